"""All attributions of an article: those found, made whole, and those that they imply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.articles import StatementKind
from assistant.ingest.attribution import Attribution, Span
from assistant.ingest.body import Body
from assistant.ingest.completing import Completing
from assistant.ingest.continuing import continued
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import CLAUSES, is_verbal
from assistant.ingest.tokens import Token

_NAMING = frozenset("call calls called describe describes described".split())
_REACH = 10
"""Tokens behind a verb in which the name that somebody gives to something begins."""
_REMARK = 4
"""Words from which that is a remark, and no mere label."""
_OPENS_CLAUSE = frozenset("he she it they we there the a an his her its their".split())


class Attributing:
    def __init__(self, body: Body) -> None:
        self._body = body
        self._complete = Completing(body)

    def __call__(self, found: Iterable[Attribution]) -> Iterator[Attribution]:
        """`found` made whole, without what a sentence's own cues gainsay, and with what they imply."""
        by_sentence: dict[int, list[Attribution]] = {}
        for one in found:
            for completed in self._complete(one):
                by_sentence.setdefault(self._body.number(completed.content.start), []).append(completed)
        by_sentence = continued(self._body, by_sentence)
        for number, here in by_sentence.items():
            own = [one for one in here if one.cue and self._body.number(one.cue.start) == number]
            near = [one for one in here if one in own or self._is_near(one)]
            yield from (one for one in here if one in near or not any(_overlap(one, other) for other in near))
            yield from self._nested(max(own, key=lambda one: one.content.end - one.content.start), own) if own else ()
        yield from self._left_open(by_sentence)

    def _is_near(self, one: Attribution) -> bool:
        """Whether the source of a quotation stands in its paragraph."""
        if not one.source or one.quote != "direct":
            return False
        at, of = self._body.number(one.content.start), self._body.number(one.source.start)
        return self._body.sentences[at].paragraph == self._body.sentences[of].paragraph

    def _left_open(self, found: dict[int, list[Attribution]]) -> Iterator[Attribution]:
        """Quotations that nobody closed, and whose speaker is told in the next paragraph."""
        for number in range(len(self._body.sentences) - 2, -1, -1):
            here, following = self._body.sentences[number], self._body.sentences[number + 1]
            runs_on = here.paragraph == following.paragraph or self._body.ends_open(number)
            spoken = next((one for one in found.get(number + 1, ()) if one.source and one.quote == "direct"), None)
            if (
                number in found
                or not spoken
                or not runs_on
                or not all(word.quoted for word in self._body.words[number])
            ):
                continue
            found[number] = [replace(spoken, content=Span(here.start, here.end))]
            yield from found[number]

    def _nested(self, outer: Attribution, known: Sequence[Attribution]) -> Iterator[Attribution]:
        """What somebody is said to have said: "Hamre denied that …" within what Olsen says."""
        words, first, stop = self._body.within(outer.content)
        cues = {word.start for one in known if one.cue for word in words if one.cue.start <= word.start < one.cue.end}
        for i in range(first + 1, min(stop, len(words)) - 1):
            kind = CUES.get(words[i].text)
            if kind in (None, "belief") or words[i].quoted or words[i].start in cues:
                continue
            cue = Span(words[i].start, words[i].end)
            if quotation := _named(words, i):
                source = self._complete.subject(cue)
                if source and quotation.end <= outer.content.end:
                    yield replace(outer, source=source, cue=cue, content=quotation, kind="statement", quote="direct")
                continue
            if not _has_content(words[i : i + 5], kind):
                continue
            source = self._complete.subject(cue)
            if source and words[i + 1].start < outer.content.end:
                inner = replace(outer, source=source, cue=cue, quote="indirect")
                yield from self._complete(replace(inner, content=Span(words[i + 1].start, outer.content.end)))


def _overlap(one: Attribution, other: Attribution) -> bool:
    """Whether most of the content of `one` is content of the `other`."""
    shared = min(one.content.end, other.content.end) - max(one.content.start, other.content.start)
    return 2 * shared > one.content.end - one.content.start


def _named(words: Sequence[Token], verb: int) -> Span | None:
    """What somebody calls something, between quotation marks: "a mistake" of "has called his deal “a mistake”"."""
    if words[verb].lower not in _NAMING or words[verb - 1].is_possessive:
        return None
    for k in range(verb + 1, min(verb + _REACH, len(words))):
        if words[k].quoted:
            last = next((j for j in range(k, len(words)) if not words[j].quoted), len(words) - 1)
            is_remark = sum(word.is_word for word in words[k:last]) >= _REMARK
            return Span(words[k].start, words[last].end) if is_remark else None
        if words[k].text in ";." or words[k].lower in CLAUSES or is_verbal(words[k]):
            return None
    return None


def _has_content(verb: Sequence[Token], kind: StatementKind | None) -> bool:
    """Whether what follows a verb is what somebody said: `verb` and the words after it."""
    following = [word.lower for word in verb[1:]]
    says = verb[0].text == "told" or (kind == "statement" and following[0] in _OPENS_CLAUSE)
    return says or kind == "denial" or "that" in following or verb[0].text.startswith("accus")
