"""Turn bytes into text: UTF-8 first, then what the bytes themselves suggest."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from extract.readers.errors import FailureKind, ReadError

SAMPLE = 1 << 14  # bytes from which an encoding is guessed

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\x0b\x0c\r\x1a\x1b"})
_BINARY_SHARE = 0.02
# Mostly ASCII with a few odd bytes is Western punctuation and names.
_WESTERN_SHARE = 0.1
_LIKELY = ["cp1256", "gb18030", "cp1251", "cp1254", "cp1252", "big5", "shift_jis"]
_PRINTABLE = re.compile(r"[\w\s!-/:-@\[-`{-~\u2010-\u2027\u3001\u3002،؛؟]")
_PRINTABLE_SHARE = 0.95
_ASCII = re.compile(r"[\w\s]", re.ASCII)
_ASCII_SHARE = 0.05


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode text of unknown encoding, without its byte order mark.

    Bytes that fit no encoding become U+FFFD. Raises ReadError for binary data.
    """
    encoding, skip = sniff_wide(data[:SAMPLE])
    if encoding:
        return data[skip:].decode(encoding, "replace")
    check_not_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(guess_encoding(data, declared), "replace")


def decode_chunks(chunks: Iterator[bytes], head: bytes) -> Iterator[str]:
    """Decode a stream as its first bytes suggest, without its byte order mark."""
    encoding, skip = sniff_wide(head)
    if not encoding:
        check_not_binary(head)
        encoding = guess_encoding(head)
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks:
        yield decoder.decode(chunk[skip:])
        skip = 0
    yield decoder.decode(b"", final=True)


def sniff_wide(head: bytes) -> tuple[str | None, int]:
    """Tell (encoding, length of the mark) of UTF-16, UTF-32 or marked UTF-8."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding, len(bom)
    if b"\x00" in head:
        for encoding in ("utf-16-le", "utf-16-be"):
            if _reads_as(head[: len(head) // 2 * 2], encoding):
                return encoding, 0
    return None, 0


def check_not_binary(data: bytes) -> None:
    """Raise ReadError where bytes are no text: NUL bytes or many control bytes."""
    sample = data[: 1 << 20]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\x00" in data or controls > len(sample) * _BINARY_SHARE:
        raise ReadError(FailureKind.BINARY, "is binary, not text")


def guess_encoding(data: bytes, declared: str | None = None) -> str:
    """Name the encoding that bytes without NULs are most likely in."""
    sample = data[:SAMPLE]
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(char > "\x7f" for char in text) - broken
    if wide >= broken:  # UTF-8, perhaps with some odd bytes
        return "utf-8"
    if declared and _fits(sample, declared):
        return declared
    if broken <= len(sample) * _WESTERN_SHARE:
        return "cp1252"
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    return best.encoding if best else "cp1252"


def _reads_as(data: bytes, encoding: str) -> bool:
    """Tell whether data without a mark is text in a two-byte encoding."""
    text = data.decode(encoding, "replace")
    if len(_PRINTABLE.findall(text)) < len(text) * _PRINTABLE_SHARE:
        return False
    # Bytes read in the wrong order hold no ASCII and scatter over the blocks.
    ascii_enough = len(_ASCII.findall(text)) >= len(text) * _ASCII_SHARE
    return ascii_enough and len({ord(char) >> 8 for char in text}) < 3 + len(text) / 50


def _fits(data: bytes, encoding: str) -> bool:
    """Tell whether bytes, perhaps cut within a character, read in an encoding."""
    try:
        return data.decode(encoding, "replace").count("\ufffd") <= 1
    except (LookupError, UnicodeError, ValueError):
        return False
