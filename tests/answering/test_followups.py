"""What a question means after others, and what of earlier answers can be cited again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Library, read
from assistant.answering.evidence import Evidence
from assistant.answering.followups import Turn, standalone
from assistant.answering.gathering import gather
from assistant.answers import Citation, Claim
from assistant.settings import Settings


def cited(text: str, speaker: str | None) -> Citation:
    return Citation("a:0", "a", "Title", None, None, text, 0, len(text), speaker)


def turn(question: str, *told: tuple[str, str | None]) -> Turn:
    """Each claim is the sentence that it cites, of the speaker beside it."""
    return Turn(question, question, tuple(Claim(text, (cited(text, speaker),)) for text, speaker in told))


OLSEN = turn(
    "What did Olsen allege?",
    ("Fisheries Minister Vera Olsen said that 24,000 crates had left the port since March 2024.", "Vera Olsen"),
    ("She [Vera Olsen] added that the gate had stood open.", "Vera Olsen"),
)
BRANDT = turn(
    "Who denied what Vera Olsen alleged?",
    ("Its director, Karl Brandt, said the count was wrong.", "Karl Brandt"),
)
FERRY = turn(
    "When did the ferry sink?", ("The ferry sank off Lund on Friday because its hull was cracked, two said.", None)
)
CRATES = turn("How many crates did the two officials count?", ("Two officials counted 22,000 crates.", "Two officials"))
DENIAL = turn("What did Orcel deny?", ("Orcel denies that he has ever taken money.", "Bastien Orcel"))
MEMO = turn("Who wrote the memo about Kelder Dam?", ("Nadia Ferrow wrote the memo in 2023.", None))


@pytest.mark.parametrize(
    ("turns", "question", "meant"),
    [
        ([OLSEN], "and Norway?", "What did Norway allege?"),
        ([OLSEN], "what about the harbour master?", "What did the harbour master allege?"),
        ([OLSEN], "and about oil?", "What did Olsen allege about oil?"),
        ([OLSEN], "who denied it?", "Who denied what Vera Olsen alleged?"),
        ([OLSEN], "did Norway deny that?", "Did Norway deny what Vera Olsen alleged?"),
        ([OLSEN], "what did she say about the gate?", "What did Vera Olsen say about the gate?"),
        ([OLSEN], "what did the minister say about oil?", "What did Vera Olsen say about oil?"),
        ([OLSEN], "who is her lawyer?", "Who is Vera Olsen's lawyer?"),
        ([OLSEN], "anything else?", "What else did Olsen allege?"),
        ([OLSEN], "who else?", "Who else alleged what Vera Olsen alleged?"),
        (
            [OLSEN],
            "when was that?",
            "When was it that Fisheries Minister Vera Olsen said that 24,000 crates had left the port?",
        ),
        ([OLSEN], "is that true?", "Is it true that 24,000 crates had left the port since March 2024?"),
        ([OLSEN, BRANDT], "what did he say about her?", "What did Karl Brandt say about Vera Olsen?"),
        ([OLSEN, BRANDT], "and what did she say then?", "What did Vera Olsen say after its director*"),
        ([FERRY], "why?", "Why did the ferry sink?"),
        ([FERRY], "and where exactly?", "Where did the ferry sink?"),
        ([FERRY], "how long was it?", "How long was the ferry?"),
        ([FERRY], "what about the tug?", "When did the tug sink?"),
        ([FERRY], "who says so?", "Who says that the ferry sank off Lund on Friday because its hull was cracked?"),
        ([CRATES], "what did they say?", "What did the two officials say?"),
        ([CRATES], "how many of them?", "How many crates were there?"),
        ([CRATES], "and in 2023?", "How many crates did the two officials count in 2023?"),
        ([CRATES], "did they say when?", "When was it that two officials counted 22,000 crates?"),
        ([DENIAL], "is that true?", "Is it true that Orcel denies that he has ever taken money?"),
        ([MEMO], "when was it opened?", "When was the memo opened?"),
        ([MEMO], "and the letter?", "Who wrote the letter about Kelder Dam?"),
        ([MEMO], "who else?", "Who else wrote the memo about Kelder Dam?"),
        ([MEMO], "did she give a reason?", "Why was it that Nadia Ferrow wrote the memo in 2023?"),
    ],
)
def test_a_follow_up_is_understood(turns: list[Turn], question: str, meant: str) -> None:
    understood = standalone(question, turns)
    if meant.endswith("*"):
        assert understood.startswith(meant[:-1])
    else:
        assert understood == meant


ALONE = [
    "What did Brandt say about his port?",
    "And what did Norway deny?",
    "Is it true that the port was closed?",
    "How many ports are there in Norway?",
    "Why did the company say it was safe?",
    "Who said that he was tired?",
    "Who is the director of the port?",
    "After she left, what did Ferrow say?",
    "Did the residents say they were warned?",
    "What did Haskvitz say about that file?",
    "When was the dam finished, and why?",
    "What did Brandt allege, and who denied it?",
    "Which port closed its gate and denied that?",
    "How long does it take to count 24,000 crates?",
    "coal exports",
    "ferry?",
]


@pytest.mark.parametrize("question", ALONE)
@pytest.mark.parametrize("turns", [[OLSEN], [FERRY], [CRATES, MEMO], [OLSEN, BRANDT]])
def test_what_stands_on_its_own_stays_as_it_is(turns: list[Turn], question: str) -> None:
    assert standalone(question, turns) == question


@pytest.mark.parametrize("question", ["when was that?", "and Russia?", "what did she say?", "who denied it?"])
def test_what_nothing_explains_stays_as_it_is(question: str) -> None:
    assert standalone(question, []) == question
    assert standalone("what did she say?", [CRATES]) == "what did she say?"


def test_follow_ups_of_follow_ups() -> None:
    first = standalone("and Norway?", [OLSEN])
    second = standalone("who denied it?", [OLSEN, Turn("and Norway?", first, ())])
    assert second == "Who denied what Norway alleged?"


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=2_000), st.text(max_size=40) | st.none())
def test_no_text_is_too_wild(question: str, earlier: str, told: str, speaker: str | None) -> None:
    turns = [turn(earlier, (told, speaker))]
    assert isinstance(standalone(question, turns), str)
    assert isinstance(standalone("and what did she say about it?", turns), str)
    assert isinstance(standalone("when was that?", turns), str)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path, settings=Settings(home=tmp_path)) as library:
        library.add(
            [
                read(text="The port of Arvo denied that any gate was open. Nobody looked.", title="Gate"),
                read(text="The dam above Sorrin is 74 metres high. Sirens sounded at nine.", title="Dam"),
            ]
        )
        yield library


def answered(library: Library, question: str, words: str) -> Turn:
    """A turn whose answer is the sentence with `words`."""
    passage = next(one for one in gather(library, question).passages if words in one.sentence.text)
    return Turn(question, question, (Claim(passage.sentence.text, (passage.citation,)),))


def test_evidence_of_a_follow_up_is_that_of_the_whole_question(library: Library) -> None:
    turns = [answered(library, "How high is the dam?", "74 metres")]
    evidence = gather(library, "and why?", turns)
    assert evidence.asked == "and why?"
    assert evidence.question == "Why was it that the dam above Sorrin is 74 metres high?"
    assert evidence.earlier == tuple(turns)


def test_a_whole_question_is_asked_as_it_is(library: Library) -> None:
    evidence = gather(library, "How high is the dam?", [answered(library, "What did the port deny?", "denied")])
    assert (evidence.question, evidence.asked) == ("How high is the dam?", None)


def test_what_was_cited_can_be_cited_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = [answered(library, "What did the port of Arvo deny?", "denied")]
    monkeypatch.setattr("assistant.answering.gathering.SEARCHED", 1)
    alone, after = gather(library, "How high is the dam?"), gather(library, "How high is the dam?", turns)
    assert not any("denied" in one.sentence.text for one in alone.passages)
    assert [one.sentence.text for one in after.recalled] == ["The port of Arvo denied that any gate was open."]
    assert [one.number for one in after.passages] == list(range(1, len(after.passages) + 1))


def test_only_the_last_answers_are_recalled(library: Library) -> None:
    old = answered(library, "What did the port of Arvo deny?", "denied")
    new = answered(library, "How high is the dam?", "74 metres")
    assert all("dam" in one.sentence.text for one in gather(library, "why?", [old, new, new]).recalled)


def test_citations_of_an_article_that_has_gone_are_passed_over(library: Library) -> None:
    turns = [answered(library, "What did the port of Arvo deny?", "denied")]
    library.remove(turns[0].claims[0].citations[0].article_id)
    evidence = gather(library, "who denied it?", turns)
    assert not evidence.recalled
    assert evidence.passages


def test_evidence_needs_no_conversation() -> None:
    evidence = Evidence("What?", ())
    assert (evidence.asked, evidence.earlier, evidence.recalled) == (None, (), ())
