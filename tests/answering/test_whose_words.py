"""Questions for somebody's words: by role, misspelt, with whom they were told to, and about whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant, Library, read
from assistant.answering.extractive import ExtractiveWriter

BRIDGE = """The bridge of Halden is shut
By Liv Aas, The Halden Standard, 3 May 2025

The mayor of Halden, Petra Holm, said on Monday that the bridge had been shut because two cables were worn. She told the
council that the repair would take until August.

Dag Strand, a retired engineer, accused the deputy mayor, Nils Falk, of hiding a report on the cables since 2023. "I
wrote the report, and I know who read it," Strand said. Falk denied this. He told reporters that the report had been
lost in a move.

Two members of the ferry's crew, who asked not to be named, said the ferry would carry no lorries."""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("halden")
    with Library.open(folder) as library:
        library.add([read(text=BRIDGE)])
        yield Assistant(library, ExtractiveWriter())


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("What did the mayor of Halden say?", ["two cables were worn", "until August"], ["hiding", "lorries"]),
        ("What did Petra Holmm say about the cables?", ["two cables were worn"], ["hiding"]),
        ("What did Holm tell the council?", ["two cables were worn", "until August"], ["lost in a move"]),
        ("What did Nils Falk tell reporters about the report?", ["lost in a move"], ["until August"]),
        ("What is Nils Falk accused of?", ["hiding a report"], ["until August", "lorries"]),
        ("What are the allegations against Falk?", ["hiding a report"], ["until August", "lorries"]),
        ("What do members of the crew say?", ["no lorries"], ["cables"]),
        ("Who denied it?", ["Falk denied this"], ["lorries", "August"]),
        ("Who accused Falk of hiding a report?", ["Strand"], ["lorries", "August"]),
    ],
)
def test_whose_words_are_told(ask: Assistant, question: str, told: list[str], not_told: list[str]) -> None:
    answer = ask.ask(question)
    text = "\n".join(claim.text for claim in answer.claims)
    assert all(part in text for part in told)
    assert not any(part in text for part in not_told)


@pytest.mark.parametrize(
    "question",
    [
        "What did the mayor of Oslo say?",
        "What did the manager of the bridge say?",
        "What did Petra Lund say?",
        "What is Dag Strand accused of?",
        "What did the mayor of Halden say about the ferry?",
    ],
)
def test_what_nobody_said_is_refused(ask: Assistant, question: str) -> None:
    assert not ask.ask(question).answerable
