"""The summary that the embedded writer draws from the sentences of an article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Article, read
from assistant.articles import Sentence
from assistant.summaries import Entry, Happening, Summary
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.sections import label
from assistant.summarizing.summary import ABSTRACT, summarize

TEXT = """\
Skerry Line says ferry was sound

ARVO – The harbour master of Arvo accused the Skerry Line on Tuesday of sending a ferry to sea with a broken alarm, \
in the worst quarrel between the port and its largest customer for years.

Vera Olsen, the harbour master, said that the line had hidden 14 reports from the authority since March 2023. She \
told reporters that the ferry had carried 320 people and about 40 tonnes of diesel. It ran aground near Kessel on 2 \
February. "They knew that the alarm was dead, and they sailed all the same," Olsen said. This move, she argued, broke \
the law of the sea and deceived the passengers.

Anton Berg, a spokesman for the Skerry Line, denied that. The ferry had passed its survey in January, he said. The \
company saved €210,000 a year by sailing with one officer, according to the Seafarers' Guild.

Shares in the Skerry Line fell 11.3 percent. The court will hear the case on 20 November.

Was the alarm tested?
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read(text=TEXT, title="Skerry Line says ferry was sound", published=date(2026, 3, 5))


@pytest.fixture(scope="module")
def summary(article: Article) -> Summary:
    return summarize(article, ExtractiveSummaryWriter())


def every(summary: Summary) -> list[Entry]:
    return [
        *summary.abstract,
        *summary.key_points,
        *summary.allegations,
        *summary.figures,
        *summary.timeline,
        *summary.people,
        *summary.quotations,
    ]


def test_it_begins_as_the_article_does_and_not_with_its_headline(summary: Summary) -> None:
    assert summary.headline == "Skerry Line says ferry was sound"
    assert len(summary.abstract) == ABSTRACT
    assert summary.abstract[0].text.startswith("The harbour master")
    assert not any(entry.text.startswith("Skerry Line says ferry") for entry in every(summary))
    assert not any("tested?" in entry.text for entry in every(summary))


def test_key_points_say_nothing_that_the_abstract_says(summary: Summary) -> None:
    assert summary.key_points
    assert not {entry.text for entry in summary.key_points} & {entry.text for entry in summary.abstract}


def test_figures_have_unit_owner_and_date(summary: Summary) -> None:
    told = {(figure.value, figure.unit, figure.of) for figure in summary.figures}
    assert told == {
        (14.0, None, "reports"),
        (320.0, None, "people"),
        (40.0, "tonnes", "diesel"),
        (210_000.0, "€ a year", "company saved"),
        (11.3, "percent", "Shares in the Skerry Line"),
    }
    assert {figure.when for figure in summary.figures if figure.value == 14} == {"since March 2023"}


def test_days_are_those_that_the_article_means(summary: Summary) -> None:
    assert [(entry.date, entry.told) for entry in summary.timeline] == [
        (date(2023, 3, 1), "since March 2023"),
        (date(2026, 1, 1), "in January"),
        (date(2026, 2, 2), "on 2 February"),
        (date(2026, 3, 3), "on Tuesday"),
        (date(2026, 11, 20), "on 20 November"),
    ]


def test_without_the_article_s_day_only_dates_with_a_year_are_known() -> None:
    undated = summarize(read(text=TEXT, title="Quarrel"), ExtractiveSummaryWriter())
    days = {entry.told: entry.date for entry in undated.timeline}
    assert days["since March 2023"] == date(2023, 3, 1)
    assert days["on Tuesday"] is None
    assert [entry.date is None for entry in undated.timeline] == sorted(
        entry.date is None for entry in undated.timeline
    )


def test_an_allegation_has_speaker_and_accused_and_runs_on_over_this(summary: Summary) -> None:
    told = [(one.speaker, one.against) for one in summary.allegations]
    assert told[0] == ("The harbour master of Arvo", "Skerry Line")
    assert all(one.speaker is None or "Berg" not in one.speaker for one in summary.allegations)
    leaning = [one for one in summary.allegations if "This move" in one.text]
    assert all(len(one.citations) == 2 for one in leaning)


def test_people_have_their_roles(summary: Summary) -> None:
    roles = {one.name: one.role for one in summary.people}
    assert roles["Vera Olsen"] == "harbour master"
    assert roles["Anton Berg"] == "spokesman for the Skerry Line"


def test_a_quotation_is_its_speaker_s(summary: Summary) -> None:
    assert [one.speaker for one in summary.quotations] == ["Vera Olsen"]
    assert "They knew that the alarm was dead" in summary.quotations[0].text


def test_all_cite_what_stands_there(article: Article, summary: Summary) -> None:
    for entry in every(summary):
        assert entry.citations
        for citation in entry.citations:
            assert article.text[citation.start : citation.end] == citation.text


def test_one_sentence_gives_no_more_than_itself() -> None:
    only = "The mayor of Arvo resigned on Tuesday after a vote of the council."
    summary = summarize(read(text=only, title="Mayor gone", published=date(2026, 3, 4)), ExtractiveSummaryWriter())
    assert [entry.text for entry in summary.abstract] == [only]
    assert summary.key_points == ()
    assert {entry.text for entry in every(summary)} == {only}


@pytest.mark.parametrize(
    "text",
    [
        "Arvo 2-1 Lund\nKessel 0-0 Brandt\nOstby 3-2 Arvo\n\nLund 4-0 Ostby\nBrandt 1-1 Kessel",
        "Menu\nHome\nAbout us\nContact",
        "?",
        "…",
    ],
)
def test_what_is_no_text_gives_nothing(text: str) -> None:
    assert every(summarize(read(text=text, title="Results"), ExtractiveSummaryWriter())) == []


def test_of_another_language_only_the_beginning_is_told() -> None:
    text = (
        "Der Bürgermeister von Graz trat am Dienstag nach einer Abstimmung im Gemeinderat zurück. Er habe 24.000 Euro "
        "angenommen, sagte die Staatsanwältin. Die Stadt will bis zum 3. Juni neu wählen, und die Opposition fordert "
        "Aufklärung über die Vorgänge der letzten drei Jahre."
    )
    article = read(text=text, title="Rücktritt", published=date(2026, 3, 4))
    assert article.language == "de"
    summary = summarize(article, ExtractiveSummaryWriter())
    assert len(summary.abstract) == ABSTRACT
    assert len(every(summary)) == ABSTRACT


def test_of_three_hundred_posts_the_summary_stays_a_summary() -> None:
    posts = [
        f"{9 + i // 60:02d}:{i % 60:02d} Police said {i} people left the {place} by boat on Monday."
        for i, place in zip(range(300), ["harbour", "old town", "dam"] * 100, strict=True)
    ]
    sentences, start = [], 0
    for number, post in enumerate(posts):
        sentences.append(Sentence(f"live:{number}", post, start, start + len(post), number))
        start += len(post) + 2
    article = Article("live", "Flood, hour by hour", "\n\n".join(posts), tuple(sentences), published=date(2026, 3, 4))
    summary = summarize(article, ExtractiveSummaryWriter())
    assert summary.removed == 0
    assert 0 < len(summary.key_points) <= 5
    assert max(map(len, (summary.figures, summary.timeline, summary.people, summary.quotations))) <= 12


wild = st.lists(
    st.text(max_size=80)
    | st.sampled_from(
        ["Vera Olsen said", "{{ x }}", "[red]", "24,000 km", "on Tuesday", "“", ".", "\x1b[31m", "This", "of", "%", "€"]
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(wild.filter(str.strip), min_size=1, max_size=5))
def test_whatever_an_article_says_a_summary_cites_it_and_raises_nothing(texts: list[str]) -> None:
    sentences, start = [], 0
    for number, text in enumerate(texts):
        sentences.append(Sentence(f"w:{number}", text, start, start + len(text), number))
        start += len(text) + 1
    article = Article("w", "Title", "\n".join(texts), tuple(sentences), published=date(2026, 3, 4))
    for entry in every(summarize(article, ExtractiveSummaryWriter())):
        assert all(article.text[one.start : one.end] == one.text for one in entry.citations)


REPORT = """\
LUND, Feb. 8 (CPA) — The mayor of Lund met Colonel Aino Brask on Saturday and promised her 12 lorries, 20 tonnes of \
rice and the use of the port.

Sweden Hall 4 will close. The mayor said that between 23 and 28 people slept there. Erik Lind, who led the board from \
2009 to 2012, said that the 2016 budget was lost. The board paid $174 a bed. Trade through Lund fell in the summer of \
2011, and some 15 percent of the trade passes through Kessel.

The board faced criticism for its silence. "Even the harbour was closed to us," said Pete Lind. The next talks are set \
for Friday, according to Peter Lind, the harbour master.

But the mayor was content. Correction: In an earlier report the port was said to have lost 40 ships.
"""


@pytest.fixture(scope="module")
def report() -> Summary:
    found = read(text=REPORT, title="Mayor promises lorries", published=date(2016, 2, 9))
    return summarize(found, ExtractiveSummaryWriter())


def test_a_dateline_a_relative_clause_and_a_thing_s_year_date_no_sentence(report: Summary) -> None:
    days = {entry.told: entry.date for entry in report.timeline}
    assert days["on Saturday"] == date(2016, 2, 6)
    assert days["in the summer of 2011"] == date(2011, 1, 1)
    assert not any("Feb" in told or "2009" in told or "2016" in told for told in days)


def test_what_is_counted_is_several_things_and_no_name_range_or_correction(report: Summary) -> None:
    counted = {(one.value, one.of) for one in report.figures}
    assert {(12.0, "lorries"), (20.0, "rice")} <= counted
    assert {value for value, _ in counted}.isdisjoint({4.0, 23.0, 28.0, 40.0})
    assert not any(of and "passes" in of for _, of in counted)


def test_one_person_is_told_once_and_whoever_is_criticised_alleges_nothing(report: Summary) -> None:
    assert len([one for one in report.people if one.name.endswith("Lind") and one.name.startswith("Pete")]) == 1
    assert not any(one.speaker and "board" in one.speaker.lower() for one in report.allegations)


def test_what_only_goes_on_is_no_key_point(report: Summary) -> None:
    assert not any(entry.text.startswith("But") for entry in report.key_points)


def test_a_date_is_labelled_as_closely_as_it_is_known() -> None:
    def shown(told: str, day: date | None) -> str:
        return label(Happening(text="It happened.", citations=(), date=day, told=told))

    assert shown("in 2022", date(2022, 1, 1)) == "in 2022"
    assert shown("in April", date(2025, 4, 1)) == "2025-04 (in April)"
    assert shown("on Tuesday", date(2025, 4, 8)) == "2025-04-08 (on Tuesday)"
    assert shown("on Tuesday", None) == "on Tuesday"


def test_a_name_may_be_one_letter() -> None:
    told = "Vera Olsen, a lawyer, accused Company B and a witness called K of theft. K lied to the court, she said."
    assert every(summarize(read(text=told, title="Trial"), ExtractiveSummaryWriter()))
