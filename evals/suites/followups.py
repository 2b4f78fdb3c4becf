"""Whether a follow-up is understood, and a question that stands on its own left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic_evals import Case
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from assistant import Assistant, read
from assistant.answering.extractive import ExtractiveWriter
from evals.bench import Bench
from evals.corpus import SAMPLES, shelved
from evals.datasets import FOLDER
from evals.followups import Judged, judge
from evals.results import CaseResult, SuiteResult
from evals.running import Described, evaluate

Dialogue = list[dict[str, object]]


class Asked(NamedTuple):
    dialogue: str
    turn: int


class Understood(Evaluator[Asked, Judged, None]):
    def evaluate(self, ctx: EvaluatorContext[Asked, Judged, None]) -> EvaluatorOutput:
        metric = "follow-up understood" if ctx.output.wanted else "left alone"
        return {metric: float(ctx.output.right)}


def followups(bench: Bench) -> SuiteResult:
    files = sorted((FOLDER / "followups").glob("*.yaml"))
    found = [case for path in files for case in _file(path, bench)]
    return SuiteResult(suite="followups", cases=found)


def _file(path: Path, bench: Bench) -> Sequence[CaseResult]:
    file = yaml.safe_load(path.read_text(encoding="utf-8"))
    dialogues = {f"{path.stem} {n}": dialogue for n, dialogue in enumerate(file["dialogues"], 1)}
    taken = {name: dialogue for name, dialogue in dialogues.items() if bench.takes(name)}
    if not taken:
        return []
    cases: list[Case[Asked, Judged, None]] = [
        Case(name=f"{name}.{turn}", inputs=Asked(name, turn))
        for name, dialogue in taken.items()
        for turn in range(1, len(dialogue))
    ]
    articles = [read(**article) for article in file.get("articles", [])] or [
        read(str(one)) for one in sorted(SAMPLES.iterdir())
    ]
    with shelved(articles) as library:
        assistant = Assistant(library, ExtractiveWriter())
        heard: dict[str, list[Judged]] = {}

        def listen(asked: Asked) -> Judged:
            if asked.dialogue not in heard:
                heard[asked.dialogue] = list(judge(taken[asked.dialogue], assistant))
            return heard[asked.dialogue][asked.turn - 1]

        def describe(asked: Asked, _: None, judged: Judged | None) -> Described:
            said = [str(step["ask"]) for step in taken[asked.dialogue][: asked.turn + 1]]
            if judged is None:
                return Described(path.stem, " / ".join(said))
            return Described(
                path.stem, " / ".join(said), " or ".join(judged.wanted) or "as it stands", judged.understood
            )

        return evaluate("followups", cases, listen, [Understood()], describe, bench.progress).cases
