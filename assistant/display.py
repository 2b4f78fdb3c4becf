"""The one door through which text from articles, models, file names and users reaches a terminal."""

from __future__ import annotations

import re

_BREAKS = "\t\r\u2028\u2029"
_CONTROLS = "\x00-\x1f\x7f-\x9f"
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
"""Lone surrogates, and what Unicode will never assign."""
_MARKS = "\u061c\u200e\u200f"
"""Which way the letters beside them run; they stand in real text where one letter or more runs from right to left."""
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""They choose between forms of the character before them."""
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Unicode's default ignorable code points, bidirectional controls among them: words may hide in them."""
_JOINED = (
    "\u0600-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180a\u1810-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff"  # Arabic, Indic and their kin
    "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"  # emoji
)
"""What the zero-width joiner and non-joiner are written after."""
_RIGHT_TO_LEFT = re.compile("[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
UNSAFE = re.compile(f"[{_BREAKS}\n{_CONTROLS}{_NO_CHARACTERS}{_INVISIBLE}]")
"""What may not reach a terminal, unless what stands before it makes it harmless."""
_KEPT_OR_NOT = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f"  # the flag of a part of a country
    f"|(?<=[{_JOINED}])[\u200c\u200d]"
    f"|(?<=[^\x00-\x22\x24-\x29\x2b-\x2f\x3a-\xa8{_CONTROLS}{_INVISIBLE}])[{_SELECTORS}])"
    f"|{UNSAFE.pattern}"
)


def printable(text: str, *, keep_newlines: bool = True) -> str:
    """`text` with nothing in it that a terminal would obey or a reader could not see, as many characters as before.

    Control characters (C0, C1, DEL), lone surrogates, noncharacters and what is invisible (zero-width spaces,
    bidirectional overrides, tags, runs of variation selectors) become U+FFFD, tabs a space. Kept is what real text
    needs: joiners in Persian, Hindi or emoji, marks of direction in right-to-left text, one variation selector, flags.
    Line ends stay, or become spaces where one line is wanted.
    """
    if text.isascii() and text.isprintable():
        return text
    runs_left = _RIGHT_TO_LEFT.search(text) is not None

    def safe(match: re.Match[str]) -> str:
        found = match[0]
        if match[1] or (found == "\n" and keep_newlines) or (found in _MARKS and runs_left):
            return found
        return " " if found in f"\n{_BREAKS}" else "\ufffd"

    return _KEPT_OR_NOT.sub(safe, text)
