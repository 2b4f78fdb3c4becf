"""A summary as Markdown: each entry with footnotes, and every text of the article as text."""

from __future__ import annotations

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from assistant.answers import Citation
from assistant.exporting.summary import summary_markdown
from assistant.summaries import Entry, Figure, Participant, Summary

FIRST = Citation("a:1", "a", "Mill fire", "Courier", None, "A fire *destroyed* the mill.", 0, 27, None)
SECOND = replace(FIRST, sentence_id="a:2", text="<b>60</b> of its 240 workers stay at home.", speaker="Petra Voss")
SUMMARY = Summary(
    article_id="a",
    headline="Mill [fire](http://x.example)",
    abstract=(Entry(text=FIRST.text, citations=(FIRST,)),),
    key_points=(),
    allegations=(),
    denials=(),
    figures=(
        Figure(text=SECOND.text, citations=(FIRST, SECOND), value=60, unit=None, of="workers", when=None),
        Figure(text=SECOND.text, citations=(SECOND,), value=240, unit=None, of="workers", when="on Tuesday"),
    ),
    timeline=(),
    people=(
        Participant(text="Petra Voss, owner", citations=(SECOND,), name="Petra Voss", organisation=False, role="owner"),
    ),
    quotations=(),
    writer="extractive",
    prompt_id=None,
    removed=2,
)


def test_every_citation_is_a_footnote_with_its_sentence_and_each_sentence_one() -> None:
    text = summary_markdown(SUMMARY)
    assert "[^1][^2]" in text
    assert len(re.findall(r"^\[\^\d+\]: ", text, re.MULTILINE)) == 2
    html = MarkdownIt().use(footnote_plugin).render(text)
    assert html.count('class="footnote-item"') == 2
    assert "A fire *destroyed* the mill." in html
    assert "&lt;b&gt;60&lt;/b&gt;" in html
    assert '<a href="http://x.example"' not in html


def test_a_label_stands_before_the_text_and_a_text_not_twice_in_a_row() -> None:
    text = summary_markdown(SUMMARY, "https://courier.example/mill")
    assert "- **60 (workers)**: \\<b\\>60" in text
    assert "- **240 (workers), on Tuesday** [^2]" in text
    assert "- **Petra Voss, owner** [^2]" in text
    assert "## Key points" not in text
    assert "https\\://courier.example/mill" in text
    assert "does not carry" in text or "do not carry" in text
