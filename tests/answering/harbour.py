"""Articles about a harbour, and a writer that is asked about them, for tests of writers and prompts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import pytest

from assistant.answering.evidence import Evidence, Passage
from assistant.answering.llm import LLMWriter
from assistant.answering.writer import Rejection
from assistant.answers import DraftClaim, Scope
from assistant.articles import Article, Sentence, Source, Statement
from assistant.errors import WriterError
from assistant.library import Hit, Library
from assistant.library.contents import Outlet
from assistant.settings import Settings
from tests.openai_server import OpenAIServer, Reply

KEY = "sk-secret-0123456789"


def an_article(
    id: str,
    title: str,
    *texts: str,
    outlet: str | None = None,
    published: date | None = None,
    speaker: str | None = None,
) -> Article:
    """Every sentence is what `speaker` states, where one is given."""
    sentences, start = [], 0
    for index, text in enumerate(texts):
        end = start + len(text)
        said = (Statement(speaker, speaker, "said", "statement", "indirect", start, end),) if speaker else ()
        sentences.append(Sentence(f"{id}:{index}", text, start, end, index, statements=said))
        start = end + 1
    return Article(id, title, "\n".join(texts), tuple(sentences), (Source(outlet),), published)


def evidence_of(question: str, *articles: Article) -> Evidence:
    pairs = [(sentence, article) for article in articles for sentence in article.sentences]
    return Evidence(
        question, tuple(Passage(n, sentence, article, 1.0) for n, (sentence, article) in enumerate(pairs, 1))
    )


@dataclass(frozen=True)
class _Shelf:
    articles: tuple[Article, ...]
    name: str = "own"

    def within(self, scope: Scope) -> None: ...

    def outlets(self) -> list[Outlet]:
        return []

    def search(self, question: str, limit: int, within: None) -> list[Hit]:
        return [Hit(sentence, article, 1.0, "") for article in self.articles for sentence in article.sentences]

    def said_by(self, name: str, limit: int, within: None) -> list[Hit]:
        return []

    def near(self, sentence_ids: list[str], limit: int, within: None) -> dict[str, list[Article]]:
        return {}


def shelf(*articles: Article) -> Library:
    """A library that finds every sentence for every question, so that what is asked depends on the prompts alone."""
    return cast(Library, _Shelf(articles))


HARBOUR = evidence_of(
    "How many crates were seized?",
    an_article(
        "a",
        "Harbour police seize 1,200 crates",
        "Harbour police seized 1,200 crates on Monday, Ana Ruiz said.",
        'She called the haul "the largest this year".',
        outlet="Coast Daily",
        published=date(2026, 3, 2),
        speaker="Ana Ruiz",
    ),
    an_article("b", "Crates at the quay", "The crates held tinned fish."),
)
REJECTION = Rejection(
    DraftClaim("1,300 crates were seized.", (1, 2)), ("The figure 1,300 is in none of its sentences.",)
)


def scripted(server: OpenAIServer, *replies: Reply, retries: int = 2, **changes: Any) -> LLMWriter:
    """A writer that asks `server`, which gives `replies`."""
    server.replies = replies
    return LLMWriter(
        Settings(**{"base_url": server.url, "api_key": KEY, "model": "small", "mode": "tools", **changes}),
        retries=retries,
    )


async def drafts_of(writer: LLMWriter, evidence: Evidence = HARBOUR) -> list[DraftClaim]:
    return [draft async for draft in writer.begin(evidence).claims()]


async def failure_of(writer: LLMWriter) -> str:
    """The message of the error that writing raises: one line, without key, prompt or a library's error behind it."""
    with pytest.raises(WriterError) as caught:
        await drafts_of(writer)
    message = str(caught.value)
    assert "\n" not in message
    assert KEY not in message
    assert HARBOUR.question not in message
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    return message
