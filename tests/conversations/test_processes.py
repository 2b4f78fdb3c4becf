"""Two chats at once, and one that is killed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.conversations import Conversations

ROOT = Path(__file__).parents[2]
CHAT = """
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path
from assistant.conversations import Conversations
from tests.tui.scripted import answer
name, path, most = sys.argv[1:]
conversations = Conversations(Path(path))
identifier = conversations.begin()
for number in count():
    if number == int(most):
        break
    conversations.keep(identifier, replace(answer(), question=f"{name} {number}"))
    print(number, flush=True)
"""


def chat(name: str, path: Path, answers: int) -> subprocess.Popen[str]:
    command: Sequence[str] = [sys.executable, "-c", CHAT, name, str(path), str(answers)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_two_chats_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "conversations.sqlite"
    chats = [chat(name, path, 15) for name in ("left", "right")]
    for one in chats:
        one.communicate()
        assert one.returncode == 0
    conversations = Conversations(path)
    found = conversations.find()
    assert sorted(info.title for info in found) == ["left 0", "right 0"]
    for info in found:
        name = info.title.split()[0]
        assert [a.question for a in conversations.read(info.id).answers] == [f"{name} {n}" for n in range(15)]


@pytest.mark.parametrize("moment", [0.0, 0.004, 0.011, 0.023])
def test_a_killed_chat_loses_at_most_the_answer_under_way(tmp_path: Path, moment: float) -> None:
    path = tmp_path / "conversations.sqlite"
    killed = chat("killed", path, -1)
    assert killed.stdout
    for _ in range(3):
        killed.stdout.readline()
    time.sleep(moment)
    killed.kill()
    told = 2
    with suppress(ValueError):
        for line in killed.stdout:
            told = int(line)
    killed.wait()
    conversations = Conversations(path)
    [info] = conversations.find()
    kept = [answer.question for answer in conversations.read(info.id).answers]
    assert kept == [f"killed {number}" for number in range(len(kept))]
    assert len(kept) in (told + 1, told + 2)
    assert len(conversations.questions("killed", limit=10_000)) == len(kept)
    conversations.keep(info.id, conversations.read(info.id).answers[0])
