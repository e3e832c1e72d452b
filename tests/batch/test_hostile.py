"""Bad input: a failed row with one clear sentence, the rest done, nothing half-written."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from thidua.batch import mine
from thidua.cli import main
from thidua.dataset import Dataset
from thidua.errors import ExitCode
from thidua.ingest import sources

PLAN = """TRƯỜNG TIỂU HỌC NGUYỄN DU

Số: 08/KH-NguyenDu                    Cần Thơ, ngày 12 tháng 01 năm 2024

KẾ HOẠCH
Phát động thi đua năm 2024

I. CHỈ TIÊU
- 100% lớp học thực hiện tốt nền nếp.
"""


def _docx() -> bytes:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(PLAN)
    document.save(buffer)
    return buffer.getvalue()


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "không phải PDF")
    return buffer.getvalue()


BAD = {
    "empty.txt": (b"", "E101"),
    "zero.pdf": (b"", "E101"),
    "zipped.pdf": (_zip(), "E104"),
    "cut.docx": (_docx()[: len(_docx()) // 2], "E106"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type", "E106"),
    "program.bin": (bytes(range(256)) * 64, "E104"),
    "english.txt": (b"The minutes of the annual meeting of the board. " * 40, "E108"),
    "spaces.txt": (b" \n\t\n " * 30, "E109"),
    "cut.png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "E106"),
    "encrypted.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 9,
        "E107",
    ),
}


@pytest.mark.parametrize(("name", "data", "code"), [(n, *v) for n, v in BAD.items()])
def test_a_bad_file_gets_a_row_with_one_sentence(tmp_path, name, data, code):
    (tmp_path / name).write_bytes(data)
    (row,) = mine(tmp_path / name).rows("documents")
    assert row["status"] == "failed"
    assert row["error"].startswith(f"[{code}] {name} ")
    assert "\n" not in row["error"]


def test_the_rest_of_the_batch_is_done(tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    for name, (data, _) in BAD.items():
        (plans / name).write_bytes(data)
    (plans / "good.txt").write_text(PLAN, encoding="utf-8")
    (plans / "good.docx").write_bytes(_docx())
    (plans / "~$good.docx").write_bytes(b"lock")
    (plans / "loop").symlink_to(plans)
    result = CliRunner().invoke(main, ["mine", str(plans), "-o", str(tmp_path / "out")])
    assert result.exit_code == ExitCode.SOME_FAILED
    dataset = Dataset.open(tmp_path / "out")
    status = {row["file_name"]: row["status"] for row in dataset.rows("documents")}
    assert status == dict.fromkeys(BAD, "failed") | {"good.txt": "ok", "good.docx": "ok"}
    assert len(dataset.rows("targets")) == 2
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_all_good_is_exit_code_0_and_a_missing_path_is_a_row(tmp_path):
    (tmp_path / "good.txt").write_text(PLAN, encoding="utf-8")
    run = CliRunner().invoke
    good, out = str(tmp_path / "good.txt"), str(tmp_path / "out")
    assert run(main, ["mine", good, "-o", out]).exit_code == ExitCode.OK
    missing = str(tmp_path / "none.txt")
    assert run(main, ["mine", good, missing, "-o", out]).exit_code == ExitCode.SOME_FAILED
    assert [row["status"] for row in Dataset.open(out).rows("documents")] == ["ok", "failed"]


def test_a_huge_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LARGEST", 10)
    (tmp_path / "huge.txt").write_text(PLAN, encoding="utf-8")
    (row,) = mine(tmp_path / "huge.txt").rows("documents")
    assert row["error"].startswith("[E105]")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_device_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(sources, "LARGEST", 10)
    (row,) = mine(Path("/dev/zero")).rows("documents")
    assert row["error"].startswith("[E105]")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_row(tmp_path):
    path = tmp_path / "closed.txt"
    path.write_text(PLAN, encoding="utf-8")
    path.chmod(0)
    (row,) = mine(path).rows("documents")
    assert row["error"].startswith("[E102]")


def test_the_same_bytes_twice_are_two_documents_and_one_set_of_records(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    dataset = mine(tmp_path)
    assert len(dataset.rows("documents")) == 2
    assert len(dataset.rows("targets")) == 1


def test_a_folder_with_other_files_is_not_replaced(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("giữ lại", encoding="utf-8")
    (tmp_path / "good.txt").write_text(PLAN, encoding="utf-8")
    result = CliRunner().invoke(main, ["mine", str(tmp_path / "good.txt"), "-o", str(out)])
    assert result.exit_code != 0
    assert (out / "mine.txt").read_text(encoding="utf-8") == "giữ lại"
