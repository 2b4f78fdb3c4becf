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
_RATE = re.compile(r"\s(?:per(?!\s?cent)|an?)\s.*")


def canonical_unit(written: str | None) -> str | None:
    """The unit that `written` is, as figures are read with: "km" for "kilometres"; None where it is no unit."""
    if not written:
        return None
    plain = _RATE.sub("", written.lower().strip())
    if plain.startswith("per cent"):
        return "point" if "point" in plain else "%"
    for power in ("square ", "sq ", "sq. ", "cubic "):
        if plain.startswith(power):
            unit = UNIT_OF.get(plain.removeprefix(power))
            return f"{power[0]}. {unit}" if unit else None
    return UNIT_OF.get(plain.removeprefix("percentage "), UNIT_OF.get(plain))
