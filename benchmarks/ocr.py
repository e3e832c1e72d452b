"""Scans: error rate and F1 by level of ageing, and speed against Tesseract alone and ocrmypdf.

    python benchmarks/ocr.py accuracy [--levels 0,2,4] [--seed 1] [--plans DIR --gold DIR]
    python benchmarks/ocr.py speed [--level 2]

``accuracy`` draws and ages the plans, reads them and scores them against the same plans as text:
characters wrong (CER; white space counts as one, ruled lines and bars of tables do not count) and
F1 ``right``. Three ways: Tesseract alone, thidua without preparation and without correction, and
thidua. ``speed`` takes the same page images and the same files for all, in one run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "corpora"))
os.environ["OMP_THREAD_LIMIT"] = "1"
TABLES = ("documents", "sections", "directives", "anniversaries", "targets")
TESSDATA = "/usr/share/tesseract-ocr/5/tessdata"


def true_text(record: Path) -> str:
    """What stands on the pages, in the order of reading."""
    parts: list[str] = []
    for page in json.loads(record.read_text(encoding="utf-8"))["pages"]:
        end = None
        for word in page["words"]:
            letters = word["text"].strip("-*_=oO0")  # of an ornament, "---oOo---", none are left
            rule = len(word["text"]) > 2 and not any(map(str.isalnum, letters))
            if not rule or word["text"] in ("...", "./."):
                parts.append(("" if word["start"] == end else " ") + word["text"])
                end = word["end"]
        parts.append(" ")
    return unicodedata.normalize("NFC", "".join(parts))


def pictures(pdf: Path) -> list[tuple[Any, float]]:
    """The page images of a scan, with their resolutions."""
    import pypdfium2 as pdfium

    found = []
    for page in pdfium.PdfDocument(pdf):
        image = next(iter(page.get_objects(filter=(3,)))).get_bitmap(render=False).to_pil()
        found.append((image.convert("RGB"), image.width / page.get_width() * 72))
    return found


def draw(task: tuple[str, int, int, str]) -> str:
    """Write one aged plan; the path of its PDF."""
    import ageing

    source, level, seed, folder = task
    out = Path(folder) / f"{Path(source).stem}.pdf"
    ageing.write_scan(source, level, seed, out)
    return str(out)


def alone(pdf: str) -> str:
    """What Tesseract makes of a scan by itself."""
    import tesserocr

    api = tesserocr.PyTessBaseAPI(path=TESSDATA, lang="vie", psm=tesserocr.PSM.AUTO)
    texts = []
    for image, dpi in pictures(Path(pdf)):
        api.SetImage(image)
        api.SetSourceResolution(round(dpi))
        texts.append(api.GetUTF8Text())
    return "\n".join(texts)


def bare(pdf: str) -> str:
    """Thidua's reading order without preparation and correction."""
    from PIL import Image

    from thidua.ingest import page_ocr
    from thidua.ingest.preparation import Prepared

    def untouched(image: Image.Image, dpi: float) -> Prepared:
        return Prepared(image.convert("L"), dpi, 0.0, ())

    page_ocr.prepare = untouched
    page_ocr.corrections = lambda words, confidences=(): []
    return ours(pdf)


def ours(pdf: str) -> str:
    """What thidua makes of a scan."""
    import thidua

    return thidua.read(Path(pdf)).text.replace("|", " ")


def accuracy(options: argparse.Namespace) -> None:
    """The table of error rates and F1."""
    from thidua.batch import mine
    from thidua.evaluation import score
    from thidua.evaluation.alignment import character_error_rate

    plans = sorted(Path(options.plans).glob("*.txt"))
    text = score(mine(plans), options.gold)
    print(f"{len(plans)} plans, seed {options.seed}; F1 (right) of the same plans as text:")
    print("  " + "  ".join(f"{t} {text.scores[t].f1('right'):.3f}" for t in TABLES))
    for level in map(int, options.levels.split(",")):
        with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2) as pool:
            tasks = [(str(plan), level, options.seed, folder) for plan in plans]
            files = list(pool.map(draw, tasks))
            true = {file: true_text(Path(file).with_suffix(".json")) for file in files}
            rates = {}
            for name, way in (("tesseract", alone), ("bare", bare), ("thidua", ours)):
                with ProcessPoolExecutor(2) as fresh:
                    read = dict(zip(files, fresh.map(way, files), strict=True))
                wrong = sum(character_error_rate(true[f], read[f]) * len(true[f]) for f in files)
                rates[name] = 100 * wrong / sum(map(len, true.values()))
            dataset = mine([Path(file) for file in files], workers=2)
            result = score(dataset, options.gold, Path(options.plans))
            right, made = _corrections(dataset, true)
        print(f"level {level}: CER " + "  ".join(f"{n} {r:.2f} %" for n, r in rates.items()))
        print("  " + "  ".join(f"{t} {result.scores[t].f1('right'):.3f}" for t in TABLES))
        print(f"  corrections {made}, of them to a word of the true text {right}", flush=True)


def _corrections(dataset: Any, true: dict[str, str]) -> tuple[int, int]:
    """How many corrected words the true text of their document has, and how many were made."""
    words = {Path(file).name: set(text.split()) for file, text in true.items()}
    names = {row["doc_id"]: row["file_name"] for row in dataset.rows("documents")}
    texts = {row["doc_id"]: row["text"] for row in dataset.rows("documents")}
    rows = dataset.rows("corrections")
    good = 0
    for row in rows:
        corrected = texts[row["doc_id"]][row["start"] : row["end"]]
        good += set(corrected.split()) <= words[names[row["doc_id"]]]
    return good, len(rows)


def speed(options: argparse.Namespace) -> None:
    """Seconds for the same pages: Tesseract alone, thidua, two workers, ocrmypdf."""
    from thidua.batch import mine
    from thidua.ingest.ocr import engine
    from thidua.ingest.page_ocr import ocr_page

    plans = sorted(Path(options.plans).glob("*.txt"))[:8]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(draw((str(p), options.level, options.seed, folder))) for p in plans]
        images = [image for file in files for image in pictures(file)]
        engine()  # loaded before the clock starts, on both sides
        alone(str(files[0]))
        theirs = mine_time = float("inf")
        for _ in range(3):
            theirs = min(theirs, _alone_on(images))
            start = time.perf_counter()
            for number, (image, dpi) in enumerate(images, 1):
                ocr_page(number, image, dpi, "")
            mine_time = min(mine_time, time.perf_counter() - start)
        print(f"{len(images)} page images, level {options.level}, one process, best of three")
        print(f"  tesserocr alone {theirs / len(images):.3f} s/page")
        print(f"  thidua          {mine_time / len(images):.3f} s/page")
        print(f"  ratio {mine_time / theirs:.2f} (bar: 1.15)")
        times = {}
        with ProcessPoolExecutor(2) as pool:
            folders = [Path(folder) / str(seed) for seed in range(2, 12)]
            for seed in folders:
                seed.mkdir()
            tasks = [(str(p), options.level, int(f.name), str(f)) for f in folders for p in plans]
            many = [Path(file) for file in pool.map(draw, tasks)]
        for workers in (1, 2):
            start = time.perf_counter()
            mine(many, workers=workers)
            times[workers] = time.perf_counter() - start
        print(
            f"  one worker {times[1]:.1f} s, two {times[2]:.1f} s: {times[1] / times[2]:.2f} times"
        )
        if shutil.which("ocrmypdf"):
            _against_ocrmypdf(files, Path(folder))


def _alone_on(images: list[tuple[Any, float]]) -> float:
    import tesserocr

    api = tesserocr.PyTessBaseAPI(path=TESSDATA, lang="vie", psm=tesserocr.PSM.AUTO)
    start = time.perf_counter()
    for image, dpi in images:
        api.SetImage(image)
        api.SetSourceResolution(round(dpi))
        api.GetUTF8Text()
    return time.perf_counter() - start


def _against_ocrmypdf(files: list[Path], folder: Path) -> None:
    """The same file with the same number of processes: two."""
    start = time.perf_counter()
    command = [str(Path(sys.executable).with_name("thidua")), "mine", *map(str, files)]
    subprocess.run(
        [*command, "-o", str(folder / "out"), "--workers", "2"], check=False, capture_output=True
    )
    ours_time = time.perf_counter() - start
    start = time.perf_counter()
    for file in files:
        sidecar = folder / "text.txt"
        subprocess.run(
            ["ocrmypdf", "-l", "vie", "--sidecar", sidecar, "--jobs", "2", file, folder / "o.pdf"],
            check=True,
            capture_output=True,
        )
    theirs = time.perf_counter() - start
    print(
        f"  thidua mine, two workers {ours_time:.1f} s; ocrmypdf --sidecar --jobs 2 {theirs:.1f} s"
    )
    print(f"  ratio {theirs / ours_time:.2f} (bar: 2.2)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["accuracy", "speed"])
    parser.add_argument("--levels", default="0,2,4")
    parser.add_argument("--level", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plans", type=Path, default=ROOT / "corpora" / "plans")
    parser.add_argument("--gold", type=Path, default=ROOT / "corpora" / "gold")
    options = parser.parse_args()
    (accuracy if options.what == "accuracy" else speed)(options)


if __name__ == "__main__":
    main()
