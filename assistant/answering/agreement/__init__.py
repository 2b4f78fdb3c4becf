"""What other articles say of the matter of a claim: found by comparing sentences, never by a model."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.answering.agreement.comparing import Found, compare
from assistant.answering.agreement.quantities.measuring import amounts
from assistant.answering.agreement.reading import LONGEST, Readings, Told
from assistant.answering.agreement.reprints import one_voice
from assistant.answers import Citation, Claim, Counterpart
from assistant.articles import Article
from assistant.ingest.datelines import without_dateline
from assistant.library import Library
from assistant.summaries import Development

__all__ = ["counterparts"]

Stated = TypeVar("Stated", Claim, Development)
_NEAR = 24
"""Sentences of other articles taken for each sentence cited."""
_ARTICLES = 8
"""Articles that a claim is compared with, the nearest."""


def counterparts(library: Library, claims: Sequence[Stated], within: Collection[str] | None = None) -> list[Stated]:
    """The claims, each with what other articles say of it: one counterpart an article, what differs first.

    `within` is as for `Library.search`.

    Where an article says nothing that can be compared, or it cannot be told whether it does, there is none. Raises
    `LibraryError`.
    """
    ids = list(dict.fromkeys(citation.sentence_id for claim in claims for citation in claim.citations))
    near = library.near(ids, _NEAR, within) if ids else {}
    if not any(near.values()):
        return list(claims)
    cited = {article.id: article for article in library.articles({one.rpartition(":")[0] for one in near})}
    readings = Readings()
    return [replace(claim, counterparts=tuple(_counterparts(claim, near, cited, readings))) for claim in claims]


def _counterparts(
    claim: Claim | Development, near: Mapping[str, Sequence[Article]], cited: Mapping[str, Article], readings: Readings
) -> Iterator[Counterpart]:
    pieces = [piece for citation in claim.citations if (piece := _piece(claim, citation, cited))]
    own = {piece.article.id for piece in pieces}
    others = {article.id: article for piece in pieces for article in near.get(piece.sentence.id, ())}
    if len(pieces) < len(claim.citations):
        return
    near_by = [article for article_id, article in others.items() if article_id not in own][:_ARTICLES]
    found = [said for article in near_by if (said := _said(claim.text, pieces, article, readings))]
    before: list[Told] = []
    for piece, other in sorted(found, key=lambda pair: pair[1].relation != "differs"):
        published, reference = other.told.article.published, piece.article.published
        yield Counterpart(
            relation=other.relation,
            cited=Citation.of(piece.sentence, piece.article),
            citation=Citation.of(other.told.sentence, other.told.article),
            independent=not any(one_voice(one, other.told) for one in (*pieces, *before)),
            later=bool(published and reference and published > reference),
            difference=other.difference,
        )
        before.append(other.told)


def _piece(claim: Claim | Development, citation: Citation, cited: Mapping[str, Article]) -> Told | None:
    """The claim in the place of its sentence; of a claim with several, each sentence for itself."""
    article = cited.get(citation.article_id)
    if article is None:
        return None
    sentence = next((one for one in article.sentences if one.id == citation.sentence_id), None)
    if sentence is None:
        return None
    text = claim.text if len(claim.citations) == 1 else sentence.text
    return Told(without_dateline(text), sentence, article) if len(text) <= LONGEST else None


def _said(text: str, pieces: Sequence[Told], article: Article, readings: Readings) -> tuple[Told, Found] | None:
    """What an article says of a claim, and of which piece of it: all are carried, or one is told otherwise."""
    found = [(piece, compare(piece, article, readings)) for piece in pieces]
    for piece, one in found:
        if one and one.difference and _tells(text, one.difference.partition(" / ")[0]):
            return piece, one
    piece, first = found[0]
    carried = all(one and one.relation == "carries" for _, one in found)
    return (piece, first) if first and carried else None


def _tells(text: str, detail: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(detail)}(?!\w)", text) is not None or any(
        amount.text == detail for amount in amounts(text)
    )
