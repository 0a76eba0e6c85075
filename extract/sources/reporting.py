"""Surface grammar of reporting: whose words a sentence passes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.lexical import Word
from extract.sources.lexicon import Lexicon
from extract.sources.names import (
    Scene,
    Speaker,
    breaks,
    is_day,
    name_after,
    past_determiners,
)
from extract.sources.subjects import describes, most_telling, subject_of

_AFTER_SPEAKER = frozenset(("and", "as", "an", "which", "who", "adding"))
_SIDES = frozenset(("anti", "pro"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def speakers(text: str, words: Sequence[Word], lex: Lexicon) -> tuple[Speaker, ...]:
    """Return who reports in one sentence, in order, never overlapping."""
    verbs = tuple(lex.verbs.find(text, words))
    before = tuple(lex.before.find(text, words))
    colon = _colon_position(text, words)
    if not verbs and not before and colon is None:
        return ()
    named = (m for m in lex.sources.find(text, words) if not _sided(words, m.first))
    scene = Scene(text, words, lex, tuple(named))
    found: list[Speaker] = []
    for cue in before:
        found.extend(_objects(scene, cue.last))
    for verb in verbs:
        capital = verb.first > 0 and words[verb.first].capital  # "United States"
        if not capital and not _passive_or_claim(words, verb.first, verb.last):
            found.extend(_reported(scene, verb.first, verb.last))
    if colon is not None:
        found.extend(_heads_colon(scene, colon))
    return _distinct(found)


def _sided(words: Sequence[Word], first: int) -> bool:
    """Tell "an anti-government group" from the government."""
    return first > 0 and words[first - 1].key in _SIDES


def _distinct(found: Sequence[Speaker]) -> tuple[Speaker, ...]:
    kept: list[Speaker] = []
    for speaker in sorted(found, key=lambda item: (item.first, -item.last)):
        if not kept or speaker.first >= kept[-1].last:
            kept.append(speaker)
    return tuple(kept)


def _reported(scene: Scene, first: int, last: int) -> Iterator[Speaker]:
    subject = subject_of(scene, first)
    if subject is None or (subject.entry is None and not subject.anaphor):
        subject = _inverted(scene, last) or subject
    if subject is not None:
        yield subject
        yield from _joined_before(scene, subject)
    told = scene.lex.told.at(scene.text, scene.words, last - 1)
    if told is not None:
        for hearer in _objects(scene, told.last, open_class=False):
            yield replace(hearer, hearer=True)


def _passive_or_claim(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell "are said to have died" and "claimed responsibility" from reporting."""
    following = words[last].key if last < len(words) else ""
    if following in ("responsibility", "credit", "control"):
        return True
    if following == "as" and words[last - 1].key in ("confirmed", "described"):
        return True
    passive = any(word.key in _BE for word in words[max(first - 2, 0) : first])
    return following == "to" and (passive or words[last - 1].key == "said")


def _objects(scene: Scene, index: int, *, open_class: bool = True) -> Iterator[Speaker]:
    """Yield the sources that follow a cue, with those coordinated to them."""
    match = next((m for m in scene.known if index <= m.first <= index + 4), None)
    if match is not None and not breaks(scene, index, match.first):
        match = most_telling(scene, match)
        yield Speaker(match.first, match.last, match.payload)
        yield from _coordinated(scene, match.last)
    elif describes(scene, index + 1):
        yield Speaker(index + 1, index + 2, anaphor=True)
    elif open_class:
        name = name_after(scene, index)
        if name is not None:
            yield name


def _coordinated(scene: Scene, index: int) -> Iterator[Speaker]:
    while index + 1 < len(scene.words) and scene.words[index].key in ("and", "or"):
        index = past_determiners(scene, index + 1)
        match = next((m for m in scene.known if m.first == index), None)
        if match is None:
            return
        yield Speaker(match.first, match.last, match.payload)
        index = match.last


def _joined_before(scene: Scene, subject: Speaker) -> Iterator[Speaker]:
    """Yield the source that shares the verb: "activists and the Observatory said"."""
    index = subject.first - 1
    while index > 0 and scene.words[index].key in scene.lex.determiners:
        index -= 1
    if subject.entry is None or index < 1 or scene.words[index].key != "and":
        return
    match = next((m for m in scene.known if m.last == index), None)
    if match is None:
        return
    before = scene.words[match.first - 1].key if match.first else ""
    if before not in scene.lex.prepositions:
        yield Speaker(match.first, match.last, match.payload)


def _inverted(scene: Scene, index: int) -> Speaker | None:
    """Return the source after its verb: '…", said the Observatory.'"""
    words, index = scene.words, past_determiners(scene, index)
    match = next((m for m in scene.known if m.first == index), None)
    if match is None:
        return _inverted_name(scene, index)
    after = match.last
    while after < len(words) and scene.gap(after - 1, after).strip("'s") == " ":
        if not words[after].capital or is_day(words[after]):
            break
        after += 1
    if _closes(scene, after):
        return Speaker(match.first, match.last, match.payload)
    return None


def _closes(scene: Scene, after: int) -> bool:
    """Tell whether a speaker behind its verb ends before the word `after`."""
    words = scene.words
    if after >= len(words) or not scene.gap(after - 1, after).isspace():
        return True
    key = words[after].key
    if is_day(words[after]) or key in scene.lex.prepositions or key in _AFTER_SPEAKER:
        return True
    return scene.lex.roles.at(scene.text, words, after) is not None


def _inverted_name(scene: Scene, index: int) -> Speaker | None:
    """Return a person named after the verb that ends a quotation, or whom he heads."""
    if index < 2 or not any(mark in scene.gap(index - 2, index - 1) for mark in '",'):
        return None
    name = name_after(scene, index)
    if name is None or name.last - name.first < 2:
        return None
    organisation = next((m for m in scene.known if 0 <= m.first - name.last <= 8), None)
    if organisation is None or organisation.payload.is_kind:
        return name
    surname = scene.words[name.last - 1].key
    return Speaker(
        organisation.first, organisation.last, organisation.payload, surname=surname
    )


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
