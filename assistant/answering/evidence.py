"""The numbered sentences that a writer may cite."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answering.followups import Turn, standalone
from assistant.answering.questions import Question
from assistant.answering.roles import holders
from assistant.answers import EVERYWHERE, Citation, Retrieved, Scope
from assistant.articles import Article, Sentence
from assistant.errors import NoSuchArticle
from assistant.library import Hit, Library

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
CONTEXT, EARLIER = "context", "earlier answer"
"""Why sentences are taken in that were not searched for."""
_REASONS = ("meaning", "words", "speaker")


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
    why: str = CONTEXT
    """As in `Retrieved`."""

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
    def retrieved(self) -> tuple[Retrieved, ...]:
        """All passages: what search brought, best first, then what was taken in besides."""
        ranked = sorted(self.passages, key=lambda p: (p.why in (CONTEXT, EARLIER), -p.score))
        return tuple(Retrieved(passage.citation, round(passage.score, 4), passage.why) for passage in ranked)

    @property
    def recalled(self) -> tuple[Passage, ...]:
        """The passages that the last answers cite, whatever search thinks of them."""
        ids = {citation.sentence_id for citation in _cited(self.earlier)}
        return tuple(passage for passage in self.passages if passage.sentence.id in ids)


def gather(library: Library, question: str, earlier: Sequence[Turn] = (), scope: Scope = EVERYWHERE) -> Evidence:
    """What the library has on a question: the best hits, all words of a speaker it names, and the sentence before.

    With what was asked and answered in `earlier`, oldest first, a follow-up is understood, and what those answers cite
    may be cited again. All of it is in `scope`. Raises `NoSuchArticle` where no article is.
    """
    within = library.within(scope)
    understood = standalone(question, earlier)
    found: dict[str, Hit] = {}
    for part in Question(understood).parts:
        hits = library.search(part.text, limit=SEARCHED, within=within)
        if part.speaker:
            for name in (part.speaker.name, *sorted(holders(part.speaker.name, (hit.article for hit in hits)))):
                hits += library.said_by(name, limit=SAID, within=within)
        for hit in hits:
            known = found.get(hit.sentence.id)
            found[hit.sentence.id] = _joined(known, hit) if known else hit
    for article, sentence in _recalled(library, earlier, within):
        found.setdefault(sentence.id, Hit(sentence, article, 0.0, EARLIER))
    for hit in list(found.values()):
        if before := sentence_before(hit.article, hit.sentence):
            found.setdefault(before.id, Hit(before, hit.article, 0.0, CONTEXT))
    asked = question if understood != question else None
    return Evidence(understood, _numbered(list(found.values())), asked, tuple(earlier))


def _joined(one: Hit, other: Hit) -> Hit:
    """A sentence that was found twice."""
    why = ", ".join(reason for reason in _REASONS if reason in one.why or reason in other.why)
    return replace(one, score=max(one.score, other.score), why=why)


def _recalled(
    library: Library, earlier: Sequence[Turn], within: Collection[str] | None
) -> Iterator[tuple[Article, Sentence]]:
    """What the last answers cite, as far as the library still has it as it was cited, `within` the articles asked."""
    articles: dict[str, Article | None] = {}
    for citation in _cited(earlier):
        if within is not None and citation.article_id not in within:
            continue
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


def _numbered(found: Sequence[Hit]) -> tuple[Passage, ...]:
    """In reading order, the article with the best hit first."""
    best: dict[str, float] = {}
    for hit in found:
        best[hit.article.id] = max(hit.score, best.get(hit.article.id, 0.0))
    ordered = sorted(found, key=lambda hit: (-best[hit.article.id], hit.article.id, hit.sentence.index))
    return tuple(Passage(n, hit.sentence, hit.article, hit.score, hit.why) for n, hit in enumerate(ordered, 1))
