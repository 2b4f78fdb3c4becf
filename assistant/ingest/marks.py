"""Single quotation marks read as double ones where an article quotes with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from assistant.language.words import STOPWORDS, words

_OPENS = re.compile(r"(?<![^\s(\[—–-])(?:''|‘‘|['‘])(?=[\w$£€…\[])")
_CLOSES = re.compile(r"(?<=[^\s(\[—–-])(?:''|’’|['’])(?!\w)")
_ELISION = re.compile(r"'(?:\d\ds?|bout|cause|em|n|round|s|til|tis|twas)\b", re.IGNORECASE)
_DOUBLE = re.compile(r"“[^”]*(?:”|\Z)|(?<!\w)\"[^\"]*(?:\"|\Z)")
_ENDS = ".,!?…;:"
_SPOKEN = 5
"""Words between single marks that are quoted, and no title, where an article quotes with double ones."""
_TITLE = 0.5
"""Share of capitalised words from which they are a title."""


class _Pair(NamedTuple):
    opens: re.Match[str]
    closes: re.Match[str] | None
    """None where the quotation goes on in the next paragraph."""


def doubled(paragraphs: Sequence[str]) -> list[str]:
    """`paragraphs`, each of the same length as before, with double marks for the single ones that quote words."""
    found = [list(_pairs(text)) for text in paragraphs]
    singles = sum(map(len, found))
    doubles = sum(len(_DOUBLE.findall(text)) for text in paragraphs)
    told = []
    for i, text in enumerate(paragraphs):
        following = found[i + 1] if i + 1 < len(found) else []
        goes_on = bool(following) and _begins(paragraphs[i + 1], following[0])
        pairs = [
            pair
            for pair in found[i]
            if (pair.closes or goes_on or _begins(text, pair)) and (singles > doubles or _is_spoken(text, pair))
        ]
        told.append(_replaced(text, pairs))
    return told


def _begins(text: str, pair: _Pair) -> bool:
    return not text[: pair.opens.start()].strip()


def _pairs(text: str) -> Iterator[_Pair]:
    """The single marks outside of double ones that open a quotation, and those that close it."""
    outside = _DOUBLE.sub(lambda match: " " * len(match[0]), text)
    marks = [match for match in _OPENS.finditer(outside) if not _ELISION.match(text, match.start())]
    for opens, following in zip_longest(marks, marks[1:]):
        stop = following.start() if following else len(text)
        closing = [one for one in _CLOSES.finditer(outside, opens.end(), stop) if len(one[0]) == len(opens[0])]
        sure = next((one for one in closing if not _may_be_apostrophe(text, one)), None)
        if sure or closing or stop == len(text):
            yield _Pair(opens, sure or (closing[-1] if closing else None))


def _may_be_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Whether it may belong to the word before it: "the workers' union", "goin' home"."""
    before, after = text[: mark.start()], text[mark.end() : mark.end() + 1]
    return len(mark[0]) == 1 and after == " " and before.endswith(("s", "in")) and before[-1:] not in _ENDS


def _is_spoken(text: str, pair: _Pair) -> bool:
    """Whether what stands between the marks is no title or borrowed phrase."""
    told = words(text[pair.opens.end() : pair.closes.start() if pair.closes else len(text)])
    content = [word for word in told if word.lower() not in STOPWORDS]
    return len(told) >= _SPOKEN and sum(word[0].isupper() for word in content) <= _TITLE * len(content)


def _replaced(text: str, pairs: Sequence[_Pair]) -> str:
    letters = list(text)
    for opens, closes in pairs:
        is_one = len(opens[0]) == 1
        letters[opens.start() : opens.end()] = '"' if is_one else "“ "
        if closes:
            letters[closes.start() : closes.end()] = '"' if is_one else " ”"
    return "".join(letters)
