"""Suites in processes of their own tell what they tell in this one."""

from __future__ import annotations

from dataclasses import replace

from evals.side_by_side import side_by_side
from tests.evals import subset

SUITES = ["reading", "retrieval"]


def test_the_figures_are_those_of_one_process() -> None:
    told: list[tuple[str, int, int]] = []
    with subset.bench() as bench:
        found = side_by_side(SUITES, replace(bench, progress=lambda *step: told.append(step)))
        here = subset.run(bench, SUITES)
    beside = here.model_copy(update={"suites": found})
    assert beside.without_times() == here.without_times()
    for suite in here.suites:
        assert (suite.suite, len(suite.cases), len(suite.cases)) in told
