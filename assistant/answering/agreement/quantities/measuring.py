"""The amounts that a sentence tells, each with the words that say what it counts, measures, or whose age it is."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import islice, takewhile

from assistant.answering.agreement.markers import rate, tally
from assistant.answering.agreement.quantities.amounts import LABEL, Amount
from assistant.answering.agreement.quantities.respelling import respelt
from assistant.answering.support.kept import kept
from assistant.answering.support.quantities import figures_beside_dates
from assistant.answering.support.tokens import root
from assistant.language.bounds import Bound
from assistant.language.figures import Figure, figures
from assistant.language.titles import PERSON_NOUNS, TITLES
from assistant.language.words import STOPWORDS, WORD, lower

_SCALES: dict[str, tuple[str, str]] = {
    unit: (base, scale)
    for base, scales in {
        "m": "mm 0.001 cm 0.01 inch 0.0254 ft 0.3048 yd 0.9144 m 1 km 1000 mi 1609.344",
        "ha": "ha 1 acre 0.404686",
        "kg": "g 0.001 oz 0.02835 lb 0.453592 kg 1 t 1000",
        "l": "l 1 gal 3.78541",
        "W": "W 1 kW 1000 MW 1000000 GW 1000000000",
        "min": "s 0.016667 min 1 h 60",
        "d": "d 1 wk 7",
        "mo": "mo 1 y 12 decade 120 century 1200",
        "km/h": "km/h 1 mph 1.609344 m/s 3.6 ft/s 1.09728",
    }.items()
    for unit, scale in zip(scales.split()[::2], scales.split()[1::2], strict=True)
}
_MONEY = frozenset("crown krona krone peso rand real rial ruble shekel won zloty lira dinar dirham".split())
_PEOPLE = frozenset(map(root, PERSON_NOUNS)) | frozenset(
    map(
        root,
        """people person inhabitant civilian human crew worker employee miner tourist child pilgrim protester
    demonstrator rebel militant gunman fighter refugee migrant inmate prisoner hostage adult boy girl fan""".split(),
    )
)
_PERSON = re.compile(r"(?:ists|ians|men|children)$")
_AGENT = re.compile(r"(?:ers|ors)$")
_ALIKE = {root(word): "person" for word in ("person", "people", "inhabitants", "residents")}
_PERSONS = PERSON_NOUNS | TITLES
_AGED = "|".join(sorted(PERSON_NOUNS | {"boy", "girl", "runner"}))
_ONE = Decimal(1)
_BEARER = 25
"""Characters on each side of an age in which its bearer is named."""
_AGE = re.compile(
    r"(?P<before>[A-Z][\w’'-]{1,40}), (?:aged |who (?:is|was) )?(?P<a>\d{1,3})(?=[;)]|,(?!\d)|\.?\Z)"
    r"|\b(?P<b>\d{1,3})-years?-old (?P<after>[\w’'-]+(?: [a-z]+)?)"
    rf"|\b(?P<noun>(?:{_AGED})(?= of)|[a-z]+(?=,? aged|, who))(?:,? aged|, who (?:is|was)| of) (?P<c>\d{{1,3}})"
    r"(?![\d.,]*\d| (?!remains|is|was|has)[a-z]+s\b)"
    r"|\b[A-Z][\w’'-]{1,40}, an? (?P<trade>[a-z]+) of (?P<d>\d\d)(?=[,;)])"
    r"|\b(?P<e>\d{1,3}) years old\b"
)
_SPELT_AGE = re.compile(
    r"\b(?P<old>[A-Za-z]+(?:-[a-z]+)?)(?=-(?:year|month)s?-old\b)"
    rf"|(?P<whose>\b(?:{_AGED})(?:,? aged| of) )(?P<of>[a-z-]+)\b"
)
_SCORE = re.compile(
    r"(?<![\d.,$€£-])(?:(\d{1,4}) votes (?:to|against) (\d{1,4})|by (\d{1,4}) to (\d{1,4})(?= votes|[,;.]| on| in)"
    r"|(\d{1,4})(?: [a-z]+){0,3} (?:for|in favour)(?: of it| it)?(?:,| and|, and) (\d{1,4})(?: [a-z]+){0,3} against\b"
    r"|(\d{1,3})[-–](\d{1,3})"
    r"(?=[,;.]|\Z| (?:in|on|at|to|by|as|after|and|over|against|win|victory|defeat|loss|draw)\b))(?![\d.,]*\d)"
)
_TWICE, _OCCASIONS = re.compile(r"\btwice\b(?! (?:as|the)\b)"), re.compile(r" (?:separate )?occasions\b")
_ASIDE = re.compile(r", aged \d[\d, and]{2,40}, (?=[a-z])")
"""The ages of several between those who are counted and what befell them."""
_FRACTION = re.compile(
    r"\b(?P<by>by )(?:an? |one )?(?P<one>half|third|quarter|fifth|tenth)\b"
    r"|\b(?:(?P<many>two|three|four) |an? |one )?(?P<other>half|thirds?|quarters?|fifths?|tenths?) of\b",
    re.IGNORECASE,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_OF = re.compile(r"^ of (?:the|those|his|her|its|their)\b(?: \d+\b)?")
_BOUNDED = r"(?:about |around |some |more than |over |up to |at least |nearly |almost |only )?"
_NOUN_OF = re.compile(rf"\b([a-z]+) of {_BOUNDED}\Z")
_CHANGED = "r[io]se|risen|f[ae]ll|fallen|climbed|dropped|grown|grew|increased|sank|up|down"
_EXTENT = re.compile(r"^ (long|wide|high|deep|tall|thick|below|beneath|from|away|off|north|south|east|west)\b")
_EXTENT_OF = dict.fromkeys(["high", "tall"], "height") | dict.fromkeys(["deep", "below", "beneath"], "depth")
_EXTENT_OF |= {"long": "length", "wide": "width", "thick": "thickness"}
_REACHED = re.compile(rf"\b(?:at|(?:{_CHANGED}) to) {_BOUNDED}\Z")
_FORMER = re.compile(rf"\b(?:not|(?:from|against|compared with|instead of|rather than) (?:the )?{_BOUNDED})\s?\Z")
_WRONG = re.compile(
    r"\b(?:would have|not true|untrue|not the case|wrongly|incorrectly|mistakenly|falsely|erroneously"
    r"|originally (?:said|stated)"
    r"|earlier (?:version|article|report|statement)\b[^.;]{0,40}\b(?:said|stated|reported|gave|put))\b[^.;]{0,80}\Z",
    re.IGNORECASE,
)
_NUMBERED = frozenset(map(root, "kilometre kilometer mile level number minute magnitude position".split()))
_TERMS, _WITHIN = frozenset(["min", "d", "mo"]), re.compile(r"\bwithin \Z")
"""A time limit is no bound of another one."""
_BETWEEN = re.compile(r"\bbetween (?:[^;]{1,25} and )?\Z")
_STATE = re.compile(r"\b(?:is|are|was|were|remain|remains|remained)\b")
_AGO = re.compile(r"^ ago\b")
_LETTERS = re.compile(r"^(?:st|nd|rd|th)s?\b")
_END = re.compile(r"[,;:.!?()—–“”\"]")


@kept
def amounts(text: str) -> tuple[Amount, ...]:
    """In no order; dates are none."""
    found: list[Amount] = []
    text, as_it_stood = respelt(_OCCASIONS.sub(" times", _TWICE.sub("2 times", _ASIDE.sub(" ", text))))
    text = _AGE.sub(lambda match: _taken(found, _age(match)), _SPELT_AGE.sub(_in_digits, text))
    text = _SCORE.sub(lambda match: _taken(found, _score(match)), text)
    text = _FRACTION.sub(lambda match: _taken(found, _fraction(match)), text)
    found += [
        _amount(_in_range(figure))
        for figure in figures_beside_dates(text, 2)
        if not (_is_year(figure) or _AGO.match(figure.behind))
    ]
    return tuple(replace(one, text=as_it_stood.get(one.text, one.text)) for one in found)


def _taken(found: list[Amount], amount: Amount) -> str:
    found.append(amount)
    return f"{' '.join(sorted(amount.counted))} ; "


def _in_digits(match: re.Match[str]) -> str:
    read = figures(match["old"] or match["of"])
    return f"{match['whose'] or ''}{read[0].text}" if len(read) == 1 else match.group()


def _age(match: re.Match[str]) -> Amount:
    """Counted by the names around it and by what its bearer is."""
    digits = match["a"] or match["b"] or match["c"] or match["d"] or match["e"]
    around = match.string[max(0, match.start() - _BEARER) : match.end() + _BEARER]
    named = [word for word in WORD.findall(around) if word[0].isupper() or word in _PERSONS]
    whose = (match["before"] or match["after"] or match["noun"] or match["trade"] or "").split()
    return Amount(Decimal(digits), "age", digits, _ONE, None, frozenset(map(root, whose + named)))


def _score(match: re.Match[str]) -> Amount:
    one, other = filter(None, match.groups())
    return Amount(Decimal(one), "score", f"{one}-{other}", _ONE, None, frozenset())


def _fraction(match: re.Match[str]) -> Amount:
    part = lower(match["one"] or match["other"]).removesuffix("s")
    many = {"two": 2, "three": 3, "four": 4}.get(lower(match["many"] or ""), 1)
    text = match.group().removeprefix("by ").removesuffix(" of")
    return Amount(Decimal(100 * many) / _PARTS[part], "%", text, _ONE, "about", frozenset())


def _is_year(figure: Figure) -> bool:
    return figure.unit is None and figure.noun is None and figure.text.isdigit() and 1500 <= figure.value < 2100


def _in_range(figure: Figure) -> Figure:
    """The beginning of a range in the unit of its end: 11 billion euros for "11 to 11.4 billion euros"."""
    read = figure.other_reading
    return read if read and read.unit and not figure.unit and figure.text[-1].isdigit() else figure


def _is_label(figure: Figure) -> bool:
    """Whether it counts nothing: "Stage 2"."""
    before = figure.before.rstrip().rpartition(" ")[2]
    is_name = before[:1].isupper() and before.isalpha() and before.lower() not in STOPWORDS
    return figure.unit is None and not _run(figure.behind) and is_name


def _amount(figure: Figure) -> Amount:
    behind = _LETTERS.sub("", figure.behind)
    numbered = root(figure.before.rstrip().rpartition(" ")[2]) in _NUMBERED
    partial = None if numbered or figure.unit == "%" else _OF.match(behind)
    after, before = _run(behind[partial.end() :] if partial else behind), _run_before(figure.before)
    unit, scale = _SCALES.get(figure.unit or "", (figure.unit or "count", "1"))
    whole = figure.value == int(figure.value)
    if unit == "count" and (money := [word for word in after if root(word) in _MONEY]):
        unit = root(money[0])
    elif unit == "count" and not whole:
        unit = "level"
    elif _is_label(figure):
        unit = LABEL
    factor = Decimal(scale)
    told = after if after and unit in ("count", "ordinal") else (*before, *after)
    counted = {_ALIKE.get(root(word), root(word)) for word in told}
    counts_people = any(root(word) in _PEOPLE or _PERSON.search(word) for word in after) or (
        len(after) == 1 and _AGENT.search(after[0]) is not None
    )
    befell = unit == "count" and (counts_people or not _counts_things(after))
    extent = _EXTENT.match(behind) if unit == "m" else None
    told_of = _NOUN_OF.search(figure.before)
    noun = _EXTENT_OF.get(extent[1], "distance") if extent else told_of[1] if told_of else None
    clause = f"{_END.split(figure.before)[-1]} {_END.split(behind, maxsplit=1)[0]}"
    return Amount(
        figure.value * factor,
        unit,
        figure.text,
        _step(figure) * factor,
        _bound(figure, unit),
        frozenset(counted),
        tally(figure.before, behind) if befell else None,
        bool(partial),
        rate(behind),
        root(noun) if noun and unit not in ("count", "ordinal") else None,
        clause,
        bool(_FORMER.search(figure.before) or _WRONG.search(figure.before)),
        bool(partial and _STATE.search(clause))
        or bool(not noun and unit != "clock" and _REACHED.search(figure.before)),
        None if unit == LABEL else figure.unit,
    )


def _bound(figure: Figure, unit: str) -> Bound | None:
    if _BETWEEN.search(figure.before):
        return "vague"
    return None if unit in _TERMS and _WITHIN.search(figure.before) else figure.bound


def _counts_things(after: tuple[str, ...]) -> bool:
    return bool(after) and tally("", " ".join(after[:1])) is None


def _run(behind: str) -> tuple[str, ...]:
    """The content words that follow without anything between, three at most."""
    words = WORD.findall(_END.split(behind, maxsplit=1)[0])
    return tuple(islice(takewhile(lambda word: word.lower() not in STOPWORDS, words), 3))


def _run_before(before: str) -> tuple[str, ...]:
    clause = _END.split(before)[-1]
    content = [word for word in WORD.findall(clause) if word.lower() not in STOPWORDS]
    return tuple(content[-2:])


def _step(figure: Figure) -> Decimal:
    """Of "5.2 million" a hundred thousand, of "24,000" a thousand."""
    digits = re.match(r"\D*([\d,]+)(?:\.(\d+))?", figure.text)
    if not digits or not figure.value:
        return _ONE
    written = Decimal(digits[0].lstrip("$€£¥₹₽ ").replace(",", ""))
    factor = figure.value / written if written else _ONE
    if digits[2]:
        return factor * Decimal(10) ** -len(digits[2])
    whole = digits[1].replace(",", "")
    return factor * Decimal(10) ** (len(whole) - len(whole.rstrip("0")))
