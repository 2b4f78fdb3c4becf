"""What the command palette has: every action, articles by words of their titles, and the questions asked before."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, cast

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen

from assistant.display import printable
from assistant.errors import ConversationsError
from assistant.tui.chat import Chat
from assistant.tui.conversation_rows import day
from assistant.tui.entries import ClaimEntry, Entry
from assistant.tui.exchange import Exchange
from assistant.tui.library_pane import LibraryPane
from assistant.tui.source_pane import SourcePane
from assistant.tui.text import clip, dateline, line

if TYPE_CHECKING:
    from assistant.tui.session import ArticleInfo

_MOST = 50
_LONGEST = 200
_BELOW_ACTIONS = 0.4
"""The score of a title, where an action that matches has 0.5 or more."""


_CONVERSATIONS = ("Rename", "Delete", "Export")
"""What is done in the list of conversations."""


def actions(screen: Screen[object]) -> Iterator[SystemCommand]:
    """What the keys do where the reader is, on the last claim, on articles, and in the list of conversations."""
    listed: set[str] = set()
    for node, binding, enabled, _ in screen.active_bindings.values():
        if binding.id and enabled and binding.id not in listed:
            listed.add(binding.id)
            yield _command(node, binding, binding.description)
    for claim in [*screen.query(ClaimEntry)][-1:]:
        for node, binding in _declared(claim):
            if binding.id not in listed:
                yield _command(node, binding, f"{binding.description} (last claim)")
    yield from _summaries(screen, listed)
    if "app.conversations" in listed:
        for done in _CONVERSATIONS:
            yield SystemCommand(
                f"{done} a conversation",
                "In the list of conversations (F8)",
                partial(screen.app.run_action, "conversations"),
            )


def _summaries(screen: Screen[object], listed: Set[str]) -> Iterator[SystemCommand]:
    """Of the article that is marked in the list and of the one that is open, where `listed` has no key for it."""
    for library in screen.query(LibraryPane):
        if library.within and "library.summary" not in listed:
            yield SystemCommand(
                "Summary (marked article)",
                "Show a summary of the article that is marked in the list (F2, then m)",
                library.summarize,
            )
    for source in screen.query(SourcePane):
        if source.within and not listed & {"source.summary", "source.summarized"}:
            yield SystemCommand(
                "Summary (open article)",
                "Show a summary of the article that is open (F3, then m)",
                partial(screen.app.run_action, "show('source', 'summary')"),
            )


def _command(node: DOMNode, binding: Binding, title: str) -> SystemCommand:
    keys = "" if binding.system else f" ({node.app.get_key_display(binding)})"
    return SystemCommand(title, f"{binding.tooltip}{keys}", partial(node.app.run_action, binding.action, node))


def _declared(entry: Entry) -> Iterator[tuple[DOMNode, Binding]]:
    """The keys of an entry and of the answer that it is part of."""
    answer = next(node for node in entry.ancestors if isinstance(node, Exchange))
    for node in (entry, answer):
        for kind in type(node).__mro__:
            yield from ((node, binding) for binding in vars(kind).get("BINDINGS", ()) if binding.id)


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
