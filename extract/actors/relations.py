"""What an actor may have to do with the harm of its sentence."""

from __future__ import annotations

from enum import Enum


class Relation(str, Enum):
    """Say what an actor has to do with the harm that its sentence tells."""

    BY = "by"  # "killed by X", "shelling by X"
    SUBJECT = "subject"  # "X shelled", "X entered the town, killing"
    ATTACK_NOUN = "attack_noun"  # "an X airstrike"
    POSSESSIVE = "possessive"  # "X's shelling", "fire from X"
    BETWEEN = "between"  # "clashes between X and Y", "fighting with X"
    ACCUSED = "accused"  # "blamed X", "X is suspected"
    RESPONSIBILITY = "responsibility"  # "X claimed responsibility", "X said it killed"
    DENIER = "denier"  # "X denied"
    ORIGIN = "origin"  # "fired from areas held by X"
    VICTIM = "victim"  # "X were killed", "hit X positions"
    SPEAKER = "speaker"  # "X said that four people had died"
    ASIDE = "aside"  # "in a town held by X", "near X positions", "for leaders of X"
    OTHER = "other"
