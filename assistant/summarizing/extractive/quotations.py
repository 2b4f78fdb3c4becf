"""The words that an article quotes, with who said them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.wording import wording
from assistant.articles import Sentence
from assistant.summaries import Quoted
from assistant.summarizing.extractive.allegations import source
from assistant.summarizing.extractive.telling import Telling

_QUOTED = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")
_LEAST = 5
"""Words that are a quotation and no borrowed phrase."""


def quotations(telling: Telling, sentences: Iterable[Sentence]) -> list[Quoted]:
    """In the order of the sentences, one a sentence, of speakers who are named or described."""
    found = []
    for sentence in sentences:
        said = next((one for one in sentence.statements if one.quote != "indirect" and source(one)), None)
        longest = max((len(match[1].split()) for match in _QUOTED.finditer(wording(sentence))), default=0)
        told = telling.told(sentence) if said and longest >= _LEAST else None
        if said and told:
            found.append(Quoted(text=told[0], citations=told[1], speaker=source(said)))
    return found
