"""Sentences that only make sense together: a question with its answer, "this" with what it points to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.evidence import MOST_CITED, Evidence, Passage, asks, sentence_after
from assistant.answering.wording import labels_speaker, leans_on_before
from assistant.articles import Sentence
from assistant.language.words import words

_POINTS_BACK = re.compile(
    r"\b(?:this|these|those)(?=[,;:.](?:\s|$))"
    r"|^\W*(?:After|Before|Having|When|While|\w+ing)\s+(?:\w+\s+){0,2}?(?:them|this|these|those)\b(?!\s+\w+s\b)"
)
_ELLIPTIC = 3
"""Words; so few, without a subject, say nothing without the sentence before ("Probably not.")."""
_SUBJECTS = frozenset("i we he she it they you that this there who".split())
Whole = tuple[Passage, ...]


def wholes(evidence: Evidence, passages: Sequence[Passage]) -> list[Whole]:
    """The passages, each with the sentences it does not go without; those that overlap are one.

    What would be cut, because the evidence lacks a sentence or there are too many, is left out.
    """
    found: list[Whole] = []
    for passage in passages:
        if any(passage in whole for whole in found):
            continue
        whole = _whole(evidence, passage)
        if found and whole and found[-1][-1] in whole:
            joined = (*found[-1], *(one for one in whole if one not in found[-1]))
            if len(joined) <= MOST_CITED:
                found[-1] = joined
                continue
        if whole:
            found.append(whole)
    return found


def _whole(evidence: Evidence, passage: Passage) -> Whole | None:
    if not words(passage.sentence.text):
        return None
    whole = [passage]
    if before := _needed_before(evidence, passage):
        whole.insert(0, before)
    while is_answered := _is_answered(whole[-1]):
        after = evidence.passage(whole[-1].number + 1)
        if after is None or after.sentence != is_answered or len(whole) == MOST_CITED:
            return None
        whole.append(after)
    return None if len(whole) == 1 and _is_elliptic(passage.sentence) else tuple(whole)


def _needed_before(evidence: Evidence, passage: Passage) -> Passage | None:
    before = evidence.passage(passage.number - 1)
    if before is None or before.sentence != passage.before:
        return None
    sentence = passage.sentence
    leans = leans_on_before(sentence) and not labels_speaker(sentence)
    return before if leans or _is_elliptic(sentence) or _POINTS_BACK.search(sentence.text) else None


def _is_answered(passage: Passage) -> Sentence | None:
    """What the one who asks says next: a question that is answered at once is no statement by itself."""
    after = sentence_after(passage.article, passage.sentence) if asks(passage.sentence) else None
    return after if after and _speakers(after) == _speakers(passage.sentence) else None


def _speakers(sentence: Sentence) -> set[str | None]:
    return {statement.speaker for statement in sentence.statements if statement.kind != "question" or statement.speaker}


def _is_elliptic(sentence: Sentence) -> bool:
    said = [word.lower() for word in words(sentence.text)]
    return len(said) <= _ELLIPTIC and _SUBJECTS.isdisjoint(said) and not asks(sentence)
