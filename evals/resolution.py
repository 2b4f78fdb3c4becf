"""How often a statement's speaker is the one a reader understands, on the articles in `evals/resolution/`.

    uv run python -m evals.resolution [--errors] [ARTICLE.yaml ...]

Each article marks, for every attributed sentence, the words of the source that stand in it and who speaks: a name, a
description, null, or a list of those a reader would accept. A speaker who stays a description where the reader knows
a name counts as none. Prints shares of the marked sentences that were found, and of all.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

from assistant import read
from assistant.articles import Sentence, Statement

Verdict = Literal["right", "wrong", "none", "not found"]


class Judged(NamedTuple):
    verdict: Verdict
    source: str | None
    """The marked words that stand for the speaker."""
    sentence: str
    expected: list[str | None]
    told: str | None


def judge(path: Path) -> Iterator[Judged]:
    """What became of each mark of the article in `path`."""
    marked = yaml.safe_load(path.read_text(encoding="utf-8"))
    article = read(text=marked["text"], title=marked["title"])
    for mark in marked["statements"]:
        sentence = next(s for s in article.sentences if s.text.startswith(mark["sentence"]))
        speaker = mark["speaker"]
        expected = speaker if isinstance(speaker, list) else [speaker]
        statement = _matching(sentence, mark.get("source"))
        if statement is None:
            yield Judged("not found", mark.get("source"), sentence.text, expected, None)
            continue
        told = statement.speaker
        if _plain(told) in map(_plain, expected):
            verdict: Verdict = "right"
        elif told is None or _plain(told) == _plain(statement.mention) or _is_description(told):
            verdict = "none"
        else:
            verdict = "wrong"
        yield Judged(verdict, mark.get("source"), sentence.text, expected, told)


def _matching(sentence: Sentence, source: str | None) -> Statement | None:
    """The statement whose mention is most like the marked source, if any is."""
    if source is None:
        return next(iter(sentence.statements), None)
    overlap = {one: _overlap(_words(one.mention), _words(source)) for one in sentence.statements}
    best = max(sentence.statements, key=lambda one: overlap[one], default=None)
    return best if best and overlap[best] >= 0.5 else None


def _is_description(speaker: str) -> bool:
    return bool(re.match(r"(?:the|an?|one|his|her|its|their) ", speaker, re.IGNORECASE))


def _overlap(some: set[str], others: set[str]) -> float:
    """Token F1, and at least one half where one holds the other: "Kim" and "Kim, who lives near Dunmere"."""
    f1 = 2 * len(some & others) / max(1, len(some) + len(others))
    return max(f1, 0.5) if some & others and (some <= others or others <= some) else f1


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").lower())) - {"the", "a", "an", "of"}


def _plain(name: str | None) -> str | None:
    return name and re.sub(r"^(?:the|an?) ", "", name.lower())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path, default=sorted(Path(__file__).with_suffix("").glob("*.yaml")))
    parser.add_argument("--errors", action="store_true", help="print every mark that is not right")
    options = parser.parse_args()
    judged = [one for path in options.articles for one in judge(path)]
    if options.errors:
        for one in judged:
            if one.verdict != "right":
                print(f"{one.verdict}: {one.told} for {' / '.join(map(str, one.expected))}\n    {one.sentence[:110]}")
    counts = Counter(one.verdict for one in judged)
    found = len(judged) - counts["not found"]
    for name, total in (("found", found), ("all", len(judged))):
        shares = ", ".join(f"{verdict} {counts[verdict] / max(total, 1):.3f}" for verdict in ("right", "wrong", "none"))
        print(f"{name:5} {total:4} marks: {shares}")


if __name__ == "__main__":
    main()
