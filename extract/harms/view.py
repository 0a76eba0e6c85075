"""Move about a tagged sentence: its phrases, verb groups and joints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.harms.cues import Cue, CueForm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.people import is_name, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.times import find_times
from extract.harms.words import BE, HAVE, ONE, word_set
from extract.terms import Outcome
from extract.tokens import Token

CUSTODY = (Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING)
ADVERBS = word_set("RB RBR RBS `` '' RP")
JOINTS = (
    ("as", "well", "as"),
    ("in", "addition", "to"),
    ("along", "with"),
    ("together", "with"),
    ("and",),
    ("plus",),
    ("&",),
    ("alongside",),
    ("accompanied", "by"),
    ("while",),
    ("or",),
)
_JOINTS_OF = {
    first: tuple(joint for joint in JOINTS if joint[0] == first) for first, *_ in JOINTS
}
RELATIVES = frozenset(("who", "that", "which", "whom"))
PREPOSITIONS = frozenset(("IN", "TO"))
VERBS = frozenset(("VBD", "VBZ", "VBP", "VBN", "MD"))  # of a verb group's head
_TIMING = frozenset(("on", "earlier", "early", "late", "last"))
_WITHIN = frozenset(("in", "during", "over", "within"))
_HOURS = frozenset(("morning", "night", "evening", "afternoon"))
_FLOATING = word_set("since all both each now")  # "were all killed", "has since died"
_AS_REACH = 12
_PREMODIFIED = word_set("NN NNS JJ VBN")  # "a displaced elderly woman"


@dataclass(frozen=True, slots=True)
class Chain:
    """Coordinated victim phrases in order, and the phrases that break them down."""

    phrases: tuple[NounPhrase, ...]
    parts: tuple[NounPhrase, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.phrases)


@dataclass(frozen=True, slots=True)
class SentenceView:
    """The phrases of a sentence by where they start and end, and its predicative cues."""

    tokens: Sequence[Token]
    starting: dict[int, NounPhrase]
    ending: dict[int, NounPhrase]
    predicates: frozenset[int]  # first tokens of cues with their victims before them
    custody: frozenset[int] = frozenset()  # first tokens of "abducted", "arrested"
    tolled: frozenset[int] = frozenset()  # starts of counts that a toll has taken
    times: dict[int, int] = field(default_factory=dict)  # ends of "last week" by starts

    @classmethod
    def of(
        cls,
        tokens: Sequence[Token],
        phrases: Sequence[NounPhrase],
        cues: Sequence[tuple[Cue, ...]],
    ) -> SentenceView:
        """Index `phrases`."""
        before = (CueForm.PAST, CueForm.INTRANSITIVE, CueForm.ADJECTIVE)
        return cls(
            tokens,
            {p.start: p for p in phrases},
            {p.end: p for p in phrases},
            frozenset(
                readings[0].start
                for readings in cues
                if any(c.entry.form in before for c in readings)
            ),
            frozenset(
                readings[0].start
                for readings in cues
                if readings[0].entry.outcome in CUSTODY
            ),
            times=find_times(tokens),
        )

    def lower(self, index: int) -> str:
        """Return the lower-case token at `index`, "" outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def tag(self, index: int) -> str:
        """Return the tag at `index`, "" outside the sentence."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else ""

    def skip_adverbs(self, index: int) -> int:
        """Return the first token at or after `index` that is no adverb or quote."""
        while self.tag(index) in ADVERBS and index not in self.starting:
            index += 1
        return index

    def skip_back(self, index: int) -> int:
        """Return the index behind the last token before `index` that is no adverb."""
        while index > 0 and self.tag(index - 1) in ADVERBS:
            if index in self.ending or self.time_before(index) is not None:
                break  # the "ago" of "a week ago" is no adverb by itself
            index -= 1
        return index

    def skip_time(self, index: int) -> int:
        """Return the index of the people behind the "on Monday" of "killed on Monday a guard"."""
        bare = index + (self.lower(index) in _WITHIN)
        if self.times.get(bare) in self.starting:
            return self.times[bare]  # "killed (in the) last week two guards"
        at = index + (self.lower(index) in _TIMING)
        if self.lower(at) not in lexicon().days:
            return index
        at += 1 + (self.lower(at + 1) in _HOURS)
        return at if at in self.starting else index

    def over_setting(self, index: int) -> int:
        """Return the index behind the "at a market in Azaz on Monday" at `index`."""
        while True:
            placing = self.tag(index) in PREPOSITIONS
            at = index + placing
            place = self.starting.get(at) if placing else None
            if self.lower(at) in lexicon().days:
                index = at + 1 + (self.lower(at + 1) in _HOURS)
            elif index in self.times:
                index = self.times[index]
            elif place is not None and not (
                place.quantity or is_person_noun(self.lower(place.head))
            ):
                index = place.end
            else:
                return index

    def over_time(self, index: int) -> int:
        """Return the index behind a time phrase that begins at `index`, else `index`."""
        return self.times.get(index, index)

    def time_before(self, index: int) -> int | None:
        """Return where the time phrase begins that ends at `index`, None if none does."""
        return next((a for a, end in self.times.items() if end == index), None)

    def back_over_verb(self, index: int) -> tuple[int, frozenset[str]]:
        """Step left over auxiliaries and adverbs before `index`.

        "were said to have been" is one verb group. Returns the index behind the subject
        and the auxiliaries passed.
        """
        passed: set[str] = set()
        words = lexicon()
        index = self._back_over_as(index)
        while index > 0 and (not passed or index not in self.ending):
            timed = self.time_before(index)
            if timed is not None:
                if self.lower(timed - 1) not in BE | HAVE:
                    break  # "the woman abducted a week ago was"
                index = timed  # "were last week killed"
            lower = self.lower(index - 1)
            if (
                lower in BE
                or lower in HAVE
                or self.tag(index - 1) == "MD"
                or lower in words.reported
                and (self._after_be(index - 1) or self.lower(index) == "to")
                or (lower in words.seeming and self.lower(index) == "to")
                or (lower in words.recorded and index - 1 in self.ending)
                or (lower in _FLOATING and self.lower(index - 2) in BE | HAVE)
            ):
                passed.add(lower)
            elif (
                self.tag(index - 1) not in ADVERBS
                and lower != "to"
                or index in self.ending
            ):
                break
            index -= 1
        return index, frozenset(passed)

    def _back_over_as(self, index: int) -> int:
        """Step left over the "recorded (by the office) as" of "were recorded as killed"."""
        if self.lower(index - 1) != "as":
            return index
        for at in range(index - 2, max(0, index - _AS_REACH), -1):
            if self.lower(at) in lexicon().recorded and self._after_be(at):
                return at
        return index

    def _after_be(self, index: int) -> bool:
        while self.tag(index - 1) in ADVERBS:
            index -= 1
        return self.lower(index - 1) in BE

    def has_people(self, phrase: NounPhrase) -> bool:
        """Tell whether a phrase may stand in a list of victims."""
        people = people_of(self.tokens, phrase)
        if people is None:
            return False
        head = self.lower(phrase.head)
        return (
            phrase.bare
            or is_person_noun(head)
            or (bool(phrase.determiner) and head in person_nouns().pairs)
            or phrase.quantity is not None
            or phrase.determiner in ONE
        )

    def may_precede(self, phrase: NounPhrase) -> bool:
        """Tell whether a phrase may stand before "and" in a list of victims."""
        return self.has_people(phrase) or is_name(self.tokens, phrase)

    def after_joint(self, index: int) -> int:
        """Return the index behind ", and", "as well as" …; `index` itself if none."""
        at = index + 1 if self.lower(index) == "," else index
        for joint in _JOINTS_OF.get(self.lower(at), ()):
            if all(self.lower(at + k) == word for k, word in enumerate(joint)):
                return at + len(joint)
        return at

    def opens_subject(self, phrase: NounPhrase) -> bool:
        """Tell whether a phrase counts somebody and so may open a subject."""
        return self.has_people(phrase) and (
            phrase.quantity is not None or phrase.determiner in ONE
        )

    def joint_follows(self, index: int) -> bool:
        """Tell whether a list goes on with "and" at `index`, not with a mere comma."""
        return self.after_joint(index) > index + (self.lower(index) == ",")

    def premodifies(self, index: int) -> bool:
        """Tell the "wounded" of "nurses and wounded patients", which is no verb."""
        if self.lower(self.skip_back(index) - 1) in BE:
            return False
        if self.tag(index) == "VBD" or self.tag(index + 1) not in _PREMODIFIED:
            return False
        return any(
            phrase is not None and phrase.start <= index < phrase.head
            for phrase in (self.starting.get(k) for k in range(index - 4, index + 1))
        )
