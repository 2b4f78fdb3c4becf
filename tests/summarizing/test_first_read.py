"""What a reader sees first: an abstract and key points that can be understood alone, and nothing from around them."""

from __future__ import annotations

import pytest

from assistant import read
from assistant.summaries import Summary
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import summarize

LEAD = "The harbour board of Arvo closed the old pier on Monday after divers found cracks in nine of its pillars."
SECOND = "The pier carried all the ferries of the island line for sixty years and was never mended."
REST = (
    "The mayor of Arvo told the council that a new pier would cost four million crowns.",
    "Fishermen moved their boats to the northern basin before the storm of the weekend.",
    "Engineers from Lund measured the pillars with a camera and wrote a long report.",
    "The island line was founded by two brothers from Lund, who had owned a shipyard.",
    "The council rejected a plan for a bridge to the island in the spring of last year.",
    "Shops on the island have lost half of their customers since the ferries stopped.",
    "A committee of the council visited the pier and the basin with the harbour master.",
    "Schoolchildren from the island spent the week with families in the town of Arvo.",
)


def summary(*paragraphs: str, title: str | None = "Old pier shut") -> Summary:
    return summarize(read(text="\n\n".join(paragraphs), title=title), ExtractiveSummaryWriter())


def points(*paragraphs: str) -> list[str]:
    """The key points of an article with these paragraphs in it."""
    return [one.text for one in summary(LEAD, SECOND, *paragraphs, *REST).key_points]


@pytest.mark.parametrize(
    "sentence",
    [
        "“There was no sign of it,” harbour master Ola Berg said in a statement of the harbour board to the council.",
        "For longer piers and bridges of the harbour, this must have been known to the board of the harbour.",
        "The harbour board said these actions should help the ferries, the harbour and the pier of Arvo.",
        "If this happened again, the harbour board of Arvo would lose its pier and the ferries of the island.",
        "The council called this a bad day for the harbour, the ferries, the pier and the island.",
        "Ferries wait at the old pier of the harbour of Arvo in a storm.",
        "Harbour engineers are pictured at the old pier of Arvo with the ferries of the island line.",
    ],
)
def test_what_needs_another_sentence_or_a_picture_is_no_key_point(sentence: str) -> None:
    assert not any(sentence[:40] in one for one in points(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "“The pillars of the harbour were weak long before the ferries of the island came,” Ola Berg said on Tuesday.",
        "Some of those who owned the ferries and the pier of the harbour had known of the cracks in its pillars.",
        "The harbour board, which owns the ferries, said the pier and these ferries would be sold to Lund.",
        "The harbour board stood by its report on the pier in a letter to the ferries of the island.",
    ],
)
def test_what_tells_something_by_itself_may_be_one(sentence: str) -> None:
    assert any(sentence[:30] in one for one in points(sentence))


def test_a_point_comes_with_what_was_held_against_it() -> None:
    convicted = "A jury convicted the harbour board of fraud over the pier and the ferries of Arvo."
    reversed_ = "But the judge threw the conviction of the board out in April."
    assert f"{convicted} {reversed_}" in points(f"{convicted} {reversed_}")
    other = "But the weather was fine."
    assert convicted in points(f"{convicted} {other}")


def test_the_same_is_not_said_twice() -> None:
    first = "Just four ferries of the old island line were ever found by the divers of Arvo harbour."
    again = "The divers of Arvo harbour ever found just four ferries of the old line of the island, all whole."
    assert sum("four ferries" in one for one in points(first, again)) == 1


def test_the_abstract_begins_with_the_report_and_tells_no_remark() -> None:
    remark = "“We have been very lucky with the weather this time,” said Ola Berg, the harbour master of Arvo."
    assert [one.text for one in summary(remark, LEAD, SECOND, *REST).abstract] == [LEAD, SECOND]


def test_where_all_is_remarks_they_are_the_abstract() -> None:
    crane = "“The crane on the pier was broken long before the storm of Monday,” Ola Berg said."
    remarks = ["“The pillars of the harbour have never been mended by the council,” said Ola Berg.", crane]
    assert [one.text for one in summary(*remarks).abstract] == remarks


def test_the_lead_of_a_text_without_a_headline_is_told_too() -> None:
    assert [one.text for one in summary(LEAD, SECOND, *REST, title=None).abstract] == [LEAD, SECOND]
    headline = "Harbour board closes old pier over cracks in pillars."
    assert [one.text for one in summary(headline, LEAD, SECOND, *REST, title=None).abstract] == [LEAD, SECOND]


def test_a_lead_that_names_nobody_for_its_pronoun_is_told() -> None:
    lead = "The harbour master of Arvo was sued on Monday, a week after he closed the old pier of the island line."
    assert summary(lead, SECOND, *REST).abstract[0].text == lead


def test_the_newest_post_of_a_live_blog_leads_wherever_it_stands() -> None:
    posts = [f"{hour}:15 {sentence}" for hour, sentence in enumerate(REST, 10)]
    downwards, upwards = (summary(*order, title="Storm, hour by hour") for order in (posts, posts[::-1]))
    assert downwards.abstract[0].text == upwards.abstract[0].text == posts[-1].partition(" ")[2]
    assert all(not one.speaker or one.speaker[0].isalpha() for one in downwards.allegations + downwards.quotations)


def test_a_dateline_without_a_dash_is_in_no_entry() -> None:
    found = summary("COPENHAGEN " + LEAD, SECOND, *REST)
    entries = [*found.abstract, *found.key_points, *found.figures, *found.people, *found.timeline]
    assert not any("COPENHAGEN" in one.text for one in entries)
    assert found.abstract[0].text == LEAD
