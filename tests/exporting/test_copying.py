"""Texts that are ready to paste."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from assistant.answers import Answer
from assistant.exporting.copying import answer_text, claim_text
from tests import wild
from tests.exporting.test_markdown import EVERYTHING
from tests.tui.scripted import MILL, answer, citation


def test_a_claim_with_speaker_outlet_date_and_quotation() -> None:
    assert claim_text(EVERYTHING.claims[0]) == (
        """\
The repair will cost 4.2 million crowns.

“She put the damage at 4.2 million crowns.”
– Petra Voss in “Mill fire: owner and union disagree”, Orrin Courier, 2026-03-11

Another article says so: “The repair will reportedly cost 4.2 million crowns.”
– “Council hears the mill's owner and its workers”, The Lowland Post, 2026-03-20

A later article differs (4.2 million / 5 million): “Two inspections of the Orrin mill in the year before the fire\
 found no fault with its sprinklers, documents show.”
– “Inspectors looked at mill twice before fire”, The Lowland Post, 2026-03-14"""
    )


def test_a_whole_answer() -> None:
    text = answer_text(EVERYTHING)
    paragraphs = text.split("\n\n")
    assert paragraphs[:2] == ["Were the sprinklers working?", "The repair will cost 4.2 million crowns. [1]"]
    assert "Voss denied that. [2][1]" in paragraphs
    assert "Not answered: who paid" in paragraphs
    assert "Not complete: The server broke off." in paragraphs
    assert "[1] “She put the damage at 4.2 million crowns.”\n– Petra Voss in “Mill fire" in text
    assert text.endswith("“Nobody was hurt.”\n– “Mill fire: owner and union disagree”, Orrin Courier, 2026-03-11")


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
