"""Tell the places of a sentence that are only aimed at, come from, fired from or fled to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.mentions import PlaceMention
from extract.vocabulary import AnyCase, either

_REACH = 110  # characters from an aside to the place that it leads up to
_AHEAD = 60  # characters from a place to what is done from it
# "A bomb on Jindires Street in Afrin": a street or gate has the name of where it leads.
_STREET = re.compile(
    r" (?:[Rr]oad|[Ss]treet|[Aa]venue|[Hh]ighway|Gate)\b(?:[^,;.]{0,20}? (?:in|of)\b|, [A-Z])"
)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    before: AnyCase  # up to the place behind
    road: re.Pattern[str]  # the same: a road that leads there
    staff: AnyCase  # the same: an armed group of the place
    fires: re.Pattern[str]  # from the place on
    owned: re.Pattern[str]  # the same
    answered: AnyCase  # the same: what an attack answers
    answered_day: AnyCase  # up to the day of what an attack answers
    answering: re.Pattern[str]  # up to a word of harm
    refuge: re.Pattern[str]  # up to the place behind
    flight: re.Pattern[str]  # the same, of people driven out


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    raw = vocabulary.load("scenes")
    people, refuge = either(raw["bases"]["people"]), raw["refuge"]
    fillers = rf"(?:(?:{either(refuge['fillers'])}|[A-Z][\w'-]*),? ){{0,8}}$"
    return _Lexicon(
        AnyCase(rf"\b{either(_leads(raw))}$"),
        re.compile(rf"\b{either(raw['roads']['words'])}{_between(raw)}$"),
        AnyCase(rf"\b{people} (?:of|in|at|inside|from|around){_between(raw)}$"),
        re.compile(
            rf"[^,;.]{{0,30}}?(?<!were )(?<!was )(?<!been ){either(raw['fire']['words'])}\b"
        ),
        re.compile(rf"'s (?:[a-z-]+ ){{0,2}}{people}\b"),
        AnyCase(rf"\b{_answers(raw)}{_between(raw)}$"),
        AnyCase(_answered_day(raw)),
        _answering(raw),
        re.compile(rf"\b{either(refuge['words'])} {fillers}"),
        re.compile(rf"\b{either(refuge['flight'])} {fillers}"),
    )


def _answers(raw: dict[str, dict[str, list[str]]]) -> str:
    return either([*raw["answers"]["words"], *raw["answers"]["later"]])


def _answering(raw: dict[str, dict[str, list[str]]]) -> re.Pattern[str]:
    """Return the pattern of "shelled X in response to an attack that", up to its harm."""
    attacks, answers = vocabulary.load("tellings")["attacks"], raw["answers"]
    attack = either([*attacks["one"], *attacks["several"]])
    answer = rf"(?:(?:in |as )?{either(answers['words'])}|{either(answers['after'])})"
    return re.compile(
        rf"\b{either(raw['deeds']['words'])}\b[^,;.]{{0,80}}?(?P<answer>,? {answer}) "
        rf"(?:an?|the) (?:[\w'-]+ ){{0,4}}?{attack}\b"
        r"[^,;.]{0,80} (?:that|which) (?:has |have |had |reportedly )*$"
    )


def _answered_day(raw: dict[str, dict[str, list[str]]]) -> str:
    """Return the pattern of "a reply to the raid on X on" and "it followed", up to a day."""
    attacks, answers = vocabulary.load("tellings")["attacks"], raw["answers"]
    attack = either([*attacks["one"], *attacks["several"]])
    raid = rf"(?: (?!by\b)[\w'-]+){{0,3}} {attack}{_between(raw)}"  # no "followed on"
    later = rf"{either(answers['later'])}(?:{raid}| (?:the )?)"
    return rf"\b(?:{either(answers['words'])}{_between(raw, words=12)}|{later})$"


def _between(raw: dict[str, dict[str, list[str]]], *, words: int = 6) -> str:
    """Return the pattern of what stands before a name and is no deed."""
    done = either([*raw["deeds"]["words"], *raw["asides"]["ends"]])
    return rf"(?: (?!{done}\b)[\w'-]+){{0,{words}}} "


def _leads(raw: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    """Yield the patterns of what leads up to a place that is no scene."""
    asides, bases, later = raw["asides"], raw["bases"], raw["hospitals"]
    deeds = [*raw["deeds"]["words"], *asides["ends"]]
    between = _between(raw)
    words = either([*asides["words"], *raw["roads"]["words"]])
    yield rf"(?:to {either(asides['aims'])}|{words}|{_answers(raw)}){between}"
    away = either([*deeds, *raw["origins"]["ends"]])
    yield rf"{either(raw['origins']['words'])}(?: (?!{away}\b)[\w'-]+){{0,4}} "
    yield (
        rf"from (?:[\w'-]+ ){{0,4}}?{either(raw['launchers']['words'])} "
        rf"(?:in|on|at|near|around|inside){between}"
    )
    yield (
        rf"{either(bases['people'])},? (?:(?:that|which|who) (?:are|is|were) )?"
        rf"{either(bases['staying'])} (?:in|at|on|inside|around){between}"
    )
    taken = rf"{either(later['words'])} [^,;.]{{0,40}}?{either(later['houses'])}"
    behind = rf"{taken}(?: (?!{either(later['breaks'])}\b)[\w'-]+){{0,4}}? (?:in|of|at)"
    yield rf"(?:{behind}|{either(later['graves'])})(?: [a-z]+){{0,3}} "


def without_asides(
    text: str, offset: int, places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Drop the places only aimed at, looked back at or come from, unless all are."""
    kept = tuple(places)
    if len(kept) < 2:
        return kept
    return tuple(p for p in kept if not _beside(text, offset, p)) or kept


def only_scenes(
    text: str, offset: int, places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Drop the places only aimed at, looked back at or come from, even if all are.

    What happened on a road happened near where it leads, if nothing else is told.
    """
    if any(_on_road(text, offset, p) for p in places):
        return tuple(places)
    return tuple(p for p in places if not _beside(text, offset, p))


def are_answered(text: str, offset: int, places: Sequence[PlaceMention]) -> bool:
    """Tell whether each of `places` is only that of an attack that another one answers."""
    answered = _lexicon().answered
    return bool(places) and all(
        answered.search(_before(text, p.start - offset)) for p in places
    )


def is_answered_on(text: str, at: int) -> bool:
    """Tell the day of an attack that another one answers: "a reply to Tuesday's raid"."""
    return _lexicon().answered_day.search(_before(text, at)) is not None


def of_answered(
    text: str, offset: int, harm: int, places: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """Drop the places hit in answer to an attack that did the harm, be it nowhere told."""
    answer = _lexicon().answering.search(text[: harm - offset])
    if answer is None:
        return places
    return [p for p in places if p.start - offset > answer.start("answer")]


def _on_road(text: str, offset: int, place: PlaceMention) -> bool:
    return _lexicon().road.search(_before(text, place.start - offset)) is not None


def without_refuges(
    text: str, offset: int, places: Sequence[PlaceMention], *, driven: bool
) -> tuple[PlaceMention, ...]:
    """Drop the places where the victims came to, unless all are.

    `driven` says that they fled, so that what stands behind a mere "to" is one, and that
    none of these is kept.
    """
    words = _lexicon()
    patterns = (words.refuge, words.flight) if driven else (words.refuge,)
    kept = tuple(
        p
        for p in places
        if not any(r.search(_before(text, p.start - offset)) for r in patterns)
    )
    return kept if kept or driven else tuple(places)


def _before(text: str, at: int) -> str:
    return text[max(0, at - _REACH) : at]


def _beside(text: str, offset: int, place: PlaceMention) -> bool:
    """Tell a place that is only aimed at, remembered, come from, or of a hospital."""
    before, words = _before(text, place.start - offset), _lexicon()
    if words.before.search(before):
        return True
    behind = place.end - offset
    after = text[behind : behind + _AHEAD]
    if words.owned.match(after) or _STREET.match(after):
        return True
    return bool(words.fires.match(after)) and bool(words.staff.search(before))
