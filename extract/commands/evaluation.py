"""Score extraction against gold and print the figures."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from extract.article import Article, Failure
from extract.evaluate.align import align
from extract.evaluate.causes import causes, render_causes
from extract.evaluate.counts import CountedText, load_counts, score_counts, total
from extract.evaluate.differences import differences
from extract.evaluate.gold import GoldArticle, GoldError, load_gold
from extract.evaluate.record import Record, record_of
from extract.evaluate.score import CORE_SLOTS, Report, score
from extract.evaluate.table import render, to_json
from extract.models import Incident
from extract.terms import Outcome

Found = Mapping[str, Sequence[Incident]]


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """The options of `sijill evaluate`."""

    gold: Path
    split: str | None
    errors: bool
    as_json: bool
    predictions: str | None
    fail_under: float | None
    model: str


def run_evaluate(options: EvaluateOptions) -> int:
    """Run `sijill evaluate`; return its exit code."""
    try:
        if options.gold.is_file():
            return _evaluate_counts(options)
        return _evaluate_records(options)
    except GoldError as error:
        raise click.UsageError(str(error)) from error


def _evaluate_records(options: EvaluateOptions) -> int:
    gold = [
        article
        for article in load_gold(options.gold)
        if options.split in (None, article.split)
    ]
    if not gold:
        raise GoldError(f"{options.gold}: no article of the split {options.split}")
    found = _found(options, [article.article for article in gold])
    if options.errors:
        click.echo("\n".join(_all_differences(gold, found)))
    reports = {name: _score(articles, found) for name, articles in _parts(gold).items()}
    click.echo(to_json(reports) if options.as_json else _tables(reports))
    core = reports["all"][CORE_SLOTS].tally.f1
    return int(options.fail_under is not None and core < options.fail_under)


def _found(options: EvaluateOptions, articles: Sequence[Article]) -> Found:
    if options.predictions is None:
        return _extracted(articles, options.model, any_country=False)
    from extract.writers import read_records

    found: defaultdict[str, list[Incident]] = defaultdict(list)
    for record in read_records(options.predictions):
        if isinstance(record, Failure):
            raise GoldError(f"{record.path}:{record.line}: {record.message}")
        found[record.document.id].append(record)
    return found


def _extracted(articles: Sequence[Article], model: str, *, any_country: bool) -> Found:
    from extract.pipeline import Settings, extract_incidents

    settings = Settings(model=model, min_confidence=0.0, any_country=any_country)
    found: dict[str, Sequence[Incident]] = {}
    for result in extract_incidents(articles, settings):
        if isinstance(result, Failure):
            raise GoldError(f"{result.path}: {result.message}")
        found[result.article.id] = result.incidents
    return found


def _parts(gold: Sequence[GoldArticle]) -> dict[str, list[GoldArticle]]:
    """Return the articles of each split, where there are several, and all of them."""
    splits = sorted({article.split or "" for article in gold})
    parts = {
        split: [article for article in gold if article.split == split]
        for split in splits
        if len(splits) > 1
    }
    return {**parts, "all": list(gold)}


def _score(gold: Sequence[GoldArticle], found: Found) -> Report:
    return score(
        {article.article.id: article.records for article in gold},
        {name: _records(found, name) for name in found},
    )


def _tables(reports: Mapping[str, Report]) -> str:
    return "\n\n".join(render(name, report) for name, report in reports.items())


def _all_differences(gold: Sequence[GoldArticle], found: Found) -> Iterator[str]:
    from extract.messages import escape_terminal

    kinds: Counter[str] = Counter()
    for article in gold:
        name = article.article.id
        pairings = align(article.records, _records(found, name))
        heading = f"{name} ({article.split})" if article.split else name
        kinds += causes(pairings)
        for line in differences(heading, pairings):
            yield escape_terminal(line)
    yield f"{render_causes(kinds)}\n"


def _records(found: Found, article: str) -> list[Record]:
    return [record_of(incident) for incident in found.get(article, ())]


def _evaluate_counts(options: EvaluateOptions) -> int:
    texts = load_counts(options.gold)
    articles = [Article(id=text.id, text=text.text) for text in texts]
    by_id = _extracted(articles, options.model, any_country=True)
    found = [by_id[text.id] for text in texts]
    if options.errors:
        click.echo("\n".join(_wrong_sums(texts, found)))
    scores = [
        score_counts(texts, found, outcome)
        for outcome in (Outcome.KILLED, Outcome.INJURED)
    ]
    if options.as_json:
        click.echo(json.dumps([asdict(one) for one in scores], indent=2))
        return 0
    for one in scores:
        click.echo(
            f"{one.outcome.value:8} exact {one.exact / max(one.some, 1):.3f}"
            f" of {one.some} texts with victims;"
            f" false {one.false / max(one.none, 1):.3f} of {one.none} without"
        )
    return 0


def _wrong_sums(
    texts: Sequence[CountedText], found: Sequence[Sequence[Incident]]
) -> Iterator[str]:
    from extract.messages import escape_terminal

    for text, incidents in zip(texts, found, strict=True):
        wrong = [
            f"{outcome.value} gold {text.total(outcome)} found {summed}"
            for outcome in (Outcome.KILLED, Outcome.INJURED)
            if (summed := total(incidents, outcome)) != text.total(outcome)
        ]
        if wrong:
            yield escape_terminal(f"{text.id}: {', '.join(wrong)}: {text.text}")
