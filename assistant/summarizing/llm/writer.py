"""A writer that asks a model, part by part where an article is long, and says what it could not get."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import replace
from itertools import chain
from typing import ClassVar

from pydantic import BaseModel

from assistant.answering.evidence import Passage
from assistant.answering.llm.asking import AskingWriter
from assistant.answering.llm.failures import UnusableReply, explain
from assistant.answering.llm.modes import settled_mode
from assistant.answering.prompts import SummaryInput
from assistant.answering.writer import Usage
from assistant.articles import Article
from assistant.errors import AssistantError
from assistant.summarizing.drafts import SummaryDraft
from assistant.summarizing.llm.entries import drafted
from assistant.summarizing.llm.parts import foremost, numbered, parts
from assistant.summarizing.llm.reply import LISTS, ListName, Lists, form, read

LONGEST_REPLY = 40_000
"""Characters. What is longer comes from a model that has lost itself."""
_IN_SHORT: tuple[ListName, ...] = ("abstract", "key_points")


class LLMSummaryWriter(AskingWriter):
    """Asks the model of the settings: for each part of an article, and where there are several, for all in short."""

    inputs: ClassVar = {"summary": SummaryInput, "abstract": SummaryInput}

    async def draft(self, article: Article) -> SummaryDraft:
        """Raises `WriterError` where nothing came; where something did, `incomplete` says what did not."""
        usage = Usage()
        passages = numbered(article)
        cut = parts(passages)
        replies: list[Lists] = []
        failures: list[AssistantError] = []
        for part in cut:
            lists, failure = await self._ask("summary", part, LISTS, usage)
            replies.append(lists)
            if failure:
                failures.append(failure)
            if failure and not isinstance(failure, UnusableReply):
                break
        if failures and not any(map(_has_items, replies)):
            raise failures[0]
        lists = {name: list(chain.from_iterable(reply.get(name, ()) for reply in replies)) for name in LISTS}
        incomplete = _told(failures, len(cut) - len(replies), len(cut))
        points = foremost([_cited(reply, part) for reply, part in zip(replies, cut, strict=False)])
        if points and len(cut) > 1 and len(replies) == len(cut):
            in_short, failure = await self._ask("abstract", points, _IN_SHORT, usage)
            lists |= {name: items for name, items in in_short.items() if items}
            incomplete = incomplete or (f"The article in short: {failure}" if failure else None)
        draft = await asyncio.to_thread(drafted, article, passages, lists)
        return replace(draft, incomplete=incomplete, tokens=usage.tokens)

    async def _ask(
        self, prompt: str, passages: Sequence[Passage], lists: Sequence[ListName], usage: Usage
    ) -> tuple[Lists, AssistantError | None]:
        """What a reply has, and why it is not whole; asked for twice where the first has nothing."""
        schema = form((passage.number for passage in passages), lists)
        text = self._prompts[prompt].render(SummaryInput.of(passages))
        found: Lists = {}
        failure: AssistantError | None = None
        for _ in range(2):
            reply, failure = await self._reply(text, schema, usage)
            found, whole = read(reply)
            if not (failure or whole):
                failure = self._server.described.out_of_form()
            if _has_items(found) or not (isinstance(failure, UnusableReply) and failure.again):
                break
        return found, failure

    async def _reply(self, prompt: str, schema: type[BaseModel], usage: Usage) -> tuple[str, AssistantError | None]:
        reply = ""
        try:
            mode = await settled_mode(self._server, self._home)
            async with aclosing(self._server.reply(prompt, schema, usage, mode)) as pieces:
                async for piece in pieces:
                    reply += piece
                    if len(reply) > LONGEST_REPLY:
                        raise self._server.described.endless()
        except Exception as error:
            return reply, explain(error, self._server.described)
        return reply, None


def _has_items(lists: Lists) -> bool:
    return any(lists.values())


def _cited(lists: Lists, part: Sequence[Passage]) -> list[Passage]:
    """What the points of a part rest on, the first first."""
    by_number = {passage.number: passage for passage in part}
    items = chain.from_iterable(lists.get(name, ()) for name in _IN_SHORT)
    return [by_number[number] for item in items for number in item.sentences if number in by_number]


def _told(failures: Sequence[AssistantError], unasked: int, total: int) -> str | None:
    if not failures:
        return None
    missing = f"{len(failures) + unasked} of {total} parts of the article are missing or not whole. "
    return f"{missing if total > 1 else ''}{failures[0]}"
