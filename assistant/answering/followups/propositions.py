"""Words that stand for what was said or what happened: "who denied it?", "what happened then?"."""

from __future__ import annotations

import re

from assistant.answering.followups.context import Context
from assistant.answering.followups.pronouns import FITS
from assistant.answering.followups.turns import clause, content
from assistant.answering.questions import AskedSpeaker
from assistant.ingest.cues import CUES
from assistant.language.words import lower, stem, words

_SAID_SO = re.compile(
    r"^(?P<head>.*\s(?P<cue>[a-z]+)(?:\s+with)?)\s+(?:all\s+)?(?P<anaphor>that|this|it|so)$", re.IGNORECASE
)
_WHO_SAYS = re.compile(r"^(?:who\s+(?:says|said)|says\s+who|according\s+to\s+who(?:m)?)$", re.IGNORECASE)
_TRUE = re.compile(
    r"^(?P<be>is|was)\s+(?:that|this|it)\s+(?P<rest>true|right|correct|so|disputed|denied|confirmed)$", re.IGNORECASE
)
_OF_WORDS = frozenset(
    stem(verb)
    for verb in """accept acknowledge admit agree allege argue assert believe claim concede confirm contest contradict
    deny disagree dismiss dispute doubt insist rebut refute reject repeat say suggest think""".split()
) | frozenset(["said", "thought"])
"""Verbs whose "it" is what was said: not so in "who wrote it?"."""
_NOT_OF_WORDS = frozenset(["demand", "intention"])
_AND = re.compile(r",|\b(?:and|but|or|then)\b", re.IGNORECASE)
"""What joins a clause that may say itself what was said: "what did Shea allege, and who denied it?"."""
_PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_AFTERWARDS = re.compile(r"\s+(?:then|next|afterwards|(?P<order>after|before)\s+(?:that|this))$", re.IGNORECASE)


def proposition(text: str, context: Context) -> tuple[str, str] | None:
    """Such as "who denied it?", "why did she say that?", "is that true?", "who says so?".

    What is asked, and the clause that the last word stands for.
    """
    claim = context.claim
    if claim and _WHO_SAYS.match(text):
        return "Who said", f"that {content(claim)}"
    if claim and (found := _TRUE.match(text)):
        return found["be"], f"it {found['rest']} that {content(claim)}"
    found = _SAID_SO.match(text)
    if not found or _AND.search(found["head"]) or not _is_of_words(found["cue"].lower(), found["anaphor"].lower()):
        return None
    asked = context.asked
    if asked and asked.cue and not _is_of_speaker(found["head"], asked, context):
        return found["head"], what_was_said(asked, context)
    return (found["head"], f"that {content(claim)}") if claim else None


def afterwards(text: str, context: Context) -> tuple[str, str] | None:
    """Such as "what happened then?", "what had she said before that?"; as `proposition`."""
    found = _AFTERWARDS.search(text)
    if not found or not context.claim:
        return None
    return text[: found.start()], f"{(found['order'] or 'after').lower()} {clause(context.claim)}"


def what_was_said(asked: AskedSpeaker, context: Context) -> str:
    """Somebody's words that were asked for: "what Dorothy Shea alleged about oil"."""
    return f"what {context.full_name(asked.name)} {past(asked.cue)} {asked.topic}".strip()


def past(cue: str) -> str:
    """The past of a regular verb that attributes, else "said"."""
    forms = (cue, f"{cue}d", f"{cue}ed", f"{cue[:-1]}ied")
    return next((form for form in forms if form.endswith("ed") and form in CUES), "said")


def _is_of_words(cue: str, anaphor: str) -> bool:
    if stem(cue) in _OF_WORDS:
        return True
    return anaphor != "it" and cue in CUES and CUES[cue] not in _NOT_OF_WORDS


def _is_of_speaker(head: str, asked: AskedSpeaker, context: Context) -> bool:
    """Whether it is about the speaker whose words were asked for: "why did she say that?"."""
    pronoun = _PRONOUN.search(head)
    meant = context.antecedent(FITS[lower(pronoun.group())]) if pronoun else None
    return words(asked.name)[-1] in words(f"{head} {meant or ''}")
