"""Checks that the text alone decides. One function a code; the code is the function's name."""

from collections.abc import Callable, Iterator

from thidua.analysis.checks.anniversaries import anniversary_arithmetic, anniversary_origin
from thidua.analysis.checks.case import Case
from thidua.analysis.checks.citations import conflicting_citation, issuer_symbol_mismatch
from thidua.analysis.checks.dates import date_year_mismatch
from thidua.analysis.checks.numbering import numbering_gap
from thidua.analysis.checks.pages import illegible_field, missing_page, unreadable_page
from thidua.analysis.checks.presence import (
    missing_date,
    missing_header,
    missing_number,
    missing_place,
    missing_rewards,
    missing_schedule,
    missing_targets,
    missing_theme,
)
from thidua.analysis.checks.spelling import spelling
from thidua.records import Finding

CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    anniversary_arithmetic,
    anniversary_origin,
    conflicting_citation,
    date_year_mismatch,
    illegible_field,
    issuer_symbol_mismatch,
    missing_date,
    missing_header,
    missing_number,
    missing_page,
    missing_place,
    missing_rewards,
    missing_schedule,
    missing_targets,
    missing_theme,
    numbering_gap,
    spelling,
    unreadable_page,
)
