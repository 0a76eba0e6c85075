"""Extract incident records from articles on Syria."""
