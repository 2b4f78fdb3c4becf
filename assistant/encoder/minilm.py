"""all-MiniLM-L6-v2, quantised to int8, on ONNX Runtime."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from assistant.encoder.graph import with_outputs

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

MAX_TOKENS = 256
"""What the model sees of a text, two special tokens included."""
_TOKENS_PER_BATCH = 1024
"""Padding included: larger batches are no faster on two cores and take more memory."""
_LAST = "last_hidden_state"
_MIDDLE = [f"/m/encoder/layer.{layer}/output/LayerNorm/LayerNormalization_output_0" for layer in (1, 3)]
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class TokenStates:
    """What the model makes of each token of one text, special tokens left out."""

    states: NDArray[np.float32]
    """Its last layer, shape (tokens, 384), unless said otherwise."""
    offsets: tuple[tuple[int, int], ...]
    """Where each token stands in the text, as character offsets."""
    ids: tuple[int, ...]
    """Numbers in the vocabulary, which is sorted by frequency."""


class Encoder:
    """Loads on first use and may be shared by threads."""

    name = "all-MiniLM-L6-v2-int8"
    dimension = 384

    def __init__(self) -> None:
        self._loading = threading.Lock()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean-pooled vectors of unit length, shape (len(texts), 384), in the order given."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for rows, states, mask, _ in self._batches(texts):
            weights = mask[:, :, None].astype(np.float32)
            pooled = (states * weights).sum(axis=1) / weights.sum(axis=1)
            vectors[rows] = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
        return vectors

    def token_states(self, texts: Sequence[str]) -> list[TokenStates]:
        """The states of every token of every text, in the order given."""
        found: dict[int, TokenStates] = {}
        for rows, states, _, encodings in self._batches(texts):
            for row, state, encoding in zip(rows, states, encodings, strict=True):
                kept = [i for i, special in enumerate(encoding.special_tokens_mask) if not special]
                found[row] = TokenStates(
                    state[kept], tuple(encoding.offsets[i] for i in kept), tuple(encoding.ids[i] for i in kept)
                )
        return [found[row] for row in range(len(texts))]

    def layered_states(self, texts: Sequence[str]) -> list[TokenStates]:
        """Like `token_states`, but each with two middle layers beside the last: shape (tokens, 1152).

        The last layer was trained to be averaged; the middle ones know more of syntax. Each text is read alone, so
        that its states never depend on the others', and one that comes again is read once.
        """
        tokenizer, session = self._model
        different = list(dict.fromkeys(_SURROGATE.sub("\ufffd", text) for text in texts))
        found = {}
        for text, encoding in zip(different, tokenizer.encode_batch(different), strict=True):
            ids = np.array([encoding.ids], dtype=np.int64)
            feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            layers: Any = session.run([_LAST, *_MIDDLE], feed)
            states = np.concatenate([layer[0, 1:-1] for layer in layers], axis=1)
            found[text] = TokenStates(states, tuple(encoding.offsets[1:-1]), tuple(encoding.ids[1:-1]))
        return [found[_SURROGATE.sub("\ufffd", text)] for text in texts]

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without special ones; what a text has beyond what is seen is not counted."""
        tokenizer, _ = self._model
        return [len(encoding.ids) - 2 for encoding in tokenizer.encode_batch(list(texts))]

    def _batches(
        self, texts: Sequence[str]
    ) -> Iterator[tuple[list[int], NDArray[np.float32], NDArray[np.int64], list[Encoding]]]:
        """Batches of texts of like length, padded to the longest: (rows, states, mask, encodings)."""
        tokenizer, session = self._model
        encodings: list[Encoding] = tokenizer.encode_batch([_SURROGATE.sub("\ufffd", text) for text in texts])
        by_length = sorted(range(len(texts)), key=lambda row: len(encodings[row].ids))
        while by_length:
            longest = len(encodings[by_length[-1]].ids)
            size = max(1, _TOKENS_PER_BATCH // longest)
            rows, by_length = by_length[-size:], by_length[:-size]
            ids = np.zeros((len(rows), longest), dtype=np.int64)
            mask = np.zeros_like(ids)
            for place, row in enumerate(rows):
                length = len(encodings[row].ids)
                ids[place, :length] = encodings[row].ids
                mask[place, :length] = 1
            feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            states: Any = session.run([_LAST], feed)[0]
            yield rows, states, mask, [encodings[row] for row in rows]

    @property
    def _model(self) -> tuple[Tokenizer, InferenceSession]:
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> tuple[Tokenizer, InferenceSession]:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        folder = files("assistant") / "models" / "all-MiniLM-L6-v2"
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAX_TOKENS)
        options = SessionOptions()
        # Threads that spin while they wait starve whoever shares the cores: a screen, above all.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        model = with_outputs((folder / "model.onnx").read_bytes(), _MIDDLE)
        return tokenizer, InferenceSession(model, options, providers=["CPUExecutionProvider"])
