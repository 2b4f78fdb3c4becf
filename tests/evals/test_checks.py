"""What the hard gates see in a text, and what they let pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import read
from assistant.answers import Answer, Citation, Claim, Removed
from evals.checks import CHECKS
from evals.corpus import Corpus, Fixture
from evals.plain import squashed
from evals.surface import figures, quotations
from tests.answering.harbour import shelf

TEXT = """Oswin Trell, the harbour master, said on Monday that 24,000 crates had not been counted.

He called the count “a guess with a stamp on it,” and denied that two officers were missing.
"""
ARTICLE = read(text=TEXT, title="Trell doubts the count", outlet="Quay Post")
CORPUS = Corpus({"trell": Fixture("trell", ARTICLE, squashed(TEXT))}, shelf(ARTICLE))
FIRST, SECOND = (one for one in ARTICLE.sentences if one.kind == "body")


def an_answer(text: str, *, writer: str = "llm", second: bool = False) -> Answer:
    citation = Citation.of(SECOND if second else FIRST, ARTICLE)
    return Answer("?", True, (Claim(text, (citation,)),), (), (), None, None, writer, None, 0, 0.0, "own")


def broken(answer: Answer) -> set[str]:
    return {name for name, check in CHECKS.items() if list(check(answer, CORPUS))}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (FIRST.text, False),
        ("Oswin Trell said that 24,000 crates had not been counted.", False),
        ("Trell called the count “a guess with a stamp on it”.", True),
        ("He [Oswin Trell] denied that 2 officers were missing.", True),
        ("According to Oswin Trell, 24,000 crates had not been counted.", False),
    ],
)
def test_what_the_sentences_say_passes(text: str, second: bool) -> None:
    assert broken(an_answer(text, second=second)) == set()


@pytest.mark.parametrize(
    ("text", "second", "gate"),
    [
        ("Oswin Trell said that 25,000 crates had not been counted.", False, "figures carried"),
        ("Oswin Trell said on Tuesday that 24,000 crates had not been counted.", False, "figures carried"),
        ("Oswin Trell denied that two million officers were missing.", True, "figures carried"),
        ("Trell called the count “a guess with a lamp on it”.", True, "quotations verbatim"),
        ("Ana Ruiz said that 24,000 crates had not been counted.", False, "names carried"),
        ("He [Ana Ruiz] called the count “a guess with a stamp on it”.", True, "names carried"),
        ("He [the customs chief] called the count “a guess with a stamp on it”.", True, "names carried"),
        ("Oswin Trell admitted that 24,000 crates had not been counted.", False, "nothing stronger"),
        ("Oswin Trell keeps pigeons and plays chess badly.", False, "words carried"),
    ],
)
def test_what_they_do_not_say_is_seen(text: str, second: bool, gate: str) -> None:
    assert gate in broken(an_answer(text, second=second))


@pytest.mark.parametrize(
    "text",
    [
        FIRST.text.replace("not ", ""),
        FIRST.text.replace("said", "claimed"),
        FIRST.text.replace("24,000", "two thirds of the"),
    ],
)
def test_the_extractive_writer_may_not_reword(text: str) -> None:
    assert "own words" in broken(an_answer(text, writer="extractive"))


def test_it_may_put_a_name_for_a_pronoun() -> None:
    named = SECOND.text.replace("He called", "Oswin Trell called")
    assert broken(an_answer(named, writer="extractive", second=True)) == set()


def test_an_answer_that_is_not_whole_is_seen() -> None:
    answer = an_answer(FIRST.text)
    citation = answer.claims[0].citations[0]
    assert "answers whole" in broken(replace(answer, answerable=False))
    assert "answers whole" in broken(replace(answer, claims=(), answerable=False))
    assert "answers whole" in broken(replace(answer, claims=answer.claims * 2))
    assert "removed hidden" in broken(replace(answer, removed=(Removed(FIRST.text, ("It lies.",)),)))
    assert "removed hidden" in broken(replace(answer, removed=(Removed("It is so.", ()),)))
    assert "citations verbatim" in broken(replace(answer, nearest=(replace(citation, text="It is so."),)))
    assert "no headline cited" in broken(replace(answer, nearest=(replace(citation, text=ARTICLE.title),)))


def test_figures_are_read_in_digits_words_and_signs() -> None:
    assert figures("Twelve of 2,460 pupils paid €3.2 million in June") == {"12", "2460", "3.2", "million", "€", "june"}
    assert quotations('He said "so be it," and “never again.”') == ["so be it", "never again"]
