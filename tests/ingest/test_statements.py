"""Who said what, on articles of a few sentences."""

import pytest

from assistant.articles import Statement
from assistant.ingest import read

OPENING = "Fisheries Minister Vera Olsen highlighted the missing crates in Oslo on Monday. "


def statements(text: str) -> list[tuple[Statement, ...]]:
    article = read(text=text, title="Crates go missing at Port Arvo")
    return [sentence.statements for sentence in article.sentences]


def last(text: str) -> Statement:
    (statement,) = statements(text)[-1]
    return statement


def speakers(text: str) -> list[list[str | None]]:
    return [[one.speaker for one in sentence] for sentence in statements(text)]


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


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Olsen called the plan of the board reckless.", "statement"),
        ("Olsen called for a vote.", "demand"),
        ("Olsen asked whether the gate was open.", "question"),
        ("Olsen asked the board to shut the gate.", "demand"),
        ("Olsen insisted that the gate was shut.", "statement"),
        ("Olsen rejected claims that crates were missing.", "denial"),
        ("Olsen did not deny that the gate was open.", "statement"),
        ("Olsen has never accused the board of theft.", "statement"),
        ("Olsen claimed that the guards were asleep.", "allegation"),
        ("Olsen warned that the pier may fall.", "statement"),
        ("Olsen threatened to resign.", "intention"),
        ("Olsen believes that the gate was open.", "belief"),
    ],
)
def test_the_kind_of_a_statement(sentence: str, kind: str) -> None:
    found = last(OPENING + sentence)
    assert (found.speaker, found.kind) == ("Vera Olsen", kind)


@pytest.mark.parametrize(
    "goes_on",
    [
        "She stated that crates were missing. In return, the port had shipped a million nets.",
        "The minister added that the guards were asleep. Some of them had been drinking since noon.",
    ],
)
def test_indirect_speech_runs_on(goes_on: str) -> None:
    found = last(OPENING + goes_on)
    assert (found.speaker, found.cue, found.quote) == ("Vera Olsen", None, "indirect")


def test_what_is_told_in_the_past_is_not_what_runs_on() -> None:
    assert statements(OPENING + "She stated that crates were missing. The port had nine cranes.")[-1] == ()


@pytest.mark.parametrize(
    "quotation",
    [
        "“Nobody looked. The gate stood open all night,” she said.",
        "“Nobody looked,” Olsen said. “The gate stood open all night.”",
        "“Nobody looked,” the minister said. “The gate stood open.\n\n“We lost nine crates. I want to know why.”",
        "“The gate stood open.\n\n“We lost nine crates. Nobody knows why,” said Olsen.",
    ],
)
def test_a_quotation_over_sentences_and_paragraphs_has_one_speaker(quotation: str) -> None:
    found = [one for sentence in statements(OPENING + quotation)[1:] for one in sentence or [None]]
    assert {(one and one.speaker, one and one.quote) for one in found} == {("Vera Olsen", "direct")}


def test_a_quotation_in_the_paragraph_before_is_not_the_next_ones() -> None:
    told = OPENING + "\n\n“The gate stood open all night.”\n\n“Nobody looked,” said Knut Hamre, a pilot."
    assert speakers(told)[-1] == ["Knut Hamre"]
    assert "Knut Hamre" not in speakers(told)[-2]


@pytest.mark.parametrize("source", ["Norway", "Washington", "The United States", "The U.S.", "The Arvo Courier"])
@pytest.mark.parametrize("sentence", ["{} said that the gate was shut.", "The gate was shut, according to {}."])
def test_a_country_a_capital_and_an_outlet_are_no_persons(source: str, sentence: str) -> None:
    speaker = last(OPENING + sentence.format(source)).speaker
    assert speaker in (source, source.removeprefix("The "))


@pytest.mark.parametrize(
    ("sentence", "outer", "inner", "kind"),
    [
        ("She said that Knut Hamre, a pilot, had denied that the gate was open.", "said", "Knut Hamre", "denial"),
        ("According to Olsen, Knut Hamre rejected the claim that crates were missing.", "to", "Knut Hamre", "denial"),
        ("Olsen said Knut Hamre had accused the board of theft.", "said", "Knut Hamre", "allegation"),
    ],
)
def test_a_chain_keeps_all_its_speakers(sentence: str, outer: str, inner: str, kind: str) -> None:
    found = statements(OPENING + sentence)[-1]
    (first,) = [one for one in found if outer in (one.cue or "")]
    (second,) = [one for one in found if one is not first]
    assert (first.speaker, first.kind) == ("Vera Olsen", "statement")
    assert (second.speaker, second.kind) == (inner, kind)
    assert first.start < second.start < second.end <= first.end


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A survey of 900 sailors by Lantern Research suggests that few trust the port.", "survey of 900 sailors"),
        ("A poll published on Friday found that most sailors want a new gate.", "A poll"),
        ("According to an internal report, the gate was open.", "an internal report"),
        ("The report says that the gate was open.", "The report"),
    ],
)
def test_documents_and_polls_speak(sentence: str, speaker: str) -> None:
    assert speaker in (last(OPENING + sentence).speaker or "")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Gaze reports on this with reference to Norpress.",
        "As The Gaze reported earlier, nine crates were lost.",
        "Nine crates were lost, according to The Gaze.",
    ],
)
def test_an_outlet_reports_what_it_takes_from_another_and_what_it_found(sentence: str) -> None:
    assert last(f"{OPENING}Nobody wrote of it but The Gaze. {sentence}").speaker == "The Gaze"


def test_a_headline_tells_who_is_who_and_is_no_statement() -> None:
    title = "Vera Olsen Says the Gate Was Open"
    body = "Olsen spoke in Oslo on Monday. She said that nobody had looked. It was late, and few of them stayed."
    headline, *sentences = read(text=f"{title}\n\n{body}", title=title).sentences
    assert (headline.kind, headline.statements) == ("heading", ())
    assert [one.speaker for sentence in sentences for one in sentence.statements] == ["Vera Olsen"]


@pytest.mark.parametrize(
    "box",
    [
        "Ida Lund is the contributing editor of the Arvo Courier. She writes about ports and says little else.",
        "Ida Lund is a senior reporter at the Arvo Courier. She has claimed two prizes for her work on ports.",
    ],
)
def test_an_author_box_says_nothing(box: str) -> None:
    body = "The gate was open, Fisheries Minister Vera Olsen said. " + "Nobody had shut it on Sunday. " * 5
    told = statements("\n\n".join([body, body.replace("Sunday", "Monday"), box]))
    assert {one.speaker for sentence in told for one in sentence} == {"Vera Olsen"}


@pytest.mark.parametrize(
    "hedge",
    [
        "Olsen is accused of hiding crates.",
        "The crates are reportedly empty.",
        "Olsen is said to have known.",
        "It is alleged that Olsen sold the nets.",
        "The board has been widely criticised for the delay.",
        "She was asked whether she would resign.",
    ],
)
def test_a_hedge_and_a_passive_name_nobody(hedge: str) -> None:
    found = last(OPENING + hedge)
    assert found.speaker is None
    assert found.cue


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Two officials said that the gate was shut.", "Two officials"),
        ("A former guard, who asked not to be named, told the Courier that nine crates were gone.", "A former guard"),
        ("At least five captains have complained of the smell.", "five captains"),
    ],
)
def test_anonymous_sources_keep_their_description_and_number(sentence: str, speaker: str) -> None:
    assert last(OPENING + sentence).speaker == speaker


@pytest.mark.parametrize(
    "silence",
    [
        "She declined to comment.",
        "Olsen refused to say whether the gate was open.",
        "The port did not respond to a request for comment.",
        "The minister would not say when the gate was shut.",
    ],
)
def test_who_says_nothing_makes_no_statement(silence: str) -> None:
    assert statements(OPENING + silence)[-1] == ()


def test_plain_narration_is_nobodys_word() -> None:
    assert statements("The port has nine cranes. Crates go missing every week.") == [(), ()]


def test_the_content_is_marked_in_the_article() -> None:
    article = read(text="Vera Olsen, the minister, said that the gate was shut.", title="A gate")
    (statement,) = article.sentences[0].statements
    assert article.text[statement.start : statement.end].strip(" .") == "that the gate was shut"


@pytest.mark.parametrize(
    "text",
    [
        "“He said “she said “they said.",
        "said said said",
        "”",
        "according to",
        "“",
        "Vera Olsen said “the gate was open. She left.\n\nKnut Hamre denied it.”\n\n“",
        "WALLACE:\n\nQ:\n\nTo the Editor:\n\n― Vera Olsen",
    ],
)
def test_broken_text_is_no_error(text: str) -> None:
    read(text=text, title="x")


@pytest.mark.parametrize("word", ["said ", "Olsen said that she ", "“no” ", "he, "])
def test_one_sentence_of_20_000_words_is_no_error(word: str) -> None:
    sentence = word * (20_000 // len(word.split()))
    read(text=f"{OPENING}\n\n{sentence}.\n\nShe denied it.", title="x")


@pytest.mark.parametrize(
    "text",
    [
        "„Das Tor war offen“, sagte die Ministerin Vera Olsen am Montag. Niemand habe etwas gesehen, sagte sie.",
        "La ministra Vera Olsen dijo el lunes que la puerta estaba abierta. “Nadie miró”, dijo ella a los periodistas.",
    ],
)
def test_other_languages_have_fewer_statements(text: str) -> None:
    assert statements(text) == [(), ()]
