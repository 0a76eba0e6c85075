"""Tell what a place name does in its sentence besides telling where something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.mentions import PlaceRole
from extract.places.lead import Lead
from extract.places.words import role_words, words

_CAPITAL_RUN = re.compile(r"(?:'s)?((?: [A-Z][\w'&-]*| of| and| for)+)")
_WORD_AFTER = re.compile(r"(?:'s?)? (\w+)")
_VERB_AFTER = re.compile(r"(?: (?:has|had|also|would|will|itself|\w+ly))* (\w+)")
_HOME_GUNMEN = re.compile(
    r"'s? (?:local )?(?:gunmen|fighters|militiamen|rebels|factions)\b"
)
_BASED = re.compile(r"-(?:based|born|raised|backed|affiliated|area)\b")
_SLOGAN = re.compile(r" (?:is being slaughtered|24\b)", re.IGNORECASE)
_IN_NAME = re.compile(
    r"\b(?:(?:Islamic State|Committee|Council|Network|Observatory|Inquiry|"
    r"Envoy|Coalition|Campaign|Lawyers|Hell|Commission|Organi[sz]ation) (?:in|for|on|to)|"
    r"Cent(?:er|re) (?:for|on|to)|(?:State|Army|Union|Committee|Committees|Council|Network|Front|Organi[sz]ation|"
    r"Movement|Party|Commission|Friends|Brigades?|Battalion|Ministry|Observatory|Coalition|"
    r"Government|Republic|Forces|Alliance|Envoy|Inquiry|Office|Centre|Center|Directorate|"
    r"Institute|Campaign|Initiative|Lawyers|Hell|Voices|Governor|Bishop|Archbishop|Mufti|"
    r"Mayor|Battle|Consulate|Embassy) of) (?:[A-Z]\w+ and )?(?:the )?$"
)
_TELLING = re.compile(
    r"\b(?:told|(?:speak|talk)ing (?:to|with)|spoke (?:to|with)) (?!(?:that|of|about|how)\b)\w+"
    r"(?: (?!(?:that|of|about)\b)\w+){0,2} (?:in|from)$"
)
# Whom somebody takes, he takes from there: "kidnapped two civilians from X".
_TAKING = re.compile(
    r"\b(?:kidnap\w*|abduct\w*|arrest\w*|detain\w*|seized|seizing|captured|capturing|snatched|"
    r"carried off|carrying off|rounded up|took away|led away)(?: (?!who\b)[\w'-]+){1,6}? (?:from|of) "
    r"(?:the )?(?:(?:city|town|village|district|camp|neighbou?rhood) of )?(?:the )?\"?$"
)
# "chased many families from home toward X", "most of them to X"
_DRIVEN_TO = re.compile(
    r"\b(?:(?:fled|flee|fleeing|displac\w+|forced|forcing|uprooted|expelled|"
    r"(?:drove|driven|driving)(?= (?:[\w,.-]+ ){0,5}(?:families|residents|people|civilians|villagers|"
    r"inhabitants|thousands|hundreds|them)\b))\b"
    r"(?: (?!(?:as|after|when|while|before|because|and|but|who)\b)[\w',-]+){0,12}?"
    r"|(?:most|many|some|all) of (?:them|whom)(?: [a-z]+){0,2}) (?:to|towards?|into)"
    r"(?: (?:the|nearby|neighbou?ring|city|cities|town|towns|villages?|province|of|safer|relative|"
    r"safety|camps?|in|areas?|countryside|rural|northern|southern|eastern|western|"
    r"(?:[Aa]l-)?[A-Z][\w'-]+,?(?: city| province)?(?= )(?: and|(?<=,))))* $"
)
# "They fled X for Y", "left for the border town of Y"
_LEFT_FOR = re.compile(
    r"\b(?:fled|flee|fleeing|left|leave|leaving|abandoned)(?: [\w'-]+){0,5}?(?<! battle)(?<! fight) for (?:the )?"
    r"(?:(?:nearby|border|city|town|village|camps?|of|in|safety|outskirts) )*$"
)
# "A man displaced from X", "displaced people of X"; but fighting "displaced 900 from X".
_DISPLACED = re.compile(
    r"\b(?:(?:woman|man|child|girl|boy|civilian|person|citizen|family) displaced from|displaced "
    r"(?:woman|man|child|people|person|civilians?|citizens?|residents?|family|families) (?:from|of))$"
)
_LOCAL = frozenset(("in", "near", "at", "around", "outside", "inside", "of"))
_TOWARDS = frozenset(("to", "towards", "toward", "into"))
# "Most of them in Aleppo" places an uncounted part of the victims told before.
_SHARE = re.compile(
    r"\b(?:(?:most|majority|many|bulk) of (?:them|whom|those|these)|"
    r"mostly|mainly|majority|"
    r"(?:highest|largest|greatest|heaviest|biggest) (?:number|share|toll|proportion|losses)"
    r"(?: of (?:the )?(?:deaths|dead|victims|casualties))?)"
    r"(?: (?:killed|were|was|being|recorded|reported|registered|who|died)){0,3}"
    r" (?:in|near|around)"
    r"(?: (?:and around|the|flashpoint|embattled|besieged|central|northern|southern|"
    r"eastern|western|city|town|province|provinces|of|rebel-held|restive)){0,4} "
    r"(?:(?:al-)?(?-i:[A-Z])[\w'-]+(?:,? and|,) )*$",
    re.IGNORECASE,
)
# "The highest toll was in X, the largest town there, where two died".
_SCENE_AFTER = re.compile(r"[^.;]{0,80}?(?<! and) where\b")
_LAUNCH = re.compile(
    r"\b(?:(?:fir(?:ed|ing)|launch(?:ed|ing)|lobb(?:ed|ing)) (?:[\w-]+ ){0,4}"
    r"(?:rockets?|shells?|missiles?|mortars?|rounds|projectiles|drones?)|(?:fired|launched|lobbed)) "
    r"from (?:(?!(?:into|onto|on|at|to|towards?|against|and|hit|hits|hitting|struck|landed|"
    r"fell|targeted|targeting|killed|killing|wounded|injured)\b)[\w'-]+ ){0,6}$|"
    r"\bfrom (?:over|above|the (?:direction|airspace|skies|side))"
    r"(?: (?!(?:and|at|on|against|towards?|into|hit|struck|targeting)\b)\w+){0,4}"
    r"(?:, (?:north|south|east|west)[a-z-]* of)? (?:the )?$|"
    # "a missile from Syria struck the border town"
    r"\b(?:rockets?|shells?|missiles?|mortars?|projectiles?|(?:mortar|rocket|artillery|"
    r"cross-border) fire) from (?:(?:inside|within|across|northern|southern) )?$"
)
# The governorate of a home of any name: "displaced from X city in Deir Ezzor".
_HOME_IN = re.compile(
    r"\b(?:displaced|hails?|hailed|hailing|native|natives|residents?|refugees?|originally|comes?|"
    r"citizens?|idps) (?:from|of) (?:the )?(?:[a-z]+ of )?(?:al-|el-)?[A-Z][\w'-]+"
    r"(?: (?:al-)?[A-Z][\w'-]+){0,2}(?: (?:city|town|village|camp|area|district))?,? "
    r"(?:in|of) (?:the )?(?:[a-z]+ ){0,2}$",
)
_LOCAL_BODY = re.compile(
    r"\b(?:(?:local|military|city|town|provincial|civil|legislative) councils? (?:of|in|for)|"
    r"(?:directorate|department|police command) (?:of|in|for)) "
    r"(?:the )?(?:city of |town of |province of )?$",
    re.IGNORECASE,
)
# "The channel al-Mayadeen reported", "the Lebanese TV station al-Mayadeen".
_MEDIUM = re.compile(
    r"\b(?:channel|station|website|newspaper|network|broadcaster|outlet|agency) $",
    re.IGNORECASE,
)
# Whose they are: "the regime forces of Syria", "the president of Syria".
_POWER_OF = re.compile(
    r"\b(?:forces|army|troops|government|regime|authorities|president|leader|ruler) of $"
)
_NAMERS = (_IN_NAME, _LOCAL_BODY, _MEDIUM, _POWER_OF)
_NAME_REACH = 60
_LINE = re.compile(r"[^\n]+")
_DATELINE = re.compile(
    r"[A-Z][\w.'/&-]*(?:(?:, ?| )[A-Z][\w.'/&-]*){0,6},? ?(?:\([^()\n]{2,40}\))?,? ?"
    r"(?:\d{1,2}(?: [A-Z][a-z]+)?(?:,? ?\d{4})?)?[,.]? ?(?:\([^()\n]{2,40}\) ?)?"
    r"(?:-{1,2}(?= ?[A-Z\"])|_(?= [A-Z\"])|(?<=\)):|(?<=\) ):|(?<=[A-Z]{4}):(?= [A-Z][a-z ]))"
)
_DATELINE_REACH = 90
# "… retakes a town HOMS (Agency) On Monday": a headline run on with the text.
_RUN_ON_AGENCY = r"\([A-Z]\w+(?: [A-Z]\w+)?\),?(?= [A-Z])"
_RUN_ON_END = re.compile(_RUN_ON_AGENCY)
_RUN_ON = re.compile(rf"(?<![A-Z] )\b[A-Z]{{3,}}(?:, [A-Z][a-z]+)? {_RUN_ON_AGENCY}")
# "… in the town of X, Syria, August 6, 2016 (Agency)": a picture, not always of this story.
_CAPTION_END = re.compile(
    r"Syria(?<=\bSyria),? (?:on )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? "
    r"\d{1,2},? \d{4}\.? (?=\(|\[|REUTERS|AFP)"
)
_CAPTION_REACH = 300
_SENTENCE_END = re.compile(r"(?:[.!?][\"')]?\s|\n)")
# The keywords of a page, run on with its text: "Tags Syria Hama airstrike".
_TAGS = re.compile(
    r"\bTags:? (?:(?!(?:an?|the|in|on|at|of|to|by|for|from|near|and|as|with|after|is|are|was|"
    r"were|has|have|had|that|who|said|says)\b)[\w'(),/-]+(?: |$)){1,30}"
)
_CAPITALS = r"(?:Washington|Moscow|Tehran|Ankara|Russia|Iran|Hezbollah)"
_BESIDE_POWER = re.compile(rf"\b{_CAPITALS}(?:'s)?(?:,| and|, and|/) $")
_AND_POWER = re.compile(
    rf"(?:,| and|, and|/) (?:{_CAPITALS}|its (?:[A-Z]\w+ )?(?:ally|allies|backers?))\b"
)
_SEAT_OF_POWER = "C1001"


def datelines(text: str) -> list[tuple[int, int]]:
    """Return the spans that only say whence a report or a picture comes, in order."""
    found = []
    for line in _LINE.finditer(text):
        match = _DATELINE.match(text, line.start(), line.start() + _DATELINE_REACH)
        if match is not None:
            found.append((match.start(), match.end()))
    if "Tags" in text:
        found += (match.span() for match in _TAGS.finditer(text))
    if _RUN_ON_END.search(text):  # without which the whole would be sought in vain
        found += (match.span() for match in _RUN_ON.finditer(text))
    return sorted([*found, *_captions(text)])


def _captions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the captions of pictures that run on in the text."""
    for end in _CAPTION_END.finditer(text):
        low = max(0, end.start() - _CAPTION_REACH)
        breaks = [m.end() for m in _SENTENCE_END.finditer(text, low, end.start())]
        yield max(breaks, default=low), end.end()


def read_role(before: str, lead: Lead, after: str, place_id: str) -> PlaceRole:
    """Return the role that the words around a name give it."""
    word = _WORD_AFTER.match(after)
    following = word[1] if word is not None else ""
    if names_organisation(before, after):
        return PlaceRole.ORGANISATION
    if place_id == _SEAT_OF_POWER and _is_power(before, lead, after):
        return PlaceRole.ORGANISATION
    if _BASED.match(after) or following in role_words().locals:
        return PlaceRole.ORIGIN
    if _HOME_GUNMEN.match(after):
        return PlaceRole.ORIGIN
    if is_home(lead) and not _TAKING.search(before):
        return PlaceRole.ORIGIN
    if lead.preposition in _TOWARDS and _DRIVEN_TO.search(before):
        return PlaceRole.ORIGIN
    if " for " in before[-_NAME_REACH:] and _LEFT_FOR.search(before):
        return PlaceRole.ORIGIN
    if _places_nothing(before[-_NAME_REACH * 2 :], after):
        return PlaceRole.ORIGIN
    return PlaceRole.EVENT


@lru_cache(maxsize=512)  # asked of a name when it is accepted and when it gets its role
def names_organisation(before: str, after: str) -> bool:
    """Tell whether a name is a part of an organisation's."""
    near = before[-_NAME_REACH:]
    if _SLOGAN.match(after) or any(p.search(near) for p in _NAMERS):
        return True
    run = _CAPITAL_RUN.match(after)
    if run is None:
        return False
    following = run[1].split()
    if following[-1].lower() in words().facilities:
        return False  # "Aleppo Military Hospital" stands in Aleppo
    return not role_words().organisation_heads.isdisjoint(following)


def _is_power(before: str, lead: Lead, after: str) -> bool:
    """Tell "Damascus" that means the government."""
    w = role_words()
    words_after = (_VERB_AFTER.match(after), _WORD_AFTER.match(after))
    if any(m is not None and m[1] in w.metonymy for m in words_after):
        return True
    if _BESIDE_POWER.search(before) or w.addressed.search(before):
        return True
    if lead.preposition not in _LOCAL and _AND_POWER.match(after):
        return True
    return len(lead.governor) > 1 and lead.governor[-2] in w.powers


def _places_nothing(before: str, after: str) -> bool:
    """Tell the place of an uncounted part, of a home, or whence an attack only comes."""
    if "from " in before and _LAUNCH.search(before):
        return True
    if _SHARE.search(before):
        return _SCENE_AFTER.match(after) is None
    return _HOME_IN.search(before) is not None


def is_home(lead: Lead) -> bool:
    """Tell whether people come from, speak from or fire from the place."""
    w = role_words()
    if lead.ends_with(w.origins):
        return True
    governor = " ".join(lead.governor)
    if _TELLING.search(governor) or _DISPLACED.search(governor):
        return True
    if lead.preposition in _TOWARDS:
        return not (w.flight | w.destinations).isdisjoint(lead.governor)
    if lead.preposition != "from" or not w.flight.isdisjoint(lead.governor):
        return False
    return bool(lead.governor[:-1]) and (
        lead.governor[-2] in w.people or lead.governor[-2].endswith("-old")
    )
