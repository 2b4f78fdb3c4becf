"""Paths, folders and standard input: what is found there is read, or refused in one line."""

import io
import os
from pathlib import Path

import pytest

from assistant.articles import Article
from assistant.errors import UnreadableSource
from assistant.ingest import read, read_all
from tests.ingest.lunde import PAGE, PARAGRAPHS, TEXT, refusal, write


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\n".encode()])
def test_empty(content: bytes, tmp_path: Path) -> None:
    assert refusal(write(tmp_path, "a.txt", content)).endswith("is empty: there are no words to add.")


@pytest.mark.parametrize(
    ("content", "looks"),
    [
        (b"%PDF-1.7 abc", "a PDF"),
        (b"PK\x03\x04abc", "a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (bytes(range(256)) * 20, "binary data"),
        (b"\x01\x02\x03a" * 100, "binary data"),
    ],
)
def test_binary(content: bytes, looks: str, tmp_path: Path) -> None:
    assert f"looks like {looks}" in refusal(write(tmp_path, "a.txt", content))


def test_too_large(tmp_path: Path) -> None:
    assert "larger than 5 MB" in refusal(write(tmp_path, "a.txt", b"a" * 5_000_001))
    assert "1,000,000 characters" in refusal(write(tmp_path, "b.txt", b"a " * 500_001))
    with pytest.raises(UnreadableSource, match="1,000,000 characters"):
        read(text="a " * 500_001)


def test_paths(tmp_path: Path) -> None:
    assert "does not exist" in refusal(str(tmp_path / "none.txt"))
    assert "add the folder itself" in refusal(str(tmp_path / "*.txt"))
    assert "is a folder" in refusal(str(tmp_path))
    assert "no path can" in refusal("a\0b.txt")
    assert "cannot be opened" in refusal("a" * 5000 + ".txt") or os.name == "nt"
    assert "\n" not in refusal("a\nb\x1b[31m.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_what_never_ends(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "is not a file" in refusal(str(tmp_path / "a.txt"))
    assert "is not a file" in refusal(os.devnull)


def test_folders_in_order_and_what_cannot_be_read_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    write(tmp_path, "z.txt", "Zeta is here. So is Eta.")
    write(tmp_path, "b/a.MD", "# Alpha\n\nAlpha is here.")
    write(tmp_path, "c.htm", PAGE)
    write(tmp_path, "d.txt", "")
    for skipped in (".hidden.txt", ".git/e.txt", "f.docx"):
        write(tmp_path, skipped, "Not to be read.")
    found = list(read_all([str(tmp_path)], io.BytesIO()))
    assert [one.title if isinstance(one, Article) else "refused" for one in found] == [
        "Harbour Reopens After Flood",
        "refused",
        "Zeta is here.",
        "Alpha",
    ]


def test_nothing_to_read(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", "x")
    (found,) = read_all([str(tmp_path)], io.BytesIO())
    assert isinstance(found, UnreadableSource)
    assert ".txt, .md, .html, .htm" in str(found)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_folder_that_links_to_itself(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "b.txt").symlink_to("b.txt")
    found = list(read_all([str(tmp_path)], io.BytesIO()))
    assert [isinstance(one, Article) for one in found] == [True, False]


def test_standard_input(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    from_file, piped = read_all([path, "-"], io.BytesIO(PAGE.encode()))
    assert isinstance(from_file, Article)
    assert isinstance(piped, Article)
    assert piped.body == "\n".join(PARAGRAPHS)
    assert piped.location is None
    (plain,) = read_all(["-"], io.BytesIO(TEXT.encode()))
    assert isinstance(plain, Article)
    assert plain.text == TEXT
