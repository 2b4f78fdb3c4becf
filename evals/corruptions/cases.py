"""A claim made from an article, with the sentences it cites and what the check should say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.support import ProblemKind
from assistant.articles import Article, Sentence
from assistant.language.words import stems


@dataclass(frozen=True, slots=True)
class Case:
    change: str
    """What was done to the sentences to make the claim."""
    text: str
    cited: tuple[Sentence, ...]
    kinds: frozenset[ProblemKind] = frozenset()
    """A problem of one of these kinds must be found; empty where none may be."""


Change = tuple[str, str]
"""What was done, and the text that came out."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an article taken apart: who said it, with what word, and what."""

    sentence: Sentence
    source: str
    cue: str
    content: str


@dataclass(frozen=True, slots=True)
class Read:
    """An article and its attributions."""

    article: Article
    said: tuple[Said, ...]

    @property
    def body(self) -> list[Sentence]:
        """What a claim may be made of: body sentences of at least four content words."""
        return [s for s in self.article.sentences if s.kind == "body" and len(stems(s.text)) >= 4]


Maker = Callable[[Read, Sequence[Read]], Iterator[Case]]
"""From an article, and the others for what is taken from elsewhere."""

_CUE = r"(?:said|says|told \w+|added|warned|argued|stated|claimed|insisted|explained|noted|announced)"
_SOURCE = r"(?:(?:[A-Z]|the |an? )[^,;:“”\"]{1,50}?)"
_SAID = (
    re.compile(rf"^(?P<source>{_SOURCE}) (?P<cue>{_CUE}) that (?P<content>[^“”\"]+)[.]$"),
    re.compile(rf"^(?P<content>[^“”\"]+), (?P<source>{_SOURCE}) (?P<cue>{_CUE})[.]$"),
    re.compile(rf"^(?P<content>“[^“”\"]+),” (?P<source>{_SOURCE}) (?P<cue>{_CUE})[.]$"),
    re.compile(rf"^(?P<cue>According to) (?P<source>{_SOURCE}), (?P<content>[^“”\"]+)[.]$"),
    re.compile(rf"^(?P<content>[^“”\"]+), (?P<cue>according to) (?P<source>{_SOURCE})[.]$"),
)


def attributions(article: Article) -> tuple[Said, ...]:
    """The sentences in which a pattern tells source, cue and content apart."""
    found = []
    for sentence in article.sentences:
        match = next((match for form in _SAID if (match := form.match(sentence.text))), None)
        if match and sentence.kind == "body" and len(stems(match["content"])) >= 3:
            found.append(Said(sentence, match["source"], match["cue"], match["content"].lstrip("“")))
    return tuple(found)


def put(text: str, match: re.Match[str], new: str, group: int = 0) -> str:
    """`text` with what `group` of the match found replaced."""
    return text[: match.start(group)] + (new if match.start(group) else capitalised(new)) + text[match.end(group) :]


def has_quotation(text: str) -> bool:
    return bool(re.search("[“”\"]|''", text))


def quoted(text: str, place: int) -> bool:
    """Whether a place in `text` may be inside quotation marks, where nothing may be put in other words."""
    if not text[:1].isalpha() or ("”" in text[place:] and "“" not in text[:place]):
        return has_quotation(text)
    return len(re.findall("[“”\"]|''", text[:place])) % 2 == 1


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """`text` as it goes on after a beginning: function words lose their capital."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in _LOWERED else text


_LOWERED = frozenset(
    "the a an this that these those it he she they we there in on at as if when after many some".split()
)
