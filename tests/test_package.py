"""What is installed: a wheel has all that the program needs beside its code."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = """
import assistant
from importlib.resources import files
from assistant.answering.prompts import AnswerInput, Prompt, ReaskInput
from assistant.encoder import Encoder
assert files("assistant").joinpath("..").joinpath("prompts").is_dir() is False
print(Prompt.load("answer", AnswerInput).id, Prompt.load("reask", ReaskInput).id)
print(Encoder().embed(["a text"]).shape)
print(len([file for file in files("assistant").joinpath("samples").iterdir() if file.is_file()]))
print(files("assistant").joinpath("models/all-MiniLM-L6-v2/LICENSE").is_file())
print(files("assistant").joinpath("tui/app.tcss").is_file())
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a wheel of this checkout, unpacked as installing does."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    name = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    with zipfile.ZipFile(folder / name.split()[-1]) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_a_wheel_works_away_from_its_checkout(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, env=environment, check=True
    )
    prompts, vectors, samples, licence, styles = ran.stdout.splitlines()
    assert prompts.startswith("answer@")
    assert vectors == "(1, 384)"
    assert int(samples) >= 8
    assert (licence, styles) == ("True", "True")


def test_a_wheel_takes_no_other_names(installed: Path) -> None:
    names = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert names == {"assistant"}
