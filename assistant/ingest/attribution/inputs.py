"""An article as the model of who said what reads it: the encoder's token states, and what they do not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.encoder import Encoder
from assistant.ingest.tokens import turn

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

FEATURES: Final = 22
PUNCTUATION: Final = 3
COMMA: Final = 5
QUOTE_TURNS: Final = 10
"""Columns of the features; the last one: a quotation begins or has ended here."""
WINDOW: Final = 254
"""Tokens that the encoder reads at once, special ones left out."""


class Span(NamedTuple):
    """A sentence, as offsets into the article, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """An article as the model reads it: one row a word piece."""

    states: Floats
    starts: Ints
    ends: Ints
    sentence: Ints
    paragraph: Ints
    features: Floats

    def words(self) -> Ints:
        """The number of the word that each token is a piece of; a punctuation mark is one too."""
        mark = self.features[:, PUNCTUATION] > 0
        apart = (self.starts[1:] > self.ends[:-1]) | mark[1:] | mark[:-1]
        return np.concatenate([[0], np.cumsum(apart)])


def tokens_of(text: str, spans: Iterable[tuple[int, int, int]], encoder: Encoder) -> Tokens:
    """Every token encoded once, in windows of whole sentences; `spans`: their start, end and paragraph."""
    sentences = [Span(*span) for span in spans]
    windows = list(_windows(text, sentences, encoder.lengths))
    encoded = encoder.layered_states([text[a:b] for a, b in windows])
    offsets = [(a + x, a + y) for (a, _), window in zip(windows, encoded, strict=True) for x, y in window.offsets]
    starts, ends = np.array(offsets, dtype=np.int64).reshape(-1, 2).T
    sentence = np.searchsorted([span.start for span in sentences], starts, side="right") - 1
    paragraph = np.array([span.paragraph for span in sentences], dtype=np.int64)[sentence]
    states = np.concatenate([window.states for window in encoded]) if encoded else np.zeros((0, 0), np.float32)
    return Tokens(states, starts, ends, sentence, paragraph, _features(text, starts, ends, sentence, paragraph))


def _windows(
    text: str, sentences: Sequence[Span], lengths: Callable[[Sequence[str]], list[int]]
) -> Iterator[tuple[int, int]]:
    """Stretches of text of at most `WINDOW` tokens, ended between paragraphs where that costs little room."""
    pieces: list[tuple[Span, int]] = []
    for span, count in zip(sentences, lengths([text[s.start : s.end] for s in sentences]), strict=True):
        parts = [span] if count < WINDOW else list(_parts(text, span))
        counts = [count] if count < WINDOW else lengths([text[part.start : part.end] for part in parts])
        pieces += zip(parts, counts, strict=True)
    first, room = 0, WINDOW
    for i, (piece, count) in enumerate(pieces):
        if i > first:
            opens_paragraph = piece.paragraph != pieces[i - 1][0].paragraph
            whole = sum(more for other, more in pieces[i : i + 12] if other.paragraph == piece.paragraph)
            if count > room or (opens_paragraph and whole > room and room < WINDOW // 3):
                yield pieces[first][0].start, pieces[i - 1][0].end
                first, room = i, WINDOW
        room -= count
    if pieces:
        yield pieces[first][0].start, pieces[-1][0].end


def _parts(text: str, span: Span) -> Iterator[Span]:
    """A sentence too long for the encoder, in stretches that surely fit."""
    for start in range(span.start, span.end, WINDOW):
        yield Span(start, min(start + WINDOW, span.end), span.paragraph)


_MARKS = re.compile(r'[“„«]|[”»]|"')


def _quoted(text: str) -> NDArray[np.bool_]:
    """Whether each character stands between quotation marks, which a paragraph's end closes."""
    inside = np.zeros(len(text), dtype=bool)
    for line in re.finditer(r"[^\n]+", text):
        opened = -1
        for mark in _MARKS.finditer(text, line.start(), line.end()):
            is_open = turn(text, mark.start(), opened >= 0)
            if opened < 0 and is_open:
                opened = mark.start()
            elif opened >= 0 and not is_open:
                inside[opened : mark.end()] = True
                opened = -1
        if opened >= 0:
            inside[opened : line.end()] = True
    return inside


def _features(text: str, starts: Ints, ends: Ints, sentence: Ints, paragraph: Ints) -> Floats:
    """What the uncased encoder does not tell: case, quotation state, place in sentence and paragraph."""
    size = len(starts)
    if not size:
        return np.zeros((0, FEATURES), dtype=np.float32)
    quoted = _quoted(text)
    pieces = [text[a:b] for a, b in zip(starts, ends, strict=True)]
    edge = np.flatnonzero(np.diff(sentence, prepend=-1))
    position = np.arange(size) - np.repeat(edge, np.diff(edge, append=size))
    backwards = np.repeat(np.append(edge[1:], size), np.diff(edge, append=size)) - 1 - np.arange(size)
    inside = quoted[starts]
    first = position == 0
    new_paragraph = np.diff(paragraph, prepend=-1) != 0
    opening = np.maximum.accumulate(np.where(new_paragraph, np.arange(size), 0))
    share = np.add.reduceat(inside.astype(np.float32), edge) / np.diff(edge, append=size)
    columns = [
        [p[0].isupper() for p in pieces],
        [len(p) > 1 and p.isupper() for p in pieces],
        [p[0].isdigit() for p in pieces],
        [not p[0].isalnum() for p in pieces],
        [a == 0 or text[a - 1].isspace() for a in starts],
        [p == "," for p in pieces],
        [p in ":–—" for p in pieces],
        [p in '“”"„«»' for p in pieces],
        [p in "’'‘" for p in pieces],
        inside,
        np.diff(inside.astype(np.int8), prepend=0) != 0,
        np.repeat(share, np.diff(edge, append=size)),
        np.repeat(inside[edge], np.diff(edge, append=size)),
        inside[opening],
        first,
        backwards == 0,
        new_paragraph,
        paragraph == 0,
        1 / (1 + position),
        1 / (1 + backwards),
        np.minimum(position, 60) / 30,
        np.minimum(backwards, 60) / 30,
    ]
    return np.array([np.asarray(column, dtype=np.float32) for column in columns]).T
