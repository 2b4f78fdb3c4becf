"""What the program adds to the work of the embedded model, and what a search costs as a library grows."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from assistant import Library, read
from assistant.answering.support import problems
from assistant.encoder import shared_encoder
from assistant.library.embedding import passage
from evals.benchmarks import shelves
from evals.benchmarks.figures import Figure
from evals.corpus import own_settings

_READ = 20
"""Articles that are read and embedded."""
_ROUNDS = 15
_QUESTION = "who said that inspections were cut?"
_NAME = "Dorothy Shea"


def reading() -> list[Figure]:
    """Reading and embedding, against embedding alone, in CPU seconds."""
    texts = shelves.texts(_READ)
    read(text=texts[0])
    began = time.process_time()
    articles = [read(text=text) for text in texts]
    was_read = time.process_time()
    said = [passage(article, one) for article in articles for one in article.sentences if one.kind == "body"]
    shared_encoder().embed(said)
    embedding, whole = time.process_time() - was_read, time.process_time() - began
    subject = f"Reading {_READ} articles, {len(said)} sentences (CPU)"
    return [
        Figure(subject, "embedding alone", embedding * 1e3 / len(said), "ms", note="a sentence"),
        Figure(subject, "read and embedded", whole * 1e3 / len(said), "ms", note="a sentence"),
        Figure(subject, "read and embedded / embedding alone", whole / embedding, ""),
    ]


def checking() -> list[Figure]:
    """The check of a claim against the sentences it cites."""
    pairs = [
        (f"According to the report, {sentence.text}", [sentence])  # what is verbatim passes unlooked at
        for article, _ in shelves.articles(30)
        for sentence in article.sentences
        if sentence.kind == "body"
    ]
    problems(*pairs[0])
    began = time.process_time()
    for text, sentences in pairs:
        problems(text, sentences)
    spent = (time.process_time() - began) * 1e3 / len(pairs)
    return [Figure("Support check (CPU)", f"a claim, of {len(pairs)}", spent, "ms")]


def searching(sizes: Sequence[int]) -> list[Figure]:
    """A question and a speaker's statements, in libraries of so many articles."""
    figures: list[Figure] = []
    for size in sizes:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            home = Path(folder)
            shelves.fill(home, size)
            with Library.open(home / "library", settings=own_settings(home)) as library:
                tried: dict[str, Callable[[], object]] = {
                    "the question embedded": lambda: shared_encoder().embed([_QUESTION]),
                    "search": lambda: library.search(_QUESTION),
                    "said_by": lambda: library.said_by(_NAME),
                    "summaries": lambda: library.summaries(),
                }
                figures += [
                    Figure(f"Library of {size:,} articles (median)", name, _milliseconds(run), "ms")
                    for name, run in tried.items()
                ]
    first, last = figures[: len(figures) // len(sizes)], figures[-len(figures) // len(sizes) :]
    grown = f"{sizes[-1]:,} articles / {sizes[0]:,}"
    ratios = [Figure(grown, many.name, many.value / few.value, "") for few, many in zip(first, last, strict=True)]
    return figures + (ratios if len(sizes) > 1 else [])


def _milliseconds(run: Callable[[], object]) -> float:
    run()
    spent = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        run()
        spent.append(time.perf_counter() - began)
    return median(spent) * 1e3
