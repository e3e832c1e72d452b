"""Scans that are huge, broken or oddly packed: read, or refused with one sentence."""

from __future__ import annotations

import io
import struct
import zlib

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont

from thidua.errors import ThiduaError
from thidua.ingest import ocr, read_bytes

LINES = ["KẾ HOẠCH NĂM HỌC", "Mỗi xã đăng ký một mô hình mới", "trước ngày hội của toàn huyện."]
WORDS = " ".join(LINES).split()
SIZE = (1240, 500)


@pytest.fixture(scope="module")
def scan():
    try:
        ocr.engine()
        font = ImageFont.truetype("Tinos-Regular.ttf", 42)
    except (ThiduaError, OSError):
        pytest.skip("no Tesseract data or no font with Vietnamese letters")
    image = Image.new("L", SIZE, 255)
    for number, line in enumerate(LINES):
        ImageDraw.Draw(image).text((120, 80 + 100 * number), line, font=font, fill=0)
    return image


def saved(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def pdf_of(
    data, filtered, *, size=SIZE, page=(595.2, 240), more="", turned=0, colours="DeviceGray", bits=1
):
    """A PDF with one page that one picture fills; the picture's *data* are put in as they are."""
    width, height = page
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /Rotate {turned} /MediaBox [0 0 {width} {height}] /Contents 4 0 R"
        " /Resources << /XObject << /I 5 0 R >> >> >>".encode(),
        f"<< /Length 40 >>\nstream\n{f'q {width} 0 0 {height} 0 0 cm /I Do Q'.ljust(40)}\nendstream".encode(),
        f"<< /Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]} /ColorSpace /{colours}"
        f" /BitsPerComponent {bits} /Filter /{filtered} {more} /Length {len(data)} >>\nstream\n".encode()
        + data
        + b"\nendstream",
    ]
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return bytes(out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % table)


def group4(image):
    """The bare CCITT data of *image*, black coded as Pillow does: the picture is a negative."""
    tiff = saved(image.convert("1"), "TIFF", compression="group4", tiffinfo={278: image.height})
    tags = Image.open(io.BytesIO(tiff)).tag_v2
    (offset,), (count,) = tags[273], tags[279]
    return tiff[offset : offset + count]


def jbig2(image):
    """*image* as a JBIG2 page with one region in MMR coding (ITU-T T.88, 7.4.6)."""

    def segment(number, kind, data):
        return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data

    page = struct.pack(">IIIIBH", *image.size, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", *image.size, 0, 0, 0) + b"\x01" + group4(image)
    return segment(0, 48, page) + segment(1, 38, region)


def test_every_packing_of_a_scan_is_read(scan):
    ccitt = f"/DecodeParms << /K -1 /Columns {SIZE[0]} /Rows {SIZE[1]} /BlackIs1 true >>"
    files = {
        "jpeg": pdf_of(saved(scan, "JPEG"), "DCTDecode", bits=8),
        "jpx": pdf_of(saved(scan, "JPEG2000"), "JPXDecode", bits=8),
        "ccitt": pdf_of(group4(scan), "CCITTFaxDecode", more=ccitt),
        "jbig2, white on black": pdf_of(jbig2(scan), "JBIG2Decode"),
        "tiff": saved(scan.convert("1"), "TIFF", compression="group4", dpi=(150, 150)),
        "heic": _heic(scan),
    }
    for name, data in files.items():
        assert read_bytes(data, name).text.split() == WORDS, name


def _heic(image):
    from pillow_heif import register_heif_opener

    register_heif_opener()
    return saved(image.convert("RGB"), "HEIF", quality=90)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_turned_by_its_flag(scan, turned):
    data = pdf_of(saved(scan, "JPEG"), "DCTDecode", bits=8, turned=turned)
    document = read_bytes(data)
    assert document.text.split() == WORDS
    page = document.pages[0]
    for word in document.words:
        assert -1 < word.box.x0 < word.box.x1 < page.width + 1
        assert -1 < word.box.top < word.box.bottom < page.height + 1


def test_a_sheet_of_two_hundred_inches(scan):
    data = pdf_of(saved(scan, "JPEG"), "DCTDecode", bits=8, page=(14400, 14400 * SIZE[1] / SIZE[0]))
    document = read_bytes(data)
    assert document.text.split() == WORDS
    first = document.words[0].box
    assert first.x0 == pytest.approx(120 / SIZE[0] * 14400, rel=0.1)


def test_a_table_of_places_that_is_wrong_is_made_anew(scan):
    data = pdf_of(saved(scan, "JPEG"), "DCTDecode", bits=8)
    assert read_bytes(data.replace(b"startxref\n", b"startxref\n9")).text.split() == WORDS


@pytest.mark.parametrize(
    ("make", "code", "says"),
    [
        (lambda: saved(Image.new("1", (30_000, 30_000), 1), "PNG"), "E105", "pixels"),
        (
            lambda: pdf_of(
                zlib.compress(bytes(3750) * 30_000), "FlateDecode", size=(30_000, 30_000)
            ),
            "E109",
            "pixels",
        ),
        (lambda: _empty(10_000), "E109", "no text"),
        (lambda: pdf_of(b"\xff\xd8\xff", "DCTDecode", bits=8), "E109", "no text"),
        (lambda: pdf_of(b"", "JBIG2Decode")[:600], "E106", "damaged"),
    ],
    ids=["image bomb", "image bomb in a PDF", "empty pages", "broken picture", "cut"],
)
def test_what_cannot_be_read_is_refused_with_one_sentence(make, code, says):
    with pytest.raises(ThiduaError) as refused:
        read_bytes(make(), "quet.pdf")
    message = str(refused.value)
    assert message.startswith(f"[{code}]")
    assert says in message
    assert "quet.pdf" in message
    assert "\n" not in message


def _empty(count):
    document = pdfium.PdfDocument.new()
    for _ in range(count):
        document.new_page(595, 842)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_page_that_takes_too_long_is_marked_and_the_rest_goes_on(scan, monkeypatch):
    class Slow:
        pages = 0

        def read(self, image, dpi, *, line=False):
            Slow.pages += 1
            if Slow.pages == 1:
                raise TimeoutError("OCR took longer than 90 s")
            return ocr.engine().read(image, dpi)

    monkeypatch.setattr("thidua.ingest.page_ocr.engine", Slow)
    data = saved(scan, "TIFF", save_all=True, append_images=[scan], dpi=(150, 150))
    document = read_bytes(data)
    assert [page.status for page in document.pages] == ["failed", "ok"]
    assert "longer than" in document.pages[0].reason
    assert document.text.split() == WORDS
