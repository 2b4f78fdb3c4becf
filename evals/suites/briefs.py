"""Briefs over several articles: which articles, which sentences tell one event, what is new, who was not heard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import Field
from pydantic_evals import Case
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from assistant import Article, read
from assistant.summaries import Brief, Development
from assistant.summarizing.briefs import brief_on
from evals.bench import Bench
from evals.corpus import shelved
from evals.datasets import FOLDER, Strict
from evals.evaluators import held
from evals.metrics import share
from evals.results import SuiteResult
from evals.running import Described, evaluate
from evals.surface import figures

BRIEFS = FOLDER / "briefs"


class Printed(Strict):
    title: str
    outlet: str
    published: date
    text: str


class Expected(Strict):
    """Stretches of text stand for what tells them."""

    query: str
    since: date
    articles: tuple[Printed, ...]
    matter: tuple[str, ...]
    """Titles of those that the brief is over."""
    together: tuple[tuple[str, str], ...] = ()
    """Told in one event."""
    apart: tuple[tuple[str, str], ...] = ()
    """Told in two."""
    once: tuple[str, ...] = ()
    """Told by one development, however many articles have it."""
    dates: dict[str, date] = Field(default_factory=dict)
    new: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    """Not new."""
    unheard: tuple[str, ...] = ()
    """All who are accused and have no word of their own."""


class Read(NamedTuple):
    brief: Brief
    articles: tuple[Article, ...]


class AsExpected(Evaluator[Expected, Read, None]):
    def evaluate(self, ctx: EvaluatorContext[Expected, Read, None]) -> EvaluatorOutput:
        wanted, brief = ctx.inputs, ctx.output.brief
        told = [one for event in brief.events for one in event.developments]
        titles = {article.title for article in ctx.output.articles if article.id in brief.article_ids}
        pairs = [(_event(brief, one) & _event(brief, other)) for one, other in wanted.together]
        splits = [(_event(brief, one), _event(brief, other)) for one, other in wanted.apart]
        named = {one.name for one in brief.unheard}
        scores = {
            "matter right": len(titles & set(wanted.matter)) / len(titles | set(wanted.matter)),
            "events kept apart": share(bool(one and other and not one & other) for one, other in splits),
            "told once": share(len(_telling(told, one)) == 1 for one in wanted.once),
            "dates right": share(_is_dated(told, one, day) for one, day in wanted.dates.items()),
            "unheard found": share(name in named for name in wanted.unheard),
        }
        if pairs:
            scores["events put together"] = share(map(bool, pairs))
        return {
            **scores,
            "briefs verbatim": held(_altered(ctx.output)),
            "briefs carried": held(_uncarried(told)),
            "new is new": held(_wrongly_new(told, wanted)),
            "nobody who is heard called unheard": held(f"{name} is heard" for name in named - set(wanted.unheard)),
        }


def briefs(bench: Bench) -> SuiteResult:
    cases: list[Case[Expected, Read, None]] = [
        Case(name=path.stem, inputs=_load(path)) for path in sorted(BRIEFS.glob("*.yaml")) if bench.takes(path.stem)
    ]

    def describe(wanted: Expected, _: None, found: Read | None) -> Described:
        names = ", ".join(one.name for one in found.brief.unheard) if found else ""
        return Described("matter", wanted.query, ", ".join(wanted.unheard), names)

    return evaluate("briefs", cases, _read, [AsExpected()], describe, bench.progress)


def _load(path: Path) -> Expected:
    return Expected.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def _read(wanted: Expected) -> Read:
    articles = tuple(
        read(text=one.text, title=one.title, outlet=one.outlet, published=one.published.isoformat())
        for one in wanted.articles
    )
    with shelved(articles) as library:
        (brief,) = brief_on(library, wanted.query, wanted.since)
    return Read(brief, articles)


def _telling(told: list[Development], stretch: str) -> list[Development]:
    return [one for one in told if stretch in one.text]


def _event(brief: Brief, stretch: str) -> set[int]:
    """Numbers of the events that tell it."""
    return {number for number, event in enumerate(brief.events) if _telling(list(event.developments), stretch)}


def _is_dated(told: list[Development], stretch: str, day: date) -> bool:
    return any(one.date == day for one in _telling(told, stretch))


def _altered(found: Read) -> Iterator[str]:
    articles = {article.id: article for article in found.articles}
    entries = [*(one for event in found.brief.events for one in event.developments), *found.brief.unheard]
    for entry in entries:
        if not entry.citations:
            yield f"“{entry.text}” cites nothing"
        for citation in entry.citations:
            if articles[citation.article_id].text[citation.start : citation.end] != citation.text:
                yield f"“{citation.text}” is not what its article has"


def _uncarried(told: list[Development]) -> Iterator[str]:
    for one in told:
        if missing := figures(one.text) - figures(" ".join(citation.text for citation in one.citations)):
            yield f"“{one.text}” has {', '.join(sorted(missing))}, its sentences have not"


def _wrongly_new(told: list[Development], wanted: Expected) -> Iterator[str]:
    for stretches, is_new in ((wanted.new, True), (wanted.known, False)):
        for stretch in stretches:
            if any(one.new != is_new for one in _telling(told, stretch)):
                yield f"“{stretch}” is{' not' * (not is_new)} new"
