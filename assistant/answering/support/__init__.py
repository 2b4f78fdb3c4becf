"""Whether sentences carry a claim: by figures, names, quotations, speaker, polarity. Pure, no proof of entailment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.support.alignment import align
from assistant.answering.support.dates import date_problems
from assistant.answering.support.denials import denial_problems
from assistant.answering.support.figures import figure_problems
from assistant.answering.support.names import name_problems
from assistant.answering.support.orders import order_problems
from assistant.answering.support.polarity import polarity_problems
from assistant.answering.support.problem import Problem, ProblemKind
from assistant.answering.support.quotations import quotation_problems, stands_verbatim
from assistant.answering.support.relatedness import relatedness_problems
from assistant.answering.support.roles import role_problems
from assistant.answering.support.speaker import speaker_problems
from assistant.answering.support.tokens import tokens, told
from assistant.articles import Sentence

__all__ = ["Problem", "ProblemKind", "problems"]


def problems(text: str, sentences: Sequence[Sentence], *, published: Sequence[date | None] = ()) -> list[Problem]:
    """What the claim `text` says that `sentences`, taken together, do not carry; empty where they carry it.

    `published` holds, for each sentence, the day of its article where that is known: "last March" is read by it.
    A claim that is its sentences as they stand has no problems.
    """
    texts, meant = [sentence.text for sentence in sentences], told(sentences)
    if stands_verbatim(text, texts):
        return []
    claim = tokens(text)
    alignment = align(claim, [tokens(one) for one in texts])
    return [
        *date_problems(text, texts, published),
        *figure_problems(text, meant, published),
        *name_problems(text, meant),
        *quotation_problems(text, texts),
        *speaker_problems(claim, sentences, alignment),
        *order_problems(claim, sentences),
        *polarity_problems(claim, alignment, meant),
        *denial_problems(claim, sentences, alignment),
        *role_problems(claim, alignment),
        *relatedness_problems(claim, [tokens(one) for one in meant]),
    ]
