"""What a door opens: the user's own library, or the samples while that holds no article."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from assistant.articles import PIPELINE, Article
from assistant.library import Library
from assistant.settings import EMBEDDED, Settings


def open_library(settings: Settings) -> Library:
    """The library to answer from, with its `name`. The samples are read the first time they stand in.

    Raises `LibraryError`.
    """
    own = Library.open(settings=settings)
    if len(own):
        return own
    own.close()
    with as_file(files("assistant") / "samples") as folder:
        return _samples(folder, settings)


def _samples(folder: Path, settings: Settings) -> Library:
    """A library of their own that no setting sends anywhere, in a folder that is another when the samples change."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt", ".html"))
    digest = hashlib.sha256(str(PIPELINE).encode())
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    home = settings.home / "samples"
    current = home / digest.hexdigest()[:16]
    here = settings.model_copy(update={"chroma": "embedded", "embedding": EMBEDDED})
    library = Library.open(current, settings=here, name="samples")
    if len(library) < len(paths):
        library.add(_read(folder))
        for other in home.iterdir():
            if other != current:
                shutil.rmtree(other, ignore_errors=True)
    return library


def _read(folder: Path) -> Iterator[Article]:
    from assistant.ingest import read_all

    for found in read_all([str(folder)], io.BytesIO()):
        if not isinstance(found, Article):
            raise found
        yield found
