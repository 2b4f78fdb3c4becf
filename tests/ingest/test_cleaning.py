"""What is body and what is not: leftovers are told wherever they stand, and no body sentence is lost."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.articles import Article
from assistant.ingest import read

TITLE = "Harbour Reopens After Flood"
OPENING = "The harbour of Lunde opened again on Monday. Its pumps had failed in the flood."
CLOSING = ["The mayor called the repair slow and costly.", "Two of the nine piers stay shut until May."]


def article(above: Sequence[str] = (), between: Sequence[str] = (), below: Sequence[str] = ()) -> Article:
    return read(text="\n\n".join([TITLE, *above, OPENING, *between, *CLOSING, *below]))


def kinds(found: Article, line: str) -> set[str]:
    start = found.text.index(line)
    return {s.kind for s in found.sentences if start <= s.start < start + len(line)}


BYLINES = [
    "By Ada Moss",
    "By Ada Moss, Harbour Correspondent",
    "By ADA MOSS and PAUL WIRTH",
    "Ada Moss, Reuters",
    "Ada Moss | Senior Reporter",
    "Ada Moss - March 5, 2025",
    "Published 12 March 2025 10:15 GMT",
    "Updated 3 hours ago",
    "March 5, 2025 • 5 min read",
    "Reporting by Ada Moss; Editing by Paul Wirth",
    "(Additional reporting by Paul Wirth in Lunde; Writing by Ada Moss.)",
    "Paul Wirth contributed to this report.",
]
LEFTOVERS = [
    "Advertisement",
    "- Advertisement -spot_imgspot_img",
    "Story continues below advertisement",
    "Share this article",
    "Facebook Twitter WhatsApp",
    "Follow us on Facebook",
    "Follow Ada Moss on Twitter @adamoss.",
    "Sign up for our daily newsletter to get the harbour news in your inbox.",
    "Subscribe now",
    "We use cookies to improve your visit.",
    "Read more: Nine piers and a flood",
    "ALSO READ | Mayor defends the cost of the pumps",
    "Related: The night the pumps failed",
    "Click here to see the pictures",
    "Most popular",
    "More Articles",
    "You may also like",
    "Next article",
    "12 Comments",
    "Leave a comment",
    "Tags: harbour, flood, Lunde",
    "#harbour #flood",
    "Photo: AP",
    "Image source, Getty Images",
    "(Reuters/Ada Moss)",
    "FILE PHOTO: The harbour in 2019. REUTERS/Ada Moss",
    "Men mend a pump on Sunday. (AP Photo/Ada Moss)",
    "Copyright 2025 The Lunde Post. All rights reserved.",
    "© 2025 The Lunde Post",
    "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)",
    "error: Content is protected !!",
    "Have a tip? Write to tips@example.com.",
]


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line: str) -> None:
    assert kinds(article(above=[line]), line) == {"byline"}
    assert kinds(article(below=[line]), line) == {"byline"}


@pytest.mark.parametrize("line", LEFTOVERS)
def test_leftovers_are_told_wherever_they_stand(line: str) -> None:
    for found in (article(above=[line]), article(between=[line]), article(below=[line])):
        assert kinds(found, line) == {"leftover"}
        assert found.body == "\n".join([OPENING, *CLOSING])


BODY = [
    "The Lunde Post reports on this with reference to the port office.",
    "He said the plan would “read more like a wish than a budget.”",
    "Paul Wirth, editor of the Lunde Post, said the pumps were old.",
    "“No.”",
    "“Not now,” he said",
    "The port posted its photos on Facebook and Twitter.",
    "By Monday, the water had gone.",
    "Share prices fell 3 percent.",
    "Latest figures put the cost at $3 million.",
    "A deal can be reached by Friday, the mayor said.",
    "The report was first published on Monday.",
    "Comments by the mayor angered the union.",
    "Sign-up rates for the newsletter doubled, the office said.",
    "Follow the money on Facebook, she told the court.",
    "Wirth continued:",
    "- a pump with two motors",
    "one of the nine piers",
]


@pytest.mark.parametrize("line", BODY)
def test_body_is_not_lost(line: str) -> None:
    assert kinds(article(between=[line]), line) == {"body"}


def test_headings_and_links_between_paragraphs() -> None:
    heading = "What the Flood Took"
    link = "Mayor's Furious Reply: 15 Engineers Named in Leaked Report on Lunde Pumps"
    found = article(between=[heading, link])
    assert kinds(found, TITLE) == {"heading"}
    assert kinds(found, heading) == {"heading"}
    assert kinds(found, link) == {"leftover"}


def test_lines_below_a_list_of_other_articles() -> None:
    links = ["Ferry strike enters its second week", "Why whales came to Lunde"]
    found = article(below=["Most Read", *links])
    assert {kind for link in links for kind in kinds(found, link)} == {"leftover"}


def test_an_author_box_above_or_below() -> None:
    box = [
        "Ada Moss",
        "Ada Moss",
        "Ada Moss is a senior editor at the Lunde Post, where she covers ports. She holds a degree in law.",
    ]
    for found in (article(above=box), article(below=box)):
        assert kinds(found, "\n\n".join(box)) == {"byline"}
        assert found.body == "\n".join([OPENING, *CLOSING])


def test_an_editor_in_the_news_is_no_author_box() -> None:
    lead = "Paul Wirth is the editor of the Lunde Post. He was held by police on Monday."
    found = read(text="\n\n".join(["Editor Held", lead, *CLOSING, "Wirth denies the charge.", "His lawyer spoke."]))
    assert kinds(found, lead) == {"body"}


def test_a_plea_at_the_end_of_a_paragraph() -> None:
    found = article(between=["The cost is not known. Sign up for our newsletter to hear of it."])
    assert kinds(found, "The cost is not known.") == {"body"}
    assert kinds(found, "Sign up for our newsletter to hear of it.") == {"leftover"}


def test_a_list_after_a_colon_stays() -> None:
    items = ["Pier Four", "Pier Nine", "The Old Customs House"]
    found = article(between=["These stay shut until the summer:", *items])
    assert {kind for item in items for kind in kinds(found, item)} == {"body"}


def test_results_stay() -> None:
    results = ["Lunde 2 Halden 0", "Oslo 1 Bergen 1", "Moss 3 Drammen 2"]
    for found in (article(between=results), article(below=results)):
        assert {kind for result in results for kind in kinds(found, result)} == {"body"}


@pytest.mark.parametrize(
    "lines",
    [
        ["the water came at night", "and took the boats", "nobody slept", "nobody spoke"],
        ["Lunde 2 Halden 0", "Oslo 1 Bergen 1"],
        ["One line only"],
        ["Advertisement"],
    ],
)
def test_a_text_without_full_stops_is_body(lines: list[str]) -> None:
    assert read(text="\n".join(lines)).body == "\n".join(lines)


def test_menus_of_a_page_copied_whole() -> None:
    menu = "Home News Sport Weather Culture Travel Business Opinion Search Video Menu".split()
    footer = ["About us", "Contact us", "Privacy Policy", "Terms of Use", "Careers", "Help", *menu]
    legal = "The Lunde Post is a trademark of Lunde Media."
    found = read(text="\n".join([*menu, TITLE, OPENING, *CLOSING * 3, *footer, legal]))
    assert found.title == TITLE
    assert found.body == "\n".join([OPENING, *CLOSING * 3])


LINES = st.lists(st.sampled_from([TITLE, OPENING, *CLOSING, *BYLINES, *LEFTOVERS, *BODY]) | st.text(), min_size=1)


@settings(deadline=None)
@given(LINES)
def test_any_text_has_a_body_and_a_title(lines: list[str]) -> None:
    found = read(text="\n".join(["x", *lines]))
    assert found.body
    assert found.title


def test_links_under_a_section_above_the_article_are_no_part_of_it(tmp_path: Path) -> None:
    links = ["Flag Fiasco: The Tanker With Seven Passports", "Instant Headaches: What Banks Forgot"]
    page = tmp_path / "page.md"
    items = "\n".join(f"- {link}" for link in links)
    page.write_text("\n\n".join([f"# {TITLE}", "### More Articles", items, OPENING, *CLOSING]))
    found = read(page)
    assert [kinds(found, link) for link in links] == [{"leftover"}] * 2
    assert " ".join(one.text for one in found.sentences if one.kind == "body") == " ".join([OPENING, *CLOSING])


@pytest.mark.parametrize(
    "line",
    [
        "1 of 4. Rescuers watch the harbour of Lunde from the old pier.",
        "Sailors walk past the pumps of the harbour in Lunde May 13, 2014.",
        "A pump is lifted from the harbour in Lunde, Tuesday, March 11, 2025.",
        "In this March 9, 2025 photo, sailors stand on a pier in Lunde.",
        "Rescuers work at the foot of the pier in Lunde. Le Port / Maxim via Zuma Press",
        "The mayor speaks to reporters on the pier. Ada Moss/AP",
        "Fraud at the port is what the rules are about. Photograph: Ada Moss for the Post",
        "Ada Moss (pictured), from Lunde, is now a diver and has not told anybody of her work in the port of the town",
        "Watch live news of the flood here.",
        "I’m Ada Moss and I’ll be liveblogging the flood for the next hours.",
        "19.30 We are now pausing our live coverage for tonight and return before sunrise.",
        "That's all from us on the flood in Lunde.",
        "Find the Lunde Post on Facebook.",
    ],
)
def test_captions_and_notices_of_a_live_blog_are_leftovers(line: str) -> None:
    assert kinds(article(between=[line]), line) == {"leftover"}


@pytest.mark.parametrize(
    "line",
    [
        "The treaty on the harbour was signed March 11, 2025.",
        "Ada Moss (pictured), from Lunde, was jailed on Monday.",
        "The plan of the mayor has failed. He joined Karvel via Oslo",
        "The mayor left the harbour board on March 11, 2025.",
        "One of 4 pumps failed when the water came.",
        "“We will leave our live animals here,” the farmer said.",
        "Sailors find the harbour on old maps, the mayor wrote.",
    ],
)
def test_dated_sentences_and_what_people_say_stay(line: str) -> None:
    assert kinds(article(between=[line]), line) == {"body"}
