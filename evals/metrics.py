"""Pure functions from what was asked for and what came to scores between 0 and 1, named as the field names them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from assistant.answers import Answer, Claim

Support = Sequence[Collection[str]]
"""For each gold fact, the ids of the sentences that alone carry it."""


def recall_at(k: int, ranked: Sequence[str], support: Support) -> float:
    """Share of the facts of which a sentence is among the first `k`."""
    first = set(ranked[:k])
    return share(not first.isdisjoint(fact) for fact in support)


def reciprocal_rank(ranked: Sequence[str], support: Support) -> float:
    """One over the rank of the first sentence that carries a fact; 0 where none is there."""
    wanted = {sentence for fact in support for sentence in fact}
    return next((1 / rank for rank, sentence in enumerate(ranked, 1) if sentence in wanted), 0.0)


def cited(claim: Claim) -> list[str]:
    return [citation.sentence_id for citation in claim.citations]


def citation_recall(claims: Sequence[Claim], support: Support) -> float:
    """Share of the claims that their citations carry: ALCE's, with the gold sentences in place of a judge."""
    wanted = {sentence for fact in support for sentence in fact}
    return share(not wanted.isdisjoint(cited(claim)) for claim in claims)


def citation_precision(claims: Sequence[Claim], support: Support) -> float:
    """Share of the citations that carry a fact: ALCE's, with the gold sentences in place of a judge."""
    wanted = {sentence for fact in support for sentence in fact}
    return share(sentence in wanted for claim in claims for sentence in cited(claim))


def tells(claim: Claim, says: Sequence[str], support: Collection[str]) -> bool:
    """Whether a claim cites a sentence that carries a fact, and shows one of its strings there or by itself."""
    shown = " ".join([claim.text, *(citation.text for citation in claim.citations)]).casefold()
    return not set(support).isdisjoint(cited(claim)) and any(one.casefold() in shown for one in says)


def fact_recall(claims: Sequence[Claim], facts: Sequence[tuple[Sequence[str], Collection[str]]]) -> float:
    """Share of the facts, each with its strings and its sentences, that some claim tells."""
    return share(any(tells(claim, says, support) for claim in claims) for says, support in facts)


def keeps_speaker(claim: Claim, speaker: str) -> bool:
    """Whether the claim itself says whose word it is, by the last word of the name: "Shea", "officials"."""
    return speaker.split()[-1].casefold().rstrip("s") in claim.text.casefold()


def refusal_scores(answer: Answer, answerable: bool) -> dict[str, float]:
    """Recall for a question without an answer, precision for a refusal."""
    refused = not answer.claims
    recall = {} if answerable else {"refusal recall": float(refused)}
    return recall | ({"refusal precision": float(not answerable)} if refused else {})


def share(held: Iterable[bool]) -> float:
    """Of some truths, those that hold; 0 where there are none."""
    found = list(held)
    return sum(found) / len(found) if found else 0.0
