"""Sources on their way into the library, one after the other, whoever watches."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import takewhile
from time import monotonic
from typing import TYPE_CHECKING

from assistant.errors import UnreadableSource
from assistant.tui.adding_results import Result
from assistant.tui.session import Adder, SessionGetter
from assistant.tui.text import reason

if TYPE_CHECKING:
    from assistant.adding import Pasted


class Addition:
    def __init__(self, session: SessionGetter, sources: Sequence[str | Pasted]) -> None:
        self._session = session
        self.sources = sources
        self.results: list[Result] = []
        self.total = 0
        """As far as is known."""
        self.name = ""
        """Of what is being read."""
        self.problem = ""
        """Why it went no further."""
        self.replaced_samples = False
        self.since = monotonic()
        self.stopping = False
        self.running = True

    @property
    def added(self) -> int:
        return sum(result.added for result in self.results)

    def stop(self) -> None:
        """Goes no further than the source that is being read: what was added stays."""
        self.stopping = True

    async def run(self) -> AsyncIterator[None]:
        """Yields whenever there is more to be told."""
        try:
            session = await self._session()
            samples = session.library.name == "samples"
            found = await self._expanded(await self._adder())
            self.total = len(found)
            for source in found:
                if self.stopping:
                    break
                async for _ in self._add(source):
                    yield
                self.replaced_samples = samples and bool(self.added)
        except Exception as error:
            self.problem = reason(error)
        self.running = False
        yield

    async def _expanded(self, adder: Adder) -> list[str | Pasted | UnreadableSource]:
        """The texts that were given, and the files of the folders."""
        given = [source for source in self.sources if not isinstance(source, str)]
        names = (source for source in self.sources if isinstance(source, str))
        going = takewhile(lambda _: not self.stopping, adder.expand(names))
        return [*given, *await asyncio.to_thread(list, going)]

    async def _add(self, source: str | Pasted | UnreadableSource) -> AsyncIterator[None]:
        from assistant.adding import name_of

        self.name = name_of(source)
        yield
        adder = await self._adder()  # another one, when the library was opened again
        self.results.append(Result.of(self.name, await asyncio.to_thread(adder.add, source)))
        yield

    async def _adder(self) -> Adder:
        adder = (await self._session()).adder
        if adder is None:
            raise UnreadableSource("Nothing can be added to this library.")
        return adder
