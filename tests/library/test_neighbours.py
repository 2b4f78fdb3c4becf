"""The other articles that have a sentence near those of an article, found by the vectors that the library keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from assistant.library.embedded import EmbeddedIndex
from tests.library.articles import article, bridge, orchard


def echo() -> str:
    return "The ferry Marit hit the north pier of Halvik."


@pytest.fixture(params=["index", "no index"])
def library(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    library = Library.open(tmp_path)
    library.add([bridge(), orchard(), article("Pier damaged", echo(), "Divers look at it.")])
    if request.param == "no index":
        monkeypatch.setattr(EmbeddedIndex, "query", lambda *_: None)
    return library


def test_other_articles_come_nearest_first_and_its_own_never(library: Library) -> None:
    asked = bridge().sentences[0].id
    found = library.near([asked], limit=8)[asked]
    assert found[0].sentences[0].text == echo()
    assert bridge() not in found
    assert len({one.id for one in found}) == len(found)


def test_each_sentence_has_its_own_neighbours(library: Library) -> None:
    ferry, apples = bridge().sentences[0].id, orchard().sentences[0].id
    found = library.near([ferry, apples, "gone:0"], limit=1)
    assert set(found) == {ferry, apples}
    assert found[ferry][0].sentences[0].text == echo()
    assert orchard() not in found[apples]


def test_a_library_of_one_article_or_none_has_none(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        assert library.near([bridge().sentences[0].id]) == {}
        library.add([bridge()])
        assert library.near([bridge().sentences[0].id]) == {bridge().sentences[0].id: []}
        assert library.near([]) == {}


def test_an_article_that_says_one_thing_over_and_over_hides_no_other(tmp_path: Path) -> None:
    same = [f"The ferry Marit hit the north pier of Halvik, {number} people say." for number in range(70)]
    with Library.open(tmp_path) as library:
        library.add([article("Said often", *same), article("Pier damaged", echo())])
        asked = f"{library.articles()[0].id}:0"
        assert [one.title for one in library.near([asked], limit=8)[asked]] == ["Pier damaged"]


def test_only_articles_within_are_near(library: Library) -> None:
    asked = bridge().sentences[0].id
    assert library.near([asked], 8, {bridge().id, orchard().id})[asked] == [orchard()]
    assert library.near([asked], 8, {bridge().id})[asked] == []
    assert library.near(["gone:0"], 8, {orchard().id}) == {}
