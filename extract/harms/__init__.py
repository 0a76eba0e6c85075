"""Read from a tagged sentence who came to harm: the count grammar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from extract.harms.asides import without_asides
from extract.harms.bodies import pictured
from extract.harms.breakdowns import broken_down
from extract.harms.build import Found
from extract.harms.circumstances import with_circumstances
from extract.harms.constructions import adjectival_harms, harms_of
from extract.harms.cues import Cue, CueForm, find_cues
from extract.harms.deadly import deadly_attacks
from extract.harms.further import PERSONAL, carried
from extract.harms.grouping import PROFESSIONS
from extract.harms.harm import Harm
from extract.harms.heavy_tolls import heavy_tolls
from extract.harms.known_dead import known_dead, without_known_dead
from extract.harms.named_lists import with_named_lists
from extract.harms.phrases import find_phrases
from extract.harms.rivals import (
    both_outcomes,
    with_rivals,
    without_partitives,
    without_scattered,
    without_sums,
)
from extract.harms.sharing import NOMINAL, shared_readings
from extract.harms.spelling import mended
from extract.harms.targets import with_targets
from extract.harms.tolls import counted_headings, tolls
from extract.harms.view import CUSTODY, PREPOSITIONS, SentenceView
from extract.harms.wholes import wholes
from extract.terms import Group, Outcome
from extract.tokens import Token

_COLLEAGUES = frozenset(("colleague", "colleagues"))
_MILLION = 1_000_000


def harms_by_sentence(
    tagged: Mapping[int, Sequence[Token]],
) -> dict[int, tuple[Harm, ...]]:
    """Return the harms of each of an article's sentences, given in order."""
    harms = {index: find_harms(tokens) for index, tokens in tagged.items()}
    return carried(tagged, harms)


def find_harms(tokens: Sequence[Token]) -> tuple[Harm, ...]:
    """Return the harms of one sentence, in order of the victims' phrases."""
    whole = mended(tokens)
    tokens = without_asides(whole)
    cues = find_cues(tokens)
    phrases = find_phrases(tokens, _stops(tokens, cues))
    sentence = SentenceView.of(tokens, with_named_lists(tokens, phrases), cues)
    found: dict[int, Harm] = {}
    for harm, phrase in _readings(sentence, cues):
        earlier = found.get(phrase.start)
        if earlier is None:
            found[phrase.start] = harm
        elif _outdone(earlier, harm):
            found[phrase.start] = _put_to_death(earlier, harm)
    ordered = without_sums(tokens, sorted(found.values(), key=lambda harm: harm.start))
    ordered = list(_succumbed(without_partitives(tokens, ordered)))
    ordered = without_known_dead(tokens, pictured(tokens, ordered))
    ordered = broken_down(sentence, ordered)
    ordered = [h for harm in ordered for h in both_outcomes(tokens, harm)]
    if len(ordered) > 1:  # "he died there and two were hurt" adds nobody but the two
        ordered = [h for h in ordered if not (h.people.weak and h.people.definite)]
    if not ordered:
        return ()
    told = with_targets(whole, list(_continued(tokens, ordered)))
    told = with_circumstances(whole, told)
    return tuple(with_rivals(tokens, without_scattered(tokens, told)))


def _stops(tokens: Sequence[Token], cues: Sequence[tuple[Cue, ...]]) -> frozenset[int]:
    """Return the tokens that no phrase runs over: the harm words that are no nouns."""
    return frozenset(
        index
        for readings in cues
        if not _is_noun(tokens, readings) and not _fleeing(tokens, readings[0])
        for index in range(readings[0].start, _stop_end(tokens, readings[0]))
    )


def _fleeing(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell "fleeing villagers", who are a phrase, from those who "have fled Suluk"."""
    return cue.entry.left and tokens[cue.start].tag == "VBG"


def _stop_end(tokens: Sequence[Token], cue: Cue) -> int:
    """Return the index behind the "held" of "held in prison", whose prison is a phrase."""
    words = range(cue.start, cue.end)
    if cue.entry.outcome not in CUSTODY:
        return cue.end
    return next((k for k in words if tokens[k].tag in PREPOSITIONS), cue.end)


def _readings(sentence: SentenceView, cues: Sequence[tuple[Cue, ...]]) -> Found:
    """Yield every harm that some construction reads, the surest first."""
    runs = list(shared_readings(sentence.tokens, cues))
    totals = list(tolls(sentence))
    of_dead = [*wholes(sentence), *known_dead(sentence), *deadly_attacks(sentence)]
    of_dead += heavy_tolls(sentence)
    headings: frozenset[int] = frozenset()
    if totals:
        taken = frozenset(phrase.start for _, phrase in totals)
        sentence = replace(sentence, tolled=taken)
        headings = frozenset(p.start for p in counted_headings(sentence, totals))
    sources = [iter(totals), iter(of_dead)]
    sources += [harms_of(sentence, readings) for readings in runs]
    sources += [adjectival_harms(sentence, readings) for readings in runs]
    for harm, phrase in chain.from_iterable(sources):
        if phrase.start not in headings:
            yield harm, phrase


def _is_noun(tokens: Sequence[Token], readings: Sequence[Cue]) -> bool:
    """Tell whether a harm word stands as a noun: "203 arbitrary arrests"."""
    nominal = [cue.entry.form in NOMINAL for cue in readings]
    return all(nominal) or (any(nominal) and tokens[readings[0].start].tag == "NNS")


def _outdone(earlier: Harm, later: Harm) -> bool:
    """Tell whether people abducted, detained or wounded were then killed."""
    if later.outcome is not Outcome.KILLED:
        return False
    died = later.form is CueForm.INTRANSITIVE and earlier.outcome is Outcome.INJURED
    return died or earlier.outcome in CUSTODY


def _put_to_death(earlier: Harm, later: Harm) -> Harm:
    """Tell fighters captured and then killed from those who fell in the fight."""
    fighters = later.people.group is Group.COMBATANT
    if not (fighters and earlier.outcome in CUSTODY):
        return later
    return replace(later, people=replace(later.people, group=Group.DETAINEE))


def _succumbed(harms: Sequence[Harm]) -> Iterator[Harm]:
    """Count the wounded man of "was taken to hospital, where he died" as killed."""
    for harm, later in zip_longest(harms, harms[1:]):
        known = later is not None and later.people.weak and later.people.definite
        both = known and harm.people.high == later.people.high == 1
        if both and _outdone(harm, later):
            harm = replace(harm, outcome=Outcome.KILLED)
        yield harm


def _of_them(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell the "three of his colleagues" of a rescuer."""
    return any(
        harm.start <= t.start < harm.end and t.lower in _COLLEAGUES for t in tokens
    )


def _continued(tokens: Sequence[Token], harms: Sequence[Harm]) -> Iterator[Harm]:
    """Give "others" and bare numbers the group of the noun that they continue."""
    last, cue, single = None, -1, False
    for harm in harms:
        group = harm.people.group
        goes_on = harm.people.continues or harm.subtotal
        goes_on = goes_on or (last in PROFESSIONS and _of_them(tokens, harm))
        if goes_on and last and group is Group.UNSPECIFIED:
            if harm.people.high == 1 or not (single and last in PERSONAL):
                harm = replace(harm, people=replace(harm.people, group=last))
        elif harm.among:
            pass  # "two of the dead were boys and nine others were hurt": not of boys
        elif not harm.people.continues or group is not Group.UNSPECIFIED:
            mixed = cue == harm.cue_start and group is not last
            single = harm.people.high == 1
            last = Group.UNSPECIFIED if mixed else group
        cue = harm.cue_start
        if not (harm.outcome is Outcome.DISPLACED and _not_driven_out(harm)):
            yield harm


def _not_driven_out(harm: Harm) -> bool:
    """Tell forces that lost a place, and the millions whom a whole war displaced."""
    return harm.people.group is Group.COMBATANT or (harm.people.low or 0) >= _MILLION
