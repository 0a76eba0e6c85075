"""Write incident records, and read them back.

`WRITERS` is the one list of output formats: the command line, the tests and the
documentation are driven by it.
"""

from extract.messages import escape_terminal
from extract.writers.formats import WRITERS, Writer, write_serialised
from extract.writers.output import OutputError, open_output
from extract.writers.records import read_records

__all__ = [
    "WRITERS",
    "OutputError",
    "Writer",
    "escape_terminal",
    "open_output",
    "read_records",
    "write_serialised",
]
