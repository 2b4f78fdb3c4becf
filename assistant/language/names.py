"""Proper names and their variants: "U.S." and "United States", "Russia" and "Russian", "UNSC" and its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from itertools import zip_longest

from assistant.language.titles import PERSON_NOUNS
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
_PEOPLE = frozenset("n an ian ean ese i ish ns ians ans".split())
"""How the people of a country end: without one of these, "Niger" and "Nigeria" are two."""
OPENERS = frozenset(
    """according additionally although amid among another because both despite each either eight every everyone
    everything experts few finally five following four furthermore given however instead last later meanwhile moreover
    neither nevertheless next nine none nothing now officials once one only other others part people several seven
    since six still ten though three through thus today two unlike unless whereas whether within without yesterday yes
    yet""".split()
)
"""Words that begin sentences, beside function words."""
_RUN = re.compile(r"[A-Z][\w’']*(?:\s+(?:(?:of|the|and|for)\s+){0,2}[A-Z][\w’']*)+")
"""Capitalised words in a row, whose initials may stand for them."""
_MISSPELT = 0.75
"""Likeness from which a name in a question is taken for another: "Shae" for "Shea"."""
_NEVER = STOPWORDS - {"may", "will", "us"}
_SENTENCE_START = re.compile(r"(?:[.!?:][”\"’')]*\s+|[“\"‘(]\s*)\Z")
_AFTER_GERUND = frozenset("a about an at by for from her him in it of on that the them this to with".split())
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
        starts = _SENTENCE_START.search(text, max(0, match.start() - 8), match.start()) or match.start() == 0
        if starts and _ordinary(word, after.group() if after else ""):
            continue
        found.append(word)
    return found


def _ordinary(word: str, following: str) -> bool:
    """Whether a word that begins a sentence is most likely not a name; `following`: the word after it."""
    lower = word.lower()
    if lower in OPENERS | {"may", "will"}:
        return True
    if following[:1].isupper():
        return False
    singular = lower.removesuffix("ies") + "y" if lower.endswith("ies") else lower.removesuffix("s")
    return lower.endswith(("ly", "ed")) or (lower.endswith("ing") and following in _AFTER_GERUND) or singular in _MANY


def missing(claimed: Iterable[str], sources: str) -> list[str]:
    """The names in `claimed` that `sources` has in no variant."""
    told = {_plain(word) for word in WORD.findall(one_form(sources))}
    initials = {"".join(re.findall(r"\b[A-Z]", run)).lower() for run in _RUN.findall(sources)}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for word in told:
        alike[word[:4]].append(word)
    return [name for name in claimed if not _carried(_plain(name), alike, initials if name.isupper() else set())]


def unmentioned(asked: Iterable[str], text: str) -> list[str]:
    """The names in `asked` that `text` does not mention, not even where they are taken for misspelt."""
    absent = missing(asked, text)
    known = {_plain(word) for word in WORD.findall(text)} if absent else set()
    return [name for name in absent if not get_close_matches(_plain(name), known, 1, _MISSPELT)]


def _plain(word: str) -> str:
    return re.sub(r"[’']s?$", "", word.lower().replace(".", ""))


def _carried(name: str, alike: Mapping[str, Sequence[str]], initials: set[str]) -> bool:
    """`alike`: the words told, by their first four letters: what differs in those is no variant."""
    return any(same_root(name, word) for word in alike.get(name[:4], ())) or (
        len(name) > 2 and any(name in run for run in initials)
    )


def same_root(one: str, other: str) -> bool:
    """Whether two words are one name, or a country and its people: "russia" and "russian"."""
    root = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    ends = {one[root:], other[root:]}
    return one == other or (root >= 4 and ends <= _ENDINGS and (bool(ends & _PEOPLE) or ends == {"", "s"}))
