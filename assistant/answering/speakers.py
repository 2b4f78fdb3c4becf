"""Whose words a passage is, against whose words a question asks for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.evidence import Passage
from assistant.answering.questions import AskedSpeaker, Question
from assistant.answering.roles import holders
from assistant.articles import Sentence
from assistant.ingest.cues import CUES, kind_of
from assistant.language.speakers import meant
from assistant.language.words import WORD, stems


def by_speaker(asked: AskedSpeaker, passages: Sequence[Passage]) -> list[Passage]:
    """The passages with a statement of the speaker asked for, of the kind asked for where the question narrows."""
    said = [statement for passage in passages for statement in passage.sentence.statements if statement.speaker]
    sources = meant(asked.name, {(statement.speaker, statement.mention) for statement in said})
    speakers = {speaker for speaker, _ in sources} | holders(asked.name, (passage.article for passage in passages))
    return [
        passage
        for passage in passages
        if any(
            statement.speaker in speakers and (asked.kind is None or statement.kind == asked.kind)
            for statement in passage.sentence.statements
        )
    ]


def may_answer(question: Question, sentence: Sentence) -> bool:
    """Whether a sentence may answer "who accused …?" and "what is X accused of?".

    The first needs a source, and the kind of the verb; the second is not answered by X.
    """
    if question.accused:
        return not any(stems(question.accused) & stems(s.speaker or "") for s in sentence.statements)
    if question.kind != "person":
        return True
    cue = next((match for match in WORD.finditer(question.text) if match.group().lower() in CUES), None)
    kind = kind_of(cue.group(), after=question.text[cue.end() :]) if cue else None
    return kind is None or any(s.mention and s.kind == kind for s in sentence.statements)


def against(name: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that report what somebody else accuses the bearer of `name` of."""
    return [passage for passage in passages if _accuses(passage.sentence, stems(name))]


def _accuses(sentence: Sentence, name: set[str]) -> bool:
    named = name & stems(" ".join([sentence.text, *(mention.name for mention in sentence.mentions)]))
    alleged = [s for s in sentence.statements if s.kind == "allegation" and not name & stems(s.speaker or "")]
    return bool(named) and bool(alleged)
