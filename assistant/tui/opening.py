"""The session that all of the chat shares: opened when it is first wanted, and again after it has failed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from assistant.tui.session import Opener, Session


class SharedSession:
    def __init__(self, opener: Opener, begun: Callable[[], object]) -> None:
        """`begun` is called whenever the session begins to be opened."""
        self._opener = opener
        self._begun = begun
        self._opening: asyncio.Future[Session] | None = None

    async def get(self) -> Session:
        """The open session. Raises what the opener raised; the next call then tries again."""
        if self._opening is None or (self._opening.done() and self._opening.exception()):
            self._opening = asyncio.ensure_future(asyncio.to_thread(self._opener))
            self._begun()
        return await asyncio.shield(self._opening)

    @property
    def settled(self) -> bool:
        """Whether it has been opened, or has failed to be."""
        return self._opening is not None and self._opening.done()

    async def close(self) -> None:
        """Closes what is open, and leaves alone what is still opening."""
        if self._opening and self._opening.done():
            opened, self._opening = self._opening, None
            if not opened.exception():
                await asyncio.to_thread(opened.result().close)
