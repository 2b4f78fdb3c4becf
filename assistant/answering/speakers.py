"""Whose words a passage is, against whose words a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.evidence import Passage
from assistant.answering.questions import AskedSpeaker, Question
from assistant.answering.roles import holders
from assistant.answering.support.tokens import root
from assistant.articles import Sentence, Statement, StatementKind
from assistant.ingest.cues import CUES, kind_of
from assistant.language.speakers import meant, same_speaker
from assistant.language.synonyms import alike
from assistant.language.words import WORD, stem, stems, words

_OWN_DENIAL = re.compile(
    r"^\W*(?:that\s+)?(?:he|she|they|we|I|his|her|their|its|our|my)\b"
    r"(?:\s+(?!(?:would|will|could|should|can|may|might|do|does)\b)[\w’'-]+){0,5}?"
    r"\s+(?:had|has|have|did|was|were|am|is|are)(?:n[’']t|\s+(?:not|never)|(?:\s+[a-z]+)?\s+no)\b"
    r"(?!\s+(?:know|think|believe|want|sure|aware|recall|remember|say|discuss|doubt|comment)\b)",
    re.IGNORECASE,
)
"""What somebody says they are not, or did not do."""
_ACCUSING = frozenset(
    stem(word)
    for word in """accuse accusation allege allegation blame charge claim complain complaint convict court guilty indict
    investigate lawsuit prosecute prosecutor sue suspect suspicion trial""".split()
)
_JOINED = re.compile(r",\s|\s\(|\sand\s")
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


@dataclass(frozen=True, slots=True)
class AskedKind:
    """Statements of one kind, by anybody."""

    kind: StatementKind
    topic: str
    cue: str
    """The verb, as the question has it."""

    def is_that_of(self, statement: Statement) -> bool:
        """Whether a statement is of the kind, and by a verb that may stand for the one asked.

        Who "claimed" something has not "condemned" it.
        """
        if statement.kind != self.kind or self.kind not in NARROW:
            return statement.kind == self.kind
        verbs = alike(root(self.cue))
        return any(root(word) in verbs for word in words(statement.cue or ""))


NARROW = frozenset[StatementKind](["denial", "allegation", "demand", "intention"])
"""Kinds of statement so rare that "who denied …?" is answered by what was denied."""


def by_speaker(asked: AskedSpeaker, passages: Sequence[Passage]) -> list[Passage]:
    """The passages with a statement of the speaker asked for, of the kind asked for where the question narrows."""
    said = [statement for passage in passages for statement in passage.sentence.statements if statement.speaker]
    known = {(statement.speaker, statement.mention) for statement in said}
    sources = meant(asked.name, known) or {one for one in known if _is_called(asked.name, one[1] or "")}
    speakers = {speaker for speaker, _ in sources} | holders(asked.name, (passage.article for passage in passages))
    return [
        passage
        for passage in passages
        if any(
            statement.speaker in speakers and (asked.kind is None or _is_of(asked.kind, statement, passage.sentence))
            for statement in passage.sentence.statements
        )
    ]


def _is_called(name: str, mention: str) -> bool:
    """Whether `name` is one of those whom a mention joins, or who is described in it: "Moen, from the union"."""
    called = (part.strip() for part in _JOINED.split(mention))
    body = words(name)[-1:] if name == name.lower() else []
    return any(
        same_speaker(name, part, part) or (body and body == [w.lower() for w in words(part)[-1:]]) for part in called
    )


def _is_of(kind: StatementKind, statement: Statement, sentence: Sentence) -> bool:
    """Whether a statement is of a kind; who says of themselves that they did not denies it too."""
    said = sentence.excerpt(statement)
    return statement.kind == kind or (kind == "denial" and statement.cue is not None and bool(_OWN_DENIAL.match(said)))


def may_answer(question: Question, sentence: Sentence) -> bool:
    """Whether a sentence may answer "who accused …?" and "what is X accused of?".

    The first needs a source, and the kind of the verb; the second a word for accusing, and is not answered by X.
    """
    if question.accused:
        is_own = any(stems(question.accused) & stems(s.speaker or "") for s in sentence.statements)
        return not is_own and not _ACCUSING.isdisjoint(stems(sentence.text))
    if question.kind != "person":
        return True
    asked = who_said(question)
    return asked is None or any(s.mention and asked.is_that_of(s) for s in sentence.statements)


def who_said(question: Question) -> AskedKind | None:
    """What a question asks the speaker of: "who denied …?"; None where it asks for something else."""
    cue = next((match for match in WORD.finditer(question.text) if match.group().lower() in CUES), None)
    if question.kind != "person" or cue is None:
        return None
    after = question.text[cue.end() :]
    return AskedKind(kind_of(cue.group(), after=after), after.strip(" ?.!"), cue.group())


def against(name: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that report what somebody else accuses the bearer of `name` of."""
    return [passage for passage in passages if _accuses(passage.sentence, stems(name))]


def _accuses(sentence: Sentence, name: set[str]) -> bool:
    alleged = [s for s in sentence.statements if s.kind == "allegation" and not name & stems(s.speaker or "")]
    return any(name & stems(_first_name(sentence, said)) for said in alleged)


def _first_name(sentence: Sentence, said: Statement) -> str:
    """Whom an allegation speaks of first; where nobody is in it, whom its sentence does: "He is accused of"."""
    start, end = said.start - sentence.start, said.end - sentence.start
    places = {mention.start - sentence.start: mention.name for mention in sentence.mentions}
    places |= {match.start(): match.group() for match in _NAME.finditer(sentence.text)}
    inside = {at: name for at, name in places.items() if start <= at < end}
    found = inside or places
    return found[min(found)] if found else ""
