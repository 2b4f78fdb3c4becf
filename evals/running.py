"""A suite's cases through pydantic-evals, and its report in the shape of `results`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator
from pydantic_evals.reporting import ReportCase, ReportCaseFailure

from evals.results import CaseResult, Progress, SuiteResult

RUNS = "every case runs"
"""The gate that is red where a case ended with an error."""

DIGITS = 4
"""Of a score, as it is kept and compared."""

I = TypeVar("I")  # noqa: E741
O = TypeVar("O")  # noqa: E741
M = TypeVar("M")


@dataclass(frozen=True)
class Described:
    """What the report says of a case besides its scores."""

    kind: str
    asked: str
    expected: str = ""
    got: str = ""
    tokens: int = 0


def evaluate(
    suite: str,
    cases: Sequence[Case[I, O, M]],
    task: Callable[[I], Any],
    evaluators: Sequence[Evaluator[I, Any, M]],
    describe: Callable[[I, M | None, Any], Described],
    progress: Progress,
) -> SuiteResult:
    """The cases one after the other, as the embedding depends a little on what runs beside it.

    `describe` is given inputs, metadata and output, which is None where the case ended with an error.
    """
    if not cases:
        return SuiteResult(suite=suite, cases=[])
    done = _Counter(suite, len(cases), progress)

    def counted(inputs: I) -> Any:
        try:
            return task(inputs)
        finally:
            done.tick()

    dataset: Dataset[I, Any, M] = Dataset(name=suite, cases=list(cases), evaluators=list(evaluators))
    report = dataset.evaluate_sync(counted, max_concurrency=1, progress=False)
    results = [_result(case, describe(case.inputs, case.metadata, case.output)) for case in report.cases]
    results += [_failure(case, describe(case.inputs, case.metadata, None)) for case in report.failures]
    order = {case.name: number for number, case in enumerate(cases)}
    return SuiteResult(suite=suite, cases=sorted(results, key=lambda one: order.get(one.name, 0)))


@dataclass
class _Counter:
    suite: str
    total: int
    progress: Progress
    done: int = field(default=0, init=False)

    def tick(self) -> None:
        self.done += 1
        self.progress(self.suite, self.done, self.total)


def _result(case: ReportCase[Any, Any, Any], described: Described) -> CaseResult:
    gates = {name: "" if one.value else one.reason or "it does not hold" for name, one in case.assertions.items()}
    broken = "; ".join(f"{one.name}: {one.error_message}" for one in case.evaluator_failures)
    return CaseResult(
        name=case.name,
        **vars(described),
        scores={name: round(float(one.value), DIGITS) for name, one in case.scores.items()},
        gates={**gates, RUNS: broken},
        seconds=case.task_duration,
    )


def _failure(case: ReportCaseFailure[Any, Any, Any], described: Described) -> CaseResult:
    return CaseResult(name=case.name, **vars(described), gates={RUNS: case.error_message})
