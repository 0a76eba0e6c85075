"""The closed vocabularies of an incident record, as the contract spells them."""

from __future__ import annotations

from enum import Enum


class EventType(str, Enum):
    """Name what did the harm."""

    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    LANDMINE = "landmine"
    CHEMICAL_ATTACK = "chemical_attack"
    SHOOTING = "shooting"
    EXECUTION = "execution"
    CLASH = "clash"
    DETENTION = "detention"
    ABDUCTION = "abduction"
    DEATH_IN_CUSTODY = "death_in_custody"
    SIEGE = "siege"
    MASS_GRAVE = "mass_grave"
    DISPLACEMENT = "displacement"
    OTHER = "other"


class Scope(str, Enum):
    """Tell one attack or episode from a total over several."""

    INCIDENT = "incident"
    AGGREGATE = "aggregate"


class Assertion(str, Enum):
    """Tell what is stated from what is only accused or denied."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"


class Outcome(str, Enum):
    """Name what happened to the victims."""

    KILLED = "killed"
    INJURED = "injured"
    KILLED_OR_INJURED = "killed_or_injured"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISPLACED = "displaced"


class Group(str, Enum):
    """Name who the victims were."""

    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    MAN = "man"
    COMBATANT = "combatant"
    MEDICAL_WORKER = "medical_worker"
    JOURNALIST = "journalist"
    AID_WORKER = "aid_worker"
    DETAINEE = "detainee"
    UNSPECIFIED = "unspecified"


class Qualifier(str, Enum):
    """Say how a count was worded."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    APPROXIMATELY = "approximately"
    RANGE = "range"
    VAGUE = "vague"


class Role(str, Enum):
    """Say whether an actor did the harm or only fought."""

    PERPETRATOR = "perpetrator"
    BELLIGERENT = "belligerent"


class Attribution(str, Enum):
    """Say how firmly the harm is laid at an actor's door."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    SUSPECTED = "suspected"
    DENIED = "denied"


class Party(str, Enum):
    """Name the side an actor belongs to."""

    ASSAD_GOVERNMENT = "assad_government"
    TRANSITIONAL_GOVERNMENT = "transitional_government"
    ASSAD_LOYALISTS = "assad_loyalists"
    RUSSIA = "russia"
    IRAN_AND_ALLIES = "iran_and_allies"
    ISIS = "isis"
    HTS = "hts"
    OPPOSITION = "opposition"
    SNA = "sna"
    SDF = "sdf"
    COALITION = "coalition"
    TURKEY = "turkey"
    ISRAEL = "israel"
    JORDAN = "jordan"
    DRUZE_FACTIONS = "druze_factions"
    BEDOUIN_TRIBES = "bedouin_tribes"
    OTHER_ARMED_GROUP = "other_armed_group"
    UNIDENTIFIED = "unidentified"


class DatePrecision(str, Enum):
    """Say how long a time a date stands for."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    YEAR = "year"


class DateBasis(str, Enum):
    """Say where a date was taken from."""

    EXPLICIT = "explicit"
    PUBLISHED = "published"
    CONTEXT = "context"
    ASSUMED = "assumed"


class LocationPrecision(str, Enum):
    """Say how closely a gazetteer place stands for the place of the event."""

    EXACT = "exact"
    NEAR = "near"
    SUBDISTRICT = "subdistrict"
    DISTRICT = "district"
    GOVERNORATE = "governorate"
    COUNTRY = "country"
