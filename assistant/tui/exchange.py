"""A question and what came of it, shown as it comes."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from assistant.answers import Answer, Citation, Claim, Removed
from assistant.tui.entries import CitationEntry, ClaimEntry, Entry, OfferEntry, RemovedEntry
from assistant.tui.marked import Marked
from assistant.tui.source_pane import Cited
from assistant.tui.text import block, line

if TYPE_CHECKING:
    from assistant.answering.assistant import Event


class Exchange(VerticalGroup):
    class CitationOpened(Message):
        """The reader wants to see `cited[index]` in its source; `cited` is all that the exchange cites."""

        def __init__(self, cited: tuple[Cited, ...], index: int) -> None:
            super().__init__()
            self.cited = cited
            self.index = index

    class OfferAccepted(Message):
        """The reader wants the question answered without the model."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = question
        self.answer: Answer | None = None
        """The answer, when it has come whole."""
        self._claims: list[Claim] = []
        self._removed: list[Removed] = []
        self.cited: list[Cited] = []
        self._doing = ""
        self._since = monotonic()

    def compose(self) -> ComposeResult:
        yield Marked("❯", block(self.question), classes="question")
        yield Marked("↳", Content(), classes="understood")
        yield VerticalGroup(classes="claims")
        yield VerticalGroup(classes="removed")
        yield VerticalGroup(classes="closing")
        yield Marked("…", Content(), classes="progress")

    def on_mount(self) -> None:
        self._clock = self.set_interval(1, self._show_progress)

    def progress(self, doing: str) -> None:
        self._doing = doing
        self._show_progress()

    def _show_progress(self) -> None:
        seconds = int(monotonic() - self._since) if self.app.animation_level != "none" else 0
        so_far = f" · {seconds} s" if seconds else ""
        self.query_one(".progress", Marked).say(Content(f"{self._doing}{so_far} · Esc stops"))

    async def take(self, event: Event) -> None:
        """Shows what has come in."""
        from assistant.answering.assistant import ClaimPassed, ClaimRemoved, EvidenceFound, Finished

        match event:
            case EvidenceFound(evidence):
                self._show_understood(evidence.question if evidence.asked else None)
                self.progress(f"Writing from {len(evidence.passages)} sentences")
            case ClaimPassed(claim):
                self.progress("Checking what was written")
                await self._add_claim(claim)
            case ClaimRemoved(removed):
                self.progress("Checking what was written")
                await self._add_removed(removed)
            case Finished(answer):
                await self._finish(answer)

    def _show_understood(self, question: str | None) -> None:
        """What a follow-up was taken for."""
        if question:
            understood = self.query_one(".understood", Marked)
            understood.say(line(f"Understood as: {question}"))
            understood.add_class("-shown")

    async def stopped(self) -> None:
        """The reader cancelled it; what had passed stays."""
        kept = "What stands above had passed the check." if self._claims else "Nothing had passed the check yet."
        await self._close(Marked("■", Content(f"Stopped. {kept}"), classes="note"))

    async def failed(self, reason: str, *, offer: bool = False) -> None:
        """`reason` in one line; with `offer`, the reader may have an answer without the model."""
        await self._close(Marked("!", line(reason), classes="error"), *([OfferEntry()] if offer else []))

    async def _add_claim(self, claim: Claim) -> None:
        self._claims.append(claim)
        numbers = [self._number(citation, claim.text) for citation in claim.citations]
        await self.query_one(".claims").mount(
            ClaimEntry(claim, numbers[0]),
            *(CitationEntry(number, citation) for number, citation in zip(numbers, claim.citations, strict=True)),
        )

    async def _add_removed(self, removed: Removed) -> None:
        self._removed.append(removed)
        await self.query_one(".removed").mount(RemovedEntry(removed))

    def _number(self, citation: Citation, claim: str | None = None) -> int:
        """A sentence keeps its number wherever the exchange cites it."""
        for number, cited in enumerate(self.cited, 1):
            if cited.citation == citation:
                return number
        self.cited.append(Cited(citation, claim))
        return len(self.cited)

    async def _finish(self, answer: Answer) -> None:
        self.answer = answer
        for claim in answer.claims[len(self._claims) :]:
            await self._add_claim(claim)
        for removed in answer.removed[len(self._removed) :]:
            await self._add_removed(removed)
        closing: list[Widget] = []
        if not answer.answerable:
            theirs = "your" if answer.library == "own" else "the sample"
            closing.append(Marked("∅", Content(f"Not in {theirs} articles."), classes="refusal"))
        if answer.caution:
            closing.append(Marked("!", block(answer.caution), classes="caution"))
        if answer.incomplete:
            closing.append(Marked("!", block(f"Not complete: {answer.incomplete}"), classes="caution"))
        if answer.unanswered:
            closing.append(Marked("∅", block(f"Not answered: {answer.unanswered}"), classes="unanswered"))
        if answer.nearest:
            closing.append(Static(Content("The nearest passages:"), classes="note"))
            closing += [CitationEntry(self._number(citation), citation) for citation in answer.nearest]
        closing.append(Static(line(answer.spent), classes="note"))
        await self._close(*closing)

    async def _close(self, *closing: Widget) -> None:
        self._clock.stop()
        self.query_one(".progress").display = False
        await self.query_one(".closing").mount(*closing)

    @on(Entry.Opened)
    def _open(self, message: Entry.Opened) -> None:
        message.stop()
        match message.entry:
            case ClaimEntry(number=number) | CitationEntry(number=number):
                self.post_message(self.CitationOpened(tuple(self.cited), number - 1))
            case OfferEntry():
                self.post_message(self.OfferAccepted(self.question))
