"""Who speaks, on texts whose sources and contents are marked: `[She] said {that the gate was shut}.`"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.articles import Article, Sentence
from assistant.ingest.attribution import Attribution, Span
from assistant.ingest.sentences import spans
from assistant.ingest.statements import resolved

OPENING = "Fisheries Minister Vera Olsen, who is 51, opened the port of Arvo on Monday. She left early. "
RIVAL = "Knut Hamre, Russia's deputy envoy, was there as well. He stayed. "


def _article(marked: str) -> tuple[Article, list[Attribution]]:
    text = ""
    opened: list[int] = []
    sources: list[Span] = []
    contents: list[Span] = []
    for piece in re.split(r"([\[\]{}])", marked):
        if piece in ("[", "{"):
            opened.append(len(text))
        elif piece in ("]", "}"):
            (sources if piece == "]" else contents).append(Span(opened.pop(), len(text)))
        else:
            text += piece
    sentences = tuple(
        Sentence(f"x:{i}", text[one.start : one.end], one.start, one.end, one.paragraph)
        for i, one in enumerate(spans(text))
    )
    found = [
        Attribution(source, None, content, "statement", "indirect")
        for source, content in zip(sources, contents, strict=True)
    ]
    return Article("x", "Arvo", text, sentences), found


def speakers(marked: str) -> list[str | None]:
    article = resolved(*_article(marked))
    return [statement.speaker for sentence in article.sentences for statement in sentence.statements]


def mentions(marked: str) -> list[tuple[str, str]]:
    article = resolved(*_article(marked))
    return [(article.text[m.start : m.end], m.name) for sentence in article.sentences for m in sentence.mentions]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Kirill Ostrenko, Russia's deputy envoy,", "Kirill Ostrenko"),
        ("Its spokeswoman, Mirela Stoyle,", "Mirela Stoyle"),
        ("The chief executive, Casper Wrenfeld,", "Casper Wrenfeld"),
        ("Chief Constable Morwenna Tighe", "Morwenna Tighe"),
        ("Dr. Ottoline Grieves", "Ottoline Grieves"),
        ("Secretary of State Lyle Brannigan", "Lyle Brannigan"),
        ("Acting U.S. Ambassador to the UN Dorothy Shea", "Dorothy Shea"),
        ("One of them, Professor Ludmila Hartsfield,", "Ludmila Hartsfield"),
        ("Tilda Baker of Columbia", "Tilda Baker"),
        ("Hanneke van der Zand, 34,", "Hanneke van der Zand"),
        ("George W. Lund, a pilot,", "George W. Lund"),
        ("Mr. Banks", "Mr. Banks"),
        ("President Banks", "President Banks"),
        ("A spokesman for Vera Olsen", "A spokesman for Vera Olsen"),
        ("Lawyers for Vera Olsen", "Lawyers for Vera Olsen"),
        ("the Olsen campaign", "the Olsen campaign"),
        ("Vera Olsen and Knut Hamre", "Vera Olsen and Knut Hamre"),
    ],
)
def test_a_source_is_who_it_describes(source: str, speaker: str) -> None:
    assert speakers(f"{OPENING}{RIVAL}\n[{source}] said {{that the gate was shut}}.")[-1:] == [speaker]


@pytest.mark.parametrize(
    "introduced",
    [
        "Moscow's answer came from Kirill Ostrenko. Nobody believed Ostrenko's denial.",
        "Moscow's answer came from Kirill Ostrenko. Ostrenko spoke for an hour.",
        "Kirill Ostrenko, who was late, sat down.",
        "The floor was given to envoy Kirill Ostrenko.",
        "“No,” said Kirill Ostrenko.",
    ],
)
def test_a_person_is_known_by_what_stands_beside_the_name(introduced: str) -> None:
    assert speakers(f"{introduced} [He] denied {{that the gate was shut}}.") == ["Kirill Ostrenko"]


@pytest.mark.parametrize("name", ["Aldermere Power", "the Reform League", "South Korea", "Goldwin Bank", "The Lantern"])
def test_an_organisation_is_no_person(name: str) -> None:
    told = speakers(f"[{name}] said on Monday {{that it was sorry}}. [He] said {{that the gate was shut}}.")
    assert told == [name.removeprefix("the "), None] or told == [name.removeprefix("The "), None]


def test_a_company_with_a_description_is_no_person() -> None:
    told = speakers("[Halcyra Marine, a company in Arvo,] said {it was sorry}. [He] said {that the gate was shut}.")
    assert told == ["Halcyra Marine", None]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Olsen", "Vera Olsen"),
        ("Ms. Olsen", "Vera Olsen"),
        ("The minister", "Vera Olsen"),
        ("The fisheries minister", "Vera Olsen"),
        ("She", "Vera Olsen"),
        ("He", "Knut Hamre"),
        ("The deputy envoy", "Knut Hamre"),
        ("The Russian diplomat", "Knut Hamre"),
        ("The ambassador", "Knut Hamre"),
        ("The Swedish diplomat", "The Swedish diplomat"),
        ("The foreign minister", "The foreign minister"),
        ("The judge", "The judge"),
        ("A minister", "A minister"),
        ("Her deputy", "Her deputy"),
        ("Two officials", "Two officials"),
        ("Norway's military", "Norway's military"),
        ("They", None),
        ("It", None),
        ("I", None),
    ],
)
def test_mentions_stand_for_whom_the_article_has_named(source: str, speaker: str | None) -> None:
    assert speakers(f"{OPENING}{RIVAL}[{source}] said {{that the gate was shut}}.") == [speaker]


def test_a_source_may_be_found_without_its_article() -> None:
    assert speakers(OPENING + "The [minister] said {that the gate was shut}.") == ["Vera Olsen"]


def test_a_former_officer_is_not_the_officer() -> None:
    told = speakers("Former governor Vera Olsen came. [The governor] said {that the gate was shut}.")
    assert told == ["The governor"]


def test_a_new_description_means_the_one_person_whose_role_was_not_told() -> None:
    told = speakers(f"{OPENING}Kirill Ostrenko threw his armband. [The striker] said {{he was sorry}}.")
    assert told == ["Kirill Ostrenko"]
    assert speakers("Vera Olsen, 51, was charged. [The judge] said {that the gate was shut}.") == ["The judge"]


def test_a_paragraph_may_name_who_led_the_article() -> None:
    told = speakers(
        "[A former engineer at Arvo] says {that she warned the port}.\nNadia Ferrow, 51, left in May.\n"
        "[The engineer] said {that the gate was shut}."
    )
    assert told == ["A former engineer at Arvo", "Nadia Ferrow"]


def test_people_of_one_surname_are_told_apart() -> None:
    opening = "The boy, nine-year-old Elliot Garrow, was lost. The boy's father, Simon Garrow, was told. "
    assert speakers(opening + "[Garrow] said {that the gate was shut}.") == ["Simon Garrow"]
    couple = "Ida Garrow and her brother, Simon Garrow, were told. "
    assert speakers(couple + "[Ms. Garrow] said {that the gate was shut}.") == ["Ida Garrow"]


def test_a_given_name_and_an_eastern_surname_stand_alone() -> None:
    assert speakers("Col. Pyo Dong-hun, a spokesman, spoke. [Pyo] said {the gate was shut}.") == ["Pyo Dong-hun"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("[He] accused {Olsen of a crime}. {“The gate was open,”} [he] said.", "Knut Hamre"),
        ("{The minister was wrong}, [he] said.", "Knut Hamre"),
        ("{Mr. Lund, [he] said, was wrong}.", "Knut Hamre"),
        ("Asked about Lund, [he] said {the gate was shut}.", "Knut Hamre"),
        ("Hamre's lawyer said nothing. [She] said {that the gate was shut}.", "Vera Olsen"),
    ],
)
def test_a_pronoun_is_the_speaker_rather_than_one_spoken_of(told: str, speaker: str) -> None:
    assert speakers(f"{OPENING}{RIVAL}{told}")[-1] == speaker


def test_unnamed_sources_come_back() -> None:
    assert (
        speakers(
            "[One captain, who asked not to be named,] said {that his crew was hungry}. {“Rice,”} [he] said.\n"
            "[Two officials in the ministry, who spoke in private,] said {so}. [The officials] said {it was late}. "
            "[They] said {no more}.\n[A survey of doctors] suggests {this}. [It] says {so twice}. "
            "{Few agree}, [the survey] says."
        )
        == ["One captain"] * 2 + ["Two officials in the ministry"] * 3 + ["A survey of doctors"] * 3
    )


def test_he_is_the_spokesman_and_not_the_woman_he_speaks_for() -> None:
    told = speakers(f"{OPENING}[A spokesman for Olsen] said {{that she was ill}}. {{She was in bed}}, [he] said.")
    assert told == ["A spokesman for Olsen"] * 2


def test_her_lawyer_speaks_of_her() -> None:
    marked = f"{OPENING}[Her lawyer] said {{that she was ill}}."
    assert [name for called, name in mentions(marked) if called in ("Her", "she")] == ["Vera Olsen"] * 2


def test_i_is_who_is_quoted() -> None:
    assert speakers(OPENING + "{“[I] think {that it was shut},”} [she] said.") == ["Vera Olsen"] * 2


def test_who_is_the_one_before() -> None:
    told = speakers(f"{OPENING}Kirill Ostrenko, a pilot, met Knut Hamre, [who] said {{that the gate was shut}}.")
    assert told == ["Knut Hamre"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The United States on Wednesday", "United States"),
        ("the U.S.", "United States"),
        ("The US", "United States"),
        ("American officials", "American officials"),
        ("Washington", "Washington"),
        ("Aldermere", "Aldermere Power"),
        ("Arvo", "Arvo"),
        ("the Reform League, the junior partner,", "Reform League"),
        ("several countries, including Norway", "several countries"),
        ("Sweden, Norway and Iceland", "Sweden, Norway and Iceland"),
        ("police late on Tuesday evening", "police"),
        ("families of people who died last winter", "families of people who died last winter"),
        ("The Gaze", "The Gaze"),
        ("the Tribune", "Tribune"),
    ],
)
def test_descriptions_are_told_in_their_fullest_form(source: str, speaker: str) -> None:
    told = speakers(
        "Aldermere Power left the United States. In Arvo Bay nobody saw it, as The Gaze reported from Arvo. "
        f"[{source}] said {{that the gate was shut}}."
    )
    assert told == [speaker]


def test_mentions_leave_out_possessives_and_quotations() -> None:
    marked = f"{OPENING}[She] said {{that the minister's wife had seen “him and her”}}."
    assert mentions(marked)[-2:] == [("She", "Vera Olsen"), ("the minister", "Vera Olsen")]


def test_a_name_told_in_full_is_no_mention() -> None:
    assert mentions("Fisheries Minister Vera Olsen opened the port.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Michelle Lund, the first lady, came. [President Lund] said {so}. [Mr. Lund] said {so twice}.",
            ["President Lund"] * 2,
        ),
        (
            "Ted Garrow, a pilot, spoke. [Garrow] said {so}. He saw his wife, Heidi Garrow. [Garrow] said {no more}.",
            ["Ted Garrow"] * 2,
        ),
        ("Ted Garrow left. [Garrow] said {so}. [Heidi Garrow] said {so}. [Garrow] said {no more}.", None),
        ("Notice Krog sniffing. Ted Krog, a pilot, was ill. [Krog] said {so}.", ["Ted Krog"]),
        ("“Is Theresa May late?” asked Will Krog. [May] said {so}. [She] said {so}.", ["Theresa May"] * 2),
        ("{“No,”} said [Cornell William Lund]. [Lund] said {so}.", ["Cornell William Lund"] * 2),
    ],
)
def test_a_surname_alone_is_whose_it_was(text: str, told: list[str] | None) -> None:
    assert speakers(text) == (told or ["Ted Garrow", "Heidi Garrow", "Heidi Garrow"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vera Olsen Wins Again in Arvo. Few came. [Olsen] said {so}. [She] said {so}.", "Vera Olsen"),
        ("Pipes, Pumps and Pilots From Arvo. [Pilots] said {so}. [He] said {so}.", None),
        ("Even as he left, he smiled. During his visit he spoke. [He] said {so}.", None),
        ("An African American and a Polish Catholic came. [He] said {so}.", "An African American"),
        ("Somebody had to say it. Say Norway closes the port. Who pays? [He] said {so}.", None),
    ],
)
def test_a_capital_letter_makes_no_person(text: str, told: str | None) -> None:
    assert speakers(text)[-1] == told


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Olsen campaign spokesman Jesse Krog", "Jesse Krog"),
        ("Olsen this week", "Vera Olsen"),
        ("Jo Krog, political science professor at Arvo,", "Jo Krog"),
        ("Jesse Krog of Arvo, the minority leader,", "Jesse Krog"),
        ("several experts, including Knut Hamre,", "several experts"),
        ("Ida Lund, Vera Olsen and Knut Hamre", "Ida Lund, Vera Olsen and Knut Hamre"),
        ("A report on Vera Olsen released last week", "A report on Vera Olsen"),
        ("whose aides", None),
        ("nobody", None),
        ("both", None),
    ],
)
def test_whom_a_longer_source_describes(source: str, speaker: str | None) -> None:
    assert speakers(f"{OPENING}{RIVAL}\n[{source}] said {{that the gate was shut}}.")[-1] == speaker


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The minister is 51. [The 51-year-old] said {so}.", "Vera Olsen"),
        ("Ewa Stolarz, Poland's minister, came. [The Polish minister] said {so}.", "Ewa Stolarz"),
        ("President Ted Krog came. [The band leader] said {so}.", "The band leader"),
        ("President Ted Krog came. [The FBI director] said {so}.", "The FBI director"),
        ("Per Krog, the younger brother, came. [The elder brother] said {so}.", "The elder brother"),
        ("GOP presidential nominee Ted Krog came. [The Democratic nominee] said {so}.", "The Democratic nominee"),
        ("Ida Lund sang. [Ted Krog] said {so}. [The billionaire] said {so}.", "Ted Krog"),
        ("[Ted Krog, a goalkeeper,] said {so}. [The former striker] said {he was sorry}.", "Ted Krog"),
        ("[A judge in Arvo] said {so}. Justice Ida Lund was late. [The judge] said {so}.", "Ida Lund"),
    ],
)
def test_whom_a_role_stands_for(told: str, speaker: str) -> None:
    opening = OPENING.replace("Vera Olsen, who is 51,", "Vera Olsen, 51,")
    assert speakers(f"{opening}{RIVAL}{told}")[-1] == speaker


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Asked whether he knew, Kirill Ostrenko laughed. {“Perhaps,”} [he] said.", "Kirill Ostrenko"),
        ("Campaigning against Kirill Ostrenko in May, [he] said {the gate was shut}.", "Knut Hamre"),
        ("His wife left early. [She] said {so}.", "His wife"),
        ("{Nobody had seen Kirill Ostrenko}, [he] said.", "Knut Hamre"),
        ("Meridian Sports closed its gate in May. [It] said {so}.", "Meridian Sports"),
    ],
)
def test_whom_a_pronoun_stands_for(told: str, speaker: str) -> None:
    assert speakers(f"{OPENING}{RIVAL}{told}")[-1] == speaker


WORDS = st.sampled_from(
    """Vera Olsen Knut Hamre's Mr. Dr J. U.S. the The a minister former spokesman for of to who he she her him They it
    said that denied , , . : ; “ ” " ' ’s - — ― Q: A: Editor: ( ) 51 and Bank Ø 陳 \ud800 \n""".split(" ")
)


@given(st.lists(WORDS, max_size=60), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=8))
def test_whatever_is_found_in_whatever_text_is_resolved(words: list[str], found: list[tuple[int, int]]) -> None:
    article, _ = _article(" ".join(words))
    if not article.sentences:
        return
    end = article.sentences[-1].end
    cues = [None, *(Span(min(start, end - 1), min(start + 5, end)) for start, _ in found)]
    cut = [
        Attribution(Span(start, start + length), cue, Span(sentence.start, sentence.end), "statement", "mixed")
        for (start, length), cue in zip(found, cues, strict=False)
        for sentence in article.sentences
    ]
    for sentence in resolved(article, cut).sentences:
        for statement in sentence.statements:
            assert statement.speaker is None or statement.speaker
            assert sentence.start <= statement.start < statement.end <= sentence.end
        assert all(sentence.start <= m.start < m.end <= sentence.end for m in sentence.mentions)
