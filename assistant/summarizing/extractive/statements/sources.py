"""Who says something, as a reader can be told."""

from __future__ import annotations

import re

from assistant.articles import Statement
from assistant.ingest.datelines import without_dateline
from assistant.ingest.phrases import DESCRIBING, core, is_verbal, noun
from assistant.ingest.tokens import tokens
from assistant.language.countries import COUNTRIES
from assistant.language.words import STOPWORDS, words

POSSESSIVES = frozenset("his her its their my our your".split())
_PERSONS = frozenset(["he", "she"])
_OPEN_BRACKET = re.compile(r"\s*\([^()]*\Z")
_BROKEN_OFF = re.compile(r"\s[^\w\s,;(–—-]")
"""How what stands behind a name shows that the name is longer: "Jane" in "Jane `x` Poole"."""
_UNDETERMINED = frozenset("government management police staff".split())
_SPEAKING = DESCRIBING | _UNDETERMINED
"""Words that speak without an article before them, in the singular."""


def source(statement: Statement) -> str | None:
    """Who says it, by name, else as the article describes them; a pronoun, or "his sister", describes nobody."""
    told = _OPEN_BRACKET.sub("", without_dateline(_whole(statement)))
    said = words(told)
    described = any(word.lower() not in STOPWORDS and not word.isdigit() for word in said)
    is_bare = len(said) == 1 and said[0].islower() and not said[0].endswith("s")
    is_cut = is_bare and said[0] not in _UNDETERMINED
    is_thing = (statement.mention or "").lower() in _PERSONS and told in COUNTRIES
    if not described or is_cut or is_thing or said[0].lower() in POSSESSIVES or _is_clause(told):
        return None
    return told


def _whole(statement: Statement) -> str:
    """The name, or what stands in the text where the name is only the beginning of that."""
    name, mention = statement.speaker or statement.mention or "", statement.mention or ""
    is_broken = mention.startswith(name) and _BROKEN_OFF.match(mention, len(name))
    return mention if is_broken else name


def _is_clause(told: str) -> bool:
    """Whether it is no source but part of a clause: "the guild planted newspaper articles", "reform in the state"."""
    said = tokens(told)
    if not said[0].is_word:
        return False
    has_verb = any(
        before.is_capitalised and token.text.islower() and is_verbal(token) and after.text.islower()
        for before, token, after in zip(said, said[1:], said[2:], strict=False)
    )
    head = core(said)[-1]
    is_bare = head.text.islower() and said[0].text.islower() and said[0].lower not in STOPWORDS
    return has_verb or (is_bare and not head.lower.endswith("s") and noun(head) not in _SPEAKING)
