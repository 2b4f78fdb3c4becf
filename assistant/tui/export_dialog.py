"""Where a conversation, an answer or a brief is exported to: the path is shown before anything is written."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from assistant.display import printable
from assistant.errors import NoSuchArticle
from assistant.exporting.export import JSON, MARKDOWN, Exported, cited_articles, export, proposed
from assistant.home import absolute
from assistant.tui.line_dialog import LineDialog
from assistant.tui.session import SessionGetter, Shelf
from assistant.tui.text import line, reason

_SEEN = 15.0
"""Seconds for which the path of what was written is shown."""


class ExportDialog(LineDialog):
    HELP = """\
The file to write, with all that is told and the sentences it cites: as JSON where its name ends in *.json*, else as
Markdown. **Ctrl+T** changes from one to the other.

**Enter** writes it. Nothing that is there is written over: where the name is taken, a number is put after it. **Esc**
writes nothing.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t", "as('.json')", "As JSON", id="export.json", tooltip="Export as JSON, for programs"),
        Binding("ctrl+t", "as('.md')", "As Markdown", id="export.markdown", tooltip="Export as Markdown, for people"),
    ]

    def __init__(self, what: Exported, session: SessionGetter) -> None:
        self._what = what
        self._session = session
        self._path = proposed(what)
        super().__init__("Export to", printable(str(self._path), keep_newlines=False))

    @on(Input.Changed)
    def _show_path(self) -> None:
        """All of it: the field shows what has room."""
        path = printable(str(self._chosen(self.field.value)), keep_newlines=False)
        self.query_one(".title", Static).update(line(f"Export to {path}"))

    def action_as(self, suffix: str) -> None:
        path = self._chosen(self.field.value)
        self._path = path.with_suffix(suffix) if path.suffix in (JSON, MARKDOWN) else Path(f"{path}{suffix}")
        self._value = self.field.value = printable(str(self._path), keep_newlines=False)
        self.field.cursor_position = len(self._value)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "as":
            return (self._path.suffix == JSON) == (parameters == (MARKDOWN,))
        return True

    def accept(self, value: str) -> None:
        self._write(self._chosen(value))

    def _chosen(self, value: str) -> Path:
        """What is shown of a path may be less than the path."""
        return self._path if value == self._value else absolute(value.strip())

    @work(exclusive=True)
    async def _write(self, path: Path) -> None:
        locations: Mapping[str, str] = {}
        with suppress(Exception):  # an export without them is one all the same
            shelf = (await self._session()).library
            locations = await asyncio.to_thread(_locations, shelf, self._what)
        try:
            written = await asyncio.to_thread(export, self._what, path, locations)
        except Exception as error:
            self.say(reason(error))
        else:
            self.notify(f"Written: {printable(str(written), keep_newlines=False)}", timeout=_SEEN, markup=False)
            self.dismiss()


def _locations(shelf: Shelf, what: Exported) -> dict[str, str]:
    """URLs or paths, of the articles that are still there."""
    found = {}
    for article_id in cited_articles(what):
        with suppress(NoSuchArticle):
            if location := shelf.article(article_id).location:
                found[article_id] = location
    return found
