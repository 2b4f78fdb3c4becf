"""The kinds of answer a question may ask for, and whether a sentence has something of that kind."""

from __future__ import annotations

import re
from typing import Literal

from assistant.answering.places import places
from assistant.language.words import STOPWORDS, WORD, stem

AnswerKind = Literal["person", "time", "place", "number", "reason", "other"]

_NUMERAL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|(?:thir|four|fif|six|seven|eigh|nine)teen"
    "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?"
)
_NUMBER = re.compile(
    rf"\d|\b(?:one|{_NUMERAL}|half|third|quarter|twice|once|several|none|no|nobody)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:1[0-9]|20)\d\d\b|\b\d{1,2}(?::\d\d|\s?[ap]\.?m\b)|\b(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|decade|years?|months?|weeks?|days?|hours?|minutes?|morning|evening|night|"
    r"spring|summer|autumn|winter|ago|recently|after|before|during|until|since|when|while|once)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|due to|reasons?|so that|in order to|so as to|as a result|owing to|caused?|causes|thanks to|motives?"
    r"|on the grounds?|grounds for|in (?:protest|response|retaliation|an (?:effort|attempt) to)|for fear|out of (?!\d)"
    r"|citing|cited|aimed at|designed to|on account of|(?:which|that|this) (?:is|was) why|explained? that)\b"
    r"|, (?:saying|arguing)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\b(?:since|to \w+|after|led|cited|amid|over|for|avoid|prevent|blam\w+)\b", re.IGNORECASE)
VAGUELY = 0.5
_DISTANCE = r"(?:k?m|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|cm|nautical)"
_DURATION = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))"
_CURRENCY = r"(?:dollars?|euros?|pounds?|yen|yuan|roubles?|rubles?|rupees?|francs?|[$€£¥])"
_MONEY = rf"(?:[$€£¥]\s?\d|(?<![\d.,])\d[\d.,]{{0,20}}\s?(?:[^\W\d]\w{{0,15}}\s)?{_CURRENCY})"
_MEASURED: dict[str, re.Pattern[str]] = {
    measure: re.compile(pattern, re.IGNORECASE)
    for measures, pattern in {
        "far high tall deep wide": rf"(?:\d|hundred|thousand|dozens?|ten|few|several)\W{{0,2}}{_DISTANCE}\b",
        "long": rf"\b(?:{_DISTANCE}|{_DURATION}|since)\b",
        "old": r"\d|\byears?\b",
        "often": r"\b(?:times?|once|twice|every|daily|weekly|monthly|yearly|each)\b",
    }.items()
    for measure in measures.split()
}
_ASKS_SHARE = re.compile(r"\b(?:what|which)\s+(?:percentage|share|proportion|percent|per cent)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\d\s?%|\b(?:per\s?cents?|half|thirds?|quarters?|fifths?|tenths?|majority|most|in (?:ten|five|four|three))\b",
    re.IGNORECASE,
)
_COST = re.compile(r"\b(?:cost|price|pa(?:y|id)|worth|spen[dt]|earn|salary|fine|fee|budget|charge)", re.IGNORECASE)
_NAME_OF = re.compile(
    r"\bwhat\s+(?:is|was|are|were)\s+the\s+names?\s+of\s+(?:the\s+|a\s+)?(?:\w+\s+){0,2}?(?P<noun>\w+)"
    r"\s*(?:$|\?|\b(?:who|whom|that|which|of|in|on|at|from)\b)",
    re.IGNORECASE,
)
_ROOT = 4
"""Letters by which a noun is known in its other forms, at least."""
_COUNTED = re.compile(
    r"\bhow many\s+(?P<phrase>(?:[\w’'\-]+\s+){0,3}?[\w’'\-]+)\s*"
    r"(?P<end>$|[?,]|\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|of|in|on|from|at|by|to|that|who|per)\b)",
    re.IGNORECASE,
)
_QUANTITY = rf"(?:(?!(?:19|20)\d\d\s)\d[\d.,]*|\b(?:{_NUMERAL}|several|single)\b)"
_COUNT = re.compile(rf"(?<![\d.,]){_QUANTITY}(?=(?P<after>(?:[\s\-]+(?!\d)[\w’'\-]+){{0,6}}))", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nobody|no[ -]one)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\W*(?:(?:has|have|had|is|are|was|were|been|be|being|to|now|also|already|in total)\s+)*(?P<deed>[a-z][\w’'-]*)"
)
_INVERTED = re.compile(
    r"\W*(?:(?:do|does|did|will|would|can|could|must|should)\b"
    r"|(?:has|have|had|is|are|was|were)\s+(?:(?:the|an?|its|his|her|their|he|she|it|they)\b|[A-Z]))"
)
_LIGHT = frozenset("come came do done get go gone went got happen involve involved make made take taken".split())
"""Deeds that nearly any word may stand for."""
_COUNT_OF = re.compile(
    r"\bof\s+(?:all\s+)?(?:the|its|their|his|her|these|those)(?P<before>(?:\s+[\w’'\-]+){1,4}),\s+"
    rf"(?:only\s+|at least\s+)?{_QUANTITY}",
    re.IGNORECASE,
)
"""Such as "of the monthly reports, 17 were copied"."""
_PEOPLE = frozenset(map(stem, ("people", "person", "persons")))


def counted(question: str) -> tuple[int, int] | None:
    """Where the word stands that names what a "how many" question counts."""
    found = _COUNTED.search(question)
    if not found:
        return None
    words = list(WORD.finditer(question, *found.span("phrase")))
    word = words[-1] if found["end"] or len(words) < 3 else words[0]
    return word.span()


def deed_of_counted(question: str) -> tuple[int, int] | None:
    """Where the word stands for what those whom a "how many" question counts did, or what was done to them.

    None where it asks how many somebody else did something to: there the words of the question have no fixed place.
    """
    found = _COUNTED.search(question)
    if not found or _INVERTED.match(question, found.end("phrase")):
        return None
    deed = _SUBJECT.match(question, found.end("phrase"))
    if not deed or deed["deed"] in STOPWORDS | _LIGHT:
        return None
    return deed.span("deed")


def counts_nobody(question: str, sentence: str) -> bool:
    """Whether it is people that a question counts, and the sentence says that it was nobody."""
    word = counted(question)
    return bool(word and stem(question[slice(*word)]) in _PEOPLE and _NOBODY.search(sentence))


def beside_counts(sentence: str) -> list[tuple[int, int]]:
    """The stretches in which what a number counts may stand: the few words behind each number, and "of the … ,"."""
    behind = [found.span("after") for found in _COUNT.finditer(sentence)]
    return [*behind, *(found.span("before") for found in _COUNT_OF.finditer(sentence))]


def asks_name(question: str) -> bool:
    return bool(_NAME_OF.search(question))


def tells_name(question: str, sentence: str) -> bool:
    """Whether a sentence names whom "what is the name of the driver?" asks for; True for other questions."""
    asked = _NAME_OF.search(question)
    if not asked:
        return True
    noun = re.escape(asked["noun"][: max(_ROOT, len(asked["noun"]) - 2)])
    beside = re.compile(
        rf"\b{noun}\w*\W+(?:\w+\W+){{0,2}}(?-i:[A-Z])|(?-i:[A-Z])\w+,\W*(?:\w+\W+){{0,4}}{noun}", re.IGNORECASE
    )
    return bool(beside.search(sentence))


def has_measure(question: str, sentence: str) -> bool:
    """Whether a sentence has the kind of figure that "how far", "how long", "how much … cost" ask for."""
    if _ASKS_SHARE.search(question):
        return bool(_SHARE.search(sentence))
    asked = re.search(r"\bhow (\w+)", question, re.IGNORECASE)
    measure = asked[1].lower() if asked else ""
    if measure == "much" and _COST.search(question):
        return bool(re.search(_MONEY, sentence, re.IGNORECASE))
    return measure not in _MEASURED or bool(_MEASURED[measure].search(sentence))


def how_plainly(kind: AnswerKind, sentence: str, asked: set[str]) -> float:
    """1 where `sentence` plainly has something of `kind`, `VAGUELY` where perhaps, else 0.

    What is already in the question, whose stems are `asked`, does not count.
    """
    match kind:
        case "number":
            return float(any(found.group().lower() not in asked for found in _NUMBER.finditer(sentence)))
        case "time":
            return _more(_DATE, _TIME, sentence, asked)
        case "person":
            capitalised = (found.group() for found in WORD.finditer(sentence) if found.group()[0].isupper())
            return float(any(stem(name) not in asked and name.lower() not in STOPWORDS for name in capitalised))
        case "place":
            return float(any(places(sentence, asked)))
        case "reason":
            return _more(_BECAUSE, _REASON, sentence, set())
        case "other":
            return 1.0


def _more(plain: re.Pattern[str], vague: re.Pattern[str], sentence: str, asked: set[str]) -> float:
    if any(stem(found.group()) not in asked for found in plain.finditer(sentence)):
        return 1.0
    return VAGUELY if any(stem(found.group()) not in asked for found in vague.finditer(sentence)) else 0.0
