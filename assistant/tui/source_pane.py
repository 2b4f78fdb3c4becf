"""The source: an article, and in it the sentence that was cited."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from assistant.answers import Citation
from assistant.articles import Article, Sentence, Source
from assistant.display import printable
from assistant.errors import NoSuchArticle
from assistant.tui.article_text import ArticleText
from assistant.tui.marked import Marked
from assistant.tui.session import SessionGetter
from assistant.tui.text import block, dateline, line, reason


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as an answer uses it."""

    citation: Citation
    claim: str | None
    """The claim it carries, the first of several; None for a passage that only came near."""


class SourcePane(Vertical):
    HELP = """\
The article as it was read. **▶** in the margin marks the sentence cited; what is dimmed (headings, leftovers of the
page) is never cited. **n** and **p** go to the next and the previous citation of the answer, **Esc** goes back.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "turn(1)", "Next", id="source.next", tooltip="Go to the answer's next citation"),
        Binding("p", "turn(-1)", "Previous", id="source.previous", tooltip="Go to the answer's previous citation"),
    ]

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="source")
        self._session = session
        self._cited: tuple[Cited, ...] = ()
        self._index = 0

    def compose(self) -> ComposeResult:
        yield Static(Content("Source"), id="title")
        yield Static(Content("Open a citation to see its sentence where it stands."), id="about")
        yield Marked("●", Content(), id="claim")
        yield ArticleText()

    @work(exclusive=True)
    async def open_citation(self, cited: tuple[Cited, ...], index: int) -> None:
        """Shows the article of `cited[index]`, with its sentence marked and in view."""
        self._cited, self._index = cited, index
        self.refresh_bindings()
        citation, claim = cited[index].citation, cited[index].claim
        note = f"{index + 1} of {len(cited)}"
        try:
            article = await self._article(citation.article_id)
        except Exception as error:
            gone = isinstance(error, NoSuchArticle)
            note += f" · {'the article has left the library, its sentence was kept' if gone else reason(error)}"
            self._show(_remains(citation), range(len(citation.text)), note, claim)
        else:
            self._show(article, range(citation.start, citation.end), note, claim)

    @work(exclusive=True)
    async def open_article(self, article_id: str) -> None:
        """Shows an article from its beginning."""
        self._cited = ()
        self.refresh_bindings()
        try:
            article = await self._article(article_id)
        except Exception as error:
            self.notify(printable(reason(error)), severity="error", markup=False)
        else:
            self._show(article, range(0))

    def action_turn(self, step: int) -> None:
        self.open_citation(self._cited, self._index + step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action, parameters:
            case "turn", (int(step),):
                if not self._cited:
                    return False
                return True if 0 <= self._index + step < len(self._cited) else None
        return True

    async def _article(self, article_id: str) -> Article:
        session = await self._session()
        return await asyncio.to_thread(session.library.article, article_id)

    def _show(self, article: Article, marked: range, note: str = "", claim: str | None = None) -> None:
        about = " · ".join(part for part in (note, dateline(article.outlet, article.published), article.author) if part)
        self.query_one("#title", Static).update(line(article.title))
        self.query_one("#about", Static).update(Content("\n").join(map(line, filter(None, (about, article.location)))))
        carried = self.query_one("#claim", Marked)
        carried.display = claim is not None
        carried.say(block(claim or ""))
        self.query_one(ArticleText).show(article, marked)


def _remains(citation: Citation) -> Article:
    """What is left of an article that has gone: the sentence that was cited."""
    sentence = Sentence(citation.sentence_id, citation.text, 0, len(citation.text), 0)
    source = Source(outlet=citation.outlet)
    return Article(
        citation.article_id, citation.article_title, citation.text, (sentence,), (source,), citation.published
    )
