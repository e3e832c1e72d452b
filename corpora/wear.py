"""What time, toner and lenses do to a page: each effect takes a picture and returns one.

Pictures are ``float32`` arrays, 0 black to 1 white, shape ``(height, width)`` or with 3 channels
last. Lengths are pixels; a page of A4 at 200 dpi is 1654 wide.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]
Rng = np.random.Generator


def field(shape: tuple[int, ...], rng: Rng, cell: float) -> Picture:
    """Smooth noise, mean 0, deviation about 1, that changes over *cell* pixels."""
    height, width = shape[:2]
    rows, columns = max(2, round(height / cell) + 1), max(2, round(width / cell) + 1)
    coarse = rng.standard_normal((rows, columns), dtype=np.float32)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)


def _each(factor: Picture, picture: Picture) -> Picture:
    """*factor*, one number a pixel, shaped to go with *picture*."""
    return factor if picture.ndim == 2 else factor[..., None]


def grain(picture: Picture, rng: Rng, amount: float) -> Picture:
    """Sensor noise, a little smoothed as scanners do; *amount* is its deviation."""
    noise = rng.standard_normal(picture.shape[:2], dtype=np.float32)
    soft = 0.6 * noise + 0.4 * cv2.GaussianBlur(noise, (0, 0), 0.8) * 2.5
    return np.clip(picture + _each(soft * amount, picture), 0, 1)


def blur(picture: Picture, radius: float) -> Picture:
    """Out of focus by a deviation of *radius* pixels."""
    return cv2.GaussianBlur(picture, (0, 0), radius) if radius > 0 else picture


def range_(picture: Picture, black: float, white: float) -> Picture:
    """Contrast loss: what was 0 becomes *black*, what was 1 *white*."""
    return black + picture * (white - black)


def harden(picture: Picture, middle: float, width: float) -> Picture:
    """The curve of a copier: all lighter than *middle* turns white, all darker black."""
    curve = 1 / (1 + np.exp(-(picture - middle) / width))
    low, high = 1 / (1 + np.exp(middle / width)), 1 / (1 + np.exp(-(1 - middle) / width))
    return ((curve - low) / (high - low)).astype(np.float32)


def faint(picture: Picture, rng: Rng, amount: float) -> Picture:
    """Toner that runs out in patches: ink loses up to *amount* of its black."""
    patches = np.clip(0.5 + 0.5 * field(picture.shape, rng, picture.shape[1] / 5), 0, 1)
    return 1 - (1 - picture) * _each(1 - amount * patches, picture)


def broken(picture: Picture, rng: Rng, amount: float) -> Picture:
    """Strokes with gaps of two or three pixels; *amount* 0.5 eats into most thin strokes."""
    holes = np.clip(field(picture.shape, rng, 2.6) - 0.6, 0, None)
    where = np.clip(0.7 + 0.5 * field(picture.shape, rng, picture.shape[1] / 8), 0.1, 1.4)
    return 1 - (1 - picture) * _each(np.clip(1 - amount * holes * where, 0, 1), picture)


def uneven(picture: Picture, rng: Rng, amount: float) -> Picture:
    """A lamp at one side: light falls off by *amount* across the page, in a random direction."""
    height, width = picture.shape[:2]
    angle = rng.uniform(0, 2 * np.pi)
    x, y = np.meshgrid(
        np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32)
    )
    slope = 0.5 + 0.36 * (x * np.float32(np.cos(angle)) + y * np.float32(np.sin(angle)))
    cloud = 0.1 * field(picture.shape, rng, width / 3)
    return picture * _each(1 - amount * np.clip(slope + cloud, 0, 1), picture)


def show_through(picture: Picture, behind: Picture, strength: float) -> Picture:
    """*behind*, the page on the other side as it is read, seen mirrored and soft through paper."""
    height, width = picture.shape[:2]
    mirrored = cv2.resize(behind, (width, height), interpolation=cv2.INTER_AREA)[:, ::-1]
    soft = cv2.GaussianBlur(mirrored, (0, 0), width / 1100)
    return picture * _each(1 - strength * (1 - soft), picture)


def specks(picture: Picture, rng: Rng, count: int) -> Picture:
    """Dust on the glass: dark dots of a pixel or two, thicker towards the edges, a few crumbs."""
    height, width = picture.shape[:2]
    result = np.ascontiguousarray(picture)
    for index in range(count):
        x, y = rng.random(2)
        if index % 3 == 0:
            x = rng.beta(0.4, 0.4)
        radius = 0.4 + rng.exponential(0.45) * width / 1654
        tone = float(rng.uniform(0.05, 0.5))
        centre = (int(x * width * 8), int(y * height * 8))
        colour = tone if picture.ndim == 2 else (tone, tone, tone)
        cv2.circle(result, centre, int(radius * 8), colour, -1, cv2.LINE_AA, 3)
    return result


def streaks(picture: Picture, rng: Rng, count: int) -> Picture:
    """Fine vertical lines of a scratched drum, interrupted and grey."""
    height, width = picture.shape[:2]
    shade = np.ones((height, width), dtype=np.float32)
    for _ in range(count):
        x = int(rng.uniform(0.03, 0.97) * width)
        run = np.clip(0.4 + 0.6 * field((height, 2), rng, height / 9)[:, 0], 0, 1)
        shade[:, x : x + int(rng.integers(1, 3))] -= (0.3 * run * rng.uniform(0.4, 1))[:, None]
    return picture * _each(shade, picture)


def punch_holes(picture: Picture, rng: Rng) -> Picture:
    """Two holes of a binder, 80 mm apart in the left margin; the copier sees through: black."""
    height, width = picture.shape[:2]
    mm = width / 210
    result = np.ascontiguousarray(picture)
    x, middle = (12 + rng.uniform(-2, 2)) * mm, height / 2 + rng.uniform(-12, 12) * mm
    tone = float(rng.uniform(0.08, 0.3))
    for dy in (-40, 40):
        centre = (round(x * 8), round((middle + dy * mm) * 8))
        colour = tone if picture.ndim == 2 else (tone, tone, tone)
        cv2.circle(result, centre, round(2.8 * mm * 8), colour, -1, cv2.LINE_AA, 3)
    return result


def borders(picture: Picture, rng: Rng, chance: float) -> Picture:
    """Black strips where the lid stood open: each edge with *chance*, up to 4 mm, ragged."""
    mm = picture.shape[1] / 210
    result = picture.copy()
    for edge in range(4):
        if rng.random() > chance:
            continue
        turned = np.rot90(result, edge)  # a view: its first columns are the edge
        rows = turned.shape[0]
        depth = rng.uniform(0.8, 4) * mm
        ragged = depth * (1 + 0.05 * field((rows, 2), rng, rows / 12)[:, :1])
        ragged = ragged + 0.5 * rng.standard_normal((rows, 1), dtype=np.float32)
        slope = np.linspace(0, rng.uniform(-1, 1) * depth, rows, dtype=np.float32)[:, None]
        reach = np.clip(ragged + slope, 0, 7 * mm)
        columns = int(8 * mm)
        cover = np.clip(reach - np.arange(columns, dtype=np.float32)[None], 0, 1)
        dark = turned[:, :columns]
        turned[:, :columns] = dark * (1 - _each(cover, dark)) + 0.06 * _each(cover, dark)
    return result


def shadow(picture: Picture, rng: Rng, amount: float) -> Picture:
    """The soft shadow of who holds the camera: a dark corner with a wide edge."""
    height, width = picture.shape[:2]
    x, y = np.meshgrid(
        np.linspace(0, 1, width, dtype=np.float32), np.linspace(0, 1, height, dtype=np.float32)
    )
    if rng.random() < 0.5:
        x = 1 - x
    lean, reach = rng.uniform(0.5, 1.2), rng.uniform(0.75, 1.25)
    depth = 1 / (1 + np.exp((y + lean * (1 - x) - reach) / 0.12))
    return picture * _each((1 - amount * (1 - depth)).astype(np.float32), picture)


def desk(shape: tuple[int, int], rng: Rng) -> Picture:
    """A wooden desk top, RGB: bands of grain along the width."""
    height, width = shape
    base = np.array([(0.52, 0.36, 0.24), (0.36, 0.25, 0.18), (0.62, 0.5, 0.38), (0.4, 0.4, 0.41)])
    colour = base[int(rng.integers(len(base)))].astype(np.float32)
    bands = cv2.resize(
        rng.standard_normal((height // 6, max(2, width // 300)), dtype=np.float32),
        (width, height),
        interpolation=cv2.INTER_CUBIC,
    )
    fine = cv2.resize(
        rng.standard_normal((height, max(2, width // 60)), dtype=np.float32), (width, height)
    )
    wood = 1 + 0.09 * bands + 0.05 * fine + 0.08 * field(shape, rng, width / 3)
    return np.clip(wood[..., None] * colour, 0, 1).astype(np.float32)
