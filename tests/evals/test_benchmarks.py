"""The benchmarks measure what they say; how fast anything is, no test asks."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from assistant import Library
from evals.benchmarks import shelves
from evals.benchmarks.figures import Figure, table
from evals.benchmarks.ticking import Ticker
from evals.corpus import own_settings
from evals.pictures import without_addresses


@pytest.mark.parametrize(("value", "kept"), [(1.2, True), (1.3, True), (1.31, False)])
def test_a_broken_promise_shows(value: float, kept: bool) -> None:
    figure = Figure("First paint", "ratio", value, "", 1.3)
    assert figure.kept == kept
    assert ("BROKEN" in table([figure])) != kept


async def test_the_ticker_notes_how_long_the_loop_is_away() -> None:
    ticker = Ticker()
    with ticker.ticking():
        await asyncio.sleep(0.02)
        with ticker.measured() as gaps:
            began = time.process_time()
            while time.process_time() - began < 0.2:
                pass
            await asyncio.sleep(0.02)
    assert gaps.longest > 0.15
    assert gaps.busy > 0.15


def test_a_made_library_is_one_like_any_other(tmp_path: Path) -> None:
    shelves.fill(tmp_path, 12)
    with Library.open(tmp_path / "library", settings=own_settings(tmp_path)) as library:
        articles = library.articles()
        assert len(articles) == 12
        for article in articles:
            for sentence in article.sentences:
                assert article.text[sentence.start : sentence.end] == sentence.text
                for statement in sentence.statements:
                    assert sentence.start <= statement.start < statement.end <= sentence.end
        body = next(one for one in articles[3].sentences if one.kind == "body")
        assert library.search(body.text, limit=1)


def test_people_differ_between_the_parts_of_a_large_library() -> None:
    templates = [article for article, _ in shelves.articles(50)]
    speakers = [
        {statement.speaker for sentence in article.sentences for statement in sentence.statements}
        for article in templates
    ]
    assert speakers[0] - {None} != speakers[40] - {None}


def test_a_picture_asks_nobody_for_a_font() -> None:
    face = '@font-face {\n  src: url("https://fonts.example/a.woff2");\n}\n'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><!-- made by x.example --><style>{face}.t {{}}</style></svg>'
    assert without_addresses(svg) == '<svg xmlns="http://www.w3.org/2000/svg"><style>.t {}</style></svg>'
