"""Kept conversations as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from textual.content import Content

from assistant.conversations import ConversationInfo
from assistant.tui.marked import Hanging
from assistant.tui.text import clip, counted, line

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ConversationRow:
    info: ConversationInfo
    current: bool
    """It is the one under way."""

    @property
    def heading(self) -> Content:
        return Content()

    def prompt(self) -> Hanging:
        about = f"{told(self.info)} · this one" if self.current else told(self.info)
        lines = [line(clip(self.info.title, _LONGEST)), line(about, "$foreground-muted")]
        if self.info.match and self.info.match.glimpse not in self.info.title:
            lines.append(line(self.info.match.glimpse))
        text = Content("\n").join(lines)
        return Hanging(Content("▸" if self.current else "•"), text)


def told(info: ConversationInfo) -> str:
    return f"{day(info.latest)} · {counted(info.answers, 'answer')}"


def day(moment: datetime) -> str:
    """The day where the reader is, as they would say it."""
    local, today = moment.astimezone().date(), date.today()
    if local == today:
        return "today"
    return "yesterday" if local == today - timedelta(days=1) else local.isoformat()
