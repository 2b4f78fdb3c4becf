"""How long the event loop is away."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

_TICK = 0.005


@dataclass
class Gaps:
    """Seconds that the loop was away, while something was done.

    While this process had no processor, others kept it: that is no gap of ours.
    """

    longest: float = 0.0
    busy: float = 0.0
    """Of the longest: what the loop's own thread was at work; the rest is the GIL's."""
    collecting: float = 0.0
    """The longest stop of all threads for a garbage collection."""
    number: int = 0
    """Of gaps longer than 50 ms."""
    all: list[float] = field(default_factory=list)

    def add(self, gap: float, busy: float) -> None:
        self.all.append(gap)
        self.number += gap > 0.05
        if gap > self.longest:
            self.longest, self.busy = gap, busy

    def told(self) -> dict[str, float]:
        p99 = sorted(self.all)[int(len(self.all) * 0.99)] if self.all else 0.0
        return {
            "longest": self.longest,
            "busy": self.busy,
            "collecting": self.collecting,
            "number": self.number,
            "p99": p99,
        }


class Ticker:
    """A task that wants to run every few milliseconds, and notes how late it does."""

    def __init__(self) -> None:
        self._gaps = Gaps()
        self._collected = 0.0

    @contextmanager
    def measured(self) -> Iterator[Gaps]:
        """The gaps while the block runs."""
        self._gaps = gaps = Gaps()
        yield gaps
        self._gaps = Gaps()

    @contextmanager
    def ticking(self) -> Iterator[None]:
        task = asyncio.ensure_future(self._tick())
        gc.callbacks.append(self._collects)
        try:
            yield
        finally:
            gc.callbacks.remove(self._collects)
            task.cancel()

    async def _tick(self) -> None:
        while True:
            before, worked, ran = time.perf_counter(), time.thread_time(), time.process_time()
            await asyncio.sleep(_TICK)
            late = time.perf_counter() - before - _TICK
            self._gaps.add(min(late, time.process_time() - ran), time.thread_time() - worked)

    def _collects(self, phase: str, info: dict[str, Any]) -> None:
        if phase == "start":
            self._collected = time.thread_time()
        else:
            self._gaps.collecting = max(self._gaps.collecting, time.thread_time() - self._collected)
