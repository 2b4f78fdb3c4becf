"""Drives the real chat on the library in the data folder, and prints how long its event loop was away, as JSON.

Whatever a reader does who waits for nothing: asks before anything is loaded, types while articles are added.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList

from assistant.tui.adding_view import Adding
from assistant.tui.app import AssistantApp
from assistant.tui.exchange import Exchange
from evals.benchmarks.ticking import Gaps, Ticker

SIZE = (160, 50)
_QUESTIONS = ("who denied it?", "what was said about coal exports?", "how many inspections were cut?")
_PATIENCE = 300
"""Seconds."""


class Drive:
    def __init__(self, app: AssistantApp, pilot: Pilot[None], ticker: Ticker) -> None:
        self._app = app
        self._pilot = pilot
        self._ticker = ticker
        self.gaps: dict[str, Gaps] = {}

    @asynccontextmanager
    async def doing(self, what: str) -> AsyncIterator[None]:
        with self._ticker.measured() as gaps:
            yield
            await asyncio.sleep(0.2)
        self.gaps[what] = gaps

    async def until(self, happened: Callable[[], object]) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not happened():
                await asyncio.sleep(0.02)

    async def paste(self, text: str) -> None:
        self._app.post_message(events.Paste(text))
        await asyncio.sleep(0.05)
        await self._pilot.press("enter")

    async def ask(self, question: str) -> None:
        asked = len(self._app.query(Exchange))
        await self.paste(question)
        await self.until(lambda: len(self._app.query(Exchange)) > asked)
        await self.until(lambda: not self._app.chat.answering)

    async def add(self, folder: Path) -> None:
        """Types meanwhile."""
        await self.paste(str(folder))
        await self.until(lambda: self._app.query(Adding))
        while self._app.chat.adding:
            await self._pilot.press("a", "backspace")
            await asyncio.sleep(0.05)

    async def look(self) -> None:
        """Walks through the list of articles, filters it, and opens one; counts the speakers."""
        await self._pilot.press("f2", "end", "home", "slash", *"seoul", "enter", "enter")
        await asyncio.sleep(0.5)
        await self._pilot.press("s")
        await asyncio.sleep(0.5)
        await self._pilot.press("f4")
        await asyncio.sleep(2)
        await self._pilot.press("enter")
        await asyncio.sleep(2)
        await self._pilot.press("escape", "escape")


async def drive(pasted: Path, ticker: Ticker) -> dict[str, Gaps]:
    app = AssistantApp()
    async with app.run_test(size=SIZE) as pilot:
        with ticker.ticking():
            doing = Drive(app, pilot, ticker)
            async with doing.doing("loading, and the first question"):
                await doing.ask("what did Shea allege?")
                await doing.until(lambda: app.query_one("#library OptionList", OptionList).option_count > 1)
            async with doing.doing("more questions"):
                for question in _QUESTIONS:
                    await doing.ask(question)
            async with doing.doing("lists, an article, speakers"):
                await doing.look()
            async with doing.doing("adding articles"):
                await doing.add(pasted)
            async with doing.doing("a question after adding"):
                await doing.ask("what did Shea say about coal?")
        return doing.gaps


def main(pasted: str) -> None:
    gaps = asyncio.run(drive(Path(pasted), Ticker()))
    print(json.dumps({what: one.told() for what, one in gaps.items()}))


if __name__ == "__main__":
    main(sys.argv[1])
