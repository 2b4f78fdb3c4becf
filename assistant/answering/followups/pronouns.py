"""Words that stand for whom or what was named before: "she", "it", "the minister", "there"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.followups.context import PERSONS, Context, Sort
from assistant.answering.followups.phrases import AUXILIARIES
from assistant.language.titles import PERSON_NOUNS
from assistant.language.words import lower, words

FITS: dict[str, Sequence[Sort]] = {
    **dict.fromkeys(("she", "her"), ("woman", "person")),
    **dict.fromkeys(("he", "him", "his"), ("man", "person")),
    **dict.fromkeys(("it", "its"), ("thing", "group")),
    **dict.fromkeys(("they", "them", "their", "those", "these"), ("several", "group")),
}
_PRONOUN = re.compile(rf"\b(?:{'|'.join(FITS)})\b(?![’'])", re.IGNORECASE)
_LEFT = frozenset("she her he him it they them".split())
"""Pronouns that stand for nothing of their own; "those" and "these" may be told by what follows them."""
_ATTRIBUTIVE = re.compile(
    r"\s+(?!(?:about|against|and|at|by|do|did|for|from|in|of|on|or|over|said|say|that|to|with)\b)\w", re.IGNORECASE
)
"""What follows "her" in "her lawyer", "those" in "those missiles"."""
_EXPLETIVE = re.compile(
    r"it\s+(?:be\s+|been\s+)?(?:(?:\w+\s+){0,3}(?:that|to|who|if|whether)\b|rain|snow|takes?\b|took\b|mean)",
    re.IGNORECASE,
)
_SUBJECT_WHO = re.compile(rf"^(?:who|which\s+\w+)\s+(?!(?:{'|'.join(AUXILIARIES)})\b)", re.IGNORECASE)
_SUBORDINATE = re.compile(r"^(?:after|before|when|while|since|if|although|once|because)\s[^,]*,", re.IGNORECASE)
_THERE = re.compile(r"\s+there$", re.IGNORECASE)
_EXISTENTIAL = re.compile(r"\b(?:is|are|was|were|be|been)\s+there$", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|below|inside|outside)\s+((?:the\s+)?[A-Z][\w’'\-]*(?:\s+[A-Z][\w’'\-]*){0,3})"
)
_COMPLEMENT = frozenset("of in at for from who whom that which with".split())
_CONJUNCTIONS = frozenset("after although as because before if once since than that until when while".split())
_PART = re.compile(r"\bof\s+$")


def there(text: str, context: Context) -> str | None:
    """Such as "what happened there?"."""
    found = _THERE.search(text)
    if not found or _EXISTENTIAL.search(text) or any(phrase.is_name for phrase in context.phrases(text)):
        return None
    told = [context.question, *([context.claim.text] if context.claim else [])]
    place = next((match[1] for one in told if (match := _PLACE.search(one))), None)
    return f"{text[: found.start()]} in {place}" if place else None


def role(text: str, context: Context) -> str | None:
    """Such as "what did the minister say?", where one person of the last turns is called a minister."""
    for phrase in context.phrases(text):
        the, *called = words(phrase.text.lower())
        is_role = the == "the" and called[-1] in PERSON_NOUNS
        if not is_role or not _COMPLEMENT.isdisjoint(words(text[phrase.end :])[:1]):
            continue
        if name := context.holder(called):
            return f"{text[: phrase.start]}{name}{text[phrase.end :]}"
    return None


def pronouns(text: str, context: Context) -> str | None:
    """The first "she" and the first "it" by name; what follows of each is plain then."""
    resolved, position = text, 0
    done: set[Sequence[Sort]] = set()
    while found := _PRONOUN.search(resolved, position):
        position = found.end()
        word = lower(found.group())
        fits = ("several",) if _PART.search(resolved, 0, found.start()) else FITS[word]
        attributive = bool(_ATTRIBUTIVE.match(resolved, found.end()))
        is_determiner = attributive and word in ("those", "these")
        if fits in done or is_determiner or _is_explained(resolved, found, fits, context):
            continue
        done.add(fits)
        if name := context.antecedent(fits):
            owner = word in ("his", "its", "their") or (word == "her" and attributive)
            name = _possessive(name) if owner else name
            position = found.start() + len(name)
            resolved = f"{resolved[: found.start()]}{name}{resolved[found.end() :]}"
    return resolved if resolved != text else None


def unresolved(text: str, asked: str, context: Context) -> bool:
    """Whether a pronoun of what was `asked` is left that neither the question explains nor what was said before."""
    own = _LEFT.intersection(words(asked.lower()))
    left = [found for found in _PRONOUN.finditer(text) if found.group().lower() in own]
    return any(not _is_explained(text, found, FITS[lower(found.group())], context) for found in left)


def _is_explained(text: str, pronoun: re.Match[str], fits: Sequence[Sort], context: Context) -> bool:
    """Whether the question itself says what the pronoun stands for, or it stands for nothing ("is it true that …")."""
    if "thing" in fits and _EXPLETIVE.match(text, pronoun.start()):
        return True
    objective = _is_object(text, pronoun)
    if not objective and _SUBJECT_WHO.match(text):
        return True  # "who said that she …", "who gave their name to …"
    if (subordinate := _SUBORDINATE.match(text)) and pronoun.start() < subordinate.end():
        return True
    before = [phrase for phrase in context.phrases(text) if phrase.end <= pronoun.start() and not phrase.fronted]
    if objective and len(before) == 1 and len(words(text[before[0].end : pronoun.start()])) <= 2:
        return False  # the subject of a clause is not its object too: "what did Shea say about her?"
    sorts = {context.sort(context.full_name(phrase.text)) for phrase in before}
    # A name of which nothing is known may be anybody's.
    unknown = any(phrase.is_name for phrase in before) and "group" in sorts and not PERSONS.isdisjoint(fits)
    return unknown or not sorts.isdisjoint(fits)


def _is_object(text: str, pronoun: re.Match[str]) -> bool:
    word = lower(pronoun.group())
    if word == "her":
        return not _ATTRIBUTIVE.match(text, pronoun.end())
    before, behind = words(text[: pronoun.start()].lower())[-1:], words(text[pronoun.end() :].lower())[:1]
    return word in ("him", "it", "them") and _CONJUNCTIONS.isdisjoint(before) and AUXILIARIES.isdisjoint(behind)


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"
