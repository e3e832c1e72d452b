"""What a sentence opens with before who and what; lists of deeds; how clauses end."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in

from thidua.extract.targets.adjuncts import after_adjunct


def read(line: str) -> list[tuple[object, ...]]:
    """Quote, subject and predicate of each target of *line*."""
    found = targets_in(line)
    return [(t.quote, t.subject, t.predicate) for t in found]


OPENED = [
    # when: a noun of time, with a preposition or without
    "Nhiệm kỳ tới, ",
    "Nhiệm kỳ này ",
    "Bước sang nhiệm kỳ 2031 - 2036, ",
    "Trong những năm tới, ",
    "5 năm tới, ",
    "Mùa hè năm nay, ",
    "Tháng 9 này, ",
    "Sang quý II, ",
    "Trong dịp này, ",
    # on what grounds or occasion
    "Với tinh thần đó, ",
    "Trên cơ sở đó, ",
    "Phát huy truyền thống “Đoàn kết, sáng tạo”, ",
    "Thực hiện lời dạy của Bác, ",
]


@pytest.mark.parametrize("opening", OPENED)
def test_an_adjunct_is_outside_the_clause(opening: str) -> None:
    clause = "mỗi chi bộ kết nạp 2 đảng viên"
    assert after_adjunct(f"{opening}{clause}", 0, len(opening) + 20) == len(opening)
    assert read(f"{opening}{clause}") == [(clause, "mỗi chi bộ", "kết nạp")]


NO_ADJUNCT = [
    "Thời gian giải quyết hồ sơ giảm 30%",
    "Phát huy sáng kiến, cải tiến kỹ thuật làm lợi",
    "Kỳ họp thường lệ, chuyên đề",
    "Tháng an toàn và tháng công nhân có",
    "Thực hiện phong trào thi đua, xây dựng 3 mô hình",
]


@pytest.mark.parametrize("words", NO_ADJUNCT)
def test_what_is_measured_or_done_is_no_adjunct(words: str) -> None:
    assert after_adjunct(words, 0, len(words)) == 0


TOLD = [
    # no comma before a deed
    ("Trong nhiệm kỳ thành lập 10 chi hội", ("thành lập 10 chi hội", "chi hội", "thành lập")),
    ("Nhân dịp Tết tặng 200 suất quà", ("tặng 200 suất quà", "suất quà", "tặng")),
    # rules that a noun before them needs are its own
    (
        "90% trang thông tin tuân thủ các quy định tại Nghị định số 147/2024/NĐ-CP",
        (
            "90% trang thông tin tuân thủ các quy định tại Nghị định số 147/2024/NĐ-CP",
            "trang thông tin",
            "tuân thủ các quy định tại Nghị định số 147/2024/NĐ-CP",
        ),
    ),
    # who strives stands after the adjunct
    (
        "Sang năm 2031, xí nghiệp phấn đấu tiết kiệm 3% chi phí nước",
        ("xí nghiệp phấn đấu tiết kiệm 3% chi phí nước", "xí nghiệp", "tiết kiệm chi phí nước"),
    ),
    # a heading that runs in, however long
    (
        "Về phát triển du lịch cộng đồng và khôi phục các làng nghề của địa phương, chỉ tiêu đặt ra là tỷ lệ hộ làm nghề đạt 40%",
        ("tỷ lệ hộ làm nghề đạt 40%", "tỷ lệ hộ làm nghề", "đạt"),
    ),
    # what leads on to "phấn đấu"
    (
        "Đợt này toàn ngành tập trung vào phấn đấu giải quyết xong 80% số đơn",
        ("giải quyết xong 80% số đơn", "số đơn", "giải quyết xong"),
    ),
    # several deeds of one who is named
    (
        "Hội Phụ nữ xã vận động, trao tặng 60 thẻ bảo hiểm y tế cho hội viên nghèo",
        (
            "Hội Phụ nữ xã vận động, trao tặng 60 thẻ bảo hiểm y tế cho hội viên nghèo",
            "Hội Phụ nữ xã",
            "vận động, trao tặng thẻ bảo hiểm y tế cho hội viên nghèo",
        ),
    ),
    (
        "các phường phát hiện, xử lý 100% điểm ngập",
        ("các phường phát hiện, xử lý 100% điểm ngập", "các phường", "phát hiện, xử lý điểm ngập"),
    ),
    (
        "Mỗi năm Hội tổ chức tư vấn, hướng nghiệp, dạy nghề, giới thiệu việc làm cho 150 lao động",
        (
            "Hội tổ chức tư vấn, hướng nghiệp, dạy nghề, giới thiệu việc làm cho 150 lao động",
            "Hội",
            "tổ chức tư vấn, hướng nghiệp, dạy nghề, giới thiệu việc làm cho",
        ),
    ),
    # what comes of it, and a deed after a semicolon
    (
        "85% rác thải được thu gom, tạo chuyển biến về môi trường",
        ("85% rác thải được thu gom", "rác thải", "được thu gom"),
    ),
    (
        "90% quân nhân được huấn luyện theo kế hoạch; xây dựng doanh trại xanh",
        (
            "90% quân nhân được huấn luyện theo kế hoạch",
            "quân nhân",
            "được huấn luyện theo kế hoạch",
        ),
    ),
    (
        "100% công chức gương mẫu thực hiện quy chế; tích cực học tập",
        (
            "100% công chức gương mẫu thực hiện quy chế; tích cực học tập",
            "công chức",
            "gương mẫu thực hiện quy chế; tích cực học tập",
        ),
    ),
    # "đều" takes up the subject
    (
        "100% hộ có nhu cầu và đủ điều kiện đều được vay vốn",
        (
            "100% hộ có nhu cầu và đủ điều kiện đều được vay vốn",
            "hộ có nhu cầu và đủ điều kiện",
            "đều được vay vốn",
        ),
    ),
    (
        "100% các đội dự hội thi đều có giải",
        ("100% các đội dự hội thi đều có giải", "các đội dự hội thi", "đều có giải"),
    ),
    (
        "90% đoàn viên nắm vững điều lệ, đều có sổ tay",
        (
            "90% đoàn viên nắm vững điều lệ, đều có sổ tay",
            "đoàn viên",
            "nắm vững điều lệ, đều có sổ tay",
        ),
    ),
    # how somebody is, and how they do it
    (
        "90% nông dân phấn khởi, tích cực sản xuất",
        ("90% nông dân phấn khởi, tích cực sản xuất", "nông dân", "phấn khởi, tích cực sản xuất"),
    ),
    (
        "95% cơ quan, đơn vị, chủ động xây dựng phương án",
        (
            "95% cơ quan, đơn vị, chủ động xây dựng phương án",
            "cơ quan, đơn vị",
            "chủ động xây dựng phương án",
        ),
    ),
    # deeds that have others do something; where things come from; how often
    (
        "tập hợp 80% cựu thanh niên xung phong tham gia sinh hoạt",
        (
            "tập hợp 80% cựu thanh niên xung phong tham gia sinh hoạt",
            "cựu thanh niên xung phong",
            "tập hợp tham gia sinh hoạt",
        ),
    ),
    (
        "tiếp nhận 900 đơn vị máu từ chương trình",
        ("tiếp nhận 900 đơn vị máu từ chương trình", "đơn vị máu", "tiếp nhận từ chương trình"),
    ),
    (
        "tặng 300 suất cơm từ thiện",
        ("tặng 300 suất cơm từ thiện", "suất cơm từ thiện", "tặng"),
    ),
    (
        "duy trì mức giảm số vụ va chạm từ 2 đến 3% hằng năm",
        (
            "duy trì mức giảm số vụ va chạm từ 2 đến 3% hằng năm",
            "mức giảm số vụ va chạm",
            "duy trì",
        ),
    ),
]


@pytest.mark.parametrize(("line", "expected"), TOLD)
def test_who_and_what(line: str, expected: tuple[object, ...]) -> None:
    assert read(line) == [expected]


BOUNDED = [
    # a "trở lên" of the rank is not the number's, and of all there are no more
    ("100% Hội cấp huyện trở lên mở lớp tập huấn", "eq", "Hội cấp huyện trở lên"),
    ("85% cán bộ từ trung đội trở lên đạt khá", "eq", None),
    ("80% Đoàn cấp xã trở lên có công trình", "eq", "Đoàn cấp xã trở lên"),
    ("70% viên chức trình độ thạc sĩ trở lên", "eq", "viên chức trình độ thạc sĩ trở lên"),
    ("95% chi đoàn trở lên xếp loại khá", "ge", "chi đoàn"),
    ("từ 80% Hội cấp huyện trở lên đạt vững mạnh", "ge", "Hội cấp huyện"),
    ("đạt 100% chỉ tiêu trở lên", "ge", None),
    ("có 5 sáng kiến cấp trường trở lên", "ge", "sáng kiến"),
    (
        "thành lập từ 3 hợp tác xã nuôi trồng thủy sản trở lên",
        "ge",
        "hợp tác xã nuôi trồng thủy sản",
    ),
]


@pytest.mark.parametrize(("line", "comparator", "subject"), BOUNDED)
def test_whose_the_bound_is(line: str, comparator: str, subject: str | None) -> None:
    (target,) = targets_in(line)
    assert target.comparator == comparator
    assert subject is None or target.subject == subject
    assert not (target.predicate or "").endswith("từ")
