"""The application: three panes side by side where there is room, one at a time where there is not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen
from textual.theme import Theme
from textual.widgets import Static

from assistant.conversations import Conversations
from assistant.display import printable
from assistant.errors import SettingsError
from assistant.home import home, working_folder
from assistant.tui.brief_view import BriefView
from assistant.tui.chat import Chat
from assistant.tui.collecting import Collecting
from assistant.tui.comparison import Comparison
from assistant.tui.key_bar import KeyBar
from assistant.tui.keys import KEYS
from assistant.tui.library_pane import LibraryPane
from assistant.tui.navigating import Navigating
from assistant.tui.opening import SharedSession
from assistant.tui.palette import ArticleCommands, QuestionCommands, actions
from assistant.tui.preferences import own_keys, remember_theme, remembered_theme
from assistant.tui.prompt import Prompt
from assistant.tui.session import Opener, open_session
from assistant.tui.source_pane import SourcePane
from assistant.tui.text import reason
from assistant.tui.themes import DARK, LIGHT
from assistant.tui.within import Within, WithinChosen


class AssistantApp(Navigating):
    TITLE = "Article assistant"
    CSS_PATH = "app.tcss"
    AUTO_FOCUS = "#prompt, ModalScreen *"
    """Never for a moment another pane's widget: all styles would be worked out twice before the first paint."""
    COMMANDS = Navigating.COMMANDS | {ArticleCommands, QuestionCommands}
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    within: reactive[Within] = reactive(Within, init=False)
    """What questions are asked within."""

    def __init__(self, opener: Opener = open_session) -> None:
        super().__init__()
        self._shared = SharedSession(opener, self._show_library)
        self.session = self._shared.get
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        remembered = remembered_theme()
        self.theme = remembered if remembered in self.available_themes else DARK.name

    def on_load(self) -> None:
        self._collecting = Collecting()

    def compose(self) -> ComposeResult:
        yield Static(id="banner")
        with Horizontal(id="panes"):
            yield LibraryPane(self.session)
            yield Chat(self.session, Conversations(home() / "conversations.sqlite")).data_bind(AssistantApp.within)
            yield SourcePane(self.session)
            yield Comparison(self.session)
        yield KeyBar()

    def on_mount(self) -> None:
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        try:
            self.update_keymap(dict(own_keys()))
        except SettingsError as error:
            self.notify(printable(str(error)), severity="error", markup=False)
        self.set_interval(0.5, self._collect)
        self._open()

    def _collect(self) -> None:
        self._collecting.collect(busy=any(not worker.is_finished for worker in self.workers))

    @work
    async def _open(self) -> None:
        await self.screen.wait_for_refresh()
        self._collecting.begin()
        await self._shared.close()
        with suppress(Exception):  # said by whoever waits for the session
            await self.session()

    @work(exclusive=True, group="library")
    async def _show_library(self) -> None:
        library = self.query_one(LibraryPane)
        try:
            session = await self.session()
            await library.show(session)
        except Exception as error:
            library.fail()
            if not self.chat.answering:
                await self.chat.conversation.say(reason(error))
            return
        banner = self.query_one("#banner", Static)
        banner.update(Content("Sample articles – add your own: Ctrl+O, or paste a path, an address or a text"))
        banner.display = session.library.name == "samples"
        with suppress(Exception):  # what fails here fails again, and is said, when a question is asked
            await asyncio.to_thread(session.warm_up)

    def action_reload(self) -> None:
        """Opens the library again, for what another process has added to it."""
        self.query_one(SourcePane).brief.forget()
        if self._shared.settled and not self.chat.answering:
            self._open()

    def on_app_focus(self) -> None:
        self.query_one(LibraryPane).look_for_changes()

    @on(LibraryPane.Changed)
    def _follow_changes(self, message: LibraryPane.Changed) -> None:
        if message.library == "own":
            self.query_one(SourcePane).brief.forget()
            self._show_library()
        else:
            self.action_reload()

    def _remember_theme(self, theme: Theme) -> None:
        if theme.name != remembered_theme():
            remember_theme(theme.name)

    async def on_unmount(self) -> None:
        self._collecting.end()
        await self._shared.close()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Paste):
            event.text = printable("\n".join(event.text.splitlines()))
        if isinstance(event, events.InputEvent):
            self._collecting.touched()
        await super().on_event(event)

    def on_resize(self) -> None:
        self.chat.conversation.hold()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "leave":
                return self._stacked or not isinstance(self.focused, Prompt)
            case "narrow" | "brief":
                return not isinstance(self.screen, ModalScreen) or isinstance(self.screen, CommandPalette)
        return True

    def action_pick(self) -> None:
        from assistant.tui.file_picker import FilePicker

        self.push_screen(FilePicker(working_folder()), self._add_picked)

    async def _add_picked(self, paths: list[str] | None) -> None:
        if paths and await self.chat.add(paths):
            self.action_show("chat")

    @on(Chat.LibraryChanged)
    def _look_for_added(self) -> None:
        self.query_one(LibraryPane).look_for_changes()

    def action_narrow(self) -> None:
        from assistant.tui.scope_dialog import ScopeDialog

        marked, opened = self.query_one(LibraryPane).within, self.query_one(SourcePane).within
        articles = (marked, opened) if self.pane == "library" else (opened, marked)
        self.push_screen(ScopeDialog(self.session, self.within, tuple(filter(None, articles))), self._narrow)

    def watch_within(self, within: Within) -> None:
        self.query_one(SourcePane).brief.narrow(within)

    def _narrow(self, within: Within | None) -> None:
        if within is not None:
            self.within = within
            self.action_show("chat")

    def action_conversations(self) -> None:
        self.action_show("chat")
        self.chat.choose()

    def action_begin(self) -> None:
        self.action_show("chat")
        self.chat.begin_anew()

    def action_resume(self) -> None:
        self.action_show("chat")
        self.chat.resume_last()

    @on(WithinChosen)
    def _ask_within(self, message: WithinChosen) -> None:
        self._narrow(message.within)

    @on(BriefView.ExportWanted)
    def _export_brief(self, message: BriefView.ExportWanted) -> None:
        from assistant.tui.export_dialog import ExportDialog

        self.push_screen(ExportDialog(message.brief, self.session))

    def action_help(self) -> None:
        from assistant.tui.help_screen import HelpScreen

        self.push_screen(HelpScreen(self.screen))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Textual's own, and every key that does something where the reader is."""
        yield from (command for command in super().get_system_commands(screen) if command.title != "Keys")
        yield from actions(screen)


def run() -> None:
    """The chat on the user's library, until the user leaves it."""
    AssistantApp().run()
