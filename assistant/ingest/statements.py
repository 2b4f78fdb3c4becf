"""Who said what, in an article: attributions as they are found, each tied to its speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.articles import Article, Mention, Sentence, Statement
from assistant.ingest.attribution import Attribution, Span, attributions
from assistant.ingest.naming import namer
from assistant.ingest.people import People
from assistant.ingest.referents import Referent
from assistant.ingest.resolving import Discourse, Source
from assistant.ingest.tokens import Token, tokens

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:accused|alleged|believed|blamed|charged|claimed|reported|rumou?red|said|suspected|thought|understood)\b"
)
_FIRST_PERSON = frozenset(["i", "we", "me", "us"])


def annotate(article: Article) -> Article:
    """`article` with statements and mentions on its body sentences, where it is English or may be."""
    if article.language not in (None, "en"):
        return article
    return resolved(article, attributions(_body(article)))


def resolved(article: Article, found: Iterable[Attribution]) -> Article:
    """`article` with the attributions `found` in its body as statements, and with its mentions."""
    body, text = _body(article), article.text
    starts = [sentence.start for sentence in body]
    said: defaultdict[int, list[Attribution]] = defaultdict(list)
    sources: defaultdict[int, set[Span]] = defaultdict(set)
    for one in found:
        said[bisect_right(starts, one.content.start) - 1].append(one)
        if one.source:
            sources[bisect_right(starts, one.source.start) - 1].add(one.source)
    discourse = Discourse(People(s.text for s in article.sentences if s.kind in ("body", "heading")), text)
    name = namer(article)
    speakers: dict[Span, Referent] = {}
    mentions: dict[str, tuple[Mention, ...]] = {}
    for number, (sentence, words) in enumerate(zip(body, _words(body), strict=True)):
        placed = _placed(words, sorted(sources[number]), said[number])
        reading = discourse.read(words, list(placed.values()), runs_on=bool(said[number]))
        speakers |= {span: reading.speakers[at] for span, at in placed.items() if at in reading.speakers}
        spans = ((_span(words, one.first, one.stop), one.referent) for one in reading.mentions)
        mentions[sentence.id] = tuple(
            Mention(*span, name(who)) for span, who in spans if _stands_for(text[slice(*span)], who)
        )
    for here in said.values():
        speakers |= _first_person(text, here, speakers)
    statements = {
        body[number].id: tuple(_statement(text, body[number], one, speakers, name) for one in here)
        for number, here in said.items()
    }
    return replace(
        article,
        sentences=tuple(
            replace(s, statements=statements.get(s.id, ()), mentions=mentions.get(s.id, ())) for s in article.sentences
        ),
    )


def _body(article: Article) -> list[Sentence]:
    return [sentence for sentence in article.sentences if sentence.kind == "body"]


def _words(body: Iterable[Sentence]) -> Iterator[list[Token]]:
    """The tokens of each sentence, counted from the beginning of the article; a quotation ends with its paragraph."""
    for _, paragraph in groupby(body, key=lambda sentence: sentence.paragraph):
        quoted = False
        for sentence in paragraph:
            words = tokens(sentence.text, quoted, sentence.start)
            quoted = words[-1].quoted if words else quoted
            yield words


def _placed(words: Sequence[Token], sources: Sequence[Span], said: Sequence[Attribution]) -> dict[Span, Source]:
    """Where the sources of a sentence stand among its tokens."""
    starts, ends = [word.start for word in words], [word.end for word in words]
    begins = {one.source: one.content.start for one in said}
    longest = max(said, key=lambda one: one.content.end - one.content.start, default=None)
    placed = {}
    for span in sources:
        first, stop = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first < stop:
            first -= bool(first) and words[first - 1].lower in ("the", "a", "an")
            trails = begins.get(span, span.start) < span.start
            placed[span] = Source(first, stop, trails, is_outermost=longest is None or longest.source == span)
    return placed


def _span(words: Sequence[Token], first: int, stop: int) -> Span:
    """Where tokens stand in the article, without a possessive at the end."""
    last = words[stop - 1]
    return Span(words[first].start, last.start + len(last.bare))


def _stands_for(text: str, referent: Referent) -> bool:
    """Whether `text` stands for a name that it does not tell in full, or is a pronoun."""
    return referent.name not in text and (referent.named or " " not in text)


def _first_person(
    text: str, said: Sequence[Attribution], speakers: Mapping[Span, Referent]
) -> Iterator[tuple[Span, Referent]]:
    """ "I" and "we" inside what somebody says are that somebody."""
    quoting = [(one.content, speakers[one.source]) for one in said if one.source and one.source in speakers]
    for one in said:
        if one.source and text[slice(*one.source)].lower() in _FIRST_PERSON:
            speaker = next((who for content, who in quoting if content.start <= one.source.start < content.end), None)
            if speaker:
                yield one.source, speaker


def _statement(
    text: str,
    sentence: Sentence,
    one: Attribution,
    speakers: Mapping[Span, Referent],
    name: Callable[[Referent], str],
) -> Statement:
    source = None if one.cue and _is_passive(text, one.cue) else one.source
    speaker = speakers.get(source) if source else None
    cue = one.cue if one.cue and sentence.start <= one.cue.start < sentence.end else None
    return Statement(
        name(speaker) if speaker else None,
        text[slice(*source)] if source else None,
        text[slice(*cue)] if cue else None,
        one.kind,
        one.quote,
        *one.content,
    )


def _is_passive(text: str, cue: Span) -> bool:
    """Whether the subject of a cue is not who speaks: "is accused of", "was said to"."""
    before = text[max(0, cue.start - 30) : cue.end]
    return any(match.end() > len(before) - (cue.end - cue.start) for match in _PASSIVE.finditer(before))
