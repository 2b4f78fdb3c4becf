"""The JSON objects that scripts depend on."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer, Citation
from assistant.articles import Article, Sentence, Statement
from assistant.summaries import Brief, Summary

if TYPE_CHECKING:
    from assistant.library import ArticleInfo, Hit

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(found: dict[str, Any]) -> str:
    return _UNPRINTABLE.sub(lambda c: f"\\u{ord(c[0]):04x}", json.dumps(found, ensure_ascii=False, default=str))


def answer_object(answer: Answer) -> dict[str, Any]:
    found = asdict(answer)
    del found["retrieved"]  # sixteen times the rest; the chat shows it
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
    return asdict(summary)


def brief_object(brief: Brief) -> dict[str, Any]:
    return asdict(brief)
