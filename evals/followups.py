"""How often a follow-up question is understood, on the dialogues in `evals/followups/`.

    uv run python -m evals.followups [--errors] [DIALOGUES.yaml ...]

A dialogue is a list of questions, answered one after the other by the embedded writer from the articles of the file,
or from the sample articles where it has none. Each has the wordings in which it may be understood (`means`, with * for
any words), or none where it stands on its own and must not be changed. Prints the share right of follow-ups and of
questions that stand on their own.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml

from assistant import Assistant, Library, read
from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.followups import Turn, standalone
from assistant.settings import Settings

_SAMPLES = sorted((Path(__file__).parents[1] / "assistant" / "samples").iterdir())


class Judged(NamedTuple):
    asked: str
    understood: str
    wanted: list[str]
    """Empty where the question stands on its own."""

    @property
    def right(self) -> bool:
        return (
            any(_matches(one, self.understood) for one in self.wanted) if self.wanted else self.asked == self.understood
        )


def judge(dialogue: Sequence[dict[str, Any]], assistant: Assistant) -> Iterator[Judged]:
    """What every question but the first was taken for."""
    turns: list[Turn] = []
    for number, step in enumerate(dialogue):
        understood = standalone(step["ask"], turns)
        wanted = step.get("means", [])
        if number:
            yield Judged(step["ask"], understood, [wanted] if isinstance(wanted, str) else wanted)
        turns.append(Turn(step["ask"], understood, assistant.ask(understood).claims))


def _matches(pattern: str, text: str) -> bool:
    parts = (re.escape(part) for part in pattern.casefold().split("*"))
    return re.fullmatch(".*".join(parts), text.casefold()) is not None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "dialogues", nargs="*", type=Path, default=sorted(Path(__file__).with_suffix("").glob("*.yaml"))
    )
    parser.add_argument("--errors", action="store_true", help="print every question that was taken for another")
    options = parser.parse_args()
    for path in options.dialogues:
        file = yaml.safe_load(path.read_text(encoding="utf-8"))
        articles = [read(**article) for article in file.get("articles", [])] or [read(path) for path in _SAMPLES]
        with TemporaryDirectory() as folder, Library.open(folder, settings=Settings(home=Path(folder))) as library:
            library.add(articles)
            assistant = Assistant(library, ExtractiveWriter())
            judged = [one for dialogue in file["dialogues"] for one in judge(dialogue, assistant)]
        if options.errors:
            for one in judged:
                if not one.right:
                    print(f"{one.asked}\n    taken for {one.understood}\n    meant {one.wanted or 'as it stands'}")
        for name, some in (
            ("follow-ups", [one for one in judged if one.wanted]),
            ("standing on their own", [one for one in judged if not one.wanted]),
        ):
            right = sum(one.right for one in some)
            print(f"{path.name}: {name} {right}/{len(some)} right")


if __name__ == "__main__":
    main()
