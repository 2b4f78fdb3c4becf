"""What a claim puts in quotation marks, and what of it stands as it is in its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.support.kept import kept
from assistant.answering.support.problem import Problem

_QUOTED = re.compile(r"(?:[“„«]|(?<![^\s(\[{–—-])\")([^“”\"„«»]+)(?:[”\"“»]|$)|(?<!\w)[‘']([^‘’']{3,})[’'](?!\w)")
"""A straight mark opens only where a word may begin: elsewhere it closes what an earlier sentence opened."""
_TYPED = re.compile(r"``|''")
"""Double quotation marks as typewriters and TeX have them."""
_MARKS = re.compile(r"[“”„«»\"‘’'`]")
_LEFT_OUT = re.compile(r"\s*(?:\[[^\]]{0,80}\]|\(?\.\.\.\)?|…)\s*")
"""What an editor leaves out of a quotation or puts into it."""
_ENDS = " .,;:!?-–—"
_JOINING = frozenset("and but while also".split())


def quotation_problems(text: str, told: Sequence[str]) -> Iterator[Problem]:
    source = " ".join(_plain(one) for one in told)
    for match in _QUOTED.finditer(_TYPED.sub('"', text)):
        quoted = match[1] or match[2]
        at = 0
        for piece in _LEFT_OUT.split(quoted):
            at = _found(_plain(piece).strip(_ENDS), source, at)
            if at < 0:
                yield Problem("quotation", (quoted,), f"The cited sentences do not say “{quoted}” in these words.")
                break


def stands_verbatim(text: str, told: Sequence[str]) -> bool:
    """Whether `text` is one of the sentences, or some of them joined."""
    rest = _plain(text)
    for one in sorted((_plain(sentence).strip(_ENDS) for sentence in told), key=len, reverse=True):
        at = _found(one, rest, 0)
        if one and at >= 0:
            rest = f"{rest[: at - len(one)]} ; {rest[at:]}"
    return rest != _plain(text) and not set(re.findall(r"\w+", rest)) - _JOINING


def _found(piece: str, source: str, start: int) -> int:
    """Where `piece` ends in `source` as whole words, from `start`; -1 where it does not stand there."""
    while (at := source.find(piece, start)) >= 0:
        end = at + len(piece)
        begins_inside = at > 0 and source[at - 1 : at + 1].isalnum()
        ends_inside = 0 < end < len(source) and source[end - 1 : end + 1].isalnum()
        if not piece or not (begins_inside or ends_inside):
            return end
        start = at + 1
    return -1


@kept
def _plain(text: str) -> str:
    """Without quotation marks and case, white space made even."""
    return " ".join(_MARKS.sub("", text).split()).casefold()
