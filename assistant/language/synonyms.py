"""Words for one deed or one thing: who "condemned" something is told by who "denounced" it."""

from __future__ import annotations

from functools import cache

from assistant.language.words import stem

_GROUPS = """
    condemn denounce decry deplore, criticize condemn denounce slam blast lambast berate rebuke criticism critical,
    accuse blame allege charge accusation allegation, deny dispute reject refute rebut rebuff dismiss disavow contradict
    contest denial, praise commend applaud laud hail, welcome hail applaud, support endorse defend favor, oppose resist
    object, admit acknowledge concede confess, confirm verify corroborate, announce unveil declare, warn caution alert,
    urge exhort press call, demand insist call, promise pledge vow, threaten threat, suggest propose recommend,
    apologize apology, resign quit, dismiss sack oust, appoint name nominate, hire recruit employ engage, elect choose,
    lead head chair, run operate manage, establish create, start begin launch open, end stop halt cease finish,
    close shut, suspend halt pause, cancel scrap, delay postpone defer, abolish scrap end, ban prohibit forbid outlaw,
    allow permit authorize, approve endorse, order instruct command, refuse decline, buy purchase acquire, sell sale,
    send ship deliver supply provide, give donate, pay spend, fund finance, receive get, steal theft rob, find discover
    detect, discover spot notice, design devise architect, build construct erect, make produce manufacture, write
    author, publish issue release, copy duplicate, forge fake falsify, hide conceal, destroy demolish wreck, damage
    harm, hurt injure wound harm injury, die perish dead death, kill slay murder, attack assault strike raid,
    shoot fire, fire launch, bomb bombard, arrest detain, jail imprison, convict guilty, acquit clear, charge indict,
    sue lawsuit, investigate probe examine, inspect examine check, watch monitor observe track, win victory, lose loss,
    defeat beat, rescue save, evacuate clear leave, flee escape, leave quit depart, arrive reach, raise increase,
    rise grow increase, cut reduce lower, fall drop decline, lift remove, replace succeed, weapon arms munition
    ammunition missile shell rocket, ship vessel boat trawler, company firm, reason cause motive, worker employee staff
"""
"""Each of a group may stand for any other."""


@cache
def alike(root: str) -> frozenset[str]:
    """The stems of the words that may stand for that of `root`, the stem of a base form, itself among them."""
    return frozenset([root]).union(*(group for group in _stemmed() if root in group))


@cache
def _stemmed() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, group.split())) for group in _GROUPS.split(","))
