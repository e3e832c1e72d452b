"""The table of words by which targets are found, and the patterns made of it."""

import csv
import re
from importlib.resources import files

import pytest

from thidua.knowledge.target_words import folded_words_of, whole_word, words_of

with files("thidua.knowledge").joinpath("target_words.csv").open(encoding="utf-8") as table:
    ROWS = list(csv.DictReader(table))
KINDS = list(dict.fromkeys(row["kind"] for row in ROWS))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_makes_a_pattern_that_finds_its_words(kind):
    pattern = re.compile(rf"(?:{words_of(kind)})", re.I)
    plain = re.compile(r"[\w /-]+")
    words = [w for row in ROWS if row["kind"] == kind for w in row["words"].split("|")]
    assert all(pattern.match(word) for word in words if plain.fullmatch(word))


def test_every_row_has_a_kind_words_and_a_source():
    assert all(row["kind"] and row["words"] and row["source"] and None not in row for row in ROWS)


def test_the_rows_of_a_kind_stand_together():
    order = [row["kind"] for row in ROWS]
    assert order == sorted(order, key=KINDS.index)


def test_the_first_row_of_a_kind_says_what_it_is_for():
    first = {row["kind"]: row["source"] for row in reversed(ROWS)}
    assert [kind for kind, source in first.items() if source == "practice"] == []


def test_the_longest_word_is_taken_and_white_space_is_free():
    assert re.match(words_of("moves"), "duy trì\nổn định 90%")[0] == "duy trì\nổn định"


def test_the_older_place_of_the_tone_mark_is_known():
    assert re.search(words_of("action"), "cứng hoá")


@pytest.mark.parametrize(
    ("text", "found"), [("hiện có 5", True), ("thực hiện có", False), ("phát hiện nay", False)]
)
def test_what_stands_before_a_word_may_rule_it_out(text, found):
    assert bool(re.search(words_of("past"), text)) is found


def test_whole_words_end_where_a_word_ends():
    assert whole_word("rate").match("Số hộ")
    assert not whole_word("rate").match("Sống khỏe")


def test_folded_words_are_for_folded_text():
    assert re.search(folded_words_of("column_wanted"), "muc phan dau 2024")
