"""Pictures: rows of an answer as Vega-Lite specifications, for pages and notebooks alike."""
