"""The plain words of a question, and those by which an article tells the same."""

from __future__ import annotations

from functools import cache

from assistant.answering.support.tokens import root
from assistant.language.synonyms import alike

_TOLD_BY = """
    die: kill dead death fatal fatality casualty toll perish murder slay
    drown shoot stab strangle bludgeon crush hang suffocate beat burn, people: person worker employee staff resident
    inhabitant passenger civilian, kill: die dead death shoot stab
    murder, hurt: injure wound injury casualty, injure: wound hurt casualty, destroy: damage wreck flatten collapse
    ruin, strong: magnitude, hit: strike, strike: hit, happen: occur strike, catch: sweep trap bury, bury: trap
    rubble, begin: start open due schedule, start: begin open due schedule, end: finish conclude complete, finish:
    complete, close: complete conclude finalise, take: last, plan: intend aim propose, expect: estimate forecast
    predict project, cost: price pay spend worth, price: cost worth, pay: cost spend price, fetch: sell price, get:
    receive pay, earn: salary pay income, spend: cost pay, buy: acquire purchase takeover, own: owner stake hold
    belong, sell: sale offload dispose, sue: lawsuit suit court plaintiff complaint, suit: lawsuit, trial: court
    hearing, accuse: allege allegation, confess: admit, admit: acknowledge confess, arrest: detain custody hold,
    employ: employee worker staff workforce, worker: employee staff job, job: worker employee staff post work, boss:
    chief executive head director chairman, head: chief executive lead run director chairman, lead: head chief, run:
    head lead chief manage operate, resign: quit retire depart leave, quit: resign retire leave depart, leave: depart
    resign quit retire, replace: succeed successor, stay: remain keep continue, reject: dismiss refuse, rescue: save
    pull, survive: alive, protect: security guard, protection: security guard, think: believe opinion, support: back
    agree favour endorse, allow: sanction permit approve, want: seek demand ask, promise: vow pledge, house: home
    building dwelling, home: house, school: university college, university: school college, weapon: gun knife machete
    rifle pistol bomb arm, money: fund cash aid, help: aid relief assistance, increase: rise grow, rise: climb grow
    increase, go: rise, fall: drop decline plunge tumble slump down, drop: fall decline plunge tumble down, shrink:
    fall decline drop, discover: find, find: discover, tell: warn urge, attacker: suspect assailant gunman, plant:
    factory facility, factory: plant, cause: blame trigger, trouble: struggle hit, quake: earthquake temblor,
    earthquake: quake temblor, epicenter: epicentre centre, victim: dead identify kill, doctor: physician surgeon,
    child: boy girl son daughter baby teenager, mother: woman, father: man, police: officer, vote: ballot elect
"""


@cache
def told_by(asked: str) -> frozenset[str]:
    """The roots of the words that may tell of what a question calls by that root: an article's are narrower, or formal.

    It holds one way only: who asks how many died is told by how many were killed, and no claim may say one for the
    other.
    """
    return alike(asked) | _roots().get(asked, frozenset())


@cache
def _roots() -> dict[str, frozenset[str]]:
    groups = (group.split(":") for group in _TOLD_BY.split(","))
    return {root(asked.strip()): frozenset(map(root, told.split())) for asked, told in groups}
