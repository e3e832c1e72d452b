"""Renders plans as DOCX, web page, PDF and scan: the files of ``samples/``.

    python corpora/render.py

A scan is the PDF's pages as pictures at 200 dpi, a little askew, with noise and a red stamp.
LibreOffice (for the PDF) and the Tinos font must be installed; the seed is fixed.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
import numpy as np
import pypdfium2 as pdfium
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
SEED = 20260119
DPI = 200
FONT = "Tinos"  # the metrics of Times New Roman, with all Vietnamese letters


def to_docx(text: str, path: Path, *, automatic: bool = True) -> None:
    """A Word file: A4, margins of Nghị định 30/2020, heading in a table without borders.

    With *automatic*, dashes become Word's own list bullets.
    """
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(13.5)
    document.core_properties.author = "thidua"
    rows: list[tuple[str, str]] = []
    for raw in text.splitlines():
        line = re.sub(r"[*#\\]+", "", raw).strip()
        left, *right = re.split(r"\t| {6,}", line)
        if right:
            rows.append((left.strip(), right[-1].strip()))
            continue
        if rows:
            _side_by_side(document, rows)
            rows = []
        if automatic and line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.strip("-_ "):
            paragraph = document.add_paragraph(line)
            centred = line.isupper() and len(line) < 60
            paragraph.alignment = (
                WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
            )
    if rows:
        _side_by_side(document, rows)
    document.save(str(path))


def _side_by_side(document: docx.document.Document, rows: list[tuple[str, str]]) -> None:
    table = document.add_table(rows=1, cols=2)
    for index, cell in enumerate(table.rows[0].cells):
        lines = [row[index] for row in rows if row[index]]
        cell.text = "\n".join(lines)
        for paragraph in cell.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def to_html(text: str, path: Path, title: str) -> None:
    """A page of a portal: menus, counters and links around the plan."""
    menu = "".join(f"<li><a href='#'>{item}</a></li>" for item in _MENU)
    news = "".join(f"<li><a href='#'>{item}</a></li>" for item in _NEWS)
    body = "\n".join(
        f"<p>{html.escape(' '.join(line.split()))}</p>"
        for line in text.splitlines()
        if line.strip()
    )
    path.write_text(
        f"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{html.escape(title)}</title></head>"
        f"<body><nav><ul>{menu}</ul></nav><div class='sidebar'><h3>Thống kê truy cập</h3><p>Đang online: 7</p>"
        f"<p>Tổng lượt: 812345</p></div><div id='content'><article>{body}</article></div>"
        f"<div class='related'><h3>Các tin khác</h3><ul>{news}</ul></div><footer>Bản quyền thuộc về đơn vị</footer>"
        "</body></html>\n",
        encoding="utf-8",
    )


_MENU = (
    "Trang chủ",
    "Giới thiệu",
    "Cơ cấu tổ chức",
    "Tin tức",
    "Văn bản",
    "Thủ tục hành chính",
    "Liên hệ",
)
_NEWS = ("Lịch tiếp công dân tháng 3", "Thông báo tuyển dụng viên chức", "Hội nghị cán bộ đầu năm")


def to_pdf(source: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of a DOCX."""
    program = shutil.which("soffice") or "soffice"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.pdf"


def to_scan(pdf: Path, path: Path) -> None:
    """The pages as grey pictures: 0.4° askew, noise, a red stamp by the signature."""
    random = np.random.default_rng(SEED)
    pages: list[Image.Image] = []
    document = pdfium.PdfDocument(pdf)
    for index in range(len(document)):
        page = document[index].render(scale=DPI / 72).to_pil().convert("RGB")
        if index == len(document) - 1:
            _stamp(page)
        page = page.rotate(0.4, fillcolor="white", resample=Image.Resampling.BICUBIC)
        grain = random.normal(0, 7, (page.height, page.width, 1))
        noisy = np.clip(np.asarray(page, dtype=np.float64) + grain, 0, 255).astype(np.uint8)
        pages.append(Image.fromarray(noisy))
    pages[0].save(path, "PDF", save_all=True, append_images=pages[1:], resolution=DPI, quality=45)


def _stamp(page: Image.Image) -> None:
    """A round red stamp, half transparent, over the left third of the signature."""
    layer = Image.new("RGBA", page.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    x, y, radius = int(page.width * 0.62), int(page.height * 0.42), int(DPI * 0.7)
    for inset in (0, 12):
        box = (x - radius + inset, y - radius + inset, x + radius - inset, y + radius - inset)
        draw.ellipse(box, outline=(205, 30, 40, 150), width=5)
    page.paste(Image.alpha_composite(page.convert("RGBA"), layer).convert("RGB"))


# sample -> the plan it shows
SAMPLES = {
    "van-ban.txt": "ubnd-tinh-2026",
    "word.docx": "khoi-thi-dua-2015",
    "trang-web.html": "so-gddt-cong-van-2025",
    "pdf-co-chu.pdf": "ubnd-huyen-2011",
    "ban-scan.pdf": "ldld-tinh-2012",
}


def main() -> None:
    """Write all samples."""
    target = HERE / "samples"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        for sample, name in SAMPLES.items():
            text = (HERE / "plans" / f"{name}.txt").read_text(encoding="utf-8")
            path = target / sample
            if sample.endswith(".txt"):
                path.write_text(text, encoding="utf-8")
            elif sample.endswith(".docx"):
                to_docx(text, path)
            elif sample.endswith(".html"):
                to_html(text, path, name)
            else:
                to_docx(text, work / f"{name}.docx", automatic=False)
                pdf = to_pdf(work / f"{name}.docx", work)
                if "scan" in sample:
                    to_scan(pdf, path)
                else:
                    shutil.copy(pdf, path)
            print(f"{sample}: {name}, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
