"""Who said what, on articles of a few sentences."""

import pytest

from assistant.articles import Statement
from assistant.ingest import read

OPENING = "Speaking in Oslo on Monday, Fisheries Minister Vera Olsen highlighted the missing crates. "


def statements(text: str) -> list[tuple[Statement, ...]]:
    article = read(text=text, title="Crates go missing at Port Arvo")
    return [sentence.statements for sentence in article.sentences]


def last(text: str) -> Statement:
    (statement,) = statements(text)[-1]
    return statement


@pytest.mark.parametrize(
    ("sentence", "mention", "cue", "kind"),
    [
        ("She stated that 24,000 crates had left the port.", "She", "stated", "statement"),
        ("Olsen also pointed to reports that the gate was broken.", "Olsen", "pointed", "statement"),
        ("This decision, she argued, deprived the town of work.", "she", "argued", "statement"),
        ("The minister denied that the gate was open.", "The minister", "denied", "denial"),
        ("“The gate was open,” said Olsen.", "Olsen", "said", "statement"),
        ("The crates were empty, according to Olsen.", "Olsen", "According to", "statement"),
    ],
)
def test_a_pronoun_a_surname_and_a_role_stand_for_the_person(sentence: str, mention: str, cue: str, kind: str) -> None:
    found = last(OPENING + sentence)
    assert (found.speaker, found.mention, found.kind) == ("Vera Olsen", mention, kind)
    assert cue.lower() in (found.cue or "").lower()


def test_indirect_speech_runs_on() -> None:
    found = last(OPENING + "She stated that crates were missing. In return, the port had shipped a million nets.")
    assert (found.speaker, found.cue, found.quote) == ("Vera Olsen", None, "indirect")


def test_a_quotation_over_two_sentences_has_one_speaker() -> None:
    found = statements(OPENING + "“Nobody looked. The gate stood open all night,” she said.")
    assert [[one.speaker for one in sentence] for sentence in found[1:]] == [["Vera Olsen"], ["Vera Olsen"]]


@pytest.mark.parametrize("source", ["Norway", "Washington", "The United States", "The U.S.", "The Arvo Courier"])
def test_a_country_a_capital_and_an_outlet_are_no_persons(source: str) -> None:
    speaker = last(OPENING + f"{source} said that the gate was shut.").speaker
    assert speaker in (source, source.removeprefix("The "))


def test_the_outer_speaker_is_not_the_inner_one() -> None:
    found = statements(OPENING + "She said that Knut Hamre, a pilot, had denied that the gate was open.")[-1]
    outer = next(one for one in found if one.cue == "said")
    assert outer.speaker == "Vera Olsen"
    assert all(one.speaker == "Knut Hamre" for one in found if one is not outer)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A survey of 900 sailors by Lantern Research suggests that few trust the port.", "survey of 900 sailors"),
        ("According to an internal report, the gate was open.", "an internal report"),
        ("The report says that the gate was open.", "The report"),
    ],
)
def test_documents_and_polls_speak(sentence: str, speaker: str) -> None:
    assert speaker in (last(OPENING + sentence).speaker or "")


def test_an_author_box_says_nothing() -> None:
    box = "\n\nIda Lund is the contributing editor of the Arvo Courier. She writes about ports and says little else."
    body = "The gate was open, Fisheries Minister Vera Olsen said. " + "Nobody had shut it on Sunday. " * 5
    told = statements("\n\n".join([body, body.replace("Sunday", "Monday"), box]))
    assert {one.speaker for sentence in told for one in sentence} == {"Vera Olsen"}


@pytest.mark.parametrize(
    "hedge",
    ["Olsen is accused of hiding crates.", "The crates are reportedly empty.", "Olsen is said to have known."],
)
def test_a_hedge_names_nobody(hedge: str) -> None:
    assert last(OPENING + hedge).speaker is None


def test_anonymous_sources_keep_their_description() -> None:
    assert last("Two officials said that the gate was shut.").speaker == "Two officials"


def test_plain_narration_is_nobodys_word() -> None:
    assert statements("The port has nine cranes. Crates go missing every week.") == [(), ()]


def test_the_content_is_marked_in_the_article() -> None:
    article = read(text="Vera Olsen, the minister, said that the gate was shut.", title="A gate")
    (statement,) = article.sentences[0].statements
    assert article.text[statement.start : statement.end].strip(" .") == "that the gate was shut"


@pytest.mark.parametrize("text", ["“He said “she said “they said.", "said said said", "”", "according to", "“"])
def test_broken_text_is_no_error(text: str) -> None:
    read(text=text, title="x")
