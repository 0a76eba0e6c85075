"""Syria's places: the compiled table, the matcher of names and the lookup of spellings."""

from gazetteer.gazetteer import Gazetteer, UnknownUnitError, load_gazetteer
from gazetteer.lookup import Candidate
from gazetteer.matcher import MatchLevel, NameMatch
from gazetteer.place import Place, Unit

__all__ = [
    "Candidate",
    "Gazetteer",
    "MatchLevel",
    "NameMatch",
    "Place",
    "Unit",
    "UnknownUnitError",
    "load_gazetteer",
]
