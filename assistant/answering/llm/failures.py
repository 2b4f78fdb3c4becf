"""What can go wrong between us and the server of an LLM, each in one line for the user.

Nothing of a library's or a server's own words is passed on: they may hold the prompt, the key, or markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from assistant.answering.llm.retrying import pause_asked_for
from assistant.display import printable
from assistant.errors import AssistantError, SettingsError, WriterError

if TYPE_CHECKING:
    from openai import APIStatusError


class UnusableReply(WriterError):
    """A reply that began and is no good, or breaks off; the server may well do better with another request."""

    def __init__(self, message: str, *, again: bool = False) -> None:
        """`again`: the same request may get a better reply."""
        super().__init__(message)
        self.again = again


class BrokenOff(UnusableReply):
    """A reply that ends in the middle."""


class NoSuchModel(WriterError):
    """The server knows no model of that name."""


@dataclass(frozen=True, slots=True)
class Server:
    """What a message may say of a server: nothing secret."""

    url: str
    model: str
    keyed: bool
    timeout: float
    """Seconds."""

    @property
    def called(self) -> str:
        """What tells it, with its model, from others."""
        return f"{self.url} {self.model}"

    def refused(self) -> UnusableReply:
        return UnusableReply(
            f"{self.model} refused to answer: put the question in other words, or try another ASSISTANT_MODEL."
        )

    def truncated(self) -> UnusableReply:
        return UnusableReply(
            f"The reply of {self.model} was cut off at its length limit: "
            "ask a narrower question, or try a model with a longer context."
        )

    def endless(self) -> UnusableReply:
        return UnusableReply(f"{self.model} did not come to an end: ask a narrower question, or try a larger model.")

    def empty(self) -> UnusableReply:
        return UnusableReply(f"{self.model} sent an empty reply: ask again, or try another ASSISTANT_MODE.")

    def broken_off(self) -> BrokenOff:
        message = f"{self.url} broke off the connection: ask again, and see whether the server still runs."
        return BrokenOff(message, again=True)

    def out_of_form(self) -> UnusableReply:
        return UnusableReply(
            f"{self.model} did not keep to the form it was asked for: try another ASSISTANT_MODE or a larger model.",
            again=True,
        )

    def formless(self) -> WriterError:
        return WriterError(
            f"{self.model} at {self.url} kept to the form in no mode: try a larger model, or set ASSISTANT_MODE."
        )

    def not_the_api(self) -> WriterError:
        return WriterError(
            f"{self.url} does not answer as OpenAI's API does: check ASSISTANT_BASE_URL, which mostly ends in /v1."
        )

    def silent(self) -> WriterError:
        return WriterError(
            f"{self.url} sent nothing for {self.timeout:g} seconds: ask again, or raise ASSISTANT_TIMEOUT."
        )

    def out_of_reach(self) -> WriterError:
        return WriterError(f"No connection to {self.url}: is the server running, and ASSISTANT_BASE_URL right?")


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


def explain(error: Exception, server: Server) -> AssistantError:
    """The error to show for whatever asking `server` raised."""
    import httpx2
    import openai

    match error:
        case AssistantError():
            return error
        case openai.APIStatusError():
            return (NoSuchModel if error.status_code == 404 else WriterError)(_status(error, server))
        case openai.APIConnectionError(__cause__=httpx2.ConnectError() | httpx2.ConnectTimeout()):
            return server.out_of_reach()
        case openai.APITimeoutError() | httpx2.TimeoutException():
            return server.silent()
        case openai.APIConnectionError() | httpx2.TransportError():
            return server.broken_off()
        case openai.APIError():
            return WriterError(f"{server.url} reported a failure in its reply: ask again, or see the server's log.")
        case ValueError():
            return server.not_the_api()
    return WriterError(
        f"Asking {server.model} at {server.url} failed ({type(error).__name__}): "
        "check ASSISTANT_BASE_URL and ASSISTANT_MODE, then ask again."
    )


def _status(error: APIStatusError, server: Server) -> str:
    status = error.status_code
    if error.code == "insufficient_quota" or status == 402:
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
        pause = max(60.0, pause_asked_for(error) or 0.0)
        return f"{server.url} asks for fewer requests ({status}): wait {pause:.0f} seconds, then ask again."
    if status in (400, 413, 422):
        return (
            f"{server.url} did not accept the request ({status}): "
            f"try another ASSISTANT_MODE, or a model with a longer context than {server.model}."
        )
    if status in (408, 409) or status >= 500:
        return (
            f"{server.url} failed ({status}): ask again later; "
            "if it fails at every question, try another ASSISTANT_MODE."
        )
    return str(server.not_the_api())
