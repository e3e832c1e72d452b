"""Spelling: what is a slip and what is not, where it is shown, and what the tables hold."""

from __future__ import annotations

import unicodedata

import pytest

from thidua.analysis.checks import CHECKS
from thidua.analysis.checks.case import Case
from thidua.analysis.checks.spelling import spelling
from thidua.document import Document, Page, Span, Word
from thidua.knowledge.findings import finding_kinds
from thidua.knowledge.sounds import sound_form
from thidua.knowledge.spelling import (
    fixed_terms,
    function_words,
    may_double,
    misspellings,
    never_double,
)
from thidua.structure.plan import Closing, Header, Plan


def case(text: str, document: Document | None = None) -> Case:
    document = document or Document.from_text(text)
    header = Header(doc_type="ke_hoach")
    whole = Span(0, len(document.text))
    return Case(Plan(document, header, (), Closing(whole.end), whole), {})


def found(text: str) -> list[str]:
    findings = list(spelling(case(text)))
    for finding in findings:
        assert text[finding.start : finding.end] == finding.quote
    return [finding.quote for finding in findings]


WRONG = [
    # one mark off
    ("Toàn trường quyết tâm phần đấu thi đua thực hiện thắng lợi.", "phần đấu"),
    ("Đội ngũ trung thành, sáng tạo, công hiến vì sự nghiệp.", "công hiến"),
    ("Theo dõi, đơn đốc, kiểm tra, giám sát phong trào.", "đơn đốc"),
    ("Tổ chức sơ kêt phong trào vào tháng 6.", "sơ kêt"),
    ("Báo cáo tổng kêt gửi về Văn phòng.", "tổng kêt"),
    ("Đẩy mạnh công tác tuyên truyên trong đoàn viên.", "tuyên truyên"),
    ("Mỗi tổ có ít nhất 02 sáng kiên được công nhận.", "sáng kiên"),
    ("Hoàn thành tốt các nhiêm vụ được giao.", "nhiêm vụ"),
    ("Duy trì các hoạt động văn nghệ, thế dục thể thao.", "thế dục thể thao"),
    ("Quyết tâm nổ lực vượt qua khó khăn.", "nổ lực"),
    ("Quan tâm hổ trợ đoàn viên có hoàn cảnh khó khăn.", "hổ trợ"),
    ("Siết chặt kỹ cương trong cơ quan.", "kỹ cương"),
    ("Tổ chức sữa chữa phòng học.", "sữa chữa"),
    ("Luôn sẳn sàng nhận nhiệm vụ.", "sẳn sàng"),
    ("Giử vững ổn định chính trị.", "Giử vững"),
    ("Năng cao chất lượng dạy và học.", "Năng cao"),
    ("NỘI DUNG TRỌNG TẤM CÔNG TÁC NĂM 2024", "TRỌNG TẤM"),
    # no syllable that can be
    ("Nâng chuơng trình hành động lên một bước.", "chuơng trình"),
    ("Giữ vững chât lượng các buổi sinh hoạt.", "chât lượng"),
    ("Các đơn vị trong nghành cùng đăng ký thi đua.", "nghành"),
    ("Khen tập thể và cá nhân câc cấp có thành tích.", "câc"),
    ("Lan tỏa các gương tốt ra toấn quốc trong năm.", "toấn quốc"),
    ("Đươc sự giúp đỡ của mọi người trong ban.", "Đươc"),
    ("Cả đội đã vuợt chỉ tiêu của năm trước.", "vuợt"),
    ("Góp Qũy hỗ trợ hội viên khó khăn của xã.", "Qũy"),
    ("Lắng nghe các ý kiến của ngừơi lao động.", "ngừơi"),
    # one letter off
    ("Cơ cấu giải thường gồm ba loại khác nhau.", "giải thường"),
    ("Giữ gìn hình hảnh của người cán bộ.", "hình hảnh"),
    ("Về việc tổ các hoạt động mừng xuân mới.", "tổ các hoạt động"),
    ("Góp phần xây dựng nông thông mới ở địa phương.", "nông thông mới"),
    ("Vận động tuyên tuyền xây dựng trường học.", "tuyên tuyền"),
    ("Phấn đấu hoàn thành xuất xắc nhiệm vụ.", "xuất xắc"),
    ("Rà soát, bổ xung quy chế.", "bổ xung"),
    ("Kiến nghị, đề suất giải pháp.", "đề suất"),
    ("Không có đoàn viên mắc tệ nạm xã hội.", "tệ nạm xã hội"),
    # a longer term tells what no pair does
    ("Năm nay trường giữ vai trò Trường Khối thi đua các trường nghề.", "Trường Khối thi đua"),
    ("Quản lý theo luật, xây dựng phong trao thi đua của khối.", "phong trao thi đua"),
    # a syllable dropped
    ("Có 15% đạt danh hiệu “Chiến sỹ thi cấp cơ sở”.", "Chiến sỹ thi cấp cơ sở"),
    ("Có 02 người đạt Chiến sĩ thi cơ sở.", "Chiến sĩ thi cơ sở"),
    ("Quốc hiệu: Cộng hòa xã chủ nghĩa Việt Nam.", "Cộng hòa xã chủ nghĩa Việt Nam"),
    ("Chủ tịch Ủy ban nhân tỉnh khen thưởng.", "Ủy ban nhân tỉnh"),
    # known misspellings
    ("Chiến thắng đại dịch Covi-19 trong năm.", "Covi-19"),
    ("Phòng, chống dịch Côvid-19.", "Côvid-19"),
    ("Quốc khánh nước CHXCN Việt Nam.", "CHXCN"),
    ("- Học viện (qua Vụ CTCT đề b/c),", "đề b/c"),
    ("- Công đoàn tỉnh (đề báo cáo);", "đề báo cáo"),
    ("Chào mừng 01/5; tổ hoạt động tháng công nhân;", "tổ hoạt động tháng công nhân"),
    (
        "Học tập Nghị quyết đại hội Đảng cấp; đổi mới lề lối làm việc.",
        "Nghị quyết đại hội Đảng cấp",
    ),
    (
        "15% “Chiến sĩ thi đua” trong số cá nhân danh hiệu “Lao động tiên tiến”;",
        "cá nhân danh hiệu",
    ),
    ("Hoàn thiện các tiêu chí trường chính chuẩn mức 1.", "trường chính chuẩn mức 1"),
    ("Có 100% khoa phòng đạt danh hiệu.", "100% khoa phòng"),
    ("Xây dựng và nhân diện các mô hình mới.", "nhân diện"),
    ("- Cục trưởng Cục thi đua BTB,", "Cục trưởng Cục thi đua"),
    ("Căn cứ Luật Thi đua, khen thường ngày 26 tháng 11 năm 2003;", "khen thường"),
    ("Quản lý, xử dụng có hiệu quả kinh phí.", "xử dụng"),
    ("Tổ chức thăm quan, học tập kinh nghiệm.", "thăm quan"),
    ("Quyết tâm dành thắng lợi trong năm.", "dành thắng lợi"),
    ("Mọi nguời đều tham gia.", "nguời"),
    ("Nhiệm vụ đươc giao hoàn thành.", "đươc"),
    ("Các nội dung sau:\n- Bà là: tăng cường hoạt động.", "Bà là"),
    # doubled words
    ("Tổ chức hoạt động của của Cụm thi đua.", "của của"),
    ("Trong các các đơn vị trực thuộc.", "các các"),
    ("Cán bộ, công chức và và người lao động.", "và và"),
    ("Đào tạo, bồi dưỡng cán bộ cán bộ; từ đó nâng cao chất lượng.", "cán bộ cán bộ"),
    ("Tập trung thực hiện thực hiện nhiệm vụ năm học.", "thực hiện thực hiện"),
    ("Phát động phong trào thi đua thi đua chào mừng đại hội.", "thi đua thi đua"),
    ("Địa phương được cộng điểm hoặc bị bị trừ điểm.", "bị bị"),
    ("Tông công ty giao chỉ tiêu cho các công ty thành viên.", "Tông công ty"),
    ("Hội thi điễn ra trong tháng 9 tại trung tâm huyện.", "điễn ra"),
    ("Kỷ niệm 70 năm Chiến thắng Điên Biên Phủ của dân tộc ta.", "Điên Biên Phủ"),
    ("Đợt cuổi cùng kết thúc vào tháng 11 trong toàn trường.", "cuổi cùng"),
    ("Kế hoạch phải sát thực té của từng tổ sản xuất.", "thực té"),
]


@pytest.mark.parametrize(("text", "quote"), WRONG)
def test_slips_are_found(text, quote):
    assert found(text) == [quote]


RIGHT = [
    "Cô Vũ Thị Nhàn phát biểu hưởng ứng phong trào.",
    # spelt in another way
    "Hoà bình, uỷ ban, toà án, thuỷ lợi, khoẻ mạnh là những cách viết khác.",
    "Chiến sỹ thi đua cơ sở, kỉ luật, kỉ niệm, lí luận, quản lí.",
    "Cộng hoà xã hội chủ nghĩa Việt Nam, Uỷ ban nhân dân tỉnh.",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Hòan thành nhiệm vụ, tòan trường.",
    # other words with like syllables
    "Phần đầu của báo cáo nêu thành tích.",
    "Chế độ khen thường xuyên và khen đột xuất.",
    "Tinh thần chiến đấu và sẵn sàng chiến đấu.",
    "Mỗi trường có ít nhất 01 hoạt động.",
    "Bảo vệ trường lớp, vệ sinh trường học sạch đẹp.",
    "Hội đồng chỉ đạo thi tuyển, đồng chí trưởng ban.",
    "Thành công các nhiệm vụ, phân công các tổ.",
    "Có khả năng cao và kỹ năng cao trong công việc.",
    "Thi công đúng tiến độ, xây đúng quy hoạch.",
    "Công tắc điện, công thức hóa học, công cụ dụng cụ.",
    "Cộng tác viên của báo và công tác viên.",
    "Công đoàn Sở Tư pháp và Công đoàn Sở Y tế.",
    "Ủy ban Dân tộc của Quốc hội.",
    "Có thi đua mới có tiến bộ.",
    "Danh hiệu “Chiến sĩ thi đua Bộ, ban, ngành, tỉnh”, Chiến sĩ thi đua tỉnh.",
    "Cục Thi đua của ngành; văn hóa Sở; đánh giáp lá cà.",
    "Khối trường trung học phổ thông của tỉnh.",
    "Ban Giám hiệu trường, học viện, học viên.",
    "Tiếp nhận dân cư, nhân dân cả nước.",
    "Cả nhân viên và cá nhân đều tham gia.",
    "Chi tiêu nội bộ và chỉ tiêu năm.",
    "Lịch sử lý luận và xử lý vi phạm.",
    "Nâng chất lượng tranh tụng; ký giao ước; trình khen kịp thời.",
    "Hoàn thành vụ mùa và nhiệm vụ năm.",
    "Học kinh nghiệm của đơn vị bạn.",
    "Ai cũng cố gắng, củng cố tổ chức.",
    "Thuở ấy còn khó khăn, quờ quạng trong đêm.",
    "Trường Tiểu học số 2 Ya Hội phát động thi đua.",
    "Xã Đắk Kroong, huyện Krông Pắc, thành phố Bắc Kạn, ông Hoàng Văn Qúy.",
    "Lập thành tích mừng Đảng; rút ngắn thời gian thông quan; xây dựng bảng điểm.",
    "Công trình phụ hợp vệ sinh; mô hình anh hùng; giải thường niên.",
    "Ông Trần Công Tạc, bà Lê Thị Phấn.",
    # words like those of the table
    "Các tổ hoạt động văn nghệ đều tay.",
    "Nghị quyết đại hội Đảng các cấp; nghị quyết đại hội Đảng cấp trên.",
    "Đề nghị tặng 05 cá nhân danh hiệu “Lao động tiên tiến”.",
    "Họp giao ban khoa phòng; 100% khoa, phòng đạt.",
    "Hội thi theo chủ đề (chủ đề báo cáo).",
    "Đại dịch Covid-19, COVID 19.",
    "Thanh niên trong nhân diện rộng; nhận diện các mô hình.",
    "Bà là người khởi xướng phong trào.",
    "Dành thời gian cho gia đình; dám nghĩ, dám làm.",
    # twice on purpose
    "Người người thi đua, nhà nhà thi đua, ngành ngành thi đua.",
    "Luôn luôn gương mẫu, ngày ngày rèn luyện, đời đời nhớ ơn, dần dần tiến bộ.",
    "Từng bước từng bước vươn lên; thường thường; nơi nơi; đêm đêm.",
    "Trong năm năm qua, phong trào phát triển.",
    "Học sinh sinh viên toàn trường tham gia.",
    "Ban tổ chức tổ chức hội nghị; người lao động lao động giỏi.",
    "Ban chỉ đạo chỉ đạo các đơn vị; đoàn kiểm tra kiểm tra hồ sơ.",
    "Cán bộ Bộ Nội vụ, cơ sở Sở Giáo dục.",
    "Các tổ tổ chức sinh hoạt; xã xã hội hóa.",
    "Hồ sơ kèm theo theo danh mục; năm tiếp theo theo quy định.",
    "Các thiết bị bị hỏng được sửa chữa.",
    "Tập thể thể hiện quyết tâm; công nhân nhân ngày 01/5.",
    "THI ĐUA THI ĐUA LÀ YÊU NƯỚC",
    "Tại Ba Ba, Đăk Đăk và Cần Thơ Cần Thơ.",
    "Số 12 12 và 2023 2023; lớp A A.",
    "Chăm lo đời sống. Đời sống được nâng cao; của, của, và, và.",
    "Các đơn vị\ncác trường; của\ncủa.",
    "Tổ có cô Trần Thị Bảo Thu, cô Vũ Thị Bảo và thầy Hồ Văn Tri.",
    "Cán bộ, công nhân viên lao động toàn Công ty hưởng ứng.",
    "Đợt cuối cũng do các tổ tự chấm điểm.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize("term", fixed_terms(), ids=lambda term: " ".join(term.printed))
def test_no_term_is_a_slip_of_another(term):
    text = " ".join(term.printed)
    assert found(text) == []
    assert found(text.upper()) == []


@pytest.mark.parametrize("known", misspellings(), ids=lambda known: known.pattern.pattern[:30])
def test_the_table_of_misspellings(known):
    assert len(found(known.example)) >= 1
    assert not known.pattern.search(known.not_example.lower())


def test_tables_are_large_and_do_not_contradict_each_other():
    assert len(fixed_terms()) >= 150
    assert len({term.forms for term in fixed_terms()}) == len(fixed_terms())
    assert not never_double() & may_double()
    assert never_double() < function_words()
    assert all(len(term.forms) >= 2 for term in fixed_terms())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hoà", "hòa", True),
        ("Uỷ", "ủy", True),
        ("sĩ", "sỹ", True),
        ("kỷ", "kỉ", True),
        ("lý", "lí", True),
        ("QUY", "qui", True),
        ("toàn", "tòan", True),
        ("thúy", "thúi", False),
        ("đấu", "đầu", False),
        ("đa", "da", False),
    ],
)
def test_sound_form(one, other, same):
    assert (sound_form(one) == sound_form(other)) is same


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Thực hiện nhiệm vụ Trường Khối thi đua năm 2023.", "“Trưởng Khối thi đua”"),
        ("NỘI DUNG TRỌNG TẤM CÔNG TÁC NĂM 2024", "“TRỌNG TÂM”"),
        ("Có 02 người đạt Chiến sĩ thi cơ sở.", "“Chiến sĩ thi đua cơ sở”"),
        ("Hoạt động của của Cụm thi đua.", "“của”"),
        ("Vụ CTCT (đề b/c) và các đơn vị.", "“để b/c”"),
    ],
)
def test_the_message_says_what_should_stand_there(text, right):
    (finding,) = spelling(case(text))
    assert finding.code == "spelling"
    assert finding.message_vi.endswith(f"{right}.")
    assert finding.message_en.endswith(f"{right}.")
    assert finding.quote in finding.message_en


def test_offsets_over_a_soft_line_break():
    text = "Toàn thể cán bộ, viên chức, người lao động trong toàn trường ra sức phần\nđấu thi đua."
    (finding,) = spelling(case(text))
    assert text[finding.start : finding.end] == "phần\nđấu"
    assert "“phần đấu”" in finding.message_vi


def test_offsets_count_in_the_composed_text():
    text = unicodedata.normalize("NFD", "Khởi đầu: quyết tâm phần đấu thi đua.")
    built = case(text)
    (finding,) = spelling(built)
    assert built.plan.text[finding.start : finding.end] == "phần đấu"


def test_text_without_marks_is_left_alone():
    assert (
        found("Ke hoach phat dong phong trao thi đua, khen thuong nam hoc moi cua nha truong") == []
    )


def test_a_badly_read_text_does_not_flood():
    text = "\n".join(f"Mục {n}: toàn thể đơn vị phần đấu hoàn thành kế hoạch." for n in range(80))
    assert len(found(text)) == 25


def test_words_that_ocr_was_not_sure_of_are_left_alone():
    text = "Toàn trường phần đấu; toàn tổ phần đấu."
    words = []
    for start, end, sure in ((12, 20, 0.4), (30, 38, 0.97)):
        box = (1, 0.0, 0.0, 10.0, 10.0)
        words.append(Word(start, end, box, sure))
    plain = Document.from_text(text)
    scanned = Document(
        plain.doc_id, "scan", "scan.pdf", "application/pdf", "pdf-ocr", text,
        pages=(Page(1, 595, 842, Span(0, len(text)), "ocr"),), words=tuple(words),
    )  # fmt: skip
    assert [f.start for f in spelling(case(text, scanned))] == [30]


def test_wiring():
    assert spelling in CHECKS
    kind = finding_kinds()["spelling"]
    assert (kind.severity, kind.text_provable, kind.element_id) == ("warning", True, "X12")
    assert "{wrong}" in kind.message_vi
    assert "{right}" in kind.message_en


def test_nothing_in_nothing():
    assert found("") == []
