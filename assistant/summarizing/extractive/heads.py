"""Where a report begins: behind the line of its place and agency, or the time of a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.articles import Sentence
from assistant.summarizing.extractive.wholeness import DATELINE

_CLOCK = re.compile(
    r"\A(?:[01]?\d|2[0-3])(?:[.:][0-5]\d(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)"
    r"(?:\s(?:GMT|UTC|BST|I?ST|CES?T|E[SD]?T|[CMP][SD]T))?\s?[,:|–—-]*\s(?=[A-Z“\"‘'])"
)
"""When a post was written: "16.06 Rescuers", "3:15 p.m. ET: "."""
_ABOVE = 6
"""Paragraphs at most that stand above the line of the place: captions, links, a summary."""


def without_head(text: str) -> str:
    """A sentence without its dateline or the time of its post."""
    return _CLOCK.sub("", text[dateline.end() :] if (dateline := DATELINE.match(text)) else text)


def report(body: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of a body from its first dateline on; all where none stands near its beginning."""
    dated = next((one for one in body if DATELINE.match(one.text)), None)
    above = {one.paragraph for one in body if dated and one.paragraph < dated.paragraph}
    return [one for one in body if len(above) > _ABOVE or one.paragraph not in above]
