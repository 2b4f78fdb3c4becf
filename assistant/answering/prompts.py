"""The files in `prompts/`, each with the type of what goes into it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.answering.evidence import TURNS, Evidence, Passage
from assistant.answering.writer import Rejection
from assistant.display import printable
from assistant.errors import SettingsError

if TYPE_CHECKING:
    from jinja2 import Template


_CLAIMS = 8
"""Of an earlier answer at most: enough to know what a follow-up means."""


@dataclass(frozen=True, slots=True)
class AnswerInput:
    question: str
    articles: str
    conversation: str

    @classmethod
    def of(cls, evidence: Evidence) -> AnswerInput:
        turns = (
            {"question": turn.question, "answer": [claim.text for claim in turn.claims[:_CLAIMS]]}
            for turn in evidence.earlier[-TURNS:]
        )
        return cls(as_data(evidence.question), _articles(evidence.passages), "\n".join(map(as_data, turns)))


@dataclass(frozen=True, slots=True)
class ReaskInput:
    question: str
    articles: str
    claim: str

    @classmethod
    def of(cls, question: str, passages: Iterable[Passage], rejection: Rejection) -> ReaskInput:
        draft = rejection.draft
        claim = {"text": draft.text, "sentences": draft.cited, "problems": rejection.problems}
        return cls(as_data(question), _articles(passages), as_data(claim))


@dataclass(frozen=True, slots=True)
class SummaryInput:
    article: str

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> SummaryInput:
        return cls(_articles(passages))


Input = TypeVar("Input", AnswerInput, ReaskInput, SummaryInput)


@dataclass(frozen=True)
class Prompt(Generic[Input]):
    """A Markdown file whose placeholders are the fields of its input."""

    id: str
    """Name and short hash of the file's text: another text is another prompt."""
    _template: Template

    @classmethod
    def load(cls, name: str, input_type: type[Input]) -> Prompt[Input]:
        """The prompt in `prompts/{name}.md`; raises as `parse` does."""
        return cls.parse(name, (_folder() / f"{name}.md").read_text(encoding="utf-8"), input_type)

    @classmethod
    def parse(cls, name: str, text: str, input_type: type[Input]) -> Prompt[Input]:
        """Raises `SettingsError` where the placeholders in `text` are not the fields of `input_type`."""
        from jinja2 import StrictUndefined, TemplateSyntaxError
        from jinja2.meta import find_undeclared_variables
        from jinja2.sandbox import SandboxedEnvironment

        environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
        try:
            found = find_undeclared_variables(environment.parse(text))
        except TemplateSyntaxError as error:
            raise SettingsError(f"prompts/{name}.md, line {error.lineno}: not a Jinja placeholder. Mend it.") from None
        wanted = {field.name for field in fields(input_type)}
        if found != wanted:
            raise SettingsError(
                f"prompts/{name}.md has the placeholders {sorted(found)}, but {sorted(wanted)} are filled in: mend it."
            )
        return cls(f"{name}@{hashlib.sha256(text.encode()).hexdigest()[:8]}", environment.from_string(text))

    def render(self, values: Input) -> str:
        return self._template.render(asdict(values))


def as_data(value: object) -> str:
    """`value` as JSON on one line, from which no text in it can break out.

    A line end in a string is escaped, so that no line can be forged; so is `<`, so that no mark can be closed.
    """
    return printable(json.dumps(value, ensure_ascii=False), keep_newlines=False).replace("<", r"\u003c")


def _articles(passages: Iterable[Passage]) -> str:
    """A line for each article, and under it a line for each of its passages; all text in JSON strings."""
    lines = []
    for _, group in groupby(passages, key=lambda passage: passage.article.id):
        of_one_article = list(group)
        article = of_one_article[0].article
        lines.append(f"Article {as_data(article.title)}")
        if article.outlet:
            lines[-1] += f", outlet {as_data(article.outlet)}"
        if article.published:
            lines[-1] += f", published {article.published.isoformat()}"
        for passage in of_one_article:
            speaker = passage.citation.speaker
            said_by = f"speaker {as_data(speaker)}: " if speaker else ""
            lines.append(f"[{passage.number}] {said_by}{as_data(passage.sentence.text)}")
    return "\n".join(lines)


def _folder() -> Traversable:
    """`prompts/` inside an installed package, or beside the package in a checkout."""
    packaged = files("assistant") / "prompts"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "prompts"
