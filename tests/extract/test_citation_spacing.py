"""Citations whose spaces and line ends a converter has lost, or that a writer has set anew."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited
from tests.extract.plans import plan_with

from thidua.extract.directives import find_directives


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Căn cứ Nghịđịnh số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ;",
            ["Nghịđịnh số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ"],
        ),
        # a body half written out, and blanks around an ampersand
        (
            "Căn cứ Quyết định số 14/2008/ QĐ- Bộ GD&ĐT ngày 7/4/2008;",
            ["Quyết định số 14/2008/ QĐ- Bộ GD&ĐT ngày 7/4/2008"],
        ),
        (
            "Căn cứ Hướng dẫn số 112/HD - SGD & ĐT ngày 05/9/2031;",
            ["Hướng dẫn số 112/HD - SGD & ĐT ngày 05/9/2031"],
        ),
        (
            "Căn cứQuyết định số 71/QĐ-UBND ngày 02/3/2031 của UBND huyện;",
            ["Quyết định số 71/QĐ-UBND ngày 02/3/2031 của UBND huyện"],
        ),
        (
            "Thực hiện Chỉ thịsố 14-CT/HU về gieo cấy đúng vụ.",
            ["Chỉ thịsố 14-CT/HU về gieo cấy đúng vụ"],
        ),
        (
            "Thực hiện Kếhoạch số 8/KH-PNV vềphát động thi đua.",
            ["Kếhoạch số 8/KH-PNV vềphát động thi đua"],
        ),
        ("Căn cứ LuậtThi đua, khen thưởng năm 2022;", ["LuậtThi đua, khen thưởng năm 2022"]),
        (
            "Căn cứ Luật sửa đổi,bổ sung một số điều củaLuật Thi đua, khen thưởng năm 2013;",
            [
                "Luật sửa đổi,bổ sung một số điều củaLuật Thi đua, khen thưởng năm 2013",
                "Luật Thi đua, khen thưởng",
            ],
        ),
        (
            "Căn cứ Luật Tổ chức\nChính phủ ngày 19 tháng 6 năm 2015;",
            ["Luật Tổ chức\nChính phủ ngày 19 tháng 6 năm 2015"],
        ),
        ("Thực hiện Luật Hóa chất\nPhòng Nội vụ lập sổ theo dõi.", ["Luật Hóa chất"]),
        (
            "Căn cứ Luật Thi đua -Khen thưởng năm 2003;",
            ["Luật Thi đua -Khen thưởng năm 2003"],
        ),
        ("Thi đua chấp hành pháp luật thi đua khen thưởng.", []),
        ("Theo Đề án 06 - Sơ kết quý I trước ngày 10/4.", []),
    ],
)
def test_words_run_together(sentence, quotes):
    assert [record.quote for record in cited(sentence)] == quotes


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Luật sửa đổi, bổ sung một số điềucủa Luật Thi đua, khen thưởng", "luat-tdkt-sua-doi"),
        ("Luật sửa đổi, bổ sung một số điều của luật thi đua, khen thưởng", "luat-tdkt-sua-doi"),
        ("Luật tổ chức Chính phủ", "luat-to-chuc-chinh-phu"),
        ("Luật Bầu cử đại biểu QH và đại biểu HĐND", "luat-bau-cu"),
    ],
)
def test_a_law_is_known_however_it_is_written(name, work):
    assert cited(f"Căn cứ {name} ngày 12/3/2031;")[0].directive_id == work


def test_grounds_without_semicolons_are_apart():
    grounds = (
        "Căn cứ Kế hoạch số 21/KH-UBND ngày 02/3/2031 của UBND huyện về phát động thi đua trồng rừng\n"
        "Căn cứ Công văn số 34/HKL ngày 05/3/2031 của Hạt Kiểm lâm về phòng cháy, chữa cháy rừng,\n"
        "Thực hiện Kế hoạch số 5/KH-HKL ngày 09/3/2031 của Hạt Kiểm lâm về trực mùa khô.\n"
    )
    assert [record.subject for record in find_directives(plan_with(grounds))] == [
        "về phát động thi đua trồng rừng",
        "về phòng cháy, chữa cháy rừng",
        "về trực mùa khô",
    ]


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("giai đoạn 2031 -\n2035;", "về trồng rừng giai đoạn 2031 - 2035"),
        ("giai đoạn\n2031 - 2035;", "về trồng rừng giai đoạn 2031 - 2035"),
        ("năm 2031,\nQUYẾT ĐỊNH:", "về trồng rừng năm 2031"),
    ],
)
def test_a_subject_over_a_line_end(words, subject):
    (record,) = cited(
        f"Căn cứ Nghị quyết số 12/NQ-HĐND ngày 03/4/2031 của HĐND tỉnh về trồng rừng {words}"
    )
    assert record.subject == subject
