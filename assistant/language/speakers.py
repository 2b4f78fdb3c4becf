"""Whether an asker's name for a source means the source of a statement: "Shea" means "Dorothy Shea"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from assistant.language.names import one_form, same_root
from assistant.language.spelling import likeness
from assistant.language.titles import PERSON_NOUNS, ROLES, TITLES
from assistant.language.words import STOPWORDS, stem, words

Source = tuple[str | None, str | None]
"""The name that an article resolves a source to, and what it calls it where it speaks."""
_SPEAKS_FOR = frozenset(
    stem(word)
    for word in """administration army authorities cabinet chiefs defence defense delegation diplomat embassy foreign
    government joint leader leadership military minister ministry mission negotiators official parliament police
    president staff state""".split()
)
"""Who speaks for a country: "South Korea's military" answers for South Korea, "Russian exiles" not for Russia."""
_PARTS = frozenset("north south east west new northern southern eastern western".split())
"""What makes another country of the same name: "Korea" is not "South Korea"."""
_OF = re.compile(r"\s(?:of|for|at|to|in|from)\s")
_POSSESSIVE = re.compile(r"[’']s?\s")
_LETTERS = 2
"""By which a misspelt name may be longer or shorter."""
_MISSPELT, _MISSPELT_WORD = 0.85, 0.6
"""Likeness, of the whole name and of each word, from which a name is taken for another: "Oduja" for "Oduya"."""


def meant(asked: str, sources: Collection[Source]) -> set[Source]:
    """Those of `sources` that `asked` means; where it means none, those of the one name that it may be misspelt for."""
    return {source for source in sources if same_speaker(asked, *source)} or _misspelt(asked, sources)


def same_speaker(asked: str, speaker: str | None, mention: str | None) -> bool:
    """Whether `asked` means the source that an article resolves to `speaker` and calls `mention`.

    A description ("the U.S. ambassador", "members of the crew") is looked for in both, a name in `speaker`: all its
    words must be there, and what is there beside them may only be the rest of a person's name or an office that
    speaks for the name. A title before a name ("Ambassador Shea") only says that a person is meant.
    """
    asked = re.sub(r"\bthe us\b", "the US", asked)
    wanted = _key(asked)
    if not wanted:
        return False
    if speaker and wanted == _key(speaker):
        return True
    if (is_description(asked) or not wanted.isdisjoint(_TITLES)) and wanted <= _key(f"{speaker or ''} {mention or ''}"):
        return True
    if is_description(asked) or not speaker:
        return False
    if _bears(speaker, [word for word in words(asked) if stem(word) not in _PERSONS]):
        return True
    titled = not wanted.isdisjoint(_PERSONS)
    wanted, found = wanted - _PERSONS or wanted - _TITLES, _key(speaker)
    rest = {word for word in found if not any(same_root(word, name) for name in wanted)}
    if not wanted or not all(any(same_root(word, name) for word in found) for name in wanted):
        return False
    *given, surname = words(speaker)
    person = stem(surname) in wanted and not rest & _PARTS and all(word[0].isupper() for word in given[:3])
    return person or (not titled and rest <= _SPEAKS_FOR)


def _bears(speaker: str, name: list[str]) -> bool:
    """Whether a description has the whole name at its end or before an aside: "party boss Karl Berg"."""
    called = speaker.split(",")[0]
    is_whole = len(name) > 1 and words(called)[-len(name) :] == name
    return is_whole and not _OF.search(called) and not _POSSESSIVE.search(called)


def is_description(asked: str) -> bool:
    """Whether it says what somebody is, and not what they are called: "the mayor of Oslo", "the memo"."""
    head = _OF.split(one_form(asked), maxsplit=1)[0]
    last = (words(head) or [""])[-1]
    return not any(word[0].isupper() for word in words(asked)) or stem(last) in _PERSONS


def _misspelt(asked: str, sources: Iterable[Source]) -> set[Source]:
    name = [word for word in words(asked) if stem(word) not in _PERSONS]
    if not name or is_description(asked) or not all(word[0].isupper() for word in name):
        return set()
    alike: dict[str, set[Source]] = {}
    for source in sources:
        if source[0] and _is_like(name, words(source[0])):
            alike.setdefault(source[0], set()).add(source)
    return next(iter(alike.values())) if len(alike) == 1 else set()


def _is_like(name: list[str], speaker: list[str]) -> bool:
    """Whether a name of a person is another but for a letter or two; initials in the middle may be left out."""
    if len(name) < 2 or len(speaker) < 2:
        return len(name) == 1 and likeness(name[0], speaker[-1]) >= _MISSPELT
    ends = (name[0], speaker[0]), (name[-1], speaker[-1])
    one, other = (f"{given} {family}" for given, family in zip(*ends, strict=True))
    near = abs(len(one) - len(other)) <= _LETTERS and likeness(one, other) >= _MISSPELT
    return near and all(likeness(*pair) >= _MISSPELT_WORD for pair in ends)


_TITLES = frozenset(stem(word) for word in ROLES | TITLES)
_PERSONS = frozenset(stem(word) for word in PERSON_NOUNS | TITLES)


def _key(name: str) -> frozenset[str]:
    """The stems of a name, an initial in its middle left out."""
    content = [word for word in words(one_form(name)) if word.lower() not in STOPWORDS]
    return frozenset(stem(word) for word in content if len(word) > 1 or not word.isupper())
