"""A model's items as entries: the model chooses and words, while values, units, days, speakers and quotations are read
from the sentences it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from assistant.answering.evidence import MOST_CITED, Passage
from assistant.answering.support.quantities import quantities
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.language.words import stems
from assistant.summaries import Entry, Figure, Participant
from assistant.summarizing.drafts import SummaryDraft
from assistant.summarizing.extractive.allegations import allegations
from assistant.summarizing.extractive.figures import figures
from assistant.summarizing.extractive.quotations import quotations
from assistant.summarizing.extractive.telling import Telling
from assistant.summarizing.extractive.timeline import timeline
from assistant.summarizing.llm.reply import Item, Lists

_SAME = 0.6
"""Share of the words of two entries that both have, from which the second says nothing new."""

E = TypeVar("E", bound=Entry)
Reader = Callable[[Telling, Iterable[Sentence]], Sequence[E]]


def drafted(article: Article, passages: Sequence[Passage], lists: Lists) -> SummaryDraft:
    """The entries of `lists`, none twice; an item in whose sentences there is nothing of its kind is left out."""
    telling = Telling(article)
    sentences = {passage.number: passage.sentence for passage in passages}

    def cited(item: Item) -> list[Sentence]:
        numbers = dict.fromkeys(number for number in item.sentences if number in sentences)
        return [sentences[number] for number in numbers][:MOST_CITED]

    def citations(item: Item) -> tuple[Citation, ...]:
        return tuple(Citation.of(sentence, article) for sentence in cited(item))

    def worded(items: Iterable[Item]) -> list[Entry]:
        return _distinct(Entry(text=_line(item.text), citations=citations(item)) for item in items)

    def read(items: Iterable[Item], reader: Reader[E]) -> Iterator[E]:
        """What `reader` finds in the sentences of each item and the item tells, in the item's words."""
        for item in items:
            entry = next((one for one in reader(telling, cited(item)) if _tells(item.text, one)), None)
            if entry:
                yield replace(entry, text=_line(item.text), citations=citations(item))

    people = (
        Participant(
            text=_line(item.text),
            citations=citations(item),
            name=_line(item.name),
            organisation=item.organisation,
            role=_line(item.role or "") or None,
        )
        for item in lists.get("people", ())
    )
    quoted = (sentence for item in lists.get("quotations", ()) for sentence in cited(item))
    return SummaryDraft(
        abstract=worded(lists.get("abstract", ())),
        key_points=worded(lists.get("key_points", ())),
        allegations=_distinct(read(lists.get("allegations", ()), allegations)),
        figures=_distinct(read(lists.get("figures", ()), figures)),
        timeline=sorted(
            _distinct(read(lists.get("timeline", ()), timeline)),
            key=lambda entry: (entry.date is None, entry.date or date.min),
        ),
        people=list({person.name.casefold(): person for person in reversed(list(people))}.values())[::-1],
        quotations=quotations(telling, dict.fromkeys(quoted)),
    )


def _tells(text: str, entry: Entry) -> bool:
    """Whether `text` has the figure of a `Figure`; of other entries a text can tell in any words."""
    return not isinstance(entry, Figure) or entry.value in {float(one.value) for one in quantities(text).figures}


def _distinct(entries: Iterable[E]) -> list[E]:
    """Those that do not say with the same figures what one before them says."""
    kept: list[tuple[E, set[str], set[str]]] = []
    for entry in entries:
        said = stems(entry.text)
        counted = {word for word in said if word[0].isdigit()}
        if not any(
            counted == figures and len(said & others) >= _SAME * len(said | others) for _, others, figures in kept
        ):
            kept.append((entry, said, counted))
    return [entry for entry, _, _ in kept]


def _line(text: str) -> str:
    return " ".join(text.split())
