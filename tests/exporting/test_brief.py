"""Briefs in Markdown."""

from __future__ import annotations

import re

from assistant.answers import Citation
from assistant.exporting.brief import brief_markdown
from assistant.summaries import Brief, Development, Event
from tests.tui.scripted import COUNCIL, MILL, citation


def brief(query: str, *cited: Citation) -> Brief:
    developments = tuple(Development(text=one.text, citations=(one,), date=None, told="") for one in cited)
    return Brief(
        headline=query,
        article_ids=tuple({one.article_id for one in cited}),
        outlets=(),
        first=None,
        last=None,
        undated=1,
        query=query,
        since=None,
        events=(Event(query, developments),),
        unheard=(),
    )


def test_the_footnotes_of_several_briefs_are_those_of_one_document() -> None:
    found = brief_markdown(brief("Mill", citation(MILL, 5), citation(MILL, 3)), brief("Council", citation(COUNCIL, 5)))
    notes = dict(re.findall(r"^\[\^(\d)\]: .*?“(.*?)”", found, re.MULTILINE))
    assert list(notes) == ["1", "2", "3"]
    for text, number in re.findall(r"^- (.*?) \[\^(\d)\]$", found, re.MULTILINE):
        assert notes[number] == text
    assert found.index("# Council") < found.index("[^1]: ")
