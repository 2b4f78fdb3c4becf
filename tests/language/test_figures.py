from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.figures import figures


def values(text: str) -> list[Decimal]:
    return [figure.value for figure in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "24,000 crates",
        "24 thousand crates",
        "twenty-four thousand crates",
        "24000 crates",
        "24k crates",
        "24.0 thousand",
    ],
)
def test_one_value_however_it_is_written(text: str) -> None:
    assert values(text) == [Decimal(24_000)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 percent", 5, "%"),
        ("five per cent", 5, "%"),
        ("5%", 5, "%"),
        ("$3.5 million", 3_500_000, "$"),
        ("3.5 million dollars", 3_500_000, "$"),
        ("€1.2bn", 1_200_000_000, "€"),
        ("800 kilometres", 800, "km"),
        ("800-kilometer", 800, "km"),
        ("5 m tall", 5, "m"),
        ("140 km/h", 140, "km/h"),
        ("140 kilometres per hour", 140, "km/h"),
        ("140 kilometers an hour", 140, "km/h"),
        ("140 kph", 140, "km/h"),
        ("80 miles an hour", 80, "mph"),
        ("80 mph", 80, "mph"),
        ("80-mile-per-hour winds", 80, "mph"),
        ("3 cm/h", 3, "cm/h"),
        ("30 metres a second", 30, "m/s"),
        ("30m/s", 30, "m/s"),
        ("80 miles an hour later", 80, "mi"),
        ("5 km a day", 5, "km"),
        ("1.84 euros/litre", 1.84, "€"),
        ("the 21st day", 21, "ordinal"),
        ("in 2024", 2024, None),
    ],
)
def test_units(text: str, value: float, unit: str | None) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.unit) == (Decimal(str(value)), unit)


def test_a_percentage_is_not_a_count_and_miles_are_not_kilometres() -> None:
    (percentage,), (count,) = figures("5% of them"), figures("5 of them")
    (kilometres,), (miles,), (bare,) = figures("800 km"), figures("800 miles"), figures("800")
    (dollars,) = figures("$5")
    assert not percentage.carried_by(count)
    assert not count.carried_by(dollars)
    assert not kilometres.carried_by(miles)
    assert bare.carried_by(miles)


def test_a_speed_is_no_distance() -> None:
    (speed,), (words,), (distance,) = figures("140 km/h"), figures("140 kilometres an hour"), figures("140 km")
    assert words.carried_by(speed)
    assert not distance.carried_by(speed)
    assert not speed.carried_by(distance)


def test_a_speed_told_in_two_units() -> None:
    assert [(one.value, one.unit) for one in figures("140 kilometres (87 miles) per hour")] == [
        (Decimal(140), "km/h"),
        (Decimal(87), "mph"),
    ]


@pytest.mark.parametrize("shown", ["140 km/h", "80 kilometres an hour", "1.84 euros/litre", "€1.84/litre", "5%/year"])
def test_what_a_figure_is_told_per_is_shown_with_it(shown: str) -> None:
    (figure,) = figures(f"It was {shown} there")
    assert figure.text == shown


@pytest.mark.parametrize("shown", ["5 miles", "10 pounds"])
def test_another_unit_behind_a_slash_is_no_rate(shown: str) -> None:
    assert figures(f"{shown}/dollars")[0].text == shown


def test_small_number_words_can_be_left_out() -> None:
    assert [figure.value for figure in figures("one of the two", from_value=2)] == [Decimal(2)]


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\n", "-"])
def test_what_stands_between_a_number_and_its_multiplier_does_not_matter(space: str) -> None:
    assert values(f"It took 4{space}million") == values(f"It took four{space}million") == [Decimal(4_000_000)]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    figures(text)


@given(st.integers(0, 10**12))
def test_separators_do_not_matter(number: int) -> None:
    assert values(f"{number:,} boxes") == values(f"{number} boxes") == [Decimal(number)]
