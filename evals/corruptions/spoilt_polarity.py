"""Texts with a negation put in or taken out, a modal changed, or a direction reversed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evals.corruptions.cases import Change, put

_OPPOSITES = dict(
    pair.split("/")
    for pair in """rose/fell fell/rose increased/decreased decreased/increased increase/decrease decline/increase
    declined/increased more/fewer less/more higher/lower lower/higher before/after after/before won/lost
    lost/won supported/opposed opposed/supported supports/opposes opposes/supports accepted/rejected
    rejected/accepted above/below denied/confirmed best/worst first/last largest/smallest better/worse
    worse/better stronger/weaker gained/lost success/failure failed/succeeded legal/illegal illegal/legal
    approved/rejected likely/unlikely unlikely/likely guilty/innocent""".split()
)
_DIRECTION = re.compile(rf"\b(?:(?!more|less)(?:{'|'.join(_OPPOSITES)})|(?:more|less)(?= than| [a-z]+s\b))\b")
_AUX = re.compile(
    r"\b(is|are|was|were|will|would|has|had|have|can|could|should|does|did)\b(?! (?:not|never|no)\b)(?= [a-z])"
)
_REGULAR = re.compile(
    r"(?<=[a-z] )(?!(?:need|inde|spe|hundr|naked|sacr|excee|succee|procee)\w*\b)[a-z]{4,}ed\b"
    r"(?= (?:the|a|an|his|her|its|their|to|in|on)\b)"
)
_NEGATION = re.compile(
    r"(?:\b(?P<aux>do|does|did|is|are|was|were|will|would|has|had|have|could|should|can)(?: not|n['’]t)"
    r"|(?: never| not)(?= [a-z])|\bno(?= [a-z]))\b(?! (?:only|just|yet|more|less|doubt|longer)\b)",
    re.IGNORECASE,
)


def spoilt_polarity(text: str) -> Iterator[Change]:
    """`text` with a negation put in or taken out, a modal changed, or a direction reversed."""
    if match := _AUX.search(text):
        yield "negation: put in", f"{text[: match.end()]} not{text[match.end() :]}"
    if match := _REGULAR.search(text):
        yield "negation: never", f"{text[: match.start()]}never {text[match.start() :]}"
    if match := _NEGATION.search(text):
        yield "negation: taken out", " ".join(put(text, match, match["aux"] or "").split())
    if match := re.search(r"\bdenied (?=that|the|having|any|\w+ing)", text):
        yield "negation: denied", f"{text[: match.start()]}confirmed {text[match.end() :]}"
    if match := re.search(r"\b(?:may|might|could)(?= (?:be|have|[a-z]+)\b)", text):
        yield "modality: dropped", f"{text[: match.start()]}will{text[match.end() :]}"
    if match := re.search(r"\bwill(?= (?:be|have|[a-z]+)\b)", text):
        yield "modality: added", f"{text[: match.start()]}might{text[match.end() :]}"
    if match := _DIRECTION.search(text):
        yield "direction", put(text, match, _OPPOSITES[match.group()])
