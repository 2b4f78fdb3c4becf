"""What other articles say of a claim, through the facade, in a library of a few short articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from assistant import Article, Library, read
from assistant.answering.agreement import counterparts
from assistant.answers import Citation, Claim, Counterpart
from assistant.summaries import Development
from evals.corpus import own_settings

MATTER = "The Kessler works in Harran and the Arden bridge are old."


def an_article(*told: str, outlet: str, published: str = "2026-05-15") -> Article:
    return read(text="\n".join([MATTER, *told]), title="Harran today", outlet=outlet, published=published)


def a_claim(article: Article, beginning: str, text: str | None = None) -> Claim:
    told = (one for one in article.sentences if one.kind == "body" and one.text != MATTER)
    sentence = next(one for one in told if one.text.startswith(beginning) or beginning.endswith(one.text))
    return Claim(text or sentence.text, (Citation.of(sentence, article),))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path, settings=own_settings(tmp_path)) as library:
        yield library


def said(library: Library, claim: Claim, *others: Article) -> Sequence[Counterpart]:
    """What the others say of a claim; articles are added as they are needed."""
    library.add(others)
    return counterparts(library, [claim])[0].counterparts


def beside(library: Library, told: str, other: str, *, days: tuple[str, str] = ("2026-05-15", "2026-05-15")) -> str:
    """The relation of two articles' sentences, "silent" where there is none, and what differs."""
    mine = an_article(told, outlet="Courier", published=days[0])
    library.add([mine])
    found = said(library, a_claim(mine, told), an_article(other, outlet="Post", published=days[1]))
    return " ".join(filter(None, [found[0].relation, found[0].difference])) if found else "silent"


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("The dam is 96 metres high.", "The dam has a height of 96 m."),
        ("The bomb in Harran left 12 people dead.", "The bombing in Harran claimed 12 lives."),
        ("Kessler denied that he had taken bribes.", "Kessler rejected the accusation of having taken bribes."),
        ("Police arrested 14 protesters in Harran.", "In Harran 14 demonstrators were detained by the police."),
        ("A boy of nine was hurt on the bridge.", "A nine-year-old boy was hurt on the bridge."),
        ("Kessler turned down the offer of 4.5 percent.", "Kessler rejected an offer of 4.5 percent."),
    ],
)
def test_another_article_carries_a_claim_in_other_words(library: Library, told: str, other: str) -> None:
    assert beside(library, told, other) == "carries"


@pytest.mark.parametrize(
    ("told", "other", "difference"),
    [
        ("The missiles flew 800 km into the sea.", "The missiles travelled 900 km into the sea.", "800 km / 900 km"),
        ("The bomb in Harran left 12 people dead.", "The bombing in Harran claimed 15 lives.", "12 / 15"),
        (
            "The treaty was signed on 3 March 2024.",
            "The treaty was signed on 5 March 2024.",
            "3 March 2024 / 5 March 2024",
        ),
        ("Ana Lopez, 34, was elected mayor.", "Ana Lopez, 43, was elected mayor.", "34 / 43"),
        (
            "Parliament passed the law by 212 votes to 98.",
            "Parliament passed the law by 221 votes to 98.",
            "212-98 / 221-98",
        ),
        ("Foreign Minister Ana Ruiz resigned.", "Foreign Minister Marta Vidal resigned.", "Ana Ruiz / Marta Vidal"),
        ("The trial lasted four weeks.", "The trial lasted six weeks.", "4 weeks / 6 weeks"),
        (
            "Three men, aged 24, 31 and 52, were arrested in a Harran warehouse.",
            "Four suspects were detained in a warehouse in Harran.",
            "3 / 4",
        ),
        ("Kessler was fined twice for the Arden works.", "Kessler was fined on three occasions.", "2 / 3"),
        ("Mayor Ana Ruiz opened the bridge.", "Deputy Mayor Ana Ruiz opened the bridge.", "Mayor / Deputy Mayor"),
        (
            "The captain of the first ferry, Lars Hagen, was late.",
            "Sven Hagen, captain of the first ferry, blew the horn.",
            "Lars Hagen / Sven Hagen",
        ),
        (
            "The talks are to be held in Velm on 3 June.",
            "The talks are to be held in Tarvo on 3 June.",
            "Velm / Tarvo",
        ),
        ("The council takes office on 1 February.", "The council will take office on 1 March.", "1 February / 1 March"),
    ],
)
def test_another_figure_date_or_name_for_the_same_differs(
    library: Library, told: str, other: str, difference: str
) -> None:
    assert beside(library, told, other) == f"differs {difference}"


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("About 800 km of road were damaged.", "More than 790 km of road were damaged."),
        ("At least 11 people died in Harran.", "Thirteen people died in Harran."),
        ("The slab was 200 metres wide.", "The slab had a width of 220 yards, more or less."),
        ("Two officials confirmed the report.", "Three soldiers confirmed the report."),
        ("Thirty percent of the voters stayed at home.", "Three hundred voters stayed at home."),
        ("The union wants 7 percent more pay.", "The employers offer 4 percent more pay."),
        ("The bridge is to cost 40 million euros.", "In the end the bridge cost 55 million euros."),
        ("Kessler earned 4 million euros in 2023.", "Kessler earned 6 million euros in 2024."),
        ("A kilo of rice costs 3 dollars.", "A kilo of beans costs 5 dollars."),
        ("Twelve schools in Harran were closed.", "Fifteen schools in the province were closed."),
        ("The first match ended 2-1.", "The second match ended 3-1."),
        ("Ana Ruiz said the law would be passed.", "Ana Ruiz said the law would not be passed."),
        ("The wall is five kilometres long.", "The wall stands seven kilometres from Harran."),
        ("Ana Lopez, 34, was elected.", "A worker of 39 was hurt in Arden."),
        ("Kessler earned 4 million euros, against 3 million a year earlier.", "Kessler earned 4 million euros."),
        ("Brandt was arrested on 3 May.", "Brandt was released on 9 May."),
    ],
)
def test_what_is_compatible_or_of_another_thing_does_not_differ(library: Library, told: str, other: str) -> None:
    assert "differs" not in beside(library, told, other)


def test_a_place_differs_only_where_it_is_the_one_name_the_other_article_lacks(library: Library) -> None:
    told = "The talks with Orsk are to be held in Velm on 3 June."
    assert beside(library, told, "The talks are to be held in Tarvo on 3 June.") == "silent"


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("Kessler is accused of hiding three warnings.", "Kessler was cleared of hiding three warnings."),
        ("The court charged Kessler with fraud.", "The court dropped the fraud charges against Kessler."),
        (
            "Inspectors found three faults in the bridge.",
            "Kessler claims that the inspectors invented three faults in the bridge.",
        ),
        ("Police arrested five men in Harran.", "Police released three men who had been arrested in Harran."),
        ("Ana Ruiz resigned over the bridge.", "Ana Ruiz refuses to resign over the bridge."),
        ("Kessler will employ four guards.", "Kessler dismissed four guards."),
        ("Ana Ruiz said that the offer was an insult.", "Ana Ruiz said that the offer was a success."),
        ("Ana Ruiz of Harran opened the new bridge.", "Marta Ruiz of Harran opened the new bridge."),
        ("Shares of Kessler fell by 9 percent.", "Shares of Kessler recovered by 6 percent."),
        ("A ticket for the bridge costs 3 dollars.", "A ticket for the bridge will cost 4 dollars."),
        ("Two guards are missing in Harran.", "The two guards were found in Harran on Friday."),
        ("Kessler did not respond to requests for comment.", "Ruiz did not respond to requests for comment."),
        ("Ardent guards lost nine men in Harran.", "The 22 men were in Harran when the guards came."),
    ],
)
def test_another_turn_of_a_matter_is_neither_carried_nor_told_otherwise(
    library: Library, told: str, other: str
) -> None:
    assert beside(library, told, other) == "silent"
    assert beside(library, other, told) == "silent"


def test_since_september_and_late_in_the_year_agree(library: Library) -> None:
    told = "Kessler has delivered 24,000 crates to Arden since September 2023."
    assert beside(library, told, "Since late 2023, Kessler has delivered 24,000 crates to Arden.") != "differs"


def test_the_same_words_months_apart_are_of_another_time(library: Library) -> None:
    days = ("2026-01-15", "2026-05-15")
    assert beside(library, "The storm killed 12 people.", "The storm killed 15 people.", days=days) == "silent"


def test_a_figure_that_both_articles_tell_is_not_in_dispute(library: Library) -> None:
    mine = an_article("The union counted 2,300 strikers.", outlet="Courier")
    other = an_article("The port counted 1,400 strikers, the union 2,300.", outlet="Post")
    library.add([mine])
    assert all(one.relation != "differs" for one in said(library, a_claim(mine, "The union"), other))


def test_what_differs_and_came_later_supersedes(library: Library) -> None:
    mine = an_article("The bomb in Harran killed 12 people.", outlet="Courier", published="2026-05-15")
    later = an_article("The bomb in Harran killed 17 people.", outlet="Post", published="2026-05-17")
    library.add([mine])
    [found] = said(library, a_claim(mine, "The bomb"), later)
    assert (found.relation, found.later, found.difference) == ("differs", True, "12 / 17")
    assert found.cited.text == "The bomb in Harran killed 12 people."
    [back] = counterparts(library, [a_claim(later, "The bomb")])[0].counterparts
    assert (back.relation, back.later) == ("differs", False)


def test_reprints_count_once(library: Library) -> None:
    text = "The court in Arden ordered Kessler to pay 2 million euros to the town."
    mine = an_article(text, outlet="Courier")
    reprint = an_article(text, "It will rain on Friday.", outlet="Post")
    own_words = an_article("Kessler must pay the town 2 million euros, the court in Arden ruled.", outlet="Herald")
    library.add([mine])
    found = {one.citation.outlet: one.independent for one in said(library, a_claim(mine, text), reprint, own_words)}
    assert found == {"Post": False, "Herald": True}


def test_articles_of_one_outlet_are_one_source(library: Library) -> None:
    mine = an_article("The dam is 96 metres high.", outlet="The Courier")
    other = an_article("The dam has a height of 96 m.", outlet="Courier")
    library.add([mine])
    assert [one.independent for one in said(library, a_claim(mine, "The dam"), other)] == [False]


def test_articles_that_credit_one_agency_are_one_source(library: Library) -> None:
    mine = an_article("The dam is 96 metres high.", "Source: Reuters.", outlet="Courier")
    other = an_article("The dam has a height of 96 m.", "Source: Reuters.", outlet="Post")
    library.add([mine])
    assert [one.independent for one in said(library, a_claim(mine, "The dam"), other)] == [False]


def test_an_article_is_no_counterpart_of_itself_and_a_claim_stays_as_it_is(library: Library) -> None:
    mine = an_article("The dam is 96 metres high.", "The dam has a height of 96 m.", outlet="Courier")
    library.add([mine])
    claim = a_claim(mine, "The dam is")
    assert counterparts(library, [claim]) == [claim]


def test_a_claim_whose_article_has_gone_has_no_counterparts(library: Library) -> None:
    mine = an_article("The dam is 96 metres high.", outlet="Courier")
    library.add([an_article("The dam has a height of 96 m.", outlet="Post")])
    claim = a_claim(mine, "The dam")
    assert counterparts(library, [claim]) == [claim]
    assert counterparts(library, []) == []


def test_a_claim_of_several_sentences_is_carried_where_all_of_them_are(library: Library) -> None:
    mine = an_article("The dam is 96 metres high.", "It cost 40 million euros.", outlet="Courier")
    half = an_article("The dam has a height of 96 m.", outlet="Post")
    whole = an_article("The dam has a height of 96 m.", "It had cost 40 million euros.", outlet="Herald")
    library.add([mine, half, whole])
    text = "The dam is 96 metres high. It cost 40 million euros."
    cited = tuple(Citation.of(one, mine) for one in mine.sentences[-2:])
    [claim] = counterparts(library, [Claim(text, cited)])
    assert [one.citation.outlet for one in claim.counterparts if one.relation == "carries"] == ["Herald"]


def test_the_entries_of_a_brief_are_compared_too(library: Library) -> None:
    mine = an_article("The bomb in Harran killed 12 people.", outlet="Courier")
    library.add([mine, an_article("The bomb in Harran killed 17 people.", outlet="Post")])
    claim = a_claim(mine, "The bomb")
    entry = Development(text=claim.text, citations=claim.citations, date=None, told="")
    [found] = counterparts(library, [entry])
    assert [one.difference for one in found.counterparts] == ["12 / 17"]


@pytest.mark.parametrize("wild", ["9 " * 20_000, "A" * 50_000, "In 2019, " * 9_000, "said 3 May " * 5_000])
def test_a_sentence_without_end_is_passed_over(library: Library, wild: str) -> None:
    mine = an_article(f"Harran {wild}.", outlet="Courier")
    library.add([mine, an_article(f"Harran is {wild}.", outlet="Post")])
    claims = [Claim(one.text, (Citation.of(one, mine),)) for one in mine.sentences if one.kind == "body"]
    assert len(counterparts(library, claims)) == len(claims)
