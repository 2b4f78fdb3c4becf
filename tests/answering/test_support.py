"""Claims against sentences: what stands in them passes, what does not is named by kind."""

import pytest

from assistant.answering.support import problems
from assistant.articles import Mention, Sentence, Statement

SAID = "She told the panel that 24,000 crates had left Port Arvo since March 2024, “in plain sight of the harbour.”"
FACT = "The harbour of Port Arvo has nine cranes, and 12 percent of them date from the 1960s."


def said_by_olsen(text: str = SAID) -> Sentence:
    statement = Statement("Vera Olsen", "She", "told", "statement", "mixed", 4, len(text))
    return Sentence("a:0", text, 0, len(text), 0, statements=(statement,), mentions=(Mention(0, 3, "Vera Olsen"),))


def fact(text: str = FACT) -> Sentence:
    return Sentence("a:1", text, 0, len(text), 0)


@pytest.mark.parametrize(
    "claim",
    [
        SAID,
        "Vera Olsen told the panel that 24 thousand crates had left Port Arvo since March 2024.",
        "According to Olsen, twenty-four thousand crates had left Port Arvo.",
        'Olsen said crates left Port Arvo "in plain sight of the harbour".',
    ],
)
def test_what_a_sentence_says_passes(claim: str) -> None:
    assert problems(claim, [said_by_olsen()]) == []


@pytest.mark.parametrize(
    ("claim", "kind", "words"),
    [
        ("Olsen told the panel that 25,000 crates had left Port Arvo.", "figure", "25,000"),
        ("Olsen told the panel that 24,000 crates had left Port Arvo since March 2023.", "figure", "2023"),
        ("Olsen told the panel that 24,000 crates had left Port Arvo since May 2024.", "name", "May"),
        ("Hamas told the panel that 24,000 crates had left Port Arvo.", "name", "Hamas"),
        ("Beijing told the panel that 24,000 crates had left Port Arvo.", "name", "Beijing"),
        ("24,000 crates had left the state of Port Arvo since March 2024.", "speaker", ""),
        ("Olsen said 'they lied to everybody' about the crates in Port Arvo.", "quotation", "they lied"),
        ("Karlsen told the panel that 24,000 crates had left Port Arvo.", "name", "Karlsen"),
        ("Olsen said crates left Port Arvo “under the eyes of the harbour.”", "quotation", "under the eyes"),
        ("24,000 crates had left Port Arvo since March 2024.", "speaker", ""),
        ("Olsen told reporters about her childhood, music lessons and gardening.", "unrelated", ""),
    ],
)
def test_what_it_does_not_say_is_found(claim: str, kind: str, words: str) -> None:
    found = [problem for problem in problems(claim, [said_by_olsen()]) if problem.kind == kind]
    assert found
    assert words in " ".join(found[0].words)
    assert str(found[0]).endswith(".")


def test_a_fact_needs_no_speaker() -> None:
    assert problems("Port Arvo has nine cranes; 12% date from the 1960s.", [fact()]) == []


def test_a_percentage_is_no_count() -> None:
    assert [problem.kind for problem in problems("12 of the cranes date from the 1960s.", [fact()])] == ["figure"]


def test_sentences_carry_a_claim_together() -> None:
    claim = "Port Arvo has nine cranes, and 24,000 crates had left it since March 2024, Olsen told the panel."
    assert problems(claim, [said_by_olsen(), fact()]) == []
    assert {problem.kind for problem in problems(claim, [fact()])} >= {"figure", "name"}
