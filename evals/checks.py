"""What no answer may do, looked for in the fixtures' own text: the program's checks are not asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from assistant.answers import Answer, Citation, Claim
from evals.corpus import Corpus
from evals.plain import squashed
from evals.surface import (
    PRONOUNS,
    bare,
    capitalised,
    content_words,
    figures,
    insertions,
    quotations,
    straight,
    without_insertions,
    words,
)

MOST_CITED = 4
_STRONGER = frozenset(
    "admit admits admitted concede conceded concedes confess confessed acknowledged proved proven proves not no never "
    "nobody none neither without denied denies deny refused rejected".split()
)
_PUT_IN = frozenset(["according", "to", "the"])
_LABEL = re.compile(r"According to ([^,.:“”\"]+),|([^,.:“”\"]+):")
_YEAR = re.compile(r"(?:19|20)\d\d")

Check = Callable[[Answer, Corpus], Iterator[str]]


def citations_verbatim(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """Every cited sentence, and every passage shown in place of an answer, stands in its file and at its offsets."""
    for citation in _shown(answer):
        fixture = corpus.by_id.get(citation.article_id)
        if fixture is None:
            yield f"cites {citation.article_id}, which is no article"
        elif not citation.text.strip() or squashed(citation.text) not in fixture.text:
            yield f"cites “{citation.text}”, which is not in {fixture.name}"
        elif fixture.article.text[citation.start : citation.end] != citation.text:
            yield f"cites “{citation.text}” at the wrong offsets"
        elif (citation.sentence_id, citation.text) not in ((one.id, one.text) for one in fixture.article.sentences):
            yield f"cites “{citation.text}” as {citation.sentence_id}, which is another sentence"


def citations_labelled(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """A citation names the article that it is from, and a speaker who is in that article."""
    for citation in _shown(answer):
        fixture = corpus.by_id.get(citation.article_id)
        if fixture is None:
            continue
        article = fixture.article
        if (citation.article_title, citation.outlet, citation.published) != (
            article.title,
            article.outlet,
            article.published,
        ):
            yield f"shows “{citation.text}” as “{citation.article_title}”, {citation.outlet}, {citation.published}"
        if absent := capitalised(citation.speaker or "") - set(map(bare, words(fixture.text))):
            yield f"gives “{citation.text}” to {', '.join(sorted(absent))}, who is not in the article"


def body_cited(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """No headline and nothing that is only around an article is cited."""
    for citation in _shown(answer):
        fixture = corpus.by_id.get(citation.article_id)
        if fixture and squashed(citation.text) == squashed(fixture.article.title):
            yield f"cites a headline: “{citation.text}”"


def figures_carried(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """Every figure of a claim stands in the sentences it cites; a year may stand anywhere in their articles."""
    for claim in answer.claims:
        missing = figures(_without_label(claim, corpus)) - figures(_cited_text(claim))
        told = {one for one in missing if _YEAR.fullmatch(one) and one in _articles(claim, corpus)}
        if missing - told:
            yield f"“{claim.text}” has {', '.join(sorted(missing - told))}, its sentences have not"


def quotations_verbatim(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """What a claim has between quotation marks stands word for word in a sentence that it cites."""
    for claim in answer.claims:
        sources = [straight(citation.text) for citation in claim.citations]
        for span in quotations(claim.text):
            if not any(straight(without_insertions(span)) in source for source in sources):
                yield f"“{span}” is quoted, and stands in no sentence that is cited"


def names_carried(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """Every word with a capital stands in the articles that are cited, and so does what is put in brackets."""
    for claim in answer.claims:
        stand = words(_articles(claim, corpus))
        for inserted in insertions(claim.text):
            if f" {' '.join(words(inserted))} " not in f" {' '.join(stand)} ":
                yield f"[{inserted}] stands in no article that is cited"
        known = {bare(word) for word in stand} | _PUT_IN
        if missing := {name for name in capitalised(claim.text) if name not in known}:
            yield f"“{claim.text}” has {', '.join(sorted(missing))}, its articles have not"


def words_carried(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """At least half of the words of a claim, names apart, stand in what it cites."""
    for claim in answer.claims:
        said = content_words(claim.text) - {name[:5] for name in capitalised(claim.text)}
        if 2 * len(said & content_words(_cited_text(claim))) < len(said):
            yield f"“{claim.text}” has little in common with what it cites"


def nothing_stronger(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """No claim denies or concedes anything in words that its sentences lack."""
    for claim in answer.claims:
        added = set(words(claim.text)) & _STRONGER - set(words(_cited_text(claim)))
        if added:
            yield f"“{claim.text}” has {', '.join(sorted(added))}, its sentences have not"


def own_words(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """A claim of the extractive writer is its sentences, quotation marks too: only names come in, only pronouns go."""
    if answer.writer != "extractive":
        return
    for claim in answer.claims:
        quoted, told_plainly = set(quotations(claim.text)), straight(claim.text)
        for span in quotations(_cited_text(claim)):
            if straight(span) in told_plainly and span not in quoted:
                yield f"“{claim.text}” tells “{span}” without quotation marks"
        source, told = words(_cited_text(claim)), words(without_insertions(claim.text))
        names, known = capitalised(claim.text), " ".join(words(_articles(claim, corpus)))
        for change, i, j, k, m in SequenceMatcher(None, source, told, autojunk=False).get_opcodes():
            lost, new = set(source[i:j]) - PRONOUNS, [word for word in told[k:m] if word not in _PUT_IN]
            is_name = " ".join(new) in known and (not new or not names.isdisjoint(map(bare, new)))
            if change != "equal" and (lost or not is_name):
                yield f"“{claim.text}” is not what its sentences say: {' '.join([*sorted(lost), *new])}"


def whole(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """An answer has claims or the nearest passages; a claim has citations, one to four, and comes once."""
    if answer.answerable != bool(answer.claims):
        yield "it says of itself that it answers, or that it does not, and the contrary is so"
    if not answer.claims and not answer.nearest:
        yield "it neither answers nor shows the nearest passages"
    if len({claim.text for claim in answer.claims}) < len(answer.claims):
        yield "it says the same twice"
    for claim in answer.claims:
        if not claim.text.strip() or not 1 <= len(claim.citations) <= MOST_CITED:
            yield f"“{claim.text}” cites {len(claim.citations)} sentences"


def removed_hidden(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """What was removed is not among the claims, and says why it was removed."""
    shown = {straight(claim.text).casefold() for claim in answer.claims}
    for removed in answer.removed:
        if straight(removed.text).casefold() in shown:
            yield f"“{removed.text}” was removed, and is shown"
        if not any(reason.strip() for reason in removed.reasons):
            yield f"“{removed.text}” was removed without a reason"


CHECKS: dict[str, Check] = {
    "citations verbatim": citations_verbatim,
    "citations labelled": citations_labelled,
    "no headline cited": body_cited,
    "figures carried": figures_carried,
    "quotations verbatim": quotations_verbatim,
    "names carried": names_carried,
    "words carried": words_carried,
    "nothing stronger": nothing_stronger,
    "own words": own_words,
    "answers whole": whole,
    "removed hidden": removed_hidden,
}


def _shown(answer: Answer) -> Iterator[Citation]:
    for claim in answer.claims:
        yield from claim.citations
    yield from answer.nearest


def _cited_text(claim: Claim) -> str:
    return " ".join(citation.text for citation in claim.citations)


def _without_label(claim: Claim, corpus: Corpus) -> str:
    """The claim without who speaks, where that was put in by the writer: in brackets, or as the articles call them
    before a colon or after "According to"."""
    text = without_insertions(claim.text)
    label = _LABEL.match(text)
    if label and " ".join(words(label[1] or label[2])) in " ".join(words(_articles(claim, corpus))):
        return text[label.end() :]
    return text


def _articles(claim: Claim, corpus: Corpus) -> str:
    ids = dict.fromkeys(citation.article_id for citation in claim.citations)
    return " ".join(corpus.by_id[one].text for one in ids if one in corpus.by_id)
