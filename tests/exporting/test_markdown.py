"""Exports in Markdown say what the answer says, and nothing in them is markup but what we wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from assistant.answers import Answer, Claim, Counterpart, Retrieved, Scope
from assistant.conversations import Conversation
from assistant.display import printable
from assistant.exporting.escaping import escaped
from assistant.exporting.markdown import answer_markdown, conversation_markdown
from tests import wild
from tests.tui.scripted import COUNCIL, INSPECTORS, MILL, REMOVED, answer, citation

RENDERERS = [
    MarkdownIt(),
    MarkdownIt("gfm-like").use(footnote_plugin).use(dollarmath_plugin),
]
OURS = {
    "inline", "text", "softbreak", "em_open", "em_close", "strong_open", "strong_close", "paragraph_open",
    "paragraph_close", "heading_open", "heading_close", "list_item_open", "list_item_close", "bullet_list_open",
    "bullet_list_close", "ordered_list_open", "ordered_list_close",
}  # fmt: skip
EVERYTHING = replace(
    answer(
        [
            Claim(
                "The repair will cost 4.2 million crowns.",
                (citation(MILL, 5),),
                (
                    Counterpart("carries", citation(MILL, 5), citation(COUNCIL, 5), independent=True, later=True),
                    Counterpart(
                        "differs", citation(MILL, 5), citation(INSPECTORS, 0), True, True, "4.2 million / 5 million"
                    ),
                ),
            ),
            Claim("Voss denied that.", (citation(MILL, 7), citation(MILL, 5))),
        ],
        [REMOVED],
        [citation(MILL, 3)],
        unanswered="who paid",
        caution="Rely on the rest with care.",
    ),
    understood="What does the repair cost, and who paid?",
    incomplete="The server broke off.",
    scope=Scope(outlet="Orrin Courier", since=date(2026, 1, 1)),
)


def tokens(parsed: Sequence[Token]) -> Iterator[Token]:
    for token in parsed:
        yield token
        yield from tokens(token.children or [])


def rendered(renderer: MarkdownIt, markdown: str) -> str:
    """The text, after a look that there is no other token than ours write."""
    found = list(tokens(renderer.parse(markdown)))
    assert {token.type for token in found} <= OURS
    return "".join(token.content for token in found if token.type == "text")


def line(text: str) -> str:
    return printable(text, keep_newlines=False).strip()


@pytest.mark.parametrize("renderer", RENDERERS)
@given(wild.texts)
@example(wild.MARKUP)
@example("1986. A great year")
@example("12) -- +")
@example("- not a list")
@example("# No heading\n===\n---\n> no quotation\n    no code\n```\nx\n```")
@example("https://evil.example/x and www.evil.example")
@example("[a]: http://b\n\n[a] ![a](b) [^1] <http://c> <script>alert(1)</script> &lt; &#60; \\<b>")
@settings(max_examples=200, deadline=None)
def test_text_is_itself_wherever_it_stands(renderer: MarkdownIt, text: str) -> None:
    for before in ("", "## ", "- ", "1. ", "*ours:* "):
        found = rendered(renderer, f"{before}{escaped(text)}\n")
        assert found.removeprefix("ours:").strip() == line(text)


def marked_alike(text: str) -> str:
    """`text` whatever its quotation marks are: double ones become single within others."""
    return re.sub("''|[“”‘’\"]", "'", text)


@given(wild.answers)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_is_in_an_answer_nothing_becomes_markup(wild_answer: Answer) -> None:
    locations = {c.article_id: wild.MARKUP for claim in wild_answer.claims for c in claim.citations}
    conversation = Conversation("c", wild.MARKUP, datetime.now(UTC), (wild_answer,))
    for renderer in RENDERERS:
        found = rendered(renderer, conversation_markdown(conversation, locations))
        for claim in wild_answer.claims:
            assert line(claim.text) in found
            assert all(marked_alike(line(cited.text)) in marked_alike(found) for cited in claim.citations)
        assert all(line(removed.text) in found for removed in wild_answer.removed)


def test_everything_that_an_answer_says() -> None:
    assert answer_markdown(EVERYTHING, {"a1": "https://courier.example/mill"}) == (
        """\
## Were the sprinklers working?

*Understood as:* What does the repair cost, and who paid?

*Asked within:* outlet Orrin Courier, since 2026-01-01

- The repair will cost 4.2 million crowns. \\[1\\] *(disputed)*
    - Also in \\[3\\]: “The repair will reportedly cost 4.2 million crowns.”
    - Differs, later: 4.2 million / 5 million – \\[speaker: Petra Voss\\] “She put the damage at 4.2 million\
 crowns.” \\[1\\] – “Two\
 inspections of the Orrin mill in the year before the fire found no fault with its sprinklers, documents\
 show.” \\[4\\]
- Voss denied that. \\[2\\]\\[1\\] *(one source)*

**Not answered:** who paid

**Caution:** Rely on the rest with care.

**Not complete:** The server broke off.

**Removed,** as the sentences cited do not carry it:

- Petra Voss admitted that the sprinklers had been off for 14 months. (“14” is not in the sentences cited; “admitted”\
 is not what they say)

**Sources**

1. \\[speaker: Petra Voss\\] “She put the damage at 4.2 million crowns.” – Orrin Courier · 2026-03-11 · Mill fire:\
 owner and union disagree · https\\://courier.example/mill
2. “Voss denied that.” – Orrin Courier · 2026-03-11 · Mill fire: owner and union disagree ·\
 https\\://courier.example/mill
3. “The repair will reportedly cost 4.2 million crowns.” – The Lowland Post · 2026-03-20 · Council hears the mill's\
 owner and its workers
4. “Two inspections of the Orrin mill in the year before the fire found no fault with its sprinklers, documents\
 show.” – The Lowland Post · 2026-03-14 · Inspectors looked at mill twice before fire

**The nearest passages**

- “Nobody was hurt.” – Orrin Courier · 2026-03-11 · Mill fire: owner and union disagree · https\\://courier.example/mill

*Written by* a-small-model · 1,234 tokens · 2.5 s
"""
    )


def test_a_refusal_and_the_head_of_a_conversation() -> None:
    refusal = replace(answer([], nearest=[citation(MILL, 3)]), question="Who won?")
    conversation = Conversation("c", "Mill *fire*", datetime(2026, 3, 12, 12, tzinfo=UTC), (answer(), refusal))
    blocks = conversation_markdown(conversation, {}).split("\n\n")
    assert blocks[0] == "# Mill \\*fire\\*"
    assert blocks[1].startswith("*Begun on 2026-03-1")
    end = blocks[blocks.index("## Who won?") :]
    assert end[1:3] == ["**The articles do not answer this.**", "**The nearest passages**"]
    assert "Nobody was hurt." in end[3]


def test_the_article_that_was_asked_alone_is_named_by_its_title() -> None:
    cited = citation(MILL, 5)
    asked = replace(answer(), scope=Scope(article_id=cited.article_id), retrieved=(Retrieved(cited, 0.5, "words"),))
    assert "*Asked within:* article “Mill fire: owner and union disagree”\n" in answer_markdown(asked, {})
    assert "*Asked within:* article gone\n" in answer_markdown(replace(asked, scope=Scope(article_id="gone")), {})
