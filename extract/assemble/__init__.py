"""Assemble an article's incidents from the facts of its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from extract.assemble.context import contextualise
from extract.assemble.draft import Draft, Support
from extract.assemble.kinds import choose_types
from extract.assemble.merge import merge
from extract.assemble.only_scene import place_by_article
from extract.assemble.perpetrators import choose_actors
from extract.assemble.records import build_records
from extract.assemble.scope import set_scopes
from extract.assemble.select import is_about_syria, keep_records
from extract.assemble.settling import settle_days
from extract.assemble.unnamed import name_places
from extract.facts import Facts
from extract.frames import find_frames


def assemble(facts: Facts, *, any_country: bool) -> list[Draft]:
    """Return the events of one article, in the order in which it tells them."""
    events = placed_events(facts, any_country=any_country)
    set_scopes(events)
    choose_types(facts, events)
    choose_actors(facts, events)
    return events


def placed_events(facts: Facts, *, any_country: bool) -> list[Draft]:
    """Return the events before any is known for a total, without their actors."""
    events = merge(tellings(facts, any_country=any_country))
    name_places(facts, events)
    place_by_article(facts, events)
    settle_days(facts, events)
    return events


def tellings(facts: Facts, *, any_country: bool) -> Iterator[Draft | Support]:
    """Yield one draft a telling of an event, and what else the text says between them."""
    frames = list(find_frames(facts))
    if frames and (any_country or is_about_syria(facts)):
        told = contextualise(facts, frames)
        yield from keep_records(told, any_country=any_country)


__all__ = ["Draft", "assemble", "build_records", "placed_events", "tellings"]
