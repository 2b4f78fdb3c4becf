"""The text of an article under its title, and in it the sentence that was cited."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from assistant.articles import Article
from assistant.tui.article_text import ArticleText
from assistant.tui.cited import Cited
from assistant.tui.entries import COMPARING, STANDINGS
from assistant.tui.marked import Marked
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import block, dateline, line


class ArticleView(Vertical):
    def compose(self) -> ComposeResult:
        yield Static(Content("Source"), classes="title")
        yield Static(Content("Open a citation to see its sentence where it stands."), classes="about")
        yield Marked(COMPARING, Content(), id="claim")
        yield ArticleText(classes=Tabbed.MAIN)

    def show(self, article: Article, marked: range, note: str = "", cited: Cited | None = None) -> None:
        """`article` with the characters `marked` in view, which carry the claim of `cited`."""
        about = " · ".join(part for part in (note, dateline(article.outlet, article.published), article.author) if part)
        self.query_one(".title", Static).update(line(article.title))
        self.query_one(".about", Static).update(Content("\n").join(map(line, filter(None, (about, article.location)))))
        carried = self.query_one("#claim", Marked)
        claim = cited.claim if cited else None
        carried.set_class(claim is not None, "-carried")
        carried.say(block(claim or ""), STANDINGS[cited.standing] if cited and cited.standing else COMPARING)
        self.query_one(ArticleText).show(article, marked)
