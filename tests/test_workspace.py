from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from assistant import Library, read
from assistant.errors import UnreadableSource
from assistant.settings import Settings
from assistant.workspace import open_library


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two samples of the tests' own in place of those that ship."""
    folder = tmp_path / "package" / "samples"
    folder.mkdir(parents=True)
    (folder / "crane.txt").write_text("Crane lifts the bell\n\nA crane lifted the bell into its tower on Sunday.\n")
    (folder / "well.txt").write_text("Village digs a well\n\nThe village of Tarn dug a well of forty metres.\n")
    monkeypatch.setattr("assistant.workspace.files", lambda package: tmp_path / "package")
    return folder


def titles(settings: Settings) -> set[str]:
    with open_library(settings) as library:
        assert library.name == "samples"
        return {info.title for info in library.summaries()}


def test_the_samples_that_ship() -> None:
    with open_library(Settings()) as library:
        assert library.name == "samples"
        assert len(library) == len(list((files("assistant") / "samples").iterdir()))
        assert any("Shea" in hit.sentence.text for hit in library.search("what did Shea allege?", limit=3))


def test_the_first_article_ends_the_samples(samples: Path) -> None:
    settings = Settings()
    assert titles(settings) == {"Crane lifts the bell", "Village digs a well"}
    with Library.open(settings=settings) as own:
        (added,) = own.add([read(text="The mill at Orm was sold for 30,000 crowns.", title="Mill sold")])
    with open_library(settings) as library:
        assert library.name == "own"
        assert [info.title for info in library.summaries()] == ["Mill sold"]
        library.remove(added.article.id)
    assert titles(settings) == {"Crane lifts the bell", "Village digs a well"}


def test_the_samples_follow_their_files(samples: Path) -> None:
    settings = Settings()
    titles(settings)
    (samples / "well.txt").write_text("Well falls dry\n\nThe well of Tarn fell dry in its first summer.\n")
    assert titles(settings) == {"Crane lifts the bell", "Well falls dry"}
    assert len(list((settings.home / "samples").iterdir())) == 1


def test_samples_that_were_not_finished_are_finished(samples: Path) -> None:
    settings = Settings()
    with open_library(settings) as library:
        library.remove(library.summaries()[0].id)
    assert titles(settings) == {"Crane lifts the bell", "Village digs a well"}


def test_the_samples_go_nowhere(samples: Path) -> None:
    nowhere = "http://127.0.0.1:1"
    settings = Settings(chroma=nowhere, embedding="text-embedding-3-small", embedding_base_url=nowhere)
    with open_library(settings) as library:
        assert library.search("how deep is the well?")[0].article.title == "Village digs a well"


def test_a_sample_that_cannot_be_read(samples: Path) -> None:
    (samples / "empty.txt").touch()
    with pytest.raises(UnreadableSource):
        open_library(Settings())
