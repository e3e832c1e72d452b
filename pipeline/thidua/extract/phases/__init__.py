"""Phases: rounds ("Đợt 1 (từ … đến …)"), stages and drives with a name, and the timetable."""

from thidua.extract.phases.extractor import create, find_phases

__all__ = ["create", "find_phases"]
