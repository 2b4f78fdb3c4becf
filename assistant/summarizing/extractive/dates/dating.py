"""The date or the time that a sentence tells with a figure, and with nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.dates import PartialDate
from assistant.summarizing.days import as_told, is_possessive, is_said, leading, names_a_thing, span
from assistant.summarizing.extractive.quantities.nouns import begins_bounded
from assistant.summarizing.extractive.quantities.places import Place

_PARTED = re.compile(
    r",\s|[;:–—]|\s--?\s"
    r"|\b(?:which|who|when|while|but|because|where|that|than|compared|against|versus|said|says|told|after|before|until)\b"
    r"|\bas\s(?:he|it|its|she|the|their|they)\b"
    r"|\band\s(?:is|was|are|were|has|have|had|will)\b"
    r"|\bfrom\s(?:(?:\w+\s){0,2}[$€£]?\d|(?:the\s)?(?:last|previous|same)\b)"
    r"|\A\sto\s[a-z]"
)
"""What stands between a figure and the date of something else."""
_OTHERS = re.compile(r",\s|\b(?:which|who|when|while|because|where|that|than|compared|after|before|until)\b")
"""What does so where the clause begins with the date."""
_OPENS = re.compile(r"(?:\A|\bthat\s|;\s)(?:But|And|Back|Earlier|Later)?\s?\Z")
"""What stands before a date with which a clause begins."""
_SUBJECTS = frozenset("he i it she there they to we".split())
"""What begins, behind a verb of saying, the clause of what is said or planned."""
_NO_PARTICIPLES = frozenset(
    "according beginning during ending evening following including morning spring starting".split()
)
_OWN = DETERMINERS | AUXILIARIES | frozenset("are be been the these those".split())
"""What stands before a noun in -ing, or a verb that is the clause's own: "the hearing", "was hiring"."""
_FINITE = AUXILIARIES | {"is", "are"}


def when(words: Sequence[Token], place: Place, days: Sequence[PartialDate], text: str) -> str | None:
    """Of the figure at `place` among the `words` of `text`, as it stands there; of its `days` the nearest counts."""
    if "-" in words[place.first].text:  # "the 120-acre farm"
        return None
    at = words[begins_bounded(words, place.first)].start
    own = [day for day in days if not names_a_thing(day, text) and (day.relative or not is_possessive(day, text))]
    nearest = min(own, key=lambda day: abs(day.start - at), default=None)
    if nearest is None:
        return None
    is_other = (_is_behind_it if nearest.start > at else _is_before_it)(words, place, nearest, text)
    return None if is_other else as_told(nearest, text)


def _is_before_it(words: Sequence[Token], place: Place, told: PartialDate, text: str) -> bool:
    """Whether a date before the figure dates something else: "on Thursday found a truck holding 73 lambs"."""
    at = words[begins_bounded(words, place.first)].start
    first, _ = span(told, text)
    opens = _OPENS.search(text[: first.start - len(leading(first, text))])
    between = [word for word in words if told.end <= word.start < at]
    is_of_clause = opens and not _OTHERS.search(text[told.end + 1 : at])
    if not is_of_clause and _PARTED.search(text[told.end : at]):
        return True
    verbs = [word for word in between if is_verbal(word) and word.lower not in AUXILIARIES]
    if len(verbs) > 1:  # "last week agreed to return the gifts made by two bakers"
        return True
    is_reported = any(_tells(one) and other.lower in _SUBJECTS for one, other in pairwise(between))
    on_day = (word.quoted for word in words if word.start <= told.start < word.end)
    is_quoted = words[place.first].quoted and not any(on_day)
    return is_reported or is_quoted or is_said(first, text) or _has_participle(words, told.end, at)


def _is_behind_it(words: Sequence[Token], place: Place, told: PartialDate, text: str) -> bool:
    """Whether a date behind the figure stands in another clause, or with a verb of which the figure is not the
    subject; "since" tells of all that was until now."""
    if _PARTED.search(text, words[place.first].start, told.start):
        return True
    if as_told(told, text).lower().startswith("since "):
        return False
    begins = begins_bounded(words, place.first)
    first = begins
    while first and words[first - 1].is_word and words[first - 1].lower not in CLAUSES:
        first -= 1
    subject = words[first:begins]
    if not any(is_verbal(word) or _is_participle(word) or word.lower in PREPOSITIONS for word in subject):
        return False
    verbs = [word for word in words[place.stop :] if word.end <= told.start and is_verbal(word)]
    is_governed = begins > 0 and _is_participle(words[begins - 1])
    return any(word.lower in _FINITE or is_governed for word in verbs)


def _has_participle(words: Sequence[Token], start: int, stop: int) -> bool:
    within = [word for word in words if start <= word.start < stop]
    return any(
        _is_participle(other) and one.lower not in _OWN and not one.is_possessive for one, other in pairwise(within)
    )


def _is_participle(word: Token) -> bool:
    is_long = len(word.text) > len("being") or word.lower in ("using", "being")
    return is_long and word.text.islower() and word.lower.endswith("ing") and word.lower not in _NO_PARTICIPLES


def _tells(word: Token) -> bool:
    return word.lower in CUES and (word.lower.endswith("ed") or word.lower in ("said", "told", "wrote"))
