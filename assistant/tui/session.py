"""What the chat needs of the rooms behind it, and how it opens them."""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from assistant.answers import Answer, LibraryName
from assistant.articles import Article, Sentence

if TYPE_CHECKING:
    from assistant.answering.assistant import Event


class ArticleInfo(Protocol):
    """A row of the list of articles."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def source(self) -> str | None: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def published(self) -> date | None: ...


class Hit(Protocol):
    """A sentence that was found, and its article."""

    @property
    def sentence(self) -> Sentence: ...
    @property
    def article(self) -> Article: ...


class Shelf(Protocol):
    """The library, as the chat uses it. Every method may block."""

    @property
    def name(self) -> LibraryName: ...
    def summaries(self) -> Sequence[ArticleInfo]: ...
    def article(self, article_id: str, /) -> Article: ...
    def said_by(self, name: str, limit: int) -> Sequence[Hit]: ...
    def close(self) -> None: ...


class Answerer(Protocol):
    """Answers a question event by event, without blocking the event loop."""

    def stream(self, question: str, earlier: Sequence[Answer] = ()) -> AsyncGenerator[Event, None]: ...


@dataclass(frozen=True, slots=True)
class Session:
    library: Shelf
    assistant: Answerer
    without_model: Answerer | None = None
    """Answers from the articles' own sentences when the model's server fails; None where no model is asked."""
    warm_up: Callable[[], object] = lambda: None
    """Loads, for seconds, what the first question would wait for."""


Opener = Callable[[], Session]
"""Opens a session; blocks for seconds, so it is called in a thread. Raises `AssistantError`."""


SessionGetter = Callable[[], Awaitable[Session]]
"""Waits for the session to be open."""


def open_session() -> Session:
    """The session of the settings in force."""
    from assistant.answering.assistant import Assistant
    from assistant.answering.writers import default_writer
    from assistant.settings import Settings
    from assistant.workspace import open_library

    settings = Settings.load()
    writer = default_writer(settings)
    library = open_library(settings)
    without_model = Assistant(library, default_writer(settings, "extractive")) if settings.llm else None

    def warm_up() -> None:
        library.search("what is in the articles?", limit=1)
        for name in ("openai", "instructor") if settings.llm else ():
            import_module(name)
        # So much has been imported that a full collection would stop the screen for 100 ms, and it is there to stay.
        gc.freeze()

    return Session(library, Assistant(library, writer), without_model, warm_up)
