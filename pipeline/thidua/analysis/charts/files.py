"""Charts as files: SVG, PNG or JSON, written without a browser."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from thidua.analysis.charts.parts import Chart
from thidua.errors import ErrorCode, ThiduaError, writing


def save(chart: Chart, path: Path) -> None:
    """Write *chart* whole or not at all: .svg, .png (144 dots an inch) or .json (Vega-Lite).

    Raises:
        ThiduaError: the suffix is another one, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in _DRAWN:
        raise ThiduaError(ErrorCode.BAD_FORMAT, path.name, "svg, png or json")
    content = _DRAWN[suffix](chart)
    staging = path.with_name(f".{path.name}-{os.getpid()}")
    with writing(path):
        try:
            staging.write_bytes(content)
            staging.replace(path)
        except OSError:
            with suppress(OSError):
                staging.unlink()
            raise


def _svg(chart: Chart) -> bytes:
    file = io.StringIO()
    chart.save(file, format="svg", engine="vl-convert")
    return file.getvalue().encode()


def _png(chart: Chart) -> bytes:
    file = io.BytesIO()
    chart.save(file, format="png", engine="vl-convert", scale_factor=2)
    return file.getvalue()


def _json(chart: Chart) -> bytes:
    return chart.to_json(ensure_ascii=False).encode() + b"\n"


_DRAWN: dict[str, Callable[[Chart], bytes]] = {".svg": _svg, ".png": _png, ".json": _json}
