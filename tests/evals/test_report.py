"""What a run is told as: by the exit code, in the terminal, as JSON and as a page."""

from __future__ import annotations

import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from evals import store
from evals.cli import main
from evals.gates import judge
from evals.report.page import page
from evals.report.plots import bars, lines
from evals.report.terminal import print_report
from evals.results import CaseResult, Run, SuiteResult

HOSTILE = "<script>alert(1)</script> [bold red]x[/] \x1b[31m{{ 7 * 7 }}"


def a_run(*scores: float, gate: str = "", date: str = "2026-01-01T00:00:00+00:00") -> Run:
    cases = [
        CaseResult(
            name=f"case {number}",
            kind="even" if number % 2 else "odd",
            asked=HOSTILE,
            expected=HOSTILE,
            got=HOSTILE,
            scores={"left alone": score, "follow-up understood": score},
            gates={"nothing false": gate},
        )
        for number, score in enumerate(scores)
    ]
    return Run(
        date=date, version="1", settings={"writer": HOSTILE}, suites=[SuiteResult(suite="followups", cases=cases)]
    )


def saved(run: Run, path: Path) -> str:
    path.write_text(run.model_dump_json(), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("after", "code"),
    [
        (a_run(*[1] * 10), 0),
        (a_run(*[0] * 10), 1),
        (a_run(*[1] * 10, gate="it is false"), 1),
    ],
)
def test_the_exit_code_says_whether_a_gate_is_red(after: Run, code: int, tmp_path: Path) -> None:
    files = saved(a_run(*[1] * 10), tmp_path / "a.json"), saved(after, tmp_path / "b.json")
    result = CliRunner().invoke(main, ["--compare", *files])
    assert result.exit_code == code, result.output
    assert "\x1b" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["--only", "nonsense"],
        ["--record", "x.json"],
        ["--model", "x"],
        ["--save-baseline", " "],
        ["--writer", "llm", "--only", "reading"],
        ["--compare", "nowhere.json", "nowhere.json"],
    ],
)
def test_wrong_use_is_told_in_a_line(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output
    assert "Traceback" not in result.output


def test_a_file_that_is_no_run_is_wrong_use(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}", encoding="utf-8")
    assert CliRunner().invoke(main, ["--compare", str(path), str(path)]).exit_code == 2


def test_a_run_is_json_for_machines(tmp_path: Path) -> None:
    run = a_run(1, 0)
    files = saved(run, tmp_path / "a.json"), saved(run, tmp_path / "b.json")
    result = CliRunner().invoke(main, ["--compare", *files, "--json"])
    assert Run.model_validate(json.loads(result.stdout)) == run


def test_the_terminal_shows_a_failure_with_what_was_wanted_and_came() -> None:
    out = io.StringIO()
    run = a_run(1, 0, 1)
    print_report(run, None, judge(run, None), out)
    told = out.getvalue()
    assert "case 1" in told
    assert "[bold red]x[/]" in told
    assert "\x1b" not in told
    assert "RED  followups: left alone ≥ 0.95" in told


@pytest.mark.parametrize(("fallen", "word"), [(1, "noise"), (9, "worse")])
def test_a_change_is_told_from_noise(fallen: int, word: str) -> None:
    out = io.StringIO()
    run = a_run(*[0] * fallen, *[1] * (20 - fallen))
    print_report(run, a_run(*[1] * 20), [], out)
    assert word in out.getvalue()


def test_the_page_stands_alone_and_runs_nothing() -> None:
    run = a_run(1, 0, gate=HOSTILE, date="2026-01-02T00:00:00+00:00")
    html = page(run, a_run(1, 1), judge(run, None), [a_run(0, 0)])
    assert "<script" not in html
    assert "\x1b" not in html
    assert "{{ 7 * 7 }}" in html
    assert "src=" not in html
    assert "href=" not in html
    assert html.count("<svg") >= 2


@pytest.mark.parametrize(
    "svg", [lines({HOSTILE.replace("\x1b", ""): [0.1, None, 1.0]}, ["a", "b", "c"]), bars([("<b>", 0.5, 0.7)])]
)
def test_a_plot_is_well_formed(svg: str) -> None:
    assert ElementTree.fromstring(svg).tag.endswith("svg")


def test_a_baseline_keeps_its_reason_and_what_was_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BASELINE", tmp_path / "baseline.json")
    store.save_baseline(a_run(1, 0.5), "The first.")
    other = Run(date="2", version="1", settings={}, suites=[SuiteResult(suite="reading", cases=[])])
    store.save_baseline(other, "Reading is new.")
    kept = store.baseline()
    assert kept
    assert kept.reason == "Reading is new."
    followups = kept.suite("followups")
    assert followups
    assert followups.metrics == {"left alone": 0.75, "follow-up understood": 0.75}
    assert HOSTILE not in (tmp_path / "baseline.json").read_text(encoding="utf-8").partition('"suites"')[2]


def test_the_figures_of_a_stale_suite_are_not_compared() -> None:
    run = a_run(*[0] * 10, gate="it is false")
    stale = run.model_copy(update={"suites": [run.suites[0].model_copy(update={"stale": "The prompts have changed."})]})
    assert [verdict.gate for verdict in judge(stale, a_run(*[1] * 10))] == ["nothing false"]
