"""Paired bootstrap intervals: is a change more than the luck of which questions were asked?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from evals.results import CaseResult

RESAMPLED = 2_000
LEVEL = 0.95


class Change(NamedTuple):
    by: float
    low: float
    high: float
    """The interval in which the change lies with a probability of `LEVEL`."""

    @property
    def is_noise(self) -> bool:
        """Whether the interval covers 0: other questions of the same sort might have shown no change."""
        return self.low <= 0 <= self.high


def paired_change(before: Sequence[CaseResult], after: Sequence[CaseResult], metric: str) -> Change | None:
    """How a metric changed on the cases that both have; None where they have none in common.

    Cases are drawn with replacement, the same ones for both sides. A case may have the metric on one side only, as a
    refusal has a precision: each side's mean is over those that have it.
    """
    old = {case.name: case.scores.get(metric, np.nan) for case in before}
    new = {case.name: case.scores.get(metric, np.nan) for case in after}
    shared = [name for name in old if name in new and not (np.isnan(old[name]) and np.isnan(new[name]))]
    pairs = np.array([(old[name], new[name]) for name in shared], dtype=float).reshape(-1, 2)
    if np.isnan(pairs).all(axis=0).any():
        return None
    drawn = np.random.default_rng(1).integers(0, len(pairs), (RESAMPLED, len(pairs)))
    means = [_means(pairs[:, side][drawn]) for side in (0, 1)]
    differences = means[1] - means[0]
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.nanpercentile(differences, [tail, 100 - tail])
    by = np.nanmean(pairs[:, 1]) - np.nanmean(pairs[:, 0])
    return Change(*(round(float(one), 6) for one in (by, low, high)))


def _means(drawn: np.ndarray) -> np.ndarray:
    """Of each row, over what is a number; NaN where nothing is."""
    there = ~np.isnan(drawn)
    counts = there.sum(axis=1)
    sums = np.where(there, drawn, 0.0).sum(axis=1)
    return np.where(counts, sums / np.maximum(counts, 1), np.nan)
