"""A few articles and cases on which all suites run in seconds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from evals.bench import Bench
from evals.corpus import article_files, build
from evals.gates import judge
from evals.results import Run
from evals.suites import SUITES

ARTICLES = (
    "cycling-leader-tests-positive",
    "ferry-aground-ilmet-strait",
    "ferry-alarm-was-muted",
    "ferry-stuck-on-reef-reprint",
    "tram-report-puts-price-up",
    "tram-that-ate-the-budget",
)
_QUESTIONS = """ferry-harbour-master-says ferry-misspelt-ide tram-nance-accuses-the-mayor tram-riders-expected
tram-mayor-in-her-defence"""
_UNANSWERABLE = "ferry-no-sacking tram-no-resignation ferry-no-compensation ferry-no-teacher-on-the-captain"
_VOICES = (
    "lying-figures lying-negations lying-quotations lying-deniers strong-trell strong-mayor strong.json lying.json"
)
_ORDERS = "system-message false-quotation forged-end-of-articles order-cited-itself"
_MARKED = "quarry-search warehouse-trial drafted-ferry"
_MATTERS = "quarry-slide archive-sale"
_COMPARED = "agency morrow-landfill norling-water-whistleblower"
_FOLLOWUPS = ("valley 1", "valley 2", "town 1")
TOLD = frozenset([*" ".join([_QUESTIONS, _VOICES, _ORDERS, _MARKED, _MATTERS, _COMPARED]).split(), *_FOLLOWUPS])
"""Those that have something to tell."""
CASES = TOLD | frozenset(_UNANSWERABLE.split())


@contextmanager
def bench() -> Iterator[Bench]:
    with build([path for path in article_files() if path.stem in ARTICLES]) as corpus:
        yield Bench(corpus, only=CASES)


def run(bench: Bench, suites: Sequence[str] = tuple(SUITES)) -> Run:
    return Run(date="", version="", settings={}, suites=[SUITES[name](bench) for name in suites])


def red(run: Run, baseline: Run | None) -> set[str]:
    """Names of the gates that are red, each with its suite."""
    return {f"{verdict.suite}: {verdict.gate}" for verdict in judge(run, baseline) if verdict.red}
