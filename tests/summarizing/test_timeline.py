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
