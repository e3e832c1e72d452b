"""The dataset does not depend on the number of workers; a file has its time."""

from __future__ import annotations

from thidua.batch import mine
from thidua.dataset import TABLES

PLAN = "KẾ HOẠCH\nPhát động thi đua năm 2024\n\nI. CHỈ TIÊU\n- {}% đoàn viên hiến máu.\n"


def test_workers_change_nothing(tmp_path):
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(PLAN.format(80 + number), encoding="utf-8")
    (tmp_path / "3.txt").write_bytes(b"")
    alone, together = mine(tmp_path), mine(tmp_path, workers=2)
    for table in TABLES:
        assert alone.tables[table].equals(together.tables[table])


def test_a_file_over_its_time_is_a_failed_row(tmp_path):
    (tmp_path / "a.txt").write_text(PLAN.format(80), encoding="utf-8")
    (row,) = mine(tmp_path, time_limit=0.001).rows("documents")
    assert row["error"].startswith("[E111] a.txt took longer than 0.001 s")
    assert row["doc_id"]
