"""An ONNX model as bytes, made to give out more than it was exported to."""

from __future__ import annotations

from collections.abc import Iterable


def with_outputs(model: bytes, names: Iterable[str]) -> bytes:
    """`model` with the inner values of these names as further outputs.

    Protobuf merges what is appended to a message, so nothing has to be parsed: `GraphProto.output` is field 12,
    `ValueInfoProto.name` field 1, `ModelProto.graph` field 7.
    """
    return model + _field(7, b"".join(_field(12, _field(1, name.encode())) for name in names))


def _field(number: int, payload: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(payload)) + payload


def _varint(number: int) -> bytes:
    low, rest = number & 127, number >> 7
    return bytes([low | 128]) + _varint(rest) if rest else bytes([low])
