"""Where questions are typed: one line that grows to a few."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea


class Prompt(TextArea):
    HELP = """\
Type a question about the articles. **Enter** asks it; **Ctrl+J** (or Shift+Enter) begins a new line.

**Up** on the first line goes to the answers above, **PgUp** and **PgDn** scroll them.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask", "Ask", id="prompt.ask", tooltip="Ask the question"),
        Binding(
            "ctrl+j,shift+enter",
            "newline",
            "New line",
            id="prompt.newline",
            tooltip="Begin a new line in the question",
        ),
        Binding(
            "pageup", "scroll(-1)", "Scroll up", id="prompt.scroll_up", show=False, tooltip="Scroll the answers up"
        ),
        Binding(
            "pagedown",
            "scroll(1)",
            "Scroll down",
            id="prompt.scroll_down",
            show=False,
            tooltip="Scroll the answers down",
        ),
    ]

    class Asked(Message):
        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    class Left(Message):
        """The cursor went up and out of the prompt."""

    class Scrolled(Message):
        def __init__(self, pages: int) -> None:
            super().__init__()
            self.pages = pages

    def __init__(self) -> None:
        super().__init__(id="prompt", highlight_cursor_line=False, placeholder=Content("Ask about the articles"))

    async def _on_key(self, event: events.Key) -> None:
        """Acts on a bound key here, in the order of typing: on its way to the app, letters would overtake it."""
        bound = self.screen.active_bindings.get(event.key)
        if bound and bound.node is self and await self.app.run_action(bound.binding.action, self):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def action_ask(self) -> None:
        if question := self.text.strip():
            self.clear()
            self.post_message(self.Asked(question))

    def action_newline(self) -> None:
        self.insert("\n")

    def action_scroll(self, pages: int) -> None:
        self.post_message(self.Scrolled(pages))

    def action_cursor_up(self, select: bool = False) -> None:
        if self.cursor_at_first_line and not select:
            self.post_message(self.Left())
        else:
            super().action_cursor_up(select)
