"""A list of options, the marked one of which is told without colour too."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList

_SIGN = "▌"


class SignedList(OptionList):
    """Options with a padding of a cell at least, in which the sign stands where there is no colour."""

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        first = next(iter(strip), None)
        if not self.app.no_color or first is None or first.style is None:
            return strip
        if self.highlighted is None or first.style.meta.get("option") != self.highlighted:
            return strip
        sign = Segment(_SIGN, first.style + Style(reverse=False))
        return Strip.join([Strip([sign], 1), strip.crop(1)])
