"""Date a draft: by its own words, by its passage, else by the publication."""

from __future__ import annotations

import re
from datetime import date

from extract.asides import is_answered_on
from extract.assemble.assumed import assumed
from extract.assemble.draft import COARSE, RECENT, Draft, When
from extract.assemble.inherited import from_passage
from extract.assemble.lexicon import day_lexicon, telling_lexicon
from extract.assemble.passage import Passage
from extract.assemble.passing import before_move, in_passing
from extract.assemble.totals import WEEK, counts_war, is_of_war, is_war_toll
from extract.dates import lean
from extract.facts import Facts, SentenceFacts
from extract.frames import Frame
from extract.mentions import DateMention
from extract.terms import DatePrecision, Scope

_WAR_REACH = 1  # sentences from a toll of the war to when the war began
_WAR = 2011  # what went on before ("in power since 1963") is no time of it
_AHEAD = 2  # days by which a paper may be printed before its date
_DAYS_BACK = 3  # from the day of the news to the opening of what it is a part of
_THEN_REACH = 2  # sentences over which "since then" looks back
_OPENING = 4  # characters of the words before a day: "On "
_BESIDE = re.compile(r",? (?:which|who|whose|where) [^,;]*$")
_PART = re.compile(r"\b(?:including|among them)\b[^,;]*$")


def set_date(draft: Draft, facts: Facts, passage: Passage) -> None:
    """Set the days of `draft`, or mark that the text does not tell them."""
    frame = draft.frames[0]
    own = _since_then(frame, facts)
    if own is None and not (counts_war(draft) and not any(map(tells, frame.dates))):
        own = _own_date(frame, passage)
    if own is not None:
        draft.when, draft.own_date, draft.dated_at = own, True, draft.first
    elif is_war_toll(draft) or is_of_war(draft):
        draft.when = _time_of_war(facts, draft.first)
    elif telling_lexicon().lasting.search(frame.text) or any(
        d.vague or _is_some_time_apart(frame, d) for d in frame.dates
    ):
        draft.undated = True
    elif (period := passage.period_of(draft)) is not None:
        draft.when, draft.own_date, draft.dated_at = period, True, draft.first
        if draft.days >= WEEK:
            draft.scope = Scope.AGGREGATE
    elif not _told_long_ago(frame, facts.published):
        draft.when = _inherited(draft, passage) or assumed(draft, facts)


def _inherited(draft: Draft, passage: Passage) -> When | None:
    """Take the date over that the passage has established, and note where it did."""
    inherited, at = from_passage(draft, passage)
    if inherited is None or _told_before(draft.frames[0], inherited):
        return None
    draft.dated_at = at
    return inherited


def tells(mention: DateMention) -> bool:
    """Tell whether a date expression may date an event."""
    return not (
        mention.background or mention.statement or mention.dateline or mention.vague
    )


def days_told(sentence: SentenceFacts) -> list[DateMention]:
    """Return the dates that may be those of the attack that a sentence tells of."""
    text, start = sentence.text, sentence.sentence.start
    told = (d for d in sentence.dates if tells(d))
    return [d for d in told if not is_answered_on(text, d.start - start)]


def resolve(mention: DateMention, passage: Passage) -> When | None:
    """Return the days of a date expression in its passage; None for the future."""
    if passage.when is not None and passage.when.start == mention.start:
        return passage.when  # "a week earlier" of two places is not a week apart
    first, last = mention.first, mention.last
    base = passage.when.last if passage.when else None
    if _is_loose(mention, passage):
        base = None
    if base is None and first is None:
        base = passage.published
    if mention.context_offset is not None and base is not None:
        first, last = lean(mention, base, base) or (first, last)
        if first and passage.published and first > passage.published:
            return None  # the day after one that the text did not tell
    if first is None or last is None:
        return None
    if passage.published is not None and (first - passage.published).days > _AHEAD:
        return None  # news does not tell the future
    return When(
        first, last, mention.precision, mention.basis, mention.start, mention.end
    )


def _is_loose(mention: DateMention, passage: Passage) -> bool:
    """Tell "overnight" behind a year or a month, of whose nights it is none."""
    coarse = passage.when is not None and passage.when.precision in COARSE
    return coarse and mention.first is not None


def latest(sentence: SentenceFacts, passage: Passage) -> When | None:
    """Resolve the last date that a sentence without harm tells."""
    plain = [d for d in days_told(sentence) if not (d.since or _is_beside(sentence, d))]
    told = [d for d in plain if not _long_begun(sentence, d, passage)]
    return resolve(told[-1], passage) if told else None


def _is_beside(told: SentenceFacts, mention: DateMention) -> bool:
    """Tell the year of "the group, which took the town in 2014", from an attack's day."""
    first, last = mention.first, mention.last
    if first is None or last is None or (last - first).days < WEEK:
        return False
    return _BESIDE.search(told.text[: mention.start - told.sentence.start]) is not None


def _long_begun(told: SentenceFacts, mention: DateMention, passage: Passage) -> bool:
    """Tell "the raids, which began last September", from the day of an attack."""
    if mention.first is None or passage.published is None:
        return False
    text, lexicon = told.text, day_lexicon()
    news = passage.when.first if passage.when else mention.first
    if (news - mention.first).days > _DAYS_BACK and lexicon.opened.search(text):
        return True  # "the army launched its operation on 12 August"
    before = text[: mention.start - told.sentence.start]
    long_ago = (passage.published - mention.first).days > RECENT
    return long_ago and lexicon.began.search(before) is not None


def _own_date(frame: Frame, passage: Passage) -> When | None:
    """Resolve the date that the frame's own stretch, or its sentence, tells."""
    dates = [d for d in frame.dates if tells(d)]
    if not dates and not frame.alone:
        shared = [d for d in frame.facts.dates if tells(d)]
        dates = [d for d in shared if d.start < frame.start] or shared
    dates = [d for d in dates if not _of_a_part(frame, d)] or dates
    dates = [d for d in dates if not _leaves_out(frame, d)]
    dates = [d for d in dates if not (in_passing(frame, d) or _is_answered(frame, d))]
    known = [d for d in dates if d.first is not None]
    since = [d for d in known if d.since]
    for group in (
        [
            d
            for d in known
            if d.context_offset is None
            and not (d.since or (since and _opens_report(frame, d)))
        ],
        since,
        [d for d in dates if d.context_offset is not None],
    ):
        if group:
            return resolve(min(group, key=lambda d: _distance(d, frame)), passage)
    return None


def _is_answered(frame: Frame, mention: DateMention) -> bool:
    """Tell the day of what the harm answers: "killed nine in reply to Monday's raid"."""
    offset = max(h.cue_end for h in frame.harms)
    text = frame.facts.text[offset - frame.facts.sentence.start :]
    return mention.start > offset and is_answered_on(text, mention.start - offset)


def _distance(mention: DateMention, frame: Frame) -> int:
    """Return the characters from a date to the victims or to what befell them."""
    harm = frame.harms[0]
    return min(abs(mention.start - at) for at in (harm.start, harm.cue_end))


def _since_then(frame: Frame, facts: Facts) -> When | None:
    """Return the time up to now of what "has since killed", from the date told last."""
    then, published = day_lexicon().thence.search(frame.text), facts.published
    if then is None or published is None:
        return None
    at, index = frame.start + then.start(), frame.facts.sentence.index
    if any(d.start > at and tells(d) for d in frame.dates):
        return None  # "since then shells have fallen, and on Friday killed two"
    near = facts.sentences[max(0, index - _THEN_REACH) : index + 1]
    told = [d for s in near for d in s.dates if d.start < at and (d.since or tells(d))]
    for d in reversed(told):
        if d.first is not None and d.first < published:
            first = d.first
            return When(first, published, DatePrecision.RANGE, d.basis, d.start, d.end)
    return None


def _is_some_time_apart(frame: Frame, mention: DateMention) -> bool:
    """Tell "it came less than two weeks after 40 people were killed", who died before."""
    if before_move(frame, mention.start):
        return True
    if mention.first is not None or mention.context_offset is not None:
        return False
    offset, text = frame.facts.sentence.start, frame.facts.text
    after = text[mention.start - offset : mention.end - offset].endswith(" after")
    inside = mention.start - offset > _OPENING
    return after and inside and 0 <= frame.harms[0].start - mention.end <= _OPENING


def _told_long_ago(frame: Frame, published: date | None) -> bool:
    """Tell what was said long before publication, and happened before that."""
    said = [d.last for d in frame.dates if d.statement and d.last is not None]
    return published is not None and any((published - d).days > RECENT for d in said)


def _told_before(frame: Frame, when: When) -> bool:
    """Tell what "the governor said on Thursday" from what the passage tells of Friday."""
    said = [d.last for d in frame.dates if d.statement and d.last is not None]
    return bool(said) and max(said) < when.first


def _of_a_part(frame: Frame, mention: DateMention) -> bool:
    """Tell the day of some of the victims: "ten since Monday, including two on Friday"."""
    before = frame.text[: max(0, mention.start - frame.start)]
    return _PART.search(before) is not None


def _leaves_out(frame: Frame, mention: DateMention) -> bool:
    """Tell the time of those not counted: "700 have died, not including the last week"."""
    before = frame.text[: max(0, mention.start - frame.start)]
    return day_lexicon().left_out.search(before) is not None


def _opens_report(frame: Frame, mention: DateMention) -> bool:
    """Tell "Last week, a spokesman said that ten had died since June"."""
    sentence = frame.facts
    after = sentence.text[mention.end - sentence.sentence.start :]
    opens = mention.start - sentence.sentence.start <= _OPENING
    return opens and day_lexicon().reports.match(after) is not None


def _time_of_war(facts: Facts, index: int) -> When | None:
    """Return the time of the war as the sentences around `index` tell it, for its toll."""
    near = facts.sentences[max(0, index - _WAR_REACH) : index + _WAR_REACH + 1]
    for sentence in reversed(near):
        for d in sentence.dates:
            if d.since and d.last is not None and d.first and d.first.year >= _WAR:
                return When(d.first, d.last, d.precision, d.basis, d.start, d.end)
    return None
