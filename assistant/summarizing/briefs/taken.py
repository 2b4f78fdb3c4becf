"""What of an article is taken into a brief: sentences that tell what happened, and can be read away from it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from assistant.articles import Article, Sentence
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.dates import dates
from assistant.language.words import words
from assistant.summaries import Allegation, Entry, Summary
from assistant.summarizing.briefs.accounts import Account
from assistant.summarizing.checking import faults
from assistant.summarizing.days import first_day
from assistant.summarizing.extractive.sentences.wholeness import points_back
from assistant.summarizing.extractive.telling import Telling

_OURSELVES = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|\Z)")
_WEEK = timedelta(7)


def accounts(summary: Summary, article: Article, asked: Collection[str] = ()) -> list[Account]:
    """What a summary tells of, but for figures, people and who said it, and the sentences with the ids `asked`."""
    whole = Telling(article)
    told: dict[str, Account] = {}
    accusing = [one for one in summary.allegations if _accuses(one)]
    foremost = {one.citations[-1].sentence_id for one in (*summary.abstract, *accusing)}
    answers = [Entry(text=text, citations=cited) for text, cited in map(whole.alone, whole.main)]
    answers = [one for one in answers if one.citations[-1].sentence_id in asked]
    for entry in (*summary.timeline, *summary.abstract, *summary.key_points, *accusing, *answers):
        sentence_id = entry.citations[-1].sentence_id
        one = Account(entry, article, sentence_id in foremost)
        if sentence_id not in told and tells(one.sentence, article) and (read := _readable(entry, whole)):
            told[sentence_id] = replace(one, entry=read)
    for one in list(told.values()):
        for citation in one.entry.citations[:-1]:
            if before := told.pop(citation.sentence_id, None):
                told[one.entry.citations[-1].sentence_id] = one.after(before)
    return list(told.values())


def tells(sentence: Sentence, article: Article) -> bool:
    """Whether it tells what happened: no teaser without a verb, caption, or word of the outlet on itself."""
    ordinary = [token for token in tokens(sentence.text) if token.text.islower()]
    is_clause = any(is_verbal(token) or token.lower.endswith("s") for token in ordinary)
    is_outlets = not sentence.statements and _OURSELVES.search(_QUOTED.sub("", sentence.text))
    return is_clause and not is_outlets and not _is_caption(sentence, article)


def _is_caption(sentence: Sentence, article: Article) -> bool:
    """Whether it ends with a day of its own week and the year of that, as what stands under a picture does."""
    last = next(reversed(dates(sentence.text)), None)
    if last is None or not (last.year and last.day) or words(sentence.text[last.end :]) or article.published is None:
        return False
    day = first_day(last, sentence.text, article.published)
    return day is not None and abs(day - article.published) <= _WEEK


def _readable(entry: Entry, whole: Telling) -> Entry | None:
    """The entry, with the sentence before where only that explains of what it tells; None where that does not."""
    sentence = whole.article.sentence(entry.citations[-1].sentence_id)
    if len(entry.citations) > 1:
        return entry
    if not whole.leans(sentence):
        return None if points_back(sentence) else entry
    if (told := whole.told(sentence)) is None:
        return None
    text, citations = told
    found = replace(entry, text=text, citations=citations)
    return None if faults(found, whole.article) else found


def _accuses(allegation: Allegation) -> bool:
    """Whether it accuses somebody in so many words."""
    kinds = {CUES.get(word) for word in words((allegation.hedge or "").lower())}
    return allegation.against is not None and "allegation" in kinds
