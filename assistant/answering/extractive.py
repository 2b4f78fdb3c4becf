"""The writer without a model: it picks the sentences that answer, and words them as claims."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace

from assistant.answering.coherence import wholes
from assistant.answering.corrections import corrections, otherwise
from assistant.answering.days import is_of_day
from assistant.answering.deeds import asked_deed, tells_deed
from assistant.answering.evidence import Evidence, Passage
from assistant.answering.fitting import fits
from assistant.answering.questions import Question
from assistant.answering.reasons import explained
from assistant.answering.relevance import Candidate, features, probability
from assistant.answering.repetition import distinct
from assistant.answering.roles import is_named
from assistant.answering.speakers import NARROW, against, by_speaker, may_answer, who_said
from assistant.answering.wording import leans_on_before, together, wording
from assistant.answering.writer import Rejection, Usage
from assistant.answers import DraftClaim
from assistant.articles import Sentence

ANSWERS = 0.22
"""Probability from which a sentence is taken to answer; fitted, see `relevance`."""
DONE = 0.09
"""The same where it tells that somebody did what is asked for: the words for that are in it."""
CLOSE = 0.75
"""A second sentence answers too where its probability is this share of the best."""
CANDIDATES = 12
ELSEWHERE = 0.45
"""Another article's figure is shown beside where its probability is this share of the best."""
FACTS = 2
"""Claims at most for a question of fact."""
LITERALLY = 0.99
TOLD = 0.5
"""How far each word of a question for a reason must be met by the sentence that tells what is to be explained."""
STATEMENTS = 40
"""Claims at most for "what did X say": whoever asks for somebody's words wants them all."""
ON_TOPIC, EACH_WORD, ONLY_WORD = 0.5, 0.3, 0.6
"""How far the words of a topic must be met in a statement, all together, each, and where there is only one. Of 32
topics of the seeds and samples and 22 of `evals/questions` these tell all on and off but two: "study" is not taken for
"work", "officers" are not taken for "the military"."""


@dataclass(frozen=True, slots=True)
class _Scored:
    passage: Passage
    probability: float
    kind: float


class ExtractiveWriter:
    """Answers questions about someone's words from statements, others from the sentences most likely to answer."""

    name = "extractive"
    prompt_id: str | None = None

    def begin(self, evidence: Evidence) -> ExtractiveWriting:
        return ExtractiveWriting(evidence)


class ExtractiveWriting:
    """One answer: it costs nothing, and there is no better wording than the sources' own."""

    def __init__(self, evidence: Evidence) -> None:
        self.unanswered: str | None = None
        self.usage = Usage()
        self._evidence = evidence

    async def claims(self) -> AsyncGenerator[DraftClaim, None]:
        claims, self.unanswered = await asyncio.to_thread(_drafts, self._evidence)
        for claim in claims:
            yield claim

    async def mend(self, rejection: Rejection) -> DraftClaim | None:
        return None


def _drafts(evidence: Evidence) -> tuple[list[DraftClaim], str | None]:
    """The claims, and what part of the question none of them answers."""
    parts = Question(evidence.question).parts
    answers = [_answer(part, evidence) for part in parts]
    unanswered = [part.asked or part.text for part, claims in zip(parts, answers, strict=True) if not claims]
    claims = list(dict.fromkeys(claim for claims in answers for claim in claims))
    claims = [claim for claim in claims if not any(set(claim.cited) < set(other.cited) for other in claims)]
    return claims, " / ".join(unanswered) if claims and unanswered else None


def _answer(question: Question, evidence: Evidence) -> list[DraftClaim]:
    """One claim a passage, together with what it does not go without, and what corrects it."""
    passages = _passages(question, evidence)
    found = [*wholes(evidence, passages), *corrections(question, passages, evidence)]
    if question.kind == "reason" and not passages:
        found = _reasons(question, evidence)
    return [
        DraftClaim(together([one.sentence for one in whole]), tuple(one.number for one in whole)) for whole in found
    ]


def _passages(question: Question, evidence: Evidence) -> list[Passage]:
    if question.accused and (alleged := against(question.accused, evidence.passages)):
        return distinct(alleged, STATEMENTS)
    if question.role:
        return _holders(question.role, evidence)
    asked = question.speaker
    said = by_speaker(asked, evidence.passages) if asked else []
    if asked and (on_topic := _on_topic(asked.topic, said)):
        return distinct(on_topic, STATEMENTS)
    if asked and asked.certain and (said or asked.named or asked.is_person):
        return []
    if (who := who_said(question)) and who.kind in NARROW:
        told = [passage for passage in evidence.passages if may_answer(question, passage.sentence)]
        if deed := asked_deed(question.text):
            told = [passage for passage in told if tells_deed(deed, passage.sentence.text)]
        if on_topic := _on_topic(who.topic, told):
            return distinct(on_topic, STATEMENTS)
    return _facts(question, evidence)


def _holders(role: str, evidence: Evidence) -> list[Passage]:
    """The sentences that say by name who holds a role, as search has them: whatever else they tell."""
    named = [one for one in evidence.nearest if is_named(role, one.sentence, one.article)]
    return distinct(named[:FACTS], FACTS)


def _reasons(question: Question, evidence: Evidence) -> list[tuple[Passage, ...]]:
    """What is to be explained, with the sentences behind it as far as the reason: the likeliest."""
    candidates = evidence.nearest[:CANDIDATES]
    told = features(question, [_candidate(passage) for passage in candidates])
    likely = [
        (probability(question, replace(one, kind=1.0)), passage)  # the sentences behind have the reason
        for passage, one in zip(candidates, told, strict=True)
        if one.weakest >= TOLD and is_of_day(question.text, passage)
    ]
    ranked = [passage for odds, passage in sorted(likely, key=lambda pair: -pair[0]) if odds >= ANSWERS]
    found = [whole for passage in ranked if (whole := explained(passage, evidence))]
    return found[:1]


def _facts(question: Question, evidence: Evidence) -> list[Passage]:
    """The sentences likely to answer; for a question of number also what another article has, a figure of its own."""
    nearest = {passage.number: passage for passage in (*evidence.nearest[:CANDIDATES], *evidence.recalled)}
    candidates = [passage for passage in nearest.values() if may_answer(question, passage.sentence)]
    likely = _score(question, candidates)
    least = DONE if asked_deed(question.text) else ANSWERS
    scored = [one for one in likely if one.probability >= least]
    if not scored:
        return []
    plainest = max(one.kind for one in scored)
    fitting = [one for one in scored if one.kind == plainest]
    close = [one.passage for one in fitting if one.probability >= CLOSE * fitting[0].probability]
    chosen = distinct(close, FACTS)
    if question.kind == "number":
        rest = [one.passage for one in likely if one.probability >= ELSEWHERE * fitting[0].probability]
        chosen += otherwise(chosen, rest)
    return chosen


def _on_topic(asked: str, said: list[Passage]) -> list[Passage]:
    """What was said on the topic asked for, with the sentences that run on from it."""
    topic = Question(asked)
    if not said or not topic.words:
        return said
    found = features(topic, [_candidate(passage, _is_of_others(passage)) for passage in said])
    least = max(ON_TOPIC if len(topic.words) > 1 else ONLY_WORD, CLOSE * max(one.soft for one in found))
    met = [one.soft >= least and one.weakest >= EACH_WORD and one.names == 1 for one in found]
    if not any(met):  # then what the title or the sentence before is about, in the same words
        met = [one.weakest >= LITERALLY and one.names == 1 for one in found]
    kept: list[Passage] = []
    for passage, is_met in zip(said, met, strict=True):
        if is_met or (kept and passage.before == kept[-1].sentence and _goes_on(passage.sentence)):
            kept.append(passage)
    return kept


def _goes_on(sentence: Sentence) -> bool:
    """Whether it only makes sense, or is only attributed, with the sentence before."""
    return leans_on_before(sentence) or all(s.cue is None or s.quote == "direct" for s in sentence.statements)


def _score(question: Question, passages: Sequence[Passage]) -> list[_Scored]:
    """The passages with their probabilities, the likeliest first."""
    if not passages:
        return []
    told = [_candidate(passage) for passage in passages]
    found = features(question, told)
    asked = features(question.nameless, told) if question.is_decision else found
    scored = [
        _Scored(passage, probability(question, one), one.kind)
        for passage, one, plain in zip(passages, found, asked, strict=True)
        if fits(question, passage, one.kind, plain.weakest)
    ]
    return sorted(scored, key=lambda one: -one.probability)


def _is_of_others(passage: Passage) -> bool:
    """Whether the sentence before it has words of somebody else: what those are about says nothing of these."""
    speakers = {statement.speaker for statement in passage.sentence.statements}
    before = passage.before.statements if passage.before else ()
    return any(one.speaker not in speakers for one in before)


def _candidate(passage: Passage, alone: bool = False) -> Candidate:
    """`alone`: without the sentence before."""
    before = None if alone else passage.before
    context = f"{passage.article.title}. {before.text if before else ''}"
    return Candidate(wording(passage.sentence), context, passage.article.body)
