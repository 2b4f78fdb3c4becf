"""Suites in processes of their own, as many at once as there are cores: the figures are those of one process."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import ClassVar

from assistant import Library
from evals.bench import Bench
from evals.corpus import Corpus, Fixture, own_settings
from evals.live import nothing_of_the_user, watch_the_network
from evals.results import Progress, SuiteResult
from evals.suites import SUITES

_LONGEST_FIRST = ("agreement", "followups", "answers")
"""Else one of these would be the last to begin, with nothing left for the other cores."""
_Steps = SimpleQueue[tuple[str, int, int] | None]
"""What a `Progress` is told; None where nothing comes any more."""


@dataclass(frozen=True)
class _Job:
    """A bench as another process can have it. The writer is the embedded one."""

    suite: str
    fixtures: Mapping[str, Fixture]
    shelf: Path
    """The folder of the library."""
    held_out: bool
    only: Collection[str] | None

    def result(self) -> SuiteResult:
        watch_the_network()
        # Each on a copy: while one process opens an index, another would search without.
        with nothing_of_the_user(), TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            copy = shutil.copytree(self.shelf, Path(folder) / "library")
            with Library.open(copy, settings=own_settings(copy)) as library:
                corpus = Corpus(dict(self.fixtures), library)
                bench = Bench(corpus, held_out=self.held_out, only=self.only, progress=_Process.tell)
                return SUITES[self.suite](bench)


def side_by_side(suites: Sequence[str], bench: Bench) -> list[SuiteResult]:
    """The results in the order given. The writer is the embedded one, whatever that of the bench is."""
    corpus = bench.corpus
    corpus.library.close()
    order = [*_LONGEST_FIRST, *suites]
    jobs = [
        _Job(name, corpus.fixtures, corpus.library.folder, bench.held_out, bench.only)
        for name in sorted(suites, key=order.index)
    ]
    spawning = multiprocessing.get_context("spawn")  # a fork would have the locks of threads that it has not
    with (
        _heard(bench.progress, spawning.SimpleQueue()) as steps,
        ProcessPoolExecutor(os.cpu_count(), spawning, _Process.begin, (steps,)) as processes,
    ):
        done = {result.suite: result for result in processes.map(_Job.result, jobs)}
    return [done[name] for name in suites]


class _Process:
    """One of those that run the suites."""

    steps: ClassVar[_Steps]

    @classmethod
    def begin(cls, steps: _Steps) -> None:
        cls.steps = steps

    @classmethod
    def tell(cls, suite: str, done: int, total: int) -> None:
        cls.steps.put((suite, done, total))


@contextmanager
def _heard(progress: Progress, steps: _Steps) -> Iterator[_Steps]:
    """What the processes put into the queue is told."""

    def listen() -> None:
        while (step := steps.get()) is not None:
            progress(*step)

    listener = Thread(target=listen)
    listener.start()
    try:
        yield steps
    finally:
        steps.put(None)
        listener.join()
