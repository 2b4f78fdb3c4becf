from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.articles import Source
from assistant.errors import LibraryError, NoSuchArticle
from assistant.library import Library
from tests.library.articles import article, bridge, orchard


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("filled"))
    library.add([bridge(), orchard()])
    return library


def test_articles_come_back_as_they_went_in_after_a_restart(tmp_path: Path) -> None:
    with Library.open(tmp_path / "new") as library:
        assert [(one.article, one.new) for one in library.add([bridge(), orchard()])] == [
            (bridge(), True),
            (orchard(), True),
        ]
    with Library.open(tmp_path / "new") as library:
        assert library.articles() == [bridge(), orchard()]
        assert library.search("who steered the ferry?")[0].sentence == bridge().sentences[2]


def test_list_tells_what_is_there(filled: Library) -> None:
    first, second = filled.summaries()
    assert (first.id, first.title, first.sentences) == (bridge().id, bridge().title, 6)
    assert (first.source, first.outlet, first.author) == ("https://halvik.example/marit", "Halvik Post", None)
    assert (first.published, second.published) == (date(2025, 3, 4), None)
    assert len(filled) == 2


def test_adding_again_adds_a_source_and_nothing_else(tmp_path: Path) -> None:
    piped = replace(bridge(), sources=(Source(),))
    reprint = replace(bridge(), title="Another headline", sources=(Source("The Courier", "A. Writer"),))
    with Library.open(tmp_path) as library:
        assert [one.new for one in library.add([piped, piped])] == [True, False]
        assert library.article(piped.id).sources == (Source(),)
        for given_article in (bridge(), reprint, reprint):
            (added,) = library.add([given_article])
            assert not added.new
        assert added.article == replace(bridge(), sources=bridge().sources + reprint.sources)
        assert library.articles() == [added.article]


def test_a_changed_article_is_another(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge()])
        (changed,) = library.add([article(bridge().title, "The ferry Marit struck the south pier of Halvik.")])
        assert changed.new
        assert len(library) == 2


def test_removed_articles_are_not_found_again(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge(), orchard()])
        assert library.remove(bridge().id[:6]) == bridge()
        assert [info.id for info in library.summaries()] == [orchard().id]
        assert {hit.article.id for hit in library.search("which ferry struck the pier?")} == {orchard().id}
        library.remove(orchard().id)
        assert library.search("which ferry struck the pier?") == []
        library.add([bridge()])
        assert library.search("which ferry struck the pier?")[0].sentence == bridge().sentences[0]


@pytest.mark.parametrize("wrong", ["", "zzz", "%", "_", "'; DROP TABLE articles; --", "\udcff", "\x1b[31m"])
def test_an_id_that_means_no_article(filled: Library, wrong: str) -> None:
    with pytest.raises(NoSuchArticle) as refused:
        filled.article(wrong)
    assert str(refused.value).isprintable()


def test_an_id_that_means_several(tmp_path: Path) -> None:
    several = [replace(orchard(), id=f"ab{number}", sentences=()) for number in range(3)]
    with Library.open(tmp_path) as library:
        library.add(several)
        assert library.article("ab1") == several[1]
        with pytest.raises(NoSuchArticle, match="3 articles"):
            library.article("ab")


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    with Library.open(tmp_path / "none") as library:
        assert not library.articles()
        assert not library.summaries()
        assert not library.search("anything?")
        assert not library.said_by("Holm")
        with pytest.raises(NoSuchArticle):
            library.remove("abc")
    assert list(tmp_path.iterdir()) == []


def test_progress_reaches_the_number_of_body_sentences(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with Library.open(tmp_path) as library:
        library.add([bridge(), orchard(), bridge()], lambda done, total: told.append((done, total)))
    assert told[-1] == (10, 10)
    assert told == sorted(told)


def test_an_add_that_is_given_up_leaves_whole_articles(tmp_path: Path) -> None:
    large = [article(f"Log {n}", *(f"Entry {n} {k} is about nothing." for k in range(300))) for n in range(3)]

    def give_up(done: int, total: int) -> None:
        if done > 700:
            raise KeyboardInterrupt

    with Library.open(tmp_path) as library:
        with pytest.raises(KeyboardInterrupt):
            library.add(large, give_up)
        assert library.articles() == large[:2]
        assert library.search("entry 1 299", limit=1)[0].article == large[1]


def test_what_cannot_be_stored_is_refused_before_anything_is(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        with pytest.raises(LibraryError, match="“Bad”"):
            library.add([orchard(), article("Bad", "Half of a pair \ud83d is no character.")])
        assert len(library) == 0


text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=text, sentences=st.lists(text, min_size=1, max_size=4), speaker=text, outlet=text)
def test_any_text_comes_back(tmp_path: Path, title: str, sentences: list[str], speaker: str, outlet: str) -> None:
    wild = article(title, *sentences, outlet=outlet, location="[/b]{{ x }}", said={0: speaker})
    with Library.open(tmp_path) as library:
        library.add([wild])
        try:
            assert library.article(wild.id) == wild
            assert library.said_by(speaker) is not None
        finally:
            library.remove(wild.id)


def test_looking_is_light(tmp_path: Path) -> None:
    script = f"""
import sys
from assistant.library import Library
with Library.open({str(tmp_path)!r}) as library:
    library.summaries()
print(*{{"chromadb", "numpy", "onnxruntime", "openai", "tokenizers"}} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
