"""Which articles a scope names, and who published and said what is in the library."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.answers import Scope
from assistant.articles import Article, Source
from assistant.errors import NoSuchArticle
from assistant.library import Library, Outlet, Speaker
from tests.library.articles import article, bridge, orchard

ISLAND = replace(
    article(
        "The island wants a bridge",
        "The islanders voted for a bridge, said the mayor.",
        "“We lost a year to the fog,” INES HOLM added.",
        published=date(2025, 3, 9),
        said={0: "Berit Aas", 1: "INES HOLM"},
    ),
    sources=(Source("Ångström Nytt"), Source("Valley Radio", "A. Writer")),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("contents"))
    library.add([bridge(), orchard(), ISLAND])
    return library


def ids(*articles: Article) -> set[str]:
    return {one.id for one in articles}


def test_without_a_bound_everything_is_within(library: Library) -> None:
    assert library.within(Scope()) is None


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        (Scope(article_id=bridge().id), [bridge()]),
        (Scope(article_id=bridge().id[:6]), [bridge()]),
        (Scope(outlet="halvik POST"), [bridge()]),
        (Scope(outlet="ÅNGSTRÖM nytt"), [ISLAND]),
        (Scope(outlet="Valley Radio"), [orchard(), ISLAND]),
        (Scope(since=date(2025, 3, 4)), [bridge(), ISLAND]),
        (Scope(since=date(2025, 3, 5)), [ISLAND]),
        (Scope(until=date(2025, 3, 4)), [bridge()]),
        (Scope(since=date(2025, 3, 4), until=date(2025, 3, 9)), [bridge(), ISLAND]),
        (Scope(outlet="Valley Radio", until=date(2025, 3, 9)), [ISLAND]),
    ],
)
def test_a_scope_names_the_articles_that_every_bound_of_it_lets_in(
    library: Library, scope: Scope, found: list[Article]
) -> None:
    assert library.within(scope) == ids(*found)


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope(outlet="The \x1b[31mTimes"), "“Valley Radio”, “Halvik Post”"),
        (Scope(outlet="%"), "“%”"),
        (Scope(since=date(2026, 1, 1)), "since 2026-01-01"),
        (Scope(outlet="Halvik Post", until=date(2025, 3, 3)), "“Halvik Post” was published until 2025-03-03"),
        (Scope(article_id="zz"), "zz"),
        (Scope(article_id=bridge().id, outlet="Valley Radio"), "That article"),
    ],
)
def test_a_scope_that_no_article_is_in_is_refused(library: Library, scope: Scope, said: str) -> None:
    with pytest.raises(NoSuchArticle) as refused:
        library.within(scope)
    assert said in str(refused.value)
    assert str(refused.value).isprintable()


def test_search_and_statements_stay_within_a_scope(library: Library) -> None:
    within = library.within(Scope(outlet="Valley Radio"))
    assert {hit.article.id for hit in library.search("who steered the ferry?", within=within)} == ids(orchard(), ISLAND)
    assert [hit.article for hit in library.said_by("Ines Holm", within=within)] == [ISLAND]
    assert {hit.article.id for hit in library.said_by("Ines Holm")} == ids(bridge(), ISLAND)


def test_a_misspelt_name_is_looked_for_among_those_who_speak_within_the_scope(tmp_path: Path) -> None:
    north = article("North", "The pier is new, Ines Holm said.", outlet="North", said={0: "Ines Holm"})
    south = article("South", "The pier is old, Ines Holn said.", outlet="South", said={0: "Ines Holn"})
    with Library.open(tmp_path) as library:
        library.add([north, south])
        within = library.within(Scope(outlet="South"))
        assert [hit.article for hit in library.said_by("Ines Holm", within=within)] == [south]


def test_articles_of_a_scope_come_in_the_order_they_were_added(library: Library) -> None:
    assert library.articles(library.within(Scope(since=date(2025, 1, 1)))) == [bridge(), ISLAND]


def test_outlets_are_counted_by_article_without_case_those_with_most_first(library: Library, tmp_path: Path) -> None:
    assert library.outlets() == [Outlet("Valley Radio", 2), Outlet("Halvik Post", 1), Outlet("Ångström Nytt", 1)]
    with Library.open(tmp_path) as other:
        assert other.outlets() == []
        other.add([bridge(), article("New", "Another text.", outlet="HALVIK post"), article("No", "Of no outlet.")])
        assert other.outlets() == [Outlet("Halvik Post", 2)]


def test_speakers_are_counted_by_statement_without_case_those_with_most_first(library: Library) -> None:
    said = library.speakers()
    assert said[0] == Speaker("Ines Holm", 2, 2)
    assert Counter(speaker.statements for speaker in said) == Counter({2: 1, 1: 4})


def test_every_statement_of_a_sentence_counts(tmp_path: Path) -> None:
    told = bridge()
    again = tuple(
        replace(sentence, statements=sentence.statements * 3) if sentence.statements else sentence
        for sentence in told.sentences
    )
    with Library.open(tmp_path) as library:
        assert library.speakers() == []
        library.add([replace(told, sentences=again)])
        assert library.speakers() == [Speaker("Ines Holm", 3, 1), Speaker("the harbour office", 3, 1)]


def test_days_that_end_before_they_begin_are_told_so(library: Library) -> None:
    for scope in (
        Scope(since=date(2025, 3, 9), until=date(2025, 3, 4)),
        Scope(bridge().id, None, date(2025, 3, 9), date.min),
    ):
        with pytest.raises(NoSuchArticle, match="before they begin"):
            library.within(scope)
