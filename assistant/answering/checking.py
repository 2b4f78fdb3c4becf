"""The only way from a draft to a claim."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.evidence import MOST_CITED, Evidence, Passage
from assistant.answering.questions import Question
from assistant.answering.support import problems
from assistant.answering.writer import Rejection
from assistant.answers import Claim, DraftClaim
from assistant.language.names import unmentioned
from assistant.language.words import STOPWORDS, words

_SENTENCE = 4
"""Content words; fewer that are all capitalised are a name, more may be a headline."""
_SHOWN = 5
"""Numbers named at most."""


def check(draft: DraftClaim, evidence: Evidence) -> Claim | Rejection:
    """A claim where the cited sentences exist and carry the draft; else what is wrong with it."""
    cited = [evidence.passage(number) for number in dict.fromkeys(draft.cited)]
    passages = [passage for passage in cited if passage]
    said = [word for word in words(draft.text) if word.lower() not in STOPWORDS]
    if len(said) < _SENTENCE and all(word[0].isupper() for word in said):
        return Rejection(draft, ("It is no sentence that says who did or said what.",))
    if len(passages) < len(cited):
        unknown = ", ".join([str(number) for number in draft.cited if not evidence.passage(number)][:_SHOWN])
        return Rejection(draft, (f"It cites {unknown}, which is no number of a sentence.",))
    if not passages:
        return Rejection(draft, ("It cites no sentence.",))
    if len(passages) > MOST_CITED:
        return Rejection(draft, (f"It cites {len(passages)} sentences: name the {MOST_CITED} at most that carry it.",))
    found = problems(
        draft.text,
        [passage.sentence for passage in passages],
        published=[passage.article.published for passage in passages],
    )
    if found:
        return Rejection(draft, tuple(problem.message for problem in found))
    absent = [_not_spoken_of(part, passages) for part in Question(evidence.question).parts]
    if absent and all(absent):
        return Rejection(draft, (f"The question is about {absent[0]}, which the cited article does not name.",))
    return Claim(draft.text.strip(), tuple(passage.citation for passage in passages))


def _not_spoken_of(question: Question, passages: Sequence[Passage]) -> str | None:
    """The names in a question where the cited articles have none of them."""
    articles = {passage.article.id: passage.article for passage in passages}.values()
    absent = unmentioned(question.about, " ".join(f"{article.title} {article.body}" for article in articles))
    return ", ".join(absent) if absent and len(absent) == len(question.about) else None
