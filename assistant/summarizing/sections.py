"""A summary as a reader goes through it: headings, and before each entry what stands in its own fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.language.units import CURRENCIES
from assistant.summaries import Allegation, Denial, Entry, Figure, Happening, Participant, Quoted, Summary
from assistant.summarizing.precision import when

_DEFINITE = ("her ", "his ", "its ", "our ", "the ", "their ", "these ", "those ")


def sections(summary: Summary) -> Iterator[tuple[str, Sequence[Entry]]]:
    """Those in which there is something."""
    found: dict[str, Sequence[Entry]] = {
        "Abstract": summary.abstract,
        "Key points": summary.key_points,
        "Allegations": summary.allegations,
        "Denials": summary.denials,
        "Figures": summary.figures,
        "Timeline": summary.timeline,
        "People and organisations": summary.people,
        "Quotations": summary.quotations,
    }
    return ((heading, entries) for heading, entries in found.items() if entries)


def told(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str, str]]:
    """Each entry with its label and the text to show after it: none where the label or the entry above has said it."""
    before = ""
    for entry in entries:
        is_known = isinstance(entry, Participant) or entry.text == before
        yield entry, label(entry), "" if is_known else _unlabelled(entry)
        before = entry.text


def _unlabelled(entry: Entry) -> str:
    """Its text, without the speaker in front where the label names just them."""
    opening, colon, rest = entry.text.partition(": ")
    is_label = isinstance(entry, Quoted) and opening.casefold() == label(entry).casefold()
    return rest if colon and is_label else entry.text


def label(entry: Entry) -> str:
    """Who alleges or denies what, how much of what, when, who: empty where an entry has nothing beside its text."""
    match entry:
        case Allegation():
            against = f"against {entry.against}" if entry.against else None
            told = ", ".join(filter(None, (entry.speaker or "nobody named", against)))
            return f"{told} (“{entry.hedge}”)" if entry.hedge else told
        case Denial():
            return f"{entry.speaker} (“{entry.cue}”)" if entry.speaker else f"“{entry.cue}”"
        case Figure():
            return ", ".join(filter(None, (_measured(entry), entry.when)))
        case Happening():
            return when(entry)
        case Participant():
            return ", ".join(filter(None, (entry.name, entry.role)))
        case Quoted():
            return entry.speaker or "nobody named"
    return ""


def _measured(figure: Figure) -> str:
    """As in "more than 100 (missiles)", "rise of 3 percent (pay)"."""
    told = [figure.bound, amount(figure)]
    if figure.bound and figure.bound.startswith("or "):
        told.reverse()
    change = f"{figure.change} of" if figure.change else None
    of = f"of {figure.of}" if figure.of and figure.of.startswith(_DEFINITE) else figure.of
    return " ".join(filter(None, (change, *told, f"({of})" if of else None)))


def amount(figure: Figure) -> str:
    """As in "24,000", "$1,500,000", "800 kilometers"."""
    exact = f"{figure.value:,.2f}"
    value = exact.rstrip("0").rstrip(".")
    unit = figure.unit or ""
    if unit[:1] and unit[0] in CURRENCIES:
        value = exact if "." in value else value
        return f"{unit[0]}{value}{unit[1:]}"
    return f"{value}%" if unit == "%" else f"{value} {unit}".strip()
