"""Transcripts, interviews, signed comments and letters: the speaker stands beside the paragraph."""

import pytest

from assistant.ingest import read

OPENING = "Fisheries Minister Vera Olsen answered questions in Oslo on Monday."


def told(*paragraphs: str) -> list[tuple[str | None, str]]:
    """Speaker and kind of the first statement of each sentence after the first paragraph."""
    sentences = read(text="\n\n".join([OPENING, *paragraphs]), title="Crates").sentences
    return [(one.speaker, one.kind) for s in sentences if s.paragraph and s.statements for one in s.statements[:1]]


@pytest.mark.parametrize(
    ("asks", "answers", "asker", "answerer"),
    [
        ("HAMRE:", "OLSEN:", "HAMRE", "Vera Olsen"),
        ("MR. HAMRE:", "MINISTER OLSEN:", "MR. HAMRE", "Vera Olsen"),
        ("Q:", "A:", None, "Vera Olsen"),
        ("Q.", "A.", None, "Vera Olsen"),
        ("Interviewer:", "Vera Olsen:", "Interviewer", "Vera Olsen"),
        ("Knut Hamre (Arvo Courier):", "Olsen:", "Knut Hamre", "Vera Olsen"),
    ],
)
def test_a_label_tells_who_speaks(asks: str, answers: str, asker: str | None, answerer: str) -> None:
    found = told(
        f"{asks} Was the gate open?",
        f"{answers} It was open all night. Nobody had shut it.",
        f"{asks} And who is to blame?",
        f"{answers} The board of the port is.",
    )
    asked, answered = (asker, "question"), (answerer, "statement")
    assert found == [asked, answered, answered, asked, answered]


def test_an_answer_goes_on_in_the_next_paragraph() -> None:
    found = told("Q: Was it open?", "A: It was open all night.", "Nobody had shut it.", "Q: Who knew?", "A: They did.")
    assert [speaker for speaker, _ in found] == [None, "Vera Olsen", "Vera Olsen", None, "Vera Olsen"]


def test_somebody_quoted_within_a_turn_keeps_the_word() -> None:
    text = [OPENING, "OLSEN: The captain said that he was asleep.", "HAMRE: Who was?", "OLSEN: The captain was."]
    sentence = read(text="\n\n".join(text), title="Crates").sentences[1]
    assert [one.speaker for one in sentence.statements] == ["Vera Olsen", "The captain"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Brekke: 2,413.", "Tolvan: 1,086.", "Brekke: 31."],
        ["Note: the pumps are old.", "Note: the gate is shut."],
        ["Lunde: the pumps have failed again.", "Arvo: the port is shut for a week."],
    ],
)
def test_figures_notes_and_places_do_not_speak(lines: list[str]) -> None:
    assert told(*lines) == []


def test_a_signature_under_a_quotation_tells_whose_it_is() -> None:
    found = told(
        "“The gate was never locked. I worked there.” ― Ida Lund",
        "“Nobody has been paid since May.",
        "“We are tired.” — Knut Hamre, a pilot",
    )
    assert [speaker for speaker, _ in found] == ["Ida Lund", "Ida Lund", "Knut Hamre", "Knut Hamre"]


@pytest.mark.parametrize("signature", ["Ida Lund", "IDA LUND, Arvo", "Ida Lund\nArvo"])
def test_a_letter_is_the_word_of_who_signed_it(signature: str) -> None:
    found = told("To the Editor:", "Your report is wrong. The gate was never locked.", signature)
    assert [speaker for speaker, _ in found] == [signature.partition(",")[0].partition("\n")[0]] * 2
