"""Whether two sentences may tell of one event, by what stands around what they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.answering.agreement.dates.times import long_apart
from assistant.answering.agreement.markers import ESTIMATED, PLANNED, is_ahead, parties, purposes
from assistant.answering.agreement.quantities.amounts import Amount
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import Token, root, tokens
from assistant.language.figures import figures
from assistant.language.titles import PERSON_NOUNS
from assistant.language.words import WORD

_SETTING = re.compile(
    r"^(?:In|At(?! least| most)|Among|For|Under|From|With) "
    r"(?!(?:th(?:at|is|ese|ose) \w+|(?:its|his|her|their) \w+|the end|"
    r"all|total|fact|addition|first|last|least|example|now|short|response|turn|the meantime),)[^,]{3,60},(?!\d)"
)
_BEFORE_NOUNS = frozenset("a an of for with 0".split())
_BODIES = frozenset(
    map(root, "company group firm operator airline agency office ministry government authorities hospital".split())
)
"""Who speaks for whatever the article is about."""
_BEGINNING = 4
"""Letters in common from which two words are one: "bomb" and "bombing"."""
_SYNONYMS = 0.55
"""Likeness of two words from which they may be one thing."""


def one_party(one: Told, amount: Amount, other: Told, rival: Amount) -> bool:
    """What is demanded, offered or expected is so by the same; what sources tell, the same tell."""
    mine, theirs = parties(amount.clause), parties(rival.clause)
    apart = purposes(amount.clause) ^ purposes(rival.clause)
    if is_ahead(amount.clause) or is_ahead(rival.clause):
        apart -= {PLANNED}
    if apart and not (apart <= {ESTIMATED} and (mine or theirs) <= one.tokens.roots & other.tokens.roots):
        return False
    if mine and theirs and not mine & theirs:
        return False
    speakers = [tokens(" ".join(told.speakers)).roots for told in (one, other)]
    return not all(speakers) or bool(speakers[0] & speakers[1]) or all(roots & _BODIES for roots in speakers)


def other_speaker(one: Told, other: Told) -> bool:
    """Whether both are somebody's words, and not the same one's."""
    mine, theirs = (tokens(" ".join(told.speakers)).roots for told in (one, other))
    return bool(mine and theirs) and not mine & theirs


def namesakes(one: Told, other: Told) -> bool:
    """Whether they name two people of one family, or one whose name one of them misspells."""
    mine, theirs = _given(one), _given(other)
    return any(mine[name].isdisjoint(theirs[name]) for name in mine.keys() & theirs.keys())


def undated_apart(one: Told, other: Told) -> bool:
    """Whether they stand in articles of different months, and do not both say when it was."""
    return long_apart(one.article.published, other.article.published) and not (one.spans and other.spans)


def elsewhere(one: Told, other: Told, readings: Readings) -> bool:
    """Whether one begins with a place or circumstance that the other, or its article, knows nothing of."""
    setting = _SETTING.match(one.text)
    if not setting:
        return False
    told = {word for word in tokens(setting.group()).roots if not word[0].isdigit()}
    if not told or told & other.tokens.roots or told & tokens(other.article.title).roots:
        return False
    signs = [word for word in WORD.findall(setting.group())[1:] if not word.islower()]
    return not (any(sign in other.text for sign in signs) if signs else told & readings.roots(other.article))


def _given(told: Told) -> dict[str, set[str]]:
    """Family name → the given names before it."""
    found: dict[str, set[str]] = {}
    for given, family in pairwise(told.tokens.all):
        if {given.text, family.text} <= told.names and told.text[given.end : family.start].isspace():
            found.setdefault(family.text, set()).add(given.text)
    return found


def strangers(one: Told, other: Told, readings: Readings) -> bool:
    """Whether each names somebody or something of whom the other's article knows nothing, or begins with it."""
    mine = readings.unknown(readings.certain(one) - named_speakers(one), other.article)
    theirs = readings.unknown(readings.certain(other) - named_speakers(other), one.article)
    return bool(mine and theirs) or _begins(one, mine) or _begins(other, theirs)


def named_speakers(told: Told) -> frozenset[str]:
    """The words of the names of those who say it: who is asked is another one for each reporter."""
    return frozenset(word for name in told.speakers for word in name.split())


def _begins(told: Told, names: frozenset[str]) -> bool:
    return any(token.text in names for token in told.tokens.all[:4])


def replaced(one: Told, other: Told, readings: Readings) -> bool:
    """Whether another word stands in the same place, which is no other word for the same: "of rice", "of beans"."""
    if other_name(one, other):
        return True
    for before, word, instead in _instead(one, other):
        if (
            before in _BEFORE_NOUNS
            and not (word.text[0].isupper() or instead.text[0].isupper())
            and word.root[:_BEGINNING] != instead.root[:_BEGINNING]
            and not {word.lower, instead.lower} <= PERSON_NOUNS
            and readings.alike(word.lower, instead.lower) < _SYNONYMS
        ):
            return True
    return False


def other_name(one: Told, other: Told) -> bool:
    """Whether another name stands in the same place."""
    return any(
        word.start and instead.start and word.text in one.names and instead.text in other.names
        for _, word, instead in _instead(one, other)
    )


def _instead(one: Told, other: Told) -> Iterator[tuple[str, Token, Token]]:
    """The word before, and the two that stand in one place, neither of which stands in the other sentence."""
    mine, theirs = _slots(one.text), _slots(other.text)
    for slot in mine.keys() & theirs.keys():
        word, instead = mine[slot], theirs[slot]
        if word.root not in other.tokens.roots and instead.root not in one.tokens.roots:
            yield slot[0], word, instead


@kept
def _slots(text: str) -> dict[tuple[str, str], Token]:
    """Content words, by the words beside them; figures are one word there, and so is the end."""
    told = tokens(text)
    numbers = {index for index, token in enumerate(told.all) if figures(token.text)}
    roots = ("0" if i in numbers else "a" if token.lower == "an" else token.root for i, token in enumerate(told.all))
    words = ["", *roots, ""]
    return {(words[index], words[index + 2]): told.all[index] for index in told.content if index not in numbers}
