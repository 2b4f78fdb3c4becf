"""The kinds of answer a question may ask for, and whether a sentence has something of that kind."""

from __future__ import annotations

import re
from typing import Literal

from assistant.answering.deeds import is_past
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
    r"|citing|cited|blam(?:ed?|es|ing)|attribut(?:ed?|es|ing) \w+(?: \w+){0,6} to|stem(?:s|med)? from"
    r"|(?:driven|forced|fuell?ed|hit|hurt|prompted|sparked|triggered) by"
    r"|aimed at|designed to|on account of|(?:which|that|this) (?:is|was) why|explained? that)\b"
    r"|, (?:saying|arguing)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\b(?:since|to \w+|after|led|cited|amid|over|for|avoid|prevent|blam\w+)\b", re.IGNORECASE)
VAGUELY = 0.5
_DISTANCE = r"(?:k?m|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|cm|nautical)"
_MASS = (
    r"(?:grams?|kilos?|kilograms?|kg|pounds?|lbs?|ounces?|tonn?es?|tons?|barrels?|gallons?|lit(?:er|re)s?|acres?"
    r"|hectares?)"
)
_DURATION = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))"
_CURRENCY = (
    r"(?:cents?|dinars?|dollars?|euros?|francs?|kron(?:er|or|a)|lira|pence|pesos?|pounds?|rand|reais|riyals?|roubles?"
    r"|rubles?|rupees?|shekels?|yen|yuan|[$€£¥])"
)
_MONEY = (
    rf"(?:[$€£¥]\s?\d|(?<![\d.,])\d[\d.,]{{0,20}}[\s-]?(?:[^\W\d]\w{{0,15}}[\s-])?{_CURRENCY}"
    r"|\bundisclosed (?:amount|fee|price|sum))"
)
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
_OF_AGE = re.compile(r"\b[Hh]ow old (?:is|was) (?:[A-Z][\w’'.-]*\s){0,3}(?P<name>[A-Z][\w’'-]*)\W*$")
_ASKS_MONEY = re.compile(r"\bhow much (?:money|cash|aid|funding|revenue|profit|compensation|debt)\b", re.IGNORECASE)
_ASKS_AMOUNT = re.compile(
    r"\bhow much\s+(?:of|more|less|did|does|do|was|were|is|are|has|have|had|will|would|can|could)\b", re.IGNORECASE
)
_AMOUNT = re.compile(rf"{_MONEY}|{_SHARE.pattern}|\d\W{{0,2}}(?:\w+\s)?(?:{_DISTANCE}|{_MASS})\b", re.IGNORECASE)
"""A figure that is no mere count."""
_CHANGE = re.compile(
    r"\b(?:fall|fell|drop|decline|slump|slide|slid|plunge|tumble|rise|rose|grow|grew|climb|jump|increase)",
    re.IGNORECASE,
)
"""What goes as far as a share of itself."""
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
_LIGHT = frozenset(
    "come came do done get go gone went got happen involve involved lose lost make made take taken".split()
)
"""Deeds that nearly any word may stand for."""
_OTHERS = re.compile(r"\b(?:other|additional|further)\b", re.IGNORECASE)
_COUNT_OF = re.compile(
    r"\bof\s+(?:all\s+)?(?:the|its|their|his|her|these|those)(?P<before>(?:\s+[\w’'\-]+){1,4}),\s+"
    rf"(?:only\s+|at least\s+)?{_QUANTITY}",
    re.IGNORECASE,
)
"""Such as "of the monthly reports, 17 were copied"."""
_PLURALS = frozenset("children men people women".split())
_PEOPLE = frozenset(map(stem, ("people", "person", "persons")))


def counted(question: str) -> tuple[int, int] | None:
    """Where the word stands that names what a "how many" question counts."""
    found = _COUNTED.search(question)
    if not found:
        return None
    words = list(WORD.finditer(question, *found.span("phrase")))
    while len(words) > 1 and is_past(words[-1].group().lower()):
        words.pop()
    is_plural = words[0].group().lower() in _PLURALS or words[0].group().endswith("s")
    has_verb = is_plural and any(is_past(word.group().lower()) for word in words[1:])  # "homes lost power"
    word = words[-1] if not has_verb and (found["end"] or len(words) < 3) else words[0]
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


def asks_others(question: str) -> bool:
    """Whether it asks for those beside some that it takes as known: "how many other women"."""
    return bool(_OTHERS.search(question))


def beside_counts(sentence: str, others: bool = False) -> list[tuple[int, int]]:
    """The stretches in which what a number counts may stand: the few words behind each number, and "of the … ,".

    Without `others`, not what is counted beside some: "two other women" are not all of them.
    """
    counts = [found for found in _COUNT.finditer(sentence) if others or not _OTHERS.match(found["after"].lstrip(" -"))]
    behind = [found.span("after") for found in counts]
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
    if measure == "far" and _CHANGE.search(question) and _SHARE.search(sentence):
        return True
    if measure == "old" and (whose := _OF_AGE.search(question)):
        age = rf"\d-year-old|(?<!\w){re.escape(whose['name'])},?\s(?:who (?:is|was)\s|now\s|aged\s|is\s|was\s)?\d"
        return bool(re.search(age, sentence))
    if measure == "much" and (_COST.search(question) or _ASKS_MONEY.search(question)):
        return bool(re.search(_MONEY, sentence, re.IGNORECASE))
    if measure == "much" and _ASKS_AMOUNT.search(question):
        return bool(_AMOUNT.search(sentence))
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
