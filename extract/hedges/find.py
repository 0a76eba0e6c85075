"""Find words that weaken, shift or undo what a sentence tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.hedges.lexicon import Unreal, lexicon
from extract.lexical import Word, sentence_words
from extract.mentions import Hedge, Irrealis, Sentence


def find_hedges(text: str, sentences: Sequence[Sentence]) -> tuple[Hedge, ...]:
    """Find attribution cues in normalised `text`, sorted, never overlapping."""
    found: list[Hedge] = []
    phrases = lexicon().attributions
    for sentence in sentences:
        words = sentence_words(text, sentence)
        for match in phrases.find(text, words):
            start, end = words[match.first].start, words[match.last - 1].end
            doubt = match.payload
            hedge = Hedge(start, end, sentence.index, doubt.attribution, doubt.event)
            found.append(hedge)
    return tuple(found)


def find_irrealis(text: str, sentences: Sequence[Sentence]) -> tuple[Irrealis, ...]:
    """Find negated and hypothetical stretches of `text`, in the order of their cues."""
    found: list[Irrealis] = []
    for sentence in sentences:
        found.extend(_unreal(text, sentence, sentence_words(text, sentence)))
    return tuple(found)


def _unreal(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Irrealis]:
    for match in lexicon().irrealis.find(text, words):
        modality = match.payload.modality
        if modality is None or _is_month(text, words, match.first):
            continue
        start, end = words[match.first].start, words[match.last - 1].end
        first, last = _scope(text, sentence, (start, end), match.payload)
        yield Irrealis(start, end, sentence.index, modality, first, last)


def _is_month(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell "on 2 May" and "May 2" from "they may have died"."""
    word = words[index]
    if text[word.start : word.end] != "May":
        return False
    return index > 0 or (len(words) > 1 and words[1].key.isdigit())


def _scope(
    text: str, sentence: Sentence, cue: tuple[int, int], unreal: Unreal
) -> tuple[int, int]:
    """Return what a cue undoes: from it to the end of its clause, or back from it."""
    start, end = cue
    if not unreal.back:
        boundary = lexicon().boundary.search(text, end, sentence.end)
        return start, boundary.start() if boundary else sentence.end
    first = sentence.start
    for boundary in lexicon().boundary.finditer(text, sentence.start, start):
        first = boundary.end()
    return first, end
