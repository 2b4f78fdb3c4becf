"""The questions and answers so far, and the walk through them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from assistant.answers import Answer
from assistant.conversations import ConversationInfo
from assistant.tui.entries import Entry
from assistant.tui.exchange import Exchange
from assistant.tui.marked import Marked
from assistant.tui.resuming import EarlierEntry, ResumeEntry
from assistant.tui.text import line
from assistant.tui.within import Within

_WELCOME = (
    "Ask what the articles say, and who says it. Every claim of an answer cites the sentences that carry it: "
    "go Up to one and press Enter to read it where it stands. F1 helps, Ctrl+P lists all that can be done."
)

_PAGE = 10
"""Answers of an earlier time that are laid out at once."""


class Conversation(VerticalScroll, can_focus=False):
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
        self._earlier: Sequence[Answer] = ()
        """What was answered before what is shown."""
        self._reading_from = 0

    def allow_focus_children(self) -> bool:
        """Tab goes through the answers only for who is there already: they are long."""
        return self.has_focus_within

    def compose(self) -> ComposeResult:
        yield Static(Content(_WELCOME), classes="note")

    async def clear(self) -> None:
        """As at the beginning."""
        self._earlier = ()
        await self.remove_children()
        await self.mount(*self.compose())

    async def offer(self, info: ConversationInfo) -> None:
        """To go on with it, as long as nothing has been asked."""
        if not self.query(Exchange):
            await self.mount(ResumeEntry(info))

    async def show(self, answers: Sequence[Answer], place: int) -> None:
        """The answers of an earlier conversation in place of what was there, number `place` in view."""
        first = max(0, min(place, len(answers) - _PAGE))
        await self.remove_children()
        shown = await self._lay_out(answers[first:])
        await self._shorten(answers[:first])
        self._reading_from = self.scroll_offset.y
        self.call_after_refresh(self.scroll_to_widget, shown[place - first], top=True, animate=False)

    async def _lay_out(self, answers: Sequence[Answer]) -> list[Exchange]:
        """Puts what came earlier above what is there, one by one: keys are answered between them."""
        exchanges: list[Exchange] = []
        for answer in reversed(answers):
            exchange = Exchange(answer.question, Within.of(answer))
            await self.mount(exchange, before=next(iter(self.children), None))
            await exchange.show(answer)
            exchanges.insert(0, exchange)
        return exchanges

    async def _shorten(self, earlier: Sequence[Answer]) -> None:
        self._earlier = earlier
        if earlier:
            await self.mount(EarlierEntry(len(earlier)), before=self.children[0])

    @on(Entry.Opened)
    async def _open(self, message: Entry.Opened) -> None:
        message.stop()
        match message.entry:
            case ResumeEntry(conversation=conversation):
                self.post_message(self.ResumeWanted(conversation))
            case EarlierEntry() as entry:
                await entry.remove()
                earlier = self._earlier
                shown = await self._lay_out(earlier[-_PAGE:])
                await self._shorten(earlier[:-_PAGE])
                self.screen.set_focus(shown[-1].query(Entry).first())

    async def begin(self, question: str, within: Within) -> Exchange:
        await self.query(ResumeEntry).remove()
        exchange = Exchange(question, within)
        await self.put(exchange)
        return exchange

    async def put(self, widget: Widget) -> None:
        """Puts it below all else, and brings it into view."""
        await self.mount(widget)
        self.scroll_end(animate=False, immediate=True)
        self._reading_from = self.scroll_offset.y
        self.follow(widget)

    def follow(self, exchange: Widget) -> None:
        """Keeps what is new of `exchange` in view, but never pushes its question out at the top.

        Leaves a reader alone who has scrolled elsewhere, or reads an entry.
        """

        def scroll() -> None:
            reading = isinstance(self.screen.focused, Entry) or self.scroll_offset.y != self._reading_from
            if exchange.is_attached and not reading:
                self.scroll_to_widget(exchange, top=True, animate=False, immediate=True)
                self._reading_from = self.scroll_offset.y

        self.call_after_refresh(scroll)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Keeps what the reader looks at where it is on the screen, whatever is put in above it."""
        focused = self.screen.focused
        entries = [focused] if isinstance(focused, Entry) else list(self.query(Entry))
        seen = next((entry for entry in entries if self.region.contains_region(entry.region)), None)
        row = seen.region.y if seen else 0
        yield
        if seen:
            self.call_after_refresh(lambda: self.scroll_relative(y=seen.region.y - row, animate=False, immediate=True))

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
            self.scroll_home(animate=False)
