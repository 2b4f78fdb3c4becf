"""`python -m evals`: runs the suites, compares with the baseline, and says by its exit code whether a gate is red."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import click
from pydantic import ValidationError

from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.prompts import AnswerInput, Prompt, ReaskInput
from assistant.answering.writer import Writer
from assistant.articles import PIPELINE
from assistant.errors import AssistantError
from evals import live, store
from evals.bench import Bench
from evals.corpus import build
from evals.gates import judge
from evals.report.page import page
from evals.report.progress import Bars
from evals.report.terminal import print_report
from evals.results import Run
from evals.side_by_side import side_by_side
from evals.suites import SUITES

RED = 1
NAMES = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def _suites(context: click.Context, option: click.Parameter, given: str | None) -> list[str]:
    names = [name.strip() for name in given.split(",")] if given else list(SUITES)
    for name in names:
        if name not in SUITES:
            raise click.BadParameter(f"{name} is no suite; there are {', '.join(SUITES)}.")
    return names


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--only", callback=_suites, metavar="SUITE[,SUITE]", help=f"Of {', '.join(SUITES)}.")
@click.option("--writer", type=click.Choice(["extractive", "llm"]), default="extractive", help="Whose answers.")
@click.option("--model", help="The live model, where it is not that of the settings; or whose replies are replayed.")
@click.option("--record", type=NAMES, metavar="FILE", help="Keep the live model's replies.")
@click.option("--replay", type=FILE, metavar="FILE", help="Answers from replies that were kept, offline.")
@click.option("--held-out", is_flag=True, help="Ask the questions held apart: for a release.")
@click.option("--save-baseline", "reason", metavar="REASON", help="Make this run the baseline, and keep why.")
@click.option("--compare", nargs=2, type=FILE, metavar="A B", help="Two saved runs; nothing is run.")
@click.option("--json", "as_json", is_flag=True, help="The run as JSON; the table goes to standard error.")
@click.option("--html", type=NAMES, metavar="FILE", help="A page with plots over the saved runs.")
def main(
    only: list[str],
    writer: str,
    model: str | None,
    record: Path | None,
    replay: Path | None,
    held_out: bool,
    reason: str | None,
    compare: tuple[Path, Path] | None,
    as_json: bool,
    html: Path | None,
) -> None:
    """Whether the assistant is better or worse than the baseline. Offline, unless --writer llm."""
    if record and (writer != "llm" or replay):
        raise click.UsageError("--record needs --writer llm, and no --replay.")
    if bool(replay) != bool(model) and writer != "llm":
        raise click.UsageError("--model goes with --writer llm or --replay, and --replay needs the model's name.")
    if reason is not None and not reason.strip():
        raise click.UsageError("--save-baseline needs a reason: what changed, and why it is better.")
    try:
        before: Run | None
        if compare:
            before, run = store.load(compare[0]), store.load(compare[1])
        else:
            asked = _writer(writer, model, record, replay)
            run = _run(only, asked, held_out, is_live=writer == "llm" and not replay)
            before = _comparable(run, store.baseline())
            store.save(run)
    except (AssistantError, OSError, ValidationError, ValueError) as error:
        raise click.UsageError(str(error).splitlines()[0]) from None
    verdicts = judge(run, before)
    print_report(run, before, verdicts, sys.stderr if as_json else sys.stdout)
    if as_json:
        click.echo(run.model_dump_json(indent=1))
    if html:
        html.write_text(page(run, before, verdicts, store.history()), encoding="utf-8")
    red = any(verdict.red for verdict in verdicts)
    if reason:
        # A hard gate is never moved by a new baseline, and a soft one is what it is for.
        store.save_baseline(run, reason)
        red = any(verdict.red for verdict in judge(run, None))
    sys.exit(RED if red else 0)


def _writer(name: str, model: str | None, record: Path | None, replay: Path | None) -> Writer:
    if replay and model:
        return live.replayed_writer(replay, model)
    return live.llm_writer(model, record) if name == "llm" else live.offline_writer()


def _run(only: list[str], writer: Writer, held_out: bool, *, is_live: bool) -> Run:
    """A live writer has read its settings by now; the library and all else see nothing of the user's."""
    with _closed(is_live), Bars() as bars, build(progress=bars.reading) as corpus:
        bench = Bench(corpus, writer, held_out, progress=bars.suite)
        # A model's replies are recorded and replayed in one order.
        offline = isinstance(writer, ExtractiveWriter)
        suites = side_by_side(only, bench) if offline else [SUITES[name](bench) for name in only]
    prompts = f"{Prompt.load('answer', AnswerInput).id}+{Prompt.load('reask', ReaskInput).id}"
    settings = {"writer": writer.name, "questions": "held apart" if held_out else "open", "prompts": prompts}
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return Run(
        date=when, version=f"{version('article-assistant')}, pipeline {PIPELINE}", settings=settings, suites=suites
    )


def _closed(is_live: bool) -> AbstractContextManager[None]:
    if is_live:
        return nullcontext()
    live.watch_the_network()
    return live.nothing_of_the_user()


def _comparable(run: Run, baseline: Run | None) -> Run | None:
    """The baseline, where it was made with the same writer and questions."""
    same = ("writer", "questions")
    if baseline and all(run.settings.get(key) == baseline.settings.get(key) for key in same):
        return baseline
    return None
