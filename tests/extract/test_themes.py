"""Themes: marks of quotation, nouns before and behind the name, names without marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.plans import school_plan

from thidua.extract.flows import decoded
from thidua.extract.quotations import marked
from thidua.extract.themes import find_themes


def found_in(body: str) -> list[tuple[str | None, str]]:
    return [(theme.kind, theme.text) for theme in find_themes(school_plan(f"- {body}"))]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (
            "hưởng ứng phong trào toàn dân bảo vệ an ninh Tổ quốc; tự soi",
            "phong_trao",
            "toàn dân bảo vệ an ninh Tổ quốc",
        ),
        (
            "phong trào thi đua thực hiện văn hoá công sở; tiết kiệm",
            "phong_trao",
            "thi đua thực hiện văn hoá công sở",
        ),
        ("Chặng “Vượt nắng hè” từ 01/5 đến 30/6", "dot_thi_dua", "Vượt nắng hè"),
        ("giữ văn hóa “Tận tâm, Kỷ luật, Sáng tạo”", "khau_hieu", "Tận tâm, Kỷ luật, Sáng tạo"),
        ("phong trào thi đua Hai tốt trong năm", "phong_trao", "Hai tốt"),
        ("Chủ điểm tháng 11: TRI ÂN NGƯỜI GIEO HẠT", "chu_de", "TRI ÂN NGƯỜI GIEO HẠT"),
        ("Chủ đề của tháng 4: Biên cương trong tim em", "chu_de", "Biên cương trong tim em"),
        (
            "với chủ đề “Giữ trọn lời thề ‘Trung với Đảng’ nơi biên cương, thi đua lập công”",
            "chu_de",
            "Giữ trọn lời thề ‘Trung với Đảng’ nơi biên cương, thi đua lập công",
        ),
        (
            'với chủ đề "Nối tiếp truyền thống "Sông Xanh", vững tay súng nơi đầu sóng"',
            "chu_de",
            'Nối tiếp truyền thống "Sông Xanh", vững tay súng nơi đầu sóng',
        ),
        (
            "Kế hoạch “Tiếp tục thực hiện phong trào thi đua “Bếp ấm tình quân” năm 2031”",
            "phong_trao",
            "Bếp ấm tình quân",
        ),
        (
            "với tư tưởng chỉ đạo “Chắc từng việc, vững từng ngày”",
            "phuong_cham",
            "Chắc từng việc, vững từng ngày",
        ),
        (
            "đối với cá nhân “Thi đua rèn tác phong nhanh nhẹn, đúng giờ”",
            "phong_trao",
            "Thi đua rèn tác phong nhanh nhẹn, đúng giờ",
        ),
        (
            "xứng đáng với 6 chữ vàng được trao tặng “Bền gan, sáng dạ, thủy chung”",
            "khau_hieu",
            "Bền gan, sáng dạ, thủy chung",
        ),
        ("Chủ điểm “Dâng hoa cho thầy”, thao giảng", "chu_de", "Dâng hoa cho thầy"),
        (
            "hưởng ứng phong trào thi đua dạy tốt, học tốt trong năm",
            "phong_trao",
            "dạy tốt, học tốt",
        ),
        (
            "làm tốt các phong trào thi đua như: vượt kế hoạch năm; “Quầy hàng văn minh” ở bưu cục",
            "phong_trao",
            "Quầy hàng văn minh",
        ),
        (
            "Đợt 2: Từ 20/5 đến 30/8/2024, “Giành ba nhất”, huấn luyện",
            "dot_thi_dua",
            "Giành ba nhất",
        ),
        ("chương trình kích cầu “Lên với núi rừng”", "phong_trao", "Lên với núi rừng"),
        (
            "Chiến dịch 120 ngày đêm vì dòng kênh xanh (15/5 - 12/9/2024): dọn",
            "dot_thi_dua",
            "Chiến dịch 120 ngày đêm vì dòng kênh xanh",
        ),
        (
            "lồng ghép “Tuổi trẻ chung tay chuyển đổi số”, giữ nếp",
            "phong_trao",
            "Tuổi trẻ chung tay chuyển đổi số",
        ),
        (
            "cuộc vận động “Mỗi thầy giáo là một tấm gương tự học,, ; phong trào",
            "cuoc_van_dong",
            "Mỗi thầy giáo là một tấm gương tự học",
        ),
        ("cuộc vận động &quot;Hai không&quot; với 4 nội dung", "cuoc_van_dong", "Hai không"),
        ("Chủ đề: ‘‘Xuân kết nối, Tết sẻ chia’’", "chu_de", "Xuân kết nối, Tết sẻ chia"),
        ("Chủ đề đợt thi đua quý I: “Xuân kết nối”", "chu_de", "Xuân kết nối"),
        ("với tinh thần “Kỷ cương, thần tốc”", "khau_hieu", "Kỷ cương, thần tốc"),
        ("Hưởng ứng năm “Tuổi trẻ sáng tạo” của Đoàn", "chu_de", "Tuổi trẻ sáng tạo"),
        ("Đợt vận động “Toàn dân ủng hộ”", "dot_thi_dua", "Toàn dân ủng hộ"),
        ("ra mắt câu lạc bộ “Toán không phấn”", "mo_hinh", "Toán không phấn"),
        ("Công ty chọn “Đúng ngay từ đầu” làm chủ đề", "chu_de", "Đúng ngay từ đầu"),
        ("Thi đua thực hiện “3 tốt”: phối hợp tốt", "phong_trao", "3 tốt"),
        (
            "Chủ đề năm: **Ấm lời chào - Nhanh kết quả**. Treo",
            "chu_de",
            "Ấm lời chào - Nhanh kết quả",
        ),
        ("phương châm hành động Rõ việc - Rõ người. Gọn", "phuong_cham", "Rõ việc - Rõ người"),
        (
            "phương châm: sát dân, gần dân, làm dân tin;",
            "phuong_cham",
            "sát dân, gần dân, làm dân tin",
        ),
        ("khẩu hiệu cổ động: MỖI BUỔI LÀ MỘT LỜI MỜI.", "khau_hieu", "MỖI BUỔI LÀ MỘT LỜI MỜI"),
        (
            "phong trào Phụ nữ giúp nhau làm giàu, khuyến khích",
            "phong_trao",
            "Phụ nữ giúp nhau làm giàu",
        ),
        ("nhân rộng mô hình Bàn kiểm xanh.", "mo_hinh", "Bàn kiểm xanh"),
        (
            "đợt thi đua cao điểm làm 3.000 km đường.",
            "dot_thi_dua",
            "đợt thi đua cao điểm làm 3.000 km đường",
        ),
        ("Đợt 2 (tuần 9; từ 05/11 đến 22/12/2024): “Về nguồn”.", "dot_thi_dua", "Về nguồn"),
        ("Tháng cao điểm “Vì dân phục vụ”: tháng 10", "dot_thi_dua", "Vì dân phục vụ"),
        (
            "Thi đua đột kích 20 ngày, mang tên “Hai mươi ngày làm sạch kênh mương”",
            "dot_thi_dua",
            "Hai mươi ngày làm sạch kênh mương",
        ),
        ("xây dựng “Tổ dân phố không rác thải”;", "mo_hinh", "Tổ dân phố không rác thải"),
        ("giữ nền nếp “Sáng thứ Hai chào cờ”;", "phong_trao", "Sáng thứ Hai chào cờ"),
        ("hưởng ứng chương trình “Sách cho em vùng cao”", "phong_trao", "Sách cho em vùng cao"),
        ("tổ “Phụ nữ tiết kiệm” ở ba ấp", "mo_hinh", "Phụ nữ tiết kiệm"),
        (
            "theo công văn “ về khen thưởng phong trào thi đua “Hai giỏi” năm 2024”",
            "phong_trao",
            "Hai giỏi",
        ),
        (
            "Tinh thần chung của quý là “Nhanh mà chắc, gọn mà đủ”",
            "phuong_cham",
            "Nhanh mà chắc, gọn mà đủ",
        ),
        (
            "thực hiện chủ đề Năm an toàn lao động 2031 là giữ lửa nghề trong thợ trẻ với tinh thần cầu thị",
            "chu_de",
            "giữ lửa nghề trong thợ trẻ",
        ),
        (
            "Với chủ đề Đoàn kết, tận tâm, an toàn, những năm qua khoa đã tiến bộ",
            "chu_de",
            "Đoàn kết, tận tâm, an toàn",
        ),
        (
            "phong trào “Toàn dân học tập suốt đời giai đoạn\n\n2021 - 2030” do tỉnh phát động",
            "phong_trao",
            "Toàn dân học tập suốt đời giai đoạn 2021 - 2030",
        ),
    ],
)
def test_wordings(text: str, kind: str, name: str) -> None:
    assert found_in(text) == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "tặng Kỷ niệm chương “Bảo vệ an ninh Tổ quốc”",
        "Số mô hình\nThành phố Việt Trì",
        "tuyên dương “Cháu ngoan Bác Hồ” cấp huyện",
        "đạt danh hiệu “Lao động tiên tiến”",
        "phong trào Đoàn và phong trào thanh niên có chuyển biến",
        "thực hiện “Quy chế dân chủ ở cơ sở”",
        "thực hiện tốt “Quy tắc ứng xử nơi công cộng”",
        "85% nữ công đạt danh hiệu “Giỏi việc nước, đảm việc nhà”",
        "phê duyệt Kế hoạch triển khai thực hiện “Đổi mới cách tiếp dân ở xã”",
        "gắn với “Tám lời Bác Hồ căn dặn cán bộ”",
        "xây dựng “thế trận lòng dân vững chắc”",
        "98% hộ đăng ký xây dựng “Gia đình văn hóa”",
    ],
)
def test_no_theme(text: str) -> None:
    assert found_in(text) == []


def test_pages_behind_the_recipients_are_read() -> None:
    themes = find_themes(
        school_plan(
            "- Ký giao ước.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nHIỆU TRƯỞNG\n\nLò Văn Mẫu\n\n"
            "II. NỘI DUNG THI ĐUA\n\nHưởng ứng phong trào “Dạy tốt, học tốt” trong năm."
        )
    )
    assert [theme.text for theme in themes] == ["Dạy tốt, học tốt"]


_MARKS = (
    "''",
    "‘‘",
    "’’",
    "‘",
    "’",
    "“",
    "”",
    '"',
    "«",
    "»",
    "&quot;",
    "&ndash;",
    " ",
    "chữ",
    "\n",
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_MARKS), max_size=30).map("".join)))
def test_marks_keep_their_place(text: str) -> None:
    assert len(marked(decoded(text))) == len(text)


_PIECES = (
    "chủ đề",
    "phong trào",
    "Đợt 1:",
    "“",
    "”",
    "Dạy tốt",
    "''",
    "mô hình",
    ",",
    ".",
    "\n",
    "**",
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=20).map(" ".join)))
def test_offsets_and_never_raising(body: str) -> None:
    plan = school_plan(body)
    for theme in find_themes(plan):
        assert theme.start is not None
        assert theme.end is not None
        assert theme.quote == plan.text[theme.start : theme.end]


@pytest.mark.parametrize(
    ("text", "launched_by", "applies_to"),
    [
        ("Hưởng ứng chủ đề “Gần cơ sở, sát đoàn viên” của Tổng Liên đoàn.", "Tổng Liên đoàn", None),
        (
            "Quán triệt phương châm của Chính phủ: “Kỷ cương đi trước, hiệu quả theo sau”.",
            "Chính phủ",
            None,
        ),
        ("Thực hiện chủ đề năm của tỉnh “Vùng cao bứt phá, miền xuôi tăng tốc”.", "tỉnh", None),
        ("Chủ đề thi đua của trường: “Mỗi giờ lên lớp một niềm vui”.", None, "plan"),
        ("Đợt 2: phát động đợt thi đua “Hai mươi giờ học tốt” trong học sinh.", None, "Đợt 2"),
        ("Thực hiện khẩu hiệu “Lương y phải như từ mẫu”.", None, None),
        ("Chủ điểm tháng 11: “Dâng hoa cho thầy”.", None, None),
        ("Giai đoạn 2 (từ tháng 4), với chủ đề “Về đích sớm”.", None, "Giai đoạn 2"),
        (
            "Phát động phong trào giai đoạn 2031 - 2035 với chủ đề “Mỗi thôn một vườn”.",
            None,
            "plan",
        ),
        ("Theo phương châm “Vừa đánh vừa xây” trong chiến dịch Tây Bắc.", None, None),
        (
            "Theo chủ đề “Dạy bằng trái tim” của Bộ Giáo dục và Đào tạo, phù hợp với lớp ghép.",
            "Bộ Giáo dục và Đào tạo",
            None,
        ),
    ],
)
def test_whose_theme_it_is(text, launched_by, applies_to):
    (theme,) = find_themes(school_plan(f"- {text}"))
    assert (theme.launched_by, theme.applies_to) == (launched_by, applies_to)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đẩy mạnh các phong trào do Công đoàn phát động như Lao động giỏi, Lao động sáng tạo, Giỏi việc nước, đảm việc nhà.",
            ["Lao động giỏi, Lao động sáng tạo", "Giỏi việc nước, đảm việc nhà"],
        ),
        (
            "Duy trì các cuộc vận động Ngày vì người nghèo; Người thợ nói không với lãng phí vật tư.",
            ["Ngày vì người nghèo", "Người thợ nói không với lãng phí vật tư"],
        ),
        (
            "Duy trì các cuộc vận động Ngày vì người nghèo; Đoàn trường tổ chức hội trại.",
            ["Ngày vì người nghèo"],
        ),
        ("tổ chức lễ phát động đợt thi đua đặc biệt vào sáng 05/3", []),
    ],
)
def test_lists_without_marks(text, names):
    assert [name for _, name in found_in(text)] == names


def test_a_heading_s_text_is_no_name():
    body = "I. CHỦ ĐỀ\n\nNăm 2031 là năm cuối của nhiệm kỳ.\nChọn chủ đề “Bếp sạch”.\nII. NỘI DUNG"
    assert [theme.text for theme in find_themes(school_plan(body))] == ["Bếp sạch"]


def test_a_round_named_by_a_document_has_no_name_of_its_own():
    text = "Hưởng ứng đợt thi đua đặc biệt theo Chỉ thị số 9/CT-TTg của Thủ tướng Chính phủ"
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("phong trào: “Bếp sạch” tại 3 tổ; “Mỗi thợ một mẹo hay” ở các xưởng", 2),
        ("Chủ đề thi đua là kỷ cương, nhanh nhẹn, hết lòng vì khách hàng.", 1),
        ("chương trình trực tuyến “Nghìn mẹo hay của thợ”", 1),
        ("mô hình 3H (học, hỏi, hiểu) ở các tổ", 1),
        ("Đợt I, chủ đề “Về đích trước hạn”", 1),
        ("Chủ đề là gì thì các đơn vị tự chọn.", 0),
        ("Phương châm là 3 không.", 0),
        ("thực hiện “mục tiêu kép” vừa học vừa làm", 0),
        ("giáo dục truyền thống “Lá lành đùm lá rách”, “Uống nước nhớ nguồn” cho trẻ", 0),
        ("phong trào thi đua mừng Chiến thắng “Sông Bạch Đằng dậy sóng”", 0),
        ("đợt thi đua cao điểm được triển khai từ tháng 3", 0),
        ("phát động đợt thi đua đặc biệt  trong toàn lực lượng; tập huấn", 0),
        ("đây là đợt thi đua nước rút tập trung phấn đấu về đích", 0),
        ("thi đua lập thành tích chào mừng “Kỷ niệm 80 năm Ngày mở đất quê hương”", 0),
        ("Đợt thi đua cao điểm diễn ra trong 75 ngày", 0),
        ("với chủ đề “Vượt nắng, chung sức giữ rừng năm 2031, cụ thể như sau:", 1),
        ("với chủ đề: “Chung sức giữ rừng bao gồm các nội dung sau:", 1),
        ("Với chủ đề “Chung sức giữ rừng, Đại hội đã nhất trí thông qua 5 chỉ tiêu.", 1),
        ("Chủ đề năm 2031 là “Chung sức giữ rừng. Các xóm triển khai từ quý I.", 1),
        ("thi đua với chủ đề: <<Chung sức giữ rừng>> được các tổ đăng ký.", 1),
        ("Nhiệt độ kho từ <<5 độ và >> 10 độ, chủ đề này bàn sau.", 0),
        ("duy trì phong trào ”Ba cùng” ở bản", 1),
        ("Phương châm công tác là đoàn kết, kỷ cương, hoàn thành mọi nhiệm vụ của ngành", 1),
        ("tham gia phong trào Thanh niên nhân kỷ niệm ngày thành lập", 0),
        ("phong trào thi đua xây dựng nông thôn mới trên địa bàn", 0),
        ("cuộc vận động gia đình 5 không, 3 sạch; phong trào", 1),
        ("Khen thưởng cuối năm: “Học sinh Xuất sắc”: 3%", 0),
        ("đợt thi đua đặc biệt gắn với thực hiện nghị quyết của chi bộ", 0),
        ("công tác Đoàn và phong trào Thanh niên của Đoàn trường năm học mới", 0),
        ("Đợt thi đua cao điểm gồm 2 mục tiêu: Giữ rừng xanh tốt qua mùa khô", 0),
        ("Đợt thi đua đặc biệt bao gồm các nội dung về an toàn lao động", 0),
        ('tổ chức tuần "Tri ân người đi mở đất" ở các thôn', 1),
        ("hưởng ứng tuần lễ “Không rác thải nhựa” trong cả xã", 1),
        ("chào cờ đầu tuần “Noi gương anh Trỗi”", 0),
        ("mỗi tuần “một câu chuyện hay” trước giờ học", 0),
        ("phong trào ” Vì xóm làng bình yên” và phong trào ” Nhà sạch vườn xanh” năm 2031", 2),
        ("đợt thi đua cao điểm mừng ngày Bác ra “Lời kêu gọi thi đua ái quốc”", 0),
        ("kể về lịch sử phong trào Phụ nữ làng Nứa đánh giặc", 0),
        ("Chủ đề năm 2031 là năm cuối của nhiệm kỳ đại hội", 0),
        ("chiến dịch hè gắn với “Lễ thắp nến bên dòng sông”, “Lễ dâng hương đền làng”", 1),
    ],
)
def test_what_is_a_name(text, names):
    assert len(found_in(text)) == names


@pytest.mark.parametrize(
    "body",
    [
        "I. CHỦ ĐỀ NĂM HỌC\n“Vui đến trường\n\nHọc đều tay\n\nLớn cùng bạn”\nII. NỘI DUNG\n- Học tốt.",
        "I. CHỦ ĐỀ NĂM HỌC\nVui đến trường\nHọc đều tay\nLớn cùng bạn\nII. NỘI DUNG\n- Học tốt.",
        "1. Chủ đề năm học: “Vui đến trường\nHọc đều tay\nLớn cùng bạn”\n2. Nội dung\n- Học tốt.",
    ],
)
def test_a_theme_in_verse(body: str) -> None:
    themes = find_themes(school_plan(body))
    assert [(one.kind, one.text, one.applies_to) for one in themes] == [
        ("chu_de", "Vui đến trường Học đều tay Lớn cùng bạn", "plan")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "phát động thi đua chào mừng “Ngày Nhà giáo Việt Nam 20/11” trong trường",
        "bình chọn danh hiệu thi đua “Giỏi việc nước, đảm việc nhà”",
        "trường xây dựng kế hoạch “Tổ chức tuần lễ đọc sách” như sau",
        "Chủ đề bài dự thi: Gắn với đời sống của học sinh trong trường",
        "phong trào “điển hình”; Kỹ thuật giỏi, tham mưu tốt”; văn nghệ",
    ],
)
def test_days_titles_and_odd_marks_are_no_themes(text: str) -> None:
    assert all(name == "điển hình" for _, name in found_in(text))
