"""The subject of a verb: "Spending on lamps" of "Spending on lamps and benches, the board said, will rise by"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.irregular import BE
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.quantities.clauses import OPENING, is_adverb, is_verb
from assistant.summarizing.extractive.quantities.nouns import ARTICLES, DETERMINING, LONGEST, is_plural

_HELPING = (
    AUXILIARIES | BE | frozenset("also already always be been have just likely never not now only still to".split())
)
"""What may stand between a subject and its verb, beside adverbs in -ly."""
_BEFORE_TO = frozenset("bound due likely set slated unlikely".split())
_MARKS = ',;:—–-()“”"…'
_BEFORE_ARTICLES = PREPOSITIONS | frozenset("all and both half or".split())
_JOINING = frozenset(["and", "or"])
_RELATIVE = frozenset("who whom whose which".split())
_ASIDES = (
    _RELATIVE | DETERMINING | PREPOSITIONS | frozenset("according down formerly including now per up where".split())
)
"""How begins what stands between commas behind a subject."""
_MEANT = frozenset("he she it they we you i this that these those there what both each all some many most".split())
"""Subjects that are told of elsewhere."""
_BEFORE_NOUNS = DETERMINING | {"and", "or", "with"}
"""What begins a subject and is none of it: "with rents in the old town cut by"."""
_NEAR = 4
"""Words before "that" in which its verb stands: "told the Post that"."""
_REACH = 24
"""Words of an aside, and of a clause before "and"."""


def subject(sentence: Sequence[Token], verb: int) -> Sequence[Token]:
    """Of the verb at `verb`, without its determiner; empty where it cannot be told, or is only a pronoun."""
    stop = verb
    while stop and (sentence[stop - 1].lower in _HELPING or is_adverb(sentence[stop - 1])):
        stop -= 1
        if sentence[stop].lower == "to":  # "is expected to cost"
            if not (stop and (is_verb(sentence, stop - 1) or sentence[stop - 1].lower in _BEFORE_TO)):
                return ()
            stop -= 1
    if stop and sentence[stop - 1].lower in _JOINING:
        first = _verb_before(sentence, stop - 1)
        return subject(sentence, first) if first is not None else ()
    if stop and sentence[verb].lower.endswith("ing") and sentence[stop - 1].text in _MARKS:
        return ()  # "were flat, slipping"
    if stop and sentence[stop - 1].text in (",", "–", "—", "-", ")"):
        stop = _before_aside(sentence, stop - 1)
    begins = _begins(sentence, stop)
    if 0 < begins < stop and _is_participle(sentence[begins - 1]) and sentence[begins].lower in PREPOSITIONS:
        begins = _begins(sentence, begins - 1)  # "The crane built in Lund weighs"
    if begins and sentence[begins - 1].lower in _RELATIVE | {"that"} and not _is_of_saying(sentence, begins - 1):
        return ()
    if sentence[verb].lower.endswith("ing"):  # "to make donations totalling"
        begins = max((i + 2 for i in range(begins, stop - 2) if sentence[i].lower == "to"), default=begins)
    is_made = 0 < begins < stop - 1 and sentence[begins - 1].text in _MARKS and sentence[begins].lower.endswith("ing")
    return _phrase(sentence[begins + is_made : stop])  # "sending shares"


def _begins(sentence: Sequence[Token], stop: int) -> int:
    """Where the words begin that end at `stop` and have no verb among them."""
    i = stop
    while i and stop - i < 2 * LONGEST:
        token = sentence[i - 1]
        is_name = 1 < i < stop and sentence[i - 2].is_capitalised and sentence[i].is_capitalised
        if token.lower in _JOINING:
            if i < 2 or (not is_name and _verb_before(sentence, i - 1) is not None):  # "Oil and Gas Corp"
                return i
        elif token.text in _MARKS or token.lower in CLAUSES | OPENING | AUXILIARIES | BE or is_verb(sentence, i - 1):
            return i
        elif i > 1 and token.lower in ARTICLES and sentence[i - 2].lower not in _BEFORE_ARTICLES:
            return i - 1  # "In five of the fields the rate was"
        i -= 1
    return i


def _verb_before(sentence: Sequence[Token], i: int) -> int | None:
    """The verb of the clause that ends before `i`, as far as its last mark."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        if sentence[k].text in _MARKS or sentence[k].lower in CLAUSES - _JOINING | OPENING:
            return None
        if is_verb(sentence, k) and sentence[k].lower not in AUXILIARIES:
            return k
    return None


def _before_aside(sentence: Sequence[Token], mark: int) -> int:
    """Where the aside begins whose closing mark stands at `mark`; there where it is none."""
    for k in range(mark - 1, max(0, mark - _REACH), -1):
        if sentence[mark].text == ")":
            if sentence[k].text == "(":
                return k
        elif sentence[k].text == sentence[mark].text:
            opens = sentence[k + 1].lower
            return k if opens in _ASIDES or opens.endswith(("ed", "ing")) else mark
    return mark


def _phrase(words: Sequence[Token]) -> Sequence[Token]:
    begins = 0
    while begins < len(words) and (
        words[begins].lower in _BEFORE_NOUNS or is_adverb(words[begins]) or dates(words[begins].text)
    ):
        begins += 1
    phrase = words[begins:]
    ends = (i for i, token in enumerate(phrase) if i and token.lower in PREPOSITIONS - {"of"})
    if len(phrase) > LONGEST:
        phrase = phrase[: next(ends, 0)]
    is_named = phrase and any(token.bare.lower() not in STOPWORDS | _MEANT for token in phrase)
    if not is_named or phrase[0].lower in PREPOSITIONS | _MEANT or len(phrase) > LONGEST:
        return ()
    is_made = phrase[0].lower.endswith("ing") and len(phrase) > 1 and phrase[1].lower in DETERMINING
    if is_made:  # "sending its shares"
        return _phrase(phrase[1:])
    return phrase


def _is_participle(token: Token) -> bool:
    return token.text.islower() and (is_verbal(token) or token.lower.endswith("ing")) and not is_plural(token)


def _is_of_saying(sentence: Sequence[Token], i: int) -> bool:
    """Whether the "that" at `i` stands behind a verb or "the news", and not behind what it tells more of."""
    return sentence[i].lower == "that" and any(token.lower in CUES for token in sentence[max(0, i - _NEAR) : i])
