"""Trains the head that finds who said what. From a checkout:

    uv run --with torch==2.13.0 python assistant/models/statements/train.py ARTICLES.jsonl.gz statements.npz

ARTICLES holds one article a line: `text`, and `attributions`, each with `source`, `cue` and `content` as lists of
character spans. The encoder stays as it is; its states are computed once and kept in memory (2.3 KB a token).
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, embedding, gelu

from assistant.encoder import shared_encoder
from assistant.ingest.attribution import model
from assistant.ingest.attribution.inputs import Tokens, tokens_of
from assistant.ingest.sentences import spans

WIDTH, PAIR_WIDTH = 160, 48
DROPPED, DROPPED_INPUT = 0.2, 0.15
RATE, DECAY, BATCH, AVERAGED = 1.5e-3, 0.02, 4, 0.99
MOST_CUES = 70
"""A step's cues in one article: more are sampled."""
SWAPPED = 0.4
"""How often a marked cue is trained on with the span that the model finds instead."""

Labels = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    roles: Labels | None
    """Source, its beginnings, content, its beginnings, a row a token; None for what is not a cue."""


@dataclass(frozen=True, slots=True)
class Example:
    tokens: Tokens
    tags: Tensor
    sentences: Tensor
    cues: tuple[Cue, ...]


def examples(path: Path) -> Iterator[Example]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            tokens = tokens_of(row["text"], spans(row["text"]), shared_encoder())
            # Half the memory, and as exact as an int8 encoder can be.
            tokens = replace(tokens, states=tokens.states.astype(np.float16))
            yield example(tokens, row["attributions"])


def example(tokens: Tokens, attributions: Iterable[dict[str, Any]]) -> Example:
    tags = np.zeros((len(tokens.starts), 6), dtype=np.float32)
    cues: list[Cue] = []
    for attribution in attributions:
        source, cue, content = (_labels(tokens, attribution[role]) for role in ("source", "cue", "content"))
        tags = np.maximum(tags, np.concatenate([source, cue, content], axis=1))
        places = np.flatnonzero(cue[:, 0])
        if len(places):
            last = places[places - places[0] < 12][-1]
            cues.append(Cue(int(places[0]), int(last) + 1, np.concatenate([source, content], axis=1)))
    sentences = np.zeros(int(tokens.sentence[-1]) + 1, dtype=np.float32)
    np.maximum.at(sentences, tokens.sentence, tags[:, model.CONTENT])
    return Example(tokens, torch.from_numpy(tags), torch.from_numpy(sentences), tuple(cues))


def _labels(tokens: Tokens, stretches: Iterable[tuple[int, int]]) -> Labels:
    labels = np.zeros((len(tokens.starts), 2), dtype=np.float32)
    for start, end in stretches:
        places = np.flatnonzero((tokens.starts < end) & (tokens.ends > start))
        labels[places, 0] = 1
        labels[places[:1], 1] = 1
    return labels


class ChannelDropout(nn.Module):
    """Drops whole channels for all tokens: as good as dropping values, and far cheaper on a CPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x * ((torch.rand(x.shape[-1]) > self.share).to(x.dtype) / (1 - self.share))


class Block(nn.Module):
    def __init__(self, width: int, dilation: int, dropped: float) -> None:
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width)
        self.gather = nn.Linear(3 * width, width)
        self.mix = nn.Linear(width, width)
        self.drop = ChannelDropout(dropped)

    def forward(self, x: Tensor) -> Tensor:
        padded = nn.functional.pad(self.norm(x), (0, 0, self.dilation, self.dilation))
        seen = [padded.narrow(-2, start, x.shape[-2]) for start in (0, self.dilation, 2 * self.dilation)]
        change: Tensor = self.drop(self.mix(gelu(self.gather(torch.cat(seen, dim=-1)), approximate="tanh")))
        return x + change


class Head(nn.Module):
    """The same computation as `AttributionModel`, which reads these weights by these names."""

    def __init__(self, states: int, features: int) -> None:
        super().__init__()
        self.drop = ChannelDropout(DROPPED_INPUT)
        self.states = nn.Linear(states, WIDTH)
        self.features = nn.Linear(features, WIDTH)
        self.trunk = nn.ModuleList(Block(WIDTH, dilation, DROPPED) for dilation in model.TRUNK)
        self.trunk_norm = nn.LayerNorm(WIDTH)
        self.tags = nn.Linear(WIDTH, 7)
        self.as_token = nn.Linear(WIDTH, 2 * PAIR_WIDTH)
        self.as_cue = nn.Linear(WIDTH, 2 * PAIR_WIDTH)
        sizes = {name: 2 * most + 1 for name, most in model.MOST.items()} | {"distance": 36}
        relations = {name: nn.Embedding(size, PAIR_WIDTH) for name, size in sizes.items()}
        for relation in relations.values():
            nn.init.normal_(relation.weight, std=0.1)
        self.relations = nn.ModuleDict(relations)
        self.pairs = nn.ModuleList(Block(PAIR_WIDTH, dilation, DROPPED / 2) for dilation in model.PAIRS)
        self.pairs_norm = nn.LayerNorm(PAIR_WIDTH)
        self.roles = nn.Linear(PAIR_WIDTH, 5)

    def read(self, tokens: Tokens) -> tuple[Tensor, Tensor]:
        """Hidden states and tags, a row a token."""
        states = torch.from_numpy(tokens.states.astype(np.float32))
        hidden = self.states(self.drop(states)) + self.features(torch.from_numpy(tokens.features))
        for block in self.trunk:
            hidden = block(hidden)
        hidden = self.trunk_norm(hidden)
        return hidden, self.tags(hidden).float()

    def pair(self, tokens: Tokens, hidden: Tensor, tags: Labels, cues: Sequence[Cue]) -> Tensor:
        """What each cue makes of the tokens around it."""
        chosen = [(cue.start, cue.end) for cue in cues]
        places, inside = model.around(chosen, len(hidden))
        as_cue = self.as_cue(torch.stack([hidden[a:b].mean(dim=0) for a, b in chosen]))
        scale, shift = as_cue[:, None].chunk(2, dim=-1)
        token_scale, token_shift = embedding(torch.from_numpy(places), self.as_token(hidden)).chunk(2, dim=-1)
        pair = token_scale * scale + token_shift + shift
        for name, index in model.relations(model.counts(tokens, tags), chosen, places).items():
            pair = pair + self.relations[name](torch.from_numpy(index))
        pair = pair * torch.from_numpy(inside)[..., None]
        for block in self.pairs:
            pair = block(pair)
        roles: Tensor = self.roles(self.pairs_norm(pair))
        return roles.float()


def loss(head: Head, example: Example) -> Tensor:
    tokens = example.tokens
    hidden, tags = head.read(tokens)
    total = _cross_entropy(tags[:, : model.SENTENCE], example.tags) / 3
    sentence = torch.from_numpy(tokens.sentence)
    held = _strongest(tags[:, model.SENTENCE], sentence, len(example.sentences))
    total = total + _cross_entropy(held, example.sentences)
    seen = torch.sigmoid(tags.detach()).numpy()
    cues = candidates(example, seen)
    if not cues:
        return total
    share = max(1.0, len(cues) / MOST_CUES)
    cues = random.sample(cues, min(len(cues), MOST_CUES))
    roles = head.pair(tokens, hidden, seen, cues)
    places, inside = model.around([(cue.start, cue.end) for cue in cues], len(hidden))
    wanted = torch.from_numpy(
        np.stack([np.zeros((places.shape[1], 4), np.float32) if c.roles is None else c.roles[p]
                  for c, p in zip(cues, places, strict=True)])
    )  # fmt: skip
    weight = torch.from_numpy(inside)
    total = total + share / 4 * _cross_entropy(roles[..., : model.EVIDENCE], wanted, weight[..., None].float())
    count = len(example.sentences)
    key = (torch.arange(len(cues))[:, None] * count + sentence[torch.from_numpy(places)])[weight]
    evidence = _strongest(roles[..., model.EVIDENCE][weight], key, len(cues) * count)
    truth = torch.zeros(len(cues) * count).scatter_reduce(0, key, wanted[..., model.ROLE_CONTENT][weight], "amax")
    near = torch.zeros(len(cues) * count, dtype=torch.bool).index_fill(0, key, True)
    return total + share / 2 * _cross_entropy(evidence[near], truth[near])


def candidates(example: Example, tags: Labels) -> list[Cue]:
    """The marked cues, some as the model would find them, and what it would take for one."""
    cues = list(example.cues)
    owner = np.full(len(tags), -1)
    for i, cue in enumerate(cues):
        owner[cue.start : cue.end] = i
    for start, end in model.cue_spans(tags)[: 4 * MOST_CUES]:
        i = int(owner[start:end].max())
        if i < 0:
            cues.append(Cue(start, end, None))
        elif random.random() < SWAPPED:
            cues[i] = Cue(start, end, cues[i].roles)
    return cues


def _cross_entropy(logits: Tensor, truth: Tensor, weight: Tensor | None = None) -> Tensor:
    weight = weight.expand_as(logits) if weight is not None else None
    return binary_cross_entropy_with_logits(logits, truth, weight=weight, reduction="sum")


def _strongest(values: Tensor, index: Tensor, size: int) -> Tensor:
    return torch.full((size,), -15.0).scatter_reduce(0, index, values, "amax")


def train(articles: list[Example], epochs: int) -> Head:
    """The average of the weights towards the end."""
    head = Head(articles[0].tokens.states.shape[1], articles[0].tokens.features.shape[1])
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY, betas=(0.9, 0.98))
    average = {name: weights.clone() for name, weights in head.state_dict().items()}
    steps = epochs * math.ceil(len(articles) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / 60) * (0.51 + 0.5 * math.cos(math.pi * step / steps))
    )
    began = time.perf_counter()
    for epoch in range(epochs):
        random.shuffle(articles)
        total = 0.0
        for first in range(0, len(articles), BATCH):
            optimiser.zero_grad()
            for example in articles[first : first + BATCH]:
                with torch.autocast("cpu", torch.bfloat16):
                    value = loss(head, example)
                torch.autograd.backward(value / 2000)
                total += float(value.detach())
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            for name, weights in head.state_dict().items():
                average[name].lerp_(weights, 1 - AVERAGED)
            if first // BATCH % 40 == 39:
                print(f"epoch {epoch + 1}, {first} articles, {time.perf_counter() - began:.0f} s", flush=True)
        size = sum(len(example.tokens.starts) for example in articles)
        print(f"epoch {epoch + 1}: loss a token {total / size:.4f}", flush=True)
    head.load_state_dict(average)
    return head.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    head = train(list(examples(options.articles)), options.epochs)
    arrays = {name: value.numpy().astype(np.float16) for name, value in head.state_dict().items()}
    np.savez_compressed(options.weights, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main()
