"""How well the support check tells claims that sentences carry from claims that they do not.

    uv run python -m evals.support_corruptions [--data FILE.jsonl ...] [--show CHANGE] [--most 3] [--limit 60]

Claims are made from articles: reworded in ways that change nothing, or spoilt in one way. Prints, for each way, the
number of claims, the share rejected, the share under the right kind, and at last milliseconds a claim. FILE has one
article a line, as an object with "title" and "text"; the default is the sample articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from assistant import Article, read
from assistant.answering.support import Problem, problems
from evals.corruptions import rewording, spoiling
from evals.corruptions.cases import Case, Read, attributions

SAMPLES = Path(__file__).parents[1] / "assistant" / "samples"
_EXPECTED = {"figure": 0.97, "name": 0.95, "unrelated": 0.90, "speaker": 0.80, "polarity": 0.70}
"""The least share to be caught under each kind."""


def articles(paths: Iterable[Path], limit: int | None) -> Iterator[Article]:
    for path in paths:
        if ".jsonl" not in path.suffixes:
            yield read(str(path))
            continue
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in content.decode().splitlines()[:limit]:
            row = json.loads(line)
            yield read(text=row.get("text") or row["article"], title=row.get("title", ""))


def cases(found: Sequence[Article], most: int) -> list[Case]:
    """At most `most` of each change from each article, the same ones whenever asked."""
    taken, choice = [Read(article, attributions(article)) for article in found], random.Random(1)
    made: list[Case] = []
    for number, one in enumerate(taken):
        others = [taken[(number + 1) % len(taken)]] if len(taken) > 1 else []
        by_change: defaultdict[str, list[Case]] = defaultdict(list)
        for maker in (*rewording.MAKERS, *spoiling.MAKERS):
            for case in maker(one, others):
                if case.change == "as it stands" or all(case.text != sentence.text for sentence in case.cited):
                    by_change[case.change].append(case)
        for group in by_change.values():
            made += choice.sample(group, min(most, len(group)))
    return made


def report(made: Sequence[Case], show: str | None) -> None:
    began = time.perf_counter()
    judged = [(case, problems(case.text, case.cited)) for case in made]
    spent = time.perf_counter() - began
    by_change: defaultdict[str, list[tuple[Case, list[Problem]]]] = defaultdict(list)
    by_kind: defaultdict[str, list[bool]] = defaultdict(list)
    for case, found in judged:
        by_change[case.change].append((case, found))
        group = "as it stands" if case.change == "as it stands" else "/".join(sorted(case.kinds)) or "reworded"
        by_kind[group].append(_right(case, found))
    for change, rows in by_change.items():
        wanted = "/".join(sorted(rows[0][0].kinds)) or "pass"
        rejected, right = sum(bool(f) for _, f in rows), sum(_right(c, f) for c, f in rows)
        shares = f"rejected {rejected / len(rows):.3f}  right {right / len(rows):.3f}"
        print(f"{change:28} {wanted:14} n {len(rows):4}  {shares}")
        for case, found in rows:
            if show and change.startswith(show) and not _right(case, found):
                print(f"    {case.text}\n      cites: {' | '.join(s.text for s in case.cited)}")
                print("".join(f"      {problem.kind}: {problem}\n" for problem in found), end="")
    for kind, rights in by_kind.items():
        least = f"  (at least {_EXPECTED[kind]:.2f})" if kind in _EXPECTED else ""
        print(f"all {kind:24} n {len(rights):4}  right {sum(rights) / len(rights):.3f}{least}")
    print(f"{1000 * spent / max(1, len(made)):.2f} ms a claim")


def _right(case: Case, found: Sequence[Problem]) -> bool:
    return bool(case.kinds & {problem.kind for problem in found}) if case.kinds else not found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", help="articles: .jsonl, .jsonl.gz or what can be added")
    parser.add_argument("--show", help="print the wrong verdicts on changes that begin so")
    parser.add_argument("--most", type=int, default=3, help="claims of one change from one article")
    parser.add_argument("--limit", type=int, help="articles from one file")
    options = parser.parse_args()
    report(cases(list(articles(options.data or sorted(SAMPLES.iterdir()), options.limit)), options.most), options.show)


if __name__ == "__main__":
    main()
