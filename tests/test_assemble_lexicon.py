"""Every example in the vocabularies of assembly is found as it says."""

from __future__ import annotations

import re

import pytest

from extract import vocabulary
from extract.assemble.lexicon import (
    day_lexicon,
    deed_lexicon,
    record_lexicon,
    retelling_lexicon,
    setting_lexicon,
    telling_lexicon,
    total_lexicon,
)
from extract.vocabulary import AnyCase

PATTERNS: dict[str, dict[str, AnyCase | re.Pattern[str]]] = {
    "tellings": {
        "attacks": telling_lexicon().several,
        "again": telling_lexicon().retold,
        "fights": telling_lexicon().fights,
        "each": telling_lexicon().each,
        "spread": telling_lexicon().spread,
        "sums": telling_lexicon().sums,
        "rivals": telling_lexicon().rivals,
        "periods": telling_lexicon().periods,
        "lasting": telling_lexicon().lasting,
        "regulars": telling_lexicon().regulars,
        "irregulars": telling_lexicon().irregulars,
        "across": telling_lexicon().across,
        "adding": telling_lexicon().adding,
        "links": telling_lexicon().links,
        "others": telling_lexicon().others,
    },
    "retellings": {
        "crimes": retelling_lexicon().known,
        "came_about": retelling_lexicon().came_about,
        "known": retelling_lexicon().known,
        "apart": retelling_lexicon().apart,
        "asides": retelling_lexicon().asides,
        "persons": retelling_lexicon().person,
        "relatives": retelling_lexicon().relative,
        "further": retelling_lexicon().further,
        "victims": retelling_lexicon().of_victims,
        "spoken_of": retelling_lexicon().spoken_of,
        "rising": retelling_lexicon().rising,
    },
    "totals": {
        "totals": total_lexicon().totals,
        "several": total_lexicon().several,
        "one": total_lexicon().one,
        "campaigns": total_lexicon().campaigns,
        "told": total_lexicon().perfect,
        "wars": total_lexicon().wars,
        "counted": total_lexicon().counted,
        "raids": total_lexicon().raids,
        "summed": total_lexicon().summed,
        "so_far": total_lexicon().so_far,
    },
    "deeds": {
        "withheld": deed_lexicon().withheld,
        "began": deed_lexicon().began,
        "cost": deed_lexicon().by_war,
        "armed": deed_lexicon().on_armed,
        "sides": deed_lexicon().mutual,
        "allies": deed_lexicon().joined,
    },
    "settings": {
        "kinds": setting_lexicon().here,
        "units": setting_lexicon().here,
        "regions": setting_lexicon().here,
        "seats": setting_lexicon().here,
        "there": setting_lexicon().here,
        "held": setting_lexicon().unnamed,
        "near": setting_lexicon().unnamed,
        "goes_on": setting_lexicon().goes_on,
    },
    "records": {
        "natural": record_lexicon().natural,
        "withheld": record_lexicon().withheld,
        "infants": record_lexicon().infant,
        "burns": record_lexicon().burns,
        "populations": record_lexicon().population,
        "foreigners": record_lexicon().at_home,
        "borders": record_lexicon().over_border,
        "other_wars": record_lexicon().other_war,
        "arrests": record_lexicon().another_state,
    },
    "days": {
        "named": day_lexicon().named,
        "background": day_lexicon().background,
        "registers": day_lexicon().register,
        "linked": day_lexicon().linked,
        "reached": day_lexicon().perfect,
        "fought": day_lexicon().fought,
        "opened": day_lexicon().opened,
        "left_out": day_lexicon().left_out,
        "reports": day_lexicon().reports,
        "scenes": day_lexicon().scene,
        "moved": day_lexicon().moved,
        "night": day_lexicon().night,
        "held": day_lexicon().held,
        "unknown": day_lexicon().unknown,
        "shown": day_lexicon().shown,
    },
}


@pytest.mark.parametrize("name", PATTERNS)
def test_every_kind_of_word_has_its_pattern(name: str) -> None:
    assert set(vocabulary.load(name)) == set(PATTERNS[name])


def entries(name: str, kind: str) -> list[dict[str, str]]:
    found = vocabulary.load(name)[kind]
    return found if isinstance(found, list) else [found]


@pytest.mark.parametrize(
    ("name", "kind"), [(n, kind) for n, kinds in PATTERNS.items() for kind in kinds]
)
def test_examples_are_found(name: str, kind: str) -> None:
    for entry in entries(name, kind):
        found = PATTERNS[name][kind].search(entry["example"])
        assert found is not None
        assert found.group() == entry["found"]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (telling_lexicon().retold, "The attack was condemned."),
        (telling_lexicon().links, "The chair stood beside the door."),
        (total_lexicon().one, "Attacks hit villages."),
        (total_lexicon().running, "The patrol had killed two."),
        (total_lexicon().whole, "Judges hear of the war crimes."),
        (retelling_lexicon().known, "A raid killed two."),
        (retelling_lexicon().person, "The farmer of them all died."),
        (day_lexicon().began, "The siege began before"),
        (setting_lexicon().here, "The doctor says there is no town near."),
        (record_lexicon().at_home, "A Syrian migrant drowned."),
        (record_lexicon().over_border, "Shells fell near Turkey-backed rebels."),
        (deed_lexicon().withheld, "Nobody knows who came."),
    ],
)
def test_other_words_are_not(pattern: AnyCase | re.Pattern[str], text: str) -> None:
    assert pattern.search(text) is None
