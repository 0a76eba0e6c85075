"""Find the regular expressions of the packages, and write near-misses for each."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import extract
import gazetteer

# The parser of patterns moved under re in Python 3.11.
try:
    from re import _constants as constants
    from re import _parser as parser
except ImportError:
    import sre_constants as constants  # type: ignore[no-redef]
    import sre_parse as parser  # type: ignore[no-redef]

Tree = list[tuple[Any, Any]]
_AT_ONE_PLACE = {"match", "fullmatch"}
_CALLS = {"search", "finditer", "findall", "sub", "split"} | _AT_ONE_PLACE


@dataclass(frozen=True)
class Held:
    """A pattern, the name by which the code calls it, and the code that does."""

    name: str
    pattern: re.Pattern[str]
    source: str

    @property
    def searches(self) -> bool:
        """Tell whether the pattern is tried at each position, not only at one."""
        use = rf"\b{self.name}(?:\(\))?\.(\w+)\("
        calls = set(re.findall(use, self.source)) & _CALLS
        return not calls or not calls <= _AT_ONE_PLACE


def patterns() -> dict[str, Held]:
    """Return the patterns that modules hold or make, by where they stand."""
    found: dict[str, Held] = {}
    for package in (extract, gazetteer):
        for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            module = importlib.import_module(info.name)
            for held in _of_module(module):
                known = {each.pattern for each in found.values()}
                if held.pattern not in known:
                    found[f"{info.name}.{held.name}-{len(found)}"] = held
    return found


def _of_module(module: ModuleType) -> Iterator[Held]:
    source = Path(module.__file__ or "").read_text(encoding="utf-8")
    for name, value in _values(module):
        for inner, pattern in _inside(name, value, 4):
            yield Held(inner, pattern, source)
    for call, pattern in _literals(source):
        yield Held("re", pattern, f"re.{call}(")


def _values(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield what a module holds, and what its cached functions make."""
    for name, value in vars(module).items():
        if not hasattr(value, "cache_info"):
            yield name, value
        elif not inspect.signature(value).parameters:
            yield name, value()


def _inside(name: str, value: Any, depth: int) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns in a value, in collections and dataclasses too."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield name, value
    elif depth and isinstance(value, Mapping):
        for each in value.values():
            yield from _inside(name, each, depth - 1)
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for each in value:
            yield from _inside(name, each, depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _inside(field.name, getattr(value, field.name), depth - 1)


def _literals(source: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns written in calls such as `re.search(r"…", text)`."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in _CALLS
            and isinstance(node.args[0], ast.Constant)
        ):
            yield node.func.attr, re.compile(node.args[0].value)


def near_misses(pattern: re.Pattern[str], size: int) -> Iterator[str]:
    """Yield texts of about `size` characters that a pattern almost matches.

    Each repetition of the pattern is repeated in turn, behind what comes before it,
    and broken off by a character that stands in no pattern.
    """
    for text in ("a", "A", "1", " ", "A ", "a, ", "Aa. ", "the ", "11 ", "\n", "."):
        yield text * (size // len(text)) + "\x00"
    tree = parser.parse(pattern.pattern, pattern.flags)
    for before, body in _repetitions(list(tree), ""):
        yield before + (body or "a") * (size // len(body or "a")) + "\x00"


def _repetitions(tree: Tree, before: str) -> Iterator[tuple[str, str]]:
    """Yield each repetition: an example of what precedes it, and one of its body."""
    for op, held in tree:
        for inner in _bodies(op, held):
            yield from _repetitions(list(inner), before)
        if op in (constants.MAX_REPEAT, constants.MIN_REPEAT) and held[1] > 1:
            yield before, _example(list(held[2]))
        before += _example([(op, held)])


def _bodies(op: Any, held: Any) -> list[Any]:
    if op in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        return [held[2]]
    if op is constants.SUBPATTERN:
        return [held[3]]
    if op is constants.BRANCH:
        return list(held[1][:3])
    return []


def _example(tree: Tree) -> str:
    """Return a short text that a part of a pattern matches."""
    return "".join(_one(op, held) for op, held in tree)


def _one(op: Any, held: Any) -> str:
    if op is constants.LITERAL:
        return chr(held)
    if op is constants.NOT_LITERAL:
        return "a" if held != ord("a") else "b"
    if op is constants.ANY:
        return "a"
    if op is constants.IN:
        return _member(held)
    if op in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        return _example(list(held[2])) * max(held[0], min(held[1], 1))
    if op is constants.SUBPATTERN:
        return _example(list(held[3]))
    if op is constants.BRANCH:
        return _example(list(held[1][0]))
    return ""  # positions and look-arounds take no room


def _member(members: Any) -> str:
    """Return a character of a class, a letter where it may be one."""
    written = "".join(
        chr(value)
        if op is constants.LITERAL
        else chr(value[0])
        if op is constants.RANGE
        else {constants.CATEGORY_DIGIT: "1", constants.CATEGORY_SPACE: " "}.get(
            value, "a"
        )
        for op, value in members
        if op is not constants.NEGATE
    )
    if members[0][0] is constants.NEGATE:
        return next(char for char in "aB1 ,." if char not in written)
    return next((char for char in written if char.isalpha()), written[:1])
