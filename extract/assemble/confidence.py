"""Say how likely a record is to be wholly right."""

from __future__ import annotations

from extract.assemble.draft import Draft


def confidence(event: Draft) -> float:
    """Return a probability between 0 and 1."""
    score = 0.5
    score += 0.15 * event.own_place
    score += 0.15 * event.own_date
    score += 0.1 * bool(event.agents)
    score -= 0.15 * any(e.harm.people.weak for e in event.entries)
    return round(min(max(score, 0.05), 0.95), 3)
