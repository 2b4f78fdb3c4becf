"""The figures of a text, by value: "24,000", "24 thousand" and "twenty-four thousand" are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from assistant.language.bounds import Bound, bound_at, no_stronger
from assistant.language.units import CURRENCIES, UNIT_OF, rate_end, speed_at
from assistant.language.words import STOPWORDS, lower

_POWERS = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}
_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_NEVER_COUNTS = frozenset([*CURRENCIES, "%", "clock"])
_SPELT = (
    (
        re.compile(
            r"(?i)\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
            r"|seventy|eighty|ninety|hundred|thousand|million|billion|first|second|third|fourth|fifth)-(?=[a-z]|\s)"
        ),
        r"\1 ",
    ),
    (re.compile(r"(?i)\bhalf[\s-]a[\s-](million|billion|trillion|dozen)\b"), r"0.5 \1"),
    (re.compile(r"(?i)\b(\d+) and a half (million|billion|trillion)\b"), r"\1.5 \2"),
    (re.compile(r"(?i)\b((?:kilo)?met(?:er|re)s?|km|m|miles?|feet|foot) (?:per|a) second\b(?! time)"), r"\1/s"),
    (re.compile(r"(?i)\ban? (dozen|hundred|thousand|million|billion|trillion)\b"), r"one \1"),
)
"""What the reader of number words does not know, as it stands → as it does."""
_SOME = re.compile(
    r"(?i)\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nin|ten|elev|twel|thirt|fift|twent|fort|hundred|thousand"
    r"|million|billion|trillion|dozen|score|first|second|third)"
)
"""What a text with a figure has."""
_VAGUE = re.compile(
    r"(?i)\b(?:(tens|dozens|scores|hundreds|thousands|millions|billions)(?:\sof\s(thousands|millions|billions))?"
    r"|(?:several|a\sfew)\s(dozen|hundred|thousand|million|billion))\b(?:\s(?:of\s)?(?P<noun>[a-z]+))?"
)
_ORDERS = {"ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_CLOCK = re.compile(
    r"(?i)(?<![\w.,:$€£])(?P<hour>\d{1,2})(?:(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b|:(?P<minutes>\d\d)(?![\d:]))"
)
_FIGURE = re.compile(
    rf"""(?P<before>[{CURRENCIES}]\s?)?
        (?<![\w.,])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?P<ordinal>(?:st|nd|rd|th)s?\b)?
        (?P<multiplier>(?:\s|-)?(?:thousand|million|billion|trillion|dozen|mn|bn|tn|1000(?:000){{0,3}})\b|[kmb]\b(?!/s\b))?
        (?:(?P<range>\s?(?:-|–|—|\sto\s|\sand\s|\sor\s)\s?(?=[{CURRENCIES}]?\d))
        |(?:\s|-)?(?P<power>square\s|sq\.?\s|cubic\s)?(?P<after>%|per\s?centage\spoints?\b|per\s?cent(?:age)?\b|[a-z]+\b|[{CURRENCIES}]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_ROUND, _OVER = Decimal("0.1"), Decimal("0.25")
"""How far a figure may be from one that is said to be "about", and from one that is "over" or "nearly", so much."""
_AROUND = 80
"""Characters kept of what stands on each side of a figure."""
_BETWEEN = "- \n\t\xa0\u202f\u2009"
"""What stands between a number and its multiplier: spaces of several kinds."""


@dataclass(frozen=True, slots=True)
class Figure:
    value: Decimal
    unit: str | None
    """Canonical, None where the figure counts things ("24,000 containers") or is a year."""
    text: str
    """As it stands, number words already turned into digits."""
    bound: Bound | None = None
    noun: str | None = None
    """The word that follows, in lower case, where it is no unit and no function word."""
    other_reading: Figure | None = None
    """5 of "5 to 10 million dollars" may be five dollars or five million; 5m metres or a million."""
    before: str = field(default="", compare=False)
    """What stands before it, its beginning cut off."""
    behind: str = field(default="", compare=False)
    """What stands after it and its unit."""

    def carried_by(self, other: Figure) -> bool:
        """Whether `other` says this: the value, the unit (no count is a percentage) and no weaker bound."""
        mine = [self, self.other_reading] if self.other_reading else [self]
        told = [other, other.other_reading] if other.other_reading else [other]
        return any(one._same_unit(another) and one._value_fits(another) for one in mine for another in told)

    def _same_unit(self, other: Figure) -> bool:
        if self.unit == other.unit:
            return True
        if _NEVER_COUNTS & {self.unit, other.unit}:
            return False
        # "800" alone may be anything; "800 people" are no kilometres.
        return not (self.unit or self.noun) or not (other.unit or other.noun)

    def _value_fits(self, other: Figure) -> bool:
        if self.value == other.value:
            return no_stronger(self.bound, other.bound)
        if other.bound not in (None, "about") or not self.bound or not self.value:
            return False
        off = other.value / self.value - 1
        match self.bound:
            case "above":
                return 0 < off <= _OVER
            case "below":
                return -_OVER <= off < 0
            case "about":
                return abs(off) <= _ROUND
            case "vague":
                return Decimal("0.5") <= off < 1000
        return False


def figures(text: str, *, from_value: int = 0) -> list[Figure]:
    """Every figure of `text`; number words below `from_value` ("one of them") are left out."""
    from text_to_num import alpha2digit

    if not _SOME.search(text):
        return []
    text = text.encode(errors="replace").decode()  # half a surrogate pair stops the reader of number words
    for spelt, digits in _SPELT:
        text = spelt.sub(digits, text)
    found: list[Figure] = []
    text = _VAGUE.sub(lambda match: _taken(found, _vague(match)), text)
    text = _CLOCK.sub(lambda match: _taken(found, _clock(match)), text)
    return [*found, *_counted(alpha2digit(text, "en", threshold=from_value))]


def _taken(found: list[Figure], figure: Figure) -> str:
    found.append(figure)
    return " , "


def _vague(match: re.Match[str]) -> Figure:
    value = Decimal(1)
    for word in filter(None, match.group(1, 2, 3)):
        value *= _ORDERS[lower(word).removesuffix("s")]
    noun = (match["noun"] or "").lower()
    around = _around(match.string, match.start(), match.end())
    return Figure(value, None, match.group(), "vague", noun if noun not in STOPWORDS else None, None, *around)


def _clock(match: re.Match[str]) -> Figure:
    """Minutes since midnight."""
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    if match["half"]:
        hour = hour % 12 + 12 * (match["half"].lower() == "p")
    bound = bound_at(match.string, match.start(), match.end())
    around = _around(match.string, match.start(), match.end())
    return Figure(Decimal(60 * hour + minute), "clock", match.group(), bound, None, None, *around)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - _AROUND) : start], text[end : end + _AROUND]


def _counted(text: str) -> Iterator[Figure]:
    before: tuple[Figure, Decimal, bool, bool] | None = None
    for match in _FIGURE.finditer(text):
        figure, digits, factor = _read(match, text)
        if before and before[2] and not figure.unit:  # "a 2-0 defeat" counts no defeats
            figure = replace(figure, noun=None)
        if before:  # the end of a range tells what its beginning counts
            first, value, _, told_apart = before
            if not figure.unit and first.unit and first.unit in CURRENCIES:
                figure = replace(figure, unit=first.unit)
            value = first.value if told_apart else value * factor
            yield replace(first, other_reading=replace(first, value=value, unit=figure.unit, noun=figure.noun))
        joined = bool(match["range"]) and match["range"].strip() in "-–—"
        multiplied = bool(match["multiplier"])
        before = (figure, digits, joined, multiplied) if match["range"] and not (multiplied and figure.unit) else None
        if not before:
            yield figure


def _read(match: re.Match[str], text: str) -> tuple[Figure, Decimal, Decimal]:
    """The figure, the value of its digits, and what that is multiplied with."""
    digits, factor = Decimal(match["digits"].replace(",", "")), Decimal(1)
    multiplier = lower(match["multiplier"] or "").strip(_BETWEEN)
    if multiplier.isdigit():
        factor = Decimal(multiplier)
    elif multiplier:
        factor = Decimal(12) if multiplier == "dozen" else Decimal(10) ** _POWERS[multiplier]
    after = re.sub(r"^per\s?cent", "percent", re.sub(r"^per\s?centage\s", "", lower(match["after"] or "")))
    unit = "ordinal" if match["ordinal"] else UNIT_OF.get((match["before"] or "").strip()) or UNIT_OF.get(after)
    if unit and match["power"]:
        unit = f"{match['power'][0].lower()}. {unit}"
    noun = after if not unit and after and after not in STOPWORDS else None
    measured = after in UNIT_OF and unit != "ordinal"
    end = match.end() if measured else match.end("multiplier" if match["multiplier"] else "digits")
    if unit and (moving := speed_at(text, end, unit)):
        unit, end = moving
    shown_to = rate_end(text, end) if unit else end
    shown = text[match.start() : max(shown_to, match.end("ordinal"))].strip(f"{_BETWEEN}–—")
    if multiplier.isdigit():
        shown = re.sub(rf"{multiplier}\b", _WORDS[len(multiplier) - 1], shown)
    around = _around(text, match.start(), end)
    figure = Figure(digits * factor, unit, shown, bound_at(text, match.start(), end), noun, None, *around)
    if multiplier == "m" and not match["before"] and unit is None:
        figure = replace(figure, other_reading=replace(figure, value=digits, unit="m"))
    return figure, digits, factor
