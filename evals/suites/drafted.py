"""Summaries as a model may write them, right and wrong: what of them is shown, and with which fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import SecretStr
from pydantic_evals import Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext, EvaluatorOutput

from assistant.settings import Settings
from assistant.summaries import Entry, Summary
from assistant.summarizing.llm import LLMSummaryWriter
from assistant.summarizing.llm.reply import LISTS, ListName
from assistant.summarizing.sections import label
from assistant.summarizing.summary import summarize
from evals.bench import Bench
from evals.datasets import FOLDER, Strict, cases_of
from evals.evaluators import held
from evals.metrics import share
from evals.results import SuiteResult
from evals.running import Described, evaluate
from evals.scripted import KEY, Draft, ScriptedServer, numbers
from evals.suites.summaries import entries

LIES = "unsupported entries shown"
GOLD = FOLDER / "drafted" / "summaries.yaml"


class Proposed(Draft):
    kind: ListName
    name: str = ""
    """Of a person or an organisation."""
    label: str = ""
    """What stands before the entry."""


class Proposal(Strict):
    article: str
    drafts: tuple[Proposed, ...]


Proposals = Dataset[Proposal, None, None]


class SummaryServer(ScriptedServer):
    def _reply(self, prompt: str) -> dict[str, Any]:
        reply: dict[str, Any] = {name: [] for name in LISTS}
        for draft in self.drafts:
            assert isinstance(draft, Proposed)
            reply[draft.kind].append({"name": draft.name, "text": draft.text, "sentences": numbers(draft, prompt)})
        return reply

    def summary_writer(self) -> LLMSummaryWriter:
        settings = Settings(base_url="http://scripted.invalid/v1", api_key=SecretStr(KEY), model="any", mode="tools")
        return LLMSummaryWriter(settings, retries=0, transport=self)


class Shown(Evaluator[Proposal, Summary, None]):
    """Of what the model proposed, the right is shown with the fields it has, and the wrong is not."""

    def evaluate(self, ctx: EvaluatorContext[Proposal, Summary, None]) -> EvaluatorOutput:
        honest = [draft for draft in ctx.inputs.drafts if draft.lie is None]
        return {
            "honest entries pass": share(_label(draft, ctx.output) == draft.label for draft in honest),
            LIES: held(_unsupported(ctx.inputs.drafts, ctx.output)),
        }


def _unsupported(drafts: Iterable[Proposed], summary: Summary) -> Iterator[str]:
    for draft in drafts:
        told = _label(draft, summary)
        if told is not None and (draft.lie or told != draft.label):
            yield f"{draft.lie or told}: “{draft.text}”"


def _label(draft: Proposed, summary: Summary) -> str | None:
    """What stands before the entry that a draft became, where it did."""
    shown: Iterable[Entry] = getattr(summary, draft.kind)
    return next((label(entry) for entry in shown if entry.text == draft.text), None)


def drafted(bench: Bench) -> SuiteResult:
    cases = [case for case in cases_of(Proposals, GOLD) if bench.takes(case.name or "")]
    fixtures = bench.corpus.fixtures

    def describe(proposal: Proposal, _: None, summary: Summary | None) -> Described:
        honest = " | ".join(draft.text for draft in proposal.drafts if draft.lie is None)
        told = " | ".join(entry.text for entry in entries(summary)) if summary else ""
        return Described("summary", proposal.article, honest, told)

    return evaluate(
        "drafted",
        cases,
        lambda proposal: summarize(fixtures[proposal.article].article, SummaryServer(proposal.drafts).summary_writer()),
        [Shown()],
        describe,
        bench.progress,
    )
