"""Where the answers come from, and what of the environment may be seen: nothing, unless a live model is asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

import httpx2

from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.llm import LLMWriter
from assistant.answering.writer import Writer
from assistant.errors import AssistantError
from assistant.settings import Settings
from evals.cassette import Cassette

_OURS = ("ASSISTANT_", "OPENAI_")
_LOOPBACK = frozenset(["127.0.0.1", "::1", "localhost"])


def llm_writer(model: str | None, record: Path | None) -> Writer:
    """The writer of the user's settings, with another `model` where one is given; its replies kept in `record`.

    Raises `SettingsError` where the settings name no server. A recording holds no key.
    """
    settings = Settings.load()
    if model:
        settings = settings.model_copy(update={"model": model})
    if record is None:
        return LLMWriter(settings)
    about = f"Replies of {settings.model}. Recorded with {LLMWriter(settings).prompt_id}."
    cassette = Cassette(record, about=about, recording=httpx2.AsyncHTTPTransport())
    # In a home of its own the mode is found out again, and how it was found out is recorded too.
    return LLMWriter(settings.model_copy(update={"home": Path(mkdtemp())}), transport=cassette)


def replayed_writer(recording: Path, model: str) -> Writer:
    """The writer whose replies `recording` holds; it asks nobody.

    Raises `AssistantError` where the prompts have changed since: what it says is not how the program is now.
    """
    cassette = Cassette(recording)
    settings = Settings(home=Path(mkdtemp()), base_url="http://recorded/v1", model=model, timeout=600, writer="llm")
    writer = LLMWriter(settings, retries=0, transport=cassette)
    if not cassette.about.endswith(f"Recorded with {writer.prompt_id}."):
        raise AssistantError(
            f"{recording.name} is stale ({cassette.about}), and the prompts have changed: record again."
        )
    return writer


def offline_writer() -> Writer:
    return ExtractiveWriter()


@contextmanager
def nothing_of_the_user() -> Iterator[None]:
    """No setting, key or library of the user's is seen, and no connection leaves the machine."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith(_OURS)}
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["ASSISTANT_HOME"] = home
        _Network.closed = True
        try:
            yield
        finally:
            _Network.closed = False
            del os.environ["ASSISTANT_HOME"]
            os.environ.update(kept)


class _Network:
    closed = False
    watched = False


def watch_the_network() -> None:
    """From now on `nothing_of_the_user` holds for connections too; an audit hook cannot be taken away again."""
    if not _Network.watched:
        sys.addaudithook(_refuse)
        _Network.watched = True


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if not _Network.closed or event not in ("socket.connect", "socket.getaddrinfo"):
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = address[0] if isinstance(address, tuple) else address
    if event == "socket.connect" and not isinstance(address, tuple):
        return  # a socket in the file system
    if host not in _LOOPBACK:
        raise ConnectionRefusedError(f"The evals run offline: nothing connects to {host}.")
