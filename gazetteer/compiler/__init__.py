"""Compile the openly licensed sources and the project's own lists into the gazetteer table."""
