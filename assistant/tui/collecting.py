"""Garbage collection in short stops: a full one, as Python does it, holds up every thread for a third of a second."""

from __future__ import annotations

import gc
from time import monotonic

_NEVER = 1_000_000
_PAUSE = 10.0
"""Seconds without a key or the mouse, after which nobody is taken to wait for anything."""
_DUE = 3
"""Collections of the middle generation; Python itself would do a full one after ten."""


class Collecting:
    """From its making to `end`, a full collection passes over what one has seen before, until the reader rests.

    Until `begin` there is none at all: while an app is built, nothing of it goes.
    """

    def __init__(self) -> None:
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._touched = monotonic()
        self._passed_over = False

    def begin(self) -> None:
        gc.set_threshold(*self._thresholds[:2], _NEVER)
        gc.freeze()
        gc.enable()

    def touched(self) -> None:
        """The reader has done something."""
        self._touched = monotonic()

    def collect(self, busy: bool) -> None:
        """To be called often; `busy` says that something is being done, whoever waits for it."""
        if not gc.isenabled():
            return
        resting = not busy and monotonic() - self._touched > _PAUSE
        if resting and self._passed_over:
            gc.unfreeze()
        elif gc.get_count()[2] <= _DUE:
            return
        gc.collect()
        gc.freeze()
        self._passed_over = not resting

    def end(self) -> None:
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*self._thresholds)
