"""What is told of somebody: a wrong, a deed, praise, or a mere possibility."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.ingest.phrases import AUXILIARIES, is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.words import WORD, stem, words

_WRONGS = frozenset(
    map(
        stem,
        """abuse assault betray blackmail breach bribe bully bury cheat collude complicit conceal conspire corrupt
        corruption coverup crime criminal cynical deceive defraud deprive discriminate dishonest dishonesty embezzle
        evade exploit extort falsify forgery fraud fraudulent guilty harass hide hijack ignore illegal illicit incite
        infringe interfere launder lie lied lying loot manipulate meddle mislead misled misconduct mismanage misuse
        molest murder neglect negligence negligent obstruct persecute pervert plagiarise plagiarize plot rape rig
        rigged sabotage slander smuggle stole stolen steal suppress tamper theft threaten torture treason undermine
        unfair unlawful unlawfully violate violation wrongdoing""".split(),
    )
)
_CRIMES = frozenset(
    map(
        stem,
        """abduct ambush assault attack attacked batter beat beaten bludgeon bomb bombed brandish bribe bribery burgle
        burglarize choke conspiracy cover-up defraud drug embezzlement execute extortion fraud grope hack harassment
        hid homicide kickback kickbacks kidnap kidnapping kill killed killing laundering loot lure lured manslaughter
        massacre misdemeanor misdemeanour molest murder perjury plot poison prostitution rape rob robbed robbery sexual
        shoot shooting shot slit smuggle smuggling solicit soliciting spy stab stabbed stabbing stalk steal stole
        strangle struck terrorism theft torch torture trafficking trespass vandalism""".split(),
    )
)
"""What is told of in court."""
_FAILS = re.compile(
    r"\bfail(?:ed|s|ing)?\sto\s(?:act|address|answer|comply|disclose|enforce|follow|fulfil|fulfill|honor|honour|inform"
    r"|investigate|keep|notify|pay|prevent|protect|provide|report|respond|safeguard|stop|supervise|tell|warn)\b"
)
"""What somebody had the duty to do."""
_PRAISE = frozenset(
    map(
        stem,
        """able admirable admire best brilliant excellent finest great greatest hero honest honorable honourable
        impressive love outstanding praise proud remarkable respect strongest terrific tireless trust
        wonderful""".split(),
    )
)
_REFLEXIVE = frozenset("herself himself itself ourselves themselves myself yourself".split())
"""Whom somebody "misleads" without wronging another."""
NEGATIONS = frozenset("no not never without nor neither deny denied denies".split())
_NAME = re.compile(r"(?<=\s)[A-Z]\w+")
_NEGATED = 4
"""Words before a wrong in which a negation says that it was none."""
_OPEN = frozenset("will would may might could should can must shall if need needs should prepared ready".split())
"""What makes of a deed a possibility."""
_OPPOSED = 8
"""Words before it in which somebody is said to be against it."""
_OPPOSES = re.compile(
    r"\b(?:oppos|reject|condemn|prevent|fight|combat|against|end to|stop|resist|counter|protect|theor)\w*\b",
    re.IGNORECASE,
)
"""What makes of a wrong that is told one that somebody is against, or a mere idea."""
_CLAUSE = 12
"""Words at the beginning of what is said in which its verb stands."""
_CLAUSE_ENDS = re.compile(r",|\sand\s")
_PERFECT = frozenset(["has", "had", "have"])
_PRESENT = frozenset("are be been being have am".split())


def tells_wrong(content: str) -> bool:
    """A wrong in a name, such as "Criminal Tides", is none."""
    matches = list(WORD.finditer(content))
    told = [match.group().lower() for match in matches]
    return bool(_FAILS.search(content)) or any(
        stem(word) in _WRONGS
        and not _is_averted(told, i)
        and not (i and matches[i].group()[0].isupper())
        and _REFLEXIVE.isdisjoint(told[i + 1 : i + 2])
        for i, word in enumerate(told)
    )


def tells_crime(content: str) -> bool:
    return any(is_crime(word.lower()) for word in words(content))


def is_crime(word: str) -> bool:
    return stem(word) in _CRIMES


def tells_deed(content: str) -> bool:
    """Whether it begins with what somebody did, not with what they are, deserve or want."""
    begins = tokens(content)[:_CLAUSE]
    did = any(is_verbal(token) and token.lower not in AUXILIARIES for token in begins)
    has_done = any(one.lower in _PERFECT and other.lower.endswith(("n", "ne")) for one, other in pairwise(begins))
    return (did or has_done) and not praises(content)


def praises(content: str) -> bool:
    return any(stem(word.lower()) in _PRAISE for word in words(content))


def has_verb(content: str) -> bool:
    if content.startswith("that "):
        return True
    clause = _CLAUSE_ENDS.split(content, maxsplit=1)[0]
    return any(is_verbal(token) or token.lower in _PRESENT or token.lower.endswith("s") for token in tokens(clause)[1:])


def is_done(content: str) -> bool:
    """Whether it is told as a fact, and not as a possibility or a plan."""
    said = [word.lower() for word in words(content)]
    return _OPEN.isdisjoint(said[:_CLAUSE]) and said[:1] != ["to"]


def predicate(content: str, subject: str | None) -> str:
    """What is told of the subject, up to the next name: what others did is not theirs."""
    at = content.find(subject.split()[-1]) + 1 if subject else 0
    after = _NAME.search(content, content.find(" ", at)) if at else None
    return content[: after.start()] if after else content


def _is_averted(told: Sequence[str], i: int) -> bool:
    """Whether the wrong at `i` is denied, opposed, or a "conspiracy theory"."""
    around = " ".join([*told[max(0, i - _OPPOSED) : i], *told[i + 1 : i + 2]])
    return not NEGATIONS.isdisjoint(told[max(0, i - _NEGATED) : i]) or bool(_OPPOSES.search(around))
