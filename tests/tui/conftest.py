"""What was asked before, and where exports go."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversations import Conversations


@pytest.fixture
def conversations(own_home: Path) -> Conversations:
    return Conversations(own_home / "conversations.sqlite")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where exports go by themselves."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"
