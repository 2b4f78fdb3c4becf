"""A whole article, by paragraphs, with one stretch of it marked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from textual import work
from textual.content import Content, Span
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual

from assistant.articles import Article
from assistant.display import printable

_MARGIN = 2
_STYLES = {
    "body": "",
    "heading": "bold $foreground-muted",
    "byline": "$foreground-muted",
    "leftover": "$foreground-disabled",
}


@dataclass(frozen=True, slots=True)
class Line:
    content: Content
    start: int
    """Where it begins, as an offset into `Article.text`."""
    leftover: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.content)


def lay_out(article: Article, width: int) -> list[Line]:
    """The article in lines of `width` cells, an empty one between paragraphs."""
    return list(_lines(article, width))[1:]


def _lines(article: Article, width: int) -> Iterator[Line]:
    for _, group in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        sentences = tuple(group)
        start, end = sentences[0].start, sentences[-1].end
        text = printable(article.text[start:end], keep_newlines=False)
        styles = [Span(s.start - start, s.end - start, _STYLES[s.kind]) for s in sentences]
        leftover = all(sentence.kind == "leftover" for sentence in sentences)
        yield Line(Content(), start)
        offset = 0
        for content in Content(text, styles).wrap(width):
            offset = text.index(content.plain, offset)
            yield Line(content, start + offset, leftover)
            offset += len(content)


class ArticleText(ScrollView, can_focus=True):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"article-text--marked"}

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._article: Article | None = None
        self._marked = range(0)
        self._lines: list[Line] = []

    def show(self, article: Article, marked: range) -> None:
        """Shows `article` from its beginning, or where the characters `marked` are."""
        same = article is self._article
        self._article, self._marked = article, marked
        if same:
            self.refresh()
            self._reveal()
        else:
            self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    @work(exclusive=True)
    async def _lay_out(self) -> None:
        width = self.scrollable_content_region.width - _MARGIN
        if self._article is None or width < 2:
            return
        self._lines = await asyncio.to_thread(lay_out, self._article, width)
        self.virtual_size = Size(width + _MARGIN, len(self._lines))
        self.refresh()
        self._reveal()

    def watch_show_vertical_scrollbar(self) -> None:
        # Textual moves the bar as it scrolls only where there is one already, and here it comes with the text.
        self.vertical_scrollbar.position = self.scroll_y

    def _reveal(self) -> None:
        rows = [row for row, line in enumerate(self._lines) if self._marks(line)]
        if rows:
            region = Region(0, rows[0], 1, len(rows))
            self.scroll_to_region(region, center=True, force=True, animate=False, immediate=True, x_axis=False)
        else:
            self.scroll_home(animate=False, immediate=True)

    def _marks(self, line: Line) -> range:
        """The characters of `line` that are marked."""
        start, end = max(self._marked.start, line.start), min(self._marked.stop, line.end)
        return range(start - line.start, max(start, end) - line.start)

    def render_line(self, y: int) -> Strip:
        row = self.scroll_offset.y + y
        style = self.visual_style
        if row >= len(self._lines):
            return Strip.blank(self.size.width, style.rich_style)
        line = self._lines[row]
        content = line.content
        if marks := self._marks(line):
            content = content.stylize(".article-text--marked", marks.start, marks.stop)
        if (selection := self.text_selection) and (span := selection.get_span(row)):
            start, end = span
            selected = self.screen.get_visual_style("screen--selection")
            content = content.stylize(selected, start, len(content) if end == -1 else end)
        margin = Strip([Segment("▶ " if marks else "┊ " if line.leftover else "  ", style.rich_style)])
        width = self.size.width - _MARGIN
        text = Visual.to_strips(self, content, width, 1, style, apply_selection=False, pad=True)[0]
        return Strip.join([margin, text.apply_offsets(0, row)])

    @property
    def allow_select(self) -> bool:
        return True

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it stands in the article, whatever lines it was laid out in."""
        if self._article is None or not self._lines:
            return None
        first, last = self._lines[0], self._lines[-1]
        if selection.start:
            first = self._lines[selection.start.y]
        start = first.start + (selection.start.x if selection.start else 0)
        if selection.end and selection.end.y < len(self._lines):
            end = self._lines[selection.end.y].start + selection.end.x
        else:
            end = last.end
        return printable(self._article.text[start:end]), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()
