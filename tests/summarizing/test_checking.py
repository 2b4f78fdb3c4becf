"""Nothing comes into a summary that the cited sentences do not carry, in its text and in its other fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from assistant import Article, read
from assistant.answers import Citation
from assistant.summaries import Allegation, Entry, Figure, Happening, Participant, Quoted
from assistant.summarizing.checking import faults
from assistant.summarizing.drafts import SummaryDraft
from assistant.summarizing.summary import summarize

TEXT = """\
Vera Olsen, the harbour master of Arvo, accused the Lund Line of hiding 14 reports on Tuesday.

"The ferry carried 320 people and 40 tonnes of diesel," Olsen told reporters. She said that the line had known of it \
since March 2023.

Anton Berg, a spokesman for the line, denied this.
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read(text=TEXT, title="Harbour master accuses ferry line", published=date(2026, 3, 5))


def cite(article: Article, *says: str) -> tuple[Citation, ...]:
    return tuple(Citation.of(one, article) for part in says for one in article.sentences if part in one.text)


def entries(article: Article) -> dict[str, Entry]:
    accused, carried, known = (cite(article, part) for part in ("accused", "The ferry", "since March"))
    text, told = accused[0].text, carried[0].text
    return {
        "entry": Entry(text=text, citations=accused),
        "allegation": Allegation(
            text=text, citations=accused, speaker="Vera Olsen", against="Lund Line", hedge="accused"
        ),
        "count": Figure(text=told, citations=carried, value=320, unit=None, of="people", when=None),
        "measure": Figure(text=told, citations=carried, value=40, unit="tonnes", of="diesel", when=None),
        "month": Happening(text=known[0].text, citations=known, date=date(2023, 3, 1), told="since March 2023"),
        "weekday": Happening(text=text, citations=accused, date=date(2026, 3, 3), told="on Tuesday"),
        "person": Participant(
            text="Vera Olsen, harbour master of Arvo",
            citations=accused,
            name="Vera Olsen",
            organisation=False,
            role="harbour master of Arvo",
        ),
        "quotation": Quoted(text=told, citations=carried, speaker="Vera Olsen"),
    }


@pytest.mark.parametrize("name", ["entry", "allegation", "count", "measure", "month", "weekday", "person", "quotation"])
def test_what_its_sentences_carry_passes(article: Article, name: str) -> None:
    assert faults(entries(article)[name], article) == []


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("entry", {"text": "Vera Olsen accused the Lund Line of hiding 41 reports."}),
        ("entry", {"text": " "}),
        ("entry", {"citations": ()}),
        ("allegation", {"speaker": "Anton Berg"}),
        ("allegation", {"speaker": "Lund Line"}),
        ("allegation", {"against": "Skerry Line"}),
        ("allegation", {"hedge": "proved"}),
        ("count", {"value": 302}),
        ("count", {"value": 40}),
        ("count", {"unit": "tonnes"}),
        ("count", {"of": "cars"}),
        ("count", {"when": "in April"}),
        ("count", {"bound": "more than"}),
        ("count", {"change": "rise"}),
        ("measure", {"unit": "litres"}),
        ("measure", {"unit": None}),
        ("month", {"date": date(2024, 3, 1)}),
        ("month", {"told": "since May 2023"}),
        ("weekday", {"date": date(2026, 3, 4)}),
        ("person", {"role": "mayor of Arvo"}),
        ("person", {"name": "Ida Lund"}),
        ("quotation", {"speaker": "Anton Berg"}),
        ("quotation", {"text": '"The ferry carried no people and no diesel," Olsen told reporters.'}),
    ],
)
def test_a_field_that_its_sentences_do_not_carry_is_a_fault(
    article: Article, name: str, change: dict[str, object]
) -> None:
    assert faults(replace(entries(article)[name], **change), article)  # type: ignore[arg-type]


def test_a_citation_must_be_a_body_sentence_as_it_stands(article: Article) -> None:
    entry = entries(article)["entry"]
    (cited,) = entry.citations
    wrong = [
        replace(cited, text=cited.text.upper()),
        replace(cited, start=cited.start + 1),
        replace(cited, sentence_id=f"{article.id}:99"),
        replace(cited, sentence_id="nothing"),
        replace(cited, article_id="another"),
    ]
    assert all(faults(replace(entry, citations=(one,)), article) for one in wrong)
    kinds = tuple(replace(one, kind="leftover") for one in article.sentences)
    assert faults(entry, replace(article, sentences=kinds))


class Dreaming:
    name = "dreaming"
    prompt_id: str | None = "summary@0123"

    def __init__(self, drafts: Sequence[Entry]) -> None:
        self.drafts = drafts

    async def draft(self, article: Article) -> SummaryDraft:
        return SummaryDraft(abstract=self.drafts, key_points=self.drafts, incomplete="It broke off.", tokens=12)


def test_what_does_not_pass_is_left_out_and_counted_and_nothing_stands_there_twice(article: Article) -> None:
    good = entries(article)["entry"]
    bad = replace(good, text="Vera Olsen accused the Lund Line of hiding 41 reports.")
    others = [
        Entry(text=one.text, citations=one.citations) for one in (entries(article)[n] for n in ("count", "month"))
    ]
    summary = summarize(article, Dreaming([good, bad, good, *others]))
    assert [entry.text for entry in summary.abstract] == [good.text, others[0].text]
    assert [entry.text for entry in summary.key_points] == [good.text, *(one.text for one in others)]
    assert summary.removed == 2
    assert summary.headline == article.title
    assert (summary.writer, summary.prompt_id) == ("dreaming", "summary@0123")
    assert (summary.incomplete, summary.tokens) == ("It broke off.", 12)
