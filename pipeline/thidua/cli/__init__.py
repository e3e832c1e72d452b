"""The command line: one module a kind of work; each adds its commands to the root."""

from thidua.cli import audit, cite, compare, evaluate, explain, look, mine, train
from thidua.cli.group import main

__all__ = ["audit", "cite", "compare", "evaluate", "explain", "look", "main", "mine", "train"]
