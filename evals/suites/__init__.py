"""Each suite is a module with one function, from a bench to its result."""

from __future__ import annotations

from collections.abc import Callable

from evals.bench import Bench
from evals.results import SuiteResult
from evals.suites.agreement import agreement
from evals.suites.answers import answers
from evals.suites.briefs import briefs
from evals.suites.drafted import drafted
from evals.suites.followups import followups
from evals.suites.injections import injections
from evals.suites.reading import reading
from evals.suites.recorded import recorded
from evals.suites.retrieval import retrieval
from evals.suites.statements import statements
from evals.suites.summaries import summaries
from evals.suites.support import support

Suite = Callable[[Bench], SuiteResult]

SUITES: dict[str, Suite] = {
    "reading": reading,
    "statements": statements,
    "retrieval": retrieval,
    "support": support,
    "answers": answers,
    "followups": followups,
    "summaries": summaries,
    "drafted": drafted,
    "recorded": recorded,
    "injections": injections,
    "agreement": agreement,
    "briefs": briefs,
}
"""In the order of the way through the house."""
