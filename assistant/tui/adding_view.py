"""Articles that are being added: how far it is, and what became of each."""

from __future__ import annotations

from time import monotonic

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import ProgressBar, Static

from assistant.tui.adding_results import AllResultsEntry, ResultEntry, ResultLine, ResultsScreen, summary
from assistant.tui.addition import Addition
from assistant.tui.conversation import GOING_ON, Conversation
from assistant.tui.entries import Entry
from assistant.tui.library_pane import LibraryPane
from assistant.tui.marked import Marked
from assistant.tui.text import clip, counted, duration, line

_SHOWN = 8
"""Results that stand in the conversation; of more, those that were not added come first."""
_LONGEST_NAME = 60


class Adding(VerticalGroup):
    def __init__(self, addition: Addition) -> None:
        super().__init__(classes=GOING_ON)
        self.addition = addition
        self._told = 0
        """Results that have been looked at."""

    def compose(self) -> ComposeResult:
        names = [source for source in self.addition.sources if isinstance(source, str)]
        what = clip(names[0], _LONGEST_NAME) if len(names) == 1 else counted(len(names), "source")
        yield Marked("+", line(f"Adding {what}" if names else "Adding the text as an article"), classes="question")
        yield Marked("…", Content("Looking for files · Esc stops"), classes="progress")
        yield ProgressBar(show_percentage=False, show_eta=False)
        yield VerticalGroup(classes="results")

    def on_mount(self) -> None:
        self._clock = self.set_interval(1, self.show)

    def show(self) -> None:
        """Tells what there is to tell since it was told last."""
        if not self.is_mounted or not self.has_class(GOING_ON):
            return
        addition = self.addition
        results = self.query_one(".results", VerticalGroup)
        for result in addition.results[self._told :]:
            if addition.total <= _SHOWN or (not result.added and len(results.children) < _SHOWN):
                results.mount(ResultEntry(result, result.article_id) if result.article_id else ResultLine(result))
        self._told = len(addition.results)
        if addition.running:
            self.query_one(ProgressBar).update(total=addition.total or None, progress=self._told)
            self.query_one(".progress", Marked).say(line(self._progress()))
        else:
            self._close()

    def _progress(self) -> str:
        addition = self.addition
        done = len(addition.results)
        seconds = monotonic() - addition.since if self.app.animation_level != "none" else 0
        parts = [f"{done:,} of {addition.total:,}"] if addition.total > 1 else []
        if done and seconds:
            left = duration(seconds / done * (addition.total - done))
            parts += [f"{done / seconds:.1f} a second", f"{left} left"]
        parts.append(f"Reading {clip(addition.name, _LONGEST_NAME)}" if addition.name else "Looking for files")
        parts.append("Stopping after this one" if addition.stopping else "Esc stops")
        return " · ".join(parts)

    def _close(self) -> None:
        """Says what came of it where it said how far it is, so that it is seen however much stands below."""
        addition = self.addition
        self._clock.stop()
        self.remove_class(GOING_ON)
        self.query_one(ProgressBar).display = False
        outcome = summary(addition.results, addition.total)
        self.query_one(".progress", Marked).say(line(outcome), "→")
        if not self.query_ancestor(Conversation).region.contains_point(self.region.offset):
            self.notify(f"Adding has come to an end: {outcome}.", markup=False)
        told: list[Widget] = []
        if addition.problem:
            told.append(Marked("!", line(addition.problem), classes="error"))
        if addition.replaced_samples:
            told.append(Static(Content("Your own articles now stand in place of the samples."), classes="note"))
        results = self.query_one(".results", VerticalGroup)
        self.mount(*told, before=results)
        if len(addition.results) > len(results.children):
            results.mount(AllResultsEntry(len(addition.results)))

    @on(Entry.Opened)
    def _open(self, message: Entry.Opened) -> None:
        message.stop()
        match message.entry:
            case ResultEntry(article_id=article_id):
                self.post_message(LibraryPane.ArticleOpened(article_id))
            case AllResultsEntry():
                self.app.push_screen(ResultsScreen(self.addition.results), self._open_article)

    def _open_article(self, article_id: str | None) -> None:
        if article_id:
            self.post_message(LibraryPane.ArticleOpened(article_id))
