"""Articles that print one text: an agency's, or each other's."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.answering.agreement.quantities.measuring import amounts
from assistant.answering.agreement.reading import Told
from assistant.articles import Article
from assistant.language.outlets import one_outlet
from assistant.language.words import words

_SAME, _LEAST_WORDS = 0.8, 6
"""Share of two sentences that both have, in order, from which they are one text; and how many words that takes."""
_COPIED = 0.4
"""Share of the sentences of the shorter article that stand in the other, from which it is a reprint."""
_AGENCIES = {
    form: agency
    for agency, forms in {
        "AP": "AP|Associated Press",
        "AFP": "AFP|Agence France-Presse",
        "PA": "PA Media|Press Association",
        "DPA": "dpa|DPA",
        "UPI": "UPI|United Press International",
        "Reuters": "Reuters",
        "Bloomberg": "Bloomberg",
        "Xinhua": "Xinhua",
        "TASS": "TASS|Tass",
        "Interfax": "Interfax",
        "Ukrinform": "Ukrinform",
        "Yonhap": "Yonhap",
        "Kyodo": "Kyodo",
        "ANSA": "ANSA|Ansa",
        "EFE": "EFE|Efe",
        "PTI": "PTI|Press Trust of India",
        "ANI": "ANI",
        "APA": "APA",
    }.items()
    for form in forms.split("|")
}
_AGENCY = rf"\b(?:{'|'.join(map(re.escape, _AGENCIES))})\b"
_DATELINE = re.compile(r"^[^()]{0,60}\(([A-Z][\w. /-]{1,25})\)\s*(?:[-–—]|[A-Z])")
_CREDITED = re.compile(
    rf"(?:with reference to|[Ss]ource:|reported by|material from|contributed by) (?:the )?({_AGENCY})"
)

_PICTURE = re.compile(r"\b(?:file|getty|image|photo|photograph|picture)s?\b", re.IGNORECASE)
"""What credits an agency for no more than what is shown."""


def one_voice(one: Told, other: Told) -> bool:
    """Whether two sentences, or their articles, are one text, of one outlet, or both articles credit one agency."""
    return (
        one_outlet(one.article.outlet, other.article.outlet)
        or one_text(one.sentence.text, other.sentence.text)
        or bool(_agencies(one.article) & _agencies(other.article))
        or _copied(one.article, other.article)
    )


def one_text(one: str, other: str) -> bool:
    """Whether two sentences are one, word for word or edited here and there."""
    if {amount.value for amount in amounts(one)} != {amount.value for amount in amounts(other)}:
        return False
    mine, theirs = words(one.lower()), words(other.lower())
    alike = SequenceMatcher(None, mine, theirs, autojunk=False)
    return min(len(mine), len(theirs)) >= _LEAST_WORDS and alike.ratio() >= _SAME


@lru_cache(maxsize=256)
def _copied(one: Article, other: Article) -> bool:
    mine, theirs = _sentences(one), _sentences(other)
    return len(mine & theirs) >= max(2, _COPIED * min(len(mine), len(theirs)))


def _sentences(article: Article) -> set[str]:
    """The words of its body sentences that are more than a phrase."""
    body = (words(sentence.text.lower()) for sentence in article.sentences if sentence.kind == "body")
    return {" ".join(said) for said in body if len(said) >= _LEAST_WORDS}


@lru_cache(maxsize=256)
def _agencies(article: Article) -> frozenset[str]:
    """Those whose report it says it prints; one that somebody spoke to is not."""
    body = [sentence.text for sentence in article.sentences if sentence.kind == "body"]
    furniture = [sentence.text for sentence in article.sentences if sentence.kind in ("byline", "leftover")]
    named = [part for source in article.sources for part in (source.outlet, source.author) if part]
    credits = [text for text in furniture if not _PICTURE.search(text)]
    found = {match.group() for text in (*credits, *named) for match in re.finditer(_AGENCY, text)}
    found |= {match[1] for text in body for match in _CREDITED.finditer(text)}
    found |= {match[1].strip() for text in body[:1] if (match := _DATELINE.match(text))}
    return frozenset(_AGENCIES.get(name, name) for name in found)
