"""Relations: what each actor of a sentence has to do with its harm."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.actors import Relation, agent_candidates, find_actors
from extract.text import normalise, split_sentences

EXAMPLES: list[dict[str, Any]] = vocabulary.load("agents")["examples"]


def relations(text: str) -> list[tuple[str, str]]:
    text = normalise(text)
    sentences = split_sentences(text)
    actors = find_actors(text, sentences)
    return [
        (candidate.actor.actor_id, candidate.relation.value)
        for sentence in sentences
        for candidate in agent_candidates(text, sentence, actors)
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"])
def test_every_example(example: dict[str, str]) -> None:
    assert (example["actor"], example["relation"]) in relations(example["text"])


def test_every_relation_has_an_example() -> None:
    shown = {Relation(example["relation"]) for example in EXAMPLES}
    assert shown == set(Relation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Nothing stands between two participles of a headline.
        ("Six rebels killed, wounded in Idlib.", [("opposition", "victim")]),
        ("ISIS killed injured prisoners.", [("isis", "subject")]),
        (
            "In Hasakah, which borders Turkey, a man sentenced to death was shot.",
            [("turkey", "aside")],
        ),
        (
            "Six civilians were killed by Russian and regime warplanes.",
            [("russia", "by"), ("assad_regime", "by")],
        ),
        (
            "Rebels shot down a Syrian helicopter, killing both pilots.",
            [("opposition", "subject"), ("syrian_government", "victim")],
        ),
        (
            "Regime jets have been carrying out raids on the village.",
            [("assad_regime", "subject")],
        ),
        (
            "ISIS cells were able to kill a tribal elder in his house.",
            [("isis", "subject")],
        ),
        (
            "A baker whom rebels kidnapped on Sunday has been found dead.",
            [("opposition", "subject")],
        ),
        (
            "Army units foiled an infiltration by rebels and killed six of them.",
            [("syrian_government", "subject"), ("opposition", "victim")],
        ),
        (
            "Turkey said it would strike the militia again.",
            [("turkey", "speaker")],
        ),
        (
            "The SDF entered the village after a blast killed two shepherds.",
            [("sdf", "other")],
        ),
        (
            "The truce was shaken by regime raids.",
            [("assad_regime", "attack_noun")],
        ),
        (
            "Guards shot by men believed to be from ISIS have died.",
            [("isis", "by")],
        ),
        (
            "Three men suspected of belonging to ISIS were detained.",
            [("isis", "aside")],
        ),
        (
            "Shells flew between the HTS (formerly al-Nusra Front) and the army.",
            [("hts", "other"), ("nusra", "other"), ("syrian_government", "other")],
        ),
        (
            "The Syrian Democratic Forces (SDF) arrested nine men.",
            [("sdf", "subject"), ("sdf", "subject")],
        ),
        (
            "Eight men died in an operation by the Jordanian army and the coalition.",
            [("jordan", "by"), ("coalition", "by")],
        ),
        (
            "Two shepherds died in shelling by Hezbollah, Iran and the regime.",
            [("hezbollah", "by"), ("iran", "by"), ("assad_regime", "by")],
        ),
        (
            "Six died in a Hezbollah (IRGC) and Iranian attack.",
            [
                ("hezbollah", "attack_noun"),
                ("iran", "attack_noun"),
                ("iran", "attack_noun"),
            ],
        ),
        (
            "The brigade of the SDF took on Islamic State gunmen, and five died.",
            [("sdf", "between"), ("isis", "between")],
        ),
        (
            "Turkey and the SDF accused each other of the rocket fire that hurt five.",
            [("turkey", "accused"), ("sdf", "accused")],
        ),
        (
            "Two bakers were shot; neighbours held Turkish border guards responsible.",
            [("turkey", "accused")],
        ),
        (
            "Government troops came in and, a priest said, shot five bakers.",
            [("syrian_government", "subject")],
        ),
        (
            "Israel, which says that it wants calm, bombed the post and killed two.",
            [("israel", "subject")],
        ),
        (
            "Rebels replied with mortars and claimed to have killed nine.",
            [("opposition", "responsibility")],
        ),
        (
            "Shells fired from rebel-held hills killed a baker.",
            [("opposition", "origin")],
        ),
        (
            "The army, with Russian air cover, pounded the town, killing a baker.",
            [("syrian_government", "subject"), ("russia", "subject")],
        ),
        (
            "The army lost nine men in attacks by the Islamic State.",
            [("syrian_government", "victim"), ("isis", "by")],
        ),
        (
            "Pro-government militiamen were among those killed in the barrage.",
            [("syrian_government", "victim")],
        ),
        (
            "Two bakers died in a prison run by Hay'at Tahrir al-Sham.",
            [("hts", "by")],
        ),
        ("The killers are said to belong to ISIS.", [("isis", "accused")]),
        ("Five bakers shot dead, ISIS suspected", [("isis", "accused")]),
        ("Shells hurt two at the post of the Russian-backed militia.", []),
        (
            "Raids killed 30 ISIS fighters and 12 rebels.",
            [("isis", "victim"), ("opposition", "victim")],
        ),
        (
            "Two women died in raids by either Russian or Syrian jets.",
            [("russia", "by"), ("syrian_government", "by")],
        ),
        (
            "Damascus regime forces and their Iranian ally shelled the mill.",
            [("assad_regime", "subject"), ("iran", "subject")],
        ),
        (
            "A drone belonging to the Jordanian army hit a farm, killing two.",
            [("jordan", "subject")],
        ),
        (
            "Men affiliated with the SDF were killed at the dam.",
            [("sdf", "victim")],
        ),
        (
            "Jordanian border guards shot at a smuggler and killed him.",
            [("jordan", "subject")],
        ),
        (
            "The army, with air support from Russian helicopters, shelled the mill.",
            [("syrian_government", "subject"), ("russia", "subject")],
        ),
        (
            "The army, backed by Iran, shelled the mill.",
            [("syrian_government", "subject"), ("iran", "aside")],
        ),
        (
            "Five guards died in a battle with rebels backed by coalition raids.",
            [("opposition", "between"), ("coalition", "between")],
        ),
        (
            "Three bakers died in a bombing claimed by Hurras al-Din.",
            [("jihadist_groups", "responsibility")],
        ),
        (
            "Three bakers died in a village claimed by Hurras al-Din.",
            [("jihadist_groups", "aside")],
        ),
        (
            "Helicopters raided camps and convoys of Hezbollah fighters, killing nine.",
            [("unnamed_aircraft", "subject"), ("hezbollah", "victim")],
        ),
        (
            "The jets launched raids against gatherings and camps of Hezbollah members.",
            [("hezbollah", "victim")],
        ),
        (
            "After the latest shelling rebels fired at the mill.",
            [("opposition", "subject")],
        ),
        (
            "The army kept shelling rebels at the mill.",
            [("syrian_government", "subject"), ("opposition", "victim")],
        ),
        (
            "The army was shelling a mill.",
            [("syrian_government", "subject")],
        ),
        (
            "Aircraft presumed to be Jordanian killed a smuggler.",
            [("jordan", "subject")],
        ),
        (
            "Units of the army stormed the suburb, killing a baker.",
            [("syrian_government", "subject")],
        ),
        (
            "The army foiled an attack by ISIS near the gas field.",
            [("syrian_government", "other"), ("isis", "victim")],
        ),
        (
            "The army repelled an ISIS attack on the ridge, killing eight.",
            [("syrian_government", "subject"), ("isis", "victim")],
        ),
        (
            "Rebels repel a regime offensive on the hill.",
            [("opposition", "other"), ("assad_regime", "victim")],
        ),
        (
            "The ISIS Sunday attack on the hamlet killed five.",
            [("isis", "attack_noun")],
        ),
        (
            "The bombing bore the hallmarks of ISIS.",
            [("isis", "accused")],
        ),
        (
            "Neighbours pointed the finger at the SDF.",
            [("sdf", "accused")],
        ),
        (
            "A drone believed to belong to the coalition struck a lorry.",
            [("coalition", "accused")],
        ),
        (
            "Four men believed to be linked to ISIS were arrested.",
            [("isis", "aside")],
        ),
        (
            "ISIS cells were most likely behind the ambush.",
            [("isis", "accused")],
        ),
        (
            "The SDF said that two shepherds were killed.",
            [("sdf", "speaker")],
        ),
        (
            "Rockets fired from regime positions hit two homes.",
            [("assad_regime", "origin")],
        ),
        (
            "The killing of regime soldiers was filmed.",
            [("assad_regime", "victim")],
        ),
        (
            "A lorry carrying rebel fighters blew up, killing six.",
            [("opposition", "aside")],
        ),
        (
            "A blast tore through a hall rented for leaders of Ahrar al-Sham, killing ten.",
            [("rebel_groups", "aside")],
        ),
        (
            "Raids hit a village held by the hardline Islamic State group.",
            [("isis", "aside")],
        ),
        (
            "SDF member killed and three others wounded in a raid.",
            [("sdf", "victim")],
        ),
        (
            "A group of ISIS fighters attacked a well.",
            [("isis", "subject")],
        ),
        (
            "Israeli soldiers shot a man in the village.",
            [("israel", "subject")],
        ),
        (
            "Eight Turkish soldiers were killed when Kurdish forces hit their tank.",
            [("turkey", "victim"), ("ypg", "subject")],
        ),
        (
            "Nine people died in clashes between the army and rebels.",
            [("syrian_government", "between"), ("opposition", "between")],
        ),
        (
            "The ministry blamed the bombing on ISIS.",
            [("isis", "accused")],
        ),
        (
            "The army said it had killed twenty rebels.",
            [("syrian_government", "responsibility"), ("opposition", "victim")],
        ),
        (
            "A mortar fell on a street in a town held by the SDF.",
            [("sdf", "aside")],
        ),
        (
            "ISIS militants killed in the raid were buried.",
            [("isis", "victim")],
        ),
        (
            "Kurdish forces killed at least sixteen men.",
            [("ypg", "subject")],
        ),
        (
            "A child was hurt when government forces shelled Douma.",
            [("syrian_government", "subject")],
        ),
        (
            "The SNA took the town, with ten people killed in fighting.",
            [("fsa_turkey", "other")],
        ),
        (
            "A mine that the SDF had laid in the orchard killed a baker.",
            [("sdf", "subject")],
        ),
        ("A baker died of a mine left over from the era of ISIS.", [("isis", "by")]),
        ("A landmine of the SDF hurt two.", [("sdf", "possessive")]),
        (
            "Jordan and Russia agreed on it, after weeks of shelling in which ten died.",
            [("jordan", "other"), ("russia", "other")],
        ),
        (
            "Ninety were killed, a group that keeps such lists told us on Sunday, most of them by the SDF.",
            [("sdf", "by")],
        ),
        ("The council laid the murders at the door of the SDF.", [("sdf", "accused")]),
        ("The council pinned the murders on the SDF.", [("sdf", "accused")]),
        ("The council ascribed the murders to the SDF.", [("sdf", "accused")]),
        (
            "HTS men, as they are called, arrested a baker.",
            [("hts", "subject")],
        ),
        (
            "Attackers whose names are unknown shot a baker.",
            [("unidentified", "subject")],
        ),
        ("A baker was seized by masked men.", [("unidentified", "by")]),
        (
            "A bomb went off as a patrol of the Asayish passed, killing two.",
            [("sdf", "victim")],
        ),
        ("The tanker was said to have been Russian.", []),
        ("The planes were most likely Jordanian, he said.", [("jordan", "accused")]),
        ("SDF: two bakers killed by mortar fire", [("sdf", "speaker")]),
        ("Two bakers killed by mortar fire, Asayish", [("sdf", "speaker")]),
        (
            "A baker whom gunmen shot was an SDF officer whom thieves robbed.",
            [("gunmen", "subject"), ("sdf", "victim")],
        ),
        ("The claim that ten were killed was rejected by the SDF.", [("sdf", "aside")]),
        ("The bodies of ten killed men were found by the SDF.", [("sdf", "aside")]),
        ("Two bakers were shot by Deir al-Asafir's gunmen.", [("gunmen", "by")]),
        (
            "A baker was held by Special Tasks forces of the Asayish.",
            [("sdf", "aside")],
        ),
        (
            "A baker was arrested by Special Tasks forces of the Asayish.",
            [("sdf", "by")],
        ),
        ("ISIS is back | A raid leaves five dead", [("isis", "other")]),
        (
            "Two died in Jordanian shelling, the SDF said.",
            [("jordan", "attack_noun"), ("sdf", "speaker")],
        ),
        ("ISIS said it was behind the blast.", [("isis", "responsibility")]),
        (
            "Gunmen, probably ISIS members, shot a baker.",
            [("isis", "subject")],
        ),
        (
            "Jordan treated a baker hurt in a bombing that killed two.",
            [("jordan", "speaker")],
        ),
        (
            "The SDF opened an inquiry after a shell killed a baker.",
            [("sdf", "speaker")],
        ),
        (
            "The SDF cordoned off the mill, killing a baker.",
            [("sdf", "subject")],
        ),
        (
            "The army, backed by Russian air power, shelled the mill.",
            [("syrian_government", "subject"), ("russia", "subject")],
        ),
        ("Two died of a mine, said a report by the SDF.", [("sdf", "speaker")]),
        (
            "Two hurt by a mine were rushed to hospital by Turkish soldiers.",
            [("turkey", "speaker")],
        ),
        ("ISIS cells often attack bakers there.", [("isis", "speaker")]),
        ("ISIS has often attacked bakers there.", [("isis", "subject")]),
        (
            "It was luck for the Turkish soldiers who shot six bakers.",
            [("turkey", "subject")],
        ),
        (
            "A deal that Jordan struck has ended the shelling that killed ten.",
            [("jordan", "other")],
        ),
        ("Jordan struck a mill, killing two.", [("jordan", "subject")]),
        ("Six bakers fell victim to ISIS.", [("isis", "by")]),
        ("The kidnapping of a baker by the SDF was filmed.", [("sdf", "by")]),
        (
            "The army shelled the mill with Russian air cover.",
            [("syrian_government", "subject"), ("russia", "subject")],
        ),
        ("The mill was the target of Jordanian jets.", [("jordan", "by")]),
        ("Two bakers shot in the mill are being held by HTS.", [("hts", "by")]),
        ("Two bakers died; witnesses named HTS as the killers.", [("hts", "accused")]),
        (
            "Shells fell on the mill from regime positions, killing two.",
            [("assad_regime", "origin")],
        ),
        (
            "A branch of Military Intelligence arrested a baker.",
            [("syrian_government", "subject")],
        ),
        # Whose vehicle or post was hit, whoever backs them.
        (
            "A mine destroyed a van of the US-backed SDF, killing two.",
            [("sdf", "victim")],
        ),
        (
            "A bomb at a post of the Turkish-backed Hamza Division killed two.",
            [("fsa_turkey", "aside")],
        ),
        # A town taken is no harm, prisoners taken are.
        ("Turkey seized the hilltop town of Azaz in 2016.", [("turkey", "other")]),
        ("ISIS captured nine guards in the town.", [("isis", "subject")]),
        # Clashes are between those whose they are.
        ("Tribal clashes left four dead.", [("bedouin_tribes", "between")]),
        (
            "The army repelled ISIS in clashes that killed nine.",
            [("syrian_government", "between"), ("isis", "victim")],
        ),
        ("A baker died in Sednaya prison.", [("assad_regime", "attack_noun")]),
        ("A baker died in a jail of the SDF.", [("sdf", "by")]),
        ("ISIS slit the throats of two bakers.", [("isis", "subject")]),
        ("Two bakers died in an Israeli aggression.", [("israel", "attack_noun")]),
        (
            "Israel said in a brief statement that it struck a depot.",
            [("israel", "responsibility")],
        ),
        ("ISIS took nine villagers hostage.", [("isis", "subject")]),
        ("The SDF struck back in the evening.", [("sdf", "other")]),
        (
            "The coalition looked into it. Six bakers died in its strikes.",
            [("coalition", "other"), ("coalition", "attack_noun")],
        ),
        ("Six bakers fled the Kurdish-led offensive.", [("sdf", "attack_noun")]),
        ("The Danish government said that six bakers had died.", []),
        (
            "ISIS fighters came by night. They shot two bakers.",
            [("isis", "other"), ("isis", "subject")],
        ),
        ("Two bakers came by night. They shot a fox.", []),
        ("The SDF came by night. They were not seen.", [("sdf", "other")]),
        ("The SDF came by night. They left two hours later.", [("sdf", "other")]),
        # Police and "the group" count only where they act, or go on about a name.
        ("Tanks stood in the square as a baker was killed.", []),
        ("The group beheaded two bakers.", []),
        ("A baker was shot by police.", [("police", "by")]),
    ],
)
def test_relations(text: str, expected: list[tuple[str, str]]) -> None:
    assert relations(text) == expected


TEXT = (
    "Syrian army Russian airstrikes of the ISIS killed by between and with , . blamed "
    "on Israel said it had shelled rebels (SDF) 's were claimed responsibility"
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_every_actor_of_a_sentence_gets_one_relation_in_order(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    actors = find_actors(text, sentences)
    related = [
        candidate.actor
        for sentence in sentences
        for candidate in agent_candidates(text, sentence, actors)
    ]
    assert related == list(actors)
