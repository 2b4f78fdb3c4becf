"""Verbs with a figure, or with what it is of, for their object: "fined" of "fined £240", "pay" of "cut pay to"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, PREPOSITIONS
from assistant.ingest.tokens import Token
from assistant.language.irregular import BE
from assistant.language.units import UNIT_OF
from assistant.summarizing.directions import WAYS
from assistant.summarizing.extractive.quantities.clauses import ends_whole, is_adverb, is_verb
from assistant.summarizing.extractive.quantities.nouns import (
    ARTICLES,
    DETERMINING,
    LONGEST,
    TIMES,
    begins_bounded,
    things,
)
from assistant.summarizing.extractive.quantities.places import Place
from assistant.summarizing.extractive.quantities.sized import subject

_PAYING = frozenset("paid pay paying pays spend spending spends spent".split())
_GIVING = frozenset(
    "awarded charged earned fined gave given handed lent offered owed owes paid pays saved sent".split()
)
"""Done to somebody, with so much."""
_COSTING = frozenset(["cost", "costs"])
_NOT_DONE = frozenset("added called made said".split())
_PERIODS = frozenset("half month night period quarter season time tournament while".split())
_PARTICLES = frozenset("aside away back down in off out up".split())
"""What goes with a verb: "set aside"."""
_FORMS = frozenset("adds earns gets gives needs nets owes owns raises receives saves seeks takes wins".split())
_BEFORE_BASES = frozenset(
    "can could did do does he i it may might must not she should they to we who will would you".split()
)
"""What stands before the base form of a verb."""
_OBJECTS = frozenset("her him it me them us".split())


def object_before(sentence: Sequence[Token], stop: int, verbs: Container[str] = ()) -> Sequence[Token]:
    """The noun phrase that ends at `stop`, behind a verb, one of `verbs` where there are any."""
    begins = _verb_ends(sentence, stop, verbs)
    if begins is None or (verbs and sentence[begins - 1].lower not in verbs):
        return ()
    while begins < stop and sentence[begins].lower in DETERMINING:
        begins += 1
    phrase = sentence[begins:stop]
    return phrase if phrase and phrase[0].lower not in PREPOSITIONS else ()


def _verb_ends(sentence: Sequence[Token], stop: int, verbs: Container[str]) -> int | None:
    """Where the verb ends whose object ends at `stop`."""
    for i in range(stop - 1, max(0, stop - LONGEST - 1) - 1, -1):
        is_noun = i > 0 and (sentence[i - 1].lower in ARTICLES or sentence[i - 1].is_possessive)
        if is_verb(sentence, i) or (sentence[i].lower in verbs and not is_noun):
            return i + 1
        if not sentence[i].is_word or sentence[i].lower in CLAUSES:
            return None
    return None


def doing(sentence: Sequence[Token], stop: int, place: Place) -> Sequence[Token]:
    """The verb that ends at `stop` and has the figure for its object: "saved", "set aside", "fined" of "fined it"."""
    begins = begins_bounded(sentence, place.first)
    is_number = sentence[place.first].text[0].isdigit()
    is_adjective = is_number and begins > 0 and sentence[begins - 1].lower in ("a", "an")  # "a $1.6 billion plant"
    if is_adjective or not ends_whole(sentence, place.stop):
        return ()
    if sentence[stop - 1].lower in _OBJECTS and stop > 1 and is_verb(sentence, stop - 2):
        stop -= 1
    ends = stop - (stop > 1 and sentence[stop - 1].lower in _PARTICLES)
    verb, before = sentence[ends - 1], sentence[ends - 2].lower if ends > 1 else ""
    is_form = verb.lower in _FORMS or (before in _BEFORE_BASES and verb.lower.isalpha())
    is_doing = is_verb(sentence, ends - 1) or (verb.lower.endswith("ing") and before not in ARTICLES) or is_form
    is_other = verb.lower in AUXILIARIES | BE | WAYS.keys() or (
        CUES.get(verb.lower) == "statement" and verb.lower not in _FORMS
    )
    if is_doing and verb.text.islower() and not is_other:
        return _bought(sentence, verb, place.stop) or _with_subject(sentence, ends - 1, stop)
    given = _verb_ends(sentence, stop, _GIVING | _COSTING)
    if given is None or sentence[given - 1].lower not in _GIVING | _COSTING:
        return ()
    is_cost = sentence[given - 1].lower in _COSTING
    return subject(sentence, given - 1) if is_cost else sentence[given - 1 : stop]  # "pays the owner"


def _with_subject(sentence: Sequence[Token], verb: int, stop: int) -> Sequence[Token]:
    """ "government would pay", where the subject is short and stands right before its verb; else the verb alone."""
    words = subject(sentence, verb)
    begins = sentence.index(words[0]) if words else verb
    is_near = begins + len(words) <= verb and all(token.text[0].isalpha() for token in sentence[begins:stop])
    is_finite = not sentence[verb].lower.endswith("ing") or sentence[verb - 1].lower in BE
    return sentence[begins:stop] if is_near and is_finite and stop - begins <= LONGEST else sentence[verb:stop]


def done(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """ "seized" where "was seized" stands at `i`, behind a figure that is its subject."""
    begins = i
    while i < len(sentence) and (sentence[i].lower in AUXILIARIES | BE or is_adverb(sentence[i])):
        i += 1
    is_done = begins < i < len(sentence) and is_verb(sentence, i) and sentence[i].lower not in _NOT_DONE
    if not is_done or CUES.get(sentence[i].lower) == "statement":
        return ()
    return _bought(sentence, sentence[i], i + 1) or (sentence[i],)


def owned(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """ "owned" of "is 35 percent owned by", which stands at `i`."""
    return sentence[i : i + 1] if is_verb(sentence, i) and CUES.get(sentence[i].lower) != "statement" else ()


def _bought(sentence: Sequence[Token], verb: Token, i: int) -> Sequence[Token]:
    """ "new roads" of "spent on new roads", whose "on" stands at `i`; "lost income" of "seek €6 million for"."""
    preposition = sentence[i].lower if i < len(sentence) else ""
    is_for = preposition == "for" or (preposition == "on" and verb.lower in _PAYING)
    phrase = things(sentence, i + 1) if is_for else ()
    is_time = phrase and (phrase[-1].lower in _PERIODS or UNIT_OF.get(phrase[-1].lower) in TIMES)
    is_somebody = verb.lower not in _PAYING and any(token.is_capitalised for token in phrase[:1])
    stop = i + 1 + len(phrase)
    behind = sentence[stop].text if stop < len(sentence) else ""
    if behind == "and" and not (stop + 2 < len(sentence) and is_verb(sentence, stop + 2)):  # "on sales and marketing"
        phrase = sentence[i + 1 : stop + 1 + len(things(sentence, stop + 1))] if phrase else ()
    return () if is_time or is_somebody or behind == "," else phrase
