"""Plain text and Markdown: the decoded file, NFC, otherwise untouched."""

from __future__ import annotations

from thidua.document import Document
from thidua.ingest.encodings import decode
from thidua.ingest.sources import Source


def read_text(source: Source) -> Document:
    """The text as it is; line ends are kept."""
    return Document(
        doc_id=source.doc_id,
        source=source.path,
        file_name=source.name,
        media_type="text/plain",
        reader="text",
        text=decode(source.data, source.name),
    )
