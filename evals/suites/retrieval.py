"""Whether the sentences that answer are found, by recall@k and mean reciprocal rank."""

from __future__ import annotations

from evals.bench import Bench
from evals.datasets import About, Asked, about, gold
from evals.evaluators import RANKS, Ranking
from evals.results import SuiteResult
from evals.running import Described, evaluate


def retrieval(bench: Bench) -> SuiteResult:
    """A follow-up is not asked: what it means is found out before anything is searched."""
    cases = [case for case in bench.questions() if gold(case).facts and about(case).kind != "follow-up"]
    library = bench.corpus.library
    texts = {
        sentence.id: sentence.text
        for fixture in bench.corpus.fixtures.values()
        for sentence in fixture.article.sentences
    }
    expected = {case.inputs.question: " | ".join(fact.support[0].text for fact in gold(case).facts) for case in cases}

    def search(asked: Asked) -> list[str]:
        return [hit.sentence.id for hit in library.search(asked.question, limit=max(RANKS))]

    def describe(asked: Asked, metadata: About | None, found: list[str] | None) -> Described:
        first = " | ".join(texts.get(one, one) for one in (found or [])[:3])
        return Described(metadata.kind if metadata else "", asked.question, expected[asked.question], first)

    return evaluate("retrieval", cases, search, [Ranking(bench.corpus)], describe, bench.progress)
