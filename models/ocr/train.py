"""Trains Debian's Vietnamese model of Tesseract on for poor copies of plans.

    PYTHONPATH=pipeline python models/ocr/train.py OUT.traineddata [--iterations N]

Needs the programs of Debian's ``tesseract-ocr`` and ``tesseract-ocr-vie`` (combine_lang_model,
combine_tessdata, lstmtraining). Learns from the plans of the split ``train`` and those of ``dev``
behind the first 24, which OCR is tuned on; never from ``test``. The card is ``README.md``.
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import alphabet
import lines
import weights

_HERE = Path(__file__).resolve().parent
_BASE = Path("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata")
_SPLITS = _HERE.parents[1] / "corpora" / "splits.csv"
_TUNED_ON = 24  # plans of dev by which the reading of scans is judged
_AGES = ((4, 101, 1), (3, 103, 5), (5, 104, 6), (2, 105, 7))  # level, seed, every how many plans
_RATE = 0.0004
_ITERATIONS = 32_000


def train(out: Path, iterations: int = _ITERATIONS) -> None:
    """Write the model *out*. Raises CalledProcessError when a program fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wider = _widened(folder)
        pages = [
            page for level, seed, every in _AGES for page in _pages(level, seed, every, folder)
        ]
        listed = folder / "pages.txt"
        listed.write_text("".join(f"{page}\n" for page in pages), encoding="utf-8")
        _run(
            "lstmtraining",
            *("--continue_from", folder / "floats.lstm", "--old_traineddata", _BASE),
            *("--traineddata", wider, "--train_listfile", listed),
            *("--learning_rate", _RATE, "--max_iterations", iterations),
            *("--model_output", folder / "model"),
        )
        _run(
            *("lstmtraining", "--stop_training", "--convert_to_int"),
            *("--continue_from", folder / "model_checkpoint", "--traineddata", wider),
            *("--model_output", folder / "done.traineddata"),
        )
        shutil.copy(folder / "done.traineddata", out)


def plans() -> list[str]:
    """The plans learnt from."""
    with _SPLITS.open(encoding="utf-8") as rows:
        split = {row["plan"]: row["split"] for row in csv.DictReader(rows)}
    dev = [plan for plan in split if split[plan] == "dev"]
    return [plan for plan in split if split[plan] == "train"] + dev[_TUNED_ON:]


def _widened(folder: Path) -> Path:
    """Debian's model with more characters; its network beside it as ``floats.lstm``."""
    _run("combine_tessdata", "-u", _BASE, folder / "base.")
    network = (folder / "base.lstm").read_bytes()
    (folder / "floats.lstm").write_bytes(weights.with_float_weights(network))
    unicharset = alphabet.with_characters((folder / "base.lstm-unicharset").read_text("utf-8"))
    (folder / "wide.lstm-unicharset").write_text(unicharset, encoding="utf-8")
    # the program wants a table of Chinese radicals, whatever the language
    (folder / "radical-stroke.txt").write_text("13312 1 4\n", encoding="utf-8")
    _run(
        *("combine_lang_model", "--input_unicharset", folder / "wide.lstm-unicharset"),
        *("--script_dir", folder, "--output_dir", folder, "--lang", "coded"),
    )
    _run("combine_tessdata", "-u", folder / "coded" / "coded.traineddata", folder / "coded.")
    (folder / "coded.lstm-recoder").rename(folder / "wide.lstm-recoder")
    wider = folder / "wide.traineddata"
    shutil.copy(_BASE, wider)
    # the unicharset as written here: Tesseract 5.3 writes its flags in another base than it reads
    _run(
        *("combine_tessdata", "-o", wider),
        *(folder / f"wide.{part}" for part in ("lstm-unicharset", "lstm-recoder")),
    )
    return wider


def _pages(level: int, seed: int, every: int, folder: Path) -> list[Path]:
    """Training pages of every so many plans, in Tesseract's form."""
    found: list[Path] = []
    for plan in plans()[::every]:
        for picture in lines.write_pages(plan, level, seed, folder):
            base = picture.with_suffix("")
            _run("tesseract", picture, base, "-l", "vie", "--psm", "6", "lstm.train")
            found.append(base.with_suffix(".lstmf"))
            picture.unlink()
    return found


def _run(*command: object) -> None:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # threads cost more than they gain
    subprocess.run([str(part) for part in command], check=True, env=environment)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Train the model for poor copies.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--iterations", type=int, default=_ITERATIONS)
    given = parser.parse_args()
    train(given.out, given.iterations)
    print(f"{given.out}: {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
