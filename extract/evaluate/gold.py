"""Read articles with their gold records: a set in two files, or a folder of samples."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from extract.article import Article, Failure
from extract.evaluate.annotation import (
    ActorForm,
    ArticleForm,
    DateForm,
    EvidenceForm,
    PlaceForm,
    RecordForm,
    SourceForm,
    VictimForm,
)
from extract.evaluate.record import Harm, Record, Spot
from extract.plain import Quote
from extract.readers import read_inputs
from extract.sources import canonical_source
from extract.terms import Party, Role
from gazetteer import load_gazetteer


class GoldError(ValueError):
    """Say in one line which gold file is wrong and why."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with its gold records; `split` names its part of the set."""

    article: Article
    records: tuple[Record, ...]
    split: str | None = None


def load_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Load annotated articles, in reading order.

    `folder` holds `articles.jsonl` and `gold.jsonl`, or `articles/` and `gold/NAME.json`.
    Raise GoldError when a file is missing or wrong, or when an article has no gold.
    """
    if (folder / "gold.jsonl").is_file():
        source = folder / "articles.jsonl"
        forms, splits = dict(_rows(folder / "gold.jsonl")), _splits(source)
    elif (folder / "gold").is_dir():
        source = folder / "articles"
        forms, splits = dict(_files(folder / "gold")), {}
    else:
        raise GoldError(f"{folder}: neither gold.jsonl nor a folder gold in it")
    articles = list(_articles(source))
    _check_complete(folder, {article.id for article in articles}, set(forms))
    return tuple(
        GoldArticle(
            article,
            tuple(_record(form, article) for form in forms[article.id].records),
            splits.get(article.id),
        )
        for article in articles
    )


def _rows(path: Path) -> Iterator[tuple[str, ArticleForm]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip():
            form = _parse(line, f"{path}:{number}")
            yield form.id or str(number), form


def _files(folder: Path) -> Iterator[tuple[str, ArticleForm]]:
    for path in sorted(folder.glob("*.json")):
        yield path.stem, _parse(path.read_text("utf-8"), str(path))


def _parse(text: str, where: str) -> ArticleForm:
    try:
        return ArticleForm.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise GoldError(f"{where}: {field}: {first['msg']}") from error


def _splits(path: Path) -> Mapping[str, str]:
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)
    return {row["id"]: row["split"] for row in rows if "split" in row}


def _articles(path: Path) -> Iterator[Article]:
    for item in read_inputs([str(path)]):
        if isinstance(item, Failure):
            raise GoldError(f"{item.path}: {item.message}")
        yield item


def _check_complete(folder: Path, articles: set[str], gold: set[str]) -> None:
    for names, what in ((articles - gold, "no gold"), (gold - articles, "no article")):
        if names:
            raise GoldError(f"{folder}: {what} for {', '.join(sorted(names))}")


def _record(form: RecordForm, article: Article) -> Record:
    return Record(
        event_type=form.event_type,
        scope=form.scope,
        assertion=form.assertion,
        date=_date(form.date),
        spots=tuple(_spot(place, article) for place in form.locations),
        victims=tuple(_harm(victim) for victim in form.victims),
        perpetrators=_parties(form.actors, Role.PERPETRATOR),
        belligerents=_parties(form.actors, Role.BELLIGERENT),
        sources=frozenset(_source(source) for source in form.sources),
        evidence=tuple(_quote(evidence, article) for evidence in form.evidence),
    )


def _date(form: DateForm | tuple[str, str] | str | None) -> tuple[str, str] | None:
    if isinstance(form, DateForm):
        return form.start, form.end
    return (form, form) if isinstance(form, str) else form


def _spot(form: PlaceForm, article: Article) -> Spot:
    if form.latitude is not None:
        return Spot(form.name or "", form.feature or "", form.latitude, form.longitude)
    if form.place_id is None:
        raise GoldError(f"{article.id}: a place without an id or coordinates")
    try:
        place = load_gazetteer().place(form.place_id)
    except KeyError as error:
        raise GoldError(f"{article.id}: no place {form.place_id}") from error
    return Spot(place.name, place.feature, place.latitude, place.longitude)


def _harm(form: VictimForm) -> Harm:
    low, high = form.bounds
    return Harm(form.outcome, form.group, low, high, form.alternative)


def _parties(actors: Iterable[ActorForm], role: Role) -> frozenset[Party]:
    return frozenset(actor.party for actor in actors if actor.role is role)


def _source(form: SourceForm | str) -> str:
    return canonical_source(form if isinstance(form, str) else form.name)


def _quote(form: EvidenceForm | str, article: Article) -> Quote:
    if isinstance(form, EvidenceForm):
        return Quote(form.char_start, form.char_end, form.text)
    start = article.text.find(form)
    if start < 0:
        raise GoldError(f"{article.id}: evidence is not in the text: {form!r}")
    return Quote(start, start + len(form), form)
