"""Who holds a position, leads, was hired, and where something is: told otherwise by another article, or of another."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import Library
from assistant.answering.agreement.names.hiring import hired
from assistant.answering.agreement.names.holders import holders
from assistant.answering.agreement.names.leading import leaders
from assistant.answering.agreement.names.namesakes import persons
from assistant.answering.agreement.names.places import places
from tests.answering.agreement.test_counterparts import beside, library

__all__ = ["library"]


@pytest.mark.parametrize(
    ("told", "other", "difference"),
    [
        (
            "The head of the company, Ina Moss, regretted the leak.",
            '"It will be shut," said chief executive Orla Finn.',
            "Ina Moss / Orla Finn",
        ),
        (
            "The captain of the ferry, Ina Moss, gave the alarm.",
            "Captain Felix Raine has gone to sea for 20 years.",
            "Ina Moss / Felix Raine",
        ),
        (
            "The union trusts Ina Moss as mediator.",
            "Felix Raine, the mediator in the dispute, has a week.",
            "Ina Moss / Felix Raine",
        ),
        (
            "The presiding judge, Ina Moss, closed the hearing.",
            "Felix Raine, the judge in charge of the trial, smiled.",
            "Ina Moss / Felix Raine",
        ),
        (
            "The chairman of the council, Oskar Raine, wept.",
            "Ina Moss, who is the council's chairwoman, was calm.",
            "Oskar Raine / Ina Moss",
        ),
        (
            "The rescue was led by Ina Moss, who slept little.",
            "Felix Raine, who headed the rescue, thanked the divers.",
            "Ina Moss / Felix Raine",
        ),
        (
            "Prosecutor Ina Moss, who is leading the investigation, is patient.",
            "The investigation is led by prosecutor Felix Raine.",
            "Ina Moss / Felix Raine",
        ),
        (
            "Kessler has hired the cleaning firm Ovid Brothers to scrub the pier.",
            "Tally Sons, a firm that was hired by Kessler to scrub the pier, began.",
            "silent",
        ),
        (
            "Harran Shipping has hired the divers of Ovid Brothers to raise the wreck.",
            "Tally Sons, which was hired by Harran Shipping to raise the wreck, is late.",
            "Ovid Brothers / Tally Sons",
        ),
        (
            "The bridge was designed by the architect Ina Moss.",
            "The architect Felix Raine, who designed the bridge, was there.",
            "Ina Moss / Felix Raine",
        ),
        (
            "The city bought the statue from the dealer Oskar Raine in 1911.",
            "The statue was sold to the city in 1911 by Felix Raine, a dealer.",
            "Oskar Raine / Felix Raine",
        ),
        (
            "The paint was kept in a shed in Tanner Street.",
            "The paint had been kept in a shed in Linden Street.",
            "Tanner Street / Linden Street",
        ),
        (
            "The boy was taken to hospital in Ormby with burns.",
            "The boy, who had burns, is in hospital in Velden.",
            "Ormby / Velden",
        ),
    ],
)
def test_another_name_or_place_for_one_differs(library: Library, told: str, other: str, difference: str) -> None:
    assert beside(library, told, other).removeprefix("differs ") == difference


@pytest.mark.parametrize(
    ("told", "other"),
    [
        # One of several, or of something else.
        ("Prosecutor Ina Moss asked for a pause.", "Prosecutor Felix Raine asked for four years."),
        ("The lawyer of the family, Ina Moss, wept.", "Felix Raine, the lawyer of the family, was calm."),
        ("Deputy captain Ina Moss gave the alarm.", "Captain Felix Raine has gone to sea for 20 years."),
        ("The mayor of Ormby, Ina Moss, wept.", "The mayor of Velden, Felix Raine, was calm."),
        ("Kessler chief executive Ina Moss wept.", "Felix Raine, the chief executive of Ovid, was calm."),
        ("The captain of the tanker, Ina Moss, wept.", "The captain of the ferry, Felix Raine, was calm."),
        ("After the collision Captain Ina Moss wept.", "After the collision Captain Felix Raine was calm."),
        ("Both captains were heard, and Captain Ina Moss wept.", "Captain Felix Raine was calm."),
        ("The chairman of the works board, Ina Moss, wept.", "The chairman of the school board, Felix Raine, spoke."),
        ("The president of the court, Ina Moss, wept.", "The president of the club, Felix Raine, was calm."),
        ("President Ina Moss flew to Harran in May.", "President Felix Raine was calm."),
        ("The team's captain, Ina Moss, scored.", "Captain Felix Raine missed the match."),
        ("Ina Moss, a guide, was in the square.", "Felix Raine, a guide, was in the market."),
        # Of another time.
        ("The former captain, Ina Moss, wept.", "Captain Felix Raine was calm."),
        ("The new mediator, Ina Moss, wept.", "Felix Raine, the mediator in the dispute, has a week."),
        ("Chief executive Ina Moss resigned.", "Chief executive Felix Raine was calm."),
        ("The inquiry was led by Ina Moss until 2019.", "The inquiry is led by Felix Raine."),
        # The same one.
        ("Captain Ina Moss gave the alarm.", "The captain, Ina Mos, gave an interview."),
        ("Chief executive Rob Ellery wept.", "The chief executive, Robert Ellery, was calm."),
        ("Chief executive Ina Moss wept.", "Chief executive Felix Raine, who hired Moss, was calm."),
        # Of two things.
        ("The police operation was led by Ina Moss.", "The rescue operation was led by Felix Raine."),
        ("Prosecutor Ina Moss leads the investigation.", "Detective Felix Raine leads the investigation."),
        ("The farmer Oskar Raine sold a cow.", "Felix Raine, a farmer, stood on the bridge in May."),
        ("His sister Ina Moss was in the square.", "His sister Orla Moss was on the bridge."),
        ("Police questioned a woman in Ormby for hours.", "A woman in Velden saw how the police left."),
        ("Kessler has a shop in Ormby.", "Prices in shops in Velden rose."),
        ("The boy was taken to hospital in Ormby.", "The hospital in Velden has 90 beds."),
    ],
)
def test_two_persons_and_two_places_are_no_difference(library: Library, told: str, other: str) -> None:
    assert not beside(library, told, other).startswith("differs")


@pytest.mark.parametrize(("day", "relation"), [("2026-06-20", "differs"), ("2026-09-20", "silent")])
def test_offices_pass_to_another(library: Library, day: str, relation: str) -> None:
    told, other = "Chief executive Ina Moss wept.", "Chief executive Felix Raine was calm."
    assert beside(library, told, other, days=("2026-05-15", day)).startswith(relation)


PIECES = st.sampled_from(
    """the The a its former deputy captain Captain chief executive head of company's Company’s judge in charge
    presiding director Ina Moss Felix Raine van de , . ; " ” who is was led chaired by leading investigation has been
    hired to refloat the dealer at near Tanner Street İna ſkipper \x1b[31m \u202e 1903 until as"""
    .split()
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_no_text_breaks_the_reading_of_names(text: str) -> None:
    for read in (holders, leaders, hired, persons, places):
        assert all(name in text for name in [one.name for one in read(text)])
