"""A stretch of entries that grows while it is read: what the reader looks at stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from textual import events, on
from textual.containers import VerticalScroll
from textual.scrollbar import ScrollDown, ScrollTo, ScrollUp
from textual.widget import Widget

from assistant.tui.entries import Entry


class SteadyScroll(VerticalScroll):
    def __init__(self) -> None:
        super().__init__()
        self._followed: Widget | None = None
        """What is kept in view while it grows, until the reader goes elsewhere."""
        self._held: tuple[Entry, int] | None = None
        """What is kept where it is on the screen while the terminal gets another size, and its row there."""

    def on_mount(self) -> None:
        self.watch(self, "virtual_size", self._keep_in_view, init=False)

    def _follow(self, widget: Widget) -> None:
        self._followed = widget
        self.call_after_refresh(self._keep_in_view)

    def _keep_in_view(self) -> None:
        """What is new of what is followed; its beginning is never pushed out at the top."""

        def scroll() -> None:
            if self._followed and self._followed.is_attached:
                self.scroll_to_widget(self._followed, top=True, animate=False, immediate=True)

        if self._followed:
            self.call_after_refresh(scroll)
        elif self._held:
            self.call_after_refresh(self._put_back, *self._held)

    def hold(self) -> None:
        """Before all is laid out anew: what the reader has gone to stays in view, on its row if that is still there."""
        focused = self.screen.focused
        if self.region and not self._followed:
            self._held = self._seen() or ((focused, 0) if isinstance(focused, Entry) else None)

    def _seen(self) -> tuple[Entry, int] | None:
        """The entry that is focused, else the first one that is seen whole, and its row."""
        focused = self.screen.focused
        entries = [focused] if isinstance(focused, Entry) else list(self.query(Entry))
        seen = next((entry for entry in entries if self.region.contains_region(entry.region)), None)
        return (seen, seen.region.y - self.region.y) if seen else None

    def _put_back(self, entry: Entry, row: int) -> None:
        """Scrolls so that `entry` is on its row, or as near to it as it is seen whole."""
        if entry.is_attached and self.region:
            row = max(0, min(row, self.size.height - entry.size.height))
            self.scroll_relative(y=entry.region.y - self.region.y - row, animate=False, immediate=True)

    def turn_page(self, step: int) -> None:
        self._leave()
        if step < 0:
            self.scroll_page_up()
        else:
            self.scroll_page_down()

    def action_page_up(self) -> None:
        self.turn_page(-1)

    def action_page_down(self) -> None:
        self.turn_page(1)

    def action_scroll_home(self) -> None:
        self._leave()
        super().action_scroll_home()

    def action_scroll_end(self) -> None:
        self._leave()
        super().action_scroll_end()

    @on(events.MouseScrollUp)
    @on(events.MouseScrollDown)
    @on(ScrollTo)
    @on(ScrollUp)
    @on(ScrollDown)
    def _leave(self) -> None:
        """The reader has gone elsewhere."""
        self._followed = self._held = None

    def on_descendant_focus(self) -> None:
        self._leave()

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Keeps what the reader has gone to where it is on the screen, whatever is put in above it."""
        if self._followed:
            yield
            return
        seen = self._seen()
        yield
        if seen:
            self.call_after_refresh(self._put_back, *seen)
