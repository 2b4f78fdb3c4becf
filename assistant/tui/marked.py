"""A text with a mark before it that tells what it is, colour or not."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static


class Hanging(Visual):
    """The mark before the first line; the other lines stand under the text, not under the mark."""

    def __init__(self, mark: Content, text: Content) -> None:
        self._mark = mark
        self._text = text
        self._indent = mark.cell_length + 1

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        mark = Strip(self._mark.render_segments(style)).extend_cell_length(self._indent, style.rich_style)
        margin = Strip.blank(self._indent, style.rich_style)
        lines = self._text.render_strips(self._room(width), height, style, options)
        return [Strip.join([margin if y else mark, line]) for y, line in enumerate(lines)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._indent + self._text.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        return self._indent + self._text.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self._text.get_height(rules, self._room(width))

    def _room(self, width: int) -> int:
        return max(1, width - self._indent)


class Marked(Static):
    def __init__(
        self, mark: str | Content, text: Content, *, id: str | None = None, classes: str | None = None
    ) -> None:
        self._mark = Content(mark) if isinstance(mark, str) else mark
        self._text = text
        super().__init__(Hanging(self._mark, text), id=id, classes=classes)

    def say(self, text: Content) -> None:
        """Puts `text` in place of what it said."""
        self._text = text
        self.update(Hanging(self._mark, text))

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        return selection.extract(self._text.plain), "\n"
