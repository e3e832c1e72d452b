"""Citations in running prose: where the sentence goes on behind them, and names that are damaged."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited

_NUMBERED = "Kế hoạch số 9/KH-UBND ngày 02/3/2031 của UBND xã"


@pytest.mark.parametrize(
    ("sentence", "issuer", "subject"),
    [
        ("Chỉ thị số 13-CT/TU của Tỉnh ủy khóa 14 về công tác thanh niên.", "Tỉnh ủy khóa 14", "về công tác thanh niên"),
        ("Chỉ thị số 13-CT/TU của Tỉnh ủy khoá 14 về giữ rừng vừa được công bố.", "Tỉnh ủy khoá 14", "về giữ rừng"),
        (f"{_NUMBERED} về chuyển đổi số đặt mục tiêu 100% hồ sơ trực tuyến.", "UBND xã", "về chuyển đổi số"),
        (f"{_NUMBERED} về phát triển du lịch đề ra chỉ tiêu đón 2 vạn lượt khách.", "UBND xã", "về phát triển du lịch"),
        (f"{_NUMBERED} về phòng cháy rừng yêu cầu các hạt kiểm lâm trực.", "UBND xã", "về phòng cháy rừng"),
        (f"{_NUMBERED} về giảm nghèo, thôn Na Pản đã có 12 hộ thoát nghèo.", "UBND xã", "về giảm nghèo"),
        (f"{_NUMBERED} về an toàn giao thông, 98,5% học sinh đã ký cam kết.", "UBND xã", "về an toàn giao thông"),
        (f"{_NUMBERED} về trồng cây, Hội Làm vườn đã hướng dẫn.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} về trồng cây nhưng còn chậm.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} về trồng cây, thể hiện quyết tâm của toàn dân.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} về trồng cây và để kịp thời vụ.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} nhưng chưa kịp thời.", "UBND xã", None),
        (f"{_NUMBERED} về giữ rừng (Kế hoạch số 9/KH-UBND), các thôn thực hiện.", "UBND xã", "về giữ rừng"),
        (f"{_NUMBERED} về giữ rừng (Kế hoạch đính kèm) các thôn thực hiện.", "UBND xã", "về giữ rừng"),
        (f"{_NUMBERED} kế hoạch tổ chức hội thi.", "UBND xã", "kế hoạch tổ chức hội thi"),
        # the main clause, whoever acts in it; what else is done with the document
        (f"{_NUMBERED} về trồng cây, hôm nay ngày 19/3 Đoàn xã đã ra quân.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} về trồng cây, nay Liên đội đề ra kế hoạch.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} về trồng cây, nay là Đề án xã xanh.", "UBND xã", "về trồng cây, nay là Đề án xã xanh"),
        (f"{_NUMBERED} về giảm nghèo, cả nước đã giảm 2% hộ nghèo.", "UBND xã", "về giảm nghèo"),
        (f"{_NUMBERED} về hòa giải, Chánh án tòa án khu vực ban hành hướng dẫn.", "UBND xã", "về hòa giải"),
        (f"{_NUMBERED} về hội diễn, Ban nữ công trường đã triển khai kế hoạch.", "UBND xã", "về hội diễn"),
        (f"{_NUMBERED} về hội diễn, Tiểu ban Văn nghệ xây dựng kế hoạch.", "UBND xã", "về hội diễn"),
        (f"{_NUMBERED} về hội diễn, các công đoàn cơ sở gửi danh sách trước ngày 5/3.", "UBND xã", "về hội diễn"),
        (f"{_NUMBERED} về thi đua (19/5/1931 - 19/5/2031) và kế hoạch của Ban Tổ chức.", "UBND xã", "về thi đua (19/5/1931 - 19/5/2031)"),
        (f"{_NUMBERED} về hội thi gửi các sở, ngành.", "UBND xã", "về hội thi"),
        (f"{_NUMBERED} về việc gửi các đơn vị tài liệu tập huấn.", "UBND xã", "về việc gửi các đơn vị tài liệu tập huấn"),
        (f"{_NUMBERED} về hồ sơ gửi Sở Nội vụ.", "UBND xã", "về hồ sơ gửi Sở Nội vụ"),
        (f"{_NUMBERED} về đường thôn và hoàn thành trong quý II.", "UBND xã", "về đường thôn"),
        # what it is for, in words of its own
        (f"{_NUMBERED} chỉ đạo đại hội chi hội.", "UBND xã", "chỉ đạo đại hội chi hội"),
        (f"{_NUMBERED} chỉ đạo các thôn đại hội đúng hạn.", "UBND xã", None),
        ("Kế hoạch số 3/KH-CĐ tổng kết phong trào “Giỏi tay nghề” năm 2031.", None, "tổng kết phong trào “Giỏi tay nghề” năm 2031"),
        ("Kế hoạch số 3/KH-CĐ kiểm tra, các tổ chuẩn bị hồ sơ.", None, None),
        ("Văn bản số 88/UBND-NC xin ý kiến dự thảo Quyết định.", None, "xin ý kiến dự thảo Quyết định"),
        ("Thông tư số 5/2031/TT-BYT ngày 04/9/2031 của Bộ Y tế ban hành về quy định chế độ trực.", "Bộ Y tế", "về quy định chế độ trực"),
        ("Quyết định số 9/2031/QĐ-UBND của UBND tỉnh ban hành Quy định và Hướng dẫn xét khen.", "UBND tỉnh", "ban hành Quy định và Hướng dẫn xét khen"),
        # whose it is: with a country in the name, with a movement's name, behind "bởi" or "giữa"
        ("Kế hoạch số 4/KH-CĐ của Trường Cao đẳng nghề Việt - Đức về hội giảng.", "Trường Cao đẳng nghề Việt - Đức", "về hội giảng"),
        ("Kế hoạch số 4/KH-ĐU của Đảng ủy Khối các trường Đại học, Cao đẳng tỉnh về học tập Bác.", "Đảng ủy Khối các trường Đại học, Cao đẳng tỉnh", "về học tập Bác"),
        ("Công văn số 4/BCĐ của Ban Chỉ đạo Cuộc vận động “Xóm làng xanh” huyện về tổng kết.", "Ban Chỉ đạo Cuộc vận động “Xóm làng xanh” huyện", "về tổng kết"),
        ("Nghị quyết số 4-NQ/TU ngày 3/4/2031 ban hành bởi Tỉnh ủy về du lịch.", "Tỉnh ủy", "về du lịch"),
        ("Kế hoạch số 4/KHLN ngày 3/4/2031 về hội khỏe giữa Sở Y tế và Đoàn Thanh niên.", "Sở Y tế và Đoàn Thanh niên", "về hội khỏe"),
        ("Kế hoạch số 4/KH-LN ngày 3/4/2031 về phối hợp giữa Sở Y tế và Đoàn Thanh niên.", None, "về phối hợp giữa Sở Y tế và Đoàn Thanh niên"),
        ("Kế hoạch liên ngành của Sở Y tế và Sở Nội vụ số 4/KHLN/SYT-SNV về hiến máu.", "Sở Y tế và Sở Nội vụ", "về hiến máu"),
        (f"{_NUMBERED} ngày 02/3/2031 về trồng cây.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED}Tại hội nghị, các thôn ký cam kết.", "UBND xã", None),
        (f"{_NUMBERED} về trồng cây với mục tiêu phủ xanh 5 ha.", "UBND xã", "về trồng cây"),
        (f"{_NUMBERED} về trồng cây diễn ra vào sáng 16/9.", "UBND xã", "về trồng cây"),
        # what belongs to the title stays
        (f"{_NUMBERED} về nhiệm vụ theo quy định tại Luật Trẻ em và Luật Thanh niên.", "UBND xã", "về nhiệm vụ theo quy định tại Luật Trẻ em và Luật Thanh niên"),
        (f"{_NUMBERED} về chế độ, chính sách đối với người đã nghỉ hưu.", "UBND xã", "về chế độ, chính sách đối với người đã nghỉ hưu"),
        (f"{_NUMBERED} về hỗ trợ nhà ở, đường sá đang dở dang.", "UBND xã", "về hỗ trợ nhà ở, đường sá đang dở dang"),
    ],
)  # fmt: skip
def test_where_the_sentence_goes_on(sentence: str, issuer: str, subject: str | None) -> None:
    found = cited(sentence)[0]
    assert (found.issuer, found.subject) == (issuer, subject)


@pytest.mark.parametrize(
    ("sentence", "issuer", "subject"),
    [
        ("Quyết định số 9/QĐ-UBND của UBND tỉnh ủy quyền cho Sở Nội vụ;", "UBND tỉnh", "ủy quyền cho Sở Nội vụ"),
        ("Thông tư số 5/2031/TT-BNV của Bộ Nội vụ phân cấp quản lý thi đua;", "Bộ Nội vụ", "phân cấp quản lý thi đua"),
        ("Hướng dẫn số 21/HDLN của Sở Nội vụ, Liên đoàn Lao động tỉnh về thi đua;", "Sở Nội vụ, Liên đoàn Lao động tỉnh", "về thi đua"),
        ("Kế hoạch số 8/KH-BCĐ của Ban Chỉ đạo phòng, chống ma túy tỉnh về tháng hành động;", "Ban Chỉ đạo phòng, chống ma túy tỉnh", "về tháng hành động"),
        ("Chỉ thị số 5/CT-UBND của UBND tỉnh, Sở Y tế ban hành kế hoạch về phòng dịch.", "UBND tỉnh", None),
        ("Quyết định số 5/QĐ-BCH của Ban Chấp hành Hội, Nhiệm kỳ 2028-2033 về thi đua;", "Ban Chấp hành Hội, Nhiệm kỳ 2028-2033", "về thi đua"),
        ("Thông báo số 20-TB/HU về kết luận của Ban Thường vụ Huyện ủy tại phiên họp tháng 01.", None, "về kết luận của Ban Thường vụ Huyện ủy tại phiên họp tháng 01"),
        ("Thông báo số 7/TB-UBND ngày 09/02/2031 ý kiến kết luận của Phó Chủ tịch tại cuộc họp.", None, "ý kiến kết luận của Phó Chủ tịch tại cuộc họp"),
        ("Kế hoạch số 1 ngày 01/3/2031 của Trường Tiểu học Na Pản 1 về việc bàn giao;", "Trường Tiểu học Na Pản 1", "về việc bàn giao"),
        ("NGHỊ ĐỊNH SỐ 98/2031/NĐ-CP CỦA CHÍNH PHỦ QUY ĐỊNH CHI TIẾT LUẬT THI ĐUA, KHEN THƯỞNG", "CHÍNH PHỦ", "QUY ĐỊNH CHI TIẾT LUẬT THI ĐUA, KHEN THƯỞNG"),
        ("KẾ HOẠCH SỐ 12/KH-UBND CỦA ỦY BAN NHÂN DÂN TỈNH PHÁT ĐỘNG THI ĐUA", "ỦY BAN NHÂN DÂN TỈNH", "PHÁT ĐỘNG THI ĐUA"),
        ("THÔNG TƯ SỐ 12/2031/TT-BTC CỦA BỘ TÀI CHÍNH Thời gian: sáng thứ bảy", "BỘ TÀI CHÍNH", None),
    ],
)  # fmt: skip
def test_who_issued_and_what(sentence: str, issuer: str | None, subject: str | None) -> None:
    found = cited(sentence)
    assert (found[0].issuer, found[0].subject) == (issuer, subject)


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            'Kết luận số 7-KL/TU về tiếp tục "Giữ rừng," các xã vào cuộc.',
            ['Kết luận số 7-KL/TU về tiếp tục "Giữ rừng,"'],
        ),
        (
            "Kế hoạch thực hiện Chỉ thị số 05-CT/TW năm 2031.",
            ["Chỉ thị số 05-CT/TW"],
        ),
        (
            "Thường vụ ban hành Kế hoạch số 37 tiếp tục thực hiện phong trào. Theo Kế hoạch số 37, các xã làm.",
            ["Kế hoạch số 37 tiếp tục thực hiện phong trào", "Kế hoạch số 37"],
        ),
        (
            "Theo tinh thần Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII;",
            ["Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII"],
        ),
        (
            "Học Nghị quyết Hội nghị lần thứ 5 của Ban Chấp hành Hội Làm vườn khóa VI về việc giữ giống.",
            [
                "Nghị quyết Hội nghị lần thứ 5 của Ban Chấp hành Hội Làm vườn khóa VI về việc giữ giống"
            ],
        ),
        (
            "Nghị quyết Hộinghị lần thứ 7, Ban chấp hành Trung ương Đảng khóa X về nông thôn.",
            [
                "Nghị quyết Hộinghị lần thứ 7, Ban chấp hành Trung ương Đảng khóa X về nông thôn"
            ],
        ),
        (
            "Nghị quyết Trung ương 4, khóa XII của Đảng về “Xây dựng Đảng”.",
            ["Nghị quyết Trung ương 4, khóa XII của Đảng về “Xây dựng Đảng”"],
        ),
        (
            "Căn cứ Kết luận Hội nghị Ban Thường vụ Tỉnh đoàn lần thứ 7;",
            ["Kết luận Hội nghị Ban Thường vụ Tỉnh đoàn lần thứ 7"],
        ),
        (
            "Theo Quy chế đánh giá (CBCC) ban hành kèm theo Quyết định số 8/QĐ-SNV.",
            ["Quy chế đánh giá (CBCC)", "Quyết định số 8/QĐ-SNV"],
        ),
        (
            "Triển khai nghị quyết hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa 13 tại hội trường.",
            ["nghị quyết hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa 13"],
        ),
        ("Thực hiện Chỉ thị 05 một cách nền nếp.", ["Chỉ thị 05"]),
        # laws: names in small letters, with a slash, glued, in capitals
        (
            "Căn cứ Luật tổ chức Tòa án nhân dân ngày 24 tháng 11 năm 2014;",
            ["Luật tổ chức Tòa án nhân dân ngày 24 tháng 11 năm 2014"],
        ),
        ("Theo luật giáo dục 2005 và luật sư nói năm 2006.", ["luật giáo dục 2005"]),
        ("Luật Phòng chống HIV/AIDS; Pháp lệnh Dân số;", ["Luật Phòng chống HIV/AIDS", "Pháp lệnh Dân số"]),
        ("Căn cứ Luật Chuyển đổi số số 148/2025/QH15;", ["Luật Chuyển đổi số số 148/2025/QH15"]),
        (
            "Căn cứ Luật Tổ chức Hội đồngnhân dân và Ủy ban nhân dân ngày 26/11/2003;",
            ["Luật Tổ chức Hội đồngnhân dân và Ủy ban nhân dân ngày 26/11/2003"],
        ),
        (
            "Căn cứ Luật Thi đua, Khen thưởngngày 26/11/2003;",
            ["Luật Thi đua, Khen thưởngngày 26/11/2003"],
        ),
        (
            "LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THI ĐUA, KHEN THƯỞNG NĂM 2013",
            [
                "LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THI ĐUA, KHEN THƯỞNG NĂM 2013",
                "LUẬT THI ĐUA, KHEN THƯỞNG",
            ],
        ),
    ],
)  # fmt: skip
def test_where_such_citations_begin_and_end(sentence: str, quotes: list[str]) -> None:
    assert [record.quote for record in cited(sentence)] == quotes


def test_the_issuer_of_an_enacted_programme_is_not_that_of_what_it_cites() -> None:
    found = cited(
        "Nghị quyết số 28/NQ-CP của Chính phủ ban hành Chương trình hành động thực hiện "
        "Nghị quyết số 22-NQ/TW ngày 30/8/2022 của Bộ Chính trị về phòng thủ dân sự."
    )
    (programme,) = (record for record in found if record.type == "Chương trình hành động")
    assert programme.issuer is None


def test_what_a_notice_makes_known_is_cited_too() -> None:
    """GUIDELINES 6: documents inside another's subject get their own record."""
    notice, conclusion = cited(
        "Thông báo số 45-TB/VPHU ngày 12/3/2031 của Văn phòng Huyện ủy về Kết luận của đồng chí Phó Bí thư Huyện ủy,"
        " Chủ tịch UBND huyện tại cuộc họp giao ban với các xã vùng cao."
    )
    assert (conclusion.type, conclusion.form) == ("Kết luận", "unnumbered")
    assert notice.end == conclusion.end
