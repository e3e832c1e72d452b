"""What tests of the command line share: running it, a short plan, the dataset of that plan."""

from __future__ import annotations

from click.testing import CliRunner

from thidua.batch import mine
from thidua.cli import main

PLAN = "KẾ HOẠCH\nPhát động thi đua năm 2024\n\nI. CHỈ TIÊU\n- 95% đoàn viên hiến máu.\n"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def mined(folder):
    """The folder of a new dataset in *folder*, beside its plan."""
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    mine(folder / "plan.txt", folder / "dataset")
    return folder / "dataset"
