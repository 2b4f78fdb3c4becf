"""The embedded model on ONNX Runtime: texts → vectors, and token states for whoever needs them."""

from assistant.encoder.minilm import Encoder, TokenStates

__all__ = ["Encoder", "TokenStates"]
