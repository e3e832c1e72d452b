"""Which document of a dataset a user means."""

from __future__ import annotations

import re
from typing import Any

from thidua.errors import ErrorCode, ThiduaError

_POSITION = re.compile("[0-9]{1,9}")


def pick(rows: list[dict[str, Any]], wanted: str) -> dict[str, Any]:
    """The row of ``documents`` meant by a file name or a part of one, an id's start, or a position.

    Raises:
        ThiduaError: none is meant, or a part of a file name fits several.
    """
    for row in rows:
        if wanted in (row["file_name"], row["source"]):
            return row
    if _POSITION.fullmatch(wanted) and int(wanted) < len(rows):
        return rows[int(wanted)]
    for row in rows:
        if len(wanted) >= 4 and row["doc_id"].startswith(wanted):
            return row
    like = [row for row in rows if wanted in row["file_name"]]
    if len(like) == 1:
        return like[0]
    raise ThiduaError(ErrorCode.NO_DOCUMENT, wanted)
