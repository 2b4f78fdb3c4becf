"""Words compared as the field compares them: without case, inflection and function words."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.american import american

WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[’']\w+)*")
"""A word, "U.S." and "didn't" whole, "short-range" in two."""

STOPWORDS = frozenset(
    """a about after all also am an and any are as at be been before being but by can could d did do does doing for
    from had has have he her here him his how i if in into is it its just ll many may me might more most much my no not
    of on or our out over own re s shall she should so some such t than that the their them then there these they this
    those to too under until up us ve was we were what when where which while who whom whose why will with would you
    your""".split()
)

_APART = {
    form: base
    for base in ("authority", "directorate", "executive", "university")
    for form in (base, f"{base}s", f"{base[:-1]}ies")
}
"""Nouns that the stemmer takes for another word: "author", "director", "execute", "universe"."""

_AS_ASCII = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")


def lower(text: str) -> str:
    """`text` in lower case as `re.IGNORECASE` has it, which takes four other letters for "i", "s" and "k"."""
    return text.translate(_AS_ASCII).lower()


@cache
def stem(word: str) -> str:
    """`word` in lower case and one spelling, without dots, possessive and inflection."""
    import snowballstemmer

    plain = word.lower().replace(".", "").replace("’", "'").removesuffix("'s").removesuffix("'")
    return _APART.get(plain) or str(snowballstemmer.stemmer("english").stemWord(american(plain)))


def words(text: str) -> list[str]:
    """The words of `text` as they stand."""
    return WORD.findall(text)


def stems(text: str) -> set[str]:
    """The stems of the content words of `text`."""
    return {stem(word) for word in words(text) if word.lower() not in STOPWORDS}
