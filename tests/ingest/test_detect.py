"""The kind of a file comes from its bytes; its name says nothing."""

import io
import zipfile

import docx
import pytest
from PIL import Image

from thidua.errors import ThiduaError
from thidua.ingest import detect, read
from thidua.ingest.sources import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def image(kind):
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(buffer, kind)
    return buffer.getvalue()


def archive(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def word():
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


KINDS = {
    "pdf": (b"%PDF-1.4\n", detect.PDF),
    "pdf behind a mail header": (b"\r\n\r\n%PDF-1.7\n", detect.PDF),
    "docx": (word(), detect.DOCX),
    "docx of an online office": (archive(**{"word/document2.xml": "<w/>"}), detect.DOCX),
    "odt": (archive(mimetype=detect.ODT), detect.ODT),
    "doc": (OLE + "WordDocument".encode("utf-16-le"), detect.DOC),
    "rtf": (rb"{\rtf1\ansi K\u7871? ho\u7841?ch}", detect.RTF),
    "html": (b"<!DOCTYPE html><html></html>", detect.HTML),
    "html in capitals": (b"\n\n<HTML><BODY>", detect.HTML),
    "a piece of html": ("<p class='x'>Kế hoạch</p>".encode(), detect.HTML),
    "html in utf-16": ("<html><body>Kế hoạch".encode("utf-16"), detect.HTML),
    "text": ("Kế hoạch thi đua".encode(), detect.TEXT),
    "text in utf-16": ("Kế hoạch thi đua".encode("utf-16"), detect.TEXT),
    "text in utf-16 without mark": ("Kế hoạch thi đua".encode("utf-16-be"), detect.TEXT),
    "text that compares": ("5 < 7 <= 9, a <b và c> d".encode(), detect.TEXT),
    "text that begins like a bitmap": ("BM.01: Biểu mẫu".encode(), detect.TEXT),
    "text that begins like a tiff": ("II. Mục đích".encode(), detect.TEXT),
    "png": (image("PNG"), "image/png"),
    "jpeg": (image("JPEG"), "image/jpeg"),
    "tiff": (image("TIFF"), "image/tiff"),
    "bmp": (image("BMP"), "image/bmp"),
}


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.pdf", "a.html", "a"])
@pytest.mark.parametrize(("data", "kind"), KINDS.values(), ids=KINDS)
def test_content_decides(data, kind, name):
    assert detect.media_type(Source.of(data, name)) == kind


UNKNOWN = {
    "spreadsheet": archive(xl__workbook="<x/>", mimetype="x"),
    "open spreadsheet": archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "old spreadsheet": OLE + "Workbook".encode("utf-16-le"),
    "gif": image("GIF"),
    "zeros": bytes(600),
}


@pytest.mark.parametrize("data", UNKNOWN.values(), ids=UNKNOWN)
def test_other_kinds_are_refused(data):
    with pytest.raises(ThiduaError, match="E104"):
        detect.media_type(Source.of(data, "plan.docx"))


def test_a_page_saved_as_a_word_file_is_read(tmp_path, plan):
    path = tmp_path / "plan.doc"
    lines = "".join(f"<p>{line}</p>" for line in plan.splitlines())
    path.write_text(f"<html><body>{lines}</body></html>", encoding="utf-8")
    document = read(path)
    assert document.reader == "html"
    assert [x for x in document.text.splitlines() if x] == [x for x in plan.splitlines() if x]
