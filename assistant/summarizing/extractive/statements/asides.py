"""What stands between a subject and its verb: adverbs, brackets, and asides between commas."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.phrases import DETERMINERS, PREPOSITIONS
from assistant.ingest.tokens import OPENING, Token
from assistant.language.dates import WEEKDAYS

_BETWEEN = frozenset("again all also both each first later now once since still then today yesterday".split())
"""What may stand between a subject and its verb, beside adverbs in "-ly"."""
_ASIDES = PREPOSITIONS | DETERMINERS | frozenset(["who", "which", "whose", "formerly", "then", "now", "also"])
"""How an aside between commas begins."""
_LONGEST = 24
"""Tokens of an aside."""


def before_adverbs(words: Sequence[Token], stop: int) -> int:
    """Before adverbs, the day, a quotation mark, and what stands in brackets."""
    while stop:
        word = words[stop - 1]
        if word.text == ")":
            near = range(stop - 2, max(0, stop - _LONGEST), -1)
            stop = next((k for k in near if words[k].text == "("), stop - 1)
        elif word.lower in _BETWEEN or word.text.endswith("ly") or word.text in OPENING or word.lower in WEEKDAYS:
            stop -= 1
        else:
            break
    return stop


def aside_opens(words: Sequence[Token], comma: int) -> int:
    """Where the aside that ends with the comma there begins: at another one; 0 where there is none near."""
    near = range(comma - 1, max(0, comma - _LONGEST), -1)
    return next((k for k in near if words[k].text == ","), 0)


def named_aside(words: Sequence[Token], comma: int) -> Sequence[Token]:
    """Who is named between commas before a verb: "Stannard" of "The owner, Anna Stannard, was"."""
    opens = aside_opens(words, comma)
    aside = words[opens + 1 : comma] if opens else ()
    return aside if len(aside) > 1 and all(word.is_capitalised for word in aside) else ()


def before_asides(words: Sequence[Token], stop: int) -> int:
    """Where the phrase ends that the asides before `stop` stand behind: "Olsen" of "Olsen, 45, of Lund"."""
    while opens := aside_opens(words, stop):
        if not (words[opens + 1].text.isdigit() or words[opens + 1].lower in _ASIDES):
            break
        stop = opens
    return stop
