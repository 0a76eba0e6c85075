"""Spot the names of places in a text, before anything is decided about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.mentions import Sentence
from extract.places.abroad import names_abroad
from extract.places.words import phrases, word_list, words
from gazetteer import Gazetteer, MatchLevel, Place

KNOWN_RANK = 0.44  # a town or a large village: its name stands alone
_HOME = re.compile(r"\bSyria")
_HEARD = 300  # characters over which "the country" is that of the last name
_CAPITAL_CITY = "Damascus"
_REMEMBERED = 600  # characters over which "the capital" is the one named before
# Not "the capital Idlib", "the capital of the province", "its capital".
_CAPITAL = re.compile(
    r"\b(?:(?<!facto )(?P<home>(?:Syrian|Syria'?s) capital)|[Tt]he (?:country'?s )?(?P<bare>capital))"
    r"(?:'?s)?(?! (?:city )?of\b|,? (?:city )?[A-Z]| punishment)\b"
)
_NEXT_WORD = re.compile(r" (\w+)")
_AFTER_ADVERB = frozenset(("since", "during", "according", "this", "last", "within"))


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in the text and the places it may mean; none for a name never listed.

    `fixed` says that a phrase ("the coast") means all its places together, `bare` that
    nothing but a preposition or a verb of attack marks an unlisted name.
    """

    start: int
    end: int
    sentence: int
    places: tuple[Place, ...]
    level: MatchLevel
    ambiguous: bool
    fixed: bool = False
    bare: bool = False


def find_spots(
    text: str,
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    abroad: Sequence[Spot],
) -> list[Spot]:
    """Return the spots of a text in order, none overlapping nor touching one abroad."""
    spots = list(_phrase_spots(text, gazetteer, abroad))
    spots += _capital_spots(text, gazetteer, abroad)
    taken = [*spots, *abroad]
    spots += without_overlaps(_name_spots(text, gazetteer), taken)
    return list(placed(sorted(spots, key=lambda s: s.start), sentences))


def foreign_spots(text: str) -> list[Spot]:
    """Return the names of places abroad, as spots that mean no place of Syria."""
    return [
        Spot(match.start(), match.end(), 0, (), MatchLevel.EXACT, False)
        for match in names_abroad(text)
    ]


def _phrase_spots(
    text: str, gazetteer: Gazetteer, abroad: Sequence[Spot]
) -> Iterator[Spot]:
    pattern, ids = phrases()
    starts = [spot.start for spot in abroad]
    countrywide = word_list("country_phrases")
    for match in pattern.finditer(text):
        if match.group() in countrywide and not _is_syria(text, match, starts):
            continue
        places = tuple(gazetteer.place(i) for i in ids[match.group()])
        yield Spot(match.start(), match.end(), 0, places, MatchLevel.EXACT, False, True)


def _is_syria(text: str, match: re.Match[str], abroad: Sequence[int]) -> bool:
    """Tell whether "the country" is Syria; a "nationwide truce" is no place."""
    following = _NEXT_WORD.match(text, match.end())
    if " " not in match.group() and following is not None:
        w = words()
        if following[1] not in w.stops | w.governors | _AFTER_ADVERB:
            return False
    heard = max(0, match.start() - _HEARD)
    last = bisect_right(abroad, match.start()) - 1
    if last < 0 or abroad[last] < heard:
        return True
    return _HOME.search(text, abroad[last], match.start()) is not None


def _capital_spots(
    text: str, gazetteer: Gazetteer, abroad: Sequence[Spot]
) -> Iterator[Spot]:
    """Yield "the Syrian capital", and "the capital" of a text that is about Damascus."""
    if "capital" not in text:
        return
    starts = [spot.start for spot in abroad]
    places: tuple[Place, ...] = ()
    for match in _CAPITAL.finditer(text):
        if match["home"] is None and not _is_home(text, match, starts):
            continue
        places = places or gazetteer.find_names(_CAPITAL_CITY)[0].places
        span = match.span("home" if match["home"] else "bare")
        yield Spot(*span, 0, places, MatchLevel.EXACT, False)


def _is_home(text: str, match: re.Match[str], abroad: Sequence[int]) -> bool:
    """Tell whether the last country or capital that a text has named is Syria's.

    "The capital's suburbs" only describe, and need the capital's name before them.
    """
    start, owns = match.start(), match.group().endswith("s")
    heard = max(0, start - _REMEMBERED)
    last = bisect_right(abroad, start) - 1
    foreign = last >= 0 and abroad[last] >= heard
    if not (foreign or owns):
        return True
    since = abroad[last] if foreign else heard
    return text.rfind(_CAPITAL_CITY, since, start) >= 0


def _name_spots(text: str, gazetteer: Gazetteer) -> Iterator[Spot]:
    for match in gazetteer.find_names(text):
        span = (match.start, match.end)
        yield Spot(*span, 0, match.places, match.level, match.ambiguous)


def without_overlaps(spots: Iterable[Spot], taken: Sequence[Spot]) -> list[Spot]:
    """Drop the spots that touch a taken one, unless they are longer."""
    ordered = sorted(taken, key=lambda spot: spot.start)
    starts = [spot.start for spot in ordered]
    kept = []
    for spot in spots:
        index = bisect_right(starts, spot.end - 1)
        clash = index > 0 and ordered[index - 1].end > spot.start
        if not clash:
            kept.append(spot)
    return kept


def placed(spots: Iterable[Spot], sentences: Sequence[Sentence]) -> Iterator[Spot]:
    """Number the spots by sentence; those that lie in none are dropped."""
    starts = [sentence.start for sentence in sentences]
    for spot in spots:
        index = bisect_right(starts, spot.start) - 1
        if index >= 0 and spot.end <= sentences[index].end:
            yield Spot(
                spot.start,
                spot.end,
                sentences[index].index,
                spot.places,
                spot.level,
                spot.ambiguous,
                spot.fixed,
                spot.bare,
            )
