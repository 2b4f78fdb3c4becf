"""Answers of the LLM writer, offline: a strong model's and a lying one's as written by hand, a real small one's."""

from __future__ import annotations

from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import EvaluationReason, Evaluator, EvaluatorContext, EvaluatorOutput

from assistant import Answer, Assistant
from assistant.answering.llm import LLMWriter
from assistant.settings import Settings
from evals.bench import Bench
from evals.cassette import Cassette
from evals.datasets import FOLDER, Strict, cases_of
from evals.evaluators import HardGates, held
from evals.metrics import share
from evals.results import SuiteResult
from evals.running import Described, evaluate
from evals.scripted import Draft, ScriptedServer, unremoved
from evals.shelf import Cassettes, Shelf
from evals.suites.answers import shown
from evals.surface import straight

VOICES = FOLDER / "recorded" / "voices.yaml"
SHELF = FOLDER / "recorded" / "shelf.yaml"
CASSETTES = FOLDER.parent / "tests" / "answering" / "recordings"
LIES = "unsupported claims shown"
REMOVALS = "removals told"


class Spoken(Strict):
    question: str
    drafts: tuple[Draft, ...]


class Voice(Strict):
    voice: str
    prompts: str
    """For which it was written."""


Voices = Dataset[Spoken, None, Voice]


class Told(Evaluator[Spoken, Answer, Voice]):
    """Of what the voice said, the right is shown and the wrong is not."""

    def evaluate(self, ctx: EvaluatorContext[Spoken, Answer, Voice]) -> EvaluatorOutput:
        told = {straight(claim.text) for claim in ctx.output.claims}
        honest = [straight(draft.text) in told for draft in ctx.inputs.drafts if draft.lie is None]
        lies = [draft for draft in ctx.inputs.drafts if draft.lie is not None]
        believed = [draft for draft in lies if straight(draft.text) in told]
        scores: dict[str, EvaluationReason | float] = {REMOVALS: held(unremoved(ctx.output, ctx.inputs.drafts))}
        if honest:
            scores["honest claims pass"] = share(honest)
        if not lies:
            return scores
        shown = [f"{draft.lie}: “{draft.text}”" for draft in believed]
        return {**scores, "lies caught": 1 - len(believed) / len(lies), LIES: held(shown)}


class Replayed(Evaluator[str, Answer, Cassettes]):
    def evaluate(self, ctx: EvaluatorContext[str, Answer, Cassettes]) -> EvaluatorOutput:
        assert ctx.metadata
        told = " ".join(claim.text for claim in ctx.output.claims)
        believed = [f"“{stretch}”" for stretch in ctx.metadata.hides if stretch in told]
        scores = {"honest claims pass": share(one in told for one in ctx.metadata.shows)} if ctx.metadata.shows else {}
        return {**scores, LIES: held(believed)} if ctx.metadata.hides else scores


def recorded(bench: Bench) -> SuiteResult:
    voices, old = _voices(bench)
    replayed = [_cassette(name, of, bench) for name, of in Shelf.load(SHELF).cassettes.items()]
    stale = [old, *(one.stale for one in replayed)]
    cases = [case for suite in (voices, *replayed) for case in suite.cases]
    return SuiteResult(suite="recorded", cases=cases, stale="; ".join(filter(None, stale)) or None)


def _voices(bench: Bench) -> tuple[SuiteResult, str | None]:
    cases = [case for case in cases_of(Voices, VOICES) if bench.takes(case.name or "")]
    by_drafts = {case.inputs: case for case in cases}
    now = ScriptedServer(()).writer("any").prompt_id
    written_for = {case.metadata.prompts for case in cases if case.metadata}

    def ask(spoken: Spoken) -> Answer:
        voice = by_drafts[spoken].metadata
        writer = ScriptedServer(spoken.drafts).writer(voice.voice if voice else "voice")
        return Assistant(bench.corpus.library, writer).ask(spoken.question)

    def describe(spoken: Spoken, voice: Voice | None, answer: Answer | None) -> Described:
        honest = " | ".join(draft.text for draft in spoken.drafts if draft.lie is None)
        return Described(voice.voice if voice else "", spoken.question, honest or "no answer", shown(answer))

    result = evaluate("recorded", cases, ask, [Told(), HardGates(bench.corpus)], describe, bench.progress)
    return result, None if written_for <= {now} else f"the replies by hand were written for {', '.join(written_for)}"


def _cassette(name: str, of: Cassettes, bench: Bench) -> SuiteResult:
    settings = Settings(base_url="http://recorded/v1", model=name, mode="tools", timeout=600)
    cassette = Cassette(CASSETTES / f"{name}.json")
    writer = LLMWriter(settings, retries=0, transport=cassette)
    if not cassette.about.endswith(f"Recorded with {writer.prompt_id}."):
        return SuiteResult(suite="recorded", cases=[], stale=f"{name}.json: {cassette.about}")
    corpus = Shelf.load(SHELF).corpus()
    cases: list[Case[str, None, Cassettes]] = [
        Case(name=f"{name}.json {number}", inputs=question, metadata=of)
        for number, question in enumerate(of.questions, 1)
        if bench.takes(f"{name}.json")
    ]

    def describe(question: str, _: Cassettes | None, answer: Answer | None) -> Described:
        return Described(f"{name}.json", question, " | ".join(of.shows), shown(answer), answer.tokens if answer else 0)

    assistant, evaluators = Assistant(corpus.library, writer), [Replayed(), HardGates(corpus)]
    return evaluate("recorded", cases, lambda asked: assistant.ask(asked), evaluators, describe, bench.progress)
