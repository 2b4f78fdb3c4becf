"""The noun whose size a figure tells behind "of": "net loss" of "a net loss of more than $14 million"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.phrases import CLAUSES, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.irregular import BE
from assistant.summarizing.directions import NOUNS
from assistant.summarizing.extractive.quantities.clauses import is_adverb, is_verb
from assistant.summarizing.extractive.quantities.nouns import ARTICLES, BREAKS, LONGEST, things
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import Place, after_aside

_NO_OWNERS = frozenset(
    """advance ahead amount amounts consist consisted consists dozens equivalent excess favor favour hundreds instead
    lieu lot lots maximum millions minimum most much number out part range short some sort sum terms thousands total
    tune upward upwards view way""".split()
)
"""What stands before "of" and a figure that is of something else."""


def headed(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
    """The words for it before the figure at `place`, or for what rose or fell by it; empty where there are none."""
    stop = opening(sentence, place.first) - 1
    if stop < 1 or sentence[stop].lower not in ("of", "worth"):
        return ()
    begins = stop
    while begins > max(0, stop - LONGEST) and _is_of_noun(sentence, begins - 1, stop):
        begins -= 1
    if sentence[stop].lower == "worth":  # "the development of projects worth"
        begins = max((i + 1 for i in range(begins, stop) if sentence[i].lower == "of"), default=begins)
    if stop - begins > 1 and sentence[begins].lower.endswith("ing") and _opens(sentence, begins):
        begins += 1  # "and offering tax cuts worth"
    phrase = sentence[begins:stop]
    if not phrase or phrase[-1].lower in _NO_OWNERS | BE or is_adverb(phrase[-1]):
        return ()
    if phrase[-1].lower not in NOUNS:
        return phrase
    behind = after_aside(sentence, place.stop)
    is_in = behind < len(sentence) and sentence[behind].lower == "in"
    return things(sentence, behind + 1) if is_in else phrase[:-1]  # "an increase of 5 percent in sales"


def _is_of_noun(sentence: Sequence[Token], i: int, stop: int) -> bool:
    """Whether the word at `i` belongs to the noun that ends at `stop`."""
    token = sentence[i]
    if i + 1 == stop:
        return token.text[0].isalpha() and token.lower not in BREAKS | ARTICLES and not is_verb(sentence, i)
    if not token.text[0].isalpha() or token.lower in BREAKS | ARTICLES or (i and sentence[i - 1].lower == "to"):
        return False
    return not (is_verbal(token) and not token.is_possessive)


def _opens(sentence: Sequence[Token], i: int) -> bool:
    before = sentence[i - 1] if i else None
    return before is None or not before.is_word or before.lower in CLAUSES | PREPOSITIONS | BE
