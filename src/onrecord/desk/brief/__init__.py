"""The brief: what the record tells of one question, for a memo."""
