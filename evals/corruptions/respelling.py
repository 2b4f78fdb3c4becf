"""Figures and dates written another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evals.corruptions.cases import Change, put

MONTHS = "January February March April May June July August September October November December".split()
MONTH = "|".join(MONTHS)
SHORT = r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def spelt(number: int) -> str:
    """A number below a million in words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{_ONES[number // 100]} hundred" + (f" and {spelt(number % 100)}" if number % 100 else "")
    return f"{spelt(number // 1000)} thousand" + (f" {spelt(number % 1000)}" if number % 1000 else "")


def respelt(text: str) -> Iterator[Change]:
    """`text` with its first figure of a form written another way, for each form there is."""
    if match := re.search(r"(?<![\w.,$€£:-])(\d{1,3}),000\b(?! (?:million|billion))", text):
        n = int(match[1])
        for form in (f"{n} thousand", f"{n}.0 thousand", f"{spelt(n)} thousand", f"{n}000"):
            yield "thousands", put(text, match, form)
    if match := re.search(r"(?<![\w.,$€£:/-])([2-9]|[1-9]\d)(?= [a-z]{3,}s\b)", text):
        yield "digits to words", put(text, match, spelt(int(match[1])))
    if match := re.search(r"(?<![\w-])(" + "|".join(_ONES[2:]) + r")(?= [a-z]{4,}s\b)", text):
        yield "words to digits", put(text, match, str(_ONES.index(match[1])))
    if match := re.search(r"(?<![\w.,-])(\d+(?:\.\d+)?)(?:%| per ?cent\b)", text):
        for form in (f"{match[1]}%", f"{match[1]} percent", f"{match[1]} per cent"):
            yield "percent", put(text, match, form)
        if match[1].isdigit() and int(match[1]) < 100:
            yield "percent", put(text, match, f"{spelt(int(match[1]))} per cent")
    if match := re.search(r"\$(\d+(?:\.\d+)?) (million|billion)\b(?!-)", text):
        for form in (f"{match[1]} {match[2]} dollars", f"${match[1]}{match[2][0]}", f"${match[1]}{match[2][0]}n"):
            yield "money", put(text, match, form.replace("mn", "m"))
    if match := re.search(r"\b(" + "|".join(_ORDINALS[2:]) + r")\b(?! of)", text):
        yield "ordinal", put(text, match, f"{_ORDINALS.index(match[1]) + 1}th".replace("3th", "3rd"))
    yield from _dates(text)


def _dates(text: str) -> Iterator[Change]:
    if match := re.search(rf"\b({MONTH}|{SHORT}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?!,? ?\d)", text):
        month, day = next(name for name in MONTHS if name.startswith(match[1][:3])), int(match[2])
        ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
        for form in (f"{day} {month}", f"{day}{ending} {month}", f"{month} {day}", f"the {day}{ending} of {month}"):
            yield "date", put(text, match, form)
    elif match := re.search(rf"\b({MONTH}) (\d{{1,2}}), (\d{{4}})\b", text):
        day, month, year = int(match[2]), match[1], match[3]
        iso = f"{year}-{MONTHS.index(month) + 1:02}-{day:02}"
        for form in (f"{day} {month} {year}", iso, f"{month[:3]}. {day}, {year}", f"{month} {year}"):
            yield "date", put(text, match, form)
    elif match := re.search(rf"\b(\d{{1,2}}) ({MONTH})\b", text):
        yield "date", put(text, match, f"{match[2]} {match[1]}")
