"""Who and what an article speaks of most, with what it says they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from assistant.answers import Citation
from assistant.summaries import Participant
from assistant.summarizing.checking import faults
from assistant.summarizing.extractive.people.gathering import Gathering
from assistant.summarizing.extractive.people.known import Known, merged
from assistant.summarizing.extractive.people.ranking import Ranking
from assistant.summarizing.extractive.people.roles import tells_person
from assistant.summarizing.extractive.telling import Telling, Told

_OFTEN = 2
"""Sentences that name somebody of whom nothing else is told."""
_COMPARED = 100
"""Names that are compared with each other: those of the most."""


def people(telling: Telling, limit: int) -> list[Participant]:
    """At most `limit`, the most central first; of those as central, the earlier."""
    article = telling.article
    found = Gathering(article)
    persons = found.persons
    most = sorted(found.known(), key=lambda one: -len(one.sentences))[:_COMPARED]
    for one in most:
        if not one.organisation and persons.is_body(one.name):
            one.organisation = one.acts = True
            if one.role and tells_person(one.role):
                one.role = one.told = None
    ranking = Ranking(article, found.sentences)
    likely = (one for one in most if (one.acts if one.organisation else persons.is_person(one.name, one.role)))
    told = (
        one for one in merged(likely, persons) if _is_told(one) or (ranking.speaks(one) and persons.may_be(one.name))
    )
    ranked = sorted(told, key=lambda one: (-ranking.weight(one), one.sentences[0].start))
    return list(islice(_entries(telling, ranked), limit))


def _is_told(one: Known) -> bool:
    """Whether an article tells of somebody or something more than the name."""
    return bool(one.role or one.acting) or len(one.sentences) >= _OFTEN


def _entries(telling: Telling, found: Iterable[Known]) -> Iterator[Participant]:
    """By the sentence that tells the role, else by the first one that can be told and was not yet."""
    used: set[str] = set()
    for one in found:
        naming = [sentence for sentence in [*one.acting, *one.sentences] if sentence.id in telling.ids]
        told: list[tuple[str | None, Told]] = [(None, this) for sentence in naming if (this := telling.told(sentence))]
        if one.told:  # in a few words, where it is not somebody's word only
            whole = telling.told(one.told)
            told = [(one.role, whole), (None, whole), *told] if whole else told
            told.insert(0, (one.role, (f"{one.name}, {one.role}", (Citation.of(one.told, telling.article),))))
        entries = (
            Participant(text=text, citations=citations, name=name, organisation=one.organisation, role=role)
            for name in dict.fromkeys([one.name, *one.also])
            for role, (text, citations) in told
        )
        entry = next(
            (
                entry
                for entry in entries
                if (entry.role or entry.text not in used) and not faults(entry, telling.article)
            ),
            None,
        )
        if entry:
            used.add(entry.text)
            yield entry
