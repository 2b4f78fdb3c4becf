"""Runs kept as files: the baseline in the repository, the others beside it and out of it."""

from __future__ import annotations

from pathlib import Path

from evals.datasets import FOLDER
from evals.results import CaseResult, Run

BASELINE = FOLDER / "baseline.json"
RUNS = FOLDER / "runs"
_LAST = 20
"""Runs shown over time."""


def load(path: Path) -> Run:
    """Raises `OSError`, or pydantic's `ValidationError` where it is no run."""
    return Run.model_validate_json(path.read_text(encoding="utf-8"))


def baseline() -> Run | None:
    return load(BASELINE) if BASELINE.exists() else None


def save_baseline(run: Run, reason: str) -> None:
    """Names, kinds and scores alone: what comparing needs. Suites that were not run keep what they had."""
    old = baseline()
    ran = {suite.suite for suite in run.suites}
    kept = [suite for suite in old.suites if suite.suite not in ran] if old else []
    suites = [suite.model_copy(update={"cases": [_slim(case) for case in suite.cases]}) for suite in run.suites]
    new = run.model_copy(update={"reason": reason, "suites": [*suites, *kept]})
    text = new.model_dump_json(exclude_defaults=True)
    BASELINE.write_text(text.replace('{"name"', '\n{"name"') + "\n", encoding="utf-8")


def _slim(case: CaseResult) -> CaseResult:
    return CaseResult(name=case.name, kind=case.kind, scores=case.scores)


def save(run: Run) -> Path:
    RUNS.mkdir(exist_ok=True)
    path = RUNS / f"{run.date.replace(':', '')}.json"
    path.write_text(run.model_dump_json(indent=1), encoding="utf-8")
    return path


def history() -> list[Run]:
    """The last runs, oldest first; files that are no runs of this version are passed over."""
    found = []
    for path in sorted(RUNS.glob("*.json"))[-_LAST:]:
        try:
            found.append(load(path))
        except ValueError:
            continue
    return found
