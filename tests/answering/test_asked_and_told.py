"""What is asked must be what is told: who did it, on which day, how many of whom, why, and whether."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant, Library, read
from assistant.answering.answer_kinds import beside_counts, counts_nobody, deed_of_counted
from assistant.answering.deeds import asked_deed, tells_deed
from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.questions import Question
from assistant.answering.wording import together

STORM = """Storm sinks trawlers off Velden
By Pieter Maas, Lowland Gazette, 9 March 2020

A storm drove four trawlers onto the breakwater at Velden on 7 March 2020. Eleven fishermen died in the storm, the
coastguard said. Two days later the lifeboats had found nobody.

On 12 February two coasters had gone down in the same waters, and a ferry lost its bow door on 20 February.

Daan Verhulst, the infrastructure minister, visited the port with the retired pilot Greet Okkerse. He said the
breakwater would be made longer before the winter. The energy minister, Jonna Wiel, said the wind park had come
through undamaged. Okkerse denied that the port had been warned of the storm.

Mayor Lotte Brandsma criticised the visit. The fishermen's guild welcomed it. The region's governor stayed away.

The council closed the old lock in January. It wanted to save the pay of the lock keeper. The keeper has sued.

Belgium sent two lifeboats to Velden. Denmark had offered a tug, but it did not send one. The harbour hospital treated
34 people for injuries."""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("velden")
    with Library.open(folder) as library:
        library.add([read(text=STORM)])
        yield Assistant(library, ExtractiveWriter())


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("What did the infrastructure minister say about the breakwater?", ["made longer"], ["wind park", "warned"]),
        ("What did the energy minister say about the wind park?", ["undamaged"], ["made longer", "warned"]),
        ("Who criticized the visit?", ["Lotte Brandsma"], ["welcomed"]),
        ("Who is the energy minister?", ["Jonna Wiel"], ["Verhulst"]),
        ("Who is the mayor of Velden?", ["Lotte Brandsma"], ["Verhulst", "Wiel"]),
        ("Why did the council close the old lock?", ["closed the old lock", "save the pay"], ["sued"]),
        ("When did the council close the old lock, and why?", ["January", "save the pay"], ["sued"]),
        ("Did Belgium send lifeboats to Velden?", ["Belgium sent two lifeboats"], ["tug"]),
        ("How many people were injured in Velden?", ["34 people"], ["Eleven"]),
        ("What did the ferry lose on 20 February?", ["bow door"], []),
    ],
)
def test_what_is_asked_is_told(ask: Assistant, question: str, told: list[str], not_told: list[str]) -> None:
    text = "\n".join(claim.text for claim in ask.ask(question).claims)
    assert all(part in text for part in told)
    assert not any(part in text for part in not_told)


@pytest.mark.parametrize(
    "question",
    [
        "What did the foreign minister say about the breakwater?",
        "What did the energy minister say about the breakwater?",
        "Who condemned Lotte Brandsma?",
        "Who designed the breakwater?",
        "Who is the governor of the region?",
        "Who is the energy minister of Belgium?",
        "Did Norway send lifeboats to Velden?",
        "Did Velden send lifeboats to Belgium?",
        "How many trawlers were driven onto the breakwater on 12 February?",
        "How many fishermen were injured?",
        "What did the ferry lose on 12 February?",
        "Why did the governor stay away?",
    ],
)
def test_what_is_not_told_is_refused(ask: Assistant, question: str) -> None:
    assert not ask.ask(question).answerable


def test_the_half_that_is_not_answered_is_named(ask: Assistant) -> None:
    answer = ask.ask("When did a ferry lose its bow door, and why?")
    assert "20 February" in answer.claims[0].text
    assert answer.unanswered == "why"


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("When did Iga leave the firm, and why?", ["When did Iga leave the firm", "why did Iga leave the firm"]),
        ("Why and when did it end?", ["Why did it end", "when did it end"]),
        ("What did Shea allege, and who denied it?", ["What did Shea allege", "who denied it"]),
        ("Why?", ["Why?"]),
    ],
)  # fmt: skip
def test_a_bare_question_word_asks_of_the_same(question: str, parts: list[str]) -> None:
    assert [part.text for part in Question(question).parts] == parts


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Who condemned Ardesh?", "Kolvania condemned Ardesh on Monday.", True),
        ("Who condemned Ardesh?", "Ardesh was denounced by Kolvania.", True),
        ("Who condemned Ardesh?", "Ardesh was denounced on Monday.", False),
        ("Who condemned Ardesh?", "Ardesh condemned the raid.", False),
        ("Who condemned Ardesh?", "Kolvania did not condemn Ardesh.", False),
        ("Who condemned the raid?", "Kolvania claimed that the raid had failed.", False),
        ("Which countries have banned the drug?", "Spain forbade the drug in May.", True),
        ("Who stole the altar?", "She discovered the theft of the altar.", False),
        ("Who was arrested?", "Police arrested Orban.", True),
    ],
)
def test_who_did_it(question: str, sentence: str, told: bool) -> None:
    deed = asked_deed(question)
    assert deed is not None
    assert tells_deed(deed, sentence) is told


@pytest.mark.parametrize(
    "question", ["Who did Ardesh accuse?", "Who is in charge of it?", "Who has the army accused?", "Which day was it?"]
)
def test_whom_it_was_done_to_is_no_doer(question: str) -> None:
    assert asked_deed(question) is None


@pytest.mark.parametrize(
    ("question", "deed"),
    [
        ("How many people were injured in the fire?", "injured"),
        ("How many people had to leave Sorrin?", "leave"),
        ("How many reports did Orban copy?", None),
        ("How many dams are the inspectors responsible for?", None),
        ("How many people came?", None),
        ("Who left?", None),
    ],
)
def test_what_those_who_are_counted_did(question: str, deed: str | None) -> None:
    span = deed_of_counted(question)
    assert (question[slice(*span)] if span else None) == deed


@pytest.mark.parametrize("sentence", ["Nineteen geese died.", "Vets culled 86,000 hens and 4,000 geese."])
def test_each_number_counts_what_stands_behind_it(sentence: str) -> None:
    assert any("geese" in sentence[start:end] for start, end in beside_counts(sentence))


def test_that_it_was_nobody_is_a_number() -> None:
    assert counts_nobody("How many people were hurt?", "Nobody was hurt.")
    assert not counts_nobody("How many geese were lost?", "Nobody was hurt.")


def test_words_that_the_next_sentence_attributes_have_no_label() -> None:
    quoted = '"Nobody wrote it down. That was the point of the February meeting," Liv Aas said.'
    article = read(text=f"The vote in Arden\n\nLiv Aas, a council officer, sat at the table. {quoted}")
    _, *said = [sentence for sentence in article.sentences if sentence.kind == "body"]
    assert together(said[:1]) == "Liv Aas: “Nobody wrote it down.”"
    assert together(said) == '"Nobody wrote it down." "That was the point of the February meeting," Liv Aas said.'
