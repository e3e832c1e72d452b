"""What a person has looked at and accepts: a YAML list of issues, each with the reason.

An entry names one issue, or a rule with, if wanted, a glob over file names::

    - issue: 0f3a9c61d2e4
      reason: Số văn bản do văn thư ghi tay
      by: Nguyễn Văn A
      until: 2026-12-31
    - rule: X13
      file: "*-2012.txt"
      reason: Bản sao không có phụ lục
"""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from thidua.analysis.audit.report import AuditReport, Issue, with_suppressions
from thidua.errors import ErrorCode, ThiduaError, opening, writing

_NOTHING = ("", "~", "null")  # how YAML writes that there is no value


class Suppression(BaseModel):
    """One entry. ``until`` is the last day (ISO) on which it holds; None is for good."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    issue: str | None = None
    rule: str | None = None
    file: str | None = None
    reason: str | None = None
    by: str | None = None
    until: str | None = None

    @field_validator("*", mode="before")
    @classmethod
    def _given(cls, value: Any) -> Any:
        return None if isinstance(value, str) and value.strip() in _NOTHING else value

    @field_validator("until")
    @classmethod
    def _day(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise ValueError(f"until {value!r} is no day such as 2026-12-31") from None

    @model_validator(mode="after")
    def _whole(self) -> Suppression:
        if (self.issue is None) == (self.rule is None):
            raise ValueError("give one of issue and rule")
        if self.file is not None and self.rule is None:
            raise ValueError("file goes with rule: an issue is of one file already")
        if self.reason is None:
            raise ValueError("the reason is missing")
        return self

    @property
    def name(self) -> str:
        """What it is about, as messages say it: ``rule X13 in *-2012.txt``."""
        where = f" in {self.file}" if self.file else ""
        return f"issue {self.issue}" if self.issue else f"rule {self.rule}{where}"

    @property
    def justification(self) -> str:
        """The reason, and who gave it."""
        return f"{self.reason} ({self.by})" if self.by else str(self.reason)

    def covers(self, issue: Issue) -> bool:
        """Whether it is about *issue*, expired or not."""
        if self.issue is not None:
            return issue.issue_id == self.issue
        named = self.file is None or fnmatchcase(_nfc(issue.file_name), _nfc(self.file))
        return issue.rule.id == self.rule and named

    def holds(self, today: str) -> bool:
        """Whether it has not expired on *today* (ISO)."""
        return self.until is None or today <= self.until


def _nfc(name: str) -> str:
    """File names come composed from some systems and decomposed from others."""
    return unicodedata.normalize("NFC", name)


@dataclass(frozen=True)
class Suppressed:
    """A report with its suppressions marked, and the entries that did nothing.

    ``expired`` are about issues that are still there; ``stale`` are about none.
    """

    report: AuditReport
    expired: tuple[Suppression, ...]
    stale: tuple[Suppression, ...]


def suppress(report: AuditReport, entries: Sequence[Suppression], today: str) -> Suppressed:
    """Mark what *entries* accept on *today* (ISO); the first entry that holds gives the reason."""
    reasons: dict[str, str] = {}
    matched: set[int] = set()
    for issue in (issue for plan in report.plans for issue in plan.all_issues):
        for number, entry in enumerate(entries):
            if entry.covers(issue):
                matched.add(number)
                if entry.holds(today):
                    reasons.setdefault(issue.issue_id, entry.justification)
    return Suppressed(
        with_suppressions(report, reasons),
        tuple(e for n, e in enumerate(entries) if n in matched and not e.holds(today)),
        tuple(e for n, e in enumerate(entries) if n not in matched),
    )


def read_suppressions(path: Path) -> tuple[Suppression, ...]:
    """The entries of a file. Raises ThiduaError naming the file and the entry at fault."""
    return _entries(_text(path), path)


def accept(path: Path, issue_ids: Iterable[str], reason: str) -> None:
    """Append entries for *issue_ids* to the file, which is made if need be.

    An issue that is accepted for good already is not written again. What stands in the file stays
    as it is, comments too; it is replaced only when all is written. Raises ThiduaError if the file
    breaks the format or cannot be written.
    """
    text = _text(path) if path.exists() else ""
    entries = _entries(text, path)
    column = _column(text, path)
    known = {entry.issue for entry in entries if entry.until is None}
    added = [{"issue": one, "reason": reason} for one in issue_ids if one not in known]
    if not added:
        return
    lines = yaml.safe_dump(added, allow_unicode=True, sort_keys=False, width=10**6).splitlines()
    if text and not text.endswith("\n"):
        text += "\n"
    text += "".join(f"{' ' * column}{line}\n" for line in lines)
    if len(_entries(text, path)) != len(entries) + len(added):
        raise _broken(path, "end it with the list of entries, so that one can be added")
    _replace(path, text)


def _column(text: str, path: Path) -> int:
    """The column in which the dashes of the list stand."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        return 0
    if getattr(node, "flow_style", False):
        raise _broken(path, "write it with one '- ' an entry, so that one can be added")
    return int(node.start_mark.column)


def _text(path: Path) -> str:
    with opening(path):
        return path.read_text(encoding="utf-8-sig")


def _entries(text: str, path: Path) -> tuple[Suppression, ...]:
    try:
        # every scalar stays a string: an id of digits is no number, a date no date
        content = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  BaseLoader makes no objects
    except yaml.YAMLError as error:
        raise _broken(path, f"it is no YAML ({' '.join(str(error).split())})") from error
    if content in (None, ""):
        return ()
    if not isinstance(content, list):
        raise _broken(path, "it must be a list of entries")
    return tuple(_entry(number, one, path) for number, one in enumerate(content, start=1))


def _entry(number: int, content: Any, path: Path) -> Suppression:
    try:
        return Suppression.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        field = f"{'.'.join(map(str, first['loc']))}: " if first["type"] != "value_error" else ""
        words = field + first["msg"].removeprefix("Value error, ")
        raise _broken(path, f"entry {number}: {words}") from error


def _broken(path: Path, reason: str) -> ThiduaError:
    return ThiduaError(ErrorCode.BAD_FORMAT, str(path), reason)


def _replace(path: Path, text: str) -> None:
    """Write the whole file or nothing of it."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, staging = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            Path(staging).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            Path(staging).replace(path)
        except BaseException:
            Path(staging).unlink(missing_ok=True)
            raise
