"""Whether an asker's name for a source means the source of a statement: "Shea" means "Dorothy Shea"."""

from __future__ import annotations

import re

from assistant.language.names import one_form, same_root
from assistant.language.titles import ROLES, TITLES
from assistant.language.words import STOPWORDS, stem, words

_SPEAKS_FOR = frozenset(
    stem(word)
    for word in """administration army authorities cabinet chiefs defence defense delegation diplomat embassy foreign
    government joint leader leadership military minister ministry mission negotiators official parliament police
    president staff state""".split()
)
"""Who speaks for a country: "South Korea's military" answers for South Korea, "Russian exiles" not for Russia."""
_PARTS = frozenset("north south east west new northern southern eastern western".split())
"""What makes another country of the same name: "Korea" is not "South Korea"."""


def same_speaker(asked: str, speaker: str | None, mention: str | None) -> bool:
    """Whether `asked` means the source that an article resolves to `speaker` and calls `mention`.

    A role ("the U.S. ambassador") is looked for in both, a name in `speaker`: all its words must be there, and what
    is there beside them may only be the rest of a person's name or an office that speaks for the name. A title
    before a name ("Ambassador Shea") only says that a person is meant.
    """
    wanted = _key(re.sub(r"\bthe us\b", "the US", asked))
    if wanted & _ROLES and wanted <= _key(f"{speaker or ''} {mention or ''}"):
        return True
    titled = bool(wanted & _ROLES)
    if not wanted or not speaker or stem(words(asked)[-1]) in _ROLES:
        return False
    wanted, found = wanted - _ROLES, _key(speaker)
    rest = {word for word in found if not any(same_root(word, name) for name in wanted)}
    if not wanted or not all(any(same_root(word, name) for word in found) for name in wanted):
        return False
    *given, surname = words(speaker)
    person = stem(surname) in wanted and not rest & _PARTS and all(word[0].isupper() for word in given[:3])
    return person or (not titled and rest <= _SPEAKS_FOR)


_ROLES = frozenset(stem(word) for word in ROLES | TITLES)


def _key(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(one_form(name)) if word.lower() not in STOPWORDS)
