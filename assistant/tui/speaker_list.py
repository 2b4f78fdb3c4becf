"""Who is quoted in the library, and how often."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from textual import on, work
from textual.content import Content

from assistant.display import printable
from assistant.errors import NoSuchArticle
from assistant.tui.filtered_list import FilteredList
from assistant.tui.marked import Hanging
from assistant.tui.session import SessionGetter, Shelf
from assistant.tui.statements_view import SpeakerOpened
from assistant.tui.text import clip, counted, line, reason

_PAGE = 1_000
"""Articles that are read at once: the library does not count speakers by itself."""
_CHUNK = 50
_LONGEST_NAME = 120
_NOBODY = "Nobody is quoted in the articles."


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    words: str
    name: str
    statements: int

    @property
    def heading(self) -> Content:
        return Content()

    def prompt(self) -> Hanging:
        count = Content.styled(f"{self.statements:>4}", "$foreground-muted")
        return Hanging(count, line(clip(self.name, _LONGEST_NAME)))


class SpeakerList(FilteredList):
    HELP = """\
Everybody whose words the articles report, those with most statements first.

**Enter** shows what the one that is marked says in all articles, **/** finds a name, **Esc** goes back.
"""

    def __init__(self, session: SessionGetter) -> None:
        super().__init__("/ finds a name")
        self._session = session
        self._unread: list[str] = []
        """Ids of articles, the oldest first."""
        self._counts: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        """As they were found first, by the same without case."""
        self._speakers: list[SpeakerRow] = []

    def on_mount(self) -> None:
        self.show((), empty="Loading …")

    def forget(self, article_ids: Sequence[str]) -> None:
        """Begins anew, with the ids of all articles, the oldest first."""
        self.workers.cancel_node(self)
        self._unread = list(article_ids)
        self._counts.clear()
        self._names.clear()
        self._speakers = []
        self.show((), empty=_NOBODY)

    def count(self) -> None:
        """Counts, if nothing has been counted yet."""
        if self._unread and not self._counts:
            self._count()

    @on(FilteredList.MoreWanted)
    def _count_more(self, message: FilteredList.MoreWanted) -> None:
        message.stop()
        self._count()

    @work(exclusive=True)
    async def _count(self) -> None:
        """Reads the latest articles of those that have not been read."""
        marked = None if self.marked is None else self._speakers[self.marked].words
        total = min(len(self._unread), _PAGE)
        empty = _NOBODY
        try:
            shelf = (await self._session()).library
            for done in range(0, total, _CHUNK):
                self.extend((), empty=f"Counting … {done:,} of {counted(total, 'article')}")
                chunk = self._unread[-min(_CHUNK, total - done) :]
                for name in await asyncio.to_thread(_quoted, shelf, chunk):
                    self._counts[name.casefold()] += 1
                    self._names.setdefault(name.casefold(), name)
                del self._unread[-len(chunk) :]
        except Exception as error:
            empty = reason(error)
            self.notify(printable(empty), severity="error", markup=False)
        ranked = self._counts.most_common()
        self._speakers = [SpeakerRow(printable(key), self._names[key], count) for key, count in ranked]
        self.extend(
            self._speakers,
            empty=empty,
            more=f"{counted(len(self._unread), 'article')} not counted yet" if self._unread else "",
            mark=next((i for i, row in enumerate(self._speakers) if row.words == marked), 0),
        )

    @on(FilteredList.Opened)
    def _open_speaker(self, message: FilteredList.Opened) -> None:
        message.stop()
        self.post_message(SpeakerOpened(self._speakers[message.index].name))


def _quoted(shelf: Shelf, article_ids: Sequence[str]) -> list[str]:
    """The name of the speaker of each statement that has one; articles that have gone are passed over."""
    names = []
    for article_id in article_ids:
        with suppress(NoSuchArticle):
            sentences = shelf.article(article_id).sentences
            names += [said.speaker for sentence in sentences for said in sentence.statements if said.speaker]
    return names
