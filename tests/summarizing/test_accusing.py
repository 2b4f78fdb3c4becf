"""Who is accused, by whom, who denies it, and whom "he" may be said to stand for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answers import Citation
from assistant.summaries import Summary
from tests.summarizing.test_telling_apart import alleged, summary

LEAD = "Vera Olsen and Anton Berg have sat on the council of Arvo for twenty years."


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Anton Berg was accused of hiding 14 reports on the gas.", "Anton Berg"),
        ("Anton Berg, 51, a former pilot, was also accused of Taping the door of the Signal House.", "Anton Berg"),
        (
            "Guards of the northern railway have been accused of looting the trunks of the bishop.",
            "Guards of the northern railway",
        ),
        (
            "The widowed keeper of the Arvo lighthouse has been charged with bribery in Oslo.",
            "The widowed keeper of the Arvo lighthouse",
        ),
        ("The mayor's brother, Anton Berg, was indicted on charges of smuggling diesel.", "Anton Berg"),
        ("Anton Berg faces two charges of smuggling diesel in Oslo.", "Anton Berg"),
        ("Mr. Berg was charged on Monday with two counts of bribery.", "Anton Berg"),
        ("Police stopped a fisherman, accused of stealing diesel from the quay.", "a fisherman"),
    ],
)
def test_whoever_is_said_to_be_accused_is_the_subject(sentence: str, against: str) -> None:
    told = {party for _, party in alleged(LEAD, sentence)}
    assert against.lower() in {party.lower() for party in told if party}


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Berg nor his friends have been charged with any crime.",
        "Anton Berg could be charged with bribery in Oslo next year.",
        "Anton Berg was charged with overseeing the works at the quay.",
        "Anton Berg was wrongly accused of bribery in Oslo years ago.",
        "Anton Berg faced huge costs for cleaning the harbour of Arvo.",
        "Some teachers at the school were loath to openly condemn Anton Berg.",
        "The prosecutors of Oslo have charged nobody in the three months since.",
        "Two letters have turned up claiming to show bakers robbing customers.",
        "Vera Olsen said that Berg was misleading himself about the tides.",
    ],
)
def test_what_nobody_is_accused_of_is_no_allegation(sentence: str) -> None:
    assert alleged(LEAD, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "speaker", "against"),
    [
        ("The bakers stand accused by the harbour board of stealing flour.", "the harbour board", "The bakers"),
        (
            "Anton Berg sued Lund Holdings in Oslo, alleging that the company stole his plans.",
            "Anton Berg",
            "Lund Holdings",
        ),
        ("Prosecutors said Berg took wine and carpets in exchange for two licences.", "Prosecutors", "Anton Berg"),
        ("Investigators said Berg beat the harbour master with an oar.", "Investigators", "Anton Berg"),
        (
            "“We allege that Lund Holdings has hidden the truth about the gas,” Vera Olsen said.",
            "Vera Olsen",
            "Lund Holdings",
        ),
        (
            "Lawyers for Vera Olsen claim that town officials conspired with the owners of the quay.",
            None,
            "town officials",
        ),
        (
            "“These are plain violations of the lease by the northern company,” Vera Olsen said.",
            "Vera Olsen",
            "the northern company",
        ),
    ],
)
def test_who_accuses_whom(sentence: str, speaker: str | None, against: str) -> None:
    ((teller, party),) = alleged(LEAD, sentence)
    assert party == against
    assert speaker is None or teller == speaker


def test_what_the_police_tell_of_others_accuses_nobody() -> None:
    assert alleged(LEAD, "Police said Berg called them at six and waited at the quay.") == []
    assert alleged(LEAD, "Police said an officer shot the dog of the harbour master.") == []


@pytest.mark.parametrize(
    ("answer", "speaker"),
    [
        ("But the council denied the claims, saying the bakers were jealous.", "the council"),
        (
            "Lund Holdings denied the allegations, writing in a letter that “the gas was never our concern at all.”",
            "Lund Holdings",
        ),
        ("Anton Berg (Arvo) on Thursday pleaded not guilty to the charges.", "Anton Berg"),
    ],
)
def test_the_subject_of_a_denial_is_who_denies(answer: str, speaker: str) -> None:
    found = summary(LEAD, "Vera Olsen accused Lund Holdings of hiding the gas from the sailors.", answer).denials
    assert [one.speaker for one in found] == [speaker]


def _texts(found: Summary) -> Iterator[str]:
    for entries in (found.abstract, found.key_points, found.timeline, found.figures):
        yield from (one.text for one in entries)


def test_no_name_stands_beside_a_pronoun_that_may_be_anothers() -> None:
    found = summary(
        "Nora Lind sold the boat to Vera Olsen in 2019.",
        "Olsen had met Lind on the quay in May 2019, and told her brother that she was ill.",
    )
    assert not any("[" in text for text in _texts(found))
    assert any("she was ill" in text for text in _texts(found))


def test_a_name_stands_beside_a_pronoun_that_nobody_else_can_be_meant_by() -> None:
    found = summary(
        "Anton Berg said that the quay of Arvo was safe.", "In May 2019 he bought 14 boats for the harbour."
    )
    assert any("he [Anton Berg] bought" in text for text in _texts(found))


def test_a_prize_is_nobody_that_he_stands_for() -> None:
    found = summary(
        "Anton Berg began the year with a Silver Anchor nomination for his novel on the strike.",
        "He finished another novel of 900 pages in May 2019.",
    )
    assert not any("[Silver Anchor]" in text for text in _texts(found))


def test_every_allegation_cites_what_it_tells() -> None:
    found = summary(LEAD, "Anton Berg was accused of hiding 14 reports on the gas.")
    assert all(isinstance(citation, Citation) for one in found.allegations for citation in one.citations)
    assert found.removed == 0


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Anton Berg denies murder and will stand trial in May 2019.", "Anton Berg"),
        ("Anton Berg denied ever having been on the quay at night.", "Anton Berg"),
        ("Anton Berg called the accusations of the harbour board false.", "Anton Berg"),
        ("Anton Berg continued to deny that he had been on the quay.", "Anton Berg"),
    ],
)
def test_who_denies(sentence: str, speaker: str) -> None:
    found = summary(LEAD, "Anton Berg was accused of hiding 14 reports on the gas.", sentence)
    assert [one.speaker for one in found.denials][-1] == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "A court in Arvo dismissed the charges against the former harbour master.",
        "Lawyers for Anton Berg asked a court in Arvo to dismiss the charges against him.",
        "“Who knows whether the mayor wants to dismiss the complaint once more,” said Vera Olsen.",
        "The bakery plans to dismiss the charge that its cooks have brought.",
    ],
)
def test_who_decides_or_only_wants_a_dismissal_denies_nothing(sentence: str) -> None:
    assert not summary(LEAD, "Anton Berg was accused of hiding 14 reports on the gas.", sentence).denials


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Vera Olsen blamed the loss of the boats on corrupt harbour guards.", "corrupt harbour guards"),
        ("Anton Berg allegedly paid the guards for their silence.", "Anton Berg"),
        (
            "Vera Olsen accused the Northern Director of Public Works of tricking her.",
            "Northern Director of Public Works",
        ),
    ],
)
def test_whom_a_sentence_blames(sentence: str, against: str) -> None:
    assert [one.against for one in summary(LEAD, sentence).allegations] == [against]


@pytest.mark.parametrize(
    "sentence",
    [
        "The oldest candle maker blamed damp cellars for its shrinking sales.",
        "The heat allegedly resulted in the loss of 14 boats.",
        "Anton Berg was allegedly beaten on the quay at night.",
    ],
)
def test_what_accuses_nobody_is_no_allegation(sentence: str) -> None:
    assert not summary(LEAD, sentence).allegations


def test_a_quotation_in_single_marks_is_told_of_its_speaker() -> None:
    found = summary(LEAD, "'The quay was open all night and nobody closed it,' Vera Olsen told the board.")
    assert [(one.speaker, "open all night" in one.text) for one in found.quotations] == [("Vera Olsen", True)]


def test_words_that_one_tells_of_another_are_the_others() -> None:
    found = summary(
        LEAD,
        "Vera Olsen has called her part in it “a clumsy step in the dark,” the harbour board said in a statement.",
    )
    assert [one.speaker for one in found.quotations] == ["Vera Olsen"]
