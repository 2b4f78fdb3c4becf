"""The embedded encoder through its public door, and what ships beside its weights."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from threading import Barrier

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.encoder import Encoder

QUESTIONS_AND_ANSWERS = {
    "How many containers were held at the border?": "Customs officers kept 310 containers of grain at the crossing.",
    "Who is accused of taking bribes?": "Prosecutors allege that the harbour master accepted money from two shippers.",
    "What did the doctor warn of?": "The surgeon cautioned that the clinic would run out of blood within days.",
    "When will the bridge open again?": "Repairs to the crossing over the Aller should be finished by early May.",
    "Why did the shares fall?": "Investors sold the stock after the company cut its forecast of profits.",
    "Which team won the final?": "Torvik beat Lunde 2-1 after extra time and took the cup.",
}
TEXTS = [*QUESTIONS_AND_ANSWERS, *QUESTIONS_AND_ANSWERS.values()]
PASSAGE = " ".join(f"{text} Paragraph {number}." for number, text in enumerate(TEXTS * 5)).split()
OF_MANY_LENGTHS = [" ".join(PASSAGE[:words]) for words in (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 200)]
FLOAT_NOISE = 1e-4


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


def test_vectors_have_unit_length(encoder: Encoder) -> None:
    vectors = encoder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), encoder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=FLOAT_NOISE)


def test_sorting_by_length_does_not_show_in_the_order(encoder: Encoder) -> None:
    order = [row * 5 % len(OF_MANY_LENGTHS) for row in range(len(OF_MANY_LENGTHS))]
    texts = [OF_MANY_LENGTHS[row] for row in order]
    np.testing.assert_allclose(encoder.embed(texts), encoder.embed(OF_MANY_LENGTHS)[order], atol=FLOAT_NOISE)
    for text, found in zip(texts, encoder.token_states(texts), strict=True):
        assert "".join(text[start:end] for start, end in found.offsets) == text.replace(" ", "")


def test_company_in_a_batch_hardly_moves_a_vector(encoder: Encoder) -> None:
    # Activations are quantised with one scale for the whole batch, so a text's vector depends a little on its company:
    # by as much as on quantisation itself. On 1,000 sentences of news the cosine was .990 on average and .951 at worst.
    alone = np.vstack([encoder.embed([text]) for text in TEXTS])
    cosines = encoder.embed([*TEXTS, OF_MANY_LENGTHS[8]])[:-1] @ alone.T
    assert cosines.diagonal().min() > 0.95
    assert cosines.diagonal().mean() > 0.98
    assert (cosines.argmax(axis=1) == np.arange(len(TEXTS))).all()


def test_an_answer_is_nearer_to_its_question_than_other_answers(encoder: Encoder) -> None:
    questions, answers = np.split(encoder.embed(TEXTS), 2)
    cosines = questions @ answers.T
    assert (cosines.argmax(axis=1) == np.arange(len(questions))).all()


def test_no_texts(encoder: Encoder) -> None:
    assert encoder.embed([]).shape == (0, encoder.dimension)
    assert encoder.token_states([]) == []


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x07"])
def test_a_text_without_tokens(encoder: Encoder, text: str) -> None:
    assert np.linalg.norm(encoder.embed([text])[0]) == pytest.approx(1, abs=FLOAT_NOISE)
    (found,) = encoder.token_states([text])
    assert found.offsets == ()
    assert found.states.shape == (0, encoder.dimension)


def test_what_a_text_has_beyond_the_model_s_positions_is_not_seen(encoder: Encoder) -> None:
    long = " ".join(["word"] * 300)
    np.testing.assert_allclose(encoder.embed([long]), encoder.embed([long + " elsewhere"]), atol=FLOAT_NOISE)
    (found,) = encoder.token_states([long])
    assert len(found.offsets) == len(found.states) == 254  # and two special tokens


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=120))
def test_any_characters_make_a_vector_and_offsets_within_the_text(encoder: Encoder, text: str) -> None:
    assert np.linalg.norm(encoder.embed([text])[0]) == pytest.approx(1, abs=FLOAT_NOISE)
    (found,) = encoder.token_states([text])
    assert found.states.shape == (len(found.offsets), encoder.dimension)
    assert np.isfinite(found.states).all()
    assert len(found.ids) == len(found.offsets)
    assert all(0 <= start <= end <= len(text) for start, end in found.offsets)
    assert list(found.offsets) == sorted(found.offsets)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ('"24,000 containers," she said.', ['"', "24", ",", "000", "containers", ",", '"', "she", "said", "."]),
        ("The café is naïve", ["The", "café", "is", "naïve"]),
        ("\U0001f9e8 東京 e\u0301tude", ["\U0001f9e8", "東", "京", "e\u0301t", "ude"]),
    ],
)
def test_offsets_count_the_characters_of_the_text_as_given(encoder: Encoder, text: str, tokens: list[str]) -> None:
    (found,) = encoder.token_states([text])
    assert [text[start:end] for start, end in found.offsets] == tokens


def test_threads_may_share_an_encoder_from_its_first_use() -> None:
    encoder, together = Encoder(), Barrier(4)

    def embed(text: str) -> NDArray[np.float32]:
        together.wait()
        return encoder.embed([text])

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(embed, TEXTS[:4]))
    for text, vector in zip(TEXTS[:4], found, strict=True):
        np.testing.assert_allclose(vector, encoder.embed([text]), atol=FLOAT_NOISE)


def test_nothing_heavy_is_loaded_before_the_first_text() -> None:
    code = "import sys; from assistant.encoder import Encoder; Encoder(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "assistant.encoder" in loaded
    assert not {"onnxruntime", "tokenizers"} & set(loaded)


def test_licence_and_provenance_ship_beside_the_weights() -> None:
    folder = files("assistant") / "models" / "all-MiniLM-L6-v2"
    assert "Apache License" in (folder / "LICENSE").read_text(encoding="utf-8")
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert "sentence-transformers/all-MiniLM-L6-v2" in card
    for name in ("model.onnx", "tokenizer.json"):
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        assert any(name in line and digest in line for line in card.splitlines())
