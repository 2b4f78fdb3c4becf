"""Ranks, and levels that have a number, told of one thing and of several."""

from __future__ import annotations

import pytest

from assistant import Library
from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.ranks.differences import other_place_in_rank, rank_differences
from assistant.answering.agreement.ranks.ranking import ranks
from assistant.answering.agreement.reading import Readings
from tests.answering.agreement.test_counterparts import an_article, beside, library

__all__ = ["library"]


def differences(told: str, other: str) -> list[str]:
    one, another = an_article(told, outlet="Courier"), an_article(other, outlet="Norland News Agency")
    readings = Readings()
    claim = readings.of(one)[-1]
    return [found.text for found in rank_differences(claim, Pairing.of(one, another, readings), readings)]


@pytest.mark.parametrize(
    ("told", "other", "difference"),
    [
        (
            "Kessler is the second-largest maker of glass in the country.",
            "Kessler is the country's largest producer of glass.",
            "second-largest / largest",
        ),
        (
            "The Arden bridge is the third-longest in Norland.",
            "The bridge in Arden is the second-longest in the country.",
            "third-longest / second-longest",
        ),
        (
            "Kessler is the oldest glassworks in the region.",
            "Kessler is the region's youngest glassworks.",
            "oldest / youngest",
        ),
        (
            "It is the second-highest price that has ever been paid for a bridge.",
            "Arden has the third most expensive bridge that was ever built.",
            "second-highest / third most expensive",
        ),
        (
            "Kessler is the third-largest glassworks in Norland.",
            "Only the Orme works produces more glass in Norland than Kessler.",
            "third-largest / Only the Orme works produces more",
        ),
        (
            "The furnace was lit at the second attempt.",
            "Kessler lit the furnace at the third attempt.",
            "second attempt / third attempt",
        ),
        (
            "It is the third round of dismissals at Kessler since 2019.",
            "Kessler has dismissed workers in four rounds since 2019.",
            "third round / four rounds",
        ),
        (
            "The flood alert in Harran was at level two on Monday.",
            "Harran was under a flood alert of level 3 on Monday.",
            "level two / level 3",
        ),
        (
            "Kessler made a loss for the third year in a row.",
            "Kessler made a loss four years running.",
            "third year in a row / four years running",
        ),
        (
            "Harran finished third in the regatta.",
            "Harran came in fourth in the regatta.",
            "finished third / came in fourth",
        ),
    ],
)
def test_another_rank_of_one_thing_differs(told: str, other: str, difference: str) -> None:
    assert differences(told, other) == [difference]
    assert differences(other, told) == [" / ".join(reversed(difference.split(" / ")))]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("Kessler is the country's largest glassworks.", "Kessler is the world's third-largest glassworks."),
        ("Kessler is the largest employer in Harran.", "Kessler is the third-largest employer in the country."),
        ("Kessler is the largest glassworks in Harran.", "Orme is the second-largest glassworks in Harran."),
        (
            "Kessler, the third-largest glassworks in the country, is to buy Orme.",
            "Kessler is to buy Orme, the country's fifth-largest glassworks.",
        ),
        (
            "Kessler comes from Arden, the country's largest city.",
            "Kessler moved to Harran, the country's second-largest city.",
        ),
        ("Kessler is one of the largest glassworks.", "Kessler is the second-largest glassworks."),
        ("Kessler is the largest glassworks after Orme.", "Kessler is the second-largest glassworks."),
        ("Kessler was once the largest glassworks.", "Kessler is the second-largest glassworks."),
        ("Kessler would become the largest glassworks.", "Kessler is the second-largest glassworks."),
        (
            "Kessler is the oldest glassworks in the country.",
            "Kessler is the second-largest glassworks in the country.",
        ),
        ("Ana Ruiz spoke in public for the first time.", "Ana Ruiz was elected mayor for the third time."),
        ("It was the first win for Harran this season.", "It was the fourth win for Harran since 2019."),
        ("It was Harran's first win over Arden.", "It was Harran's third win over Velm."),
        ("It was Harran's second cup title.", "It was Harran's fifth league title."),
        ("Harran finished third in the regatta.", "Arden came in fourth in the regatta."),
        ("Harran beat Arden to take third place.", "Arden finished fourth after losing to Harran."),
        ("It was the second win for Harran against Arden.", "It was Arden's third win against Harran."),
        ("The alert in Harran is at level two.", "The alert in Harran has been raised to level three."),
        ("The Harran pupils reached level two in reading.", "The Harran pupils reached level four in maths."),
        ("The first attempt to light the furnace failed.", "Kessler lit the furnace at the second attempt."),
        ("Kessler made a loss for the third year in a row.", "Kessler sold less glass for four months in a row."),
    ],
)
def test_a_rank_of_another_thing_region_or_time_does_not_differ(told: str, other: str) -> None:
    assert not differences(told, other)
    assert not differences(other, told)


def test_a_rank_differs_beside_whatever_else_is_compared(library: Library) -> None:
    told = "Kessler is the second-largest maker of glass in the country."
    other = "Kessler is the country's largest producer of glass."
    assert beside(library, told, other) == "differs second-largest / largest"


def test_a_rank_that_the_other_article_tells_too_is_of_two_things() -> None:
    told = "Kessler is the second-largest glassworks in Harran."
    both = "The largest glassworks in Harran is old, and Kessler is the second-largest glassworks in Harran."
    assert not differences(told, both)


@pytest.mark.parametrize(
    ("told", "other", "apart"),
    [
        ("Kessler is the largest glassworks.", "Kessler is the second-largest glassworks.", True),
        ("Kessler is the largest glassworks.", "Kessler is the biggest maker of glass.", False),
        ("Kessler is the largest glassworks.", "Kessler owns the second-oldest ferry.", False),
    ],
)
def test_two_ranks_of_one_thing_do_not_carry_each_other(told: str, other: str, apart: bool) -> None:
    mine, theirs = (Readings().of(an_article(text, outlet="Courier"))[-1] for text in (told, other))
    assert other_place_in_rank(mine, theirs) == apart


@pytest.mark.parametrize(
    "wild", ["the second-largest ", "A’s ", "third time of ", "Only A ", "level 9 ", "largest in It ", "a-b "]
)
def test_a_text_that_repeats_itself_is_read(wild: str) -> None:
    assert len(ranks(wild * 1_000)) <= 2_000
