"""What can be done with an answer: its claims opened and copied, and all of it looked into and exported."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.message import Message

from assistant.answers import Answer
from assistant.display import printable
from assistant.tui.cited import Cited
from assistant.tui.clipboard import copy
from assistant.tui.comparison import Compared, ComparisonOpened
from assistant.tui.entries import CitationEntry, ClaimEntry, CopiedEntry, CounterpartEntry, Entry, OfferEntry
from assistant.tui.evidence_view import EvidenceLine
from assistant.tui.text import clip, quoted
from assistant.tui.within import Within

_LONGEST = 60
"""Characters of a question that tell which answer was copied."""


class Answered(VerticalGroup):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e",
            "evidence",
            "Evidence",
            id="exchange.evidence",
            show=False,
            tooltip="Show what the answer was made from",
        ),
        Binding(
            "b",
            "brief",
            "Brief on it",
            id="exchange.brief",
            show=False,
            tooltip="Tell what the articles say together on what was asked",
        ),
        Binding(
            "x",
            "export",
            "Export answer",
            id="exchange.export",
            show=False,
            tooltip="Write this answer to a file, as Markdown or JSON",
        ),
    ]

    class EvidenceOpened(Message):
        """The reader wants to see what `answer` was made from."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer

    class ExportWanted(Message):
        """The reader wants `answer` in a file."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer

    class CitationOpened(Message):
        """The reader wants to see `cited[index]` in its source; `cited` is all that the exchange cites."""

        def __init__(self, cited: tuple[Cited, ...], index: int) -> None:
            super().__init__()
            self.cited = cited
            self.index = index

    class BriefWanted(Message):
        """The reader wants to know what the articles say together on what was asked."""

        def __init__(self, query: str, within: Within) -> None:
            super().__init__()
            self.query = query
            self.within = within

    class OfferAccepted(Message):
        """The reader wants the question answered without the model."""

        def __init__(self, question: str, within: Within) -> None:
            super().__init__()
            self.question = question
            self.within = within

    def __init__(self, question: str, within: Within) -> None:
        super().__init__()
        self.question = question
        self.within = within
        self.answer: Answer | None = None
        """The answer, when it has come whole."""
        self.cited: list[Cited] = []
        """In the order of their numbers."""

    @property
    def _all_cited(self) -> tuple[Cited, ...]:
        standings = {claim.text: claim.standing for claim in self.answer.claims} if self.answer else {}
        return tuple(replace(cited, standing=standings.get(cited.claim or "")) for cited in self.cited)

    @property
    def _compared(self) -> tuple[Compared, ...]:
        claims = self.answer.claims if self.answer else ()
        return tuple(Compared(claim.text, other) for claim in claims for other in claim.counterparts)

    @on(Entry.Opened)
    def _open(self, message: Entry.Opened) -> None:
        message.stop()
        match message.entry:
            case ClaimEntry(number=number) | CitationEntry(number=number):
                self.post_message(self.CitationOpened(self._all_cited, number - 1))
            case CounterpartEntry() as entry:
                index = list(self.query(CounterpartEntry)).index(entry)
                self.post_message(ComparisonOpened(self._compared, index))
            case OfferEntry():
                self.post_message(self.OfferAccepted(self.question, self.within))

    @on(EvidenceLine.Clicked)
    def action_evidence(self) -> None:
        if self.answer:
            self.post_message(self.EvidenceOpened(self.answer))

    def action_brief(self) -> None:
        asked = self.answer.understood if self.answer else None
        self.post_message(self.BriefWanted(asked or self.question, self.within))

    def action_export(self) -> None:
        if self.answer:
            self.post_message(self.ExportWanted(self.answer))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return (True if self.answer else None) if action in ("evidence", "export") else True

    @on(CopiedEntry.Copied)
    def _copy(self, message: CopiedEntry.Copied) -> None:
        message.stop()
        self._put_on_clipboard(*message.entry.copied())

    @on(CopiedEntry.AnswerCopied)
    def _copy_answer(self, message: CopiedEntry.AnswerCopied) -> None:
        message.stop()
        if self.answer is None:
            self.notify("The answer is not whole: c copies the claim or sentence that is marked.", markup=False)
            return
        from assistant.exporting.copying import answer_text

        question = printable(quoted(clip(self.question, _LONGEST)), keep_newlines=False)
        self._put_on_clipboard(answer_text(self.answer), f"the whole answer to {question}")

    @work
    async def _put_on_clipboard(self, text: str, what: str) -> None:
        await copy(self.app, text, what)
