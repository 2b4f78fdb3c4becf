"""Negation, modality, direction, and who did it to whom."""

from __future__ import annotations

import pytest

from tests.answering.support.harbour import kinds, said

LONG = (
    "The council, which did not answer letters for a year, approved the new gates on Monday and paid the builders "
    "in full."
)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The gates were not oiled.", "The gates were never oiled."),
        ("The mayor didn't sign the permit.", "The mayor refused to sign the permit."),
        ("The council approved the new gates.", LONG),
        ("The council did not answer letters for a year.", LONG),
        ("The dam could break in spring.", "The dam may break in spring."),
        ("Possibly the dam will break in spring.", "The dam might break in spring."),
        ("Not only the dam but the bridge leaks.", "The dam leaks, and not only the dam but the bridge too."),
        ("Water levels climbed in spring.", "Water levels rose in spring, and did not fall."),
        ("Holt was accused of fraud by Ruiz.", "Ruiz accused Holt of fraud."),
        ("Ruiz accused Holt of fraud.", "Holt was accused of fraud by Ruiz."),
        ("May Holt left the harbour.", "May Holt left the harbour on foot."),
    ],
)
def test_what_is_said_the_same_way_passes(claim: str, sentence: str) -> None:
    assert "polarity" not in kinds(claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The mayor did not sign the permit.", "The mayor signed the permit."),
        ("The mayor never signed the permit.", "The mayor signed the permit."),
        ("The mayor signed the permit.", "The mayor did not sign the permit."),
        ("The mayor signed the permit.", "The mayor never signed the permit."),
        ("The mayor left the harbour.", "The mayor didn't leave the harbour."),
        ("The council never approved the new gates.", LONG),
        ("The council answered letters for a year.", LONG),
        ("There is evidence of a leak.", "There is no evidence of a leak."),
        ("The dam will break in spring.", "The dam may break in spring."),
        ("The dam might break in spring.", "The dam will break in spring."),
        ("Water levels fell in spring.", "Water levels rose in spring."),
        ("The port lost money after the storm.", "The port lost money before the storm."),
        ("Fewer than 20 boats sank than in May.", "More than 20 boats sank than in May."),
        ("The permit was lawful, the court ruled.", "The permit was unlawful, the court ruled."),
        ("Holt accused Ruiz of fraud.", "Ruiz accused Holt of fraud."),
        ("Ruiz was accused of fraud by Holt.", "Ruiz accused Holt of fraud."),
        ("Sorrin defeated Port Arvo at chess.", "Port Arvo defeated Sorrin at chess."),
    ],
)
def test_what_is_turned_round_is_found(claim: str, sentence: str) -> None:
    assert "polarity" in kinds(claim, sentence)


def test_a_denial_is_no_statement() -> None:
    text = "Holt denied that he burned the maintenance log."
    denial = said(text, "that he burned the maintenance log", "Tom Holt", "Holt", "denied", "denial")
    assert kinds("Tom Holt denied that he burned the log.", denial) == set()
    assert "polarity" in kinds("Tom Holt said that he burned the maintenance log.", denial)
    assert "polarity" in kinds("Tom Holt confirmed that he burned the maintenance log.", denial)


@pytest.mark.parametrize(
    ("claim", "carried"),
    [
        ("Olsen said that crates had left the harbour by night.", False),
        ("Olsen rejected the suggestion that crates had left the harbour by night.", True),
        ("Olsen said that no crates had left the harbour by night.", True),
    ],
)
def test_what_is_denied_stays_denied(claim: str, carried: bool) -> None:
    text = "Olsen rejected any suggestion that crates had left the harbour by night."
    sentence = said(text, text[text.index("any") :], "Vera Olsen", "Olsen", "rejected", "denial")
    assert ("polarity" not in kinds(claim, sentence)) == carried


@pytest.mark.parametrize(
    ("claim", "sentence", "carried"),
    [
        ("Brandt accepted a boat from Lund.", "Brandt is suspected of having accepted a boat from Lund.", False),
        ("Brandt allegedly accepted a boat.", "Brandt is suspected of having accepted a boat from Lund.", True),
        ("Crates had been opened.", "Not one crate had been opened in Lund.", False),
        ("Brandt told Lund that it was safe.", "Brandt denied, however, having told Lund that it was safe.", False),
        ("Shares in the port gained 11 percent.", "Shares in the port lost 11 percent.", False),
        ("The port blames the rise on steel.", "The port puts the rise down to steel.", True),
        ("The port has nine cranes rather than ten.", "The port has nine cranes, not ten.", True),
    ],
)
def test_what_is_only_suspected_or_said_not_to_be(claim: str, sentence: str, carried: bool) -> None:
    assert ("polarity" not in kinds(claim, sentence)) == carried
