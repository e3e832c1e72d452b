from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner

from thidua.cli import main
from thidua.training.corpus import Corpora
from thidua.training.items import ask
from thidua.training.recipes import train_recipe
from thidua.training.scans import Scans

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "models"
MOST_BYTES = 30e6


def short(tmp_path: Path, name: str) -> Path:
    """The recipe with few steps, beside the measured noise."""
    recipe = (MODELS / f"{name}.cfg").read_text("utf-8")
    lines = [
        f"{line.split(' = ')[0]} = 5" if line.startswith(("max_steps", "eval_frequency")) else line
        for line in recipe.splitlines()
    ]
    (tmp_path / f"{name}.cfg").write_text("\n".join(lines), "utf-8")
    (tmp_path / "ocr_noise.csv").write_bytes((MODELS / "ocr_noise.csv").read_bytes())
    return tmp_path / f"{name}.cfg"


def test_training_twice_gives_the_same_answers(tmp_path):
    scans = Scans(Corpora(ROOT / "corpora"), tmp_path / "scans")
    recipe = short(tmp_path, "names")
    reading = scans.reading(spacy_rules(), scans.corpora.names("dev")[0], 0)
    both = []
    for _ in range(2):
        trained = train_recipe(recipe, scans)
        both.append(ask(trained.task, trained.nlp, list(trained.task.items(reading))))
    assert both[0]
    assert both[0] == both[1]


def spacy_rules():
    from thidua.language import load

    return load()


def test_kept_models_load_and_are_small():
    import thidua.training.recipes  # noqa: F401 - registers what the configs name

    kept = sorted(path.parent for path in MODELS.glob("*/config.cfg"))
    for folder in kept:
        assert spacy.load(folder).pipe_names
    files = [path for path in MODELS.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES


@pytest.mark.parametrize("arguments", [["train", "--help"]])
def test_command_line(arguments):
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert "--config" in result.output
