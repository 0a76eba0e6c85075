"""Move about a tagged sentence: the phrases left and right of a harm word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.harms.cues import Cue, CueForm
from extract.harms.people import is_name, is_person_noun, people_of
from extract.harms.phrases import NounPhrase
from extract.tokens import Token

BE = frozenset("is are was were be been being get got gets getting 's 're".split(" "))
HAVE = frozenset(("have", "has", "had", "having", "'ve"))
INCLUDING = frozenset(("including", "include", "includes", "included", "among"))
_ADVERBS = frozenset(("RB", "RBR", "RBS", "``", "''", "RP"))
_JOINTS = (
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
_RELATIVES = frozenset(("who", "that", "which", "whom"))
_PREPOSITIONS = frozenset(("IN", "TO"))
_REPORTED = frozenset(
    "said reported believed thought feared confirmed known presumed understood declared "
    "alleged left".split(" ")
)
_LEAVING = frozenset(("leave", "leaves", "left", "leaving"))
_TRAILING = frozenset((("at", "least"), ("or", "more"), ("in", "total"), ("so", "far")))
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today".split(
        " "
    )
)
_CLOSERS = frozenset((",", ")", "-"))
_REACH = 30  # tokens; an aside longer than this is none


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
    predicates: frozenset[
        int
    ]  # first tokens of cues that take their victims before them

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
        )

    def lower(self, index: int) -> str:
        """Return the lower-case token at `index`, "" outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def tag(self, index: int) -> str:
        """Return the tag at `index`, "" outside the sentence."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else ""

    def skip_adverbs(self, index: int) -> int:
        """Return the first token at or after `index` that is no adverb or quote."""
        while self.tag(index) in _ADVERBS and index not in self.starting:
            index += 1
        return index

    def skip_back(self, index: int) -> int:
        """Return the index behind the last token before `index` that is no adverb."""
        while (
            index > 0 and self.tag(index - 1) in _ADVERBS and index not in self.ending
        ):
            index -= 1
        return index

    def back_over_verb(self, index: int) -> tuple[int, frozenset[str]]:
        """Step left over auxiliaries and adverbs before `index`.

        "were said to have been" is one verb group. Returns the index behind the subject
        and the auxiliaries passed.
        """
        passed: set[str] = set()
        while index > 0 and (not passed or index not in self.ending):
            lower = self.lower(index - 1)
            if lower in BE or lower in HAVE or self.tag(index - 1) == "MD":
                passed.add(lower)
            elif lower in _REPORTED and (
                self._after_be(index - 1) or self.lower(index) == "to"
            ):
                passed.add(lower)
            elif self.tag(index - 1) not in _ADVERBS and lower != "to":
                break
            elif index in self.ending:
                break
            index -= 1
        return index, frozenset(passed)

    def _after_be(self, index: int) -> bool:
        while self.tag(index - 1) in _ADVERBS:
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
            or phrase.quantity is not None
            or (phrase.determiner in ("a", "an", "another"))
        )

    def may_precede(self, phrase: NounPhrase) -> bool:
        """Tell whether a phrase may stand before "and" in a list of victims."""
        return self.has_people(phrase) or is_name(self.tokens, phrase)

    def objects(self, index: int) -> Chain:
        """Return the victims that stand right of a verb that ends at `index`."""
        index = self.skip_adverbs(index)
        if self.tag(index) == "RP" or self.lower(index) in ("off", "down"):
            index = self.skip_adverbs(index + 1)
        phrase = self.starting.get(index)
        if phrase is None:
            return Chain(())
        phrases, parts = [phrase], []
        while True:
            last = phrases[-1]
            new_parts, after = self.parts_after(last.end)
            parts.extend(new_parts)
            following = self._joined(after)
            if following is None:
                return Chain(tuple(phrases), tuple(parts))
            phrases.append(following)

    def _joined(self, index: int) -> NounPhrase | None:
        """Return the next member of a list of victims, if it is one."""
        at = self._over_prepositions(index)
        after = self.after_joint(at)
        if after == at:
            return None
        phrase = self.starting.get(self.skip_adverbs(after))
        if phrase is None or not self.has_people(phrase) or self.claimed(phrase):
            return None
        if after == at + 1 and self.lower(at) == "," and phrase.quantity is None:
            return None  # an apposition: "killed Samer, a baker"
        return phrase

    def _over_prepositions(self, index: int) -> int:
        """Step over "from the 4th division" when the list goes on behind it."""
        at, steps = index, 0
        while self.tag(at) in _PREPOSITIONS and steps < 2:
            phrase = self.starting.get(at + 1)
            if phrase is None or phrase.quantity is not None:
                return index
            at, steps = phrase.end, steps + 1
        return at if steps and self.after_joint(at) != at else index

    def after_joint(self, index: int) -> int:
        """Return the index behind ", and", "as well as" …; `index` itself if none."""
        at = index + 1 if self.lower(index) == "," else index
        for joint in _JOINTS:
            if all(self.lower(at + k) == word for k, word in enumerate(joint)):
                return at + len(joint)
        return at

    def claimed(self, phrase: NounPhrase) -> bool:
        """Tell whether the next harm word takes `phrase` as its subject."""
        at, steps = phrase.end, 0
        _, at = self.parts_after(at)
        if self.lower(at) == ",":
            at += self.lower(at + 1) in BE
        while self.tag(at) in _PREPOSITIONS and steps < 3:
            inner = self.starting.get(at + 1)
            if inner is None:
                break
            at, steps = inner.end, steps + 1
        has_verb = False
        while (
            self.lower(at) in BE
            or self.lower(at) in HAVE
            or (self.tag(at) in _ADVERBS or self.lower(at) in _RELATIVES)
        ):
            has_verb = has_verb or self.lower(at) in BE or self.lower(at) in HAVE
            at += 1
        if at not in self.predicates:
            return False
        return has_verb or steps == 0

    def parts_after(self, index: int) -> tuple[tuple[NounPhrase, ...], int]:
        """Read "(including three children and a woman)" at `index`.

        Returns the parts and the index behind them; no parts and `index` if there are none.
        """
        at = index
        closing = {"(": ")", ",": ",", "-": "-", ":": ""}.get(self.lower(at))
        if closing is not None:
            at += 1
        introduced = self._introduces(at)
        if introduced is None:
            if closing != ")" or at not in self.starting:
                return (), index
            introduced = at  # "(two women and a child)"
        parts, at = self._part_list(introduced)
        if not parts:
            return (), index
        if closing and self.lower(at) == closing:
            at += 1
        return parts, at

    def _introduces(self, at: int) -> int | None:
        """Return the index behind "including", "among them", "most of them" …."""
        if self.lower(at) in INCLUDING:
            at += 1
            return at + (self.lower(at) in ("them", "whom", "those", "which"))
        if self.lower(at) in ("mostly", "mainly"):
            return at + 1
        if self.lower(at + 1) == "of" and self.lower(at + 2) in ("them", "whom"):
            return at + 3
        return None

    def _part_list(self, at: int) -> tuple[tuple[NounPhrase, ...], int]:
        parts: list[NounPhrase] = []
        while (phrase := self.starting.get(self.skip_adverbs(at))) is not None:
            free = self.lower(phrase.end) != "," and self.claimed(phrase)
            if parts and (free or not self.has_people(phrase)):
                break
            parts.append(phrase)
            following = self.after_joint(phrase.end)
            if following == phrase.end:
                return tuple(parts), phrase.end
            at = following
        return tuple(parts), parts[-1].end if parts else at

    def subjects(self, index: int) -> Chain:
        """Return the victims whose verb group begins at `index`."""
        if self.lower(index - 1) in _RELATIVES:
            index -= 1
            nearest = self.ending.get(index)
            if nearest is not None and self._opens_subject(nearest):
                return self._list_before(nearest, ())
        index = self._back_over_time(index)
        aside_parts: tuple[NounPhrase, ...] = ()
        closed_aside = self.lower(index - 1) in _CLOSERS and index not in self.ending
        opening = self._aside_start(index - 1) if closed_aside else None
        if opening is not None:
            aside_parts, _ = self.parts_after(opening)
            index = opening
        phrase = self._nearest_subject(index) or self._clause_subject(index)
        if phrase is None:
            return Chain((), aside_parts)
        return self._list_before(self._past_apposition(phrase), aside_parts)

    def _clause_subject(self, index: int) -> NounPhrase | None:
        """Find the counted phrase that opens the clause before `index`."""
        best: NounPhrase | None = None
        at = index
        while at > 0 and index - at < _REACH and not self._clause_edge(at - 1):
            phrase = self.ending.get(at)
            if phrase is None:
                at -= 1
                continue
            governed = self.tag(phrase.start - 1) in _PREPOSITIONS or (
                self.lower(phrase.start - 1) in INCLUDING
            )
            if not governed and self._opens_subject(phrase):
                best = phrase
            at = phrase.start
        return best

    def _opens_subject(self, phrase: NounPhrase) -> bool:
        return self.has_people(phrase) and (
            phrase.quantity is not None or phrase.determiner in ("a", "an", "another")
        )

    def _clause_edge(self, at: int) -> bool:
        if at in self.predicates or self.lower(at) in (";", ":", "while", "when", '"'):
            return True
        return self.tag(at) in ("VBD", "VBZ", "VBP", "MD", "WRB") and (
            self.lower(at - 1) not in _RELATIVES
        )

    def _past_apposition(self, phrase: NounPhrase) -> NounPhrase:
        """Step from "Rajan and Omar" in "Two guards, Rajan and Omar" to "Two guards"."""
        if phrase.quantity is not None or self.tag(phrase.head) not in ("NNP", "NNPS"):
            return phrase
        at = phrase.start
        for _ in range(4):
            if self.lower(at - 1) in ("and", ",") and at - 1 in self.ending:
                before = self.ending[at - 1]
            elif (self.lower(at - 2), self.lower(at - 1)) == ("identified", "as"):
                before_at = at - 2 - (self.lower(at - 3) == ",")
                found = self.ending.get(before_at)
                return self._nearest_subject(before_at) or phrase if found else phrase
            else:
                return phrase
            if self._opens_subject(before) and self.lower(at - 1) == ",":
                return before
            if self.tag(before.head) not in ("NNP", "NNPS"):
                outer = self._nearest_subject(before.end)
                return outer if outer and self._opens_subject(outer) else phrase
            at = before.start
        return phrase

    def _back_over_time(self, index: int) -> int:
        """Step left over "on Monday", "at least", "in total" between victims and verb."""
        while True:
            words = (self.lower(index - 2), self.lower(index - 1))
            if words in _TRAILING:
                index -= 2
            elif words[1] in _DAYS:
                index -= 2 if words[0] in ("on", "last", "early", "late") else 1
            else:
                return index

    def _aside_start(self, closing: int) -> int | None:
        opening = {")": "(", ",": ",", "-": "-"}[self.lower(closing)]
        for at in range(closing - 1, max(-1, closing - _REACH), -1):
            if self.lower(at) == opening and at in self.ending:
                before = self.ending[at]
                if opening != "," or not self._list_comma(at, closing):
                    return at
                if self.has_people(before) and self._introduces(at + 1):
                    return at
        return None

    def _list_comma(self, at: int, closing: int) -> bool:
        """Tell a comma inside a list ("a child, 4, and") from one that opens an aside."""
        return any(
            self.lower(k) in INCLUDING for k in range(max(0, at - 12), at)
        ) and not any(self.lower(k) in INCLUDING for k in range(at, closing))

    def _nearest_subject(self, index: int) -> NounPhrase | None:
        """Find the phrase before `index` that is no preposition's object."""
        first = phrase = self.ending.get(index)
        for _ in range(5):
            if phrase is None:
                return None
            before = phrase.start - 1
            tag, lower = self.tag(before), self.lower(before)
            if lower in INCLUDING or (lower in ("them", "whom") and before):
                return phrase
            if tag not in _PREPOSITIONS or lower in ("that", "as", "after", "while"):
                return phrase
            if lower in (
                "with",
                "when",
                "because",
                "although",
                "before",
                "until",
                "if",
            ):
                return phrase
            outer = self.ending.get(before)
            if outer is None:
                starts_clause = before == 0 or self.lower(before - 1) in (",", ".")
                return first if not starts_clause else None
            phrase = outer
        return None

    def _list_before(
        self, phrase: NounPhrase, aside_parts: tuple[NounPhrase, ...]
    ) -> Chain:
        """Collect the list that ends with `phrase`, telling parts from members."""
        phrases, parts = [phrase], list(aside_parts)
        while True:
            first = phrases[0]
            if self._opens_parts(first.start):
                parts = [*phrases, *parts]
                main = self._before_parts(first.start)
                if main is None:
                    return Chain((), tuple(parts))
                phrases = [main]
                continue
            previous = self._list_member_before(first.start, listed=len(phrases) > 1)
            if previous is None:
                return Chain(tuple(phrases), tuple(parts))
            inner = self._list_before(previous, ())
            if inner.parts:
                return Chain((*inner.phrases, *phrases), (*inner.parts, *parts))
            phrases.insert(0, previous)

    def _opens_parts(self, at: int) -> bool:
        return self.lower(at - 1) in INCLUDING or (
            self.lower(at - 1) in ("them", "whom")
            and self.lower(at - 2) in ("among", "amongst", "of")
        )

    def _before_parts(self, at: int) -> NounPhrase | None:
        """Return the phrase that "including" at `at` - 1 breaks down."""
        at -= 1
        while at > 0 and at not in self.ending:
            if self.lower(at - 1) not in (",", "(", "among", "them", "of", "-", "whom"):
                return None
            at -= 1
        return self._nearest_subject(at) if at > 0 else None

    def _list_member_before(self, at: int, *, listed: bool) -> NounPhrase | None:
        """Return the member before `at`; a mere comma joins only within a list."""
        for joint in (*_JOINTS, ()):
            size = len(joint)
            start = at - size
            if start <= 0 or any(
                self.lower(start + k) != word for k, word in enumerate(joint)
            ):
                continue
            if self.lower(start - 1) == ",":
                start -= 1
            elif not size:
                continue
            phrase = self.ending.get(start)
            if phrase is not None:
                phrase = self._nearest_subject(start) or phrase
                if not size and not listed and phrase.quantity is None:
                    return None  # "Samer Khaled, a baker, was"
                if self.may_precede(phrase) and not self._object_before(phrase):
                    return self._past_apposition(phrase)
            return None
        return None

    def _object_before(self, phrase: NounPhrase) -> bool:
        """Tell whether an earlier verb has `phrase` as its object."""
        verb = self.lower(phrase.start - 1)
        if verb in INCLUDING or verb in _LEAVING:
            return False
        return self.tag(phrase.start - 1) in ("VBG", "VBD", "VBZ", "VBP", "VB", "VBN")
