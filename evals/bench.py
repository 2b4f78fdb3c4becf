"""What a run has at hand: the corpus, the writer, and which questions are asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.writer import Writer
from evals.corpus import Corpus
from evals.datasets import QuestionCase, about, load
from evals.results import Progress


def unseen(suite: str, done: int, total: int) -> None:
    """The progress that nobody watches."""


@dataclass(frozen=True)
class Bench:
    corpus: Corpus
    writer: Writer = field(default_factory=ExtractiveWriter)
    """Of the suites that ask one."""
    held_out: bool = False
    """Whether the questions that are held apart are asked, and not the others."""
    only: Collection[str] | None = None
    """Names of the cases that are run; all where None."""
    progress: Progress = unseen

    def takes(self, name: str) -> bool:
        return self.only is None or name in self.only

    def questions(self) -> list[QuestionCase]:
        return [case for case in load() if about(case).held_out == self.held_out and self.takes(case.name or "")]
