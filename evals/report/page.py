"""The run as one page that opens from disk: tables, plots over the saved runs, every failure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assistant.display import printable
from evals.gates import Verdict
from evals.intervals import Change, paired_change
from evals.report.plots import bars, lines
from evals.results import Run, SuiteResult, means

_PLOTTED = 8
"""Metrics of a suite in one plot."""


def page(run: Run, baseline: Run | None, verdicts: Sequence[Verdict], history: Sequence[Run]) -> str:
    """HTML; whatever comes from articles, models and questions is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters["printable"] = printable
    first = [baseline] if baseline else []
    shown = {one.date for one in (*first, run)}
    runs = [*first, *(one for one in history if one.date not in shown), run]
    suites = [_Suite(suite, baseline.suite(suite.suite) if baseline else None, runs) for suite in run.suites]
    template = environment.get_template("page.html.j2")
    red = [verdict for verdict in verdicts if verdict.red]
    return template.render(run=run, baseline=baseline, red=red, verdicts=verdicts, suites=suites)


class _Suite:
    """What the page shows of a suite."""

    def __init__(self, suite: SuiteResult, before: SuiteResult | None, runs: Sequence[Run]) -> None:
        self.suite = suite
        self.before = before
        self._runs = runs

    @property
    def rows(self) -> list[tuple[str, float, int, float | None, Change | None]]:
        was = self.before.metrics if self.before else {}
        compared = self.before.cases if self.before and not self.suite.stale else []
        return [
            (
                metric,
                value,
                sum(metric in case.scores for case in self.suite.cases),
                was.get(metric),
                paired_change(compared, self.suite.cases, metric) if compared else None,
            )
            for metric, value in self.suite.metrics.items()
        ]

    @property
    def over_runs(self) -> Markup:
        found = [run.suite(self.suite.suite) for run in self._runs]
        metrics = [one.metrics if one else {} for one in found]
        series = {name: [one.get(name) for one in metrics] for name in list(self.suite.metrics)[:_PLOTTED]}
        return Markup(lines(series, [run.date for run in self._runs]))

    @property
    def kinds(self) -> list[tuple[str, Markup]]:
        """For each metric a plot of its kinds, where there is more than one."""
        now = {kind: means(cases) for kind, cases in self.suite.by_kind().items()}
        was = {kind: means(cases) for kind, cases in self.before.by_kind().items()} if self.before else {}
        plots = []
        for metric in self.suite.metrics:
            rows = [(kind, one[metric], was.get(kind, {}).get(metric)) for kind, one in now.items() if metric in one]
            if len(rows) > 1:
                plots.append((metric, Markup(bars(rows))))
        return plots
