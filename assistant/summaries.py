"""What we say about an article as a whole, and about several on one matter: entries that their citations carry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.answers import Citation, Counterpart

Change = Literal["rise", "fall"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A sentence of a summary; like a claim, nothing that did not pass the support check."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allegation(Entry):
    speaker: str | None
    """Who alleges it, by name where the article tells it, else as it stands there."""
    against: str | None
    hedge: str | None
    """The words that keep it an allegation: "accused", "allegedly"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial(Entry):
    """An answer to what is alleged: it is denied, rejected, or called untrue."""

    speaker: str | None
    """Who denies it; None where the article does not make that sure."""
    cue: str
    """The words that deny: "denied", "nonsense"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Entry):
    value: float
    unit: str | None
    """As it stands: "km", "per cent", "€"; None for a bare count."""
    of: str | None
    """What is counted or measured: "missiles". None where the sentence does not tell it for sure."""
    when: str | None
    """The date or time told with it, as it stands."""
    bound: str | None = None
    """What makes a limit or an estimate of it, in lower case: "more than", "or so"."""
    change: Change | None = None
    """Which way something went by so much; None where it is so much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening(Entry):
    """An entry of a timeline."""

    date: date | None
    """The day; the first one of a month or a year. None where the article's date does not make it possible."""
    told: str
    """As it stands: "on Tuesday", "in late 2023"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Entry):
    name: str
    organisation: bool
    role: str | None
    """What the article says they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted(Entry):
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """One article, structured. Where it has nothing of a kind, there are no entries."""

    article_id: str
    headline: str
    """The article's own title."""
    abstract: tuple[Entry, ...]
    """Two sentences at most."""
    key_points: tuple[Entry, ...]
    allegations: tuple[Allegation, ...]
    figures: tuple[Figure, ...]
    timeline: tuple[Happening, ...]
    people: tuple[Participant, ...]
    """People and organisations, the most spoken of first."""
    quotations: tuple[Quoted, ...]
    denials: tuple[Denial, ...]
    writer: str
    prompt_id: str | None
    removed: int = 0
    """Entries that the check took out."""
    incomplete: str | None = None
    """Why the writer broke off."""
    tokens: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Development(Happening):
    """What an article of a brief tells of an event."""

    counterparts: tuple[Counterpart, ...] = ()
    new: bool = False
    """Published on or after the date that the reader asked from, and carried by no article from before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Entry):
    """What somebody who is accused, or who speaks for them, says of it."""

    name: str
    """Who is accused."""


@dataclass(frozen=True, slots=True)
class Event:
    """A thing that several articles, or one, tell of."""

    title: str
    """When it was, and who or what is named in it; empty where that cannot be told."""
    developments: tuple[Development, ...]
    """In the order of their dates."""
    replies: tuple[Reply, ...] = ()
    """The other side of what is alleged in it, one of everybody accused, from whichever article has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard(Entry):
    """Somebody who is accused, and has no word of their own in any of the articles."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What several articles are on."""

    headline: str
    """The title of the most central of them."""
    article_ids: tuple[str, ...]
    """By day of publication."""
    outlets: tuple[str, ...]
    first: date | None
    """Day of the first publication that is known."""
    last: date | None
    undated: int
    """Articles whose day is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(Matter):
    """The articles on a matter as one."""

    query: str | None
    since: date | None
    events: tuple[Event, ...]
    unheard: tuple[Unheard, ...]
    untold: int = 0
    """Developments of many articles that are left out: fewer of those tell them, or only further down."""
