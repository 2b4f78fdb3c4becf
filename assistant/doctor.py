"""Whether everything that an answer needs is there: looks, tries, and says what to do."""

from __future__ import annotations

import asyncio
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from tempfile import TemporaryFile
from time import perf_counter

from assistant.errors import AssistantError
from assistant.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one look."""

    subject: str
    text: str
    error: AssistantError | None = None
    """Set where something must be mended before an answer can be had."""


def examine(settings: Settings) -> Iterator[Finding]:
    """One finding after the other, as they are made. With a server set, it is asked a small question."""
    system = f"Python {platform.python_version()} on {sys.platform}"
    yield Finding("version", f"{version('article-assistant')}, {system}")
    for subject, look in (
        ("data", _data),
        ("library", _library),
        ("embedding", _embedding),
        ("writer", _writer),
    ):
        try:
            yield Finding(subject, look(settings))
        except AssistantError as error:
            yield Finding(subject, str(error), error)


def _data(settings: Settings) -> str:
    from assistant.errors import LibraryError

    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=settings.home):
            pass
    except OSError:
        raise LibraryError(f"{settings.home} cannot be written: set ASSISTANT_HOME to a folder that can.") from None
    return f"{settings.home} can be written"


def _library(settings: Settings) -> str:
    from assistant.library import Library

    with Library.open(settings=settings) as library:
        infos = library.summaries()
        if not infos:
            return "empty: the samples stand in for it until articles are added with `assistant add FILE`"
        seconds = _seconds(lambda: library.search("what is in the articles?", limit=1))
        sentences = sum(info.sentences for info in infos)
        where = "in this folder" if settings.chroma == "embedded" else f"on Chroma at {settings.chroma}"
        return f"{len(infos)} articles, {sentences} sentences, indexed {where}; a search took {seconds:.1f} s"


def _embedding(settings: Settings) -> str:
    from assistant.library.embedding import embedding_for

    embedding = embedding_for(settings)
    seconds = _seconds(lambda: embedding.embed(["The harbour opened on Monday."]))
    return f"{embedding.name} works; loading and one sentence took {seconds:.1f} s"


def _writer(settings: Settings) -> str:
    if not settings.llm:
        return (
            "none is set up: answers are the articles' own sentences. "
            "For a model's, set ASSISTANT_BASE_URL or ASSISTANT_API_KEY"
        )
    from assistant.answering.llm import try_server

    return asyncio.run(try_server(settings))


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
