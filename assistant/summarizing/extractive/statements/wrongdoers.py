"""Who did what is told as a wrong, where that is told without a name, or by those whose office it is to accuse."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.articles import Sentence, Statement
from assistant.ingest.phrases import AUXILIARIES, is_person_noun, is_verbal
from assistant.ingest.tokens import Token, tokens
from assistant.language.countries import COUNTRIES
from assistant.language.irregular import BE
from assistant.language.words import words
from assistant.summarizing.extractive.statements.subjects import subject
from assistant.summarizing.extractive.statements.wrongs import NEGATIONS, is_crime, tells_crime, tells_wrong

_PROSECUTING = re.compile(
    r"\b(?:prosecutors?|indictment|lawsuit|suit|complaint|plaintiffs?|affidavit|charges|charging documents?"
    r"|court (?:documents?|papers|records|filings?))\b",
    re.IGNORECASE,
)
_INVESTIGATING = re.compile(
    r"\b(?:police|authorities|investigators?|detectives?|deput(?:y|ies)|sheriff|officers|officials)\b", re.IGNORECASE
)
_BY_WHOM = re.compile(
    r"\b(?:abuses?|atrocit(?:y|ies)|attacks?|crimes?|killings?|massacres?|murders?|oppression|torture|violations?|violence)\b"
    r"(?P<between>[^,;:.“”\"]{0,80}?)\sby\s(?P<who>(?:the\s|its\s|their\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}?)(?=[,;:.“”\"]|\s(?:in|on|at|and|during|against|of)\b)"
)
_IS_DONE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b|ed\Z")
_COMMITTED = re.compile(r"\b(?:carried out|committed|done|inflicted|perpetrated)\Z")
_BARGAIN = re.compile(
    r"\bin (?:exchange|return) for\b|\bwithout (?:permission|consent|paying|telling)\b", re.IGNORECASE
)
_OFFICE = frozenset(
    "officer officers police deputy deputies trooper troopers firefighter firefighters victim victims".split()
)
"""Whose deeds no prosecutor tells as a wrong, or who suffer it."""
_PARTIES = frozenset(
    """army authorities company corporation couple driver employees executives firm forces gang government group gunman
    gunmen insurgents killer men militants officials owner owners pair rebels regime rioters soldiers staff suspects
    syndicate teen teenager teenagers teens troops trio women workers youth""".split()
)
"""Who, beside persons and names, does a deed."""
_HAD = frozenset(["had", "has", "did"])
_CLAUSE = 30
"""Tokens of what is told in which the deed stands."""


def doer_of(sentence: Sentence, statement: Statement, speaker: str | None) -> str | None:
    """Who did a wrong, as an office tells it in a statement, or whose wrong it is called: "violations by the army"."""
    if by := _agent(sentence, statement):
        return by
    is_prosecuting = bool(speaker and _PROSECUTING.search(speaker))
    if not (is_prosecuting or (speaker and _INVESTIGATING.search(speaker))):
        return None
    content = sentence.excerpt(statement)
    verb = _verb(sentence, statement)
    if verb is None or not NEGATIONS.isdisjoint(words(content.lower())):
        return None
    behind = sentence.text[verb.start : statement.end - sentence.start]
    is_told = is_prosecuting and (tells_wrong(behind) or tells_crime(behind) or _BARGAIN.search(behind))
    if not (is_told or is_crime(verb.lower)):
        return None
    return _doer(sentence, verb.start)


def may_accuse(speaker: str) -> bool:
    """Whether it is an office, a person or a body, and not only a paper such as a warrant."""
    return bool(_PROSECUTING.search(speaker) or _INVESTIGATING.search(speaker)) or is_party(speaker)


def done_by(sentence: Sentence, statement: Statement) -> str | None:
    """Who is the subject of the first verb of what is told, where it is somebody who may be accused."""
    verb = _verb(sentence, statement)
    return _agent(sentence, statement) or (_doer(sentence, verb.start) if verb else None)


def _doer(sentence: Sentence, verb: int) -> str | None:
    who = subject(sentence, verb, is_plural=True)
    return who if who and is_party(who) else None


def _agent(sentence: Sentence, statement: Statement) -> str | None:
    """Who stands behind "by" with a wrong: "the army" of "violations in the north by the army"."""
    match = _BY_WHOM.search(sentence.text, statement.start - sentence.start, statement.end - sentence.start)
    if match is None or (_IS_DONE.search(match["between"]) and not _COMMITTED.search(match["between"])):
        return None  # "violence has been condemned by the army"
    return match["who"] if is_party(match["who"]) else None


def is_party(who: str) -> bool:
    """Whether it names somebody, or describes persons who do something together."""
    said = tokens(who)
    head = next((before for before, word in pairwise(said) if word.lower in ("of", "in", "at")), said[-1])
    if not _OFFICE.isdisjoint(word.lower for word in said):
        return False
    singular = tokens(head.bare.removesuffix("s")) or [head]
    is_named = head.is_capitalised and (len(said) > 1 or head.bare not in COUNTRIES or who[0].isupper())
    return is_named or head.lower in _PARTIES or is_person_noun(head) or is_person_noun(singular[0])


def _verb(sentence: Sentence, statement: Statement) -> Token | None:
    """The first verb of what is told that is active, and not that of telling it."""
    start, end = statement.start - sentence.start, statement.end - sentence.start
    said = [one for one in tokens(sentence.text[:end]) if one.start >= start][:_CLAUSE]
    cue = sentence.text.find(statement.cue, start) if statement.cue else -1
    for i, word in enumerate(said):
        in_cue = cue >= 0 and cue <= word.start < cue + len(statement.cue or "")
        if i and not in_cue and word.text.islower() and (is_verbal(word) or is_crime(word.lower)):
            behind = said[i + 1].lower if i + 1 < len(said) else ""
            is_active = word.lower not in AUXILIARIES | BE or word.lower in _HAD or behind.endswith("ing")
            return word if is_active and said[i - 1].lower not in BE else None
    return None
