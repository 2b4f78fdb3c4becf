"""Captions that are whole sentences: "Rescuers work at the foot of the slope", in a report of what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.articles import Sentence
from assistant.language.words import STOPWORDS, words

_SHOWN = frozenset(
    """arrive attend carry celebrate check clear climb collect cross cry dig embrace examine gather gesture greet guard
    hold hug inspect investigate kneel lay leave lie lift line listen load look march mourn pass patrol perform play
    pose pray prepare protest raise react remove ride rise run search shout sit speak stand surround survey take
    throw wait walk watch wave wear work""".split()
)
"""What people on pictures do."""
_ARE = frozenset(["is", "are"])
_SEEN = frozenset("captured depicted featured pictured seen shown".split())
_WHERE = frozenset(
    "above across after along amid around as at behind during from in inside near on outside past".split()
)
_OF_REPORTS = frozenset(
    "been can could did do does had has have may might must not said say says should told was were will would".split()
)
"""Verbs that no caption in the present tense has."""
_OF_PAST = frozenset(
    "became began came did found gave got had held left lost made said sold took told was went were".split()
)
_LONG = 4
"""Letters of a word in "-ed" that is no other: "need"."""
_FIRST = 12
"""Words before the verb."""
_PAST = 0.5
"""Share of the sentences that are told in the past tense in a report."""


class Scenes:
    def __init__(self, body: Sequence[Sentence]) -> None:
        self._paragraphs = Counter(one.paragraph for one in body)
        told = sum(any(_is_past(word) for word in words(one.text)) for one in body)
        self._is_report = told >= _PAST * len(body)

    def shows(self, sentence: Sentence) -> bool:
        """Whether a paragraph of one sentence tells what is on a picture, in a report of the past."""
        if not self._is_report or self._paragraphs[sentence.paragraph] > 1 or sentence.statements:
            return False
        said = words(sentence.text)
        verb = next((i for i in range(1, min(len(said), _FIRST)) if _is_shown(said[i - 1 : i + 3])), None)
        if verb is None or not _OF_REPORTS.isdisjoint(said) or any(map(_is_past, said[:verb])):
            return False
        return not _WHERE.isdisjoint(said[verb + 1 :])


def _is_past(word: str) -> bool:
    return word in _OF_PAST or (word.islower() and len(word) > _LONG and word.endswith("ed"))


def _is_shown(said: Sequence[str]) -> bool:
    """Whether that is a word and the verb of a caption: "stand", "stands", "is seen at"."""
    before, *verb = said
    if verb[0] in _ARE:
        return len(verb) > 2 and verb[1] in _SEEN and verb[2] in _WHERE
    if before.lower() in STOPWORDS:
        return False  # "the search"
    return not _SHOWN.isdisjoint((verb[0], verb[0].removesuffix("s"), verb[0].removesuffix("es"), f"{verb[0][:-3]}y"))
