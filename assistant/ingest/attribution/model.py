"""The learned finder: attributions (source, cue, content) from the frozen token states of the embedded encoder.

A trunk of dilated convolutions over the states of a whole article marks cues and attributed content. Each cue is then
paired with every token around it, and tokens are marked as its source or its content: attributions may nest and
overlap, a content may run over many sentences, and a source is found by its cue, not by a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assistant.ingest.attribution.inputs import COMMA, QUOTE_TURNS, Floats, Ints, Tokens

TRUNK: Final = (1, 2, 4, 8, 16, 32, 1)
PAIRS: Final = (1, 2, 4)
"""Dilations of the convolutions over tokens, and over the tokens around a cue."""
REACH: Final = 128
"""Tokens on either side of a cue among which its source and its content are looked for."""
MOST: Final = {"sentences": 4, "paragraphs": 2, "marks": 4, "cues": 4}
"""How far apart a token and its cue are told apart, in each of these."""
SOURCE, CUE, CONTENT, SENTENCE = 0, 2, 4, 6
"""Columns of the trunk's tags; the first three are each followed by "begins here"."""
ROLE_SOURCE, ROLE_CONTENT, EVIDENCE = 0, 2, 4
"""Columns of what a cue makes of a token."""
ATTRIBUTED: Final = 0.5
"""From here on a sentence holds attributed content."""
PAIRED: Final = 0.6
"""From here on a further cue of the same sentence is reported besides the likeliest."""
NO_SOURCE: Final = 0.25
"""Below this the likeliest token for a source is none."""
_MAYBE_CUE, _CUE_BEGINS = 0.1, 0.4
_AT_ONCE = 64
"""Cues paired with their tokens together: 13 MB."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What one sentence holds of one attribution; all spans are offsets into the article."""

    sentence: int
    source: tuple[int, int] | None
    """May stand in another sentence, as the cue may."""
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    """The stretches of this sentence that are attributed."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A candidate, with what the model makes of the tokens around it."""

    span: tuple[int, int]
    source: tuple[int, int] | None
    first: int
    """The first of the tokens around it."""
    content: Floats
    """How likely each of them is content of this cue."""
    sentences: dict[int, float]
    """How likely each sentence around holds some."""


class AttributionModel:
    """The head, in numpy: reads articles of any length."""

    def __init__(self, weights: Path) -> None:
        with np.load(weights) as arrays:
            self._weights: dict[str, Floats] = {name: arrays[name].astype(np.float32) for name in arrays.files}

    @classmethod
    @cache
    def shipped(cls) -> AttributionModel:
        """The one that ships with the package, loaded when first asked for."""
        with as_file(files("assistant") / "models" / "statements" / "statements.npz") as weights:
            return cls(weights)

    def attributions(self, tokens: Tokens) -> list[Marked]:
        """Sentence by sentence, the likeliest first."""
        from threadpoolctl import threadpool_limits

        # The matrices are small: more threads only wait for each other, and keep the other cores busy doing so.
        with threadpool_limits(1, "blas"):
            return self._attributions(tokens) if len(tokens.starts) else []

    def _attributions(self, tokens: Tokens) -> list[Marked]:
        hidden = self._trunk(tokens)
        tags = _sigmoid(self._linear("tags", hidden))
        likely = _strongest(tags[:, SENTENCE], tokens.sentence)
        cues: dict[int, list[_Cue]] = {}
        for cue in self._cues(tokens, hidden, tags):
            for sentence in cue.sentences:
                cues.setdefault(sentence, []).append(cue)
        words, found = tokens.words(), list[Marked]()
        for sentence, near in sorted(cues.items()):
            near.sort(key=lambda cue: -cue.sentences[sentence])
            if (likely[sentence] + near[0].sentences[sentence]) / 2 > ATTRIBUTED:
                chosen = [cue for cue in near if cue.sentences[sentence] > PAIRED] or near[:1]
                found += [_attribution(tokens, words, sentence, cue) for cue in chosen]
        return found

    def _trunk(self, tokens: Tokens) -> Floats:
        hidden = self._linear("states", tokens.states) + self._linear("features", tokens.features)
        for i, dilation in enumerate(TRUNK):
            hidden = self._block(f"trunk.{i}", hidden, dilation)
        return self._norm("trunk_norm", hidden)

    def _cues(self, tokens: Tokens, hidden: Floats, tags: Floats) -> Iterator[_Cue]:
        as_token = self._linear("as_token", hidden)
        counted = counts(tokens, tags)
        spans = cue_spans(tags)
        for first in range(0, len(spans), _AT_ONCE):
            chosen = spans[first : first + _AT_ONCE]
            places, inside = around(chosen, len(hidden))
            as_cue = self._linear("as_cue", np.array([hidden[a:b].mean(axis=0) for a, b in chosen]))
            scale, shift = np.split(as_cue[:, None], 2, axis=-1)
            token_scale, token_shift = np.split(as_token[places], 2, axis=-1)
            pair = token_scale * scale + token_shift + shift
            for name, index in relations(counted, chosen, places).items():
                pair += self._weights[f"relations.{name}.weight"][index]
            pair *= inside[..., None]
            for i, dilation in enumerate(PAIRS):
                pair = self._block(f"pairs.{i}", pair, dilation)
            roles = _sigmoid(self._linear("roles", self._norm("pairs_norm", pair)))
            for span, at, here, role in zip(chosen, places, inside, roles, strict=True):
                at, role = at[here], role[here]
                evidence = _strongest(role[:, EVIDENCE], tokens.sentence[at])
                yield _Cue(_core(tags[:, CUE], span), _source(at, role), int(at[0]), role[:, ROLE_CONTENT], evidence)

    def _linear(self, name: str, x: Floats) -> Floats:
        y: Floats = np.matmul(x, self._weights[f"{name}.weight"].T)
        y += self._weights[f"{name}.bias"]
        return y

    def _norm(self, name: str, x: Floats) -> Floats:
        centred = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + 1e-5)
        normed: Floats = centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return normed

    def _block(self, name: str, x: Floats, dilation: int) -> Floats:
        normed, size = self._norm(f"{name}.norm", x), x.shape[-2]
        padded = np.pad(normed, [(0, 0)] * (x.ndim - 2) + [(dilation, dilation), (0, 0)])
        seen = [padded[..., start : start + size, :] for start in (0, dilation, 2 * dilation)]
        wide = self._linear(f"{name}.gather", np.concatenate(seen, axis=-1))
        gelu = wide * _sigmoid(1.5957691 * wide * (1 + 0.044715 * wide * wide))
        return x + self._linear(f"{name}.mix", gelu)


def cue_spans(tags: Floats) -> list[tuple[int, int]]:
    """Ranges of tokens that may be cues: many are not."""
    return _runs(tags[:, CUE] > _MAYBE_CUE, tags[:, CUE + 1] > _CUE_BEGINS)


def around(cues: Sequence[tuple[int, int]], size: int) -> tuple[Ints, NDArray[np.bool_]]:
    """The tokens within `REACH` of each cue, a row a cue, and which of them are in the article."""
    places = np.array([start for start, _ in cues])[:, None] + np.arange(-REACH, REACH + 1)
    return np.clip(places, 0, size - 1), (places >= 0) & (places < size)


def counts(tokens: Tokens, tags: Floats) -> dict[str, Ints]:
    """What is counted from the article's beginning, so that a difference tells how much lies between two tokens."""
    marks = tokens.features[:, QUOTE_TURNS] > 0
    cues = tags[:, CUE + 1] > 0.5
    return {
        "sentences": tokens.sentence,
        "paragraphs": tokens.paragraph,
        "marks": np.cumsum(marks),
        "cues": np.cumsum(cues),
    }


def relations(counted: dict[str, Ints], cues: Sequence[tuple[int, int]], places: Ints) -> dict[str, Ints]:
    """How each place stands to its cue, as indices into the embeddings of that name."""
    start, end = np.array(cues).T[..., None]
    found = {
        name: np.clip(count[places] - count[start], -MOST[name], MOST[name]) + MOST[name]
        for name, count in counted.items()
    }
    away = np.where(places < start, places - start, np.maximum(places - end + 1, 0))
    far = np.abs(away)
    step = np.where(far < 8, far, np.minimum(8 + 2 * np.log2(np.maximum(far, 8) / 8), 17).astype(np.int64))
    return found | {"distance": np.where(away < 0, 18 + step, step)}


def _source(places: Ints, role: Floats) -> tuple[int, int] | None:
    """The run of tokens that is likeliest the source."""
    inside = role[:, ROLE_SOURCE]
    peak = float(inside.max())
    if peak < NO_SOURCE:
        return None
    top = int(inside.argmax())
    runs = _runs(inside > min(0.3, 0.4 * peak))
    first, last = next(run for run in runs if run[0] <= top < run[1])
    return int(places[first]), int(places[last - 1]) + 1


def _core(inside: Floats, span: tuple[int, int]) -> tuple[int, int]:
    """Without the less likely tokens at the ends of a candidate."""
    values = inside[slice(*span)]
    kept = span[0] + np.flatnonzero(values >= values.max() / 2)
    return int(kept[0]), int(kept[-1]) + 1


def _attribution(tokens: Tokens, words: Ints, sentence: int, cue: _Cue) -> Marked:
    where = tokens.sentence[cue.first : cue.first + len(cue.content)]
    likely = np.where(where == sentence, cue.content, 0)
    content = _runs(likely >= min(0.4, max(float(likely.max()) / 2, 1e-6)))

    def span(first: int, last: int) -> tuple[int, int]:
        while last - first > 1 and tokens.features[last - 1, COMMA]:
            last -= 1
        first, last = np.searchsorted(words, words[first]), np.searchsorted(words, words[last - 1], side="right")
        return int(tokens.starts[first]), int(tokens.ends[last - 1])

    return Marked(
        sentence,
        span(*cue.source) if cue.source else None,
        span(*cue.span),
        tuple(span(cue.first + first, cue.first + last) for first, last in content),
    )


def _runs(inside: NDArray[np.bool_], begins: NDArray[np.bool_] | None = None) -> list[tuple[int, int]]:
    """Stretches that hold true, cut before each beginning."""
    found: list[tuple[int, int]] = []
    for i in np.flatnonzero(inside).tolist():
        if found and found[-1][1] == i and not (begins is not None and begins[i]):
            found[-1] = found[-1][0], i + 1
        else:
            found.append((i, i + 1))
    return found


def _strongest(values: Floats, sentence: Ints) -> dict[int, float]:
    """The greatest value in each sentence; tokens in order."""
    edges = np.flatnonzero(np.diff(sentence, prepend=-1))
    return dict(zip(sentence[edges].tolist(), np.maximum.reduceat(values, edges).tolist(), strict=True))


def _sigmoid(x: Floats) -> Floats:
    y: Floats = np.reciprocal(1 + np.exp(-np.clip(x, -30, 30)))
    return y
