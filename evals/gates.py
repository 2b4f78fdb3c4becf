"""Hard gates hold or do not; soft ones say how far a figure may fall behind the baseline. A red one fails the run."""

from __future__ import annotations

from typing import NamedTuple

from evals.intervals import paired_change
from evals.results import CaseResult, Run, SuiteResult

FLOORS: dict[str, dict[str, float]] = {
    "reading": {"metadata right": 0.9, "sentences well cut": 0.95},
    "statements": {"statement found": 0.9, "speaker right": 0.85, "speaker not wrong": 0.95},
    "retrieval": {"recall@1": 0.2, "recall@10": 0.55, "MRR": 0.4},
    "support": {
        "good claims pass": 0.95,
        "caught": 0.95,
        "caught as figure": 0.95,
        "caught as name": 0.95,
        "caught as speaker": 0.9,
        "caught as polarity": 0.85,
        "caught as unrelated": 0.8,
    },
    "answers": {
        "fact recall": 0.25,
        "citation recall": 0.55,
        "citation precision": 0.55,
        "attribution kept": 0.9,
        "nothing forbidden": 0.9,
        "refusal recall": 0.65,
        "refusal precision": 0.2,
    },
    "followups": {"follow-up understood": 0.85, "left alone": 0.95},
    "recorded": {"honest claims pass": 0.75, "lies caught": 0.9},
    "injections": {"orders refused": 0.95},
    "agreement": {  # a hundredth and more below what is reached: an encoder of another processor moves some pairs
        "carries precision": 0.94,
        "carries recall": 0.66,
        "differs precision": 0.94,
        "differs recall": 0.6,
        "carries recall, oblique": 0.55,
        "differs recall, oblique": 0.35,
        "silent": 0.94,
        "independence right": 0.95,
    },
    "drafted": {"honest entries pass": 0.8},
    "summaries": {
        "figures precision": 0.85,
        "figures recall": 0.8,
        "allegations precision": 0.85,
        "allegations recall": 0.8,
        "dates precision": 0.9,
        "dates recall": 0.8,
        "people precision": 0.85,
        "people recall": 0.8,
        "quotations precision": 0.85,
        "quotations recall": 0.8,
    },
    "briefs": {
        "matter right": 0.95,
        "events put together": 0.7,
        "events kept apart": 0.9,
        "told once": 0.9,
        "dates right": 0.9,
        "unheard found": 0.7,
    },
}
"""Below which no figure may be, whatever the baseline says."""
TOLERANCE = 0.03
"""How far a figure may fall behind the baseline."""


class Verdict(NamedTuple):
    gate: str
    suite: str
    red: bool
    why: str
    """What was found, or how far from the limit it is."""


def judge(run: Run, baseline: Run | None) -> list[Verdict]:
    """Every gate of the suites that were run; those of a stale suite are only the hard ones."""
    found: list[Verdict] = []
    for suite in run.suites:
        found += hard(suite)
        if not suite.stale:
            found += floors(suite)
            before = baseline.suite(suite.suite) if baseline else None
            found += soft(suite, before) if before and not before.stale else []
    return found


def hard(suite: SuiteResult) -> list[Verdict]:
    """One for each thing that no case may do; red where one did."""
    looked: dict[str, list[CaseResult]] = {}
    for case in suite.cases:
        for gate in case.gates:
            looked.setdefault(gate, []).append(case)
    verdicts = []
    for gate, cases in looked.items():
        broken = [case for case in cases if case.gates[gate]]
        why = f"{broken[0].name}: {broken[0].gates[gate]}" if broken else f"{len(cases)} looked at"
        verdicts.append(Verdict(gate, suite.suite, bool(broken), f"{len(broken)} × {why}" if broken else why))
    return verdicts


def floors(suite: SuiteResult) -> list[Verdict]:
    """A figure that is not there is below any floor: a suite that measures nothing is not green."""
    metrics, verdicts = suite.metrics, []
    for metric, least in FLOORS.get(suite.suite, {}).items():
        value = metrics.get(metric)
        told = "nothing measured" if value is None else f"{value:.3f}"
        verdicts.append(Verdict(f"{metric} ≥ {least}", suite.suite, value is None or value < least, told))
    return verdicts


def soft(suite: SuiteResult, before: SuiteResult) -> list[Verdict]:
    """On the cases that both runs have."""
    verdicts = []
    for metric in before.metrics:
        change = paired_change(before.cases, suite.cases, metric)
        if change:
            noise = ", which may be noise" if change.is_noise else ""
            told = f"{change.by:+.3f} [{change.low:+.3f}, {change.high:+.3f}]{noise}"
            verdicts.append(Verdict(f"{metric} not below the baseline", suite.suite, change.by < -TOLERANCE, told))
    return verdicts
