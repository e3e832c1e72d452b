"""Makes an integer network of Tesseract one of floating-point weights: only such can be trained.

Debian ships Tesseract's fast models: every row of a matrix of weights is 8-bit integers times one
scale. The layers and their order stay as they are; format: ``src/lstm/network.cpp``,
``weightmatrix.cpp`` and ``lstmrecognizer.cpp`` of Tesseract 5.3, little-endian.
"""

from __future__ import annotations

import struct

import numpy as np

_INTEGER, _DOUBLE = 1, 128  # flags of a matrix
_INTEGER_MODE = 1  # flag of a recogniser
_OWN_RATES = 64  # flag of a layer: a learning rate for each of its parts follows
_STACKS = frozenset(("Series", "Parallel", "Reversed", "RTLReversed", "TTBReversed", "XYTranspose"))
_LSTMS = frozenset(("LSTM", "SummLSTM"))
_DENSE = frozenset(("Softmax", "SoftmaxNoCTC", "Tanh", "Relu", "Linear", "Logistic"))
_PLAIN = {"Input": 20, "Convolve": 8, "Maxpool": 8, "Reconfig": 8}  # bytes of their settings
_GATES = 4  # matrices of an LSTM of one dimension


def with_float_weights(network: bytes) -> bytes:
    """The component ``lstm`` of a model with 64-bit weights and its count of training set to none.

    Raises ValueError if *network* is no integer model, or has layers that Debian's have not.
    """
    reader = _Reader(network)
    layers = _layer(reader)
    length = reader.peek("I")
    specification = reader.take(4 + length)
    flags, _, _, null_character = reader.unpack("4i")
    head = struct.pack("<4i", flags & ~_INTEGER_MODE, 0, 0, null_character)
    return layers + specification + head + reader.rest()


class _Reader:
    """Bytes read from the front."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._place = 0

    def take(self, count: int) -> bytes:
        """The next *count* bytes."""
        found = self._content[self._place : self._place + count]
        if len(found) < count:
            raise ValueError("the network ends too early")
        self._place += count
        return found

    def unpack(self, form: str) -> tuple[int, ...]:
        """The next numbers, of the ``struct`` format *form*."""
        return struct.unpack(f"<{form}", self.take(struct.calcsize(f"<{form}")))

    def peek(self, form: str) -> int:
        """The next number, which stays the next."""
        place = self._place
        (value,) = self.unpack(form)
        self._place = place
        return value

    def text(self) -> bytes:
        """The next text with its length before it."""
        return self.take(4 + self.peek("I"))

    def rest(self) -> bytes:
        """What has not been read."""
        return self._content[self._place :]


def _layer(reader: _Reader) -> bytes:
    """One layer with those inside it, its weights as floating-point numbers."""
    kind = reader.take(1)
    name = reader.text()
    training = reader.take(2)
    (flags,) = reader.unpack("i")
    found = kind + name + training + struct.pack("<i", flags) + reader.take(12) + reader.text()
    match name[4:].decode():
        case stack if stack in _STACKS:
            found += struct.pack("<I", count := reader.unpack("I")[0])
            found += b"".join(_layer(reader) for _ in range(count))
            if flags & _OWN_RATES:
                found += reader.take(4 + 4 * reader.peek("I"))
        case lstm if lstm in _LSTMS:
            found += reader.take(4)
            found += b"".join(_matrix(reader) for _ in range(_GATES))
        case dense if dense in _DENSE:
            found += _matrix(reader)
        case plain if plain in _PLAIN:
            found += reader.take(_PLAIN[plain])
        case other:
            raise ValueError(f"layers of the kind {other!r} are not known")
    return found


def _matrix(reader: _Reader) -> bytes:
    """A matrix of integers times the scales of its rows."""
    (mode,) = reader.unpack("B")
    if not mode & _INTEGER or not mode & _DOUBLE:
        raise ValueError("this is no integer model of Tesseract 4 or 5")
    rows, columns, _ = reader.unpack("IIb")
    integers = np.frombuffer(reader.take(rows * columns), np.int8).reshape(rows, columns)
    (count,) = reader.unpack("I")
    scales = np.frombuffer(reader.take(8 * count), "<f8")[:rows]
    floats = (integers * scales[:, None]).astype("<f8")
    return struct.pack("<BIId", mode & ~_INTEGER, rows, columns, 0.0) + floats.tobytes()
