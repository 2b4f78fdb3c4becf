"""Who says what, as rows to read: the statements of an article by speaker, or those of a speaker by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content

from assistant.answers import Citation
from assistant.articles import Article, Sentence, Statement
from assistant.display import printable
from assistant.language.words import STOPWORDS, words
from assistant.tui.marked import Hanging
from assistant.tui.session import Hit
from assistant.tui.text import clip, dateline, line

NOBODY = "Nobody named"
_LONGEST_HEADING = 120
_LONGEST = 400
"""Characters of a sentence; the rest is read in its place."""
_RUN_UP = 80
"""Characters before the content, where a longer sentence is cut."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What one speaker says in one sentence."""

    citation: Citation
    statements: tuple[Statement, ...]
    """At least one; more where a sentence both reports and denies, say."""
    heading: Content
    """What it is listed under: its speaker, or its article."""

    @property
    def words(self) -> str:
        return printable(f"{self._kinds} {self.heading.plain} {self.citation.text}").casefold()

    @property
    def _kinds(self) -> str:
        return ", ".join(dict.fromkeys(statement.kind for statement in self.statements))

    def prompt(self) -> Hanging:
        kinds = Content.styled(self._kinds, "$foreground-muted" if self._kinds == "statement" else "$accent")
        return Hanging(Content("•"), Content.assemble(kinds, " · ", self.sentence()))

    def sentence(self) -> Content:
        """The sentence verbatim, with what is said standing out from who says it; of a long one, a part with that."""
        text, offset = self.citation.text, self.citation.start
        first = max(0, min(self.statements[0].start - offset - _RUN_UP, len(text) - _LONGEST))
        last = first + _LONGEST
        shown = line(text[first:last], "$foreground-muted")
        for statement in self.statements:
            start, end = (max(0, place - offset - first) for place in (statement.start, statement.end))
            shown = shown.stylize("$foreground", start, end)
        return Content.assemble("…" if first else "", shown, "…" if last < len(text) else "")


def source_of(statement: Statement) -> str:
    """The name of who says it, else the article's description ("two officials"); a pronoun describes nobody."""
    described = statement.mention or ""
    if not any(word.lower() not in STOPWORDS for word in words(described)):
        described = NOBODY
    return statement.speaker or described


def by_speaker(article: Article) -> list[StatementRow]:
    """Those who say most first, and within each in the article's order; what nobody is named for comes last."""
    groups: dict[str, list[tuple[Sentence, Statement]]] = {}
    for sentence in article.sentences:
        for statement in sentence.statements:
            groups.setdefault(source_of(statement).casefold(), []).append((sentence, statement))
    rows: list[StatementRow] = []
    for said in sorted(groups.values(), key=lambda said: (source_of(said[0][1]) == NOBODY, -len(said))):
        name = line(clip(source_of(said[0][1]), _LONGEST_HEADING), "bold $primary")
        rows += _rows(article, said, name + Content(f" · {len(said)}"))
    return rows


def by_article(name: str, hits: Iterable[Hit]) -> list[StatementRow]:
    """What is said in the sentences found under just this name, in their order, by article."""
    rows: list[StatementRow] = []
    for _, group in groupby(hits, key=lambda hit: hit.article.id):
        found = list(group)
        article = found[0].article
        title = line(clip(article.title, _LONGEST_HEADING), "bold $primary")
        about = line(dateline(article.outlet, article.published), "$foreground-muted")
        said = [
            (hit.sentence, statement)
            for hit in found
            for statement in hit.sentence.statements
            if statement.speaker and statement.speaker.casefold() == name.casefold()
        ]
        rows += _rows(article, said, Content("\n").join([title, about]))
    return rows


def _rows(article: Article, said: Iterable[tuple[Sentence, Statement]], heading: Content) -> Iterator[StatementRow]:
    for sentence, group in groupby(said, key=lambda one: one[0]):
        yield StatementRow(Citation.of(sentence, article), tuple(statement for _, statement in group), heading)
