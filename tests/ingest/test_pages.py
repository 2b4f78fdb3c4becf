"""Saved pages: the article is told from the page around it, and nothing in a page is obeyed."""

import socket
from datetime import date
from pathlib import Path

import pytest

from assistant.ingest import read
from tests.ingest.lunde import PAGE, PARAGRAPHS, refusal, write


def test_the_article_and_what_the_page_says_of_it(tmp_path: Path) -> None:
    article = read(write(tmp_path, "a.html", PAGE))
    assert article.title == "Harbour Reopens After Flood"
    assert (article.published, article.author, article.outlet) == (date(2025, 3, 5), "Ada Moss", "The Lunde Post")
    assert article.body == "\n".join(PARAGRAPHS)
    assert [sentence.text for sentence in article.sentences if sentence.kind == "heading"] == [
        "Harbour Reopens After Flood",
        "What Is Left",
    ]


def test_nothing_is_fetched_and_no_entity_expanded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    secret = Path(write(tmp_path, "secret", "the pump code is 1234")).as_uri()
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret}"><!ENTITY y SYSTEM "http://example.com/">]>'
    page = PAGE.replace("<!DOCTYPE html>", doctype).replace("The mayor", "&x; &y; The mayor")
    assert "1234" not in read(write(tmp_path, "a.html", page)).text


def test_a_fragment(tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.html", "<p>The harbour<br>opened.</p>")).text == "The harbour\n\nopened."


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><head><title>Only a title</title></head><body></body></html>",
        "<html><body>" + "<div>" * 15_000 + "<p>Deep.</p>",
        "<p>a</p>" * 30_000,
    ],
)
def test_a_page_without_an_article(page: str, tmp_path: Path) -> None:
    assert "save its text as .txt" in refusal(write(tmp_path, "a.html", page))


def test_a_page_with_pictures_in_it(tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 100_000}">'
    page = PAGE.replace("<h2>", picture + "<h2>")
    assert read(write(tmp_path, "a.html", page)).body == "\n".join(PARAGRAPHS)
