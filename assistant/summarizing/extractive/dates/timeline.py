"""What an article dates, in the order of the days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from assistant.articles import Sentence
from assistant.ingest.datelines import DATELINE
from assistant.ingest.phrases import is_verbal
from assistant.ingest.tokens import Token, tokens
from assistant.language.dates import PartialDate, dates
from assistant.summaries import Happening
from assistant.summarizing.days import ADVERBS, as_told, first_day, is_compared, leading, names_a_thing, span
from assistant.summarizing.extractive.dates.eras import of_older_years
from assistant.summarizing.extractive.telling import Telling

_CLAUSE = re.compile(
    r"\b(?:(?:who|whom|whose|where)\s|that\s(?=(?:was|were|is|are|has|had|will|would|\w+ed)\b)"
    r"|(?:following|after|before|since|than|like|despite)\s)[^,;:–—]*\Z",
    re.IGNORECASE,
)
"""The beginning of a clause or a phrase that tells of something else than its sentence does."""
_MARK = re.compile(r"[,;:–—]")
_WILL = re.compile(r"\b(?:would|could|might|will|can|may)\b|[’'](?:d|ll)\b")
_IF = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_WOULD = re.compile(r"(?:\b(?:would|could|might)|[’']d)\s[^,;:–—“”\"]*\Z")
"""What somebody would do, up to its date."""
_SUPPOSING = re.compile(r"\b(?:if|unless)\s[^,;:–—]*\Z", re.IGNORECASE)
"""A clause that supposes something, up to its date."""
_NO_WORD = re.compile(
    r"\b(?:could|did|was|were)(?:\snot|n[’']t)\s(?:\w+ly\s)?(?:be\s(?:\w+ly\s)?(?:reached|contacted)|available\b"
    r"|(?:answer|respond|reply|return)\b.{0,30}\b(?:calls?|comments?|e-?mails?|inquir|enquir|messages?|questions?|requests?))"
    r"|\bdeclined (?:to|further) comment\b|\bunavailable for comment\b"
)
"""What an article says of those who did not answer it."""
_REACH = 200
"""Characters before a date in which it stands."""
_NOW = re.compile(r"\w+ed\Z|\b(?:said|told|met|won|began|held)\Z")


def timeline(telling: Telling, sentences: Iterable[Sentence]) -> list[Happening]:
    """One entry a sentence that has a date, by its most exact one; what has no day of its own comes last."""
    found = []
    unsure = of_older_years(telling.sentences, telling.article.published)
    for sentence in sentences:
        text = sentence.text
        own = [one for one in dates(text) if _is_own(one, sentence)]
        told = telling.told(sentence) if own else None
        if told:
            most_exact, _ = span(max(own, key=_exactness), text)
            day = first_day(most_exact, text, telling.article.published)
            if (sentence.id, most_exact.start) in unsure:
                day = None
            if most_exact.relative and (day is None or most_exact.relative.startswith("this ")):
                continue
            found.append(Happening(text=told[0], citations=told[1], date=day, told=as_told(most_exact, text)))
    return sorted(found, key=lambda entry: (entry.date is None, entry.date or date.min))


def _is_own(told: PartialDate, sentence: Sentence) -> bool:
    """Whether it dates what the sentence tells, and not only something that it names: "the 2016 race"."""
    text, dateline = sentence.text, DATELINE.match(sentence.text)
    if dateline and told.end <= dateline.end():
        return False
    if (silent := _NO_WORD.search(text)) and not _MARK.search(text, *sorted((silent.start(), told.start))):
        return False
    if told.relative in ADVERBS and not _is_that_day(told, sentence):
        return False
    is_every = told.weekday is not None and told.text.lower().endswith("days")  # "works on Saturdays"
    is_named = names_a_thing(told, text) or is_compared(told, text)
    return not (is_every or is_named or _is_in_clause(told, text) or _is_imagined(told, text))


def _is_that_day(told: PartialDate, sentence: Sentence) -> bool:
    """Whether "today" is the article's day, and neither that of somebody's words nor these days."""
    at = sentence.start + told.start
    is_quoted = sentence.text[: told.start].count("''") % 2
    if is_quoted or any(one.quote == "direct" and one.start <= at < one.end for one in sentence.statements):
        return False
    return told.relative != "today" or bool(_NOW.search(sentence.text[: told.start].rstrip()))


def _is_in_clause(told: PartialDate, text: str) -> bool:
    """Whether it stands with the verb of a relative clause, or in a phrase such as "after the vote of Tuesday"."""
    begins = told.start - len(leading(told, text))
    clause = _CLAUSE.search(text, max(0, begins - _REACH), begins)
    if not clause:
        return False
    verbs = (_may_be_verb(token) for token in tokens(clause.group()))
    return sum(is_verb for is_verb, _ in groupby(verbs)) < 2  # "the man who shot her was arrested on Tuesday"


def _is_imagined(told: PartialDate, text: str) -> bool:
    """Whether it is the day of what would be if something else were."""
    begins = max(0, told.start - _REACH)
    if _SUPPOSING.search(text, begins, told.start):
        return bool(_WILL.search(text))
    return bool(_IF.search(text) and _WOULD.search(text, begins, told.start))


def _may_be_verb(token: Token) -> bool:
    """Whether it is a verb, or an adverb between an auxiliary and its verb."""
    return token.text.isalpha() and token.text.islower() and (is_verbal(token) or token.text.endswith("ly"))


def _exactness(told: PartialDate) -> int:
    parts = (told.day, told.weekday, told.month, told.year)
    return sum(weight for part, weight in zip(parts, (4, 4, 2, 3), strict=True) if part is not None)
