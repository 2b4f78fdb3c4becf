"""Finds who said what: for each attribution the spans of its source, its cue and its content.

Rules over cue verbs. A sentence's subject before the cue (or after it, where the content comes first) is the source;
quotations and indirect speech that run on keep the source before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from assistant.articles import QuoteKind, Sentence, StatementKind
from assistant.ingest.cues import ALSO_NOUNS, CUES, HEDGES
from assistant.ingest.tokens import CLOSING, OPENING, Token, tokens


class Span(NamedTuple):
    """Offsets into `Article.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's word, before it is known who the source is."""

    source: Span | None
    """None where nobody is named: "reportedly". May stand in another sentence than the content."""
    cue: Span | None
    content: Span
    """Within one sentence; words that run on are an attribution a sentence, with the same source and cue."""
    kind: StatementKind
    quote: QuoteKind


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with its source; offsets into the sentence."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    kind: StatementKind
    content: tuple[int, int]


_BETWEEN = frozenset(
    "also then later again still already now once has have had would will further openly never repeatedly".split()
)
_BOUNDARY = frozenset("that and but or while as when because if which who whom whose than where after before".split())
_NO_SUBJECT = frozenset(
    """to a an the this these those its their his her our my your of in on at for with by from is are was were be been
    being not no""".split()
)
_BE = frozenset("is are was were be been being".split())
_RUNS_ON = re.compile(r"\b(?:had|would|could)\s+(?:also\s+|been\s+|not\s+)*\w+")


def attributions(sentences: Iterable[Sentence]) -> Iterator[Attribution]:
    """Every attribution in the body `sentences` of an article."""
    for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):
        yield from _in_paragraph(paragraph)


def _in_paragraph(sentences: Iterable[Sentence]) -> Iterator[Attribution]:
    quoted = False
    before: Attribution | None = None
    waiting: list[Sentence] = []  # quotations whose speaker is named only at their end
    for sentence in sentences:
        opened, words = quoted, tokens(sentence.text, quoted)
        quoted = words[-1].quoted if words else quoted
        here = [_attribution(sentence, found, opened) for found in _find(words)]
        if not here and words and all(word.quoted for word in words if word.is_word):
            if before is None:
                waiting.append(sentence)
                continue
            here = [_carry_on(before, sentence, "direct")]
        elif not here and before and before.quote != "direct" and _RUNS_ON.search(sentence.text):
            here = [_carry_on(before, sentence, "indirect")]
        before = here[-1] if here else None
        if before and opened:
            yield from [_carry_on(before, earlier, "direct") for earlier in waiting]
        waiting = []
        yield from here


def _attribution(sentence: Sentence, found: _Found, opened: bool) -> Attribution:
    quote = _quote(sentence.text[slice(*found.content)], opened)
    source, cue, content = (
        Span(sentence.start + span[0], sentence.start + span[1]) if span else None
        for span in (found.source, found.cue, found.content)
    )
    assert content
    return Attribution(source, cue, content, found.kind, quote)


def _carry_on(before: Attribution, sentence: Sentence, quote: QuoteKind) -> Attribution:
    return replace(before, content=Span(sentence.start, sentence.end), quote=quote)


def _quote(content: str, opened: bool) -> QuoteKind:
    marks = [mark for mark in content if mark in OPENING + CLOSING]
    if not marks and not opened:
        return "indirect"
    return "direct" if opened or content.strip()[:1] in OPENING else "mixed"


def _find(words: list[Token]) -> Iterator[_Found]:
    for i, token in enumerate(words):
        if token.quoted:
            continue
        word = token.lower
        if word in HEDGES:
            yield _Found(None, (token.start, token.end), HEDGES[word], (words[0].start, words[-1].end))
        elif word == "according" and i + 1 < len(words) and words[i + 1].lower == "to":
            source = _phrase_after(words, i + 2)
            if source:
                yield _Found(source, (token.start, words[i + 1].end), "statement", (words[0].start, words[-1].end))
        elif word in CUES and (found := _at_cue(words, i)):
            yield found


def _at_cue(words: list[Token], i: int) -> _Found | None:
    cue, kind = words[i], CUES[words[i].lower]
    following = words[i + 1] if i + 1 < len(words) else None
    if cue.lower in ALSO_NOUNS and not (
        following and (following.lower in ("that", ":", ",") or following.text in OPENING)
    ):
        return None
    whole = (words[0].start, words[-1].end)
    after = (following.start if following else cue.end, words[-1].end)
    j = i - 1
    while j >= 0 and (words[j].lower in _BETWEEN or words[j].lower.endswith("ly")):
        j -= 1
    if j >= 0 and words[j].lower in _BE:
        return (
            _Found(None, (words[j].start, cue.end), kind, whole)
            if cue.lower.endswith("d") and kind != "demand"
            else None
        )
    if j >= 0 and (words[j].text in CLOSING or words[j].text in ",?!") and (j == i - 1):
        if words[j].text == "," and (source := _before_aside(words, j)):
            return _Found(source, (cue.start, cue.end), kind, after)
        source = _phrase_after(words, i + 1)
        return _Found(source, (cue.start, cue.end), kind, whole) if source else None
    source = _phrase_before(words, j)
    if source is None:
        return None
    parenthetical = following is not None and following.text in (",", ".") and source[0] > words[0].start
    return _Found(source, (cue.start, cue.end), kind, whole if parenthetical else after)


def _phrase_before(words: list[Token], last: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token `last`."""
    if last < 0 or not _may_end_phrase(words[last]):
        return None
    first = last
    while first > 0 and not words[first - 1].quoted and _inside_phrase(words[first - 1]) and last - first < 14:
        first -= 1
    return words[first].start, words[last].end


def _phrase_after(words: list[Token], first: int) -> tuple[int, int] | None:
    if first >= len(words) or not _inside_phrase(words[first]):
        return None
    last = first
    while last + 1 < len(words) and _inside_phrase(words[last + 1]) and last - first < 14:
        last += 1
    return (words[first].start, words[last].end) if _may_end_phrase(words[last]) else None


def _before_aside(words: list[Token], comma: int) -> tuple[int, int] | None:
    """The noun phrase before ", the acting ambassador, said": `comma` is the one before the cue."""
    for j in range(comma - 1, max(-1, comma - 20), -1):
        if words[j].quoted or words[j].text in ".;:":
            return None
        if words[j].text == ",":
            aside = words[j + 1].lower
            plausible = aside in ("the", "a", "an", "who", "which") or aside.isdigit() or words[j + 1].text[0].isupper()
            return _phrase_before(words, j - 1) if plausible else None
    return None


def _may_end_phrase(token: Token) -> bool:
    return not token.quoted and (token.text[0].isalnum()) and token.lower not in _NO_SUBJECT | _BOUNDARY


def _inside_phrase(token: Token) -> bool:
    return not token.quoted and (token.text[0].isalnum() or token.text == "&") and token.lower not in _BOUNDARY
