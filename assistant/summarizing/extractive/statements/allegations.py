"""What is alleged in an article, with what several of its sentences together tell to be an allegation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from assistant.articles import Sentence
from assistant.ingest.pronouns import SINGULAR
from assistant.summaries import Allegation
from assistant.summarizing.checking import with_sure_speaker
from assistant.summarizing.extractive.statements.accusing import Accusation, accusation
from assistant.summarizing.extractive.statements.wrongs import tells_deed
from assistant.summarizing.extractive.telling import Telling, Told


def allegations(telling: Telling, sentences: Iterable[Sentence]) -> list[Allegation]:
    """In the order of the sentences, one a sentence.

    What somebody tells of the deeds of those whom they accuse elsewhere in the article is an allegation too.
    """
    said = [one for sentence in sentences if (one := accusation(telling, sentence))]
    enemies: defaultdict[str, set[str]] = defaultdict(set)
    for one in said:
        if one.is_plain and one.speaker and one.against:
            enemies[one.speaker].add(one.against)
    found: list[Allegation] = []
    before: Accusation | None = None
    for one in said:
        if one.against is None and before and telling.leans(one.sentence) and _goes_on(telling, before, one):
            one = replace(one, against=before.against)
        is_deed = one.is_told and one.against in enemies[one.speaker or ""] and tells_deed(one.content)
        named = one.against or one.kind == "allegation"
        before = one if (one.is_plain and named) or is_deed else None
        if before and (told := _told(telling, one)):
            text, citations = told
            hedge = one.hedge.strip(" ,:;") or None
            entry = Allegation(text=text, citations=citations, speaker=one.speaker, against=one.against, hedge=hedge)
            found.append(with_sure_speaker(entry, telling.article))
    return found


def _told(telling: Telling, one: Accusation) -> Told | None:
    """With the sentence before where only that names whom a "he" stands for; None where that does not either."""
    told, against = telling.told(one.sentence), one.against or ""
    meant = (one.sentence.excerpt(mention) for mention in one.sentence.mentions if mention.name == against)
    surname = against.split()[-1] if against else ""
    if told is None or surname in told[0] or next(meant, "").lower() not in SINGULAR:
        return told
    before = telling.before(one.sentence)
    if before is None or len(told[1]) > 1 or surname not in telling.alone(before)[0]:
        return None
    lead, citations = telling.alone(before)
    return f"{lead} {told[0]}", (*citations, *told[1])


def _goes_on(telling: Telling, before: Accusation, one: Accusation) -> bool:
    """Whether a sentence that leans on the one before goes on with what the same speaker alleges there."""
    return telling.before(one.sentence) == before.sentence and one.speaker == before.speaker
