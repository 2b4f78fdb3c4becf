"""Text from articles, models and users as `Content`, in which nothing is markup and no terminal obeys anything."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from assistant.display import printable
from assistant.errors import AssistantError


def line(text: str, style: str = "") -> Content:
    """`text` on one line, whatever line ends are in it."""
    return Content.styled(printable(text, keep_newlines=False), style)


def block(text: str, style: str = "") -> Content:
    """`text` with its line ends."""
    return Content.styled(printable(text), style)


def clip(text: str, longest: int) -> str:
    """`text`, or the beginning of one that is longer than so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


_QUOTATION_MARKS = '"“”„«»'


def quoted(text: str) -> str:
    """`text` in quotation marks, unless it has its own at either end."""
    return text if text[:1] in _QUOTATION_MARKS or text[-1:] in _QUOTATION_MARKS else f"“{text}”"


def counted(number: int, noun: str) -> str:
    """As in "1 statement", "1,200 statements"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def duration(seconds: float) -> str:
    """As in "40 s", "12 min", "3 h"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"


UNKNOWN = "outlet and date unknown"


def dateline(outlet: str | None, published: date | None, *, otherwise: str = UNKNOWN) -> str:
    """Who published it, and when, as far as is known."""
    known = [outlet, published.isoformat() if published else None]
    return " · ".join(part for part in known if part) or otherwise


def reason(error: Exception) -> str:
    """What the reader is told of an error; of one that nobody foresaw, its name and no more."""
    if isinstance(error, AssistantError):
        return str(error)
    return f"This should not have happened ({type(error).__name__}). Try again, or in another way."
