"""Texts that are ready to paste."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from assistant.answers import Answer
from assistant.exporting.copying import answer_text, citation_text, claim_text
from tests import wild
from tests.exporting.test_markdown import EVERYTHING
from tests.tui import scripted
from tests.tui.scripted import MILL, answer, citation


def test_a_claim_with_quotation_outlet_date_and_the_speaker_whom_the_sentence_does_not_name() -> None:
    assert claim_text(EVERYTHING.claims[0]) == (
        """\
The repair will cost 4.2 million crowns.

[speaker: Petra Voss] “She put the damage at 4.2 million crowns.”
– Orrin Courier · 2026-03-11 · Mill fire: owner and union disagree

Also in The Lowland Post · 2026-03-20 · Council hears the mill's owner and its workers:
“The repair will reportedly cost 4.2 million crowns.”

Differs, later: 4.2 million / 5 million
“Two inspections of the Orrin mill in the year before the fire found no fault with its sprinklers, documents show.”
– The Lowland Post · 2026-03-14 · Inspectors looked at mill twice before fire"""
    )


def test_a_whole_answer() -> None:
    text = answer_text(EVERYTHING)
    paragraphs = text.split("\n\n")
    assert paragraphs[:2] == ["Were the sprinklers working?", "The repair will cost 4.2 million crowns. [1]"]
    assert "Voss denied that. [2][1]" in paragraphs
    assert "Not answered: who paid" in paragraphs
    assert "Not complete: The server broke off." in paragraphs
    assert "[1] [speaker: Petra Voss] “She put the damage at 4.2 million crowns.”\n– Orrin Courier" in text
    assert text.endswith("“Nobody was hurt.”\n– Orrin Courier · 2026-03-11 · Mill fire: owner and union disagree")


def test_a_refusal() -> None:
    refusal = replace(answer([], nearest=[citation(MILL, 3)]), question="Who won?")
    assert answer_text(refusal).split("\n\n")[:3] == [
        "Who won?",
        "The articles do not answer this.",
        "The nearest passages:",
    ]


@given(wild.answers)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_nothing_is_pasted_that_a_terminal_obeys(wild_answer: Answer) -> None:
    texts = [answer_text(wild_answer), *map(claim_text, wild_answer.claims)]
    assert not [c for text in texts for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]


def test_the_marks_of_a_quotation_within_a_quotation_are_single() -> None:
    said = replace(citation(MILL, 2), text="“Coke user?” he asked, and \"Why?\" (''Why?'').")
    assert citation_text(said).startswith("“‘Coke user?’ he asked, and ‘Why?’ (‘Why?’).”\n")


def test_an_article_of_the_same_outlet_says_it_again() -> None:
    again = replace(scripted.beside(citation(MILL, 5), citation(MILL, 7)), relation="carries", independent=False)
    assert "\n\nAgain in Orrin Courier" in claim_text(replace(EVERYTHING.claims[0], counterparts=(again,)))
