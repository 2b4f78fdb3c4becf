"""The lines of a brief: what happened by event, what other articles say of it, the other side, and who is not heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content

from assistant.answers import Citation, Counterpart
from assistant.output.citing import relation
from assistant.summaries import Brief, Development, Event, Matter
from assistant.tui.entries import RELATIONS, origin
from assistant.tui.marked import Hanging
from assistant.tui.text import clip, line, quoted

_LONGEST = 400
"""Characters of an entry; the rest is read in its place."""


@dataclass(frozen=True, slots=True)
class ToldRow:
    heading: Content
    label: str
    """When it was, or who is meant; may be empty."""
    text: str
    citations: tuple[Citation, ...]

    def prompt(self) -> Hanging:
        label = [line(self.label, "$accent")] * bool(self.label)
        parts = [*label, line(clip(self.text, _LONGEST)), line(_origins(self.citations), "$foreground-muted")]
        return Hanging(Content("•"), Content(" · ").join(parts))


@dataclass(frozen=True, slots=True)
class BesideRow:
    """What other articles say of what stands above it: one that differs, or all those that carry it."""

    heading: Content
    claim: str
    counterparts: tuple[Counterpart, ...]

    def prompt(self) -> Hanging:
        first = self.counterparts[0]
        related = relation(first)
        if first.difference:
            sentence = quoted(clip(first.citation.text, _LONGEST))
            told = f"{related}: {first.difference} — {origin(first.citation)}: {sentence}"
        else:
            told = f"{related}: {_origins(other.citation for other in self.counterparts)}"
        return Hanging(Content(f"  {RELATIONS[related]}"), line(told, "$foreground-muted"))


@dataclass(frozen=True, slots=True)
class MatterRow:
    matter: Matter

    @property
    def heading(self) -> Content:
        return Content()

    def prompt(self) -> Hanging:
        from assistant.summarizing.briefs.wording import span

        lines = [line(clip(self.matter.headline, _LONGEST)), line(span(self.matter), "$foreground-muted")]
        return Hanging(Content("•"), Content("\n").join(lines))


BriefRow = ToldRow | BesideRow | MatterRow


def brief_rows(brief: Brief) -> list[BriefRow]:
    from assistant.summarizing.briefs.wording import UNHEARD

    unheard = _heading(UNHEARD)
    return [
        *(row for event in brief.events for row in _event_rows(event)),
        *(ToldRow(unheard, one.name, one.text, one.citations) for one in brief.unheard),
    ]


def _event_rows(event: Event) -> Iterator[BriefRow]:
    heading = _heading(event.title) if event.title and len(event.developments) > 1 else Content()
    for development in event.developments:
        yield from _development_rows(heading, development)
    for reply in event.replies:
        yield ToldRow(heading, f"The other side, {reply.name}", reply.text, reply.citations)


def _development_rows(heading: Content, development: Development) -> Iterator[BriefRow]:
    from assistant.summarizing.briefs.wording import development_label

    yield ToldRow(heading, development_label(development), development.text, development.citations)
    carrying: dict[str, list[Counterpart]] = {}
    for other in development.counterparts:
        if other.relation == "differs":
            yield BesideRow(heading, development.text, (other,))
        else:
            carrying.setdefault(relation(other), []).append(other)
    for others in carrying.values():
        yield BesideRow(heading, development.text, tuple(others))


def _origins(citations: Iterable[Citation]) -> str:
    """Of each article once."""
    origins: dict[str, str] = {}
    for one in citations:
        origins.setdefault(one.article_id, origin(one))
    return "; ".join(origins.values())


def _heading(title: str) -> Content:
    return line(title, "bold $primary")
