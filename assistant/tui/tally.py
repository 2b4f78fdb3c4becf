"""How an answer stands, in one line."""

from __future__ import annotations

from collections import Counter

from assistant.answers import Answer, Standing
from assistant.tui.entries import STANDINGS
from assistant.tui.text import counted

_TOLD: dict[Standing, str] = {
    "one source": "from one source",
    "several sources": "from several",
    "disputed": "disputed",
}


def tally(answer: Answer) -> str:
    """How many claims, from how many articles, how they stand among the sources, and what was removed."""
    articles = {citation.article_id for claim in answer.claims for citation in claim.citations}
    standings = Counter(claim.standing for claim in answer.claims)
    parts = [f"{counted(len(answer.claims), 'claim')} from {counted(len(articles), 'article')}"]
    parts += [
        f"{mark} {standings[standing]} {_TOLD[standing]}" for standing, mark in STANDINGS.items() if standings[standing]
    ]
    if answer.removed:
        parts.append(f"✗ {len(answer.removed)} removed")
    return " · ".join(parts)
