"""Articles that are being added: how far it is, and what became of each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import takewhile
from time import monotonic
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import ProgressBar, Static

from assistant.errors import UnreadableSource
from assistant.tui.adding_results import AllResultsEntry, Result, ResultEntry, ResultsScreen, summary
from assistant.tui.entries import Entry
from assistant.tui.library_pane import LibraryPane
from assistant.tui.marked import Marked
from assistant.tui.session import Adder, SessionGetter
from assistant.tui.text import clip, counted, duration, line, reason

if TYPE_CHECKING:
    from assistant.adding import Pasted

_SHOWN = 8
"""Results that stand in the conversation; of more, those that were not added come first."""
_LONGEST_NAME = 60


class Adding(VerticalGroup):
    class Grown(Message):
        """There is more to be seen of it."""

    class Changed(Message):
        """The library has got its first article of these, or its last."""

    def __init__(self, session: SessionGetter, sources: Sequence[str | Pasted]) -> None:
        super().__init__()
        self._session = session
        self._sources = sources
        self._results: list[Result] = []
        self._total = 0
        self._name = ""
        self._since = monotonic()
        self._stopping = False
        self.running = True

    def compose(self) -> ComposeResult:
        names = [source for source in self._sources if isinstance(source, str)]
        what = clip(names[0], _LONGEST_NAME) if len(names) == 1 else counted(len(names), "source")
        yield Marked("+", line(f"Adding {what}" if names else "Adding the text as an article"), classes="question")
        yield Marked("…", Content("Looking for files · Esc stops"), classes="progress")
        yield ProgressBar(show_percentage=False, show_eta=False)
        yield VerticalGroup(classes="results")
        yield VerticalGroup(classes="closing")

    def on_mount(self) -> None:
        self._clock = self.set_interval(1, self._show_progress)
        self._add()

    def stop(self) -> None:
        """Goes no further than the source that is being read: what was added stays."""
        self._stopping = True
        self._show_progress()

    @work
    async def _add(self) -> None:
        problem = ""
        samples = False
        try:
            session = await self._session()
            samples = session.library.name == "samples"
            found = await self._expanded(await self._adder())
            self._total = len(found)
            self.query_one(ProgressBar).total = self._total
            for source in found:
                if self._stopping:
                    break
                await self._add_one(source)
        except Exception as error:
            problem = reason(error)
        await self._close(problem, samples)

    async def _expanded(self, adder: Adder) -> list[str | Pasted | UnreadableSource]:
        """The texts that were given, and the files of the folders."""
        given = [source for source in self._sources if not isinstance(source, str)]
        names = (source for source in self._sources if isinstance(source, str))
        going = takewhile(lambda _: not self._stopping, adder.expand(names))
        return [*given, *await asyncio.to_thread(list, going)]

    async def _add_one(self, source: str | Pasted | UnreadableSource) -> None:
        from assistant.adding import name_of

        self._name = name_of(source)
        self._show_progress()
        adder = await self._adder()  # another one, when the library was opened again
        outcome = await asyncio.to_thread(adder.add, source)
        first = not isinstance(outcome, UnreadableSource) and not any(result.added for result in self._results)
        result = Result.of(self._name, outcome)
        self._results.append(result)
        self.query_one(ProgressBar).advance(1)
        if self._total <= _SHOWN or (not result.added and len(self.query(".results > *")) < _SHOWN):
            await self.query_one(".results").mount(_shown(result))
            self.post_message(self.Grown())
        if first:
            self.post_message(self.Changed())

    async def _adder(self) -> Adder:
        adder = (await self._session()).adder
        if adder is None:
            raise UnreadableSource("Nothing can be added to this library.")
        return adder

    def _show_progress(self) -> None:
        done = len(self._results)
        seconds = monotonic() - self._since if self.app.animation_level != "none" else 0
        parts = [f"{done:,} of {self._total:,}"] if self._total > 1 else []
        if done and seconds:
            left = duration(seconds / done * (self._total - done))
            parts += [f"{done / seconds:.1f} a second", f"{left} left"]
        parts.append(f"Reading {clip(self._name, _LONGEST_NAME)}" if self._name else "Looking for files")
        parts.append("Stopping after this one" if self._stopping else "Esc stops")
        self.query_one(".progress", Marked).say(line(" · ".join(parts)))

    async def _close(self, problem: str, samples: bool) -> None:
        self.running = False
        self._clock.stop()
        self.query_one(".progress").display = self.query_one(ProgressBar).display = False
        closing: list[Widget] = []
        if problem:
            closing.append(Marked("!", line(problem), classes="error"))
        if len(self._results) > len(self.query(".results > *")):
            closing.append(AllResultsEntry(len(self._results)))
        if len(self._results) != 1 or problem or self._stopping:
            closing.append(Static(line(summary(self._results, self._total)), classes="note"))
        if samples and any(result.added for result in self._results):
            note = "Your own articles now stand in place of the samples."
            closing.append(Static(Content(note), classes="note"))
        await self.query_one(".closing").mount(*closing)
        self.post_message(self.Grown())
        self.post_message(self.Changed())

    @on(Entry.Opened)
    def _open(self, message: Entry.Opened) -> None:
        message.stop()
        match message.entry:
            case ResultEntry(article_id=article_id):
                self.post_message(LibraryPane.ArticleOpened(article_id))
            case AllResultsEntry():
                self.app.push_screen(ResultsScreen(self._results), self._open_article)

    def _open_article(self, article_id: str | None) -> None:
        if article_id:
            self.post_message(LibraryPane.ArticleOpened(article_id))


def _shown(result: Result) -> Widget:
    if result.article_id:
        return ResultEntry(result.mark, line(result.text), result.article_id)
    return Marked(result.mark, line(result.text), classes="error")
