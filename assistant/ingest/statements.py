"""Who said what, in an article: attributions as they are found, each tied to its speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.articles import Article, Mention, Sentence, Statement
from assistant.ingest.attributing import Attributing
from assistant.ingest.attribution import Attribution, Span, attributions
from assistant.ingest.body import Body, body_sentences
from assistant.ingest.naming import namer
from assistant.ingest.people import People
from assistant.ingest.readings import Source
from assistant.ingest.referents import Referent
from assistant.ingest.resolving import Discourse
from assistant.ingest.tokens import Token, tokens
from assistant.ingest.turns import outside, spoken, turns
from assistant.ingest.turns import speakers as turn_speakers

_FIRST_PERSON = frozenset(["i", "we", "me", "us"])


def annotate(article: Article) -> Article:
    """`article` with statements and mentions on its body sentences, where it is English or may be."""
    if article.language not in (None, "en"):
        return article
    return resolved(article, attributions(body_sentences(article)))


def resolved(article: Article, found: Iterable[Attribution]) -> Article:
    """`article` with the attributions `found` in its body as statements, and with its mentions."""
    body, text = Body(article), article.text
    in_turn = turns(article)
    said: defaultdict[int, list[Attribution]] = defaultdict(list)
    sources: defaultdict[int, set[Span]] = defaultdict(set)
    for one in outside(Attributing(body)(found), in_turn):
        said[body.number(one.content.start)].append(one)
        if one.source:
            sources[body.number(one.source.start)].add(one.source)
    for one in spoken(in_turn, body.sentences):
        said[body.number(one.content.start)].insert(0, one)
    people = People([*(tokens(s.text) for s in article.sentences if s.kind == "heading"), *body.words])
    discourse = Discourse(people, text)
    name = namer(article)
    speakers = turn_speakers(in_turn, text, people)
    mentions: dict[str, tuple[Mention, ...]] = {}
    sections = _sections(article)
    for number, (sentence, here) in enumerate(zip(body.sentences, body.words, strict=True)):
        if sentence.id in sections:
            discourse.begin_section()
        placed = _placed(here, sources[number], said[number])
        reading = discourse.read(here, [*dict.fromkeys(placed.values())], runs_on=bool(said[number]))
        speakers |= {span: reading.speakers[at] for span, at in placed.items() if at in reading.speakers}
        spans = ((_span(here, one.first, one.stop), one.referent) for one in reading.mentions)
        mentions[sentence.id] = tuple(
            Mention(*span, name(who)) for span, who in spans if _stands_for(text[slice(*span)], who)
        )
    for span in _of_themselves(body, said, speakers, people):
        del speakers[span]
    for told in said.values():
        speakers |= _first_person(text, told, speakers)
    statements = {}
    for number, told in said.items():
        sentence = body.sentences[number]
        each = (_statement(text, sentence, one, speakers, name) for one in told)
        statements[sentence.id] = tuple(_once(list(dict.fromkeys(each))))
    return replace(
        article,
        sentences=tuple(
            replace(s, statements=statements.get(s.id, ()), mentions=mentions.get(s.id, ())) for s in article.sentences
        ),
    )


def _of_themselves(
    body: Body, said: Mapping[int, Sequence[Attribution]], speakers: Mapping[Span, Referent], people: People
) -> set[Span]:
    """The pronouns whose quotations name whom they were taken for: "“Vera is honest,” she said"."""
    found = set()
    for number, told in said.items():
        quoted = {
            name.bearers[0]
            for name in people.names(body.words[number])
            if len(name.bearers) == 1 and body.words[number][name.last].quoted
        }
        for one in told:
            is_pronoun = one.source is not None and body.text[slice(*one.source)].lower() in ("he", "she")
            if is_pronoun and one.source and one.quote != "indirect" and speakers.get(one.source) in quoted:
                found.add(one.source)
    return found


def _sections(article: Article) -> set[str]:
    """The ids of the sentences that headings stand before."""
    return {one.id for before, one in pairwise(article.sentences) if before.kind == "heading"}


def _once(told: Sequence[Statement]) -> Iterator[Statement]:
    """Without what says only that somebody said what `told` tells more of: that he denied it."""
    for one in told:
        if one.kind != "statement" or not any(_tells(other, one) for other in told):
            yield one


def _tells(other: Statement, one: Statement) -> bool:
    """Whether the `other` is the same speaker's word, of about the same content, and no mere statement."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    longest = max(one.end - one.start, other.end - other.start)
    is_same = one.speaker is not None and one.speaker == other.speaker
    return is_same and other.kind != "statement" and 4 * shared >= 3 * longest


def _placed(words: Sequence[Token], sources: Iterable[Span], said: Sequence[Attribution]) -> dict[Span, Source]:
    """Where the sources of a sentence stand among its tokens; spans that begin or end alike are one source."""
    starts, ends = [word.start for word in words], [word.end for word in words]
    begins = {one.source: one.content.start for one in said}
    longest = max(said, key=lambda one: one.content.end - one.content.start, default=None)
    placed: dict[Span, Source] = {}
    for span in sorted(sources, key=lambda span: (span.start, -span.end)):
        first, stop = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first >= stop:
            continue
        is_outermost = longest is None or longest.source == span
        content = bisect_right(ends, begins.get(span, span.start))
        alike = [at for at, one in placed.items() if _is_alike(words, one, first, stop)]
        source = placed[alike[0]] if alike else Source(first, stop, content, is_outermost)
        source = source._replace(is_outermost=source.is_outermost or is_outermost)
        placed |= dict.fromkeys([*alike, span], source)
    return placed


def _is_alike(words: Sequence[Token], source: Source, first: int, stop: int) -> bool:
    """Whether the tokens from `first` to before `stop` are that source: its beginning, or its end but no aside."""
    return source.first == first or (
        first < source.stop == stop and all(w.is_word for w in words[source.first : first])
    )


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
    speaker = speakers.get(one.source) if one.source else None
    cue = one.cue if one.cue and sentence.start <= one.cue.start < sentence.end else None
    return Statement(
        name(speaker) if speaker else None,
        text[slice(*one.source)] if one.source else None,
        text[slice(*cue)] if cue else None,
        one.kind,
        one.quote,
        *one.content,
    )
