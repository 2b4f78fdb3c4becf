"""What an event is headed with: when it was, and who is named in it more than in the rest of the brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from assistant.language.countries import COUNTRIES
from assistant.language.words import words
from assistant.summaries import Development, Event, Participant, Summary
from assistant.summarizing.precision import known

_MOST = 3
"""Names of a heading."""
_SHARE = 0.5
"""Of the developments of an event, those that name what heads it."""


def titled(events: Sequence[Event], summaries: Iterable[Summary]) -> tuple[Event, ...]:
    people = {one.name: one for summary in summaries for one in summary.people}
    named = [[_named(one, people.values()) for one in event.developments] for event in events]
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
    when = " to ".join(dict.fromkeys(days[:1] + days[-1:]))
    return " · ".join(filter(None, [when, ", ".join(names)])) if names else ""


def _named(development: Development, people: Iterable[Participant]) -> set[str]:
    """The people, bodies and countries that it names, or whose word it is."""
    said = set(words(development.text))
    speakers = {citation.speaker for citation in development.citations}
    found = {one.name for one in people if one.name in speakers or _is_named(one, development.text, said)}
    return found | {country for country in COUNTRIES if country in development.text and set(words(country)) <= said}


def _is_named(one: Participant, text: str, said: Collection[str]) -> bool:
    return one.name in text or (not one.organisation and one.name.split()[-1] in said)
