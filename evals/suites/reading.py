"""What is read from a file: its own text and nothing from around it, whose it is and when it came out."""

from __future__ import annotations

import re
from datetime import date

from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from evals.bench import Bench
from evals.corpus import Fixture
from evals.datasets import FOLDER, Strict, cases_of
from evals.evaluators import held
from evals.metrics import share
from evals.plain import squashed
from evals.results import SuiteResult
from evals.running import Described, evaluate

LONGEST = 80
"""Words in a sentence."""
GOLD = FOLDER / "reading" / "articles.yaml"


class File(Strict):
    article: str
    """Stem of the file."""


class Format(Strict):
    format: str


class Seen(Strict):
    """What a reader sees."""

    title: str
    outlet: str | None
    author: str | None
    published: date
    begins: str
    """How the text itself begins and ends."""
    ends: str
    furniture: tuple[str, ...] = ()
    """Stretches that only stand around it: buttons, advertisements, other headlines."""
    aside: tuple[str, ...] = ()
    """Stretches that are harder to tell: about the author, whom to call, teasers."""


Readings = Dataset[File, Seen, Format]


class AsSeen(Evaluator[File, Fixture, Format]):
    def evaluate(self, ctx: EvaluatorContext[File, Fixture, Format]) -> EvaluatorOutput:
        seen: object = ctx.expected_output
        assert isinstance(seen, Seen)
        article = ctx.output.article
        body = [squashed(sentence.text) for sentence in article.sentences if sentence.kind == "body"]
        told = (article.title, article.outlet, article.author, article.published)
        wanted = (seen.title, seen.outlet, seen.author, seen.published)
        scores = {"metadata right": share(one == other for one, other in zip(told, wanted, strict=True))}
        scores["sentences well cut"] = share(_is_whole(one) for one in body)
        if seen.aside:
            scores["asides out"] = share(not any(stretch in one for one in body) for stretch in seen.aside)
        let_in = [f"“{stretch}” is in the body" for stretch in seen.furniture if any(stretch in one for one in body)]
        text = " ".join(body)
        lost = [f"“{stretch}” is not in the body" for stretch in (seen.begins, seen.ends) if stretch not in text]
        return {
            **scores,
            "furniture out": held(let_in),
            "body whole": held(lost),
            "sentences verbatim": held(_not_verbatim(ctx.output)),
        }


def _is_whole(sentence: str) -> bool:
    """Whether it ends as sentences do, is not longer than any, and holds no end of another outside of quotations."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", "", sentence)
    return (
        sentence.rstrip("”\")'’").endswith((".", "!", "?", "…", ":"))
        and len(sentence.split()) <= LONGEST
        and not re.search(r"[a-z]{3}[.!?] [A-Z][a-z]", outside)
    )


def _not_verbatim(fixture: Fixture) -> list[str]:
    article = fixture.article
    return [
        f"“{sentence.text}” is not what the file has"
        for sentence in article.sentences
        if squashed(sentence.text) not in fixture.text or article.text[sentence.start : sentence.end] != sentence.text
    ]


def reading(bench: Bench) -> SuiteResult:
    fixtures = bench.corpus.fixtures
    cases: list[Case[File, Seen, Format]] = [
        case for case in cases_of(Readings, GOLD) if case.inputs.article in fixtures
    ]
    expected = {case.inputs.article: case.expected_output for case in cases}

    def describe(file: File, metadata: Format | None, fixture: Fixture | None) -> Described:
        seen, article = expected[file.article], fixture.article if fixture else None
        wanted = f"{seen.title} | {seen.outlet} | {seen.author} | {seen.published}" if seen else ""
        got = f"{article.title} | {article.outlet} | {article.author} | {article.published}" if article else ""
        return Described(metadata.format if metadata else "", file.article, wanted, got)

    return evaluate("reading", cases, lambda file: fixtures[file.article], [AsSeen()], describe, bench.progress)
