"""Fold the spellings of a name to keys that its variants share.

Three keys, each looser than the one before: the exact key forgets case, accents, apostrophes,
hyphens, spaces and articles; the sound key also forgets how English, French and German write
Arabic sounds; the skeleton forgets the vowels and is good for gathering candidates only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from gazetteer.lexicon import lexicon

_ARTICLE_FORMS = (
    "al el il ul as es ash esh ach ech ar er an en at et ath eth ad ed adh edh az ez"
)
ARTICLES = frozenset(_ARTICLE_FORMS.split())
_VOWEL_CLASSES = str.maketrans("eoyw", "auiu")
_LETTERS = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "ae"}
)
# These letters show Kurdish or Turkish, where "c" and "ş" are not those of the maps.
_KURDISH = frozenset("êîûçğı")
_KURDISH_LETTERS = str.maketrans({"c": "j", "ç": "ch", "ş": "sh", "ğ": "gh"})
_APOSTROPHE = re.compile(r"['‘’`´ʻʼʾʿˈ′‛ʹˊ]")
_BETWEEN_WORDS = re.compile(r"[^\w\u0300-\u036f]+|_")
_NOT_KEY = re.compile(r"[^a-z0-9]+")
_GLUED = re.compile(r"(?:el|al(?=[^aeiou])|[ae](sh|[sdtzrn])(?=\1))(?=...)")
_GLUED_FIRST = re.compile(r"^[ae]l(?=[^aeiou].{4})")
_RUN_OF_VOWELS = re.compile(r"[aeiouwy]+")
_DOUBLED = re.compile(r"(.)\1+")
_FINAL_H = re.compile(r"(?<=[aeiouy])h$")
# "Ashrafiyat Sahnaya" and "Ashrafiyah Sahnaya": the t is only heard before another word.
_CONSTRUCT = re.compile(r"(?<=[a-z]{3}[aei])t$")
_KAFR = re.compile(r"^k[aei]?f[ae]?r(?=.{3})")
_SKELETON_DROP = re.compile(r"(?<=.)[aiu]")

# Order matters: a longer group is read before the letters that it holds.
_SOUND_PAIRS = (
    "sch:$ tch:j dj:j sh:$ ch:$ kh:h gh:g dh:d th:t zh:z ph:f ck:k q:k c:k v:f x:h"
)
_SOUNDS = tuple(pair.split(":") for pair in _SOUND_PAIRS.split())
_ONE_VOWEL = str.maketrans("iu", "aa")
_SKELETON = str.maketrans({"g": "k", "z": "d", "j": "k", "$": "s"})

_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_ARABIC_LETTERS = str.maketrans("أإآٱىةؤئکیگھ", "ااااي" + "هويكيكه")
_ARABIC_NOT_KEY = re.compile("[^\u0621-\u064a]+")


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Return one word in plain lower-case ASCII letters and digits; may be empty."""
    if word.isascii():
        return _NOT_KEY.sub("", word.lower())
    small = unicodedata.normalize("NFC", word.casefold())
    if not _KURDISH.isdisjoint(small):
        small = small.translate(_KURDISH_LETTERS)
    plain = unicodedata.normalize("NFKD", small.translate(_LETTERS))
    return _NOT_KEY.sub("", plain.lower())


def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without its articles.

    >>> name_words("Ma'arrat an-Nu'mān")
    ('maarrat', 'numan')
    """
    words = _all_words(name)
    last = len(words) - 1
    return tuple(w for i, w in enumerate(words) if i == last or w not in ARTICLES)


def _all_words(name: str) -> tuple[str, ...]:
    plain = _APOSTROPHE.sub("", unicodedata.normalize("NFKC", name))
    words = (fold_word(part) for part in _BETWEEN_WORDS.split(plain))
    return tuple(word for word in words if word)


def is_generic(word: str) -> bool:
    """Tell a folded word that begins many names: "tal", "kafr", "jabal"."""
    return word in lexicon().generic


def unglue(words: tuple[str, ...]) -> tuple[str, ...]:
    """Strip an article written as part of a later word: ("deir", "ezzor") → "zor"."""
    if len(words) == 1:
        return words
    return words[:1] + tuple(_GLUED.sub("", word, count=1) for word in words[1:])


def exact_key(name: str) -> str:
    """Return the key that spellings of the same letters share.

    >>> exact_key("Deir ez-Zor") == exact_key("Deir ez Zor") == "deirzor"
    True
    """
    return "".join(name_words(name))


class Keys(NamedTuple):
    """The keys of one name, from strict to loose.

    `close` forgets vowel classes, doubled letters and how generic words are spelt; `sound` also
    forgets which letters write an Arabic consonant.
    """

    exact: str
    close: str
    sound: str


@lru_cache(maxsize=65536)
def key_variants(words: tuple[str, ...]) -> tuple[Keys, ...]:
    """Return the keys of folded words as written and, where it differs, with glued articles cut."""
    written, unglued = _keys(words), unglue(words)
    return (written,) if unglued == words else (written, _keys(unglued))


def _keys(words: tuple[str, ...]) -> Keys:
    close = [_close_word(_without_construct(word)) for word in words[:-1]]
    close += [_close_word(word) for word in words[-1:]]
    return Keys("".join(words), "".join(close), "".join(map(_loosen, close)))


def query_variants(words: tuple[str, ...]) -> tuple[Keys, ...]:
    """Return the keys to look folded words up by: also without an article glued in front.

    >>> [keys.exact for keys in query_variants(("alqamishli",))]
    ['alqamishli', 'qamishli']
    """
    bare = _without_front(words)
    more = () if bare == words else key_variants(bare)
    return key_variants(words) + more


def lookup_forms(words: tuple[str, ...]) -> Collection[tuple[str, ...]]:
    """Return the folded words in each way in which they are looked up."""
    bare = _without_front(words)
    return dict.fromkeys((words, unglue(words), bare, unglue(bare)))


@lru_cache(maxsize=65536)
def sound_before(word: str) -> str:
    """Return the sound of a folded word before another one."""
    return _loosen(_close_word(_without_construct(word)))


def _without_front(words: tuple[str, ...]) -> tuple[str, ...]:
    if not words or not _GLUED_FIRST.match(words[0]):
        return words
    return (_GLUED_FIRST.sub("", words[0]), *words[1:])


def _without_construct(word: str) -> str:
    return word if is_generic(word) else _CONSTRUCT.sub("", word)


def index_variants(name: str) -> tuple[Keys, ...]:
    """Return the keys to list a name under, also with its inner articles glued on.

    >>> [keys.exact for keys in index_variants("Salah ad-Din")]
    ['salahdin', 'salahaddin']
    """
    words, every = name_words(name), _all_words(name)
    if len(every) > 1 and every[0] in ARTICLES:
        every = every[1:]
    glued = () if every == words else (_keys(("".join(every),)),)
    return tuple(dict.fromkeys(key_variants(words) + glued))


@lru_cache(maxsize=65536)
def _close_word(word: str) -> str:
    word = _KAFR.sub("kafr", _FINAL_H.sub("", lexicon().generic.get(word, word)))
    return _DOUBLED.sub(r"\1", _RUN_OF_VOWELS.sub(lambda run: _vowels(run[0]), word))


@lru_cache(maxsize=65536)
def _loosen(close: str) -> str:
    for written, sound in _SOUNDS:
        close = close.replace(written, sound)
    return _DOUBLED.sub(r"\1", close)


@lru_cache(maxsize=1024)  # a few hundred runs are all that there are
def _vowels(run: str) -> str:
    """Write a run of vowels and half-vowels by class: a/e, i/y, o/u/w."""
    long = run.replace("ee", "i").replace("oo", "u")
    plain = _DOUBLED.sub(r"\1", long.translate(_VOWEL_CLASSES))
    return plain.replace("ai", "i").replace("au", "u")


@lru_cache(maxsize=65536)
def sound_key(name: str) -> str:
    """Return the key that the usual transliterations of a name share.

    >>> sound_key("As-Suwayda") == sound_key("Sweida") == sound_key("Soueida")
    True
    >>> sound_key("Daraa") == sound_key("Daraya")
    False
    """
    return _keys(name_words(name)).sound


def sound_of(word: str) -> str:
    """Return the sound key of one folded word, or of an exact key as if it were one."""
    return _loosen(_close_word(word))


def close_of(word: str) -> str:
    """Return the close key of one folded word."""
    return _close_word(word)


def skeleton_of(sound: str) -> str:
    """Return the consonants of a sound key, for gathering candidates only."""
    bare = _SKELETON_DROP.sub("", sound).translate(_SKELETON)
    return _DOUBLED.sub(r"\1", "a" + bare[1:] if bare[:1] in {"a", "i", "u"} else bare)


def vowels_as_one(key: str) -> str:
    """Return a close or sound key with one vowel for all: which stands where is kept."""
    return key.translate(_ONE_VOWEL)


def arabic_key(name: str) -> str:
    """Return the key that Arabic-script spellings of a name share, without its article."""
    plain = _ARABIC_MARKS.sub("", unicodedata.normalize("NFKC", name))
    words = _ARABIC_NOT_KEY.split(plain.translate(_ARABIC_LETTERS))
    return "".join(w[2:] if w.startswith("ال") and len(w) > 3 else w for w in words)


def starts_with_article(name: str) -> bool:
    """Tell whether a name is written with its article: "al-Bab", "Ar Raqqah"."""
    first, separator, rest = name.replace("-", " ").partition(" ")
    return bool(separator and rest.strip()) and fold_word(first) in ARTICLES
