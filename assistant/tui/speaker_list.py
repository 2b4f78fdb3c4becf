"""Who is quoted in the library, and how often."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from textual import on, work
from textual.content import Content

from assistant.display import printable
from assistant.tui.filtered_list import FilteredList
from assistant.tui.marked import Hanging
from assistant.tui.session import SessionGetter, Speaker
from assistant.tui.statements_view import SpeakerOpened
from assistant.tui.text import clip, line, reason

_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    speaker: Speaker

    @property
    def words(self) -> str:
        return printable(self.speaker.name.casefold())

    @property
    def heading(self) -> Content:
        return Content()

    def prompt(self) -> Hanging:
        count = Content.styled(f"{self.speaker.statements:>4}", "$foreground-muted")
        return Hanging(count, line(clip(self.speaker.name, _LONGEST_NAME)))


class SpeakerList(FilteredList):
    HELP = """\
Everybody whose words the articles report, those with most statements first.

**Enter** shows what the one that is marked says in all articles, **/** finds a name, **Esc** goes back.
"""

    def __init__(self, session: SessionGetter) -> None:
        super().__init__("/ finds a name")
        self._session = session
        self._speakers: Sequence[SpeakerRow] | None = None

    def on_mount(self) -> None:
        self.show((), empty="Loading …")

    def forget(self) -> None:
        """What was counted no longer holds."""
        self.workers.cancel_node(self)
        self._speakers = None
        self.show((), empty="Loading …")

    @work(exclusive=True)
    async def count(self) -> None:
        """Counts, unless that has been done."""
        if self._speakers is not None:
            return
        try:
            shelf = (await self._session()).library
            self._speakers = [SpeakerRow(speaker) for speaker in await asyncio.to_thread(shelf.speakers)]
        except Exception as error:
            self.show((), empty=reason(error))
            self.notify(printable(reason(error)), severity="error", markup=False)
        else:
            self.extend(self._speakers, empty="Nobody is quoted in the articles.")

    @on(FilteredList.Opened)
    def _open_speaker(self, message: FilteredList.Opened) -> None:
        message.stop()
        if self._speakers:
            self.post_message(SpeakerOpened(self._speakers[message.index].speaker.name))
