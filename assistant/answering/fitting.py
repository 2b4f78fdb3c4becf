"""Whether a sentence answers in the way a question asks: with the time, the place, the reason, a yes or no."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from assistant.answering.days import is_of_day
from assistant.answering.deeds import asked_deed, is_past, is_turned, tells_deed
from assistant.answering.evidence import Passage
from assistant.answering.places import places
from assistant.answering.questions import Question
from assistant.articles import Sentence
from assistant.ingest.cues import CUES
from assistant.language.dates import dates
from assistant.language.names import missing, names, unmentioned
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, TITLES
from assistant.language.words import WORD, stem, stems, words

_DECIDES = 0.5
"""How far each word of a question for yes or no must be met."""
_PLAINLY = 1.0
_EXPLAINED = 0.5
"""How far each word of what is to be explained must be met where a sentence has no plain word for a reason."""
_OTHER_TIME = re.compile(r"\b(?:before|after|until|till|ahead of|prior to|following)\s[^,;–—]*", re.IGNORECASE)
_IN = re.compile(r"\bin\s+(?:the\s+)?([A-Z][\w’'-]*)")
_WHO_IS = re.compile(
    r"^who\s+(?:is|was|are|were)\s+(?P<name>(?:[\w.’'-]+\s+){0,3}(?-i:[A-Z])[\w’'-]*)\W*$", re.IGNORECASE
)
_WHERE_IS = re.compile(
    r"^[Ww]here (?:exactly )?(?:is|are|was|were) "
    r"(?P<thing>(?:the |The )?(?:[A-Z][\w’'-]*\s?){1,4}|the (?:\w+ )?\w+)\W*$"
)
_LIES = re.compile(
    r"\s(?:of (?:the )?[\w’'-]+\s)?"
    r"(?:(?:is|are|was|were|lies|lie|lay|stands|stood|sits|located|situated|based)\s){0,2}"
    r"|,\s(?:[\w’'()-]+\s){0,6}"
)
"""What may stand between a thing and where it is."""
_SUBJECT = re.compile(r"^\w+\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_DID = re.compile(r"\s+(?:\w+ly\s+|also\s+|ever\s+)?(?P<verb>[a-z]\w+)")
_PERSONS = frozenset(map(stem, PERSON_NOUNS))
_DESCRIBED = re.compile(
    r",\s+(?:who|whose|under whom)\s"
    r"|(?:\s+is|\s+was|,)\s+(?:the|an?|its|his|her|their|our|acting|former|[A-Z][\w.]{0,40}[’']s?)\s"
)
_BEFORE, _BEFORE_LETTERS = 3, 80
"""Words and characters before a name in which a title may stand."""
_MOST = 20
"""Dates, and words of the question, that are looked at in a sentence."""


def fits(question: Question, passage: Passage, kind: float, weakest: float) -> bool:
    """`kind` and `weakest` are as in `Features`, the second of a question for yes or no without its names."""
    sentence = passage.sentence
    if not is_of_day(question.text, passage) or _is_of_elsewhere(question, passage):
        return False
    if question.is_decision:
        return weakest >= _DECIDES and _speaks_of_subject(question, sentence)
    if deed := asked_deed(question.text):
        return tells_deed(deed, sentence.text) and (kind > 0 or _describes_somebody(question, sentence))
    if who := _WHO_IS.match(question.text):
        return not names(f"The {who['name']}") or _describes(sentence.text, words(who["name"])[-1])
    match question.kind:
        case "person":
            return kind > 0 or _describes_somebody(question, sentence)
        case "reason":
            return kind >= _PLAINLY or (kind > 0 and weakest >= _EXPLAINED)
        case "place":
            return kind > 0 and _tells_place(question, sentence)
        case "time":
            return kind > 0 and _tells_time(question, sentence)
        case _:
            return True


def _is_of_elsewhere(question: Question, passage: Passage) -> bool:
    """Whether a sentence tells of other places than the one that a question asks about: "in Peru", not "in Chile"."""
    asked = _IN.findall(question.text)
    if not asked:
        return False
    before = passage.before.text if passage.before else ""
    near = f"{passage.article.title}. {before} {passage.sentence.text}"
    elsewhere = any(place["name"] for place in places(passage.sentence.text, stems(question.text)))
    return elsewhere and len(missing(asked, near)) == len(asked)


def _speaks_of_subject(question: Question, sentence: Sentence) -> bool:
    """Whether who is asked after for yes or no, where that is a name, is in the sentence: "did China condemn …?"."""
    asked = _SUBJECT.match(question.text)
    if not asked:
        return True
    spoken = [one.speaker for one in sentence.statements if one.speaker]
    told = " ".join([sentence.text, *(mention.name for mention in sentence.mentions), *spoken])
    if unmentioned(asked["name"].split(), told):
        return False
    deed = _DID.match(question.text, asked.end())
    return not (deed and is_turned(words(asked["name"])[-1], deed["verb"], sentence.text))


def _describes_somebody(question: Question, sentence: Sentence) -> bool:
    """Whether it says who, by what they are, beyond what the question says."""
    return not _PERSONS.isdisjoint(stems(sentence.text) - stems(question.text))


def _describes(text: str, surname: str) -> bool:
    """Whether a sentence says what the bearer of a name is."""
    for name in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", text):
        near = words(text[max(0, name.start() - _BEFORE_LETTERS) : name.start()])
        titles = {word.lower() for word in near[-1 - _BEFORE :]} & ((PERSON_NOUNS | TITLES) - HONORIFICS)
        if titles or _DESCRIBED.match(text, name.end()):
            return True
    return False


def _tells_place(question: Question, sentence: Sentence) -> bool:
    """Whether a place stands right behind the thing, where a question asks for no more than where that is."""
    asked = _WHERE_IS.match(question.text)
    if not asked or is_past(words(asked["thing"])[-1].lower()):
        return True
    thing = re.compile(rf"(?<!\w){re.escape(words(asked['thing'])[-1])}(?!\w)", re.IGNORECASE)
    starts = [match.start() for match in places(sentence.text, stems(question.text))]
    for match in thing.finditer(sentence.text):
        following = bisect_left(starts, match.end())
        if following < len(starts) and _LIES.fullmatch(sentence.text, match.end(), starts[following]):
            return True
    return False


def _tells_time(question: Question, sentence: Sentence) -> bool:
    """Whether a date in a sentence may be that of what is asked for, where it has dates at all.

    It is not where all that is asked for stands in "before …", and the date outside; or in what somebody said, and the
    date is that of saying it.
    """
    found = [one.start for one in dates(sentence.text)][:_MOST]
    asked = stems(question.text) - stems(" ".join(question.names))
    told = [match.start() for match in WORD.finditer(sentence.text) if stem(match.group()) in asked][:_MOST]
    if not found or not told:
        return True
    apart = [*(match.span() for match in _OTHER_TIME.finditer(sentence.text)), *_said(question, sentence)]
    return any(
        all(start <= date < end for start, end in apart if start <= word < end) for date in found for word in told
    )


def _said(question: Question, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where in a sentence somebody's words stand, unless saying them is what is asked for."""
    if not any(word.lower() in CUES for word in words(question.text)):
        for statement in sentence.statements:
            yield statement.start - sentence.start, statement.end - sentence.start
