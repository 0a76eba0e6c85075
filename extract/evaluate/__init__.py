"""Score extracted records against records annotated by hand."""
