"""Plain text becomes an article: title, date, lines, characters, language."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.ingest import read
from tests.ingest.lunde import PARAGRAPHS, TEXT, write


def test_title_is_the_first_line_and_stays_in_the_text(tmp_path: Path) -> None:
    article = read(write(tmp_path, "a.txt", TEXT))
    assert article.title == "Harbour Reopens After Flood"
    assert article.text == TEXT
    assert [sentence.kind for sentence in article.sentences] == ["heading", "body", "body"]
    assert article.location == str(tmp_path / "a.txt")
    assert article.language == "en"


def test_title_from_the_first_sentence() -> None:
    long = "The harbour " + "of the town " * 30 + "is shut."
    assert read(text="The harbour is shut. Nobody knows why.").title == "The harbour is shut."
    assert read(text=long).title.endswith("…")
    assert len(read(text=long).title) <= 150


def test_date_and_author_above_the_body() -> None:
    body = "The harbour opened.\nNobody came."
    article = read(text=f"Harbour Reopens\nBy Ada Moss\nPublished 5 March 2025 10:15 GMT\n{body}")
    assert (article.published, article.author) == (date(2025, 3, 5), "Ada Moss")
    assert read(text=f"Harbour Reopens\nUpdated: 2025-03-05\n{body}").published == date(2025, 3, 5)
    assert read(text=f"LUNDE, March 5, 2025 (AP) — {body}").published == date(2025, 3, 5)
    assert read(text=f"Harbour Reopens\n05/03/2025\n{body}").published is None
    assert read(text=f"Harbour Reopens\nFeb. 30, 2025\n{body}").published is None


@pytest.mark.parametrize(
    ("masthead", "outlet"),
    [
        ("By Ada Moss, The Lunde Standard, 5 March 2025", "The Lunde Standard"),
        ("By Ada Moss and Paul Wirth | Fish & Field | 5 March 2025 | Opinion", "Fish & Field"),
        ("By Ada Moss\nLunde Mercury\n5 March 2025", "Lunde Mercury"),
        ("The Lunde Gazette, 5 March 2025", "The Lunde Gazette"),
        ("By Ada Moss, Political Editor, 5 March 2025", None),
        ("By Ada Moss in Lunde, 5 March 2025", None),
        ("Lunde, 5 March 2025", None),
        ("Ada Moss - March 5, 2025", None),
        ("The Mayor Explains Himself", None),
        ("Reuters\n5 March 2025", "Reuters"),
        ("LunDaily\n5 March 2025", "LunDaily"),
        ("lunde.com.no\n5 March 2025", "lunde.com.no"),
        ("BBC News", "BBC News"),
        ("By Ada Moss, Fred Lind and Paul Wirth, CNN", "CNN"),
        ("World News\n5 March 2025", None),
        ("Norway\n5 March 2025", None),
        ("Ada Moss\n5 March 2025", None),
    ],
)
def test_outlet_above_the_body(masthead: str, outlet: str | None) -> None:
    article = read(text=f"Harbour Reopens After Flood\n\n{masthead}\n\nThe harbour opened. Nobody came at all.")
    assert article.outlet == outlet


def test_the_outlet_above_the_title() -> None:
    article = read(text="Lunde Mail\n\nHarbour Reopens After Flood\n\nThe harbour opened. Nobody came at all.")
    assert (article.title, article.outlet) == ("Harbour Reopens After Flood", "Lunde Mail")


def test_a_date_below_the_first_line_or_the_last() -> None:
    body = "The harbour opened on Monday.\nNobody came to see it."
    assert read(text=f"Harbour Reopens\nWill it hold?\nLunde Desk | June 29, 2015\n{body}").published == date(
        2015, 6, 29
    )
    assert read(text=f"Harbour Reopens\n{body}\nPublished on: Saturday, October 2, 2021").published == date(2021, 10, 2)


def test_hard_wrapped_lines_run_on_and_offsets_stay() -> None:
    wrapped = (
        "The harbour of Lunde opened again on Monday, a week after its pumps had\n"
        "failed in the flood. The mayor called the repair slow and costly, and\n"
        "said that the port would not pay for it alone.\n"
        "\n"
        "Two of the nine piers stay shut until May, because the piles under them\n"
        "have to be replaced.\n"
    )
    article = read(text=wrapped)
    assert article.text.split() == wrapped.split()
    assert len(article.text) == len(wrapped)
    assert [sentence.paragraph for sentence in article.sentences] == [0, 0, 1]


def test_a_paragraph_a_line_stays() -> None:
    text = "\n".join(PARAGRAPHS)
    assert read(text=text).text == text


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ab .\n", max_size=90)).map("\n".join))
def test_unwrapping_only_turns_breaks_into_spaces(text: str) -> None:
    kept = read(text=f"x{text}").text
    assert len(kept) == len(text) + 1
    assert all(now == before or (before, now) == ("\n", " ") for before, now in zip("x" + text, kept, strict=True))


def test_line_ends_and_control_characters() -> None:
    article = read(text="\ufeffOne\x1b[31m line.\r\nAn\x00other\x9b one.\rA\tthird \ud800 one.")
    assert article.text == "One line.\nAnother one.\nA\tthird \ufffd one."


def test_markup_is_text() -> None:
    article = read(text="[/b]{{ x }} said Moss.\x1b]0;t\x07\n" * 20)
    assert article.text == "[/b]{{ x }} said Moss.\n" * 20
    assert article.sentences[0].text == "[/b]{{ x }} said Moss."


def test_the_id_follows_the_text() -> None:
    first, again, other = read(text="One. Two."), read(text="One. Two.", title="T"), read(text="One. Too.")
    assert first.id == again.id != other.id
    assert len(first.id) == 16


def test_what_is_given_stands() -> None:
    article = read(text="One. Two.", title="T", published="2025-03-05", outlet="Lunde Post")
    assert (article.title, article.published, article.outlet) == ("T", date(2025, 3, 5), "Lunde Post")
    assert read(text="One.", published=date(2025, 3, 5)).published == date(2025, 3, 5)


def test_wrong_use() -> None:
    with pytest.raises(TypeError):
        read()
    with pytest.raises(TypeError):
        read("a.txt", text="One.")
    with pytest.raises(ValueError, match="ISO 8601"):
        read(text="One.", published="in March")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Der Bürgermeister hat erklärt, dass der Hafen bis zum Sommer nicht für die Schiffe offen ist.",
            "de",
        ),
        ("Le maire a déclaré mercredi que le port est fermé pour les bateaux et que la ville ne paie pas.", "fr"),
        ("Мэр заявил в среду, что порт закрыт до лета и не будет открыт из-за ремонта, который он начал.", "ru"),
        ("Lunde 2 Halden 0", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert read(text=text).language == language


def test_what_is_heavy_is_imported_when_needed() -> None:
    code = "import sys, assistant.ingest; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"trafilatura", "lxml", "markdown_it", "yaml", "charset_normalizer", "numpy"} & set(loaded)
