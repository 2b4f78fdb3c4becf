"""Whom and what a summary names: whole names, persons and bodies, one entry each."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import read
from assistant.summaries import Participant
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import summarize

PADDING = """

The council of Lund met on Monday to talk about the quay and its debts. The quay has lost money for years, it heard.
"""


def named(*paragraphs: str) -> dict[str, Participant]:
    told = read(text="\n\n".join(paragraphs) + PADDING, title="Quarrel in Lund", published=date(2026, 3, 4))
    return {one.name: one for one in summarize(told, ExtractiveSummaryWriter()).people}


def bodies(*paragraphs: str) -> list[str]:
    return [name for name, one in named(*paragraphs).items() if one.organisation]


def people(*paragraphs: str) -> dict[str, str | None]:
    return {name: one.role for name, one in named(*paragraphs).items() if not one.organisation}


@pytest.mark.parametrize(
    "name",
    [
        "Harbour & Heritage Foundation",
        "King's College London",
        "Growers' Union",
        "Children's Hospital of Arvo",
        'Anton "Bear" Berg School of Music',
        "St. Olaf Hospital",
        "Department of Health and Human Services",
        "Commission on Fair Voting",
        "Arvo Ferries Inc",
    ],
)
def test_a_body_is_named_whole(name: str) -> None:
    found = bodies(
        f"The {name} said on Monday that the old quay will be closed for good in the spring.",
        f"Nobody had asked the {name} for its opinion before the council voted on the quay.",
    )
    assert found == [name]


def test_what_is_cut_off_a_name_is_no_name() -> None:
    found = named(
        "The Vera and Ida Olsen Harbour & Heritage Center opened on Monday, and the choir of the school sang there.",
        "The Ida Olsen Harbour & Heritage Center is a gift. Anton Berg said so, and nobody laughed at the man.",
        "Arvo Airlines Flight 614 landed late. Arvo Airlines Flight 614 had waited for the fog to lift.",
    )
    assert {"Olsen Harbour", "Ida Olsen Harbour", "Heritage Center", "Arvo Airlines Flight"}.isdisjoint(found)


def test_two_bodies_in_a_row_are_two() -> None:
    found = bodies(
        "The Trade Ministry and the Olsen Foundation accused the owners of theft on Monday.",
        "The Trade Ministry said that it will sue the builders of the quay in the spring. Nobody answered.",
        "The Olsen Foundation said that it will wait for the court to hear the owners of the quay.",
    )
    assert sorted(found) == ["Olsen Foundation", "Trade Ministry"]


def test_a_nickname_cuts_no_name() -> None:
    found = people(
        "Fire chief Viktor “Spark” Hask warned of the wind on Monday. Hask said that the roof might go.",
        "“We wait,” Hask said. “Spark is right,” said Vera Olsen, the mayor of Lund, who had called him.",
    )
    assert found == {"Viktor Hask": "Fire chief", "Vera Olsen": "mayor of Lund"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Golden Anchor", "He won a Golden Anchor award in May. Golden Anchor winners meet in June, he said."),
        ("Anna Sorel", "In the film the actress plays Anna Sorel, a fearless judge. Anna Sorel says little, she said."),
        ("Lower Valley", "He told the librarian of Brask School, Lower Valley, he was sorry. It was late, he said."),
        ("Lund-based Karvel", "Lund-based Karvel, a maker of ropes, closed. Lund-based Karvel said that it was sold."),
        ("Mats Hovland", "Mats Hovland may be reached at mats@hovland.example. Mats Hovland may be reached at night."),
        ("Mexico", "A cook from Toluca, Mexico invited them here. Flights between Lund and Mexico will not run."),
        ("Key Security Council", "Key Security Council powers stood apart. Key Security Council members said nothing."),
        ("East Bank", "The mayor visited the East Bank on Monday. The East Bank has no bridge, she said."),
        ("Tellman", "Tellman asked for more time. The crew, Tellman said, needs the light of the morning."),
    ],
)
def test_what_only_looks_like_somebody_is_nobody(name: str, text: str) -> None:
    assert name not in named("Mayor Vera Olsen spoke of the quay on Monday. Olsen said that it was late.", text)


@pytest.mark.parametrize(
    "text",
    [
        "The airline Karvel said that it will fly again in May. Karvel said that nobody was hurt.",
        "Karvel, an insurer, said that it will pay in May. Nobody was hurt, Karvel said on Monday.",
        "Karvel chief executive Ola Lie resigned. Karvel said that nobody else will go before the spring.",
        "Karvel shares fell on Monday after the fire. Karvel said that nobody was hurt in the hall.",
    ],
)
def test_a_word_that_the_text_calls_a_body_is_one(text: str) -> None:
    assert "Karvel" in bodies(text)


def test_a_carrier_is_no_person() -> None:
    text = (
        "The parent of Norway Ferries, a carrier, lost money on Monday. Norway Ferries said that it would pay for all."
    )
    assert "Norway Ferries" not in people(text)


def test_who_has_another_name_now_is_told_once() -> None:
    found = people(
        "Former mayor Vera Olsen, now Vera Lindahl, walked to court on Monday with a friend of hers.",
        "Vera Lindahl said nothing. Vera Olsen took money from the builder, the prosecutor said on Monday.",
    )
    assert len({"Vera Olsen", "Vera Lindahl"} & found.keys()) == 1


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "“It swarms,” Ola Lie, a beekeeper at the University of Lund told reporters.",
            "Ola Lie",
            "beekeeper at the University of Lund",
        ),
        ("The mayor declined to reappoint former judge Anna Brandt.", "Anna Brandt", "former judge"),
        ("He dined with Tom Hale, another of her piano teachers.", "Tom Hale", None),
        ("He met the convicted tax offender Carl Brekke in May.", "Carl Brekke", "convicted tax offender"),
        ("Tom Lie, the younger brother of the mayor, Ida Lie, was freed.", "Ida Lie", None),
        ("“Yes,” said Tom Hale, the Arvo & Lund Railway director.", "Tom Hale", "Arvo & Lund Railway director"),
    ],
)
def test_a_role_ends_and_begins_where_it_does(text: str, name: str, role: str | None) -> None:
    surname = name.split()[-1]
    found = people(text, f"“We waited for hours,” {name} said. {surname} left Lund on Monday.")
    assert found.get(name) == role
    assert name in found


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Fashion house Vera Lind sued three sellers. Vera Lind has not said what it lost.",
            "Vera Lind",
            "Fashion house",
        ),
        ("The town met Karvel, the largest maker of ropes. Karvel opened a hall.", "Karvel", "largest maker of ropes"),
        ("Shares of the Swedish oil firm Karvel fell on Monday.", "Karvel", "Swedish oil firm"),
        ("The airline, Karvel, lost two planes in a storm on Monday.", "Karvel", "airline"),
        (
            "The Arvo Ferry Line (AFL) said on Monday that the old quay was closed for repairs. The AFL pays for it.",
            "Arvo Ferry Line",
            None,
        ),
        ("Karvel said on Monday that it will close two halls.", "Karvel", None),
        ("The French government said that the quay is safe. Nobody asked why.", "French government", None),
        (
            "The NBA has ruled out a new race on the quay in May. Ola Lie, the director of the NBA, was away.",
            "NBA",
            None,
        ),
        ("Lund University said that the sum was too small for the quay and for the yard.", "Lund University", None),
    ],
)
def test_a_body_is_told_with_what_it_is(text: str, name: str, role: str | None) -> None:
    found = named(text, "The council of the town was asked by Karvel and by the others. Nobody was hurt, it said.")
    assert found[name].organisation
    assert found[name].role == role


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("France", "France said that it will close the port. France has asked for more time, the mayor said."),
        ("Beijing", "Beijing said that it will close the port. Beijing has asked for more time, the mayor said."),
        ("Olsen County", "One man was hurt in Olsen County. In Olsen County the roads were closed, she said."),
        ("Ohio", "Ohio agreed to pay for the port. Ohio said that it will pay, and the mayor said so too."),
        ("Arvo", "The mayor lives in Arvo. Arvo agreed to pay for the company, and Arvo announced it."),
        ("Arvo Post", "“I waited,” Ola Lie told the Arvo Post. She told the Arvo Post that it was late."),
        ("PAC", "A rich man gave the money to a super PAC. The PAC said nothing of it, and a PAC it is."),
        ("Democratic", "The Democratic race is open. In the Democratic race the mayor leads, the company said."),
        ("Hask", "Hask announced the sale of the yard. Hask said that he had waited for years to sell it."),
    ],
)
def test_what_is_no_body_is_none(name: str, text: str) -> None:
    assert name not in bodies(text, "Mayor Vera Olsen spoke of the quay on Monday. Olsen said that it was late.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Golden Medal",
            "He has the Golden Medal, the highest civilian honor. The Golden Medal is made of tin, he said.",
        ),
        ("Mt Arvo", "Two were hurt on Mt Arvo. The storm on Mt Arvo lasted for a day and a night, he said."),
        ("Anton Berg KC", "Anton Berg KC, for the owners, said that it was late. Anton Berg said so again in court."),
        ("Addressing Olsen", "Addressing Olsen she said that it was late. Nobody spoke, and Vera Olsen went home."),
        ("Olsen Heights", "The couple lived in Olsen Heights, and Vera Olsen said that it was cold there."),
    ],
)
def test_what_is_no_person_is_none(name: str, text: str) -> None:
    assert name not in people(text, "Mayor Vera Olsen spoke of the quay on Monday. Olsen said that it was late.")


def test_a_name_that_only_a_headline_has_side_by_side_is_nobody() -> None:
    text = "The mayor said that President Hask had won. He woke to discover Mr Hask had won the count." + PADDING
    told = read(text=text, title="End Hask denial, mayor tells Lund", published=date(2026, 3, 4))
    assert "End Hask" not in {one.name for one in summarize(told, ExtractiveSummaryWriter()).people}


def test_who_speaks_is_told_though_named_once() -> None:
    assert "Signe Tolvan" in people("The sum is far too small for the quay, Signe Tolvan said on Monday in the hall.")


def test_the_most_central_come_first() -> None:
    found = named(
        "The bank Karvel closed two halls on Monday. Karvel said that it will close a third one in the spring.",
        "Ola Lie, a shop owner in the town, was sad. Karvel has not told the council why it will close the hall.",
    )
    assert next(iter(found)) == "Karvel"
