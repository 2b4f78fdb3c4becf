"""Dates with a year cut to two digits."""

import pytest

from assistant.language.dates import dates


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("on the 2nd of January '25.", (2025, 1, 2)),
        ("on 3 March ’24, when", (2024, 3, 3)),
        ("on 5 June, '25, it", (2025, 6, 5)),
        ("on June 5 '98", (1998, 6, 5)),
        ("in May '25 the plant", (2025, 5, None)),
        ("on June 6, '44", (1944, 6, 6)),
        ("on June 5 '90s music", (None, 6, 5)),
        ("“on June 5 '24' it", (None, 6, 5)),
    ],
)
def test_a_year_of_two_digits(text: str, read: tuple[int | None, ...]) -> None:
    (found,) = dates(text)
    assert (found.year, found.month, found.day) == read


def test_an_apostrophe_and_two_digits_alone_are_no_date() -> None:
    assert dates("the class of '25, the '90s and '24") == []
