"""Word files from raw XML, part by part."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PARTS = {
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "header": ("hdr", "header"),
    "footer": ("ftr", "footer"),
    "footnotes": ("footnotes", "footnotes"),
    "endnotes": ("endnotes", "endnotes"),
}


def p(*content, style="", number=None):
    """A paragraph; strings are runs. *number* is (list, level)."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += (
            f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
        )
    runs = "".join(x if x.startswith("<") else r(x) for x in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows):
    """A table; a cell is a string or a tuple of paragraphs."""

    def cell(content):
        inner = "".join(content) if isinstance(content, tuple) else p(content)
        return f"<w:tc><w:tcPr/>{inner}</w:tc>"

    body = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>"


def levels(number, *kinds, more=""):
    """A list *number*: each level is (format, text) or (format, text, start)."""
    body = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{(*kind, 1)[2]}"/><w:numFmt w:val="{kind[0]}"/>'
        f'<w:lvlText w:val="{kind[1]}"/></w:lvl>'
        for index, kind in enumerate(kinds)
    )
    abstract = f'<w:abstractNum w:abstractNumId="{number}">{body}</w:abstractNum>'
    return abstract, f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{more}</w:num>'


def word(*body, section="", **parts):
    """The bytes of a Word file; *parts* are the insides of styles, numbering, header …"""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{_PARTS[name][1]}" Target="{name}.xml"/>'
        for name in parts
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}{_PARTS[name][1]}+xml"/>'
        for name in parts
    )
    references = "".join(
        f'<w:{name}Reference w:type="default" r:id="{name}"/>'
        for name in ("header", "footer")
        if name in parts
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}document.main+xml"/>{types}</Types>',
        "_rels/.rels": _relations(
            f'<Relationship Id="d" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relations(relations),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{''.join(body)}"
        f"<w:sectPr>{references}{section}</w:sectPr></w:body></w:document>",
    }
    for name, inside in parts.items():
        tag = _PARTS[name][0]
        files[f"word/{name}.xml"] = f"<w:{tag} {_NAMES}>{inside}</w:{tag}>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def _relations(inside):
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'
