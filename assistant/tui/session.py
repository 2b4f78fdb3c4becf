"""What the chat needs of the rooms behind it, and how it opens them."""

from __future__ import annotations

import gc
import io
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from assistant.answers import Answer, LibraryName, Scope
from assistant.articles import Article, Sentence

if TYPE_CHECKING:
    from assistant.adding import Pasted
    from assistant.answering.assistant import Event
    from assistant.errors import UnreadableSource
    from assistant.library import Library
    from assistant.summaries import Brief, Matter


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


class Outlet(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def articles(self) -> int: ...


class Speaker(Protocol):
    """Somebody who is named as the source of statements."""

    @property
    def name(self) -> str: ...
    @property
    def statements(self) -> int: ...


class Shelf(Protocol):
    """The library, as the chat uses it. Every method may block."""

    @property
    def name(self) -> LibraryName: ...
    def summaries(self) -> Sequence[ArticleInfo]: ...
    def article(self, article_id: str, /) -> Article: ...
    def said_by(self, name: str, limit: int) -> Sequence[Hit]: ...
    def speakers(self) -> Sequence[Speaker]: ...
    def outlets(self) -> Sequence[Outlet]: ...
    def within(self, scope: Scope) -> Collection[str] | None:
        """Ids of the articles in `scope`, None for all. Raises `NoSuchArticle` where there is none."""

    def close(self) -> None: ...


class Added(Protocol):
    """What became of an article that was given to the library."""

    @property
    def article(self) -> Article: ...
    @property
    def new(self) -> bool: ...


class Adder(Protocol):
    """Changes the reader's own library, whichever is shown. Every method may block."""

    def expand(self, sources: Iterable[str], /) -> Iterable[str | UnreadableSource]: ...
    def add(self, source: str | Pasted | UnreadableSource, /) -> Added | UnreadableSource: ...
    def remove(self, article_id: str, /) -> None: ...
    def close(self) -> None: ...


class Answerer(Protocol):
    """Answers a question event by event, without blocking the event loop."""

    def stream(self, question: str, earlier: Sequence[Answer], scope: Scope) -> AsyncGenerator[Event, None]: ...


@dataclass(frozen=True, slots=True)
class Briefing:
    """What several articles say as one; all empty where no two are on one matter, or none is on what was asked."""

    brief: Brief | None = None
    matters: Sequence[Matter] = ()
    """In its place, where there are several to choose from."""
    alone: int = 0
    """Articles that are each on a matter of its own."""


@dataclass(frozen=True, slots=True)
class Session:
    library: Shelf
    assistant: Answerer
    without_model: Answerer | None = None
    """Answers from the articles' own sentences when the model's server fails; None where no model is asked."""
    warm_up: Callable[[], object] = lambda: None
    """Loads, for seconds, what the first question would wait for."""
    generation: Callable[[], int] = lambda: 0
    """Counts the changes to the user's own library, whichever process makes them. Blocks."""
    adder: Adder | None = None
    """None where nothing can be added or removed."""
    brief: Callable[[str, Scope], Briefing] = lambda query, scope: Briefing()
    """Of what is asked, or where that is empty of each matter. Blocks for seconds; raises `AssistantError`."""

    def close(self) -> None:
        if self.adder:
            self.adder.close()  # first, as it may be changing the same library
        self.library.close()


Opener = Callable[[], Session]
"""Opens a session; blocks for seconds, so it is called in a thread. Raises `AssistantError`."""


SessionGetter = Callable[[], Awaitable[Session]]
"""Waits for the session to be open."""


def open_session() -> Session:
    """The session of the settings in force."""
    from assistant.adding import Adder
    from assistant.answering.assistant import Assistant
    from assistant.answering.writers import default_writer
    from assistant.library import Library
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

    own = library if library.name == "own" else Library.open(settings=settings)
    adder = Adder(own, io.BytesIO())
    return Session(
        library,
        Assistant(library, writer),
        without_model,
        warm_up,
        lambda: own.generation,
        adder,
        partial(_briefing, library),
    )


def _briefing(library: Library, query: str, scope: Scope) -> Briefing:
    from assistant.summarizing.briefs import brief_on, briefs, overview

    if query:
        return Briefing(next(iter(brief_on(library, query, scope=scope)), None))
    matters = overview(library, scope)
    within = library.within(scope)
    total = len(library) if within is None else len(within)
    alone = total - sum(len(matter.article_ids) for matter in matters)
    if len(matters) > 1:
        return Briefing(matters=matters, alone=alone)
    return Briefing(next(iter(briefs(library, scope=scope)), None), alone=alone)
