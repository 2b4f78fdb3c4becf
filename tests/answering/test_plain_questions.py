"""Questions in a reader's plain words, of an article that tells the same in its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant import Answer, Assistant, Library, read
from assistant.answering.answer_kinds import beside_counts, counted, has_measure
from assistant.answering.deeds import asked_deed, tells_deed
from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.paraphrases import told_by
from assistant.answering.support.tokens import root

FIRE = """Fire on the ferry Alder kills six off Halden

Six passengers were killed and fourteen wounded when fire broke out on the ferry Alder on Monday night, the harbour
police of Halden said. The Alder, owned by Norse Holding, had left Halden shortly after ten.

Captain Nils Brandt, 58, was found in the cellar of the customs house on Tuesday and has been detained. His mate, Ivar
Stene, 31, jumped into the sea.

Power went off in some 640 homes near the quay. Norse Holding put the damage at 70m kronor and blamed a faulty heater
for the fire. Shares in the company fell nine per cent.

"The pumps were never tested," Greta Tamm, from the dockers' union, told the Halden Courier.

More than forty stewards have accused Brandt of keeping their pay; prosecutors dropped the claims of two other stewards
last year. A lawsuit over his sacking was settled for an undisclosed sum, the lawsuit's papers say."""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("alder")
    with Library.open(folder) as library:
        library.add([read(text=FIRE, outlet="The Fjord Post", published=date(2025, 3, 26))])
        yield Assistant(library, ExtractiveWriter())


def told(answer: Answer) -> str:
    return " ".join(claim.text for claim in answer.claims)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("How many people died?", "Six passengers were killed"),
        ("How many people were hurt?", "fourteen wounded"),
        ("Who owns the Alder?", "owned by Norse Holding"),
        ("How old is Brandt?", "Brandt, 58"),
        ("Where was the captain found?", "in the cellar"),
        ("Was the captain arrested?", "has been detained"),
        ("How many homes lost power?", "640 homes"),
        ("What caused the fire?", "a faulty heater"),
        ("How far did the shares fall?", "nine per cent"),
        ("What did Tamm say?", "pumps were never tested"),
        ("How many stewards have accused Brandt?", "More than forty stewards"),
    ],
)
def test_an_answer_in_other_words_is_found(ask: Assistant, question: str, part: str) -> None:
    assert part in told(ask.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "How many people died in Bergen?",
        "When does the trial begin?",
        "How old is Greta Tamm?",
        "Who is suing Brandt?",
        "How much did the ticket cost?",
        "What did Stene say?",
    ],
)
def test_what_is_only_near_is_no_answer(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert not answer.claims
    assert answer.nearest


def test_a_question_is_told_by_narrower_words_and_not_the_other_way() -> None:
    assert root("strangled") in told_by(root("died"))
    assert root("died") not in told_by(root("strangled"))


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("How many homes lost power?", "homes"),
        ("How many soldiers died?", "soldiers"),
        ("How many foreign workers were hired?", "workers"),
        ("How many crates left the port?", "crates"),
    ],
)
def test_what_is_counted_is_no_verb(question: str, thing: str) -> None:
    place = counted(question)
    assert place
    assert question[slice(*place)] == thing


def test_others_are_not_all() -> None:
    sentence = "The court heard two other stewards, and more than forty stewards had written."
    assert [sentence[a:b] for a, b in beside_counts(sentence)] == [" stewards had written"]
    assert len(beside_counts(sentence, others=True)) == 2


@pytest.mark.parametrize(
    ("question", "sentence", "has"),
    [
        ("How much will they get?", "Growers will get 70m euros.", True),
        ("How much will they get?", "Some 50,000 growers will get less.", False),
        ("How much does it own?", "It owns 42 percent of the yard.", True),
        ("How old is Brandt?", "The suit was filed against Brandt by Stene, now 31.", False),
        ("How old is Brandt?", "The 58-year-old Brandt wept.", True),
        ("How far did sales drop?", "Sales dropped 40 per cent.", True),
        ("How far is the port?", "Sales dropped 40 per cent.", False),
    ],
)
def test_a_measure_is_of_the_kind_asked_for(question: str, sentence: str, has: bool) -> None:
    assert has_measure(question, sentence) is has


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("Who owns the Alder?", "The Alder, owned by Norse Holding, had left.", True),
        ("Who owns the Alder?", "The Alder owned the record.", False),
        ("Who bought the yard?", "The yard was sold to a bank from Oslo.", True),
        ("Who bought the yard?", "The yard was sold in March.", False),
        ("Who is suing Brandt?", "Brandt left the town, the lawsuit said.", False),
        ("Who is suing Brandt?", "Two widows are suing Brandt.", True),
    ],
)
def test_who_did_it_stands_behind_by_or_to_as_well(question: str, sentence: str, tells: bool) -> None:
    deed = asked_deed(question)
    assert deed
    assert tells_deed(deed, sentence) is tells
