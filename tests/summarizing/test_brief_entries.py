"""What stands in a brief: what was asked for, each thing once, in its order, and readable alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant import Article, Library, read
from assistant.exporting.brief import brief_markdown
from assistant.output.briefs import brief_lines, files
from assistant.settings import Settings
from assistant.summaries import Brief, Development
from assistant.summarizing.briefs import brief_on
from assistant.summarizing.briefs.taken import tells

HARBOUR = """Dock workers in Velmar stopped work on Monday after a crane killed two men, their union said.
Union leader Ines Torvald told reporters that the port of Velmar had paid 30,000 crowns for new cables since March 2021.
On 12 February 2019 an inspector found that 9 of the 31 cranes in Velmar had no brakes.
A ferry with 220 passengers waited outside the port of Velmar for six hours on Monday.
The ferry then turned back to the island of Sund, its captain said.
"""
INQUIRY = """The union of the dock workers in Velmar will strike until the cranes are safe, Ines Torvald said on Friday.
The port of Velmar paid 30,000 crowns for new cables, union leader Ines Torvald told reporters.
An inspector had found on 12 February 2019 that 9 of the 31 cranes in Velmar had no brakes.
Union leader Ines Torvald accused Oskar Lind of having hidden the report on the brakes.
"""


def printed(text: str, title: str, outlet: str | None, day: str | None) -> Article:
    return read(text=text, title=title, outlet=outlet, published=day)


def harbour() -> list[Article]:
    return [
        printed(HARBOUR, "Two men killed by crane in Velmar", "Coast Mail", "2025-06-03"),
        printed(INQUIRY, "Dock workers of Velmar strike after crane deaths", "The Signal", "2025-06-07"),
    ]


def brief_over(folder: Path, query: str, *articles: Article, since: date | None = None) -> list[Brief]:
    with Library.open(folder, settings=Settings(home=folder)) as library:
        library.add(articles)
        return brief_on(library, query, since)


def developments(brief: Brief) -> list[Development]:
    return [one for event in brief.events for one in event.developments]


def telling(brief: Brief, words: str) -> Development:
    (found,) = (one for one in developments(brief) if words in one.text)
    return found


def test_a_query_for_a_part_of_the_matter_gets_that_and_nothing_else(tmp_path: Path) -> None:
    (ferry,) = brief_over(tmp_path, "the ferry", *harbour())
    assert telling(ferry, "220 passengers")
    assert all("ferry" in one.text.lower() for one in developments(ferry))
    assert ferry.unheard == ()


def test_a_query_for_the_matter_gets_all_of_it(tmp_path: Path) -> None:
    (brief,) = brief_over(tmp_path, "crane deaths in Velmar", *harbour())
    assert telling(brief, "stopped work")
    assert telling(brief, "will strike")


def test_a_query_that_nothing_answers_gets_no_brief(tmp_path: Path) -> None:
    assert brief_over(tmp_path, "the price of olives", *harbour()) == []


def test_what_was_long_ago_and_is_told_by_several_stands_first_with_its_date(tmp_path: Path) -> None:
    (brief,) = brief_over(tmp_path, "crane deaths in Velmar", *harbour())
    first = brief.events[0].developments[0]
    assert first.date == date(2019, 2, 12)
    assert "no brakes" in first.text


def test_what_articles_tell_alike_is_one_development_with_the_others_beside_it(tmp_path: Path) -> None:
    (brief,) = brief_over(tmp_path, "crane deaths in Velmar", *harbour())
    paid = telling(brief, "30,000 crowns")
    beside = {citation.outlet for citation in paid.citations} | {one.citation.outlet for one in paid.counterparts}
    assert beside == {"Coast Mail", "The Signal"}


def test_new_is_what_no_article_from_before_tells(tmp_path: Path) -> None:
    (brief,) = brief_over(tmp_path, "crane deaths in Velmar", *harbour(), since=date(2025, 6, 5))
    assert telling(brief, "will strike").new
    assert telling(brief, "accused Oskar Lind").new
    assert not telling(brief, "30,000 crowns").new
    assert not telling(brief, "stopped work").new


def test_a_heading_names_who_or_when_and_is_no_sentence_cut_short(tmp_path: Path) -> None:
    (brief,) = brief_over(tmp_path, "crane deaths in Velmar", *harbour())
    assert all(len(event.title) < 80 and "…" not in event.title for event in brief.events)
    assert not any(
        one.text.startswith(event.title) for event in brief.events for one in event.developments if event.title
    )


def test_what_only_the_sentence_before_explains_is_told_with_that(tmp_path: Path) -> None:
    text = (
        "The port of Velmar closed its northern gate on Monday after a crane fell on two workers.\n"
        "This comes after the town stopped all checks of the cranes in the port. Nobody wanted to say why."
    )
    (brief,) = brief_over(
        tmp_path, "Gate closed in Velmar", printed(text, "Gate closed in Velmar", "Mail", "2025-06-03")
    )
    assert telling(brief, "This comes after").text.startswith("The port of Velmar closed")


@pytest.mark.parametrize(
    "text",
    [
        "The good and the bad of the opera in 2025.",
        "Workers carry a cable past the fallen crane in Velmar June 3, 2025.",
        "We are now pausing our live coverage for tonight and return before sunrise.",
    ],
)
def test_teasers_captions_and_the_outlet_on_itself_tell_nothing_that_happened(text: str) -> None:
    article = printed(text, "Crane falls", "Mail", "2025-06-03")
    assert not tells(article.sentences[0], article)


@pytest.mark.parametrize(
    "text",
    [
        "Workers carried a cable past the fallen crane in Velmar on Tuesday.",
        "The contract for the cranes was signed on March 4, 2011.",
        "“We will be back at work on Friday,” said Ines Torvald.",
        "Experts believe that the cranes of Velmar are safe.",
    ],
)
def test_what_happened_is_told(text: str) -> None:
    article = printed(text, "Crane falls", "Mail", "2025-06-03")
    assert tells(article.sentences[0], article)


def test_two_reports_of_one_agency_are_the_same_text_only_where_they_say_the_same(tmp_path: Path) -> None:
    shared = "The captain had forty years at sea and the ship was last inspected in the middle of May, the owner said."
    first = f"SUND (Reuters) - Divers in Sund searched on Tuesday for the ferry Alvara with 57 aboard.\n{shared}"
    second = f"SUND (Reuters) - Divers found bodies in the wreck of the ferry Alvara near Sund on Wednesday.\n{shared}"
    articles = (
        printed(first, "Divers search for ferry Alvara", None, "2025-06-03"),
        printed(second, "Bodies found in ferry Alvara", None, "2025-06-04"),
    )
    (brief,) = brief_over(tmp_path, "the ferry Alvara near Sund", *articles)
    shown = " ".join(brief_lines(brief, 1000))
    assert telling(brief, "forty years")
    assert all(one.citation.text == shared for one in telling(brief, "forty years").counterparts)
    for found in (telling(brief, "searched on Tuesday"), telling(brief, "found bodies")):
        assert not any(one.relation == "carries" for one in found.counterparts)
    assert shown.count("Same text in") <= 1


def test_a_source_without_an_outlet_is_told_by_its_title_and_file(tmp_path: Path) -> None:
    (tmp_path / "night-shift.txt").write_text(HARBOUR, encoding="utf-8")
    article = read(tmp_path / "night-shift.txt", title="Two men killed by crane in Velmar", published="2025-06-03")
    (brief,) = brief_over(tmp_path / "home", "Two men killed by crane in Velmar", article)
    names = files([article])
    assert "Two men killed by crane in Velmar · night-shift.txt" in "\n".join(brief_lines(brief, 300, names))
    assert "Two men killed by crane in Velmar · night-shift" in brief_markdown(brief, files=names)
    assert files(harbour()) == {}
