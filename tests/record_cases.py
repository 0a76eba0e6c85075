"""Records for tests: one that is full, and any that the contract allows."""

from __future__ import annotations

from hypothesis import strategies as st

from extract.models import (
    Actor,
    AdminUnit,
    Count,
    Document,
    EventDate,
    Evidence,
    Incident,
    Location,
    Source,
    Victim,
)
from extract.terms import (
    Assertion,
    Attribution,
    EventType,
    Group,
    Outcome,
    Party,
    Qualifier,
    Role,
    Scope,
)

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)


def location(
    name: str, latitude: float | None = 36.5, longitude: float | None = 37.2
) -> Location:
    return Location(
        name=name,
        text=name,
        char_start=0,
        char_end=len(name),
        place_id="p1",
        pcode="C1",
        geonames_id=None,
        feature="town",
        admin1=AdminUnit(name="Aleppo", pcode="SY02"),
        admin2=None,
        admin3=None,
        latitude=latitude,
        longitude=longitude,
        precision="exact",
        score=0.9,
    )


def victim(
    outcome: Outcome, low: int | None, high: int | None, *, alternative: bool = False
) -> Victim:
    return Victim(
        text="five",
        char_start=0,
        char_end=4,
        outcome=outcome,
        group=Group.CIVILIAN,
        count=Count(low=low, high=high, qualifier=Qualifier.EXACT),
        alternative=alternative,
    )


def incident(**changes: object) -> Incident:
    """Return a record like the usual one but for the fields given."""
    fields: dict[str, object] = {
        "id": "r1",
        "document": document(),
        "event_type": EventType.SHELLING,
        "scope": Scope.INCIDENT,
        "part_of": None,
        "assertion": Assertion.ASSERTED,
        "date": None,
        "locations": (location("Marea"),),
        "victims": (victim(Outcome.KILLED, 5, 5),),
        "actors": (),
        "sources": (),
        "evidence": (Evidence(text="Five died.", char_start=0, char_end=10),),
        "confidence": 0.5,
    }
    return Incident.model_validate({**fields, **changes})


def document(**changes: object) -> Document:
    fields: dict[str, object] = {
        "id": "a1",
        "path": "in/a1.txt",
        "title": None,
        "publisher": None,
        "url": None,
        "published": "2016-05-03",
        "sha256": "0" * 64,
    }
    return Document.model_validate({**fields, **changes})


FULL = incident(
    id="full",
    document=document(title="Bakery hit", publisher="Town Radio"),
    part_of="r0",
    date=EventDate(
        start="2016-05-01",
        end="2016-05-02",
        precision="range",
        text="two days",
        char_start=3,
        char_end=11,
        basis="context",
    ),
    locations=(location("Marea"), location("Azaz", 36.6, 37.1)),
    victims=(
        victim(Outcome.KILLED, 5, 5),
        victim(Outcome.KILLED, 2, None),
        victim(Outcome.KILLED, 9, 9, alternative=True),
        victim(Outcome.INJURED, 3, 4),
    ),
    actors=tuple(
        Actor(
            text=name,
            char_start=0,
            char_end=len(name),
            name=name,
            actor_id=name.lower(),
            party=party,
            role=role,
            attribution=Attribution.REPORTED,
        )
        for name, party, role in [
            ("Gunners", Party.OPPOSITION, Role.PERPETRATOR),
            ("Pilots", Party.OPPOSITION, Role.PERPETRATOR),
            ("Guards", Party.SDF, Role.BELLIGERENT),
        ]
    ),
    sources=(
        Source(text="SNHR", char_start=0, char_end=4, name="SNHR", source_id="snhr"),
    ),
    evidence=(
        Evidence(text="Five\n died.", char_start=0, char_end=11),
        Evidence(text="Three hurt.", char_start=20, char_end=31),
    ),
)

ANY = st.builds(
    lambda name, title, place, where, text: incident(
        id=name,
        document=document(title=title, id=name),
        locations=tuple(location(one, *where) for one in place),
        evidence=(Evidence(text=text, char_start=0, char_end=len(text)),),
    ),
    WORDS,
    st.none() | WORDS,
    st.lists(WORDS, max_size=3),
    st.just((None, None)) | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    WORDS,
)
