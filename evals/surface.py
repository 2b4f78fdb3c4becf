"""What stands in a text, as plainly as can be told: words, figures, quoted spans.

The hard gates compare with this and nothing of the program's own, which would blind both alike. It is cruder on
purpose: where it cannot tell, it asks that the very word stands in the source.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_INSERTED = re.compile(r"\[[^\[\]]*\]")
_COUNTS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = dict(zip(_COUNTS, map(str, (*range(2, 21), *range(30, 100, 10))), strict=True))
_LARGE = frozenset("hundred thousand million billion trillion dozen half third quarter percent % € $ £".split())
_DATES = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
"""May is left to the names: it may be a verb."""
_EXACT = re.compile("[%€$£]")
FUNCTION_WORDS = frozenset(
    "a about according added after all also although an and any are as at be because been before being both but by "
    "can could did do does during each every for from had has have he her hers him his how i if in into is it its may "
    "might more most much my of on one only or other our out over own said say says she should since so some still "
    "such than that the their them then there these they this those though through to under until up was we were "
    "what when where whether which while who whom whose why will with would you your told".split()
)
PRONOUNS = frozenset("he she they it his her their its him them".split())


def words(text: str) -> list[str]:
    """Casefolded, with straight apostrophes."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def capitalised(text: str) -> set[str]:
    """Words that begin with a capital, function words apart; casefolded, without a possessive ending."""
    found = (word for word in _WORD.findall(text) if word[0].isupper())
    return {bare(word) for word in found} - FUNCTION_WORDS


def bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.casefold())


def figures(text: str) -> set[str]:
    """Numbers in digits, counts in words as digits, words and signs of quantity, months and weekdays."""
    plain = {number.replace(",", "") for number in _NUMBER.findall(text)}
    told = set(words(text))
    return plain | {_VALUES[word] for word in told & _VALUES.keys()} | told & (_LARGE | _DATES) | signs(text)


def signs(text: str) -> set[str]:
    return set(_EXACT.findall(text))


def quotations(text: str) -> list[str]:
    """What stands between quotation marks, without the stop that a writer may have put inside."""
    found = (one or other for one, other in _QUOTED.findall(text))
    return [stripped for span in found if (stripped := span.strip().rstrip(".,;!?"))]


def straight(text: str) -> str:
    """One space wherever there is any, straight quotation marks."""
    return " ".join(text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}).split())


def without_insertions(text: str) -> str:
    """Without what an editor puts in brackets."""
    return _INSERTED.sub("", text)


def insertions(text: str) -> list[str]:
    """What an editor put in brackets."""
    return [inserted[1:-1] for inserted in _INSERTED.findall(text)]


def content_words(text: str) -> set[str]:
    """The first five letters of every word that says something: enough to know a word by, whatever its ending."""
    return {word[:5] for word in words(text) if word not in FUNCTION_WORDS}
