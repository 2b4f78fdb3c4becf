"""Who says what, as rows: in which order, under whose name, and what of a sentence is shown."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from assistant.articles import Article
from assistant.display import printable
from assistant.library import Hit
from assistant.tui.statement_rows import StatementRow, by_article, by_speaker
from tests.tui import scripted
from tests.tui.scripted import Said

COUNCIL = [sentence.text for sentence in scripted.COUNCIL.sentences]


def listed(rows: list[StatementRow]) -> dict[str, list[str]]:
    """The sentences under each heading."""
    groups = groupby(rows, key=lambda row: row.heading.plain)
    return {heading: [row.citation.text for row in group] for heading, group in groups}


def standing_out(row: StatementRow) -> list[str]:
    shown = row.sentence()
    return [shown.plain[span.start : span.end] for span in shown.spans if span.style == "$foreground"]


def hits(*articles: Article) -> list[Hit]:
    return [Hit(sentence, article, 0.0, "speaker") for article in articles for sentence in article.sentences]


def test_those_who_say_most_come_first_and_nobody_last() -> None:
    assert listed(by_speaker(scripted.COUNCIL)) == {
        "Petra Voss · 3": [COUNCIL[3]],
        "Jonas Hale · 2": [COUNCIL[1], COUNCIL[2]],
        "Two officials · 1": [COUNCIL[4]],
        "Nobody named · 2": [COUNCIL[5], COUNCIL[6]],
    }


def test_a_sentence_is_listed_once_with_all_that_its_speaker_says_in_it() -> None:
    row = by_speaker(scripted.COUNCIL)[0]
    assert standing_out(row) == ["the charge", "having seen any warning", "that the pumps are new"]
    assert row.words.startswith("denial, statement petra voss")


def test_two_speakers_of_one_sentence_both_have_it() -> None:
    said = {0: (Said("Ida Renn", "that Voss denied it"), Said("Petra Voss", "it", "denial"))}
    article = scripted.article("x", "t", ["Renn said that Voss denied it."], said=said)
    assert list(listed(by_speaker(article))) == ["Ida Renn · 1", "Petra Voss · 1"]


def test_a_source_is_one_however_its_name_is_written() -> None:
    said = {0: (Said("Two officials"),), 1: (Said("two officials"),)}
    article = scripted.article("x", "t", ["Two officials spoke.", "So two officials said."], said=said)
    assert list(listed(by_speaker(article))) == ["Two officials · 2"]


def test_what_a_speaker_says_is_listed_by_article_under_just_that_name() -> None:
    rows = by_article("petra voss", hits(scripted.COUNCIL, scripted.MILL, scripted.INSPECTORS))
    mill = [scripted.MILL.sentences[index].text for index in (4, 5, 7)]
    assert listed(rows) == {
        f"{scripted.COUNCIL.title}\nThe Lowland Post · 2026-03-20": [COUNCIL[3]],
        f"{scripted.MILL.title}\nOrrin Courier · 2026-03-11": mill,
    }
    assert by_article("Voss", hits(scripted.MILL)) == []


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=900), st.text(min_size=1, max_size=300), st.text())
def test_a_sentence_is_shown_verbatim_or_cut_around_what_is_said(before: str, content: str, after: str) -> None:
    sentence = f"{before}{content}{after}"
    article = scripted.article("x", "t", [sentence], said={0: (Said("X", content),)})
    [row] = by_speaker(article)
    shown = row.sentence().plain
    assert len(shown) <= 402
    assert shown.removeprefix("…").removesuffix("…") in printable(sentence, keep_newlines=False)
    if len(sentence) <= 400:
        assert shown == printable(sentence, keep_newlines=False)
    assert printable(content, keep_newlines=False)[:80] in shown
