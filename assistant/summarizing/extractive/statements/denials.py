"""What is answered to an allegation: that it is denied, rejected, or called untrue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.answers import Citation
from assistant.articles import Sentence
from assistant.ingest.cues import negation
from assistant.language.words import words
from assistant.summaries import Allegation, Denial
from assistant.summarizing.checking import with_sure_speaker
from assistant.summarizing.extractive.statements.sources import source
from assistant.summarizing.extractive.statements.subjects import passive_subject
from assistant.summarizing.extractive.statements.wrongs import tells_crime, tells_wrong
from assistant.summarizing.extractive.telling import Telling, Told

_CHARGE = r"(?:accus\w+|alleg\w+|assertion|charg\w+|claim|complaint|criticism|insinuation|report|rumou?r|suggestion)s?"
_FALSE = r"(?:absurd|baseless|false|groundless|nonsense|unfounded|untrue)\b"
_THAT = rf"(?:(?:it|this|that|them|everything|wrongdoing)\b|(?:[\w’']+\s){{0,4}}?{_CHARGE}\b)"
_DENIES = re.compile(
    rf"\bden(?:y|ied|ies|ying|ials?)\b(?=\W*\Z|[.,;]|\s(?:any|all|being|ever|having|he|she|they|that|there|of|\w{{3,}}ing|{_THAT})\b)"
    rf"|\b(?:dismiss|disput|rebuff|rebut|refut|reject)\w*(?=\s{_THAT})"
    rf"|\b(?:dismiss|reject)\w*(?=\s[^.;]{{1,80}}\bas\s{_FALSE})"
    rf"|\b(?:call|brand|label)\w*(?=\s(?:[\w’']+\s){{0,4}}?{_CHARGE}\s(?:\w+\s){{0,5}}{_FALSE})"
    r"|\bplead(?:ed|s|ing)?\snot\sguilty\b|\bmaintain\w*\s(?:his|her|their|its)\sinnocence\b",
    re.IGNORECASE,
)
"""What answers an allegation, with what it must be about: who "denied entry" or "rejected an offer" answers none."""
_OF_WRONG = re.compile(r"\bden(?:y|ied|ies|ying)\b(?=\s(?P<wrong>(?:[\w-]+\s){0,2}[\w-]+))", re.IGNORECASE)
"""The same of a wrong that is named: "denies murder"."""
_DENYING = re.compile(r"den[iy]", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s(?:\w+\s)?\Z", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:baseless|fabricat\w+|groundless|nonsense|not true|no truth|rubbish|unfounded|untrue"
    r"|(?:absurd|a lie|false|lies|ridiculous)(?=[.,]?[”\"’']|\sand\b))",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(r"\bto\s(?:\w+ly\s)?\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:came\sout|continu\w+|(?:goes|going|gone|went)\son)\sto\s(?:\w+ly\s)?\Z", re.IGNORECASE)
"""What makes of a denial one that is only wanted, and of that one that is made."""
_RULES = re.compile(
    r"\b(?:appeals?|arbitrators?|bench|chamber|commission|courts?|judges?|jur(?:y|ors)|justices?|magistrates?|panel|referee"
    r"|regulators?|tribunal)\b",
    re.IGNORECASE,
)
"""Who dismisses and rejects for others, and denies nothing by that."""
_REACH = 40
"""Characters before a denial in which a negation or an auxiliary of its stands."""
_NEAR = 3
"""Sentences before the word "untrue" in which stands what is untrue."""
_HEDGES = frozenset(["allegedly", "reportedly", "purportedly"])
_FINITE = re.compile(r"\w+(?:y|ies|ied|ed|s|t)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:i|we)\s(?:\w+\s)?\Z", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:It|They|He|She)\b")
_POINTS = re.compile(r"\s(?:it|these|this|those|them|that\sas)\b")
"""What is denied, where only the sentence before tells it."""
_LEAST = 4
"""Words behind a denial that tell what is denied: more than "the claim"."""
_LONGEST = 80
"""Words of the sentence before that is told with it."""


def denials(telling: Telling, alleged: Sequence[Allegation]) -> list[Denial]:
    """In the order of the sentences, one a sentence; where only the sentence before tells what is denied, with that."""
    against = {one.citations[-1].sentence_id: one.against for one in alleged}
    found: dict[str, Denial] = {}
    for sentence in telling.sentences:
        denied = _denied(sentence) or (
            _called_untrue(telling, sentence, against) if sentence.id not in against else None
        )
        told = _told(telling, sentence, denied[1], against) if denied else None
        if denied and told:
            speaker = (
                _speaker(sentence, denied[0]) or _subject(sentence, denied[0]) or _accused(telling, sentence, against)
            )
            if speaker is None or (_RULES.search(speaker) and not _DENYING.match(denied[0])):
                continue
            entry = Denial(text=told[0], citations=told[1], speaker=speaker, cue=denied[0])
            found.setdefault(told[0], with_sure_speaker(entry, telling.article))
    return list(found.values())


def _denied(sentence: Sentence) -> tuple[str, str] | None:
    """The words that deny, and those behind them."""
    for match in _answers(sentence.text):
        before = sentence.text[max(0, match.start() - _REACH) : match.start()]
        is_wanted = _ASKED_FOR.search(before) and not _GOES_ON.search(before)
        if not (negation(before) or _PASSIVE.search(before) or is_wanted):
            return match.group(), sentence.text[match.end() :]
    return None


def _answers(text: str) -> Iterator[re.Match[str]]:
    yield from _DENIES.finditer(text)
    yield from (one for one in _OF_WRONG.finditer(text) if tells_crime(one["wrong"]) or tells_wrong(one["wrong"]))


def _called_untrue(telling: Telling, sentence: Sentence, against: Mapping[str, str | None]) -> tuple[str, str] | None:
    """The word by which somebody says so of what is alleged shortly before."""
    match = _UNTRUE.search(sentence.text)
    at = match.start() + sentence.start if match else -1
    if match is None or not any(one.start <= at < one.end and source(one) for one in sentence.statements):
        return None
    one: Sentence | None = sentence
    for _ in range(_NEAR):
        one = telling.before(one) if one else None
        if one and (one.id in against or any(said.cue in _HEDGES for said in one.statements)):
            return match.group(), ""
    return None


def _speaker(sentence: Sentence, cue: str) -> str | None:
    """The source of the statement that the words make, or in which they call something untrue."""
    is_verb = not _UNTRUE.match(cue)
    for one in sentence.statements:
        content = sentence.excerpt(one)
        is_said = (cue in (one.cue or "") or one.kind == "denial") and cue not in content
        if (is_said if is_verb else cue in content) and (name := source(one)):
            return name
    return None


def _subject(sentence: Sentence, cue: str) -> str | None:
    """Who is the subject of the verb that denies; "we" are whoever is quoted with it."""
    at = sentence.text.find(cue)
    if _UNTRUE.match(cue) or not _FINITE.match(cue):
        return None
    if who := passive_subject(sentence, at):
        return who
    spoken = (
        one for one in sentence.statements if one.quote == "direct" and one.start <= at + sentence.start < one.end
    )
    return next((told for one in spoken if _WE.search(sentence.text, 0, at) and (told := source(one))), None)


def _accused(telling: Telling, sentence: Sentence, against: Mapping[str, str | None]) -> str | None:
    """Who is accused in the sentence before one that begins with a pronoun."""
    before = telling.before(sentence)
    return against.get(before.id) if before and _PRONOUN.match(sentence.text) else None


def _told(telling: Telling, sentence: Sentence, about: str, against: Mapping[str, str | None]) -> Told | None:
    """With the sentence before, where that alleges it or alone tells what is denied."""
    before = telling.before(sentence)
    is_answer = before is not None and before.id in against
    is_told = len(words(about)) >= _LEAST and not _POINTS.match(about)
    if not is_answer and not telling.leans(sentence) and is_told:
        return telling.alone(sentence)
    if before is None or telling.leans(before) or len(before.text.split()) > _LONGEST:
        return None
    text, citations = telling.alone(sentence)
    return f"{telling.alone(before)[0]} {text}", (Citation.of(before, telling.article), *citations)
