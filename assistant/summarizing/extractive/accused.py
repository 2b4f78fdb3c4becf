"""Whom an allegation is against."""

from __future__ import annotations

import re

from assistant.articles import Sentence, Statement
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS
from assistant.language.dates import dates
from assistant.language.names import names, one_form, same_root
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, PORTFOLIOS, TITLES
from assistant.language.words import words

_NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*")
_CLAUSE = re.compile(r"[^,;:–—“”\"]+")
_TITLES = TITLES | HONORIFICS | PERSON_NOUNS | PORTFOLIOS
_LEADING = DETERMINERS | PREPOSITIONS | _TITLES | {"that", "how"}
"""What may stand between the beginning of a clause and the name of whom it tells."""
_ENDS = re.compile(
    r"(?<=[’']s)|[’']|\W*\Z|\s*[^\w\s]|\s\w+(?:s|ed|ly)\b"
    rf"|\s(?:{'|'.join(sorted(PREPOSITIONS | AUXILIARIES | CLAUSES))})\b"
)
"""How a name ends that is not part of another: "Clinton" in "the Clinton campaign"."""
_BLAMES = re.compile(r"\b(?:accus|blam|charg|suspect|su(?:e|ed|ing)\b)", re.IGNORECASE)
_DESCRIBED = re.compile(r"((?:the|its|his|her|their|two|three)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s(?:of|for|with|over)\b")
"""Who is blamed without a name: "the mayor" in "accused the mayor of"."""
_ADVERBIAL = PREPOSITIONS | CLAUSES | frozenset("since until although though despite during amid".split())
"""How a clause begins that another follows: "since September 2023, North Korea has …"."""


def accused(sentence: Sentence, statement: Statement) -> str | None:
    """Whom what is said begins with, by name; of "is accused of", whom the sentence begins with."""
    start, end = statement.start - sentence.start, statement.end - sentence.start
    if against := _first(sentence, start, end):
        return against
    if _BLAMES.search(statement.cue or "") and (described := _DESCRIBED.match(sentence.text, start, end)):
        return described[1]
    is_passive = statement.kind == "allegation" and not (statement.speaker or statement.mention)
    return _first(sentence, 0, start) if is_passive else None


def same_party(one: str | None, other: str | None) -> bool:
    """Whether two names share one: "US officials" are the United States, "Russian" is Russia."""
    mine, others = ([word.lower() for word in names(one_form(f"so {name}"))] for name in (one or "", other or ""))
    return any(same_root(word, another) for word in mine for another in others)


def _first(sentence: Sentence, start: int, end: int) -> str | None:
    days = [range(one.start, one.end) for one in dates(sentence.text)]
    meant = {one.start - sentence.start: (one.end - sentence.start, one.name) for one in sentence.mentions}
    for clause in _CLAUSE.finditer(sentence.text, start, end):
        named = ((at, end, name) for at, (end, name) in meant.items() if clause.start() <= at < clause.end())
        written = (
            (match.start(), match.end(), _plain(match.group()))
            for match in _NAME.finditer(sentence.text, clause.start(), clause.end())
            if names(f"so {match.group()}")
            and not any(day.start < match.end() and match.start() < day.stop for day in days)
        )
        nobody = (clause.end(), clause.end(), "")
        at, ends, name = min([*named, *written], default=nobody, key=lambda one: one[0])
        lead = [word.lower() for word in words(sentence.text[clause.start() : at])]
        if name and _LEADING.issuperset(lead):
            return name if _ENDS.match(sentence.text, ends) else None
        said = [word for word in lead if word != "that"]
        if said and said[0] not in _ADVERBIAL:
            return None
    return None


def _plain(name: str) -> str:
    """A name without its possessive, and without the article and the titles before it."""
    parts = re.sub(r"[’']s?$", "", name).split()
    while len(parts) > 1 and parts[0].lower().strip(".") in _TITLES | {"the"}:
        parts = parts[1:]
    return " ".join(parts)
