"""What speaks for a telling of a known event, and what gold says of such pairs."""

from __future__ import annotations

from pathlib import Path

import pytest
from assemble_cases import PUBLISHED

from extract.article import Article, Failure
from extract.assemble import Draft, tellings
from extract.assemble.retelling import retelling_features
from extract.assemble.same import plainly_same
from extract.pipeline import draft_events
from extract.train.retellings import retelling_examples

SAMPLES = Path(__file__).parent.parent / "samples"
CASES = {
    "another count, by another source": (
        "A bomb killed 12 people in Azaz on Monday. The Observatory put the toll at 15.",
        "lead | source | toll | outcome | similar count | larger | larger, no place | day | type | next sentence",
    ),
    "a part told of a quarter": (
        "Raids killed nine civilians in Aleppo on Monday. Two civilians died in Fardos.",
        "lead | several attacks | outcome | many times | smaller, within | place | day | type | next sentence",
    ),
    "what a link word joins": (
        "A mine killed two men near Palmyra. Gunfire, meanwhile, hurt four people.",
        "lead | link | day | other means | next sentence",
    ),
    "further victims": (
        "A car bomb killed six policemen in Azaz on Monday. Two children were also killed.",
        "lead | outcome | further | day | other group | type | next sentence",
    ),
    "somebody known": (
        "A mine killed a teacher in Azaz on Monday. He died on 23 July.",
        "lead | outcome | similar count | known victims | uncounted | one victim | other day | type | next sentence",
    ),
}


def drafts(text: str) -> list[Draft]:
    (each,) = draft_events([Article("case", text, published=PUBLISHED)])
    assert not isinstance(each, Failure) and each.facts is not None
    items = tellings(each.facts, any_country=False)
    return [item for item in items if isinstance(item, Draft)]


@pytest.mark.parametrize("label", CASES)
def test_features_say_how_two_tellings_compare(label: str) -> None:
    text, expected = CASES[label]
    event, draft = drafts(text)
    features = retelling_features(event, draft)
    named = [n for n, v in features.items() if v and n != "distance"]
    assert " | ".join(named) == expected


def test_the_distance_ends_at_a_few_sentences() -> None:
    told = "A bomb killed 12 people in Azaz on Monday."
    distances = []
    for between in (0, 1, 4, 9):
        event, draft = drafts(f"{told}{' It rained.' * between} Shells killed 3 there.")
        distances.append(retelling_features(event, draft)["distance"])
    assert distances == [0.2, 0.4, 1.0, 1.0]


def test_gold_answers_only_what_is_not_plain() -> None:
    examples = list(retelling_examples([SAMPLES], None))
    labels = {example.label for example in examples}
    assert labels == {True, False}
    assert {frozenset(e.features) for e in examples} == {
        frozenset(retelling_features(*drafts(CASES["further victims"][0])))
    }


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Shells killed 31 men in Douma. The dead 31 were killed at noon.", True),
        ("Shells killed 31 men in Douma on Monday. 40 were killed in Azaz.", False),
        ("Shells killed 31 men in Douma on Monday. A raid killed nine.", None),
        ("A raid killed three men in Douma. Another raid killed nine.", False),
        ("Shells killed two men in Jobar. Shells killed nine in Zamalka.", False),
        ("Shells hurt two boys in Douma. A drone killed four guards.", False),
        ("Shells killed six men in Douma. Two boys and four men died.", True),
    ],
)
def test_what_is_plain_is_not_scored(text: str, plain: bool | None) -> None:
    event, draft = drafts(text)
    assert plainly_same(event, draft) is plain
