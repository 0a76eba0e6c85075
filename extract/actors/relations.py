"""Tell from surface grammar what each actor has to do with the harm of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from extract import vocabulary
from extract.lexical import Phrases, Word, sentence_words
from extract.mentions import ActorKind, ActorMention, Sentence

_BE = frozenset(("was", "were", "is", "are", "been", "being", "be", "got", "get"))
_SKIPPED = frozenset(
    ["the", "a", "an", "its", "their", "his", "some", "several", "two", "three", "four", "five", "many", "other", "more", "suspected", "alleged", "senior", "armed", "local", "former", "unidentified", "so", "called", "all", "both", "at", "least", "dozens", "hundreds", "scores", "number", "up", "over", "about", "'s", "other", "another", "s", "including"]
)
_PREPOSITIONS = frozenset(
    ["in", "from", "near", "at", "to", "for", "of", "on", "with", "into", "inside", "under", "among", "across", "within", "over", "toward", "towards", "around", "outside", "behind"]
)
_AFTER_PARTICIPLE = frozenset(
    ["in", "by", "during", "at", "on", "when", "near", "after", "outside", "inside", "as", "amid", "while", "and", "across", "yesterday", "today", "overnight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "dead"]
)
_OWN = frozenset(("it", "they", "its", "our", "we", "their", "he"))
_CLAUSE_REACH = 25  # words after a subject in which its harm verb may stand
_OBJECT_REACH = 7  # words before an object in which its verb may stand


class Relation(str, Enum):
    """Say what an actor has to do with the harm that its sentence tells."""

    BY = "by"  # "killed by X", "shelling by X"
    SUBJECT = "subject"  # "X shelled", "X entered the town, killing"
    ATTACK_NOUN = "attack_noun"  # "an X airstrike"
    POSSESSIVE = "possessive"  # "X's shelling", "fire from X"
    BETWEEN = "between"  # "clashes between X and Y", "fighting with X"
    ACCUSED = "accused"  # "blamed X", "X is suspected"
    RESPONSIBILITY = "responsibility"  # "X claimed responsibility", "X said it killed"
    DENIER = "denier"  # "X denied"
    ORIGIN = "origin"  # "fired from areas held by X"
    VICTIM = "victim"  # "X were killed", "hit X positions"
    OTHER = "other"


class AgentCandidate(NamedTuple):
    """An actor mention with what it has to do with the harm."""

    actor: ActorMention
    relation: Relation


@dataclass(frozen=True, slots=True)
class _Cues:
    harm_verbs: Phrases[bool]
    harm_nouns: Phrases[bool]
    clash_words: Phrases[bool]
    clash_verbs: Phrases[bool]
    control: Phrases[bool]
    accusing: Phrases[bool]
    accused: Phrases[bool]
    claiming: Phrases[bool]
    denying: Phrases[bool]
    speech: Phrases[bool]
    targets: Phrases[bool]


@lru_cache(maxsize=1)
def _cues() -> _Cues:
    raw = vocabulary.load("agents")
    return _Cues(
        **{
            name: Phrases((pattern, True) for pattern in raw[name])
            for name in _Cues.__dataclass_fields__
        }
    )


@dataclass(frozen=True, slots=True)
class _Clause:
    """One sentence with the word ranges of its actors."""

    text: str
    words: Sequence[Word]
    spans: Sequence[tuple[int, int]]
    cues: _Cues

    def has(self, phrases: Phrases[bool], index: int) -> bool:
        """Tell whether a phrase of `phrases` starts at the word `index`."""
        if not 0 <= index < len(self.words):
            return False
        return phrases.at(self.text, self.words, index) is not None

    def key(self, index: int) -> str:
        """Return the folded word at `index`, empty outside the sentence."""
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """Return the characters before the word `index`."""
        if not 0 < index < len(self.words):
            return ""
        return self.text[self.words[index - 1].end : self.words[index].start]


def agent_candidates(
    text: str, sentence: Sentence, actors: Sequence[ActorMention]
) -> tuple[AgentCandidate, ...]:
    """Relate each actor mention of one sentence to its harm, in the order of the text.

    `actors` may hold mentions of other sentences, which are passed over.
    """
    own = [actor for actor in actors if actor.sentence == sentence.index]
    if not own:
        return ()
    words = sentence_words(text, sentence)
    spans = [_span(words, actor) for actor in own]
    clause = _Clause(text, words, spans, _cues())
    relations: list[Relation] = []
    for position, actor in enumerate(own):
        relation = _relation(clause, position, actor)
        if relations and _coordinated(clause, position):
            relation = _shared(relations[-1], relation)
        relations.append(relation)
    _share_back(clause, relations)
    return tuple(map(AgentCandidate, own, relations))


def _span(words: Sequence[Word], actor: ActorMention) -> tuple[int, int]:
    inside = [
        index
        for index, word in enumerate(words)
        if actor.start <= word.start and word.end <= actor.end
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _coordinated(clause: _Clause, position: int) -> bool:
    """Tell whether only "and", "or" or a comma parts an actor from the one before."""
    last, first = clause.spans[position - 1][1], clause.spans[position][0]
    between = [clause.key(index) for index in range(last, first)]
    joints = [
        key for key in between if key in ("and", "or", "its", "the", "as", "well")
    ]
    return len(between) <= 3 and len(joints) == len(between) and last != first


def _shared(before: Relation, own: Relation) -> Relation:
    if own in (Relation.OTHER, Relation.SUBJECT, Relation.VICTIM):
        return before if before is not Relation.OTHER else own
    return own


def _share_back(clause: _Clause, relations: list[Relation]) -> None:
    """Give "A and B shelled" to A as well, where the verb follows only B."""
    for position in range(len(relations) - 1, 0, -1):
        open_before = relations[position - 1] is Relation.OTHER
        if open_before and _coordinated(clause, position):
            relations[position - 1] = relations[position]


def _relation(clause: _Clause, position: int, actor: ActorMention) -> Relation:
    first, last = clause.spans[position]
    before = _before(clause, first, actor)
    if before is not None:
        return before
    if actor.kind is ActorKind.ATTACK:
        return Relation.ATTACK_NOUN
    return _after(clause, position, first, last)


def _before(clause: _Clause, first: int, actor: ActorMention) -> Relation | None:
    """Read the relation off the words before an actor, or None."""
    index = _skip_back(clause, first)
    key = clause.key(index)
    if key == "by":
        return _after_by(clause, index)
    if key == "between" or (key == "and" and _between_before(clause, index)):
        return Relation.BETWEEN if _clash_near(clause, index) else Relation.OTHER
    if key in ("with", "against") and _clash_near(clause, index):
        return Relation.BETWEEN
    if _accusing(clause, index):
        return Relation.ACCUSED
    if actor.kind is ActorKind.ATTACK:
        return None
    if key == "against" or key == "targeting":
        return Relation.VICTIM
    if key in ("of", "from", "in") and _harm_noun_ends(clause, index):
        return Relation.POSSESSIVE
    if _is_object(clause, index):
        return Relation.VICTIM
    return Relation.OTHER if key in _PREPOSITIONS and not actor.member else None


def _skip_back(clause: _Clause, first: int) -> int:
    index = first - 1
    while index >= 0 and (clause.key(index) in _SKIPPED or clause.key(index).isdigit()):
        if "," in clause.gap(index + 1):
            break
        index -= 1
    return index


def _after_by(clause: _Clause, index: int) -> Relation:
    if not clause.has(clause.cues.control, index - 1):
        return Relation.BY
    origin = range(max(index - 5, 0), index)
    if any(clause.key(position) == "from" for position in origin):
        return Relation.ORIGIN
    return Relation.OTHER


def _between_before(clause: _Clause, index: int) -> bool:
    return any(
        clause.key(position) == "between"
        for position in range(max(index - 12, 0), index)
    )


def _clash_near(clause: _Clause, index: int) -> bool:
    reach = range(max(index - 14, 0), index)
    return any(clause.has(clause.cues.clash_words, position) for position in reach)


def _accusing(clause: _Clause, index: int) -> bool:
    for start in (index, index - 1):
        match = clause.cues.accusing.at(clause.text, clause.words, max(start, 0))
        if (
            match is not None
            and match.last == index + 1
            and clause.key(index) != "held"
        ):
            return True
    return clause.key(index) == "held" and clause.key(index + 3) == "responsible"


def _harm_noun_ends(clause: _Clause, index: int) -> bool:
    return clause.has(clause.cues.harm_nouns, index - 1)


def _is_object(clause: _Clause, index: int) -> bool:
    """Tell whether an actor is what a harm verb before it hits."""
    for position in range(index, max(index - _OBJECT_REACH, -1), -1):
        if clause.has(clause.cues.harm_verbs, position):
            passive = _passive(clause, position) and position != index
            return not passive
        key = clause.key(position)
        if key in _PREPOSITIONS and key not in ("of", "on", "at"):
            return False
        if any(mark in clause.gap(position + 1) for mark in ",.;:"):
            return False
    return False


def _passive(clause: _Clause, verb: int) -> bool:
    return any(clause.key(index) in _BE for index in range(verb - 3, verb))


def _after(clause: _Clause, position: int, first: int, last: int) -> Relation:
    """Read the relation off the words after an actor."""
    if clause.words[last - 1].possessive and _harm_noun_near(clause, last):
        return Relation.POSSESSIVE
    if clause.has(clause.cues.targets, last):
        return Relation.OTHER
    stop = _next_subject(clause, position)
    for index in range(last, min(stop, last + _CLAUSE_REACH)):
        found = _verb_tells(clause, index, last)
        if found is not None:
            return found
    return Relation.OTHER


def _harm_noun_near(clause: _Clause, index: int) -> bool:
    return any(
        clause.has(clause.cues.harm_nouns, position)
        for position in range(index, index + 3)
    )


def _next_subject(clause: _Clause, position: int) -> int:
    """Return the word at which another clause's subject may begin."""
    first = clause.spans[position][1]
    for index in range(first, len(clause.words)):
        gap = clause.gap(index)
        if ";" in gap or clause.key(index) in ("but", "while", "whereas", "although"):
            return index
    return len(clause.words)


def _verb_tells(clause: _Clause, index: int, last: int) -> Relation | None:
    """Read the relation off the verb at `index`, if one stands there."""
    cues = clause.cues
    if clause.has(cues.claiming, index):
        return Relation.RESPONSIBILITY
    if clause.has(cues.denying, index):
        return Relation.DENIER
    if clause.has(cues.accused, index):
        return Relation.ACCUSED
    if clause.has(cues.speech, index):
        return _claims_itself(clause, index)
    if clause.key(index) in ("died", "dead", "dies", "die", "perished"):
        return Relation.VICTIM
    match = cues.harm_verbs.at(clause.text, clause.words, index)
    if match is None:
        return Relation.BETWEEN if _clashing(clause, index, last) else None
    reduced = clause.key(match.last) in _AFTER_PARTICIPLE or match.last >= len(
        clause.words
    )
    participle = clause.key(index).endswith(("ed", "shot", "hit", "slain"))
    if _passive(clause, index) or (reduced and participle and index == last):
        return Relation.VICTIM
    return Relation.SUBJECT


def _claims_itself(clause: _Clause, index: int) -> Relation:
    for position in range(index + 1, index + 6):
        if clause.key(position) in _OWN:
            following = range(position + 1, position + 5)
            if any(clause.has(clause.cues.harm_verbs, place) for place in following):
                return Relation.RESPONSIBILITY
    return Relation.OTHER


def _clashing(clause: _Clause, index: int, last: int) -> bool:
    return index - last < 6 and clause.has(clause.cues.clash_verbs, index)
