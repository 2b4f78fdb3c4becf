"""Quotations without a verb of their own: they are one speaker's as long as they are open, and the nearest source's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.ingest.attribution import Attribution
from assistant.ingest.body import Body


def continued(body: Body, found: Mapping[int, list[Attribution]]) -> dict[int, list[Attribution]]:
    """`found` by number of sentence, with one speaker for what stands in one pair of quotation marks."""
    told = {number: [_nearest(body, found, number, one) for one in here] for number, here in found.items()}
    for run in _runs(body, told):
        spoken = [one for number in run for one in told[number] if _is_spoken(one)]
        own = {one.source for one in spoken if one.source and _has_cue(body, one)}
        sources = own or {one.source for one in spoken if one.source}
        if len({body.text[slice(*source)] for source in sources}) == 1:
            (source, *_) = sources
            for number in run:
                told[number] = [
                    replace(one, source=source) if _is_spoken(one) and not _has_cue(body, one) else one
                    for one in told[number]
                ]
    return told


def _runs(body: Body, found: Mapping[int, list[Attribution]]) -> Iterator[list[int]]:
    """The numbers of sentences, two or more, between which a quotation stays open."""
    run: list[int] = []
    for number in sorted(found):
        goes_on = run and run[-1] == number - 1 and body.ends_open(number - 1) and body.words[number][0].quoted
        if not goes_on or body.sentences[number].paragraph != body.sentences[number - 1].paragraph:
            if len(run) > 1:
                yield run
            run = []
        run.append(number)
    if len(run) > 1:
        yield run


def _nearest(body: Body, found: Mapping[int, list[Attribution]], number: int, one: Attribution) -> Attribution:
    """Without a source that only a question names; a quotation with the only source that stands between it and its own,
    which another paragraph names."""
    if not one.source or (of := body.number(one.source.start)) == number:
        return one
    if _asks(body, of):
        return replace(one, source=None, cue=None)
    if not _is_spoken(one) or _has_cue(body, one):
        return one
    if of > number:
        return replace(one, source=None, cue=None) if _is_another(body, found, number, one) else one
    if body.sentences[of].paragraph == body.sentences[number].paragraph:
        return one
    between = {
        other.source
        for k in range(of + 1, number)
        if not _asks(body, k)
        for other in found.get(k, ())
        if other.source and other.source != one.source and body.number(other.source.start) == k
    }
    names = {body.text[slice(*source)] for source in between}
    if not between or body.text[slice(*one.source)] in names:
        return one
    return replace(one, source=next(iter(between)) if len(between) == 1 else None, cue=None)


def _is_another(body: Body, found: Mapping[int, list[Attribution]], number: int, one: Attribution) -> bool:
    """Whether a quotation goes on with somebody's, is closed, and the verb of a later sentence tells of other words.

    "Olsen agreed. “It is late.” The board said that …"
    """
    goes_on = number - 1 in found and body.sentences[number - 1].paragraph == body.sentences[number].paragraph
    if body.ends_open(number) or not one.cue or not goes_on:
        return False
    of = body.number(one.cue.start)
    return any(
        other.cue == one.cue and body.number(other.content.start) == of and other.content.start >= one.cue.end
        for other in found.get(of, ())
    )


def _asks(body: Body, number: int) -> bool:
    """Whether a sentence is a question of the article's own: "What did Olsen say?"."""
    words = body.words[number]
    return words[-1].text == "?" and not any(word.quoted for word in words)


def _is_spoken(one: Attribution) -> bool:
    return one.quote == "direct"


def _has_cue(body: Body, one: Attribution) -> bool:
    """Whether the verb stands in the sentence of what is said."""
    return one.cue is not None and body.number(one.cue.start) == body.number(one.content.start)
