"""The people an article names, and whom a pronoun, a surname or a role stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.language.titles import ROLES, TITLES

_NOT_PERSONS = frozenset(
    """agency airport analysis api april army assembly association august authority avenue bank board bridge bureau
    centre center city coast college commission committee company conference congress corp corporation council county
    court dam day december department district east environment fact february federation force forces foundation fund
    government group guard hall high home hospital house inc institute international island january july june justice
    korea lake law life limited london ltd march may media ministry monday nations network new news north november
    october office organisation organization parliament party peninsula police post press project regulation republic
    research river road russia saturday school sea security senate september service services society south states
    street sunday supreme survey team thursday times treasury tribunal tuesday union united university valley
    village war washington water wednesday west white world friday""".split()
)
_NAME = re.compile(
    r"[A-Z][\w’'\-]*[a-z][\w’'\-]*(?:\s+[A-Z]\.)*(?:\s+(?:(?:de|del|van|von|der|bin|al|la|le|di|da)\s+)?[A-Z][\w’'\-]*[a-z][\w’'\-]*)+"
)
_WORD = re.compile(r"[\w’'\-]+")


def bare(word: str) -> str:
    """`word` in lower case without a possessive."""
    return re.sub(r"['’]s?$", "", word.lower())


_FEMALE = frozenset("she her hers herself ms mrs miss dame lady queen princess spokeswoman chairwoman".split())
_MALE = frozenset("he him his himself mr sir lord king prince spokesman chairman".split())


@dataclass
class People:
    """Who has been named so far, in reading order."""

    known: dict[str, str] = field(default_factory=dict)
    """Surname → full name, for the whole article."""
    _recent: list[str] = field(default_factory=list)
    """Full names, the one named last at the end."""
    _words: dict[str, frozenset[str]] = field(default_factory=dict)
    """Full name → `_FEMALE` or `_MALE`, by the first such word that stood for or beside the name."""

    @classmethod
    def named_in(cls, texts: Iterable[str]) -> People:
        """Everyone who is given a title or a role beside a full name, or is later called by the surname alone."""
        texts = list(texts)
        people = cls()
        surnames = {word for text in texts for word in re.findall(r"(?<![\w’'\-] )\b[A-Z][\w\-]+", text)}
        for text in texts:
            for match in _NAME.finditer(text):
                name, titled = _without_titles(match.group())
                before = _WORD.findall(text[: match.start()])[-1:]
                titled = titled or any(bare(word) in TITLES for word in before)
                after = re.match(r",\s+(?:the|an?|who|whose|\d)\b", text[match.end() :])
                words = name.split()
                plausible = len(words) > 1 and not any(bare(word) in _NOT_PERSONS for word in words)
                if plausible and (titled or after or bare_name(words[-1]) in surnames):
                    people.known.setdefault(bare_name(words[-1]), bare_name(name))
        return people

    def full_name(self, phrase: str) -> str | None:
        """The person whose surname `phrase` contains, the last of several."""
        found = [self.known[word] for word in map(bare_name, _WORD.findall(phrase)) if word in self.known]
        return found[-1] if found else None

    def stands_for(self, phrase: str) -> str | None:
        """Whom a pronoun or a role ("the U.S. diplomat") stands for: the person spoken of last, of fitting sex."""
        words = [bare(word) for word in _WORD.findall(phrase)]
        if words not in (["he"], ["she"], ["him"], ["her"], ["his"], ["hers"]) and not (len(words) > 1 and words[0] == "the" and words[-1] in ROLES):
            return None
        sex = _sex(words)
        return next((name for name in reversed(self._recent) if not sex or self._words.get(name, sex) == sex), None)

    def read(self, text: str) -> None:
        """Takes note of whom `text` names."""
        words = _WORD.findall(text)
        for before, word in zip(["", *words], words, strict=False):
            if name := self.known.get(bare_name(word)):
                self.speak_of(name, before)

    def speak_of(self, name: str, called: str) -> None:
        """Takes note that `name` is spoken of, and `called` something that may tell a man from a woman."""
        if name in self._recent:
            self._recent.remove(name)
        self._recent.append(name)
        if sex := _sex([bare(word) for word in _WORD.findall(called)]):
            self._words.setdefault(name, sex)


def _sex(words: Iterable[str]) -> frozenset[str] | None:
    return next((sex for word in words for sex in (_FEMALE, _MALE) if word in sex), None)


def bare_name(name: str) -> str:
    """`name` without a possessive."""
    return re.sub(r"['’]s?$", "", name)


def _without_titles(name: str) -> tuple[str, bool]:
    """A run of capitalised words without the titles and roles in front, and whether there were any."""
    words = name.split()
    last = max((i for i, word in enumerate(words) if bare(word) in TITLES), default=-1)
    return " ".join(words[last + 1 :]), last >= 0
