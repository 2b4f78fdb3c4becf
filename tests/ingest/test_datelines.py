"""What stands in front of a sentence without a dash: it is no part of a name, and nothing else is cut off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ingest import read

BODY = "The pumps of the harbour in Lunde had failed in the flood. Divers near Lunde said so on Monday."


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("PARIS", "A pump failed on Monday."),
        ("BEIJING", "Dutch pump maker Karvel is sued."),
        ("MILAN, Italy", "Italian divers have mended a pump."),
        ("LUNDE", "Dutch divers have mended a pump."),
        ("LUNDE/OSLO", "Karvel is sued over a pump."),
        ("NEW DELHI:", "Minister Ada Moss opened a pump."),
        ("LUNDE:", "Divers have mended a pump."),
        ("16.06", "Divers have mended a pump."),
        ("14:33", "The rail operator said that no train runs."),
        ("3:15 p.m. ET:", "Divers have mended a pump."),
    ],
)
def test_a_place_and_the_time_of_a_post_stand_for_themselves(head: str, sentence: str) -> None:
    article = read(text=f"Harbour Reopens After Flood\n\n{head} {sentence} {BODY}")
    told = [(one.text, one.kind) for one in article.sentences]
    assert told[1:3] == [(head, "byline"), (sentence, "body")]


@pytest.mark.parametrize(
    "sentence",
    [
        "LUNDE United have won again, and Lunde United lead.",
        "NATO Secretary General Ada Moss came to the harbour.",
        "TEXAS A&M has sent a pump.",
        "A BUILDER mended a pump of the harbour.",
        "DIVERS have mended a pump of the harbour.",
        "MOSS: We have mended a pump.",
        "12 Divers have mended a pump.",
        "The pump of 14:33 Lunde time failed.",
    ],
)
def test_a_name_in_capitals_and_a_number_stay_where_they_are(sentence: str) -> None:
    article = read(text=f"Harbour Reopens After Flood\n\n{sentence} {BODY}")
    assert article.sentences[1].text == sentence


def test_a_dateline_is_no_part_of_a_title() -> None:
    assert read(text=f"LUNDE, March 5 (AP) — The harbour is shut. {BODY}").title == "The harbour is shut."


@given(st.text(alphabet="AB. :,/\n“Paris0", max_size=80))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    article = read(text=f"{text}\n\n{BODY}")
    assert all(article.text[one.start : one.end] == one.text for one in article.sentences)
    assert "".join("".join(one.text for one in article.sentences).split()) == "".join(article.text.split())
