"""Source -> Document: one reader a format, chosen by what the bytes are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from thidua.document import Document, Status
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest import detect
from thidua.ingest.encodings import looks_vietnamese
from thidua.ingest.sources import Source

Reader = Callable[[Source], Document]

__all__ = ["READERS", "Source", "read", "read_bytes"]


def _text(source: Source) -> Document:
    from thidua.ingest.text import read_text

    return read_text(source)


def _html(source: Source) -> Document:
    from thidua.ingest.html import read_html

    return read_html(source)


def _docx(source: Source) -> Document:
    from thidua.ingest.docx import read_docx

    return read_docx(source)


def _office(kind: str) -> Reader:
    def reader(source: Source) -> Document:
        from thidua.ingest.office import read_office

        return read_office(source, kind)

    return reader


def _pdf(source: Source) -> Document:
    from thidua.ingest.pdf import read_pdf

    return read_pdf(source)


def _image(source: Source) -> Document:
    from thidua.ingest.image import read_image

    return read_image(source)


# Media type -> reader. Another's reader is added by assignment.
READERS: dict[str, Reader] = {
    detect.TEXT: _text,
    detect.HTML: _html,
    detect.DOCX: _docx,
    detect.DOC: _office("doc"),
    detect.RTF: _office("rtf"),
    detect.ODT: _office("odt"),
    detect.PDF: _pdf,
    "image/png": _image,
    "image/jpeg": _image,
    "image/tiff": _image,
    "image/bmp": _image,
    "image/heif": _image,
}


def read(path: str | Path) -> Document:
    """Read the file at *path*. Raises ThiduaError with one sentence that says what to do."""
    return read_source(Source.open(Path(path)))


def read_bytes(data: bytes, name: str = "<bytes>") -> Document:
    """Read a document from memory; *name* is what messages call it."""
    return read_source(Source.of(data, name))


def read_source(source: Source) -> Document:
    """Read a source that has been opened."""
    document = READERS[detect.media_type(source)](source)
    if not document.text.strip():
        failed = (page.reason for page in document.pages if page.status is Status.FAILED)
        raise ThiduaError(ErrorCode.NO_TEXT, source.name, next(failed, "nothing but white space"))
    if not looks_vietnamese(document.text):
        raise ThiduaError(ErrorCode.NOT_VIETNAMESE, source.name)
    return document
