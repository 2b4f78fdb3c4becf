"""Units, however they are written."""

import pytest

from assistant.language.units import canonical_unit


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("kilometres", "km"),
        ("square kilometres", "s. km"),
        ("km/h", "km/h"),
        ("km / h", "km/h"),
        ("Kilometres per hour", "km/h"),
        ("miles an hour", "mph"),
        ("mph", "mph"),
        ("cm/h", "cm/h"),
        ("metres per second", "m/s"),
        ("euros/litre", "€"),
        ("dollars a barrel", "$"),
        ("euros /", None),
        ("per cent", "%"),
        ("percentage points", "point"),
        ("kilometres a day", "km"),
        ("ideas", None),
        ("", None),
    ],
)
def test_canonical(written: str, unit: str | None) -> None:
    assert canonical_unit(written) == unit
