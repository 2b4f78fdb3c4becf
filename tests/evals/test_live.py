"""Offline means that nothing of the user's is seen and nothing is connected to; a live model leaves no key behind."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from assistant import Assistant, Library
from assistant.errors import AssistantError
from evals import live
from tests.openai_server import OpenAIServer, says

KEY = "sk-secret-0123456789"
REPLY = says({"claims": [{"text": "Two officials said that the crates held fishing nets.", "sentences": [2]}]})


def test_offline_sees_no_setting_and_connects_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    live.watch_the_network()
    with live.nothing_of_the_user():
        assert KEY not in os.environ.values()
        with pytest.raises(ConnectionRefusedError, match="offline"):
            socket.create_connection(("192.0.2.1", 80), timeout=1)
    assert os.environ["OPENAI_API_KEY"] == KEY


def test_a_recording_is_replayed_without_the_server_and_holds_no_key(
    arvo: Library, server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_API_KEY", KEY)
    monkeypatch.setenv("ASSISTANT_BASE_URL", server.url)
    server.replies = (REPLY,)
    path, question = tmp_path / "r.json", "What did the two officials say about the crates?"
    asked = Assistant(arvo, live.llm_writer("small", path)).ask(question)
    monkeypatch.delenv("ASSISTANT_API_KEY")
    monkeypatch.delenv("ASSISTANT_BASE_URL")
    again = Assistant(arvo, live.replayed_writer(path, "small")).ask(question)
    assert (again.claims, again.removed) == (asked.claims, asked.removed)
    assert KEY not in path.read_text(encoding="utf-8")


def test_a_recording_of_another_prompt_is_stale(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text('{"about": "Replies of small. Recorded with answer@0+reask@0.", "replies": {}}', encoding="utf-8")
    with pytest.raises(AssistantError, match="stale"):
        live.replayed_writer(path, "small")
