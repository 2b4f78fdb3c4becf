"""Whether two sentences tell of two turns of one matter: that somebody is charged, and that the charges are dropped."""

from __future__ import annotations

import re

from assistant.answering.support.kept import kept
from assistant.answering.support.opposites import contraries
from assistant.answering.support.scopes import negations, negative, under_negation
from assistant.answering.support.tokens import root, tokens

_UNDONE = """\
accuse accusation allege allegation charge suspect indict prosecute arrest detain custody convict conviction guilty\
 sentence jail imprison blame fine/clear acquit acquittal release free exonerate vindicate drop dismiss pardon overturn\
 quash bail innocent
find discover detect uncover spot notice/invent fabricate overlook miss
give grant donate award approve accept offer promise propose sign agree announce plan order impose introduce\
/withdraw withhold revoke cancel scrap suspend reject retract rescind postpone delay shelve repeal abolish abandon lift
hire employ appoint recruit elect/dismiss fire sack oust
steal seize abduct kidnap confiscate hijack capture take/return release restore free recover
suspend ban bar exclude expel/reinstate readmit return lift
close shut block/reopen clear
evacuate flee displace/return
missing disappear vanish/find recover rescue
injure wound admit/discharge recover
hospital/leave discharge
trap strand/free rescue
collapse destroy demolish/rebuild restore reopen"""
"""What is done / what undoes it, a pair a line."""
_CONTRARY = """\
stay remain join support/leave quit resign depart
rise gain grow increase climb jump soar recover rebound/fall drop decline decrease sink plunge slip tumble slump
want hope wish ask demand/regret
demand want ask/pay"""
"""Words of which one sentence has one and another the other, beside those that are contraries of each other."""
_REFUSAL = frozenset(map(root, "refuse reject deny denial decline fail unable prevent avoid forbid prohibit".split()))
_IT = frozenset("this that it them these those".split())
_REACH = 3
"""Content words after a refusal that tell what is refused."""
_NEAREST = 2
"""Content words after a negation that it surely bears on."""
_BEGINNING = 5
_PHRASAL = re.compile(
    r"\b(?:(?P<reject>turn(?:s|ed|ing)? down|rul(?:es?|ed|ing) out)|(?P<cancel>call(?:s|ed|ing)? off)"
    r"|(?P<resign>st(?:ep|eps|epped|epping|ands?|ood) down)|(?P<dismiss>(?:throws?|thr[eo]wn?) out|la(?:id|ys?) off)"
    r"|(?P<overturn>str(?:ikes?|uck) down)|(?P<withdraw>(?:back|pull)(?:s|ed|ing)? out)"
    r"|(?P<return>(?:g[ia]ves?n?|hand(?:s|ed)?|sen[dt]s?) back))\b"
)
_NEGATIVE = frozenset(["reject", "cancel"])


def _pairs(lines: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    sides = (line.split("/") for line in lines.split("\n"))
    return [(frozenset(map(root, one.split())), frozenset(map(root, other.split()))) for one, other in sides]


_DONE_AND_UNDONE, _OPPOSED = _pairs(_UNDONE), _pairs(_CONTRARY)


def opposed(one: str, other: str) -> bool:
    """Whether one has a word of which the other has a contrary."""
    here, there = tokens(one).roots, tokens(other).roots
    return any(contraries(word) & (there - here) for word in here - there)


def turned(one: str, other: str) -> bool:
    """Whether one tells what undoes, or is the other side of, what the other tells, or refuses what the other does."""
    here, there = _deeds(one), _deeds(other)
    return (
        any(_two_sides(here, there, *pair) for pair in _OPPOSED)
        or _undone(one, other)
        or _undone(other, one)
        or _refused(one, other)
        or _refused(other, one)
    )


def denied(one: str, other: str) -> bool:
    """Whether one says no of what the other tells, and the other says nothing like no of it."""
    return _denies(one, other) or _denies(other, one)


def _denies(one: str, other: str) -> bool:
    told, answer = tokens(one), tokens(other)
    doubted = {answer.all[index].root for index in under_negation(other)}
    return any(
        told.all[word].root in answer.roots - doubted for scope in negations(one) for word in scope.words[:_NEAREST]
    )


def _undone(one: str, other: str) -> bool:
    """Whether `one` undoes what is done in the `other`."""
    here, there = _deeds(one), _deeds(other)
    return not negations(one) and any(
        here & undone and there & done and not (there & undone or _negatives(other) - done)
        for done, undone in _DONE_AND_UNDONE
    )


def _two_sides(here: frozenset[str], there: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    sides = [(bool(words & one), bool(words & other)) for words in (here, there)]
    return sorted(sides) == [(False, True), (True, False)]


def _refused(one: str, other: str) -> bool:
    """Whether one refuses, or fails to do, in a word what the other tells, which says nothing like no."""
    if _negatives(other):
        return False
    told = tokens(one)
    theirs = {word[:_BEGINNING] for word in tokens(other).roots}
    for marker in negative(one):
        if told.all[marker].root not in _REFUSAL:
            continue
        if marker + 1 < len(told.all) and told.all[marker + 1].lower in _IT:
            continue
        after = [index for index in told.content if index > marker][:_REACH]
        for index in after:
            if any(told.broken(between) for between in range(marker, index)):
                break
            if told.all[index].text[0].islower() and told.all[index].root[:_BEGINNING] in theirs:
                return True
    return False


@kept
def _deeds(text: str) -> frozenset[str]:
    """The roots of its words, phrasal verbs as one."""
    return tokens(text).roots | {root(match.lastgroup or "") for match in _PHRASAL.finditer(text)}


@kept
def _negatives(text: str) -> frozenset[str]:
    """The roots of its words that say no."""
    phrasal = (match.lastgroup for match in _PHRASAL.finditer(text))
    told = tokens(text)
    return frozenset(
        [*(told.all[index].root for index in negative(text)), *(one for one in phrasal if one in _NEGATIVE)]
    )
