"""Accusations that the wording tells, whoever is quoted: "is accused of", "was charged with", "faces charges of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.articles import Sentence
from assistant.ingest.phrases import AUXILIARIES, is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.irregular import BE
from assistant.summarizing.extractive.statements.sources import source
from assistant.summarizing.extractive.statements.subjects import modified, subject
from assistant.summarizing.extractive.statements.wrongdoers import is_party, may_accuse
from assistant.summarizing.extractive.statements.wrongs import tells_crime, tells_wrong

_ADVERBS = r"(?:\s(?:also|now|since|later|first|once|long|both|all|being|\w+ly))*"
_BE = rf"(?:(?:ha(?:s|ve|d)){_ADVERBS}\sbeen|is|are|was|were|stands?|stood)"
_PASSIVE = re.compile(
    rf"\b(?P<be>{_BE}){_ADVERBS}\s(?:"
    r"(?P<verb>accused|suspected)(?P<by>\sby\s[^,;:.“”\"]{2,80}?)?\sof"
    r"|charged(?:\s(?!with\b)[^,;:.“”\"]{1,60}?)?\swith"
    r"|indicted(?:\s[^,;:.“”\"]{1,60}?)?\s(?:on|for)"
    r"|arraigned(?:\s[^,;:.“”\"]{1,60}?)?\son"
    r"|sued(?P<suing>\sby\s[^,;:.“”\"]{2,80}?)?(?:\s(?:for|over)|,?\s(?:(?:who|which)\s(?:alleg|claim|accus|say)\w*"
    r"|alleging|accusing|claiming))"
    r"|arrested(?:\s[^,;:.“”\"]{1,60}?)?\son\s(?:suspicion|(?:a\s)?charges?)\sof"
    r"|alleged\sto\shave)\s(?=\S)"
)
_FACING = re.compile(
    r"\b(?:(?:fac(?:es?|ed)|(?:is|are|was|were)\sfacing)\s(?:[\w’-]+\s){0,4}?"
    r"(?:accusations?|allegations?|charges?|counts?|lawsuits?)\s(?:of|that|over|for|including)"
    r"|(?:goes|go|went|is|are|was|were)\son\strial\s(?:[^,;:.“”\"]{1,60}?\s)??(?:for|on\scharges?\sof))\s(?=\S)"
)
_ALLEGEDLY = re.compile(r"\b(?:ha(?:s|ve|d)\s)?allegedly\s(?P<verb>[a-z-]+)")
_REDUCED = re.compile(r"(?<!\w)(?:accused|suspected)\sof\s(?=\w)")
_SUING = re.compile(
    r"\b(?:sued|sues|(?:is|are|was|were)\ssuing"
    r"|(?:filed|files|brought|brings)\s(?:an?|its|their|his|her|the)\s(?:[\w-]+\s){0,4}?(?:lawsuit|suit|complaint)\s"
    r"(?:[\w-]+\s){0,5}?against)\s(?P<whom>[^,;:.“”\"]{2,80}?),?\s(?:(?:on|last|this|in)\s[^,;:.“”\"]{2,40}?,?\s)?"
    r"(?:over|for|alleging|claiming|accusing|arguing|contending|saying)\s(?=\S)"
)
_PLURAL = re.compile(r"\b(?:are|were|have|face)\b")
_UNSURE = re.compile(
    r"\b(?:if|unless|whether|until|not|never|nor|without|wrongly|falsely|wrongfully|could|may|might|would|will)\b[^,;:]{0,60}\Z",
    re.IGNORECASE,
)
"""What leaves open whether it is so, or says that it is not."""
_UNJUST = re.compile(r"\b(?:false|unfair|unjust|wrong|wrongful)ly\b")
_DUTY = re.compile(r"\w+ing\b")
"""What somebody is "charged with" who has an office."""
_BEING = re.compile(r"\b(?:am|is|are|was|were|been|being)\s(?:\w+ly\s)?\Z")
_GENERIC = frozenset("people those others men women persons anyone".split())


class Charge(NamedTuple):
    speaker: str | None
    against: str
    hedge: str
    content: str


def charges(sentence: Sentence) -> Iterator[Charge]:
    """What a sentence says that somebody is accused of, the whole sentence told by whoever tells it."""
    text = sentence.text
    for match in _PASSIVE.finditer(text):
        what = text[match.end() :]
        if is_withdrawn(sentence, match.start(), match.group(), what):
            continue
        against = subject(sentence, match.start(), is_plural=bool(_PLURAL.match(match["be"])))
        yield from _charge(sentence, against, match, match["by"] or match["suing"])
    for match in _FACING.finditer(text):
        if not _UNSURE.search(text, 0, match.start()):
            against = subject(sentence, match.start(), is_plural=bool(_PLURAL.match(match.group())))
            yield from _charge(sentence, against, match, None)
    for match in _REDUCED.finditer(text):
        if not _UNSURE.search(text, 0, match.start()):
            yield from _charge(sentence, modified(sentence, match.start()), match, None)
    for match in _ALLEGEDLY.finditer(text):
        against = subject(sentence, match.start(), is_plural=True)
        if against and _is_deed(text, match) and is_party(against):
            yield from _charge(sentence, against, match, None, "allegedly")
    for match in _SUING.finditer(text):
        speaker, against = subject(sentence, match.start(), is_plural=True), match["whom"]
        if speaker and not _UNSURE.search(text, 0, match.start()):
            yield Charge(speaker, against, text[match.start() : match.start("whom")].strip(), text[match.end() :])


def is_withdrawn(sentence: Sentence, verb: int, cue: str, content: str) -> bool:
    """Whether a passive verb at that offset tells of no accusation: a possible or an unjust one, or an office."""
    is_office = re.search(r"\bcharged\b", cue) and _DUTY.match(content.removeprefix("with ")) and not _is_wrong(content)
    return bool(is_office or _UNJUST.search(cue) or _UNSURE.search(sentence.text, 0, verb))


def _is_deed(text: str, match: re.Match[str]) -> bool:
    """Whether a verb tells what somebody did, and not what was done to them: "allegedly paid", not "was allegedly"."""
    (verb,) = tokens(match["verb"])[:1]
    return is_verbal(verb) and verb.lower not in AUXILIARIES | BE and not _BEING.search(text, 0, match.start())


def _charge(
    sentence: Sentence, against: str | None, match: re.Match[str], by: str | None, hedge: str | None = None
) -> Iterator[Charge]:
    if against and against.split()[0].lower() not in _GENERIC:
        speaker = by.removeprefix(" by ") if by else _teller(sentence, match.start())
        told = sentence.text[match.start("verb") if hedge else match.end() :]
        yield Charge(speaker, against, hedge or " ".join(match.group().split()), told)


def _teller(sentence: Sentence, at: int) -> str | None:
    """Whose word it is that somebody is accused."""
    around = (
        one for one in sentence.statements if one.start <= at + sentence.start < one.end and one.kind == "statement"
    )
    return next((told for one in around if (told := source(one)) and may_accuse(told)), None)


def _is_wrong(what: str) -> bool:
    return tells_wrong(what) or tells_crime(what)
