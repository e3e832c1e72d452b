"""Words that look like others: markers before a percentage, nouns like verbs, quotas, averages."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets


def read(item: str) -> list[tuple[object, ...]]:
    """Comparator, value, unit, subject and predicate of each target of *item*."""
    found = find_targets(plan_with(item, "CHỈ TIÊU THI ĐUA"))
    return [(t.comparator, t.value, t.unit, t.subject, t.predicate) for t in found]


FORMS = [
    # the stroke of a marker is none of a fraction
    ("4/ 100% hội viên có thẻ", [("eq", 100, "%", "hội viên", "có thẻ")]),
    ("b/ 85% chi hội vững mạnh", [("eq", 85, "%", "chi hội", "vững mạnh")]),
    # ages
    (
        "- 100% học sinh từ đủ 14 tuổi được cấp căn cước",
        [("eq", 100, "%", "học sinh từ đủ 14 tuổi", "được cấp căn cước")],
    ),
    # who owes for how long, and what is reckoned for each
    ("- Nợ BHXH, BHYT không quá 30 ngày", [("le", 30, "ngày", "Nợ BHXH, BHYT", None)]),
    (
        "- Số tiêu chí bình quân đạt 17,5 tiêu chí/xã",
        [("eq", 17.5, "tiêu chí", "Số tiêu chí bình quân", "đạt")],
    ),
    (
        "- Mỗi luật sư trợ giúp pháp lý tối thiểu 08 giờ",
        [("ge", 8, "giờ", "Mỗi luật sư", "trợ giúp pháp lý")],
    ),
    (
        "- Phát sóng 1.200 giờ chương trình thiếu nhi",
        [("eq", 1200, "giờ", "chương trình thiếu nhi", "Phát sóng")],
    ),
    # what happens is a noun after "vụ", "ca", "trường hợp"
    (
        "- Không có vụ ngộ độc thực phẩm từ 30 người mắc trở lên",
        [("none", 0, "vụ ngộ độc thực phẩm", "vụ ngộ độc thực phẩm", "từ 30 người mắc trở lên")],
    ),
    ("- Không có ca tử vong mẹ", [("none", 0, "ca tử vong mẹ", "ca tử vong mẹ", None)]),
    (
        "- Không có đơn thư khiếu nại về thái độ phục vụ",
        [("none", 0, "đơn thư khiếu nại", "đơn thư khiếu nại", "về thái độ phục vụ")],
    ),
    (
        "- Không có điểm nóng về an ninh",
        [("none", 0, "điểm nóng về an ninh", "điểm nóng về an ninh", None)],
    ),
    # somebody's name begins like a deed
    (
        "- Huấn luyện viên, vận động viên phấn đấu giành từ 25 huy chương",
        [("ge", 25, "huy chương", "Huấn luyện viên, vận động viên", "giành")],
    ),
    (
        "- 90% cơ sở khám bệnh, chữa bệnh thực hiện bệnh án điện tử",
        [("eq", 90, "%", "cơ sở khám bệnh, chữa bệnh", "thực hiện bệnh án điện tử")],
    ),
    # what it is given for, and on what day
    ("- Hiến 500 m2 đất làm đường", [("eq", 500, "m2", "đất", "Hiến làm đường")]),
    (
        "- Tặng 50 suất quà nhân tháng hành động vì trẻ em",
        [("eq", 50, "suất quà", "suất quà", "Tặng nhân tháng hành động vì trẻ em")],
    ),
    (
        "- Mỗi xã có thêm 01 câu lạc bộ dưỡng sinh",
        [("eq", 1, "câu lạc bộ dưỡng sinh", "Mỗi xã", "có thêm câu lạc bộ dưỡng sinh")],
    ),
    (
        "- Ít nhất 02 lượt kiểm tra/năm đối với mỗi đơn vị trực thuộc",
        [("ge", 2, "lượt kiểm tra", "lượt kiểm tra", "đối với mỗi đơn vị trực thuộc")],
    ),
    (
        "- Kéo giảm 5% TNGT cả ba tiêu chí so với năm trước",
        [("eq", 5, "%", "TNGT", "Kéo giảm cả ba tiêu chí so với năm trước")],
    ),
    (
        "- Mỗi xã tăng ít nhất 02 tiêu chí so với năm trước",
        [("ge", 2, "tiêu chí", "Mỗi xã", "tăng so với năm trước")],
    ),
    # what only urges is no label
    ("- Đăng ký: 02 sáng kiến", [("eq", 2, "sáng kiến", "sáng kiến", None)]),
    # a part with a name of its own
    (
        "- Trồng mới 210 ha cây ăn quả, trong đó 60 ha mắc ca",
        [("eq", 210, "ha", "cây ăn quả", "Trồng mới"), ("eq", 60, "ha", "mắc ca", None)],
    ),
    ("- Khoanh nuôi bảo vệ 800 ha rừng", [("eq", 800, "ha", "rừng", "Khoanh nuôi bảo vệ")]),
]

NONE = [
    # how many may be put forward is a rule
    "- Mỗi đơn vị đề nghị tối đa 01 tập thể và 02 cá nhân",
    "- Mỗi cụm được đề xuất không quá 03 tập thể",
    "- Mỗi trường giới thiệu nhiều nhất 02 cá nhân",
    "- Làm việc 8 giờ mỗi ngày",
]


@pytest.mark.parametrize(("item", "expected"), FORMS)
def test_neighbours(item: str, expected: list[tuple[object, ...]]) -> None:
    assert read(item) == expected


@pytest.mark.parametrize("item", NONE)
def test_is_no_target(item: str) -> None:
    assert read(item) == []
