"""Find whom an article says what it says from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.lexical import Word, sentence_words
from extract.mentions import Sentence, SourceMention
from extract.sources.canonical import canonical_source
from extract.sources.lexicon import lexicon
from extract.sources.names import Known, Speaker
from extract.sources.reporting import speakers

_REACH = 8  # sentences back to which "it said" reaches


@dataclass(slots=True)
class _Memory:
    """What the article has named so far, for "it said" and "the monitor"."""

    last: SourceMention | None = None
    organisations: list[SourceMention] = field(default_factory=list)
    named: list[SourceMention] = field(default_factory=list)
    people: dict[str, SourceMention] = field(default_factory=dict)


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
        reporting, named = speakers(text, words, lex)
        memory.named.extend(_organisations(words, sentence, named))
        for speaker in reporting:
            mention = _mention(text, words, sentence, speaker, memory)
            if mention is not None:
                found.append(mention)
                _remember(memory, mention, speaker)
    return _monitors_named(found)


def _organisations(
    words: Sequence[Word], sentence: Sentence, named: Sequence[Known]
) -> Iterator[SourceMention]:
    for match in named:
        start, end, entry = (
            words[match.first].start,
            words[match.last - 1].end,
            match.payload,
        )
        if not entry.is_kind:
            yield SourceMention(start, end, sentence.index, entry.source_id, entry.name)


def _mention(
    text: str,
    words: Sequence[Word],
    sentence: Sentence,
    speaker: Speaker,
    memory: _Memory,
) -> SourceMention | None:
    start, end = words[speaker.first].start, words[speaker.last - 1].end
    earlier = _taken_up(words[speaker.first].key, sentence, speaker, memory)
    if earlier is not None:
        return replace(earlier, start=start, end=end, sentence=sentence.index)
    if speaker.anaphor:
        return None
    name = text[start:end]
    entry = speaker.entry
    if entry is not None and not entry.is_kind:
        return SourceMention(start, end, sentence.index, entry.source_id, entry.name)
    source_id = entry.source_id if entry else canonical_source(name)
    return SourceMention(start, end, sentence.index, source_id, name)


def _taken_up(
    word: str, sentence: Sentence, speaker: Speaker, memory: _Memory
) -> SourceMention | None:
    """Return the source named before that a pronoun, surname or description means."""
    if not speaker.anaphor:
        known = speaker.entry is None and speaker.surname is not None
        return memory.people.get(speaker.surname or "") if known else None
    if word in ("source", "sources", "he", "she", "they"):
        earlier = memory.last
    else:
        named = [o for o in memory.named if word in o.name.lower()]
        earlier = next(reversed(named or memory.organisations), None)
    if earlier is None or sentence.index - earlier.sentence > _REACH:
        return None
    return earlier


def _remember(memory: _Memory, mention: SourceMention, speaker: Speaker) -> None:
    memory.last = mention
    if speaker.entry is not None and not speaker.entry.is_kind:
        memory.organisations.append(mention)
    if speaker.surname is not None:
        memory.people.setdefault(speaker.surname, mention)


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
