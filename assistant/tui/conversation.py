"""The questions and answers so far, and the walk through them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from assistant.answers import Answer, Citation, Counterpart
from assistant.conversations import ConversationInfo
from assistant.tui.entries import CitationEntry, CounterpartEntry, Entry
from assistant.tui.exchange import Exchange
from assistant.tui.marked import Marked
from assistant.tui.resuming import EarlierEntry, LaterEntry, ResumeEntry
from assistant.tui.steady_scroll import SteadyScroll
from assistant.tui.text import line
from assistant.tui.within import Within

_WELCOME = (
    "Ask what the articles say, and who says it, as in “What did the minister say about the dam?”. Every claim of an "
    "answer cites the sentences that carry it: go Up to one and press Enter to read it where it stands. "
    "F7 tells what several articles say on one matter, F1 helps, Ctrl+P lists all that can be done, Ctrl+Q leaves."
)

GOING_ON = "-going-on"
"""The class of what stays when another conversation is shown."""
_PAGE = 10
"""Answers of an earlier time that are laid out at once."""


class Conversation(SteadyScroll, can_focus=False):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", "Up", id="conversation.up", show=False, tooltip="The claim or citation above"),
        Binding("down", "walk(1)", "Down", id="conversation.down", show=False, tooltip="The claim or citation below"),
    ]

    class Left(Message):
        """The walk went down and out of the conversation."""

    class ResumeWanted(Message):
        """The reader wants to go on with an earlier conversation."""

        def __init__(self, conversation: str) -> None:
            super().__init__()
            self.conversation = conversation

    def __init__(self) -> None:
        super().__init__()
        self.changing = asyncio.Lock()
        """Held by whoever puts other exchanges in place of those that are there, or adds one."""
        self._kept: Sequence[Answer] = ()
        """All that was answered before the reader came back."""
        self._shown = range(0)
        """Numbers of those of them that are laid out."""

    def allow_focus_children(self) -> bool:
        """Tab goes through the answers only for who is there already: they are long."""
        return self.has_focus_within

    def compose(self) -> ComposeResult:
        yield Static(Content(_WELCOME), classes="note")

    async def clear(self) -> None:
        """As at the beginning."""
        await self._empty()
        await self.mount(*self.compose(), before=self._first)

    async def _empty(self) -> None:
        """Leaves only what is still going on."""
        self._kept, self._shown = (), range(0)
        await self.remove_children([child for child in self.children if not child.has_class(GOING_ON)])

    @property
    def _first(self) -> Widget | None:
        return next(iter(self.children), None)

    async def offer(self, info: ConversationInfo) -> None:
        """To go on with it, as long as nothing has been asked."""
        if not self.query(Exchange):
            await self.mount(ResumeEntry(info))

    async def show(self, answers: Sequence[Answer], place: int) -> None:
        """The answers of an earlier conversation in place of what was there, number `place` in view."""
        await self._empty()
        first = max(0, min(place, len(answers) - _PAGE))
        self._kept, self._shown = answers, range(first, min(first + _PAGE, len(answers)))
        shown = await self._lay_out(self._shown, self._first)
        await self._bound()
        self._follow(shown[place - first])

    async def _lay_out(self, numbers: range, before: Widget | None) -> list[Exchange]:
        """Puts answers there, the last one first, one by one: keys are answered between them."""
        exchanges: list[Exchange] = []
        for number in reversed(numbers):
            answer = self._kept[number]
            exchange = Exchange(answer.question, Within.of(answer))
            await self.mount(exchange, before=before)
            await exchange.show(answer)
            exchanges.insert(0, exchange)
            before = exchange
        return exchanges

    async def _bound(self) -> None:
        """Says how many come before and after those that are laid out."""
        await self.query("EarlierEntry, LaterEntry").remove()
        if earlier := self._shown.start:
            await self.mount(EarlierEntry(earlier), before=0)
        if later := len(self._kept) - self._shown.stop:
            await self.mount(LaterEntry(later), after=self.query(Exchange)[len(self._shown) - 1])

    async def _show_more(self, entry: EarlierEntry | LaterEntry) -> None:
        """Lays out the next ones above or below those that are there, and enters what is next to these."""
        start, stop = self._shown.start, self._shown.stop
        if isinstance(entry, EarlierEntry):
            first = max(0, start - _PAGE)
            *_, nearest = await self._lay_out(range(first, start), self.query(Exchange).first())
            self._shown = range(first, stop)
        else:
            last = min(stop + _PAGE, len(self._kept))
            nearest, *_ = await self._lay_out(range(stop, last), entry)
            self._shown = range(start, last)
        await self._bound()
        for part in nearest.query(Entry)[:1]:
            self.screen.set_focus(part)

    @on(Entry.Opened)
    async def _open(self, message: Entry.Opened) -> None:
        message.stop()
        match message.entry:
            case ResumeEntry(conversation=conversation):
                self.post_message(self.ResumeWanted(conversation))
            case EarlierEntry() | LaterEntry() as entry:
                async with self.changing:
                    if entry.is_attached:
                        await self._show_more(entry)

    async def begin(self, question: str, within: Within) -> Exchange:
        """Puts the question below all that came before it."""
        await self.query(ResumeEntry).remove()
        if self._shown.stop < len(self._kept):
            await self.show(self._kept, len(self._kept) - 1)
        exchange = Exchange(question, within)
        await self.put(exchange)
        return exchange

    async def put(self, widget: Widget) -> None:
        """Puts it below all else, and keeps it in view while it grows."""
        await self.mount(widget)
        self._follow(widget)

    def entry_of(self, shown: Citation | Counterpart) -> Entry | None:
        """The entry of just this, not of one equal to it, if it is laid out."""
        for entry in self.query(Entry):
            match entry:
                case CitationEntry(citation=told) | CounterpartEntry(counterpart=told) if told is shown:
                    return entry
        return None

    async def say(self, reason: str) -> None:
        """`reason`, an error outside any question, in one line."""
        await self.mount(Marked("!", line(reason), classes="error"))

    def action_walk(self, step: int) -> None:
        """From what is focused, else from below what is in view."""
        entries = list(self.query(Entry))
        place = next((i for i, entry in enumerate(entries) if entry.has_focus), None)
        if place is None:
            seen = [i for i, entry in enumerate(entries) if self.region.contains_region(entry.region)]
            place = seen[-1] + 1 if seen else len(entries)
        place += step
        if 0 <= place < len(entries):
            self.screen.set_focus(entries[place])
        elif step > 0:
            self.post_message(self.Left())
        else:
            self._leave()
            self.scroll_home(animate=False)
