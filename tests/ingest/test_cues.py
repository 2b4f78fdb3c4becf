"""What kind of statement a verb makes, and whether it makes one, by the words around it."""

import pytest

from assistant.ingest.cues import is_passive, kind_of, says_nothing


@pytest.mark.parametrize(
    ("before", "cue", "after", "kind"),
    [
        ("She ", "called", " the plan reckless", "statement"),
        ("She ", "called", " for a vote", "demand"),
        ("She ", "called", " again on the board to resign", "demand"),
        ("", "keeps calling for", " calm", "demand"),
        ("She ", "asked", " whether the gate was open", "question"),
        ("She ", "asked", " him why it was late", "question"),
        ("She ", "asked", " the people close to her if they knew", "question"),
        ("“Who?” she ", "asked", ".", "question"),
        ("She ", "asked", " the board to think about it", "demand"),
        ("She ", "asked for", " calm", "demand"),
        ("She ", "told", " the board to resign", "demand"),
        ("She ", "told", " a visitor to the port that it was late", "statement"),
        ("She ", "warned", " that the pier may fall", "statement"),
        ("She ", "warned", " captains not to land", "demand"),
        ("She ", "insisted", " that it was shut", "statement"),
        ("She ", "insisted on", " a vote", "demand"),
        ("She ", "offered", " her condolences", "statement"),
        ("She ", "offered", " to resign", "intention"),
        ("She ", "threatened", " to resign", "intention"),
        ("She ", "rejected claims that", " crates were missing", "denial"),
        ("She ", "denied", " the accusation", "denial"),
        ("She not only ", "denied", " it", "denial"),
        ("She did not ", "deny", " it", "statement"),
        ("", "didn’t publicly deny", " it", "statement"),
        ("", "neither confirmed nor denied", " it", "statement"),
        ("She has never ", "accused", " anybody", "statement"),
        ("She does not ", "believe", " it", "belief"),
        ("She ", "expressed the hope", " that it would end", "belief"),
        ("", "according to", " her", "statement"),
    ],
)
def test_the_kind_of_a_cue(before: str, cue: str, after: str, kind: str) -> None:
    assert kind_of(cue, before, after) == kind


@pytest.mark.parametrize(
    ("before", "cue", "passive"),
    [
        ("Olsen ", "is accused of", True),
        ("Olsen has been widely ", "criticised", True),
        ("She ", "was said", True),
        ("She ", "was told", True),
        ("She ", "was quoted as saying", False),
        ("She had ", "accused", False),
        ("The gate was open, she ", "said", False),
    ],
)
def test_whether_the_subject_of_a_cue_speaks(before: str, cue: str, passive: bool) -> None:
    assert is_passive(before, cue) is passive


@pytest.mark.parametrize(
    ("before", "cue", "after", "silent"),
    [
        ("She ", "declined", " to comment", True),
        ("She ", "refused to say", " whether it was open", True),
        ("The board ", "did not immediately respond to", " a request for comment", True),
        ("Olsen, who ", "asked", " not to be named, left", True),
        ("She would not ", "say", " when", True),
        ("She ", "declined", " the offer", False),
        ("She ", "refused", " to apologise", False),
        ("She ", "said", " she would not comment", False),
    ],
)
def test_who_tells_nothing(before: str, cue: str, after: str, silent: bool) -> None:
    assert says_nothing(before, cue, after) is silent
