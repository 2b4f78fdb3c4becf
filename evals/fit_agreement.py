"""Fits the weights in `assistant/answering/agreement` on the matters in `evals/agreement` that are not held out.

    uv run python -m evals.fit_agreement [--penalty 0.3]

Of each claim that is marked, what may carry it, and of every sentence, what may differ from it, is an example: positive
where it is marked. So are, negative, the figures of the articles of the evals and the samples. Prints, for each of the
three kinds, weights and bias (logistic regression with an L2 penalty) and, cross-validated by matter, the precision and
the share found of what the rules let through, at some thresholds.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from assistant import read
from assistant.answering.agreement import carrying
from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.comparing import closest, same_matter
from assistant.answering.agreement.dates import differences as dates
from assistant.answering.agreement.quantities import quantity
from assistant.answering.agreement.quantities.differences import figure_rivals
from assistant.answering.agreement.reading import Readings
from evals.corpus import ARTICLES, SAMPLES
from evals.suites.agreement import matters, read_articles, wanted

_DIFFERING = [{9_000, 14_000}, {800_000, 900_000}, {12, 14}, {14, 16}, {17, 19}, {38_000_000, 41_000_000}]
_DIFFERING += [{2_900_000_000, 3_400_000_000}]
"""Values in base units of what does differ in the articles of the evals and the samples."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    kind: str
    matter: str
    features: tuple[float, ...]
    right: bool


def examples() -> Iterator[Example]:
    readings = Readings()
    for case in matters():
        if case.metadata and case.metadata.held_out:
            continue
        articles, name = read_articles(case), case.name or ""
        gold = wanted(case, articles)
        for one, other in permutations(articles.values(), 2):
            if not same_matter(one, other, readings):
                continue
            pairing = Pairing(one, other, readings)
            for claim in pairing.mine:
                marked = gold.get(claim.sentence.id)
                relations = marked.relations.get(other.id, {}) if marked else {}
                for told in closest(claim, pairing) if marked and marked.marked else []:
                    if carried := carrying.features(claim, told, pairing, readings):
                        right = relations.get("carries") == told.sentence.id
                        yield Example("carries", name, carried, right)
                for amount in claim.amounts:
                    for told, rival in figure_rivals(claim, amount, pairing, readings):
                        right = relations.get("differs") == told.sentence.id
                        found = quantity.features(claim, amount, told, rival, pairing, readings)
                        yield Example("figures", name, found, right)
                for told, days in dates.date_rivals(claim, pairing, readings):
                    right = relations.get("differs") == told.sentence.id
                    yield Example("dates", name, dates.features(claim, told, days, pairing, readings), right)


def unlike_examples() -> Iterator[Example]:
    """Figures of whole articles on one matter, as they are in a library: nearly all are of different things."""
    readings = Readings()
    paths = [path for folder in (ARTICLES, SAMPLES) for path in sorted(folder.iterdir())]
    for one, other in permutations((read(str(path)) for path in paths), 2):
        if not same_matter(one, other, readings):
            continue
        pairing = Pairing.of(one, other, readings)
        for claim in pairing.mine:
            for amount in claim.amounts:
                for told, rival in figure_rivals(claim, amount, pairing, readings):
                    if {int(amount.value), int(rival.value)} not in _DIFFERING:
                        found = quantity.features(claim, amount, told, rival, pairing, readings)
                        yield Example("figures", one.title, found, right=False)


def fit(inputs: Floats, outputs: Floats, penalty: float) -> Floats:
    """Weights, the bias last, by Newton's method."""
    with_one = np.hstack([inputs, np.ones((len(inputs), 1))])
    ridge = np.diag([penalty] * inputs.shape[1] + [0.0])
    weights = np.zeros(with_one.shape[1])
    for _ in range(30):
        predicted = 1 / (1 + np.exp(-with_one @ weights))
        gradient = with_one.T @ (predicted - outputs) + ridge @ weights
        weights -= np.linalg.solve(with_one.T @ (with_one * (predicted * (1 - predicted))[:, None]) + ridge, gradient)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--penalty", type=float, default=0.3)
    options = parser.parse_args()
    found = [*examples(), *unlike_examples()]
    for kind in ("carries", "figures", "dates"):
        mine = [example for example in found if example.kind == kind]
        inputs = np.array([example.features for example in mine], dtype=float)
        outputs = np.array([float(example.right) for example in mine])
        matter = np.array([example.matter for example in mine])
        scores = np.zeros(len(mine))
        for one in set(matter.tolist()):
            weights = fit(inputs[matter != one], outputs[matter != one], options.penalty)
            scores[matter == one] = 1 / (1 + np.exp(-inputs[matter == one] @ weights[:-1] - weights[-1]))
        print(kind, fit(inputs, outputs, options.penalty).round(2).tolist(), f"{outputs.sum():.0f} of {len(mine)}")
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            taken = scores >= threshold
            right = (taken & (outputs > 0)).sum()
            print(f"  {threshold}: precision {right / max(1, taken.sum()):.3f}, found {right / outputs.sum():.3f}")


if __name__ == "__main__":
    main()
