"""The embedded model on ONNX Runtime: texts → vectors, and token states for whoever needs them."""

from functools import cache

from assistant.encoder.minilm import Encoder, TokenStates

__all__ = ["Encoder", "TokenStates", "shared_encoder"]


@cache
def shared_encoder() -> Encoder:
    """The one encoder of this process: its weights are loaded once."""
    return Encoder()
