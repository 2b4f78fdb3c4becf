"""What the chat costs until it can be seen, against an app of the same widgets that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from statistics import median

from evals.benchmarks.figures import Figure

AT_MOST = 1.3


def first_paint(rounds: int) -> list[Figure]:
    widgets = _run("widgets")
    chat, bare = [], []
    for number in range(rounds + 1):
        pair = float(_run("chat")), float(_run("bare", widgets))
        if number:  # the first round compiles
            chat.append(pair[0])
            bare.append(pair[1])
    count = widgets.count('"module"')
    subject = "First paint (CPU seconds, median)"
    return [
        Figure(subject, "chat", median(chat), "s"),
        Figure(subject, "bare app", median(bare), "s", note=f"{count} widgets"),
        Figure(subject, "chat / bare app", median(chat) / median(bare), "", AT_MOST),
    ]


def _run(what: str, given: str = "") -> str:
    # Without compiled modules both would cost twice as much, and compare otherwise.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "evals.benchmarks.painting", what]
    return subprocess.run(command, input=given, env=environment, capture_output=True, text=True, check=True).stdout
