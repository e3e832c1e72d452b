"""Reports as HTML pages that stand alone and print well on A4: Vietnamese first, then English."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment

from thidua import __version__, pages


@cache
def _environment() -> Environment:
    environment = pages.environment("thidua.analysis")
    environment.filters["day"] = day
    environment.globals["version"] = __version__
    return environment


def day(date: str | None) -> str:
    """An ISO date, maybe partial, as it is written in Vietnam: ``16/7/2021``, ``5/2026``."""
    if not date:
        return ""
    parts = date.split("-")
    return "/".join(part if len(part) == 4 else _unpadded(part, parts) for part in reversed(parts))


def _unpadded(part: str, parts: list[str]) -> str:
    """Days below 10 and the months 1 and 2 keep their zero (Nghị định 30/2020 Phụ lục I II.4)."""
    is_month = len(parts) > 1 and part is parts[1]
    return part if not is_month or part in ("01", "02") else part.lstrip("0")


def page(template: str, **content: Any) -> str:
    """The page made from *template* in ``templates``; the same content gives the same text."""
    return _environment().get_template(template).render(**content)
