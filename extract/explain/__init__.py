"""Show why an article gave the records that it gave."""

from extract.explain.render import render_json, render_text
from extract.explain.story import Story
from extract.explain.tell import explain

__all__ = ["Story", "explain", "render_json", "render_text"]
