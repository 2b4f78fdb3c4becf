"""What of somebody's words is on the topic that a question asks for."""

from __future__ import annotations

from assistant.answering.evidence import Passage
from assistant.answering.likelihood import CLOSE, candidate
from assistant.answering.questions import Question
from assistant.answering.relevance import features
from assistant.answering.wording import leans_on_before
from assistant.articles import Sentence

ON_TOPIC, EACH_WORD, ONLY_WORD = 0.5, 0.3, 0.6
"""How far the words of a topic must be met in a statement, all together, each, and where there is only one. Of 32
topics of the seeds and samples and 22 of `evals/questions` these tell all on and off but two: "study" is not taken for
"work", "officers" are not taken for "the military"."""
LITERALLY = 0.99
"""How far each word must be met that is looked for around a statement, in its title and the sentence before."""


def on_topic(asked: str, said: list[Passage]) -> list[Passage]:
    """What was said on the topic asked for, with the sentences that run on from it."""
    topic = Question(asked)
    if not said or not topic.words:
        return said
    found = features(topic, [candidate(passage, _is_of_others(passage)) for passage in said])
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


def _is_of_others(passage: Passage) -> bool:
    """Whether the sentence before it has words of somebody else: what those are about says nothing of these."""
    speakers = {statement.speaker for statement in passage.sentence.statements}
    before = passage.before.statements if passage.before else ()
    return any(one.speaker not in speakers for one in before)
