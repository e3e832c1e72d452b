"""Where a citation ends, over commas, full stops, page numbers and line breaks."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Đưa Chỉ thị 05-CT/TW của Bộ Chính trị về học tập và làm theo Bác vào giao ban tuần.",
            ["Chỉ thị 05-CT/TW của Bộ Chính trị về học tập và làm theo Bác"],
        ),
        (
            "Lồng ghép Kết luận số 01-KL/TW về học tập và làm theo Bác trong các buổi sinh hoạt chi bộ.",
            ["Kết luận số 01-KL/TW về học tập và làm theo Bác"],
        ),
        (
            "Hai quyết định của Thủ tướng: 523/QĐ-TTg về lâm nghiệp và 524/QĐ-TTg về trồng cây.",
            ["523/QĐ-TTg về lâm nghiệp", "524/QĐ-TTg về trồng cây"],
        ),
        (
            "Theo Quy chế thi đua, khen thưởng của Công ty (ban hành theo Quyết định 188/QĐ-CT ngày 14/8/2019).",
            [
                "Quy chế thi đua, khen thưởng của Công ty",
                "Quyết định 188/QĐ-CT ngày 14/8/2019",
            ],
        ),
        (
            "Đối chiếu với Quy chế xét khen của Khối thi đua các cơ quan nội chính và với ý kiến dân.",
            ["Quy chế xét khen của Khối thi đua các cơ quan nội chính"],
        ),
        ("Các đơn vị xây dựng Quy chế hoạt động của Cụm trong quý I.", []),
        # a number in brackets, the type said twice, the name that the text goes on to use
        (
            "Theo Quyết định (số 12/QĐ-UBND ngày 03/4/2031) của UBND tỉnh về việc giao chỉ tiêu, các xã thực hiện.",
            ["Quyết định (số 12/QĐ-UBND ngày 03/4/2031) của UBND tỉnh về việc giao chỉ tiêu"],
        ),
        ("Kế hoạch (số lượng 30 người) triển khai ở các xã.", []),
        (
            "Xã có Kế hoạch số 85/KH-UBND Kế hoạch thực hiện phong trào thi đua vì người nghèo (Kế hoạch); theo đó giao việc.",
            ["Kế hoạch số 85/KH-UBND Kế hoạch thực hiện phong trào thi đua vì người nghèo"],
        ),
        (
            "Căn cứ Nghị quyết số: 41/NQ-ĐU, ngày 25/12/2030 Nghị quyết của Đảng ủy về nhiệm vụ năm 2031;",
            [
                "Nghị quyết số: 41/NQ-ĐU, ngày 25/12/2030 Nghị quyết của Đảng ủy về nhiệm vụ năm 2031"
            ],
        ),
        (
            "Viện ban hành Kế hoạch 37/KH-VKS thực hiện Nghị quyết số 96/2031/QH14 về thi hành án (Kế hoạch 37/KH-VKS).",
            [
                "Kế hoạch 37/KH-VKS thực hiện Nghị quyết số 96/2031/QH14 về thi hành án",
                "Nghị quyết số 96/2031/QH14 về thi hành án",
                "Kế hoạch 37/KH-VKS",
            ],
        ),
        (
            "Phòng có Công văn số 322/PNV Triển khai phong trào thi đua năm 2031.",
            ["Công văn số 322/PNV Triển khai phong trào thi đua năm 2031"],
        ),
        # grounds that are no documents, and the main clause of a body written small
        (
            "Theo Kế hoạch số 118/KH-SGD về tổ chức Hội thi giáo viên giỏi và kết quả thi viết, Sở thông báo như sau.",
            ["Kế hoạch số 118/KH-SGD về tổ chức Hội thi giáo viên giỏi"],
        ),
        (
            "Theo Hướng dẫn số 5/HD-SNV về công tác khen thưởng và đề nghị của Trưởng phòng, Hiệu trưởng quyết định.",
            ["Hướng dẫn số 5/HD-SNV về công tác khen thưởng"],
        ),
        (
            "Theo Nghị định số 113/2031/NĐ-CP quy định chi tiết Luật Hợp tác xã, liên minh tổ chức tập huấn.",
            ["Nghị định số 113/2031/NĐ-CP quy định chi tiết Luật Hợp tác xã", "Luật Hợp tác xã"],
        ),
        # known by what a body has issued it for, without a number
        (
            "UBND huyện đã ban hành Kế hoạch hưởng ứng Tuần lễ sạch đường làng năm 2031 (sau đây viết tắt là Kế hoạch).",
            ["Kế hoạch hưởng ứng Tuần lễ sạch đường làng năm 2031"],
        ),
        ("Theo Nghị quyết hội nghị CBVC đầu năm.", ["Nghị quyết hội nghị CBVC đầu năm"]),
        (
            "Căn cứ Nghị quyết Hội nghị Người lao động năm 2031;",
            ["Nghị quyết Hội nghị Người lao động năm 2031"],
        ),
        (
            "Học NQ ĐH đại biểu phụ nữ toàn quốc lần thứ XIV và QĐ 217, 218 của Bộ Chính trị.",
            [
                "NQ ĐH đại biểu phụ nữ toàn quốc lần thứ XIV",
                "QĐ 217",
                "218 của Bộ Chính trị",
            ],
        ),
        ("Trực tại QĐ 45 người mỗi ca.", []),
        (
            "Theo Quyết định số 412/QĐ-UBND của UBND thành phố vừa ban hành ngày 12/3/2031 về việc lập tổ.",
            [
                "Quyết định số 412/QĐ-UBND của UBND thành phố vừa ban hành ngày 12/3/2031 về việc lập tổ"
            ],
        ),
        ("Theo Điều lệ HTX DVNN Đồi Sim.", ["Điều lệ HTX DVNN Đồi Sim"]),
        ("Theo điều lệ hợp tác xã của huyện.", []),
        # a bullet before the type; how urgent it is
        ("QĐ 1299/QĐ-TTg về văn hóa ứng xử.", ["QĐ 1299/QĐ-TTg về văn hóa ứng xử"]),
        (
            "Theo Công điện khẩn của Thủ tướng Chính phủ số 12/CĐ-TTg ngày 03/3/2031 về phòng cháy.",
            ["Công điện khẩn của Thủ tướng Chính phủ số 12/CĐ-TTg ngày 03/3/2031 về phòng cháy"],
        ),
        (
            "Theo Bộ Quy tắc ứng xử ban hành kèm theo Quyết định 1506/QĐ-BGDĐT.",
            ["Bộ Quy tắc ứng xử", "Quyết định 1506/QĐ-BGDĐT"],
        ),
        ("Công ty chưa ban hành Kế hoạch thực hiện tiết kiệm năm 2031.", []),
        ("Các xã đã ban hành Kế hoạch và triển khai.", []),
        # the main clause, the next ground, what stands beside a document
        (
            "Theo Nghị quyết số 18/NQ-CP ngày 05/3/2031 của Chính phủ về ổn định giá cả, Chủ tịch UBND tỉnh chỉ thị:",
            ["Nghị quyết số 18/NQ-CP ngày 05/3/2031 của Chính phủ về ổn định giá cả"],
        ),
        (
            "Theo Chỉ thị số 9-CT/TU ngày 05/3/2031 của Tỉnh ủy về văn hóa đọc, tập thể Thư viện lựa chọn chủ đề mới.",
            ["Chỉ thị số 9-CT/TU ngày 05/3/2031 của Tỉnh ủy về văn hóa đọc"],
        ),
        (
            "Thực hiện Kế hoạch số 7/KH-SYT ngày 05/3/2031 của Sở Y tế về phòng dịch và Biên bản họp cụm ngày 06/3, đơn vị làm như sau.",
            ["Kế hoạch số 7/KH-SYT ngày 05/3/2031 của Sở Y tế về phòng dịch"],
        ),
        (
            "Theo Kế hoạch số 7/KH-SYT ngày 05/3/2031 của Sở Y tế về phòng dịch và nhiệm vụ đề ra tại hội nghị giao ban.",
            ["Kế hoạch số 7/KH-SYT ngày 05/3/2031 của Sở Y tế về phòng dịch"],
        ),
        # put in force by another: a charter, a plan of land, a project in quotation marks
        (
            "Căn cứ Điều lệ trường tiểu học ban hành kèm theo Thông tư số 28/2020/TT-BGDĐT;",
            ["Điều lệ trường tiểu học", "Thông tư số 28/2020/TT-BGDĐT"],
        ),
        (
            "Theo Đề án “Sách về làng bản giai đoạn 2031 - 2035” ban hành tại Quyết định số 12/QĐ-UBND.",
            ["Đề án “Sách về làng bản giai đoạn 2031 - 2035”", "Quyết định số 12/QĐ-UBND"],
        ),
        (
            "Theo Pháp lệnh Bảo vệ và kiểm dịch thực vật số 36/2001/PL-UBTVQH10;",
            ["Pháp lệnh Bảo vệ và kiểm dịch thực vật số 36/2001/PL-UBTVQH10"],
        ),
        (
            "Theo Nghị quyết tháng 02 năm 2031 của Đảng ủy Trung đoàn.",
            ["Nghị quyết tháng 02 năm 2031 của Đảng ủy Trung đoàn"],
        ),
        # a day without a year, before the main clause
        (
            "Tại Công văn số 31/UBND-VX ngày 8/10, huyện giao Phòng Nội vụ.",
            ["Công văn số 31/UBND-VX ngày 8/10"],
        ),
        # a title in quotation marks right behind the session
        (
            "Nghị quyết Trung ương 4 (khóa XI) “Một số vấn đề cấp bách” được quán triệt.",
            ["Nghị quyết Trung ương 4 (khóa XI) “Một số vấn đề cấp bách”"],
        ),
        # behind a congress it is a motto
        (
            "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIII “Kỷ cương, bứt phá” được quán triệt.",
            ["Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIII"],
        ),
        (
            "Học Nghị quyết Hội nghị Ban Chấp hành Trung ương Đảng lần thứ năm (khóa X) cho đảng viên.",
            ["Nghị quyết Hội nghị Ban Chấp hành Trung ương Đảng lần thứ năm (khóa X)"],
        ),
        # what stands on a portal's own table, and what the document itself encloses
        ("Số ký hiệu 58/HD-SNV, ngày ban hành 07/11/2031.", []),
        ("Ban hành kèm theo Quyết định này Quy chế thi đua của Công ty Cổ phần Sông Trà.", []),
        # the issuer without "của", at the end of a ground
        (
            "Căn cứ Hướng dẫn số 07-HD/BTCTU ngày 12/3/2031 Ban Tổ chức Tỉnh ủy; Kế hoạch số 3-KH/HU;",
            ["Hướng dẫn số 07-HD/BTCTU ngày 12/3/2031 Ban Tổ chức Tỉnh ủy", "Kế hoạch số 3-KH/HU"],
        ),
        # the type once more
        (
            "Căn cứ Thông tư 9/2031/TT-BNV ngày 02/5/2031 Thông tư quy định về thẻ công chức;",
            ["Thông tư 9/2031/TT-BNV ngày 02/5/2031 Thông tư quy định về thẻ công chức"],
        ),
        # what the sentence goes on to say
        (
            "Thực hiện Nghị quyết số 20-NQ/TU về phát triển du lịch, là cơ sở để huyện xây dựng đề án.",
            ["Nghị quyết số 20-NQ/TU về phát triển du lịch"],
        ),
        (
            "Theo Công văn số 44/SGDĐT ngày 2/2/2031 về tuyển sinh và Sở Nội vụ đã ban hành quy chế.",
            ["Công văn số 44/SGDĐT ngày 2/2/2031 về tuyển sinh"],
        ),
        (
            "Theo Thông tư số 15/2031/TT-BNV về thẻ công chức quy định, thẻ được cấp một lần.",
            ["Thông tư số 15/2031/TT-BNV về thẻ công chức"],
        ),
        (
            "Quyết định số 31/QĐ-UBND về việc khen thưởng 12 tập thể do có thành tích chống lụt.",
            ["Quyết định số 31/QĐ-UBND về việc khen thưởng 12 tập thể"],
        ),
        (
            "Kế hoạch số 31/KH-UBND về kỷ niệm ngày thành lập ngành với khẩu hiệu “Tự hào”.",
            ["Kế hoạch số 31/KH-UBND về kỷ niệm ngày thành lập ngành"],
        ),
        (
            "Căn cứ Nghị định số 9/2031/NĐ-CP của Chính phủ về hội, Hội đồng thi đua huyện lấy ý kiến dân.",
            ["Nghị định số 9/2031/NĐ-CP của Chính phủ về hội"],
        ),
        (
            "Trên cơ sở Kế hoạch số 42/KH-BTV về công tác thi đua, các chi đoàn trong khối phát huy kết quả.",
            ["Kế hoạch số 42/KH-BTV về công tác thi đua"],
        ),
        # two verbs that go together, and two that do not
        (
            "Thực hiện Chỉ thị số 03 về học tập, quán triệt và triển khai thực hiện Đề án nước sạch.",
            ["Chỉ thị số 03 về học tập, quán triệt và triển khai thực hiện Đề án nước sạch"],
        ),
        (
            "Thực hiện Kế hoạch số 9-KH/TU về chuyển đổi số và triển khai thực hiện Nghị quyết số 4-NQ/TU.",
            ["Kế hoạch số 9-KH/TU về chuyển đổi số", "Nghị quyết số 4-NQ/TU"],
        ),
        # where an act of the whole country is carried out
        (
            "Căn cứ Quyết định số 77/QĐ-TTg của Thủ tướng Chính phủ về cấp nước giai đoạn 2031-2035 trên địa bàn huyện Mộc Lan;",
            ["Quyết định số 77/QĐ-TTg của Thủ tướng Chính phủ về cấp nước giai đoạn 2031-2035"],
        ),
        (
            "Căn cứ Nghị quyết số 21/NQ-HĐND của HĐND tỉnh về cấp nước giai đoạn 2031-2035 trên địa bàn tỉnh;",
            [
                "Nghị quyết số 21/NQ-HĐND của HĐND tỉnh về cấp nước giai đoạn 2031-2035 trên địa bàn tỉnh"
            ],
        ),
        # a closing mark that is lost
        (
            "Căn cứ Kế hoạch số 8/KH-UBND của UBND huyện về “Tổ chức Ngày hội đọc sách;\nThực hiện lịch năm học, trường tổ chức “Tuần lễ sách”.",
            ["Kế hoạch số 8/KH-UBND của UBND huyện về “Tổ chức Ngày hội đọc sách"],
        ),
        (
            "- 3Nghị định 12/2031/NĐ-CP về công tác văn thư",
            ["Nghị định 12/2031/NĐ-CP về công tác văn thư"],
        ),
        ("Nhiệm vụ theo PHÁP LUẬT HIỆN HÀNH của ngành.", []),
        (
            "Căn cứ Nghị quyết Hội nghị viên chức, người lao động nhà trường ngày 07/9/2024;",
            ["Nghị quyết Hội nghị viên chức, người lao động nhà trường ngày 07/9/2024"],
        ),
        (
            "Thực hiện Nghị quyết Hội nghị công chức, viên chức Sở Tư pháp năm 2024, các phòng đăng ký.",
            ["Nghị quyết Hội nghị công chức, viên chức Sở Tư pháp năm 2024"],
        ),
        (
            "Theo Nghị quyết hội nghị viên chức, người lao động năm 2024, đơn vị phấn đấu.",
            ["Nghị quyết hội nghị viên chức, người lao động năm 2024"],
        ),
        (
            "Căn cứ Nghị quyết Hội nghị CB,CC,VC năm học 2030 - 2031;",
            ["Nghị quyết Hội nghị CB,CC,VC năm học 2030 - 2031"],
        ),
        (
            "Tiếp tục thực hiện Nghị quyết Trung ương 4 (khóa XI; XII), Nghị quyết Trung ương 7 khóa XII.",
            ["Nghị quyết Trung ương 4 (khóa XI; XII)", "Nghị quyết Trung ương 7 khóa XII"],
        ),
        (
            "Thực hiện Nghị quyết Đại hội của Đảng bộ Tổng công ty lần thứ Hai nhiệm kỳ 2030 - 2035.",
            ["Nghị quyết Đại hội của Đảng bộ Tổng công ty lần thứ Hai nhiệm kỳ 2030 - 2035"],
        ),
        (
            "Căn cứ Luật Giáo dục năm 2019 số 43/2019/QH14; Điều lệ Hội Cha mẹ học sinh;",
            ["Luật Giáo dục năm 2019 số 43/2019/QH14", "Điều lệ Hội Cha mẹ học sinh"],
        ),
        (
            "Căn cứ Luật số 52/2019/QH14 sửa đổi, bổ sung một số điều của Luật Thủy lợi và Luật Đê điều;",
            [
                "Luật số 52/2019/QH14 sửa đổi, bổ sung một số điều của Luật Thủy lợi và Luật Đê điều",
                "Luật Thủy lợi",
                "Luật Đê điều",
            ],
        ),
        (
            "Thực hiện Thông báo Kết luận của Bí thư Huyện ủy tại buổi làm việc với xã, các thôn thi đua.",
            ["Thông báo Kết luận của Bí thư Huyện ủy tại buổi làm việc với xã"],
        ),
        (
            "Quyết định số 01/QĐ-UBND về chợ phiên (sửa đổi, bổ sung tại Quyết định số 15/QĐ-UBND);",
            ["Quyết định số 01/QĐ-UBND về chợ phiên", "Quyết định số 15/QĐ-UBND"],
        ),
        (
            "Thực hiện Nghị quyết Đại hội đại biểu lần thứ XV Đảng bộ Thành phố, các phường thi đua.",
            ["Nghị quyết Đại hội đại biểu lần thứ XV Đảng bộ Thành phố"],
        ),
        (
            "Thực hiện Nghị quyết HĐND Thành phố Sông Trà về kế hoạch năm 2031.",
            ["Nghị quyết HĐND Thành phố Sông Trà về kế hoạch năm 2031"],
        ),
        (
            "Căn cứ Quyết định số 5/QĐ-UBND ngày 3/4/2031 của UBND xã về việc ban hành\nQuy chế chợ phiên;",
            [
                "Quyết định số 5/QĐ-UBND ngày 3/4/2031 của UBND xã về việc ban hành\nQuy chế chợ phiên",
                "Quy chế chợ phiên",
            ],
        ),
        (
            "Căn cứ Nghị quyết Chi bộ trường Mầm non Hoa Gạo nhiệm kỳ 2030 - 2035;",
            ["Nghị quyết Chi bộ trường Mầm non Hoa Gạo nhiệm kỳ 2030 - 2035"],
        ),
        (
            "Căn cứ Điều lệ trường Mầm non, Ban hành kèm theo thông tư số 52/2020/TT-BGDĐT;",
            ["Điều lệ trường Mầm non", "thông tư số 52/2020/TT-BGDĐT"],
        ),
        (
            "(Kèm theo Hướng dẫn số 31 - HD/HNDT ngày 03/4/2031 của Ban Thường vụ T.Ư Hội NDVN)",
            ["Hướng dẫn số 31 - HD/HNDT ngày 03/4/2031 của Ban Thường vụ T.Ư Hội NDVN"],
        ),
        (
            "Theo Điều 9 Nghị định 98/2023/NĐ-CP quy định về mức tiền thưởng như sau:",
            ["Nghị định 98/2023/NĐ-CP"],
        ),
        (
            'Quyết định số 5/QĐ-SVH ban hành Quy chế xét tặng Kỷ niệm chương "Vì quê hương";',
            [
                'Quyết định số 5/QĐ-SVH ban hành Quy chế xét tặng Kỷ niệm chương "Vì quê hương"',
                'Quy chế xét tặng Kỷ niệm chương "Vì quê hương"',
            ],
        ),
        (
            "Quyết định số 9/QĐ-SVH về việc ban hành Quy chế chấm thi đua khối trường ngày 21/03/2031;",
            [
                "Quyết định số 9/QĐ-SVH về việc ban hành Quy chế chấm thi đua khối trường ngày 21/03/2031",
                "Quy chế chấm thi đua khối trường",
            ],
        ),
        (
            "Theo Kế hoạch số 94/KH-UBND của UBND huyện về cải tạo vườn tạp, Mường Nứa phấn đấu có 20 vườn mẫu.",
            ["Kế hoạch số 94/KH-UBND của UBND huyện về cải tạo vườn tạp"],
        ),
        (
            'Thực hiện Kế hoạch số 19/KH-UBND về phong trào "Giữ rừng, trồng rừng" trên địa bàn xã.',
            ['Kế hoạch số 19/KH-UBND về phong trào "Giữ rừng, trồng rừng" trên địa bàn xã'],
        ),
        (
            "Theo Quyết định 19/QĐ-TTg năm 2031 quy định chế độ thưởng như sau:",
            ["Quyết định 19/QĐ-TTg năm 2031"],
        ),
        (
            "Căn cứ Quyết định số 12/QĐ-BCĐ của Ban Chỉ đạo quốc gia về phòng, chống ma túy ban hành Quy chế chấm điểm;",
            [
                "Quyết định số 12/QĐ-BCĐ của Ban Chỉ đạo quốc gia về phòng, chống ma túy ban hành Quy chế chấm điểm",
                "Quy chế chấm điểm",
            ],
        ),
    ],
)
def test_where_a_citation_ends(sentence, quotes):
    assert [record.quote for record in cited(sentence)] == quotes


def test_a_page_number_inside_a_citation():
    (record,) = cited(
        "Triển khai Nghị quyết số 05-NQ/TU ngày 10/6/2021\n4\ncủa Ban Thường vụ Tỉnh ủy về chuyển đổi số;"
    )
    assert (record.issuer, record.subject) == ("Ban Thường vụ Tỉnh ủy", "về chuyển đổi số")


def test_a_citation_over_a_line_break():
    (record,) = cited(
        "Các đơn vị trong toàn ngành tiếp tục quán triệt, thực hiện nghiêm túc Chỉ thị số\n"
        "19/CT-TTg ngày 16 tháng 7 năm 2021 của Chính phủ về\ntiếp tục đổi mới thi đua."
    )
    assert record.directive_id == "19/CT-TTg"
    assert (record.issuer, record.subject) == ("Chính phủ", "về tiếp tục đổi mới thi đua")
    assert record.quote.startswith("Chỉ thị số\n19/CT-TTg")


@pytest.mark.parametrize(
    ("below", "goes_on"),
    [
        ("Đăng ngày 29-03-2031 10:31", False),
        ("Ngày đăng 31/07/2031", False),
        ("Lượt xem: 207", False),
        ("Nội vụ tỉnh Mẫu Sơn", True),
    ],
)
def test_what_a_page_prints_below_is_no_part_of_an_issuer(below: str, goes_on: bool) -> None:
    line = "Viện tỉnh triển khai Kế hoạch số 3/KH-VKS về thực hiện Nghị quyết số 7/NQ-SNV của Sở"
    last = cited(f"{line}\n{below}")[-1]
    assert (last.issuer == "Sở Nội vụ tỉnh Mẫu Sơn") is goes_on
    assert below in (last.quote or "") or not goes_on


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "UBND tỉnh vừa ban hành Kế hoạch 5147 về thực hiện phong trào “Nếp sống mới” giai đoạn 2031 - 2035.",
            ["Kế hoạch 5147 về thực hiện phong trào “Nếp sống mới” giai đoạn 2031 - 2035"],
        ),
        ("Kế hoạch 2031 của UBND huyện có ba phần.", []),  # of the year 2031
        (
            "Ban hành Kế hoạch số 53/KH-UBND phát động thi đua năm 2031 với mục đích tạo động lực.",
            ["Kế hoạch số 53/KH-UBND phát động thi đua năm 2031"],
        ),
        (
            "Căn cứ Quyết định số 6/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án “Dữ liệu mở” (Đề án 07);",
            [
                "Quyết định số 6/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án “Dữ liệu mở”",
                "Đề án “Dữ liệu mở”",
                "Đề án 07",
            ],
        ),
        (
            "Thực hiện chỉ thị 08 về “Dồn điền, đổi thửa” của Ban Thường vụ Tỉnh ủy, xã đã mở đường.",
            ["chỉ thị 08 về “Dồn điền, đổi thửa” của Ban Thường vụ Tỉnh ủy"],
        ),
        (
            "Thực hiện nghị quyết hội nghị lần thứ bảy của Ban chấp hành T.Ư Đảng khóa 10 về “công tác thanh niên”.",
            [
                "nghị quyết hội nghị lần thứ bảy của Ban chấp hành T.Ư Đảng khóa 10 về “công tác thanh niên”"
            ],
        ),
        ("Nghị quyết T.Ư 7 đã đi vào đời sống.", ["Nghị quyết T.Ư 7"]),
        (
            "Triển khai Nghị quyết ĐH Đảng toàn quốc lần thứ 12 đặt ra một số chỉ tiêu.",
            ["Nghị quyết ĐH Đảng toàn quốc lần thứ 12"],
        ),
        (
            "Quán triệt Nghị quyết Trung ương 8 (khóa XI) về Chiến lược bảo vệ Tổ quốc; nắm vững tình hình.",
            [
                "Nghị quyết Trung ương 8 (khóa XI) về Chiến lược bảo vệ Tổ quốc",
                "Chiến lược bảo vệ Tổ quốc",
            ],
        ),
        (
            "Chỉ thị liên tịch 27/CTLT-TCT-CĐ (ngày 21/5/2031) phát động thi đua liên kết trên công trường.",
            [
                "Chỉ thị liên tịch 27/CTLT-TCT-CĐ (ngày 21/5/2031) phát động thi đua liên kết trên công trường"
            ],
        ),
    ],
)
def test_where_acts_end(sentence: str, quotes: list[str]) -> None:
    assert [record.quote for record in cited(sentence)] == quotes
