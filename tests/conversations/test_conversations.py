"""What is kept is read again as it was, found by its words, renamed and deleted."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.answers import Answer, Claim
from assistant.conversations import Conversations
from assistant.display import printable
from assistant.errors import ConversationsError
from tests import wild
from tests.tui.scripted import COUNCIL, MILL, answer, citation

FILE = "conversations.sqlite"


@pytest.fixture
def conversations(tmp_path: Path) -> Conversations:
    return Conversations(tmp_path / "home" / FILE)


def asked(question: str) -> Answer:
    return replace(answer(), question=question)


def keep(conversations: Conversations, *questions: str) -> str:
    identifier = conversations.begin()
    for question in questions:
        conversations.keep(identifier, asked(question))
    return identifier


def titles(conversations: Conversations, words: str = "") -> list[str]:
    return [info.title for info in conversations.find(words)]


@pytest.fixture(scope="module")
def shared() -> Iterator[Conversations]:
    with TemporaryDirectory() as folder:
        yield Conversations(Path(folder) / FILE)


@given(st.lists(wild.answers, min_size=1, max_size=2))
@example([replace(answer(), question="\ud83d\ude00 \udcff")])
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_answer_is_read_as_it_was_kept(shared: Conversations, answers: list[Answer]) -> None:
    identifier = shared.begin()
    for one in answers:
        shared.keep(identifier, one)
    assert shared.read(identifier).answers == tuple(answers)
    assert shared.find()[0].id == identifier
    assert shared.find()[0].title == printable(answers[0].question, keep_newlines=False).strip()


def test_nothing_is_kept_without_an_answer(conversations: Conversations, tmp_path: Path) -> None:
    conversations.begin()
    assert conversations.find() == []
    assert conversations.questions() == []
    assert not list(tmp_path.iterdir())


def test_the_latest_comes_first(conversations: Conversations) -> None:
    before = datetime.now(UTC)
    first = keep(conversations, "one?", "two?")
    keep(conversations, "three?")
    assert titles(conversations) == ["three?", "one?"]
    conversations.keep(first, asked("fourth?"))
    listed = conversations.find()
    assert [(info.title, info.answers) for info in listed] == [("one?", 3), ("three?", 1)]
    assert all(timedelta(0) <= info.latest - before < timedelta(minutes=1) for info in listed)
    assert [info.id for info in conversations.find(limit=1)] == [first]
    assert before <= conversations.read(first).begun <= listed[0].latest


def test_questions_one_by_one_with_their_places(conversations: Conversations) -> None:
    first = keep(conversations, "one?", "two?")
    second = keep(conversations, "three?")
    conversations.keep(first, asked("fourth?"))
    found = [(question.conversation, question.place, question.text) for question in conversations.questions()]
    assert found == [(first, 2, "fourth?"), (second, 0, "three?"), (first, 1, "two?"), (first, 0, "one?")]
    assert [question.text for question in conversations.questions("fourt")] == ["fourth?"]


@pytest.mark.parametrize(
    "words",
    ["MILL", "tested in March", "inspections doc", "Orrin Courier", "petra voss", "dryi", "élèves nai", "“mill”"],
)
def test_questions_claims_and_what_they_cite_are_found(conversations: Conversations, words: str) -> None:
    conversations.keep(conversations.begin(), replace(answer([]), question="About nothing else?"))
    keep(conversations, "Naïve eleves of the drying hall?")
    assert titles(conversations, words) == ["Naïve eleves of the drying hall?"]


def test_every_word_must_be_there_in_one_answer_or_in_the_title(conversations: Conversations) -> None:
    keep(conversations, "fruit?", "apples?", "pears?")
    keep(conversations, "apples and pears?")
    assert titles(conversations, "apples pears") == ["apples and pears?"]
    assert titles(conversations, "fruit pears") == ["fruit?"]
    assert titles(conversations, "plum") == []
    assert titles(conversations, "appl pears") == []
    assert titles(conversations, "?") == []


def test_what_is_near_and_what_other_articles_say_is_found(conversations: Conversations) -> None:
    refusal = replace(answer([], nearest=[citation(COUNCIL, 4)]), question="pumps?")
    conversations.keep(conversations.begin(), refusal)
    assert titles(conversations, "failed twice") == ["pumps?"]
    conversations.keep(conversations.begin(), replace(answer([Claim("x", (citation(MILL, 3),))]), question="hurt?"))
    assert titles(conversations, "nobody") == ["hurt?"]


@given(st.one_of(wild.texts, st.text('"*()^:+-{}. ANDORNEAT\x00', max_size=20)))
@example("a " * 5000)
@example('NEAR("a" b, 3) AND NOT title:x* OR ^y + "')
@settings(max_examples=200, deadline=None)
def test_typed_words_are_never_syntax(shared: Conversations, typed: str) -> None:
    shared.find(typed)
    shared.questions(typed)


@given(st.lists(st.text("abcéßΩ文字", min_size=1, max_size=8), min_size=1, max_size=5), st.data())
@settings(max_examples=50, deadline=None)
def test_the_words_of_a_question_find_it_and_the_last_may_be_cut_short(
    shared: Conversations, words: list[str], data: st.DataObject
) -> None:
    identifier = keep(shared, " ".join(words))
    cut = data.draw(st.integers(1, len(words[-1])))
    found = shared.find(" ".join([*words[:-1], words[-1][:cut]]), limit=1_000)
    assert identifier in {info.id for info in found}


def test_a_new_title_is_found_and_the_first_question_comes_back(conversations: Conversations) -> None:
    identifier = keep(conversations, "one?", "two?")
    conversations.rename(identifier, " Sprinklers:\nwho\x1b said what ")
    assert titles(conversations) == ["Sprinklers: who\ufffd said what"]
    conversations.keep(identifier, asked("third?"))
    assert titles(conversations, "who third") == titles(conversations)
    assert [question.text for question in conversations.questions("third")] == ["third?"]
    assert conversations.questions("who said what") == []
    assert conversations.read(identifier).title == titles(conversations)[0]
    conversations.rename(identifier, "  ")
    assert titles(conversations) == ["one?"]
    assert titles(conversations, "who said what") == []


def test_what_is_deleted_is_gone_from_the_file(conversations: Conversations, tmp_path: Path) -> None:
    keep(conversations, "Does it stay?")
    identifier = keep(conversations, "Quinquereme of Nineveh?")
    conversations.delete(identifier)
    assert titles(conversations) == ["Does it stay?"]
    assert titles(conversations, "nineveh") == []
    assert b"ineveh" not in (tmp_path / "home" / FILE).read_bytes()
    for door in (conversations.read, conversations.delete, lambda one: conversations.rename(one, "x")):
        with pytest.raises(ConversationsError, match="has been deleted"):
            door(identifier)


def test_what_is_answered_after_a_deletion_is_kept(conversations: Conversations) -> None:
    identifier = keep(conversations, "one?")
    conversations.delete(identifier)
    conversations.keep(identifier, asked("two?"))
    assert titles(conversations) == ["two?"]


def refusal(conversations: Conversations) -> str:
    with pytest.raises(ConversationsError) as refused:
        conversations.find()
    with pytest.raises(ConversationsError):
        conversations.keep(conversations.begin(), answer())
    assert str(refused.value).isprintable()
    return str(refused.value)


def test_files_that_are_not_what_they_should_be(conversations: Conversations, tmp_path: Path) -> None:
    keep(conversations, "one?")
    path = tmp_path / "home" / FILE
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert "damaged: move it away" in refusal(conversations)
    path.write_bytes(b"Dear diary,\n" * 500)
    assert "damaged" in refusal(conversations)
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert "newer version" in refusal(conversations)
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE answers (number INTEGER)")
    assert "another program's" in refusal(conversations)
    path.write_bytes(b"")
    keep(conversations, "two?")
    assert titles(conversations) == ["two?"]


def test_an_answer_of_another_kind(conversations: Conversations, tmp_path: Path) -> None:
    identifier = keep(conversations, "one?")
    with closing(sqlite3.connect(tmp_path / "home" / FILE)) as connection, connection:
        connection.execute("UPDATE answers SET answer = ?", (b'{"question": 3}',))
    with pytest.raises(ConversationsError, match="cannot be read"):
        conversations.read(identifier)


def test_another_programs_transaction(
    conversations: Conversations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.database._PATIENCE", 0.1)
    keep(conversations, "one?")
    with closing(sqlite3.connect(tmp_path / "home" / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in refusal(conversations)
    assert titles(conversations) == ["one?"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE conversations SET title = CAST(x'ff41ff' AS TEXT)",
        "UPDATE answers SET kept = 'nonsense'",
        "UPDATE answers SET kept = x'00'",
        "UPDATE answers SET answer = 7",
        "DELETE FROM answers",
    ],
)
def test_what_is_never_written_is_told_in_a_line(conversations: Conversations, tmp_path: Path, damage: str) -> None:
    identifier = keep(conversations, "Who?")
    with closing(sqlite3.connect(tmp_path / "home" / FILE)) as db:
        db.execute(damage)
        db.commit()
    with pytest.raises(ConversationsError, match=r"damaged.*\.$"):
        conversations.read(identifier)
    if "kept" in damage:
        with pytest.raises(ConversationsError, match="move it away"):
            conversations.find()
        with pytest.raises(ConversationsError, match="move it away"):
            conversations.questions()


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise there")
def test_only_the_user_may_read_what_is_kept(conversations: Conversations, tmp_path: Path) -> None:
    keep(conversations, "Who?")
    assert stat.S_IMODE((tmp_path / "home" / FILE).stat().st_mode) == 0o600
