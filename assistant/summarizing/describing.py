"""What is said beside a name of who somebody is: "fire chief Vera Olsen", "Vera Olsen, who is now a judge,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS, is_verbal, noun, phrases_beside
from assistant.ingest.tokens import Token
from assistant.language.titles import EPITHETS, HONORIFICS, PERSON_NOUNS, ROLES, TITLES
from assistant.language.words import STOPWORDS

LEADING = STOPWORDS - {"us"} | DETERMINERS | PREPOSITIONS | {"both"}
"""Words at the beginning of a phrase that are no part of a role."""
_OFFICES = (ROLES | {"ceo", "cfo"}) - {"witness"} | EPITHETS - {"winner"}
"""What somebody may be said to be, and not only to be like."""
_COPULAS = frozenset(["is", "remains"])
_BEFORE_ROLE = DETERMINERS | PREPOSITIONS | CLAUSES | CUES.keys()
"""What stands before a role that has no article."""
_MODIFIERS = 3
"""Small words that belong to a title before a name: "former presidential" in "former presidential candidate"."""
_LONGEST = 14
"""Tokens of a phrase."""
_PLURALS = frozenset("affairs arts communications news operations relations sales services sports".split())


def descriptions(sentence: Sequence[Token], begins: int, first: int, last: int) -> Iterator[Sequence[Token]]:
    """The phrases beside the name at `first` to `last`, whose titles begin at `begins`; none is empty."""
    for phrase in phrases_beside(sentence, begins, first, last):
        if phrase and phrase[-1].end <= sentence[first].start:
            if not _is_told_of_another(sentence, phrase, begins):
                yield from _before(sentence, phrase)
        elif phrase:
            yield _up_to_clause(phrase)
    yield from _apposed(sentence, begins, last)
    yield from _linked(sentence, last)


def _is_told_of_another(sentence: Sequence[Token], phrase: Sequence[Token], begins: int) -> bool:
    """Whether an aside stands behind another name already: "Anders Lie, brother of the mayor, Vera Olsen"."""
    start = sentence.index(phrase[0])
    is_aside = start > 1 and sentence[start - 1].text == "," and sentence[begins - 1].text == ","
    return is_aside and sentence[start - 2].is_capitalised and any(token.lower == "of" for token in phrase)


def _before(sentence: Sequence[Token], phrase: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """A row of titles without the verb or the name that another word has before it, and with its modifiers."""
    start, stop = sentence.index(phrase[0]), sentence.index(phrase[-1]) + 1
    for k in range(start, stop - 1):
        is_verb = k > start and sentence[k - 1].is_capitalised and sentence[k].text.islower() and is_verbal(sentence[k])
        if is_verb or (k == start and sentence[k].lower in LEADING):  # "Olsen accused President", "Without Mr."
            start = k + 1
    if start and sentence[start - 1].lower == "of" and _is_name(sentence[start]):  # "University of Lund biologist"
        start = next((k for k in range(start, stop) if not _is_name(sentence[k])), stop)
    if start < stop and sentence[start].text.islower():
        start = _modified(sentence, start)
    if start < stop and not (stop == start + 1 and _is_cut_short(sentence, start)):
        yield sentence[start:stop]


def _is_cut_short(sentence: Sequence[Token], i: int) -> bool:
    """Whether what tells of what kind it is stands before a word: "tax" of "tax offender"."""
    if noun(sentence[i]) in PERSON_NOUNS | TITLES or not i:
        return False
    before = sentence[i - 1]
    return before.text.islower() and before.lower not in STOPWORDS | _BEFORE_ROLE | {"like"} and not is_verbal(before)


def _is_name(token: Token) -> bool:
    return token.is_capitalised and noun(token) not in TITLES | PERSON_NOUNS


def _modified(sentence: Sequence[Token], start: int) -> int:
    """Where the small words before a title begin that go with it."""
    found = start
    for k in range(start - 1, max(-1, start - 1 - _MODIFIERS), -1):
        token = sentence[k]
        is_ending = token.lower.endswith(("s", "ly", "ing")) and token.lower not in _PLURALS
        is_verb = is_verbal(token) and not (k and sentence[k - 1].lower in DETERMINERS)  # "the convicted tax offender"
        if not token.text.islower() or token.lower in STOPWORDS or is_verb or is_ending:
            break
        if _is_infinitive(sentence, k):
            break
        if (
            k == 0
            or _is_infinitive(sentence, k - 1)
            or not sentence[k - 1].is_word
            or sentence[k - 1].is_possessive
            or sentence[k - 1].lower in _BEFORE_ROLE
        ):
            found = k
    return found


def _is_infinitive(sentence: Sequence[Token], k: int) -> bool:
    return k > 0 and sentence[k - 1].lower == "to" and sentence[k].lower not in TITLES


def _up_to_clause(phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase without what tells more than who somebody is: "now teaching in Arvo", "who left in May"."""
    for k in range(2, len(phrase)):
        is_now = phrase[k].lower in ("now", "currently") and noun(phrase[k - 1]) in PERSON_NOUNS
        if is_now or phrase[k].lower in ("who", "whose", "where", "which", "that"):
            return phrase[:k]
    return phrase


def _apposed(sentence: Sequence[Token], begins: int, last: int) -> Iterator[Sequence[Token]]:
    """ "the moderator of the debate" before ", Vera Olsen of Arvo"; "Arvo Port information officer" behind the name."""
    if (
        begins > 1
        and sentence[begins - 1].text == ","
        and last + 1 < len(sentence)
        and sentence[last + 1].lower == "of"
    ):
        start = next((k for k in range(begins - 2, max(-1, begins - _LONGEST), -1) if not sentence[k].is_word), -1) + 1
        heads = (k for k in range(begins - 2, start, -1) if sentence[k].lower == "of")
        head = min(heads, default=begins - 1) - 1
        opens = next((k for k in range(head, start - 1, -1) if sentence[k].lower in ("the", "its")), None)
        if opens is not None and noun(sentence[head]) in PERSON_NOUNS:
            yield sentence[opens : begins - 1]
    stop = last + 2
    stop += stop < len(sentence) and sentence[stop].lower == "the"
    if stop < len(sentence) and sentence[last + 1].text == "," and sentence[stop].is_capitalised:
        while stop < min(len(sentence), last + _LONGEST) and (sentence[stop].is_word or sentence[stop].text == "&"):
            stop += 1
        phrase = sentence[last + 2 : stop]
        is_row = len(phrase) > 1 and not any(is_verbal(token) or token.lower in CLAUSES for token in phrase)
        if is_row and phrase[-1].text.islower() and noun(phrase[-1]) in PERSON_NOUNS:
            yield phrase


def _linked(sentence: Sequence[Token], last: int) -> Iterator[Sequence[Token]]:
    """ "the head of the board" in "Olsen is the head of the board" and "Olsen, who is now the head of the board,"."""
    k = last + 1
    if k + 1 < len(sentence) and sentence[k].text == "," and sentence[k + 1].lower == "who":
        k += 2
    if k >= len(sentence) or sentence[k].lower not in _COPULAS:
        return
    k += 1
    if k < len(sentence) and sentence[k].lower in ("now", "currently", "also"):
        k += 1
    stop = k
    while stop < min(len(sentence), k + _LONGEST) and sentence[stop].is_word and sentence[stop].lower not in CLAUSES:
        stop += 1
    phrase = sentence[k:stop]
    heads = [i for i, token in enumerate(phrase) if token.lower in PREPOSITIONS] or [len(phrase)]
    head = phrase[heads[0] - 1] if phrase and heads[0] else None
    is_noun_phrase = len(phrase) > 1 and phrase[0].lower in ("a", "an", "the")
    is_clause = any(one.lower in AUXILIARIES or one.quoted for one in phrase)
    if head and is_noun_phrase and not is_clause and noun(head) in _OFFICES:
        yield phrase


def is_cut(phrase: Sequence[Token], following: Token | None) -> bool:
    """Whether a phrase ends within a name: "of George W.", "for Mrs. Olsen", "in St. Olaf"."""
    is_dot = following is not None and following.text == "."
    short = len(phrase[-1].text) == 1 or phrase[-1].lower in HONORIFICS | {"st", "mt", "ft", "no"}
    return is_dot and short
