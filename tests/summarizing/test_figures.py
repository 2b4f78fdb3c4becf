"""What a summary gives as figures, and as what."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import read
from assistant.summaries import Figure
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.sections import label
from assistant.summarizing.summary import summarize


def figures(*sentences: str) -> list[Figure]:
    """Each sentence in a paragraph of its own."""
    article = read(text="\n\n".join(sentences), title="Harbour", published=date(2025, 5, 20))
    return list(summarize(article, ExtractiveSummaryWriter()).figures)


def labels(*sentences: str) -> set[str]:
    return {label(one) for one in figures(*sentences)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients with type 2 symptoms filled the wards of the hospital in Lund.",
        "The party in Lund wants one country, two systems and has told the mayor of Arvo.",
        "The school in Arvo earns six figures from its old boats, the mayor said.",
        "The harbour board in Arvo will do three things about the noise of the cranes.",
        "The ferry was not 40 metres long, the harbour master of Arvo told the court.",
        "The repairs in Arvo devour a quarter of a million dollars, the mayor told the council.",
        "His brother left when he was 12 because the harbour in Arvo had closed.",
        "The band played “Ten Green Bottles” at the harbour in Arvo.",
    ],
)
def test_what_is_part_of_a_name_or_an_idiom_is_no_figure(sentence: str) -> None:
    assert labels(sentence) == set()


def test_what_an_article_calls_by_a_number_counts_nothing() -> None:
    assert not labels("A 529 plan helps parents in Arvo to save.", "The bank of Arvo sells 529 plans to teachers.")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The harbour line in Arvo paid $600 million for the new pier.", "$600,000,000"),
        ("The shop sold old compasses for $7.50 to the sailors of Arvo.", "$7.50"),
        ("The engineer said that trade in Arvo will slow to 2.9 percent.", "2.9 percent (trade in Arvo)"),
        ("The crane of the harbour in Arvo weighs 2,300 tons.", "2,300 tons (crane of the harbour in Arvo)"),
        ("A court in Lund sentenced the captain to five years in prison.", "5 years (prison)"),
        ("The captain was jailed for 12 years by a court in Lund.", "12 years (jailed)"),
        ("The line owes the bank of Lund $92 million in harbour fees.", "$92,000,000 (harbour fees)"),
        ("The council of Arvo approved a deal worth $80 million.", "$80,000,000 (deal)"),
        ("The yard of Arvo made a profit of £51.6m.", "£51,600,000 (profit)"),
        ("The harbour line in Arvo owes 70m euros to its banks.", "70,000,000 euros"),
    ],
)
def test_money_shares_measures_and_prison_terms_are_figures(sentence: str, shown: str) -> None:
    assert shown in labels(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The richer towns paid 8.9 percent, the harbour board of Arvo found.",
        "The fee is a small part of the minimum $20 million experts say the pier in Arvo needs.",
        "The mayor of Arvo fell short of the 95 percent Olsen received from the sailors.",
        "Olsen had 49.9 percent when the sailors of Arvo voted.",
        "Olsen is up 15 points among the sailors of Arvo.",
    ],
)
def test_no_owner_is_shown_rather_than_a_wrong_one(sentence: str) -> None:
    assert [one.of for one in figures(sentence)] == [None]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The port of Arvo handled over 3,000 containers.", "over 3,000 (containers)"),
        ("Up to 40 tankers waited outside the port of Arvo.", "up to 40 (tankers)"),
        ("At least 14 sailors died near the port of Arvo.", "at least 14 (sailors)"),
        ("The port of Arvo lost nearly €5 million to thieves.", "nearly €5,000,000"),
        ("The mayor thinks about the 20 sailors who drowned near Arvo.", "20 (sailors)"),
    ],
)
def test_the_words_that_make_a_limit_of_a_figure_are_shown_with_it(sentence: str, shown: str) -> None:
    assert labels(sentence) == {shown}


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Harbour fees rose by nearly 5 percent in Arvo.", {"rise of nearly 5 percent (Harbour fees)"}),
        ("Harbour fees were up 12% in Arvo, the mayor said.", {"rise of 12% (Harbour fees)"}),
        ("A 10 percent drop in trade hit the port of Arvo.", {"fall of 10 percent (trade)"}),
        ("The council of Arvo cut the harbour budget by €3 million.", {"fall of €3,000,000"}),
        (
            "Average pay rose 3.1 percent to 2,870 euros in Arvo.",
            {"rise of 3.1 percent (Average pay)", "2,870 euros (Average pay)"},
        ),
        (
            "Unemployment in Arvo fell from 7 percent to 5.5 percent.",
            {"7 percent", "5.5 percent (Unemployment in Arvo)"},
        ),
    ],
)
def test_a_change_is_told_from_a_level(sentence: str, shown: set[str]) -> None:
    assert labels(sentence) == shown


def test_a_figure_has_the_time_with_which_its_clause_begins() -> None:
    told = "Olsen stated that since September 2023, the port of Arvo has handled over 3,000 containers and 40 tankers."
    assert {one.when for one in figures(told)} == {"since September 2023"}


def test_a_figure_has_no_time_of_something_else() -> None:
    left = "The captain left Arvo in June 2015 after being jailed for three years."
    rose = "Harbour fees rose 5 percent from 2008 in Arvo."
    assert [one.when for one in figures(left, rose)] == [None, None]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The ferry left Arvo with 239 passengers and crew on board.", {"239 (passengers and crew)"}),
        ("The port of Arvo hired 30 sailors and workers protested.", {"30 (sailors)"}),
        ("The port of Arvo took in 12 officers and the mayor.", {"12 (officers)"}),
        ("The oil drifted up to 50 km (31 miles) a day off Arvo.", {"up to 50 km a day"}),
        ("The boat was climbing the swell at a speed of 353 knots.", {"353 knots"}),
        ("The captain of Arvo is about 5 feet 11 inches tall.", set()),
        ("More than one million Danes visit the port of Arvo.", {"more than 1,000,000 (Danes)"}),
        ("The line has added about 80 jobs in Arvo.", {"about 80 (jobs)"}),
        ("The sailors played a minimum 70 overs in Arvo.", {"a minimum 70 (overs)"}),
        ("The mayor handed over $5 million to the port of Arvo.", {"$5,000,000"}),
        ("Trade grew in 12 of the 13 states around Arvo.", {"12 (of the 13 states)"}),
        ("14.29 Danish sailors are hoping for rain in Arvo.", set()),
        ("Four overs later the sailors of Arvo won the match.", set()),
        ("The line, the largest in Arvo, said its profit rose 24 percent.", {"rise of 24 percent (profit)"}),
        ("The blast killed two people, and eight people fled from Arvo.", {"2 (people)", "8 (people)"}),
    ],
)
def test_what_is_counted_is_told_with_all_that_belongs_to_it(sentence: str, shown: set[str]) -> None:
    assert labels(sentence) == shown


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Rescuers in Arvo on Tuesday stepped up the search for a ferry carrying 162 people.", None),
        ("Rescuers searching for a ferry carrying 162 people pulled wreckage from the sea on Tuesday.", None),
        ("The suit was filed last week in Arvo by the owner of the 120-acre farm.", None),
        ("On Monday, the line announced it will have 18 ferries in Arvo.", None),
        ("The mayor of Arvo said on Monday 40 sailors had left.", None),
        ("The mayor announced plans this week to hire 40 sailors in Arvo.", None),
        ("About 700 sailors were held up by the strike on Wednesday.", "on Wednesday"),
        ("On Monday, two ferries ran aground near Arvo.", "On Monday"),
        ("Sailors filling 300 boats had left Arvo since March 2024.", "since March 2024"),
    ],
)
def test_a_figure_has_the_time_of_its_own_verb_only(sentence: str, when: str | None) -> None:
    assert {one.when for one in figures(sentence)} == {when}
