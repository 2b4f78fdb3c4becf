"""Sentences that are embedded alike are all found, and cost what one of them costs."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from chromadb import Collection
from numpy.typing import NDArray

from assistant.articles import Article
from assistant.encoder import Encoder
from assistant.library import Library
from assistant.library.embedded import EmbeddedIndex
from tests.library.articles import article, bridge, many, orchard

LINE = "The gate stood open all night."
QUESTION = "was the gate open?"


def reprint(number: int) -> Article:
    """Of one agency's text, with a line of its own below."""
    told = [sentence.text for sentence in bridge().sentences]
    return article(bridge().title, *told, f"Number {number} added this.", outlet=f"Outlet {number}")


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the rows that Chroma is given."""
    ids: list[str] = []
    upsert = Collection.upsert

    def counted(self: Collection, **given: Any) -> None:
        ids.extend(given["ids"])
        upsert(self, **given)

    monkeypatch.setattr(Collection, "upsert", counted)
    return ids


@pytest.fixture
def by_index_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Searching takes what the index says, with no look at all vectors."""

    def unused(*_: object) -> list[str]:
        raise AssertionError("the vectors were scanned")

    monkeypatch.setattr("assistant.library.library.scan", unused)


def outlets(library: Library) -> list[str | None]:
    """Those of the sentence that answers, in order: a question that shares no word with it is left to the index."""
    hits = library.search("which skipper guided our vessel?", limit=40)
    return [hit.article.outlet for hit in hits if hit.sentence.text == bridge().sentences[2].text]


def test_a_line_that_comes_thousands_of_times_is_embedded_and_indexed_once(
    tmp_path: Path, indexed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []
    embed = Encoder.embed

    def recorded(self: Encoder, some: Sequence[str]) -> NDArray[np.float32]:
        texts.extend(some)
        return embed(self, some)

    monkeypatch.setattr(Encoder, "embed", recorded)
    with Library.open(tmp_path) as library:
        library.add([article("Night", *[LINE] * 3_000), orchard()])
        assert texts.count(f"Night: {LINE}") == 1
        assert len(indexed) == 1 + len(orchard().sentences)
        assert [hit.sentence.text for hit in library.search(QUESTION, limit=20)] == [LINE] * 20
        assert library.search("how many cherries?", limit=1)[0].article == orchard()
    shutil.rmtree(tmp_path / "index")
    with Library.open(tmp_path) as library:
        library.add([bridge()])
        assert library.search("who steered the ferry?", limit=1)[0].sentence == bridge().sentences[2]
    assert len(indexed) < 30, "made anew it is as small"


@pytest.mark.usefixtures("by_index_only")
def test_every_reprint_is_found_whichever_has_gone(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([reprint(1), *many(20, "otters"), reprint(2)])
        library.add([reprint(3)])
        assert sorted(map(str, outlets(library))) == ["Outlet 1", "Outlet 2", "Outlet 3"]
        asked = reprint(1).sentences[0].id
        assert {one.outlet for one in library.near([asked], limit=2)[asked]} == {"Outlet 2", "Outlet 3"}
        library.remove(reprint(1).id)
        assert sorted(map(str, outlets(library))) == ["Outlet 2", "Outlet 3"]
    with Library.open(tmp_path) as library:
        library.remove(reprint(2).id)
        assert outlets(library) == ["Outlet 3"]
        library.remove(reprint(3).id)
        assert outlets(library) == []


@pytest.mark.usefixtures("by_index_only")
def test_an_index_left_behind_catches_up_with_twins(tmp_path: Path) -> None:
    with Library.open(tmp_path) as one, Library.open(tmp_path) as other:
        one.add([reprint(1), reprint(2)])
        assert len(outlets(other)) == 2
        one.remove(reprint(1).id)
        assert outlets(other) == ["Outlet 2"]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(EmbeddedIndex, "apply", lambda *_: None)  # as where Chroma fails
            one.add([replace(reprint(4), title="Another title"), reprint(3)])
        assert sorted(map(str, outlets(other))) == ["Outlet 2", "Outlet 3", "Outlet 4"]
