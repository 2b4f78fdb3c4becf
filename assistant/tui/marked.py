"""A text with a mark before it that tells what it is, colour or not."""

from __future__ import annotations

from math import ceil

from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static


class Hanging(Visual):
    """The mark before the first line; the other lines stand under the text, not under the mark."""

    def __init__(self, mark: Content, text: Content, glimpse: int | None = None) -> None:
        """Of a longer text than `glimpse` cells, only so many lines are shown as these take; two at least."""
        self._mark = mark
        self._text = text
        self._glimpse = glimpse
        self._indent = mark.cell_length + 1

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        mark = Strip(self._mark.render_segments(style)).extend_cell_length(self._indent, style.rich_style)
        margin = Strip.blank(self._indent, style.rich_style)
        room = self._room(width)
        most = self._most(room)
        lines = self._text.render_strips(room, None if most else height, style, options)
        if most and len(lines) > most:
            cut = lines[most - 1].crop(0, room - 1)
            lines = [*lines[: most - 1], Strip.join([cut, Strip([Segment("…", style.rich_style)])])]
        return [Strip.join([margin if y else mark, line]) for y, line in enumerate(lines)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._indent + self._text.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        return self._indent + self._text.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        room = self._room(width)
        height = self._text.get_height(rules, room)
        return min(height, self._most(room) or height)

    def _most(self, room: int) -> int | None:
        """Lines at most."""
        return self._glimpse and max(2, ceil(self._glimpse / room))

    def _room(self, width: int) -> int:
        return max(1, width - self._indent)


class Marked(Static):
    def __init__(
        self,
        mark: str | Content,
        text: Content,
        *,
        glimpse: int | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        self._mark = Content(mark) if isinstance(mark, str) else mark
        self._text = text
        self._glimpse = glimpse
        super().__init__(Hanging(self._mark, text, glimpse), id=id, classes=classes)

    def say(self, text: Content, mark: str | None = None) -> None:
        """Puts `text` in place of what it said, and `mark` in that of the mark, where it is another."""
        self._text = text
        self._mark = Content(mark) if mark else self._mark
        self.update(Hanging(self._mark, text, self._glimpse))

    def mark(self, mark: str) -> None:
        self.say(self._text, mark)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        return selection.extract(self._text.plain), "\n"
