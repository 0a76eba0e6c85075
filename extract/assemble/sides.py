"""Who fought in an event of which the text does not say who harmed whom."""

from __future__ import annotations

from collections.abc import Sequence

from extract.actors.relations import Relation
from extract.assemble.cited import SURE
from extract.assemble.draft import Draft
from extract.assemble.lexicon import deed_lexicon
from extract.assemble.named import Suspect
from extract.terms import EventType

_LIKELY = 0.5
_FOUGHT = (EventType.OTHER, EventType.SHELLING, EventType.DISPLACEMENT)


def sides_of(
    event: Draft, named: Sequence[Suspect], guilty: Sequence[Suspect]
) -> list[Suspect]:
    """Return the sides of a fight of which the text does not say who harmed whom."""
    clash = event.event_type is EventType.CLASH
    if not clash and (guilty or event.event_type not in _FOUGHT):
        return []
    others = [s for s in named if s not in guilty]
    if clash and not guilty and _mutual(event):
        return _both(others)
    sides = [s for s in others if _stands(s, Relation.BETWEEN)]
    if guilty or not clash:
        # a name beside those who did it may be misread: two who fight are not
        return sides if len(sides) > 1 else []
    sides += [s for s in others if s not in sides and _stands(s, Relation.VICTIM)]
    return _completed(event, others, sides)


def _completed(
    event: Draft, others: Sequence[Suspect], sides: list[Suspect]
) -> list[Suspect]:
    """Add to the sides that a sentence names those whom it counts, or who stand near."""
    if len(sides) < 2:
        sides += [s for s in others if s not in sides and _counted(s)]
    if len(sides) > 1:
        return sides
    both = sides + (_fought_near(others, sides) or _attacked_near(others, sides))
    if len(both) > 1:
        return both
    if not _is_fight(event):
        return []
    began = [s for s in others if _only_before(s) and s.chance >= _LIKELY]
    return both + [s for s in began if s not in both]


def fights(event: Draft, suspect: Suspect, named: Sequence[Suspect]) -> bool:
    """Tell one of those between whom, and by none of whom, it says the harm was done."""
    if event.event_type is not EventType.CLASH or _stands(suspect, Relation.BY):
        return False
    if _is_fight(event) and _only_before(suspect):
        return True
    between = [s for s in named if _stands(s, Relation.BETWEEN)]
    return suspect in between and len(between) > 1


def _only_before(suspect: Suspect) -> bool:
    """Tell who did harm in a sentence before: "A attacked B. Nine died in the clashes"."""
    deeds = [m for m in suspect.mentions if m.deed and not m.far]
    return bool(deeds) and all(m.distance < 0 for m in deeds)


def _mutual(event: Draft) -> bool:
    """Tell harm to both sides of a fight, of whom neither is its doer."""
    return any(deed_lexicon().mutual.search(frame.text) for frame in event.frames)


def _both(named: Sequence[Suspect]) -> list[Suspect]:
    """Return "both sides": those of the sentence, then those of the nearest before it."""
    sides: list[Suspect] = []
    for distance in (0, -1, -2):
        if len(sides) < 2:
            sides += [s for s in named if s not in sides and _stands_at(s, distance)]
    return sides


def _stands_at(suspect: Suspect, distance: int) -> bool:
    return any(
        m.distance == distance and m.candidate.relation is not Relation.SPEAKER
        for m in suspect.mentions
    )


def _is_fight(event: Draft) -> bool:
    """Tell fighting from an attack, which has a victim but no sides."""
    return any(
        cue.event_type is EventType.CLASH and cue.strength == SURE
        for frame in event.frames
        for cue in frame.facts.cues
    )


def _stands(suspect: Suspect, relation: Relation) -> bool:
    return any(m.inside and m.candidate.relation is relation for m in suspect.mentions)


def _counted(suspect: Suspect) -> bool:
    """Tell whose dead a clash's toll counts apart: "nine rebels and six soldiers"."""
    return any(m.inside and m.candidate.actor.member for m in suspect.mentions)


def _attacked_near(
    others: Sequence[Suspect], sides: Sequence[Suspect]
) -> list[Suspect]:
    """Return who set upon one of `sides` just before, or whom it set upon."""
    near = [m for s in sides for m in s.mentions if m.distance < 0 and not m.far]
    struck = [m.sentence for m in near if m.candidate.relation is Relation.VICTIM]
    set_upon = [m.sentence for m in near if m.deed]
    return [
        s
        for s in others
        if s not in sides
        and any(
            (m.deed and m.sentence in struck)
            or (m.candidate.relation is Relation.VICTIM and m.sentence in set_upon)
            for m in s.mentions
        )
    ]


def _fought_near(others: Sequence[Suspect], sides: Sequence[Suspect]) -> list[Suspect]:
    """Return whom the nearest of the sentences around shows fighting, but for `sides`."""
    fights = [
        (abs(m.distance), s)
        for s in others
        for m in s.mentions
        if m.candidate.relation is Relation.BETWEEN and not m.inside and not m.far
    ]
    nearest = min((distance for distance, _ in fights), default=0)
    near = {s.party for distance, s in fights if distance == nearest}
    return [s for s in others if s.party in near and s not in sides]
