"""What can go wrong between us and the server of an LLM, each in one line for the user.

Nothing of a library's or a server's own words is passed on: they may hold the prompt, the key, or markup.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from assistant.display import printable
from assistant.errors import SettingsError, WriterError

if TYPE_CHECKING:
    from openai import APIConnectionError, APIStatusError


@dataclass(frozen=True, slots=True)
class Server:
    """What a message may say of a server: nothing secret."""

    url: str
    model: str
    keyed: bool
    timeout: float
    """Seconds."""
    tries: int
    """How often one request is sent before it is given up."""


def public_url(url: str) -> str:
    """`url` without credentials and query. Raises `SettingsError` where it is none."""
    try:
        parts = urlsplit(url)
        valid = bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise SettingsError("ASSISTANT_BASE_URL is not a usable address: it looks like http://localhost:8080/v1.")
    return printable(urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", "")))


def fault(reply: Any, server: Server) -> str | None:
    """What is wrong with a completion that asking again would not mend; None where nothing is."""
    choices = getattr(reply, "choices", None)
    if choices == []:
        return f"{server.model} sent an empty reply: ask again, or try another ASSISTANT_MODE."
    choice = choices[0] if isinstance(choices, list) else None
    message = getattr(choice, "message", None)
    if message is None:
        return _not_the_api(server)
    ended = getattr(choice, "finish_reason", None)
    if getattr(message, "refusal", None) or ended == "content_filter":
        return f"{server.model} refused to answer: put the question in other words, or try another ASSISTANT_MODEL."
    if ended == "length":
        return (
            f"The reply of {server.model} was cut off at its length limit: "
            "ask a narrower question, or try a model with a longer context."
        )
    return None


def explain(error: Exception, server: Server, completions: Sequence[object]) -> WriterError:
    """The `WriterError` for whatever asking `server` raised after `completions` had arrived."""
    import openai
    from instructor.core import InstructorRetryException

    cause = error.__cause__ if isinstance(error, InstructorRetryException) else error
    if isinstance(cause, openai.APIStatusError):
        return WriterError(_status(cause, server))
    if isinstance(cause, openai.APIConnectionError):
        return WriterError(_connection(cause, server))
    if isinstance(cause, json.JSONDecodeError):
        return WriterError(_not_the_api(server))
    if completions and (found := fault(completions[-1], server)):
        return WriterError(found)
    if completions and isinstance(cause, ValueError):
        return WriterError(
            f"{server.model} did not keep to the form it was asked for: try another ASSISTANT_MODE or a larger model."
        )
    return WriterError(
        f"Asking {server.model} at {server.url} failed ({type(cause).__name__}): "
        "check ASSISTANT_BASE_URL and ASSISTANT_MODE, then ask again."
    )


def _status(error: APIStatusError, server: Server) -> str:
    status = error.status_code
    if error.code == "insufficient_quota":
        return f"The account at {server.url} has no credit left ({status}): add some, or set another ASSISTANT_API_KEY."
    if status == 401 and not server.keyed:
        return f"{server.url} wants a key ({status}): set ASSISTANT_API_KEY."
    if status == 401:
        return f"{server.url} refused the key ({status}): check ASSISTANT_API_KEY."
    if status == 403:
        return f"{server.url} does not let this key use {server.model} ({status}): check ASSISTANT_API_KEY."
    if status == 404:
        return (
            f"{server.url} knows no model {server.model}, or is not the API's address ({status}): "
            "check ASSISTANT_MODEL and ASSISTANT_BASE_URL, which mostly ends in /v1."
        )
    if status == 429:
        return f"{server.url} asks for fewer requests ({status}): wait a minute, then ask again."
    if status in (400, 413, 422):
        return (
            f"{server.url} did not accept the request ({status}): "
            f"try another ASSISTANT_MODE, or a model with a longer context than {server.model}."
        )
    if status in (408, 409) or status >= 500:
        return (
            f"{server.url} failed {_times(server)} ({status}): ask again later; "
            "if it fails at every question, try another ASSISTANT_MODE."
        )
    return _not_the_api(server)


def _connection(error: APIConnectionError, server: Server) -> str:
    import httpx2
    import openai

    if isinstance(error.__cause__, httpx2.ConnectError | httpx2.ConnectTimeout):
        return f"No connection to {server.url}: is the server running, and ASSISTANT_BASE_URL right?"
    if isinstance(error, openai.APITimeoutError):
        return (
            f"{server.url} sent nothing for {server.timeout:g} seconds, {_times(server)}: "
            "ask again, or raise ASSISTANT_TIMEOUT."
        )
    return f"{server.url} broke off the connection {_times(server)}: ask again, and see whether the server still runs."


def _not_the_api(server: Server) -> str:
    return f"{server.url} does not answer as OpenAI's API does: check ASSISTANT_BASE_URL, which mostly ends in /v1."


def _times(server: Server) -> str:
    return "once" if server.tries == 1 else f"{server.tries} times"
