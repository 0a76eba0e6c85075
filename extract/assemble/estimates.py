"""Set one count beside another: the same again, a rival estimate, further victims."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.assemble.camps import are_opposed
from extract.assemble.counts import (
    close,
    is_bound,
    is_further,
    is_of_wounded,
    is_uncounted,
    words_of,
)
from extract.assemble.draft import Draft, Entry
from extract.assemble.headlines import is_in_headline
from extract.assemble.lexicon import retelling_lexicon, telling_lexicon
from extract.terms import Group, Qualifier

_MANY = 3  # victims; nobody counts but one where others count so many
_KNOWN = re.compile(r"(?:the|his|her|their|its) ", re.IGNORECASE)
_BODY = re.compile(r"\b(?:body|bodies|corpses?|remains)\b")
_OF = 14  # characters that may lead up to a count: "the bodies of"
_ARMED = frozenset((Group.COMBATANT, Group.DETAINEE))  # before and after capture
_WITH = r"(?:alongside|(?:along|together) with)"
_BESIDE = re.compile(rf"\b{_WITH} $", re.IGNORECASE)
_WITH_HIM = re.compile(rf"\W*{_WITH} (?:him|her|them)\b", re.IGNORECASE)
_THEY = re.compile(r"\W*they\b", re.IGNORECASE)
_NARROW = (Group.CHILD, Group.WOMAN, Group.MEDICAL_WORKER, Group.JOURNALIST)


def add_entry(event: Draft, entry: Entry, *, headline: bool) -> None:
    """Add an entry that is no retelling; set rival estimates of it apart."""
    told = [e for e in event.of(entry.harm.outcome) if e.frame is not entry.frame]
    rivals = [e for e in told if not (e.alternative or are_opposed(e, entry))]
    whole = next((r for r in rivals if r.harm.holds(entry.harm)), None)
    if whole is not None:
        event.entries = [_with(e, entry) if e is whole else e for e in event.entries]
        return
    for part in [r for r in rivals if entry.harm.holds(r.harm)]:
        event.entries = [e for e in event.entries if e is not part]
        entry, rivals = _with(entry, part), [r for r in rivals if r is not part]
    if _joins(entry, rivals):
        _join(event, entry, rivals)
        return
    if _retells(entry, rivals):
        event.entries = [_specified(e, entry) for e in event.entries]
        return
    if entry.alternative and rivals:
        event.entries.append(entry)  # its own sentence tells the count that it rivals
        return
    _add_count(event, _named_by(entry, rivals), rivals, headline=headline)


def _add_count(
    event: Draft, entry: Entry, rivals: list[Entry], *, headline: bool
) -> None:
    """Set an entry in the place of its rivals, beside them, or apart as another estimate."""
    finer = all(is_uncounted(r) or close(r, entry) for r in rivals)
    replaced = headline or finer
    rising = entry.harm.toll and retelling_lexicon().rising.search(entry.frame.text)
    later = rising and any(is_of_wounded(r) for r in rivals)
    apart = replaced or later or is_further(entry)
    if not apart and sum(r.size for r in rivals) == entry.size:
        return  # its parts were counted
    if not finer and _is_other_count(entry):
        event.entries.append(replace(entry, alternative=True))
    elif not replaced and _adds(rivals, entry):
        event.entries.append(entry)
    elif not replaced and not rising:
        event.entries.append(replace(entry, alternative=True))
    else:
        older = [] if replaced else _earlier(rivals)
        kept = [e for e in event.entries if e not in rivals]
        event.entries = [*kept, entry, *older]


def _joins(entry: Entry, rivals: list[Entry]) -> bool:
    """Tell the two of "he died along with two children", "alongside him two died" from him."""
    frame, start = entry.frame, entry.harm.start
    if _WITH_HIM.match(frame.text):
        return bool(rivals)
    before = frame.facts.text[: start - frame.facts.sentence.start]
    same = [h for h in frame.harms if h.outcome is entry.harm.outcome]
    known = sum(h.people.size for h in same if h.start < start)
    beside = entry.harm.cue_end < start and _BESIDE.search(before)
    # "he" is no harm of his own beside the children
    several = sum(r.size for r in rivals) - 1
    meant = several > 0 if _THEY.match(frame.text) else several == 0
    return bool(beside) and known < 2 and meant


def _join(event: Draft, entry: Entry, rivals: list[Entry]) -> None:
    alike = [r for r in rivals if _are_summed(r, entry)]
    event.entries = [_summed(e, entry) if e in alike else e for e in event.entries]
    event.entries += [] if alike else [entry]


def _are_summed(known: Entry, further: Entry) -> bool:
    """Tell two soldiers, whom one count holds, from a soldier and a child."""
    exact = {e.harm.people.qualifier for e in (known, further)} == {Qualifier.EXACT}
    return exact and known.harm.people.group is further.harm.people.group


def _summed(known: Entry, further: Entry) -> Entry:
    size = known.size + further.size
    people = replace(known.harm.people, low=size, high=size)
    return replace(known, harm=replace(known.harm, people=people), low=size, high=size)


def _with(whole: Entry, part: Entry) -> Entry:
    people = part.harm.people
    known = [p.low or 0 for p in whole.harm.parts if p.group is people.group]
    seen = _BODY.search(words_of(part)) or _BODY.search(_before(part))
    if seen and people.group is Group.UNSPECIFIED:
        return whole
    if max(known, default=0) >= part.size:
        return whole  # "a boy was among the dead", of the ten children told before
    return replace(whole, harm=whole.harm.including(part.harm))


def _before(part: Entry) -> str:
    """Return the words that lead up to a count: "saw the bodies of"."""
    frame = part.frame
    at = part.harm.start - frame.facts.sentence.start
    return frame.facts.text[max(0, at - _OF) : at]


def _earlier(rivals: list[Entry]) -> list[Entry]:
    """Return the earlier tolls, without those who were added to them since."""
    added = [r for r in rivals if is_further(r) or is_of_wounded(r)]
    return [replace(r, alternative=True) for r in rivals if r not in added]


def is_part(entry: Entry, known: Entry) -> bool:
    """Tell "13 children had died" of 22 people, and a smaller count from the same source."""
    later = entry.frame.facts.sentence.index > known.frame.facts.sentence.index
    if not later or entry.size >= known.size or entry.harm.toll:
        return False
    if is_further(entry) or _is_other_count(entry):
        return False
    return _narrows(known, entry) or _same_voice(known, entry)


def is_member(entry: Entry, known: Entry) -> bool:
    """Tell one of many, or some of those known, from a count that gainsays that of all."""
    if entry.harm.toll or is_uncounted(known) or _is_other_count(entry):
        return False
    exact = entry.harm.people.qualifier is Qualifier.EXACT
    one = entry.size == 1 and exact and known.size >= _MANY
    some = entry.size < known.size and _KNOWN.match(words_of(entry)) is not None
    return one or some


def _narrows(known: Entry, entry: Entry) -> bool:
    """Tell children, and others of whom a count says who they were, from people."""
    wide = (Group.UNSPECIFIED, Group.CIVILIAN)
    groups = known.harm.people.group, entry.harm.people.group
    return groups[0] in wide and groups[1] in _NARROW


def _same_voice(known: Entry, entry: Entry) -> bool:
    """Tell whether both are told from the same source."""
    first, second = _voices(known), _voices(entry)
    return bool(first) and first == second


def _voices(entry: Entry) -> set[str]:
    return {source.source_id for source in entry.frame.facts.sources}


def _is_other_count(entry: Entry) -> bool:
    """Tell "SANA gave a lower count: four citizens", "the previous toll was 20"."""
    rival = telling_lexicon().rivals.search(entry.frame.text)
    return rival is not None and not is_uncounted(entry)


def _named_by(entry: Entry, rivals: list[Entry]) -> Entry:
    """Give an entry the group that another count of as many people tells."""
    people = entry.harm.people
    told = [r.harm.people.group for r in rivals if r.size == entry.size]
    captives = people.group in _ARMED and Group.DETAINEE in told
    if not told or not (captives or people.group is Group.UNSPECIFIED):
        return entry
    return entry.of_group(Group.DETAINEE if captives else told[0])


def _specified(known: Entry, retold: Entry) -> Entry:
    """Return a count with what its retelling adds: who they were, the text's own words."""
    same = known.harm.outcome is retold.harm.outcome and known.size == retold.size
    if not (same and _alike(known, retold)):
        return known
    # The text's own words are the better evidence, and "at least" is the safer count.
    if is_in_headline(known) or is_bound(retold) > is_bound(known):
        known, retold = replace(retold, alternative=known.alternative), known
    return _broken_down(_named_by(known, [retold]), retold)


def _broken_down(known: Entry, retold: Entry) -> Entry:
    """Add the "two children" among the six, where only the other telling has them."""
    parts = retold.harm.parts
    if known.harm.parts or not parts:
        return known
    return replace(known, harm=replace(known.harm, parts=parts))


def _alike(known: Entry, entry: Entry) -> bool:
    """Tell whether both may count the same people."""
    groups = {known.harm.people.group, entry.harm.people.group}
    return len(groups - {Group.UNSPECIFIED}) < 2 or groups <= _ARMED


def _retells(entry: Entry, rivals: list[Entry]) -> bool:
    """Tell whether an entry says nothing new: the same count, or a vaguer one."""
    if not rivals:
        return False
    if entry.harm.people.definite and is_further(entry):
        return False  # "the driver was also killed"
    if is_uncounted(entry) and not all(is_uncounted(r) for r in rivals):
        return True
    return any(r.low == entry.low and _agree(r, entry) for r in rivals)


def _agree(known: Entry, entry: Entry) -> bool:
    """Tell one count from two: 40, and "at least 40" of an exact 40."""
    bounds = {is_bound(known), is_bound(entry)}
    exact = Qualifier.EXACT in {e.harm.people.qualifier for e in (known, entry)}
    loose = exact and len(bounds) > 1 and _alike(known, entry)
    return loose or known.high == entry.high


def _adds(rivals: list[Entry], entry: Entry) -> bool:
    """Tell further victims ("two guards were also killed") from another estimate."""
    groups = {r.harm.people.group for r in rivals}
    group = entry.harm.people.group
    distinct = group not in groups and Group.UNSPECIFIED not in (groups | {group})
    adding = telling_lexicon().adding.match(entry.frame.facts.text)
    return distinct or is_further(entry) or adding is not None
