"""Bytes of any encoding become the text they were."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.articles import Article
from assistant.errors import UnreadableSource
from assistant.ingest import read, read_all
from tests.ingest.lunde import PAGE, write

ENGLISH = "The mayor said it was a “grave mistake” — and left. The repair cost £5. " + "Nobody paid for it. " * 9
SAMPLES = [
    *((ENGLISH, encoding) for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252")),
    ("Le maire a déclaré mercredi que le port serait fermé jusqu'à l'été. Où est passé le garçon ?", "latin-1"),
    ("Мэр заявил в среду, что порт закрыт до лета. Ремонт стоит дорого.", "cp1251"),
    ("市長は水曜日、港は夏まで閉鎖されると述べた。修理費は高い。", "shift_jis"),
]


@pytest.mark.parametrize(("text", "encoding"), SAMPLES)
def test_told_without_being_said(text: str, encoding: str, tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Café closed",
        "The Café closed on Monday after 40 years, said the owner, Anna Holm.",
        "Fußgänger verletzt",
        "Ørland: ny ordfører på plass",
        "L’été à Nîmes",
    ],
)
def test_a_short_text_is_in_the_commonest_code_page(text: str, tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.txt", text.encode("cp1252"))).text == text


def test_a_short_text_that_cannot_be_in_the_commonest_code_page(tmp_path: Path) -> None:
    text = "Pożar w Łodzi: dwie osoby nie żyją"
    assert read(write(tmp_path, "a.txt", text.encode("cp1250"))).text == text


def test_bytes_between_zero_bytes_are_no_text_in_wrong_pairs(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="binary data"):
        read(write(tmp_path, "a.txt", b"A\0B\0C binary"))


@pytest.mark.parametrize("text", ["Мэр закрыл порт до лета.", "市長は水曜日、港は夏まで閉鎖されると述べた。"])
def test_utf_16_without_a_mark_is_text_in_any_script(text: str, tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.txt", text.encode("utf-16-le"))).text == text


def test_a_damaged_byte_does_not_change_the_encoding(tmp_path: Path) -> None:
    text = "“Das Wasser fließt über die Brücke”, sagte der Bürgermeister. " * 3
    assert read(write(tmp_path, "a.txt", text.encode() + b"\xff")).text == text + "\ufffd"


def test_a_page_declares_its_own(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("The mayor", "Мэр")
    assert "Мэр" in read(write(tmp_path, "a.html", page.encode("cp1251"))).text


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_fatal(content: bytes) -> None:
    (found,) = read_all(["-"], io.BytesIO(content))
    assert isinstance(found, Article | UnreadableSource)
