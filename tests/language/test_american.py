"""Words that are spelt in two ways are one word."""

import pytest

from assistant.language.words import stem

PAIRS = """criticised/criticized organisations/organizations authorisation/authorization prioritising/prioritizing
    analysed/analyzed paralyses/paralyzes colours/colors neighbouring/neighboring unfavourable/unfavorable
    harbour/harbor centre/center centred/centered kilometres/kilometers theatres/theaters catalogue/catalog
    dialogues/dialogs travelled/traveled fuelling/fueling counsellors/counselors councillor/councilor defence/defense
    offences/offenses licences/licenses practised/practiced programmes/programs fulfil/fulfill enrolment/enrollment
    skilful/skillful judgement/judgment grey/gray sceptical/skeptical enquiries/inquiries manoeuvred/maneuvered
    haemorrhage/hemorrhage anaesthetic/anesthetic jewellery/jewelry""".split()


@pytest.mark.parametrize("pair", PAIRS)
def test_both_spellings_are_one(pair: str) -> None:
    british, american = pair.split("/")
    assert stem(british) == stem(american)
    assert stem(british.capitalize()) == stem(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filled", "filed"),
        ("polling", "poling"),
        ("hour", "hor"),
        ("four", "for"),
        ("tour", "tor"),
        ("advertise", "advert"),
        ("promise", "prom"),
        ("authorities", "authors"),
        ("directorate", "director"),
        ("executive", "execute"),
    ],
)
def test_words_that_are_two_stay_two(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["promise", "advise", "exercise", "surprise", "supervise", "raise", "rise", "noise"])
def test_inflections_stay_together(word: str) -> None:
    assert stem(f"{word}d") == stem(f"{word}s") == stem(word)
