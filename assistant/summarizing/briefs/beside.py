"""What stands beside a development: what other articles say of the same thing, each difference once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.answering.agreement.reprints import one_text
from assistant.answers import Counterpart
from assistant.language.dates import dates
from assistant.summaries import Development, Event
from assistant.summarizing.briefs.nearness import are_far


def of_same(development: Development) -> Development:
    """Without what may be of another time, and without what one voice says again in other words: that supports
    nothing."""
    others = (one for one in development.counterparts if _is_of_use(one) and _is_of_one_time(one))
    return replace(development, counterparts=tuple(others))


def _is_of_use(counterpart: Counterpart) -> bool:
    is_another = counterpart.independent or counterpart.relation == "differs"
    return is_another or one_text(counterpart.cited.text, counterpart.citation.text)


def _is_of_one_time(counterpart: Counterpart) -> bool:
    """Not so of what is printed long after each other, and tells no day."""
    one, other = counterpart.cited, counterpart.citation
    return not are_far(one.published, other.published) or bool(dates(one.text) or dates(other.text))


def each_difference_once(events: Iterable[Event]) -> tuple[Event, ...]:
    """What differs stands beside the first development that tells it, and not turned round beside the others too."""
    met: set[frozenset[str]] = set()

    def told(one: Development) -> Development:
        others = tuple(other for other in one.counterparts if other.difference is None or _values(other) not in met)
        met.update(_values(other) for other in others if other.difference)
        return replace(one, counterparts=others)

    return tuple(replace(event, developments=tuple(map(told, event.developments))) for event in events)


def _values(counterpart: Counterpart) -> frozenset[str]:
    """What differs: "140" and "165" of "140 / 165"."""
    return frozenset((counterpart.difference or "").split(" / "))
