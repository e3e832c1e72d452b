"""The notebooks run from the first cell to the last and end in a picture."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_ends_in_a_picture(path):
    notebook = nbformat.read(path, as_version=4)
    committed = _pictures(notebook)
    where = {"metadata": {"path": str(FOLDER)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=where).execute()
    pictures = _pictures(notebook)
    assert pictures
    assert len(pictures) == len(committed)
    last = [cell for cell in notebook.cells if cell.cell_type == "code"][-1]
    assert any("image/svg+xml" in output.get("data", {}) for output in last.outputs)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_speaks_both_languages_and_keeps_no_path(path):
    notebook = nbformat.read(path, as_version=4)
    first = notebook.cells[0].source
    assert "*" in first
    assert any("ạ" <= letter <= "ỹ" for letter in first)
    assert str(FOLDER.parent) not in path.read_text(encoding="utf-8")


def test_there_is_one_for_each_user():
    assert {path.stem for path in NOTEBOOKS} == {"nghien-cuu", "kiem-tra", "muc-luc"}


def _pictures(notebook):
    return [
        output["data"]["image/svg+xml"]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if "image/svg+xml" in output.get("data", {})
    ]
