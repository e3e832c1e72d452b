"""A round red stamp and a blue signature, laid over a page as ink over ink.

Places and sizes are in PDF points, origin top-left; *scale* is pixels per point. Ink multiplies:
what is black below stays black.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

Box = tuple[float, float, float, float]
RED = (205, 32, 44)
BLUE = (36, 56, 150)
RADIUS = 51.0  # a stamp of 36 mm
_FINE = 2  # drawn at this multiple, then reduced


def stamp(
    page: Image.Image,
    centre: tuple[float, float],
    legend: str,
    font: str,
    scale: float,
    rng: np.random.Generator,
) -> Box:
    """Two rings, a star and *legend* around it, turned a little and inked unevenly."""
    unit = scale * _FINE
    side = int(2.2 * RADIUS * unit)
    mid = side / 2
    mask = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(mask)
    for radius, width in ((RADIUS, 2.2), (RADIUS - 4, 0.8), (RADIUS * 0.58, 0.9)):
        r = radius * unit
        draw.ellipse((mid - r, mid - r, mid + r, mid + r), outline=255, width=round(width * unit))
    draw.polygon(_star(mid, mid, RADIUS * 0.36 * unit), fill=255)
    draw.polygon(_star(mid, mid + RADIUS * 0.75 * unit, RADIUS * 0.11 * unit), fill=255)
    _around(mask, legend, font, unit)
    turned = mask.rotate(float(rng.uniform(-14, 14)), resample=Image.Resampling.BICUBIC)
    small = turned.resize((side // _FINE, side // _FINE), Image.Resampling.LANCZOS)
    alpha = np.asarray(small, dtype=np.float32) / 255
    coarse = rng.normal(0.72, 0.16, (9, 9)).astype(np.float32)
    uneven = cv2.resize(coarse, alpha.shape[::-1], interpolation=cv2.INTER_CUBIC)
    fine = rng.normal(0, 0.1, alpha.shape).astype(np.float32)
    alpha *= np.clip(uneven + fine, 0.15, 0.95)
    corner = (
        round(centre[0] * scale - side / _FINE / 2),
        round(centre[1] * scale - side / _FINE / 2),
    )
    _ink(page, alpha, corner, RED)
    return (centre[0] - RADIUS, centre[1] - RADIUS, centre[0] + RADIUS, centre[1] + RADIUS)


def signature(page: Image.Image, box: Box, scale: float, rng: np.random.Generator) -> Box:
    """A quick hand: loops from left to right within *box*, then a long stroke under them."""
    unit = scale * _FINE
    width, height = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
    mask = Image.new("L", (int(width), int(height)), 0)
    draw = ImageDraw.Draw(mask)
    count = int(rng.integers(4, 10))
    steps = rng.uniform(0.4, 1.6, count).cumsum()
    xs = 0.06 + 0.7 * steps / steps[-1] + rng.normal(0, 0.05, count)
    swing = rng.uniform(0.08, 0.34, count) * np.linspace(1.2, 0.6, count)
    ys = 0.48 + np.where(np.arange(count) % 2 == 0, swing, -swing)
    xs[1] += float(rng.uniform(-0.1, 0.1))
    back, rise = float(rng.uniform(0.08, 0.4)), float(rng.uniform(0.25, 0.75))
    tail = [(0.5, 0.84), (back, 0.74), (back + 0.2, 0.6), (0.95, rise)]
    points = [*zip(xs.tolist(), ys.tolist(), strict=True), *tail[int(rng.integers(0, 3)) :]]
    knots = [(min(max(x, 0.04), 0.96) * width, min(max(y, 0.06), 0.94) * height) for x, y in points]
    path = _curve(knots)
    thin, thick = 0.55 * unit, 1.25 * unit
    for index, (x, y) in enumerate(path):
        r = thin + (thick - thin) * (0.5 + 0.5 * math.sin(index / 110)) ** 2
        draw.ellipse((x - r / 2, y - r / 2, x + r / 2, y + r / 2), fill=255)
    size = (int(width) // _FINE, int(height) // _FINE)
    alpha = np.asarray(mask.resize(size, Image.Resampling.LANCZOS), dtype=np.float32) / 255 * 0.92
    _ink(page, alpha, (round(box[0] * scale), round(box[1] * scale)), BLUE)
    return box


def _ink(
    page: Image.Image, alpha: np.ndarray, corner: tuple[int, int], ink: tuple[int, int, int]
) -> None:
    """Multiply *ink* into the page where *alpha* (0 to 1) says."""
    x, y = corner
    left, top = max(0, -x), max(0, -y)
    right = min(alpha.shape[1], page.width - x)
    bottom = min(alpha.shape[0], page.height - y)
    if right <= left or bottom <= top:
        return
    alpha = alpha[top:bottom, left:right, None]
    area = (x + left, y + top, x + right, y + bottom)
    below = np.asarray(page.crop(area).convert("RGB"), dtype=np.float32)
    colour = np.array(ink, dtype=np.float32) / 255
    mixed = below * (1 - alpha * (1 - colour))
    page.paste(Image.fromarray(np.clip(mixed, 0, 255).astype(np.uint8)), area[:2])


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    points = []
    for index in range(10):
        r = radius if index % 2 == 0 else radius * 0.4
        angle = math.pi * index / 5 - math.pi / 2
        points.append((x + r * math.cos(angle), y + r * math.sin(angle)))
    return points


def _around(mask: Image.Image, legend: str, path: str, unit: float) -> None:
    """Letters on the upper arc of 270 degrees, each turned to the centre."""
    size = min(11.0, 270 / max(len(legend), 1))
    font = ImageFont.truetype(path, size * unit, layout_engine=ImageFont.Layout.BASIC)
    radius = RADIUS * 0.755 * unit
    widths = [font.getlength(letter) for letter in legend]
    spread = min(1.35, math.radians(275) * radius / max(sum(widths), 1))
    angle = -sum(widths) * spread / radius / 2
    mid = mask.width / 2
    cell = int(size * unit * 2)
    for letter, width in zip(legend, widths, strict=True):
        angle += width * spread / radius / 2
        glyph = Image.new("L", (cell, cell), 0)
        ImageDraw.Draw(glyph).text((cell / 2, cell / 2), letter, font=font, fill=255, anchor="mm")
        turned = glyph.rotate(-math.degrees(angle), resample=Image.Resampling.BICUBIC)
        x, y = mid + radius * math.sin(angle), mid - radius * math.cos(angle)
        mask.paste(255, (round(x - cell / 2), round(y - cell / 2)), turned)
        angle += width * spread / radius / 2


def _curve(knots: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A Catmull-Rom curve through *knots*, in steps of less than a pixel or so."""
    points = []
    padded = np.array([knots[0], *knots, knots[-1]])
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        steps = max(8, int(np.hypot(*(c - b)) * 1.2))
        for t in np.linspace(0, 1, steps, endpoint=False):
            p = 0.5 * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
            points.append((float(p[0]), float(p[1])))
    return points
