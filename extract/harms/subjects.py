"""Find the victims whose verb group a harm word is: "ten people, among them …, were"."""

from __future__ import annotations

from extract.harms.climb import (
    CONJUNCTIONS,
    nearest_subject,
    officer,
    past_apposition,
    without_appositions,
)
from extract.harms.far_subjects import among_whole, clause_subject, held_subject
from extract.harms.lexicon import lexicon
from extract.harms.parts import claimed, clashes, introduces, parts_after
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.run_on import counted_end, headed
from extract.harms.view import (
    JOINTS,
    PREPOSITIONS,
    RELATIVES,
    Chain,
    SentenceView,
)
from extract.harms.words import BE, ONE, PRONOUNS, word_set

_LIST_JOINTS = tuple(joint for joint in JOINTS if joint != ("while",))
_LEAVING = frozenset(("leave", "leaves", "left", "leaving"))
_TRAILING = frozenset((("at", "least"), ("or", "more"), ("in", "total"), ("so", "far")))
_COMPRISING = frozenset(("include", "includes", "included"))
_CLOSERS = frozenset((",", ")", "-"))
_BEHIND_VERB = 5  # tokens of "killed, among them"
_WHOM = ("of", "whom")
_SHARING = word_set(", ( - among them of whom most many some all")  # "most of them"
_REACH = 30  # tokens; an aside longer than this is none


def subjects(s: SentenceView, index: int) -> Chain:
    """Return the victims whose verb group begins at `index`."""
    if s.lower(index - 1) in RELATIVES and index not in s.ending:  # "40 of whom were"
        index -= 1
        nearest = s.ending.get(index)
        if nearest is not None and s.opens_subject(nearest):
            if _of_wounded(s, nearest):
                return Chain((nearest,))
            return _list_before(s, nearest, ())
    nearest = s.ending.get(index)
    if s.lower(index) == "being" and nearest is not None and s.opens_subject(nearest):
        return _list_before(s, nearest, ())  # "reports of a child being killed"
    index = _back_over_time(s, index)
    aside_parts: tuple[NounPhrase, ...] = ()
    closed_aside = s.lower(index - 1) in _CLOSERS and index not in s.ending
    opening = _aside_start(s, index - 1) if closed_aside else None
    if opening is not None and s.after_joint(opening) > opening + 2:
        index -= 1  # "a farmer, along with his son, was"
    elif opening is not None:
        aside_parts, _ = parts_after(s, opening)
        index = opening
    if opening is None and s.lower(index - 1) == "," and index - 1 in s.ending:
        index -= 1  # "At least ten guards and two drivers, were killed"
    phrase = nearest_subject(s, index)
    if phrase is None or not s.may_precede(phrase):
        phrase = clause_subject(s, index) or held_subject(s, index) or phrase
    if phrase is None:
        return Chain((), aside_parts)
    if phrase.bare and (s.lower(phrase.start - 2), s.lower(phrase.start - 1)) == _WHOM:
        return Chain((phrase,))  # "ten men, of whom four were"
    among = among_whole(s, phrase)
    if among is not None:
        return among
    chain = _list_before(s, past_apposition(s, phrase), aside_parts)
    if phrase in chain.parts and s.lower(index) in BE and _told(s, chain):
        return Chain((phrase,))
    return without_appositions(s, _summed_up(s, chain))


def _summed_up(s: SentenceView, chain: Chain) -> Chain:
    """Read the total of "15 people: nine guards and six farmers, were killed"."""
    first = chain.phrases[0].start if chain else 0
    total = s.ending.get(first - 1) if s.lower(first - 1) == ":" else None
    if total is None or len(chain.phrases) < 2 or not s.opens_subject(total):
        return chain
    return Chain((total, *chain.phrases), chain.parts)


def _back_over_time(s: SentenceView, index: int) -> int:
    """Step left over "on Monday", "at least", "in total" between victims and verb."""
    while True:
        words = (s.lower(index - 2), s.lower(index - 1))
        timed = s.time_before(index)
        if timed is not None and timed in s.ending:
            index = timed  # "Two guards last week were"
        elif words in _TRAILING and index not in s.ending:
            index -= 2
        elif words[1] in lexicon().days:
            index -= 2 if words[0] in ("on", "last", "early", "late") else 1
        else:
            return index


def _aside_start(s: SentenceView, closing: int) -> int | None:
    opening = {")": "(", ",": ",", "-": "-"}[s.lower(closing)]
    for at in range(closing - 1, max(-1, closing - _REACH), -1):
        if s.lower(at) == opening and at in s.ending:
            before = s.ending[at]
            if opening != "," or not _list_comma(s, at, closing):
                return at
            if s.has_people(before) and introduces(s, at + 1):
                return at
    return None


def _list_comma(s: SentenceView, at: int, closing: int) -> bool:
    """Tell a comma inside a list ("a child, 4, and") from one that opens an aside."""
    including = lexicon().including
    before = any(s.lower(k) in including for k in range(max(0, at - 12), at))
    return before and not any(s.lower(k) in including for k in range(at, closing))


def _list_before(
    s: SentenceView, phrase: NounPhrase, aside_parts: tuple[NounPhrase, ...]
) -> Chain:
    """Collect the list that ends with `phrase`, telling parts from members."""
    phrases, parts = [phrase], list(aside_parts)
    while True:
        first = phrases[0]
        if _opens_parts(s, first.start):
            main = _before_parts(s, first.start)
            if _comprised(s, first.start) and not (main and s.may_precede(main)):
                return Chain(tuple(phrases), tuple(parts))
            parts = [*phrases, *parts]
            if main is None:
                return Chain((), tuple(parts))
            phrases = [main]
            continue
        previous = _list_member_before(s, first.start, listed=len(phrases) > 1)
        if previous is None:
            return Chain(tuple(phrases), tuple(parts))
        inner = _list_before(s, previous, ())
        if inner.parts and _goes_on(s, previous, inner, first):
            parts = [*inner.parts, *phrases, *parts]
            return Chain(inner.phrases, tuple(parts))
        if inner.parts and _told_before(s, inner) and s.opens_subject(first):
            # "nine dead, including a boy, and 20"
            return Chain(tuple(phrases), tuple(parts))
        if inner.parts:
            return Chain((*inner.phrases, *phrases), (*inner.parts, *parts))
        phrases.insert(0, previous)


def _told(s: SentenceView, chain: Chain) -> bool:
    """Tell the whole of "ten were killed, among them a boy and a girl, and two were"."""
    first, last = chain.parts[0], chain.parts[-1]
    start = chain.phrases[-1].end if chain else first.start - _BEHIND_VERB
    verb = any(k in s.predicates for k in range(start, first.start))
    return verb and s.lower(last.start - 1) == "and" and s.opens_subject(last)


def _goes_on(
    s: SentenceView, previous: NounPhrase, inner: Chain, phrase: NounPhrase
) -> bool:
    """Tell the last part ("including a woman and a child") from a further member."""
    if previous not in inner.parts or clashes(s, inner.phrases, phrase):
        return False
    told = _told_before(s, inner)
    if told and _own_verb(s, inner, phrase):
        return False
    comma = s.lower(previous.end) == ","
    listed = told and phrase.start == previous.end + 1 and not claimed(s, phrase)
    several = len(inner.parts) > 1 or listed  # "including two nurses, nine women and"
    return not comma or several or not s.opens_subject(phrase)


def _told_before(s: SentenceView, inner: Chain) -> bool:
    """Tell the ten of "killed ten, including a boy" from the subject of a later verb."""
    return not inner or _object_before(s, inner.phrases[0])


def _own_verb(s: SentenceView, inner: Chain, phrase: NounPhrase) -> bool:
    """Tell the "90 others" of "ten died, including a boy and a girl, 90 others hurt"."""
    people = people_of(s.tokens, phrase)
    further = bool(inner) or (people is not None and people.continues)
    return further and claimed(s, phrase)


def _of_wounded(s: SentenceView, one: NounPhrase) -> bool:
    """Tell the boy of "wounding six, including a boy who died"."""
    if one.determiner not in ONE or not _opens_parts(s, one.start):
        return False
    verb = max((k for k in s.predicates if k < one.start), default=-1)
    return s.lower(verb) in lexicon().wounding


def _comprised(s: SentenceView, at: int) -> bool:
    """Tell "the toll includes 65 men" from "125 died, included 65 men"."""
    return s.lower(at - 1) in _COMPRISING and s.lower(at - 2) != ","


def _opens_parts(s: SentenceView, at: int) -> bool:
    return s.lower(at - 1) in lexicon().including or (
        s.lower(at - 1) in PRONOUNS and s.lower(at - 2) in ("among", "amongst", "of")
    )


def _before_parts(s: SentenceView, at: int) -> NounPhrase | None:
    """Return the phrase that "including" at `at` - 1 breaks down."""
    at -= 1
    while at > 0 and at not in s.ending:
        if s.lower(at - 1) not in _SHARING:
            return None
        at -= 1
    return nearest_subject(s, at) if at > 0 else None


def _list_member_before(s: SentenceView, at: int, *, listed: bool) -> NounPhrase | None:
    """Return the member before `at`; a mere comma joins only within a list."""
    for joint in (*_LIST_JOINTS, ()):
        size = len(joint)
        start = at - size
        if start <= 0 or any(
            s.lower(start + k) != word for k, word in enumerate(joint)
        ):
            continue
        comma = s.lower(start - 1) == ","
        if comma:
            start -= 1
        elif not size and not (listed and counted_end(s, start)):
            continue
        phrase = s.ending.get(start)
        if phrase is not None and phrase.start in s.tolled:
            return None
        if phrase is not None and s.lower(phrase.head) in lexicon().tolled:
            return None  # "36 martyrs, over 50 injured"
        if phrase is not None:
            nearest = nearest_subject(s, start)
            if nearest is None and not size:
                return None  # "Of the thirty, eleven were killed"
            phrase = nearest or phrase
            if (
                not size
                and not listed
                and phrase.quantity is None
                and not headed(s, phrase, at)
            ):
                return None  # "Samer Khaled, a baker, was"
            if not size and s.lower(s.starting[at].end - 1) in PRONOUNS:
                return None  # "25 came home, 12 of them were"
            if s.lower(phrase.start - 1) == "by" or (comma and _governed(s, phrase)):
                return None
            phrase = (comma and officer(s, phrase)) or phrase
            if s.may_precede(phrase) and not _object_before(s, phrase):
                return past_apposition(s, phrase)
        return None
    return None


def _governed(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the crowd of "fired on a crowd of 90, and two people were"."""
    before = phrase.start - 1
    while s.lower(before) == "of" and before in s.ending:
        before = s.ending[before].start - 1
    preposition = s.tag(before) in PREPOSITIONS and s.lower(before) not in CONJUNCTIONS
    return preposition and s.tag(before - 1) in ("VBD", "VBZ", "VBP", "VBG")


def _object_before(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell whether an earlier verb has `phrase` as its object."""
    verb, words = s.lower(phrase.start - 1), lexicon()
    if verb in words.including or verb in words.saying or verb in _LEAVING:
        return False
    return s.tag(phrase.start - 1) in ("VBG", "VBD", "VBZ", "VBP", "VB", "VBN")
