"""Which days a summary gives, and how exactly."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import read
from assistant.output.objects import summary_object
from assistant.summaries import Summary
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import summarize


def summary(*sentences: str) -> Summary:
    """Of an article of 20 May 2025."""
    article = read(text="\n\n".join(sentences), title="Harbour", published=date(2025, 5, 20))
    return summarize(article, ExtractiveSummaryWriter())


def days(*sentences: str) -> list[tuple[str, date | None]]:
    return [(one.told, one.date) for one in summary(*sentences).timeline]


@pytest.mark.parametrize(
    "sentence",
    [
        "Resident June Walsh says that the pumps of the harbour failed.",
        "June Walsh told the council of Arvo that the pumps had failed.",
        "The pumps of the harbour failed, April said in front of the council.",
        "The harbour board of Arvo was sued by August Berg and April Lind.",
        "The council of Arvo heard Mrs May and the harbour master Jan Olsen.",
    ],
)
def test_a_name_is_no_month(sentence: str) -> None:
    assert days(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told", "day"),
    [
        ("The pumps of the harbour failed in April.", "in April", date(2025, 4, 1)),
        ("June Walsh left the harbour board of Arvo in June 2024.", "in June 2024", date(2024, 6, 1)),
        ("The council of Arvo closed the harbour on May 3.", "on May 3", date(2025, 5, 3)),
        ("The flood of 11 February moved 430 sailors to a school.", "11 February", date(2025, 2, 11)),
        ("The sailors left early at Sunday’s meeting of the harbour board.", "Sunday", date(2025, 5, 18)),
        ("The port hired 300 sailors between January and March.", "between January and March", date(2025, 1, 1)),
        ("The port of Arvo flooded in 2008 and 2012.", "in 2008 and 2012", date(2008, 1, 1)),
    ],
)
def test_a_date_is_read_whole(sentence: str, told: str, day: date) -> None:
    assert days(sentence) == [(told, day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "If Olsen were the mayor, she would close the harbour of Arvo tomorrow.",
        "The port hired 300 sailors between January and the harvest.",
        "Olsen works at the harbour of Arvo on Saturdays.",
        "The mayor says that she heard nothing at Sunday’s meeting of the board.",
    ],
)
def test_what_is_not_sure_to_have_been_that_day_is_not_in_the_timeline(sentence: str) -> None:
    assert days(sentence) == []


def test_a_script_is_told_no_more_of_a_day_than_is_known() -> None:
    found = summary(
        "The strike in the port of Arvo began in late 2023.",
        "The pumps of the harbour failed in April.",
        "The council of Arvo closed the harbour on Monday.",
        "The sailors have met at the old pier on Fridays since the strike.",
    )
    assert [one["date"] for one in summary_object(found)["timeline"]] == ["2023", "2025-04", "2025-05-19"]


@pytest.mark.parametrize(
    ("sentence", "told", "day"),
    [
        ("The line has hired 80 sailors in Arvo since July of last year.", "since July of last year", date(2024, 7, 1)),
        ("“The pier will be shut,” the mayor of Arvo said Monday.", "Monday", date(2025, 5, 19)),
        ("The wreck could be on the sea floor, the mayor of Arvo said on Monday.", "on Monday", date(2025, 5, 19)),
        ("“I will never eat fish again,” the mayor told a radio in August.", "in August", date(2024, 8, 1)),
        ("Sailors sued the port in October after it closed so that the board could plan.", "in October", None),
    ],
)
def test_what_was_said_or_done_then_is_no_day_to_come(sentence: str, told: str, day: date | None) -> None:
    assert days(sentence) == [(told, day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The school of Arvo is building tomorrow's leaders with its grants.",
        "Trade in Arvo reached the highest level since January 2006.",
        "Fees rose 2 percent in Arvo, compared to 3.9 percent in June 2007.",
        "Profit rose in the July-September quarter, the line in Arvo said.",
        "The line in Arvo earned more in the three months ending April 30.",
    ],
)
def test_what_is_only_compared_with_or_named_is_no_event(sentence: str) -> None:
    assert days(sentence) == []


def test_a_month_told_after_an_old_year_is_not_taken_for_this_year_s() -> None:
    told = days(
        "The first ferry came to Arvo in the spring of 1986.",
        "However on March 6 the mayor wrote to the captain about the noise.",
        "The council met on Monday to hear the captain of the ferry.",
        "The pumps of the harbour failed in April.",
    )
    assert dict(told)["on March 6"] is None
    assert dict(told)["in April"] == date(2025, 4, 1)


def test_nothing_above_the_dateline_is_told_and_no_entry_begins_with_it() -> None:
    found = summary(
        "The best and worst of Arvo in 2024.",
        "ARVO, Denmark/LUND (Reuters) - Rescuers pulled a ferry from the sea on Monday near the old pier.",
        "16.06 The crew of the ferry reached the harbour of Arvo on Sunday with all their luggage.",
    )
    assert [one.text[:13] for one in found.abstract] == ["Rescuers pull", "The crew of t"]
    assert [one.told for one in found.timeline] == ["on Sunday", "on Monday"]


def test_what_had_been_before_something_else_is_no_key_point() -> None:
    lines = [
        "The ferry sank near the old pier of Arvo in a storm.",
        "Rescuers searched the harbour with two boats and a crane.",
        "The earlier ferry of the line sank off Lund after a fire in its engine.",
        "The ferry’s pumps had failed because of faulty valves in the engine of the ferry.",
        "The mayor asked the harbour board for a report on the storm.",
    ]
    assert not any("pumps" in one.text for one in summary(*lines * 2).key_points)
