"""What the library has on a question, found and numbered for a writer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from assistant.answering.evidence import (
    CONTEXT,
    EARLIER,
    Evidence,
    Passage,
    asks,
    cited_before,
    is_correction,
    sentence_after,
    sentence_before,
)
from assistant.answering.followups import Turn, standalone
from assistant.answering.outlets import named_outlet
from assistant.answering.questions import Question
from assistant.answering.reasons import BEHIND
from assistant.answering.roles import holders
from assistant.answering.spelling import respelt
from assistant.answers import EVERYWHERE, Scope
from assistant.articles import Article, Sentence
from assistant.errors import NoSuchArticle
from assistant.library import Hit, Library

SEARCHED = 16
"""Hits taken for each part of a question."""
SAID = 48
"""Sentences of one speaker at most."""
_REASONS = ("meaning", "words", "speaker")


def gather(library: Library, question: str, earlier: Sequence[Turn] = (), scope: Scope = EVERYWHERE) -> Evidence:
    """What the library has on a question: the best hits, all words of a speaker it names, and the sentence before.

    With what was asked and answered in `earlier`, oldest first, a follow-up is understood, and what those answers cite
    may be cited again. All of it is in `scope`, and of the outlet that the question names. Raises
    `NoSuchArticle` where no article is.
    """
    understood = standalone(question, earlier)
    outlet = None
    if not scope.outlet and (named := named_outlet(understood, (one.name for one in library.outlets()))):
        outlet, understood = named
        scope = replace(scope, outlet=outlet)
    within = library.within(scope)
    found = _found(library, understood, within)
    texts = {hit.article.id: f"{hit.article.title}\n{hit.article.body}" for hit in found.values()}
    respelt_as = respelt(understood, list(texts.values()))
    if respelt_as != understood:
        understood, found = respelt_as, _found(library, respelt_as, within)
    for article, sentence in _recalled(library, earlier, within):
        found.setdefault(sentence.id, Hit(sentence, article, 0.0, EARLIER))
    is_why = any(part.kind == "reason" for part in Question(understood).parts)
    for hit in list(found.values()):
        for near in _around(hit.article, hit.sentence, BEHIND if is_why and hit.score > 0 else 0):
            found.setdefault(near.id, Hit(near, hit.article, 0.0, CONTEXT))
    asked = question if understood != question else None
    return Evidence(understood, _numbered(list(found.values())), asked, tuple(earlier), outlet)


def _found(library: Library, question: str, within: Collection[str] | None) -> dict[str, Hit]:
    """What search brings for each part of a question, by the sentences' ids."""
    found: dict[str, Hit] = {}
    for part in Question(question).parts:
        hits = library.search(part.text, limit=SEARCHED, within=within)
        if part.speaker:
            for name in (part.speaker.name, *sorted(holders(part.speaker.name, (hit.article for hit in hits)))):
                hits += library.said_by(name, limit=SAID, within=within)
        hits += _corrections(library, part.text, within)
        for hit in hits:
            known = found.get(hit.sentence.id)
            found[hit.sentence.id] = _joined(known, hit) if known else hit
    return found


def _around(article: Article, sentence: Sentence, behind: int) -> Iterator[Sentence]:
    """The sentence before, behind a question what may answer it, and of others as many as stand `behind` at most."""
    if before := sentence_before(article, sentence):
        yield before
    questions = [one for one in (before, sentence) if one and asks(one)]
    while questions and (after := sentence_after(article, questions.pop())):
        yield after
        questions += [after] if asks(after) else []
    following: Sentence | None = sentence
    for _ in range(behind):
        if following := following and sentence_after(article, following):
            yield following


def _corrections(library: Library, question: str, within: Collection[str] | None) -> list[Hit]:
    """The sentences of what the articles correct, as far as that may be on the question."""
    hits = library.search(f"correction: {question}", limit=SEARCHED, within=within)
    noted = {
        (hit.article.id, hit.sentence.paragraph): hit.article
        for hit in hits
        if is_correction(hit.article, hit.sentence)
    }
    return [
        Hit(sentence, article, 0.0, CONTEXT)
        for (_, paragraph), article in noted.items()
        for sentence in article.sentences
        if sentence.paragraph == paragraph and sentence.kind == "body"
    ]


def _joined(one: Hit, other: Hit) -> Hit:
    """A sentence that was found twice."""
    why = ", ".join(reason for reason in _REASONS if reason in one.why or reason in other.why)
    return replace(one, score=max(one.score, other.score), why=why)


def _recalled(
    library: Library, earlier: Sequence[Turn], within: Collection[str] | None
) -> Iterator[tuple[Article, Sentence]]:
    """What the last answers cite, as far as the library still has it as it was cited, `within` the articles asked."""
    articles: dict[str, Article | None] = {}
    for citation in cited_before(earlier):
        if within is not None and citation.article_id not in within:
            continue
        if citation.article_id not in articles:
            articles[citation.article_id] = _article(library, citation.article_id)
        if article := articles[citation.article_id]:
            same = (sentence for sentence in article.sentences if sentence.id == citation.sentence_id)
            yield from ((article, sentence) for sentence in same if sentence.text == citation.text)


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
