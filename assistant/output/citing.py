"""What is said of the sentences that are cited: their numbers, and where each comes from."""

from __future__ import annotations

from assistant.answers import Citation, Claim, Counterpart


class Numbers:
    """Numbers citations from 1 in the order in which they are met; a sentence keeps its number."""

    def __init__(self) -> None:
        self.citations: list[Citation] = []

    def of(self, citation: Citation) -> int:
        if citation not in self.citations:
            self.citations.append(citation)
        return self.citations.index(citation) + 1

    def marks(self, claim: Claim) -> str:
        return "".join(f"[{self.of(citation)}]" for citation in claim.citations)


def origin(citation: Citation) -> str:
    """Speaker, title, outlet and date, as far as they are known."""
    known = [f"“{citation.article_title}”", citation.outlet, citation.published and citation.published.isoformat()]
    where = ", ".join(part for part in known if part)
    return f"{citation.speaker} in {where}" if citation.speaker else where


def says(counterpart: Counterpart) -> str:
    """How another article stands to a claim, in a few words."""
    if counterpart.relation == "carries":
        return "Another article says so" if counterpart.independent else "The same text elsewhere"
    when = "A later article differs" if counterpart.later else "Another article differs"
    return f"{when} ({counterpart.difference})" if counterpart.difference else when
