"""Train the log-linear scorers from annotated articles.

Writes `extract/assemble/weights.json`: names of features and numbers, no words of any
article. The gold is what `sijill evaluate` reads.
"""
