"""Make text from outside safe to show."""

from __future__ import annotations

import re

# Controls can move the cursor or recolour a terminal; bidirectional and invisible
# format characters can make a name read as another; lone surrogates cannot be encoded.
_UNSAFE_CLASS = (
    "\\x00-\\x1f\\x7f-\\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
_UNSAFE = re.compile(f"[{_UNSAFE_CLASS}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN = 60  # characters
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape_terminal(text: str) -> str:
    r"""Write control, bidirectional and other invisible characters as escapes.

    >>> escape_terminal("red\x1b[31m\nfile\u202etxt")
    'red\\u001b[31m\\nfile\\u202etxt'
    """
    return _UNSAFE.sub(lambda match: _escape(match[0]), text)


def shorten(value: object) -> str:
    """Quote a wrong value in a message, cut to a length that fits a line."""
    text = str(value)
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def escape_json(text: str) -> str:
    """Escape the same characters in serialised JSON, which still means the same.

    In JSON they stand only inside strings; line breaks between values are kept.
    """
    return _UNSAFE.sub(
        lambda match: match[0] if match[0] == "\n" else _hex(match[0]), text
    )


def replace_surrogates(text: str) -> str:
    """Replace each lone surrogate by U+FFFD, one for one, so that offsets stay true."""
    try:
        text.encode()  # far faster than looking for them, and nearly always enough
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _escape(character: str) -> str:
    return _SHORT.get(character) or _hex(character)


def _hex(character: str) -> str:
    code = ord(character)
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
