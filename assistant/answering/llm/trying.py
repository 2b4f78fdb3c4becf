"""A server tried out: what runs there, which models it has, and in which mode it keeps to the form."""

from __future__ import annotations

from time import perf_counter
from typing import Any

from assistant.answering.llm.failures import NoSuchModel, explain
from assistant.answering.llm.modes import find_mode
from assistant.answering.llm.server import ChatServer
from assistant.display import printable
from assistant.errors import WriterError
from assistant.settings import Settings

_SOFTWARE = {
    "library": "Ollama",
    "vllm": "vLLM",
    "llamacpp": "llama.cpp",
    "me": "llama.cpp's Python server",
    "organization_owner": "LM Studio",
}
"""By whom a server's list says that its models are owned."""
_SHOWN = 5
"""Models named at most."""


async def try_server(settings: Settings) -> str:
    """What was found, in one line. Raises `SettingsError` and `WriterError` as asking would."""
    server = ChatServer(settings, retries=0, transport=None)
    try:
        models = await server.models()
    except Exception as error:
        raise explain(error, server.described) from None
    software = next(
        (_SOFTWARE[owner] for owner in _owners(models) if owner in _SOFTWARE), "an OpenAI-compatible server"
    )
    began = perf_counter()
    try:
        mode = await find_mode(server, settings.home)
    except NoSuchModel:
        if not models:
            raise
        missing = f"{server.described.url} has no model {server.described.model}"
        raise WriterError(f"{missing}: set ASSISTANT_MODEL to one of {_names(models)}.") from None
    took = f"a small answer took {perf_counter() - began:.1f} s"
    return f"{server.described.model} on {software} at {server.described.url}, mode {mode}; {took}"


def _owners(models: list[Any]) -> list[str]:
    return [str(getattr(model, "owned_by", "")) for model in models]


def _names(models: list[Any]) -> str:
    names = ", ".join(printable(str(model.id), keep_newlines=False) for model in models[:_SHOWN])
    return names + (" and others" if len(models) > _SHOWN else "")
