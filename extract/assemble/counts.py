"""Compare the victims that two drafts count."""

from __future__ import annotations

import re

from extract.assemble.draft import Draft, Entry
from extract.assemble.lexicon import retelling_lexicon
from extract.body import Standing
from extract.frames import Frame
from extract.harms.harm import Harm
from extract.terms import Group, Outcome, Qualifier

_ROUND = (Qualifier.APPROXIMATELY, Qualifier.MORE_THAN)
_ROUNDING = 0.1  # by which a round number may be off
_NEAR = 5  # sentences over which an uncounted retelling is taken for the same event
_WOUNDED = re.compile(r"\bof the (?:wounded|injured)\b")
_ALSO = re.compile(
    r"\balso (?:(?!incl|said|report|put|count|docu)\w+ ){0,2}$", re.IGNORECASE
)

_TOO = re.compile(r",? (?:too|as well(?! as))\b")


def is_uncounted(entry: Entry) -> bool:
    """Tell whether an entry gives no number of its own."""
    people = entry.harm.people
    return people.weak or people.definite or people.qualifier is Qualifier.VAGUE


def is_bound(entry: Entry) -> bool:
    """Tell "at least 40", which an exact 40 told elsewhere does not gainsay."""
    return entry.harm.people.qualifier is Qualifier.AT_LEAST


def close(rough: Entry, entry: Entry) -> bool:
    """Tell "more than 60" and 62 from numbers of two events."""
    told = rough.harm.people.qualifier in _ROUND
    exact = entry.harm.people.qualifier is Qualifier.EXACT
    return told and exact and abs(entry.size - rough.size) <= _ROUNDING * rough.size


def close_count(event: Draft, draft: Draft, *, least: int) -> bool:
    """Tell whether both count almost as many, `least` or more, of one outcome."""
    return any(
        a.harm.outcome is b.harm.outcome
        and min(a.size, b.size) >= least
        and not (is_uncounted(a) or is_uncounted(b))
        and (close(a, b) or close(b, a))
        and groups_agree(a.harm.people.group, b.harm.people.group)
        for a in event.entries
        for b in draft.entries
    )


def words_of(entry: Entry) -> str:
    """Return the phrase that counts the victims."""
    offset, text = entry.frame.facts.sentence.start, entry.frame.facts.text
    return text[entry.harm.start - offset : entry.harm.end - offset]


def is_known(entry: Entry) -> bool:
    """Tell whether an uncounted phrase speaks of people told before: "the fighters", "some"."""
    words = words_of(entry).lower()
    named = entry.harm.people.weak and words.startswith(("the ", "these ", "those "))
    return named or words == "some"


def share_outcome(event: Draft, draft: Draft) -> bool:
    first, second = _outcomes(event), _outcomes(draft)
    return bool(first & second)


def _outcomes(event: Draft) -> set[Outcome]:
    """Return the outcomes told; "casualties" may be any of the two."""
    told = {e.harm.outcome for e in event.entries}
    casualties = Outcome.KILLED_OR_INJURED in told
    return told | {Outcome.KILLED, Outcome.INJURED} if casualties else told


def equal_count(event: Draft, draft: Draft, *, least: int) -> bool:
    """Tell whether both count the same number, `least` or more, of one outcome."""
    for a in event.entries:
        for b in draft.entries:
            if (
                a.harm.outcome is not b.harm.outcome
                or is_uncounted(b)
                or is_uncounted(a)
            ):
                continue
            if a.size == b.size >= least and (
                a.size > 2 or draft.first - event.latest <= _NEAR or is_headline(event)
            ):
                return groups_agree(a.harm.people.group, b.harm.people.group)
    return False


def equal_counts(event: Draft, draft: Draft) -> int:
    """Return of how many outcomes both count the same number."""
    return sum(
        any(b.size == a.size and not is_uncounted(b) for b in draft.of(a.harm.outcome))
        for a in event.entries
        if not is_uncounted(a)
    )


def counts_all(draft: Draft, event: Draft) -> bool:
    """Tell whether a draft gives every number that an event has, if it has any."""
    return all(
        any(e.size == known.size for e in draft.of(known.harm.outcome))
        for known in event.entries
        if not is_uncounted(known)
    )


def groups_agree(a: Group, b: Group) -> bool:
    """Tell whether two groups may be of the same people, as the wording goes."""
    loose = (Group.UNSPECIFIED, Group.CIVILIAN)
    return (
        a is b
        or a is Group.UNSPECIFIED
        or b is Group.UNSPECIFIED
        or (Group.COMBATANT not in (a, b) and (a in loose or b in loose))
    )


def similar(event: Draft, draft: Draft) -> bool:
    """Tell whether a headline's count may stand for the body's: "dozens" for 27."""
    for a in event.entries:
        for b in draft.entries:
            if a.harm.outcome is b.harm.outcome and (
                is_uncounted(a)
                or is_uncounted(b)
                or 0.5 <= a.size / max(b.size, 1) <= 2
            ):
                return True
    return False


def is_further(entry: Entry) -> bool:
    """Tell "two others were killed", "a guard was also killed", "one of the wounded died".

    The others of "three killed and five others injured" are others than the three.
    """
    frame, harm = entry.frame, entry.harm
    before = (h for h in frame.harms if h.start < harm.start)
    first = next((h for h in before if h.outcome is not harm.outcome), harm)
    return not harm.toll and _tells_further(frame, first)


def _tells_further(frame: Frame, harm: Harm) -> bool:
    offset, text = frame.facts.sentence.start, frame.facts.text
    victims = text[harm.start - offset : harm.end - offset]
    before = text[max(0, harm.cue_start - offset - 20) : harm.cue_start - offset]
    later = frame.dates and _WOUNDED.search(victims)  # else a total may hold them
    too = _TOO.match(text, harm.cue_end - offset)
    further = names_others(frame, harm) or _ALSO.search(before)
    return bool(further or too or later)


def names_others(frame: Frame, harm: Harm) -> bool:
    """Tell "two others", "another", who are none of those counted before."""
    offset = frame.facts.sentence.start
    victims = frame.facts.text[harm.start - offset : harm.end - offset]
    return retelling_lexicon().further.search(victims) is not None


def is_among(draft: Draft) -> bool:
    """Tell a draft that only says who some of the dead were."""
    return all(entry.harm.among for entry in draft.entries)


def holds_all(event: Draft, draft: Draft) -> bool:
    """Tell whether an event counts the dead among whom all of a draft are."""
    return all(
        any(whole.harm.holds(e.harm) for whole in event.entries) for e in draft.entries
    )


def makes_up(event: Draft, draft: Draft) -> bool:
    """Tell "the dead were two nurses and a boy" after three dead, whatever day it names."""
    size = sum(e.size for e in draft.entries)
    first = draft.entries[0].harm
    return any(e.harm.holds(first) and e.size == size for e in event.entries)


def is_of_wounded(entry: Entry) -> bool:
    """Tell "two of the wounded", who were counted before, as hurt."""
    return _WOUNDED.search(words_of(entry)) is not None


def is_headline(event: Draft) -> bool:
    """Tell whether only headlines tell of an event."""
    return all(f.facts.standing is Standing.HEADLINE for f in event.frames)


def breaks_down(event: Draft, draft: Draft) -> bool:
    """Tell a count taken apart, and "20 casualties" of five killed and 15 injured."""
    casualties = draft.of(Outcome.KILLED_OR_INJURED)
    apart = any(_splits(whole, draft) for whole in event.entries)
    return apart or any(_splits(whole, event) for whole in casualties)


def _splits(whole: Entry, other: Draft) -> bool:
    outcome = whole.harm.outcome
    casualties = outcome is Outcome.KILLED_OR_INJURED
    outcomes = (Outcome.KILLED, Outcome.INJURED) if casualties else (outcome,)
    parts = other.of(*outcomes)
    return len(parts) > 1 and sum(part.size for part in parts) == whole.size
