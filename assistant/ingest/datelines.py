"""Where and when a report or a post was written, or by whom, in front of a sentence: "LUND, Feb. 8 (AFP) — "."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.articles import SentenceKind
from assistant.ingest.sentences import Span
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES
from assistant.language.names import OPENERS
from assistant.language.regions import REGIONS

_STATES = frozenset(
    """Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont.
    N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nev. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Va. Vt. W.Va. Wash. Wis. Wyo. D.C.
    AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA
    RI SC SD TN TX UT VA VT WA WI WV WY""".split()
)
"""As newspapers and the post shorten them."""
_LANDS = sorted(COUNTRIES | REGIONS | _STATES, key=len, reverse=True)
_LAND = f"(?:{'|'.join(map(re.escape, _LANDS))})"
DATELINE = re.compile(
    r"\A(?:[A-Z][A-Z .’'-]{2,40}(?:,\s\w[\w. ]{1,20}){0,3},?\s*(?:(?:\([\w /]{1,30}\)|/[\w -]{2,30}/)\s*)?"
    r"|(?![^(\n]{0,60}\b(?:Co|Corp|Group|Inc|Ltd|PLC)\b)(?:[A-Z][\w .,’'/-]{2,50})?\([A-Z][\w /]{1,30}\)\s*"
    rf"|[A-Z][\w.’'-]{{2,20}}(?:\s[A-Z][\w.’'-]{{1,20}}){{0,3}}(?:,\s{_LAND}){{1,2}}\s?)"
    r"[–—-]{1,2}\s*(?=[A-Z\d“\"‘'$€£])"
)
"""One that a dash sets off from the sentence."""
CLOCK = re.compile(
    r"(?:(?:[01]\d|2[0-3])[.:][0-5]\d|\d:[0-5]\d|\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?m\b\.?)"
    r"(?:\s(?:GMT|UTC|BST|I?ST|CES?T|E[SD]?T|[CMP][SD]T))?\s?[,:|–—-]*\s+(?=[A-Z“\"‘'])"
)
"""When a post was written: "16.06 Rescuers", "3:15 p.m. ET: "."""
_BARE = re.compile(
    rf"(?P<place>[A-Z][A-Z’'-]+\.?(?:[ /][A-Z][A-Z’'-]+){{0,4}})(?P<land>,\s{_LAND})?(?P<colon>:)?\s"
    r"(?=(?P<word>[“\"‘']?[A-Z\d][\w’'.-]*)[\s,])"
)
_CITIES = frozenset(map(str.upper, STANDS_FOR)) | frozenset(
    ["NEW YORK", "LOS ANGELES", "SAN FRANCISCO", "UNITED NATIONS", "BRUSSELS", "GENEVA", "HONG KONG", "MEXICO CITY"]
)
_DETERMINING = OPENERS | frozenset("a an at his her in its my on our some that the their these this those".split())
"""Words that go on with no name."""
_NEAR = 6
"""Paragraphs of the body, in one of which a dateline stands."""
_SHORTEST = 4
"""Letters of a place."""


def without_dateline(text: str) -> str:
    """A sentence without where and when it was written."""
    told = DATELINE.sub("", text)
    posted = CLOCK.match(told)
    return told[posted.end() :] if posted else told


def apart(text: str, spans: Sequence[Span], kinds: Sequence[SentenceKind]) -> Iterator[tuple[Span, SentenceKind]]:
    """`spans` with their `kinds`, and a byline of its own for what no dash sets off from a sentence of the body.

    That is the place of a report, "PARIS A teenager", and the time of a post, "16.06 Rescuers": either would be read as
    the beginning of a name.
    """
    paragraphs = groupby(zip(spans, kinds, strict=True), key=lambda sentence: sentence[0].paragraph)
    openings = [span for span, kind in (next(sentences) for _, sentences in paragraphs) if kind == "body"]
    placed = (_BARE.match(text, span.start, span.end) for span in openings[:_NEAR])
    timed = (CLOCK.match(text, span.start, span.end) for span in openings)
    dateline = next((match for match in placed if match and _is_dateline(match, text)), None)
    heads = {match.start(): match.end() for match in (dateline, *timed) if match}
    for span, kind in zip(spans, kinds, strict=True):
        if begins := heads.get(span.start):
            yield span._replace(end=span.start + len(text[span.start : begins].rstrip())), "byline"
            span = span._replace(start=begins)
        yield span, kind


def _is_dateline(found: re.Match[str], text: str) -> bool:
    """Whether the words in capitals are a place, and the next one is not of the same name."""
    place, word = found["place"], found["word"].lstrip("“\"‘'")
    name = place.title()
    if sum(map(str.isalpha, place)) < _SHORTEST or (not found["colon"] and f"{name} {word}" in text):
        return False
    if found["land"] or not _CITIES.isdisjoint((place, place.split()[-1], *place.split("/"))):
        return True
    if word.lower() in _DETERMINING and not found["colon"]:
        return True
    is_shouted = word.isupper() and len(word) > 1
    return not is_shouted and bool(re.search(rf"\b(?:in|near|outside)\s{re.escape(name)}\b(?!\s[A-Z])", text))
