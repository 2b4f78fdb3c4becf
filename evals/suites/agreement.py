"""What other articles say of a claim: whether it is found that they carry it or differ, and nothing else.

All the matters are in one library, and every sentence of their articles is a claim. A claim that nobody marked may be
carried by what nobody marked either, but nothing differs from it unless it stands on the other side of a difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pydantic import Field, RootModel, model_validator
from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from assistant import Article, read
from assistant.answering.agreement import counterparts
from assistant.answering.wording import wording
from assistant.answers import Citation, Claim, Counterpart, Relation
from assistant.articles import Sentence
from evals.bench import Bench
from evals.corpus import shelved
from evals.datasets import FOLDER, Strict, cases_of
from evals.results import SuiteResult
from evals.running import Described, evaluate

MATTERS = FOLDER / "agreement"


class Told(Strict):
    outlet: str
    published: date
    title: str
    text: str
    """A sentence a line."""


class Apart(Strict):
    held_out: bool
    """Not looked at while anything is changed."""
    oblique: bool = False
    """Written so that two reporters share as few words as they can: what is found of these is told apart."""


class Marked(Strict):
    """What the other articles say of the matter of one sentence."""

    of: str
    """The key of its article."""
    cites: str
    """A stretch that stands once in it."""
    kind: str
    """What makes it easy or hard."""
    carries: dict[str, str] = Field({})
    """The key of each article that carries what it says → a stretch of the sentence."""
    differs: dict[str, str] = Field({})
    """The same for those that have another figure, date or name; neither: nothing can be compared."""
    dependent: tuple[str, ...] = ()
    """Articles that print the same text."""


class Marks(Strict):
    claims: tuple[Marked, ...]

    @model_validator(mode="after")
    def _marked_once(self) -> Marks:
        keys = [(claim.of, claim.cites) for claim in self.claims]
        if len(keys) > len(set(keys)):
            raise ValueError("a sentence is marked twice")
        return self


class Articles(RootModel[dict[str, Told]]):
    """By a letter each."""


Matters = Dataset[Articles, Marks, Apart]


class Asked(NamedTuple):
    sentence_id: str


@dataclass(frozen=True)
class Wanted:
    """The gold of one claim, by the ids of the other articles."""

    kind: str
    relations: dict[str, dict[Relation, str]]
    """Article → relation → sentence."""
    dependent: frozenset[str] = frozenset()
    marked: bool = True
    oblique: bool = False


Said = tuple[Wanted, list[Counterpart]]


class Verdict(Evaluator[Asked, Said, None]):
    """Each article that is found counts for the precision, each that should be for the recall."""

    def evaluate(self, ctx: EvaluatorContext[Asked, Said, None]) -> EvaluatorOutput:
        wanted, found = ctx.output
        scores: dict[str, float] = {}
        for relation in ("carries", "differs"):
            told = {other.citation.article_id for other in found if other.relation == relation}
            gold = {article for article, relations in wanted.relations.items() if relation in relations}
            if told and (wanted.marked or relation == "differs"):
                scores[f"{relation} precision"] = len(told & gold) / len(told)
            if gold and wanted.marked:
                scores[f"{relation} recall{', oblique' if wanted.oblique else ''}"] = len(told & gold) / len(gold)
        if wanted.marked and not wanted.relations:
            scores["silent"] = float(not found)
        right = [other for other in found if other.citation.article_id in wanted.relations and wanted.marked]
        if right:
            agreed = [other.independent == (other.citation.article_id not in wanted.dependent) for other in right]
            scores["independence right"] = sum(agreed) / len(agreed)
        return scores


def matters() -> list[Case[Articles, Marks, Apart]]:
    """Those of all files. Raises `ValueError` where two have one name."""
    found: dict[str, Case[Articles, Marks, Apart]] = {}
    for path in sorted(MATTERS.glob("*.yaml")):
        for case in cases_of(Matters, path):
            name = case.name or ""
            if name in found:
                raise ValueError(f"{path.name}: a matter is called “{name}” already; give this one another name.")
            found[name] = case
    return list(found.values())


def agreement(bench: Bench) -> SuiteResult:
    taken = [
        case
        for case in matters()
        if case.metadata and case.metadata.held_out == bench.held_out and bench.takes(case.name or "")
    ]
    if not taken:
        return SuiteResult(suite="agreement", cases=[])
    read_in = {case.name or "": read_articles(case) for case in taken}
    with shelved([article for articles in read_in.values() for article in articles.values()]) as library:
        gold: dict[str, Wanted] = {}
        claims: dict[str, Claim] = {}
        cases: list[Case[Asked, Said, None]] = []
        for case in taken:
            articles = read_in[case.name or ""]
            gold |= wanted(case, articles)
            for key, article in articles.items():
                for sentence in article.sentences:
                    claims[sentence.id] = Claim(wording(sentence), (Citation.of(sentence, article),))
                    name = f"{case.name} {key}{sentence.index}"
                    cases.append(Case(name=name, inputs=Asked(sentence.id)))
        nothing = Wanted("not marked", {}, marked=False)

        compared: dict[str, Claim] = {}

        def compare(asked: Asked) -> Said:
            """With all claims of its article, which are compared with the same others."""
            if asked.sentence_id not in compared:
                article_id = asked.sentence_id.rpartition(":")[0]
                told = {one: claim for one, claim in claims.items() if one.rpartition(":")[0] == article_id}
                compared.update(zip(told, counterparts(library, list(told.values())), strict=True))
            return gold.get(asked.sentence_id, nothing), list(compared[asked.sentence_id].counterparts)

        def describe(asked: Asked, _: None, said: Said | None) -> Described:
            wanted = gold.get(asked.sentence_id, nothing)
            told = "; ".join(_shown(other) for other in said[1]) if said else "an error"
            expected = ", ".join(sorted({one for relations in wanted.relations.values() for one in relations}))
            return Described(wanted.kind, claims[asked.sentence_id].text, expected or "nothing", told or "nothing")

        return evaluate("agreement", cases, compare, [Verdict()], describe, bench.progress)


def _shown(other: Counterpart) -> str:
    return f"{other.relation} {other.difference or ''}: {other.citation.text}"


def read_articles(case: Case[Articles, Marks, Apart]) -> dict[str, Article]:
    return {
        key: read(text=one.text, title=one.title, outlet=one.outlet, published=one.published.isoformat())
        for key, one in case.inputs.root.items()
    }


def wanted(case: Case[Articles, Marks, Apart], articles: dict[str, Article]) -> dict[str, Wanted]:
    """Of the sentences that are marked, and of those on the other side of a difference."""
    marks, oblique = case.expected_output, bool(case.metadata and case.metadata.oblique)
    assert marks
    found: dict[str, Wanted] = {}
    for mark, sentence, relations in _resolved(marks.claims, articles):
        dependent = frozenset(articles[key].id for key in mark.dependent)
        found[sentence.id] = Wanted(mark.kind, relations, dependent, oblique=oblique)
    for _, sentence, relations in _resolved(marks.claims, articles):
        for other in (there["differs"] for there in relations.values() if "differs" in there):
            if other not in found or not found[other].marked:
                back: dict[str, dict[Relation, str]] = {sentence.id.rpartition(":")[0]: {"differs": sentence.id}}
                found[other] = Wanted("other side", back | getattr(found.get(other), "relations", {}), marked=False)
    return found


def _resolved(
    marks: Sequence[Marked], articles: dict[str, Article]
) -> Iterator[tuple[Marked, Sentence, dict[str, dict[Relation, str]]]]:
    for mark in marks:
        relations: dict[str, dict[Relation, str]] = {}
        for relation, told in (("carries", mark.carries), ("differs", mark.differs)):
            for key, stretch in told.items():
                there = relations.setdefault(articles[key].id, {})
                there["carries" if relation == "carries" else "differs"] = _sentence(articles[key], stretch).id
        yield mark, _sentence(articles[mark.of], mark.cites), relations


def _sentence(article: Article, stretch: str) -> Sentence:
    """The one over which a stretch begins. Raises `LookupError` where it does not stand there once."""
    if article.text.count(stretch) != 1:
        raise LookupError(f"“{stretch}” stands {article.text.count(stretch)} times in {article.title}.")
    start = article.text.index(stretch)
    return next(one for one in article.sentences if one.start <= start < one.end)
