"""The recipe of the model for poor copies: weights, alphabet, training lines."""

from __future__ import annotations

import importlib.util
import struct
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

RECIPE = Path(__file__).resolve().parents[2] / "models" / "ocr"


@pytest.fixture(scope="module")
def recipe(request: pytest.FixtureRequest):
    """The modules of the recipe, which is no package."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(f"ocr_{name}", RECIPE / f"{name}.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        return module

    return load


def counted(text: bytes) -> bytes:
    return struct.pack("<I", len(text)) + text


def layer(kind: bytes, settings: bytes, flags: int = 0) -> bytes:
    return (
        b"\0"
        + counted(kind)
        + b"\0\0"
        + struct.pack("<4i", flags, 1, 2, 3)
        + counted(b"x")
        + settings
    )


def matrix(rows: list[list[int]], scales: list[float]) -> bytes:
    integers = np.array(rows, np.int8)
    head = struct.pack("<BIIb", 1 | 128, *integers.shape, 0)
    return head + integers.tobytes() + struct.pack(f"<I{len(scales)}d", len(scales), *scales)


def network(*layers: bytes, flags: int = 65) -> bytes:
    stack = layer(b"Series", struct.pack("<I", len(layers)) + b"".join(layers))
    return stack + counted(b"[1,36]") + struct.pack("<4i", flags, 7, 8, 42) + b"rates"


def test_weights_are_integers_times_the_scale_of_their_row(recipe):
    integers = matrix([[127, -64], [1, 0]], [0.5, 2.0])
    floats = recipe("weights").with_float_weights(network(layer(b"Tanh", integers)))
    weights = np.array([[63.5, -32.0], [2.0, 0.0]])
    expected = struct.pack("<BIId", 128, 2, 2, 0.0) + weights.astype("<f8").tobytes()
    assert expected in floats
    # of its training nothing is left, the rest stays as it was
    assert floats.endswith(counted(b"[1,36]") + struct.pack("<4i", 64, 0, 0, 42) + b"rates")


def test_a_network_with_unknown_layers_is_refused(recipe):
    with pytest.raises(ValueError, match="Dropout"):
        recipe("weights").with_float_weights(network(layer(b"Dropout", b"")))


def test_a_floating_point_network_is_refused(recipe):
    floats = struct.pack("<BII", 128, 1, 1)
    with pytest.raises(ValueError, match="no integer model"):
        recipe("weights").with_float_weights(network(layer(b"Tanh", floats)))


def test_a_network_cut_off_is_refused(recipe):
    with pytest.raises(ValueError, match="too early"):
        recipe("weights").with_float_weights(network()[:40])


def test_new_characters_stand_behind_the_old_ones(recipe):
    old = "2\nNULL 0 Common 0\na 3 0,255,0,255,0,0,0,0,0,0 Latin 1 0 1 a\t# a [61 ]a\n"
    new = recipe("alphabet").with_characters(old, {"–": "10", "ỵ": "3"}).split("\n")
    assert new[0] == "4"
    assert new[1:3] == old.split("\n")[1:3]
    assert new[3].startswith("– 10 0,255")
    assert " Common 2 10 2 –" in new[3]
    assert new[4].startswith("ỵ 3 0,255")
    assert " Latin 3 10 3 ỵ" in new[4]


def test_a_unicharset_that_counts_wrong_is_refused(recipe):
    with pytest.raises(ValueError, match="rows"):
        recipe("alphabet").with_characters("3\nNULL 0 Common 0\n")


def test_a_training_page_says_what_its_lines_say(recipe, tmp_path):
    (picture, *_) = recipe("lines").write_pages("tieu-hoc-2016", 2, 5, tmp_path)
    rows = picture.with_suffix(".box").read_text(encoding="utf-8").splitlines()
    lines = [row for row in rows if row.startswith("WordStr ")]
    said = {row.split("#", 1)[1] for row in lines}
    assert len(lines) > 20
    assert len(rows) == 2 * len(lines)
    assert "KẾ HOẠCH" in said
    for row in lines:
        left, bottom, right, top = map(int, row.split()[1:5])
        assert 0 <= left < right
        assert 0 <= bottom < top
