"""Paragraphs that say beside them whose words they are: transcripts, interviews, signed comments and letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from assistant.articles import Article, Sentence
from assistant.ingest.attribution import Attribution, Span
from assistant.ingest.people import People
from assistant.ingest.referents import Referent
from assistant.ingest.tokens import CLOSING, OPENING, tokens

_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}"
_NAME_WORD = re.compile(r"[A-Z][\w’-]*")
_LABEL = re.compile(
    rf"[{OPENING}]?(?:({_NAME})(?: \([^()\n]{{1,30}}\))?:\s+(?=\S)|(Q)[.)]?\s+(?=[A-Z“\"])|(A)[.)]\s+(?=[A-Z“\"]))"
)
_QUOTATION_MARK = re.compile(rf"[{OPENING}{CLOSING}]")
_SIGNED = re.compile(rf"[{CLOSING}]\s*[―—–-]{{1,2}}\s*({_NAME})[^.\n]{{0,60}}\.?\Z")
_SALUTATION = re.compile(r"(?:To the Editor|Dear (?:Editor|Sir|Madam)|Sir)\b[^.\n]{0,20}[:,–—-]\s*")
_SIGNATURE = re.compile(rf"({_NAME})(?:, [\w .,’'-]{{1,60}})?")
_ASKER, _ANSWERER = frozenset(["Q", "Question"]), frozenset(["A", "Answer"])
"""Labels that name nobody."""
_PARTS_PLAYED = _ASKER | _ANSWERER | frozenset("Interviewer Reporter Host Moderator Audience".split())
_WORDS = re.compile(r"[a-z]{2,} [\w’']")
_ENDS = '.?!…)—”"-'
_LONGEST_SIGNED = 200
"""Characters at the end of a paragraph in which its signature is looked for."""


class Turn(NamedTuple):
    """Words of one speaker."""

    label: Span
    """Who speaks, as it stands in the article."""
    start: int
    end: int


def turns(article: Article) -> list[Turn]:
    """The paragraphs of `article` whose speaker stands before or below them, in order."""
    paragraphs = [list(members) for _, members in groupby(article.sentences, key=lambda sentence: sentence.paragraph)]
    told = {turn.start: turn for read in (_labelled, _signed, _letters) for turn in read(article.text, paragraphs)}
    return [told[start] for start in sorted(told)]


def outside(found: Iterable[Attribution], told: Sequence[Turn]) -> Iterator[Attribution]:
    """What is `found` outside of turns, or in one with a source of its own."""
    starts = [turn.start for turn in told]
    for one in found:
        turn = told[bisect_right(starts, one.content.start) - 1] if told else None
        is_in_turn = turn is not None and turn.start <= one.content.start < turn.end
        if not is_in_turn or (turn and one.source and turn.start <= one.source.start < turn.end):
            yield one


def spoken(told: Iterable[Turn], body: Sequence[Sentence]) -> Iterator[Attribution]:
    """Each sentence of a turn as its speaker's word."""
    ends = [sentence.end for sentence in body]
    for turn in told:
        for sentence in islice(body, bisect_right(ends, turn.start), None):
            start, end = max(sentence.start, turn.start), min(sentence.end, turn.end)
            if start >= end:
                break
            words = sentence.text[start - sentence.start : end - sentence.start]
            if any(map(str.isalnum, words)):
                asks = words.rstrip(f"{CLOSING} ").endswith("?")
                yield Attribution(turn.label, None, Span(start, end), "question" if asks else "statement", "direct")


def speakers(told: Sequence[Turn], text: str, people: People) -> dict[Span, Referent]:
    """Who speaks in each turn: who has the name of its label, and "A" the only person named above them all."""
    above = [bearer for name in people.names(tokens(text[: told[0].start])) for bearer in name.bearers] if told else []
    found: dict[Span, Referent] = {}
    for label in dict.fromkeys(turn.label for turn in told):
        name = text[slice(*label)]
        if name not in _ASKER | _ANSWERER:
            found[label] = people.called(name) or Referent(name)
        elif name in _ANSWERER and len(set(above)) == 1:
            found[label] = above[0]
    return found


def _labelled(text: str, paragraphs: Sequence[Sequence[Sentence]]) -> Iterator[Turn]:
    """A transcript: paragraphs that begin with the name of who speaks, one at least more than once."""
    labels: dict[int, re.Match[str]] = {}
    for i, members in enumerate(paragraphs):
        start, end = members[0].start, members[-1].end
        match = _LABEL.match(text, start, end) if members[-1].kind == "body" else None
        if match and text[end - 1] in _ENDS and _WORDS.search(text, match.end(), end):
            labels[i] = match
    names = {i: match[match.lastindex or 1] for i, match in labels.items()}
    counts = Counter(names.values())
    speaking = set(_speaking(counts, text))
    recurring = {i for i, name in names.items() if name in speaking}
    if counts.keys() & _ASKER and counts.keys() & _ANSWERER:
        recurring |= {i for i, name in names.items() if name in _ASKER | _ANSWERER}
    spoken = {i for i in labels if {i - 1, i, i + 1} & recurring}
    if len(spoken) < 2:
        return
    first, last = min(spoken), max(spoken)
    runs_on = 2 * len(spoken) > last - first
    label = labels[first]
    for i in range(first, last + 1):
        end = paragraphs[i][-1].end
        if i in spoken:
            label = labels[i]
            yield Turn(Span(*label.span(label.lastindex or 1)), label.end(), end)
        elif runs_on and paragraphs[i][0].kind == "body" and text[paragraphs[i][0].start] not in "([":
            yield Turn(Span(*label.span(label.lastindex or 1)), paragraphs[i][0].start, end)


def _speaking(labels: Counter[str], text: str) -> Iterator[str]:
    """The labels that recur and name somebody: not "Note", which stands nowhere else."""
    elsewhere = Counter(_NAME_WORD.findall(text)) - labels
    for label, count in labels.items():
        if count > 1 and (label in _PARTS_PLAYED or " " in label or label.isupper() or label in elsewhere):
            yield label


def _signed(text: str, paragraphs: Sequence[Sequence[Sentence]]) -> Iterator[Turn]:
    """Quotations whose speaker's name stands behind a dash after the last of them."""
    unsigned: list[Sequence[Sentence]] = []
    for members in paragraphs:
        start, end = members[0].start, members[-1].end
        if text[start] not in OPENING:
            unsigned = []
        elif match := _SIGNED.search(text, max(start, end - _LONGEST_SIGNED), end):
            label = Span(match.start(1), match.end(1) - match[1].endswith("."))
            yield from (Turn(label, one[0].start, one[-1].end) for one in unsigned)
            yield Turn(label, start, match.start() + 1)
            unsigned = []
        elif len(_QUOTATION_MARK.findall(text, start, end)) < 2:  # left open: the next paragraph goes on
            unsigned.append(members)
        else:
            unsigned = []


def _letters(text: str, paragraphs: Sequence[Sequence[Sentence]]) -> Iterator[Turn]:
    """What stands between "To the Editor:" and a signature."""
    letter: list[tuple[int, int]] | None = None
    for members in paragraphs:
        start, end = members[0].start, members[-1].end
        if opening := _SALUTATION.match(text, start, end):
            letter = [(opening.end(), end)]
        elif letter and (match := _SIGNATURE.fullmatch(text, start, end)) and end - start < _LONGEST_SIGNED:
            yield from (Turn(Span(*match.span(1)), *part) for part in letter if part[0] < part[1])
            letter = None
        elif letter and members[0].kind == "body":
            letter.append((start, end))
