"""Read off the words after an actor what it has to do with the harm."""

from __future__ import annotations

from itertools import pairwise

from extract.actors.claims import KILLING, UNDONE, claims_itself, takes_lives
from extract.actors.clause import Clause
from extract.actors.lexicon import Head, lexicon
from extract.actors.nouns import is_no_deed
from extract.actors.relations import Relation
from extract.lexical import PhraseMatch

_PEOPLE = (Head.PERSON, Head.SOLDIER)
_HOLDING = frozenset(("hold", "holds", "held", "holding"))
_HELD = {"hostage", "hostages", "captive", "prisoner", "unknown", "undisclosed"}
_PERFECT = ("has", "have", "had")  # "has since killed"
_LEAVING = frozenset(("left", "leave", "leaves", "leaving"))
_KILLED = frozenset(("killed", "wounded", "injured", "captured"))
_TIMES = frozenset(("after", "as", "when", "because", "since", "before", "until"))
_HELD_REACH = 8  # words from "took" to "hostage"
_HOLD_REACH = 6  # words back to "holds" from "responsible"
_PASSING_REACH = 3  # words to "were passing"
_SUBJECT_REACH = 25  # words after a subject in which its harm verb may stand


def after_actor(clause: Clause, last: int) -> Relation:
    """Return the relation that the words after an actor tell."""
    if clause.has(clause.cues.targets, last):
        return Relation.ASIDE
    if clause.key(last) == "whom":
        return Relation.VICTIM
    related = False  # inside ", which …": what is said there is said in passing
    aside = False  # inside "after …": a finite verb there has a subject of its own
    tended = False  # who comes when the harm is done does none himself
    foiled = False  # who foils an attack does harm only where "(and) killing" follows
    for index in range(last, min(last + _SUBJECT_REACH, len(clause.words))):
        related = _in_relative(clause, index, related)
        aside = _in_adverbial(clause, index, last, aside)
        if _clause_ends(clause, index, last, related):
            break
        if aside and clause.key(index) in clause.function.bursting:
            break  # "was clearing mines when one exploded, killing two"
        habit = _is_habit(clause, index)
        tended = tended or habit or clause.has(clause.cues.aftermath, index)
        foiled = foiled or tended or clause.key(index) in clause.function.foiled
        doing = clause.key(index).endswith("ing") and clause.key(index - 1) != "the"
        ends = doing or clause.key(index - 1) == "and"
        if (foiled and not ends) or (aside and not doing):
            continue
        found = _verb_tells(clause, index, last)
        if found is not None and not (related and found in _passed(clause, last)):
            return found
    if tended:
        return Relation.SPEAKER
    words = range(last, len(clause.words)) if foiled else ()
    fought = any(clause.has(clause.cues.clash_words, at) for at in words)
    return Relation.BETWEEN if fought else Relation.OTHER


def _passed(clause: Clause, last: int) -> tuple[Relation, ...]:
    """Return what a ", who …" tells in passing, or of another: "shot a man, who died"."""
    own = clause.key(last) in clause.function.relatives
    return (Relation.SPEAKER,) if own else (Relation.SPEAKER, Relation.VICTIM)


def _is_habit(clause: Clause, index: int) -> bool:
    """Tell "X often shells the town" from "X has often shelled it, once killing six"."""
    present = not clause.key(index + 1).endswith("ed")
    return present and clause.key(index) in clause.function.habitual


def _in_relative(clause: Clause, index: int, before: bool) -> bool:
    """Tell whether a word stands between the commas of ", which …,"."""
    comma = clause.parted(index, ",")
    opens = comma and clause.key(index) in clause.function.relatives
    return opens or (before and not comma)


def _in_adverbial(clause: Clause, index: int, last: int, before: bool) -> bool:
    """Tell whether a word stands in a clause of time that follows the actor's verb."""
    if index > last and clause.key(index) in _TIMES:
        leading = clause.key(index - 1)
        return leading not in _PERFECT and leading not in clause.function.seeming
    return before and not clause.parted(index, ",")


def _clause_ends(clause: Clause, index: int, last: int, related: bool) -> bool:
    if clause.parted(index, ";|") or clause.opens(index):
        return True
    if index > last and clause.key(index) in clause.function.relatives:
        return not related  # "an offensive that left": another's
    return clause.key(index) in clause.function.boundaries


def _verb_tells(clause: Clause, index: int, last: int) -> Relation | None:
    """Read the relation off the verb at `index`, if one stands there."""
    if index not in clause.verbs:
        return None
    cues = clause.cues
    if is_no_deed(clause, index):
        return None
    passing = clause.key(index) in clause.function.passing
    stays = clause.key(index) == "stationed" and not clause.passive(index)
    if passing and not stays and index - last < _PASSING_REACH:
        return Relation.VICTIM
    if clause.has(cues.claiming, index):
        undone = clause.key(index - 1) in UNDONE  # "has not acknowledged any"
        return Relation.SPEAKER if undone else Relation.RESPONSIBILITY
    if clause.has(cues.denying, index):
        return Relation.DENIER
    if clause.has(cues.accused, index) or _headed(clause, index):
        holding = clause.keys(max(last, index - _HOLD_REACH), index - 1)
        held = clause.key(index) == "responsible" and _HOLDING & set(holding)
        return Relation.SPEAKER if held else Relation.ACCUSED
    if clause.has(cues.speech, index) and not takes_lives(clause, index):
        aside = clause.passive(index) or _in_passing(clause, index, last)
        return None if aside else claims_itself(clause, index)
    if clause.key(index) in clause.function.leading and _captive(clause, index):
        return Relation.SUBJECT
    if clause.key(index) in clause.function.death and not _anew(clause, index, last):
        return Relation.VICTIM
    if _loses(clause, index):
        return Relation.VICTIM
    verb = clause.match(cues.harm_verbs, index)
    if verb is not None:
        return _harms(clause, verb, last)
    if index - last >= 6 or not clause.has(cues.clash_verbs, index):
        return None
    return Relation.SUBJECT if _clash_kills(clause, index) else Relation.BETWEEN


def _captive(clause: Clause, index: int) -> bool:
    """Tell "took nine villagers hostage", "put nine to death" from "took the town"."""
    following = clause.keys(index + 1, index + _HELD_REACH)
    held = not _HELD.isdisjoint(following)
    death = ["to", "death"] in map(list, pairwise(following)) or "sword" in following
    held = death if clause.key(index).startswith("put") else held
    return held and not clause.passive(index)


def _headed(clause: Clause, index: int) -> bool:
    """Tell a headline's "six shot dead, rebels blamed" from whom rebels blame."""
    ends = index + 1 == len(clause.words)
    return ends and clause.key(index) in clause.function.blamed


def _in_passing(clause: Clause, speech: int, last: int) -> bool:
    """Tell "X entered and, residents said, shot six": another speaks between commas."""
    if not clause.parted(speech + 1, ",") or clause.parted(speech, ","):
        return False
    if clause.words[speech - 1].capital and clause.key(speech - 2) != "the":
        return False  # "the commander of X, his name said"
    return any(clause.parted(at, ",") for at in range(max(last, speech - 3), speech))


def _loses(clause: Clause, index: int) -> bool:
    """Tell "lost ten men", "left behind ten dead" from "lost the town"."""
    if clause.key(index + 1) == "behind" and clause.key(index) in _LEAVING:
        return True
    if clause.key(index) not in clause.function.losing:
        return False
    words, heads = clause.words, lexicon().heads
    lost = (heads.at(clause.text, words, at) for at in range(index + 1, index + 6))
    people = any(found and found.payload in _PEOPLE for found in lost)
    return people or "men" in clause.keys(index + 1, index + 6)


def _clash_kills(clause: Clause, verb: int) -> bool:
    """Tell "clashed with the rebels, killing six" from a clash that killed six."""
    ends = min(verb + _SUBJECT_REACH, len(clause.words))
    kills = (
        at
        for at in range(verb, ends)
        if clause.key(at) in KILLING
        or (clause.key(at) in _KILLED and clause.key(at - 1) == "and")
    )
    end = next(kills, verb)
    return any(verb < first < end for first, _ in clause.spans)


def _harms(clause: Clause, verb: PhraseMatch[bool], last: int) -> Relation | None:
    """Tell who a harm verb makes agent and whom victim; None where it is another's."""
    participle = clause.key(verb.first).endswith("ing")
    suffered = clause.passive(verb.first, last) and not participle
    if suffered or clause.keys(verb.first - 2, verb.first) == ["among", "those"]:
        return Relation.VICTIM
    if _mutual(clause, verb.last):
        return Relation.BETWEEN
    if _reduced(clause, verb):
        return Relation.VICTIM if verb.first == last else None
    done, by, whom = clause.keys(verb.first, verb.first + 3)
    if done.endswith("ed") and by == "by" and not whom.endswith("ing"):
        return None  # "were hurt in a blast triggered by others"
    relative = clause.key(last) in clause.function.relatives
    own = participle or relative or not _anew(clause, verb.first, last)
    return Relation.SUBJECT if own else None


def _mutual(clause: Clause, index: int) -> bool:
    """Tell "shelled each other" from "killed each other's children"."""
    if clause.keys(index, index + 2) not in (["each", "other"], ["one", "another"]):
        return False
    return not clause.words[index + 1].possessive


def _anew(clause: Clause, verb: int, last: int) -> bool:
    """Tell a verb of another subject: "rebels attacked, and six people died"."""
    # "gunmen, probably of X, shot": the second comma closes what the mention holds
    start = last + any(
        clause.parted(at, ",")
        for first, end in clause.spans
        if end == last
        for at in range(first + 1, end)
    )
    return sum(clause.parted(at, ",") for at in range(start, verb + 1)) == 1


def _reduced(clause: Clause, verb: PhraseMatch[bool]) -> bool:
    """Tell a participle without "were": "rebels killed in an ambush"."""
    bodily = clause.key(verb.first) in clause.function.bodily
    if not bodily or _whom(clause, verb.first):
        return False
    index = verb.last
    if clause.key(verb.first) == "shot" and clause.key(index) == "at":
        return False
    if clause.key(index) in clause.function.bodily:
        index += 1  # a headline's "six fighters killed, wounded in Idlib"
    if clause.key(index) == "and":
        hurt = {"injured", "wounded"} & set(clause.keys(index + 1, index + 5))
        if hurt and clause.key(index + 1) not in hurt:
            return True  # "an officer killed and two others wounded"
        index += 2 * bool(hurt)
    if index >= len(clause.words):
        return True
    if clause.key(index + 1) in ("least", "most", "many"):
        return False
    if _object_behind_time(clause, index):
        return False
    return clause.key(index) in clause.function.after_participle


def _object_behind_time(clause: Clause, index: int) -> bool:
    """Tell "rebels killed on Monday night two guards" from "rebels killed on Monday in"."""
    index += clause.key(index) == "dead"
    at = index + (clause.key(index) in ("on", "last"))
    if clause.key(at) not in clause.function.times:
        return False
    at += 1 + (clause.key(at + 1) in clause.function.hours)
    key = clause.key(at)
    object_opens = key in clause.function.skipped or key.isdigit()
    return object_opens and not clause.parted(at, ",;")


def _whom(clause: Clause, verb: int) -> bool:
    """Tell the doer of a relative clause: "a man whom rebels kidnapped on Monday"."""
    starts = (first for first, last in clause.spans if last == verb)
    return any(clause.key(clause.skip_back(at)) == "whom" for at in starts)
