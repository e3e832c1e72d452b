"""Old Word files, RTF and OpenDocument: converted to DOCX by LibreOffice, then read as DOCX.

LibreOffice keeps automatic numbers, tables and the two-column heading, which antiword loses.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from thidua.document import Document
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.docx import read_docx
from thidua.ingest.sources import Source

_SECONDS = 120


def read_office(source: Source, reader: str) -> Document:
    """Read a DOC, RTF or ODT *source*. Raises ThiduaError without LibreOffice or on damage."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ThiduaError(ErrorCode.MISSING_TOOL, source.name, "LibreOffice")
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        original = Path(folder) / f"source.{reader}"
        original.write_bytes(source.data)
        command = [
            program,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            folder,
            str(original),
        ]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603
        except subprocess.TimeoutExpired as error:
            raise ThiduaError(ErrorCode.TIMEOUT, source.name, f"{_SECONDS} s") from error
        converted = Path(folder) / "source.docx"
        if not converted.exists():
            raise ThiduaError(ErrorCode.DAMAGED, source.name, "LibreOffice cannot open it")
        document = read_docx(replace(source, data=converted.read_bytes()))
    media = {"doc": "application/msword", "rtf": "application/rtf"}
    odt = "application/vnd.oasis.opendocument.text"
    return replace(document, reader=reader, media_type=media.get(reader, odt))
