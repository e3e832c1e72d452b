"""Who is charged in running text: news of an act, notices of a meeting, several in a sentence."""

from __future__ import annotations

import pytest
from tests.extract.assignment_plans import found_in

from thidua.document import Document
from thidua.extract.assignments import find_assignments
from thidua.structure import parse


def _actors(text: str) -> list[str | None]:
    return [one.actor for one in find_assignments(parse(Document.from_text(text + "\n")))]


_NEWS = "Ngành y tế vào cuộc\n\n"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Theo đó, UBND tỉnh giao Sở Y tế chủ trì rà soát; giao Sở Tài chính bố trí kinh phí; đề nghị Hội Phụ nữ vận động hội viên.",
            ["Sở Y tế", "Sở Tài chính", "Hội Phụ nữ"],
        ),
        # what stands before the charge may be a person with posts
        (
            "Kết luận buổi họp, đồng chí Lê Văn Mẫu, Phó Chủ tịch huyện, đề nghị các xã đẩy nhanh tiến độ. Huyện đoàn xem xét bố trí người trực.",
            ["các xã", "Huyện đoàn"],
        ),
        ("Chủ tịch xã cũng yêu cầu, trưởng các thôn họp dân trước rằm.", ["trưởng các thôn"]),
        ("Giao Văn phòng, trực tiếp là đồng chí Chánh Văn phòng theo dõi.", 1),
        # one paragraph charges, the next tells a duty
        (
            "UBND huyện yêu cầu các xã tổng vệ sinh.\nPhòng Giáo dục chủ trì, phối hợp Đoàn huyện ra quân.",
            ["các xã", "Phòng Giáo dục"],
        ),
        # a duty by its words alone; of a launch, what one is to do for it
        (
            "Để đạt mục tiêu ấy, các sở, ngành, căn cứ chức năng, nhiệm vụ tiếp tục trồng rừng.\nUBND các huyện tiếp tục rà soát đất trống.",
            ["các sở, ngành", "UBND các huyện"],
        ),
        ("Các phòng căn cứ chức năng, nhiệm vụ đã trồng được nhiều cây.", []),
        (
            "Ngày 9/5, thị xã cho biết.\nThị xã vừa phát động phong trào thi đua.\nPhòng Nội vụ tham mưu, phối hợp các đơn vị bình xét.",
            ["Phòng Nội vụ"],
        ),
        ("Phòng Nội vụ tham mưu, phối hợp mở nhiều hội thi.", []),
        # a share to be reached is a target
        ("UBND tỉnh yêu cầu các xã phải hoàn thành giải phóng mặt bằng trong năm là 70%.", []),
        ("Phòng Nội vụ có trách nhiệm đôn đốc, tổng hợp danh sách.", ["Phòng Nội vụ"]),
        ("Theo đó, UBND tỉnh yêu cầu: các sở, ngành rà soát hồ sơ; các huyện báo cáo.", 2),
        # a body that is directed has its part in it; who is named before a colon is whole
        (
            "Chủ tịch UBND tỉnh chỉ đạo Sở Y tế chủ trì, phối hợp với các huyện ra quân.",
            ["Sở Y tế"],
        ),
        (
            "UBND huyện ban hành Kế hoạch thi đua.\nTheo đó, UBND các xã tiếp tục phát động thi đua.",
            ["UBND các xã"],
        ),
        (
            "UBND tỉnh yêu cầu các sở báo cáo.\nĐối với Báo tỉnh, Đài Truyền hình tỉnh: Kịp thời đưa tin.",
            ["các sở", "Báo tỉnh, Đài Truyền hình tỉnh"],
        ),
        (
            "Trường thông báo một số việc như sau:\n1. Tổ bảo vệ triển khai trực cổng.\n2. Các lớp có trách nhiệm vệ sinh.",
            ["Tổ bảo vệ", "Các lớp"],
        ),
        # who takes part in an act that was issued; figures to be reached are no task
        (
            "UBND huyện ban hành Kế hoạch cuộc thi.\nPhòng Nội vụ - cơ quan thường trực Hội đồng, chủ trì, tham mưu cuộc thi.",
            ["Phòng Nội vụ"],
        ),
        (
            "UBND huyện ban hành Kế hoạch cuộc thi.\nPhòng Nội vụ chủ trì, phối hợp tổ chức hội nghị.",
            [],
        ),
        ("Viện tỉnh yêu cầu các viện huyện: Bảo đảm tỉ lệ giải quyết tin báo đạt trên 90%.", []),
        # no charge, or none that is to be done
        ("Sở Y tế tổ chức lễ phát động với 300 người dự.", []),
        ("Năm qua, UBND tỉnh đã giao Sở Y tế khám cho 2.000 người.", []),
        ("Học viên đề nghị Ban Tổ chức gửi tài liệu.", []),
        ("Hội đồng xem xét danh sách đề nghị, các thành viên đã bỏ phiếu.", []),
        ("Sở tổ chức hội nghị giao ban việc học tập theo Bác.", []),
        ("Theo đó, Hội đồng thống nhất đề nghị tặng Cờ cho 5 tập thể.", []),
        ("UBND huyện đề nghị các xã nghiêm túc thực hiện Công văn này./.", []),
        (
            "Trường đề nghị Trưởng các khoa tổ chức triển khai thực hiện theo đúng nội dung, thời gian quy định.",
            [],
        ),
        ("Sở yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện các nội dung trên.", []),
        (
            "Sở yêu cầu Hiệu trưởng các trường tổ chức kiểm tra hồ sơ đúng quy định.",
            ["Hiệu trưởng các trường"],
        ),
        ("Công an xã tuần tra; phân công cán bộ trực đêm.", []),
        # the lead-in to what follows
        ("UBND xã đề nghị các thôn phát động phong trào vệ sinh theo các đợt sau", []),
        ("UBND xã đề nghị các thôn họp dân, dọn vệ sinh vào tuần sau.", ["các thôn"]),
    ],
)
def test_news_of_what_bodies_are_to_do(text: str, actors: list[str] | int) -> None:
    found = _actors(_NEWS + text)
    assert (len(found) if isinstance(actors, int) else found) == actors


def test_task_ends_where_the_next_body_begins() -> None:
    text = _NEWS + "UBND xã giao Trạm Y tế khám sàng lọc… Trường Mẫu giáo cân đo cho trẻ."
    records = find_assignments(parse(Document.from_text(text + "\n")))
    assert [one.task for one in records] == ["khám sàng lọc…", "cân đo cho trẻ."]
    quotes = [one.quote for one in records]
    assert quotes == ["Trạm Y tế khám sàng lọc…", "Trường Mẫu giáo cân đo cho trẻ."]


def test_what_stands_below_a_part_of_the_work_is_theirs_too() -> None:
    body = "1. Đ/c Mai - Hiệu trưởng\n1.1. Quản lý chuyên môn:\n- Duyệt giáo án.\n- Dự giờ các tổ."
    found = found_in(body, "PHÂN CÔNG NHIỆM VỤ")
    assert [(one.actor, one.task) for one in found][-2:] == [
        ("Đ/c Mai - Hiệu trưởng", "Duyệt giáo án."),
        ("Đ/c Mai - Hiệu trưởng", "Dự giờ các tổ."),
    ]


def test_plan_with_a_heading_for_its_tasks_charges_there_alone() -> None:
    body = "- Văn phòng theo dõi chung.\nIII. ĐIỀU KHOẢN\nChủ tịch xã yêu cầu Ban Văn hóa treo băng rôn."
    assert [one.actor for one in found_in(body)] == ["Văn phòng"]


@pytest.mark.parametrize(
    ("item", "actors"),
    [
        (
            "Giao Tổ A soạn đề; giao Tổ B, Tổ C coi thi; các lớp kê bàn.",
            ["Tổ A", "Tổ B, Tổ C", "các lớp"],
        ),
        ("Khoa Nội chấm công; Phòng Điều dưỡng kiểm tra chéo.", ["Khoa Nội", "Phòng Điều dưỡng"]),
        (
            "Phân công đồng chí Mai phụ trách âm thanh; đồng chí Lan ghi hình.",
            ["đồng chí Mai", "đồng chí Lan"],
        ),
        # what the body does itself, and what it asks of others
        ("Văn phòng theo dõi; yêu cầu các tổ nộp báo cáo; mỗi tổ cử một người.", ["Văn phòng"]),
        ("Phòng Y tế; Phòng Dân tộc khám bệnh; phát thuốc.", ["Phòng Y tế; Phòng Dân tộc"]),
        ("Tổ Toán ra đề; Tập thể đứng đầu được tuyên dương.", ["Tổ Toán"]),
    ],
)
def test_several_charges_in_one_item(item: str, actors: list[str]) -> None:
    assert [one.actor for one in found_in(f"- {item}")] == actors


@pytest.mark.parametrize(
    ("line", "actor"),
    [
        ("Đề nghị Hội Nông dân phối hợp với Đoàn xã:", "Hội Nông dân"),
        ("Công đoàn chủ trì, phối hợp với các tổ:", "Công đoàn"),
        (
            "Giám đốc các trung tâm; Hiệu trưởng các trường:",
            "Giám đốc các trung tâm; Hiệu trưởng các trường",
        ),
    ],
)
def test_item_that_names_the_actor_of_those_below(line: str, actor: str) -> None:
    records = found_in(f"1. {line}\n- Treo băng rôn.\n- Quét dọn sân.")
    assert [(one.actor, one.task) for one in records] == [
        (actor, "Treo băng rôn."),
        (actor, "Quét dọn sân."),
    ]


def test_items_next_to_one_that_entrusts() -> None:
    head = "QUYẾT ĐỊNH\nVề việc trồng cây\n\n"
    items = "1. Giao Hạt Kiểm lâm ươm giống.\n2. Đề nghị Hội Cựu chiến binh chăm sóc cây.\n3. Chi từ nguồn xã hội hóa."
    assert _actors(head + items) == ["Hạt Kiểm lâm", "Hội Cựu chiến binh"]


def test_rules_of_a_contest_charge_nobody() -> None:
    rules = "- Mỗi đội bốc thăm thứ tự thi.\n- Ban Giám khảo chấm điểm độc lập.\n- Thí sinh phải ghi rõ họ tên.\n- Văn phòng bố trí phòng thi."
    assert [one.actor for one in found_in(rules, "CÁCH THỨC TIẾN HÀNH")] == ["Văn phòng"]


_OPINION = "Tin nội bộ\n\nThực hiện Công văn số 5/HU, {}:\n\n"


@pytest.mark.parametrize(
    "opinion",
    [
        "UBND xã có ý kiến như sau",
        "Chủ tịch UBND xã có ý kiến chỉ đạo như sau",
        "UBND xã chỉ đạo như sau",
        "Sở Y tế có ý kiến",
    ],
)
def test_bodies_after_what_an_office_says_of_a_matter(opinion: str) -> None:
    items = "1. Văn phòng treo băng rôn.\n2. Trạm Y tế\n- Tổ chức trực cấp cứu ngày lễ.\n3. Công an xã: Tuần tra đêm."
    assert _actors(_OPINION.format(opinion) + items) == ["Văn phòng", "Trạm Y tế", "Công an xã"]


@pytest.mark.parametrize("opinion", ["cử tri có ý kiến như sau", "các đại biểu có ý kiến"])
def test_opinions_of_those_who_cannot_charge(opinion: str) -> None:
    items = "1. Đường thôn xuống cấp.\n2. Công ty cấp nước chậm khắc phục sự cố."
    assert _actors(_OPINION.format(opinion) + items) == []


@pytest.mark.parametrize(
    "line",
    [
        "Phòng Tư pháp tham mưu Hội đồng huyện thực hiện:",
        "Phòng Tư pháp tham mưu cho UBND huyện thực hiện các nội dung:",
    ],
)
def test_item_that_names_the_adviser_of_a_body(line: str) -> None:
    items = f"1. {line}\n- Đẩy mạnh tuyên truyền.\n- Biên soạn tờ gấp.\n2. Các xã báo cáo."
    actors = ["Phòng Tư pháp", "Phòng Tư pháp", "Các xã"]
    assert _actors(_OPINION.format("UBND huyện yêu cầu") + items) == actors


@pytest.mark.parametrize(
    "text",
    [
        # news of what goes on, of law, of candidates; the second object of a verb
        "Theo đó, Công an huyện Mẫu tập trung tuần tra ban đêm.",
        "Theo kế hoạch, các cấp hội tiếp tục vận động hội viên.",
        "Theo quy định, UBND tỉnh có trách nhiệm bố trí kinh phí.",
        "Công ty có trách nhiệm với cộng đồng.",
        "Cá nhân, tập thể dự hội thi phải có mặt đúng giờ.",
        "Thông qua hội thi này cũng là dịp cổ vũ các cấp, các ngành, đoàn thể tiếp tục thi đua.",
        "Huy động và phân công các tổ chức thành viên làm nòng cốt.",
        "Sáng 5/6, Sở Nội vụ chủ trì, phối hợp với Ban Dân tộc tổ chức hội nghị.",
    ],
)
def test_news_that_orders_nothing(text: str) -> None:
    assert _actors(_NEWS + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is charged may charge others
        (
            "Sở Nội vụ đề nghị UBND các huyện yêu cầu các xã gửi danh sách.",
            [("UBND các huyện", "yêu cầu các xã gửi danh sách.")],
        ),
        # a matter of its own ends the task
        (
            "Huyện đoàn yêu cầu các chi đoàn ra quân. Thời gian ra quân từ 05/5 đến 10/5/2031. Các chi đoàn báo cáo kết quả.",
            [("các chi đoàn", "ra quân."), ("Các chi đoàn", "báo cáo kết quả.")],
        ),
        (
            "Theo đó, Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự toán; các bệnh viện báo cáo hằng tháng.",
            [
                ("Sở Y tế", "chủ trì, phối hợp với Sở Tài chính lập dự toán"),
                ("các bệnh viện", "báo cáo hằng tháng."),
            ],
        ),
        (
            "Hội Phụ nữ huyện yêu cầu các chi hội đăng ký.\nSong song với việc đó, mỗi chi hội chọn một hộ.",
            [("các chi hội", "đăng ký."), ("mỗi chi hội", "chọn một hộ.")],
        ),
        (
            "UBND xã yêu cầu các thôn họp dân.\nỦy ban Mặt trận xã: Hướng dẫn ký giao ước.",
            [("các thôn", "họp dân."), ("Ủy ban Mặt trận xã", "Hướng dẫn ký giao ước.")],
        ),
        (
            "Phường Mẫu thông báo treo cờ Tổ quốc như sau:\nTất cả các hộ gia đình treo cờ hai ngày.",
            [("Tất cả các hộ gia đình", "treo cờ hai ngày.")],
        ),
        (
            "UBND tỉnh yêu cầu các sở báo cáo UBND tỉnh theo quy định.",
            [("các sở", "báo cáo UBND tỉnh theo quy định.")],
        ),
    ],
)
def test_where_charges_begin_and_end(text: str, expected: list[tuple[str, str]]) -> None:
    plan = parse(Document.from_text(f"{_NEWS}{text}\n"))
    assert [(one.actor, one.task) for one in find_assignments(plan)] == expected


@pytest.mark.parametrize(
    ("name", "task"),
    [
        ("Câu lạc bộ “Phụ nữ giúp nhau làm kinh tế”", "nhân rộng mô hình."),
        ("Ban Chỉ đạo chương trình “Sức khỏe học đường”", "phối hợp khám sàng lọc."),
        ("Văn phòng Điều phối Chương trình MTQG xây dựng nông thôn mới tỉnh", "tham mưu kế hoạch."),
        ("Trung tâm Hướng dẫn, giới thiệu việc làm", "mở sàn giao dịch."),
        ("Các đồng chí Ủy viên Ban Chấp hành", "phụ trách khối lớp."),
        ("Cấp ủy, lãnh đạo các đơn vị", "phổ biến kế hoạch."),
        ("Các xã", "xây dựng nông thôn mới kiểu mẫu."),
    ],
)
def test_names_that_hold_a_verb(name: str, task: str) -> None:
    plan = parse(Document.from_text(f"III. TỔ CHỨC THỰC HIỆN\n1. {name} {task}\n"))
    assert [(one.actor, one.task) for one in find_assignments(plan)] == [(name, task)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an order, as it has a term
        (
            "Huyện ủy Mẫu chỉ đạo các chi bộ nộp bản cam kết trước ngày 12/4/2031.",
            [("các chi bộ", "nộp bản cam kết trước ngày 12/4/2031.")],
        ),
        (
            "Đảng ủy phường chỉ đạo mỗi khu phố hoàn thành sân chơi trong tháng 5/2032.",
            [("mỗi khu phố", "hoàn thành sân chơi trong tháng 5/2032.")],
        ),
        (
            "Thường trực Thành ủy chỉ đạo từng phòng ban số hóa hồ sơ xong trong quý II/2033.",
            [("từng phòng ban", "số hóa hồ sơ xong trong quý II/2033.")],
        ),
        # one without, or one whose term is that of another sentence; one of what was done
        ("Huyện ủy Mẫu chỉ đạo các chi bộ nâng cao chất lượng sinh hoạt.", []),
        ("Huyện ủy Mẫu chỉ đạo các chi bộ ký cam kết. Bản ký gửi trước ngày 12/4/2031.", []),
        ("Huyện ủy Mẫu đã chỉ đạo các chi bộ nộp bản cam kết trước ngày 12/4/2031.", []),
        ("Sự chỉ đạo các chi bộ kịp thời trước ngày 12/4/2031 giúp phong trào lan rộng.", []),
        ("Hội thi do Ban chỉ đạo các xã ven biển họp bàn trước ngày 12/4/2031.", []),
        ("Tập trung lãnh đạo, chỉ đạo các chi bộ nộp cam kết trước ngày 12/4/2031.", []),
        # on which occasion somebody charges
        (
            "Phát biểu kết luận buổi làm việc, bà Đỗ Thị Mẫu, Phó Chủ tịch huyện giao Phòng Văn hóa soạn lại kịch bản.",
            [("Phòng Văn hóa", "soạn lại kịch bản.")],
        ),
        (
            "Phát biểu kết luận hội nghị, Bí thư Thị ủy Mẫu giao Thị đoàn rà soát sân bãi; giao Trạm Y tế chuẩn bị thuốc.",
            [("Thị đoàn", "rà soát sân bãi"), ("Trạm Y tế", "chuẩn bị thuốc.")],
        ),
        (
            "Kết luận phiên họp, Chủ tịch huyện phân công Phòng Nội vụ theo dõi hồ sơ.",
            [("Phòng Nội vụ", "theo dõi hồ sơ.")],
        ),
        ("Phát biểu kết luận hội nghị, Bí thư Thị ủy Mẫu đã giao Thị đoàn dọn sân.", []),
        ("Phát biểu tại hội nghị, bà con đề nghị Thị đoàn rà soát sân bãi.", []),
        ("Phát biểu khai mạc, Bí thư Thị ủy Mẫu khẳng định phong trào lan rộng.", []),
        # what a body is for, and what it is
        (
            "Theo đó, Trung tâm Khuyến công là đơn vị thường trực của hội chợ.",
            [("Trung tâm Khuyến công", "là đơn vị thường trực của hội chợ.")],
        ),
        (
            "Theo đó, Phòng Tư pháp là đầu mối nhận hồ sơ.",
            [("Phòng Tư pháp", "là đầu mối nhận hồ sơ.")],
        ),
        ("Theo đó, Trung tâm Khuyến công là đơn vị sự nghiệp của Sở Công Thương.", []),
        ("Theo đó, Hợp tác xã Mây Tre là đơn vị dẫn đầu khối thi đua.", []),
        ("Theo đó, Đoàn trường là cơ quan ngôn luận của sinh viên.", []),
        (
            "UBND xã yêu cầu các thôn họp dân.\nTrung tâm Khuyến công là đơn vị sự nghiệp của Sở Công Thương.",
            [("các thôn", "họp dân.")],
        ),
        # a plan, which may be written with a capital
        (
            "Theo Kế hoạch, Phòng Tư pháp chủ động rà soát danh sách.",
            [("Phòng Tư pháp", "chủ động rà soát danh sách.")],
        ),
        (
            "Theo Kế hoạch, Phòng Tư pháp chỉ đạo, hướng dẫn các xã chấm điểm.",
            [("Phòng Tư pháp", "chỉ đạo, hướng dẫn các xã chấm điểm.")],
        ),
        ("Theo Kế hoạch, Phòng Tư pháp cũng đã rà soát danh sách.", []),
        ("Theo Kế hoạch, Hạt Kiểm lâm tập trung sửa đường.", []),
        # of a paragraph that leads in to items only the end is no charge
        (
            "UBND huyện yêu cầu các xã tổng vệ sinh; giao Phòng Y tế khám sàng lọc; đồng thời biểu dương các thôn làm tốt, gồm:\n- Thôn Đồi Thông.\n- Thôn Bãi Dâu.",
            [("các xã", "tổng vệ sinh"), ("Phòng Y tế", "khám sàng lọc")],
        ),
        ("UBND xã yêu cầu các thôn có tên:\n- Thôn Đồi Thông.\n- Thôn Bãi Dâu.", []),
    ],
)
def test_orders_occasions_and_standing_duties(text: str, expected: list[tuple[str, str]]) -> None:
    plan = parse(Document.from_text(f"{_NEWS}{text}\n"))
    assert [(one.actor, one.task) for one in find_assignments(plan)] == expected


@pytest.mark.parametrize(
    ("item", "actor"),
    [
        ("Phòng Mẫu - cơ quan thường trực Hội đồng, chủ trì, tham mưu cuộc thi.", "Phòng Mẫu"),
        ("Phòng Mẫu – đơn vị đầu mối – theo dõi, báo cáo.", "Phòng Mẫu"),
        ("Văn phòng, bộ phận thường trực Ban Chỉ đạo, tổng hợp số liệu.", "Văn phòng"),
        ("Phòng Mẫu (cơ quan thường trực) theo dõi.", "Phòng Mẫu"),
        ("Phòng Tổ chức - Hành chính theo dõi.", "Phòng Tổ chức - Hành chính"),
        ("Đ/c Hoa (P.HT): phụ trách chung.", "Đ/c Hoa (P.HT)"),
        ("BQL chợ vận động tiểu thương.", "BQL chợ"),
        ("Hội đồng quản trị: ban hành quy chế.", "Hội đồng quản trị"),
        ("Tổ tin học quản trị trang thông tin.", "Tổ tin học"),
        ("Tổng phụ trách Đội; y tế học đường phối hợp.", "Tổng phụ trách Đội; y tế học đường"),
    ],
)
def test_as_what_a_body_acts_is_of_the_task(item: str, actor: str) -> None:
    assert [record.actor for record in found_in(f"- {item}")] == [actor]
