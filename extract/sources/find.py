"""Find whom an article says what it says from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.lexical import Word, sentence_words
from extract.mentions import Sentence, SourceMention
from extract.sources.canonical import canonical_source
from extract.sources.lexicon import lexicon
from extract.sources.reporting import Speaker, speakers


@dataclass(slots=True)
class _Memory:
    """What the article has named so far, for "it said" and "the monitor"."""

    last: SourceMention | None = None
    last_organisation: SourceMention | None = None


def find_sources(text: str, sentences: Sequence[Sentence]) -> tuple[SourceMention, ...]:
    """Find the sources of normalised `text`, sorted, never overlapping.

    A pronoun or description ("it said", "the ministry added") carries the id and name
    of the source that it takes up.
    """
    lex = lexicon()
    memory = _Memory()
    found: list[SourceMention] = []
    for sentence in sentences:
        words = sentence_words(text, sentence)
        for speaker in speakers(text, words, lex):
            mention = _mention(text, words, sentence, speaker, memory)
            if mention is not None:
                found.append(mention)
                _remember(memory, mention, speaker)
    return _monitors_named(found)


def _mention(
    text: str,
    words: Sequence[Word],
    sentence: Sentence,
    speaker: Speaker,
    memory: _Memory,
) -> SourceMention | None:
    start, end = words[speaker.first].start, words[speaker.last - 1].end
    if speaker.anaphor:
        earlier = memory.last_organisation if speaker.organisation else memory.last
        if earlier is None or sentence.index - earlier.sentence > 8:
            return None
        return replace(earlier, start=start, end=end, sentence=sentence.index)
    name = text[start:end]
    entry = speaker.entry
    if entry is not None and not entry.is_kind:
        return SourceMention(start, end, sentence.index, entry.source_id, entry.name)
    source_id = entry.source_id if entry else canonical_source(name)
    return SourceMention(start, end, sentence.index, source_id, name)


def _remember(memory: _Memory, mention: SourceMention, speaker: Speaker) -> None:
    memory.last = mention
    if speaker.entry is not None and not speaker.entry.is_kind:
        memory.last_organisation = mention


def _monitors_named(found: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """Let "the monitor" mean the Observatory where the article names it."""
    named = next((mention for mention in found if mention.source_id == "sohr"), None)
    if named is None:
        return tuple(found)
    return tuple(
        replace(mention, source_id="sohr", name=named.name)
        if mention.source_id == "war_monitor"
        else mention
        for mention in found
    )
