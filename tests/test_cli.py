"""The commands, as they are typed: what goes where, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from tests.conftest import COUNT, FERRY, GATE
from tests.openai_server import OpenAIServer, fails, says, truncates


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*arguments: str, stdin: str = "") -> Ran:
        monkeypatch.setattr(sys, "argv", ["assistant", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return Ran(ended.value.code if isinstance(ended.value.code, int) else 0, told.out, told.err)

    return run


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {
        "gate.txt": f"Minister accuses port\n\n{GATE}",
        "ferry.md": "# Ferry stays\n\n" + FERRY.replace("\n", "\n\n"),
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_way_from_articles_to_an_answer(run: Run, files: Path) -> None:
    added = run("add", "--json", str(files))
    assert added.code == 0
    assert [(one["title"], one["new"]) for one in added.objects] == [
        ("Ferry stays", True),
        ("Minister accuses port", True),
    ]
    assert [one["new"] for one in run("add", "--json", str(files)).objects] == [False, False]

    listed = run("list", "--json").objects
    assert {"id", "title", "source", "outlet", "author", "published", "sentences"} == set(listed[0])
    assert listed[0]["source"].endswith("ferry.md")

    asked = run("ask", "--json", "How many crates left the port since March 2024?")
    (answer,) = asked.objects
    assert asked.code == 0
    assert answer["library"] == "own"
    citation = answer["claims"][0]["citations"][0]
    shown = run("show", "--json", citation["article_id"]).objects[0]
    assert shown["text"][citation["start"] : citation["end"]] == citation["text"]

    removed = run("remove", citation["article_id"])
    assert removed.code == 0
    refused = run("ask", "--json", "How many crates left the port since March 2024?").objects[0]
    assert not refused["answerable"]


def test_the_contract_of_ask(run: Run, files: Path) -> None:
    run("add", str(files))
    (answer,) = run("ask", "--json", "what did Olsen allege?").objects
    names = "question answerable claims removed nearest writer prompt_id tokens seconds library reasks incomplete cost"
    assert set(names.split()) <= set(answer)
    cited = "sentence_id article_id article_title outlet published text start end speaker"
    assert set(answer["claims"][0]) == {"text", "citations", "counterparts", "standing"}
    assert set(answer["claims"][0]["citations"][0]) == set(cited.split())


def test_questions_from_standard_input_are_answered_a_line_each(run: Run, files: Path) -> None:
    run("add", str(files))
    asked = run("ask", "--json", "-", stdin="what did Olsen allege?\n\nwhat did Guterres say?\n")
    assert [(one["question"], one["answerable"]) for one in asked.objects] == [
        ("what did Olsen allege?", True),
        ("what did Guterres say?", False),
    ]


def test_a_line_that_is_no_question_does_not_end_the_others(run: Run, files: Path) -> None:
    run("add", str(files))
    asked = run("ask", "--json", "-", stdin=f"{'what ' * 300}\nwhat did Olsen allege?\n")
    assert asked.code == 2
    too_long, answered = asked.objects
    assert set(too_long) == {"question", "error"}
    assert "fewer words" in too_long["error"]
    assert answered["answerable"]
    assert "--writer" not in asked.err


def test_an_article_from_standard_input(run: Run) -> None:
    assert run("add", "-", stdin=COUNT).code == 0
    assert run("list", "--json").objects[0]["source"] is None


def test_the_samples_stand_in_for_an_empty_library_and_say_so(run: Run, files: Path) -> None:
    asked = run("ask", "--json", "what did Shea allege?")
    assert asked.objects[0]["library"] == "samples"
    assert asked.objects[0]["answerable"]
    assert "sample" in asked.err
    assert run("list").out == ""
    run("add", str(files))
    asked = run("ask", "--json", "what did Shea allege?")
    assert (asked.objects[0]["library"], asked.objects[0]["answerable"], asked.err) == ("own", False, "")


def test_an_answer_for_people_shows_sentences_and_sources(run: Run, files: Path) -> None:
    run("add", str(files))
    told = run("ask", "How far did the ferry to Lund cross?").out
    assert "[1]" in told
    assert "80 kilometres" in told
    assert "Minister accuses port" in told
    assert "do not answer" in run("ask", "what is the capital of France?").out


def test_an_answer_tells_where_it_is_told_too_and_where_otherwise(run: Run, tmp_path: Path) -> None:
    for outlet, day, height, cost in (("Courier", 4, "96", "40"), ("Post", 4, "96", "55"), ("Herald", 6, "99", "40")):
        (tmp_path / f"{outlet}.md").write_text(
            f"---\ntitle: The Kelder dam, by the {outlet}\noutlet: {outlet}\npublished: 2026-05-0{day}\n---\n\n"
            f"The Kelder dam in Sorrin was finished by Aldermere.\n\nThe {outlet} asked its readers.\n\n"
            f"The Kelder dam is {height} metres high.\n\nThe Kelder dam cost {cost} million euros.\n",
            encoding="utf-8",
        )
    run("add", str(tmp_path))
    told = run("ask", "How high is the Kelder dam?").out
    [claim] = run("ask", "--json", "How high is the Kelder dam?").objects[0]["claims"][:1]
    found = {other["citation"]["outlet"]: other for other in claim["counterparts"]}
    assert {other["relation"] for other in found.values()} >= {"differs"}
    assert "96 metres / 99 metres" in told or "99 metres / 96 metres" in told
    assert "Differs, later: " in told or "Differs: " in told
    assert "“The Kelder dam is 96 metres high.”" in told
    assert "“The Kelder dam is 99 metres high.”" in told


def test_leftovers_are_shown_and_marked(run: Run, files: Path) -> None:
    run("add", str(files))
    ferry = next(one["id"] for one in run("list", "--json").objects if one["title"] == "Ferry stays")
    assert "| More Articles" in run("show", ferry).out


def test_search(run: Run, files: Path) -> None:
    run("add", str(files))
    hits = run("search", "--json", "-n", "3", "repairs of the hull").objects
    assert len(hits) == 3
    assert "€4 million" in hits[0]["text"]
    assert {"score", "why", "sentence_id"} <= set(hits[0])


@pytest.mark.parametrize("command", [("ask", "who denied it?"), ("search", "who denied it?"), ("statements",)])
def test_a_part_of_the_library_is_asked(run: Run, files: Path, command: tuple[str, ...]) -> None:
    for name, text, day in (("gate", GATE, "2025-03-04"), ("count", COUNT, "2025-03-09")):
        page = f'<title>{name}</title><meta property="article:published_time" content="{day}"><article><h1>{name}</h1>'
        paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines())
        (files / f"{name}.html").write_text(f"<html>{page}{paragraphs}</article></html>", encoding="utf-8")
    (files / "gate.txt").unlink()
    run("add", str(files))
    titles = {one["id"]: one["title"] for one in run("list", "--json").objects}
    gate = next(one for one, title in titles.items() if title == "gate")
    for part, found in (
        (("--article", gate[:8]), {"gate"}),
        (("--since", "2025-03-05"), {"count"}),
        (("--since", "2025-03-01", "--until", "2025-03-04"), {"gate"}),
    ):
        ran = run(*command, "--json", *part)
        assert ran.code == 0
        assert {
            titles[one] for one in re.findall(r'"article_id": "(\w+)", "(?:article_title|sentence_id)', ran.out)
        } <= found
        assert ran.out
    for part, code, said in (
        (("--outlet", "Nowhere Post"), 3, "Nowhere Post"),
        (("--until", "1999-01-01"), 3, "1999-01-01"),
        (("--since", "last week"), 2, "2026-03-31"),
        (("--since", "2025-W10-1"), 2, "2026-03-31"),
        (("--since", "2025-09-31"), 2, "no such day as 2025-09-31"),
        (("--since", "2025-03-09", "--until", "2025-03-04"), 2, "end (2025-03-04) before they begin (2025-03-09)"),
    ):
        ran = run(*command, *part)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)
        assert said in ran.err


def test_statements_by_speaker_and_kind(run: Run, files: Path) -> None:
    run("add", str(files))
    names = "article_id sentence_id sentence speaker mention cue kind quote text"
    said = run("statements", "--json", "--by", "Olsen").objects
    assert {one["speaker"] for one in said} == {"Vera Olsen"}
    assert set(said[0]) == set(names.split())
    assert all(one["text"] in one["sentence"] for one in said)
    denied = run("statements", "--json", "--kind", "denial").objects
    assert {one["kind"] for one in denied} == {"denial"}
    assert "Vera Olsen" in run("statements").out


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "no words"), (b"\0\1\2\xff\xfe\0" * 50, "binary"), (b"%PDF-1.7 x", "PDF"), (b"  \n \t\n", "no words")],
    ids=["empty", "binary", "PDF", "blank"],
)
def test_what_cannot_be_read_is_said_and_nothing_is_added(run: Run, tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    ran = run("add", str(tmp_path / "bad.txt"))
    assert (ran.code, ran.out) == (1, "")
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1
    assert run("list").out == ""


def test_good_articles_are_added_beside_bad_ones(run: Run, files: Path) -> None:
    ran = run("add", str(files / "gate.txt"), str(files / "missing.txt"))
    assert ran.code == 1
    assert "missing.txt" in ran.err
    assert len(run("list").out.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="no such file names there")
def test_each_file_has_a_line_and_its_name_does_nothing_to_the_terminal(run: Run, tmp_path: Path) -> None:
    for name, text in {"a.txt": COUNT, "b\x1b[31m\n[b].txt": COUNT, "c\x1b]0;x\x07.txt": " "}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = run("add", str(tmp_path))
    assert ran.code == 1
    first, again = ran.out.splitlines()
    assert "was there already" in again
    assert again.endswith("[31m [b].txt)")
    assert first.split()[0] == again.split()[0]
    assert "c\ufffd]0;x\ufffd.txt is empty" in ran.err
    assert not {"\x1b", "\x07"} & set(ran.out + ran.err)


def test_an_address_that_cannot_be_fetched_is_one_line_without_its_password(run: Run) -> None:
    ran = run("add", "http://me:secret@127.0.0.1:1/article")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("http://127.0.0.1:1/article cannot be reached")
    assert len(ran.err.splitlines()) == 1


def test_several_articles_are_shown(run: Run, files: Path) -> None:
    run("add", str(files))
    identifiers = [one["id"] for one in run("list", "--json").objects]
    assert [one["id"] for one in run("show", "--json", *identifiers).objects] == identifiers
    assert "\n\nMinister accuses port\n" in run("show", *identifiers).out


def test_an_article_of_markup_and_escape_codes_does_nothing_to_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text("\n".join(["[/b]{{ x }} \x1b[31m\x07 said the \x9b2J port."] * 30))
    run("add", str(tmp_path / "hostile.txt"))
    identifier = run("list", "--json").objects[0]["id"]
    for told in (run("list"), run("show", identifier), run("ask", "what did the port say?"), run("search", "port")):
        assert not {"\x1b", "\x07", "\x9b"} & set(told.out)
    assert "[/b]{{ x }}" in run("show", identifier).out


def test_nothing_said_is_said_so(run: Run, files: Path) -> None:
    run("add", str(files))
    ran = run("statements", "--by", "Guterres", "--kind", "denial")
    assert (ran.code, ran.out) == (0, "")
    assert "No denial by Guterres" in ran.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("show", "nope"), 3),
        (("remove", "nope"), 3),
        (("ask",), 2),
        (("nonsense",), 2),
        (("ask", ""), 2),
        (("search", " "), 2),
    ],
)
def test_wrong_use_is_one_line_and_an_exit_code(run: Run, arguments: tuple[str, ...], code: int) -> None:
    ran = run(*arguments)
    assert ran.code == code
    assert ran.out == ""
    assert len([line for line in ran.err.splitlines() if "sample" not in line]) == 1


def test_a_setting_that_cannot_be_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODE", "telepathy")
    ran = run("ask", "what?")
    assert ran.code == 4
    assert "mode" in ran.err


def test_the_model_is_the_writer_where_a_server_is_set(
    run: Run, files: Path, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", str(files / "gate.txt"))
    monkeypatch.setenv("ASSISTANT_BASE_URL", server.url)
    server.replies = [says({"claims": [], "unanswered": None})]
    (answer,) = run("ask", "--json", "what did Olsen allege?").objects
    assert (answer["writer"], answer["answerable"]) == ("gpt-4.1-mini", False)


def test_an_answer_says_what_it_cost_and_whether_it_is_whole(
    run: Run, files: Path, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", str(files / "gate.txt"))
    monkeypatch.setenv("ASSISTANT_BASE_URL", server.url)
    monkeypatch.setenv("ASSISTANT_PRICE", "2/10")
    claims = [{"text": "Vera Olsen stated that 24,000 crates had left the port since March 2024.", "sentences": [2]}]
    server.replies = [truncates(json.dumps({"claims": claims})[:-2] + ', {"text": "The port')]
    asked = run("ask", "--json", "how many crates left the port?")
    (answer,) = asked.objects
    assert asked.code == 0
    assert [claim["text"] for claim in answer["claims"]] == [claims[0]["text"]]
    assert "length limit" in answer["incomplete"]
    assert (answer["tokens"], answer["reasks"], answer["cost"]) == (120, 0, pytest.approx(0.0004))
    told = run("ask", "how many crates left the port?").out
    assert "Not complete: The reply of gpt-4.1-mini was cut off" in told
    assert "gpt-4.1-mini · 120 tokens · " in told.splitlines()[-1]
    assert told.endswith(" s · $0.0004\n")


@pytest.mark.parametrize("price", ["free", "1", "1/2/3", "-1/2"])
def test_a_price_is_two_numbers(run: Run, monkeypatch: pytest.MonkeyPatch, price: str) -> None:
    monkeypatch.setenv("ASSISTANT_PRICE", price)
    ran = run("ask", "what?")
    assert ran.code == 4
    assert "price" in ran.err


def test_a_model_that_fails_is_no_answer_and_the_other_writer_is_offered(
    run: Run, files: Path, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", str(files / "gate.txt"))
    monkeypatch.setenv("ASSISTANT_BASE_URL", server.url)
    monkeypatch.setenv("ASSISTANT_API_KEY", "sk-secret")
    server.replies = [fails(401)]
    ran = run("ask", "--json", "what did Olsen allege?")
    assert (ran.code, ran.out) == (6, "")
    assert "--writer extractive" in ran.err
    assert "sk-secret" not in ran.err
    assert run("ask", "--json", "--writer", "extractive", "what did Olsen allege?").objects[0]["answerable"]


def test_help_and_a_question_of_use_import_nothing_heavy(own_home: Path) -> None:
    heavy = "chromadb openai instructor onnxruntime tokenizers trafilatura textual numpy pydantic"
    program = f"import sys, assistant, assistant.cli; print([m for m in {heavy.split()!r} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=os.environ, check=True)
    assert ran.stdout.strip() == "[]"
