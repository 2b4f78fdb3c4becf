"""Summaries against what there is to tell of each article, marked by hand, and nothing in them that is of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from assistant.language.speakers import same_speaker
from assistant.language.units import canonical_unit
from assistant.language.words import stems
from assistant.summaries import Allegation, Entry, Figure, Happening, Participant, Quoted, Summary
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import ABSTRACT, summarize
from evals.bench import Bench
from evals.corpus import Fixture
from evals.datasets import FOLDER, Strict, cases_of
from evals.evaluators import held
from evals.metrics import share
from evals.plain import squashed
from evals.results import SuiteResult
from evals.running import Described, evaluate
from evals.suites.reading import GOLD as READING
from evals.suites.reading import File, Format, Readings, Seen
from evals.surface import capitalised, figures

GOLD = FOLDER / "summaries" / "articles.yaml"


class Marked(Strict):
    essential: bool = False
    """Whether a summary must have it."""


class Counted(Marked):
    value: float
    unit: str | None = None
    of: str
    """Words of which one at least must stand in what is said to be counted or measured."""


class Alleged(Marked):
    speaker: str | None = None
    against: str | None = None
    says: str
    """A stretch of a sentence that tells it."""


class Dated(Marked):
    day: date
    says: str


class Named(Marked):
    name: str
    role: str | None = None
    """All that the article says they are."""


class Spoken(Marked):
    speaker: str
    says: str


class ToTell(Strict):
    figures: tuple[Counted, ...]
    allegations: tuple[Alleged, ...]
    dates: tuple[Dated, ...]
    people: tuple[Named, ...]
    quotations: tuple[Spoken, ...]
    never: tuple[str, ...] = ()
    """Stretches that no entry may hold."""


Summaries = Dataset[File, ToTell, Format]


def _tells(entry: Entry, marked: Marked) -> bool:
    """Whether an entry is what was marked, in all its fields."""
    match entry, marked:
        case Figure(), Counted():
            same = entry.value == marked.value and canonical_unit(entry.unit) == canonical_unit(marked.unit)
            return same and (entry.of is None or bool(stems(entry.of) & stems(marked.of)))
        case Allegation(), Alleged():
            same = _same(entry.speaker, marked.speaker) and (
                entry.against is None or _same(entry.against, marked.against)
            )
            return same and _cites(entry, marked.says)
        case Happening(), Dated():
            return entry.date == marked.day and _cites(entry, marked.says)
        case Participant(), Named():
            known = stems(f"{marked.name} {marked.role or ''}")
            return stems(entry.name) <= known and stems(entry.role or "") <= known
        case Quoted(), Spoken():
            return _same(entry.speaker, marked.speaker) and _cites(entry, marked.says)
    return False


def _same(told: str | None, marked: str | None) -> bool:
    if told is None or marked is None:
        return told is marked
    return same_speaker(marked, told, told) or bool(stems(told) & stems(marked))


def _cites(entry: Entry, says: str) -> bool:
    return any(says in squashed(citation.text) for citation in entry.citations)


class Told(Evaluator[File, Summary, Format]):
    """Precision over what is shown, recall over what is essential, kind by kind."""

    def evaluate(self, ctx: EvaluatorContext[File, Summary, Format]) -> EvaluatorOutput:
        gold: object = ctx.expected_output
        assert isinstance(gold, ToTell)
        summary = ctx.output
        dated = [entry for entry in summary.timeline if entry.date]
        kinds: dict[str, tuple[Sequence[Entry], Sequence[Marked]]] = {
            "figures": (summary.figures, gold.figures),
            "allegations": (summary.allegations, gold.allegations),
            "dates": (dated, gold.dates),
            "people": (summary.people, gold.people),
            "quotations": (summary.quotations, gold.quotations),
        }
        scores: dict[str, float] = {}
        for kind, (shown, marked) in kinds.items():
            if shown:
                scores[f"{kind} precision"] = share(any(_tells(entry, one) for one in marked) for entry in shown)
            if essential := [one for one in marked if one.essential]:
                scores[f"{kind} recall"] = share(any(_tells(entry, one) for entry in shown) for one in essential)
        return scores


@dataclass(repr=False)
class Kept(Evaluator[File, Summary, Format]):
    """What no summary may do, looked for in the fixture's own text."""

    fixtures: dict[str, Fixture]
    furniture: dict[str, tuple[str, ...]]

    def evaluate(self, ctx: EvaluatorContext[File, Summary, Format]) -> EvaluatorOutput:
        gold: object = ctx.expected_output
        assert isinstance(gold, ToTell)
        text = self.fixtures[ctx.inputs.article].text
        shown = list(entries(ctx.output))
        of_page = [*gold.never, *self.furniture.get(ctx.inputs.article, ())]
        return {
            "entries verbatim": held(_not_cited(shown, text)),
            "leftovers out": held(_let_in(shown, of_page)),
            "nothing strange": held(_strange(shown)),
            "nothing twice": held(_repeated(ctx.output)),
        }


def entries(summary: Summary) -> Iterable[Entry]:
    yield from summary.abstract
    yield from summary.key_points
    yield from summary.allegations
    yield from summary.figures
    yield from summary.timeline
    yield from summary.people
    yield from summary.quotations
    yield from summary.denials


def _not_cited(shown: Iterable[Entry], text: str) -> list[str]:
    cited = [citation for entry in shown for citation in entry.citations or [None]]
    return [
        "an entry cites nothing" if one is None else one.text
        for one in cited
        if one is None or squashed(one.text) not in text
    ]


def _let_in(shown: Iterable[Entry], of_page: Iterable[str]) -> list[str]:
    texts = [" ".join([entry.text, *(citation.text for citation in entry.citations)]) for entry in shown]
    return [f"“{stretch}” is in “{text}”" for stretch in of_page for text in texts if stretch in text]


def _strange(shown: Iterable[Entry]) -> list[str]:
    """Figures of an entry stand in its sentences; so do names, or in what a word there stands for."""
    found = []
    for entry in shown:
        cited = " ".join(citation.text for citation in entry.citations)
        if missing := figures(entry.text) - figures(cited):
            found.append(f"{', '.join(missing)} of “{entry.text}” is not in its sentences")
        names = capitalised(" ".join(filter(None, (getattr(entry, "against", None), getattr(entry, "role", None)))))
        if strange := names - capitalised(f"{cited} {entry.text}"):
            found.append(f"{', '.join(strange)} is not in “{entry.text}”")
    return found


def _repeated(summary: Summary) -> list[str]:
    main = [entry.text for entry in (*summary.abstract, *summary.key_points)]
    wrong = [f"“{text}” stands there twice" for text in {*main} if main.count(text) > 1]
    return wrong + [f"an abstract of {len(summary.abstract)} sentences"] * (len(summary.abstract) > ABSTRACT)


def summaries(bench: Bench) -> SuiteResult:
    fixtures = bench.corpus.fixtures
    cases: list[Case[File, ToTell, Format]] = [
        case for case in cases_of(Summaries, GOLD) if case.inputs.article in fixtures
    ]
    seen: list[Case[File, Seen, Format]] = list(cases_of(Readings, READING))
    furniture = {case.inputs.article: case.expected_output.furniture for case in seen if case.expected_output}
    writer = ExtractiveSummaryWriter()

    def describe(file: File, metadata: Format | None, summary: Any) -> Described:
        told = f"{len(list(entries(summary)))} entries" if summary else ""
        return Described(metadata.format if metadata else "", file.article, "what is marked", told)

    evaluators: list[Evaluator[File, Any, Format]] = [Told(), Kept(fixtures, furniture)]
    return evaluate(
        "summaries",
        cases,
        lambda file: summarize(fixtures[file.article].article, writer),
        evaluators,
        describe,
        bench.progress,
    )
