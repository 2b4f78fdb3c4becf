from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.library import Library
from tests.library.articles import article, bridge, many, orchard


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("search"))
    library.add([bridge(), orchard(), *many(60, "otters")])
    return library


@pytest.mark.parametrize(
    ("question", "index"),
    [
        ("How many people were on the ferry?", 1),
        ("why did the captain use radar?", 2),
        ("Were the lamps working?", 4),
        ("when did the ship hit the pier", 0),
    ],
)
def test_the_sentence_that_answers_comes_first(library: Library, question: str, index: int) -> None:
    assert library.search(question, limit=3)[0].sentence == bridge().sentences[index]


def test_hits_are_ordered_and_no_more_than_asked_for(library: Library) -> None:
    hits = library.search("frost and cherries", limit=150)
    assert len(hits) == 150
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.sentence.id for hit in hits}) == 150
    assert all(-1 <= hit.score <= 1 for hit in hits)
    assert [hit.sentence for hit in library.search("frost and cherries", limit=4)] == [hit.sentence for hit in hits[:4]]


def test_only_the_body_is_found(library: Library) -> None:
    kinds = {hit.sentence.kind for hit in library.search("More articles", limit=200)}
    assert kinds == {"body"}


def test_a_name_finds_its_sentence_among_many_that_are_alike(library: Library) -> None:
    hit = library.search("what did station 37 count?", limit=1)[0]
    assert hit.sentence.text.startswith("Station 37 counted")
    assert "words" in hit.why


def test_a_speaker_is_found_where_only_a_pronoun_stands(library: Library) -> None:
    hits = library.search("What did Holm allege?", limit=3)
    found = next(hit for hit in hits if hit.sentence == bridge().sentences[3])
    assert "speaker" in found.why
    assert "Holm" not in found.sentence.text


def test_inflection_accents_and_case_do_not_matter(tmp_path: Path) -> None:
    plain = article("Notes", "The mayor of Zürich applauded the rowers.", "It rained.", "Nothing else was noted.")
    with Library.open(tmp_path) as library:
        library.add([plain])
        hit = library.search("ZURICH applauding ROWER", limit=1)[0]
    assert hit.sentence == plain.sentences[0]
    assert "words" in hit.why


def test_within_some_articles(library: Library) -> None:
    ids = {orchard().id}
    hits = library.search("which ferry struck the pier?", limit=50, within=ids)
    assert {hit.article.id for hit in hits} == ids
    assert len(hits) == 5
    assert library.search("which ferry struck the pier?", within=[]) == []


def test_within_finds_the_same_as_without_where_it_leaves_nothing_out(library: Library) -> None:
    everything = [info.id for info in library.summaries()]
    for question in ("why did the captain use radar?", "how many otters?", "week 12"):
        inside, outside = library.search(question, within=everything), library.search(question)
        assert [hit.sentence.id for hit in inside] == [hit.sentence.id for hit in outside]


@pytest.mark.parametrize(("name", "index"), [("Holm", 3), ("ines holm", 3), ("harbour office", 4)])
def test_words_of_a_speaker(library: Library, name: str, index: int) -> None:
    assert [hit.sentence for hit in library.said_by(name)] == [bridge().sentences[index]]


def test_nobody_of_that_name_said_anything(library: Library) -> None:
    assert library.said_by("Guterres") == []
    assert library.said_by("") == []


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(['"', "'", "NEAR(", ")", "*", "^", "OR", "NOT", "words:", "-", "holm", "\0", "\ud800"])
        ).map(" ".join),
    )
)
def test_no_question_is_too_strange(library: Library, question: str) -> None:
    assert len(library.search(question, limit=2)) == (2 if question.strip() else 0)
