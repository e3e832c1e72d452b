"""Who is charged where no heading says so: directives, duties, tables, running text."""

from __future__ import annotations

import pytest
from tests.extract.assignment_plans import HEAD, found_in

from thidua.document import Document
from thidua.extract.assignments import find_assignments
from thidua.structure import parse

_LETTER = """ỦY BAN NHÂN DÂN TỈNH MẪU
Số: 3/CT-UBND
Mẫu, ngày 05 tháng 01 năm 2024

CHỈ THỊ
Về việc đẩy mạnh thi đua năm 2024

{lead}

{body}
"""


@pytest.mark.parametrize(
    ("lead", "actors"),
    [
        ("Để về đích sớm, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", 4),
        ("Giám đốc Sở đề nghị các trường thực hiện những việc sau đây:", 4),
    ],
)
def test_directives_share_out_work_without_a_heading(lead: str, actors: int) -> None:
    body = (
        "1. Sở Nội vụ:\n- Soạn bảng điểm.\n- Theo dõi tiến độ.\n"
        "2. Sở Tài chính bố trí kinh phí.\n3. Đổi mới cách làm.\n4. Công an tỉnh\nGiữ gìn trật tự ở các hội thi."
    )
    plan = parse(Document.from_text(_LETTER.format(lead=lead, body=body)))
    assert len(find_assignments(plan)) == actors


@pytest.mark.parametrize(
    "lead",
    ["Các đơn vị căn cứ tình hình, đáp ứng yêu cầu sau:", "Tỉnh Mẫu có nhiều thuận lợi."],
)
def test_leads_that_charge_nobody(lead: str) -> None:
    body = (
        "1. Sở Tài chính bố trí kinh phí.\n2. Đổi mới cách làm.\n3. Công an tỉnh giữ gìn trật tự."
    )
    plan = parse(Document.from_text(_LETTER.format(lead=lead, body=body)))
    assert find_assignments(plan) == []


def test_article_that_charges_a_body() -> None:
    body = "Điều 1. Ban hành Quy chế.\nĐiều 2. Giao Sở Nội vụ theo dõi việc thực hiện."
    plan = parse(Document.from_text(_LETTER.format(lead="QUYẾT ĐỊNH:", body=body)))
    assert [one.actor for one in find_assignments(plan)] == ["Sở Nội vụ"]


def test_bodies_under_a_heading_of_duties() -> None:
    body = "1. Đối với Sở Y tế:\n- Lập danh sách trạm.\n2. Đối với các huyện:\n- Bố trí người trực."
    head = HEAD.format(heading="NHIỆM VỤ")
    actors = [one.actor for one in find_assignments(parse(Document.from_text(head + body + "\n")))]
    assert actors == ["Sở Y tế", "các huyện"]
    assert found_in(body.replace("Sở Y tế", "học sinh"), "NỘI DUNG THI ĐUA") == []


@pytest.mark.parametrize("mark", ["|", "\t"])
def test_table_whose_head_says_who_does_what(mark: str) -> None:
    rows = [
        ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Phối hợp", "Thời hạn"],
        ["1", "Soạn thể lệ hội thi", "Phòng Đào tạo", "Công đoàn", "15/4/2024"],
        ["2", "Trang trí sân khấu", "Anh Kiên, chị Mỹ", "", "Trước 20/5/2024"],
        ["3", "Chấm bài", "", "", ""],
    ]
    first, second = found_in("\n".join(mark.join(row) for row in rows))
    assert (first.actor, first.quote, first.deadline) == (
        "Phòng Đào tạo",
        "Soạn thể lệ hội thi",
        "2024-04-15",
    )
    assert (second.actor, second.deadline) == ("Anh Kiên, chị Mỹ", "2024-05-20")


def test_appeal_at_the_end_charges_nobody() -> None:
    assert found_in("Ban Thường vụ yêu cầu các chi hội nghiêm túc thực hiện.") == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        # a sentence that charges nobody does not hide those behind it
        ("Phong trào bước sang giai đoạn mới. Giao Sở Xây dựng thẩm định hồ sơ.", "Sở Xây dựng"),
        ("Theo đó, Bộ TT-TT chủ trì, phối hợp với báo, đài ở T.Ư, địa phương.", "Bộ TT-TT"),
        ("Trong đó từng sở, ngành phải xây dựng chỉ tiêu.", "từng sở, ngành"),
        ("Cùng với đó, giao Sở Y tế chủ trì khám sàng lọc.", "Sở Y tế"),
        ("Về hội thi tay nghề, UBND xã giao Trạm Y tế chủ trì.", "Trạm Y tế"),
        ("Bí thư Huyện ủy yêu cầu: Ban Tuyên giáo chủ động viết bài.", "Ban Tuyên giáo"),
        ("UBND xã cũng chấp thuận cho Sở Giao thông phối hợp khảo sát.", "Sở Giao thông"),
        ("Sở Văn hóa được giao xây dựng kịch bản.", "Sở Văn hóa"),
        ("Huyện Mường Mơ xem xét trồng cây lưu niệm.", "Huyện Mường Mơ"),
        ("Vụ Pháp chế có trách nhiệm đôn đốc.", "Vụ Pháp chế"),
        ("Cơ sở dạy nghề có trách nhiệm thực hiện quy định.", "Cơ sở dạy nghề"),
        ("Các cơ quan truyền thông đẩy mạnh đưa tin.", "Các cơ quan truyền thông"),
        (
            "Thủ trưởng các đơn vị trong phạm vi quyền hạn khẩn trương triển khai.",
            "Thủ trưởng các đơn vị",
        ),
        (
            "Để ra quân đồng loạt, Thị đoàn phối hợp với các ban, ngành, đoàn thể chuẩn bị bài.",
            "Thị đoàn",
        ),
    ],
)
def test_who_is_charged_in_running_text(text: str, actor: str) -> None:
    assert [one.actor for one in found_in(text)] == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "Khối thi đua do Hội đồng Trung ương tổ chức.",
        "Cơ sở vật chất cần chuẩn bị chu đáo.",
        "Anh hùng Lao động giao lưu cùng học sinh.",
    ],
)
def test_running_text_that_charges_nobody(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1. Nhiệm vụ của Sở Công Thương:\n- Chủ trì hội chợ.\n2. Nhiệm vụ của các xã:\n- Lập đội.",
            [("Sở Công Thương", "Chủ trì hội chợ."), ("các xã", "Lập đội.")],
        ),
        (
            "1. Các chi bộ có trách nhiệm:\na) Lãnh đạo thực hiện nghị quyết.\nb) Phân tích số liệu.",
            [
                ("Các chi bộ", "Lãnh đạo thực hiện nghị quyết."),
                ("Các chi bộ", "Phân tích số liệu."),
            ],
        ),
        (
            "- UBND các xã; các trường học trên địa bàn: Tổ chức phát động.\n- VP: tổng hợp.",
            [
                ("UBND các xã; các trường học trên địa bàn", "Tổ chức phát động."),
                ("VP", "tổng hợp."),
            ],
        ),
        (
            "Hiệu trưởng giao nhiệm vụ:\n- Thầy Phúc: phụ trách âm thanh.",
            [("Thầy Phúc", "phụ trách âm thanh.")],
        ),
        ("1. Phòng Kỹ thuật:\nSửa máy.\n", [("Phòng Kỹ thuật", "Sửa máy.")]),
        (
            "- Ban Chỉ đạo xây dựng quy chế.\n- Ban Giám đốc khen thưởng kịp thời.",
            [("Ban Chỉ đạo", "xây dựng quy chế."), ("Ban Giám đốc", "khen thưởng kịp thời.")],
        ),
    ],
)
def test_duties_and_those_who_have_them(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.actor, one.task) for one in found_in(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # many are asked: that is an order
        (
            "II. NỘI DUNG\n1. Đề nghị các khu phố vận động hộ dân quét vôi.\n2. Yêu cầu các tổ tự quản họp dân.",
            ["các khu phố", "các tổ tự quản"],
        ),
        ("II. NỘI DUNG\n1. Yêu cầu về hồ sơ: 02 bộ.\n2. Đề nghị tặng Giấy khen.", []),
        ("II. NỘI DUNG\n1. Đề nghị các đồng chí thực hiện nghiêm túc Kế hoạch này.", []),
        # wishes that end a report
        (
            "IV. KIẾN NGHỊ, ĐỀ XUẤT\n1. Đề nghị các sở quan tâm bố trí vốn.\n2. Đề nghị UBND tỉnh sớm ban hành quy chế.",
            [],
        ),
        # what is laid down for whom it concerns is no task
        (
            "III. TỔ CHỨC THỰC HIỆN\na) Đối với giáo viên:\n- Trang phục: áo dài.\n- Tham gia đủ các buổi tập.",
            ["giáo viên"],
        ),
    ],
)
def test_many_who_are_asked_and_what_is_laid_down(body: str, expected: list[str]) -> None:
    plan = parse(Document.from_text(body + "\n"))
    assert [one.actor for one in find_assignments(plan)] == expected


@pytest.mark.parametrize(
    ("lead", "actors"),
    [
        ("Chủ tịch huyện nhấn mạnh một số nhiệm vụ cần làm ngay như sau:", 2),
        ("Giám đốc Sở kết luận các nội dung trọng tâm thời gian tới như sau:", 2),
        ("Bí thư Thị ủy lưu ý những việc phải xong trong quý III/2031 sau đây:", 2),
        # what was said before, what was reached, and what is only spoken of
        ("Giám đốc Sở đã kết luận các nội dung trọng tâm thời gian tới như sau:", 0),
        ("Giám đốc Sở nhấn mạnh những kết quả nổi bật như sau:", 0),
        ("Giám đốc Sở nhấn mạnh các nội dung trọng tâm:", 0),
    ],
)
def test_bodies_below_what_somebody_stresses(lead: str, actors: int) -> None:
    items = "1. Phòng Nội vụ hoàn thiện bảng điểm.\n2. Công an huyện tuần tra ban đêm.\n3. Đổi mới cách làm."
    plan = parse(Document.from_text(f"Tin nội bộ\n\n{lead}\n{items}\n"))
    named = [one.actor for one in find_assignments(plan)]
    assert named == ["Phòng Nội vụ", "Công an huyện"][:actors]


@pytest.mark.parametrize(
    ("item", "actor", "task"),
    [
        # what the bodies are, a colon, and which
        (
            "Các sở: Công Thương, Tư pháp; Cục Thuế tỉnh căn cứ kế hoạch treo băng rôn.",
            "Các sở: Công Thương, Tư pháp; Cục Thuế tỉnh",
            "căn cứ kế hoạch treo băng rôn.",
        ),
        (
            "Giám đốc các sở: Công Thương, Tư pháp; Chủ tịch các xã đôn đốc tiến độ.",
            "Giám đốc các sở: Công Thương, Tư pháp; Chủ tịch các xã",
            "đôn đốc tiến độ.",
        ),
        (
            "Các phòng: Tư pháp, Nội vụ; Trạm Y tế phường phối hợp dựng rạp.",
            "Các phòng: Tư pháp, Nội vụ; Trạm Y tế phường",
            "phối hợp dựng rạp.",
        ),
        # or what they are to do
        ("Các phòng: Treo băng rôn ở cổng.", "Các phòng", "Treo băng rôn ở cổng."),
        ("Các khoa, phòng: đăng ký tiết mục.", "Các khoa, phòng", "đăng ký tiết mục."),
        # a verb that has lost its blank
        ("Phòng Đào tạochủ trì soạn thể lệ.", "Phòng Đào tạo", "chủ trì soạn thể lệ."),
        ("Ban Thể thaophối hợp với Đoàn xã kẻ sân.", "Ban Thể thao", None),
        (
            "Giám đốc Sở Tư phápcó trách nhiệm công bố kết quả.",
            "Giám đốc Sở Tư pháp",
            "có trách nhiệm công bố kết quả.",
        ),
        # names of offices, and what they do
        ("Ban Tuyên huấn chỉnh lý tài liệu.", "Ban Tuyên huấn", "chỉnh lý tài liệu."),
        ("Phó Trưởng tiểu ban duyệt tiết mục.", "Phó Trưởng tiểu ban", "duyệt tiết mục."),
        ("Văn phòng thường trực tổng hợp báo cáo.", "Văn phòng thường trực", "tổng hợp báo cáo."),
        ("Đội thanh niên chỉnh trang bồn hoa.", "Đội thanh niên", "chỉnh trang bồn hoa."),
        # what a body is called for, right before the colon; and deputies with their field
        ("Phó Viện trưởng phụ trách dân sự chấm hồ sơ.", "Phó Viện trưởng phụ trách dân sự", None),
        ("Đội Kiểm hóa trực máy soi ban đêm.", "Đội Kiểm hóa", "trực máy soi ban đêm."),
        ("Trưởng các phòng tổ chức bốc thăm.", "Trưởng các phòng", "tổ chức bốc thăm."),
        (
            "Ban Nông nghiệp - Phát triển nông thôn xã hướng dẫn ủ phân.",
            "Ban Nông nghiệp - Phát triển nông thôn xã",
            "hướng dẫn ủ phân.",
        ),
    ],
)
def test_kinds_of_bodies_and_glued_verbs(item: str, actor: str, task: str | None) -> None:
    (record,) = found_in(f"- {item}")
    assert record.actor == actor
    assert task is None or record.task == task


@pytest.mark.parametrize(
    "item",
    [
        "Các phòng: Nội vụ, Tư pháp.",
        "Nội dung phong tràotriển khai đến mọi nhà.",
        "Chỉnh trang khuôn viên.",
    ],
)
def test_items_that_name_no_body_or_no_task(item: str) -> None:
    assert found_in(f"- {item}") == []


def test_lines_that_name_who_and_what_under_no_heading_of_duties() -> None:
    lines = ["Kế toán: chi tiền thưởng.", "Tổ xe: kiểm tra lốp.", "Đội bảo vệ: khoanh vùng đỗ xe."]
    for few, expected in ((3, ["Kế toán", "Tổ xe", "Đội bảo vệ"]), (2, [])):
        body = "\n".join(lines[:few])
        plan = parse(Document.from_text(f"KẾ HOẠCH\nThi đua\n\nI. LỜI KẾT\n{body}\n"))
        assert [one.actor for one in find_assignments(plan)] == expected


def test_groups_of_targets_are_nobody() -> None:
    plan = parse(
        Document.from_text("KẾ HOẠCH\n\nI. NHÓM CHỈ TIÊU VỀ HỘI\n1. Kết nạp 20 hội viên.\n")
    )
    assert find_assignments(plan) == []
