"""Places of Syria: names, codes, coordinates."""
