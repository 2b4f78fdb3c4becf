"""Where a sentence says that something is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from assistant.language.words import stem

_NOUNS = """airport apartment bank bar base basement bay beach border bridge building bunker camp canal cellar
    cent(?:er|re) church city clinic closet coast college countr(?:y|ies) county court courtroom dam district door
    embassy factory farm field flat foot forest garage garden hall harbou?r headquarters highway hill homes?
    hospital hotel houses? island jail kitchen laboratory lake library lobby market mill mine mosque mountains?
    museum neighbou?rhood north office park parish pier pit plant port prison province quarry quay region reservoir
    restaurant river road roof room school sea shelter ship shop shore side site south east west square stadium
    state station store street studio suburb theat(?:er|re) town university valley village warehouse woods? yard"""
"""What somebody may be at."""
_WHERE = (
    r"\b(?:in|at|near|from|to|into|across|outside|inside|off|on|along|around|between|above|below|behind|beneath|beside"
    r"|beyond|through|throughout|toward|towards|under|via"
    r"|(?:north|south|east|west)(?:east|west)?\sof)\s+"
)
_PLACE = re.compile(
    rf"{_WHERE}(?:(?:[a-z][\w’'-]*\s+){{0,3}}(?P<name>[A-Z][\w’'-]+)"
    rf"|(?:[\w’'-]+\s+){{0,4}}?(?P<noun>{'|'.join(_NOUNS.split())})\b)"
)
_NO_PLACE = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday mr mrs ms dr sen gov rep""".split()
)


def places(sentence: str, asked: Collection[str]) -> Iterator[re.Match[str]]:
    """A preposition with a name or with a noun for a place, beyond what the stems in `asked` have."""
    for found in _PLACE.finditer(sentence):
        place = found["name"] or found["noun"]
        if place.lower() not in _NO_PLACE and stem(place) not in asked:
            yield found
