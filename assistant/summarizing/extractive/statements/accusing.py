"""What of a sentence accuses somebody: by whom, against whom, and by which word it is told to be no more than that."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.articles import QuoteKind, Sentence, Statement, StatementKind
from assistant.ingest.cues import CUES, HEDGES, is_passive
from assistant.language.words import stems, words
from assistant.summarizing.extractive.statements.accused import accused, same_party
from assistant.summarizing.extractive.statements.charges import charges, is_withdrawn
from assistant.summarizing.extractive.statements.sources import source
from assistant.summarizing.extractive.statements.subjects import passive_subject
from assistant.summarizing.extractive.statements.wrongdoers import doer_of, done_by
from assistant.summarizing.extractive.statements.wrongs import (
    NEGATIONS,
    has_verb,
    is_done,
    praises,
    predicate,
    tells_crime,
    tells_wrong,
)
from assistant.summarizing.extractive.telling import Telling

_CLAIMS = re.compile(r"\bclaim", re.IGNORECASE)
_SUFFERED = re.compile(r"\b(?:is|are|was|were|been|being)\s\Z")
"""What stands before "allegedly" where it tells of what was done to somebody."""
_NEEDS_PARTY = re.compile(r"\b(?:accus|blam)(?:e|es|ed|ing)\b", re.IGNORECASE)
_BLAMES = re.compile(r"\bblam(?:e|es|ed|ing)\b", re.IGNORECASE)
"""What is done to somebody, and what may be to a thing as well, which accuses nobody."""
_AVOIDS = re.compile(
    r"\b(?:avers|avoid|clear of|declin|hesita|loa?th\b|refrain|refus|reluctan|stop|unable|unwilling|wary|without)",
    re.IGNORECASE,
)
"""What in a cue says that somebody does not say it."""
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
"""The same before a cue."""
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
"""Characters before a verb in which its adverb stands."""
_KINDS = frozenset(["statement", "belief"])
"""Kinds of statement that are allegations where they tell of a wrong."""


@dataclass(frozen=True, slots=True)
class Accusation:
    """What is said of somebody, and may be an allegation."""

    sentence: Sentence
    speaker: str | None
    against: str | None
    hedge: str
    kind: StatementKind
    quote: QuoteKind
    content: str
    is_plain: bool = False
    """Whether the cue, or a wrong that is told, makes it an allegation by itself."""

    @property
    def is_told(self) -> bool:
        """Whether it is said as a fact, by no word for accusing."""
        return self.kind in _KINDS and is_done(self.content)


def accusation(telling: Telling, sentence: Sentence) -> Accusation | None:
    """What of a sentence accuses most plainly: by its cue, then in quotation marks, then of somebody who is named."""
    read = [said for one in sentence.statements if (said := _read(telling, sentence, one))]
    for charge in charges(sentence):
        speaker = None if same_party(charge.speaker, charge.against) else charge.speaker
        told = Accusation(
            sentence, speaker, charge.against, charge.hedge, "allegation", "indirect", charge.content, is_plain=True
        )
        read.append(told)
    return max(
        read,
        key=lambda one: (
            one.is_plain,
            one.kind == "allegation",
            one.against is not None,
            not (one.against or "").islower(),
            one.quote != "indirect",
        ),
        default=None,
    )


def _read(telling: Telling, sentence: Sentence, statement: Statement) -> Accusation | None:
    content = sentence.excerpt(statement)
    cue, kind, speaker = statement.cue or "", statement.kind, source(statement)
    at = sentence.text.find(cue) if cue else 0
    before = sentence.text[:at]
    if _withholds(before, cue) or _NOBODY.match(content) or (speaker and _SHOWN.search(speaker)):
        return None
    if cue in HEDGES and _SUFFERED.search(before):
        return None
    if kind == "allegation" and is_passive(before, cue):
        if is_withdrawn(sentence, at, f"{before[-_NEAR:]}{cue}", content):
            return None
        against = passive_subject(sentence, at)
    else:
        spoken = _WE_ALLEGE.search(content) if statement.quote == "direct" and speaker else None
        if spoken:
            statement = replace(statement, start=statement.start + spoken.end())
            content, cue, kind = content[spoken.end() :], spoken[1], "allegation"
        against = accused(sentence, statement, telling.names)
    if _SUFFERS.search(cue) or _BESET.search(before) or (_plainly_accuses(cue) and _BY.match(content)):
        speaker, against = None, against if is_passive(before, cue) else speaker
    if same_party(speaker, against):
        against = None
    is_charged = kind == "allegation" and against and " of " in content  # "Holt of being a Democrat"
    if len(stems(content)) < (_LEAST_OF if is_charged else _LEAST):
        return None
    said = Accusation(sentence, speaker, against, cue, kind, statement.quote, content)
    return _alleged(said, statement) if kind == "allegation" else _reported(said, statement)


def _withholds(before: str, cue: str) -> bool:
    """Whether the words say that somebody does not accuse, or accuses themselves."""
    is_denied = not NEGATIONS.isdisjoint(words(cue.lower()))
    return bool(_AVOIDS.search(cue) or _ADMITS.search(cue) or is_denied or _UNDONE.search(before))


def _alleged(said: Accusation, statement: Statement) -> Accusation | None:
    """What is told by a word for accusing."""
    if _CLAIMS.search(said.hedge) and (praises(said.content) or not has_verb(said.content)):  # "claimed the body"
        return None
    is_wrong = tells_wrong(said.content) or tells_crime(said.content)
    is_accused = bool(_NEEDS_PARTY.search(said.hedge))
    against = said.against or (done_by(said.sentence, statement) if is_wrong or is_accused else None)
    if against is None and _BLAMES.search(said.hedge):  # "blamed the weather"
        return None
    if said.against is None and same_party(said.speaker, against):  # "Berg claims he was tortured"
        return None
    is_of_somebody = said.speaker and (tells_wrong(said.content) or _plainly_accuses(said.hedge))
    return replace(said, against=against, is_plain=bool(against or is_of_somebody))


def _reported(said: Accusation, statement: Statement) -> Accusation:
    """What is told by another word, which accuses where it is of a wrong."""
    if said.speaker is None or _RECORDS.search(said.speaker) or not said.is_told:
        return said
    against = doer_of(said.sentence, statement, said.speaker)
    is_plain = against is not None or tells_wrong(predicate(said.content, said.against))
    return replace(said, against=against or said.against, is_plain=is_plain)


def _plainly_accuses(cue: str) -> bool:
    """Whether it is a verb that accuses; what is only claimed may be to somebody's credit."""
    verbs = [word for word in words(cue.lower()) if CUES.get(word) == "allegation"]
    return bool(verbs) and not _CLAIMS.search(cue)
