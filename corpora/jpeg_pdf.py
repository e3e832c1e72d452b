"""Writes a PDF of pictures: one JPEG a page, untouched, no text, the same bytes every time."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Jpeg(NamedTuple):
    """A JPEG file's bytes, its size in pixels, and whether it is grey."""

    data: bytes
    width: int
    height: int
    grey: bool


def write(path: Path, pictures: list[Jpeg], size: tuple[float, float]) -> None:
    """A PDF whose pages, of *size* points, are filled by the *pictures*."""
    width, height = (f"{value:.2f}" for value in size)
    kids = " ".join(f"{3 + 3 * k} 0 R" for k in range(len(pictures)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pictures)} >>".encode(),
    ]
    for index, picture in enumerate(pictures):
        number = 3 + 3 * index
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {number + 1} 0 R"
            f" /Resources << /XObject << /Im {number + 2} 0 R >> >> >>".encode()
        )
        objects.append(_stream("", f"q {width} 0 0 {height} 0 0 cm /Im Do Q".encode()))
        space = "DeviceGray" if picture.grey else "DeviceRGB"
        head = (
            f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height}"
            f" /ColorSpace /{space} /BitsPerComponent 8 /Filter /DCTDecode "
        )
        objects.append(_stream(head, picture.data))
    path.write_bytes(_file(objects))


def _stream(head: str, data: bytes) -> bytes:
    return f"<< {head}/Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    )
    return bytes(out)
