"""Find the subject of a reporting verb: the source on its left."""

from __future__ import annotations

from extract.sources.names import (
    MAX_APPOSITIVE,
    Known,
    Scene,
    Speaker,
    is_day,
    name_before,
)

_MAX_GAP = 12  # words between a source and its verb
_LINKS = frozenset(("the", "a", "network", "group"))


def subject_of(scene: Scene, verb: int) -> Speaker | None:
    """Return the subject of the reporting verb at the word `verb`."""
    index = _back_over_skipped(scene, verb)
    if index < 0:
        return None
    words = scene.words
    if words[index].key in scene.lex.pronouns:
        return Speaker(index, index + 1, anaphor=True)
    for match in reversed(scene.known):
        if match.last <= verb and _reaches(scene, match.last, verb):
            surname = _surname(scene, match.last, verb)
            match = _named_before(scene, most_telling(scene, match))
            return Speaker(match.first, match.last, match.payload, surname=surname)
        if match.last <= verb - MAX_APPOSITIVE:
            break
    if describes(scene, index):
        return Speaker(index, index + 1, anaphor=True)
    return name_before(scene, index)


def _named_before(scene: Scene, match: Known) -> Known:
    """Prefer the organisation that a kind only describes: "the SOHR, a monitor, said"."""
    if not match.payload.is_kind:
        return match
    for other in scene.known:
        between = [word.key for word in scene.words[other.last : match.first]]
        plain = scene.lex.determiners.issuperset(between)
        near = other.last <= match.first and plain and _may_be(other, match)
        if near and len(between) <= 2 and not other.payload.is_kind:
            gap = scene.text[
                scene.words[other.last - 1].end : scene.words[match.first].start
            ]
            parted = any(mark in gap for mark in ').-:;"')
            return (
                match if parted or ("," in gap and _governed(scene, other)) else other
            )
    return match


def _may_be(organisation: Known, kind: Known) -> bool:
    """Tell that no armed party is a monitor: "a town held by rebels a monitor said"."""
    return organisation.payload.actor_id == kind.payload.actor_id


def _governed(scene: Scene, match: Known) -> bool:
    """Tell "killed by ISIS, a relative said", where another speaks than is named."""
    index = match.first - 1
    while index > 0 and scene.words[index].key in scene.lex.determiners:
        index -= 1
    return index >= 0 and scene.words[index].key in scene.lex.prepositions


def describes(scene: Scene, index: int) -> bool:
    """Tell whether "the group", "the ministry" at `index` takes up an organisation."""
    if not 0 < index < len(scene.words):
        return False
    before = {word.key for word in scene.words[max(index - 2, 0) : index]}
    if before.isdisjoint(("the", "its", "based", "same")):
        return False
    return scene.lex.anaphors.at(scene.text, scene.words, index) is not None


def _surname(scene: Scene, first: int, last: int) -> str | None:
    """Return the last capitalised word between a source and its verb."""
    capitals = [word for word in scene.words[first:last] if word.capital]
    return capitals[-1].key if capitals and not is_day(capitals[-1]) else None


def _back_over_skipped(scene: Scene, verb: int) -> int:
    """Return the word before the verb and its adverbs, or -1."""
    index = verb - 1
    while index >= 0 and "." not in scene.gap(index, index + 1):
        word = scene.words[index]
        if word.key in scene.lex.pronouns or describes(scene, index):
            return index
        if scene.lex.skip.at(scene.text, scene.words, index) is None:
            return index
        if word.capital and not is_day(word):
            return index
        index -= 1
    return -1


def _reaches(scene: Scene, last: int, verb: int) -> bool:
    """Tell whether only names, adverbs or a bracketed clause part source and verb."""
    if verb - last > MAX_APPOSITIVE:
        return False
    index = last
    relative = last < verb and scene.words[last].key in ("which", "who", "that")
    if relative and "," not in scene.gap(last - 1, last):
        return _plain_between(scene, last, verb)
    while index < verb:
        gap = scene.gap(index - 1, index) if index else ""
        if any(mark in gap for mark in ';:"') or _full_stop(scene, index, gap):
            return False
        if "," in gap or "(" in gap:
            closing = _closing_comma(scene, index, verb)
            if closing is None:
                return False
            index = closing
            continue
        if not _passable(scene, index) or index - last > _MAX_GAP:
            return False
        index += 1
    return True


def _plain_between(scene: Scene, last: int, verb: int) -> bool:
    """Tell whether a relative clause without commas runs up to the verb."""
    if verb - last > MAX_APPOSITIVE:
        return False
    gaps = "".join(scene.gap(index - 1, index) for index in range(last, verb + 1))
    return not any(mark in gaps for mark in ',.;:"')


def _full_stop(scene: Scene, index: int, gap: str) -> bool:
    """Tell a full stop from the point after "Col" or an initial."""
    before = scene.words[index - 1].key
    return "." in gap and len(before) > 1 and before not in scene.lex.titles


def _closing_comma(scene: Scene, index: int, verb: int) -> int | None:
    """Return the word after the comma that closes the clause opened before `index`."""
    for position in range(verb, index, -1):
        gap = scene.gap(position - 1, position)
        if "," in gap or ")" in gap:
            return position
    return None


def _passable(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    lex, text, words = scene.lex, scene.text, scene.words
    if word.capital or word.key in lex.name_links or word.key == "and":
        return True
    return (
        lex.skip.at(text, words, index) is not None
        or lex.roles.at(text, words, index) is not None
        or lex.sources.at(text, words, index) is not None
    )


def most_telling(scene: Scene, match: Known) -> Known:
    """Prefer the organisation behind a kind: "activists from the LCC"."""
    if not match.payload.is_kind:
        return match
    links = scene.lex.prepositions | _LINKS
    for other in scene.known:
        between = [word.key for word in scene.words[match.last : other.first]]
        if other.first >= match.last and not other.payload.is_kind and len(between) < 4:
            linked = between and links.issuperset(between)
            return other if linked else match
    return match
