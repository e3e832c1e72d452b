"""Who does what: actors in the item and in the heading, tasks, deadlines, and what is neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.assignment_plans import found_in, plan_of

from thidua.extract.assignments import find_assignments
from thidua.extract.assignments.extractor import TASK_LENGTH
from thidua.knowledge.actors import actor_head, task_start


@pytest.mark.parametrize(
    ("text", "actor", "task"),
    [
        ("Các khoa, phòng lập kế hoạch riêng.", "Các khoa, phòng", "lập kế hoạch riêng."),
        ("Các tổ, Văn phòng: Theo dõi thi đua.", "Các tổ, Văn phòng", "Theo dõi thi đua."),
        ("Giao Văn phòng chủ trì, phối hợp.", "Văn phòng", "chủ trì, phối hợp."),
        ("Phòng Cơ điện vận hành lập lịch ca.", "Phòng Cơ điện vận hành", "lập lịch ca."),
        ("Đội Cơ giới đại tu ba máy xúc, lập sổ.", "Đội Cơ giới", None),
        ("Tổ Kiểm lâm dò vết cưa, ghi tọa độ.", "Tổ Kiểm lâm", None),
        ("Phòng Kho quỹ soát bảng kê, cảnh báo sớm.", "Phòng Kho quỹ", None),
        ("Văn phòng thống kê hồ sơ trễ.", "Văn phòng", "thống kê hồ sơ trễ."),
        ("Tòa Lao động mở sổ theo dõi.", "Tòa Lao động", "mở sổ theo dõi."),
        ("Trung tâm Giao nhận vận chuyển: giữ giờ.", "Trung tâm Giao nhận vận chuyển", "giữ giờ."),
        ("Các trạm số 1 đến 4; 06 Tổ bơm: nộp sổ.", "Các trạm số 1 đến 4; 06 Tổ bơm", "nộp sổ."),
        ("Phòng Tài vụ lập hệ thống thẻ.", "Phòng Tài vụ", "lập hệ thống thẻ."),
        ("Ban Nữ công lập danh sách quà.", "Ban Nữ công", "lập danh sách quà."),
        ("Khoa Dược phân tích đơn thuốc.", "Khoa Dược", "phân tích đơn thuốc."),
        ("Tại hội thi, Tổ Văn theo dõi điểm.", "Tổ Văn", "theo dõi điểm."),
        ("Giao cho Phòng Nội vụ: tổng hợp chung.", "Phòng Nội vụ", "tổng hợp chung."),
        ("Yêu cầu các đơn vị rà soát hồ sơ.", "các đơn vị", "rà soát hồ sơ."),
        ("Đề nghị Công đoàn phối hợp vận động.", "Công đoàn", "phối hợp vận động."),
        ("Đối với Đoàn trường: tổ chức hội thi.", "Đoàn trường", "tổ chức hội thi."),
        ("Trách nhiệm của Văn phòng: sơ kết quý.", "Văn phòng", "sơ kết quý."),
        ("Phòng Đào tạo tham mưu ban hành.", "Phòng Đào tạo", "tham mưu ban hành."),
        ("Ban chỉ đạo phong trào họp hằng quý.", "Ban chỉ đạo phong trào", "họp hằng quý."),
        ("Ban Tổ chức hội thi chuẩn bị sân.", "Ban Tổ chức hội thi", "chuẩn bị sân."),
        ("Các tổ chức đoàn thể phối hợp.", "Các tổ chức đoàn thể", "phối hợp."),
        ("Bệnh viện công lập cử cán bộ dự.", "Bệnh viện công lập", "cử cán bộ dự."),
        ("Đồng chí Bí thư phụ trách chung.", "Đồng chí Bí thư", "phụ trách chung."),
        ("Thủ trưởng đơn vị có trách nhiệm đôn đốc.", "Thủ trưởng đơn vị", None),
        ("Căn cứ kế hoạch này, các khoa đăng ký.", "các khoa", "đăng ký."),
        ("Phòng A; Phòng B rà soát hồ sơ.", "Phòng A; Phòng B", "rà soát hồ sơ."),
        ("Đồng chí phụ trách nữ công tổ chức thi.", "Đồng chí phụ trách nữ công", "tổ chức thi."),
        ("Quản đốc phân xưởng ký giao ước.", "Quản đốc phân xưởng", "ký giao ước."),
        ("Đài truyền thanh xã mở chuyên mục.", "Đài truyền thanh xã", "mở chuyên mục."),
        ("Công an xã giữ gìn trật tự.", "Công an xã", "giữ gìn trật tự."),
        ("Theo chức năng, nhiệm vụ được giao, các phòng đăng ký.", "các phòng", "đăng ký."),
        ("Bộ Tư pháp chủ trì biên soạn tài liệu.", "Bộ Tư pháp", "chủ trì biên soạn tài liệu."),
        # as what the actor acts is of the task, a bracket with a name of the actor
        ("Phòng Tổ chức (cơ quan thường trực) hướng dẫn.", "Phòng Tổ chức", None),
        ("Văn phòng tổng hợp (thường trực) đôn đốc.", "Văn phòng tổng hợp", None),
        ("Sở Nội vụ (Ban Thi đua) đầu mối theo dõi.", "Sở Nội vụ (Ban Thi đua)", None),
        # departments that list what they do
        (
            "Phòng Giám định, kiểm tra BHYT rà soát hồ sơ.",
            "Phòng Giám định, kiểm tra BHYT",
            "rà soát hồ sơ.",
        ),
        ("Phòng Thanh tra, kiểm tra mở đường dây nóng.", "Phòng Thanh tra, kiểm tra", None),
        ("Chi cục Thuế tuyên truyền, hỗ trợ người nộp thuế.", "Chi cục Thuế", None),
        ("Phòng Hậu cần bảo đảm cơ sở vật chất.", "Phòng Hậu cần", "bảo đảm cơ sở vật chất."),
        (
            "Phòng Kế hoạch tổng hợp: cung cấp số liệu.",
            "Phòng Kế hoạch tổng hợp",
            "cung cấp số liệu.",
        ),
        ("Cụm phó giữ quỹ hoạt động.", "Cụm phó", "giữ quỹ hoạt động."),
        ("Ban biên tập bản tin đăng gương tốt.", "Ban biên tập bản tin", "đăng gương tốt."),
        ("Đảng ủy xã lãnh đạo các chi bộ.", "Đảng ủy xã", "lãnh đạo các chi bộ."),
        (
            "Hội đồng Thi đua - Khen thưởng xã: họp xét.",
            "Hội đồng Thi đua - Khen thưởng xã",
            "họp xét.",
        ),
        (
            "Ban An toàn; Ban Kỹ thuật mỗi ban chịu trách nhiệm một việc.",
            "Ban An toàn; Ban Kỹ thuật",
            "mỗi ban chịu trách nhiệm một việc.",
        ),
        (
            "Ban thi đua (đ/c Lan làm phó ban): tổng hợp điểm.",
            "Ban thi đua (đ/c Lan làm phó ban)",
            "tổng hợp điểm.",
        ),
        (
            "Công chức Văn hoá tham mứu xây dựng bảng điểm.",
            "Công chức Văn hoá",
            "tham mứu xây dựng bảng điểm.",
        ),
        (
            "14 tổ dân phố, 3 trường học họp phát động.",
            "14 tổ dân phố, 3 trường học",
            "họp phát động.",
        ),
        (
            "Phòng Thể dục cùng Trung tâm Văn hóa lo nhiệm vụ 4.",
            "Phòng Thể dục cùng Trung tâm Văn hóa",
            "lo nhiệm vụ 4.",
        ),
        ("Công đoàn cùng chăm lo đời sống.", "Công đoàn", "cùng chăm lo đời sống."),
        ("Mời BHXH tỉnh cử cán bộ dự.", "BHXH tỉnh", "cử cán bộ dự."),
        (
            "Trân trọng đề nghị UBND 14 phường: Chỉ đạo phát thanh.",
            "UBND 14 phường",
            "Chỉ đạo phát thanh.",
        ),
        ("Giao nhiệm vụ cho Văn phòng lưu hồ sơ.", "Văn phòng", "lưu hồ sơ."),
        ("Định kỳ hằng quý, các đơn vị gửi báo cáo.", "các đơn vị", "gửi báo cáo."),
        ("Trước ngày 15/3/2024, các phòng gửi bản đăng ký.", "các phòng", "gửi bản đăng ký."),
        ("Văn phòng tổng hợp kết quả, báo cáo.", "Văn phòng", "tổng hợp kết quả, báo cáo."),
        ("Lãnh đạo Ban phụ trách chung.", "Lãnh đạo Ban", "phụ trách chung."),
        (
            "Phòng Cảnh sát giao thông tổ chức ký cam kết.",
            "Phòng Cảnh sát giao thông",
            "tổ chức ký cam kết.",
        ),
        ("BCH CĐCS ra KH, phân công từng tổ.", "BCH CĐCS", "ra KH, phân công từng tổ."),
        ("Cô Nguyễn Thị Hoa phụ trách khối 1.", "Cô Nguyễn Thị Hoa", "phụ trách khối 1."),
        ("Chi, đảng bộ cơ sở lãnh đạo thực hiện.", "Chi, đảng bộ cơ sở", "lãnh đạo thực hiện."),
        ("**Ủy ban nhân dân xã** triển khai ngay.", "Ủy ban nhân dân xã", "triển khai ngay."),
        (
            "Phòng Nội vụ đề nghị Chủ tịch UBND huyện khen thưởng.",
            "Phòng Nội vụ",
            "đề nghị Chủ tịch UBND huyện khen thưởng.",
        ),
        (
            "Phòng Nội vụ đề nghị UBND huyện ban hành quyết định khen thưởng.",
            "Phòng Nội vụ",
            "đề nghị UBND huyện ban hành quyết định khen thưởng.",
        ),
        (
            "Sở Nội vụ đề nghị UBND các xã báo cáo trước ngày 15/10.",
            "UBND các xã",
            "báo cáo trước ngày 15/10.",
        ),
    ],
)
@pytest.mark.parametrize("marker", ["-", "1.", "a)"])
def test_actor_in_the_item(text: str, actor: str, task: str | None, marker: str) -> None:
    (record,) = found_in(f"- Tổ chức sơ kết từng quý.\n{marker} {text}\n- Nhân rộng cách làm hay.")
    assert record.actor == actor
    if task:
        assert record.task == record.task_full == task


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức sơ kết vào cuối quý.",
        "Ban hành kế hoạch; hướng dẫn cơ sở thực hiện.",
        "Các phong trào cần thực hiện thường xuyên.",
        "Khoa học kỹ thuật phải gắn với thực tiễn.",
        "Đoàn kết xây dựng đơn vị vững mạnh.",
        "Phòng, chống tiêu cực, lập kế hoạch kiểm tra.",
        "Hội nghị tổng kết tổ chức vào tháng 12.",
        "Nâng cao chất lượng tham mưu.",
        "Cụm thi đua các phòng thuộc Sở: 01 Cụm.",
        "Đơn vị nào vi phạm thì không xét thi đua.",
        "Lưu ý: các đơn vị báo cáo đúng mẫu.",
        "Phần mềm đăng ký thi đua do Sở cung cấp.",
    ],
)
def test_items_without_an_actor(text: str) -> None:
    assert found_in(f"- {text}") == []


def test_other_sections_assign_nothing() -> None:
    assert found_in("- Các khoa xây dựng nền nếp.", "MỤC TIÊU") == []


def test_actor_in_the_heading() -> None:
    records = found_in(
        "1. Ban Giám hiệu\n- Chỉ đạo chung.\n- Phân công các đồng chí theo dõi từng khối.\n"
        "- Các thành viên báo cáo hằng tháng.\n2. Trách nhiệm của Công đoàn\n"
        "Vận động đoàn viên đăng ký giao ước."
    )
    assert [(r.actor, r.quote) for r in records] == [
        ("Ban Giám hiệu", "Chỉ đạo chung."),
        ("Ban Giám hiệu", "Phân công các đồng chí theo dõi từng khối."),
        ("Các thành viên", "Các thành viên báo cáo hằng tháng."),
        ("Công đoàn", "Vận động đoàn viên đăng ký giao ước."),
    ]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("- Các khoa đăng ký trước ngày 15/3/2024.", "2024-03-15"),
        ("- Các khoa đăng ký chậm nhất ngày 15 tháng 3 năm 2024.", "2024-03-15"),
        ("- Các khoa đăng ký, gửi Văn phòng trước 20/4.", "2024-04-20"),
        ("- Các khoa đăng ký đúng hạn.", None),
    ],
)
def test_deadline(text: str, deadline: str | None) -> None:
    (record,) = found_in(text)
    assert record.deadline == deadline


def test_task_is_cut_at_a_word_end() -> None:
    task = "xây dựng " + "kế hoạch " * 30
    (record,) = found_in(f"- Các khoa {task.strip()}.")
    assert record.quote is not None
    assert record.quote.startswith("Các khoa xây dựng kế")
    assert len(record.task) <= TASK_LENGTH
    assert record.task.split()[-1] in {"kế", "hoạch"}
    assert record.task_full == task.strip() + "."


def test_heads_and_verbs() -> None:
    assert actor_head().match("Ủy  ban\nnhân dân") is not None
    assert actor_head().match("tổ chức hội thi") is None
    assert actor_head().match("tổ chức công đoàn") is not None
    text = "Ban kiểm tra tổ chức họp"
    assert task_start(text, 0, 3, len(text)) == text.index("tổ chức")
    assert task_start("Ban Giám hiệu", 0, 3, 13) is None


_PIECES = (
    *("- ", "\n- ", "\n1. ", "Các khoa", "Ban chỉ đạo", "Giao", "Đối với", "phòng", "Trưởng"),
    *(
        "xây dựng",
        "tổ chức",
        "lập kế hoạch",
        ":",
        ";",
        ",",
        ".",
        "trước ngày 31/4/2024",
        "**",
        "\n",
    ),
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join)))
def test_offsets_and_never_raising(body: str) -> None:
    plan = plan_of(body)
    for record in find_assignments(plan):
        assert record.start is not None
        assert record.end is not None
        assert record.quote == plan.text[record.start : record.end]
        assert record.quote == record.quote.strip()
        assert record.actor
        assert len(record.task) <= TASK_LENGTH


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Phòng Quản lý chất lượng công trình, Ban Quản lý dự án: lập tiến độ, gửi Sở.",
            "Phòng Quản lý chất lượng công trình, Ban Quản lý dự án",
        ),
        ("Các Chấp hành viên lập danh mục án trọng điểm, nộp bản đăng ký.", "Các Chấp hành viên"),
        (
            "Khoa Truyền thông, Giáo dục sức khỏe sản xuất thông điệp cho 3 xã.",
            "Khoa Truyền thông, Giáo dục sức khỏe",
        ),
        (
            "Phòng Quản lý thu, Phòng Khai thác và thu nợ phân tích số liệu, báo cáo.",
            "Phòng Quản lý thu, Phòng Khai thác và thu nợ",
        ),
        (
            "Chi cục Thủy sản, Văn phòng Đăng ký đất đai cụ thể hóa chỉ tiêu.",
            "Chi cục Thủy sản, Văn phòng Đăng ký đất đai",
        ),
        (
            "Phòng Kiểm tra, giám sát, Phòng Tổ chức cán bộ thẩm tra hồ sơ.",
            "Phòng Kiểm tra, giám sát, Phòng Tổ chức cán bộ",
        ),
        ("Bộ phận Xây dựng tổ chức Hội tham mưu hướng dẫn.", "Bộ phận Xây dựng tổ chức Hội"),
        ("Quản đốc, Trưởng phòng tổ chức cho các tổ đăng ký.", "Quản đốc, Trưởng phòng"),
        ("Hội Phụ nữ hỗ trợ phụ nữ phát triển kinh tế.", "Hội Phụ nữ"),
    ],
)
def test_verbs_and_names_of_courts_health_posts_and_works(text: str, actor: str) -> None:
    assert [record.actor for record in found_in(f"1. {text}")] == [actor]


def test_what_is_asked_of_the_best_is_no_task() -> None:
    assert found_in("1. Đối với tập thể: Có kế hoạch phát động, đăng ký thi đua đúng hạn.") == []


def test_as_what_a_body_acts_stands_before_it() -> None:
    body = (
        "- Cơ quan thường trực: Văn phòng Sở theo dõi.\n- Phòng Mẫu trên cơ sở Đề án, lập dự toán."
    )
    assert [record.actor for record in found_in(body)] == ["Văn phòng Sở", "Phòng Mẫu"]


@pytest.mark.parametrize(
    ("text", "actor", "task"),
    [
        # when and on what terms a task is done belongs to it
        ("Ban Nữ công hằng quý họp một lần.", "Ban Nữ công", "hằng quý họp một lần."),
        ("Đội Cảnh sát định kỳ trực chốt.", "Đội Cảnh sát", "định kỳ trực chốt."),
        ("Các tổ khi đăng ký cần bám sát chỉ tiêu.", "Các tổ", None),
        ("Các chi hội, trong tháng 6/2024, bầu chọn gương.", "Các chi hội", None),
        # units named for what they do
        ("Tiểu ban tuyên truyền chuẩn bị ma két.", "Tiểu ban tuyên truyền", "chuẩn bị ma két."),
        ("Nhóm hỗ trợ cài đặt phần mềm.", "Nhóm hỗ trợ", "cài đặt phần mềm."),
        ("Đội xung kích giữ trật tự.", "Đội xung kích", "giữ trật tự."),
        ("Phòng khám khu vực khám cho công nhân.", "Phòng khám khu vực", "khám cho công nhân."),
        # as what somebody acts, for what matter, and by whom it is given
        ("Thư ký: bà Đinh Thị Na ghi biên bản.", "bà Đinh Thị Na", "ghi biên bản."),
        ("Trưởng ban: Phụ trách chung.", "Trưởng ban", "Phụ trách chung."),
        ("Kinh phí: Phòng Tài vụ dự trù.", "Phòng Tài vụ", "dự trù."),
        ("Nội dung 2: Khoa Nội chủ trì, Khoa Ngoại giúp.", "Khoa Nội", None),
        ("Ủy ban nhân dân xã giao Công an xã chủ trì.", "Công an xã", "chủ trì."),
        ("Hội đồng yêu cầu các khoa rà soát sổ điểm.", "các khoa", "rà soát sổ điểm."),
        ("Lớp 12A1 phụ trách vệ sinh sân trường.", "Lớp 12A1", "phụ trách vệ sinh sân trường."),
    ],
)
def test_ways_of_charging_somebody(text: str, actor: str, task: str | None) -> None:
    (record,) = found_in(f"- {text}")
    assert record.actor == actor
    assert task is None or record.task == task


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị phối hợp: Liên minh Hợp tác xã, Hội Làm vườn.",
        "Đối tượng: Cán bộ, giáo viên tham gia giảng dạy.",
        "Khen thưởng: Chủ tịch xã tặng Giấy khen.",
        "Trưởng ban: Ông Hà Văn Tư - Giám đốc.",
        "Lớp tập huấn cho cán bộ tổ chức trong tháng 5.",
    ],
)
def test_labels_that_charge_nobody(text: str) -> None:
    assert found_in(f"- {text}") == []
