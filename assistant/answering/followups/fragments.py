"""Questions that are only what is new in them: "and Russia?", "what about oil?", "who else?" (stripping)."""

from __future__ import annotations

import re

from assistant.answering.followups.circumstances import AUXILIARY
from assistant.answering.followups.context import PERSONS, Context
from assistant.answering.followups.phrases import Phrase
from assistant.answering.followups.propositions import past, what_was_said
from assistant.answering.followups.turns import TIME
from assistant.answering.questions import AskedSpeaker, Question
from assistant.language.countries import COUNTRIES

_ABOUT = re.compile(r"^(?:(?:what|how)\s+about|what\s+of)\s+", re.IGNORECASE)
_TOPICAL = r"about|on|over|regarding|against"
_ADJUNCT = re.compile(
    rf"^(?P<preposition>{_TOPICAL}|in|at|near|from|by|before|after|since|during|until|between|for|with)\s",
    re.IGNORECASE,
)
_TOPIC = re.compile(rf"\b(?P<preposition>{_TOPICAL})\s+(?P<what>.+)$", re.IGNORECASE)
_CLAUSAL = re.compile(rf"\b(?:{AUXILIARY}|who|what|when|where|why|how|which|whose)\b", re.IGNORECASE)
_MOST_WORDS = 7
"""Words of a fragment; what is longer says enough by itself."""
_WHO_ELSE = re.compile(r"^(?:who|anyone|anybody|somebody|someone)\s+else$", re.IGNORECASE)
_WHAT_ELSE = re.compile(
    r"^(?:(?:what|anything|something)\s+(?:else|more)|(?:is|was)\s+there\s+(?:anything|something)\s+(?:else|more)"
    r"|(?:is|was)\s+that\s+all)$",
    re.IGNORECASE,
)
_WHO = re.compile(r"^who\b(?:\s+else\b)?(?P<rest>.+)$", re.IGNORECASE)
_OPEN = re.compile(r"^(?P<wh>who|what|where|when|why)\b(?!\s+else\b)(?P<rest>.+)$", re.IGNORECASE)
_HOW_MANY = re.compile(r"^how\s+many(?:\s+of\s+(?:them|those|these))?(?:\s+(?:were|are)\s+there)?$", re.IGNORECASE)
_WHICH = re.compile(r"^(?:which|what)\s+(?P<rest>.+)$", re.IGNORECASE)
_THE = re.compile(r"^(?:the|these|those)\s", re.IGNORECASE)


def others(text: str, context: Context) -> str | None:
    """Such as "who else?", "anything else?"."""
    if _WHAT_ELSE.match(text) and (before := _OPEN.match(context.open_question)):
        return f"{before['wh']} else{before['rest']}"
    if not _WHO_ELSE.match(text):
        return None
    if asked := Question(context.open_question).speaker:
        spoken = f"anything {asked.topic}" if asked.topic else what_was_said(asked, context)
        return f"Who else {past(asked.cue)} {spoken}" if spoken and asked.cue else None
    before = _WHO.match(context.open_question)
    return f"Who else{before['rest']}" if before else None


def how_many(text: str, context: Context) -> str | None:
    """Such as "how many?", "how many of them?"."""
    if not _HOW_MANY.match(text):
        return None
    several = [phrase for phrase in context.phrases(context.open_question) if context.sort(phrase.text) == "several"]
    if several and (before := _WHICH.match(context.open_question)) and several[0].start == before.start("rest"):
        return f"How many {before['rest']}"
    return f"How many {_THE.sub('', several[0].text)} were there" if several else None


def exchanged(text: str, led: bool, context: Context) -> str | None:
    """The last question with another speaker, topic, thing, time or place: "and South Korea?".

    `led`: whether the text began with "and" or the like; a few words without are no follow-up ("coal exports").
    """
    fragment = _ABOUT.sub("", text)
    if (fragment == text and not led) or _CLAUSAL.search(fragment) or len(fragment.split()) > _MOST_WORDS:
        return None
    if found := _ADJUNCT.match(fragment):
        return _with_adjunct(found["preposition"].lower(), fragment, context.open_question)
    if asked := Question(context.open_question).speaker:
        return _with_speaker_or_topic(asked, fragment, context)
    likes = [phrase for phrase in context.phrases(context.open_question) if _alike(phrase, fragment, context)]
    named = [phrase for phrase in likes if phrase.is_name == fragment[:1].isupper()]
    return _in_place_of((named or likes)[0], fragment, context.open_question) if likes else None


def _with_speaker_or_topic(asked: AskedSpeaker, fragment: str, context: Context) -> str | None:
    before = context.open_question
    topic = _TOPIC.search(asked.topic)
    parallel = topic is not None and fragment in COUNTRIES and topic["what"] in COUNTRIES
    if context.may_speak(fragment) and (asked.name in COUNTRIES or not parallel):
        return before.replace(asked.name, fragment, 1)
    if not asked.cue:
        return None
    stem = before.removesuffix(asked.topic).rstrip()
    return f"{stem} {topic['preposition'] if topic else 'about'} {fragment}"


def _with_adjunct(preposition: str, fragment: str, before: str) -> str:
    """`before` with "in 2023" in the place of its time, "in Seoul" in that of its place, else behind it."""
    is_time = TIME.search(f" {fragment}") is not None
    if is_time and (time := TIME.search(before)):
        return f"{before[: time.start()]} {fragment}{before[time.end() :]}"
    same = re.search(rf"\b{preposition}\s+(?:the\s+)?[\w’'\-]+(?:\s+[A-Z][\w’'\-]*)*", before)
    if same and re.match(_TOPICAL, preposition):
        return f"{before[: same.start()]}{fragment}"
    if same and not is_time and not TIME.search(same.group()):
        return f"{before[: same.start()]}{fragment}{before[same.end() :]}"
    return f"{before} {fragment}"


def _alike(phrase: Phrase, fragment: str, context: Context) -> bool:
    """Whether both are persons, or both are none; of names that may be anybody's nothing is known."""
    one, other = context.sort(context.full_name(phrase.text)), context.sort(context.full_name(fragment))
    unknown = other == "group" and fragment[:1].isupper() and fragment not in COUNTRIES
    return (one in PERSONS) == (other in PERSONS) or (one in PERSONS and unknown and phrase.is_name)


def _in_place_of(phrase: Phrase, fragment: str, before: str) -> str:
    return f"{before[: phrase.start]}{fragment}{before[phrase.end :]}"
