"""The commands. Data goes to standard output; progress, notes and errors to standard error.

Exit codes: 0 done (a refusal to answer is an answer); 1 something could not be read; 2 wrong use; 3 no such article;
4 a setting cannot be used; 5 the library failed; 6 the writer failed; 70 a fault of ours; 130 interrupted.
"""

from __future__ import annotations

from assistant.cli.root import cli, main

__all__ = ["cli", "main"]
