"""Read articles from files, folders and standard input.

`READERS` is the one list of input formats: the command line, the tests and the
documentation are driven by it.
"""

from extract.readers.errors import DEFAULT_LIMITS, FailureKind, Limits, ReadError
from extract.readers.reading import read_input, read_inputs
from extract.readers.registry import READERS, Reader
from extract.readers.walk import Input, find_inputs

__all__ = [
    "DEFAULT_LIMITS",
    "READERS",
    "FailureKind",
    "Input",
    "Limits",
    "ReadError",
    "Reader",
    "find_inputs",
    "read_input",
    "read_inputs",
]
