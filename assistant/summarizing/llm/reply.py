"""The form of a model's summary, and the reading of one that may be cut in the middle."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal, cast, get_args

from pydantic import BaseModel, Field, ValidationError, WithJsonSchema, create_model

from assistant.answering.evidence import MOST_CITED
from assistant.answering.llm.reply import FORM

ListName = Literal["abstract", "key_points", "allegations", "figures", "timeline", "people", "quotations"]
LISTS: tuple[ListName, ...] = get_args(ListName)
LONGEST_LIST = 12
"""Entries of one kind that a model is asked for at most."""

_OPENS = re.compile(rf'"({"|".join(LISTS)})"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(strict=False)


class Item(BaseModel):
    """An entry as the model proposes it: all of it may be wrong."""

    text: str = ""
    sentences: list[int] = []
    name: str = ""


Lists = dict[ListName, list[Item]]


def form(numbers: Iterable[int], lists: Iterable[ListName]) -> type[BaseModel]:
    """The schema of a reply that cites sentences by `numbers`. Only shown to the model, whose entries are checked one
    by one: no server's enforcement can be trusted."""
    number: Any = Annotated[int, WithJsonSchema({"type": "integer", "enum": list(numbers)})]
    cited: Any = (Annotated[list[number], Field(min_length=1, max_length=MOST_CITED)], ...)
    entry: Any = create_model("Entry", text=(str, ...), sentences=cited)
    items: dict[ListName, Any] = {
        "people": create_model("Participant", name=(str, ...), text=(str, ...), sentences=cited),
        "quotations": create_model("Quotation", sentences=cited),
    }
    listed: dict[str, Any] = {}
    for name in lists:
        item: Any = items.get(name, entry)
        listed[name] = (Annotated[list[item], Field(max_length=LONGEST_LIST)], ...)
    return create_model(FORM, **listed)


def read(reply: str) -> tuple[Lists, bool]:
    """The items in the lists of a reply, and whether there was a list and all are closed.

    Where the lists stand does not matter: in an object alone, after reasoning, in a code block. A quotation mark
    inside a string is escaped, so no text of an item is taken for a list. What is no item is left out.
    """
    if reply.lstrip().startswith("<think>"):
        reply = reply.partition("</think>")[2]
    lists: Lists = {}
    at, closed = 0, False
    while opening := _OPENS.search(reply, at):
        items, at, closed = _items(reply, opening.end())
        lists.setdefault(cast(ListName, opening[1]), items)
        if not closed:
            break
    return lists, closed


def _items(reply: str, at: int) -> tuple[list[Item], int, bool]:
    """The items of the list that begins at `at`, where they end, and whether the list does."""
    items: list[Item] = []
    while True:
        between = _BETWEEN.match(reply, at)
        at = between.end() if between else at
        if reply.startswith("]", at):
            return items, at + 1, True
        try:
            value, at = _DECODER.raw_decode(reply, at)
        except (ValueError, RecursionError):
            return items, at, False
        try:
            items.append(Item.model_validate(value))
        except ValidationError:
            continue
