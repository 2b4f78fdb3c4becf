"""The other side: beside what is alleged, what the accused, or somebody for them, says of it in any of the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.encoder import shared_encoder
from assistant.language.words import stems
from assistant.summaries import Event, Reply, Summary
from assistant.summarizing.briefs.parties import Party

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ON_IT = 0.3
"""Cosine of a denial and an allegation from which it may be an answer to that."""
_GENERAL = 1
"""Content words of a denial of everything: "any wrongdoing", "all of it"."""
_NEXT = 3
"""Sentences after an allegation in which the accused deny it, however unlike the words are."""


@dataclass(frozen=True)
class _Answer:
    sentence: Sentence
    citation: Citation
    is_denial: bool


class Replies:
    """Of everybody who is accused, from the articles of a matter and their summaries."""

    def __init__(self, parties: Iterable[Party], summaries: Sequence[Summary], articles: Sequence[Article]) -> None:
        self._sentences = {one.id: one for article in articles for one in article.sentences}
        self._answers = {party: list(self._answers_of(party, summaries, articles)) for party in parties}
        self._vectors: dict[str, NDArray[np.float32]] = {}

    def to(self, event: Event) -> tuple[Reply, ...]:
        """What is said to what an event alleges, the nearest of each party, as far as the event does not tell it."""
        told = {citation.sentence_id for one in event.developments for citation in one.citations}
        return tuple(reply for party in self._answers if (reply := self._reply(party, told)))

    def _answers_of(self, party: Party, summaries: Sequence[Summary], articles: Sequence[Article]) -> Iterator[_Answer]:
        denying = set()
        for denial in (one for summary in summaries for one in summary.denials):
            sentence = self._sentences[denial.citations[-1].sentence_id]
            before = self._sentences[denial.citations[0].sentence_id]
            is_theirs = denial.speaker == party.name or (denial.speaker and party.voice.is_of(denial.speaker))
            if is_theirs or (denial.speaker is None and party.voice.may_have_said(before, sentence)):
                denying.add(sentence.id)
                yield _Answer(sentence, denial.citations[-1], is_denial=True)
        for number, sentence, is_denial in party.voice.answers():
            if sentence.id not in denying:
                yield _Answer(sentence, Citation.of(sentence, articles[number]), is_denial)

    def _reply(self, party: Party, told: set[str]) -> Reply | None:
        alleged = [self._sentences[one] for one in sorted(told) if _accuses(self._sentences[one], party)]
        answers = [one for one in self._answers[party] if one.sentence.id not in told]
        is_told = any(one.is_denial and one.sentence.id in told for one in self._answers[party])
        if not alleged or not answers or is_told:
            return None
        self._embed([*alleged, *(one.sentence for one in answers)])
        near = [(nearness, one) for one in answers if (nearness := self._nearness(one, alleged)) >= _ON_IT]
        if not near:
            return None
        answer = max(near, key=lambda pair: (pair[1].is_denial, pair[0]))[1]
        return Reply(text=answer.sentence.text, citations=(answer.citation,), name=party.name)

    def _nearness(self, answer: _Answer, alleged: Sequence[Sentence]) -> float:
        """Of a denial that answers it by its place 1 and more; what denies nothing is no answer elsewhere, nor there
        where it is of something else."""
        said = answer.sentence
        answers = any(_follows(said, one) for one in alleged)
        nearest = max(float(self._vectors[said.id] @ self._vectors[one.id]) for one in alleged)
        if not answer.is_denial:
            return nearest if answers else 0.0
        is_general = len(stems(_content(said))) <= _GENERAL
        return answers + (max(nearest, _ON_IT) if is_general else nearest)

    def _embed(self, sentences: Iterable[Sentence]) -> None:
        new = [one for one in dict.fromkeys(sentences) if one.id not in self._vectors]
        if new:
            vectors = shared_encoder().embed([_content(one) for one in new])
            self._vectors |= {one.id: vector for one, vector in zip(new, vectors, strict=True)}


def _content(sentence: Sentence) -> str:
    """What is said in it, without who says it; all of it where nobody does."""
    return max(map(sentence.excerpt, sentence.statements), key=len, default=sentence.text)


def _follows(said: Sentence, alleged: Sentence) -> bool:
    same_article = said.id.rpartition(":")[0] == alleged.id.rpartition(":")[0]
    return same_article and 0 < said.index - alleged.index <= _NEXT


def _accuses(sentence: Sentence, party: Party) -> bool:
    """Whether it alleges something of the party: in so many words, or as what an accuser tells of it."""
    if any(sentence.id == one.citations[-1].sentence_id for one in party.allegations):
        return True
    return any(
        one.speaker in party.voice.accusers and party.voice.named.is_in(sentence.excerpt(one))
        for one in sentence.statements
        if one.speaker
    )
