"""What an answer was made from: every sentence that was put before the writer, and why it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from assistant.answers import Answer, Retrieved
from assistant.display import printable
from assistant.tui.cited import Cited
from assistant.tui.cited_list import CitedList
from assistant.tui.entries import origin
from assistant.tui.filtered_list import FilteredList
from assistant.tui.marked import Hanging
from assistant.tui.text import clip, counted, line, quoted
from assistant.tui.within import Within

_LONGEST = 400
"""Characters of a sentence; the rest is read in its place."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    rank: int
    """From 1, best first."""
    retrieved: Retrieved
    claims: tuple[int, ...]
    """Numbers of the claims that cite it, from 1."""

    @property
    def heading(self) -> Content:
        return Content()

    @property
    def words(self) -> str:
        return printable(f"{self._cited}{self._origin} {self.retrieved.citation.text}").casefold()

    @property
    def _origin(self) -> str:
        citation, score = self.retrieved.citation, self.retrieved.score
        return " · ".join(filter(None, (f"{score:.2f}" if score else "", self.retrieved.why, origin(citation))))

    @property
    def _cited(self) -> str:
        return "".join(f"claim {number} · " for number in self.claims)

    def prompt(self) -> Hanging:
        citation = self.retrieved.citation
        mark = Content.styled(f"{self.rank:>3} {'●' if self.claims else ' '}", "$accent")
        about = line(self._cited, "$accent") + line(self._origin, "$foreground-muted")
        return Hanging(mark, Content("\n").join([about, line(quoted(clip(citation.text, _LONGEST)))]))


class EvidenceLine(Static):
    """What an answer took; a click shows what it was made from, as a key does on any part of the answer."""

    class Clicked(Message):
        pass

    def __init__(self, answer: Answer) -> None:
        found = f"{counted(len(answer.retrieved), 'sentence')} found (e) · " if answer.retrieved else ""
        super().__init__(line(f"{found}{answer.spent}"), classes="note")

    def on_click(self) -> None:
        if self.text_selection is None:
            self.post_message(self.Clicked())


class EvidenceView(CitedList):
    HELP = """\
What the answer was made from: the sentences that were put before the writer, best first, and why each was found: by its
**meaning**, by the **words** of the question, as what the **speaker** asked for says, as **context** of the sentence
after it, or because an **earlier answer** cites it. **●** marks those that a claim cites.

**Enter** opens a sentence in its place; there **n** and **p** go on, and **Esc** comes back to this list. **/** filters
by word, outlet or reason (such as *speaker* or *claim*).
"""

    TAB = "evidence"
    TITLE = "Evidence"
    NOTHING = "e on an answer shows what it was made from."

    def __init__(self) -> None:
        super().__init__(FilteredList("/ filters by word, outlet or reason"))
        self._answer: Answer | None = None
        self._rows: Sequence[EvidenceRow] = ()

    def show(self, answer: Answer) -> None:
        self._answer = answer
        self._rows = [
            EvidenceRow(rank, retrieved, _citing(answer, retrieved))
            for rank, retrieved in enumerate(answer.retrieved, 1)
        ]
        self.head(answer.question, *_about(answer))
        kept = "What was found for this answer was not kept." if answer.claims else "Nothing was found for it."
        self.listing.show(self._rows, empty=kept)

    def cited(self, row: int) -> Sequence[Cited]:
        shown = self._rows[row]
        if self._answer is None or not shown.claims:
            return (Cited(shown.retrieved.citation, None),)
        claim = self._answer.claims[shown.claims[0] - 1]
        return (Cited(shown.retrieved.citation, claim.text, claim.standing),)


def _citing(answer: Answer, retrieved: Retrieved) -> tuple[int, ...]:
    return tuple(number for number, claim in enumerate(answer.claims, 1) if retrieved.citation in claim.citations)


def _about(answer: Answer) -> list[str]:
    cited = {citation for claim in answer.claims for citation in claim.citations}
    told = [f"{counted(len(answer.retrieved), 'sentence')} found, {len(cited)} cited · within {Within.of(answer)}"]
    if answer.understood:
        told.insert(0, f"Understood as: {answer.understood}")
    return [*told, answer.spent, *([f"Prompt: {answer.prompt_id}"] if answer.prompt_id else [])]
