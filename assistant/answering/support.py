"""Whether sentences carry a claim: by figures, names, quoted words, speaker. Pure, fast, not proof of entailment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.articles import Sentence
from assistant.ingest.cues import CUES, HEDGES
from assistant.language.figures import figures
from assistant.language.names import missing, names
from assistant.language.words import stems, words

ProblemKind = Literal["figure", "name", "quotation", "speaker", "polarity", "unrelated"]

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]+)(?:[”\"“»]|$)|(?<!\w)[‘']([^‘’']{3,})[’'](?!\w)")
_MARKS = re.compile(r"[“”„«»\"‘’'`]")
_RELATED = 0.34
"""Share of a claim's content words that its sentences must have: lower, and it is about something else."""
_ALSO_NOUNS = frozenset(
    """answer blame call charge claim comment doubt estimate fear find forecast highlight hope note offer order plan
    point pledge praise promise question recall remark reply report request show signal state stress tweet""".split()
)
_ATTRIBUTING = frozenset(
    form
    for form in [*CUES, *HEDGES, "according", "saying", "claiming"]
    if form not in _ALSO_NOUNS and form.removesuffix("s") not in _ALSO_NOUNS
)
"""Words that say by themselves that somebody's word is told; "state" and "reports" may be anything."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a claim says that its sentences do not carry."""

    kind: ProblemKind
    words: tuple[str, ...]
    """The words of the claim concerned."""
    message: str
    """A sentence that a reader understands and a model can act on."""

    def __str__(self) -> str:
        return self.message


def problems(text: str, sentences: Sequence[Sentence]) -> list[Problem]:
    """What the claim `text` says that `sentences`, taken together, do not carry; empty where they carry it."""
    checks = (_figures, _names, _quotations, _speaker, _unrelated)
    return [problem for check in checks for problem in check(text, sentences)]


def _figures(text: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    carried = [figure for sentence in sentences for figure in figures(told(sentence))]
    for figure in figures(text, from_value=2):
        if not any(figure.carried_by(other) for other in carried):
            yield Problem("figure", (figure.text,), f"The figure {figure.text} does not stand in the cited sentences.")


def _names(text: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    lacking = missing(names(text), "\n".join(told(sentence) for sentence in sentences))
    if lacking:
        listed = ", ".join(dict.fromkeys(lacking))
        yield Problem("name", tuple(lacking), f"Not named in the cited sentences: {listed}.")


def told(sentence: Sentence) -> str:
    """The sentence and the names that its mentions stand for."""
    resolved = [mention.name for mention in sentence.mentions]
    speakers = [statement.speaker for statement in sentence.statements if statement.speaker]
    return " \n".join([sentence.text, *resolved, *speakers])


def _quotations(text: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    source = _plain(" ".join(sentence.text for sentence in sentences))
    for match in _QUOTED.finditer(text):
        quoted = match[1] or match[2]
        if _plain(quoted).strip(" .,;:!?…") not in source:
            yield Problem("quotation", (quoted,), f"The cited sentences do not say “{quoted}” in these words.")


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split()).casefold()


def _speaker(text: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    claim = stems(text)
    sentences = [sentence for sentence in sentences if 3 * len(claim & stems(sentence.text)) > len(claim)] or sentences
    if not sentences or not all(sentence.statements for sentence in sentences):
        return
    claimed = {word.lower() for word in words(text)}
    statements = [statement for sentence in sentences for statement in sentence.statements]
    sources = {word for s in statements for word in stems(f"{s.speaker or ''} {s.mention or ''}")}
    if not claimed & _ATTRIBUTING and not stems(text) & sources:
        whose = next((statement.speaker for statement in statements if statement.speaker), None)
        yield Problem("speaker", (), f"This is only said by {whose or 'a source'}: the claim must say by whom.")


def _unrelated(text: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    claimed = stems(text)
    carried = claimed & {word for sentence in sentences for word in stems(told(sentence))}
    if claimed and len(carried) < _RELATED * len(claimed):
        yield Problem("unrelated", (), "The cited sentences are about something else.")
