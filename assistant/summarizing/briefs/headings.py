"""What an event is headed with: when it was, and who is named in it more than in the rest of the brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.language.countries import COUNTRIES
from assistant.language.words import words
from assistant.library.terms import terms
from assistant.summaries import Development, Event, Participant, Summary
from assistant.summarizing.precision import known

_MOST = 3
"""Names of a heading."""
_SHARE = 0.5
"""Of the developments of an event, those that name what heads it."""


def titled(events: Sequence[Event], summaries: Iterable[Summary]) -> tuple[Event, ...]:
    people = {one.name: one for summary in summaries for one in summary.people}
    form = _forms(people)
    named = [[_named(one, people.values(), form) for one in event.developments] for event in events]
    everywhere = Counter(name for found in named for one in found for name in one)
    total = sum(map(len, named))
    return tuple(
        replace(event, title=_title(event, found, everywhere, total))
        for event, found in zip(events, named, strict=True)
    )


def _title(event: Event, named: Sequence[Collection[str]], everywhere: Counter[str], total: int) -> str:
    """Empty where its developments name nobody in common: the date alone stands in them."""
    counts = Counter(name for one in named for name in one)
    least = max(2, _SHARE * len(named))
    more = {name: count / len(named) - everywhere[name] / total for name, count in counts.items() if count >= least}
    names = sorted((name for name, by in more.items() if by > 0), key=lambda name: -more[name])[:_MOST]
    dated = (one for one in event.developments if not one.told.lower().startswith("since"))
    days = sorted(filter(None, map(known, dated)))
    first, last = (days or [""])[0], (days or [""])[-1]
    when = last if last.startswith(first) else f"{first} to {last}"
    return " · ".join(filter(None, [when, ", ".join(names)])) if names else ""


def _forms(names: Iterable[str]) -> dict[str, str]:
    """Of each name with all parts of another, the shortest such, which is the same person's or body's: "Ana Lind" for
    "Ana Maria Lind"."""
    parts = {name: set(terms(name)) for name in names}
    shorter = sorted((name for name in parts if len(parts[name]) > 1), key=lambda name: len(parts[name]))
    return {name: next((one for one in shorter if parts[one] <= parts[name]), name) for name in parts}


def _named(development: Development, people: Collection[Participant], form: Mapping[str, str]) -> set[str]:
    """The people, bodies and countries that it names, or whose word it is."""
    said = set(words(development.text))
    speakers = {citation.speaker for citation in development.citations}
    found = {form[one.name] for one in people if one.name in speakers or one.name in development.text}
    for surname in said - {name.split()[-1] for name in found}:
        bearers = {form[one.name] for one in people if not one.organisation and one.name.split()[-1] == surname}
        found |= bearers if len(bearers) == 1 else set()  # of two who bear it, it may mean either
    return found | {country for country in COUNTRIES if country in development.text and set(words(country)) <= said}
