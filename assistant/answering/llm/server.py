"""A server that speaks OpenAI's chat API, and the text of its replies as they come."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from assistant.answering.llm.failures import Server, public_url
from assistant.answering.llm.log import log_exchange, refuse_unwritable
from assistant.answering.llm.receiving import Received
from assistant.answering.llm.retrying import persistently
from assistant.answering.writer import Usage
from assistant.display import printable
from assistant.errors import SettingsError
from assistant.settings import Mode, Settings

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI, AsyncStream
    from openai.types import Model
    from openai.types.chat import ChatCompletionChunk

OPENAI = "https://api.openai.com/v1"
CONNECT_SECONDS = 10.0


class ChatServer:
    """The server of the settings. Keeps no connection between replies, so that any event loop may use it."""

    def __init__(self, settings: Settings, *, retries: int, transport: httpx2.AsyncBaseTransport | None) -> None:
        """Raises `SettingsError` where the settings name no server, or what they name cannot be asked."""
        if not settings.api_key and not settings.base_url:
            raise SettingsError(
                "The LLM writer needs a server: set ASSISTANT_API_KEY for OpenAI's, or ASSISTANT_BASE_URL for another."
            )
        self._key = settings.api_key.get_secret_value() if settings.api_key else ""
        if not (self._key.isascii() and self._key.isprintable()):
            raise SettingsError("ASSISTANT_API_KEY holds characters that no key has: copy it again.")
        self._url = settings.base_url or OPENAI
        self._settings = settings
        self._retries = retries
        self._transport = transport
        self._extras: dict[str, Any] = {"stream_options": {"include_usage": True}}
        if settings.log_prompts:
            refuse_unwritable(settings.log_prompts)
        self.mode: Mode | None = _set_mode(settings)
        """None where it is to be found out."""
        model = printable(settings.model, keep_newlines=False)
        self.described = Server(public_url(self._url), model, bool(self._key), settings.timeout)

    async def models(self) -> list[Model]:
        """The models that it says it has; none where it does not say. Raises as `reply` does."""
        import openai

        async with await asyncio.to_thread(self._client) as client:
            try:
                return (await client.models.list()).data or []
            except openai.APIStatusError as error:
                if error.status_code in (404, 405, 501):
                    return []
                raise

    async def reply(
        self, prompt: str, form: type[BaseModel], usage: Usage, mode: Mode, *, retries: int | None = None
    ) -> AsyncGenerator[str, None]:
        """The pieces of a reply to `prompt` in `form`; what it costs is added to `usage` in the end.

        Closing the generator closes the connection, on which the server stops generating. Raises whatever asking and
        reading raise, to be put through `explain`.
        """
        client, request = await asyncio.to_thread(self._prepare, prompt, form, mode)
        tries = self._retries if retries is None else retries
        async with client, await persistently(self._open, tries, client, request) as stream:
            usage.completions += 1
            received = Received(self.described)
            text = ""
            try:
                async with aclosing(received.pieces(stream)) as pieces:
                    async for piece in pieces:
                        text += piece
                        yield piece
            finally:
                self._count(received.usage, usage)
                if self._settings.log_prompts:
                    log_exchange(self._settings.log_prompts, request, text)

    def _prepare(self, prompt: str, form: type[BaseModel], mode: Mode) -> tuple[AsyncOpenAI, dict[str, Any]]:
        """A client for one reply, and its request. The first time this imports for seconds: not for the event loop."""
        import instructor
        from instructor.processing.response import handle_response_model

        # Of instructor, this alone is used: it says how each mode holds a model to a schema. Its clients take
        # `context=`, with which they would run the prompt, articles and all, as a template.
        _, request = handle_response_model(
            form,
            mode=instructor.Mode[mode.upper()],
            messages=[{"role": "user", "content": prompt}],
            model=self._settings.model,
        )
        return self._client(), request

    def _client(self) -> AsyncOpenAI:
        import openai

        _keep_quiet()
        return openai.AsyncOpenAI(
            base_url=self._url,
            api_key=self._key or "none",
            max_retries=0,
            timeout=openai.Timeout(self._settings.timeout, connect=min(CONNECT_SECONDS, self._settings.timeout)),
            http_client=openai.DefaultAsyncHttpxClient(transport=self._transport) if self._transport else None,
        )

    async def _open(self, client: AsyncOpenAI, request: dict[str, Any]) -> AsyncStream[ChatCompletionChunk]:
        import openai

        stream: AsyncStream[ChatCompletionChunk]
        try:
            stream = await client.chat.completions.create(**request, **self._extras, stream=True)
        except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
            if not self._extras or "stream_options" not in error.response.text:
                raise
            self._extras = {}
            stream = await client.chat.completions.create(**request, stream=True)
        return stream

    def _count(self, told: Any, usage: Usage) -> None:
        if told is None:
            return
        read, written = (int(_amount(told, f"{kind}_tokens") or 0) for kind in ("prompt", "completion"))
        cost = _amount(told, "cost")
        if cost is None:
            cost = self._settings.cost(read, written)
        usage.prompt_tokens += read
        usage.completion_tokens += written
        if cost is not None:
            usage.cost = (usage.cost or 0.0) + cost


def _amount(told: Any, name: str) -> float | None:
    """A figure that a server tells, where it may be one."""
    value = getattr(told, name, None)
    if not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        return None
    return value


def _set_mode(settings: Settings) -> Mode | None:
    """OpenAI's own server is known to hold every model to a tool's form."""
    if settings.mode != "auto":
        return settings.mode
    return "tools" if settings.base_url is None else None


def _keep_quiet() -> None:
    """Where nobody has set up the libraries' logs, which hold the prompt, they stay off the terminal."""
    for name in ("instructor", "openai", "httpx2", "httpcore2"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
            logger.propagate = False
