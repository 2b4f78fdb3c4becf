"""The words that an article quotes, with who said them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answering.wording import wording
from assistant.answers import Citation
from assistant.articles import Sentence, Statement
from assistant.ingest.marks import doubled
from assistant.language.words import STOPWORDS, words
from assistant.summaries import Quoted
from assistant.summarizing.checking import faults
from assistant.summarizing.extractive.statements.sources import source
from assistant.summarizing.extractive.telling import Telling

_QUOTED = re.compile(r"[“«]([^“”«»]+)[”»]|(?<!\w)\"([^\"]+)\"")
_LEAST = 5
"""Words that are a quotation and no borrowed phrase."""
_TITLE = 0.6
"""Share of capitalised words, but for the smallest, from which it is the name of a book or a programme."""
_GOES_ON = re.compile(r"\W*(?:And|But|Or|So|Yet)\b")
"""How words begin that go on with those before."""
_LONGEST = 80
"""Words of both."""


def quotations(telling: Telling, sentences: Iterable[Sentence]) -> list[Quoted]:
    """In the order of the sentences, none twice, of speakers who are named or described.

    Words that answer a question of the same speaker, or go on with "but", stand with the sentence before.
    """
    found: list[Quoted] = []
    seen: list[str] = []
    for sentence in sentences:
        said = _quoting(sentence)
        quoted = f"{source(said)}:{_key(_quoted(sentence, said))}" if said else ""
        if said is None or any(_repeats(quoted, other) for other in seen):
            continue
        entry = _entry(telling, sentence, said, found[-1:])
        if entry:
            seen.append(quoted)
            if found and {*found[-1].citations} <= {*entry.citations}:
                del found[-1]
            found.append(entry)
    return found


def _quoting(sentence: Sentence) -> Statement | None:
    """The statement that quotes; of two of the same words that which is within the other's: "Roe called it “a lie”"."""
    quoting = [one for one in sentence.statements if source(one) and _quoted(sentence, one)]
    first = next(iter(quoting), None)
    if first is None or first.quote == "direct":
        return first
    quoted = _quoted(sentence, first)
    same = (one for one in quoting if _quoted(sentence, one) == quoted and not (one.cue and one.cue in quoted))
    return min(same, key=lambda one: one.end - one.start, default=first)


def _quoted(sentence: Sentence, statement: Statement) -> str:
    """The longest quotation that is the statement's; empty where it is a name, or a few borrowed words."""
    (text,) = doubled([wording(sentence)])
    is_said = statement.quote != "indirect"
    content = sentence.excerpt(statement)
    marked = (next(filter(None, match.groups())) for match in _QUOTED.finditer(text))
    own = (one for one in marked if is_said or one in content or content.strip(" ,.'‘’") in one)
    longest = max(own, key=lambda one: len(one.split()), default="")
    return longest if len(longest.split()) >= _LEAST and not _is_title(longest) else ""


def _is_title(quoted: str) -> bool:
    content = [word for word in words(quoted) if word.lower() not in STOPWORDS]
    return bool(content) and sum(word[0].isupper() for word in content) > _TITLE * len(content)


def _key(quoted: str) -> str:
    return f" {' '.join(word.casefold() for word in words(quoted))} "


def _repeats(one: str, other: str) -> bool:
    """Whether the words of one speaker hold the other's, of the same speaker."""
    (speaker, _, words), (another, _, others) = one.partition(":"), other.partition(":")
    return speaker == another and (words in others or others in words)


def _entry(telling: Telling, sentence: Sentence, said: Statement, before: Sequence[Quoted]) -> Quoted | None:
    """With the sentence before where that is half of what they say; `before`: the entry that is told just before.

    None where half cannot be told with the other.
    """
    speaker = source(said)
    alone = Quoted(text=telling.alone(sentence)[0], citations=telling.alone(sentence)[1], speaker=speaker)
    half = telling.before(sentence)
    begins = said.start - sentence.start <= 1 and half is not None and half.paragraph == sentence.paragraph
    if half is None or not begins or not any(source(one) == speaker for one in half.statements):
        return alone
    is_answer = half.text.rstrip("”\"’' ").endswith("?")
    is_told = any(half.id == one.sentence_id for entry in before for one in entry.citations[1:])
    if not is_answer and (is_told or not _GOES_ON.match(sentence.text)):
        return alone
    text = telling.article.text[half.start : sentence.end]
    label = "" if any(one.cue for one in (*half.statements, said)) else f"{speaker}: "
    citations = (Citation.of(half, telling.article), *alone.citations)
    whole = Quoted(text=f"{label}{_marked(' '.join(text.split()))}", citations=citations, speaker=speaker)
    if len(text.split()) <= _LONGEST and not faults(whole, telling.article):
        return whole
    return None if is_answer else alone


def _marked(text: str) -> str:
    """With the marks that stand in the sentences before and after."""
    marks = re.findall(r"[“”\"]", text)
    if "''" in text:
        return text
    if '"' in marks:
        return text + '"' * (len(marks) % 2)
    opening = "“" if marks[:1] != ["“"] else ""
    return opening + text + ("”" if marks[-1:] != ["”"] else "")
