"""Sentences that are somebody's very words."""

from __future__ import annotations

from assistant.articles import Sentence

_MARKS = '“”"'
_MOST = 0.5
"""Share of a sentence that is quoted, from which it is a remark."""


def remark(sentence: Sentence) -> str | None:
    """What is quoted in a sentence that begins with it, or consists of little else; None of one that tells itself."""
    said = [one for one in sentence.statements if one.quote == "direct"]
    spans = sorted({(max(one.start, sentence.start), min(one.end, sentence.end)) for one in said})
    words = " ".join(sentence.text[start - sentence.start : end - sentence.start] for start, end in spans)
    opens = bool(spans) and not any(map(str.isalnum, sentence.text[: spans[0][0] - sentence.start]))
    return words if opens or len(words) > _MOST * len(sentence.text) else None


def is_unclaimed(sentence: Sentence) -> bool:
    """Whether it is somebody's very words, or a part of them, and nobody is known who says so."""
    if any(one.speaker or one.mention for one in sentence.statements):
        return False
    text = sentence.text
    is_cut = text.count("“") != text.count("”") or text.count('"') % 2 == 1
    is_direct = any(one.quote == "direct" for one in sentence.statements)
    return is_direct or is_cut or (text[0] in _MARKS and text[-1] in _MARKS)
