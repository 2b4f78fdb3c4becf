"""Who said what: whether it is found, and whose word it is, on articles marked by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic_evals import Case
from pydantic_evals.evaluators import EvaluationReason, Evaluator, EvaluatorContext, EvaluatorOutput

from assistant import Article
from evals.bench import Bench
from evals.corpus import Fixture
from evals.datasets import FOLDER
from evals.evaluators import held
from evals.resolution import Judged, judge
from evals.results import SuiteResult
from evals.running import Described, evaluate
from evals.surface import PRONOUNS, bare, capitalised, words

MARKED = FOLDER / "resolution"
_TELLING_CUES = {"denial": re.compile(r"\bden(?:y|ies|ied)\b"), "allegation": re.compile(r"\b(?:alleg|accus)")}
_UNTOLD = frozenset(["statement", "intention"])


class Mark(NamedTuple):
    article: str
    number: int


class Verdict(Evaluator[Mark, Judged, None]):
    def evaluate(self, ctx: EvaluatorContext[Mark, Judged, None]) -> EvaluatorOutput:
        verdict = ctx.output.verdict
        return {
            "statement found": float(verdict != "not found"),
            "speaker right": float(verdict == "right"),
            "speaker not wrong": float(verdict != "wrong"),
        }


def statements(bench: Bench) -> SuiteResult:
    marked = {path.stem: path for path in sorted(MARKED.glob("*.yaml")) if bench.takes(path.stem)}
    cases: list[Case[Mark, Judged, None]] = [
        Case(name=f"{stem} {n}", inputs=Mark(stem, n)) for stem, path in marked.items() for n in range(_marks(path))
    ]
    judged: dict[str, list[Judged]] = {}

    def look(mark: Mark) -> Judged:
        if mark.article not in judged:
            judged[mark.article] = list(judge(marked[mark.article]))
        return judged[mark.article][mark.number]

    def describe(mark: Mark, _: None, one: Judged | None) -> Described:
        if one is None:
            return Described("an error", mark.article)
        expected = " or ".join(map(str, one.expected))
        return Described(_kind(one.source), one.sentence, expected, f"{one.told} ({one.verdict})")

    found = evaluate("statements", cases, look, [Verdict()], describe, bench.progress)
    return found.model_copy(update={"cases": [*found.cases, *_verbatim(bench).cases]})


class Verbatim(Evaluator[str, Fixture, None]):
    """What is told of a statement stands in the file."""

    def evaluate(self, ctx: EvaluatorContext[str, Fixture, None]) -> EvaluatorOutput:
        return {"statements verbatim": statements_verbatim(ctx.output.article, ctx.output.text)}


def statements_verbatim(article: Article, text: str) -> EvaluationReason:
    """Mention and cue stand in the sentence, the speaker's name in the article, and a denial is one."""
    known = {bare(word) for word in words(text)}
    wrong = []
    for sentence in article.sentences:
        for one in sentence.statements:
            if not set(words(one.cue or "")) <= set(words(sentence.text)):
                wrong.append(f"“{one.cue}” does not stand in “{sentence.text}”")
            if not sentence.start <= one.start < one.end <= sentence.end:
                wrong.append(f"the content of a statement is not in “{sentence.text}”")
            if one.mention and one.mention not in article.text:
                wrong.append(f"“{one.mention}” is no mention")
            if missing := capitalised(one.speaker or "") - known:
                wrong.append(f"{', '.join(missing)} speaks, and is not in the article")
            for kind, cues in _TELLING_CUES.items():
                if cues.match(one.cue or "") and one.kind in _UNTOLD:
                    wrong.append(f"“{one.cue}” is told as a {one.kind}, not a {kind}")
    return held(wrong)


def _verbatim(bench: Bench) -> SuiteResult:
    fixtures = bench.corpus.fixtures
    cases: list[Case[str, Fixture, None]] = [Case(name=stem, inputs=stem) for stem in fixtures]

    def describe(stem: str, _: None, fixture: Fixture | None) -> Described:
        return Described("article", stem)

    return evaluate("statements", cases, lambda stem: fixtures[stem], [Verbatim()], describe, bench.progress)


def _marks(path: Path) -> int:
    return len(yaml.safe_load(path.read_text(encoding="utf-8"))["statements"])


def _kind(source: str | None) -> str:
    if source is None:
        return "runs on"
    if source.casefold() in PRONOUNS:
        return "pronoun"
    return "named" if re.search(r"(?<!^)[A-Z]", source) else "described"
