"""Actors: every entry of the vocabulary, kinds, members, context, parties."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.actors import find_actors, party_of
from extract.actors.lexicon import lexicon
from extract.terms import Party
from extract.text import normalise, split_sentences

ACTORS: list[dict[str, Any]] = vocabulary.load("actors")["actors"]


def found(text: str) -> list[tuple[str, str, str]]:
    text = normalise(text)
    mentions = find_actors(text, split_sentences(text))
    return [(text[m.start : m.end], m.actor_id, m.kind.value) for m in mentions]


@pytest.mark.parametrize(
    ("actor_id", "example"),
    [(actor["id"], example) for actor in ACTORS for example in actor["examples"]],
)
def test_every_entry_finds_its_example(actor_id: str, example: dict[str, str]) -> None:
    expected = (normalise(example["found"]), actor_id, example["kind"])
    assert expected in found(example["text"])


def test_ids_are_unique_and_every_actor_has_an_example() -> None:
    ids = [actor["id"] for actor in ACTORS]
    assert len(ids) == len(set(ids))
    assert [actor["id"] for actor in ACTORS if not actor["examples"]] == []


def test_every_party_but_none_other_is_reachable() -> None:
    entries = lexicon().entries.values()
    assert {item.party for entry in entries for item in entry.parties} == set(Party)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russian and Syrian air strikes killed six.",
            [
                ("Russian", "russia", "attack"),
                ("Syrian air strikes", "syrian_government", "attack"),
            ],
        ),
        ("Israel struck twice.", [("Israel", "israel", "state")]),
        (
            "Israeli overnight missile strikes hit it.",
            [("Israeli overnight missile strikes", "israel", "attack")],
        ),
        ("The Iraqi army killed ten.", []),
        ("Rebel-held Aleppo was hit.", []),
        ("Shells fell on regime areas.", []),
        ("The anti-government protest ended.", []),
        ("A US election rally took place.", []),
        ("Kurdish-led forces left.", [("Kurdish-led forces", "sdf", "group")]),
        (
            "Turkey-backed fighters looted it.",
            [("Turkey-backed fighters", "fsa_turkey", "group")],
        ),
        ("US-backed forces advanced.", [("US-backed forces", "sdf", "group")]),
        ("The IS car bomb went off.", [("IS car bomb", "isis", "attack")]),
        ("What is known of it.", []),
        ("The air force struck.", [("air force", "syrian_government", "group")]),
        (
            "ISIS Thursday attack: two dead.",
            [("ISIS Thursday attack", "isis", "attack")],
        ),
        (
            "The National Coalition for Syrian Revolution and Opposition Forces met.",
            [],
        ),
        (
            "The Syrias army men left.",
            [("Syrias army men", "syrian_government", "group")],
        ),
        (
            "Syrian-Russian raids went on.",
            [
                ("Syrian", "syrian_government", "attack"),
                ("Russian raids", "russia", "attack"),
            ],
        ),
        (
            "Turkish, American and Jordanian shelling went on.",
            [
                ("Turkish", "turkey", "attack"),
                ("American", "coalition", "attack"),
                ("Jordanian shelling", "jordan", "attack"),
            ],
        ),
        (
            "Jets thought to be Israeli circled.",
            [("Jets thought to be Israeli", "israel", "group")],
        ),
        (
            "A raid suspected of being Turkish went on.",
            [("raid suspected of being Turkish", "turkey", "attack")],
        ),
        (
            "Military planes, probably Jordanian, circled.",
            [("Military planes, probably Jordanian", "jordan", "group")],
        ),
        (
            "A guard fell to mercenary bullets.",
            [("mercenary bullets", "mercenaries", "attack")],
        ),
        (
            "Ankara's mercenaries cut trees.",
            [("Ankara's mercenaries", "fsa_turkey", "group")],
        ),
        (
            "The factions of the Turkish army cut trees.",
            [("factions of the Turkish army", "fsa_turkey", "group")],
        ),
        ("An unknown blast went off.", []),
        (
            "The Turkish-led offensive began.",
            [("Turkish-led offensive", "turkey", "attack")],
        ),
        ("The pro-Turkey mayor spoke.", []),
        ("Regime guns fired.", [("Regime guns", "assad_regime", "group")]),
        (
            "Jets which we believe were Russian circled.",
            [("Jets which we believe were Russian", "russia", "group")],
        ),
        (
            "Kurdish and Assyrian militiamen dug in.",
            [
                ("Kurdish", "ypg", "group"),
                ("Assyrian militiamen", "described_groups", "group"),
            ],
        ),
        (
            "The jets were probably Israeli or Jordanian.",
            [
                ("jets were probably Israeli", "israel", "group"),
                ("Jordanian", "jordan", "group"),
            ],
        ),
        ("A shell fell near the Hafez al-Assad stadium.", []),
        ("The police station burned.", []),
        ("Its rebel proxies looted it.", [("Its rebel proxies", "followers", "group")]),
        (
            "Mortar rounds from rebel-held orchards fell.",
            [("rebel", "opposition", "group")],
        ),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Rebel fighters left.", [True]),
        ("A member of the Asayish was shot.", [True]),
        ("A Hezbollah commander died.", [True]),
        ("Four Turkish soldiers died.", [True]),
        ("Regime forces left.", [False]),
        ("Turkish artillery fired.", [False]),
    ],
)
def test_members(text: str, members: list[bool]) -> None:
    text = normalise(text)
    mentions = find_actors(text, split_sentences(text))
    assert [mention.member for mention in mentions] == members


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "ISIS shelled the village. The terrorists were killed later.",
            ["isis", "isis"],
        ),
        ("Terrorists fired at the school.", ["terrorists"]),
        (
            "Nusra Front (Qaeda branch) terrorists fired at the school.",
            ["nusra", "nusra", "nusra"],
        ),
        ("Takfiri gunmen fired at the school.", ["terrorists"]),
        ("ISIS fired. The Takfiri terrorists fled.", ["isis", "isis"]),
        ("A sniper of the SDF fired.", ["sdf", "sdf"]),
        ("Unidentified gunmen from Hezbollah fired.", ["hezbollah", "hezbollah"]),
        ("Hezbollah left. Its fighters shot two men.", ["hezbollah", "hezbollah"]),
        (
            "Hezbollah and ISIS met. Nobody died. Their fighters shot two men.",
            ["hezbollah", "isis", "own_forces"],
        ),
        (
            "ISIS lost the hill. It rained. Roads were cut. The outlawed group fired.",
            ["isis", "isis"],
        ),
        ("Warplanes struck the mill.", ["unnamed_aircraft"]),
        ("Russian jets came. Warplanes struck the mill.", ["russia"]),
        ("ISIS lost its warplanes.", ["isis", "isis"]),
        ("Terrorists fired. Gunmen joined them.", ["terrorists", "terrorists"]),
        ("Gunmen fired at the school.", ["gunmen"]),
        (
            "The Nusra Front advanced. The jihadists shot captives.",
            ["nusra", "nusra"],
        ),
        (
            "Turkish troops and their affiliated factions shelled it.",
            ["turkey", "fsa_turkey"],
        ),
        ("The army and its allied militias shelled it.", ["syrian_government"] * 2),
        ("Its proxies looted the mill.", ["followers"]),
        ("Jihadists shot two men. ISIS released a film.", ["isis", "isis"]),
        ("The militant group ISIS shelled it.", ["isis", "isis"]),
        (
            "ISIS took the dam. The hardline militant group killed two.",
            ["isis", "isis"],
        ),
        ("A terrorist attack shook Leeds. The SDF left.", ["sdf"]),
        ("Terrorist rocket fire hurt two.", ["terrorists"]),
        (
            "A terrorist attack hurt two. Terrorists fled.",
            ["terrorists", "terrorists"],
        ),
        ("Rebels fought the YPG beside the Turkish army.", ["rebels_with_turkey"]),
        ("ISIS took a mill. The group shot two bakers.", ["isis", "isis"]),
        ("ISIS took a mill. A group of bakers fled.", ["isis"]),
        ("ISIS left. Amnesty spoke. The group lists ten dead.", ["isis", "the_group"]),
        (
            "ISIS left. It rained. Shops shut. Cars ran. The jihadists fired.",
            ["isis"] * 2,
        ),
        (
            "ISIS fought rebels. The extremist group shot two.",
            ["isis"] + ["opposition", "isis"],
        ),
        ("The Military Police of the SNA held two.", ["fsa_turkey", "fsa_turkey"]),
        ("The army of Jordan held two.", ["jordan", "jordan"]),
        ("In al-Hol camp the security forces held two.", ["sdf"]),
        (
            "The HRE spoke. Turkish troops fired. Our fighters fired back.",
            ["sdf", "turkey", "sdf"],
        ),
        ("Police fired at the crowd.", ["police"]),
        ("Turkey shut the gate. Police fired at the crowd.", ["turkey"]),
        ("Warplanes hit a mill. The planes were Russian, he said.", ["russia"]),
    ],
)
def test_context_names_descriptions(text: str, ids: list[str]) -> None:
    assert [actor_id for _, actor_id, _ in found(text)][: len(ids)] == ids


@pytest.mark.parametrize(
    ("actor_id", "on", "published", "party"),
    [
        ("syrian_government", date(2024, 12, 7), None, "assad_government"),
        ("syrian_government", date(2024, 12, 8), None, "transitional_government"),
        ("syrian_government", None, date(2025, 3, 8), "transitional_government"),
        ("syrian_government", date(2013, 5, 1), date(2025, 3, 8), "assad_government"),
        ("syrian_government", None, None, "assad_government"),
        ("assad_regime", date(2025, 3, 7), None, "assad_government"),
        ("pro_assad_gunmen", date(2012, 5, 25), None, "assad_government"),
        ("pro_assad_gunmen", date(2025, 3, 6), None, "assad_loyalists"),
        ("hts", date(2024, 12, 8), None, "hts"),
        ("hts", date(2025, 2, 8), None, "transitional_government"),
        ("rebels_with_turkey", date(2016, 8, 1), None, "opposition"),
        ("rebels_with_turkey", date(2018, 2, 1), None, "sna"),
        ("terrorists", date(2016, 2, 1), None, "opposition"),
        ("general_security", date(2021, 2, 1), None, "hts"),
        ("general_security", date(2025, 2, 1), None, "transitional_government"),
    ],
)
def test_party_of(
    actor_id: str, on: date | None, published: date | None, party: str
) -> None:
    assert party_of(actor_id, on, published) == Party(party)


def test_party_of_an_unknown_actor() -> None:
    with pytest.raises(KeyError):
        party_of("nobody", None, None)


TEXT = (
    "Syrian army Russian airstrikes of the ISIS fighters members Turkish - , . and "
    "killed by Israel held government rebels (SDF) 's forces\n clashes U.S."
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_mentions_are_sorted_apart_and_inside_their_sentence(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    mentions = find_actors(text, sentences)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for mention in mentions:
        sentence = sentences[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert mention.name == lexicon().entries[mention.actor_id].name
