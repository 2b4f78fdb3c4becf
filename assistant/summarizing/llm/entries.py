"""A model's items as entries: the model chooses and words, while values, units, days, speakers, roles and quotations
are read from the sentences it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from assistant.answering.evidence import MOST_CITED, Passage
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.language.words import stems
from assistant.summaries import Entry, Participant
from assistant.summarizing.checking import faults
from assistant.summarizing.drafts import SummaryDraft
from assistant.summarizing.extractive.dates.timeline import timeline
from assistant.summarizing.extractive.quantities.figures import figures
from assistant.summarizing.extractive.statements.allegations import allegations
from assistant.summarizing.extractive.statements.denials import denials
from assistant.summarizing.extractive.statements.quotations import quotations
from assistant.summarizing.extractive.telling import Telling
from assistant.summarizing.llm.fields import closest, tells
from assistant.summarizing.llm.participants import Participants
from assistant.summarizing.llm.reply import LONGEST_LIST, Item, ListName, Lists

_SAME = 0.6
"""Share of the words of two entries that both have, from which the second says nothing new."""

E = TypeVar("E", bound=Entry)


def drafted(article: Article, passages: Sequence[Passage], lists: Lists) -> SummaryDraft:
    """The entries of `lists`, none that says what another does; an item is left out in whose sentences there is not
    just one thing of its kind that it tells."""
    telling = Telling(article)
    sentences = {passage.number: passage.sentence for passage in passages}

    def cited(item: Item) -> list[Sentence]:
        numbers = dict.fromkeys(number for number in item.sentences if number in sentences)
        return [sentences[number] for number in numbers][:MOST_CITED]

    def worded(item: Item, entry: E) -> E:
        """An entry in the item's words, that cites the item's sentences and then what else it rests on."""
        citations = {sentence.id: Citation.of(sentence, article) for sentence in cited(item)}
        citations |= {one.sentence_id: one for one in entry.citations if one.sentence_id not in citations}
        return replace(entry, text=" ".join(item.text.split()), citations=tuple(citations.values()))

    def points(name: ListName) -> list[Entry]:
        return _distinct((worded(item, Entry(text="", citations=())) for item in lists.get(name, ())), article)

    def read(item: Item, found: Iterable[E]) -> Iterator[E]:
        """The one of `found` of which the item tells."""
        told = [one for one in found if tells(one, item.text, article.published)]
        if told and all(_bare(one) == _bare(told[0]) for one in told):
            yield worded(item, told[0])

    def all_read(name: ListName, reader: Callable[[Item], Sequence[E]]) -> list[E]:
        return _distinct((entry for item in lists.get(name, ()) for entry in read(item, reader(item))), article)

    alleged = allegations(telling, telling.sentences)
    participants = Participants(telling)
    quoted = (sentence for item in lists.get("quotations", ()) for sentence in cited(item))
    return SummaryDraft(
        abstract=points("abstract"),
        key_points=points("key_points"),
        allegations=all_read("allegations", lambda item: allegations(telling, closest(item.text, cited(item)))),
        denials=denials(telling, alleged)[:LONGEST_LIST],  # whatever a model leaves out
        figures=all_read("figures", lambda item: figures(telling, cited(item))),
        timeline=sorted(
            all_read("timeline", lambda item: timeline(telling, cited(item))),
            key=lambda entry: (entry.date is None, entry.date or date.min),
        ),
        people=all_read("people", lambda item: participants.called(item.name, cited(item))),
        quotations=quotations(telling, dict.fromkeys(quoted)),
    )


def _distinct(entries: Iterable[E], article: Article) -> list[E]:
    """Those that say something else than each before them that its sentences carry: what the check will take out hides
    nothing."""
    kept: list[E] = []
    carried: list[tuple[E, set[str]]] = []
    for entry in entries:
        said = stems(entry.name if isinstance(entry, Participant) else entry.text)
        if faults(entry, article):
            kept.append(entry)
        elif not any(_bare(entry) == _bare(one) and _repeats(said, others) for one, others in carried):
            kept.append(entry)
            carried.append((entry, said))
    return kept


def _repeats(said: set[str], others: set[str]) -> bool:
    """Whether most words are the same, and all figures."""
    counted, figures = ({word for word in stems if word[0].isdigit()} for stems in (said, others))
    return counted == figures and len(said & others) >= _SAME * len(said | others)


def _bare(entry: E) -> E:
    """What an entry has beside its text."""
    return replace(entry, text="", citations=())
