"""What is alleged: by whom, against whom, and by which word it is told to be no more than that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.articles import Sentence, Statement
from assistant.ingest.cues import CUES
from assistant.language.words import stems, words
from assistant.summaries import Allegation
from assistant.summarizing.extractive.accused import accused, same_party
from assistant.summarizing.extractive.sources import source
from assistant.summarizing.extractive.telling import Telling
from assistant.summarizing.extractive.wrongs import (
    NEGATIONS,
    has_verb,
    is_done,
    praises,
    predicate,
    tells_deed,
    tells_wrong,
)

_CLAIMS = re.compile(r"\bclaim", re.IGNORECASE)
_AVOIDS = re.compile(r"\b(?:avoid|clear of|refrain|refus|declin|stop|without)", re.IGNORECASE)
_ADMITS = re.compile(r"\b(?:acknowledg|admit|conced|confess)", re.IGNORECASE)
"""What nobody does of another's wrong."""
_SUFFERS = re.compile(
    r"\b(?:endur|fac|drew|draw|attract|provok|spark|under)\w*\s(?:\w+\s)?(?:criticis|attack|fire)\w*\s?(?!.*\b(?:by|from)\b)",
    re.IGNORECASE,
)
"""What makes of the speaker the one who is criticised."""
_BY = re.compile(r"\s*by\b")
_RECORDS = re.compile(
    r"\b(?:agreement|data|figures|polls?|records|results|statistics|surveys?|transcripts?)\b", re.IGNORECASE
)
"""What tells facts, and accuses nobody of them."""
_LEAST, _LEAST_OF = 3, 2
"""Content words of what is alleged, and of what somebody who is named is accused of, with the name."""
_KINDS = frozenset(["statement", "belief"])
"""Kinds of statement that are allegations where they tell of a wrong."""


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: Sentence
    statement: Statement
    speaker: str | None
    against: str | None
    accuses: bool
    """Whether the cue, or a wrong that is told, makes it an allegation by itself."""
    content: str


def allegations(telling: Telling, sentences: Iterable[Sentence]) -> list[Allegation]:
    """In the order of the sentences, one a sentence.

    What somebody tells of the deeds of those whom they accuse elsewhere in the article is an allegation too.
    """
    said = [said for sentence in sentences if (said := _said(telling, sentence))]
    enemies: defaultdict[str, set[str]] = defaultdict(set)
    for one in said:
        if one.accuses and one.speaker and one.against:
            enemies[one.speaker].add(one.against)
    found: list[Allegation] = []
    before: _Said | None = None
    for one in said:
        if one.against is None and before and telling.leans(one.sentence) and _goes_on(telling, before, one):
            one = replace(one, against=before.against)
        is_told = one.statement.kind in _KINDS and is_done(one.content)
        is_deed = is_told and one.against in enemies[one.speaker or ""] and tells_deed(one.content)
        named = one.against or one.statement.kind == "allegation"
        before = one if (one.accuses and named) or is_deed else None
        if before and (told := telling.told(one.sentence)):
            cue = (one.statement.cue or "").strip(" ,:;") or None
            found.append(
                Allegation(text=told[0], citations=told[1], speaker=one.speaker, against=one.against, hedge=cue)
            )
    return found


def _goes_on(telling: Telling, before: _Said, one: _Said) -> bool:
    """Whether a sentence that leans on the one before goes on with what the same speaker alleges there."""
    return telling.before(one.sentence) == before.sentence and one.speaker == before.speaker


def _said(telling: Telling, sentence: Sentence) -> _Said | None:
    """What of a sentence accuses most plainly: by its cue, then in quotation marks, then of somebody who is named."""
    read = [said for one in sentence.statements if (said := _read(telling, sentence, one))]
    return max(
        read,
        key=lambda one: (
            one.accuses,
            one.statement.kind == "allegation",
            one.statement.quote != "indirect",
            one.against is not None,
        ),
        default=None,
    )


def _read(telling: Telling, sentence: Sentence, statement: Statement) -> _Said | None:
    content = sentence.text[statement.start - sentence.start : statement.end - sentence.start]
    cue = statement.cue or ""
    if _AVOIDS.search(cue) or _ADMITS.search(cue) or not NEGATIONS.isdisjoint(words(cue.lower())):
        return None
    speaker, against = source(statement), accused(sentence, statement, telling.names)
    if _SUFFERS.search(cue) or (_plainly_accuses(cue) and _BY.match(content)):
        speaker, against = None, speaker
    if same_party(speaker, against):
        against = None
    is_allegation = statement.kind == "allegation"
    is_charged = is_allegation and against and " of " in content  # "Holt of being a Democrat"
    if len(stems(content)) < (_LEAST_OF if is_charged else _LEAST):
        return None
    if is_allegation:
        if _CLAIMS.search(cue) and (praises(content) or not has_verb(content)):  # "claimed the body"
            return None
        accuses = bool(against or (speaker and (tells_wrong(content) or _plainly_accuses(cue))))
    else:
        told = statement.kind in _KINDS and speaker is not None and is_done(content)
        is_fact = bool(speaker and _RECORDS.search(speaker))
        accuses = told and not is_fact and tells_wrong(predicate(content, against))
    return _Said(sentence, statement, speaker, against, accuses, content)


def _plainly_accuses(cue: str) -> bool:
    """Whether it is a verb that accuses; what is only claimed may be to somebody's credit."""
    verbs = [word for word in words(cue.lower()) if CUES.get(word) == "allegation"]
    return bool(verbs) and not _CLAIMS.search(cue)
