"""Whom an allegation is against."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.articles import Sentence, Statement
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS
from assistant.language.dates import dates
from assistant.language.names import names, one_form, same_root
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, PORTFOLIOS, TITLES
from assistant.language.words import words
from assistant.summarizing.extractive.telling import DATELINE

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
_OF_ANOTHER = re.compile(r"(?:(?<=[’']s)|[’']s?)(?:\s[\w-]+){1,4}\s[A-Z]")
"""How a name goes on that tells whose somebody is: "London" in "London's new mayor Sadiq Khan"."""
_BLAMES = re.compile(r"\b(?:accus|blam|charg|suspect|su(?:e|ed|ing)\b)", re.IGNORECASE)
_DESCRIBED = re.compile(r"((?:the|its|his|her|their|two|three)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s(?:of|for|with|over)\b")
"""Who is blamed without a name: "the mayor" in "accused the mayor of"."""
_OPENS = re.compile(r"(?:\A|[.!?:“\"‘]|'')\s*\Z")
_ADVERBIAL = PREPOSITIONS | CLAUSES | frozenset("since until although though despite during amid".split())
"""How a clause begins that another follows: "since September 2023, North Korea has …"."""


def accused(sentence: Sentence, statement: Statement, named: Collection[str]) -> str | None:
    """Whom what is said begins with, by name; of "is accused of", whom the sentence begins with.

    `named`: the words that are capitalised within sentences, which tell a name from any word that begins one.
    """
    start, end = statement.start - sentence.start, statement.end - sentence.start
    if against := _first(sentence, start, end, named):
        return against
    if _BLAMES.search(statement.cue or "") and (described := _DESCRIBED.match(sentence.text, start, end)):
        return described[1]
    is_passive = statement.kind == "allegation" and not (statement.speaker or statement.mention)
    dateline = DATELINE.match(sentence.text)
    return _first(sentence, dateline.end() if dateline else 0, start, named) if is_passive else None


def same_party(one: str | None, other: str | None) -> bool:
    """Whether two names share one: "US officials" are the United States, "Russian" is Russia."""
    mine, others = ([word.lower() for word in names(one_form(f"so {name}"))] for name in (one or "", other or ""))
    return any(same_root(word, another) for word in mine for another in others)


def _first(sentence: Sentence, start: int, end: int, named: Collection[str]) -> str | None:
    days = [range(one.start, one.end) for one in dates(sentence.text)]
    meant = {one.start - sentence.start: (one.end - sentence.start, one.name) for one in sentence.mentions}
    for clause in _CLAUSE.finditer(sentence.text, start, end):
        resolved = ((at, end, name) for at, (end, name) in meant.items() if clause.start() <= at < clause.end())
        written = (
            (match.start(), match.end(), _plain(match.group()))
            for match in _NAME.finditer(sentence.text, clause.start(), clause.end())
            if names(f"so {match.group()}")
            and _is_name(match, named)
            and match.group()[1:2] != "-"
            and not any(day.start < match.end() and match.start() < day.stop for day in days)
        )
        nobody = (clause.end(), clause.end(), "")
        at, ends, name = min([*resolved, *written], default=nobody, key=lambda one: one[0])
        lead = [word.lower() for word in words(sentence.text[clause.start() : at])]
        if name and _LEADING.issuperset(lead):
            return name if _ENDS.match(sentence.text, ends) and not _OF_ANOTHER.match(sentence.text, ends) else None
        said = [word for word in lead if word != "that"]
        if said and said[0] not in _ADVERBIAL:
            return None
    return None


def _is_name(match: re.Match[str], named: Collection[str]) -> bool:
    """Whether a row of capitalised words is no single word that begins a sentence or a quotation."""
    word = _plain(match.group())
    return " " in word or word in named or not _OPENS.search(match.string, max(0, match.start() - 4), match.start())


def _plain(name: str) -> str:
    """A name without its possessive, and without the article and the titles before it."""
    parts = re.sub(r"[’']s?$", "", name).split()
    while len(parts) > 1 and parts[0].lower().strip(".") in _TITLES | {"the"}:
        parts = parts[1:]
    return " ".join(parts)
