"""Who leads what: "the panel, chaired by Ina Moss", "Ina Moss, who chaired the panel"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.names import untitled
from assistant.language.words import STOPWORDS, WORD

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"
_LED = r"(?:chaired|led|headed|run|directed|conducted|presided over|represented|defended|coached|captained)"
_LEADS = (
    r"(?:chairs?|chaired|leads?|led|heads?|headed|runs?|ran|directs?|directed|conducts?|conducted|presides? over"
    r"|presided over|represents?|represented|defends?|defended|coach(?:es|ed)|captains?|captained)"
)
_BY = re.compile(
    rf"(?P<what>[^.;:]{{0,80}}?),? (?:(?:is|are|was|were|be|been|being)(?: \w+ly)? )?(?P<deed>{_LED})"
    rf"(?: [a-z]+){{0,4}} by (?:(?:an?|the|its|their) )?(?:[a-z-]+ ){{0,4}}(?P<name>{_NAME})"
)
_WHO = re.compile(
    rf"(?P<name>{_NAME})(?:,? (?:[^,;:.]{{3,60}} )?who (?:has |had |have )?| )"
    rf"(?P<deed>{_LEADS}) (?P<what>[^,.;:]{{3,60}})"
)
_ONE_DEED = {"chair": "lead", "head": "lead", "run": "lead", "ran": "lead", "direct": "lead", "presid": "lead"}
_WORDS = 3
"""Content words that tell what is led."""


class Leader(NamedTuple):
    deed: str
    what: frozenset[str]
    """Roots of the words nearest to the verb."""
    name: str


@kept
def leaders(text: str) -> tuple[Leader, ...]:
    plain = untitled(text)
    by = (_leader(match, _content(match["what"])[-_WORDS:]) for match in _BY.finditer(plain))
    return (*by, *(_leader(match, _content(match["what"])[:_WORDS]) for match in _WHO.finditer(plain)))


def _leader(match: re.Match[str], what: list[str]) -> Leader:
    deed = root(match["deed"].split()[0])
    return Leader(_ONE_DEED.get(deed, deed), frozenset(map(root, what)), match["name"])


def _content(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if word.lower() not in STOPWORDS]
