"""JSON schemas of the datasets, beside them, by which an editor checks a case while it is written.

uv run python -m evals.schemas
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, create_model

from evals.datasets import FOLDER, About, Asked, Gold
from evals.suites.agreement import Apart, Articles, Marks
from evals.suites.drafted import Proposal
from evals.suites.injections import Aim, Harm, Order
from evals.suites.reading import File, Format, Seen
from evals.suites.recorded import Spoken, Voice
from evals.suites.summaries import ToTell

_KINDS: dict[str, tuple[type[BaseModel], type[BaseModel] | None, type[BaseModel] | None]] = {
    "questions": (Asked, About, Gold),
    "reading": (File, Format, Seen),
    "summaries": (File, Format, ToTell),
    "drafted": (Proposal, None, None),
    "recorded": (Spoken, Voice, None),
    "injections": (Order, Aim, Harm),
    "agreement": (Articles, Apart, Marks),
}
"""Inputs, metadata and expected output of the cases in each folder."""


def schemas() -> dict[Path, dict[str, Any]]:
    """By the file that each belongs in."""
    return {FOLDER / folder / "schema.json": _schema(*kinds) for folder, kinds in _KINDS.items()}


def _schema(inputs: Any, metadata: Any, expected: Any) -> dict[str, Any]:
    """pydantic-evals has one of its own, which fails where a type is defined in a module with deferred annotations."""
    given = {"metadata": metadata, "expected_output": expected}
    wanted: Any = {name: (kind, ...) for name, kind in given.items() if kind}
    case: Any = create_model("Case", name=(str, ...), inputs=(inputs, ...), **wanted)
    return create_model("Dataset", cases=(list[case], ...)).model_json_schema()


def main() -> None:
    for path, schema in schemas().items():
        path.write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
