"""The questions: what is asked, and what is gold. Typed, so that a case that is no case is told at loading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_evals import Case, Dataset

FOLDER = Path(__file__).parent
QUESTIONS = FOLDER / "questions"

I = TypeVar("I")  # noqa: E741
O = TypeVar("O")  # noqa: E741
M = TypeVar("M")

Kind = Literal[
    "attribution",
    "figure",
    "date",
    "person",
    "place",
    "reason",
    "comparison",
    "follow-up",
    "paraphrase",
    "misspelt",
    "unanswerable",
]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Anchor(Strict):
    """A sentence, by a stretch of its text: another cut of sentences breaks nothing."""

    article: str
    """Stem of the article's file."""
    text: str
    """Verbatim, and once in the article."""


class Fact(Strict):
    says: tuple[str, ...]
    """An answer that tells the fact shows one of these, in a claim or in a sentence that it cites."""
    speaker: str | None = None
    """Whose word it is, where the source only said it."""
    support: tuple[Anchor, ...]
    """Every sentence that alone carries the fact."""


class Asked(Strict):
    question: str
    earlier: tuple[str, ...] = ()
    """Questions of the conversation before it, oldest first."""


class About(Strict):
    kind: Kind
    held_out: bool
    """Only asked for a release."""


class Gold(Strict):
    facts: tuple[Fact, ...]
    """What an answer must tell; none where the articles do not answer."""
    never: tuple[str, ...] = ()
    """What would make an answer wrong."""


QuestionCase = Case[Asked, Gold, About]
Questions = Dataset[Asked, Gold, About]


def load(paths: Iterable[Path] | None = None) -> list[QuestionCase]:
    """The cases of `paths`, else of all files. Raises pydantic's `ValidationError`, which names the place."""
    files = sorted(paths or QUESTIONS.glob("*.yaml"))
    return [case for path in files for case in cases_of(Questions, path)]


def cases_of(kind: type[Dataset[I, O, M]], path: Path) -> Sequence[Case[I, O, M]]:
    """Those of a file, which is parsed once in a process. Raises pydantic's `ValidationError`."""
    found: Sequence[Case[I, O, M]] = _parsed(kind, path).cases
    return found


@cache
def _parsed(kind: type[Dataset[Any, Any, Any]], path: Path) -> Dataset[Any, Any, Any]:
    return kind.from_file(path)


def about(case: QuestionCase) -> About:
    assert case.metadata
    return case.metadata


def gold(case: QuestionCase) -> Gold:
    assert case.expected_output
    return case.expected_output
