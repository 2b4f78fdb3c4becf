"""What is said of the sentences that are cited: their numbers, where each is from, and how it stands to a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answers import Citation, Counterpart
from assistant.display import printable
from assistant.language.outlets import one_outlet
from assistant.language.words import words

_DOUBLE_MARK = re.compile(r"[“”\"]|''")


class Numbers:
    """Numbers citations from 1 in the order in which they are met; a sentence keeps its number."""

    def __init__(self) -> None:
        self._numbers: dict[Citation, int] = {}

    @property
    def citations(self) -> Iterable[tuple[int, Citation]]:
        """All that were met, each after its number."""
        return [(number, citation) for citation, number in self._numbers.items()]

    def of(self, citation: Citation) -> int:
        return self._numbers.setdefault(citation, len(self._numbers) + 1)

    def marks(self, *citations: Citation, before: str = "[") -> str:
        """As in "[1][2]"; "[^" comes `before` the numbers of footnotes."""
        return "".join(f"{before}{self.of(citation)}]" for citation in citations)


def source_line(citation: Citation, file: str | None = None) -> str:
    """Outlet, date and title of a citation's article, and the name of its file where that is given."""
    parts = [citation.outlet, str(citation.published or "") or None, citation.article_title, file]
    return printable(" · ".join(part for part in parts if part), keep_newlines=False)


def unnamed_speaker(citation: Citation) -> str | None:
    """Whose word the sentence is, where the sentence does not name them itself."""
    speaker = citation.speaker
    return None if speaker is None or set(words(speaker)) & set(words(citation.text)) else speaker


def attributed(citation: Citation, sentence: str) -> str:
    """`sentence` is that of the citation, in quotation marks or not."""
    speaker = unnamed_speaker(citation)
    return f"[speaker: {speaker}] {sentence}" if speaker else sentence


def quotation(citation: Citation) -> str:
    """The sentence in quotation marks, after its speaker where it does not name them; its own marks become single."""
    return attributed(citation, f"“{_DOUBLE_MARK.sub(_single, citation.text)}”")


def _single(mark: re.Match[str]) -> str:
    opens = mark[0] == "“" or (mark[0] != "”" and not mark.string[: mark.start()].rstrip("([—–-")[-1:].strip())
    return "‘" if opens else "’"


def relation(counterpart: Counterpart) -> str:
    """How another article stands to a claim: "also in", "again in" where it is of its outlet or agency, "same text in"
    where the sentence stands there too, "differs" or "later"."""
    if counterpart.relation == "differs":
        return "later" if counterpart.later else "differs"
    if counterpart.independent:
        return "also in"
    from assistant.answering.agreement.reprints import one_text  # brings numpy, which the first screen does without

    cited, other = counterpart.cited, counterpart.citation
    is_reprint = not one_outlet(cited.outlet, other.outlet) and one_text(cited.text, other.text)
    return "same text in" if is_reprint else "again in"


def says(counterpart: Counterpart) -> str:
    """The same as the beginning of a line, with what differs: "Differs, later: 800 km / 900 km"."""
    is_later = counterpart.relation == "differs" and counterpart.later
    told = "Differs, later" if is_later else relation(counterpart).capitalize()
    return f"{told}: {counterpart.difference}" if counterpart.difference else told
