"""What stands over the chat until it is answered."""

from __future__ import annotations

from textual.screen import ModalScreen, ScreenResultType


class Dialog(ModalScreen[ScreenResultType]):
    def on_mount(self) -> None:
        """What was said before would cover it."""
        self.app.clear_notifications()
