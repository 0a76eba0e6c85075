"""Read articles from files, folders and standard input.

`READERS` is the one list of input formats: the command line, the tests and the
documentation are driven by it. What holds for all of them:

- An article's id is the one its data gives; else the file's name without suffix, after
  its folders within the given one, and after that ":" and the line (JSON Lines) or the
  number (JSON) where a file holds several. The second article of an id is a failure.
- Its text is what offsets refer to: the value of a JSON field as it is, lone surrogates
  made U+FFFD; the decoded file with line ends "\\n" and without byte order mark and
  front matter; of a page the main text, a block a line.
- Its publication date is the first found of: metadata, a date in its address, a date in
  the name of a file that holds one article, a date printed at the head of the text, the
  one given by the caller. A bad date in the metadata is a failure, yet the article is
  read, with a date found elsewhere or none. Nothing is taken from the clock.
- Folders are read sorted by name, hidden files not at all; links in them are not
  followed: those that lead out of the given folders, in a loop or nowhere are failures,
  like pipes and devices. Paths that are given themselves may be links.
- Nothing is raised: whatever is wrong is a Failure among the articles.
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
