"""Two readings of one page made one."""

from __future__ import annotations

from thidua.ingest.readings import reconciled
from thidua.ingest.tokens import Token
from thidua.ingest.words_apart import rows_apart, told_apart


def line(*words: tuple[str, float, float, float]) -> list[Token]:
    """Words of one line: text, left and right edge, confidence."""
    return [Token(text, x0, 100, x1, 112, sure, 3) for text, x0, x1, sure in words]


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


def test_the_word_that_plans_have_is_taken():
    first = line(("phong", 0, 30, 0.9), ("trãc", 34, 60, 0.5), ("thi", 64, 80, 0.95))
    second = line(("phong", 0, 30, 0.96), ("trào", 34, 60, 0.8), ("thì", 64, 80, 0.4))
    found = reconciled(first, second)
    assert texts(found) == ["phong", "trào", "thi"]
    assert found[0].confidence == 0.96
    assert {token.line for token in found} == {3}


def test_a_word_with_a_speck_gives_way_to_two():
    first = line(("tập:thê", 0, 40, 0.5))
    second = line(("tập", 0, 18, 0.95), ("thể", 22, 40, 0.93))
    assert texts(reconciled(first, second)) == ["tập", "thể"]


def test_a_lost_word_is_put_in_its_place():
    first = line(("thi", 0, 16, 0.9), ("yêu", 48, 70, 0.9), ("nước", 74, 100, 0.9))
    second = line(("thi", 0, 16, 0.9), ("đua", 20, 44, 0.9), ("nước", 74, 100, 0.9))
    assert texts(reconciled(first, second)) == ["thi", "đua", "yêu", "nước"]


def test_a_word_lost_at_the_head_of_its_line_and_a_lost_line_are_put_in():
    first = line(("đua", 20, 44, 0.9), ("yêu", 48, 70, 0.9))
    below = [Token(text, x0, 120, x0 + 20, 132, 0.95, 4) for text, x0 in (("lần", 0), ("thứ", 24))]
    found = reconciled(first, [*line(("thi", 0, 16, 0.95)), *below])
    assert texts(found) == ["thi", "đua", "yêu", "lần", "thứ"]
    assert [token.line for token in found] == [3, 3, 3, 4, 4]


def test_pieces_of_one_word_give_way_to_the_whole():
    first = line(("98,5", 0, 18, 0.8), ("59%", 20, 34, 0.4), ("hộ", 40, 50, 0.9))
    second = line(("98,5%", 0, 34, 0.9), ("hộ", 40, 50, 0.9))
    assert texts(reconciled(first, second)) == ["98,5%", "hộ"]
    strange = line(("98,5", 0, 18, 0.8), ("59%", 20, 34, 0.4), ("hộ", 40, 50, 0.9))
    assert texts(reconciled(strange, line(("x8;5%k", 0, 34, 0.9)))) == ["98,5", "59%", "hộ"]


def test_a_semicolon_is_read_as_a_colon_and_a_full_stop_as_a_comma():
    first = line(("tế;", 0, 16, 0.8), ("sở,", 20, 34, 0.95), ("hội:", 40, 54, 0.9))
    second = line(("tế:", 0, 16, 0.95), ("sở.", 20, 34, 0.7), ("hội", 40, 54, 0.8))
    assert texts(reconciled(first, second)) == ["tế;", "sở.", "hội"]


def test_what_was_not_chosen_stays_with_the_word_and_counts_as_a_vote():
    both = reconciled(line(("lễ", 0, 16, 0.9)), line(("lẽ", 0, 16, 0.92)))
    assert [(t.text, [r.text for r in t.others]) for t in both] == [("lễ", ["lẽ"])]
    third = line(("lẽ", 0, 16, 0.96))
    assert both[0].confidence == 0.9
    assert [r.text for r in reconciled(both, third)[0].others].count("lẽ") >= 1


def test_specks_that_one_reading_has_are_left_out_and_bullets_stay():
    first = line(("-", 0, 4, 0.6), (".", 8, 10, 0.6), ("Tổ", 14, 26, 0.9))
    assert texts(reconciled(first, line(("Tổ", 14, 26, 0.9)))) == ["-", "Tổ"]


def test_nothing_changes_where_both_agree_or_one_is_empty():
    first = line(("Nơi", 0, 20, 0.9), ("nhận:", 24, 50, 0.9))
    assert [token._replace(others=()) for token in reconciled(first, first)] == first
    assert reconciled(first, []) == first
    assert reconciled([], []) == []


def test_a_box_ends_where_the_next_word_begins():
    wide = line(("tính", 0, 34, 0.9), ("kỹ", 22, 33, 0.9), ("từng", 38, 60, 0.9))
    assert [(t.x0, t.x1) for t in told_apart(wide)] == [(0, 22), (22, 33), (38, 60)]
    other = line(("tính", 0, 34, 0.95), ("kỹ", 21, 33, 0.95), ("từng", 38, 60, 0.9))
    assert texts(reconciled(told_apart(wide), told_apart(other))) == ["tính", "kỹ", "từng"]


def test_two_lines_that_the_engine_took_for_one_are_parted():
    upper = [Token("ngày", 0, 100, 30, 112, 0.9, 7), Token("của", 40, 100, 60, 110, 0.9, 7)]
    lower = [Token("tác", 2, 116, 20, 127, 0.9, 7), Token("vệ", 45, 106, 58, 132, 0.9, 7)]
    after = [Token("sinh", 0, 140, 20, 150, 0.9, 8)]
    mixed = [lower[0], upper[0], upper[1], lower[1], *after]
    assert [(t.text, t.line) for t in rows_apart(mixed)] == [
        ("ngày", 0), ("của", 0), ("tác", 1), ("vệ", 1), ("sinh", 2),
    ]  # fmt: skip
    assert [t.text for t in rows_apart([*upper, *after])] == ["ngày", "của", "sinh"]
    assert rows_apart([]) == []


def test_a_lost_line_goes_not_into_the_one_above_for_a_box_that_is_too_high():
    first = [Token("thi", 0, 100, 30, 112, 0.9, 0), Token("đua", 90, 100, 110, 126, 0.9, 0)]
    second = [
        *first,
        Token("khen", 0, 117, 30, 128, 0.95, 1),
        Token("thưởng", 40, 117, 80, 129, 0.95, 1),
    ]
    read = reconciled(first, second)
    assert [t.text for t in read] == ["thi", "đua", "khen", "thưởng"]
    assert read[2].line == read[3].line != read[1].line
