"""Who hired whom: "Kelling Salvage, which was hired by Brightwater", "Brightwater has hired the firm Dorsch Marine"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answering.agreement.names.holders import NAME
from assistant.answering.agreement.names.positions import BUSINESS
from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.names import untitled
from assistant.language.words import STOPWORDS, WORD

_DONE = "(?:hired|commissioned|contracted|engaged|chosen|picked|asked|brought in)"
_HIRED_BY = re.compile(
    rf"(?P<name>{NAME})(?:,? (?:which|who|a [^,.;:]{{3,40}})|,)? (?:(?:has|had|have) been |was |were )?{_DONE} by "
    rf"(?:[a-z]+ ){{0,4}}(?P<by>{NAME})(?P<more>,? [^.;:]{{0,60}})?"
)
_HIRES = re.compile(
    rf"(?P<by>{NAME}|[Ii]t|[Tt]hey)(?:,? which)?(?: has| have| had)? {_DONE} "
    r"(?P<kind>(?:(?:the|an?) )?(?:[a-z-]+ ){0,4})"
    rf"(?P<name>{NAME})(?P<more>,? [^.;:]{{0,60}})?"
)
_WHOM = re.compile(
    rf"(?P<name>{NAME}), (?P<kind>(?:the|an?) (?:[a-z-]+ ){{1,4}})(?:that |which |whom )?(?P<by>[^.;:]{{2,60}}?) "
    rf"(?:has |had |have )?{_DONE}\b(?P<more> [^.;:]{{0,60}})?"
)


class Hired(NamedTuple):
    name: str
    by: frozenset[str]
    """Roots of the names of who hired them."""
    purpose: frozenset[str]
    """Roots of the words for what they are and what they are to do."""

    @property
    def of_one_event(self) -> bool:
        return False

    def rivals(self, other: Hired) -> bool:
        """Whether both were hired by one company for one task."""
        return (self.by <= other.by or other.by <= self.by) and bool(self.purpose & other.purpose)


@kept
def hired(text: str) -> tuple[Hired, ...]:
    """Those that somebody named has hired; "it" is the last named before."""
    plain = untitled(text)
    return tuple(
        Hired(match["name"], by, purpose)
        for form in (_HIRED_BY, _HIRES, _WHOM)
        for match in form.finditer(plain)
        if (by := _employers(plain, match)) and (purpose := _purpose(match) - by)
    )


def _employers(plain: str, match: re.Match[str]) -> frozenset[str]:
    told = match["by"] if match["by"].lower() not in ("it", "they") else plain[: match.start("by")]
    names = re.findall(NAME, told)
    return frozenset(map(root, names[-1].split())) if names else frozenset()


def _purpose(match: re.Match[str]) -> frozenset[str]:
    told = f"{match['name']} {match.groupdict().get('kind') or ''} {match['more'] or ''}"
    return frozenset(root(word) for word in WORD.findall(told) if word.lower() not in STOPWORDS) - BUSINESS
