"""Units of measure and money, each by all the ways it is written."""

import re

_UNITS = {
    "%": "percent percentage % pct",
    "point": "point points pp",
    "$": "$ dollar dollars usd",
    "€": "€ euro euros eur",
    "£": "£ pound pounds gbp sterling quid",
    "¢": "cent cents",
    "pence": "pence",
    "¥": "¥ yen yuan renminbi",
    "₹": "₹ rupee rupees",
    "₽": "₽ rouble roubles ruble rubles",
    "franc": "franc francs",
    "crown": "crowns kronor kroner koruna",
    "zloty": "zloty zlotys",
    "peso": "peso pesos",
    "shekel": "shekel shekels",
    "lira": "lira liras",
    "hryvnia": "hryvnia hryvnias",
    "rand": "rand",
    "dirham": "dirham dirhams",
    "naira": "naira",
    "shilling": "shilling shillings",
    "km": "km kms kilometre kilometres kilometer kilometers",
    "mi": "mile miles",
    "m": "m metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "ft": "ft foot feet",
    "inch": "inch inches",
    "yd": "yard yards yd",
    "ha": "hectare hectares ha",
    "acre": "acre acres",
    "g": "gram grams gramme grammes",
    "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
    "lb": "lb lbs",
    "oz": "ounce ounces",
    "t": "ton tons tonne tonnes",
    "l": "litre litres liter liters",
    "gal": "gallon gallons",
    "bbl": "barrel barrels",
    "W": "watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "mph": "mph",
    "km/h": "kph kmh",
    "°C": "celsius centigrade",
    "°F": "fahrenheit",
    "s": "second seconds",
    "h": "hour hours",
    "min": "minute minutes",
    "d": "day days",
    "wk": "week weeks",
    "mo": "month months",
    "y": "year years",
    "decade": "decade decades",
    "century": "century centuries",
}
UNIT_OF = {form: unit for unit, forms in _UNITS.items() for form in forms.split()}
"""What is written, in lower case → the unit."""
CURRENCIES = "$€£¥₹₽"
_LENGTHS = frozenset("km mi m cm mm ft inch yd".split())
_OF_TIME = {"h": "h", "hr": "h", "hour": "h", "min": "min", "minute": "min", "s": "s", "sec": "s", "second": "s"}
_NOT_PER = frozenset(UNIT_OF[currency] for currency in CURRENCIES)
_RATE = re.compile(r"[\s-](?:per(?!\s?cent)|an?)[\s-].*|\s?/\s?[a-z].*")
_PER_TIME = re.compile(
    r"(?P<aside>\s\([^()]{1,30}\)|\))?"  # "140 kilometres (87 miles) per hour"
    rf"(?:\s?/\s?|[\s-](?:per|an?)[\s-])(?P<time>{'|'.join(_OF_TIME)})\b"
    r"(?!\s(?:ago|away|earlier|later|time)\b)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"/([a-z]{1,12})\b", re.IGNORECASE)


def canonical_unit(written: str | None) -> str | None:
    """The unit that `written` is, as figures are read with: "km" for "kilometres"; None where it is no unit.

    A speed is a unit, "km/h" for "kilometres an hour"; what else is told per something is told in the unit before that.
    """
    if not written:
        return None
    told = written.lower().strip()
    plain = _RATE.sub("", told)
    if plain.startswith("per cent"):
        return "point" if "point" in plain else "%"
    for power in ("square ", "sq ", "sq. ", "cubic "):
        if plain.startswith(power):
            unit = UNIT_OF.get(plain.removeprefix(power))
            return f"{power[0]}. {unit}" if unit else None
    unit = UNIT_OF.get(plain.removeprefix("percentage "), UNIT_OF.get(plain))
    moving = speed_at(told, len(plain), unit)
    return moving[0] if moving else unit


def speed_at(text: str, end: int, unit: str | None) -> tuple[str, int] | None:
    """The speed that a `unit` of length is of which ends at `end` and is told per hour, and where its words end."""
    match = _PER_TIME.match(text, end) if unit in _LENGTHS else None
    if not match:
        return None
    time = _OF_TIME[match["time"].lower()]
    return "mph" if (unit, time) == ("mi", "h") else f"{unit}/{time}", end if match["aside"] else match.end()


def rate_end(text: str, end: int) -> int:
    """Where "/litre" or "/day" ends that stands at `end`, behind a unit; `end` where none does."""
    match = _SLASHED.match(text, end)
    per = match[1].lower() if match else ""
    is_rate = per in _OF_TIME or UNIT_OF.get(per, "$") not in _NOT_PER
    return match.end() if match and is_rate else end
