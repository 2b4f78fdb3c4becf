"""The run as tables: what changed, what is red, and what failed, with the question, what was wanted and what came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from assistant.display import printable
from evals.gates import Verdict
from evals.intervals import paired_change
from evals.results import Run, SuiteResult, means

FAILURES = 5
"""Listed of each suite; the page has them all."""
_KINDS = 12
"""Kinds of a suite at most that are told apart in the terminal."""
_LONGEST = 240


def print_report(run: Run, baseline: Run | None, verdicts: Sequence[Verdict], to: TextIO) -> None:
    console = Console(file=to, highlight=False, markup=False, width=None if to.isatty() else 118)
    for suite in run.suites:
        before = baseline.suite(suite.suite) if baseline else None
        console.print(_metrics(suite, before))
        if suite.stale:
            console.print(Text(f"STALE, and not compared: {_safe(suite.stale)}", "yellow"))
        kinds = suite.by_kind()
        if 1 < len(kinds) <= _KINDS and suite.metrics:
            console.print(_by_kind(suite))
    for suite in run.suites:
        _failures(suite, console)
    _gates(verdicts, console)
    console.print(_headline(run, baseline, verdicts))


def _metrics(suite: SuiteResult, before: SuiteResult | None) -> Table:
    used = f"{suite.seconds:.0f} s" + (f", {suite.tokens:,} tokens" if suite.tokens else "")
    title = f"{suite.suite}: {len(suite.cases)} cases, {used}"
    table = Table("metric", "now", "cases", "baseline", "change", "", title=title)
    for metric, value in suite.metrics.items():
        count = sum(metric in case.scores for case in suite.cases)
        change = paired_change(before.cases, suite.cases, metric) if before and not suite.stale else None
        was = f"{before.metrics[metric]:.3f}" if before and metric in before.metrics else "–"
        told = f"{change.by:+.3f} [{change.low:+.3f}, {change.high:+.3f}]" if change and change.by else "–"
        word = _word(change.by, change.is_noise) if change else Text()
        table.add_row(metric, f"{value:.3f}", str(count), was, told, word)
    return table


def _word(by: float, is_noise: bool) -> Text:
    if not by:
        return Text()
    if is_noise:
        return Text("noise", "dim")
    return Text("better", "green") if by > 0 else Text("worse", "red")


def _by_kind(suite: SuiteResult) -> Table:
    metrics = list(suite.metrics)
    table = Table("kind", "cases", *metrics, box=None, padding=(0, 1), header_style="dim")
    for kind, cases in suite.by_kind().items():
        found = means(cases)
        table.add_row(kind, str(len(cases)), *(f"{found[one]:.2f}" if one in found else "" for one in metrics))
    return table


def _failures(suite: SuiteResult, console: Console) -> None:
    failed = sorted((case for case in suite.cases if case.failed), key=lambda case: not any(case.gates.values()))
    for case in failed[:FAILURES]:
        missed = [metric for metric, score in case.scores.items() if score < 1]
        told = [f"{gate}: {what}" for gate, what in case.gates.items() if what]
        console.print(Text(f"\n{suite.suite} / {case.name}: {'; '.join([*told, *missed])[:_LONGEST]}", "bold"))
        for label, text in (("asked", case.asked), ("expected", case.expected), ("got", case.got)):
            if text:
                console.print(Text(f"  {label:9}{_safe(text)}"))
    if len(failed) > FAILURES:
        console.print(
            Text(f"  … and {len(failed) - FAILURES} more of {suite.suite}: --html FILE lists them all", "dim")
        )


def _gates(verdicts: Sequence[Verdict], console: Console) -> None:
    red = [verdict for verdict in verdicts if verdict.red]
    for verdict in red:
        console.print(Text(f"\nRED  {verdict.suite}: {verdict.gate}\n     {_safe(verdict.why)}", "red"))


def _headline(run: Run, baseline: Run | None, verdicts: Sequence[Verdict]) -> Text:
    red = sum(verdict.red for verdict in verdicts)
    than = (
        f"the baseline of {baseline.date} ({_safe(baseline.reason or '')})"
        if baseline
        else "no baseline to compare with"
    )
    told = f"{red} of {len(verdicts)} gates are red" if red else f"all {len(verdicts)} gates are green"
    settings = ", ".join(f"{key} {value}" for key, value in run.settings.items())
    return Text(f"\n{told}; {than}; {_safe(settings)}", "red" if red else "green")


def _safe(text: str) -> str:
    line = printable(text, keep_newlines=False)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
