"""Text that Markdown and HTML leave as it is."""

from __future__ import annotations

import re

from assistant.display import printable

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&^$=@]|:(?=//)|(?<=www)\.(?=\S)", re.IGNORECASE)
_BEGINS_BLOCK = re.compile(r"([-+]|\d{1,9}(?=[.)]))([.)]?)")


def escaped(text: str) -> str:
    """`text` on one line; rendered as Markdown, plain or with tables, footnotes, mathematics or links, it is itself."""
    line = _MARKUP.sub(r"\\\g<0>", printable(text, keep_newlines=False).strip())
    begun = _BEGINS_BLOCK.match(line)
    if not begun:
        return line
    digits, mark = (begun[1], begun[2]) if begun[2] else ("", begun[1])
    return f"{digits}\\{mark}{line[begun.end() :]}"
