"""Bars on standard error while the suites run."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class Bars:
    def __init__(self) -> None:
        columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True))
        self._tasks: dict[str, TaskID] = {}
        self._seen: dict[str, int] = {}
        self._base: dict[str, int] = {}

    def __enter__(self) -> Bars:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._progress.stop()

    def reading(self, done: int, total: int) -> None:
        """Told how many sentences are embedded."""
        self.suite("library", done, total)

    def suite(self, name: str, done: int, total: int) -> None:
        """A suite that counts from the beginning again goes on where it was."""
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name, total=0)
        if done == 1 and name in self._seen:
            self._base[name] = self._base.get(name, 0) + self._seen[name]
        self._seen[name] = total
        base = self._base.get(name, 0)
        self._progress.update(self._tasks[name], completed=base + done, total=base + total)
