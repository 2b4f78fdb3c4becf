"""Whose word it is: somebody only where that is sure, and nothing where nobody says anything."""

import pytest

from assistant.articles import Statement
from assistant.ingest import read


def told(text: str) -> list[Statement]:
    """The statements of the last sentence."""
    return list(read(text=text, title="Crates go missing at Port Arvo").sentences[-1].statements)


def speakers(text: str) -> set[str | None]:
    return {one.speaker for one in told(text)}


OPENING = "Fisheries Minister Vera Olsen said on Monday that the port of Arvo was safe."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{OPENING} In a radio interview Olsen declared: “The gate is shut.”", "Vera Olsen"),
        (f"{OPENING}\n\nOf Olsen, Knut Hamre, a pilot who lives in Arvo, said: “She is brave.”", "Knut Hamre"),
        ("Mara Lindqvist, a trader, said the port was shut. “It was empty,” Lindkvist said.", "Mara Lindqvist"),
        (f"{OPENING} The day before, explained Olsen, the gate had been shut.", "Vera Olsen"),
        ("Anders Lund said it was shut. “Nobody came,” Olsen's former campaign strategist said.", "Anders Lund"),
        ("Anders Lund opened the port on Friday, telling Reuters, “We have waited for a long time.”", "Anders Lund"),
        ("Knut Hamre, a trader, drove home. Anders Lund greeted him. “The gate is shut,” he told Lund.", "Knut Hamre"),
        ("Or it is the fault of Vera Olsen, the consultant Knut Hamre says.", "Knut Hamre"),
        ("Rita Berg, a dealer, said the port was shut. Along with her husband, Milan Berg, a banker, she said "
         "that it should open.", "Rita Berg"),
    ],
)  # fmt: skip
def test_a_source_is_who_stands_before_the_verb(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        # two men are named beside each other
        f"{OPENING} Anders Lund met Knut Hamre in Arvo.\n\n“Nobody was there,” he said.",
        # another section speaks of him
        f"{OPENING}\n\nMany traders follow the billionaire Anders Lund's advice to stay at home. It costs nothing.\n\n"
        "Where the crates went\n\nThe port is old. “It is a fine place,” he said.",
        # it may be a surname as well as a newspaper's name
        f"{OPENING} Brennick believes that the port was empty. “It was shut,” she said.",
        # the words name him
        "Anders Lund runs the port.\n\n“Lund never lies,” he said.",
        # the words are those of whom somebody told of
        f"{OPENING} Olsen recalled the tale that Anders Lund told about a guard who wired, “The gate is open.”",
    ],
)
def test_who_speaks_is_nobody_where_it_may_be_another(text: str) -> None:
    assert speakers(text) <= {None}
    assert told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "This comes after Norway blocked efforts to keep the gate open.",
        "Olsen vetoed the bill on ports.",
        "The port was later emptied.",
    ],
)
def test_what_tells_of_nothing_said_or_thought_is_no_statement(sentence: str) -> None:
    assert told(f"{OPENING} {sentence}") == []


@pytest.mark.parametrize(
    "sentence", ["Olsen has faced questions about the crates.", "Asked by reporters about the crates, she smiled."]
)
def test_what_others_ask_is_nobody_elses_question(sentence: str) -> None:
    assert speakers(f"{OPENING} {sentence}") <= {None}


def test_what_is_said_of_somebodys_plans_is_not_that_somebodys_word() -> None:
    assert "Vera Olsen" not in speakers(
        f"{OPENING} Ms. Olsen's plans still say little that would bring back the crates."
    )


def test_raising_questions_is_no_question() -> None:
    assert {one.kind for one in told(f"{OPENING} Olsen is raising questions about the missing crates.")} <= {
        "statement"
    }


def test_the_surname_of_somebody_else_is_not_taken_for_a_misspelt_one() -> None:
    assert speakers(f"{OPENING} Hansen believes that the gate was open.") == {"Hansen"}


SENTENCED = (
    "Knut Hamre, 40, stood in the hall with his wife. Judge Anders Lund QC, closing the day, said the plan was mad. "
)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("He added that Hamre had lied.", "Anders Lund"),
        ("Addressing Hamre he said the plan was “mad and quite hopeless from its very first day”.", "Anders Lund"),
        ("“He lied to us,” he said of Hamre.", "Anders Lund"),
    ],
)
def test_he_is_not_whom_the_sentence_names_afterwards(sentence: str, speaker: str) -> None:
    assert _told(f"{SENTENCED}{sentence}")[-1].speaker == speaker


def test_he_who_denies_what_a_cook_saw_him_do_is_nobody_else() -> None:
    told = _told(
        "Prosecutor Anders Lund accused Knut Hamre of theft. Hamre denied it and said: “I was at home.” "
        "He then denied the story of a cook who said she watched Hamre open the crates."
    )
    assert all(one.speaker != "Anders Lund" for one in told if one.kind == "denial")


def test_of_a_pronoun_beside_other_words_only_the_pronoun_is_the_source() -> None:
    told = _told("Vera Olsen was arrested in May. During an interview she claimed that the gate was open.")
    assert [one.mention for one in told][-1] == "she"


def test_who_is_the_lawyer_of_him_whom_the_sentence_names() -> None:
    told = _told("Knut Hamre stayed at home, but his lawyers have denied any theft.")
    assert told[-1].speaker == "Knut Hamre’s lawyers"


def test_what_somebody_is_said_to_have_called_something_is_theirs() -> None:
    told = _told("Hamre has called the deal “a clumsy step in the dark,” the lawyers of Olsen said.")
    assert any(one.mention == "Hamre" and one.quote == "direct" for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "'The gate was open all night,' Vera Olsen told the board. 'Nobody closed it.'",
        "''The gate was open all night,'' Vera Olsen told the board. ''Nobody closed it.''",
        "‘The gate was open all night,’ Vera Olsen told the board. ‘Nobody closed it.’",
    ],
)
def test_single_marks_quote_as_double_ones_do(text: str) -> None:
    told = _told(text)
    assert [one.quote for one in told] == ["direct", "direct"]
    assert {one.speaker for one in told} == {"Vera Olsen"}


def test_apostrophes_quote_nothing() -> None:
    told = _told("Vera Olsen said the workers' union and the board's lawyers knew it in the '90s.")
    assert [one.quote for one in told] == ["indirect"]


def test_behind_a_quotation_that_was_opened_twice_the_article_speaks() -> None:
    told = _told(
        'Vera Olsen praised the guards. "There is no gate like it. "And nobody closed it in time." '
        "The port pays £64 a week. In a survey, it found that 12 gates were open."
    )
    assert all(one.quote != "direct" for one in told if one.mention in ("The port", "it"))


def _told(text: str) -> list[Statement]:
    article = read(text=text, title="Crates go missing at Port Arvo")
    return [one for sentence in article.sentences for one in sentence.statements]
