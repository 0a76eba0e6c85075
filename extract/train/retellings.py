"""Pairs of tellings, with gold's word on whether they are one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.assemble import Draft, tellings
from extract.assemble.counts import is_uncounted
from extract.assemble.draft import Entry
from extract.assemble.merge import merge
from extract.assemble.retelling import retelling_features
from extract.assemble.same import plainly_same, same_event
from extract.evaluate.record import Record
from extract.facts import Facts
from extract.train.examples import Example, drafted, gold_articles

_SAME_COUNT, _SAME_BOUND, _UNCOUNTED, _SAME_OUTCOME = 2.0, 1.5, 0.4, 0.2
_IN_EVIDENCE = 1.0
_TELLING = 5  # victims; who are fewer are found by gold's evidence alone


def retelling_examples(folders: Sequence[Path], split: str | None) -> Iterator[Example]:
    """Yield each decision that is not plain, as it comes up where gold merges."""
    for folder in folders:
        gold = gold_articles(folder, split)
        records = {g.article.id: g.records for g in gold}
        for each in drafted([g.article for g in gold]):
            if each.facts is not None:
                yield from _of_article(each.facts, records[each.article.id])


def _of_article(facts: Facts, records: Sequence[Record]) -> list[Example]:
    """Merge as gold does, or as extraction does what gold does not know."""
    examples: list[Example] = []
    items = list(tellings(facts, any_country=False))
    meant = {id(d): _meant(d, records) for d in items if isinstance(d, Draft)}

    def same(event: Draft, draft: Draft) -> bool:
        told, again = meant[id(event)], meant[id(draft)]
        if told is None or again is None:
            return same_event(event, draft)
        label = told == again
        if plainly_same(event, draft) is None:
            examples.append(Example(retelling_features(event, draft), label))
        return label

    merge(items, same)
    return examples


def _meant(draft: Draft, records: Sequence[Record]) -> int | None:
    """Return which record a draft tells; None where none or several may be meant."""
    scores = [_likeness(draft, record) for record in records]
    best = max(scores, default=0.0)
    close = [i for i, score in enumerate(scores) if score > best - 0.05]
    return close[0] if best > 0 and len(close) == 1 else None


def _likeness(draft: Draft, record: Record) -> float:
    counted = sum(_agreement(e, record) for e in draft.entries) / len(draft.entries)
    if _evidence_overlaps(draft, record):
        return counted + _IN_EVIDENCE
    telling = max(e.size for e in draft.entries) >= _TELLING
    return counted if telling and counted >= _SAME_BOUND else 0.0


def _agreement(entry: Entry, record: Record) -> float:
    alike = [v for v in record.victims if v.outcome is entry.harm.outcome]
    if any((v.low, v.high) == (entry.low, entry.high) for v in alike):
        return _SAME_COUNT
    if any(entry.size in (v.low, v.high) for v in alike):
        return _SAME_BOUND
    if not alike:
        return 0.0
    return _UNCOUNTED if is_uncounted(entry) else _SAME_OUTCOME


def _evidence_overlaps(draft: Draft, record: Record) -> bool:
    return any(
        f.facts.sentence.start < quote.end and quote.start < f.facts.sentence.end
        for f in draft.frames
        for quote in record.evidence
    )
