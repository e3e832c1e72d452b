"""What a file is, decided from its bytes and never from its name."""

from __future__ import annotations

import io
import re
import zipfile

from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.encodings import utf16_without_bom
from thidua.ingest.sources import Source

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC = "application/msword"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
HTML = "text/html"
TEXT = "text/plain"

_IMAGES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
_HEIF = re.compile(rb".{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)", re.S)  # what telephones write
_BMP = re.compile(rb"BM.{4}\x00{4}", re.S)  # a text may begin with these letters as well
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|meta|title|div|table|p[ >])", re.I)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_MAIN_PART = re.compile(r"word/document\d*\.xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def media_type(source: Source) -> str:
    """The media type of *source*. Raises ThiduaError for what thidua does not read."""
    data = source.data
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(source)
    if head.startswith(_OLE):
        return _compound(source)
    if head.lstrip().startswith(b"{\\rtf"):
        return RTF
    for magic, kind in _IMAGES:
        if head.startswith(magic):
            return kind
    if _BMP.match(head):
        return "image/bmp"
    if _HEIF.match(head):
        return "image/heif"
    if head.startswith(_WIDE) or utf16_without_bom(head) or not _binary(head):
        plain = head.replace(b"\x00", b"")
        return HTML if _HTML.search(plain) else TEXT
    raise ThiduaError(ErrorCode.UNKNOWN_FORMAT, source.name, "binary data")


def _binary(head: bytes) -> bool:
    """Control characters that no text has."""
    controls = sum(head.count(code) for code in (*range(9), *range(14, 27), *range(28, 32)))
    return controls > max(2, len(head) // 100)


def _zipped(source: Source) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = set(archive.namelist())
            kind = (
                archive.read("mimetype").decode("ascii", "replace") if "mimetype" in names else ""
            )
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise ThiduaError(ErrorCode.DAMAGED, source.name, "cut short or altered") from error
    if any(map(_MAIN_PART.fullmatch, names)):
        return DOCX
    if kind.startswith(ODT):
        return ODT
    raise ThiduaError(ErrorCode.UNKNOWN_FORMAT, source.name, "a zip archive")


def _compound(source: Source) -> str:
    names = source.data.replace(b"\x00", b"")
    if b"EncryptedPackage" in names:
        raise ThiduaError(ErrorCode.ENCRYPTED, source.name)
    if b"WordDocument" in names:
        return DOC
    raise ThiduaError(ErrorCode.UNKNOWN_FORMAT, source.name, "an Office file that is no text")
