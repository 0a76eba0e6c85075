"""Read the breakdown of a count: "37 people, including nine children"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.climb import CONJUNCTIONS
from extract.harms.lexicon import lexicon
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.shares import shares
from extract.harms.view import (
    ADVERBS,
    PREPOSITIONS,
    RELATIVES,
    SentenceView,
)
from extract.harms.words import BE, HAVE, PRONOUNS
from extract.terms import Group

_REACH = 25  # tokens between a verb and the breakdown of its victims


def claimed(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell whether the next harm word takes `phrase` as its subject."""
    at, steps = phrase.end, 0
    _, at = parts_after(s, at)
    if s.lower(at) == ",":
        at += s.lower(at + 1) in BE
    while s.tag(at) in PREPOSITIONS and s.lower(at) not in CONJUNCTIONS and steps < 3:
        inner = s.starting.get(at + 1)
        if inner is None:
            break
        at, steps = inner.end, steps + 1
    has_verb = False
    while (
        s.lower(at) in BE
        or s.lower(at) in HAVE
        or (s.tag(at) in ADVERBS or s.lower(at) in RELATIVES)
    ):
        has_verb = has_verb or s.lower(at) in BE or s.lower(at) in HAVE
        at += 1
    if at not in s.predicates:
        return False
    behind = s.starting.get(at + 1)
    active = behind is not None and s.has_people(behind)  # "one in Suluk killed a boy"
    return has_verb or active or steps == 0


def parts_after(
    s: SentenceView, index: int, whole: NounPhrase | None = None
) -> tuple[tuple[NounPhrase, ...], int]:
    """Read "(including three children and a woman)" at `index`, of `whole` or who ends there.

    Returns the parts and the index behind them; no parts and `index` if there are none.
    """
    at = index
    closing = {"(": ")", ",": ",", "-": "-", ":": ""}.get(s.lower(at))
    if closing is not None:
        at += 1
    shared, end = shares(s, at)
    if shared:
        return shared, end + bool(closing and s.lower(end) == closing)
    introduced = introduces(s, at)
    if introduced is None:
        if closing != ")" or at not in s.starting:
            return (), index
        introduced = at  # "(two women and a child)"
    main = whole or s.ending.get(index)
    parts, at = part_list(s, introduced, () if main is None else (main,))
    if not parts:
        return (), index
    if closing and s.lower(at) == closing:
        at += 1
    return parts, at


def settled_parts(
    s: SentenceView, whole: NounPhrase
) -> tuple[tuple[NounPhrase, ...], int]:
    """Read the breakdown behind place and time: "killed ten in Homs, including a boy".

    Returns what `parts_after` does.
    """
    at = s.over_setting(whole.end)
    if at == whole.end or whole.quantity is None:
        return (), whole.end
    parts, end = parts_after(s, at, whole)
    told = all(s.has_people(p) and not p.bare for p in parts)
    return (parts, end) if parts and told else ((), whole.end)


def trailing_parts(s: SentenceView, index: int) -> tuple[NounPhrase, ...]:
    """Read the breakdown behind a verb: "were killed in Homs, including two children"."""
    for at in range(index, min(index + _REACH, len(s.tokens))):
        if at in s.predicates or s.tag(at) in ("VBD", "VBZ", "VBP", "MD", "WP"):
            return ()
        shared, _ = shares(s, at)
        counted = s.starting.get(at)
        if shared or (counted is not None and counted.quantity is not None):
            # else the breakdown is that of the nearest count
            return shared or _trailed(s, at)
        if introduces(s, at) is not None:
            parts, _ = parts_after(s, at)
            return tuple(p for p in parts if s.has_people(p))
    return ()


def _trailed(s: SentenceView, at: int) -> tuple[NounPhrase, ...]:
    """Read the "two women and a boy" that stand before "among them" at `at`."""
    parts, end = part_list(s, at, ())
    return parts if among_them(s, end) else ()


def among_them(s: SentenceView, at: int) -> bool:
    """Tell the "among them", "with them", "included" that close a breakdown."""
    them = s.lower(at) in ("among", "with") and s.lower(at + 1) in PRONOUNS
    return them or s.lower(at) == "included"


def introduces(s: SentenceView, at: int) -> int | None:
    """Return the index behind "including", "among them", "most of them" …."""
    if s.lower(at) in lexicon().including:
        at += 1
        return at + (s.lower(at) in (*PRONOUNS, "those", "which"))
    if s.lower(at + 1) == "of" and s.lower(at + 2) in PRONOUNS:
        return at + 3
    return None


def clashes(s: SentenceView, whole: Sequence[NounPhrase], phrase: NounPhrase) -> bool:
    """Tell that `phrase` cannot be part of `whole`: more of them, or the other side."""
    if not whole or phrase.quantity is None:
        return False
    main = whole[-1]
    if main.quantity and phrase.quantity.size > main.quantity.size:
        return True
    groups = {p.group for w in (main, phrase) if (p := people_of(s.tokens, w))}
    return groups == {Group.CIVILIAN, Group.COMBATANT}


def _harmed(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the "30 injured people" behind "nine dead, including a boy, and"."""
    words = {s.lower(k) for k in range(phrase.start, phrase.head)}
    return not words.isdisjoint(lexicon().counted)


def part_list(
    s: SentenceView, at: int, whole: Sequence[NounPhrase]
) -> tuple[tuple[NounPhrase, ...], int]:
    parts: list[NounPhrase] = []
    while (phrase := s.starting.get(s.skip_adverbs(at))) is not None:
        free = s.lower(phrase.end) != "," and claimed(s, phrase)
        if parts and (free or not s.has_people(phrase) or _harmed(s, phrase)):
            break
        if parts and any(k in s.predicates for k in range(phrase.start, phrase.head)):
            break  # "nine dead, including a girl, and six injured boys"
        if parts and clashes(s, whole, phrase):
            if s.joint_follows(parts[0].end):
                break
            # "ten guards including a cadet, two sappers and a farmer": the "and" and
            # with it the comma before belong to the whole list
            return (parts[0],), parts[0].end
        parts.append(phrase)
        following = s.after_joint(phrase.end)
        if following == phrase.end:
            return tuple(parts), phrase.end
        at = following
    return tuple(parts), parts[-1].end if parts else at
