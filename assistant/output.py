"""Answers and articles as lines for a terminal, and as the JSON objects that scripts depend on."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer, Citation
from assistant.articles import Article, Sentence, Statement
from assistant.display import printable

if TYPE_CHECKING:
    from assistant.library import ArticleInfo, Hit

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(found: dict[str, Any]) -> str:
    return _UNPRINTABLE.sub(lambda c: f"\\u{ord(c[0]):04x}", json.dumps(found, ensure_ascii=False, default=str))


def answer_object(answer: Answer) -> dict[str, Any]:
    return asdict(answer)


def hit_object(hit: Hit) -> dict[str, Any]:
    return {**asdict(Citation.of(hit.sentence, hit.article)), "score": round(hit.score, 4), "why": hit.why}


def info_object(info: ArticleInfo) -> dict[str, Any]:
    return asdict(info)


def article_object(article: Article) -> dict[str, Any]:
    sentences = [
        {key: getattr(sentence, key) for key in ("id", "text", "start", "end", "paragraph", "kind")}
        for sentence in article.sentences
    ]
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "sources": [asdict(source) for source in article.sources],
        "text": article.text,
        "sentences": sentences,
    }


def statement_object(article: Article, sentence: Sentence, statement: Statement) -> dict[str, Any]:
    return {
        "article_id": article.id,
        "sentence_id": sentence.id,
        "sentence": sentence.text,
        "speaker": statement.speaker,
        "mention": statement.mention,
        "cue": statement.cue,
        "kind": statement.kind,
        "quote": statement.quote,
        "text": article.text[statement.start : statement.end],
    }


def statement_lines(said: Iterable[tuple[Article, Sentence, Statement]], width: int) -> Iterator[str]:
    """Article by article, each sentence under whose word it is, and what kind of statement."""
    for number, (article, rows) in enumerate(groupby(said, key=lambda row: row[0])):
        if number:
            yield ""
        about = (article.outlet, str(article.published or "") or None, article.title)
        yield from _wrapped(f"{article.id}  {' · '.join(part for part in about if part)}", width)
        told = ((one.speaker or one.mention or "not named", one.kind, sentence.text) for _, sentence, one in rows)
        for speaker, kind, text in dict.fromkeys(told):
            yield from _wrapped(f"{speaker} [{kind}]: {text}", width, "  ")


def source_line(citation: Citation) -> str:
    """Outlet, date and title of a citation's article."""
    parts = [citation.outlet, str(citation.published or "") or None, citation.article_title]
    return printable(" · ".join(part for part in parts if part), keep_newlines=False)


def answer_lines(answer: Answer, width: int) -> Iterator[str]:
    """The claims with their numbers, what is missing, and the sources with their sentences."""
    numbers: dict[str, int] = {}
    for claim in answer.claims:
        marks = "".join(f"[{numbers.setdefault(c.sentence_id, len(numbers) + 1)}]" for c in claim.citations)
        yield from _wrapped(f"{claim.text} {marks}", width, "• ")
    if answer.understood:
        yield from _wrapped(f"Understood as: {answer.understood}", width)
    if not answer.answerable:
        yield "Your articles do not answer this."
    if answer.unanswered:
        yield from _wrapped(f"Not answered: {answer.unanswered}", width)
    for removed in answer.removed:
        yield from _wrapped(f"Removed: {removed.text} ({' '.join(removed.reasons)})", width)
    if answer.caution:
        yield from _wrapped(answer.caution, width)
    if answer.incomplete:
        yield from _wrapped(f"Not complete: {answer.incomplete}", width)
    cited = {citation.sentence_id: citation for claim in answer.claims for citation in claim.citations}
    for identifier, number in numbers.items():
        yield ""
        yield from _cited(cited[identifier], f"[{number}] ", width)
    if answer.nearest:
        yield ""
        yield "The nearest passages:"
        for citation in answer.nearest:
            yield from _cited(citation, "- ", width)
    yield ""
    yield from _wrapped(answer.spent, width)


def article_lines(article: Article, width: int) -> Iterator[str]:
    """The whole article; what belongs to the page and not to the text is marked with a bar."""
    yield from _wrapped(article.title, width)
    about = [article.outlet, article.author, str(article.published or ""), article.location]
    yield from _wrapped(" · ".join(part for part in about if part), width)
    paragraph, of_page = -1, False
    line: list[str] = []
    for sentence in article.sentences:
        leftover = sentence.kind in ("leftover", "byline")
        if sentence.paragraph != paragraph or leftover != of_page:
            yield from _wrapped(" ".join(line), width, "| " if of_page else "")
            yield ""
            paragraph, of_page, line = sentence.paragraph, leftover, []
        line.append(sentence.text)
    yield from _wrapped(" ".join(line), width, "| " if of_page else "")


def info_line(info: ArticleInfo) -> str:
    about = " · ".join(str(part) for part in (info.published, info.outlet, info.title) if part)
    return printable(f"{info.id}  {about}  ({info.sentences} sentences)", keep_newlines=False)


def _cited(citation: Citation, mark: str, width: int) -> Iterator[str]:
    yield from _wrapped(source_line(citation), width, mark)
    yield from _wrapped(citation.text, width, "    ")


def _wrapped(text: str, width: int, mark: str = "") -> Iterator[str]:
    indent = mark if mark.strip() == "|" else " " * len(mark)
    yield from textwrap.wrap(printable(text, keep_newlines=False), width, initial_indent=mark, subsequent_indent=indent)
