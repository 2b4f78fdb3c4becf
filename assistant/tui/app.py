"""The application: three panes side by side where there is room, one at a time where there is not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import ClassVar, Literal, cast

from textual import events, on, work
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from assistant.display import printable
from assistant.tui.chat import Chat
from assistant.tui.exchange import Exchange
from assistant.tui.library_pane import LibraryPane
from assistant.tui.prompt import Prompt
from assistant.tui.session import Opener, Session, open_session
from assistant.tui.source_pane import SourcePane
from assistant.tui.statements_view import SpeakerOpened
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import reason
from assistant.tui.themes import DARK, LIGHT

Pane = Literal["library", "chat", "source"]


class AssistantApp(App[None]):
    TITLE = "Article assistant"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual does not declare a ClassVar)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", id="app.leave", tooltip="Back to the conversation, then to the question"),
        Binding(
            "f2", "show('library', 'articles')", "Articles", id="app.library", tooltip="Go to the list of articles"
        ),
        Binding("f3", "show('source')", "Source", id="app.source", show=False, tooltip="Go to the source"),
        Binding(
            "f4",
            "show('library', 'speakers')",
            "Statements by speaker",
            id="app.speakers",
            show=False,
            tooltip="Go to the list of everybody whose words the articles report",
        ),
        Binding("f1", "help", "Help", id="app.help", show=False, tooltip="Explain what is focused, and its keys"),
        Binding("f5", "reload", "Reload", id="app.reload", show=False, tooltip="Open the library again"),
    ]

    pane: reactive[Pane] = reactive("chat", init=False)
    """The pane that has the focus; on a narrow screen, the one that is seen."""

    def __init__(self, opener: Opener = open_session) -> None:
        super().__init__()
        self._opener = opener
        self._opening: asyncio.Future[Session] | None = None
        self._left_in_chat: Widget | None = None
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield Static(id="banner")
        with Horizontal(id="panes"):
            yield LibraryPane(self.session)
            yield Chat(self.session)
            yield SourcePane(self.session)
        yield Footer()

    def on_mount(self) -> None:
        self.chat.prompt.focus()
        self._open()

    @property
    def chat(self) -> Chat:
        return self.query_one(Chat)

    async def session(self) -> Session:
        """The open session. Raises what the opener raised; the next call then tries again."""
        if self._opening is None or (self._opening.done() and self._opening.exception()):
            self._opening = asyncio.ensure_future(asyncio.to_thread(self._opener))
            self._show_library()
        return await asyncio.shield(self._opening)

    @work
    async def _open(self) -> None:
        await self.screen.wait_for_refresh()
        await self._close()
        with suppress(Exception):  # said by whoever waits for the session
            await self.session()

    @work(exclusive=True, group="library")
    async def _show_library(self) -> None:
        library = self.query_one(LibraryPane)
        try:
            session = await self.session()
            await library.show(await asyncio.to_thread(session.library.summaries))
        except Exception as error:
            library.fail()
            if not self.chat.answering:
                await self.chat.conversation.say(reason(error))
            return
        banner = self.query_one("#banner", Static)
        banner.update(Content("Sample articles – add your own with: assistant add FILE, then press F5"))
        banner.display = session.library.name == "samples"
        with suppress(Exception):  # what fails here fails again, and is said, when a question is asked
            await asyncio.to_thread(session.warm_up)

    def action_reload(self) -> None:
        """Opens the library again, for what another process has added to it."""
        if self._opening and self._opening.done() and not self.chat.answering:
            self._open()

    async def on_unmount(self) -> None:
        await self._close()

    async def _close(self) -> None:
        """Closes what is open, and leaves alone what is still opening."""
        if self._opening and self._opening.done():
            opened, self._opening = self._opening, None
            if not opened.exception():
                await asyncio.to_thread(opened.result().library.close)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Paste):
            event.text = printable("\n".join(event.text.splitlines()))
        await super().on_event(event)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        for pane in self.query_one("#panes").children:
            if pane in event.widget.ancestors_with_self:
                self.pane = cast(Pane, pane.id)
        if self.pane == "chat":
            self._left_in_chat = event.widget

    def watch_pane(self, pane: Pane) -> None:
        for name in ("library", "source"):
            self.chat.screen.set_class(pane == name, f"-{name}")

    def action_show(self, pane: Pane, tab: str | None = None) -> None:
        """To a pane, and to one of its tabs: without `tab`, to the one that was left there."""
        self.pane = pane
        if pane == "chat":
            self.chat.screen.set_focus(self.chat.prompt)
            return
        tabs = self.query_one(f"#{pane} Tabbed", Tabbed)
        tabs.show(tab or tabs.active)
        tabs.enter()

    def action_leave(self) -> None:
        """From another pane to where the reader left the conversation; within it, to the prompt."""
        if self._helping:
            self.action_help()
            return
        left = self._left_in_chat if self.pane != "chat" else None
        self.pane = "chat"
        self.screen.set_focus(left if left and left.is_attached else self.chat.prompt)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._helping or not isinstance(self.focused, Prompt) if action == "leave" else True

    @property
    def _helping(self) -> bool:
        return bool(self.screen.query("HelpPanel"))

    def action_help(self) -> None:
        if self._helping:
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Textual's own, and every key that does something where the reader is."""
        yield from (command for command in super().get_system_commands(screen) if command.title != "Keys")
        listed: set[str] = set()
        for node, binding, enabled, _ in screen.active_bindings.values():
            if binding.id and enabled and (binding.show or node is self) and binding.id not in listed:
                listed.add(binding.id)
                yield SystemCommand(
                    binding.description, binding.tooltip, partial(self.run_action, binding.action, node)
                )

    @on(Exchange.CitationOpened)
    def _open_citation(self, message: Exchange.CitationOpened) -> None:
        self.query_one(SourcePane).open_citation(message.cited, message.index)
        self.action_show("source")

    @on(SpeakerOpened)
    def _open_speaker(self, message: SpeakerOpened) -> None:
        self.query_one(SourcePane).open_speaker(message.name, message.citation)
        self.action_show("source")

    @on(LibraryPane.ArticleOpened)
    def _open_article(self, message: LibraryPane.ArticleOpened) -> None:
        self.query_one(SourcePane).open_article(message.article_id)
        self.action_show("source")


def run() -> None:
    """The chat on the user's library, until the user leaves it."""
    AssistantApp().run()
