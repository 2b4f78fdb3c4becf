"""`python -m evals.benchmarks`: runs the benchmarks, and says by its exit code whether what is promised holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict

import click

from evals.benchmarks import work
from evals.benchmarks.figures import Figure, table
from evals.benchmarks.first_paint import first_paint
from evals.benchmarks.stalls import stalls

BENCHMARKS = ("paint", "stalls", "reading", "checking", "searching")
BROKEN = 1


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--only", multiple=True, type=click.Choice(BENCHMARKS), help="Only this one; may be given again.")
@click.option("--rounds", default=9, show_default=True, type=click.IntRange(1), help="First paints of each app.")
@click.option(
    "--articles",
    "sizes",
    multiple=True,
    type=click.IntRange(1),
    default=(200, 3_000),
    show_default=True,
    help="Sizes of the libraries, rising. One of 10,000 takes ten minutes to make.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a figure, on a line of its own.")
def main(only: tuple[str, ...], rounds: int, sizes: tuple[int, ...], as_json: bool) -> None:
    """What the program costs: in ratios where a machine of its own matters, on a machine that does nothing else."""
    run: dict[str, Callable[[], list[Figure]]] = {
        "paint": lambda: first_paint(rounds),
        "stalls": lambda: [figure for size in sizes for figure in stalls(size)],
        "reading": work.reading,
        "checking": work.checking,
        "searching": lambda: work.searching(sizes),
    }
    broken = False
    for name in only or BENCHMARKS:
        figures = run[name]()
        broken = broken or not all(figure.kept for figure in figures)
        if as_json:
            for figure in figures:
                click.echo(json.dumps(asdict(figure) | {"kept": figure.kept}))
        else:
            click.echo(table(figures) + "\n")
    sys.exit(BROKEN if broken else 0)
