"""A tree of the files that can be added, in which several files and folders can be marked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text, TextType
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, DirectoryTree, Static
from textual.widgets.directory_tree import DirEntry
from textual.widgets.tree import TreeNode

from assistant.display import printable
from assistant.tui.dialog import Dialog
from assistant.tui.key_bar import KeyBar
from assistant.tui.text import clip, line

_MARK = "● "
_LONGEST_NAME = 40


class FileTree(DirectoryTree):
    """Folders, and the files of the kinds that are read."""

    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Open", id="files.open", tooltip="Open or close the folder, mark the file"),
        Binding("space", "mark", "Mark", id="files.mark", tooltip="Mark the file or folder, or unmark it"),
        Binding("backspace", "up", "Folder above", id="files.up", tooltip="Show the folder above"),
    ]

    class Marked(Message):
        """Other files or folders are marked than before."""

    class Moved(Message):
        """Another folder is shown."""

        def __init__(self, folder: Path) -> None:
            super().__init__()
            self.folder = folder

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.guide_depth = 2
        self.chosen: dict[Path, None] = {}
        """What is marked, in the order of marking."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        from assistant.ingest.sources import SUFFIXES

        shown = (path for path in paths if not path.name.startswith("."))
        return [path for path in shown if path.suffix.lower() in SUFFIXES or self._safe_is_dir(path)]

    def process_label(self, label: TextType) -> Text:
        """File names are text that somebody else chose."""
        return Text(printable(str(label), keep_newlines=False) or " ")

    def render_label(self, node: TreeNode[DirEntry], base_style: Style, style: Style) -> Text:
        label = super().render_label(node, base_style, style)
        is_marked = node.data is not None and node.data.path in self.chosen
        return Text.assemble((_MARK, base_style), label) if is_marked else label

    @property
    def under_cursor(self) -> Path | None:
        node = self.cursor_node
        return node.data.path if node and node.data else None

    def action_mark(self) -> None:
        if path := self.under_cursor:
            self.mark(path)

    def mark(self, path: Path) -> None:
        """Marks it, or unmarks it."""
        if path in self.chosen:
            del self.chosen[path]
        else:
            self.chosen[path] = None
        self._invalidate()
        self.post_message(self.Marked())

    def action_up(self) -> None:
        self.path = Path(self.path).absolute().parent
        self.post_message(self.Moved(Path(self.path)))


class FilePicker(Dialog[list[str]]):
    HELP = """\
The files that can be added, in their folders. **Space** marks a file or a whole folder, **a** adds what is marked, or,
where nothing is, what the cursor is on.

**Enter** or a click opens and closes a folder, and marks a file; **Backspace** goes to the folder above. **Esc** leaves
without adding anything.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add", id="files.add", tooltip="Add what is marked, else what the cursor is on"),
        Binding("escape", "leave", "Leave", id="files.leave", tooltip="Leave without adding anything"),
        Binding("f1", "app.help", "Help", id="files.help", show=False, tooltip="Explain the tree, and its keys"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        with Vertical(id="files"):
            yield Static(line(f"Add articles from {self._folder}"), classes="title")
            yield FileTree(self._folder)
            with Horizontal():
                yield Button(Content("Add"), id="add", compact=True)
                yield Button(Content("Leave (Esc)"), id="leave", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        self._count()
        self.set_focus(self._tree)

    @property
    def _tree(self) -> FileTree:
        return self.query_one(FileTree)

    @on(DirectoryTree.FileSelected)
    def _mark(self, message: DirectoryTree.FileSelected) -> None:
        message.stop()
        self._tree.mark(message.path)

    @on(FileTree.NodeHighlighted)
    @on(FileTree.Marked)
    def _count(self) -> None:
        marked, here = self._tree.chosen, self._tree.under_cursor
        what = f"the {len(marked)} marked" if marked else clip(here.name, _LONGEST_NAME) if here else ""
        button = self.query_one("#add", Button)
        button.label = line(f"Add {what} (a)")
        button.refresh(layout=True)

    @on(FileTree.Moved)
    def _tell_folder(self, message: FileTree.Moved) -> None:
        self.query_one(".title", Static).update(line(f"Add articles from {message.folder}"))

    def action_add(self) -> None:
        here = self._tree.under_cursor
        chosen = list(self._tree.chosen) or ([here] if here else [])
        self.dismiss([str(path) for path in chosen])

    def action_leave(self) -> None:
        self.dismiss([])

    @on(Button.Pressed)
    def _press(self, message: Button.Pressed) -> None:
        message.stop()
        if message.button.id == "add":
            self.action_add()
        else:
            self.action_leave()
