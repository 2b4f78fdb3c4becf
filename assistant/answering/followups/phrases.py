"""The noun phrases of a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from assistant.answering.questions import IGNORED
from assistant.ingest.cues import CUES
from assistant.language.words import STOPWORDS, WORD, words

DETERMINERS = frozenset("the a an this that these those my his her its their some any each every both no".split())
AUXILIARIES = frozenset(
    "am is are was were be been being do does did has have had will would can could may might shall should must".split()
)
_BE = frozenset("am is are was were be been being".split())
_BREAKS = (
    STOPWORDS
    | AUXILIARIES
    | DETERMINERS
    | frozenset(
        """about above according across against along among around because behind below beneath beside between beyond
        down during else ever except exactly inside like near off onto outside past per since through toward towards
        upon via within without""".split()
    )
)
"""Words that stand in no noun phrase, or begin one."""
_TAKE_VERB = frozenset("who what why whom he she it they we you i".split())
_TAKE_NOUN = frozenset("which whose many much".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    start: int
    """Offset into the question."""
    end: int
    text: str
    fronted: bool = False
    """Whether it stands before the subject: "cars" in "how many cars did they sell?"."""

    @property
    def is_name(self) -> bool:
        return all(word[0].isupper() for word in words(self.text) if word.lower() not in DETERMINERS)


def phrases(question: str, known: Callable[[Sequence[str]], int]) -> list[Phrase]:
    """In order. `known`: how many of some words, from the first, are known to stand side by side.

    No grammar tells where the noun phrase ends in "when did the ferry sink": what was answered before may.
    """
    found: list[Phrase] = []
    last = 0
    for start, end in _chunks(question):
        before, behind = words(question[last:start])[-1:], words(question[end:])[:1]
        chunk = list(WORD.finditer(question, start, end))
        if len(chunk) > 1 and chunk[0].group().lower() == "that" and not chunk[1].group()[0].islower():
            del chunk[0]  # "said that Shea …", "said that 24 …"
        around = "".join(before).lower(), "".join(behind).lower()
        first, count = _nominal([match.group() for match in chunk], *around, known)
        head = chunk[first + count - 1].group().lower()
        if count and head.isalpha() and head not in IGNORED:
            begin, stop = chunk[first].start(), chunk[first + count - 1].end()
            fronted = not found and around[0] in _TAKE_NOUN | _TAKE_VERB and around[1] in AUXILIARIES
            found.append(Phrase(begin, stop, question[begin:stop], fronted))
        last = end
    return found


def _nominal(chunk: list[str], before: str, behind: str, known: Callable[[Sequence[str]], int]) -> tuple[int, int]:
    """Where in a chunk the noun phrase begins, and how many words it has: the rest is a verb, or it is none."""
    determiners = len(list(takewhile(lambda word: word.lower() in DETERMINERS, chunk)))
    if before == "how":
        return 0, 0
    if before in _TAKE_VERB and behind not in AUXILIARIES and not determiners and not chunk[0][0].isupper():
        return 1, len(chunk) - 1
    nouns = chunk[determiners:]
    capitals = len(list(takewhile(lambda word: word[0].isupper(), nouns)))
    is_verb_outside = behind in CUES or capitals == len(nouns)
    has_verb = before in AUXILIARIES - _BE or (before in _TAKE_NOUN and behind not in AUXILIARIES)
    if has_verb and not is_verb_outside:
        most = len(nouns) - (len(nouns) > 1 or not determiners)
        most = known(nouns[:most]) or capitals or most
    elif before in _BE and not is_verb_outside and len(nouns) > 1:
        most = known(nouns) or capitals or len(nouns) - nouns[-1].endswith(("ed", "en"))
    else:
        most = len(nouns) - (len(nouns) > 1 and nouns[-1].endswith("ed"))
    return 0, determiners + most if most else 0


def _chunks(question: str) -> Iterator[tuple[int, int]]:
    """The runs of words between function words and verbs that attribute, each with its determiner."""
    start = end = -1
    for match in WORD.finditer(question):
        word, chunk = match.group(), question[start:end] if start >= 0 else ""
        is_noun = chunk.lower() in DETERMINERS
        breaks = word.lower() in _BREAKS or (word.lower() in CUES and not is_noun)
        name_begins = word[0].isupper() and not is_noun and "".join(words(chunk)[-1:])[:1].islower()
        apart = question[end : match.start()].strip(" -’'") != ""
        if chunk and (breaks or name_begins or apart):
            yield start, end
            start = -1
        if word.lower() in DETERMINERS or not breaks:
            start, end = (match.start() if start < 0 else start), match.end()
    if start >= 0:
        yield start, end
