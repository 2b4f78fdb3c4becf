"""The only way from a drafted entry into a summary: its sentences must carry its text, and every field beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.answering.support import Problem, problems
from assistant.answering.support.quantities import quantities
from assistant.answering.support.tokens import told
from assistant.answers import Citation
from assistant.articles import Article, Sentence, Statement
from assistant.language.dates import dates
from assistant.language.names import missing, one_form
from assistant.language.speakers import same_speaker
from assistant.language.units import canonical_unit
from assistant.language.words import STOPWORDS, words
from assistant.summaries import Allegation, Denial, Entry, Figure, Happening, Participant, Quoted
from assistant.summarizing.days import first_day
from assistant.summarizing.directions import tells_change
from assistant.summarizing.naming import names_whole, tells_role

E = TypeVar("E", bound=Entry)
S = TypeVar("S", Allegation, Denial)


class Check:
    """What of a draft passes; counts what does not."""

    def __init__(self, article: Article) -> None:
        self.removed = 0
        self._article = article

    def passed(self, entries: Iterable[E]) -> tuple[E, ...]:
        """The entries that their sentences carry, none twice."""
        unlike = dict.fromkeys(entries)
        carried = tuple(entry for entry in unlike if not faults(entry, self._article))
        self.removed += len(unlike) - len(carried)
        return carried


def faults(entry: Entry, article: Article) -> list[Problem]:
    """What the sentences that `entry` cites do not carry; empty where they carry all of it.

    A citation that is no body sentence of `article`, as it stands there, carries nothing.
    """
    cited = [sentence for citation in entry.citations if (sentence := _sentence(citation, article))]
    if len(cited) < len(entry.citations) or not cited or not entry.text.strip():
        return [Problem("unrelated", (), "It cites no sentence of the article, or says nothing.")]
    found = problems(entry.text, cited, published=[article.published] * len(cited))
    return [*found, *_field_problems(entry, cited, article)]


def with_sure_speaker(entry: S, article: Article) -> S:
    """`entry`, without its speaker where its sentences do not carry that."""
    if entry.speaker and any(one.kind == "speaker" for one in faults(entry, article)):
        return replace(entry, speaker=None)
    return entry


def _sentence(citation: Citation, article: Article) -> Sentence | None:
    number = citation.sentence_id.rpartition(":")[2]
    if not number.isdecimal() or int(number) >= len(article.sentences):
        return None
    sentence = article.sentences[int(number)]
    return sentence if sentence.kind == "body" and Citation.of(sentence, article) == citation else None


def _field_problems(entry: Entry, cited: Sequence[Sentence], article: Article) -> Iterator[Problem]:
    match entry:
        case Allegation():
            yield from _unsaid(entry.speaker, cited)
            yield from _absent(entry.against, cited)
            yield from _absent(entry.hedge, cited)
        case Denial():
            yield from _unsourced(entry.speaker, cited[-1:])
            yield from _absent(entry.speaker, cited)
            yield from _absent(entry.cue, cited[-1:])
        case Quoted():
            yield from _unsaid(entry.speaker, cited)
        case Figure():
            yield from _uncounted(entry, cited)
            yield from _absent(entry.of, cited)
            yield from _absent(entry.when, cited)
        case Happening():
            yield from _undated(entry, cited, article)
        case Participant():
            yield from _unnamed(entry.name, cited)
            yield from _untold_role(entry, cited)


def _absent(text: str | None, cited: Sequence[Sentence]) -> Iterator[Problem]:
    """What of `text` stands neither in the sentences nor in the names that their words stand for."""
    content = [word for word in words(one_form(text or "")) if word.lower() not in STOPWORDS]
    if lacking := missing(content, "\n".join(told(cited))):
        yield Problem("name", tuple(lacking), f"The cited sentences do not say “{text}”.")


def _unnamed(name: str, cited: Sequence[Sentence]) -> Iterator[Problem]:
    """A name must stand there whole: "Vera Berg" is not named where Vera Olsen and Anton Berg are."""
    if not names_whole(name, cited):
        yield Problem("name", (name,), f"The cited sentences do not name “{name}”.")


def _untold_role(entry: Participant, cited: Sequence[Sentence]) -> Iterator[Problem]:
    if entry.role and not tells_role(entry.role, entry.name, cited):
        yield Problem("name", (entry.role,), f"The cited sentences do not call {entry.name} “{entry.role}”.")


def _unsaid(speaker: str | None, cited: Sequence[Sentence]) -> Iterator[Problem]:
    yield from _unsourced(speaker, cited)
    yield from _absent(speaker, cited)


def _unsourced(speaker: str | None, cited: Sequence[Sentence]) -> Iterator[Problem]:
    """Whoever is named as the speaker must be a source of the sentences, where they have any."""
    statements = [one for sentence in cited for one in sentence.statements if one.speaker or one.mention]
    if speaker and statements and not any(_is_source(speaker, one) for one in statements):
        yield Problem("speaker", (speaker,), f"{speaker} does not say this in the cited sentences.")


def _is_source(speaker: str, statement: Statement) -> bool:
    """Whether a statement is that speaker's, by a name for them or in the very words that stand there."""
    called = (statement.speaker or "", statement.mention or "")
    return any(speaker in one for one in called) or same_speaker(speaker, statement.speaker, statement.mention)


def _uncounted(entry: Figure, cited: Sequence[Sentence]) -> Iterator[Problem]:
    """The value must stand there with just this unit."""
    counted = [figure for sentence in cited for figure in quantities(sentence.text).figures]
    readings = [one for figure in counted for one in (figure, figure.other_reading) if one]
    unit = canonical_unit(entry.unit)
    if not any(float(one.value) == entry.value and one.unit == unit for one in readings):
        shown = " ".join(filter(None, (f"{entry.value:g}", entry.unit)))
        yield Problem("figure", (shown,), f"The figure {shown} does not stand in the cited sentences.")
    if entry.bound and not any(entry.bound in sentence.text.lower() for sentence in cited):
        yield Problem("figure", (entry.bound,), f"The cited sentences do not say “{entry.bound}”.")
    if entry.change and not any(tells_change(entry.change, words(sentence.text.lower())) for sentence in cited):
        yield Problem("figure", (entry.change,), f"The cited sentences tell of no {entry.change}.")
    yield from _absent(entry.unit if unit is None else None, cited)


def _undated(entry: Happening, cited: Sequence[Sentence], article: Article) -> Iterator[Problem]:
    """What is told stands as it is in a sentence, and the day is what it means there."""
    meant = [
        first_day(one, sentence.text, article.published)
        for sentence in cited
        for begins in [sentence.text.find(entry.told)]
        for one in dates(sentence.text)
        if begins >= 0 and begins <= one.start < one.end <= begins + len(entry.told)
    ]
    if not meant or entry.date not in (None, *meant):
        yield Problem("figure", (entry.told,), f"The cited sentences do not date it {entry.date or entry.told}.")
