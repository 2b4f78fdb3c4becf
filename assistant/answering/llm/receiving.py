"""The text in what a server sends, and whether it came to a good end."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from assistant.answering.llm.failures import Server
from assistant.answering.llm.reply import FORM

if TYPE_CHECKING:
    from openai import AsyncStream
    from openai.types.chat import ChatCompletionChunk


class Received:
    """One reply. Servers differ in what they leave out: nothing but the text is counted on."""

    def __init__(self, server: Server) -> None:
        self.usage: Any = None
        """As the server tells it, mostly in its last words."""
        self._server = server
        self._ended: str | None = None
        self._chosen = False

    async def pieces(self, stream: AsyncStream[ChatCompletionChunk]) -> AsyncGenerator[str, None]:
        """The pieces of the text. Raises an `UnusableReply` where the reply is refused, truncated, cut or empty."""
        async with aclosing(self._chunks(stream)) as chunks:
            async for chunk in chunks:
                self.usage = chunk.usage or self.usage
                for choice in chunk.choices or ():
                    self._chosen = True
                    self._ended = choice.finish_reason or self._ended
                    said = getattr(choice, "delta", None) or getattr(choice, "message", None)
                    if getattr(said, "refusal", None) or self._ended == "content_filter":
                        raise self._server.refused()
                    for piece in self._said(said):
                        yield piece
        if not self._chosen:
            raise self._server.empty()
        if self._ended == "length":
            raise self._server.truncated()
        if self._ended is None:
            raise self._server.broken_off()

    async def _chunks(self, stream: AsyncStream[ChatCompletionChunk]) -> AsyncGenerator[Any, None]:
        """The chunks as they come; from a server that does not stream a single one, the completion."""
        from openai.types.chat import ChatCompletion

        if "json" in stream.response.headers.get("content-type", ""):
            completion = json.loads(await stream.response.aread())
            if not isinstance(completion, dict) or "choices" not in completion:
                raise self._server.not_the_api()
            yield ChatCompletion.construct(**completion)
            return
        began = False
        async for chunk in stream:
            began = True
            yield chunk
        if not began:
            raise self._server.not_the_api()

    def _said(self, message: Any) -> list[str]:
        """The text in a message or a part of one: what a tool is called with, or else the content."""
        calls = getattr(message, "tool_calls", None) or ()
        if any(call.function.name not in (None, "", FORM) for call in calls):
            raise self._server.out_of_form()
        given = [call.function.arguments for call in calls] or [getattr(message, "content", None)]
        return [piece if isinstance(piece, str) else json.dumps(piece) for piece in given if piece]
