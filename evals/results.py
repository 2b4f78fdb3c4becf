"""What a run gives, in one shape for all suites: cases with scores between 0 and 1, and what gates found in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from statistics import fmean

from pydantic import BaseModel


class CaseResult(BaseModel):
    name: str
    kind: str
    asked: str = ""
    expected: str = ""
    got: str = ""
    scores: dict[str, float] = {}
    """By metric; a metric that a case has nothing to say about is not there."""
    gates: dict[str, str] = {}
    """The hard gates that looked at it: what they found wrong, empty where it is nothing."""
    seconds: float = 0.0
    tokens: int = 0

    @property
    def failed(self) -> bool:
        return any(self.gates.values()) or any(score < 1 for score in self.scores.values())


class SuiteResult(BaseModel):
    suite: str
    cases: list[CaseResult]
    stale: str | None = None
    """Why what it measured is not how the program is now."""

    @property
    def metrics(self) -> dict[str, float]:
        """The mean of each metric over the cases that have it."""
        return means(self.cases)

    def by_kind(self) -> dict[str, list[CaseResult]]:
        kinds = sorted({case.kind for case in self.cases})
        return {kind: [case for case in self.cases if case.kind == kind] for kind in kinds}

    @property
    def seconds(self) -> float:
        return sum(case.seconds for case in self.cases)

    @property
    def tokens(self) -> int:
        return sum(case.tokens for case in self.cases)


class Run(BaseModel):
    """The suites of one call of `python -m evals`."""

    date: str
    version: str
    settings: dict[str, str]
    """What the figures depend on: writer, model, whether the questions held apart were asked."""
    reason: str | None = None
    """Why it was made the baseline."""
    suites: list[SuiteResult]

    def suite(self, name: str) -> SuiteResult | None:
        return next((suite for suite in self.suites if suite.suite == name), None)

    def without_times(self) -> Run:
        """What two runs of the same program must have in common."""

        def timeless(suite: SuiteResult) -> SuiteResult:
            cases = [case.model_copy(update={"seconds": 0.0}) for case in suite.cases]
            return suite.model_copy(update={"cases": cases})

        return self.model_copy(update={"date": "", "suites": [timeless(suite) for suite in self.suites]})


def means(cases: Iterable[CaseResult]) -> dict[str, float]:
    scores: dict[str, list[float]] = {}
    for case in cases:
        for metric, score in case.scores.items():
            scores.setdefault(metric, []).append(score)
    return {metric: fmean(found) for metric, found in scores.items()}


Progress = Callable[[str, int, int], None]
"""Told the suite, how many of its cases are done, of how many."""
