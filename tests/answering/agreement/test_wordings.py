"""Figures, times and leaders told in other ways, and texts that want to break the reading of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import Library, read
from assistant.answering.agreement import counterparts
from assistant.answering.agreement.quantities.measuring import amounts
from assistant.answers import Citation, Claim
from tests.answering.agreement.test_counterparts import beside, library

__all__ = ["library"]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("The ferry crossing takes an hour and a half.", "It takes the ferry 90 minutes to cross."),
        ("Kessler was sentenced to four and a half years in prison.", "Kessler must serve 54 months in prison."),
        (
            "One in five residents of Harran left the town.",
            "About 20 percent of the residents left the town of Harran.",
        ),
        ("The deadline for the repair of the bridge is two weeks.", "The bridge must be repaired within a fortnight."),
        (
            "Okwara won the Harran marathon in 2:06:41.",
            "Okwara won the marathon in two hours, six minutes and 41 seconds.",
        ),
        ("Kessler, 58, denies that he took bribes.", "Kessler denies that he has taken bribes, his lawyer said."),
        (
            "The council passed the budget by 31 votes to 24.",
            "The council passed the budget, 31 for and 24 against it.",
        ),
        ("About 320 soldiers are searching the ruins.", "More than 300 soldiers are searching through the ruins."),
        ("The first probe crashed in 2022.", "The first probe crashed four years ago."),
    ],
)
def test_a_figure_written_otherwise_is_carried(library: Library, told: str, other: str) -> None:
    assert beside(library, told, other) == "carries"


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("Kessler got six years in prison for bribery.", "Kessler got six and a half years in prison for bribery."),
        (
            "The inquiry into the bridge was chaired by Ina Moss.",
            "Orla Finn, who chaired the inquiry into the bridge, spoke.",
        ),
        ("The court named Judith Orme administrator.", "Felix Raine, whom the court has named administrator, spoke."),
        (
            "Free tickets for the bridge are to be had until 30 May.",
            "Free tickets for the bridge are to be had until 9 June.",
        ),
        ("The winner crossed the line in 2:06:41.", "The winner crossed the line in 2:08:41."),
        ("The share closed at $84.12 in Harran.", "The share closed at $86.02 in Harran."),
        ("“We were warned on 3 May,” said Ina Moss.", "“We were warned on 9 May,” said Ina Moss."),
        ("The tax falls from 10 to 5 percent from 1 July.", "The tax falls from 10 to 5 percent from 1 October."),
    ],
)
def test_what_is_told_otherwise_differs(library: Library, told: str, other: str) -> None:
    assert beside(library, told, other).startswith("differs")


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("Norling said that the offer was a success.", "Norling said that the offer was an insult."),
        ("The east wing reopens on 3 April.", "The east wing will not reopen on 3 April."),
        ("A woman of 31 was hurt on the bridge.", "A woman of 36 was hurt on the bridge."),
        ("LETTERS.", "LETTERS."),
        ("The laboratory measured 14 nanograms.", "The laboratory measured 1.4 nanograms, not 14."),
        ("The laboratory tested 33 riders.", "Correction: We reported that the laboratory tested 33 riders."),
        (
            "Karl Brandt took 40,000 euros from the fund.",
            "Karl Brandt is accused of taking 40,000 euros from the fund.",
        ),
        ("Kessler killed 12 and injured 12 on the bridge.", "Kessler killed 12 and injured 19 on the bridge."),
    ],
)
def test_what_is_not_the_same_is_not_carried(library: Library, told: str, other: str) -> None:
    assert beside(library, told, other) != "carries"


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("The party won 12,400 votes in District 4.", "The party won 15,900 votes in District 5."),
        ("Three people were killed on the bridge.", "It is not true that two people were killed on the bridge."),
        ("14:05 Police said the bridge was closed.", "14:30 Police said the bridge was closed."),
        ("The company forecasts sales of 640 million.", "The company forecasts sales of between 600 and 650 million."),
        ("The council met on 3 May and will meet again.", "The council met on 3 May 2026."),
    ],
)
def test_what_is_of_another_thing_or_denied_does_not_differ(library: Library, told: str, other: str) -> None:
    assert "differs" not in beside(library, told, other)


def test_the_age_of_one_person_differs_wherever_it_is_told(library: Library) -> None:
    told = "Anna Sjolund, 25, denies that she took the pills."
    other = "Anna Sjolund was banned for two years on Friday. The 27-year-old loses her medal."
    assert beside(library, told, other) == "differs 25 / 27"


def test_a_figure_is_shown_as_it_stands(library: Library) -> None:
    told, other = "Kessler got a year and a half in prison.", "Kessler got two years and three months in prison."
    assert beside(library, told, other) == "differs a year and a half / two years and three months"


def test_what_is_told_in_a_language_whose_negations_are_not_known_is_not_carried(tmp_path: Path) -> None:
    filler = "Das sagte die Polizei in Harran am Montag, und der Rat der Stadt will sie noch in diesem Jahr erneuern."
    told = [
        "Die alte Brücke über die Arden in Harran ist gesperrt.",
        "Die alte Brücke über die Arden ist nicht gesperrt.",
    ]
    articles = [
        read(text=f"{one}\n{filler}", title="Die Brücke in Harran", outlet=outlet, published="2026-05-15")
        for one, outlet in zip(told, ("Bote", "Kurier"), strict=True)
    ]
    with Library.open(tmp_path) as opened:
        opened.add(articles)
        sentence = articles[0].sentences[0]
        [claim] = counterparts(opened, [Claim(sentence.text, (Citation.of(sentence, articles[0]),))])
    assert not claim.counterparts


PIECES = st.sampled_from(
    """one in two three of every 0 00 999999999999999999 ago years year month FRİDAY fıve thırd millıon ſunday K hours
    and a half past to o'clock at night 2:99:99 1-1-1-1 12:61 pm next last spring winter by who chaired Ina Moss , . “ ”
    % € m² ½ ٣ １２ \x1b[31m \u202e minus from until 31 February nineteen-and-a-half-year for against votes point"""
    .split()
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, min_size=1, max_size=60).map(" ".join))
def test_no_text_breaks_the_reading_of_figures(text: str) -> None:
    assert all(amount.text for amount in amounts(text))


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_break_nothing(tmp_path: Path, published: str) -> None:
    told = "Two years ago, last spring and on Friday in Harran, Kessler said that late 2023 was fıve weeks ago."
    texts = {place: f"{told}\nThe {place} is in Harran." for place in ("Pier", "Mill")}
    articles = [read(text=text, title=place, published=published) for place, text in texts.items()]
    with Library.open(tmp_path) as opened:
        opened.add(articles)
        sentence = articles[0].sentences[0]
        [claim] = counterparts(opened, [Claim(sentence.text, (Citation.of(sentence, articles[0]),))])
    assert all(other.relation == "carries" for other in claim.counterparts)
