"""How long the chat's event loop is away while it answers and adds, on a small library and on a large one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.benchmarks import shelves
from evals.benchmarks.figures import Figure

AT_MOST = 100.0
_ADDED = 30
"""Articles."""


def stalls(articles: int) -> list[Figure]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home, pasted = Path(folder) / "home", Path(folder) / "pasted"
        shelves.fill(home, articles)
        pasted.mkdir()
        for number, text in enumerate(shelves.texts(_ADDED)):
            (pasted / f"{number}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "evals.benchmarks.driving", str(pasted)]
        ran = subprocess.run(command, env=_environment(home), capture_output=True, text=True, check=True)
    subject = f"Longest absence of the event loop, library of {articles:,} articles"
    return [
        Figure(
            subject,
            what,
            told["longest"] * 1e3,
            "ms",
            AT_MOST,
            f"{told['busy'] * 1e3:.0f} ms of it at work itself; 99 of 100 below {told['p99'] * 1e3:.0f}; "
            f"garbage at most {told['collecting'] * 1e3:.0f}",
        )
        for what, told in json.loads(ran.stdout).items()
    ]


def _environment(home: Path) -> dict[str, str]:
    """Nothing of the user's, and compiled modules."""
    theirs = ("ASSISTANT_", "OPENAI_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(theirs)}
    return kept | {"ASSISTANT_HOME": str(home), "ASSISTANT_WRITER": "extractive"}
