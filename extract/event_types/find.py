"""Find words that tell what did the harm."""

from __future__ import annotations

from collections.abc import Sequence

from extract.event_types.lexicon import Weapon, weapons
from extract.lexical import sentence_words
from extract.mentions import ActorMention, EventCue, Sentence


def find_weapons(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention] = ()
) -> tuple[EventCue, ...]:
    """Find weapon and attack words in normalised `text`, sorted, never overlapping.

    `actors` are the article's actor mentions: a state's "strikes" and "missiles" are
    air strikes where it is named in the sentence.
    """
    phrases = weapons()
    named: dict[int, set[str]] = {}
    for actor in actors:
        named.setdefault(actor.sentence, set()).add(actor.actor_id)
    found: list[EventCue] = []
    for sentence in sentences:
        words = sentence_words(text, sentence)
        present = named.get(sentence.index, set())
        for match in phrases.find(text, words):
            start, end = words[match.first].start, words[match.last - 1].end
            weapon = _reading(match.payload, present)
            if weapon is not None:
                found.append(
                    EventCue(
                        start,
                        end,
                        sentence.index,
                        weapon.event_type,
                        weapon.strength,
                        weapon.unarmed,
                    )
                )
    return tuple(found)


def _reading(readings: Sequence[Weapon], present: set[str]) -> Weapon | None:
    """Return the first reading that the actors of the sentence allow."""
    return next((each for each in readings if not each.by or each.by & present), None)
