"""Fold the name of a source to one canonical id."""

from __future__ import annotations

from functools import lru_cache

from extract.lexical import words_of
from extract.plain import normalise
from extract.sources.lexicon import SourceEntry, lexicon

_DROPPED = frozenset(("s", "al", "el", "syrian"))


def canonical_source(name: str) -> str:
    """Return the id of the source that `name` means, else a folded key of its words.

    >>> canonical_source("the Syrian Observatory")
    'sohr'
    >>> canonical_source("the coalition")
    'us_coalition'
    >>> canonical_source("baker Abu Yazan, a neighbour")
    'abu yazan'
    """
    name = normalise(name)
    entry = _named(name)
    if entry is not None:
        return entry.source_id
    words = words_of(name.split(",")[0].split("(")[0]) or words_of(name)
    lex = lexicon()
    dropped = _DROPPED | lex.determiners | lex.titles
    told = [word for word in words if word.key not in dropped]
    named = [word for word in told if word.capital]
    key = " ".join(word.key for word in named or told or words)
    default = lex.defaults.get(key)
    return default.source_id if default is not None else key


@lru_cache(maxsize=4096)
def _named(name: str) -> SourceEntry | None:
    """Return the first organisation that `name` contains, else its first kind."""
    found = [match.payload for match in lexicon().sources.find(name, words_of(name))]
    organisations = [entry for entry in found if not entry.is_kind]
    return next(iter(organisations or found), None)
