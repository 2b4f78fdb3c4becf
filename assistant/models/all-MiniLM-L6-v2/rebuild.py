# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "numpy==2.4.6",
#     "onnx==1.23.2",
#     "onnxruntime==1.31.1",
#     "tokenizers==0.22.2",
#     "torch==2.13.0",
#     "transformers==5.3.0",
# ]
# ///
"""Rebuild model.onnx and tokenizer.json from the published model: `uv run rebuild.py PUBLISHED [INTO]`.

PUBLISHED is the folder as published; INTO is this script's folder unless named. With the versions above both files
come out byte for byte as they are shipped. A CPU build of torch is enough.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from transformers import AutoModel

MAX_TOKENS = 256
PUBLISHED = ("config.json", "model.safetensors", "tokenizer.json")
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OUTPUT = "last_hidden_state"
SENTENCES = """\
The ambassador told the Security Council on Tuesday that her government would not lift the blockade.
She denied it.
At least 24,000 containers of food and medicine were waiting at the border, according to the relief agency.
Police said the suspect, a 34-year-old man from Leeds, had been released on bail.
"We were never asked," the mayor wrote in a letter published on 3 March 2019.
Shares of the company fell 7.5% after the report, their steepest loss since 2008.
Critics call the plan a tax on the poor; its supporters say that it will pay for itself.
It is not known who gave the order.
Dr. A. J. Okafor, who led the trial, warned that the sample was too small to draw conclusions.
The bridge, completed in 1931, carries some 40,000 vehicles a day.
How many people were displaced by the flood?
What did the minister allege?
Who paid for the election campaign of the opposition party?
Heavy rain is expected in the north by Friday.
The court ruled 6-3 that the law violates the constitution.
Two officials, speaking on condition of anonymity, confirmed the figures.
No one was hurt, but the fire destroyed the archive.
The orchestra will open its season with a symphony by Sibelius.
Scientists have found traces of water in samples brought back from the asteroid.
He promised that every household would be connected to broadband by 2030.
The club sacked its coach on Sunday after a fifth defeat in a row.
Vaccination rates rose from 61 to 78 per cent within a year.
Neither side has commented on the leaked draft of the treaty.
The striker's goal in the 89th minute was disallowed for offside.
Inflation eased slightly in October, the central bank said.
Residents accuse the mining company of poisoning the river with mercury.
The painting was sold for $12.4 million to an unnamed buyer.
A spokesman declined to say whether the satellite had been lost.
The union rejected the offer and called a strike for Monday morning.
Farmers fear that the drought will halve this year's harvest.
""".splitlines()


class LastHiddenState(torch.nn.Module):
    """The published model reduced to the one output that is pooled."""

    def __init__(self, published: Path) -> None:
        super().__init__()
        # The names of the graph's nodes and weights follow from this one.
        self.m = AutoModel.from_pretrained(published, local_files_only=True, attn_implementation="eager").eval()

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        states: torch.Tensor = self.m(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return states


def export(published: Path, onnx: Path) -> None:
    """Write the float model, for batches of any size and length."""
    ones = torch.ones((2, 8), dtype=torch.long)
    torch.onnx.export(
        LastHiddenState(published),
        (ones, ones, torch.zeros_like(ones)),
        onnx,
        input_names=INPUTS,
        output_names=[OUTPUT],
        dynamic_axes={name: {0: "b", 1: "s"} for name in [*INPUTS, OUTPUT]},
        opset_version=17,
        dynamo=False,  # the newer exporter's graph is larger, its vectors no closer to the float model's
    )


def write_tokenizer(published: Path, into: Path) -> None:
    """Undo the published tokenizer's padding to 128 tokens, and cut at the 256 that the model takes."""
    tokenizer = json.loads((published / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"]["max_length"] = MAX_TOKENS
    tokenizer["padding"] = None
    into.write_bytes(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")).encode())


def embed(model: Path, tokenizer: Tokenizer) -> NDArray[np.float32]:
    """Mean-pooled vectors of unit length, shape (len(SENTENCES), 384), each sentence run alone."""
    session = InferenceSession(model, providers=["CPUExecutionProvider"])
    vectors = []
    for encoding in tokenizer.encode_batch(SENTENCES):
        ids = np.array([encoding.ids])
        states = session.run([OUTPUT], dict(zip(INPUTS, (ids, np.ones_like(ids), np.zeros_like(ids)), strict=True)))[0]
        mean = states[0].mean(axis=0)
        vectors.append(mean / np.linalg.norm(mean))
    return np.array(vectors)


def main() -> None:
    parser = argparse.ArgumentParser(description="Rebuild model.onnx and tokenizer.json from the published model.")
    parser.add_argument("published", type=Path, help=f"folder with {', '.join(PUBLISHED)}")
    parser.add_argument("into", type=Path, nargs="?", default=Path(__file__).parent, help="folder to write to")
    arguments = parser.parse_args()
    if missing := [name for name in PUBLISHED if not (arguments.published / name).is_file()]:
        parser.error(f"{arguments.published} has no {', '.join(missing)}")

    arguments.into.mkdir(parents=True, exist_ok=True)
    model, tokenizer = arguments.into / "model.onnx", arguments.into / "tokenizer.json"
    write_tokenizer(arguments.published, tokenizer)
    with tempfile.TemporaryDirectory() as folder:
        unquantised = Path(folder) / "model.onnx"
        export(arguments.published, unquantised)
        # The full range of eight bits saturates on x86 processors without VNNI.
        quantize_dynamic(unquantised, model, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
        pieces = Tokenizer.from_file(str(tokenizer))
        cosines = (embed(unquantised, pieces) * embed(model, pieces)).sum(axis=1)

    for path in (model, tokenizer):
        print(f"{path.name}: {path.stat().st_size:,} bytes, sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")
    print(f"cosine to the float model, {len(cosines)} sentences: mean {cosines.mean():.4f}, least {cosines.min():.4f}")


if __name__ == "__main__":
    main()
