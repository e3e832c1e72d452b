"""Pages without a usable text layer, and images, through OCR; the engine's own interface."""

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from thidua.errors import ThiduaError
from thidua.ingest import ocr, read_bytes
from thidua.ingest.page_ocr import lines_from
from thidua.ingest.tokens import Token

LINES = ["KẾ HOẠCH NĂM 2031", "Mỗi xã đăng ký một mô hình mới", "trước ngày 15 tháng 3 năm 2031."]
DPI = 150


@pytest.fixture(scope="session")
def scan():
    """A strip of paper, 150 dots an inch, with three lines at known places."""
    image = Image.new("L", (900, 300), "white")
    try:
        font = ImageFont.truetype("Tinos-Regular.ttf", 30)
    except OSError:
        pytest.skip("no font with Vietnamese letters")
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(LINES):
        draw.text((100, 50 + 60 * number), line, font=font, fill="black")
    return image


@pytest.fixture
def engine():
    try:
        return ocr.engine()
    except ThiduaError:
        pytest.skip("no Tesseract data")


def saved(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def test_engine_gives_words_with_boxes_and_confidence(engine, scan):
    tokens = engine.read(scan, DPI)
    assert " ".join(token.text for token in tokens) == " ".join(LINES)
    assert all(0.6 < token.confidence <= 1 for token in tokens)
    scale = 72 / DPI
    for number, line in enumerate(LINES):
        first = next(token for token in tokens if token.text == line.split()[0])
        assert first.x0 == pytest.approx(100 * scale, abs=2)
        assert 45 * scale < first.top - 60 * number * scale < first.bottom - 60 * number * scale
        assert first.bottom - 60 * number * scale < 95 * scale
    assert len({token.line for token in tokens}) == 3


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_an_image_of_several_frames(scan, kind):
    more = {"save_all": True, "append_images": [scan]} if kind == "TIFF" else {}
    document = read_bytes(saved(scan, kind, dpi=(DPI, DPI), **more))
    assert document.text.split() == " ".join(LINES).split() * (2 if more else 1)
    assert document.reader == "image-ocr"
    page = document.pages[0]
    assert (page.width, page.height) == (pytest.approx(432, 0.001), pytest.approx(144, 0.001))
    assert page.reader == "ocr"
    assert 0.6 < page.ocr_confidence <= 1
    assert document.page_at(len(document.text) - 2) == len(document.pages)


@pytest.mark.usefixtures("engine")
def test_a_page_without_text_is_read_by_ocr_the_others_are_not(pdf, scan):
    pdf.add_page((432, 200)).lines(30, 60, ["Căn cứ nhiệm vụ năm 2031, phát động đợt thi đua."])
    pdf.add_page((432, 144)).picture(scan)
    document = read_bytes(pdf.data())
    assert document.reader == "pdf-mixed"
    assert [page.reader for page in document.pages] == ["text", "ocr"]
    assert document.pages[0].ocr_confidence is None
    assert document.text.split()[-len(" ".join(LINES).split()) :] == " ".join(LINES).split()
    last = document.words[-1]
    assert last.box.page == 2
    assert (last.box.top + last.box.bottom) / 2 == pytest.approx(190 * 72 / DPI, abs=5)


@pytest.mark.usefixtures("engine")
def test_a_turned_scan_is_seen_as_a_reader_sees_it(pdf, scan):
    pdf.add_page((432, 144), turned=90).picture(scan.rotate(90, expand=True))
    document = read_bytes(pdf.data())
    assert document.text.split() == " ".join(LINES).split()
    assert (document.pages[0].width, document.pages[0].height) == (432, 144)
    assert document.words[0].box.x0 == pytest.approx(48, abs=3)


class Fake:
    """An engine that gives what it is told; it stands for any other."""

    def __init__(self, *answers):
        self.answers = list(answers)

    def read(self, image, dpi, *, line=False):
        if line:
            return []  # nothing that it passed over
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_any_engine_will_do_and_a_failed_page_is_marked(monkeypatch, scan):
    words = [Token("thi", 10, 10, 30, 20, 0.9), Token("đua", 33, 10, 50, 20, 0.7)]
    fake = Fake(words, RuntimeError("no memory"), words)
    monkeypatch.setattr("thidua.ingest.page_ocr.engine", lambda: fake)
    document = read_bytes(saved(scan, "TIFF", save_all=True, append_images=[scan, scan]))
    assert document.text.split() == ["thi", "đua"] * 2
    assert document.status == "partial"
    assert [page.status for page in document.pages] == ["ok", "failed", "ok"]
    assert document.error == "could not read page 2"
    assert document.ocr_confidence == pytest.approx(0.8)
    assert [word.confidence for word in document.words] == [0.9, 0.7] * 2


def test_a_poor_text_layer_stays_where_ocr_is_no_better(monkeypatch, pdf, scan):
    monkeypatch.setattr("thidua.ingest.page_ocr.engine", lambda: Fake([]))
    pdf.add_page().lines(85, 100, ["Kế hoạch~thuemg trvc thurng xuyên bjnh gjam sat"] * 2)
    document = read_bytes(pdf.data())
    assert document.pages[0].reader == "text"
    assert "OCR no better" in document.pages[0].reason


@pytest.mark.usefixtures("scan")
def test_missing_data_say_what_to_install(monkeypatch):
    monkeypatch.setattr(ocr, "_TESSDATA", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    with pytest.raises(ThiduaError, match="E110"):
        ocr.engine.__wrapped__()


@pytest.mark.parametrize(
    ("first", "printed"), [("»", "►"), ("»_", "►"), ("+", "+"), ("Hội»", "Hội»")]
)
def test_an_arrowhead_opens_an_item(first, printed):
    words = [Token(first, 85, 100, 95, 112, 0.9, 0), Token("Doanh", 100, 100, 140, 112, 0.9, 0)]
    (line,) = lines_from(words)
    assert [word.text for word in line.tokens] == [printed, "Doanh"]
