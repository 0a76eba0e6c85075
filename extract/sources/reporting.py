"""Surface grammar of reporting: whose words a sentence passes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.lexical import Word
from extract.sources.lexicon import Lexicon
from extract.sources.names import (
    DETERMINERS,
    MAX_APPOSITIVE,
    NAME_LINKS,
    Known,
    Scene,
    Speaker,
    breaks,
    is_day,
    name_after,
    name_before,
)

_MAX_GAP = 12  # words between a source and its verb
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def speakers(
    text: str, words: Sequence[Word], lex: Lexicon
) -> tuple[tuple[Speaker, ...], tuple[Known, ...]]:
    """Return who reports in one sentence, never overlapping, and whom it names."""
    verbs = tuple(lex.verbs.find(text, words))
    before = tuple(lex.before.find(text, words))
    colon = _colon_position(text, words)
    if not verbs and not before and colon is None:
        return (), ()
    scene = Scene(text, words, lex, tuple(lex.sources.find(text, words)))
    found: list[Speaker] = []
    for cue in before:
        found.extend(_objects(scene, cue.last))
    for verb in verbs:
        if not _passive_or_claim(words, verb.first, verb.last):
            found.extend(_reported(scene, verb.first, verb.last))
    if colon is not None:
        found.extend(_heads_colon(scene, colon))
    return _distinct(found), scene.known


def _distinct(found: Sequence[Speaker]) -> tuple[Speaker, ...]:
    kept: list[Speaker] = []
    for speaker in sorted(found, key=lambda item: (item.first, -item.last)):
        if not kept or speaker.first >= kept[-1].last:
            kept.append(speaker)
    return tuple(kept)


def _reported(scene: Scene, first: int, last: int) -> Iterator[Speaker]:
    subject = _subject(scene, first)
    if subject is None:
        subject = _inverted(scene, last)
    if subject is not None:
        yield subject
        yield from _joined_before(scene, subject)
    if scene.lex.told.at(scene.text, scene.words, last - 1) is not None:
        yield from _objects(scene, last, open_class=False)


def _passive_or_claim(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell "are said to have died" and "claimed responsibility" from reporting."""
    following = words[last].key if last < len(words) else ""
    if following in ("responsibility", "credit", "control"):
        return True
    passive = any(word.key in _BE for word in words[max(first - 2, 0) : first])
    return following == "to" and (passive or words[last - 1].key == "said")


def _objects(scene: Scene, index: int, *, open_class: bool = True) -> Iterator[Speaker]:
    """Yield the sources that follow a cue, with those coordinated to them."""
    match = next((m for m in scene.known if index <= m.first <= index + 4), None)
    if match is not None and not breaks(scene, index, match.first):
        match = _most_telling(scene, match)
        yield Speaker(match.first, match.last, match.payload)
        yield from _coordinated(scene, match.last)
    elif _describes(scene, index + 1):
        yield Speaker(index + 1, index + 2, anaphor=True, organisation=True)
    elif open_class:
        name = name_after(scene, index)
        if name is not None:
            yield name


def _most_telling(scene: Scene, match: Known) -> Known:
    """Prefer the organisation behind a kind: "activists from the LCC"."""
    if not match.payload.is_kind:
        return match
    links = ("of", "from", "for", "with", "at", "in", "the", "a", "network", "group")
    for other in scene.known:
        between = [word.key for word in scene.words[match.last : other.first]]
        if other.first >= match.last and not other.payload.is_kind and len(between) < 4:
            linked = between and all(key in links for key in between)
            return other if linked and between[0] != "in" else match
    return match


def _coordinated(scene: Scene, index: int) -> Iterator[Speaker]:
    while index + 1 < len(scene.words) and scene.words[index].key in ("and", "or"):
        index += 1
        while index < len(scene.words) and scene.words[index].key in DETERMINERS:
            index += 1
        match = next((m for m in scene.known if m.first == index), None)
        if match is None:
            return
        yield Speaker(match.first, match.last, match.payload)
        index = match.last


def _joined_before(scene: Scene, subject: Speaker) -> Iterator[Speaker]:
    """Yield the source that shares the verb: "activists and the Observatory said"."""
    index = subject.first - 1
    while index > 0 and scene.words[index].key in DETERMINERS:
        index -= 1
    if subject.entry is None or index < 1 or scene.words[index].key != "and":
        return
    match = next((m for m in scene.known if m.last == index), None)
    if match is None:
        return
    before = scene.words[match.first - 1].key if match.first else ""
    if before not in ("of", "from", "by", "in", "for", "against"):
        yield Speaker(match.first, match.last, match.payload)


def _subject(scene: Scene, verb: int) -> Speaker | None:
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
            match = _most_telling(scene, match)
            return Speaker(match.first, match.last, match.payload, surname=surname)
        if match.last <= verb - MAX_APPOSITIVE:
            break
    if _describes(scene, index):
        return Speaker(index, index + 1, anaphor=True, organisation=True)
    return name_before(scene, index)


def _describes(scene: Scene, index: int) -> bool:
    """Tell whether "the group", "the ministry" at `index` takes up an organisation."""
    if not 0 < index < len(scene.words):
        return False
    if scene.words[index - 1].key not in ("the", "its", "based", "same"):
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
        if word.key in scene.lex.pronouns or _describes(scene, index):
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
    if word.capital or word.key in NAME_LINKS or word.key == "and":
        return True
    lex, text, words = scene.lex, scene.text, scene.words
    return (
        lex.skip.at(text, words, index) is not None
        or lex.roles.at(text, words, index) is not None
        or lex.sources.at(text, words, index) is not None
    )


def _inverted(scene: Scene, index: int) -> Speaker | None:
    """Return the source after its verb: '…", said the Observatory.'"""
    words = scene.words
    while index < len(words) and words[index].key in DETERMINERS:
        index += 1
    match = next((m for m in scene.known if m.first == index), None)
    if match is None:
        return None
    after = match.last
    while after < len(words) and scene.gap(after - 1, after).strip("'s") == " ":
        if not words[after].capital or is_day(words[after]):
            break
        after += 1
    ends = after >= len(words) or not scene.gap(after - 1, after).isspace()
    if ends or is_day(words[after]) or words[after].key in ("in", "on", "and", "as"):
        return Speaker(match.first, match.last, match.payload)
    return None


def _colon_position(text: str, words: Sequence[Word]) -> int | None:
    """Return the word after an early colon: "SOHR: five killed"."""
    for index in range(1, min(len(words), 8)):
        if ":" in text[words[index - 1].end : words[index].start]:
            return index
    return None


def _heads_colon(scene: Scene, colon: int) -> Iterator[Speaker]:
    for match in scene.known:
        named = match.payload.source_id not in ("sources", "footage")
        if match.last == colon and match.first <= 1 and named:
            yield Speaker(match.first, match.last, match.payload)
