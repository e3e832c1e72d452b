"""RTF, OpenDocument and old Word files, by way of LibreOffice."""

import io
import shutil
import zipfile

import pytest

from thidua.ingest import read, read_bytes

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")), reason="no LibreOffice"
)


def rtf(text):
    """Paragraphs of Unicode text as RTF escapes."""
    return "".join(c if ord(c) < 128 else rf"\u{ord(c)}?" for c in text.replace("\n", "\\par\n"))


HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}{\f1\fcharset0 .VnTime;}{\f2 .VnTimeH;}}"
CELL = r"\trowd\cellx3000\cellx6000 "


def test_rtf(plan):
    table = f"{CELL}{rtf('Xã Đông Lĩnh')}\\intbl\\cell {rtf('12 mô hình')}\\intbl\\cell\\row "
    old = r"{\f1 KÕ ho¹ch c\'f1a tr\'ad\'eang}\par{\f2 Thi \'ae\'75a}\par ".replace(
        "KÕ ho¹ch", r"K\'d5 ho\'b9ch"
    )
    hidden = r"{\v b\u7887? \u7849?n}"
    data = f"{HEAD}\\pard {rtf(plan)}{hidden}{table}{CELL.replace('3000', '2000')}{rtf('Xã B')}\\intbl\\cell {rtf('3')}\\intbl\\cell\\row \\pard {old}}}"
    document = read_bytes(data.encode("ascii"), "plan.txt")
    assert (document.reader, document.media_type) == ("rtf", "application/rtf")
    expected = [*plan.splitlines(), "Xã Đông Lĩnh | 12 mô hình", "Xã B | 3", "Kế hoạch của trường", "THI ĐUA"]  # fmt: skip
    found = [line for line in document.text.splitlines() if line]
    assert found == [line for line in expected if line]


def odt(body, styles=""):
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {"office": "office", "text": "text", "table": "table", "style": "style"}.items()
    )  # fmt: skip
    kind = "application/vnd.oasis.opendocument.text"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        )
        packed.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return buffer.getvalue()


LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
)


def test_odt(plan):
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in plan.splitlines())
    inner = "<text:list><text:list-item><text:p>Hai</text:p></text:list-item></text:list>"
    numbered = (
        f'<text:list text:style-name="L"><text:list-item><text:p>Một</text:p>{inner}</text:list-item>'
        "<text:list-item><text:p>Ba</text:p></text:list-item></text:list>"
    )
    note = '<text:p>Căn cứ luật<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Luật số 06</text:p></text:note-body></text:note></text:p>'
    row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    table = f'<table:table><table:table-column table:number-columns-repeated="2"/>{row.format("Xã A", "12 mô hình")}{row.format("Xã B", "")}</table:table>'
    document = read_bytes(odt(paragraphs + numbered + note + table, LIST), "plan.docx")
    assert document.reader == "odt"
    found = [line for line in document.text.splitlines() if line]
    assert found == [
        *[line for line in plan.splitlines() if line],
        *["I. Một", "a) Hai", "II. Ba", "Căn cứ luật", "Xã A | 12 mô hình", "Xã B |"],
        "[1] Luật số 06",
    ]


def test_a_real_word_97_file(real):
    text = read(real(34)).text
    assert "CHỈ THỊ" in text
    assert "Nơi nhận" in text
    assert " | " not in text[:300]
