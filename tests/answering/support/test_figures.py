"""Figures and dates are compared by value, unit and bound."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.support import problems
from tests.answering.support.harbour import fact, kinds

CRATES = "The port shipped over 24,000 crates of tinned fish, worth $3 million, to Sorrin."


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The port shipped over 24 thousand crates of tinned fish to Sorrin.", CRATES),
        ("The port shipped more than twenty-four thousand crates of fish to Sorrin.", CRATES),
        ("The tinned fish shipped to Sorrin was worth 3 million dollars.", CRATES),
        ("The tinned fish shipped to Sorrin was worth $3m.", CRATES),
        ("About 12% of the cranes rust.", "Twelve per cent of the cranes rust."),
        ("More than 100 boats left the harbour.", "116 boats left the harbour."),
        ("Nearly 120 boats left the harbour.", "116 boats left the harbour."),
        ("Between 5% and 10% of the cranes rust.", "Between 5 and 10 percent of the cranes rust."),
        ("The dam is between $5 million and $10 million over budget.", "The dam is $5-10 million over budget."),
        ("The 3rd crane fell.", "The third crane fell."),
        ("The crane fell at 9:45 p.m. on the quay.", "The crane fell at 21:45 on the quay."),
        ("The seven-year-old boat sank.", "The boat, which was 7 years old, sank."),
        ("Two dozen boats sank in the harbour.", "24 boats sank in the harbour."),
        ("Thousands of crates were lost at sea.", "Some 5,200 crates were lost at sea."),
        ("One of the cranes fell into the harbour.", "A crane fell into the harbour; two cranes stand."),
    ],
)
def test_the_same_figure_in_other_words_passes(claim: str, sentence: str) -> None:
    assert kinds(claim, sentence) == set()


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The port shipped over 42,000 crates of tinned fish.", CRATES),
        ("The port shipped over 240,000 crates of tinned fish.", CRATES),
        ("The port shipped exactly 24,000 crates of tinned fish.", CRATES),
        ("The port shipped 24,000 crates of tinned fish.", CRATES),
        ("The port shipped under 24,000 crates of tinned fish.", CRATES),
        ("The tinned fish was worth €3 million.", CRATES),
        ("The tinned fish was worth $3 billion.", CRATES),
        ("12 cranes rust.", "12% of the cranes rust."),
        ("The missile flew 800 miles.", "The missile flew 800 km."),
        ("The missile flew 800 km over the harbour.", "800 people saw the missile over the harbour."),
        ("Nine cranes and 12 boats stand in the harbour.", "Nine boats and 12 cranes stand in the harbour."),
        ("The fourth crane fell.", "The third crane fell."),
        ("One crane fell into the harbour.", "Three cranes fell into the harbour."),
        ("Hundreds of crates were lost at sea.", "Thousands of crates were lost at sea."),
        ("The crane fell at 9:45 a.m.", "The crane fell at 21:45."),
    ],
)
def test_another_figure_is_found(claim: str, sentence: str) -> None:
    assert "figure" in kinds(claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The dam broke on March 3.", "The dam broke on 3 March 2024."),
        ("The dam broke on the 3rd of March.", "The dam broke on March 3, 2024."),
        ("The dam broke on 2024-03-03.", "The dam broke on March 3, 2024."),
        ("The dam broke in March 2024.", "The dam broke in March 2024."),
        ("The dam broke on Sept. 11.", "The dam broke on 11 September."),
        ("The dam broke in 2024.", "The dam broke on 3 March 2024."),
        ("Mayor May said the dam broke.", "The dam broke, said Mayor May."),
    ],
)
def test_a_date_in_another_form_passes(claim: str, sentence: str) -> None:
    assert kinds(claim, sentence) == set()


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The dam broke on March 4.", "The dam broke on March 3."),
        ("The dam broke on April 3.", "The dam broke on March 3."),
        ("The dam broke in March 2023.", "The dam broke in March 2024."),
        ("The dam broke in May.", "The dam broke in March."),
        ("The dam broke on Tuesday.", "The dam broke on Monday."),
        ("The dam breaks next week.", "The dam broke last week."),
        ("The dam broke on 3 March 2024.", "The dam broke on 3 March."),
    ],
)
def test_another_date_is_found(claim: str, sentence: str) -> None:
    assert "figure" in kinds(claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The dam broke in March 2024.", "The dam broke last March."),
        ("The dam broke on 3 March 2024.", "The dam broke on March 3."),
        ("The dam broke on 18 November 2024.", "The dam broke on Monday."),
        ("The dam broke in 2023.", "The dam broke last year."),
        ("The dam broke in October 2024.", "The dam broke last month."),
        ("The dam broke on 19 November 2024.", "The dam broke yesterday."),
    ],
)
def test_dates_are_read_by_the_day_of_the_article(claim: str, sentence: str) -> None:
    day = date(2024, 11, 20)
    assert kinds(claim, sentence, published=[day]) == set()
    assert "figure" in kinds(claim, sentence)
    assert "figure" in kinds(claim, sentence, published=[date(2021, 11, 20)])


def test_the_message_says_what_stands_there() -> None:
    (problem,) = problems("The port has 9 tall cranes on the quay.", [fact("The port has 12 cranes on the tall quay.")])
    assert (problem.kind, problem.words) == ("figure", ("9",))
    (dated,) = problems("The dam broke on March 4.", [fact("The dam broke on March 3.")])
    assert str(dated) == "The cited sentences say March 3, not March 4."


FORMS = (
    lambda n: f"{n * 1000:,}",
    lambda n: f"{n * 1000}",
    lambda n: f"{n} thousand",
    lambda n: f"{n}.0 thousand",
    lambda n: f"{n}k",
)


@given(st.integers(1, 999), st.sampled_from(FORMS), st.sampled_from(FORMS), st.integers(1, 999))
def test_respelling_never_changes_the_verdict(number: int, one: object, other: object, wrong: int) -> None:
    assert callable(one)
    assert callable(other)
    sentence = f"The port shipped {one(number)} crates to Sorrin."
    claim = f"To Sorrin the port shipped {other(number)} crates."
    assert kinds(claim, sentence) == set()
    changed = f"To Sorrin the port shipped {other(wrong)} crates."
    assert ("figure" in kinds(changed, sentence)) == (wrong != number)


@pytest.mark.parametrize(
    ("claim", "carried"),
    [
        ("The share rose by 3 percentage points.", True),
        ("The share rose by 3 points.", True),
        ("The share rose by 3 percent.", False),
    ],
)
def test_percentage_points_are_no_percentage(claim: str, carried: bool) -> None:
    assert ("figure" not in kinds(claim, "The share rose by three percentage points in Lund.")) == carried


def test_a_range_of_millions_takes_its_unit_from_its_end() -> None:
    told = "The port expects a fine of between €150 million and €400 million."
    assert kinds("The port expects a fine of 150 million to 400 million euros.", told) == set()
    assert "figure" in kinds("The port expects a fine of 150 million to 400 million dollars.", told)
