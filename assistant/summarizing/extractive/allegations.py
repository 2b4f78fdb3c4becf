"""What is alleged: by whom, against whom, and by which word it is told to be no more than that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.articles import Sentence, Statement
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.words import STOPWORDS, WORD, stem, stems, words
from assistant.summaries import Allegation
from assistant.summarizing.extractive.accused import accused, same_party
from assistant.summarizing.extractive.telling import DATELINE, Telling

_WRONGS = frozenset(
    map(
        stem,
        """abuse assault betray blackmail breach bribe bully cheat collude complicit conceal conspire corrupt
        corruption coverup crime criminal cynical deceive defraud deprive discriminate dishonest embezzle evade
        exploit extort falsify forge fraud fraudulent guilty harass hide hijack ignore illegal illicit incite
        infringe interfere launder lie lied lying loot manipulate meddle mislead misled misconduct mismanage misuse
        molest murder neglect negligence negligent obstruct persecute pervert plagiarise plagiarize plot rape rig
        rigged sabotage slander smuggle stole stolen steal suppress tamper theft threaten torture treason undermine
        unfair unlawful unlawfully violate violation wrongdoing""".split(),
    )
)
_NEGATIONS = frozenset("no not never without nor neither deny denied denies".split())
_NAME = re.compile(r"(?<=\s)[A-Z]\w+")
_NEGATED = 4
"""Words before a wrong in which a negation says that it was none."""
_OPEN = frozenset("will would may might could should can must shall if need needs should prepared ready".split())
"""What makes of a deed a possibility."""
_OPPOSED = 8
"""Words before it in which somebody is said to be against it."""
_CLAIMS = re.compile(r"\bclaim", re.IGNORECASE)
_AVOIDS = re.compile(r"\b(?:avoid|clear of|refrain|refus|declin|stop|without)", re.IGNORECASE)
_SUFFERS = re.compile(
    r"\b(?:endur|fac|drew|draw|attract|provok|spark|under)\w*\s(?:\w+\s)?(?:criticis|attack|fire)", re.IGNORECASE
)
"""What makes of the speaker the one who is criticised."""
_OPPOSES = re.compile(
    r"\b(?:oppos|reject|condemn|prevent|fight|combat|against|end to|stop|resist|counter|protect|theor)\w*\b",
    re.IGNORECASE,
)
"""What makes of a wrong that is told one that somebody is against, or a mere idea."""
_CLAUSE = 12
"""Words at the beginning of what is said in which that stands."""
_LEAST = 3
"""Content words of what is alleged."""
_POSSESSIVES = frozenset("his her its their my our your".split())
_CLAUSE_ENDS = re.compile(r",|\sand\s")
_PRESENT = frozenset("are be been being have am".split())
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
        is_told = one.statement.kind in _KINDS and _is_done(one.content)
        is_deed = is_told and one.against in enemies[one.speaker or ""] and _tells_deed(one.content)
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


def source(statement: Statement) -> str | None:
    """Who says it, by name, else as the article describes them; a pronoun, or "his sister", describes nobody."""
    told = DATELINE.sub("", statement.speaker or statement.mention or "")
    said = words(told)
    described = any(word.lower() not in STOPWORDS for word in said)
    is_cut = len(said) == 1 and said[0].islower() and not said[0].endswith("s")
    return told if described and not is_cut and said[0].lower() not in _POSSESSIVES else None


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
    if len(stems(content)) < _LEAST or _AVOIDS.search(statement.cue or ""):
        return None
    speaker, against = source(statement), accused(sentence, statement, telling.names)
    if _SUFFERS.search(statement.cue or ""):
        speaker, against = None, speaker
    if same_party(speaker, against):
        against = None
    if statement.kind == "allegation":
        if _CLAIMS.search(statement.cue or "") and not _has_verb(content):  # "claimed the body"
            return None
        accuses = bool(against or (speaker and (_tells_wrong(content) or _plainly_accuses(statement.cue or ""))))
    else:
        told = statement.kind in _KINDS and speaker is not None and _is_done(content)
        accuses = told and _tells_wrong(_predicate(content, against))
    return _Said(sentence, statement, speaker, against, accuses, content)


def _tells_deed(content: str) -> bool:
    """Whether it begins with what somebody did or does, not with what they deserve or want."""
    return any(is_verbal(token) or token.lower in _PRESENT for token in tokens(content)[:_CLAUSE])


def _has_verb(content: str) -> bool:
    clause = _CLAUSE_ENDS.split(content, maxsplit=1)[0]
    return any(is_verbal(token) or token.lower in _PRESENT or token.lower.endswith("s") for token in tokens(clause)[1:])


def _plainly_accuses(cue: str) -> bool:
    """Whether it is a verb that accuses; what is only claimed may be to somebody's credit."""
    verbs = [word for word in words(cue.lower()) if CUES.get(word) == "allegation"]
    return bool(verbs) and not _CLAIMS.search(cue)


def _predicate(content: str, subject: str | None) -> str:
    """What is told of the subject, up to the next name: what others did is not theirs."""
    at = content.find(subject.split()[-1]) + 1 if subject else 0
    after = _NAME.search(content, content.find(" ", at)) if at else None
    return content[: after.start()] if after else content


def _tells_wrong(content: str) -> bool:
    told = [match.group().lower() for match in WORD.finditer(content)]
    return any(stem(word) in _WRONGS and not _is_averted(told, i) for i, word in enumerate(told))


def _is_averted(told: Sequence[str], i: int) -> bool:
    """Whether the wrong at `i` is denied, opposed, or a "conspiracy theory"."""
    around = " ".join([*told[max(0, i - _OPPOSED) : i], *told[i + 1 : i + 2]])
    return not _NEGATIONS.isdisjoint(told[max(0, i - _NEGATED) : i]) or bool(_OPPOSES.search(around))


def _is_done(content: str) -> bool:
    """Whether it is told as a fact, and not as a possibility or a plan."""
    said = [word.lower() for word in words(content)]
    return _OPEN.isdisjoint(said[:_CLAUSE]) and said[:1] != ["to"]
