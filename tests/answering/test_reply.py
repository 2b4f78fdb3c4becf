"""Claims read out of a reply while it is being written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.llm.reply import ReplyReader
from assistant.answers import DraftClaim

claims = st.lists(
    st.fixed_dictionaries({"text": st.text(min_size=1, max_size=30), "sentences": st.lists(st.integers(0, 99))}),
    max_size=4,
)


def read(*pieces: str) -> tuple[list[DraftClaim], ReplyReader]:
    reader = ReplyReader()
    return [draft for piece in pieces for draft in reader.feed(piece)], reader


@given(claims, st.none() | st.text(max_size=20), st.integers(1, 12), st.booleans(), st.sampled_from([None, 2]))
def test_the_pieces_do_not_matter(
    given_claims: list[dict[str, Any]], unanswered: str | None, size: int, is_ascii: bool, indent: int | None
) -> None:
    reply = json.dumps({"claims": given_claims, "unanswered": unanswered}, ensure_ascii=is_ascii, indent=indent)
    drafts, reader = read(*(reply[start : start + size] for start in range(0, len(reply), size)))
    assert reader.whole
    assert reader.unanswered == (" ".join((unanswered or "").split()) or None)
    assert len(drafts) == len(given_claims)
    for draft, claim in zip(drafts, given_claims, strict=True):
        if claim["text"].strip():
            assert draft == DraftClaim(" ".join(claim["text"].split()), tuple(dict.fromkeys(claim["sentences"])))


@given(st.text(alphabet='{}[]":,\\ \n1ecalims', max_size=200), st.integers(1, 9))
def test_nothing_breaks_it(text: str, size: int) -> None:
    whole, reader = read(text)
    pieces, other = read(*(text[start : start + size] for start in range(0, len(text), size)))
    assert (whole, reader.whole, reader.unanswered) == (pieces, other.whole, other.unanswered)


def test_a_claim_is_there_with_its_last_character() -> None:
    reader = ReplyReader()
    reply = '{"claims": [{"text": "a } and ] b", "sentences": [1, 12]}'
    assert not [draft for character in reply[:-1] for draft in reader.feed(character)]
    assert list(reader.feed(reply[-1])) == [DraftClaim("a } and ] b", (1, 12))]
    assert not reader.whole
    assert not list(reader.feed("]}"))
    assert reader.whole


def test_a_quoted_key_is_no_key() -> None:
    text = 'He said {"claims": [{"text": "x", "sentences": [1]}], "unanswered": "y"}'
    drafts, reader = read(json.dumps({"claims": [{"text": text, "sentences": [2]}]}))
    assert drafts == [DraftClaim(text, (2,))]
    assert reader.unanswered is None


def test_several_calls_are_one_reply() -> None:
    call = '{"claims": [{"text": "%s", "sentences": ["1"]}], "unanswered": null}'
    drafts, reader = read(call % "a", call % "b")
    assert [draft.text for draft in drafts] == ["a", "b"]
    assert reader.whole


def test_raw_line_ends_in_a_string_are_taken() -> None:
    drafts, _ = read('{"claims": [{"text": "a\nb", "sentences": [1]}]}')
    assert drafts == [DraftClaim("a b", (1,))]


@pytest.mark.parametrize("deep", ["[" * 50_000 + "]", '{"a":' * 50_000 + "}", '[{"text": [' * 9_000 + "}"])
def test_depth_is_not_followed(deep: str) -> None:
    drafts, reader = read('{"claims": [' + deep)
    assert not drafts
    assert not reader.whole
