"""The numbered sentences that a writer may cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.followups import Turn, standalone
from assistant.answering.questions import Question
from assistant.answering.roles import holders
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.errors import NoSuchArticle
from assistant.library import Library

SEARCHED = 16
"""Hits taken for each part of a question."""
MOST_CITED = 4
"""Sentences that one claim may cite: whoever cites everything shows nothing."""
SAID = 48
"""Sentences of one speaker at most."""
TURNS = 2
"""Earlier turns whose cited sentences may be cited again."""
RECALLED = 16
"""Sentences cited by earlier answers at most, the last answer's first."""


def sentence_before(article: Article, sentence: Sentence) -> Sentence | None:
    """The body sentence before it in the same paragraph."""
    for earlier in reversed(article.sentences[: sentence.index]):
        if earlier.paragraph != sentence.paragraph:
            return None
        if earlier.kind == "body":
            return earlier
    return None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its article, under the number by which a writer cites it."""

    number: int
    """From 1, in reading order: article by article, sentence by sentence."""
    sentence: Sentence
    article: Article
    score: float
    """The search's score; 0 for a neighbour that was taken in for its context."""

    @property
    def before(self) -> Sentence | None:
        return sentence_before(self.article, self.sentence)

    @property
    def citation(self) -> Citation:
        return Citation.of(self.sentence, self.article)


@dataclass(frozen=True, slots=True)
class Evidence:
    question: str
    """It stands on its own."""
    passages: tuple[Passage, ...]
    asked: str | None = None
    """The follow-up as it was asked ("and Russia?"), where that is not the question."""
    earlier: tuple[Turn, ...] = ()
    """What was asked and answered before, oldest first."""

    def passage(self, number: int) -> Passage | None:
        return self.passages[number - 1] if 1 <= number <= len(self.passages) else None

    @property
    def nearest(self) -> tuple[Passage, ...]:
        """The passages that search brought, best first."""
        return tuple(sorted((p for p in self.passages if p.score > 0), key=lambda p: -p.score))

    @property
    def recalled(self) -> tuple[Passage, ...]:
        """The passages that the last answers cite, whatever search thinks of them."""
        ids = {citation.sentence_id for citation in _cited(self.earlier)}
        return tuple(passage for passage in self.passages if passage.sentence.id in ids)


def gather(library: Library, question: str, earlier: Sequence[Turn] = ()) -> Evidence:
    """What the library has on a question: the best hits, all words of a speaker it names, and the sentence before.

    With what was asked and answered in `earlier`, oldest first, a follow-up is understood, and what those answers cite
    may be cited again.
    """
    understood = standalone(question, earlier)
    found: dict[str, tuple[Article, Sentence, float]] = {}
    for part in Question(understood).parts:
        hits = library.search(part.text, limit=SEARCHED)
        if part.speaker:
            for name in (part.speaker.name, *sorted(holders(part.speaker.name, (hit.article for hit in hits)))):
                hits += library.said_by(name, limit=SAID)
        for hit in hits:
            known = found.get(hit.sentence.id)
            found[hit.sentence.id] = (hit.article, hit.sentence, max(hit.score, known[2] if known else 0.0))
    for article, sentence in _recalled(library, earlier):
        found.setdefault(sentence.id, (article, sentence, 0.0))
    for article, sentence, _ in list(found.values()):
        if before := sentence_before(article, sentence):
            found.setdefault(before.id, (article, before, 0.0))
    asked = question if understood != question else None
    return Evidence(understood, _numbered(list(found.values())), asked, tuple(earlier))


def _recalled(library: Library, earlier: Sequence[Turn]) -> Iterator[tuple[Article, Sentence]]:
    """What the last answers cite, as far as the library still has it as it was cited."""
    articles: dict[str, Article | None] = {}
    for citation in _cited(earlier):
        if citation.article_id not in articles:
            articles[citation.article_id] = _article(library, citation.article_id)
        if article := articles[citation.article_id]:
            same = (sentence for sentence in article.sentences if sentence.id == citation.sentence_id)
            yield from ((article, sentence) for sentence in same if sentence.text == citation.text)


def _cited(earlier: Sequence[Turn]) -> list[Citation]:
    """What the last answers cite, each sentence once, the last answer's first."""
    claims = (claim for turn in reversed(earlier[-TURNS:]) for claim in turn.claims)
    cited = {citation.sentence_id: citation for claim in claims for citation in claim.citations}
    return list(cited.values())[:RECALLED]


def _article(library: Library, article_id: str) -> Article | None:
    try:
        return library.article(article_id)
    except NoSuchArticle:
        return None


def _numbered(found: Sequence[tuple[Article, Sentence, float]]) -> tuple[Passage, ...]:
    """In reading order, the article with the best hit first."""
    best: dict[str, float] = {}
    for article, _, score in found:
        best[article.id] = max(score, best.get(article.id, 0.0))
    ordered = sorted(found, key=lambda row: (-best[row[0].id], row[0].id, row[1].index))
    return tuple(Passage(n, sentence, article, score) for n, (article, sentence, score) in enumerate(ordered, 1))
