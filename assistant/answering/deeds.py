"""Who did it: the deed that a question asks the doer of, and whether a sentence tells somebody did that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, takewhile

from assistant.answering.paraphrases import told_by
from assistant.answering.support.tokens import Token, Tokens, root, tokens
from assistant.language.irregular import BASE, BE
from assistant.language.synonyms import alike

_WHO = re.compile(r"^(?:and\s+|but\s+)?(?:who|which|what)\b(?P<else>\s+else\b)?\s*", re.IGNORECASE)
_PASSIVE = BE | {"am", "get", "gets", "got"}
"""What makes of a participle a passive."""
_PLURALS = frozenset("children lives men people wives women".split())
_HAVE = frozenset("has have had will would can could may might must shall should".split())
_BETWEEN = frozenset("also already ever first now not never once since still".split())
"""What may stand between an auxiliary and its verb, beside words in "-ly"."""
_NOUNS = 3
"""Words at most between "which" and the verb."""
_ASIDE = 4
"""Words before a verb among which an auxiliary or a negation is its own."""
_AGENT = 12
"""Words after a passive among which "by" names who did it."""
_BY = 2
"""Words after a participle among which "by" makes it one: "the house, owned by a trust"."""
_NEAR = 8
"""Words before or behind a verb among which what it is done to is looked for."""
_NOUN_AFTER = frozenset("a an the his her its their our my any no of this that these those".split())
"""Words behind which a word for a deed is a noun: "the theft"."""
_MOST = 20
"""Verbs that are looked at in a sentence."""
_TURNED = {"buy": ("sell",), "receiv": ("give", "award", "hand", "pay")}
"""What somebody else does to whoever does this."""
_TAKEN_UP = frozenset("it them him her this that these those so".split())
"""Words for what was named before."""
_ANY = frozenset(
    map(
        root, "say tell speak talk claim argue think believe suggest mention note explain describe report state".split()
    )
)
"""Verbs that nearly any other of saying stands for."""


@dataclass(frozen=True, slots=True)
class Deed:
    verb: str
    """Its root."""
    passive: bool
    """Whether it was done to whom the question asks for: "who was arrested?"."""
    objects: frozenset[str]
    """The roots of what else the question says."""


def asked_deed(question: str) -> Deed | None:
    """What "who condemned …?" or "which countries have banned …?" asks the doer of; None of any other question."""
    asked = tokens(question)
    who = _WHO.match(question)
    if not who:
        return None
    at = next((i for i, token in enumerate(asked.all) if token.start >= who.end()), len(asked.all))
    if not who.group().lower().split()[-1].startswith(("who", "else")):
        nouns = list(takewhile(lambda token: not _is_finite(token.lower), asked.all[at : at + _NOUNS + 1]))
        at += len(nouns)
        if not 0 < len(nouns) <= _NOUNS:
            return None
    helped = [token.lower for token in takewhile(_helps, asked.all[at:])]
    at += len(helped)
    if at >= len(asked.all) or (verb := asked.all[at]).text[0].isupper() or not verb.content or verb.root in _ANY:
        return None
    passive = not _PASSIVE.isdisjoint(helped) and not verb.lower.endswith("ing")
    if passive and not is_past(verb.lower):
        return None
    return Deed(verb.root, passive, frozenset(token.root for token in asked.all[at + 1 :] if token.content))


def tells_deed(deed: Deed, sentence: str) -> bool:
    """Whether a sentence tells that somebody did what is asked for, or a word that may stand for it."""
    told = tokens(sentence)
    verbs, others = alike(deed.verb), told_by(deed.verb)
    done = (
        at
        for at, token in enumerate(told.all)
        if token.root in verbs or (token.root in others and is_past(token.lower))
    )
    turned = frozenset[str]().union(*(_TURNED.get(verb, ()) for verb in verbs))
    given = (at for at, token in enumerate(told.all) if token.root in turned)
    return any(_tells_doer(deed, told, at) for at in islice(done, _MOST)) or any(
        _tells_receiver(deed, told, at) for at in islice(given, _MOST)
    )


def is_turned(subject: str, verb: str, sentence: str) -> bool:
    """Whether a sentence has what the subject is asked to have done only before the subject: done by somebody else."""
    told = tokens(sentence)
    name, verbs = root(subject), alike(root(verb))
    named = [at for at, token in enumerate(told.all) if token.root == name]
    done = [at for at, token in enumerate(told.all) if token.root in verbs]
    by = any("by" in (token.lower for token in told.all[at : at + _AGENT]) for at in done)
    return bool(named and done) and min(named) > max(done) and not by


def _tells_receiver(deed: Deed, told: Tokens, at: int) -> bool:
    """Whether the verb there, which somebody else does, says to whom: who was sold it has bought it."""
    near = (*told.all[max(0, at - _NEAR) : at], *told.all[at + 1 : at + 1 + _NEAR])
    is_done = not deed.passive and not deed.objects.isdisjoint(token.root for token in near)
    return is_done and "to" in (token.lower for token in told.all[at + 1 : at + 1 + _AGENT])


def _tells_doer(deed: Deed, told: Tokens, at: int) -> bool:
    """Whether the verb there has somebody who does it, and that is not whom the question says it is done to."""
    before, behind = told.all[:at], told.all[at + 1 :]
    near = [token.lower for token in before[-_ASIDE:]]
    if any(word in ("not", "never", "nobody") or word.endswith("n't") for word in near):
        return False
    if near and near[-1] in _NOUN_AFTER:
        return False
    if deed.passive:
        return True
    around = {token.root for token in (*before[-_NEAR:], *behind[:_NEAR])}
    is_taken_up = not _TAKEN_UP.isdisjoint(token.lower for token in behind[:2])
    if deed.objects and deed.objects.isdisjoint(around) and not is_taken_up:
        return False
    beside = list(takewhile(_is_beside_verb, near[::-1]))
    by_whom = "by" in (token.lower for token in behind[:_AGENT])
    if is_past(told.all[at].lower) and not _PASSIVE.isdisjoint(beside):
        return by_whom
    if is_past(told.all[at].lower) and behind and "by" in (token.lower for token in behind[:_BY]):
        return True
    first = not deed.objects.isdisjoint(token.root for token in before)
    then = not deed.objects.isdisjoint(token.root for token in behind)
    return bool(before) and (then or not first)


def _helps(token: Token) -> bool:
    return token.lower in _PASSIVE | _HAVE | _BETWEEN or token.lower.endswith("ly")


def _is_beside_verb(word: str) -> bool:
    return word in _PASSIVE | _BETWEEN or word.endswith("ly")


def is_past(word: str) -> bool:
    """Whether a word in lower case has the form of a past or a participle."""
    return word.endswith("ed") or (word in BASE and word not in _PLURALS)


def _is_finite(word: str) -> bool:
    return is_past(word) or word in _PASSIVE | _HAVE or word in ("do", "does", "did")
