"""Proper names and their variants: "U.S." and "United States", "Russia" and "Russian", "UNSC" and its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import pairwise, zip_longest

from assistant.language.titles import HONORIFICS, PERSON_NOUNS, PORTFOLIOS, TITLES
from assistant.language.words import STOPWORDS, WORD

_VARIANTS = {
    "United_States": r"U\.\s?S\.(?:\s?A\.)?|USA?|United\s+States(?:\s+of\s+America)?|Americans?|America",
    "United_Nations": r"U\.\s?N\.|UN|United\s+Nations",
    "United_Kingdom": r"U\.\s?K\.|UK|United\s+Kingdom|(?:Great\s+)?Britain|British",
    "European_Union": r"E\.\s?U\.|EU|European\s+Union",
}
_VARIANT = re.compile("|".join(rf"(?<!\w)(?P<{name}>{forms})(?!\w)" for name, forms in _VARIANTS.items()))
_ENDINGS = frozenset(
    [
        "",
        "ns",
        "ians",
        "ans",
        "en",
        "n",
        "an",
        "ian",
        "ean",
        "ese",
        "i",
        "ish",
        "s",
        "a",
        "e",
        "ia",
        "ine",
        "ain",
        "y",
        "o",
    ]
)
_ROOT = 4
"""Letters that variants of a name have in common at least."""
_LONGEST = max(map(len, _ENDINGS))
_PEOPLE = frozenset("n an ian ean ese i ish ns ians ans".split())
"""How the people of a country end: without one of these, "Niger" and "Nigeria" are two."""
OPENERS = frozenset(
    """according additionally although amid among another because both despite dozens each eight either every everyone
    everything experts few finally five following four furthermore given however hundreds instead last later
    meanwhile millions moreover neither nevertheless next nine none nothing now officials once one only other others
    part people seven several since six still ten tens though thousands three through thus today two unless unlike
    whereas whether within without yes yesterday yet""".split()
)
"""Words that begin sentences, beside function words."""
_RUN = re.compile(r"[A-Z][\w’']*(?:\s+(?:(?:of|the|and|for)\s+){0,2}[A-Z][\w’']*)+")
"""Capitalised words in a row, whose initials may stand for them."""
_MISSPELT = 0.75
"""Likeness from which a name in a question is taken for another: "Shae" for "Shea"."""
_MOST_TRIED = 12
"""Names of one question that are taken for misspelt: each is compared with every word."""
_NEVER = STOPWORDS - {"may", "will", "us"}
_SENTENCE_START = re.compile(r"(?:[.!?:][”\"’')]*\s+|[“\"‘(]\s*)\Z")
_AFTER_GERUND = frozenset("a about an at by for from her him in it of on that the them this to with".split())
_ABSTRACT = ("ists", "tions", "sions", "ments", "ities", "ness", "nesses", "ships")
"""How ordinary nouns end that begin a sentence, and names hardly ever."""
_BEFORE_NAMES = PERSON_NOUNS | HONORIFICS - PORTFOLIOS
_TITLES = TITLES | PERSON_NOUNS | PORTFOLIOS
_MANY = PERSON_NOUNS | frozenset(
    """army authority bank case child city community company country crowd death family figure firefighter force group
    house job leader market missile month nation neighbour number paper parent party passenger patient person place
    plan player police price prisoner protester rebel relative report resident sale sanction school share shop soldier
    source state student supporter talk team thing tourist trade troop union victim village villager voter week woman
    worker year""".split()
)
"""What stands in the plural at the beginning of sentences."""


def one_form(text: str) -> str:
    """`text` with every variant of a name that goes by several written one way."""
    return _VARIANT.sub(lambda match: match.lastgroup or match.group(), text)


def names(text: str) -> list[str]:
    """The capitalised words of `text` in one form, but for ordinary words that begin a sentence."""
    text = one_form(text)
    matches, found = list(WORD.finditer(text)), []
    for match, after in zip_longest(matches, matches[1:]):
        word = match.group()
        if not word[0].isupper() or word.lower() in _NEVER:
            continue
        if _starts(text, match.start()) and _ordinary(word, after.group() if after else ""):
            continue
        found.append(word)
    return found


def untitled(text: str) -> str:
    """`text`, as long as it was, with what somebody is in small letters before the name: "foreign minister Ormeli".

    A word that begins a sentence may tell whose office it is: "bank spokesman Pallister".
    """
    matches, titles = list(WORD.finditer(text)), set[int]()
    for match, after in reversed(list(pairwise(matches))):
        word, following = match.group(), after.group()
        if not (word.isascii() and word[0].isupper()) or not text[match.end() : after.start()].isspace():
            continue
        lower = word.lower()
        if (
            (lower in _BEFORE_NAMES and following[0].isupper())
            or (lower in _TITLES and (after.start() in titles or following in PERSON_NOUNS))
            or (word[1:].islower() and following in PERSON_NOUNS and _starts(text, match.start()))
        ):
            titles.add(match.start())
    return "".join(letter.lower() if at in titles else letter for at, letter in enumerate(text))


def _starts(text: str, at: int) -> bool:
    """Whether a sentence begins there."""
    return at == 0 or bool(_SENTENCE_START.search(text, max(0, at - 8), at))


def _ordinary(word: str, following: str) -> bool:
    """Whether a word that begins a sentence is most likely not a name; `following`: the word after it."""
    lower = word.lower()
    if lower in OPENERS | {"may", "will"}:
        return True
    if following[:1].isupper():
        return False
    singular = lower.removesuffix("ies") + "y" if lower.endswith("ies") else lower.removesuffix("s")
    return (
        lower.endswith(("ly", "ed", *_ABSTRACT))
        or (lower.endswith("ing") and following in _AFTER_GERUND)
        or singular in _MANY
    )


def missing(claimed: Iterable[str], sources: str) -> list[str]:
    """The names in `claimed` that `sources` has in no variant."""
    told = {_plain(word) for word in WORD.findall(one_form(sources))}
    initials = " ".join({"".join(re.findall(r"\b[A-Z]", run)).lower() for run in _RUN.findall(sources)})
    by_root: defaultdict[str, set[str]] = defaultdict(set)
    for word in told:
        for root, end in _splits(word):
            by_root[root].add(end)
    return [
        name
        for name in claimed
        if (plain := _plain(name)) not in told
        and not any(_variants(end, other) for root, end in _splits(plain) for other in by_root.get(root, ()))
        and not (name.isupper() and len(plain) > 2 and plain in initials)
    ]


def unmentioned(asked: Iterable[str], text: str) -> list[str]:
    """The names in `asked` that `text` does not mention, not even where they are taken for misspelt."""
    absent = missing(asked, text)
    known = {_plain(word) for word in WORD.findall(text)} if absent else set()
    tried = dict.fromkeys(absent[:_MOST_TRIED])
    misspelt = {name for name in tried if get_close_matches(_plain(name), known, 1, _MISSPELT)}
    return [name for name in absent if name not in misspelt]


def _plain(word: str) -> str:
    lower = word.lower().replace(".", "")
    return re.sub(r"[’']s?$", "", lower) if lower[-2:-1] in ("’", "'") or lower[-1:] in ("’", "'") else lower


def _splits(word: str) -> list[tuple[str, str]]:
    """A word as a root and one of the endings that variants of a name have."""
    return [
        (word[:at], word[at:]) for at in range(max(_ROOT, len(word) - _LONGEST), len(word) + 1) if word[at:] in _ENDINGS
    ]


def same_root(one: str, other: str) -> bool:
    """Whether two words are one name, or a country and its people: "russia" and "russian"."""
    root = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or (root >= _ROOT and _variants(one[root:], other[root:]))


def _variants(one: str, other: str) -> bool:
    """Whether two endings, different from their first letters on, make variants of one name from one root."""
    ends = {one, other}
    return one[:1] != other[:1] and ends <= _ENDINGS and (bool(ends & _PEOPLE) or ends == {"", "s"})
