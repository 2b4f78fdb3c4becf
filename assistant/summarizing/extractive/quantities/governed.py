"""What a figure is of by the verb that governs it: "the bridge" of "The bridge will cost $5 million", "flour duty"
of "cutting flour duty to 16 percent", "fined" of "was fined £240"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from assistant.ingest.phrases import AUXILIARIES, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.irregular import BE
from assistant.language.units import CURRENCIES, canonical_unit
from assistant.summarizing.directions import DONE, VERBS, WAYS
from assistant.summarizing.extractive.quantities.clauses import ends_whole, is_adverb, is_verb
from assistant.summarizing.extractive.quantities.nouns import DETERMINING
from assistant.summarizing.extractive.quantities.objects import doing, done, object_before, owned
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import Place
from assistant.summarizing.extractive.quantities.sized import subject

_MEASURING = frozenset(
    """amount amounted amounts average averaged averages close closed closes cost costs end ended ends exceed exceeded
    exceeds finish finished hit hits hover hovered hovers measure measured measures peak peaked peaks reach reached
    reaches remain remained remains sell sells settled sit sits stand stands start started starts stay stayed stays
    stood surpassed topped total totaled totaling totalled totalling totals trade traded trades trading weigh weighed
    weighs""".split()
)
"""Verbs whose subject is what the figure tells the size of, beside "to be" and those of rising and falling; who pays or
wins is not."""
_SHEDDING = frozenset("add added adding adds lose loses losing lost shed shedding sheds".split())
"""Those that are so with a percentage."""
_ARRIVING = frozenset(
    "came come comes crept deepened doubled eased edged improved inched moved swung ticked tripled went".split()
)
"""What a subject does "to" its size, or "in at" it."""
_PUTTING = frozenset(
    """estimate estimated estimates fixed kept keep keeps price priced put puts putting set sets value valued""".split()
)
"""What is done to something "at" its size."""
_TRADING = frozenset("auctioned bought buy buying offered sell selling sells sold".split())
_PREPOSITIONS = frozenset("at by for from to".split())
_BETWEEN = (
    WAYS.keys()
    | AUXILIARIES
    | BE
    | frozenset("about a around flat in level little more slightly so steady than unchanged worth".split())
)
"""What may stand between a verb and its number, beside other numbers and adverbs."""
_OBJECTS = frozenset("her him me them us".split())
_PER_CENT = frozenset(["per", "cent", "percentage"])
_REACH = 12


def governed(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
    """The words for it as they stand; empty where the clause does not tell for sure."""
    stop = opening(sentence, place.first)
    while stop and (is_adverb(sentence[stop - 1]) or sentence[stop - 1].lower in _OBJECTS):
        stop -= 1
    if not stop:
        return done(sentence, place.stop)
    before = sentence[stop - 1].lower
    if before in _PREPOSITIONS:
        return _by_preposition(sentence, stop - 1)
    if before == "be" and stop > 2 and sentence[stop - 2].lower == "to" and not is_verb(sentence, stop - 3):
        return object_before(sentence, stop - 2)  # "expects income to be"
    verb = _reached(sentence, stop)
    if verb is not None and sentence[verb].lower in _sizing(place):
        is_owned = sentence[verb].lower in BE and not ends_whole(sentence, place.stop)
        return subject(sentence, verb) if not is_owned else owned(sentence, place.stop)
    return doing(sentence, stop, place) or done(sentence, place.stop)


def _sizing(place: Place) -> Container[str]:
    is_share = canonical_unit(place.unit) in ("%", "point")
    return _MEASURING | VERBS.keys() | BE | (_SHEDDING if is_share else set())


def _by_preposition(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """By the preposition at `i`: "rose by", "cut pay to", "is put at", "sold a boat for"."""
    preposition = sentence[i].lower
    verb = _reached(sentence, i)
    word = sentence[verb].lower if verb is not None else ""
    if verb is not None and word in _TRADING and preposition in ("at", "for"):
        return subject(sentence, verb) or (sentence[verb],)
    is_sized = word in VERBS or word in DONE or (word in _ARRIVING and preposition in ("at", "to"))
    is_put = word in _MEASURING | _PUTTING and preposition in ("at", "to")
    if verb is not None and (is_sized or is_put or (word in BE and preposition in ("at", "for"))):
        return subject(sentence, verb)
    verbs = DONE.keys() | _PUTTING if preposition != "for" else _TRADING
    while i and (_is_of_figure(sentence[i - 1]) or sentence[i - 1].lower == "from"):  # "cut duty from 18% to 16%"
        i -= 1
    while i and sentence[i - 1].lower in _PREPOSITIONS:  # "lower rents by 2030 to"
        i -= 1
    return object_before(sentence, i, verbs)


def _reached(sentence: Sequence[Token], stop: int) -> int | None:
    """The verb before `stop`, where nothing but other figures of it and adverbs stands between."""
    for i in range(stop - 1, max(-1, stop - _REACH), -1):
        token = sentence[i]
        if token.lower in _MEASURING | VERBS.keys() | DONE.keys() | _ARRIVING | _PUTTING | _TRADING | _SHEDDING:
            is_noun = i > 0 and (sentence[i - 1].lower in DETERMINING or sentence[i - 1].is_possessive)
            return None if is_noun else i
        if token.lower in BE and not (i + 1 < stop and is_verbal(sentence[i + 1])):
            return i
        if not (_is_of_figure(token) or is_adverb(token) or token.lower in _BETWEEN | _PREPOSITIONS):
            return None
    return None


def _is_of_figure(token: Token) -> bool:
    if token.lower in _PER_CENT:
        return True
    return token.text[0].isdigit() or token.text in CURRENCIES or canonical_unit(token.text) is not None
