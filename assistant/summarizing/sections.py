"""A summary as a reader goes through it: headings, and before each entry what stands in its own fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.language.units import CURRENCIES
from assistant.summaries import Allegation, Entry, Figure, Happening, Participant, Quoted, Summary
from assistant.summarizing.precision import when


def sections(summary: Summary) -> Iterator[tuple[str, Sequence[Entry]]]:
    """Those in which there is something."""
    found: dict[str, Sequence[Entry]] = {
        "Abstract": summary.abstract,
        "Key points": summary.key_points,
        "Allegations": summary.allegations,
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
        yield entry, label(entry), "" if is_known else entry.text
        before = entry.text


def label(entry: Entry) -> str:
    """Who alleges what against whom, how much of what, when, who: empty where an entry has nothing beside its text."""
    match entry:
        case Allegation():
            against = f"against {entry.against}" if entry.against else None
            told = ", ".join(filter(None, (entry.speaker or "nobody named", against)))
            return f"{told} (“{entry.hedge}”)" if entry.hedge else told
        case Figure():
            return ", ".join(filter(None, (f"{amount(entry)} ({entry.of})", entry.when)))
        case Happening():
            return when(entry)
        case Participant():
            return ", ".join(filter(None, (entry.name, entry.role)))
        case Quoted():
            return entry.speaker or "nobody named"
    return ""


def amount(figure: Figure) -> str:
    """As in "24,000", "$1,500,000", "800 kilometers"."""
    value = f"{figure.value:,.2f}".rstrip("0").rstrip(".")
    unit = figure.unit or ""
    if unit[:1] and unit[0] in CURRENCIES:
        return f"{unit[0]}{value}{unit[1:]}"
    return f"{value}%" if unit == "%" else f"{value} {unit}".strip()
