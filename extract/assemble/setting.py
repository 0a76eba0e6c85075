"""Place what is told without a place by its passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from extract.assemble.abroad import speaks_from_abroad
from extract.assemble.dating import tells
from extract.assemble.draft import Draft
from extract.assemble.lexicon import setting_lexicon, total_lexicon
from extract.assemble.passage import Passage
from extract.assemble.placing import (
    BROAD,
    among,
    cities,
    closer,
    finest,
    governorates,
    lie_in,
    seats,
)
from extract.assemble.support import speaks_of_known
from extract.assemble.totals import is_nationwide, is_war_toll
from extract.facts import SentenceFacts
from extract.mentions import PlaceMention, PlaceRole
from extract.places.foreign import THERE
from extract.terms import EventType, LocationPrecision

_MONTH, _SEASON = timedelta(27), timedelta(59)  # a scene is not told over so long
_WINDOW = 4  # sentences over which a passage carries its place
_ABROAD_WINDOW = 4
_WHOLE_WAR = 100_000  # dead; so many are those of all the land, whatever town it ruined
_OF_TEXT = "this "  # "this town" may be that of the dateline
_ELLIPTIC = 9  # characters; "one on Saturday" goes on with those just told
_COUNTRY = LocationPrecision.COUNTRY


def set_place(draft: Draft, passage: Passage, *, goes_on_abroad: bool = False) -> None:
    """Carry the passage's place over, where the frame has none or a broader one.

    `goes_on_abroad` says that the next sentence puts the attack abroad.
    """
    told = draft.first - passage.places_at
    if is_war_toll(draft) and all(e.size >= _WHOLE_WAR for e in draft.entries):
        draft.places = [p for p in draft.places if p.precision is _COUNTRY]
    draft.own_place = bool(draft.places)
    draft.placed_at = draft.first if draft.places else passage.places_at
    near = draft.first - passage.abroad_at <= _ABROAD_WINDOW or goes_on_abroad
    near = near or (
        speaks_from_abroad(draft.frames[0]) and not passage.at_home(draft.first)
    )
    draft.abroad = not draft.places and (near or passage.outside)
    told_here = setting_lexicon().here
    here = None if draft.places else told_here.search(draft.frames[0].text)
    summed = passage.period_of(draft) is not None or passage.tells_period()
    if summed and not (draft.places or here):
        draft.places = list(passage.period_places)
    elif is_war_toll(draft):
        return
    elif here is not None:
        draft.places = _told_before(draft, here)
        draft.places = draft.places or _meant(here, passage, draft.first)
    elif _spoken_of(draft, passage):
        draft.places, draft.placed_at = list(passage.named), passage.named_at
    elif told <= _WINDOW and _takes_over(draft, passage):
        draft.places = list(passage.places)
        if _begins_anew(draft, passage):
            draft.places = _common(passage)
    if not draft.own_place and setting_lexicon().other.search(draft.frames[0].text):
        draft.places = cities(draft.places)
    if not (draft.places or draft.abroad):
        _place_at_home(draft)


def _place_at_home(draft: Draft) -> None:
    """Take "residents of X" to have come to harm there, where nothing else is told."""
    draft.places = list(finest(draft.frames[0].residences))
    if draft.places:
        draft.own_place, draft.placed_at = True, draft.first


def _begins_anew(draft: Draft, passage: Passage) -> bool:
    """Tell what another day brought in a text that goes from town to town."""
    frame, when = draft.frames[0], passage.when
    if when is None or speaks_of_known(frame.text) or not passage.roves():
        return False
    if all(h.end - h.start < _ELLIPTIC for h in frame.harms):
        return False
    days = [d for d in frame.dates if tells(d) and d.context_offset is None]
    return any(
        d.first is not None and not when.first <= d.first <= when.last for d in days
    )


def _common(passage: Passage) -> list[PlaceMention]:
    """Return the governorate in which all is set that the text has told, if one is."""
    units = governorates([*passage.scenes.values(), *passage.places])
    return units if len(units) == 1 else []


def _spoken_of(draft: Draft, passage: Passage) -> bool:
    """Tell deaths at the place spoken of last, where no attack on another one was told.

    Want, which no attack brings about, may be told of farther off.
    """
    if draft.places or len(passage.named_near(draft.first)) != 1:
        return False
    if draft.event_type is EventType.SIEGE:
        return True
    return (
        draft.first - passage.named_at <= 1
        and draft.first - passage.places_at > _WINDOW
        and _takes_over(draft, passage)
    )


def places_taken_up(
    sentence: SentenceFacts, passage: Passage
) -> tuple[PlaceMention, ...]:
    """Return what an attack's "the town" or "there" means, but for the place told last."""
    here = setting_lexicon().here.search(sentence.text) if sentence.cues else None
    if here is None:
        return ()
    meant = _meant(here, passage, sentence.sentence.index)
    known = passage.places and lie_in(passage.places, meant)
    return () if known else tuple(meant)


def _told_before(draft: Draft, here: re.Match[str]) -> list[PlaceMention]:
    """Return where the people of a sentence fled or live, of whom it says "there"."""
    frame, kinds = draft.frames[0], setting_lexicon().features
    word, at = here[here.lastindex or 1], here.start()
    told = [
        p
        for p in frame.facts.places
        if frame.start <= p.start < frame.start + at
        and p.role in (PlaceRole.ORIGIN, PlaceRole.EVENT)
        and p.place.feature in kinds.get(word, (p.place.feature,))
    ]
    return told[-1:] if word not in setting_lexicon().units else []


def _meant(here: re.Match[str], passage: Passage, index: int) -> list[PlaceMention]:
    """Return the places last told that "the town" or "the province" may mean."""
    word = here[here.lastindex or 1]
    near = index - passage.places_at <= _WINDOW
    known = list(passage.places if near else passage.named_near(index))
    if word in setting_lexicon().units:
        return governorates(known)
    kinds = setting_lexicon().features
    kind = kinds.get(word, ())
    fitting = [p for p in known if p.place.feature in kind]
    closely = [p for p in known if p.precision not in BROAD]
    if setting_lexicon().besides.match(here.string, here.end()):
        return known
    capital = seats(known) if word in setting_lexicon().seats else []
    if capital and word not in kinds:
        return capital
    heard = passage.hit.last(kind, index)
    homes = _homes(here, passage, index)
    inside, within = (
        [p for p in told if not known or among([p], known)] for told in (heard, homes)
    )
    named = [] if known else list(passage.spoken_of.last(kind, index))
    return fitting or closely or inside or within or capital or known or named


def _homes(here: re.Match[str], passage: Passage, index: int) -> Sequence[PlaceMention]:
    """Return where people spoken of live; only "this town" may be that of the dateline."""
    homes = passage.homes_near(index)
    of_text = here.group().lower().startswith(_OF_TEXT)
    return [p for p in homes if of_text or p.role is not PlaceRole.DATELINE]


def _takes_over(draft: Draft, passage: Passage) -> bool:
    """Tell whether the place told last is that of a draft too, or lies within its own."""
    text = draft.frames[0].text
    if THERE.search(text):
        return False  # all of Syria beside another country
    several = len(passage.places) > 1
    if not draft.places and _lasts(draft, _MONTH if several else _SEASON):
        return False
    since = any(d.since for d in draft.frames[0].dates)
    if since and draft.first > passage.places_at:
        return False
    if is_nationwide(draft) and not speaks_of_known(text):
        return False
    if not draft.places:
        return total_lexicon().whole.search(text) is None
    here = setting_lexicon().here.search(text)  # "the same quarter" in the province
    told = here[1] if here is not None else None
    narrow = told is not None and told not in setting_lexicon().units
    return narrow and closer(passage.places, draft.places)


def _lasts(draft: Draft, time: timedelta) -> bool:
    """Tell what befell somebody in some longer `time`: "in the past two years"."""
    days = [d for d in draft.frames[0].dates if tells(d) and not d.since]
    return any(d.first and d.last and d.last - d.first >= time for d in days)
