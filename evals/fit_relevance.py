"""Fits the weights in `assistant/answering/relevance.py` on questions with and without an answer.

    uv run python -m evals.fit_relevance SQUAD.json.gz [--elsewhere 0.15] [--sample 0.5]

SQUAD is a file in the format of SQuAD 2.0. A question is put to the sentences of its own article, some also to another
article's. The nearest sentence is a positive example where it holds the answer, a negative one where the question has
none there. Prints weights and bias (logistic regression, L2 penalty 1) and, cross-validated by article, what share of
each kind of question is answered at some thresholds.
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

from assistant.answering.questions import Question
from assistant.answering.relevance import Candidate, Features, features
from assistant.encoder import shared_encoder
from assistant.ingest.sentences import spans

Kind = Literal["right", "wrong", "none", "elsewhere"]
"""The nearest sentence answers; another one does; none in the article does; the article is about something else."""
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
    features: tuple[float, ...]
    kind: Kind
    page: int


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
                nearest = int(np.argmax(vectors[place] @ encoder.embed([question])[0]))
                kind: Kind = "right" if nearest in answers else "wrong" if answers else "none"
                there = found[place]
                context = f"{there.title}. {there.before[nearest]}"
                candidate = Candidate(there.sentences[nearest], context, " ".join(there.sentences))
                scored = features(Question(question), [candidate])
                yield Example(astuple(scored[0]), kind if place == number else "elsewhere", number)


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
    inputs = np.array([example.features for example in found])
    outputs = np.array([float(example.kind == "right") for example in found])
    page = np.array([example.page for example in found])
    # Where another sentence answers, the nearest may answer in part: it teaches neither way.
    taught = np.array([example.kind != "wrong" for example in found])
    scores = np.zeros(len(found))
    for held_out in set(page.tolist()):
        weights = fit(inputs[taught & (page != held_out)], outputs[taught & (page != held_out)])
        scores[page == held_out] = 1 / (1 + np.exp(-inputs[page == held_out] @ weights[:-1] - weights[-1]))
    weights = fit(inputs[taught], outputs[taught])
    print(
        {field.name: round(float(w), 2) for field, w in zip(fields(Features), weights, strict=False)},
        "bias",
        weights[-1],
    )
    for threshold in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        shares = {
            kind: float(np.mean(scores[[example.kind == kind for example in found]] >= threshold))
            for kind in ("right", "wrong", "none", "elsewhere")
        }
        print(threshold, {kind: round(share, 3) for kind, share in shares.items()})


if __name__ == "__main__":
    main()
