"""What somebody denies, or is only suspected of, is told so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from assistant.answering.support.alignment import Alignment
from assistant.answering.support.problem import Problem
from assistant.answering.support.scopes import negative
from assistant.answering.support.tokens import Tokens, root, tokens
from assistant.articles import Sentence

_TOLD = 0.6
"""Share of what a claim has of a sentence that stands in what is denied."""
_LEAST = 2
"""Content words of what is denied, or of what somebody is suspected of, that a claim tells."""
_SUSPECTED = frozenset("suspected accused charged alleged".split())
_ONLY_SUSPECTED = frozenset(
    map(root, "suspect accuse charge allege allegedly reportedly blame claim indict investigate".split())
) | frozenset(["may", "might", "could", "would"])
"""Roots of words that leave open whether somebody did it."""


def denial_problems(claim: Tokens, sentences: Sequence[Sentence], alignment: Alignment) -> Iterator[Problem]:
    said = frozenset(token.root for token in claim.all)
    for sentence, source in zip(sentences, alignment.sources, strict=True):
        for statement in sentence.statements:
            start, end = statement.start - sentence.start, statement.end - sentence.start
            content = [index for index in source.content if start <= source.all[index].start < end]
            cue = tokens(statement.cue or "").roots
            whose = tokens(f"{statement.speaker or ''} {statement.mention or ''}").roots
            if (
                statement.kind == "denial"
                and not (cue & said or negative(claim.text))
                and _tells(claim.roots - whose, source, content)
            ):
                yield Problem("polarity", (), f"The cited sentences say “{statement.cue}” of this: the claim must too.")
                return
        for index, token in enumerate(source.all[:-2]):
            of, doing = source.all[index + 1].lower, source.all[index + 2].lower
            if token.lower in _SUSPECTED and of in ("of", "with") and doing.endswith("ing"):
                behind = [source.all[after].root for after in source.content if after > index + 2 - (doing != "having")]
                if set(behind[:_LEAST]) <= claim.roots and not said & _ONLY_SUSPECTED:
                    yield Problem("polarity", (), f"The cited sentences only say “{token.text}”: so must the claim.")
                    return


def _tells(claimed: AbstractSet[str], source: Tokens, part: Sequence[int]) -> bool:
    """Whether most of what the claim has of the source stands in that part of it."""
    shared = claimed & source.roots
    return len(shared & {source.all[index].root for index in part}) >= max(_LEAST, _TOLD * len(shared))
