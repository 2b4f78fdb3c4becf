"""Where paragraphs and sentences stand in a text.

A line is a paragraph. English abbreviations are known here by name, those of other languages in `abbreviations`; other
scripts are cut by punctuation alone. Sentences inside a quotation are sentences of their own, so that each can be cited
without the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.ingest.abbreviations import goes_on
from assistant.ingest.language_id import language


class Span(NamedTuple):
    start: int
    end: int
    paragraph: int
    """Number of its line among the lines that are not blank, from 0."""


_NEVER_LAST = frozenset(
    "Mr Mrs Ms Mx Messrs Mme Mlle Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Cpl Pvt Capt Cmdr Adm Maj Brig Rev"
    " Fr Hon Pres Supt Det Insp Amb Atty Sec vs v e.g i.e cf viz".split()
)
_BEFORE_FIGURES = frozenset(
    "no nos p pp vol vols art fig figs ch c ca approx est ft in lb lbs hr min"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""Not the last word of a sentence when a figure follows."""
_INSIDE_NAMES = frozenset(
    "Inc Corp Co Cos Ltd Bros Jr Sr Esq St Ste Mt Ft Ave Blvd Dept Univ Assn al"
    " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn"
    " Tenn Tex Va Vt Wash Wis Wyo".split()
)
"""Like initials and "U.S.": the last word of a sentence only where the next one is in no name."""
_IN_NO_NAME = frozenset(
    "A About According After All Also Although Among An And Another Any Are As Asked At Because Before Both But By Can"
    " Despite Did Do Does During Each Earlier Even Every Everyone Few Finally For Former From Further Had Has Have He"
    " Her Here His How However I If In Instead Is It Its Last Later Like Many Meanwhile More Most Much My Neither"
    " No Nobody None Nor Not Nothing Now On Once One Only Or Other Others Our Over She Since So Some Soon Still Such"
    " Than That The Their Then There These They This Those Though Through Thus To Today Two Until Was We Were What When"
    " Where Whether Which While Who Why With Would Yes Yesterday Yet You Your".split()
)

_OPENING = "\"'“‘«„"
_CLOSING = "\"'”’»“)]"
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[.!?…]+(?:[\"'”’»)\]]|“(?!\S)|\[\d{1,3}\])*|[。！？｡।۔؟]+[”’」』）]*")
_NEXT = re.compile(r"(?P<gap>\s*)(?P<opening>[\"'“‘«„¿¡(\[]*\s?(?:(?:\.{2,}|…)\s?)?)(?P<word>[\w$€£¥#@*•]\w{0,29})?")
_LAST_WORD = re.compile(r"[^\s\"'“‘«„(\[—–-]*\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]|Ph\.D")
_SPEAKER = re.compile(
    r"\s*(?:[A-Z][\w’'-]{0,30}\.? ){1,4}(?:of [A-Z]\w{1,30} )?"
    r"(?:added|asked|cried|demanded|replied|responded|said|says|shouted|told|tweeted|wondered|wrote|yelled)\b"
)


def spans(text: str) -> list[Span]:
    """Every sentence of `text`, in order and disjoint, without white space at its ends.

    All characters but white space are in exactly one.
    """
    found: list[Span] = []
    paragraph, code = 0, language(text)
    for line in _LINE.finditer(text):
        stripped = line[0].strip()
        if stripped:
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            found += (Span(*span, paragraph) for span in _within_line(text, start, start + len(stripped), code))
            paragraph += 1
    return found


def _within_line(text: str, start: int, stop: int, code: str | None) -> Iterator[tuple[int, int]]:
    for mark in _MARK.finditer(text, start, stop):
        following = _NEXT.match(text, mark.end(), stop)
        if following and following["word"] and _ends_sentence(text, start, mark, following, code):
            yield start, mark.end()
            start = following.end("gap")
    yield start, stop


def _ends_sentence(text: str, start: int, mark: re.Match[str], following: re.Match[str], code: str | None) -> bool:
    before, word = text[max(start, mark.start() - 24) : mark.start()], following["word"]
    if mark[0][0] not in ".!?…":
        return True
    if mark[0][0] in ".…" and before[-1:].isspace():
        return False  # a pause: "He ... I mean she"
    if not following["gap"]:
        joined = word in _IN_NO_NAME or "“" in following["opening"]
        return joined and before[-2:].isalpha() and before[-2:].islower()
    if word.islower() and not text[start].islower():
        return False
    if mark[0].rstrip(_CLOSING) == ".":
        after = text[following.end("gap") : following.end("gap") + 24]
        return not (_abbreviates(text, start, mark, following) or (code != "en" and goes_on(code, before, after)))
    question_asked = text[start] in _OPENING and mark[0][-1] in _CLOSING
    return not (question_asked and _SPEAKER.match(text, following.end("gap")))


def _abbreviates(text: str, start: int, mark: re.Match[str], following: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word before it, or to the number of an item, alone."""
    last_word = _LAST_WORD.search(text, max(start, mark.start() - 24), mark.start())
    last, word = last_word[0] if last_word else "", following["word"]
    if last in _NEVER_LAST:
        return True
    if last in _INSIDE_NAMES or _INITIALS.fullmatch(last):
        return word not in _IN_NO_NAME or text.startswith(".", following.end())
    if word[0].isdigit() and last.lower() in _BEFORE_FIGURES:
        return True
    return last.isdigit() and len(last) < 3 and text[start : mark.start()] == last
