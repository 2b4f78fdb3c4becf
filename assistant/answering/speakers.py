"""Whose words a passage is, against whose words a question asks for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.evidence import Passage
from assistant.answering.questions import AskedSpeaker, Question
from assistant.articles import Sentence
from assistant.ingest.cues import CUES
from assistant.language.speakers import same_speaker
from assistant.language.words import words


def by_speaker(asked: AskedSpeaker, passages: Sequence[Passage]) -> list[Passage]:
    """The passages with a statement of the speaker asked for, of the kind asked for where the question narrows."""
    speakers = {
        statement.speaker
        for passage in passages
        for statement in passage.sentence.statements
        if statement.speaker and same_speaker(asked.name, statement.speaker, statement.mention)
    }
    return [
        passage
        for passage in passages
        if any(
            statement.speaker in speakers and (asked.kind is None or statement.kind == asked.kind)
            for statement in passage.sentence.statements
        )
    ]


def may_say_who(question: Question, sentence: Sentence) -> bool:
    """Whether a sentence may answer "who accused …?": it must have a source, and the kind of the verb."""
    if question.kind != "person":
        return True
    cues = [CUES[word.lower()] for word in words(question.text) if word.lower() in CUES]
    return not cues or any(s.mention and s.kind == cues[0] for s in sentence.statements)
