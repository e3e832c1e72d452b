"""The citations in an item of a small plan."""

from __future__ import annotations

from tests.extract.plans import plan_with

from thidua.extract.directives import find_directives
from thidua.records import Directive


def cited(sentence: str) -> list[Directive]:
    """What *sentence*, the one item of its section, cites."""
    return find_directives(plan_with(f"- {sentence}"))
