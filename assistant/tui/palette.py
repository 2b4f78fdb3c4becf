"""What the command palette has: every action, articles by words of their titles, and the questions asked before."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, cast

from textual.app import SystemCommand
from textual.command import Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from assistant.display import printable
from assistant.errors import ConversationsError
from assistant.tui.chat import Chat
from assistant.tui.conversation_rows import day
from assistant.tui.library_pane import LibraryPane
from assistant.tui.text import clip, dateline, line

if TYPE_CHECKING:
    from assistant.tui.session import ArticleInfo

_MOST = 50
_LONGEST = 200
_BELOW_ACTIONS = 0.4
"""The score of a title, where an action that matches has 0.5 or more."""


def actions(screen: Screen[object]) -> Iterator[SystemCommand]:
    """What the keys do that do something where the reader is."""
    listed: set[str] = set()
    for node, binding, enabled, _ in screen.active_bindings.values():
        if binding.id and enabled and binding.id not in listed:
            listed.add(binding.id)
            run = partial(screen.app.run_action, binding.action, node)
            yield SystemCommand(binding.description, binding.tooltip, run)


class ArticleCommands(Provider):
    async def search(self, query: str) -> Hits:
        library = self.app.query_one(LibraryPane)
        for article in islice(_titled(library.articles, query.casefold().split()), _MOST):
            yield Hit(
                _BELOW_ACTIONS,
                line(article.title),
                partial(library.open, article.id),
                text=printable(article.title, keep_newlines=False),
                # The palette reads text as markup, and Content as it is.
                help=cast(str, line(f"Open the article · {dateline(article.outlet, article.published)}")),
            )


class QuestionCommands(Provider):
    async def search(self, query: str) -> Hits:
        chat = self.app.query_one(Chat)
        with suppress(ConversationsError):  # it is told where conversations are listed
            for question in await asyncio.to_thread(chat.dialogue.conversations.questions, query, _MOST):
                yield Hit(
                    _BELOW_ACTIONS,
                    line(clip(question.text, _LONGEST)),
                    partial(chat.resume, question.conversation, question.place),
                    text=question.text,
                    help=cast(str, Content(f"Open the conversation · asked {day(question.asked)}")),
                )


def _titled(articles: Sequence[ArticleInfo], terms: Sequence[str]) -> Iterator[ArticleInfo]:
    """The latest added first."""
    for article in reversed(articles):
        if all(term in article.title.casefold() for term in terms):
            yield article
