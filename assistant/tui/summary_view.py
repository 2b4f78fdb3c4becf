"""The article that is open, summarized: what happened, allegations and denials, figures, dates, people, quotations."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from assistant.answers import Citation
from assistant.articles import Article
from assistant.display import printable
from assistant.tui.cited import Cited
from assistant.tui.cited_list import CitedList
from assistant.tui.filtered_list import FilteredList
from assistant.tui.marked import Hanging
from assistant.tui.text import clip, counted, line, reason

if TYPE_CHECKING:
    from assistant.summaries import Summary

_LONGEST = 400
"""Characters of an entry; the rest is read in its place."""
_READING = "Reading …"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    heading: Content
    label: str
    """Who, how much, when: what stands before the text; may be empty."""
    text: str
    """Empty where it stands just above, or the label says it all."""
    claim: str
    citation: Citation
    """The sentence that it is told by."""

    @property
    def words(self) -> str:
        return printable(f"{self.heading.plain} {self.label} {self.claim}").casefold()

    def prompt(self) -> Hanging:
        parts = [line(self.label, "$accent")] * bool(self.label) + [line(clip(self.text, _LONGEST))] * bool(self.text)
        return Hanging(Content("•"), Content(" · ").join(parts))


class SummaryView(CitedList):
    HELP = """\
The article, summarized in its own sentences: what happened, who alleges what against whom, who denies it, figures,
dates, people and quotations. Where a name stands in [brackets], the sentence itself has another word there.

**Enter** opens the sentence of an entry in its place; there **n** and **p** go on to the next and the previous entry,
and **Esc** comes back to this list. **n** and **p** go to the next and the previous heading here, **/** filters by
name, word or section (such as *allegations*).
"""

    TAB = "summary"
    TITLE = "Summary"
    NOTHING = "Open an article to see its summary."

    def __init__(self) -> None:
        super().__init__(FilteredList("/ filters by name, word or section"))
        self._article: Article | None = None
        self._summarized: str | None = None
        """Id of the article whose summary is shown, or is being made."""
        self._rows: Sequence[SummaryRow] = ()

    def offer(self, article: Article) -> None:
        """The article that is open: it is summarized when the reader comes to see it."""
        self._article = article
        if article.id != self._summarized:
            self._forget()
            self._show(article.title, "", (), _READING)

    def _forget(self) -> None:
        """Lets no summary come that was begun for another article."""
        self.workers.cancel_node(self)
        self._summarized = None

    def show_nothing(self, title: str, why: str) -> None:
        """For the article of a citation that cannot be had."""
        self._article = None
        self._forget()
        self._show(title, "", (), why)

    def fill(self) -> None:
        """Shows the summary of the article that is open."""
        if self._article and self._article.id != self._summarized:
            self._summarized = self._article.id
            self._load(self._article)

    @work(exclusive=True)
    async def _load(self, article: Article) -> None:
        try:
            summary = await _summary(article)
            rows = await asyncio.to_thread(_rows, summary)
        except Exception as error:
            self._summarized = None
            self._show(article.title, "", (), reason(error))
            return
        self._show(
            article.title,
            f"{counted(len(rows), 'line')} from its own sentences",
            rows,
            "Nothing in it can be summarized.",
        )

    def _show(self, title: str, about: str, rows: Sequence[SummaryRow], empty: str) -> None:
        self._rows = rows
        self.head(title, about)
        self.listing.show(rows, empty=empty)

    def cited(self, row: int) -> Sequence[Cited]:
        shown = self._rows[row]
        return (Cited(shown.citation, shown.claim),)


async def _summary(article: Article) -> Summary:
    from assistant.summarizing.extractive import ExtractiveSummaryWriter
    from assistant.summarizing.summary import summarized

    return await summarized(article, ExtractiveSummaryWriter())


def _rows(summary: Summary) -> list[SummaryRow]:
    from assistant.summarizing.sections import sections, told

    rows: list[SummaryRow] = []
    for section, entries in sections(summary):
        heading = Content.styled(f"{section} · {len(entries)}", "bold $primary")
        rows += [
            SummaryRow(heading, label, text, ": ".join(filter(None, (label, entry.text))), entry.citations[-1])
            for entry, label, text in told(entries)
        ]
    return rows
