"""The bank of sentences: a sound format, quotes that stand in the texts, enough negative cases."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from corpora import phrases_bank as bank

PHRASES = bank.load()
LEAST = 600
ENTRY = """
- text: "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị;"
  variant: "short, no date"
  records:
    - quote: "Chỉ thị số 05-CT/TW của Bộ Chính trị"
      number: "05"
"""


@pytest.fixture
def entry(tmp_path):
    """Loads one entry of directives with a change."""

    def loaded(old="", new=""):
        (tmp_path / "directives.yaml").write_text(ENTRY.replace(old, new), "utf-8")
        return bank.load(tmp_path)[0]

    return loaded


def _numberless(text):
    return re.sub(r"\d+", "0", " ".join(text.lower().split()))


def test_no_text_twice_in_a_table():
    counts = Counter((phrase.table, " ".join(phrase.text.split())) for phrase in PHRASES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_no_sentence_differs_from_another_in_numbers_only():
    counts = Counter((phrase.table, _numberless(phrase.text)) for phrase in PHRASES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_enough_of_them_and_a_third_negative():
    if len(PHRASES) < LEAST:
        pytest.skip(f"{len(PHRASES)} of {LEAST} sentences are written")
    assert sum(phrase.negative for phrase in PHRASES) * 3 >= len(PHRASES)


def test_quotes_come_in_text_order():
    def joined(text):
        return " ".join(text.split())

    for phrase in PHRASES:
        place = 0
        for record in phrase.records:
            place = joined(phrase.text).find(joined(record["quote"]), place)
            assert place >= 0, (phrase.text, record["quote"])


def test_the_splits_are_stable_and_about_60_20_20():
    counts = Counter(phrase.split for phrase in PHRASES)
    assert set(counts) <= set(bank.SPLITS)
    if len(PHRASES) >= LEAST:
        assert counts["train"] / len(PHRASES) == pytest.approx(0.6, abs=0.06)
        assert counts["test"] / len(PHRASES) == pytest.approx(0.2, abs=0.05)


def test_the_carrier_holds_the_sentence_at_the_offset():
    for phrase in PHRASES:
        text, start = bank.carrier(phrase)
        assert text[start : start + len(phrase.text)] == phrase.text
        assert text.count("{") == phrase.text.count("{")


@pytest.mark.parametrize("role", bank.ROLES)
def test_every_role_has_a_carrier(entry, role):
    phrase = replace(entry(), role=role)
    text, start = bank.carrier(phrase)
    assert text[start:].startswith(phrase.text)
    assert bank.ROLES[role] in text[:start]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('number: "05"', "number: 5", "number: 5 is a int"),
        ("number:", "numbre:", "directives has no column 'numbre'"),
        ("- quote:", "- text:", "a record without a quote"),
        ("số 05-CT/TW của Bộ Chính trị;", "số 19;", "the quote does not stand in the text"),
        ("  variant:", "  role: body\n  variant:", "no role 'body'; there are preamble"),
        ("  variant:", "  kind: x\n  variant:", "unknown keys"),
        ("  variant:", "  form:", "an entry is a mapping with text, variant and records"),
        ("  variant:", "  year: '2023'\n  variant:", "year is no number"),
    ],
)
def test_a_broken_entry_is_refused_with_its_place(entry, old, new, message):
    with pytest.raises(ValueError, match=r"directives\.yaml, entry 1") as error:
        entry(old, new)
    assert re.search(message, str(error.value))


def test_a_table_that_does_not_exist_is_refused(tmp_path):
    (tmp_path / "citations.yaml").write_text(ENTRY, "utf-8")
    with pytest.raises(ValueError, match="no table 'citations'"):
        bank.load(tmp_path)


def test_right_and_wrong_expectations_are_told_apart(entry):
    right = entry()
    wrong = replace(right, records=({**right.records[0], "number": "06"},))
    none = replace(right, records=(), negative=True)
    report = bank.score([right, wrong, none])
    assert [failure.phrase for failure in report.failures] == [wrong, none]
    assert report.failures[0].missing == wrong.records
    assert [record.number for record in report.failures[1].unexpected] == ["05"]
    assert report.rate() == pytest.approx(1 / 3)


def test_edges_and_markup_do_not_count_and_doubtful_records_may_be_missing(entry):
    phrase = entry()
    record = {**phrase.records[0], "quote": "**Chỉ thị số 05-CT/TW của  Bộ Chính trị**;"}
    assert not bank.score([replace(phrase, records=(record,))]).failures
    doubtful = {"quote": "Bộ Chính trị", "uncertain": True}
    assert not bank.score([replace(phrase, records=(*phrase.records, doubtful))]).failures
    assert not bank.score([replace(phrase, records=({**record, "uncertain": True},))]).failures
