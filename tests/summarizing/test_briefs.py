"""Briefs over a real library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Library, read
from assistant.answering.support import problems
from assistant.answers import Scope
from assistant.articles import Article
from assistant.errors import NoQuestion, NoSuchArticle
from assistant.exporting.brief import brief_markdown
from assistant.output.briefs import brief_lines
from assistant.output.objects import brief_object, json_line
from assistant.settings import Settings
from assistant.summaries import Brief, Development
from assistant.summarizing.briefs import brief_on, briefs, overview
from assistant.summarizing.briefs.grouping import groups
from assistant.summarizing.briefs.parties import parties
from assistant.summarizing.briefs.unheard import unheard
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import summarize
from tests.summarizing import mill, two_matters


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("mill")
    with Library.open(folder, settings=Settings(home=folder)) as library:
        library.add(mill.articles())
        yield library


@pytest.fixture(scope="module")
def fire(library: Library) -> Brief:
    (brief,) = brief_on(library, "the fire at the paper mill", date(2025, 4, 12))
    return brief


def developments(brief: Brief) -> list[Development]:
    return [one for event in brief.events for one in event.developments]


def event_with(brief: Brief, words: str) -> list[Development]:
    """The developments of the event in which somebody tells of `words`."""
    (found,) = (event for event in brief.events if any(words in one.text for one in event.developments))
    return list(found.developments)


def names_unheard(*articles: Article) -> list[str]:
    writer = ExtractiveSummaryWriter()
    return [one.name for one in unheard(parties([summarize(article, writer) for article in articles], articles))]


def an_article(*lines: str) -> Article:
    return read(text="\n".join(lines), title="On the mill", published="2025-04-09")


def test_a_brief_is_over_the_articles_on_the_matter_of_the_query(library: Library, fire: Brief) -> None:
    titles = [library.article(article_id).title for article_id in fire.article_ids]
    assert titles == [article.title for article in mill.articles()[:4]]


def test_without_a_query_there_is_one_for_each_matter_of_several_articles(library: Library, fire: Brief) -> None:
    (brief,) = briefs(library)
    assert brief.article_ids == fire.article_ids
    assert brief.query is None


def test_what_no_article_is_about_makes_no_brief(library: Library) -> None:
    assert brief_on(library, "price of bananas in Peru") == []


@pytest.mark.parametrize("query", ["", "  "])
def test_a_query_without_words_is_refused(library: Library, query: str) -> None:
    with pytest.raises(NoQuestion, match="needs words"):
        brief_on(library, query)


def test_a_headline_asks_for_the_matter_that_its_article_is_on(library: Library, fire: Brief) -> None:
    (matter,) = overview(library)
    (brief,) = brief_on(library, matter.headline)
    assert brief.article_ids == matter.article_ids == fire.article_ids
    (alone,) = brief_on(library, "More cranes than ever at Ombrel")
    assert [library.article(one).title for one in alone.article_ids] == ["More cranes than ever at Ombrel"]


def test_every_sentence_is_verbatim_and_carries_what_is_told(library: Library, fire: Brief) -> None:
    for entry in (*developments(fire), *fire.unheard):
        articles = [library.article(citation.article_id) for citation in entry.citations]
        for citation, article in zip(entry.citations, articles, strict=True):
            assert article.text[citation.start : citation.end] == citation.text
        cited = [
            article.sentences[int(citation.sentence_id.rpartition(":")[2])]
            for citation, article in zip(entry.citations, articles, strict=True)
        ]
        assert problems(entry.text, cited, published=[article.published for article in articles]) == []


def test_what_several_articles_tell_is_one_event_and_a_reprint_counts_once(fire: Brief) -> None:
    fled = event_with(fire, "had fled")
    assert ["140" in one.text for one in fled] == [True, False]
    destroyed = event_with(fire, "destroyed")
    assert [one.citations[0].outlet for one in destroyed if "destroyed" in one.text] == ["Tellin Courier"]


def test_events_and_developments_come_in_the_order_of_their_dates(fire: Brief) -> None:
    days = [[one.date or one.citations[0].published or date.max for one in event.developments] for event in fire.events]
    assert date(2025, 4, 7) in days[0]
    assert date(2025, 4, 30) in [day for event in days for day in event]
    assert all(event == sorted(event) for event in days)
    firsts = [
        min(one.date for one in event.developments if one.date) if any(one.date for one in event.developments) else day
        for event, (day, *_) in zip(fire.events, days, strict=True)
    ]
    assert firsts == sorted(firsts)


def test_new_is_what_was_published_since(fire: Brief) -> None:
    assert {one.new for one in developments(fire)} == {True, False}
    for one in developments(fire):
        published = one.citations[0].published
        assert one.new == bool(published and published >= date(2025, 4, 12))


def test_the_accused_without_a_word_are_named_and_no_others(fire: Brief) -> None:
    (one,) = fire.unheard
    assert one.name == "Castor Wyland"
    assert "locking the emergency exits" in one.text


@pytest.mark.parametrize(
    "word",
    [
        "Wyland denied that any exit was locked.",
        "“Nobody locked anything,” Castor Wyland told the Courier on Tuesday.",
        "Wyland owns four mills. His lawyer, Ada Brix, said the exits had been open all night.",
        "A spokesman for Castor Wyland said the exits had been open.",
        "According to Wyland, the exits were open all night long.",
        "Castor Wyland was at home that night. “I am not guilty,” he said.",
    ],
)
def test_whoever_has_a_word_anywhere_is_heard(word: str) -> None:
    accusing = an_article("Union leader Odile Prenn accused Castor Wyland, who owns the mill, of locking the exits.")
    assert names_unheard(accusing) == ["Castor Wyland"]
    assert names_unheard(accusing, an_article("The mill burnt down in one night.", word)) == []


@pytest.mark.parametrize(
    ("accused", "word"),
    [
        ("Russia", "Russian officials rejected the charge on Friday."),
        ("Russia", "Moscow called the charge a lie."),
        ("North Korea", "Pyongyang said it had never sold a single shell."),
        ("Skerry Holdings", "The company said that the ships were in order."),
        ("Skerry Holdings", "Its chief executive, Fenna Albrook, denied everything."),
    ],
)
def test_who_speaks_for_a_country_or_a_body_is_its_word(accused: str, word: str) -> None:
    accusing = an_article(f"Minister Odile Prenn accused {accused} on Monday of having sold shells to smugglers.")
    assert names_unheard(accusing) == [accused]
    assert names_unheard(accusing, an_article(f"Shells of {accused} were found in a harbour.", word)) == []


def test_what_a_company_says_is_not_its_owners_word() -> None:
    accusing = an_article("Engineer Ada Prenn alleged that director Castor Wyland had locked the exits of the mill.")
    other = an_article("Wyland Papers denied that any exit had been locked.", "“Nobody was locked in,” the firm said.")
    assert names_unheard(accusing, other) == ["Castor Wyland"]


def test_a_deed_that_others_report_is_not_a_word() -> None:
    accusing = an_article("Minister Odile Prenn accused Russia on Monday of having sold shells to smugglers.")
    other = an_article("This comes after Russia stopped a plan to keep checking whether the harbour obeys the rules.")
    assert names_unheard(accusing, other) == ["Russia"]


def test_what_speaks_for_another_country_is_not_its_word() -> None:
    accusing = an_article("Minister Odile Prenn accused North Korea on Monday of having sold shells to smugglers.")
    other = an_article("South Korea said that it had found the shells in a harbour. Seoul called them dangerous.")
    assert names_unheard(accusing, other) == ["North Korea"]


def test_a_scope_is_kept(library: Library) -> None:
    (brief,) = brief_on(library, "the fire at the paper mill", scope=Scope(outlet="Tellin Courier"))
    assert len(brief.article_ids) == 2
    with pytest.raises(NoSuchArticle):
        briefs(library, scope=Scope(outlet="Nobody's Paper"))


def test_it_is_the_same_every_time(library: Library, fire: Brief) -> None:
    assert brief_on(library, "the fire at the paper mill", date(2025, 4, 12)) == [fire]


def test_output_tells_events_sources_and_who_was_not_heard(fire: Brief) -> None:
    shown = "\n".join(brief_lines(fire, 100))
    outlets = "Tellin Courier, Evening Wire, The Ledger"
    span = f"4 articles · {outlets} · 2025-04-09 to 2025-05-02 · new since 2025-04-12"
    assert " ".join(shown.split()).startswith(f"the fire at the paper mill {span}")
    assert "• 2025-04-07 (on Monday): A fire destroyed" in shown
    assert "Accused, and without a word of their own in these articles:\n• Castor Wyland: " in shown
    assert "[1] Tellin Courier · 2025-04-09 · Fire destroys paper mill in Tellin" in shown
    markdown = brief_markdown(fire)
    assert "[^1]: “" in markdown
    assert markdown.count("[^1]") == 2
    assert '"unheard": [{"text"' in json_line(brief_object(fire))


def test_hostile_text_stays_text(fire: Brief) -> None:
    (event, *_) = fire.events
    hostile = replace(event.developments[0], text="# [x](http://evil) \x1b[31m <b>bold</b> \u202e")
    brief = replace(fire, query="\x1b]0;\x07 *q*", events=(replace(event, developments=(hostile,)),), unheard=())
    for shown in ("\n".join(brief_lines(brief, 80)), brief_markdown(brief)):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "<b>" not in brief_markdown(brief)
    assert "\x1b" not in json_line(brief_object(brief))


@given(st.lists(st.lists(st.floats(-1, 1), min_size=6, max_size=6), min_size=6, max_size=6), st.floats(-1, 1))
def test_groups_hold_each_thing_once(rows: list[list[float]], least: float) -> None:
    import numpy as np

    likeness = np.array(rows, dtype=np.float32)
    found = groups(likeness + likeness.T, least)
    assert sorted(row for group in found for row in group) == list(range(6))


def test_groups_of_nothing_and_of_one() -> None:
    import numpy as np

    assert groups(np.zeros((0, 0), dtype=np.float32), 0.5) == []
    assert groups(np.ones((1, 1), dtype=np.float32), 0.5) == [[0]]


def test_two_short_articles_that_name_the_same_are_one_matter_and_two_disasters_are_not(tmp_path: Path) -> None:
    with Library.open(tmp_path, settings=Settings(home=tmp_path)) as library:
        library.add(two_matters.articles())
        (matter,) = overview(library)
        assert {library.article(one).title for one in matter.article_ids} == {
            "Cracked bridge at Quendle closes",
            "Council says it never saw the report on its bridge",
        }
        assert (matter.first, matter.last, matter.undated) == (date(2025, 9, 2), date(2025, 9, 19), 0)


def brief_over(folder: Path, *articles: Article, since: date | None = None) -> Brief:
    with Library.open(folder, settings=Settings(home=folder)) as library:
        library.add(articles)
        (brief,) = brief_on(library, articles[0].title, since)
        return brief


def test_background_is_no_event_and_nothing_is_new_because_of_it(tmp_path: Path) -> None:
    told = brief_over(tmp_path, *two_matters.articles(), since=date(2025, 9, 1))
    assert told.events
    assert not any(one.date and one.date.year == 1987 for one in developments(told))
    assert not any(one.new for one in developments(told) if "1987" in one.text)


def test_why_nothing_is_new_in_articles_without_a_day_is_said(tmp_path: Path) -> None:
    undated = [replace(one, published=None) for one in two_matters.articles()[:2]]
    told = brief_over(tmp_path, *undated, since=date(2025, 9, 1))
    assert not any(one.new for one in developments(told))
    for shown in ("\n".join(brief_lines(told, 200)), brief_markdown(told)):
        assert "The day of these articles is not known, so nothing" in shown


def test_beside_an_allegation_stands_the_denial_from_whichever_article_has_it(tmp_path: Path) -> None:
    accusing = an_article(
        "The mill of Skerry Holdings in Tellin burnt down on Monday night, and two watchmen were hurt.",
        "Union leader Odile Prenn accused Skerry Holdings of locking the emergency exits of the mill in Tellin.",
    )
    denying = read(
        text="The mill of Skerry Holdings in Tellin, which burnt down, had eighty workers, Odile Prenn said.\n"
        "Fenna Albrook, a spokeswoman for Skerry Holdings, denied that any emergency exit had been locked.\n"
        "Skerry Holdings denied that it would sell its ships.",
        title="Eighty out of work in Tellin",
        outlet="The Ledger",
        published="2025-04-11",
    )
    told = brief_over(tmp_path, accusing, denying)
    (event,) = (one for one in told.events if any("accused Skerry" in other.text for other in one.developments))
    (reply,) = event.replies
    assert (reply.name, reply.citations[0].outlet) == ("Skerry Holdings", "The Ledger")
    assert "denied that any emergency exit" in reply.text
    assert reply.citations[0].text == reply.text
    for shown in ("\n".join(brief_lines(told, 300)), brief_markdown(told)):
        assert "The other side, Skerry Holdings" in shown
