"""Figures of a claim, by value, against those of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, islice, pairwise

from assistant.answering.support.problem import Problem
from assistant.answering.support.quantities import dates_told, quantities
from assistant.answering.support.tokens import Tokens, root, tokens
from assistant.language.figures import Figure

_MOST = 20
"""Figures of one claim that are reported: more says nothing more."""
_ROUNDED = 50
"""Figures of one claim that are compared with every one told; any more must have the same value."""
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve twenty thirty".split())
_SINGLE = frozenset("one a an single another each every this that the".split())


def figure_problems(text: str, told: Sequence[str], published: Sequence[date | None]) -> Iterator[Problem]:
    """`told`: the cited sentences and names in them; `published`: the day of each sentence's article, where known."""
    yield from islice(_figures(text, told, published), _MOST)
    yield from _ones(tokens(text), [tokens(one) for one in told])


def _figures(text: str, told: Sequence[str], published: Sequence[date | None]) -> Iterator[Problem]:
    counted = [figure for one in told for figure in quantities(one).figures]
    years = {day.year for day in dates_told(told, published) if day.year}
    known = [*counted, *(Figure(Decimal(year), None, str(year)) for year in years)]
    by_noun: defaultdict[str, list[Figure]] = defaultdict(list)
    by_value: defaultdict[Decimal, list[Figure]] = defaultdict(list)
    for figure in known:
        for reading in filter(None, (figure, figure.other_reading)):
            by_value[reading.value].append(figure)
            by_noun[root(reading.noun or "")].append(figure)
    for place, claimed in enumerate(quantities(text, 2).figures):
        alike = by_noun[root(claimed.noun)] if claimed.noun else []
        among = alike if alike or (claimed.bound == "vague" and claimed.noun) else known
        equal = by_value[claimed.value] if among is known or place >= _ROUNDED else []
        if not any(claimed.carried_by(figure) for figure in (chain(equal, among) if place < _ROUNDED else equal)):
            yield Problem("figure", (claimed.text,), _message(claimed, alike))


def _message(claimed: Figure, alike: Sequence[Figure]) -> str:
    shown = _with_bound(claimed)
    if alike:
        return f"The cited sentences say {' and '.join(_with_bound(one) for one in alike[:2])}, not {shown}."
    return f"The figure {shown} does not stand in the cited sentences."


def _with_bound(figure: Figure) -> str:
    words = {"above": "more than ", "below": "less than ", "about": "about ", "exactly": "exactly "}
    return words.get(figure.bound or "", "") + figure.text


def _ones(claim: Tokens, told: Sequence[Tokens]) -> Iterator[Problem]:
    """ "one" and "first" are often no figures: wrong only where the sentences have another number before that word."""
    pairs = {(one.lower, counted.root): (one, counted) for one, counted in pairwise(claim.all)}
    for one, counted in pairs.values():
        others = {"one": _NUMBERS, "first": _ORDINALS - {"first"}}.get(one.lower)
        if others is None or not counted.content or claim.text[one.start - 1 : one.start] == "-":
            continue
        before = {
            sentence.all[place - 1].lower
            for sentence in told
            for place in sentence.places.get(counted.root, ())
            if place
        }
        wrong = before & others or (one.lower == "one" and {word for word in before if word.isdigit()} - {"1"})
        if wrong and not before & (_SINGLE | {"first"}):
            said = " and ".join(sorted(wrong))
            message = f"The cited sentences say {said} {counted.text}, not {one.text} {counted.text}."
            yield Problem("figure", (one.text,), message)
