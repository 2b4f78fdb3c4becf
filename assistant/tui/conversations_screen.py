"""All kept conversations: found by their words, opened, renamed, deleted, exported."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from assistant.conversations import ConversationInfo
from assistant.display import printable
from assistant.tui.confirming import Confirm
from assistant.tui.conversation_rows import ConversationRow
from assistant.tui.dialogue import Dialogue
from assistant.tui.export_dialog import ExportDialog
from assistant.tui.filtered_list import Filter
from assistant.tui.key_bar import KeyBar
from assistant.tui.line_dialog import RenameDialog
from assistant.tui.paged_list import PagedList
from assistant.tui.session import SessionGetter
from assistant.tui.text import clip, counted, quoted, reason

_PAGE = 200
"""Conversations that are fetched at once."""
_LONGEST = 200


class ConversationList(PagedList[ConversationRow]):
    HELP = """\
The conversations that were kept, the latest first.

**Enter** goes on with the one that is marked, where the words that were looked for stand. **/** finds words in
questions, claims and the sentences they cite, **r** gives it another title, **d** deletes it, **x** exports it as
Markdown or JSON. **Esc** goes back.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "screen.rename", "Rename", id="conversations.rename", tooltip="Give it another title"),
        Binding("d,delete", "screen.delete", "Delete", id="conversations.delete", tooltip="Delete it, if you are sure"),
        Binding("x", "screen.export", "Export", id="conversations.export", tooltip="Write it to a file"),
    ]

    class Typed(Message):
        """The words to look for are others."""

    def __init__(self) -> None:
        super().__init__(
            Filter(placeholder="/ finds words in questions, claims and the sentences they cite", compact=True)
        )

    @property
    def typed(self) -> str:
        return self.field.value

    @on(Input.Changed)
    def _follow_typing(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.Typed())


class ConversationsScreen(ModalScreen[ConversationInfo | None]):
    """Dismissed with a conversation to go on with, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f8", "dismiss", "Back", id="conversations.leave", tooltip="Go back to the conversation"),
        Binding(
            "f1",
            "app.help",
            "Help",
            id="conversations.help",
            show=False,
            tooltip="Explain what is focused, and its keys",
        ),
    ]

    def __init__(self, dialogue: Dialogue, session: SessionGetter) -> None:
        super().__init__()
        self._dialogue = dialogue
        self._conversations = dialogue.conversations
        self._session = session
        self._rows: list[ConversationRow] = []
        self._limit = _PAGE

    def compose(self) -> ComposeResult:
        yield Static(Content("Conversations"), classes="title")
        yield ConversationList()
        yield KeyBar()

    def on_mount(self) -> None:
        self._list.show((), empty="Loading …")
        self.set_focus(self._list.field)
        self._search()

    @property
    def _list(self) -> ConversationList:
        return self.query_one(ConversationList)

    @property
    def _marked(self) -> ConversationInfo | None:
        index = self._list.marked
        return None if index is None else self._rows[index].info

    @on(ConversationList.Typed)
    def _search_anew(self) -> None:
        self._limit = _PAGE
        self._search()

    @on(PagedList.MoreWanted)
    def _search_more(self, message: PagedList.MoreWanted) -> None:
        message.stop()
        known, self._limit = len(self._rows), self._limit + _PAGE
        self._search(known)

    @work(exclusive=True, group="search")
    async def _search(self, mark: int = 0) -> None:
        typed = self._list.typed
        empty = "No conversation has these words: Esc shows all." if typed else "Nothing has been asked yet."
        try:
            found = await asyncio.to_thread(self._conversations.find, typed, self._limit)
        except Exception as error:
            found, empty = [], reason(error)
        self._rows = [ConversationRow(info, info.id == self._dialogue.id) for info in found]
        more = "older ones" if len(found) == self._limit else ""
        self._list.extend(self._rows, empty=empty, more=more, mark=max(0, min(mark, len(found) - 1)))
        self.refresh_bindings()

    @on(PagedList.Opened)
    def _open(self, message: PagedList.Opened) -> None:
        message.stop()
        self.dismiss(self._rows[message.index].info)

    def action_rename(self) -> None:
        if info := self._marked:

            def rename(title: str | None) -> None:
                if title is not None:
                    self._change(asyncio.to_thread(self._conversations.rename, info.id, title))

            self.app.push_screen(RenameDialog(info.title), rename)

    def action_delete(self) -> None:
        if info := self._marked:

            def delete(sure: bool | None) -> None:
                if sure:
                    self._change(self._dialogue.delete(info.id))

            what = f"{quoted(clip(info.title, _LONGEST))} with {counted(info.answers, 'answer')}"
            self.app.push_screen(Confirm(f"Delete {what}? Nothing brings it back.", "Delete", "Keep"), delete)

    @work(group="change")
    async def _change(self, change: Awaitable[None]) -> None:
        """What is listed then is as it is now."""
        place = self._list.marked or 0
        try:
            await change
        except Exception as error:
            self._tell(error)
        self._search(place)

    @work(exclusive=True, group="export")
    async def action_export(self) -> None:
        if info := self._marked:
            try:
                conversation = await self._dialogue.read(info.id)
            except Exception as error:
                self._tell(error)
            else:
                self.app.push_screen(ExportDialog(conversation, self._session))

    def _tell(self, error: Exception) -> None:
        self.notify(printable(reason(error)), severity="error", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._marked is not None if action in ("rename", "delete", "export") else True
