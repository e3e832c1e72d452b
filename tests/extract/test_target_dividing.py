"""Who and what beside a number: verbs that the table lacks, modal verbs, what only tells which."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in


def read(line: str) -> list[tuple[object, ...]]:
    """Value, subject and predicate of each target of *line*."""
    found = targets_in(line)
    return [(t.value, t.subject, t.predicate) for t in found]


SHARES = [
    # a verb that the table lacks stands before one that only tells how
    ("85% bệnh nhân lao uống thuốc đều đặn", "bệnh nhân lao", "uống thuốc đều đặn"),
    ("90% em nhỏ đọc được truyện tranh", "em nhỏ", "đọc được truyện tranh"),
    ("70% số thôn xóa được điểm rác tự phát", "số thôn", "xóa được điểm rác tự phát"),
    ("100% xe quá hạn tiêu hủy đúng quy trình", "xe quá hạn", "tiêu hủy đúng quy trình"),
    # but one that always tells is the clause's
    ("100% dụng cụ nha khoa được tiệt trùng", "dụng cụ nha khoa", "được tiệt trùng"),
    ("95% đối tượng bảo trợ xã hội nhận quà", "đối tượng bảo trợ xã hội", "nhận quà"),
    ("100% tỉnh, thành của Hội mở lớp", "tỉnh, thành của Hội", "mở lớp"),
    # the modal verb begins what is told
    ("100% sáng kiến được xét phải có minh chứng", "sáng kiến được xét", "phải có minh chứng"),
    ("100% hộ vi phạm phải xử lý", "hộ", "vi phạm phải xử lý"),
    # what was done to things before tells which are meant
    ("95% cầu treo hoàn thành được kiểm định", "cầu treo hoàn thành", "được kiểm định"),
    (
        "100% kênh trên cánh đồng xã quản lý được nạo vét",
        "kênh trên cánh đồng xã quản lý",
        "được nạo vét",
    ),
    # how and how often it is done goes with the verb; of a thing it tells of what kind that is
    ("100% liên đội đồng loạt ra quân", "liên đội", "đồng loạt ra quân"),
    ("100% chi bộ định kỳ sinh hoạt chuyên đề", "chi bộ", "định kỳ sinh hoạt chuyên đề"),
    ("95% chi đoàn hằng năm tổ chức ngày hội", "chi đoàn", "hằng năm tổ chức ngày hội"),
    ("100% báo cáo định kỳ được gửi đúng hạn", "báo cáo định kỳ", "được gửi đúng hạn"),
    ("100% bản án sơ thẩm không bị hủy", "bản án sơ thẩm", "không bị hủy"),
    ("100% người có uy tín ký cam kết", "người có uy tín", "ký cam kết"),
    ("100% hộ bị ảnh hưởng nhận tiền đền bù", "hộ bị ảnh hưởng", "nhận tiền đền bù"),
    ("100% thư viện cho mượn sách về nhà", "thư viện", "cho mượn sách về nhà"),
    # both verbs are told of what follows
    ("Đạt và vượt 100% chỉ tiêu được giao", "chỉ tiêu được giao", "đạt và vượt"),
    ("Đạt từ 85% trở lên đối với án dân sự", "án dân sự", "đạt"),
    ("Tiết kiệm chi thường xuyên 10% để tăng lương", "chi thường xuyên", "Tiết kiệm để tăng lương"),
    ("Nâng mức thu nhập lên 80 triệu đồng/người", "mức thu nhập", "Nâng lên"),
    # as what they are chosen is told
    ("80% món ăn được bầu là đặc sản", "món ăn", "được bầu là đặc sản"),
    # who is had, and what they are
    ("60% bản có đảng viên là người Mông", "bản", "có đảng viên là người Mông"),
    # words that belong to the verb after them
    (
        "100% trưởng thôn đồng thời là đảng viên",
        "trưởng thôn",
        "đồng thời là đảng viên",
    ),
    # verbs in brackets divide nothing
    (
        "100% hội viên (trừ người được miễn) đóng hội phí",
        "hội viên (trừ người được miễn)",
        "đóng hội phí",
    ),
    # names with a verb in them
    ("100% bếp ăn tập thể có tủ lưu mẫu", "bếp ăn tập thể", "có tủ lưu mẫu"),
    (
        "90% cán bộ không chuyên trách dự tập huấn",
        "cán bộ không chuyên trách",
        "dự tập huấn",
    ),
    # a grade of a unit
    ("15% tổ hội khá", "tổ hội", "khá"),
    # but of what is reached the class is part
    ("đạt 85% tổ hội mạnh", "tổ hội mạnh", "đạt"),
    # which are meant
    (
        "60% công ty có từ 30 lao động trở lên đã đi vào hoạt động ổn định được thành lập công đoàn",
        "công ty có từ 30 lao động trở lên đã đi vào hoạt động ổn định",
        "được thành lập công đoàn",
    ),
    ("70% cơ sở đã hoạt động ổn định ký thỏa ước", "cơ sở đã hoạt động ổn định", "ký thỏa ước"),
    # what one has to do is told, the duty tells who is meant
    (
        "100% hộ có nghĩa vụ nộp thủy lợi phí đúng kỳ hạn",
        "hộ có nghĩa vụ",
        "nộp thủy lợi phí đúng kỳ hạn",
    ),
    (
        "95% bà con có nhu cầu vay vốn được giải ngân",
        "bà con có nhu cầu vay vốn",
        "được giải ngân",
    ),
    # what one does by trade tells who is meant where another verb follows
    ("100% xuồng trực xuất phát trong 5 phút", "xuồng trực", "xuất phát trong 5 phút"),
    ("100% quầy bán thuốc có chứng nhận GPP", "quầy bán thuốc", "có chứng nhận GPP"),
    (
        "90% thiếu niên sinh hoạt hè có sổ liên lạc",
        "thiếu niên sinh hoạt hè",
        "có sổ liên lạc",
    ),
    ("100% bé ra lớp được khám mắt", "bé ra lớp", "được khám mắt"),
    # a share is of something: what looks like a verb is a noun
    ("100% phản ánh được trả lời", "phản ánh", "được trả lời"),
    (
        "100% tổ chức hành nghề đấu giá nộp báo cáo",
        "tổ chức hành nghề đấu giá",
        "nộp báo cáo",
    ),
    # a later part of a compound is no verb
    (
        "100% biên bản được ký trên thiết bị cầm tay",
        "biên bản",
        "được ký trên thiết bị cầm tay",
    ),
    # what goes before a verb belongs to it
    ("80% tổ vay vốn tự chấm điểm", "tổ vay vốn", "tự chấm điểm"),
    # what it is for
    ("80% chi hội sinh hoạt nhóm nhằm nâng cao kỹ năng", "chi hội", "sinh hoạt nhóm"),
    (
        "100% vụ mạo danh nhằm trục lợi được xử lý",
        "vụ mạo danh nhằm trục lợi",
        "được xử lý",
    ),
]

DEEDS = [
    # which of them are meant is no part of the deed
    ("Cấp sổ cho 100% hộ dân đủ điều kiện", "hộ dân đủ điều kiện", "Cấp sổ cho"),
    (
        "Thăm hỏi 100% gia đình có hoàn cảnh éo le",
        "gia đình có hoàn cảnh éo le",
        "Thăm hỏi",
    ),
    (
        "Kiểm tra 100% chi bộ khi có dấu hiệu mất đoàn kết",
        "chi bộ",
        "Kiểm tra khi có dấu hiệu mất đoàn kết",
    ),
    ("Xử lý 100% công văn trên phần mềm", "công văn", "Xử lý trên phần mềm"),
    ("Giữ vững 100% thôn văn hóa, bảo đảm vệ sinh ngõ xóm", "thôn văn hóa", "Giữ vững"),
    (
        "Tiêm phòng 100% đàn chó; đảm bảo công tác tiêm phòng an toàn",
        "đàn chó",
        "Tiêm phòng",
    ),
    # others do something by one deed, by another they are only told apart
    (
        "Giúp 100% hộ mới tách làm ăn ổn định",
        "hộ mới tách",
        "Giúp làm ăn ổn định",
    ),
    (
        "Giải thể 100% doanh nghiệp ngừng hoạt động",
        "doanh nghiệp ngừng hoạt động",
        "Giải thể",
    ),
    # "theo" belongs to the thing
    (
        "Hoàn thành 100% đợt giám sát theo chương trình",
        "đợt giám sát theo chương trình",
        "Hoàn thành",
    ),
    # what is so is no verb that leads to a number
    ("Học viên là người Khmer ít nhất 20 em", "Học viên là người Khmer", None),
    # what is done and reached has no bearer
    ("Chi trả lương hưu qua tài khoản đạt 70%", "Chi trả lương hưu qua tài khoản", "đạt"),
    ("Tổn thất nước sạch thực hiện 11%", "Tổn thất nước sạch", "thực hiện"),
    (
        "Kiểm tra bơi vũ trang bảo đảm 100% đạt yêu cầu",
        "Kiểm tra bơi vũ trang",
        "bảo đảm đạt yêu cầu",
    ),
    # a number that tells who is measured is no target
    (
        "Chi hội có quỹ từ 8 triệu đồng trở lên đạt 75%",
        "Chi hội",
        "có quỹ từ 8 triệu đồng trở lên đạt",
    ),
    # an ordinal
    (
        "Bồi dưỡng kiến thức quốc phòng cho đối tượng 4 đạt 98% kế hoạch",
        "Bồi dưỡng kiến thức quốc phòng cho đối tượng 4",
        "đạt kế hoạch",
    ),
]


@pytest.mark.parametrize(("line", "subject", "predicate"), SHARES + DEEDS)
def test_a_share_has_a_subject_and_a_predicate(line: str, subject: str, predicate: str) -> None:
    assert [said for _, *said in read(line)] == [[subject, predicate]]


SEQUENCES = [
    # a clause that names nobody speaks of those before it
    (
        "Hộ dân dùng nước máy đạt 72%, có hố xí tự hoại đạt 88%",
        [(72, "Hộ dân", "dùng nước máy đạt"), (88, "Hộ dân", "có hố xí tự hoại đạt")],
    ),
    (
        "Giáo viên đạt chuẩn đào tạo 97%, trên chuẩn 41%",
        [(97, "Giáo viên", "đạt chuẩn đào tạo"), (41, "Giáo viên", "trên chuẩn")],
    ),
    (
        "Số thu phí đạt 6 tỷ đồng, bằng 104% dự toán huyện giao",
        [(6, "Số thu phí", "đạt"), (104, "Số thu phí", "bằng dự toán huyện giao")],
    ),
    # deeds that share whom they are done to, and a deed of its own
    (
        "Tư vấn hướng nghiệp, giới thiệu việc làm cho 250 thanh niên",
        [(250, "thanh niên", "Tư vấn hướng nghiệp, giới thiệu việc làm cho")],
    ),
    (
        "Giới thiệu cho Đảng xem xét, bồi dưỡng 30 đoàn viên ưu tú",
        [(30, "đoàn viên ưu tú", "Giới thiệu cho Đảng xem xét, bồi dưỡng")],
    ),
    (
        "Tham gia đầy đủ các hội thao do huyện tổ chức, đạt từ 3 giải trở lên",
        [(3, "giải", "đạt")],
    ),
    # what stands after a comma tells of something else
    (
        "Chỉ số hài lòng tăng 04 bậc, nằm trong nhóm 15 huyện dẫn đầu",
        [(4, "Chỉ số hài lòng", "tăng")],
    ),
    (
        "Có thêm 03 xã đạt chuẩn nông thôn mới, duy trì chất lượng các tiêu chí",
        [(3, "xã", "đạt chuẩn nông thôn mới")],
    ),
    # what leads in
    (
        "Hằng năm, qua bình xét có trên 92% hội viên gương mẫu",
        [(92, "hội viên", "gương mẫu")],
    ),
    (
        "Đến hết năm học 2028-2029 có ít nhất 80% lớp học được lắp quạt",
        [(80, "lớp học", "được lắp quạt")],
    ),
    ("90% lao động trở lại làm việc", [(90, "lao động", "trở lại làm việc")]),
    # a class named by its size, and what it is to do
    (
        "Các huyện có từ 4 đến 8 cụm dân cư phấn đấu xây dựng 03 mô hình; các huyện có trên 8 cụm dân cư xây dựng 05 mô hình",
        [
            (3, "Các huyện có từ 4 đến 8 cụm dân cư", "xây dựng"),
            (5, "các huyện có trên 8 cụm dân cư", "xây dựng"),
        ],
    ),
    (
        "Chi hội có từ 40 hội viên trở lên kết nạp 03 hội viên mới",
        [(3, "Chi hội có từ 40 hội viên trở lên", "kết nạp")],
    ),
    # how many make up a group
    (
        "Mỗi khoa đăng ký 02 tiết mục múa (từ 6 người trở lên)",
        [(2, "Mỗi khoa", "đăng ký")],
    ),
    (
        "Mỗi xã có từ 02 chi hội trở lên xây dựng 01 mô hình",
        [(2, "Mỗi xã", "có chi hội xây dựng 01 mô hình")],
    ),
    (
        "Các đơn vị có từ 03 sáng kiến trở lên được công nhận",
        [(3, "Các đơn vị", "có sáng kiến được công nhận")],
    ),
]


@pytest.mark.parametrize(("line", "told"), SEQUENCES)
def test_clauses_beside_each_other(line: str, told: list[tuple[object, ...]]) -> None:
    assert read(line) == told
