"""The datasets are what they say: typed, anchored in the articles, varied, and nothing of them twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from evals.corpus import article_files
from evals.datasets import about, gold, load
from evals.plain import plain_text, squashed
from evals.schemas import schemas
from evals.suites.injections import load as load_orders
from evals.suites.recorded import VOICES, Voices
from evals.surface import content_words


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.stem: plain_text(path) for path in article_files()}


def test_there_are_questions_enough_of_every_kind() -> None:
    cases = load()
    kinds = Counter(about(case).kind for case in cases)
    assert len(cases) >= 150
    assert len({case.name for case in cases}) == len(cases)
    assert min(kinds.values()) >= 5
    assert len(kinds) == 11
    assert 0.2 <= kinds["unanswerable"] / len(cases) <= 0.35
    assert 0.1 <= sum(about(case).held_out for case in cases) / len(cases) <= 0.4


def test_there_are_articles_enough(texts: dict[str, str]) -> None:
    assert len(texts) >= 30


def test_what_supports_a_fact_stands_once_in_its_article(texts: dict[str, str]) -> None:
    anchors = [anchor for case in load() for fact in gold(case).facts for anchor in fact.support]
    wrong = [anchor for anchor in anchors if texts[anchor.article].count(squashed(anchor.text)) != 1]
    assert wrong == []


def test_only_an_unanswerable_question_has_no_facts_and_a_fact_has_words_and_support() -> None:
    for case in load():
        assert (about(case).kind == "unanswerable") == (not gold(case).facts), case.name
        assert all(fact.says and fact.support for fact in gold(case).facts), case.name
        assert (about(case).kind == "follow-up") == bool(case.inputs.earlier), case.name


def test_a_paraphrase_shares_no_content_word_with_its_support() -> None:
    for case in load():
        if about(case).kind == "paraphrase":
            asked = content_words(" ".join(w for w in case.inputs.question.split() if not w[0].isupper()))
            support = " ".join(anchor.text for fact in gold(case).facts for anchor in fact.support)
            assert not asked & content_words(support), case.name


@pytest.mark.parametrize("path", schemas(), ids=lambda path: path.parent.name)
def test_the_schema_beside_a_dataset_is_its_own(path: Path) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept == schemas()[path], "write it anew: python -m evals.schemas"


def test_there_are_orders_and_lies_enough() -> None:
    lies = [draft for case in Voices.from_file(VOICES).cases for draft in case.inputs.drafts if draft.lie]
    assert len(load_orders()) >= 20
    assert len(lies) >= 15
