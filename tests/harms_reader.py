"""What the tests of the count grammar share: reading sentences and showing their harms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.harms import find_harms
from extract.harms.harm import Harm
from extract.tokens import tag_sentences

Shown = tuple[str, str, int | None, int | None, str]


def harms_in(texts: Sequence[str]) -> list[tuple[Harm, ...]]:
    """Read each text as one sentence, tagging them all at once."""
    tagged = list(tag_sentences([(text, 0) for text in texts]))
    return [find_harms(tokens) for tokens in tagged]


def shown(harms: Iterable[Harm]) -> list[Shown]:
    return [
        (
            harm.outcome.value,
            harm.people.group.value,
            harm.people.low,
            harm.people.high,
            harm.people.qualifier.value,
        )
        for harm in harms
        if not harm.people.weak
    ]


def differences(
    cases: Sequence[tuple[str, list[Shown]]],
) -> list[tuple[str, list[Shown]]]:
    """Return the cases read otherwise than expected, with what was read."""
    read = harms_in([text for text, _ in cases])
    return [
        (text, shown(harms))
        for (text, expected), harms in zip(cases, read, strict=True)
        if shown(harms) != expected
    ]


def told(harms: Iterable[Harm]) -> str:
    """Write harms as the tables do: "killed 12- civilian" for at least 12."""
    return ", ".join(
        f"{harm.outcome.value} {_bounds(harm)} {harm.people.group.value}"
        for harm in harms
    )


def _bounds(harm: Harm) -> str:
    low, high = harm.people.low, harm.people.high
    return f"{low}" if low == high else f"{'' if low is None else low}-{high or ''}"
