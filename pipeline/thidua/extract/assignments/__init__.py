"""Assignments: who does what, from the sections that share out the work."""

from thidua.extract.assignments.extractor import create, find_assignments

__all__ = ["create", "find_assignments"]
