"""Attributions made whole: what the model cuts short is widened, what it cannot mean is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.articles import QuoteKind
from assistant.ingest.attribution import Attribution, Span
from assistant.ingest.body import Body
from assistant.ingest.capitals import may_be_person
from assistant.ingest.clauses import noun_phrase
from assistant.ingest.cues import CUES, is_passive, kind_of, negation, says_nothing
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, PREPOSITIONS, is_verbal
from assistant.ingest.speech import is_of_speech
from assistant.ingest.tokens import CLOSING, OPENING, Token

_ARTICLES = ("the", "a", "an")
_BEFORE_SOURCES = frozenset("of by from like to as that which whom what but and while with".split())
_AFTER_SOURCES = PREPOSITIONS | AUXILIARIES | CLAUSES | frozenset(".,;:")
_FRONTING = frozenset("about at during for in of on to".split())
"""What opens a sentence before its subject; what "after" and "with" open may have one of its own."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_RELATIVE = frozenset(["who", "which", "that"])
_SUBJECTS = frozenset("he she they we i".split())
_ENDS_NOUN = PREPOSITIONS | AUXILIARIES | CLAUSES | frozenset("also not never is are was were , . : ; —".split())
_INVERTING = frozenset(form for form in CUES if form.endswith(("ed", "said", "says", "wrote"))) | {"reacted"}
"""Verbs that stand before who speaks, and before nobody who is spoken to."""
_DETERMINED = frozenset("he she it they him her them that this these those so as".split())
_NAMES = frozenset(["called", "titled", "named"])
"""With nobody before them, what something is called: "these rules, called sanctions"."""
_BETWEEN = AUXILIARIES | frozenset("also then later earlier again first never once himself herself itself".split())
"""What may stand between a subject and its verb, beside adverbs."""
_LONGEST_ASIDE = 14
"""Tokens."""
_QUOTATION = 4
"""Words of a quotation, where no verb tells that it is one."""
_SAID = frozenset(form for form, kind in CUES.items() if kind != "belief" and form.endswith(("ed", "said", "told")))
_BACKSHIFTED = re.compile(r"\b(?:had|would|could)\b")
_PLUPERFECT = re.compile(
    r"\bhad (?:(?:also|already|never|not|\w+ly) )*"
    r"(?:\w+(?:ed|en|wn|ught|ept|ound|old|elt|eft|ood)|begun|come|done|gone|had|heard|hit|led|lost|made|met|paid|put|run"
    r"|set|sent|shut|spent|won)\b"
)
_QUOTING = re.compile(
    r"\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))\s([^,;:“”\"]{1,80}?)\sas\s(?:having\s)?(?:saying|said|telling|told)\b"
)
"""Whom others only quote: "newspapers quoted Olsen as saying"."""


class Completing:
    """Makes the attributions of one article whole."""

    def __init__(self, body: Body) -> None:
        self._body = body

    def __call__(self, one: Attribution) -> Iterator[Attribution]:
        """The attribution made whole; nothing where it tells of words that were not said."""
        one = self._cut(one)
        if cue := one.cue:
            text, at, of = self._body.text, self._body.number(one.content.start), self._body.number(cue.start)
            sentence = self._body.sentences[of]
            before = text[sentence.start : cue.start]
            told, after = text[slice(*cue)], text[cue.end : sentence.end]
            if says_nothing(before, told, after) or (at != of and not self._runs_on(at, told)):
                return
            if any(not self._body.has_quotation(between) for between in range(at + 1, of)):
                return
            if self._reaches_back(at, of):
                one = replace(one, source=None, cue=None)
            elif is_passive(before, told):
                by = one.source if one.source and one.source.start > cue.start else None
                one = replace(one, source=by, kind=kind_of(told, before, after))
            else:
                one = replace(one, source=one.source or self.subject(cue), kind=kind_of(told, before, after))
            if quoted := self._quoted_by_others(cue):
                one = replace(one, source=quoted)
            if one.cue and (length := negation(before)):
                one = replace(one, cue=Span(cue.start - length, cue.end))
        source = self._source(one.source) if one.source else None
        if one.cue and (inverted := self._inverted(source, one.cue)):
            one, source = replace(one, content=self._before(one.content, one.cue)), inverted
        elif one.cue and source:
            source = self._subject(source, one.cue)
        if cue and not source and self._body.text[slice(*cue)].lower() in _NAMES:
            return
        content = self._content(self._whole(one), source)
        if one.cue and self._is_introduced(content, one.cue):
            source = None
        if cue and not is_of_speech(self._body.text[slice(*cue)]) and not self._quotes(content):
            return
        yield replace(one, source=source, content=content, quote=self._quote(content, one.quote))

    def _quoted_by_others(self, cue: Span) -> Span | None:
        """Whom somebody quotes in the sentence of a cue that is part of that."""
        sentence = self._body.sentences[self._body.number(cue.start)]
        for match in _QUOTING.finditer(sentence.text):
            if match.start() < cue.end - sentence.start and cue.start - sentence.start < match.end():
                return Span(sentence.start + match.start(1), sentence.start + match.end(1))
        return None

    def _quotes(self, content: Span) -> bool:
        """Whether words stand between quotation marks for having been said, rather than one for being odd."""
        words, first, stop = self._body.within(content)
        return sum(word.quoted and word.is_word for word in words[first:stop]) >= _QUOTATION

    def _quote(self, content: Span, quote: QuoteKind) -> QuoteKind:
        words, first, stop = self._body.within(content)
        quoted = [word.quoted for word in words[first:stop] if word.is_word]
        return "direct" if quoted and all(quoted) else "mixed" if any(quoted) else quote

    def _reaches_back(self, at: int, of: int) -> bool:
        """Whether a quotation stands in a paragraph before that of its cue: then it is somebody else's word.

        Not where the quotation was left open, as it is where it goes on in the next paragraph.
        """
        paragraphs = [sentence.paragraph for sentence in self._body.sentences[at : of + 1]]
        ends = [at + i for i, (one, other) in enumerate(pairwise(paragraphs)) if one != other]
        return bool(ends) and self._body.has_quotation(at) and not all(self._body.ends_open(end) for end in ends)

    def _runs_on(self, at: int, cue: str) -> bool:
        """Whether plain words of another sentence may be the cue's: those in the pluperfect, after "said"."""
        sentence = self._body.sentences[at].text
        if not _BACKSHIFTED.search(sentence) or self._body.has_quotation(at):
            return True
        return bool(_PLUPERFECT.search(sentence)) and not _SAID.isdisjoint(cue.lower().split())

    def _cut(self, one: Attribution) -> Attribution:
        """With whole words where the model cuts "didn't" in two, and no name beyond that in "according to Olsen,"."""
        if not (cue := one.cue):
            return one
        words, first, stop = self._body.within(cue)
        if first < stop and words[first].lower.endswith(("n't", "n’t")):
            one = replace(one, cue=Span(words[first].start, cue.end))
        if not one.source or one.source.start < cue.start:
            return one
        words, first, stop = self._body.within(one.source)
        commas = [i for i in range(first, stop) if words[i].text == ","]
        if not commas or stop >= len(words) or not is_verbal(words[stop]):
            return one
        content = Span(words[commas[-1] + 1].start, max(one.content.end, words[stop].end))
        return replace(one, source=Span(one.source.start, words[commas[-1]].start), content=content)

    def _source(self, span: Span) -> Span | None:
        """With whole words and their article, without what leads to it: "of his" and ".S." are no sources."""
        words, first, stop = self._body.within(span)
        while first < stop - 1 and (_is_tail(words[first], span.start) or words[first].lower in _BEFORE_SOURCES):
            first += 1
        while stop > first + 1 and (words[stop - 1].text in _AFTER_SOURCES or _is_verb(words, first, stop - 1)):
            stop -= 1
        first, stop = _antecedent(words, *_pronoun(words, first, stop))
        if first >= stop or not (words[first].is_word or words[first].text in OPENING):
            return None
        if first and words[first - 1].lower in _ARTICLES:
            first -= 1
        last = words[stop - 1]
        end = min(last.end, span.end) if _is_tail(last, span.end) else last.end
        return Span(words[first].start, end)

    def _subject(self, source: Span, cue: Span) -> Span | None:
        """Who is the subject of the cue, where the source begins before that or ends short of it.

        "Hamre" of "Of Olsen, Hamre, who", "Olsen" of "In an interview Olsen said", "her plans" of "Her plans do".
        """
        words, first, stop = self._body.within(source)
        if self._body.number(cue.start) != self._body.number(source.start) or cue.start < source.end:
            return source
        _, verb, _ = self._body.within(cue)
        named = first + (words[first].lower in _ARTICLES)
        if _fronts(words, first) and not any(word.is_possessive for word in words[first:stop]) and stop - named > 1:
            comma = next((k for k in range(first, stop) if words[k].text == ","), None)
            begins = comma + 1 if comma is not None else noun_phrase(words, stop)
            return Span(words[begins].start, source.end) if named < begins < stop else None
        owned = words[stop:verb]
        if words[stop - 1].lower.endswith(_POSSESSIVE) and owned and not any(w.lower in _ENDS_NOUN for w in owned):
            return Span(source.start, owned[-1].end)
        return source

    def _inverted(self, source: Span | None, cue: Span) -> Span | None:
        """Who speaks after the verb: "Olsen" of "“It is hard,” said Olsen." and "He won, said Olsen."."""
        words, first, stop = self._body.within(cue)
        if stop - first != 1 or words[first].lower not in _INVERTING:
            return None
        if not first or stop >= len(words) or words[stop].quoted or (source and source.start > cue.start):
            return None
        last = next((k for k in range(stop, min(stop + 5, len(words))) if not words[k].is_word), stop)
        name = words[stop:last]
        if not name or words[last].text not in ".," or name[0].lower in _ENDS_NOUN | _DETERMINED:
            return None
        follows = words[first - 1].text in CLOSING or (
            words[first - 1].text == ","
            and not (source and source.end >= words[first - 1].start)
            and all(word.is_capitalised for word in name)
            and may_be_person([word.bare for word in name])
        )
        return Span(name[0].start, name[-1].end) if follows else None

    def _before(self, content: Span, cue: Span) -> Span:
        """The content, or the quotation between which and its cue nothing stands, where the content begins sooner."""
        words, first, stop = self._body.within(content)
        _, verb, _ = self._body.within(cue)
        if self._body.number(content.start) != self._body.number(cue.start) or words[verb - 1].text not in CLOSING:
            return content
        opens = verb - 2
        while opens > first and words[opens - 1].quoted:
            opens -= 1
        return Span(words[opens].start, content.end) if first < opens < stop and words[opens].quoted else content

    def _is_introduced(self, content: Span, cue: Span) -> bool:
        """Whether another verb than the cue stands before a quotation: "Olsen told of a guard who wired, “…”"."""
        words, first, stop = self._body.within(content)
        opens = next((k for k in range(max(first, 3), stop) if words[k].quoted and not words[k - 1].quoted), 0)
        if not opens or words[opens - 1].text not in ",:" or words[opens - 2].start < cue.end:
            return False
        return words[opens - 3].lower in _RELATIVE and is_verbal(words[opens - 2])

    def subject(self, cue: Span) -> Span | None:
        """The name, the pronoun or the role before an active verb."""
        words, i, stop = self._body.within(cue)
        if not any(word.lower in CUES for word in words[i:stop]):
            return None
        while i and (words[i - 1].lower in _BETWEEN or words[i - 1].lower.endswith("ly")):
            i -= 1
        if i > 1 and words[i - 1].text == ",":  # "Hamre, a pilot, denied …"
            i = next((k for k in range(i - 2, max(0, i - _LONGEST_ASIDE), -1) if words[k].text == ","), i)
        first = noun_phrase(words, i)
        return Span(words[first].start, words[i - 1].end) if first < i else None

    def _whole(self, one: Attribution) -> Span:
        """Content that stands before its cue, with whom it quotes: "A guard replied that it was open, she said"."""
        words, first, _ = self._body.within(one.content)
        quotes = 0 < first < len(words) and words[first].lower == "that" and words[first - 1].lower in CUES
        precedes = one.cue is not None and words and one.content.end <= one.cue.start <= words[-1].start
        return Span(words[0].start, one.content.end) if quotes and precedes else one.content

    def _content(self, span: Span, source: Span | None) -> Span:
        """To both ends of a quotation that it begins or ends in, unless its source is quoted as well."""
        words, first, stop = self._body.within(span)
        if not words:
            return span
        if not any(word.is_word for word in words[first:stop]):
            quoted = [i for i, word in enumerate(words) if word.quoted]
            first, stop = (quoted[0], quoted[0] + 1) if quoted else (0, len(words))
        if source and any(word.quoted for word in words if word.start == source.start):
            return span
        while first and words[first].quoted and words[first - 1].quoted:
            first -= 1
        while stop < len(words) and words[stop - 1].quoted and (words[stop].quoted or words[stop].text in CLOSING):
            stop += 1
        return Span(min(words[first].start, span.start), max(words[stop - 1].end, span.end))


def _fronts(words: Sequence[Token], first: int) -> bool:
    """Whether what begins at `first` hangs on a preposition that opens its clause: "In an interview Olsen"."""
    opens = first - 1
    return first > 0 and words[opens].lower in _FRONTING and (opens == 0 or not words[opens - 1].is_word)


def _antecedent(words: Sequence[Token], first: int, stop: int) -> tuple[int, int]:
    """Whom a relative clause is about, where the tokens from `first` to before `stop` are only the clause."""
    for i in range(first - 1, max(0, first - 4), -1):
        if words[i].text == ",":
            break
        if words[i].lower in ("who", "which") and words[i - 1].text == ",":
            begins = noun_phrase(words, i - 1)
            return (begins, i - 1) if begins < i - 1 else (first, stop)
    return first, stop


def _pronoun(words: Sequence[Token], first: int, stop: int) -> tuple[int, int]:
    """The pronoun alone where other words stand beside it: "she" of "interview she", "who" of "who this week"."""
    if stop - first > 1 and words[stop - 1].lower in _SUBJECTS:
        return stop - 1, stop
    return (first, first + 1) if first < stop and words[first].lower in ("who", "which") else (first, stop)


def _is_verb(words: Sequence[Token], first: int, i: int) -> bool:
    """Whether the last word of a source is a verb whose subject it is: "the government denied"."""
    is_clause = any(word.lower in CLAUSES or word.lower in AUXILIARIES for word in words[first:i])
    return words[i].text in _SAID and not is_clause


def _is_tail(word: Token, start: int) -> bool:
    """Whether what stands from `start` is no word: a mark, or what is left after "He" in "He's"."""
    return (not word.is_word and word.text not in OPENING) or start >= word.start + len(word.bare) > word.start
