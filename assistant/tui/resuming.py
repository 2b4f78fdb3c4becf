"""Entries that lead to what was answered before."""

from __future__ import annotations

from textual.content import Content

from assistant.conversations import ConversationInfo
from assistant.tui.conversation_rows import told
from assistant.tui.entries import Entry
from assistant.tui.text import clip, counted, line, quoted

_LONGEST = 120


class ResumeEntry(Entry):
    HELP = """\
**Enter** brings back the last conversation as it was, to go on with it; **Ctrl+R** does so from anywhere. **F8** lists
all of them.
"""

    def __init__(self, info: ConversationInfo) -> None:
        super().__init__("↩", line(f"Go on with {quoted(clip(info.title, _LONGEST))} · {told(info)} · Ctrl+R"))
        self.conversation = info.id


class EarlierEntry(Entry):
    HELP = """\
**Enter** shows the answers of this conversation that came before those below.
"""

    def __init__(self, answers: int) -> None:
        super().__init__("…", Content(counted(answers, "earlier answer")))


class LaterEntry(Entry):
    HELP = """\
**Enter** shows the answers of this conversation that came after those above.
"""

    def __init__(self, answers: int) -> None:
        super().__init__("…", Content(counted(answers, "later answer")))
