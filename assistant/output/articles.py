"""Articles, and who says what in them, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.articles import Article, Sentence, Statement
from assistant.display import printable
from assistant.output.wrapping import wrapped

if TYPE_CHECKING:
    from assistant.library import ArticleInfo


def article_lines(article: Article, width: int) -> Iterator[str]:
    """The whole article; what belongs to the page and not to the text is marked with a bar."""
    yield from wrapped(article.title, width)
    about = [article.outlet, article.author, str(article.published or ""), article.location]
    yield from wrapped(" · ".join(part for part in about if part), width)
    paragraph, of_page = -1, False
    line: list[str] = []
    for sentence in article.sentences:
        leftover = sentence.kind in ("leftover", "byline")
        if sentence.paragraph != paragraph or leftover != of_page:
            yield from wrapped(" ".join(line), width, "| " if of_page else "")
            yield ""
            paragraph, of_page, line = sentence.paragraph, leftover, []
        line.append(sentence.text)
    yield from wrapped(" ".join(line), width, "| " if of_page else "")


def info_line(info: ArticleInfo) -> str:
    about = " · ".join(str(part) for part in (info.published, info.outlet, info.title) if part)
    return printable(f"{info.id}  {about}  ({info.sentences} sentences)", keep_newlines=False)


def statement_lines(said: Iterable[tuple[Article, Sentence, Statement]], width: int) -> Iterator[str]:
    """Article by article, each sentence under whose word it is, and what kind of statement."""
    for number, (article, rows) in enumerate(groupby(said, key=lambda row: row[0])):
        if number:
            yield ""
        about = (article.outlet, str(article.published or "") or None, article.title)
        yield from wrapped(f"{article.id}  {' · '.join(part for part in about if part)}", width)
        told = ((one.speaker or one.mention or "not named", one.kind, sentence.text) for _, sentence, one in rows)
        for speaker, kind, text in dict.fromkeys(told):
            yield from wrapped(f"{speaker} [{kind}]: {text}", width, "  ")
