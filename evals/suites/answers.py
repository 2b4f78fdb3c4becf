"""Answers from end to end: question in, checked claims out, by the bench's writer."""

from __future__ import annotations

from assistant import Answer, Assistant
from evals.bench import Bench
from evals.datasets import About, Asked, Gold, gold
from evals.evaluators import AgainstGold, HardGates
from evals.results import SuiteResult
from evals.running import Described, evaluate


def answers(bench: Bench) -> SuiteResult:
    cases = bench.questions()
    assistant = Assistant(bench.corpus.library, bench.writer)
    wanted = {case.inputs: expected(gold(case)) for case in cases}

    def describe(asked: Asked, metadata: About | None, answer: Answer | None) -> Described:
        kind = metadata.kind if metadata else ""
        return Described(kind, conversation(asked), wanted[asked], shown(answer), answer.tokens if answer else 0)

    evaluators = [AgainstGold(bench.corpus), HardGates(bench.corpus)]
    return evaluate("answers", cases, lambda asked: ask(assistant, asked), evaluators, describe, bench.progress)


def ask(assistant: Assistant, asked: Asked) -> Answer:
    """The answer to the last question of a conversation."""
    before: list[Answer] = []
    for question in asked.earlier:
        before.append(assistant.ask(question, before))
    return assistant.ask(asked.question, before)


def conversation(asked: Asked) -> str:
    return " / ".join([*asked.earlier, asked.question])


def expected(wanted: Gold) -> str:
    facts = (f"{' or '.join(fact.says)}{f' ({fact.speaker})' if fact.speaker else ''}" for fact in wanted.facts)
    return "; ".join(facts) or "no answer"


def shown(answer: Answer | None) -> str:
    """What a reader sees of an answer, in one line."""
    if answer is None:
        return "an error"
    if not answer.claims:
        return "no answer"
    return " | ".join(claim.text for claim in answer.claims)
