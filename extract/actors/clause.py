"""One sentence with its actors, and the cue words around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from extract.actors.cues import (
    Cue,
    Cues,
    FunctionWords,
    cues,
    function_words,
    verb_starts,
)
from extract.actors.lexicon import Head, lexicon
from extract.lexical import PhraseMatch, Word, sentence_words
from extract.mentions import ActorMention, Sentence

_COMPANY_WORDS = 6  # of the longest phrase of company
_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence as words, with the word ranges of its actors."""

    text: str
    words: Sequence[Word]
    spans: Sequence[tuple[int, int]]
    cues: Cues
    function: FunctionWords
    verbs: frozenset[int]  # words at which a verb may tell of an actor before it

    @classmethod
    def of(
        cls, text: str, sentence: Sentence, actors: Iterable[ActorMention]
    ) -> Clause:
        """Read one sentence of normalised `text` with its actor mentions."""
        words = sentence_words(text, sentence)
        spans = [_span(words, actor) for actor in actors]
        starts = verb_starts()
        verbs = frozenset(
            i for i, word in enumerate(words) if not starts.isdisjoint(word.forms)
        )
        return cls(text, words, spans, cues(), function_words(), verbs)

    def match(self, phrases: Cue, index: int) -> PhraseMatch[bool] | None:
        """Return the phrase of `phrases` that starts at the word `index`."""
        if not 0 <= index < len(self.words):
            return None
        return phrases.at(self.text, self.words, index)

    def has(self, phrases: Cue, index: int) -> bool:
        """Tell whether a phrase of `phrases` starts at the word `index`."""
        return self.match(phrases, index) is not None

    def key(self, index: int) -> str:
        """Return the folded word at `index`, empty outside the sentence."""
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def keys(self, first: int, last: int) -> list[str]:
        """Return the folded words from `first` to `last` (exclusive)."""
        return [self.key(index) for index in range(max(first, 0), last)]

    def gap(self, index: int) -> str:
        """Return the characters before the word `index`."""
        if not 0 < index < len(self.words):
            return ""
        return self.text[self.words[index - 1].end : self.words[index].start]

    def parted(self, index: int, marks: str) -> bool:
        """Tell whether one of `marks` stands before the word `index`."""
        gap = self.gap(index)
        return gap != " " and any(mark in gap for mark in marks)

    def opens(self, index: int) -> bool:
        """Tell whether a capital inside the sentence betrays a lost full stop."""
        if not 0 < index < len(self.words) or not self.words[index].capital:
            return False
        return self.key(index) in self.function.openers and self.gap(index) == " "

    def passive(self, verb: int, since: int = 0) -> bool:
        """Tell whether a form of "be" stands right before the verb, from `since` on."""
        if self.key(verb - 1) == "to":  # "were able to kill"
            return False
        for word in reversed(self.words[max(verb - 3, since) : verb]):
            if word.key in self.function.complements:
                return False
            if word.key in self.function.be and not word.capital:
                return True
        return False

    def doubts(self) -> bool:
        """Tell "it is unclear which of them carried out the strike"."""
        doubt = next(self.cues.doubting.find(self.text, self.words), None)
        return doubt is not None

    def skip_back(self, first: int) -> int:
        """Return the word before `first`, past determiners and numbers; -1 if none."""
        index = first - 1
        if index > 0 and self.words[index].possessive and self.words[index].capital:
            while index > 0 and (self.words[index].capital or self.key(index) == "al"):
                index -= 1  # "by Busra al-Sham's gunmen"
        while index >= 0 and not self.parted(index + 1, ","):
            key = self.key(index)
            patron = key in self.function.patroned or key == "led"
            if patron and self.gap(index) == "-":
                index -= 2  # "a convoy of the US-backed SDF"
                continue
            if self.words[index].capital and self.key(index - 1) == "by":
                index -= 1  # "by Uzbek gunmen"
                continue
            if key not in self.function.skipped and not key.isdigit():
                break
            if key == "at" and self.key(index + 1) not in ("least", "most"):
                break
            index -= 1
        return index

    def phrase_start(self, first: int) -> int:
        """Return where "units of the army", "a drone belonging to Turkey" begin."""
        index = self.skip_back(first)
        if (
            self.key(index) in ("to", "with")
            and self.key(index - 1) in self.function.belonging
        ):
            index -= 1
        elif self.key(index) == "for" and self.key(index - 1).startswith("spokes"):
            return index - 1  # "a spokesman for X said"
        elif self.key(index) not in ("of", "from"):
            return first
        if index < 1:
            return first
        start = self._head_before(index)
        if start == index:
            return first
        while (
            start > 1 and self.words[start - 1].capital and not self.parted(start, ",")
        ):
            start -= 1  # "the Special Operations forces of X"
        return start

    def _head_before(self, index: int) -> int:
        """Return where a noun of people begins that ends before the word `index`."""
        heads = lexicon().heads
        for start in (index - 2, index - 1):  # "mortar crews of X"
            head = heads.at(self.text, self.words, start) if start >= 0 else None
            if head and head.last == index and head.payload is not Head.ATTACK:
                return start
        return index

    def coordinated(self, position: int) -> bool:
        """Tell whether an actor is joined to the one before: "A and B", "A (B)"."""
        last, first = self.spans[position - 1][1], self.spans[position][0]
        if last == first:
            return self.parted(first, "(/-") or self._listed(position)
        if self.keys(last, first) == ["the"]:  # "by X, the Y said"
            return self._listed(position)
        return self._joined(last, first)

    def accompanies(self, position: int) -> bool:
        """Tell whether an actor helps the one before: "A, backed by B"."""
        last, (first, end) = self.spans[position - 1][1], self.spans[position]
        if self.key(first - 1) == "with":
            lent = self.keys(end - 1, end + 2)  # "the army, with Russian air cover, …"
            if not self.function.helping.isdisjoint(lent):
                return True
        company = self.match(self.cues.company, last)
        if company is not None:
            return self._joined(company.last, first)
        return self._joins_late(last, self.skip_back(self.phrase_start(first)) + 1)

    def is_backed(self, position: int) -> bool:
        """Tell "A hit fighters backed by B" from "A hit fighters, backed by B"."""
        last = self.spans[position][1]
        company = self.match(self.cues.company, last)
        by = company is not None and self.key(last + 1) == "by"
        return by and not self.parted(last, ",")

    def _joins_late(self, last: int, end: int) -> bool:
        """Tell "A raided the town, backed by B" from "A hit men backed by B"."""
        for start in range(max(last + 1, end - _COMPANY_WORDS), end):
            company = self.match(self.cues.company, start)
            if company is not None and company.last == end:
                return self._head_before(start) == start
        return False

    def _joined(self, last: int, first: int) -> bool:
        between = self.keys(last, first)
        if between and all(map(str.isdigit, between)):
            return self.parted(last, ",")  # "a rebel officer 34 fighters killed"
        return len(between) <= 4 and all(
            key in self.function.joints or key.isdigit() for key in between
        )

    def _listed(self, position: int) -> bool:
        """Tell whether an actor stands in a list that an "and" closes: "A, B and C"."""
        last = self.spans[position][1]
        following = self.spans[position + 1 : position + 2]
        closed = any(self.keys(last, after)[:1] == ["and"] for after, _ in following)
        return self.gap(self.spans[position - 1][1]) == ", " and closed


def _span(words: Sequence[Word], actor: ActorMention) -> tuple[int, int]:
    first = bisect_left(words, actor.start, key=_START)
    last = bisect_right(words, actor.end, lo=first, key=_END)
    return (first, last) if first < last else (0, 0)
