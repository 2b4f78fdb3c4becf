"""Which articles are on the same matter: those that name the same, are near in meaning, and not far apart in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.answering.agreement.reading import named
from assistant.articles import Article
from assistant.language.countries import COUNTRIES
from assistant.language.given_names import MEN, WOMEN
from assistant.language.peoples import COUNTRY_OF
from assistant.language.titles import HONORIFICS
from assistant.language.words import WORD, stem, words
from assistant.summarizing.briefs.grouping import groups

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE_MATTER = 0.3
"""Mean likeness from which two groups are one."""
_OTHERS = 50
"""Articles that a library stands for at least: what both of two articles name is not common because they are alone."""
_ANYBODYS = MEN | WOMEN | HONORIFICS
"""What many go by who have nothing to do with each other."""
_STEMS = frozenset(map(stem, COUNTRIES))
_OF_COUNTRY = 0.7
"""What a country counts beside another name: half the news is about a few of them."""
_WEEK = 7.0
_PER_DOUBLING = 0.08
"""What likeness loses each time that the weeks between two articles double."""


def matters(articles: Sequence[Article], centroids: Mapping[str, NDArray[np.float32]]) -> list[list[Article]]:
    """Groups of `articles`, the largest first, in each the most central first; those without a centroid are left
    out."""
    import numpy as np

    known = [article for article in articles if article.id in centroids]
    if not known:
        return []
    alike = _likeness(known, np.stack([centroids[article.id] for article in known]))
    found = [sorted(group, key=lambda row: -alike[row, group].sum()) for group in groups(alike, ONE_MATTER)]
    return sorted(([known[row] for row in group] for group in found), key=len, reverse=True)


def _likeness(articles: Sequence[Article], centroids: NDArray[np.float32]) -> NDArray[np.float32]:
    """From 0 to 1 for each two: the geometric mean of the cosines of their `centroids`, of shape (articles,
    dimension), and of the names that they mention, rare ones and those mentioned often before others."""
    import numpy as np

    mentioned = _mentioned(articles)
    meaning = np.clip(centroids @ centroids.T, 0.0, 1.0)
    alike: NDArray[np.float32] = np.sqrt(meaning * (mentioned @ mentioned.T)) * _nearness(articles)
    return alike


def _mentioned(articles: Sequence[Article]) -> NDArray[np.float32]:
    """How much each name stands for each article, in rows of length 1."""
    import numpy as np

    counts = [_names(article) for article in articles]
    columns = {name: column for column, name in enumerate(sorted(set().union(*counts)))}
    found = np.zeros((len(articles), len(columns)), dtype=np.float32)
    for row, count in enumerate(counts):
        for name, times in count.items():
            found[row, columns[name]] = (1.0 + np.log(times)) * (_OF_COUNTRY if name in _STEMS else 1.0)
    found *= np.log1p(max(len(articles), _OTHERS) / np.maximum((found > 0).sum(axis=0), 1))
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    mentioned: NDArray[np.float32] = np.divide(found, lengths, out=np.zeros_like(found), where=lengths > 0)
    return mentioned


def _names(article: Article) -> Counter[str]:
    """Each as often as it stands there; a word that only begins sentences is none."""
    body = [one.text for one in article.sentences if one.kind == "body"]
    inside = {name for text in body for name in named(text[_first(text) :])}
    found = (name for text in body for name in named(text) if name in inside or not text.startswith(name))
    others = Counter(stem(name) for name in found if name.lower() not in _ANYBODYS | COUNTRY_OF.keys())
    return others + Counter(country for text in body for country in _countries(text))


def _countries(text: str) -> set[str]:
    """The stems of those that it names, by their own names or their people's."""
    capitalised = (word.lower().removesuffix("'s").removesuffix("’s") for word in words(text) if word[0].isupper())
    return {stem(COUNTRY_OF.get(word, word)) for word in capitalised} & _STEMS


def _first(text: str) -> int:
    """Where its first word ends."""
    match = WORD.search(text)
    return match.end() if match else 0


def _nearness(articles: Sequence[Article]) -> NDArray[np.float32]:
    """1 for two articles of one week or of unknown days, and less the longer one is after the other."""
    import numpy as np

    days = np.array([one.published.toordinal() if one.published else np.nan for one in articles], dtype=np.float32)
    weeks = np.nan_to_num(np.abs(days[:, None] - days)) / _WEEK
    nearness: NDArray[np.float32] = 1.0 / (1.0 + _PER_DOUBLING * np.log2(np.maximum(weeks, 1.0)))
    return nearness
