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
    r"(?:\s+(?:conducted|issued|posted|published|released|taken))?"
    rf"(?:\s+(?:(?:late|early|later|earlier)\s+)?(?:on\s+)?{_DAY}(?:\s+(?:morning|afternoon|evening|night))?"
    rf"|\s+(?:earlier\s+)?(?:last|this)\s+{_SEASON}"
    r"|\s+(?:today|yesterday|later|earlier|again|also|now|then|repeatedly))*\Z"
)
_ASIDE = re.compile(
    r", (?:who|whose|which|where|the|an?|its|his|her|their|including|now|then|former|formerly|\w+(?:ed|ing))\b.*"
)
_CLAUSE = re.compile(r"\b(?:who|that|which)\b")
_THE_NAME = re.compile(r"[Tt]he (?=[A-Z])(?:.*[ .-])?[A-Z][^ ]*\Z")
_CARRIES_THE = re.compile(r"(?<=[a-z,] )The ([A-Z]\w+)")
_SHORT = {"U.S.": "United States", "U.N.": "United Nations", "U.K.": "United Kingdom", "E.U.": "European Union"}
_PEOPLE = re.compile(r"Americans?|British")
_LONG_NAME = re.compile(r"\b([A-Z]\w+)((?: (?:& )?[A-Z]\w+)+)")
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_LONG_WORD = re.compile(r"\w{4,}")
_PLACE = re.compile(r"\b(?:in|near|across|outside) ([A-Z]\w+)\b(?! [A-Z])")
_OF_A_PLACE = frozenset(
    """airlines airport airways bank bay city county daily globe herald hospital island journal news police post press
    radio star state street telegraph times tribune university valley""".split()
)
"""Last words of names that begin with a place: "Boston Globe" is not what "Boston" is short for."""


def namer(article: Article) -> Callable[[Referent], str]:
    """A function that names the referents of `article`."""
    with_the = set(_CARRIES_THE.findall(f"{article.text} in {article.outlet or ''}"))
    forms = {one_form(short): full for short, full in _SHORT.items() if full in article.text}
    long_names = _long_names(
        "\n".join(s.text for s in article.sentences if s.kind == "body" and not _is_headline(s.text))
    )

    def name(referent: Referent) -> str:
        if referent.named:
            return referent.name
        plain = _ASIDE.sub("", " ".join(referent.name.split()))
        if not _CLAUSE.search(plain):
            plain = _WHEN.sub("", plain)
        if referent.kind != "person" and _THE_NAME.match(plain) and plain.split()[1] not in with_the:
            plain = plain[4:]
        if form := one_form(plain) if not _PEOPLE.fullmatch(plain) else "":
            plain = forms.get(form, plain)
        return long_names.get(plain, plain)

    return name


def _is_headline(text: str) -> bool:
    """Whether every long word is capitalised, so that capitals tell nothing."""
    long_words = _LONG_WORD.findall(text)
    return len(long_words) > 3 and all(word[0].isupper() for word in long_words)


def _long_names(text: str) -> dict[str, str]:
    """The first words of names of several words, where the article names them in full first, and one way only."""
    first = {match[0]: match.start() for match in reversed(list(_CAPITALISED.finditer(text)))}
    found: dict[str, list[re.Match[str]]] = {}
    for match in _LONG_NAME.finditer(text):
        found.setdefault(match[1], []).append(match)
    places = set(_PLACE.findall(text))
    return {
        word: matches[0][0]
        for word, matches in found.items()
        if word not in places
        and first[word] == matches[0].start()
        and len({match[0] for match in matches}) == 1
        and matches[0][0].split()[-1].lower() not in _OF_A_PLACE
    }
