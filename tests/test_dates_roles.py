"""What a date does in its sentence, and what is no date."""

from __future__ import annotations

import pytest
from dates_reader import flags, told

ROLES = [
    ("Ten died on Friday.", [set()]),
    ("Ten died, the ministry said Thursday.", [{"statement"}]),
    ("The army said on Monday that ten died.", [{"statement"}]),
    ("A medic told the agency on Tuesday that ten died.", [{"statement"}]),
    ("Rebels on Friday announced that ten died.", [{"statement"}]),
    ("The office said in a statement on Sunday that ten died.", [{"statement"}]),
    ("The army said at least ten people were killed on Friday.", [set()]),
    ("The army said that on Friday ten people were killed.", [set()]),
    ("Clashes were reported on Friday near Homs.", [set()]),
    ("It was first reported by a London paper last month.", [{"statement"}]),
    ("According to a February report ten died.", [{"statement"}]),
    ("Monday's blast, the police report says, killed ten.", [set()]),
    ("The group claimed Friday's attack on Homs.", [set()]),
    ("The office said Monday's raid killed ten.", [set()]),
    ("On Friday the death toll rose to ten.", [{"statement"}]),
    ("He died on Sunday of his wounds.", [{"statement"}]),
    ("In a video posted on Sunday a man speaks.", [{"statement"}]),
    ("It was the third raid this week.", [{"background"}]),
    ("The clinic was the second hit in four days.", [{"background"}]),
    ("Ten have died since Friday.", [{"since"}]),
    ("The first since rebels took the old fort in May 2013.", [{"background"}]),
    ("Talks resume on 3 May 2025.", [{"background"}]),
    ("Ten have died since 2011.", [{"since"}]),
    ("Ten have died since the truce collapsed on March 6.", [{"since"}]),
    ("The war, which began in March 2011, has killed many.", [{"since"}]),
    ("The siege that began in May 2013 goes on.", [{"since"}]),
    ("The offensive began on 3 March and killed ten.", [set()]),
    ("Ten died in an offensive that began on 3 March.", [{"since"}]),
    (
        (
            "Raids grew since rebels began a push to relieve all the besieged old quarters of"
            " the city, one of them hit on 3 March."
        ),
        [set()],
    ),
    (
        (
            "Raids grew since rebels launched a campaign to relieve the besieged old quarters"
            " of the city on 3 March."
        ),
        [{"since"}],
    ),
    ("He succumbed to his wounds on Monday.", [{"statement"}]),
    ("A nurse, aged 28, succumbed on Monday to her wounds.", [{"statement"}]),
    ("He was wounded on Monday.", [set()]),
    ("A list of raids follows. 10 March: shells killed two.", [set()]),
    ("The visit came a day after the vote.", [{"background"}]),
    ("The blast killed ten and came a day after shells killed six.", [{"background"}]),
    ("Troops came to Homs a day after shells killed ten.", [set()]),
    ("Troops shot ten men a day after the truce.", [{"background"}]),
    ("On 3 March a medic said that ten died yesterday.", [{"statement"}, set()]),
    ("Earlier, rebels shot two drivers.", [{"background", "vague"}]),
    ("Earlier on Friday rebels shot two drivers.", [set()]),
    ("Protests erupted in Daraa in March 2011.", [{"since"}]),
    ("A revolt broke out in March 2011.", [{"since"}]),
    ("Ten died, medics said in a new toll on Thursday.", [{"statement"}]),
    ("Interviewed on Thursday, a medic spoke of ten dead.", [{"statement"}]),
    ("Ten died in an operation launched last week.", [{"since"}]),
    ("Ten died in a siege that began three weeks ago.", [{"since"}]),
    ("An operation was launched last week.", [set()]),
    ("Ten died when a raid launched on Monday hit a mill.", [set()]),
    ("The deadliest since October, when ten died in Homs.", [set()]),
    ("The worst since a raid killed ten in October 2016.", [set()]),
    (
        "The worst raids since the fall of Homs in May 2014 killed ten.",
        [{"background"}],
    ),
    ("The envoy on Monday blamed rebels for a massacre of ten.", [{"statement"}]),
    ("The army's claim last week that it killed ten is false.", [{"statement"}]),
    (
        (
            "Ten were seized, according to figures that the Centre for the Documentation of"
            " Violations in the Country's North released yesterday."
        ),
        [{"statement"}],
    ),
    ("Ten were hurt due to shells on Friday.", [set()]),
    ("Ten were shot while coming home on Friday.", [set()]),
    ("On Friday a boy succumbed to his wounds.", [{"statement"}]),
    ("Ten died, say figures a monitor published yesterday.", [{"statement"}]),
    ("The office in August said that ten died.", [{"statement"}]),
    ("It was announced in August that ten died.", [{"statement"}]),
    ("Ten medics were killed in the war.", [{"background", "vague"}]),
    ("The conflict has killed ten medics.", [{"background", "vague"}]),
    ("He was killed in the war between two clans.", []),
    ("They are the latest killed in the war.", []),
    ("Three weeks of fighting left ten dead.", [{"background", "vague"}]),
    ("After three weeks of fighting, ten were killed.", []),
    ("The week-long siege killed ten.", [{"background", "vague"}]),
    ("Mines killed ten in two years.", [{"background", "vague"}]),
    ("The first raid in two years killed ten.", [{"background"}]),
    ("Rebels recently killed ten.", [{"background", "vague"}]),
    ("Ten were killed in the recently retaken mill.", []),
    ("Ten died in recent days.", [{"background", "vague"}]),
    ("Ten died two days after the truce.", [{"background"}]),
    ("Shells fell before the contested June 9 vote.", [{"background"}]),
    ("Shells fell ahead of Sunday's election.", [{"background"}]),
    ("On Monday talks went on while shells fell.", [set()]),
    ("Shells fall every Friday.", [{"background"}]),
    ("They march on Fridays.", [{"background"}]),
    ("The camp was besieged until 2014.", [{"background"}]),
    ("They are to leave by Friday.", [{"background"}]),
    ("Ten were killed by Friday's raid.", [set()]),
    ("Ten died since a U.S.-brokered truce collapsed on Monday.", [{"since"}]),
    (
        'Ten died "since it began" a spokesman told Tuesday\'s briefing.',
        [{"statement"}],
    ),
    ("A video released at the weekend shows the dead.", [{"statement"}]),
    ("Talks are due to begin on Monday.", [{"background"}]),
    (
        "On Monday envoys discussed the raid that killed ten.",
        [{"background"}, {"background", "vague"}],
    ),
    (
        "Ten died on Monday as envoys discussed the raid that killed two.",
        [set(), {"background", "vague"}],
    ),
    (
        "A vigil on Monday for ten men killed on Friday drew crowds.",
        [{"background", "vague"}, {"background"}, set()],
    ),
    ("The general came on Monday to investigate the killings.", [set()]),
    ("DAMASCUS, March 7 (Agency) - Ten died.", [{"dateline"}]),
    ("New York, March 7, 2025-The death of two clerks is sad.", [{"dateline"}]),
    ("Published: 7 March 2025\nTen died.", [{"dateline"}]),
    ("7 March 2025\nTen died in Homs on Thursday.", [{"dateline"}, set()]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: list[set[str]]) -> None:
    assert flags(text) == expected


TRAPS = [
    "A second strike may follow, and troops march on the town.",
    "He may die of his wounds, Mr March said in the sun.",
    "Some 1,400 people and 2012 fighters came.",
    "The plan, Vision 2030, cites Resolution 2254.",
    "They work 24/7 in the camp.",
    "This fall of the town cost the second of the three brothers his life.",
    "The shell hit the Friday mosque.",
    "The Sunday Times wrote of it on Black Friday.",
    "The 45-year-old man lost a 30-member family.",
    "The six-year war goes on.",
    "The massacres of the 1980s were never tried.",
    "Between 12 and 20 people died, 3 to 5 of them children.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_date(text: str) -> None:
    assert told(text) == []
