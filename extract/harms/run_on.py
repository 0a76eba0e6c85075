"""Tell members of lists that lost their commas or articles in print."""

from __future__ import annotations

from extract.harms.nouns import is_person_noun
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView


def headed(s: SentenceView, phrase: NounPhrase, at: int) -> bool:
    """Tell the "Woman" of the headline "Woman, three children die"."""
    opens = phrase.start == 0 or s.lower(phrase.start - 1) in (":", "|")
    bare = not phrase.determiner and s.tag(phrase.head) in ("NN", "NNP")
    following = s.starting.get(at)
    if following is None or not (opens and bare):
        return False
    plain = not following.determiner and is_person_noun(s.lower(following.head))
    return (following.quantity is not None or plain) and is_person_noun(
        s.lower(phrase.head)
    )


def counted_end(s: SentenceView, at: int) -> bool:
    """Tell a list that lost its commas: "a boy a girl and two women"."""
    phrase = s.ending.get(at)
    if phrase is None or not is_person_noun(s.lower(phrase.head)):
        return False
    return s.opens_subject(phrase)
