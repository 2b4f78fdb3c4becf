"""The support check: how many spoilt claims it catches, by kind of corruption, and how many good ones it lets pass."""

from __future__ import annotations

from pydantic_evals import Case
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from assistant.answering import support as checked
from evals import support_corruptions
from evals.bench import Bench
from evals.corruptions import cases as corruptions
from evals.results import SuiteResult
from evals.running import Described, evaluate

MOST = 1
"""Claims of one change from one article: its name is the article and the change."""

Made = corruptions.Case
Told = list[checked.Problem]


class Verdict(Evaluator[Made, Told, None]):
    """A spoilt claim is caught under its kind; a good one passes."""

    def evaluate(self, ctx: EvaluatorContext[Made, Told, None]) -> EvaluatorOutput:
        found = {problem.kind for problem in ctx.output}
        if not ctx.inputs.kinds:
            return {"good claims pass": float(not found)}
        kind = "/".join(sorted(ctx.inputs.kinds))
        return {"caught": float(bool(found)), f"caught as {kind}": float(bool(found & ctx.inputs.kinds))}


def support(bench: Bench) -> SuiteResult:
    articles = [fixture.article for fixture in bench.corpus.fixtures.values()]
    made = support_corruptions.cases(articles, MOST)
    names = {id: fixture.name for id, fixture in bench.corpus.by_id.items()}
    cases: list[Case[Made, Told, None]] = [
        Case(name=f"{names[one.cited[0].id.rpartition(':')[0]]}: {one.change}", inputs=one) for one in made
    ]

    def judge(one: Made) -> Told:
        return checked.problems(one.text, one.cited)

    def describe(one: Made, _: None, found: Told | None) -> Described:
        asked = f"{one.text} ← {' | '.join(sentence.text for sentence in one.cited)}"
        got = "; ".join(f"{problem.kind}: {problem.message}" for problem in found or []) or "passed"
        return Described(one.change.split(":")[0], asked, "/".join(sorted(one.kinds)) or "pass", got)

    return evaluate("support", cases, judge, [Verdict()], describe, bench.progress)
