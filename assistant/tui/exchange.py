"""A question and what came of it, shown as it comes."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from assistant.answers import Answer, Citation, Claim, Removed
from assistant.tui.answered import Answered
from assistant.tui.cited import Cited
from assistant.tui.entries import (
    CitationEntry,
    ClaimEntry,
    CounterpartEntry,
    OfferEntry,
    RemovedEntry,
)
from assistant.tui.evidence_view import EvidenceLine
from assistant.tui.marked import Marked
from assistant.tui.tally import tally
from assistant.tui.text import block, counted, line
from assistant.tui.within import Within

if TYPE_CHECKING:
    from assistant.answering.assistant import Event


class Exchange(Answered):
    def __init__(self, question: str, within: Within) -> None:
        super().__init__(question, within)
        self._claims: list[Claim] = []
        self._removed: list[Removed] = []
        self._doing = ""
        self._since = monotonic()

    def compose(self) -> ComposeResult:
        yield Marked("❯", block(self.question), classes="question")
        if self.within:
            yield Marked("⊂", line(f"Within {self.within}"), classes="within")
        yield Marked("↳", Content(), classes="understood")
        yield Marked("…", Content(), classes="status")
        yield VerticalGroup(classes="claims")
        yield VerticalGroup(classes="removed")
        yield VerticalGroup(classes="closing")

    def on_mount(self) -> None:
        self._clock = self.set_interval(1, self._show_progress)

    @property
    def empty(self) -> bool:
        """Whether nothing has come yet."""
        return not self._claims and not self._removed

    def progress(self, doing: str) -> None:
        self._doing = doing
        self._show_progress()

    def _show_progress(self) -> None:
        seconds = int(monotonic() - self._since) if self.app.animation_level != "none" else 0
        parts = [
            self._doing,
            counted(len(self._claims), "claim") if self._claims else "",
            f"{seconds} s" if seconds else "",
            "Esc stops",
        ]
        self.query_one(".status", Marked).say(Content(" · ".join(filter(None, parts))))

    async def take(self, event: Event) -> None:
        """Shows what has come in."""
        from assistant.answering.assistant import ClaimPassed, ClaimRemoved, EvidenceFound, Finished

        match event:
            case EvidenceFound(evidence):
                self._show_understood(evidence.question if evidence.asked else None)
                self.progress(f"Writing from {counted(len(evidence.passages), 'sentence')}")
            case ClaimPassed(claim):
                await self._add_claim(claim)
                self.progress("Checking what was written")
            case ClaimRemoved(removed):
                await self._add_removed(removed)
                self.progress("Checking what was written")
            case Finished(answer):
                await self._finish(answer)

    async def show(self, answer: Answer) -> None:
        """An answer of an earlier time, as it was."""
        self._show_understood(answer.understood)
        await self._finish(answer)

    def _show_understood(self, question: str | None) -> None:
        """What a follow-up was taken for."""
        if question:
            understood = self.query_one(".understood", Marked)
            understood.say(line(f"Understood as: {question}"))
            understood.add_class("-shown")

    async def stopped(self) -> None:
        """The reader cancelled it; what had passed stays."""
        kept = "What stands below had passed the check." if self._claims else "Nothing had passed the check yet."
        self._close("■", Content(f"Stopped. {kept}"), "stopped")

    async def failed(self, reason: str, *, offer: bool = False) -> None:
        """`reason` in one line; with `offer`, the reader may have an answer without the model."""
        self._close("!", line(reason), "error")
        if offer:
            await self.query_one(".closing").mount(OfferEntry())

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
        await self._compare(answer.claims)
        if answer.answerable:
            self._close("✓", line(tally(answer)), "answered")
        else:
            theirs = "your articles" if answer.library == "own" else "the sample articles"
            asked = f"the articles asked, within {self.within}" if self.within else theirs
            self._close("∅", line(f"Not in {asked}."), "refusal")
        closing: list[Widget] = []
        if answer.caution:
            closing.append(Marked("!", block(answer.caution), classes="caution"))
        if answer.incomplete:
            closing.append(Marked("!", block(f"Not complete: {answer.incomplete}"), classes="caution"))
        if answer.unanswered:
            closing.append(Marked("∅", block(f"Not answered: {answer.unanswered}"), classes="unanswered"))
        if answer.nearest:
            closing.append(Static(Content("The nearest passages, which do not answer it:"), classes="note"))
            closing += [CitationEntry(self._number(citation), citation, whole=True) for citation in answer.nearest]
        closing.append(EvidenceLine(answer))
        await self.query_one(".closing").mount(*closing)

    async def _compare(self, claims: Sequence[Claim]) -> None:
        """Puts under each claim what other articles say of it; what is there already stays, with whoever reads it."""
        for entry, claim in zip(self.query(ClaimEntry), claims, strict=True):
            entry.compared(claim)
            if claim.counterparts:
                siblings = entry.parent.children if entry.parent else ()
                last = siblings[siblings.index(entry) + len(claim.citations)]
                others = (CounterpartEntry(counterpart) for counterpart in claim.counterparts)
                await self.query_one(".claims").mount(*others, after=last)

    def _close(self, mark: str, outcome: Content, kind: str) -> None:
        """Says what came of it where it said what it was doing, so that nothing below moves."""
        self._clock.stop()
        self.add_class(f"-{kind}")
        status = self.query_one(".status", Marked)
        status.say(outcome, mark)
        status.add_class(kind)
