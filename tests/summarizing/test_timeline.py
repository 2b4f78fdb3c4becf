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
        ("The fire of 9 March drove 260 pupils into a chapel.", "9 March", date(2025, 3, 9)),
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
        "If the bridge cracked next Thursday, the road to Arvo would close.",
        "The keeper of the zoo in Arvo could not be reached by telephone on Monday.",
        "A spokeswoman for the zoo in Arvo did not immediately respond to questions on Monday.",
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
        ("The choir has gained 15 singers in Arvo since May of last year.", "since May of last year", date(2024, 5, 1)),
        ("“The pier will be shut,” the mayor of Arvo said Monday.", "Monday", date(2025, 5, 19)),
        ("The ring could be in the old well, the mayor of Arvo said on Monday.", "on Monday", date(2025, 5, 19)),
        ("“I will never sing here again,” the tenor told a radio in August.", "in August", date(2024, 8, 1)),
        ("Dancers cleared the hall in October after it closed so that its owner could plan.", "in October", None),
    ],
)
def test_what_was_said_or_done_then_is_no_day_to_come(sentence: str, told: str, day: date | None) -> None:
    assert days(sentence) == [(told, day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill of Arvo is baking tomorrow's bread with its own flour.",
        "Snow in Arvo lay at the greatest depth since February 1998.",
        "Rents rose 5 percent in Arvo, compared to 6.7 percent in May 2011.",
        "The mill made a gain of 4m crowns, compared with a deficit of 2.7m crowns in 2011.",
        "Rents in Arvo climbed to 64.2 billion crowns from 58.8bn crowns in 2011.",
        "Rents in Arvo reached 2.6bn crowns in the four months to 30 September.",
        "Sales grew in the April-June quarter, the mill in Arvo said.",
        "The mill in Arvo sold less in the two months ending March 31.",
    ],
)
def test_what_is_only_compared_with_or_named_is_no_event(sentence: str) -> None:
    assert days(sentence) == []


def test_a_month_told_after_an_old_year_is_not_taken_for_this_year_s() -> None:
    told = days(
        "The first organ came to Arvo in the autumn of 1974.",
        "However on March 8 the bishop wrote to the organist about the bells.",
        "The council met on Monday to hear the builder of the organ.",
        "The pumps of the harbour failed in April.",
    )
    assert dict(told)["on March 8"] is None
    assert dict(told)["in April"] == date(2025, 4, 1)


def test_nothing_above_the_dateline_is_told_and_no_entry_begins_with_it() -> None:
    found = summary(
        "The highs and lows of Arvo in 2024.",
        "ARVO, Denmark/LUND (Reuters) - Rescuers lifted a tram from the river on Monday near the old mill.",
        "17.20 The riders of the tram reached the church of Arvo on Sunday with all their bags.",
    )
    assert [one.text[:13] for one in found.abstract] == ["Rescuers lift", "The riders of"]
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


def test_what_somebody_who_gave_no_answer_did_before_is_dated() -> None:
    told = days("The mayor of Arvo, who left the council in April, did not answer messages.")
    assert told == []
    told = days("The captain left the port of Arvo in April, and the line did not answer messages.")
    assert [one for one, _ in told] == ["in April"]


def test_a_change_between_two_values_is_dated() -> None:
    assert days("Rents in Arvo were raised from 12% to 17% in April 2024.") == [("in April 2024", date(2024, 4, 1))]
