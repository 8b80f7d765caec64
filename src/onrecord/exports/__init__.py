"""What leaves: records in the layouts that other tools read, each with a sidecar of what was left out and why."""
