"""Where questions are typed: one line that grows to a few."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea


class Prompt(TextArea):
    HELP = """\
Type a question about the articles. **Enter** asks it; **Ctrl+J** (or Shift+Enter) begins a new line.

A path, the address of a page, or the text of an article is added to the library in place of being asked; so are files
dropped on the terminal. **Ctrl+O** chooses them from a tree.

**F6** chooses the article, outlet or days that questions are asked within, or all articles again. **F7** tells what
several of them say on one matter.

**Up** on the first line goes to the answers above, **PgUp** and **PgDn** scroll them. **Alt+Up** (or Ctrl+Up) brings
back the questions asked before, **Alt+Down** the later ones.
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
        Binding(
            "alt+up,ctrl+up",
            "recall(-1)",
            "Earlier question",
            id="prompt.earlier",
            show=False,
            tooltip="Bring back the question asked before",
        ),
        Binding(
            "alt+down,ctrl+down",
            "recall(1)",
            "Later question",
            id="prompt.later",
            show=False,
            tooltip="Bring back the question asked after that",
        ),
    ]

    class Asked(Message):
        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    class Scrolled(Message):
        def __init__(self, pages: int) -> None:
            super().__init__()
            self.pages = pages

    def __init__(self, leave: Callable[[], object]) -> None:
        """`leave` is called when the cursor goes up and out of the prompt; the next key is already for whoever gets the
        focus then."""
        super().__init__(
            id="prompt",
            highlight_cursor_line=False,
            placeholder=Content("Ask about the articles (F6: only some of them)"),
        )
        self._leave = leave
        self._asked: list[str] = []
        self._place = 0
        """Of what is shown among the questions asked; after the last one, what is being typed."""
        self._typed = ""

    async def _on_key(self, event: events.Key) -> None:
        """Acts on a bound key here, in the order of typing: on its way to the app, letters would overtake it."""
        if self.screen.focused is not self:
            event.prevent_default()  # the key before it took the focus elsewhere: the app finds what it does there
            return
        bound = self.screen.active_bindings.get(event.key)
        if bound and bound.node is self and await self.app.run_action(bound.binding.action, self):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def action_ask(self) -> None:
        if question := self.text.strip():
            self.clear()
            self.remember(question)
            self.post_message(self.Asked(question))

    def remember(self, question: str) -> None:
        """Makes it the last one of those that can be brought back."""
        self._asked = [*(one for one in self._asked if one != question), question]
        self._place = len(self._asked)

    def put_back(self, question: str) -> None:
        """Before what has been typed since."""
        self.insert(question if not self.text else f"{question}\n", (0, 0))
        self._place = len(self._asked)

    def action_recall(self, step: int) -> None:
        place = self._place + step
        if not 0 <= place <= len(self._asked):
            return
        if self._place == len(self._asked):
            self._typed = self.text
        self._place = place
        self.text = [*self._asked, self._typed][place]
        self.move_cursor(self.document.end)

    def action_newline(self) -> None:
        self.insert("\n")

    def action_scroll(self, pages: int) -> None:
        self.post_message(self.Scrolled(pages))

    def action_cursor_up(self, select: bool = False) -> None:
        if self.cursor_at_first_line and not select:
            self._leave()
        else:
            super().action_cursor_up(select)
