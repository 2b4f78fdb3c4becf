"""Fits the weights in `assistant/answering/relevance.py` on questions with and without an answer.

    uv run python -m evals.fit_relevance SQUAD.json.gz [--elsewhere 0.15] [--sample 0.5]

SQUAD is a file in the format of SQuAD 2.0. A question is put to the sentences of its own article, some also to another
article's. Each of the nearest sentences is an example, a positive one where it holds the answer. Prints weights and
bias (logistic regression, L2 penalty 1) and, cross-validated by article, what share of each kind of question is
answered at some thresholds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assistant.answering.likelihood import CANDIDATES
from assistant.answering.questions import Question
from assistant.answering.relevance import Candidate, Features, features
from assistant.encoder import shared_encoder
from assistant.ingest.sentences import spans

Kind = Literal["right", "wrong", "none", "elsewhere"]
"""The likeliest sentence answers; another one does; none in the article does; the article is about something else."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    sentences: list[str]
    before: list[str]
    """The sentence before each in its paragraph, empty for the first."""
    asked: list[tuple[str, frozenset[int]]]
    """Questions with the numbers of the sentences that answer them."""


@dataclass(frozen=True, slots=True)
class Example:
    features: Floats
    """Of the nearest sentences, shape (sentences, features)."""
    answers: Floats
    """1 for each that holds the answer, else 0."""
    page: int
    is_elsewhere: bool
    is_answered: bool
    """Whether any sentence of the article holds the answer, far ones too."""

    def kind(self, likeliest: int) -> Kind:
        if self.is_elsewhere:
            return "elsewhere"
        return "right" if self.answers[likeliest] else "wrong" if self.is_answered else "none"


def pages(path: Path) -> Iterator[Page]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for entry in json.load(file)["data"]:
            page = Page(entry["title"].replace("_", " "), [], [], [])
            for paragraph in entry["paragraphs"]:
                cut, base = spans(paragraph["context"]), len(page.sentences)
                texts = [paragraph["context"][span.start : span.end] for span in cut]
                page.sentences.extend(texts)
                page.before.extend(["", *texts[:-1]])
                for qa in paragraph["qas"]:
                    places = [] if qa["is_impossible"] else [answer["answer_start"] for answer in qa["answers"]]
                    found = {base + i for i, span in enumerate(cut) for at in places if span.start <= at < span.end}
                    page.asked.append((qa["question"], frozenset(found)))
            yield page


def examples(found: list[Page], sample: float, elsewhere: float) -> Iterator[Example]:
    encoder = shared_encoder()
    vectors = [encoder.embed([f"{page.title}: {text}" for text in page.sentences]) for page in found]
    for number, page in enumerate(found):
        for question, answers in page.asked:
            places = [number] if random.random() < sample else []
            if random.random() < elsewhere:
                places.append(random.choice([other for other in range(len(found)) if other != number]))
            for place in places:
                there = found[place]
                nearness = vectors[place] @ encoder.embed([question])[0]
                nearest = np.argsort(-nearness)[:CANDIDATES]
                everything = " ".join(there.sentences)
                candidates = [
                    Candidate(there.sentences[at], f"{there.title}. {there.before[at]}", everything) for at in nearest
                ]
                scored = np.array([astuple(one) for one in features(Question(question), candidates)])
                held = np.array([float(place == number and int(at) in answers) for at in nearest])
                yield Example(scored, held, number, place != number, bool(answers))


def fit(inputs: Floats, outputs: Floats) -> Floats:
    """Weights, the bias last, by Newton's method."""
    with_one = np.hstack([inputs, np.ones((len(inputs), 1))])
    penalty = np.diag([1.0] * inputs.shape[1] + [0.0])
    weights = np.zeros(with_one.shape[1])
    for _ in range(30):
        predicted = 1 / (1 + np.exp(-with_one @ weights))
        gradient = with_one.T @ (predicted - outputs) + penalty @ weights
        curvature = with_one.T @ (with_one * (predicted * (1 - predicted))[:, None]) + penalty
        weights -= np.linalg.solve(curvature, gradient)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("squad", type=Path)
    parser.add_argument("--sample", type=float, default=0.5, help="share of the questions put to their own article")
    parser.add_argument("--elsewhere", type=float, default=0.15, help="share of them put to another article")
    options = parser.parse_args()
    random.seed(1)
    found = list(examples(list(pages(options.squad)), options.sample, options.elsewhere))
    page = np.array([example.page for example in found])
    likeliest: list[tuple[Kind, float]] = []
    for held_out in sorted(set(page.tolist())):
        weights = _fitted([example for example in found if example.page != held_out])
        for example in (one for one in found if one.page == held_out):
            scores = 1 / (1 + np.exp(-example.features @ weights[:-1] - weights[-1]))
            best = int(np.argmax(scores))
            likeliest.append((example.kind(best), float(scores[best])))
    weights = _fitted(found)
    print(
        {field.name: round(float(w), 2) for field, w in zip(fields(Features), weights, strict=False)},
        "bias",
        weights[-1],
    )
    for threshold in (0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4):
        shares = {
            kind: float(np.mean([score >= threshold for known, score in likeliest if known == kind]))
            for kind in ("right", "wrong", "none", "elsewhere")
        }
        print(threshold, {kind: round(share, 3) for kind, share in shares.items()})


def _fitted(found: list[Example]) -> Floats:
    return fit(np.concatenate([one.features for one in found]), np.concatenate([one.answers for one in found]))


if __name__ == "__main__":
    main()
