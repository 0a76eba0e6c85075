"""Find the words of a sentence that say that people were harmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import product
from typing import Any

from extract.terms import EventType, Outcome
from extract.tokens import Token
from extract.vocabulary import load


class CueForm(Enum):
    """Name the grammar that a cue takes part in."""

    PAST = "past"  # killed: active, passive or reduced
    FINITE = "finite"  # kills, kill
    ING = "ing"  # killing
    INTRANSITIVE = "intransitive"  # died
    ADJECTIVE = "adjective"  # dead
    NOUN = "noun"  # the killing of
    COUNTED = "counted"  # ten deaths


_GAP = 5  # words that "*" in a phrase of the vocabulary may span
_OBJECT = 12  # words that the object of "took … hostage" may span


@dataclass(frozen=True, slots=True)
class CueEntry:
    """What one word or phrase of the vocabulary means."""

    outcome: Outcome
    form: CueForm
    hint: EventType | None = None
    weak: bool = False  # counts only as "… dead", "… to death"
    found: bool = False  # bodies: counts only when they come to light
    people: bool = False  # places are captured too: demands people
    left: bool = False  # demands behind it the place that was left
    active: bool = False  # a loser loses things too
    taking: bool = False  # "claimed": a blast claims lives, a group claims much else
    counted: bool = False  # the known wounded go to hospital too: demands a count
    wounded: bool = False  # "in critical condition": tells only "many of the wounded"
    fallen: bool = False  # "fell in Suluk": shells fall too
    hurts: bool = False  # "beaten": injures where nobody dies of it
    projected: bool = False  # "hit": a bullet hits people, a strike much else
    beside: frozenset[str] = frozenset()  # of these one must be in the sentence
    split: bool = False  # the words behind "*" follow, but the cue ends before them


@dataclass(frozen=True, slots=True)
class Cue:
    """A harm word over tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    entry: CueEntry


def _regular(verb: str) -> tuple[list[str], str]:
    stem = verb.removesuffix("e")
    return [stem + "ed"], stem + "ing"


@lru_cache(maxsize=1)
def cue_lexicon() -> dict[str, tuple[tuple[tuple[str, ...], CueEntry], ...]]:
    """Map each first word to its (words, entry) pairs, longest first."""
    data = load("harms")
    table: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}

    def add(phrase: str, entry: CueEntry) -> None:
        for words in product(*(word.split("|") for word in phrase.split())):
            table.setdefault(words[0], []).append((words, entry))

    for row in data["verbs"]:
        for phrase, form in _verb_forms(row):
            for behind in row.get("with", ()):
                add(f"{phrase} {behind}", _entry(row, form))
                add(f"{phrase} * {behind}", replace(_entry(row, form), split=True))
            if "with" not in row:
                add(phrase, _entry(row, form))
    for row in data["intransitive"]:
        for phrase in [*row.get("forms", ()), *row.get("phrase", ())]:
            add(phrase, _entry(row, CueForm.INTRANSITIVE))
    for key, form in (
        ("adjectives", CueForm.ADJECTIVE),
        ("nouns", CueForm.NOUN),
        ("counted", CueForm.COUNTED),
    ):
        for row in data[key]:
            for word in row["words"]:
                add(word, _entry(row, form))
    return {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in table.items()}


def _verb_forms(row: dict[str, Any]) -> Iterable[tuple[str, CueForm]]:
    verb = row["verb"]
    past, ing = _regular(verb)
    for word in row.get("past", past):
        yield word, CueForm.PAST
    yield row.get("ing", ing), CueForm.ING
    if not row.get("finite", not row.get("weak")):
        return  # "a stone", "a gun", "a burn", "a martyr" are none
    yield verb, CueForm.FINITE
    yield verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s"), CueForm.FINITE


def _entry(row: dict[str, Any], form: CueForm) -> CueEntry:
    hint = row.get("hint")
    return CueEntry(
        Outcome(row["outcome"]),
        form,
        EventType(hint) if hint else None,
        weak=bool(row.get("weak")),
        found=bool(row.get("found")),
        people=bool(row.get("people")),
        left=bool(row.get("left")),
        active=bool(row.get("active")),
        taking=bool(row.get("taking")),
        counted=bool(row.get("counted")),
        wounded=bool(row.get("wounded")),
        fallen=bool(row.get("fallen")),
        hurts=bool(row.get("hurts")),
        projected=bool(row.get("projected")),
        beside=frozenset(row.get("beside", ())),
    )


def find_cues(tokens: Sequence[Token]) -> tuple[tuple[Cue, ...], ...]:
    """Return for each harm word its possible readings, in order of position."""
    lexicon = cue_lexicon()
    found: list[tuple[Cue, ...]] = []
    said = [*(token.lower for token in tokens), ""]
    present, index = frozenset(said), 0
    while index < len(tokens):
        known = lexicon.get(said[index])
        # most entries fail by a word that the sentence does not have
        readings = known and [
            Cue(index, end, entry)
            for words, entry in known
            if words[-1] in present
            and (len(words) == 1 or words[1] in ("*", said[index + 1]))
            and not (entry.beside and entry.beside.isdisjoint(present))
            and (end := _cue_end(tokens, index, words, entry)) is not None
        ]
        if readings:
            longest = max(cue.end for cue in readings)
            found.append(tuple(cue for cue in readings if cue.end == longest))
            index = longest
        else:
            index += 1
    return tuple(found)


def _cue_end(
    tokens: Sequence[Token], start: int, words: tuple[str, ...], entry: CueEntry
) -> int | None:
    """Return where a cue ends that begins at `start`: "took" before "… hostage"."""
    if not entry.split:
        return _match_end(tokens, start, words)
    end = words.index("*")
    if _match_end(tokens, start, words[:end]) is None:
        return None
    further = range(start + end + 1, start + end + _OBJECT)
    found = any(_match_end(tokens, at, words[end + 1 :]) is not None for at in further)
    return start + end if found else None


def _match_end(
    tokens: Sequence[Token], start: int, words: tuple[str, ...]
) -> int | None:
    """Return where `words` end that begin at `start`; "*" spans a few words."""
    index = start
    for position, word in enumerate(words):
        if word == "*":
            if index < len(tokens) and tokens[index].lower == "of":
                return None  # "news was received of the injury of ten"
            limit = min(index + _GAP, len(tokens) - 1)
            wanted = words[position + 1]
            while index < limit and tokens[index].lower != wanted:
                index += 1
            continue
        if index >= len(tokens) or tokens[index].lower != word:
            return None
        index += 1
    return index
