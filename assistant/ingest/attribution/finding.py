"""Attributions of an article's sentences: what the model marks, and the words that run on from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from assistant.articles import QuoteKind, Sentence, StatementKind
from assistant.ingest.cues import HEDGES, kind_of
from assistant.ingest.tokens import CLOSING, OPENING, Token, tokens

if TYPE_CHECKING:
    from assistant.ingest.attribution.model import Marked

STRETCH = 400
"""Sentences read together, about: 60 MB of states. A paragraph is cut only where it has as many again."""
LONGEST = 20_000
"""Characters of a sentence; in what is longer, nobody is quoted."""
_QUOTATION = re.compile(rf"[{OPENING}{CLOSING}]")
_RUNS_ON = re.compile(r"\b(?:had|would|could)\s+(?:also\s+|been\s+|not\s+)*\w+")
_HEDGE = re.compile(rf"\b(?:{'|'.join(HEDGES)})\b", re.IGNORECASE)


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


def attributions(sentences: Sequence[Sentence]) -> Iterator[Attribution]:
    """Every attribution in the body `sentences` of an article."""
    stretch: list[Sentence] = []
    for sentence in sentences:
        opens_paragraph = bool(stretch) and sentence.paragraph != stretch[-1].paragraph
        if len(stretch) >= (STRETCH if opens_paragraph else 2 * STRETCH):
            yield from _in_stretch(stretch)
            stretch = []
        if len(sentence.text) <= LONGEST:
            stretch.append(sentence)
    if stretch:
        yield from _in_stretch(stretch)


def _in_stretch(sentences: Sequence[Sentence]) -> Iterator[Attribution]:
    from assistant.encoder import shared_encoder
    from assistant.ingest.attribution.inputs import tokens_of
    from assistant.ingest.attribution.model import AttributionModel

    text = _Text(sentences)
    marked: dict[int, list[Attribution]] = {}
    for one in AttributionModel.shipped().attributions(tokens_of(text.joined, text.spans, shared_encoder())):
        marked.setdefault(one.sentence, []).extend(_attributions(text, one))
    before: list[Attribution] = []
    for number, sentence in enumerate(sentences):
        here = marked.get(number, [])
        if not here and before and sentence.paragraph == sentences[number - 1].paragraph:
            here = list(_running_on(before[0], sentence))
        yield from here or _hedged(sentence)
        before = here


class _Text:
    """The sentences alone, joined: what stands between them in the article is not read."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.words: list[list[Token]] = []
        self.spans: list[tuple[int, int, int]] = []
        """Start, end and paragraph of each sentence in `joined`."""
        parts: list[str] = []
        length = 0
        for i, sentence in enumerate(sentences):
            runs_on = i > 0 and sentence.paragraph == sentences[i - 1].paragraph
            gap = " " if runs_on else "\n\n" if i else ""
            opened = runs_on and bool(self.words[-1]) and self.words[-1][-1].quoted
            self.words.append(tokens(sentence.text, opened, sentence.start))
            length += len(gap)
            self.spans.append((length, length + len(sentence.text), sentence.paragraph))
            parts += [gap, sentence.text]
            length += len(sentence.text)
        self.joined = "".join(parts)

    def in_article(self, span: tuple[int, int], near: int) -> Span:
        """Where a stretch of the joined text stands, cut at the end of the sentence that it begins in."""
        number = near
        while number and span[0] < self.spans[number][0]:
            number -= 1
        while number + 1 < len(self.spans) and span[0] >= self.spans[number + 1][0]:
            number += 1
        moved = self.sentences[number].start - self.spans[number][0]
        return Span(span[0] + moved, min(span[1], self.spans[number][1]) + moved)


def _attributions(text: _Text, marked: Marked) -> Iterator[Attribution]:
    """What the model marks in one sentence, as one content from its first to its last stretch."""
    if not marked.content:
        return
    content = text.in_article((marked.content[0][0], marked.content[-1][1]), marked.sentence)
    source = text.in_article(marked.source, marked.sentence) if marked.source else None
    cue = text.joined[slice(*marked.cue)]
    quote = _quote(text.words[marked.sentence], content)
    yield Attribution(source, text.in_article(marked.cue, marked.sentence), content, kind_of(cue), quote)


def _running_on(before: Attribution, sentence: Sentence) -> Iterator[Attribution]:
    """Indirect speech goes on in the pluperfect: "In return, Russia had shipped a million barrels"."""
    is_plain = before.source is not None and before.quote == "indirect" and not _QUOTATION.search(sentence.text)
    if is_plain and _RUNS_ON.search(sentence.text):
        yield replace(before, content=Span(sentence.start, sentence.end))


def _hedged(sentence: Sentence) -> Iterator[Attribution]:
    for hedge in _HEDGE.finditer(sentence.text):
        cue = Span(sentence.start + hedge.start(), sentence.start + hedge.end())
        yield Attribution(None, cue, Span(sentence.start, sentence.end), HEDGES[hedge.group().lower()], "indirect")


def _quote(words: Iterable[Token], content: Span) -> QuoteKind:
    inside = [word.quoted for word in words if word.is_word and content.start <= word.start < content.end]
    return "direct" if inside and all(inside) else "mixed" if any(inside) else "indirect"
