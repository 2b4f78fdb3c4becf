"""Where a name of several words ends: over "&", a nickname, "St." and the owner in "King's College"."""

from __future__ import annotations

import calendar
from collections.abc import Sequence, Set
from itertools import pairwise

from assistant.ingest.capitals import after_nickname
from assistant.ingest.tokens import OPENING, Token
from assistant.language.given_names import MEN, WOMEN
from assistant.language.titles import HONORIFICS, PORTFOLIOS

DAYS = frozenset(map(str.lower, [*calendar.day_name, *calendar.month_name[1:]])) - {"may"}
_LONGEST = 10
"""Words of a name."""
_JOINING = frozenset("at for of on to".split())
_OFFICES = frozenset("agency bureau commission committee department directorate ministry office".split())
"""Bodies with two portfolios to their name: "Department of Health and Human Services"."""
_SHORT = HONORIFICS | {"st", "mt", "ft", "ste"}
_OWNERS = frozenset("bishop boys children girls king men people prince queen women".split())
"""Whose name a body bears for good: "King's College", while "Arvo's College" is the college of Arvo."""


def run_ends(sentence: Sequence[Token], first: int, bodies: Set[str]) -> int:
    """Where the name ends that begins at `first`, which is capitalised; `bodies`: nouns that "of" may follow."""
    stop = first + 1
    while stop < min(len(sentence), first + _LONGEST):
        following = _next(sentence, first, stop, bodies)
        if following is None:
            break
        stop = following + 1
    return stop


def owns(token: Token) -> bool:
    """Whether a possessive is a part of a name: "King's", "Growers'"."""
    return token.is_possessive and (token.bare.lower() in _OWNERS or token.text[-1] in "’'")


def _next(sentence: Sequence[Token], first: int, stop: int, bodies: Set[str]) -> int | None:
    """The word after `stop - 1` that is of the same name."""
    last, at = sentence[stop - 1], stop
    if last.is_possessive and not (last.is_capitalised and owns(last)):
        return None
    is_short = sentence[at].text == "." and (len(last.text) == 1 or last.lower in _SHORT)
    if is_short or sentence[at].text == "&":
        at += 1
    elif sentence[at].text in OPENING:
        at = after_nickname(sentence, at)
    elif last.bare.lower() in bodies and sentence[at].text in _JOINING:
        at += 1 + (sentence[at + 1 : at + 2] != [] and sentence[at + 1].text == "the")
    elif sentence[at].text == "and" and _is_office(sentence[first:stop]):
        at += 1
        if _is_another(sentence, at, bodies):
            return None
    return at if at < len(sentence) and sentence[at].is_capitalised and sentence[at].lower not in DAYS else None


def _is_office(name: Sequence[Token]) -> bool:
    """Whether a name goes "Ministry of Health", so that "and" may go on with it."""
    return (
        len(name) > 2
        and name[-1].lower in PORTFOLIOS
        and any(one.lower in _OFFICES and other.text == "of" for one, other in pairwise(name))
    )


def _is_another(sentence: Sequence[Token], at: int, bodies: Set[str]) -> bool:
    """Whether another name begins there."""
    following = sentence[at : at + 4]
    return any(one.lower in WOMEN | MEN | bodies or one.text.isupper() for one in following if one.is_capitalised)
