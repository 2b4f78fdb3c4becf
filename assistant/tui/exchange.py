"""A question and what came of it, shown as it comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from assistant.answers import Answer, Citation, Claim, Removed
from assistant.display import printable
from assistant.tui.cited import Cited
from assistant.tui.clipboard import copy
from assistant.tui.comparison import Compared
from assistant.tui.entries import (
    CitationEntry,
    ClaimEntry,
    CopiedEntry,
    CounterpartEntry,
    Entry,
    OfferEntry,
    RemovedEntry,
)
from assistant.tui.evidence_view import EvidenceLine
from assistant.tui.marked import Marked
from assistant.tui.tally import tally
from assistant.tui.text import block, clip, counted, line, quoted
from assistant.tui.within import Within

if TYPE_CHECKING:
    from assistant.answering.assistant import Event

_LONGEST = 60
"""Characters of a question that tell which answer was copied."""


class Exchange(VerticalGroup):
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

    class CounterpartOpened(Message):
        """The reader wants to see `compared[index]` beside what it is compared with; `compared` is all there is."""

        def __init__(self, compared: tuple[Compared, ...], index: int) -> None:
            super().__init__()
            self.compared = compared
            self.index = index

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
        self._claims: list[Claim] = []
        self._removed: list[Removed] = []
        self.cited: list[Cited] = []
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
                self.post_message(self.CounterpartOpened(self._compared, index))
            case OfferEntry():
                self.post_message(self.OfferAccepted(self.question, self.within))

    @on(EvidenceLine.Clicked)
    def action_evidence(self) -> None:
        if self.answer:
            self.post_message(self.EvidenceOpened(self.answer))

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
