"""The committed plans and gold are what the builder makes of the sources."""

from __future__ import annotations

import importlib.util
import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

CORPORA = Path(__file__).resolve().parents[2] / "corpora"


def _module(name: str) -> ModuleType:
    """A module of ``corpora/``, which is no package."""
    spec = importlib.util.spec_from_file_location(name, CORPORA / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


FIELDS = _module("fields")
BUILD = _module("build")
NAMES = BUILD.names()
KINDS = tuple(FIELDS.KINDS.values())


@pytest.fixture(params=NAMES, scope="module")
def plan(request: pytest.FixtureRequest) -> tuple[str, list[dict]]:
    """The NFC text of a committed plan, and its committed gold."""
    text = (CORPORA / "plans" / f"{request.param}.txt").read_bytes().decode()
    gold = (CORPORA / "gold" / f"{request.param}.jsonl").read_text(encoding="utf-8")
    return unicodedata.normalize("NFC", text), [json.loads(line) for line in gold.splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_building_again_changes_nothing(name):
    for path, data in BUILD.outputs(name).items():
        assert path.read_bytes() == data, f"run python corpora/build.py {name}"


def test_no_plan_is_without_a_source():
    for folder, suffix in (("plans", ".txt"), ("gold", ".jsonl")):
        assert sorted(p.name.removesuffix(suffix) for p in (CORPORA / folder).iterdir()) == NAMES


def test_quotes_stand_where_the_gold_says(plan):
    text, gold = plan
    for record in gold:
        quote, start, end = record["quote"], record["start"], record["end"]
        if quote is None:
            assert record["kind"] == "finding"
            assert start is end is record["occurrence"] is None
            continue
        assert text[start:end] == quote == quote.strip()
        at = -1
        for _ in range(record["occurrence"]):
            at = text.index(quote, at + 1)
        assert at == start


def test_no_annotation_is_left_in_a_plan(plan):
    text, _ = plan
    assert not set("⟦⟧§¦{}") & set(text)
    assert 3000 <= len(text) <= 10000


def test_records_are_in_the_order_of_the_guidelines(plan):
    _, gold = plan
    kinds = [KINDS.index(record["kind"]) for record in gold]
    assert kinds == sorted(kinds)
    assert kinds.count(KINDS.index("document")) == 1


def test_parents_of_targets_are_targets(plan):
    _, gold = plan
    targets = [record for record in gold if record["kind"] == "target"]
    quotes = {record["quote"] for record in targets}
    assert {record["parent"] for record in targets} - {None} <= quotes


def test_the_corpus_has_enough_of_every_kind():
    counts = Counter(
        json.loads(line)["kind"]
        for path in (CORPORA / "gold").glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    least = dict.fromkeys(KINDS, 14) | {"section": 450, "directive": 60, "target": 100}
    assert {kind: counts[kind] for kind in KINDS if counts[kind] < least[kind]} == {}


@pytest.mark.parametrize(
    "marked",
    ["⟦th plan|không loại⟧", "⟦d|không khép", "⟦t lạ|{v 3}⟧", '⟦ph lable="1"|Đợt 1⟧', "⟦f x|y⟧"],
)
def test_what_the_builder_does_not_understand_it_refuses(marked):
    with pytest.raises(FIELDS.AnnotationError):
        BUILD.build(f"+++\n+++\n⟦doc|Kế hoạch⟧\n{marked}\n")
