"""Claims against sentences: what stands in them passes, what does not is named by kind."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import read
from assistant.answering.support import Problem, problems
from assistant.answering.wording import wording
from assistant.articles import Mention, Sentence, Statement
from tests.answering.support.harbour import TOLD, fact, kinds, told_by_olsen

FACT = "The harbour of Port Arvo has nine cranes, and 12 percent of them date from the 1960s."


@pytest.mark.parametrize(
    "claim",
    [
        TOLD,
        "Vera Olsen told the panel that 24 thousand crates had left Port Arvo since March 2024.",
        "According to Olsen, twenty-four thousand crates had left Port Arvo.",
        'Olsen said crates left Port Arvo "in plain sight of the harbour".',
    ],
)
def test_what_a_sentence_says_passes(claim: str) -> None:
    assert problems(claim, [told_by_olsen()]) == []


@pytest.mark.parametrize(
    ("claim", "kind", "words"),
    [
        ("Olsen told the panel that 25,000 crates had left Port Arvo.", "figure", "25,000"),
        ("Olsen told the panel that 24,000 crates had left Port Arvo since March 2023.", "figure", "2023"),
        ("Olsen told the panel that 24,000 crates had left Port Arvo since May 2024.", "figure", "May"),
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
    found = [problem for problem in problems(claim, [told_by_olsen()]) if problem.kind == kind]
    assert found
    assert words in " ".join(found[0].words)
    assert str(found[0]).endswith(".")


def test_a_fact_needs_no_speaker() -> None:
    assert kinds("Port Arvo has nine cranes; 12% date from the 1960s.", FACT) == set()


def test_a_percentage_is_no_count() -> None:
    assert kinds("12 of the cranes date from the 1960s.", FACT) == {"figure"}


def test_sentences_carry_a_claim_together() -> None:
    claim = "Port Arvo has nine cranes, and 24,000 crates had left it since March 2024, Olsen told the panel."
    assert kinds(claim, told_by_olsen(), FACT) == set()
    assert kinds(claim, FACT) >= {"figure", "name"}


@pytest.mark.parametrize(
    ("claim", "carried"),
    [
        ("Olsen called it “a plain lie”.", True),
        ("Olsen called it 'a  plain lie'.", True),
        ("Olsen called it ``a plain lie''.", True),
        ("Olsen called it “a … lie”.", True),
        ("Olsen called it “a plain li”.", False),
        ("Olsen called it “plain a lie”.", False),
        ("Olsen called it “an outright lie”.", False),
    ],
)
def test_quotations_are_verbatim_and_whole_words(claim: str, carried: bool) -> None:
    assert ("quotation" not in kinds(claim, 'Olsen called it "a plain lie" before the council.')) == carried


def test_a_straight_mark_after_a_word_only_closes() -> None:
    sentence = 'Nobody looked at the gate," Vera Olsen said, "and nobody asked.'
    claim = 'Nobody looked at the gate," said Vera Olsen, "and nobody asked.'
    assert "quotation" not in kinds(claim, sentence)
    assert "quotation" in kinds('Olsen said: "nobody locked the gate" and left.', sentence)


def test_the_wording_of_a_sentence_is_carried_by_it() -> None:
    samples = Path(str(files("assistant") / "samples"))
    for article in (read(str(path)) for path in sorted(samples.iterdir())):
        for sentence in article.sentences:
            if sentence.kind == "body":
                claim = wording(sentence)
                assert problems(claim, [sentence], published=[article.published]) == [], claim


@pytest.mark.parametrize("title", ["Minister", "Harbour spokeswoman", "Acting Fisheries Minister", "Analyst"])
def test_a_title_before_a_name_need_not_be_told(title: str) -> None:
    claim = f"{title} Vera Olsen said that 24,000 crates had left Port Arvo."
    assert kinds(claim, told_by_olsen()) == set()


def test_a_word_inside_another_is_no_quotation() -> None:
    assert "quotation" in kinds("The crew saw “a man” on the quay.", "The crew saw a manager on the quay.")


@pytest.mark.parametrize(
    ("claim", "carried"),
    [
        ("Vera Olsen left for the United States.", True),
        ("Olsen left for the U.S. on Monday.", True),
        ("Vera Karlsen left for the United States.", False),
        ("Olsen left for the United Kingdom.", False),
        ("Olsen left for Washington.", False),
    ],
)
def test_names_go_by_their_variants(claim: str, carried: bool) -> None:
    text = "She left for the US on Monday."
    sentence = Sentence("a:0", text, 0, len(text), 0, mentions=(Mention(0, 3, "Vera Olsen"),))
    assert ("name" not in kinds(claim, sentence)) == carried


def test_a_name_is_what_the_article_makes_it() -> None:
    text = "Washington rejected the report on the dam."
    meant = Sentence("a:0", text, 0, len(text), 0, mentions=(Mention(0, 10, "United States"),))
    assert kinds("The United States rejected the report on the dam.", meant) == set()
    assert "name" in kinds("The United States rejected the report on the dam.", text)


def test_no_sentences_carry_nothing() -> None:
    assert problems("Port Arvo has nine cranes.", [])


WORDS = st.lists(
    st.sampled_from(
        "Olsen said that the dam never broke in March 2024 , “ ” 24,000 may rose fell by Port Arvo".split()
    ),
    max_size=25,
).map(" ".join)


@given(st.text() | WORDS, st.lists(st.text() | WORDS, max_size=3))
def test_any_text_against_any_sentences(claim: str, texts: list[str]) -> None:
    found = problems(claim, [fact(text) for text in texts])
    assert all(isinstance(problem, Problem) and problem.message for problem in found)


@given(WORDS | st.text(), WORDS)
def test_a_sentence_as_it_stands_passes(text: str, other: str) -> None:
    assert problems(text, [fact(other), fact(text)]) == [] or not any(letter.isalnum() for letter in text)


@given(st.integers(-5, 60), st.integers(-5, 60), WORDS, WORDS)
def test_any_spans_of_statements_are_taken(start: int, end: int, text: str, claim: str) -> None:
    statement = Statement("Vera Olsen", "Olsen", "said", "statement", "direct", start, end)
    problems(claim, [Sentence("a:0", text, 0, len(text), 0, statements=(statement,))])


@pytest.mark.parametrize(
    "part",
    ["not the dam may ", "“a ", "Olsen said ", "3 March ", "24,000 or ", "rose fell ", "one dam ", "A. ", "(", "U.S. "],
)
def test_a_hostile_text_comes_to_an_end(part: str) -> None:
    text = part * 5_000
    statement = Statement("Vera Olsen", "Olsen", "said", "statement", "direct", 0, len(text))
    sentence = Sentence("a:0", text, 0, len(text), 0, statements=(statement,))
    problems(text + "dam", [sentence, sentence])


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("Name{}x", "Name{}y"),
        ("{} March {}", "{} April {}"),
        ("more than 1{} crates", "1{}1 boxes"),
        ("about 1{}", "1{}.1"),
        ("A{}", "Aa Bb {}"),
        ("“word{}”", "word {}"),
    ],
)
def test_thousands_of_different_words_come_to_an_end(part: str, other: str) -> None:
    claim, told = (" ".join(one.format(n % 28 + 1, 1500 + n % 550) for n in range(5_000)) for one in (part, other))
    numbered, known = (" ".join(one.format(n, n) for n in range(5_000)) for one in (part, other))
    assert kinds(f"{claim} {numbered} in Lund", told, known) >= {"name"}
