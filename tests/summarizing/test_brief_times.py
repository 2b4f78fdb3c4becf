"""What a brief tells of when: what happens again, whose day a date is, and how much of many articles is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant import Library, read
from assistant.answers import Citation
from assistant.articles import Article
from assistant.exporting.brief import brief_markdown
from assistant.output.briefs import brief_lines
from assistant.settings import Settings
from assistant.summaries import Brief, Development, Event, Unheard
from assistant.summarizing.briefs import brief_on, overview
from assistant.summarizing.briefs.dated import is_of_main
from assistant.summarizing.briefs.foremost import foremost
from assistant.summarizing.briefs.retold import told_once

REFUSED = """The harbour board of Velmar has refused the ferry company Norrlund a licence to run ships to Sund.
Norrlund said that it would go to court. The harbour board of Velmar said that the boats of Norrlund were not safe.
"""
AGAIN = """The harbour board of Velmar has refused the ferry company Norrlund its licence to run ships to Sund.
Norrlund called the decision wrong and unfair. The harbour board had given it a short one in June 2024.
"""
SAME_DAY = """The harbour board in Velmar has refused Norrlund, the ferry company, a licence to run ships to Sund.
Passengers in Sund said that they would miss the ferry company Norrlund.
"""


def printed(text: str, title: str, outlet: str, day: str) -> Article:
    return read(text=text, title=title, outlet=outlet, published=day)


def brief_over(folder: Path, query: str, *articles: Article, since: date | None = None) -> Brief:
    with Library.open(folder, settings=Settings(home=folder)) as library:
        library.add(articles)
        (brief,) = brief_on(library, query, since)
    return brief


def developments(brief: Brief) -> list[Development]:
    return [one for event in brief.events for one in event.developments]


def citations(brief: Brief, words: str) -> list[set[str | None]]:
    """Of each development with `words` the outlets that are cited for it or beside it."""
    return [
        {one.outlet for one in (*told.citations, *(other.citation for other in told.counterparts))}
        for told in developments(brief)
        if words in told.text
    ]


def test_what_happens_again_after_years_is_told_again(tmp_path: Path) -> None:
    brief = brief_over(
        tmp_path,
        "Norrlund loses its licence in Velmar",
        printed(REFUSED, "Norrlund loses its licence in Velmar", "Coast Mail", "2023-05-02"),
        printed(AGAIN, "Norrlund loses its licence again", "The Signal", "2025-06-03"),
    )
    assert citations(brief, "has refused") == [{"Coast Mail"}, {"The Signal"}]
    assert not any(
        {"2023", "2025"} <= {str(one.published)[:4] for told in event.developments for one in told.citations}
        for event in brief.events
    )


def test_what_is_told_twice_in_one_month_is_told_once(tmp_path: Path) -> None:
    brief = brief_over(
        tmp_path,
        "Norrlund loses its licence in Velmar",
        printed(REFUSED, "Norrlund loses its licence in Velmar", "Coast Mail", "2023-05-02"),
        printed(SAME_DAY, "No licence for ferries to Sund", "The Signal", "2023-05-03"),
    )
    assert citations(brief, "has refused") == [{"Coast Mail", "The Signal"}]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("in August", "The choir accused the theatre of breaking a part of the lease signed by both in August."),
        ("in August", "Singers say that the repairs were a breach of the lease signed in August."),
        ("in August", "The toll of the fire, which broke out in August, has reached nine, the mayor said."),
        ("on Friday", "The board will pay 30 crowns a share, twice its price on Friday."),
    ],
)
def test_the_day_of_what_is_only_named_is_not_that_of_the_sentence(told: str, text: str) -> None:
    assert not is_of_main(told, text, is_past=True)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("in August", "The two houses signed a lease in August."),
        ("in August", "Union leader Ines Torvald said that the bridge closed in August."),
        ("in August", "The bridge was closed in August."),
        ("in August", "The bridge, which has four lanes, was closed in August."),
        ("On Friday", "On Friday the board accused the owner of breaking the lease signed by both."),
        ("in August", "The police said the owner had closed the bridge in August."),
    ],
)
def test_the_day_of_its_verb_is(told: str, text: str) -> None:
    assert is_of_main(told, text, is_past=True)


def test_a_day_that_is_to_come_is_that_of_what_will_be() -> None:
    assert is_of_main("on Friday", "The board will vote on Friday.", is_past=False)


def development(number: int, *outlets: str) -> Development:
    cited = tuple(
        Citation(
            sentence_id=f"{outlet}:{number}",
            article_id=outlet,
            article_title="Ferries",
            outlet=outlet,
            published=date(2025, 6, 3),
            text=f"Ship {number} left.",
            start=number * 20,
            end=number * 20 + 12,
            speaker=None,
        )
        for outlet in outlets
    )
    return Development(text=f"Ship {number} left.", citations=cited, date=None, told="")


def test_of_very_much_the_foremost_is_told_and_the_rest_counted() -> None:
    several = Event("", (development(500, "Mail", "Signal"),))
    events = (*(Event("", (development(number, "Mail"),)) for number in range(100)), several)
    kept, untold = foremost(events, None)
    assert several in kept
    assert kept[0] == events[0]
    assert len(kept) + untold == len(events)
    brief = Brief(
        headline="Ferries",
        article_ids=("Mail", "Signal"),
        outlets=("Mail", "Signal"),
        first=None,
        last=None,
        undated=0,
        query=None,
        since=None,
        events=kept,
        unheard=(),
        untold=untold,
    )
    assert f"{untold} more" in " ".join(brief_lines(brief, 100))
    assert f"{untold} more" in brief_markdown(brief)


def test_of_little_all_is_told() -> None:
    events = tuple(Event("", (development(number, "Mail"),)) for number in range(10))
    assert foremost(events, None) == (events, 0)


def test_what_may_be_new_is_told_before_what_is_known() -> None:
    known = tuple(Event("", (development(number, "Mail", "Signal"),)) for number in range(100))
    late = development(900, "Wire")
    new = Event("", (replace(late, citations=(replace(late.citations[0], published=date(2025, 7, 1)),)),))
    kept, _ = foremost((*known, new), date(2025, 6, 30))
    assert new in kept


def test_what_is_cited_beside_a_development_is_not_told_again() -> None:
    first = development(1, "Mail", "Signal")
    again = replace(development(1, "Signal"), text="Ship 1 left.")
    (event,) = told_once([Event("", (first, again))])
    assert event.developments == (first,)
    more = replace(again, text="Ship 1 left with 40 sheep, nine goats and a doctor aboard.")
    (event,) = told_once([Event("", (first, more))])
    assert event.developments == (first, more)


def test_lists_of_scores_are_no_matter(tmp_path: Path) -> None:
    lines = "\n".join(("Velmar 2-1 Sund", "Tellin 3-0 Ombrel", "Kelder 1-1 Arvane", "Tolmere 0-2 Quendle"))
    tables = [printed(f"{lines}\nOrrin 0-{n} Lund", f"Results {n}", "Coast Mail", "2025-06-03") for n in range(3)]
    with Library.open(tmp_path, settings=Settings(home=tmp_path)) as library:
        library.add(tables)
        assert overview(library) == []
        assert brief_on(library, "Velmar") == []


ACCUSING = (
    "Union leader Ines Torvald accused Norrlund, the ferry company, of hiding a report on the fire in the harbour."
)
HEARD = "The ferry company Norrlund said that it had hidden nothing."


def unheard_in(folder: Path, *lines: str) -> tuple[Unheard, ...]:
    text = "\n".join((ACCUSING, "Nine men were hurt in the fire in the harbour.", *lines))
    return brief_over(folder, "Fire in the harbour", printed(text, "Fire in the harbour", "Mail", "2025-06-03")).unheard


def test_a_body_of_one_word_may_be_unheard(tmp_path: Path) -> None:
    assert [one.name for one in unheard_in(tmp_path)] == ["Norrlund"]


def test_a_body_of_one_word_that_speaks_is_heard(tmp_path: Path) -> None:
    assert unheard_in(tmp_path, HEARD) == ()


def test_what_the_accused_say_of_something_else_is_no_reply(tmp_path: Path) -> None:
    text = f"{ACCUSING}\nThe ferry company Norrlund said that tickets to Sund would cost nine crowns from Monday."
    article = printed(text, "Fire in the harbour", "Mail", "2025-06-03")
    brief = brief_over(tmp_path, "Fire in the harbour", article)
    assert [reply for event in brief.events for reply in event.replies] == []


def test_a_heading_has_one_form_of_a_name_and_no_namesakes(tmp_path: Path) -> None:
    first = """Ines Maria Torvald won the vote in Velmar on Monday. Torvald had 61 percent, the council said.
Her brother Oskar Torvald watched from the gallery. Oskar Torvald teaches music."""
    other = """Ines Torvald won the vote in Velmar with 61 percent. Ines Torvald will be mayor from June."""
    brief = brief_over(
        tmp_path,
        "Vote in Velmar",
        printed(first, "Vote in Velmar", "Mail", "2025-06-03"),
        printed(other, "Torvald wins in Velmar", "Signal", "2025-06-04"),
    )
    for event in brief.events:
        assert not {"Ines Maria Torvald", "Ines Torvald"} <= set(event.title.replace(" · ", ", ").split(", "))
        assert not {"Oskar Torvald", "Ines Torvald"} <= set(event.title.replace(" · ", ", ").split(", "))
