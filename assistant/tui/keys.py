"""The keys that do the same wherever the reader is."""

from __future__ import annotations

from textual.binding import Binding

KEYS = (
    Binding("escape", "leave", "Back", id="app.leave", tooltip="Back to the conversation, then to the question"),
    Binding("f2", "show('library', 'articles')", "Articles", id="app.library", tooltip="Go to the list of articles"),
    Binding("f3", "show('source')", "Source", id="app.source", show=False, tooltip="Go to the source"),
    Binding(
        "f4",
        "show('library', 'speakers')",
        "Statements by speaker",
        id="app.speakers",
        show=False,
        tooltip="Go to the list of everybody whose words the articles report",
    ),
    Binding("f1", "help", "Help", id="app.help", show=False, tooltip="Explain what is focused, and its keys"),
    Binding(
        "f6",
        "narrow",
        "Ask within …",
        id="app.narrow",
        show=False,
        priority=True,
        tooltip="Choose the article, outlet or days that questions are asked within, or all again",
    ),
    Binding(
        "f7",
        "brief",
        "Brief",
        id="app.brief",
        show=False,
        priority=True,
        tooltip="Tell what several articles say on one matter, or list the matters",
    ),
    Binding(
        "f8",
        "conversations",
        "Conversations",
        id="app.conversations",
        show=False,
        tooltip="Find, open, rename, delete or export what was asked before",
    ),
    Binding("ctrl+n", "begin", "New conversation", id="app.begin", show=False, tooltip="Begin a new conversation"),
    Binding(
        "ctrl+r",
        "resume",
        "Resume the last conversation",
        id="app.resume",
        show=False,
        tooltip="Go on with the last conversation but this one",
    ),
    Binding("ctrl+o", "pick", "Add articles", id="app.add", tooltip="Choose files and folders of articles to be added"),
    Binding("f5", "reload", "Reload", id="app.reload", show=False, tooltip="Open the library again"),
)
