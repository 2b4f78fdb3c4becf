"""Articles for the tests of the library, written out sentence by sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from assistant.articles import Article, Mention, Sentence, SentenceKind, Source, Statement

ROOT = Path(__file__).parents[2]
"""Where another process finds the tests."""


def article(
    title: str,
    *sentences: str,
    outlet: str | None = None,
    location: str | None = None,
    published: date | None = None,
    said: dict[int, str] | None = None,
    kinds: dict[int, SentenceKind] | None = None,
) -> Article:
    """`said` names the speakers of whole sentences; sentences are of the body unless `kinds` says otherwise."""
    text = " ".join(sentences)
    article_id = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    found: list[Sentence] = []
    start = 0
    for index, sentence in enumerate(sentences):
        end = start + len(sentence)
        speaker = (said or {}).get(index)
        first = sentence.split(maxsplit=1)[0] if sentence.split() else ""
        statement = Statement(speaker, first, "said", "statement", "indirect", start, end)
        found.append(
            Sentence(
                id=f"{article_id}:{index}",
                text=sentence,
                start=start,
                end=end,
                paragraph=0,
                kind=(kinds or {}).get(index, "body"),
                statements=(statement,) if speaker else (),
                mentions=(Mention(start, start + len(first), speaker),) if speaker else (),
            )
        )
        start = end + 1
    return Article(article_id, title, text, tuple(found), (Source(outlet, None, location),), published, "en")


def bridge() -> Article:
    return article(
        "Ferry company blames the harbour for the collision",
        "The ferry Marit struck the north pier of Halvik on Tuesday evening.",
        "Nobody was hurt, and 212 passengers left the ship by the rear ramp.",
        "Captain Ines Holm steered by radar because of the fog.",
        "She told reporters that the harbour lights had been out for nine days.",
        "The harbour office denied this and said that every lamp was tested on Monday.",
        "More articles",
        outlet="Halvik Post",
        location="https://halvik.example/marit",
        published=date(2025, 3, 4),
        said={3: "Ines Holm", 4: "the harbour office"},
        kinds={5: "leftover"},
    )


def orchard() -> Article:
    return article(
        "Late frost halves the cherry harvest",
        "Growers in the Ossen valley expect to pick 1,400 tonnes of cherries this year.",
        "Last year they picked about twice as much.",
        "A night of frost in April killed the blossom on the lower slopes.",
        "“We lost every tree below the road,” the grower Tomas Reil said.",
        "The cooperative wants the state to pay for heaters.",
        outlet="Valley Radio",
        said={3: "Tomas Reil", 4: "the cooperative"},
    )


def many(count: int, about: str) -> Sequence[Article]:
    """Articles of three sentences that are like no other."""
    return [
        article(
            f"Report {number} on {about}",
            f"Station {number} counted {number * 7 + 3} visitors who asked about {about}.",
            f"Its warden, number {number} on the list, called that a surprise.",
            f"Week {number % 50 + 1} is when the next figures are due.",
        )
        for number in range(count)
    ]
