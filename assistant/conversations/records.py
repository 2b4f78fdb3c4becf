"""An answer as bytes, exactly: what is read is equal to what was kept, lone surrogates included."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING

from assistant.answers import Answer, Citation
from assistant.display import printable

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def to_bytes(answer: Answer) -> bytes:
    return json.dumps(asdict(answer), ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")


def from_bytes(kept: bytes) -> Answer:
    """Raises `ValueError` where it is none that this version knows."""
    return _answers().validate_python(json.loads(kept.decode("utf-8", "surrogatepass")))


@cache
def _answers() -> TypeAdapter[Answer]:
    from pydantic import TypeAdapter

    return TypeAdapter(Answer)


def question_line(answer: Answer) -> str:
    return printable(answer.question, keep_newlines=False).strip()


def claim_words(answer: Answer) -> str:
    return printable("\n".join(claim.text for claim in answer.claims))


def cited_words(answer: Answer) -> str:
    """The sentences shown with the answer, and the names of those who said and published them."""
    return printable("\n".join(part for citation in _shown(answer) for part in _parts(citation) if part))


def _shown(answer: Answer) -> Iterator[Citation]:
    for claim in answer.claims:
        yield from claim.citations
        yield from (counterpart.citation for counterpart in claim.counterparts)
    yield from answer.nearest


def _parts(citation: Citation) -> tuple[str | None, ...]:
    return citation.text, citation.speaker, citation.article_title, citation.outlet
