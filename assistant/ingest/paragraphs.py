"""A paragraph while it is being told what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.articles import SentenceKind
from assistant.ingest.documents import BlockKind

_ENDS_SENTENCE = re.compile(r"(?:[.!?…。！？؟।۔]|(?:\S+\s+){4}\S+[,;:])(?:[\"'”’»“)\]」』]|\[\d+\])*\Z")
_LONGEST_LINE = 25
"""Words; what is longer is prose, however it ends."""
_WORD = re.compile(r"[^\W\d_][\w’']*")
_SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is it its nor of off on or over per so the to up vs via with yet".split()
)


@dataclass(slots=True)
class Paragraph:
    text: str
    sentences: list[str]
    block: BlockKind | None
    """What the format says that it is, where it says anything."""
    kind: SentenceKind | None = None
    """None is not told yet; what is never told is body."""
    opens_section: bool = False
    """Other articles, tags or comments stand under it."""
    words: int = field(init=False)
    is_prose: bool = field(init=False)
    """Ends as sentences do, or goes on; a heading, a link or a list item does not."""

    def __post_init__(self) -> None:
        self.words = max(len(self.text.split()), len(self.text) // 8)  # scripts without spaces have words too
        self.is_prose = self.block != "heading" and (
            self.words > _LONGEST_LINE or bool(_ENDS_SENTENCE.search(self.text[-80:]))
        )

    @property
    def is_open(self) -> bool:
        return self.kind is None

    @property
    def is_line(self) -> bool:
        """Open, and not prose."""
        return self.kind is None and not self.is_prose

    @property
    def in_title_case(self) -> bool:
        words = [word for word in _WORD.findall(self.text) if word.lower() not in _SMALL_WORDS]
        return bool(words) and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
