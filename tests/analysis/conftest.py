"""Datasets that the tests of the answers share, and what opens a workbook as people do."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from corpora.splits import plan_files

from thidua.batch import mine


@pytest.fixture(scope="session")
def corpus_folder(tmp_path_factory):
    """The plans for tuning as a dataset on disk; tests must not write into it."""
    folder = tmp_path_factory.mktemp("corpus") / "dataset"
    mine(plan_files("train"), folder)
    return folder


@pytest.fixture(scope="session")
def corpus(corpus_folder):
    from thidua.dataset import Dataset

    return Dataset.open(corpus_folder)


@pytest.fixture
def in_libreoffice(tmp_path):
    """Opens a workbook in LibreOffice; gives the rows of its first sheet as it shows them."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")

    def rows(path: Path) -> list[list[str]]:
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [
            soffice,
            profile,
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1",
        ]
        subprocess.run(
            [*command, "--outdir", str(tmp_path / "csv"), str(path)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        text = (tmp_path / "csv" / f"{path.stem}.csv").read_text(encoding="utf-8")
        return list(csv.reader(text.splitlines()))

    return rows
