"""What an answer may not do: cut a question from its answer, take another's date, keep silent on a correction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant import Answer, Assistant, Library, read
from assistant.answering.extractive import ExtractiveWriter

QUARRY = """The quarry of Brenn slid into the lake on Tuesday

Ida Moen, the geologist of the county, measured the slope for years. "Was it the rain? Hardly. The wall was cut too
steep," Moen said. She gave her notes to the mayor on 4 March, three weeks before the quarry slid into the lake.

The owner, Tor Vik, said he had not ordered any blasting. Vik told reporters that his firm had broken no rule. He denied
that the notes had reached him. Asked about the insurance, Vik said that he would not speak of money.

The workers struck in April because their wages had been cut. About 340 people left the village of Brenn. Moen disputes
this: the number was counted twice, she says.

The laboratory of the county stands in Fossen, near the river. Of the samples, 19 were lost."""
COURIER = """Brenn waits

Some 410 people had to leave Brenn, the council said. Nobody knows when they may return.

Correction: On 26 March we reported that 340 people had left Brenn. That was the number of households, and it was 412
people."""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("brenn")
    with Library.open(folder) as library:
        library.add(
            [
                read(text=QUARRY, outlet="The Brenn Post", published=date(2025, 3, 26)),
                read(text=COURIER, outlet="Fjord Courier", published=date(2025, 4, 2)),
            ]
        )
        yield Assistant(library, ExtractiveWriter())


def told(answer: Answer) -> list[str]:
    return [claim.text for claim in answer.claims]


def test_a_question_stands_with_the_answer_that_its_speaker_gives(ask: Assistant) -> None:
    asking = [text for text in told(ask.ask("What did Moen say?")) if "Was it the rain?" in text]
    assert asking
    assert all("Hardly" in text for text in asking)


def test_what_points_back_brings_what_it_points_to(ask: Assistant) -> None:
    (text,) = [text for text in told(ask.ask("What does Moen dispute?")) if "disputes this" in text]
    assert "340 people" in text


@pytest.mark.parametrize(
    "question",
    [
        "When did the quarry slide into the lake?",
        "Where is the quarry?",
        "Why did the owner order the blasting?",
        "Did the council pay the workers?",
        "Where did the workers strike?",
    ],
)
def test_a_sentence_without_what_is_asked_for_is_no_answer(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert not answer.claims
    assert answer.nearest


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("When did Moen give her notes to the mayor?", "4 March"),
        ("Where is the laboratory?", "Fossen"),
        ("Why did the workers strike?", "because their wages"),
        ("Did the workers strike?", "struck in April"),
        ("Who is Ida Moen?", "geologist"),
        ("How many samples were lost?", "19"),
        ("What share of the samples were lost?", ""),
    ],
)
def test_what_has_it_is(ask: Assistant, question: str, part: str) -> None:
    answer = ask.ask(question)
    assert part in " ".join(told(answer)) if part else not answer.claims


def test_another_articles_figure_and_the_correction_stand_beside_the_first(ask: Assistant) -> None:
    answer = ask.ask("How many people had to leave Brenn?")
    text = " ".join(told(answer))
    assert "About 340 people" in text
    assert "410 people" in text
    (note,) = [claim for claim in answer.claims if "Correction" in claim.text]
    assert "412" in note.text
    assert len(note.citations) == 2


def test_all_that_somebody_denies_of_themselves(ask: Assistant) -> None:
    text = " ".join(told(ask.ask("What did Vik deny?")))
    assert "notes had reached him" in text
    assert "broken no rule" in text
    assert "not ordered any blasting" in text
    assert "money" not in text


@pytest.mark.parametrize(
    "question",
    [
        "How many people left Brenn, according to the Fjord Courier?",
        "According to the Fjord Courier, how many people left Brenn?",
        "In the Fjord Courier, how many people left Brenn?",
    ],
)
def test_the_outlet_a_question_names_is_the_only_one_asked(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert answer.understood == "How many people left Brenn, according to Fjord Courier?"
    assert {one.citation.outlet for one in answer.retrieved} == {"Fjord Courier"}
    assert "410" in " ".join(told(answer))


def test_a_misspelt_name_is_told(ask: Assistant) -> None:
    answer = ask.ask("What did Moehn say?")
    assert answer.understood == "What did Moen say?"
    assert answer.claims
    assert ask.ask("What did Moen say?").understood is None
    assert ask.ask("What did Guterres say?").understood is None


@pytest.mark.parametrize("follow_up", ["and what did he say about it?", "what about her?"])
def test_a_pronoun_that_stands_for_nobody_is_not_understood(ask: Assistant, follow_up: str) -> None:
    first = ask.ask("Who is Tor Vik?")
    assert ask.ask(follow_up, [first]).understood is None
