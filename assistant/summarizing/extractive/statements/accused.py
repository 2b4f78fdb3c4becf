"""Whom an allegation is against."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answering.support.kept import kept
from assistant.articles import Sentence, Statement
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DESCRIBING, DETERMINERS, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.dates import dates
from assistant.language.names import OPENERS, names, one_form, same_root
from assistant.language.words import STOPWORDS, words
from assistant.summarizing.extractive.statements.wrongdoers import is_party
from assistant.summarizing.naming import NAME, POSSESSIVE

_CLAUSE = re.compile(r"[^,;:–—“”\"]+")
_OPINING = frozenset("believe i know suspect sure think we".split())
_LEADING = DETERMINERS | PREPOSITIONS | DESCRIBING | _OPINING | {"that", "how"}
"""What may stand between the beginning of a clause and the name of whom it tells."""
_ENDS = re.compile(
    r"(?<=[’']s)|[’']|\W*\Z|\s*[^\w\s]|\s\w+(?:s|ed|ly)\b"
    rf"|\s(?:{'|'.join(sorted(PREPOSITIONS | AUXILIARIES | CLAUSES))})\b"
)
"""How a name ends that is not part of another: "Olsen" in "the Olsen campaign"."""
_OF_ANOTHER = re.compile(r"(?:(?<=[’']s)|[’']s?)(?:\s[\w-]+){1,4}\s[A-Z]")
"""How a name goes on that tells whose somebody is: "Lund" in "Lund's new mayor Vera Olsen"."""
_BLAMES = re.compile(r"\b(?:accus|blam|charg|suspect|su(?:e|ed|ing)\b)", re.IGNORECASE)
_BLAMED = re.compile(r"([^;:.“”\"]{2,100}?),?\s(?:of|for|with|over)\b(?!\s[A-Z])")
"""Whom the words after "accused" name, and what tells of what."""
_ACCUSES = re.compile(r"\baccus(?:e|es|ed|ing)\b", re.IGNORECASE)
_SHORT = re.compile(r"(?!(?:him|her|them|it|us|me|you|himself|herself|themselves)\b)\S+(?:\s\S+){0,5}")
_TIME = re.compile(r",?\s(?:on|in|last|this)\s(?:\w+\s){0,3}\w+\Z")
"""When somebody was accused, between them and what of."""
_LAYS = re.compile(r"\bblam(?:e|es|ed|ing)\b", re.IGNORECASE)
_LAID_ON = re.compile(r"\son\s[“\"]?((?:(?!\son\s)[^,;:.“”\"]){3,80})(?=[”\"]?[.,;]|[.,]?[”\"]|\Z)")
"""On whom something is blamed."""
_DESCRIBED = re.compile(
    r"(?:the|its|his|her|their|two|three)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+|[a-z-]{3,}s|[a-z-]+\s[a-z-]{3,}s"
)
"""Who is blamed without a name: "the mayor", "builders"."""
_IN_APPOSITION = re.compile(r"[^,A-Z]{3,60},\s(?:the\s)?([A-Z][^,]{1,60})")
"""Somebody whose name stands behind what they are: "the owner, Stannard Holdings"."""
_SEVERAL = re.compile(
    r"(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}(?:,\s[A-Z][^,]{1,40})*,?\sand\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}"
)
_OPENS = re.compile(r"(?:\A|[.!?:“\"‘]|'')\s*\Z")
_ADVERBIAL = PREPOSITIONS | CLAUSES | frozenset("since until although though despite during amid".split())
"""How a clause begins that another follows: "since September 2023, North Korea has …"."""
_FIRST_PERSON = re.compile(r"(?:I|We)(?:[’']\w+)?")
_POSTED = re.compile(r"\sto\s.*")
"""Where somebody is posted: "envoy to Russia"."""
_AGAINST = re.compile(r"[^’']*[’']s?\s(?=(?:\w+\s)?(?:accusers?|critics?|opponents?|rivals?|victims?)\Z)")


def accused(sentence: Sentence, statement: Statement, named: Collection[str]) -> str | None:
    """Whom what is said begins with, by name.

    `named`: the words that are capitalised within sentences, which tell a name from any word that begins one.
    """
    start, end = statement.start - sentence.start, statement.end - sentence.start
    cue = statement.cue or ""
    blamed = _BLAMED.match(sentence.text, start, end) if _BLAMES.search(cue) else None
    if laid := _LAID_ON.search(sentence.text, start, end) if _LAYS.search(cue) else None:
        return laid[1] if is_party(laid[1]) else None
    if blamed and _SEVERAL.fullmatch(blamed[1]):
        return blamed[1].removeprefix("the ")
    if against := _first(sentence, start, end, named):
        whole = blamed[1].removeprefix("the ") if blamed and _ACCUSES.search(cue) else ""
        return whole if whole.startswith(f"{against} of ") else against
    if blamed:
        if _ACCUSES.search(cue):
            who = _TIME.sub("", blamed[1])
            return _described(who) or (who if _SHORT.fullmatch(who) else None)
        described = _described(blamed[1])
        is_told = described and (not _LAYS.search(cue) or is_party(described))  # not "blamed the weather for"
        return described if is_told else None
    return None


def same_party(one: str | None, other: str | None) -> bool:
    """Whether two names share one: "US officials" are the United States, "Russian" is Russia.

    Who is posted to a country is not of it, nor is anybody's critic.
    """
    mine, others = _named(_AGAINST.sub("", _POSTED.sub("", one or ""))), _named(other or "")
    return any(same_root(word, another) for word in mine for another in others)


@kept
def _named(text: str) -> tuple[str, ...]:
    """The names in it, in lower case."""
    return tuple(POSSESSIVE.sub("", word.lower()) for word in names(one_form(f"so {text}")))


def _described(blamed: str) -> str | None:
    """Who is blamed, by the name in an apposition, else by what they are."""
    if named := _IN_APPOSITION.fullmatch(blamed):
        return named[1]
    return blamed if _DESCRIBED.fullmatch(blamed) else None


def _first(sentence: Sentence, start: int, end: int, named: Collection[str]) -> str | None:
    days = [range(one.start, one.end) for one in dates(sentence.text)]
    meant = {one.start - sentence.start: (one.end - sentence.start, one.name) for one in sentence.mentions}
    for clause in _CLAUSE.finditer(sentence.text, start, end):
        resolved = ((at, end, name) for at, (end, name) in meant.items() if clause.start() <= at < clause.end())
        written = (
            (_name_begins(match), match.end(), _plain(match.group()[_name_begins(match) - match.start() :]))
            for match in NAME.finditer(sentence.text, clause.start(), clause.end())
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


def _name_begins(match: re.Match[str]) -> int:
    """Where a row of capitalised words has its name, behind a word that only begins a sentence: "Let Vera sail"."""
    first, space, _ = match.group().partition(" ")
    opens = space and _OPENS.search(match.string, max(0, match.start() - 4), match.start())
    is_ordinary = first.lower() in STOPWORDS | OPENERS or is_verbal(tokens(first)[0])
    return match.start() + len(first) + 1 if opens and is_ordinary and first.lower() != "the" else match.start()


def _is_name(match: re.Match[str], named: Collection[str]) -> bool:
    """Whether a row of capitalised words is no single word that begins a sentence or a quotation."""
    word = _plain(match.group())
    if _FIRST_PERSON.fullmatch(word):
        return False
    return " " in word or word in named or not _OPENS.search(match.string, max(0, match.start() - 4), match.start())


def _plain(name: str) -> str:
    """A name without its possessive, and without the article and the titles before it."""
    parts = POSSESSIVE.sub("", name).split()
    while len(parts) > 1 and parts[0].lower().strip(".") in DESCRIBING | {"the"}:
        parts = parts[1:]
    return " ".join(parts)
