"""The form of a model's reply, and the reading of it while it is being written.

instructor reads streams too, but not as is wanted here: `create_iterable` has no place for `unanswered` and ends at the
first bad item, `create_partial` does not say which of its items are whole, a stream that is cut ends for both like one
that is not, and in Markdown neither gives anything before the end.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import BaseModel, Field, StringConstraints, ValidationError, WithJsonSchema, create_model

from assistant.answers import DraftClaim

FORM = "Answer"
"""Name of the form, by which a model calls it as a tool."""
_SHOWN = 200
"""Characters of an item that is no claim."""

_CLAIMS = re.compile(r'"claims"\s*:\s*\[')
_UNANSWERED = re.compile(r'"unanswered"\s*:\s*')
_BETWEEN = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(strict=False)


class _Item(BaseModel):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    sentences: list[int] = []


def form(numbers: Iterable[int], most: int) -> type[BaseModel]:
    """The schema of a reply of `most` claims at most that cite sentences by `numbers`. Only shown to the model: what
    comes back is checked claim by claim, as no server's enforcement can be trusted."""
    number: Any = Annotated[int, WithJsonSchema({"type": "integer", "enum": list(numbers)})]
    claim: Any = create_model("Claim", text=(str, ...), sentences=(Annotated[list[number], Field(min_length=1)], ...))
    claims: Any = Annotated[list[claim], Field(max_length=most)]
    return create_model(FORM, claims=(claims, ...), unanswered=(str | None, None))


class ReplyReader:
    """Takes a reply piece by piece and gives each claim when its last character has come.

    Where the form stands in the reply does not matter: alone, as the arguments of one or more calls, after reasoning,
    or in a code block. A quotation mark inside a string is escaped, so no text of a claim is taken for a key.
    """

    def __init__(self) -> None:
        self._text = ""
        self._at = 0
        """What is before has been read."""
        self._in_list = False
        self._found = False

    def __len__(self) -> int:
        return len(self._text)

    @property
    def whole(self) -> bool:
        """Whether there was a list of claims, and it is closed."""
        return self._found and not self._in_list

    @property
    def unanswered(self) -> str | None:
        value: object = None
        for key in _UNANSWERED.finditer(self._text):
            try:
                value, _ = _DECODER.raw_decode(self._text, key.end())
            except (ValueError, RecursionError):
                continue
        return " ".join(value.split()) or None if isinstance(value, str) else None

    def feed(self, piece: str) -> Iterator[DraftClaim]:
        """The claims that `piece` completes; one that is ill-formed cites nothing."""
        self._text += piece
        if self._thinks() or ("}" not in piece and "]" not in piece):
            return
        while self._in_list or self._enter():
            self._at = _end(_BETWEEN.match(self._text, self._at))
            if self._text.startswith("]", self._at):
                self._in_list = False
                continue
            try:
                item, end = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError):
                return
            if end == len(self._text) and not isinstance(item, dict):
                return  # "4" may become "42"
            self._at = end
            yield _draft(item)

    def _thinks(self) -> bool:
        """Whether the model is still reasoning: what it drafts there it has not said."""
        if not self._text[:_SHOWN].lstrip().startswith("<think>"):
            return False
        self._at = max(self._at, self._text.find("</think>"))
        return self._at == 0

    def _enter(self) -> bool:
        found = _CLAIMS.search(self._text, self._at)
        if found:
            self._at, self._in_list, self._found = found.end(), True, True
        return self._in_list


def _end(found: re.Match[str] | None) -> int:
    assert found  # the pattern matches the empty string
    return found.end()


def _draft(item: object) -> DraftClaim:
    try:
        claim = _Item.model_validate(item)
    except ValidationError:
        return DraftClaim(json.dumps(item, ensure_ascii=False)[:_SHOWN], ())
    return DraftClaim(" ".join(claim.text.split()), tuple(dict.fromkeys(claim.sentences)))
