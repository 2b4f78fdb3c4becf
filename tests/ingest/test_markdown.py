"""Markdown becomes paragraphs without markup, and its front matter what is known of the article."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.ingest import read
from tests.ingest.lunde import write


def test_front_matter_headings_links_and_lists(tmp_path: Path) -> None:
    source = (
        "---\ntitle: 'Harbour: Reopened'\ndate: 2025-03-05\nauthor: [Ada Moss, Paul Wirth]\n"
        "outlet: The Lunde Post\nurl: https://example.com/a\n---\n"
        "The *harbour* [opened](https://example.com) on\nMonday.\n\n## What Is Left\n\n- a pump\n- two piers\n\n"
        "| Pier | Open |\n|---|---|\n| 4 | no |\n\n<div>Nobody &amp; nothing came.</div>\n"
    )
    article = read(write(tmp_path, "a.md", source))
    assert article.title == "Harbour: Reopened"
    assert (article.published, article.author, article.outlet) == (
        date(2025, 3, 5),
        "Ada Moss, Paul Wirth",
        "The Lunde Post",
    )
    assert article.location == "https://example.com/a"
    assert [(sentence.text, sentence.kind) for sentence in article.sentences] == [
        ("Harbour: Reopened", "heading"),
        ("The harbour opened on Monday.", "body"),
        ("What Is Left", "heading"),
        ("a pump", "body"),
        ("two piers", "body"),
        ("Pier | Open", "body"),
        ("4 | no", "body"),
        ("Nobody & nothing came.", "body"),
    ]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Correction: a tram in Lunde", "Correction: a tram in Lunde"),
        ('"I quit," says mayor', '"I quit," says mayor'),
        ("'It''s over': mayor", "'It''s over': mayor"),
        ("@mayor resigns", "@mayor resigns"),
        ("[LIVE] The storm", "[LIVE] The storm"),
        ("*i", "*i"),
        ("\tThe harbour", "The harbour"),
    ],
)
def test_front_matter_that_is_no_yaml_is_read_line_by_line(title: str, shown: str, tmp_path: Path) -> None:
    about = "published: 2025-03-05\nauthors: [Ada Moss, Paul Wirth]\noutlet: Lunde: Post\nmood: @"
    article = read(write(tmp_path, "a.md", f"---\ntitle: {title}\n{about}\n---\nThe harbour opened.\n"))
    assert article.title == shown
    assert (article.published, article.author, article.outlet) == (
        date(2025, 3, 5),
        "Ada Moss, Paul Wirth",
        "Lunde: Post",
    )
    assert [sentence.text for sentence in article.sentences if sentence.kind == "body"] == ["The harbour opened."]


@pytest.mark.parametrize("day", ["2026-13-45", "03/04/2026", "soon: maybe", "[2026"])
def test_a_date_that_is_none_is_left_out(day: str, tmp_path: Path) -> None:
    source = f"---\ntitle: The harbour opens\npublished: {day}\noutlet: The Lunde Post\n---\nThe harbour opened.\n"
    article = read(write(tmp_path, "a.md", source))
    assert (article.title, article.outlet, article.published) == ("The harbour opens", "The Lunde Post", None)


@pytest.mark.parametrize("front", ["title: [a", "- a\n- b", "&a [*a", "x" * 30_000])
def test_front_matter_that_is_none_is_text(front: str, tmp_path: Path) -> None:
    article = read(write(tmp_path, "a.md", f"---\n{front}\n---\nThe harbour opened.\n"))
    assert article.text.startswith(front.splitlines()[0][:100])
    assert article.sentences[-1].text == "The harbour opened."


def test_aliases_in_front_matter_stay_small(tmp_path: Path) -> None:
    bomb = "a: &a [x,x,x]\n" + "".join(f"{b}: &{b} [*{a},*{a},*{a}]\n" for a, b in pairwise("abcdefghi"))
    article = read(write(tmp_path, "a.md", f"---\n{bomb}title: *i\n---\nThe harbour opened.\n"))
    assert article.title == "The harbour opened."
