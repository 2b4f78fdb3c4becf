"""What every sentence is: body, heading, byline, or a leftover of the page that the text was taken from.

Told by set phrases (`furniture`) and by where a line stands (`places`). What could be either is body: a leftover that
is kept can be passed over, a sentence that is lost cannot be found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, groupby, takewhile

from assistant.articles import SentenceKind
from assistant.ingest.captions import is_caption, is_credited
from assistant.ingest.documents import BlockKind
from assistant.ingest.furniture import (
    ATTRIBUTED,
    BIOGRAPHY,
    BYLINE,
    CREDITED,
    DATE_LINE,
    LEFTOVER,
    PLEA,
    SECTION,
    STAFF,
)
from assistant.ingest.paragraphs import Paragraph
from assistant.ingest.places import tell_by_place, tell_menus
from assistant.ingest.sentences import Span

_LONGEST_PHRASE = 400
"""Characters; set phrases are not looked for in more."""
_ENDS = " \t\u00a0-–—|:»›>•*·#."


def kinds(
    text: str, spans: Sequence[Span], blocks: Sequence[BlockKind] = (), title: str | None = None
) -> list[SentenceKind]:
    """The kind of each of the `spans` of `text`, in time linear in its length.

    `blocks`: what the format says of each paragraph, where it says anything; `title`, where it is known.
    """
    paragraphs = []
    for number, group in groupby(spans, key=lambda span: span.paragraph):
        members = list(group)
        sentences = [text[span.start : span.end] for span in members]
        whole = text[members[0].start : members[-1].end]
        paragraphs.append(Paragraph(whole, sentences, blocks[number] if blocks else None))
    for paragraph in paragraphs:
        _tell_by_wording(paragraph)
    _tell_author_boxes(paragraphs)
    tell_menus(paragraphs)
    tell_by_place(paragraphs, title)
    found = [kind for paragraph in paragraphs for kind in _sentence_kinds(paragraph)]
    return found if "body" in found else ["body"] * len(found)


def _tell_by_wording(paragraph: Paragraph) -> None:
    if len(paragraph.text) > _LONGEST_PHRASE:
        return
    text, bare, is_line = paragraph.text, paragraph.text.strip(_ENDS), not paragraph.is_prose
    paragraph.opens_section = bool(SECTION.fullmatch(bare))
    if DATE_LINE.fullmatch(bare) or STAFF.fullmatch(text) or (is_line and BYLINE.fullmatch(bare)):
        paragraph.kind = "byline"
    elif (
        not bare
        or paragraph.opens_section
        or CREDITED.fullmatch(text)
        or (is_line and (LEFTOVER.fullmatch(bare) or LEFTOVER.fullmatch(text)))
        or all(map(_is_plea, paragraph.sentences))
        or (is_credited(text) if is_line else is_caption(text))
    ):
        paragraph.kind = "leftover"
    elif paragraph.block == "heading":
        paragraph.kind = "heading"


def _tell_author_boxes(paragraphs: list[Paragraph]) -> None:
    """An author's biography at either end of the article, and the lines that hold only the author's name.

    It is told from news about somebody by its subject, whom no other paragraph of prose names.
    """
    prose = [paragraph for paragraph in paragraphs if paragraph.is_open and paragraph.is_prose]
    lines = [paragraph for paragraph in paragraphs[1:] if not paragraph.is_prose]
    named_in_lines = "\n".join(line.text for line in lines).casefold()
    size = min(3, len(prose) // 3)
    for box, rest, at_top in ((prose[:size], prose[size:], True), (prose[-size:], prose[:-size], False)):
        name = ""
        for paragraph in box if size else []:
            begins = BIOGRAPHY.match(paragraph.text)
            if begins and not any(begins["name"].split()[-1] in other.text for other in rest):
                if begins["name"].casefold() in named_in_lines or (begins["role"] and not at_top):
                    name, paragraph.kind = begins["name"], "byline"
            elif name and re.match(rf"(?:He|She|They|{re.escape(name.split()[0])})\b", paragraph.text):
                paragraph.kind = "byline"
        for line in lines:
            if name and line.text.casefold() == name.casefold():
                line.kind = "byline"


def _sentence_kinds(paragraph: Paragraph) -> list[SentenceKind]:
    if paragraph.kind:
        return [paragraph.kind] * len(paragraph.sentences)
    found: list[SentenceKind] = ["body"] * len(paragraph.sentences)
    numbered = [*enumerate(paragraph.sentences)]
    for i, _ in chain.from_iterable(takewhile(lambda one: _is_plea(one[1]), way) for way in (numbered, numbered[::-1])):
        found[i] = "leftover"
    return found


def _is_plea(sentence: str) -> bool:
    return (
        len(sentence) <= _LONGEST_PHRASE
        and bool(PLEA.fullmatch(sentence) or STAFF.fullmatch(sentence))
        and not ATTRIBUTED.fullmatch(sentence)
    )
