"""Claims that say something else than their sentences: each must be caught, and under its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.support import ProblemKind
from assistant.answering.support.tokens import told
from assistant.articles import Article, Sentence
from assistant.language.words import stems
from evals.corruptions.cases import Case, Read, capitalised, lowered
from evals.corruptions.respelling import MONTHS
from evals.corruptions.spoilt_figures import spoilt_figures
from evals.corruptions.spoilt_polarity import spoilt_polarity

_FIGURE: frozenset[ProblemKind] = frozenset(["figure"])
_NAME: frozenset[ProblemKind] = frozenset(["name"])
_SPEAKER: frozenset[ProblemKind] = frozenset(["speaker"])
_POLARITY: frozenset[ProblemKind] = frozenset(["polarity"])
_RUN = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: (?:[A-Z]\. )?[A-Z][a-z]+){0,2})(?!\w)(?! [A-Z])")
_NO_NAMES = frozenset(MONTHS) | frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    I The A An In On At He She It They We But And If This That Mr Mrs Ms Dr Be No Yes Not So Or Is Are Was Were His
    Her Their My Our Your""".split()
)
_NAMED = re.compile(r"(?!(?:He|She|They|It|We)$)[A-Z]\w+(?: [A-Z]|$)")
_TURNED = re.compile(
    r"\b((?:[A-Z]\w+ )*[A-Z]\w+) (accused|blamed|criticized|criticised|defeated|endorsed|attacked|beat|praised|sued"
    r"|slammed|backed|called|met|mocked|told|joined|urged|asked|warned) ((?:[A-Z]\w+ )*[A-Z]\w+)\b"
)


def figures(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for sentence in read.body:
        for change, text in spoilt_figures(sentence.text):
            yield Case(change, text, (sentence,), _FIGURE)


def polarity(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for sentence in read.body:
        for change, text in spoilt_polarity(sentence.text):
            yield Case(change, text, (sentence,), _POLARITY)


def turned(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """Who did it and to whom, exchanged."""
    for sentence in read.body:
        match = _TURNED.search(sentence.text)
        if match and not {*match[1].split(), *match[3].split()} & _NO_NAMES:
            text = f"{sentence.text[: match.start()]}{match[3]} {match[2]} {match[1]}{sentence.text[match.end() :]}"
            yield Case("names turned round", text, (sentence,), _NAME | _POLARITY)


def runs(article: Article) -> list[str]:
    """The names of an article: capitalised words in a row inside its sentences."""
    found = [run for s in article.sentences if s.kind == "body" for run in _RUN.findall(s.text)]
    return [run for run in dict.fromkeys(found) if not set(run.split()) & _NO_NAMES]


def names(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """A name exchanged for one of the same article, or of another, that is not in the sentence."""
    here = runs(read.article)
    elsewhere = runs(others[0].article) if others else []
    for number, sentence in enumerate(read.body):
        known = " ".join(told([sentence]))
        match = next((m for m in _RUN.finditer(sentence.text) if not set(m.group().split()) & _NO_NAMES), None)
        for change, pool in (("name: of the article", here), ("name: of another", elsewhere)):
            free = [run for run in pool if not any(word[:4] in known for word in run.split())]
            if match and free:
                text = sentence.text[: match.start()] + free[number % len(free)] + sentence.text[match.end() :]
                yield Case(change, text, (sentence,), _NAME)


def speakers(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """A speaker left out, exchanged for another of the article, or made to say it more strongly."""
    named = list(dict.fromkeys(said.source for said in read.said if _NAMED.match(said.source)))
    for said in read.said:
        content, cited = said.content.rstrip("., "), (said.sentence,)
        yield Case("speaker: dropped", f"{capitalised(content)}.", cited, _SPEAKER)
        there = stems(" ".join(told(cited)))
        if other := next((name for name in named if not stems(name) & there), None):
            yield Case("speaker: exchanged", f"{other} said that {lowered(content)}.", cited, _SPEAKER)
        for stronger in () if said.cue.lower() == "according to" else ("admitted", "confirmed", "proved"):
            text = f"{capitalised(said.source)} {stronger} that {lowered(content)}."
            yield Case(f"speaker: {stronger}", text, cited, _SPEAKER)


def unrelated(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """The nearest other sentence cited instead, unless it says nearly the same."""
    body = read.body
    told = [stems(sentence.text) for sentence in body]
    for number, sentence in enumerate(body):
        shares = [(len(told[number] & other) / len(told[number]), -i) for i, other in enumerate(told) if i != number]
        share, place = max(shares, default=(1.0, 0))
        if share < 0.6:
            near: Sentence = body[-place]
            yield Case("another sentence cited", sentence.text, (near,), frozenset(["unrelated"]))


MAKERS = (figures, names, turned, speakers, unrelated, polarity)
