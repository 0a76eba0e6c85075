"""Find whom an article says what it says from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.lexical import Word, sentence_words
from extract.mentions import Sentence, SourceMention
from extract.sources.canonical import canonical_source
from extract.sources.lexicon import SourceEntry, lexicon
from extract.sources.names import Speaker
from extract.sources.reporting import speakers

_REACH = 8  # sentences back to which "it said" reaches


@dataclass(slots=True)
class _Memory:
    """Who has spoken so far, for "it said", "the source added"."""

    last: SourceMention | None = None
    kind: SourceMention | None = None
    organisation: SourceMention | None = None
    people: dict[str, SourceMention] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Passage:
    """One sentence among those around it."""

    text: str
    sentences: Sequence[Sentence]
    position: int
    words: Sequence[Word]
    memory: _Memory

    @property
    def sentence(self) -> Sentence:
        """Return the sentence itself."""
        return self.sentences[self.position]

    def before(self) -> Iterator[Sentence]:
        """Yield the sentence and those before it, last first, as far as words reach."""
        first = max(self.position - _REACH, 0)
        yield from reversed(self.sentences[first : self.position + 1])


def find_sources(text: str, sentences: Sequence[Sentence]) -> tuple[SourceMention, ...]:
    """Find the sources of normalised `text`, sorted, never overlapping.

    A pronoun or description ("it said", "the ministry added") carries the id and name
    of the source that it takes up.
    """
    lex, memory = lexicon(), _Memory()
    found: list[SourceMention] = []
    for position, sentence in enumerate(sentences):
        words = sentence_words(text, sentence)
        passage = _Passage(text, sentences, position, words, memory)
        found.extend(_told(passage, speakers(text, words, lex)))
    return _monitors_named(found)


def _told(passage: _Passage, speakers: Sequence[Speaker]) -> Iterator[SourceMention]:
    """Yield who speaks in a sentence, and to whom, and remember them."""
    teller = None
    for speaker in speakers:
        mention = _mention(passage, speaker)
        if mention is None:
            continue
        if speaker.hearer:
            mention = replace(mention, told_by=teller)
        else:
            teller = mention.source_id
        yield mention
        _remember(passage.memory, mention, speaker)


def _mention(passage: _Passage, speaker: Speaker) -> SourceMention | None:
    words, index = passage.words, passage.sentence.index
    start, end = words[speaker.first].start, words[speaker.last - 1].end
    earlier = _taken_up(passage, speaker)
    if earlier is not None:
        return replace(earlier, start=start, end=end, sentence=index, told_by=None)
    if speaker.anaphor:
        return None
    name = passage.text[start:end]
    entry = speaker.entry
    if entry is not None and not entry.is_kind:
        return SourceMention(start, end, index, entry.source_id, entry.name)
    source_id = entry.source_id if entry else canonical_source(name)
    return SourceMention(start, end, index, source_id, name)


def _taken_up(passage: _Passage, speaker: Speaker) -> SourceMention | None:
    """Return the source named before that a pronoun, surname or description means."""
    memory, word = passage.memory, passage.words[speaker.first].key
    if speaker.entry is not None and speaker.entry.source_id == "sources":
        definite = speaker.first and passage.words[speaker.first - 1].key == "the"
        return _near(passage, memory.kind) if definite else None
    if not speaker.anaphor:
        known = speaker.entry is None and speaker.surname is not None
        return memory.people.get(speaker.surname or "") if known else None
    if word in ("he", "she", "they"):
        return _near(passage, memory.last)
    if word == "it":
        return _near(passage, memory.organisation)
    return _described(passage, word)


def _near(passage: _Passage, earlier: SourceMention | None) -> SourceMention | None:
    reached = earlier and passage.sentence.index - earlier.sentence <= _REACH
    return earlier if reached else None


def _described(passage: _Passage, word: str) -> SourceMention | None:
    """Return whom "the ministry", "the coalition" means: the last so named."""
    lex = lexicon()
    for sentence in passage.before():
        words = sentence_words(passage.text, sentence)
        for match in reversed(tuple(lex.sources.find(passage.text, words))):
            entry = match.payload
            if not entry.is_kind and word in entry.name.lower():
                return _unplaced(entry, sentence)
    default = lex.defaults.get(word)
    if default is not None:
        return _unplaced(default, passage.sentence)
    return _near(passage, passage.memory.organisation)


def _unplaced(entry: SourceEntry, sentence: Sentence) -> SourceMention:
    at = sentence.start
    return SourceMention(at, at, sentence.index, entry.source_id, entry.name)


def _remember(memory: _Memory, mention: SourceMention, speaker: Speaker) -> None:
    entry = speaker.entry
    if entry is not None and not entry.is_kind:
        memory.organisation = mention
    if speaker.hearer:
        return
    memory.last = mention
    if entry is not None and entry.is_kind and entry.source_id != "sources":
        memory.kind = mention
    if speaker.surname is not None:
        memory.people.setdefault(speaker.surname, mention)


def _monitors_named(found: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """Let "the monitor" mean the Observatory where the article names it."""
    named = next((mention for mention in found if mention.source_id == "sohr"), None)
    if named is None:
        return tuple(found)
    return tuple(
        replace(mention, source_id="sohr", name=named.name)
        if mention.source_id == "war_monitor" and not mention.name.endswith("s")
        else mention
        for mention in found
    )


def main_source(mentions: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """Return all mentions of the source that carries an article, if one does.

    Such a source has at least two of three mentions.
    """
    if not mentions:
        return ()
    counts = Counter(mention.source_id for mention in mentions)
    source_id, count = counts.most_common(1)[0]
    if 3 * count < 2 * len(mentions):
        return ()
    return tuple(each for each in mentions if each.source_id == source_id)
