"""Whether a sentence is whole by itself, and may stand for the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.articles import Sentence
from assistant.ingest.datelines import DATELINE
from assistant.language.words import stems

_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|\Z)|''.{0,600}?(?:''|\Z)")
_TORN = re.compile(r"[^“”\"]*[.!?]”\s[a-z](?!\w*\s(?:said|says|\w+ed)\b)|[^“”\"]*\.\"\s[a-z]")
"""The end of a quotation that goes on as no sentence does: "It.” campaign"; of another, "said" follows."""
_LISTED = re.compile(r"\(|\d{1,2}[.)]\s|[#*•|-]")
"""How a line of a list or of a table begins."""
_ORDER = re.compile(
    r"(?:please\s)?(?:click|disregard|donate|download|follow|forget|ignore|join|override|read|see|share|sign|subscribe"
    r"|tap|visit|watch)\s(?:a|all|an|any|for|here|more|my|our|previous|the|these|this|to|up|us|your?)\b",
    re.IGNORECASE,
)
"""What the page, or somebody in it, asks of whoever reads it."""
_I, _YOU = re.compile(r"\bI\b"), re.compile(r"\byour?\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:did|do|does|doing|done|said|say|says)\s(?:this|that|so)(?:[.,;]|\s(?:by|in|on|to)\b)"
    r"|\bboth[.]|\b(?:both|each|none|some|all|one|two|three)\sof\s(?:them|this|those(?=[.,;]))\b"
    r"|\A(?:\S+\s){0,6}(?:these\s(?!days\b)|no\ssuch\b)"
    r"|\A(?:after|as|if|once|should|since|unless|when|while)\sthis\s(?:\w+ed|\w+s|goes|is|was|were)\b"
    r"|[,;:]\sthis\s(?:can|could|had|has|is|may|might|must|should|was|will|would)\b"
    r"|\b(?:branded|called|calls|described|describes|labelled)\sthis\b"
    r"|(?:\A|[,;]\s)(?:in\s[A-Z]\w+,?\s)?the\s(?:share|number|figure|total|amount|proportion|latter|former|pair)\s"
    r"(?!of\b|for\b|in\b|who\b|that\b)",
    re.IGNORECASE,
)
"""Words that something said before explains: "did this", "these actions", "the share exceeds"."""
_OPENING_HE = re.compile(r"(?:After|Although|As|Before|If|Since|Though|Unless|Until|When|While)\s(?:he|she|his|her)\b")
_SHOUTS = re.compile(r"\b(\w{3,12})(?:\s(?:at|to)\s(?:the\s)?\w+(?:\s\w+)?)?\.\Z")
_TAKES_WORDS = frozenset("chanted cried screamed shouted whispered yelled".split())
"""Verbs that tell nothing without the words in quotation marks that stand elsewhere."""
_DECK = 4
"""Sentences at the beginning among which those stand that only announce the article."""
_SAID_AGAIN = 0.75
"""Share of the words of such a sentence that one of the next says again."""


def is_torn(sentence: Sentence) -> bool:
    """Whether it is the end of a name in quotation marks that was cut in two, or lacks what somebody "shouted"."""
    text = sentence.text
    if _TORN.match(text):
        return True
    ends = _SHOUTS.search(text)
    return ends is not None and ends[1].lower() in _TAKES_WORDS and not _QUOTED.search(text)


def may_open(sentence: Sentence) -> bool:
    """Whether it tells something by itself: no line of a list, nor what is said to the reader."""
    bare = _QUOTED.sub("", sentence.text)
    is_letter = _I.search(bare) and _YOU.search(bare)  # "I know that your returns are late"
    is_listed = _LISTED.match(sentence.text) and not DATELINE.match(sentence.text)
    return not (is_listed or _ORDER.match(sentence.text) or is_letter)


def points_back(sentence: Sentence) -> bool:
    """Whether something in the middle of it tells of what was said before."""
    unresolved = _OPENING_HE.match(sentence.text)
    meant = unresolved and any(one.start - sentence.start < unresolved.end() for one in sentence.mentions)
    return bool(_POINTS.search(_QUOTED.sub("", sentence.text)) or (unresolved and not meant))


def without_deck(main: Sequence[Sentence], body: Sequence[Sentence], title: str) -> list[Sentence]:
    """`main` without what only announces the article: the end of its headline, and a summary at the beginning that
    the next sentences repeat."""
    is_cut = title.rstrip().endswith((";", ":")) and len({one.paragraph for one in body[:2]}) > 1
    said = [stems(one.text) for one in main[: 2 * _DECK]]

    def is_repeated(i: int) -> bool:
        later = said[i + 1 : i + 1 + _DECK]
        return any(len(said[i] & other) >= _SAID_AGAIN * len(said[i]) and len(other) >= len(said[i]) for other in later)

    return [
        one
        for i, one in enumerate(main)
        if not (is_cut and one.paragraph == body[0].paragraph) and not (i < _DECK and is_repeated(i))
    ]
