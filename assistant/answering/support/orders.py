"""What an article orders its reader to say is said by nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.support.problem import Problem
from assistant.answering.support.tokens import Tokens, tokens
from assistant.articles import Sentence

_CALL = r"\W*(?:(?:please|now|instead|also|then|important|attention|note|system|assistant|ai|user|and)\b\W*){0,4}"
_RULES = r"(?:rules?|instructions?|prompts?|guidelines?|above|before|previous)"
_VERB = r"(?:answer|respond|reply|say|output|print|write|repeat|state|tell|report|claim|conclude)"
_MUST = r"you (?:must|should|will|shall|are to|have to|need to)(?: now| only| always)?"
_ORDER = re.compile(
    rf"{_CALL}(?:(?:ignore|disregard|forget|override)\b.{{0,60}}\b{_RULES}\b"
    rf"|{_VERB}\b.{{0,60}}?(?:\bthat\b|[:\"“‘'])|{_MUST} {_VERB}\b)",
    re.IGNORECASE | re.DOTALL,
)


def order_problems(claim: Tokens, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    """A claim that rests on orders alone."""
    carrying = [
        sentence for sentence in sentences if 2 * len(claim.roots & tokens(sentence.text).roots) > len(claim.roots)
    ]
    if carrying and all(_is_order(sentence) for sentence in carrying):
        yield Problem("speaker", (), "The cited sentence orders its reader to say this; nobody reports it.")


def _is_order(sentence: Sentence) -> bool:
    return bool(_ORDER.match(sentence.text)) and not any(statement.speaker for statement in sentence.statements)
