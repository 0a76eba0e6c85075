"""Write who did it, and how firmly that is told, as the contract has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.actors.relations import Relation
from extract.assemble.draft import LEAD, Draft, Involved
from extract.assemble.totals import is_war_toll
from extract.facts import Facts, SentenceFacts
from extract.frames import Frame
from extract.mentions import ActorMention, Hedge, Modality
from extract.models import Actor
from extract.plain import PlainText
from extract.screen import can_hold_harm
from extract.sources import speaks_for
from extract.terms import Assertion, Attribution

_CHARGE = re.compile(
    r"\b(?:accus(?:e|es|ing)|(?<!, )accused)\b[^.;]{0,120}? of (?:having\b )?(?P<deed>\w+ing\b|having\b)"
)
# "accusing them of spying", "a man suspected of theft": of the victims, not of who did it
_VICTIMS_CHARGE = re.compile(
    r"(?:accus|suspect|alleg|charg|blam)\w* "
    r"(?P<whom>(?:them|him|her|the (?:men|man|women|woman|victims?|villagers|group)) )?"
    r"(?:of|for)\b[^,;.]*",
    re.IGNORECASE,
)
# what stands between the victims and what they are charged with
_CHARGED = re.compile(
    r",? ?(?:(?:who|whom|that) )?(?:(?:it|they|he|she|the \w+) )?"
    r"(?:(?:had|has|have|is|are|was|were|been|allegedly) )*"
)
_FINITE = re.compile(r" (?:was|were|is|are|has|have|had) ")
_WHOM = re.compile(r"\b(?:whom|who) (?:it|they|he|she|the \w+) (?:had |has |have )?$")
_NEAR = 60  # characters from a hedge to whom it makes suspect
_AGENCIES = frozenset(("military_source",))  # whom the state's media quote


def assertion_of(event: Draft) -> Assertion:
    """Tell a denial, and an unverified claim, from a statement of fact.

    An event that is only told to be denied is the article's point where it opens with it.
    """
    denied = _is_denied(event)
    if denied and event.first <= LEAD:
        return Assertion.DENIED
    doubted = any(h.event for facts in event.told_in() for h in facts.hedges)
    doubted = (doubted and not is_war_toll(event)) or _is_charge(event)
    return Assertion.ALLEGED if denied or doubted else Assertion.ASSERTED


def _is_charge(event: Draft) -> bool:
    """Tell harm that is only told as what somebody is accused of doing."""
    return all(_charges(frame) for frame in event.frames)


def _charges(frame: Frame) -> bool:
    charge = _CHARGE.search(frame.facts.text)
    offset = frame.facts.sentence.start
    if charge is None or _charges_victims(frame, charge.start() + offset):
        return False
    return all(h.cue_start - offset >= charge.start("deed") for h in frame.harms)


def _charges_victims(frame: Frame, at: int) -> bool:
    """Tell whether the charge that begins at `at` is one against the victims.

    "Shot three men, accusing them of spying", "a man accused of theft was beheaded"; but
    not "accused them of killing two".
    """
    text, offset = frame.facts.text, frame.facts.sentence.start
    charge = _VICTIMS_CHARGE.match(text, at - offset)
    if charge is None:
        return False
    cues = [h.cue_start - offset for h in frame.harms]
    beside = any(
        h.end <= at
        and not can_hold_harm(_FINITE.split(charge[0], maxsplit=1)[0])
        and _CHARGED.fullmatch(text, h.end - offset, at - offset)
        for h in frame.harms
    )
    if beside or _WHOM.search(text, 0, at - offset):
        return True
    told = any(charge.start() <= cue < charge.end() for cue in cues)
    return bool(charge["whom"]) and not told and any(c < charge.start() for c in cues)


def _is_denied(event: Draft) -> bool:
    """Tell whether all that tells an event is told to be denied."""
    return all(_denies(frame) for frame in event.frames)


def _denies(frame: Frame) -> bool:
    denials = [i for i in frame.facts.irrealis if i.modality is Modality.DENIED]
    return all(any(i.covers(h.cue_start) for i in denials) for h in frame.harms)


def actors_of(body: PlainText, facts: Facts, event: Draft) -> Iterator[Actor]:
    """Yield who did it, then who fought."""
    for involved in event.involved:
        mention = involved.candidate.actor
        told = body.quote(mention.start, mention.end)
        yield Actor(
            text=told.text,
            char_start=told.start,
            char_end=told.end,
            name=mention.name,
            actor_id=mention.actor_id,
            party=involved.party,
            role=involved.role,
            attribution=_attribution(involved, event, facts),
        )


def _attribution(involved: Involved, event: Draft, facts: Facts) -> Attribution:
    agent = involved.candidate
    if involved.denied:
        return Attribution.DENIED
    if agent.relation is Relation.ACCUSED:
        return Attribution.SUSPECTED
    if agent.relation is Relation.RESPONSIBILITY:
        return Attribution.CLAIMED
    if agent.relation is Relation.ORIGIN:
        return Attribution.SUSPECTED
    if agent.actor.actor_id in _speakers(event):
        return Attribution.DENIED if _is_denied(event) else Attribution.CLAIMED
    hedges = list(_hedges(event, agent.actor.actor_id))
    for attribution in (Attribution.DENIED, Attribution.SUSPECTED, Attribution.CLAIMED):
        if any(h.attribution is attribution for h in hedges):
            return attribution
    if _is_suspected_behind(involved, event, facts.sentences[agent.actor.sentence]):
        return Attribution.SUSPECTED
    own_word = agent.relation is Relation.SPEAKER
    return Attribution.CLAIMED if own_word else Attribution.REPORTED


def _is_suspected_behind(involved: Involved, event: Draft, told: SentenceFacts) -> bool:
    """Tell "Six died. The raid was probably the regime's", and one who is accused in turn."""
    accused = (o.candidate.relation for o in event.involved if o is not involved)
    in_turn = Relation.ACCUSED in accused
    hedged = any(_shifts(h, involved.candidate.actor) for h in told.hedges)
    return not told.harms and (in_turn or hedged)


def _shifts(hedge: Hedge, actor: ActorMention) -> bool:
    """Tell a word that makes the actor beside it suspect."""
    gap = max(hedge.start - actor.end, actor.start - hedge.end)
    return hedge.attribution is Attribution.SUSPECTED and gap < _NEAR


def _speakers(event: Draft) -> set[str | None]:
    """Return the forces whose own word an event is; a state's news agency is not one."""
    sources = (m for f in event.frames for m in f.facts.sources if f.inside(m.start))
    return {speaks_for(m.source_id) for m in sources if m.source_id not in _AGENCIES}


def _hedges(event: Draft, actor_id: str) -> Iterator[Hedge]:
    """Yield the words that shift responsibility and stand near who is said to bear it."""
    for frame in event.frames:
        own = [c.actor for c in frame.facts.agents if c.actor.actor_id == actor_id]
        for hedge in frame.facts.hedges:
            gaps = (max(hedge.start - a.end, a.start - hedge.end) for a in own)
            near = min(gaps, default=_NEAR) < _NEAR
            if near and frame.inside(hedge.start) and not _of_victims(frame, hedge):
                yield hedge


def _of_victims(frame: Frame, hedge: Hedge) -> bool:
    """Tell the "suspected" of "police killed four suspected militants"."""
    inside = any(harm.start <= hedge.start < harm.end for harm in frame.harms)
    return inside or _charges_victims(frame, hedge.start)
