"""What to call who speaks: the fullest name that the article has, or the description, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.articles import Article
from assistant.ingest.referents import Referent
from assistant.language.names import one_form

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:night|week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening)"
_WHEN = re.compile(
    rf"(?:\s+(?:(?:late|early|later|earlier)\s+)?(?:on\s+)?{_DAY}(?:\s+(?:morning|afternoon|evening|night))?"
    rf"|\s+(?:earlier\s+)?(?:last|this)\s+{_SEASON}"
    r"|\s+(?:today|yesterday|later|earlier|again|also|now|then|repeatedly))+\Z"
)
_CLAUSE = re.compile(r"\b(?:who|that|which)\b")
_THE_NAME = re.compile(r"[Tt]he (?=[A-Z])")
_CARRIES_THE = re.compile(r"(?<=[a-z,] )The [A-Z]\w+")
_SHORT = {"U.S.": "United States", "U.N.": "United Nations", "U.K.": "United Kingdom", "E.U.": "European Union"}
_PEOPLE = re.compile(r"Americans?|British")
_LONG_NAME = re.compile(r"\b([A-Z]\w+)((?: (?:& )?[A-Z]\w+)+)")
_OF_A_PLACE = frozenset(
    """airlines airport airways bank bay city county daily globe herald hospital island journal news police post press
    radio star state street telegraph times tribune university valley""".split()
)
"""Last words of names that begin with a place: "Boston Globe" is not what "Boston" is short for."""


def namer(article: Article) -> Callable[[Referent], str]:
    """A function that names the referents of `article`."""
    with_the = {match.group() for match in _CARRIES_THE.finditer(article.text)}
    if article.outlet:
        with_the.add(article.outlet)
    forms = {one_form(short): full for short, full in _SHORT.items() if full in article.text}
    long_names = _long_names(article.body)

    def name(referent: Referent) -> str:
        if referent.named:
            return referent.name
        plain = " ".join(referent.name.split())
        if not _CLAUSE.search(plain):
            plain = _WHEN.sub("", plain)
        is_name = referent.kind != "person" and _THE_NAME.match(plain)
        if is_name and not any(("The" + plain[3:]).startswith(known) for known in with_the):
            plain = plain[4:]
        if form := one_form(plain) if not _PEOPLE.fullmatch(plain) else "":
            plain = forms.get(form, plain)
        return long_names.get(plain, plain)

    return name


def _long_names(text: str) -> dict[str, str]:
    """The first words of names of several words, where the article names them in full first, and one way only."""
    found: dict[str, set[str]] = {}
    for match in _LONG_NAME.finditer(text):
        found.setdefault(match[1], set()).add(match[0])
    long_names = {word: full.pop() for word, full in found.items() if len(full) == 1}
    return {
        word: full
        for word, full in long_names.items()
        if full.split()[-1].lower() not in _OF_A_PLACE
        and text.find(word) == text.find(full)
        and not re.search(rf"\b(?:in|near|across|outside) {re.escape(word)}\b(?! [A-Z])", text)
    }
