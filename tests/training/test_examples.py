from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest
from spacy.vocab import Vocab

from thidua.training.clauses import _labels, _varied
from thidua.training.corpus import Corpora
from thidua.training.features import FeatureTokenizer, bucket, letters, words
from thidua.training.recipes import TASKS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "shown"),
    [
        ("100% cán bộ ký cam kết", "cán bộ", "ký cam kết", "OOOOOSSSSSSOPPPPPPPPPP"),
        ("đồn có 03 sáng kiến", "đồn", "có sáng kiến", "SSSOPPOOOOPPPPOPPPP"),
        ("30% được khen", "đoàn viên", "được khen", "OOOOPPPPPPPPP"),
        ("nợ xấu dưới 1%", "nợ xấu", None, "SSSSSSOOOOOOOO"),
    ],
)
def test_labels_of_characters(text, subject, predicate, shown):
    assert "".join(_labels(text, subject, predicate)) == shown


def test_a_predicate_that_is_not_printed_teaches_nothing():
    assert _labels("40% học sinh", "học sinh", "đạt IELTS") is None


def test_variation_keeps_labels_and_text_in_step():
    text = "100% cán bộ ký cam kết"
    labels = _labels(text, "cán bộ", "ký cam kết")
    pools = {"S": ["hộ gia đình"], "P": ["đạt chuẩn"]}
    for seed in range(10):
        shown, own = _varied(text, labels, pools, random.Random(seed))
        assert len(shown) == len(own)
        assert shown.startswith("100% ")


def test_features_are_one_token_each():
    text = " ".join([*words("w", "Chỉ tiêu thi đua"), *letters("c", "Đợt 1")])
    doc = FeatureTokenizer(Vocab())(text)
    assert doc.text == text
    assert [t.text for t in doc][:2] == ["w=chi", "w=tieu"]
    assert "w=chi_tieu" in text
    assert "c:dot_" in text
    assert bucket(5) == bucket(7) != bucket(8)


def test_splits_do_not_mix():
    corpora = Corpora(ROOT / "corpora")
    names = [set(corpora.names(split)) for split in ("train", "dev", "test")]
    assert all(names)
    assert not names[0] & names[1] | names[0] & names[2] | names[1] & names[2]
    texts = [{p.text for p in corpora.phrases("targets", s)} for s in ("train", "dev", "test")]
    assert not texts[0] & texts[1] | texts[0] & texts[2]


def test_every_task_has_a_recipe_and_every_recipe_a_card():
    recipes = {path.stem for path in (ROOT / "models").glob("*.cfg")}
    assert recipes >= TASKS.keys()
    assert all((ROOT / "models" / f"{name}.md").exists() for name in recipes)


def test_scores_have_a_column_for_everything():
    with (ROOT / "models" / "scores.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert {"recipe", "kept", "split", "level", "items", "rules", "model", "hybrid"} == set(rows[0])
    assert {row["recipe"] for row in rows} == {p.stem for p in (ROOT / "models").glob("*.cfg")}
