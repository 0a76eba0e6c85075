"""Tell an article's own sentences from headlines, teasers and page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import zip_longest

from extract.mentions import Sentence
from extract.page_lexicon import page_lexicon
from extract.plain import normalise

_DATE_PREFIX = 30  # characters that a printed date may put before a repeated title
_LONG_LINE = 170  # characters; no teaser is longer
_SENTENCE = 12  # words; hardly a heading is longer
_SHORT = 6  # words of a sentence where none has a full stop
_CURT = 3  # words of a sentence that tells a harm and has its full stop
_SEVERAL = 6  # lines that tell how a text ends its sentences
_TERMINAL = frozenset(".!?\"')]:;")
_MANY = 9  # capitals; titles that run on have no fewer
_CAPITAL = re.compile(r"[A-Z]")
_LONG_WORD = re.compile(r"[A-Za-z']{4,}")
# The same run on behind the text: "Source News and agencies Related News …".
_OTHERS_INLINE = re.compile(r"(?:Source [^.!?]{2,60} )?Related News [A-Z]")
# A caption: "FILE - …", "A man carries bread through Suluk, Sept. 2, 2015".
_DATED = re.compile(r"^FILE\b|, [A-Z][a-z]{2,8}\.? \d{1,2}, 20\d\d$")


class Standing(Enum):
    """Say what a sentence is to its article."""

    HEADLINE = "headline"
    BODY = "body"
    FURNITURE = "furniture"  # teasers, menus, captions of other stories


def standings(
    text: str, sentences: Sequence[Sentence], title: str | None = None
) -> tuple[Standing, ...]:
    """Return the standing of every sentence of normalised `text`."""
    found = list(_by_block(text, sentences))
    if len(found) > 1:
        for sentence in sentences[:2]:
            if _is_title(text[sentence.start : sentence.end], title):
                found[sentence.index] = Standing.HEADLINE
        for sentence in sentences[2:]:
            if _runs_on(text[sentence.start : sentence.end]):
                found[sentence.index] = Standing.FURNITURE
        for index in _beside_the_text(text, sentences):
            found[index] = Standing.FURNITURE
    return tuple(found)


def _beside_the_text(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield the captions of pictures, and what follows an inline list of stories."""
    lexicon = page_lexicon()
    behind = -1  # the paragraph that has gone over to other stories
    for sentence, following in zip_longest(sentences, sentences[1:]):
        if sentence.index and _OTHERS_INLINE.match(text, sentence.start):
            behind = sentence.paragraph
        words = text[sentence.start : sentence.end]
        credited = (
            following is not None
            and lexicon.credit.match(text, following.start)
            and not lexicon.spoken.match(words)
        )
        ends_credited = words.endswith(")") and lexicon.credited.search(words)
        caption = lexicon.caption.match(words) or ends_credited
        picture = sentence.index and lexicon.pictured.match(words)
        if sentence.paragraph == behind or credited or caption or picture:
            yield sentence.index


def _runs_on(sentence: str) -> bool:
    """Tell the titles of other stories that a scraper ran together."""
    if len(_CAPITAL.findall(sentence)) < _MANY:
        return False
    words = _LONG_WORD.findall(sentence)
    capitals = sum(w[0].isupper() for w in words)
    named = page_lexicon().stating.search(sentence)  # "Among the dead were Omar …"
    return len(words) >= 12 and capitals >= 0.75 * len(words) and not named


def _is_title(sentence: str, title: str | None) -> bool:
    """Tell a headline at the head of a text, by the title or by its capitals."""
    words = sentence.strip(" .")
    heading = normalise(title or "").strip(" .")
    if heading and (words in heading or heading in words):
        return len(words) <= len(heading) + _DATE_PREFIX
    long_words = _LONG_WORD.findall(words)
    capitals = sum(w[0].isupper() for w in long_words)
    return len(long_words) >= 5 and capitals >= 0.85 * len(long_words)


def _by_block(text: str, sentences: Sequence[Sentence]) -> tuple[Standing, ...]:
    blocks = _blocks(sentences)
    lines = [text[block[0].start : block[-1].end] for block in blocks]
    unpointed = _lacks_stops(lines)
    prose = [
        _is_prose(text, block)
        or (unpointed and (_states(line, _SHORT) or _tells_harm(line)))
        for block, line in zip(blocks, lines, strict=True)
    ]
    if not any(prose):
        return _without_prose(text, sentences)
    first = prose.index(True)
    found: list[Standing] = []
    ended = others = False
    for position, (block, words) in enumerate(zip(blocks, lines, strict=True)):
        if position > first and page_lexicon().furniture.match(words):
            ended = True
        if position < first:
            others = others or page_lexicon().others.match(words) is not None
            standing = Standing.FURNITURE if others else Standing.HEADLINE
        elif _is_body(prose, position, words, ended=ended):
            standing = Standing.BODY
        else:
            standing = Standing.FURNITURE
        if page_lexicon().teaser.match(words) or (unpointed and _DATED.search(words)):
            standing = Standing.FURNITURE
        found.extend([standing] * len(block))
    return tuple(found)


def _lacks_stops(lines: Sequence[str]) -> bool:
    """Tell a text that a scraper or an outlet left without full stops."""
    long = [line for line in lines if len(line.split()) >= _SENTENCE]
    pointed = sum(line[-1] in _TERMINAL for line in long)
    stating = sum(page_lexicon().stating.search(line) is not None for line in long)
    enough = len(long) >= _SEVERAL and 5 * stating >= 2 * len(long)
    return enough and pointed <= 0.3 * len(long)


def _blocks(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    blocks: list[list[Sentence]] = []
    for sentence in sentences:
        if blocks and blocks[-1][0].paragraph == sentence.paragraph:
            blocks[-1].append(sentence)
        else:
            blocks.append([sentence])
    return blocks


def _is_prose(text: str, block: Sequence[Sentence]) -> bool:
    words = text[block[0].start : block[-1].end]
    if words.endswith(("..", "…")) and len(words) < _LONG_LINE:
        return False  # a teaser that was cut
    return (
        len(block) > 1
        or len(words) >= _LONG_LINE
        or (words[-1] in _TERMINAL and len(words) > 40)
        or (words[-1] == "." and _tells_harm(words))
    )


def _tells_harm(line: str) -> bool:
    """Tell a short sentence with a harm: "Nine people were killed."."""
    harmed = page_lexicon().harmed.search(line)
    return harmed is not None and _reads_on(line, _CURT)


def _is_body(prose: Sequence[bool], position: int, words: str, *, ended: bool) -> bool:
    """Tell the article's own blocks, and the sentences among them without a full stop."""
    if prose[position]:
        return not (ended and _is_listed(prose, position))
    amid = sum(prose[position - 1 : position + 2]) > 1
    return amid and not ended and _states(words)


def _states(line: str, least: int = _SENTENCE) -> bool:
    """Tell a sentence that only lacks its full stop from a heading or a caption."""
    stated = page_lexicon().stating.search(line)
    return stated is not None and _reads_on(line, least)


def _reads_on(line: str, least: int) -> bool:
    """Tell a line of so many words that has neither a title's capitals nor a cut end."""
    words = re.findall(r"[A-Za-z']+", line)
    capitals = sum(word[0].isupper() for word in words)
    few = len(words) >= least and capitals < 0.4 * len(words)
    return few and not line.endswith(("..", "…"))


def _is_listed(prose: Sequence[bool], position: int) -> bool:
    """Tell whether a block stands among others that are no prose."""
    around = prose[max(0, position - 1) : position + 2]
    return sum(around) == 1


def _without_prose(text: str, sentences: Sequence[Sentence]) -> tuple[Standing, ...]:
    """Take the lines of a page without any prose up to the first piece of furniture."""
    found: list[Standing] = []
    ended = False
    for sentence in sentences:
        line = text[sentence.start : sentence.end]
        ended = ended or bool(page_lexicon().furniture.match(line) and found)
        found.append(Standing.FURNITURE if ended else Standing.BODY)
    return tuple(found)
