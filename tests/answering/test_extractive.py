"""The answers without a model, on three small articles."""

from __future__ import annotations

import pytest

from assistant import Answer, Assistant, Library
from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.wording import wording
from assistant.articles import Sentence, Statement


@pytest.fixture
def ask(arvo: Library) -> Assistant:
    return Assistant(arvo, ExtractiveWriter())


def claims(answer: Answer) -> str:
    return "\n".join(claim.text for claim in answer.claims)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many crates left the port since March 2024?", "24,000"),
        ("How far did the ferry to Lund cross?", "80 kilometres"),
        ("How much will the repairs of the hull cost?", "€4 million"),
        ("When did the engine of the ferry fail?", "3 February 2025"),
        ("How many passengers were on board?", "300"),
    ],
)
def test_a_question_of_fact_is_answered_shortly(ask: Assistant, question: str, figure: str) -> None:
    answer = ask.ask(question)
    assert figure in claims(answer)
    assert len(answer.claims) <= 2
    assert sum(len(claim.citations) for claim in answer.claims) <= 4
    assert not answer.removed


def test_everything_somebody_said_with_the_name_in_place_of_the_pronoun(ask: Assistant) -> None:
    text = claims(ask.ask("what did Olsen allege?"))
    assert "Vera Olsen stated that 24,000 crates" in text
    assert "According to Vera Olsen, in exchange, the port had received 300 barrels" in text
    assert "gate stood open all night" in text
    assert "Brandt" not in text
    assert "denied" not in text


def test_only_what_was_said_on_the_topic(ask: Assistant) -> None:
    assert "300 barrels" in claims(ask.ask("What did Olsen say about oil?"))
    assert "gate" not in claims(ask.ask("What did Olsen say about oil?"))


def test_the_reason(ask: Assistant) -> None:
    assert "because the steel" in claims(ask.ask("Why are the repairs of the hull so expensive?"))


@pytest.mark.parametrize(
    "question",
    [
        "what did Guterres say?",
        "what is the capital of France?",
        "What did Olsen say about taxes?",
        "What did Olsen deny?",
        "What did Olsen say about Guterres?",
        "How many sailors were on board?",
        "How many whales did the ferry meet?",
        "Who won the football match?",
    ],
)
def test_what_the_articles_do_not_answer_is_refused_with_the_nearest_passages(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert not answer.answerable
    assert not answer.claims
    assert answer.nearest


def test_a_part_that_is_not_answered_is_named(ask: Assistant) -> None:
    answer = ask.ask("What did Olsen allege, and what did Guterres say?")
    assert "24,000" in claims(answer)
    assert answer.unanswered == "what did Guterres say"


def test_leftovers_of_the_page_are_never_cited(ask: Assistant) -> None:
    answer = ask.ask("How do I subscribe to the newsletter?")
    cited = [citation.text for claim in answer.claims for citation in claim.citations]
    assert not any("newsletter" in text for text in [*cited, *(near.text for near in answer.nearest)])


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ('Nobody sat there after me," Olsen said.', '"Nobody sat there after me," Olsen said.'),
        ("Nobody sat there after me,” Olsen said.", "“Nobody sat there after me,” Olsen said."),
        ("Olsen went on: “Nobody sat there.", "Olsen went on: “Nobody sat there.”"),
        ('"Nobody," Olsen said, "sat there."', '"Nobody," Olsen said, "sat there."'),
        ("Nobody sat there, Olsen said.", "Nobody sat there, Olsen said."),
    ],
)
def test_the_quotation_mark_that_stands_in_another_sentence_is_put_in(text: str, worded: str) -> None:
    said = Statement("Vera Olsen", "Olsen", "said", "statement", "direct", 0, len(text))
    assert wording(Sentence("a:0", text, 0, len(text), 0, statements=(said,))) == worded
