"""What is alleged: by whom, against whom, and by which word it is told to be no more than that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.articles import QuoteKind, Sentence, Statement, StatementKind
from assistant.ingest.cues import CUES, is_passive
from assistant.ingest.pronouns import SINGULAR
from assistant.language.words import stems, words
from assistant.summaries import Allegation
from assistant.summarizing.checking import with_sure_speaker
from assistant.summarizing.extractive.accused import accused, same_party
from assistant.summarizing.extractive.charges import charges, is_withdrawn
from assistant.summarizing.extractive.deeds import doer_of, done_by
from assistant.summarizing.extractive.sources import source
from assistant.summarizing.extractive.subjects import passive_subject
from assistant.summarizing.extractive.telling import Telling, Told
from assistant.summarizing.extractive.wrongs import (
    NEGATIONS,
    has_verb,
    is_done,
    praises,
    predicate,
    tells_crime,
    tells_deed,
    tells_wrong,
)

_CLAIMS = re.compile(r"\bclaim", re.IGNORECASE)
_AVOIDS = re.compile(
    r"\b(?:avers|avoid|clear of|declin|hesita|loa?th\b|refrain|refus|reluctan|stop|unable|unwilling|wary|without)",
    re.IGNORECASE,
)
_ADMITS = re.compile(r"\b(?:acknowledg|admit|conced|confess)", re.IGNORECASE)
"""What nobody does of another's wrong."""
_SUFFERS = re.compile(
    r"\b(?:endur|fac|drew|draw|attract|provok|spark|under)\w*\s(?:\w+\s)?(?:criticis|attack|fire)\w*\s?(?!.*\b(?:by|from)\b)",
    re.IGNORECASE,
)
"""What makes of the speaker the one who is criticised."""
_BESET = re.compile(r"\b(?:beset|dogged|haunted|hit|hounded|plagued|rocked)\sby\s(?:\w+\s){0,3}\Z")
"""What stands before the accusations that somebody suffers."""
_UNDONE = re.compile(r"\b(?:declin\w+|hesita\w+|loa?th|refus\w+|reluctant|unable|unwilling)\sto\b[^,;:.]{0,60}\Z")
_NOBODY = re.compile(r"\s*(?:nobody|no\sone|none)\b", re.IGNORECASE)
_WE_ALLEGE = re.compile(r"\b(?:we|i)\s(alleg\w+|accus\w+|charg\w+|blame)\b", re.IGNORECASE)
"""How somebody who is quoted accuses."""
_BY = re.compile(r"\s*by\b")
_RECORDS = re.compile(
    r"\b(?:agreement|data|figures|polls?|records|results|statistics|surveys?|transcripts?)\b", re.IGNORECASE
)
"""What tells facts, and accuses nobody of them."""
_LEAST, _LEAST_OF = 3, 2
"""Content words of what is alleged, and of what somebody who is named is accused of, with the name."""
_SHOWN = re.compile(
    r"\b(?:clips?|footage|images?|maps?|photo(?:graph)?s?|pictures?|recordings?|videos?|words?)\Z", re.IGNORECASE
)
"""What shows, and accuses nobody."""
_NEAR = 20
"""Characters before a verb in which an adverb of its stands."""
_KINDS = frozenset(["statement", "belief"])
"""Kinds of statement that are allegations where they tell of a wrong."""


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: Sentence
    speaker: str | None
    against: str | None
    hedge: str
    kind: StatementKind
    quote: QuoteKind
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
        is_told = one.kind in _KINDS and is_done(one.content)
        is_deed = is_told and one.against in enemies[one.speaker or ""] and tells_deed(one.content)
        named = one.against or one.kind == "allegation"
        before = one if (one.accuses and named) or is_deed else None
        if before and (told := _told(telling, one)):
            text, citations = told
            hedge = one.hedge.strip(" ,:;") or None
            entry = Allegation(text=text, citations=citations, speaker=one.speaker, against=one.against, hedge=hedge)
            found.append(with_sure_speaker(entry, telling.article))
    return found


def _told(telling: Telling, one: _Said) -> Told | None:
    """With the sentence before where only that names whom a "he" stands for; None where that does not either."""
    told, against = telling.told(one.sentence), one.against or ""
    text = telling.article.text
    meant = (text[mention.start : mention.end] for mention in one.sentence.mentions if mention.name == against)
    surname = against.split()[-1] if against else ""
    if told is None or surname in told[0] or next(meant, "").lower() not in SINGULAR:
        return told
    before = telling.before(one.sentence)
    if before is None or len(told[1]) > 1 or surname not in telling.alone(before)[0]:
        return None
    lead, citations = telling.alone(before)
    return f"{lead} {told[0]}", (*citations, *told[1])


def _goes_on(telling: Telling, before: _Said, one: _Said) -> bool:
    """Whether a sentence that leans on the one before goes on with what the same speaker alleges there."""
    return telling.before(one.sentence) == before.sentence and one.speaker == before.speaker


def _said(telling: Telling, sentence: Sentence) -> _Said | None:
    """What of a sentence accuses most plainly: by its cue, then in quotation marks, then of somebody who is named."""
    read = [said for one in sentence.statements if (said := _read(telling, sentence, one))]
    for charge in charges(sentence):
        speaker = None if same_party(charge.speaker, charge.against) else charge.speaker
        told = _Said(sentence, speaker, charge.against, charge.hedge, "allegation", "indirect", True, charge.content)
        read.append(told)
    return max(
        read,
        key=lambda one: (
            one.accuses,
            one.kind == "allegation",
            one.against is not None,
            not (one.against or "").islower(),
            one.quote != "indirect",
        ),
        default=None,
    )


def _read(telling: Telling, sentence: Sentence, statement: Statement) -> _Said | None:
    content = sentence.text[statement.start - sentence.start : statement.end - sentence.start]
    cue, kind, speaker = statement.cue or "", statement.kind, source(statement)
    at = sentence.text.find(cue) if cue else 0
    before = sentence.text[:at]
    if (
        _AVOIDS.search(cue)
        or _ADMITS.search(cue)
        or not NEGATIONS.isdisjoint(words(cue.lower()))
        or _UNDONE.search(before)
    ):
        return None
    if _NOBODY.match(content) or (speaker and _SHOWN.search(speaker)):
        return None
    if kind == "allegation" and is_passive(before, cue):
        if is_withdrawn(sentence, at, f"{before[-_NEAR:]}{cue}", content):
            return None
        against = passive_subject(sentence, at)
    elif spoken := _WE_ALLEGE.search(content) if statement.quote == "direct" and speaker else None:
        statement = replace(statement, start=statement.start + spoken.end())
        content, cue, kind = content[spoken.end() :], spoken[1], "allegation"
        against = accused(sentence, statement, telling.names)
    else:
        against = accused(sentence, statement, telling.names)
    if _SUFFERS.search(cue) or _BESET.search(before) or (_plainly_accuses(cue) and _BY.match(content)):
        speaker, against = None, against if is_passive(before, cue) else speaker
    if same_party(speaker, against):
        against = None
    is_allegation = kind == "allegation"
    is_charged = is_allegation and against and " of " in content  # "Holt of being a Democrat"
    if len(stems(content)) < (_LEAST_OF if is_charged else _LEAST):
        return None
    if is_allegation:
        if _CLAIMS.search(cue) and (praises(content) or not has_verb(content)):  # "claimed the body"
            return None
        if against is None and (tells_wrong(content) or tells_crime(content)):
            against = done_by(sentence, statement)
            if same_party(speaker, against):  # "Berg claims he was tortured"
                return None
        accuses = bool(against or (speaker and (tells_wrong(content) or _plainly_accuses(cue))))
    else:
        told = kind in _KINDS and speaker is not None and is_done(content)
        is_fact = bool(speaker and _RECORDS.search(speaker))
        deed = doer_of(sentence, statement, speaker) if told and not is_fact else None
        against = deed or against
        accuses = deed is not None or (told and not is_fact and tells_wrong(predicate(content, against)))
    return _Said(sentence, speaker, against, cue, kind, statement.quote, accuses, content)


def _plainly_accuses(cue: str) -> bool:
    """Whether it is a verb that accuses; what is only claimed may be to somebody's credit."""
    verbs = [word for word in words(cue.lower()) if CUES.get(word) == "allegation"]
    return bool(verbs) and not _CLAIMS.search(cue)
