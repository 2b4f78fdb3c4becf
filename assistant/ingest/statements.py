"""Who said what, in an article: attributions as they are found, each tied to its speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.articles import Article, Mention, Sentence, Statement
from assistant.ingest.attributions import Attribution, Span, attributions
from assistant.ingest.people import People, Referent
from assistant.ingest.resolving import Discourse, Source
from assistant.ingest.tokens import Token, tokens

_FIRST_PERSON = frozenset(["i", "we", "me", "us"])


def annotate(article: Article) -> Article:
    """`article` with statements and mentions on its body sentences."""
    return resolved(article, attributions(_body(article)))


def resolved(article: Article, found: Iterable[Attribution]) -> Article:
    """`article` with the attributions `found` in its body as statements, and with its mentions."""
    body = _body(article)
    starts = [sentence.start for sentence in body]
    said: defaultdict[int, list[Attribution]] = defaultdict(list)
    sources: defaultdict[int, set[Span]] = defaultdict(set)
    for attribution in found:
        said[bisect_right(starts, attribution.content.start) - 1].append(attribution)
        if attribution.source:
            sources[bisect_right(starts, attribution.source.start) - 1].add(attribution.source)
    people = People.named_in([s.text for s in article.sentences if s.kind in ("body", "heading")])
    discourse = Discourse(people, article.text)
    speakers: dict[Span, Referent] = {}
    mentions: list[list[tuple[Span, Referent]]] = []
    for number, words in enumerate(_words(body)):
        placed = _placed(words, sorted(sources[number]), said[number])
        read = list(discourse.read(words, list(placed.values()), runs_on=bool(said[number])))
        found_at = {resolved.first: resolved.referent for resolved in read}
        speakers |= {span: found_at[source.first] for span, source in placed.items() if source.first in found_at}
        mentions.append([(_span(words, one.first, one.stop), one.referent) for one in read])
    _add_first_person(article.text, said.values(), speakers)
    done = {}
    for number, sentence in enumerate(body):
        statements = tuple(_statement(article.text, sentence, one, speakers, discourse) for one in said[number])
        told = tuple(
            Mention(*span, discourse.name(referent))
            for span, referent in mentions[number]
            if _stands_for(article.text[slice(*span)], referent, discourse.name(referent))
        )
        done[sentence.id] = replace(sentence, statements=statements, mentions=told)
    return replace(article, sentences=tuple(done.get(s.id, s) for s in article.sentences))


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
            trails = begins.get(span, span.start) < span.start
            placed[span] = Source(first, stop, trails, outermost=bool(longest and longest.source == span))
    return placed


def _span(words: Sequence[Token], first: int, stop: int) -> Span:
    """Where tokens stand in the article, without a possessive at the end."""
    last = words[stop - 1]
    return Span(words[first].start, last.start + len(last.bare))


def _add_first_person(text: str, said: Iterable[Sequence[Attribution]], speakers: dict[Span, Referent]) -> None:
    """ "I" and "we" inside what somebody says are that somebody."""
    for here in said:
        for inner in here:
            if inner.source and text[slice(*inner.source)].lower() in _FIRST_PERSON:
                around = (
                    speakers[outer.source]
                    for outer in here
                    if outer.source in speakers and outer.content.start <= inner.source.start < outer.content.end
                )
                if speaker := next(around, None):
                    speakers[inner.source] = speaker


def _statement(
    text: str, sentence: Sentence, one: Attribution, speakers: dict[Span, Referent], discourse: Discourse
) -> Statement:
    referent = speakers.get(one.source) if one.source else None
    here = one.cue and sentence.start <= one.cue.start < sentence.end
    return Statement(
        discourse.name(referent) if referent else None,
        text[slice(*one.source)] if one.source else None,
        text[slice(*one.cue)] if one.cue and here else None,
        one.kind,
        one.quote,
        *one.content,
    )


def _stands_for(text: str, referent: Referent, name: str) -> bool:
    """Whether `text` stands for a name that it does not tell in full."""
    return name not in text and (referent.named or " " not in text)
