"""What the size of the terminal lays out: its classes, known before the first paint."""

from __future__ import annotations

from textual.app import App
from textual.screen import Screen


class Adapting(App[None]):
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual does not declare a ClassVar)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (36, "-high")]  # noqa: RUF012

    def get_default_screen(self) -> Screen[None]:
        """One that knows its size at once: all styles would be worked out again when it is told."""
        screen: Screen[None] = super().get_default_screen()
        for extent, breakpoints in zip(
            self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            screen.add_class(max(one for one in breakpoints if one[0] <= extent)[1], update=False)
        return screen
