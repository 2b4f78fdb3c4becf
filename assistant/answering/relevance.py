"""How likely a sentence is to answer a question: features of the pair, and the weights that were fitted to them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.answering.answer_kinds import (
    asks_name,
    asks_others,
    beside_counts,
    counted,
    counts_nobody,
    deed_of_counted,
    has_measure,
    how_plainly,
    tells_name,
)
from assistant.answering.paraphrases import told_by
from assistant.answering.questions import Question
from assistant.answering.support.tokens import root, tokens
from assistant.encoder import TokenStates, shared_encoder
from assistant.language.names import unmentioned
from assistant.language.words import stems


@dataclass(frozen=True, slots=True)
class Features:
    """All between 0 and 1, but for rounding."""

    meaning: float
    """Cosine of the mean token states."""
    soft: float
    """How well the question's content words are met by tokens of the sentence, weighted by rarity."""
    weakest: float
    """The same for the word met worst, its context included."""
    words: float
    """Share of the content words, weighted by rarity, that stand in the sentence or its context."""
    every: float
    """How well all tokens of the question are met by the nearest of the sentence, function words too."""
    around: float
    """As `soft`, by the sentence or its context."""
    nameless: float
    """As `soft`, of the words that are no names: an article names whom it is about once, and says "she" from there."""
    kind: float
    """How plainly something of the kind asked for stands in the sentence and not in the question."""
    names: float
    """Share of the question's names that stand in the article; 1 where there are none."""


COUNTED = 0.5
"""Similarity from which a number is taken to count what is asked for: "inhabitants" for "people" has 0.53, "missiles"
for "soldiers" 0.29."""

DEED = 0.5
"""Similarity from which what the counted did is told: "treated for injuries" for "injured" has 0.88, "died" 0.36."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer."""

    text: str
    context: str
    """What stands around it: the title, the sentence before."""
    article: str
    """The text of its article."""


def features(question: Question, candidates: Sequence[Candidate]) -> list[Features]:
    encoder = shared_encoder()
    texts = [candidate.text for candidate in candidates]
    asked, *told = encoder.token_states([question.text, *texts, *(candidate.context for candidate in candidates)])
    inside, around = told[: len(texts)], told[len(texts) :]
    words = _question_words(question, asked)
    plain = [word for word in words if not word.is_name] or words
    named = {article: _named(question, article) for article in {candidate.article for candidate in candidates}}
    found = []
    for candidate, own, near in zip(candidates, inside, around, strict=True):
        here, context = tokens(candidate.text).roots, tokens(f"{candidate.text} {candidate.context}").roots
        similar = _best(asked, own)
        widely = np.maximum(similar, _best(asked, near))
        found.append(
            Features(
                meaning=_cosine(asked, own),
                soft=_mean((word.weight, _met(word, here, similar)) for word in words),
                weakest=min((_met(word, context, widely) for word in words), default=0.0),
                words=_mean((word.weight, not word.roots.isdisjoint(context)) for word in words),
                every=float(similar.mean()) if len(similar) else 0.0,
                around=_mean((word.weight, _met(word, context, widely)) for word in words),
                nameless=_mean((word.weight, _met(word, here, similar)) for word in plain),
                kind=_kind(question, asked, candidate.text, own),
                names=named[candidate.article],
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class _QuestionWord:
    roots: frozenset[str]
    """Its own, and those of the words that may stand for it."""
    weight: float
    tokens: tuple[int, ...]
    is_name: bool


def _question_words(question: Question, asked: TokenStates) -> list[_QuestionWord]:
    words = []
    for match in question.topical:
        inside = tuple(_tokens(asked, match.span()))
        if inside:
            # The vocabulary is sorted by frequency, and a word in several pieces is rarer than any in one.
            rank = asked.ids[inside[0]] if len(inside) == 1 else 30_000
            weight = math.log2(max(2, rank - 1_900)) / 15
            words.append(_QuestionWord(told_by(root(match.group())), weight, inside, match.group() in question.names))
    return words


def _mean(weighted: Iterable[tuple[float, float]]) -> float:
    pairs = list(weighted)
    return sum(weight * value for weight, value in pairs) / (sum(weight for weight, _ in pairs) or 1.0)


def _unit(states: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(states, axis=-1, keepdims=True)
    return np.asarray(states / np.maximum(norms, 1e-6), dtype=np.float32)


def _named(question: Question, article: str) -> float:
    return 1 - len(unmentioned(question.names, article)) / len(question.names) if question.names else 1.0


def _cosine(one: TokenStates, other: TokenStates) -> float:
    if not one.ids or not other.ids:
        return 0.0
    return float(_unit(one.states.mean(axis=0)) @ _unit(other.states.mean(axis=0)))


def _best(asked: TokenStates, told: TokenStates) -> NDArray[np.float32]:
    if not len(told.ids):
        return np.zeros(len(asked.ids), dtype=np.float32)
    best: NDArray[np.float32] = (_unit(asked.states) @ _unit(told.states).T).max(axis=1)
    return best


def _met(word: _QuestionWord, found: Collection[str], similar: NDArray[np.float32]) -> float:
    return 1.0 if not word.roots.isdisjoint(found) else float(np.clip(similar[list(word.tokens)].mean(), 0, 1))


def _kind(question: Question, asked: TokenStates, sentence: str, inside: TokenStates) -> float:
    plain = how_plainly(question.kind, sentence, stems(question.text))
    fits = _has_figure(question, asked, sentence, inside) and tells_name(question.text, sentence)
    return plain if fits else 0.0


def _has_figure(question: Question, asked: TokenStates, sentence: str, inside: TokenStates) -> bool:
    """Whether a figure stands in the sentence that counts or measures what is asked for; True for other questions."""
    if not (word := counted(question.text)):
        return has_measure(question.text, sentence)
    if not _tells_deed_of_counted(question, asked, sentence, inside):
        return False
    if counts_nobody(question.text, sentence):
        return True
    stretches = beside_counts(sentence, asks_others(question.text))
    called = told_by(root(question.text[slice(*word)]))
    if any(not called.isdisjoint(tokens(sentence[slice(*stretch)]).roots) for stretch in stretches):
        return True
    similar = _unit(asked.states[_tokens(asked, word)]) @ _unit(inside.states).T
    counted_there = (_tokens(inside, stretch) for stretch in stretches)
    return any(len(inside_it) and similar[:, inside_it].max(axis=1).mean() >= COUNTED for inside_it in counted_there)


def _tells_deed_of_counted(question: Question, asked: TokenStates, sentence: str, inside: TokenStates) -> bool:
    """Whether what is counted is in the state asked for: those who died are not those who were injured."""
    if not (deed := deed_of_counted(question.text)):
        return True
    if not told_by(root(question.text[slice(*deed)])).isdisjoint(tokens(sentence).roots):
        return True
    return float(_best(asked, inside)[_tokens(asked, deed)].mean()) >= DEED


def _tokens(states: TokenStates, stretch: tuple[int, int]) -> list[int]:
    return [i for i, (start, end) in enumerate(states.offsets) if start < stretch[1] and stretch[0] < end]


WEIGHTS = Features(
    meaning=1.32, soft=2.67, weakest=-0.37, words=1.08, every=2.42, around=2.69, nameless=1.73, kind=0.83, names=0.0
)
BIAS = -11.06
"""Fitted by `evals/fit_relevance.py`, in whose articles a name is never missing: that is a rule instead."""


def probability(question: Question, found: Features) -> float:
    """That the sentence answers; 0 where a name is missing, or what a question of number or for a name asks for."""
    if found.names < 1 or (not found.kind and (question.kind == "number" or asks_name(question.text))):
        return 0.0
    weighted = sum(weight * feature for weight, feature in zip(astuple(WEIGHTS), astuple(found), strict=True))
    return 1 / (1 + math.exp(-BIAS - weighted))
