"""Prints the CPU seconds to an app's first paint: of the chat (`chat`), or of the widgets given as JSON (`bare`).

`widgets` prints the chat's widgets as that JSON: each as the widget of Textual that it is made of.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from importlib import import_module
from typing import Any, TypedDict, cast

from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets import TabbedContent, TabPane

SIZE = (160, 50)


class Node(TypedDict):
    module: str
    name: str
    children: list[Node]


def described(widget: Widget) -> Node:
    """What Textual knows of `widget`. What a widget of Textual's composes itself is not described."""
    kind: Any = next(kind for kind in type(widget).__mro__ if kind.__module__.startswith("textual."))
    if kind.__name__ == "TabbedContent":
        children = list(widget.query("TabPane").results(Widget))
    else:
        children = list(widget.children) if kind.compose is Widget.compose else []
    return Node(module=kind.__module__, name=kind.__name__, children=[described(child) for child in children])


def built(node: Node) -> Widget:
    kind: Any = getattr(import_module(node["module"]), node["name"])
    children = [built(child) for child in node["children"]]
    if node["name"] == "TabPane":
        return TabPane("tab", *children)
    if node["name"] != "TabbedContent":
        return cast(Widget, kind(*children))
    tabbed = TabbedContent()
    for pane in children:
        tabbed.compose_add_child(pane)
    return tabbed


def painted() -> None:
    print(time.process_time(), flush=True)
    os._exit(0)


class Bare(App[None]):
    def __init__(self, nodes: list[Node]) -> None:
        super().__init__()
        self._described = nodes

    def compose(self) -> ComposeResult:
        yield from map(built, self._described)

    def on_mount(self) -> None:
        self.run_worker(self._wait())

    async def _wait(self) -> None:
        await self.screen.wait_for_refresh()
        await asyncio.to_thread(painted)


def main(what: str) -> None:
    if what == "bare":
        Bare(json.load(sys.stdin)).run(headless=True, size=SIZE)
        return
    from assistant.tui.app import AssistantApp

    def opened() -> Any:
        """The chat opens its library after its first paint."""
        if what == "chat":
            painted()
        print(json.dumps([described(widget) for widget in app.screen.children]), flush=True)
        os._exit(0)

    app = AssistantApp(opened)
    app.run(headless=True, size=SIZE)


if __name__ == "__main__":
    main(sys.argv[1])
