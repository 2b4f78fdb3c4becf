"""What a negation or a hedge bears on: the words after it up to the end of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import Tokens, root, tokens

_WHOLE = 5
"""Content words that a marker may bear on."""
_BREAKS = frozenset(
    "but that because who which while although though whereas if when after before until unless".split()
)
_PUNCTUATION = re.compile(r"[,;:.!?()—–“”\"]")
NEGATIONS = frozenset("not never no nor neither none nobody nothing cannot without".split())
_INSTEAD = frozenset([("rather", "than"), ("instead", "of")])
_NO_NEGATION_BEFORE = frozenset(
    "only just merely more fewer less later doubt wonder matter simply mention least sooner".split()
)
"""Words after which "not" and "no" negate nothing: "not only", "no doubt"."""
_NEGATIVE = """deny denial refuse reject fail lack unable dismiss dispute refute prevent stop avoid oppose hardly
    barely scarcely rarely seldom few little absent absence refrain decline false untrue untruth contradict rebut ban
    block unlikely prohibit rule forbid bar nowhere disagree against neither nor far missing unaware"""
"""Words that say no without a negation."""
_NEVER_BORNE_ON = frozenset("one single any however even ever having being".split())
"""What stands between a negation and what it negates: "not one vote", "not a single vote"."""
_FINITE = frozenset("is was has had will would did said says told".split())
HEDGES = frozenset("may might could possibly perhaps maybe potentially probably".split())
WEAKENING = HEDGES | frozenset(
    """would should can likely unlikely if whether seem seems seemed appear appears appeared apparently expected expects
    expect plan plans planned want wants wanted hope hopes hoped fear fears feared think thinks believe believes risk
    risks possible possibility chance potential suggest suggests suggested suggesting threatens consider considering
    considered considers unclear probable suspected predicted forecast able allegedly alleged reportedly ability capable
    allow allows allowed able opportunity must ought supposed presumably option""".split()
)  # fmt: skip
"""Words beside which a hedge adds nothing new."""


@cache
def _negative() -> frozenset[str]:
    return frozenset(map(root, _NEGATIVE.split()))


@cache
def _denials() -> frozenset[str]:
    return frozenset(map(root, ["deny", "denial"]))


@dataclass(frozen=True, slots=True)
class Scope:
    marker: int
    """Token that negates or hedges."""
    words: tuple[int, ...]
    """The content tokens it bears on, the nearest first."""


@kept
def negations(text: str) -> tuple[Scope, ...]:
    """The negations proper, and denials."""
    told = tokens(text)
    return tuple(_scope(told, index) for index in range(len(told.all)) if _negates(told, index))


@kept
def hedges(text: str) -> tuple[Scope, ...]:
    told = tokens(text)
    return tuple(
        _scope(told, index)
        for index, token in enumerate(told.all)
        if token.lower in HEDGES and not _is_name(told, index)
    )


@kept
def negative(text: str) -> tuple[int, ...]:
    """The tokens that say no: negations, and words like "refuse"."""
    told = tokens(text)
    return tuple(i for i, token in enumerate(told.all) if token.root in _negative() or _negates(told, i))


@kept
def under_negation(text: str) -> frozenset[int]:
    """The tokens that anything negative may bear on, read widely."""
    return _widely(tokens(text), negative(text))


@kept
def under_hedge(text: str) -> frozenset[int]:
    """The tokens that anything weakening may bear on, read widely."""
    told = tokens(text)
    return _widely(told, [i for i, token in enumerate(told.all) if token.lower in WEAKENING])


def _is_name(told: Tokens, index: int) -> bool:
    """Whether "may" is somebody's name, or a month."""
    after = told.all[index + 1].lower if index + 1 < len(told.all) else ""
    return told.all[index].text == "May" or (told.all[index].lower == "may" and after in _FINITE)


def _negates(told: Tokens, index: int) -> bool:
    token = told.all[index]
    if token.root in _denials():
        return True
    after = told.all[index + 1].lower if index + 1 < len(told.all) else ""
    if (token.lower, after) in _INSTEAD:
        return True
    if not (token.lower in NEGATIONS or token.lower.endswith("n't")):
        return False
    before = told.all[index - 1].lower if index else ""
    return after not in _NO_NEGATION_BEFORE and before not in ("or", "if", "why", "with")


def _scope(told: Tokens, marker: int) -> Scope:
    words: list[int] = []
    for index in range(marker + 1, len(told.all)):
        if _parted(told, index - 1) or (words and told.all[index].lower in _BREAKS) or len(words) == _WHOLE:
            break
        if told.all[index].content and told.all[index].lower not in _NEVER_BORNE_ON:
            words.append(index)
    if not words:
        words = [index for index in range(max(0, marker - 3), marker) if told.all[index].content][-1:]
    if words and told.all[words[0]].lower[0].isdigit():
        return Scope(marker, ())  # "2,640 and not 2,900": figures are compared by value
    return Scope(marker, tuple(words))


def _widely(told: Tokens, markers: Iterable[int]) -> frozenset[int]:
    """The markers themselves, and the words of the clause from three before to eight after each."""
    found = set()
    for marker in markers:
        found.add(marker)
        for step, reach in ((-1, 3), (1, 8)):
            for index in range(marker + step, marker + step * (reach + 1), step):
                if not 0 <= index < len(told.all) or _parted(told, min(index, index - step)):
                    break
                found.add(index)
    return frozenset(found)


def _parted(told: Tokens, index: int) -> bool:
    """Whether a mark stands between a token and the next; commas around a "however" part nothing."""
    between = told.text[told.all[index].end : told.all[index + 1].start]
    if "however" in (told.all[index].lower, told.all[index + 1].lower) and between.strip() == ",":
        return False
    return bool(_PUNCTUATION.search(between))
