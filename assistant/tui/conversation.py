"""The questions and answers so far, and the walk through them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from assistant.tui.entries import Entry
from assistant.tui.exchange import Exchange
from assistant.tui.marked import Marked
from assistant.tui.text import line

_WELCOME = (
    "Ask what the articles say, and who says it. Every claim of an answer cites the sentences that carry it: "
    "go Up to one and press Enter to read it where it stands. F1 helps."
)


class Conversation(VerticalScroll, can_focus=False):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", "Up", id="conversation.up", show=False, tooltip="The claim or citation above"),
        Binding("down", "walk(1)", "Down", id="conversation.down", show=False, tooltip="The claim or citation below"),
    ]

    class Left(Message):
        """The walk went down and out of the conversation."""

    def __init__(self) -> None:
        super().__init__()
        self._reading_from = 0

    def compose(self) -> ComposeResult:
        yield Static(Content(_WELCOME), classes="note")

    async def begin(self, question: str) -> Exchange:
        exchange = Exchange(question)
        await self.mount(exchange)
        self.scroll_end(animate=False, immediate=True)
        self._reading_from = self.scroll_offset.y
        self.follow(exchange)
        return exchange

    def follow(self, exchange: Exchange) -> None:
        """Keeps what is new of `exchange` in view, but never pushes its question out at the top.

        Leaves a reader alone who has scrolled elsewhere.
        """

        def scroll() -> None:
            if self.scroll_offset.y == self._reading_from:
                self.scroll_to_widget(exchange, top=True, animate=False, immediate=True)
                self._reading_from = self.scroll_offset.y

        self.call_after_refresh(scroll)

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
