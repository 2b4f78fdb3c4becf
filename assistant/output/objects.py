"""The JSON objects that scripts depend on."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer, Citation
from assistant.articles import Article, Sentence, Statement
from assistant.display import UNSAFE
from assistant.summaries import Brief, Happening, Summary
from assistant.summarizing.precision import known

if TYPE_CHECKING:
    from assistant.library import ArticleInfo, Hit


def json_line(found: dict[str, Any]) -> str:
    """One line, in which nothing stands that a terminal would obey or a reader could not see: it is escaped."""
    return UNSAFE.sub(lambda unsafe: json.dumps(unsafe[0])[1:-1], json.dumps(found, ensure_ascii=False, default=str))


def answer_object(answer: Answer) -> dict[str, Any]:
    found = asdict(answer)
    del found["retrieved"]  # sixteen times the rest; the chat shows it
    for told, claim in zip(found["claims"], answer.claims, strict=True):
        told["standing"] = claim.standing
    return found


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


def summary_object(summary: Summary) -> dict[str, Any]:
    """A day of which only the year or the month is known is written so: "2023", "2023-09"."""
    return {**asdict(summary), "timeline": [_dated(one) for one in summary.timeline]}


def brief_object(brief: Brief) -> dict[str, Any]:
    """Days are written as those of a summary are."""
    found = asdict(brief)
    for told, event in zip(found["events"], brief.events, strict=True):
        told["developments"] = [_dated(one) for one in event.developments]
    return found


def _dated(happening: Happening) -> dict[str, Any]:
    return {**asdict(happening), "date": known(happening)}
