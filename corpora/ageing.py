"""Ages pages in graded levels, from a clean print to a photograph of a copy of a copy.

    python corpora/ageing.py PLAN LEVEL SEED OUT.pdf

PLAN is a name in ``plans/`` or the path of a text file. ``OUT.json`` is written beside the PDF.

=====  ==========================================================================================
level  what it looks like
=====  ==========================================================================================
0      clean, 300 dpi
1      good office scan: 200-300 dpi, askew by at most 0.5 degrees, light noise, JPEG 80
2      ordinary scan: 200 dpi, at most 1 degree, slightly soft, stamp and signature, JPEG 60
3      photocopy of that: grey, faint strokes, black border strips, punch holes, specks
4      poor copy: 150-200 dpi, uneven light, show-through, broken strokes, at most 2 degrees
5      third-generation photocopy photographed on a desk: perspective, shadow, desk around
=====  ==========================================================================================

Every aged picture is A4 at its dpi and the whole page lies in it. ``Aged.transform`` is a 3x3
matrix that takes points of the clean page (origin top-left) to points of the aged page.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import jpeg_pdf
import numpy as np
import numpy.typing as npt
import pages
import wear
from PIL import Image

Box = tuple[float, float, float, float]
Matrix = npt.NDArray[np.float64]

HERE = Path(__file__).resolve().parent
LEVELS = range(6)
STAMPED, SIGNED = 2, 1  # levels from which a page bears a stamp, a signature


@dataclass(frozen=True)
class Aged:
    """An aged page: *dpi* fits the picture on A4, *quality* is meant for its JPEG."""

    image: Image.Image
    quality: int
    dpi: int
    transform: Matrix

    def box(self, box: Box) -> Box:
        """Where *box* of the clean page lies on the aged one: the upright box around it, points."""
        x0, y0, x1, y1 = box
        corners = np.array([[x0, x1, x1, x0], [y0, y0, y1, y1], [1.0, 1.0, 1.0, 1.0]])
        x, y, w = self.transform @ corners
        x, y = x / w, y / w
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def age(
    image: Image.Image, level: int, seed: int, *, behind: Image.Image | None = None, dpi: int = 0
) -> Aged:
    """*image*, a clean page of A4, as it looks after *level*; the same for the same seed.

    *behind* is the page that shines through (default: the page itself); *dpi*, if given, replaces
    the resolution of the level.
    """
    if level not in LEVELS:
        raise ValueError(f"no level {level}: levels are 0 to 5")
    rng = np.random.default_rng([level, seed])
    if level == 0:
        dpi = dpi or round(image.width * 72 / pages.PAGE[0])
        return Aged(image.resize(_size(dpi), Image.Resampling.LANCZOS), 95, dpi, np.eye(3))
    own = {1: rng.choice([200, 240, 300]), 4: rng.choice([150, 175, 200]), 5: 200}.get(level, 200)
    sheet = _Sheet.of(image, dpi or int(own))
    if level == 1:
        sheet.scan(rng, skew=0.5, noise=0.012, soft=0.35)
        quality = 80
    elif level == 2:
        sheet.scan(rng, skew=1.0, noise=0.03, soft=0.65)
        quality = 60
    elif level == 3:
        sheet.scan(rng, skew=0.6, noise=0.02, soft=0.5)
        sheet.photocopy(rng, skew=0.7, worn=0.5)
        quality = 60
    elif level == 4:
        sheet.photocopy(rng, skew=0.6, worn=0.5)
        sheet.poor_scan(rng, _grey(behind or image), skew=1.4)
        quality = 45
    else:
        sheet.photocopy(rng, skew=0.5, worn=0.35)
        sheet.photocopy(rng, skew=0.7, worn=0.95)
        sheet.photograph(rng)
        quality = 55
    return Aged(sheet.image(), quality, sheet.dpi, sheet.transform)


@dataclass
class _Sheet:
    """A page on its way: the picture, and where the clean page's points have gone."""

    picture: wear.Picture
    dpi: int
    transform: Matrix

    @classmethod
    def of(cls, image: Image.Image, dpi: int) -> _Sheet:
        small = image.convert("RGB").resize(_size(dpi), Image.Resampling.BOX, reducing_gap=None)
        picture = np.asarray(small, dtype=np.float32) / 255
        return cls(picture, dpi, np.eye(3))

    @property
    def fine(self) -> float:
        """Pixels here for a pixel at 200 dpi."""
        return self.dpi / 200

    def image(self) -> Image.Image:
        return Image.fromarray(np.round(np.clip(self.picture, 0, 1) * 255).astype(np.uint8))

    def scan(self, rng: np.random.Generator, *, skew: float, noise: float, soft: float) -> None:
        """A flatbed in an office: paper not quite white, a line of shadow at the paper's edge."""
        paper = np.array([0.985, 0.98, 0.965], dtype=np.float32) - rng.uniform(0, 0.02)
        self.picture = wear.range_(self.picture, 0.05, 1.0) * paper.astype(np.float32)
        self._edge(rng, 0.86)
        self._turn(rng, skew, surround=0.97)
        self.picture = wear.blur(self.picture, soft * self.fine)
        self.picture = wear.grain(self.picture, rng, noise)

    def photocopy(self, rng: np.random.Generator, *, skew: float, worn: float) -> None:
        """A copier: grey, hard, its toner uneven; *worn* 0 to 1 is the machine's state."""
        grey = _one(self.picture)
        grey = wear.punch_holes(grey, rng) if rng.random() < 0.7 else grey
        self.picture = grey
        self._edge(rng, 0.5)
        self._turn(rng, skew, surround=float(rng.choice([0.97, 0.97, 0.15])))
        picture = wear.blur(self.picture, (0.55 + 0.35 * worn) * self.fine)
        picture = wear.faint(picture, rng, 0.6 * worn)
        picture = wear.broken(picture, rng, 0.55 * worn)
        picture = wear.harden(picture, float(rng.uniform(0.6, 0.7)), 0.11)
        picture = wear.streaks(picture, rng, int(rng.integers(0, 1 + round(5 * worn))))
        picture = wear.specks(picture, rng, int(rng.integers(60, 100 + round(400 * worn))))
        picture = wear.borders(picture, rng, 0.45)
        picture = wear.range_(picture, float(rng.uniform(0.12, 0.26)), 0.97)
        self.picture = wear.grain(picture, rng, 0.02)

    def poor_scan(self, rng: np.random.Generator, behind: wear.Picture, *, skew: float) -> None:
        """A worn copy on thin paper under a weak lamp."""
        picture = wear.faint(self.picture, rng, 0.35)
        picture = wear.broken(picture, rng, 0.3)
        self.picture = wear.show_through(picture, behind, float(rng.uniform(0.12, 0.22)))
        self._edge(rng, 0.5)
        self._turn(rng, skew, surround=0.1)
        picture = wear.blur(self.picture, 0.7 * self.fine)
        picture = wear.range_(picture, 0.12, 0.94)
        picture = wear.uneven(picture, rng, float(rng.uniform(0.25, 0.4)))
        picture = wear.specks(picture, rng, int(rng.integers(150, 400)))
        self.picture = wear.grain(picture, rng, 0.035)

    def photograph(self, rng: np.random.Generator) -> None:
        """A telephone held over a desk: perspective, warm light, a shadow, a soft corner."""
        colour = np.array([1.0, 0.975, 0.92], dtype=np.float32) * rng.uniform(0.88, 0.96)
        page = self.picture[..., None] * colour.astype(np.float32)
        height, width = page.shape[:2]
        inset = 0.03 + rng.uniform(0, 0.035, (4, 2))
        signs = np.array([(1, 1), (-1, 1), (-1, -1), (1, -1)])
        size = np.array([width, height])
        corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float64)
        moved = (corners + signs * inset * size).astype(np.float32)
        matrix = np.asarray(
            cv2.getPerspectiveTransform(corners.astype(np.float32), moved), dtype=np.float64
        )
        cover = np.ones((height, width), dtype=np.float32)
        mask = self._warp(cover, matrix, 0.0)
        page = self._warp(page, matrix, 0.0)
        under = cv2.GaussianBlur(mask, (0, 0), 9 * self.fine)  # the paper's own shadow on the desk
        desk = wear.desk((height, width), rng) * (1 - 0.5 * under)[..., None]
        picture = desk * (1 - mask)[..., None] + page
        picture = wear.shadow(picture, rng, float(rng.uniform(0.25, 0.45)))
        picture = wear.uneven(picture, rng, 0.18)
        picture = wear.blur(picture, float(rng.uniform(0.6, 0.85)) * self.fine)
        self.picture = wear.grain(picture, rng, 0.02)
        self._moved(matrix)

    def _edge(self, rng: np.random.Generator, tone: float) -> None:
        """The paper's outline, a pixel wide, where the light happens to show it."""
        for side in (np.s_[:1], np.s_[-1:], np.s_[:, :1], np.s_[:, -1:]):
            if rng.random() < 0.5:
                self.picture[side] = np.minimum(self.picture[side], tone)

    def _turn(self, rng: np.random.Generator, skew: float, surround: float) -> None:
        """Turn by up to *skew* degrees, made as much smaller as keeps the corners inside."""
        degrees = float(rng.uniform(0.2, 1) * skew * rng.choice([-1, 1]))
        height, width = self.picture.shape[:2]
        angle = math.radians(degrees)
        c, s = math.cos(angle), abs(math.sin(angle))
        fits = min(width / (width * c + height * s), height / (width * s + height * c))
        scale = fits * float(rng.uniform(0.992, 0.998))
        matrix = np.eye(3)
        matrix[:2] = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, scale)
        self.picture = self._warp(self.picture, matrix, surround)
        self._moved(matrix)

    def _warp(self, picture: wear.Picture, matrix: Matrix, surround: float) -> wear.Picture:
        """*matrix* acts on the plane, where pixel (0, 0) covers 0 to 1; OpenCV on pixel centres."""
        half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
        shifted = np.linalg.inv(half) @ matrix @ half
        height, width = picture.shape[:2]
        moved = cv2.warpPerspective(
            picture,
            shifted,
            (width, height),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=(surround,) * 3,
        )
        return np.clip(moved, 0, 1)

    def _moved(self, matrix: Matrix) -> None:
        """Note that the picture's pixels went through *matrix*."""
        height, width = self.picture.shape[:2]
        pixels = np.diag([width / pages.PAGE[0], height / pages.PAGE[1], 1.0])
        self.transform = np.linalg.inv(pixels) @ matrix @ pixels @ self.transform


def _size(dpi: int) -> tuple[int, int]:
    return round(pages.PAGE[0] * dpi / 72), round(pages.PAGE[1] * dpi / 72)


def _grey(image: Image.Image) -> wear.Picture:
    return np.asarray(image.convert("L"), dtype=np.float32) / 255


def _one(picture: wear.Picture) -> wear.Picture:
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)


def write_scan(
    name: str,
    level: int,
    seed: int,
    path: Path,
    *,
    stamp: bool | None = None,
    signature: bool | None = None,
) -> None:
    """Write plan *name*, aged, as a PDF of pictures at *path*, and what stands where as JSON.

    The JSON's words carry ``start`` and ``end`` in the NFC text of the plan, as the gold does, and
    ``box`` in points of the PDF's page, origin top-left. Stamp and signature: as of the level,
    unless told.
    """
    source = HERE / "plans" / f"{name}.txt"
    source = source if source.exists() else Path(name)
    text = unicodedata.normalize("NFC", source.read_text(encoding="utf-8"))
    drawn = pages.draw(
        text,
        seed,
        stamp=level >= STAMPED if stamp is None else stamp,
        signature=level >= SIGNED if signature is None else signature,
    )
    jpegs: list[jpeg_pdf.Jpeg] = []
    record: list[dict[str, Any]] = []
    dpi = 0
    for index, page in enumerate(drawn):
        behind = drawn[index + 1 if index + 1 < len(drawn) else index - 1].image
        aged = age(page.image, level, seed * 1000 + index, behind=behind, dpi=dpi)
        dpi = aged.dpi  # one setting for all pages
        jpegs.append(_jpeg(aged))
        record.append(_page(page, aged))
    jpeg_pdf.write(path, jpegs, pages.PAGE)
    head = {"plan": source.stem, "level": level, "seed": seed, "offsets": "NFC code points"}
    size = [round(value, 2) for value in pages.PAGE]
    lines = ",\n".join(json.dumps(page, ensure_ascii=False) for page in record)
    top = json.dumps({**head, "page_size": size}, ensure_ascii=False)
    path.with_suffix(".json").write_text(
        f'{top[:-1]}, "pages": [\n{lines}\n]}}\n', encoding="utf-8"
    )


def _jpeg(aged: Aged) -> jpeg_pdf.Jpeg:
    out = io.BytesIO()
    aged.image.save(out, "JPEG", quality=aged.quality, dpi=(aged.dpi, aged.dpi))
    return jpeg_pdf.Jpeg(out.getvalue(), *aged.image.size, grey=aged.image.mode == "L")


def _page(page: pages.PageImage, aged: Aged) -> dict[str, Any]:
    def box(clean: Box) -> list[float]:
        return [round(value, 2) for value in aged.box(clean)]

    return {
        "dpi": aged.dpi,
        "quality": aged.quality,
        "transform": [[round(float(v), 9) for v in row] for row in aged.transform],
        "extras": [{"what": what, "box": box(clean)} for what, clean in page.extras],
        "words": [
            {"text": w.text, "start": w.start, "end": w.end, "box": box(w.box)} for w in page.words
        ],
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write a plan as an aged scan (PDF and JSON).")
    parser.add_argument("plan", help="a name in corpora/plans, or the path of a text file")
    parser.add_argument("level", type=int, choices=LEVELS)
    parser.add_argument("seed", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stamp", action=argparse.BooleanOptionalAction, default=None)
    parser.add_argument("--signature", action=argparse.BooleanOptionalAction, default=None)
    given = parser.parse_args()
    write_scan(
        given.plan, given.level, given.seed, given.out, stamp=given.stamp, signature=given.signature
    )
    print(f"{given.out}: {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
