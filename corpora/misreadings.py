"""Counts which letters OCR reads for which: ``knowledge/misread_letters.csv``.

    python corpora/misreadings.py [--levels 2,3,4] [--seed 7] [--out FILE]

The plans of `train` are drawn and aged, prepared and read as thidua reads scans, without
corrections; every printed word is compared with the one word that was read at its place, mark by
mark (NFD). Words that have little in common are other words and do not count. A share is of all
times the letter was printed; of what was read where nothing is printed, of all places.
"""

from __future__ import annotations

import argparse
import csv
import json
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import ageing
import pypdfium2 as pdfium
from rapidfuzz.distance import Levenshtein

from thidua.ingest.ocr import engine
from thidua.ingest.page_ocr import turned_back
from thidua.ingest.preparation import prepare
from thidua.ingest.tokens import Token

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "pipeline" / "thidua" / "knowledge" / "misread_letters.csv"
_LEAST = 2  # times a misreading was seen
_SMOOTHED = 3  # added to what is counted, for letters that are rare


def words_read(plan: str, level: int, seed: int) -> Iterator[tuple[str, str]]:
    """Printed words of *plan*, aged, with the one word read at the place of each; NFD, lower case."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "plan.pdf"
        ageing.write_scan(plan, level, seed, pdf)
        pages = json.loads(pdf.with_suffix(".json").read_text(encoding="utf-8"))["pages"]
        for page, record in zip(pdfium.PdfDocument(pdf), pages, strict=True):
            image = next(iter(page.get_objects(filter=(3,)))).get_bitmap(render=False).to_pil()
            dpi = image.width / page.get_width() * 72
            prepared = prepare(image.convert("RGB"), dpi)
            tokens = engine().read(prepared.image, prepared.dpi)
            width, height = page.get_width(), page.get_height()
            tokens = [turned_back(token, prepared.angle, width, height) for token in tokens]
            for word in record["words"]:
                here = [token for token in tokens if _is_at(token, word["box"])]
                if len(here) == 1:
                    pair = (word["text"], here[0].text)
                    one, other = (unicodedata.normalize("NFD", text.lower()) for text in pair)
                    yield one, other


def _is_at(token: Token, box: Sequence[float]) -> bool:
    """Whether most of *token* lies in *box*."""
    left, top, right, bottom = box
    wide = min(token.x1, right) - max(token.x0, left)
    high = min(token.bottom, bottom) - max(token.top, top)
    return wide > 0.5 * (token.x1 - token.x0) and high > 0.3 * (bottom - top)


def counted(pairs: Iterator[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """(printed, read) -> its share, of the misreadings seen often enough."""
    printed: Counter[str] = Counter()
    misread: Counter[tuple[str, str]] = Counter()
    for one, other in pairs:
        if Levenshtein.distance(one, other) > max(2, len(one) // 2):
            continue
        printed.update(one)
        printed[""] += len(one) + 1
        for step in Levenshtein.editops(one, other):
            before = "" if step.tag == "insert" else one[step.src_pos]
            after = "" if step.tag == "delete" else other[step.dest_pos]
            misread[before, after] += 1
    return {
        pair: times / (printed[pair[0]] + _SMOOTHED)
        for pair, times in misread.items()
        if times >= _LEAST
    }


def _cell(letter: str) -> str:
    """*letter*, or a circle with the mark."""
    return f"◌{letter}" if letter and unicodedata.combining(letter) else letter


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--levels", default="2,3,4")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    with (HERE / "splits.csv").open(encoding="utf-8") as table:
        plans = [row["plan"] for row in csv.DictReader(table) if row["split"] == "train"]
    levels = list(map(int, options.levels.split(",")))
    pairs = (
        pair for plan in plans for level in levels for pair in words_read(plan, level, options.seed)
    )
    shares: dict[tuple[str, str], Any] = counted(pairs)
    with options.out.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("printed", "read", "share"))
        for before, after in sorted(shares):
            writer.writerow((_cell(before), _cell(after), f"{shares[before, after]:.5f}"))
    print(f"{len(shares)} misreadings")


if __name__ == "__main__":
    main()
