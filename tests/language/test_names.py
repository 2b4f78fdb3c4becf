import pytest

from assistant.language.names import missing, names, untitled
from assistant.language.speakers import meant, same_speaker


def test_words_that_begin_a_sentence_are_not_names_by_that() -> None:
    assert names("Several officials met Vera Olsen. Meanwhile, Oslo waited.") == ["Vera", "Olsen", "Oslo"]


def test_a_name_that_begins_a_sentence_is_one() -> None:
    assert names("Olsen resigned. Vera Olsen resigned.") == ["Olsen", "Vera", "Olsen"]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("US", "the U.S. said"),
        ("U.S.", "the United States said"),
        ("American", "officials in the US"),
        ("Russia", "Russian officials"),
        ("Chinese", "exports to China"),
        ("Ukrainian", "in Ukraine"),
        ("UNSC", "the United Nations Security Council"),
        ("Olsen's", "Vera Olsen left"),
    ],
)
def test_variants_of_a_name(name: str, source: str) -> None:
    assert not missing(names(f"It was {name}"), source)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("US", "the United Nations said"),
        ("US", "tell us more"),
        ("Niger", "in Nigeria"),
        ("Paul", "Paula left"),
        ("CIA", "China, Iran and Angola"),
        ("Austria", "in Australia"),
        ("Olson", "Olsen left"),
    ],
)
def test_other_names(name: str, source: str) -> None:
    assert missing(names(f"It was {name}"), source)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("President Olsen left Lund.", ["Olsen", "Lund"]),
        ("Acting Foreign Minister Vera Olsen left.", ["Vera", "Olsen"]),
        ("Analyst Vera Olsen left.", ["Vera", "Olsen"]),
        ("Opposition leader Vera Olsen left.", ["Vera", "Olsen"]),
        ("The port met Opposition leader Olsen.", ["Opposition", "Olsen"]),
        ("Justice Department staff left.", ["Justice", "Department"]),
    ],
)
def test_a_title_before_a_name_is_no_part_of_it(text: str, named: list[str]) -> None:
    assert names(untitled(text)) == named


@pytest.mark.parametrize(
    ("asked", "speaker", "mention"),
    [
        ("Olsen", "Vera Olsen", "She"),
        ("Vera Olsen", "Vera Olsen", "she"),
        ("Minister Olsen", "Vera Olsen", "Olsen"),
        ("the minister", "Vera Olsen", "the minister"),
        ("the US", "U.S.", "The U.S."),
        ("the us", "United States", "The United States"),
        ("United States", "United States", "It"),
        ("South Korea", "South Korea’s military", "South Korea’s military"),
        ("South Korea", "South Korean officials", "South Korean officials"),
        ("experts", "Some experts", "Some experts"),
        ("Karl Berg", "party boss Karl Berg", "he"),
        ("Karl Berg", "Karl Berg, director of the port", "he"),
        ("Father Olsen", "Vera Olsen", "she"),
        ("members of the crew", "Two members of the crew", "Two members of the crew"),
        ("Vera K. Olsen", "Vera Olsen", "she"),
        ("Vera Olsen", "Vera K. Olsen", "she"),
    ],
)
def test_who_is_meant(asked: str, speaker: str, mention: str) -> None:
    assert same_speaker(asked, speaker, mention)


@pytest.mark.parametrize(
    ("asked", "speaker", "mention"),
    [
        ("Korea", "South Korea", "South Korea"),
        ("Russia", "Russian exiles", "Russian exiles"),
        ("Russia", "dangerous deals with Russia", "dangerous deals with Russia"),
        ("the UN", "United States", "The United States"),
        ("the US ambassador", "United States", "The U.S."),
        ("Olsen", None, "two officials"),
        ("Olsen", "Karl Olson", "Olson"),
        ("Karl Berg", "supporters of Karl Berg", "supporters of Karl Berg"),
        ("United States", "Vera Olsen", "U.S. Senator Vera Olsen"),
        ("the director of the Harbour Board", "Harbour Board", "The board"),
        ("the Harbour Board's director", "Harbour Board", "The board"),
    ],
)
def test_who_is_not_meant(asked: str, speaker: str | None, mention: str) -> None:
    assert not same_speaker(asked, speaker, mention)


SOURCES = [("Vera Olsen", "She"), ("Vera Olsen", "Olsen"), ("Karl Bergman", "Bergman"), ("Harbour Board", "the board")]


@pytest.mark.parametrize("asked", ["Vera Olson", "Minister Vera Olsson", "Vira Olsen"])
def test_a_misspelt_name_means_the_one_that_is_like_it(asked: str) -> None:
    assert meant(asked, SOURCES) == set(SOURCES[:2])


@pytest.mark.parametrize("asked", ["Vera Oslund", "Karla Bergmanova", "Anna Olsen", "the vera olson"])
def test_a_name_that_is_another_means_nobody(asked: str) -> None:
    assert meant(asked, SOURCES) == set()


def test_a_misspelt_name_that_may_be_two_means_nobody() -> None:
    assert meant("Vera Olsun", [("Vera Olsen", "she"), ("Vera Olson", "she")]) == set()
