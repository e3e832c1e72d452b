"""Where the subject and the issuer of a citation end, and what stands beside them."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.directives import find_directives
from thidua.records import local_id


def cited(sentence: str) -> list[tuple[str | None, str | None]]:
    return [(d.quote, d.subject) for d in find_directives(plan_with(f"- {sentence}"))]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Nghị quyết số 10-NQ/TU ngày 05/5/2020 của Tỉnh ủy về bảo tồn, phát huy nghề dệt.",
            "về bảo tồn, phát huy nghề dệt",
        ),
        (
            "Nghị quyết số 10-NQ/TU ngày 05/5/2020 của Tỉnh ủy về xây dựng, tổ chức chợ gắn với phát triển du lịch.",
            "về xây dựng, tổ chức chợ gắn với phát triển du lịch",
        ),
        (
            "Chỉ thị số 7-CT/TU ngày 05/5/2020 của Tỉnh ủy về học tập Bác gắn với phong trào thi đua.",
            "về học tập Bác",
        ),
        (
            "Nghị quyết số 68-NQ/TW ngày 04/5/2020 của Bộ Chính trị về kinh tế tư nhân và phong trào “Vườn xanh”.",
            "về kinh tế tư nhân",
        ),
        (
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND tỉnh về các hoạt động và phong trào “Vườn xanh” năm 2021.",
            "về các hoạt động và phong trào “Vườn xanh” năm 2021",
        ),
        (
            "Thông tư số 7/2014/TT-BYT ngày 25/02/2014 của Bộ Y tế về ứng xử của viên chức, lời dạy “Như mẹ hiền”.",
            "về ứng xử của viên chức",
        ),
        (
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND tỉnh về giảm nghèo giai đoạn 2021 - 2025 ở các xã vùng cao.",
            "về giảm nghèo giai đoạn 2021 - 2025",
        ),
        (
            "Công văn số 8/CV-CĐ ngày 14/02/2031 của Công đoàn phát động thi đua “Xưởng sạch” năm 2031 cụ thể:",
            "phát động thi đua “Xưởng sạch” năm 2031",
        ),
        (
            "Kế hoạch số 8/KH-HTX ngày 14/02/2031 của Ban Quản trị về thi đua làm thủy lợi, từ ngày 01/3 đến 30/4.",
            "về thi đua làm thủy lợi",
        ),
        (
            "Thông báo số 8-TB/HU ngày 14/02/2031 của Huyện ủy về công tác Hội đã chỉ rõ ba việc phải làm.",
            "về công tác Hội",
        ),
        (
            "Triển khai Kế hoạch số 8/KH-BTG ngày 14/02/2031 của Ban Tuyên giáo về cuộc thi ảnh đến công chức được biết.",
            "về cuộc thi ảnh",
        ),
        (
            "Căn cứ Thông báo số 8/TB-MT ngày 14/02/2031 của Ban Thường trực về kết quả giám sát, Mặt trận huyện thống nhất:",
            "về kết quả giám sát",
        ),
        (
            "Quyết định số 8/QĐ-SNN ngày 14/02/2031 của Sở Nông nghiệp về việc xây dựng, tổ chức phát động hai đợt thi đua;",
            "về việc xây dựng, tổ chức phát động hai đợt thi đua",
        ),
    ],
)
def test_the_end_of_a_subject(sentence: str, subject: str) -> None:
    assert cited(sentence)[0][1] == subject


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Theo Quyết định số 49/QĐ-TTg ngày 16/4/2009, sửa đổi tại Quyết định số 34/QĐ-TTg ngày 20/02/2013.",
            ["Quyết định số 49/QĐ-TTg ngày 16/4/2009", "Quyết định số 34/QĐ-TTg ngày 20/02/2013"],
        ),
        (
            "Theo Quyết định số 80/QĐ-TTg ngày 04/6/2010 của Thủ tướng Chính phủ và Bộ tiêu chí của tỉnh.",
            ["Quyết định số 80/QĐ-TTg ngày 04/6/2010 của Thủ tướng Chính phủ"],
        ),
        (
            "Theo Bộ tiêu chí thi đua khối các trường ban hành theo Quyết định số 12/QĐ-SNV ngày 04/01/2021.",
            ["Bộ tiêu chí thi đua khối các trường", "Quyết định số 12/QĐ-SNV ngày 04/01/2021"],
        ),
        (
            "Làm tốt Đề án 1816 (Quyết định số 1816/QĐ-BYT ngày 26/5/2008), giữ nếp trực.",
            ["Đề án 1816", "Quyết định số 1816/QĐ-BYT ngày 26/5/2008"],
        ),
    ],
)
def test_what_stands_beside_a_citation(sentence: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in cited(sentence)] == quotes


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về thi đua làm muối và các Nghị quyết, văn bản khác.",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về thi đua làm muối",
        ),
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối, do đó các xã cần rà soát.",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối",
        ),
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối, ngoài các buổi họp định kỳ, mỗi tổ tự học.",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối",
        ),
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối (sau đây gọi là Chỉ thị của tỉnh).",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối",
        ),
        (
            "Ban hành Kế hoạch số 9/KH-UBND tổ chức hội thi làm muối.",
            "Kế hoạch số 9/KH-UBND tổ chức hội thi làm muối",
        ),
        (
            "Ban hành Kế hoạch số 9/KH-UBND, Tổ chức lễ hội làng muối.",
            "Kế hoạch số 9/KH-UBND, Tổ chức lễ hội làng muối",
        ),
        (
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND xã. Về việc tổ chức lễ hội làng muối;",
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND xã. Về việc tổ chức lễ hội làng muối",
        ),
        ("Theo Kế hoạch số 9/KH-UBND, tổ chức lễ hội làng muối.", "Kế hoạch số 9/KH-UBND"),
        ("Theo Kế hoạch số 9/KH-UBND tổ chức thực hiện nghiêm.", "Kế hoạch số 9/KH-UBND"),
    ],
)
def test_where_the_citation_ends(sentence, quote):
    assert cited(sentence)[0][0] == quote


@pytest.mark.parametrize(
    ("symbol", "work"),
    [
        ("Chỉ thị 05-CT/BCT", "05-CT/TW"),
        ("Nghị quyết số 57-NQ/BCT", "57-NQ/TW"),
        ("Chỉ thị số 05/CT-BCT", "05/CT-BCT"),
        ("Quyết định số 45/QĐ-BCT", "45/QĐ-BCT"),
    ],
)
def test_the_politburo_and_the_ministry_of_industry_share_their_letters(symbol, work):
    (record,) = find_directives(plan_with(f"- Thực hiện {symbol};"))
    assert record.directive_id == work


@pytest.mark.parametrize(
    ("sentence", "issuer", "subject"),
    [
        (
            "Quyết định số 5/QĐ-UBND ngày 16/3/2031 của UBND tỉnh Phê duyệt Đề án Làng nghề số giai đoạn 2031 - 2035;",
            "UBND tỉnh",
            "Phê duyệt Đề án Làng nghề số giai đoạn 2031 - 2035",
        ),
        (
            "Hướng dẫn số 9-HD/BTG ngày 22/02/2031 của Ban Tuyên giáo Huyện ủy tuyên truyền kỷ niệm 60 năm Ngày mở đất;",
            "Ban Tuyên giáo Huyện ủy",
            "tuyên truyền kỷ niệm 60 năm Ngày mở đất",
        ),
        (
            "Chỉ thị số 3/CT-UBND ngày 14/8/2031 của UBND tỉnh yêu cầu tăng cường quản lý bãi cát;",
            "UBND tỉnh",
            "yêu cầu tăng cường quản lý bãi cát",
        ),
        (
            "Hướng dẫn số 1-HD/TU ngày 28/9/2031 của Ban Thường vụ Tỉnh ủy một số vấn đề về đại hội chi bộ;",
            "Ban Thường vụ Tỉnh ủy",
            "một số vấn đề về đại hội chi bộ",
        ),
        (
            "Kế hoạch số 2-KH/BCĐ ngày 21/3/2031 của Ban Chỉ đạo tỉnh về cải cách hành chính về triển khai “Một cửa số”;",
            "Ban Chỉ đạo tỉnh về cải cách hành chính",
            "về triển khai “Một cửa số”",
        ),
        (
            "Kế hoạch số 5-KH/BCĐ ngày 03/4/2031 của Ban Chỉ đạo phong trào “Làng xanh” huyện về sơ kết quý I;",
            "Ban Chỉ đạo phong trào “Làng xanh” huyện",
            "về sơ kết quý I",
        ),
        (
            "Kế hoạch số 4-KH/BCĐ ngày 21/4/2031 của Ban Chỉ đạo huyện về kế hoạch triển khai phong trào;",
            "Ban Chỉ đạo huyện",
            "về kế hoạch triển khai phong trào",
        ),
        (
            "Kế hoạch số 1-KH/BTC ngày 31/8/2031 của Ban Tổ chức Lễ kỷ niệm 45 năm tái lập huyện về diễu hành;",
            "Ban Tổ chức Lễ kỷ niệm 45 năm tái lập huyện",
            "về diễu hành",
        ),
        (
            "Công văn số 6/PGDĐT ngày 03/4/2031 của Phòng Giáo dục - Đào tạo về chấm thi đua;",
            "Phòng Giáo dục - Đào tạo",
            "về chấm thi đua",
        ),
        (
            "Công văn số 29/LĐTBXH ngày 12/8/2031 của Bộ Lao động, Thương binh và Xã hội về tháng an toàn;",
            "Bộ Lao động, Thương binh và Xã hội",
            "về tháng an toàn",
        ),
        (
            "Quy chế làm việc số 05-QC/HU ngày 12/3/2031 của Ban Chấp hành Đảng bộ huyện;",
            "Ban Chấp hành Đảng bộ huyện",
            "làm việc",
        ),
        (
            "Kế hoạch số 6/KH-STC thực hiện Đề án chợ không tiền mặt;",
            None,
            "thực hiện Đề án chợ không tiền mặt",
        ),
        ("Kế hoạch số 7/KH-STC thực hiện trong quý II;", None, None),
        (
            "Nghị quyết số 45-NQ/TU ngày 17/02/2031 của Tỉnh ủy xây dựng và phát triển đô thị ven sông;",
            "Tỉnh ủy",
            "xây dựng và phát triển đô thị ven sông",
        ),
        (
            "Kế hoạch số 5-KH/BCĐ ngày 17/02/2031 của Ban Chỉ đạo xây dựng nông thôn mới xã về thi đua;",
            "Ban Chỉ đạo xây dựng nông thôn mới xã",
            "về thi đua",
        ),
        (
            "Văn bản 42/BĐ-CĐ phát động Chương trình thi đua về đích sớm;",
            None,
            "phát động Chương trình thi đua về đích sớm",
        ),
    ],
)
def test_issuer_and_subject(sentence: str, issuer: str | None, subject: str | None) -> None:
    record = find_directives(plan_with(f"- Căn cứ {sentence}"))[0]
    assert (record.issuer, record.subject) == (issuer, subject)


def test_a_conclusion_is_known_again_by_its_number() -> None:
    full, short = find_directives(
        plan_with(
            "- Thực hiện Thông báo Kết luận số 88-KL/TU ngày 18/2/2031 của Tỉnh ủy; theo Kết luận 88 của Tỉnh ủy."
        )
    )
    assert short.antecedent_id == local_id("directives", full.start, full.end)


def test_the_date_of_the_act_named_last_is_its_own():
    text = "- Kế hoạch số 8/KH-UBND triển khai Chỉ thị số 05/CT-TTg ngày 15/4/2010;"
    outer = find_directives(plan_with(text))[0]
    assert (outer.directive_id, outer.date) == ("08/KH-UBND", None)
    assert outer.subject == "triển khai Chỉ thị số 05/CT-TTg ngày 15/4/2010"
