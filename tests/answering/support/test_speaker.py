"""What a source only said stays said: by that source, and no more strongly."""

from __future__ import annotations

import pytest

from assistant.articles import Sentence, Statement
from tests.answering.support.harbour import fact, kinds, said, told_by_olsen

LEAK = said(
    "The dam leaks at its foot, engineer Ana Ruiz said on Monday.",
    "The dam leaks at its foot",
    "Ana Ruiz",
    "engineer Ana Ruiz",
    "said",
)
OFFICIALS = said(
    "Two officials said the inspections were cut by half.",
    "the inspections were cut by half",
    "Two officials",
    "Two officials",
    "said",
)
ALLEGED = said(
    "The mayor allegedly burned the maintenance log.", "The mayor allegedly burned the maintenance log", None, None,
    "allegedly",
)  # fmt: skip
SPLIT = said(
    "“The gates are rusty,” Ruiz said, “and nobody oils them.”",
    "“The gates are rusty,” Ruiz said, “and nobody oils them.”",
    "Ana Ruiz",
    "Ruiz",
    "said",
)


def nested() -> Sentence:
    text = "Ruiz said that Mayor Holt denied that the dam leaks at its foot."
    outer, inner = text.index("that Mayor"), text.index("that the dam")
    return Sentence(
        "a:0", text, 0, len(text), 0,
        statements=(
            Statement("Ana Ruiz", "Ruiz", "said", "statement", "indirect", outer, len(text)),
            Statement("Tom Holt", "Mayor Holt", "denied", "denial", "indirect", inner, len(text)),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Ana Ruiz said that the dam leaks at its foot.", LEAK),
        ("According to Ruiz, the dam leaks at its foot.", LEAK),
        ("The engineer says the dam leaks at its foot.", LEAK),
        ("The dam leaks at its foot, according to engineer Ana Ruiz.", LEAK),
        ("Ruiz claimed the dam leaks.", LEAK),
        ("The inspections were cut by half, two officials said.", OFFICIALS),
        ("The maintenance log was allegedly burned by the mayor.", ALLEGED),
        ("The gates are rusty and nobody oils them, Ruiz said.", SPLIT),
        ("According to Ruiz, Mayor Holt denied that the dam leaks at its foot.", nested()),
        ("Vera Olsen told the panel that 24,000 crates had left Port Arvo.", told_by_olsen()),
        ("According to Olsen, 24,000 crates had left Port Arvo.", told_by_olsen()),
    ],
)
def test_whoever_is_named_may_stand_anywhere(claim: str, sentence: Sentence) -> None:
    assert kinds(claim, sentence) == set()


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The dam leaks at its foot.", LEAK),
        ("The inspections were cut by half.", OFFICIALS),
        ("The mayor burned the maintenance log.", ALLEGED),
        ("The gates are rusty and nobody oils them.", SPLIT),
        ("24,000 crates had left Port Arvo since March 2024.", told_by_olsen()),
    ],
)
def test_a_speaker_left_out_is_found(claim: str, sentence: Sentence) -> None:
    assert kinds(claim, sentence) == {"speaker"}


@pytest.mark.parametrize(
    "claim",
    [
        "Mayor Holt said that the dam leaks at its foot.",
        "According to Holt, the dam leaks at its foot.",
        "The dam leaks at its foot, Holt said.",
    ],
)
def test_another_speaker_is_found_as_speaker_and_as_name(claim: str) -> None:
    assert {"speaker", "name"} <= kinds(claim, LEAK)


@pytest.mark.parametrize("cue", ["admitted", "confirmed", "proved", "acknowledged", "conceded"])
def test_said_is_not_made_stronger(cue: str) -> None:
    assert kinds(f"Ana Ruiz {cue} that the dam leaks at its foot.", LEAK) == {"speaker"}


def test_a_chain_keeps_both_its_speakers() -> None:
    assert "speaker" in kinds("Mayor Holt denied that the dam leaks at its foot.", nested())


def test_a_fact_beside_a_statement_needs_no_speaker() -> None:
    assert (
        kinds("The dam leaks at its foot.", LEAK, "Since spring the dam leaks at its foot, next to the gates.") == set()
    )


def test_whoever_speaks_in_another_sentence_does_not_matter() -> None:
    assert kinds("Port Arvo has nine cranes.", fact("Port Arvo has nine cranes on the quay."), told_by_olsen()) == set()


def test_an_admission_may_be_told_as_one() -> None:
    text = "Ruiz admitted that the dam leaks."
    admitted = said(text, "that the dam leaks", "Ana Ruiz", "Ruiz", "admitted")
    assert kinds("The dam leaks, Ruiz acknowledged.", admitted) == set()
