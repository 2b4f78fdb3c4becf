"""Proper names and their variants: "U.S." and "United States", "Russia" and "Russian", "UNSC" and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from assistant.language.words import STOPWORDS, WORD

_VARIANTS = {
    "United_States": r"U\.\s?S\.(?:\s?A\.)?|USA?|United\s+States(?:\s+of\s+America)?|Americans?|America",
    "United_Nations": r"U\.\s?N\.|UN|United\s+Nations",
    "United_Kingdom": r"U\.\s?K\.|UK|United\s+Kingdom|(?:Great\s+)?Britain|British",
    "European_Union": r"E\.\s?U\.|EU|European\s+Union",
}
_VARIANT = re.compile("|".join(rf"(?<!\w)(?P<{name}>{forms})(?!\w)" for name, forms in _VARIANTS.items()))
_ENDINGS = frozenset(["", "n", "an", "ian", "ean", "ese", "i", "ish", "s", "a", "e", "ia", "ine", "ain", "y", "o"])
OPENERS = frozenset(
    """according additionally although amid among another because both despite each either eight every everyone
    everything experts few finally five following four furthermore given however instead last later meanwhile moreover
    neither nevertheless next nine none nothing now officials once one only other others part people several seven
    since six still ten though three through thus today two unlike unless whereas whether within without yesterday yes
    yet""".split()
)
"""Words that begin sentences, beside function words."""
_MISSPELT = 0.75
"""Likeness from which a name in a question is taken for another: "Shae" for "Shea"."""
_NEVER = STOPWORDS - {"may", "will", "us"}
_SENTENCE_START = re.compile(r"(?:^|[.!?:][”\"’')]*\s+|[“\"‘(]\s*)$")


def one_form(text: str) -> str:
    """`text` with every variant of a name that goes by several written one way."""
    return _VARIANT.sub(lambda match: match.lastgroup or match.group(), text)


def names(text: str) -> list[str]:
    """The capitalised words of `text` in one form, but for ordinary words that begin a sentence."""
    text, found = one_form(text), []
    for match in WORD.finditer(text):
        word = match.group()
        if not word[0].isupper() or word.lower() in _NEVER:
            continue
        if _SENTENCE_START.search(text[: match.start()]) and _ordinary(word, text[match.end() :]):
            continue
        found.append(word)
    return found


def _ordinary(word: str, rest: str) -> bool:
    """Whether a word that begins a sentence is most likely not a name."""
    following = rest.lstrip()[:1]
    lower = word.lower()
    return lower in OPENERS | {"may", "will"} or (
        not following.isupper() and not rest.startswith(("’s", "'s")) and lower.endswith(("ly", "ing", "ed", "s"))
    )


def missing(claimed: Iterable[str], sources: str) -> list[str]:
    """The names in `claimed` that `sources` has in no variant."""
    told = {_plain(word) for word in WORD.findall(one_form(sources))}
    initials = "".join(word[0] for word in WORD.findall(sources) if word[0].isupper()).lower()
    return [name for name in claimed if not _carried(_plain(name), told, initials if name.isupper() else "")]


def unmentioned(asked: Iterable[str], text: str) -> list[str]:
    """The names in `asked` that `text` does not mention, not even where they are taken for misspelt."""
    absent = missing(asked, text)
    known = {_plain(word) for word in WORD.findall(text)} if absent else set()
    return [name for name in absent if not get_close_matches(_plain(name), known, 1, _MISSPELT)]


def _plain(word: str) -> str:
    return re.sub(r"[’']s?$", "", word.lower().replace(".", ""))


def _carried(name: str, told: set[str], initials: str) -> bool:
    return any(same_root(name, word) for word in told) or (len(name) > 2 and name in initials)


def same_root(one: str, other: str) -> bool:
    """Whether two words are one name, or a country and its people: "russia" and "russian"."""
    root = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or (root >= 4 and {one[root:], other[root:]} <= _ENDINGS)
