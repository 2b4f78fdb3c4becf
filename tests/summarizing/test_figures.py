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
        "The repairs in Arvo swallow a third of a million dollars, the mayor told the council.",
        "His brother left when he was 12 because the harbour in Arvo had closed.",
        "The band played “Ten Green Bottles” at the harbour in Arvo.",
    ],
)
def test_what_is_part_of_a_name_or_an_idiom_is_no_figure(sentence: str) -> None:
    assert labels(sentence) == set()


def test_what_an_article_calls_by_a_number_counts_nothing() -> None:
    assert not labels("A 316 loan helps bakers in Arvo to build.", "The bank of Arvo offers 316 loans to painters.")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The harbour line in Arvo paid $600 million for the new pier.", "$600,000,000 (new pier)"),
        ("The shop sold old compasses for $7.50 to the sailors of Arvo.", "$7.50 (old compasses)"),
        ("The engineer said that trade in Arvo will slow to 2.9 percent.", "2.9 percent (trade in Arvo)"),
        ("The crane of the harbour in Arvo weighs 2,300 tons.", "2,300 tons (crane of the harbour in Arvo)"),
        ("A court in Lund sentenced the baker to four years in prison.", "4 years (prison)"),
        ("The baker was jailed for 14 years by a court in Lund.", "14 years (jailed)"),
        ("The line owes the bank of Lund $37 million in harbour fees.", "$37,000,000 (harbour fees)"),
        ("The council of Arvo approved a deal worth $80 million.", "$80,000,000 (deal)"),
        ("The brewery of Arvo made a profit of £3.4m.", "£3,400,000 (profit)"),
        ("The harbour line in Arvo owes 70m euros to its banks.", "70,000,000 euros (harbour line in Arvo owes)"),
    ],
)
def test_money_shares_measures_and_prison_terms_are_figures(sentence: str, shown: str) -> None:
    assert shown in labels(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nor is £168 million the whole of what the tram in Arvo takes from the council.",
        "The gift is a tenth of the minimum $45 million builders say the tram in Arvo needs.",
        "The mayor of Arvo did not reach the 81 percent Olsen won among the bakers.",
        "Olsen had 46.3 percent when the bakers of Arvo voted.",
        "Olsen is up 11 points among the bakers of Arvo.",
    ],
)
def test_an_amount_of_which_nothing_says_what_it_is_is_no_figure(sentence: str) -> None:
    assert labels(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The port of Arvo handled over 3,000 containers.", "over 3,000 (containers)"),
        ("Up to 40 tankers waited outside the port of Arvo.", "up to 40 (tankers)"),
        ("At least 14 sailors died near the port of Arvo.", "at least 14 (sailors)"),
        ("The port of Arvo lost nearly €5 million to thieves.", "nearly €5,000,000 (port of Arvo lost)"),
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
        ("The council of Arvo cut the harbour budget by €3 million.", {"fall of €3,000,000 (harbour budget)"}),
        (
            "Average pay rose 3.1 percent to 2,870 euros in Arvo.",
            {"rise of 3.1 percent (Average pay)", "2,870 euros (Average pay)"},
        ),
        (
            "Unemployment in Arvo fell from 7 percent to 5.5 percent.",
            {"5.5 percent (Unemployment in Arvo)"},
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
        ("The night train left Arvo with 318 players and fans aboard.", {"318 (players and fans)"}),
        ("The port of Arvo hired 30 sailors and workers protested.", {"30 (sailors)"}),
        ("The port of Arvo took in 12 officers and the mayor.", {"12 (officers)"}),
        ("The ice moved up to 30 km (19 miles) a week off Arvo.", {"up to 30 km a week (ice moved)"}),
        ("The yacht was rounding the buoy at a pace of 41 knots.", {"41 knots (pace)"}),
        ("The oldest door in Arvo is about 7 feet 4 inches high.", set()),
        ("More than one million Danes visit the port of Arvo.", {"more than 1,000,000 (Danes)"}),
        ("The theatre has created about 60 places in Arvo.", {"about 60 (places)"}),
        ("The choir sang a minimum 25 psalms in Arvo.", {"a minimum 25 (psalms)"}),
        ("The mayor handed over $5 million to the port of Arvo.", {"$5,000,000 (mayor handed)"}),
        ("Rain fell in 9 of the 11 valleys around Arvo.", {"9 (of the 11 valleys)"}),
        ("16.05 Danish farmers are waiting for frost in Arvo.", set()),
        ("Three songs later the choir of Arvo left the stage.", set()),
        ("The brewery, the oldest in Arvo, said its profit rose 17 percent.", {"rise of 17 percent (profit)"}),
        ("The frost killed two lambs, and six lambs strayed from Arvo.", {"2 (lambs)", "6 (lambs)"}),
    ],
)
def test_what_is_counted_is_told_with_all_that_belongs_to_it(sentence: str, shown: set[str]) -> None:
    assert labels(sentence) == shown


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Farmers in Arvo on Thursday widened their hunt for a truck holding 73 lambs.", None),
        ("Farmers following a truck holding 73 lambs picked straw from the road on Thursday.", None),
        ("The letter was posted last month in Arvo by the keeper of the 90-acre garden.", None),
        ("On Friday, the choir announced it will have 26 singers in Arvo.", None),
        ("The mayor of Arvo said on Monday 40 sailors had left.", None),
        ("The mayor announced plans this week to hire 40 sailors in Arvo.", None),
        ("About 700 sailors were held up by the strike on Wednesday.", "on Wednesday"),
        ("On Monday, two ferries ran aground near Arvo.", "On Monday"),
        ("Sailors filling 300 boats had left Arvo since March 2024.", "since March 2024"),
    ],
)
def test_a_figure_has_the_time_of_its_own_verb_only(sentence: str, when: str | None) -> None:
    assert {one.when for one in figures(sentence)} == {when}


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Harbour fees climbed to 64.2 billion crowns from 58.8bn crowns in 2011.",
            "64,200,000,000 crowns (Harbour fees)",
        ),
        ("The council of Arvo is wooing bakers, cutting flour duty from 18% to 16%.", "16% (flour duty)"),
        (
            "Rents in Arvo were 2.6bn crowns (£187m; $244m) against 3.4bn crowns last year.",
            "2,600,000,000 crowns (Rents in Arvo)",
        ),
        (
            "The growers of Arvo reported a yield of 12.4%, less than the 13.9% forecast by the board.",
            "12.4% (yield)",
        ),
        ("The zoo sold 15 per cent of its parrots, and not the 35 per cent allowed in Arvo.", "15 per cent (parrots)"),
    ],
)
def test_of_a_change_or_a_comparison_the_value_that_is_counts(sentence: str, shown: str) -> None:
    assert labels(sentence) == {shown}


@pytest.mark.parametrize(
    "sentence",
    [
        "Those making less than 48,000 crowns a year will be eligible for free flour in Arvo.",
        "Bakers in Arvo must prove that their trade has shrunk by 45 per cent to qualify.",
        "Bakers of Arvo will have to requalify by proving a 45 per cent drop in trade.",
        "If 31 percent of the bakers leave the town of Arvo, the mill will close.",
        "The clerk hid between £14,000 and £17,000 from the bakers of Arvo.",
        "The singers of Arvo get $6,000 to $9,000 a year.",
        "The clerk from Arvo did not take more than £300.",
        "Spending on lamps and on benches in Arvo will rise by 6.2% and 3.7% respectively.",
    ],
)
def test_thresholds_ends_of_a_range_and_what_is_denied_are_no_figures(sentence: str) -> None:
    assert labels(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The deal gives the mill 14% of Arvo’s total flour trade.", "14% (Arvo’s total flour trade)"),
        ("Frost came late to Arvo, sending ice prices plunging 19 percent.", "fall of 19 percent (ice prices)"),
        (
            "Spending on lamps and benches in Arvo will rise by 11%.",
            "rise of 11% (Spending on lamps and benches in Arvo)",
        ),
        ("The mill, which sells flour to Arvo, fell 6.4 percent in late trade.", "fall of 6.4 percent (mill)"),
        ("The board of Arvo is pleased after fees in the port rose 9% in spring.", "rise of 9% (fees in the port)"),
        ("The choir school of Arvo expects income to be about $27 million.", "about $27,000,000 (income)"),
        ("A record 9.3 inches (24 cm) of hail covered the roofs of Arvo.", "9.3 inches (hail)"),
        (
            "The driver of the tram to Arvo was fined £240 in Lund.",
            "£240 (driver of the tram to Arvo was fined)",
        ),
        ("Just £1.7m was spent on stone bridges in Arvo, the mayor learned.", "£1,700,000 (stone bridges)"),
        ("The mayor put the cost of the pier in Arvo at $9 million.", "$9,000,000 (cost of the pier in Arvo)"),
        ("The pier of Arvo is 74 metres long and was finished in June.", "74 metres (pier of Arvo)"),
        (
            "In Arvo, 57 percent thought that the tram would be late.",
            "57 percent (thought that the tram would be late)",
        ),
        ("The council of Arvo will pay $3 million to Lund.", "$3,000,000 (council of Arvo will pay)"),
        ("Chapter F of the plan adds £13 million for the lamps of Arvo.", "£13,000,000 (lamps of Arvo)"),
        ("Of 830 pupils asked in Arvo, 57 percent thought that the tram was late.", "57 percent (830 pupils)"),
        ("The mill in Arvo had a $14 million storm charge.", "$14,000,000 (storm charge)"),
        ("Rent in Arvo was 4.4% higher than a year ago.", "rise of 4.4% (Rent in Arvo)"),
        ("The song was heard in 7 of Arvo’s 16 schools.", "7 (Arvo’s 16 schools)"),
        ("The trams to Arvo cost the town 46 million crowns a year.", "46,000,000 crowns a year (trams to Arvo)"),
        ("The clerk of Arvo is out on $400,000 bail.", "$400,000 (bail)"),
        ("The council of Arvo told of a shortage of over 900 night nurses.", "over 900 (shortage of night nurses)"),
        ("The crew caught six goats and two mules near Arvo.", "6 (goats)"),
        ("Pay is poor in Arvo, with some earning just £85 a month for songs, pens and ink.", "£85 a month (earning)"),
        ("The line hires 80 sailors a year in Arvo.", "80 (sailors a year)"),
    ],
)
def test_an_amount_is_of_what_the_grammar_of_its_clause_says(sentence: str, shown: str) -> None:
    assert shown in labels(sentence)


def test_a_second_amount_of_the_same_is_told_as_such() -> None:
    shown = labels("The mayor said that the flour trade would grow by 6.1% in 2025 and 5.4% in 2026.")
    assert shown == {"rise of 6.1% (flour trade), in 2025", "rise of 5.4% (flour trade), in 2026"}


def test_one_count_told_twice_is_one_figure() -> None:
    assert len(figures("Five old guilds quarrelled over Arvo.", "The town was then split among five guilds.")) == 1


def test_a_number_in_digits_is_not_looked_for_in_another_in_words() -> None:
    shown = labels("Twenty-four percent agreed with the mayor of Arvo, while 9 percent left the hall.")
    assert shown == {"24 percent (agreed with the mayor of Arvo)", "9 percent (left the hall)"}


def test_a_figure_has_no_time_from_before_a_second_verb() -> None:
    told = "The board of Arvo last week agreed to return the gifts made by 14 bakers."
    assert [one.when for one in figures(told)] == [None]
