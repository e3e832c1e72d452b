"""Timetables: entries in items, in sentences and within one line."""

from __future__ import annotations

import pytest
from tests.extract.phase_plans import found_in


@pytest.mark.parametrize(
    ("heading", "text", "start", "end"),
    [
        ("THỜI GIAN THỰC HIỆN", "Tháng 5/2024: sơ kết đợt một", *("2024-05", "2024-05")),
        ("THỜI GIAN THỰC HIỆN", "Từ 01-05/3/2024: ra quân", *("2024-03-01", "2024-03-05")),
        ("THỜI GIAN THỰC HIỆN", "Ngày 20/11/2024, trao thưởng", *("2024-11-20", "2024-11-20")),
        ("THỜI GIAN THỰC HIỆN", "Quý I/2024: đăng ký", *("2024-01", "2024-03")),
        ("THỜI GIAN THỰC HIỆN", "Trước ngày 25/5/2024: nộp hồ sơ", *(None, "2024-05-25")),
        ("THỜI GIAN THỰC HIỆN", "Chậm nhất ngày 25/5/2024: nộp hồ sơ", *(None, "2024-05-25")),
        ("TỔ CHỨC THỰC HIỆN", "Từ 15/10 đến 10/11/2024: hội thao", *("2024-10-15", "2024-11-10")),
    ],
)
@pytest.mark.parametrize("bullet", ["-", "+", "a)"])
def test_timetable(heading: str, text: str, start: str | None, end: str, bullet: str) -> None:
    (phase,) = found_in(heading, f"{bullet} {text}.")
    assert phase.quote == text
    assert phase.label is None
    assert (phase.start_date, phase.end_date) == (start, end)
    assert phase.text is not None
    assert text.endswith(phase.text)


@pytest.mark.parametrize(
    ("heading", "text", "quotes"),
    [
        ("THỜI GIAN", "- Lễ phát động: ngày 03/02/2024.", ["Lễ phát động: ngày 03/02/2024"]),
        (
            "THỜI GIAN",
            "- Sơ kết: trong tháng 7/2024; tổng kết năm: trước 15/12/2024.",
            ["Sơ kết: trong tháng 7/2024", "tổng kết năm: trước 15/12/2024"],
        ),
        ("THỜI GIAN", "- Thời gian: từ 01/4 đến 30/11/2024.", ["từ 01/4 đến 30/11/2024"]),
        (
            "THỜI GIAN",
            "| Nghiệm thu | 08-12/7/2024 < 5 ngày làm | Sở |",
            ["Nghiệm thu | 08-12/7/2024"],
        ),
        (
            "THỜI GIAN",
            "| 1 | Phê duyệt hồ sơ | Dự kiến 10/7/2024 | Giám đốc |",
            ["Phê duyệt hồ sơ | Dự kiến 10/7/2024"],
        ),
        # a round that a cell names in passing has not the time of its row
        (
            "THỜI GIAN",
            "| Sơ kết đợt 1 | Tháng 5/2024 | Văn phòng |",
            ["Sơ kết đợt 1 | Tháng 5/2024"],
        ),
        (
            "THỜI GIAN",
            "- Ngày 19 và 20/5/2024: Hội diễn; tháng 9 + 10/2024: Hội thao",
            ["Ngày 19 và 20/5/2024: Hội diễn", "tháng 9 + 10/2024: Hội thao"],
        ),
        ("THỜI GIAN", "- Năm 2025: Tổng kết phong trào.", ["Năm 2025: Tổng kết phong trào"]),
        # months without "từ", and work that a semicolon divides but no other time
        (
            "LỘ TRÌNH THỰC HIỆN",
            "- Tháng 3 - 4: Tập huấn cho giáo viên các khối; trang trí góc đọc.\n- Tháng 05: Hội thi kể chuyện nhân dịp sinh nhật Bác.",
            [
                "Tháng 3 - 4: Tập huấn cho giáo viên các khối; trang trí góc đọc",
                "Tháng 05: Hội thi kể chuyện",
            ],
        ),
        (
            "LỘ TRÌNH THỰC HIỆN",
            "- Tháng 3-4: Tập huấn; quý III kiểm tra chéo.",
            ["Tháng 3-4: Tập huấn", "quý III kiểm tra chéo"],
        ),
        (
            "THỜI GIAN",
            "- Tháng 5: sơ kết; kiểm tra chéo các cụm; bổ sung giáo án.\n- Tháng 7: bình xét; kết quả gửi Sở.",
            ["Tháng 5: sơ kết; kiểm tra chéo các cụm; bổ sung giáo án", "Tháng 7: bình xét"],
        ),
        ("CHỈ TIÊU", "- Tháng 3 - 4: 20 giờ học.", []),
        (
            "NỘI DUNG",
            "- Việc rà soát bắt đầu từ tháng 3/2024, hoàn thành trước ngày 20/5/2024.",
            ["bắt đầu từ tháng 3/2024, hoàn thành trước ngày 20/5/2024"],
        ),
        (
            "THỜI GIAN",
            "- Thời gian: bắt đầu từ tháng 6-2024 và hoàn thành vào giữa tháng 9-2024.",
            ["bắt đầu từ tháng 6-2024 và hoàn thành vào giữa tháng 9-2024"],
        ),
        (
            "THỜI GIAN",
            "- Tuần cao điểm: từ ngày 13/5/2024 (thứ Hai) đến hết ngày 17/5/2024 (thứ Sáu).",
            ["Tuần cao điểm: từ ngày 13/5/2024 (thứ Hai) đến hết ngày 17/5/2024 (thứ Sáu)"],
        ),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Báo cáo sơ kết gửi trước 15/6/2024, tổng kết gửi trước 15/11/2024.",
            ["trước 15/6/2024", "trước 15/11/2024"],
        ),
        (
            "NỘI DUNG",
            "- Các trường thăm nhau, trao đổi kinh nghiệm (vào tháng 11/2024).",
            ["vào tháng 11/2024"],
        ),
        (
            "KHEN THƯỞNG",
            "- Tổng kết T12/2024, sơ kết tuần từ 12-16/7/2024.",
            ["T12/2024", "tuần từ 12-16/7/2024"],
        ),
        (
            "LỊCH THI ĐUA",
            "- Họp tổng kết vào thứ Bảy, ngày 26/10/2024.",
            ["thứ Bảy, ngày 26/10/2024"],
        ),
        ("THỜI GIAN", "| Tháng 01/2024 | Phát động | Văn phòng |", ["Tháng 01/2024 | Phát động"]),
        ("THỜI GIAN", "| Sơ kết | 08-12/7/2024 | Văn phòng |", ["Sơ kết | 08-12/7/2024"]),
        # the first day and the last in two cells; days beside their quarter; no year
        (
            "THỜI GIAN",
            "| Chấm chéo | 05/6/2024 | 09/6/2024 |",
            ["Chấm chéo | 05/6/2024 | 09/6/2024"],
        ),
        ("THỜI GIAN", "Quý I | 12/02/2024: phát động", ["12/02/2024: phát động"]),
        (
            "THỜI GIAN",
            "Quý II: Hội thao: ngày 20/5/2024, trùng dịp nghỉ hè.",
            ["Hội thao: ngày 20/5/2024"],
        ),
        ("THỜI GIAN", "- 10/01: phát động\n- 30/6 sơ kết", ["10/01: phát động", "30/6 sơ kết"]),
        ("THỜI GIAN", "- 3/4 số tổ đạt loại khá", []),
        ("THỜI GIAN", "Sơ kết ........ 05/7/2024", ["Sơ kết ........ 05/7/2024"]),
        ("THỜI GIAN", "- Bình xét: 11 và 12/12/2024.", ["Bình xét: 11 và 12/12/2024"]),
        (
            "THỜI GIAN",
            "- Từ quý I đến quý III/2024: thi đua.",
            ["Từ quý I đến quý III/2024: thi đua"],
        ),
        ("THỜI GIAN", "- Chấm điểm hoàn tất trước 10/11/2024.", ["hoàn tất trước 10/11/2024"]),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Các cụm sơ kết trong tuần đầu tháng 7/2024, chấm điểm trước ngày 30 tháng 11.",
            ["trong tuần đầu tháng 7/2024", "trước ngày 30 tháng 11"],
        ),
    ],
)
def test_entries(heading: str, text: str, quotes: list[str]) -> None:
    assert [phase.quote for phase in found_in(heading, text)] == quotes


@pytest.mark.parametrize(
    ("heading", "text", "quotes"),
    [
        (
            "CÁC ĐỢT THI ĐUA",
            "- Đợt 1: từ 01/02 đến 19/5/2024.\nMốc kiểm tra: tháng 6/2024 kiểm tra chéo giữa các đội;"
            " từ 01 đến 10/11/2024 chấm điểm; tổng kết trong tháng 12/2024.",
            [
                "Đợt 1: từ 01/02 đến 19/5/2024",
                "tháng 6/2024 kiểm tra chéo giữa các đội",
                "từ 01 đến 10/11/2024 chấm điểm",
                "trong tháng 12/2024",
            ],
        ),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Một số mốc cần lưu ý: nộp đăng ký: 15/3/2024; bình xét (tháng 5/2024), trao thưởng"
            " trước 20/11/2024.",
            ["nộp đăng ký: 15/3/2024", "bình xét (tháng 5/2024)", "trước 20/11/2024"],
        ),
        (
            "THỜI GIAN",
            "Tiến độ: Quý I/2024 phát động, quý II/2024 sơ kết, quý IV/2024 tổng kết.",
            ["Quý I/2024 phát động", "quý II/2024 sơ kết", "quý IV/2024 tổng kết"],
        ),
        # a last day alone; days of the week
        (
            "CÁC ĐỢT THI ĐUA",
            "Lịch: nộp bản đăng ký: đến hết 25/9/2024; sơ kết: thứ Bảy 16/11/2024; hoàn tất hồ sơ:"
            " trước 25/12/2024.",
            [
                "nộp bản đăng ký: đến hết 25/9/2024",
                "sơ kết: thứ Bảy 16/11/2024",
                "hoàn tất hồ sơ: trước 25/12/2024",
            ],
        ),
        # what begins with an entry is a list of entries
        (
            "THỜI GIAN",
            "- Ngày 20/02/2024, các cụm ký giao ước; quý II/2024 kiểm tra cơ sở; sơ kết vào tháng 7.",
            [
                "Ngày 20/02/2024, các cụm ký giao ước",
                "quý II/2024 kiểm tra cơ sở",
                "tháng 7",
            ],
        ),
        # two events, no stretch of time
        (
            "THỜI GIAN",
            "- Sơ kết ngày 28/6/2024, tổng kết ngày 20/12/2024.",
            ["ngày 28/6/2024", "ngày 20/12/2024"],
        ),
        # memories, days of the week and shares of a budget are no entries
        ("THỜI GIAN", "Các mốc lịch sử: 27/7/1947 Ngày Thương binh; 19/8/1945 Cách mạng.", []),
        ("TỔ CHỨC THỰC HIỆN", "- Lịch tiếp dân: thứ Năm hằng tuần; phòng số 3.", []),
        ("TỔ CHỨC THỰC HIỆN", "- Tiến độ giải ngân: 45% trước 30/6/2024.", []),
        # an occasion is no part of what is done
        (
            "TIẾN ĐỘ",
            "a) Quý II/2024: thi đua gỡ vướng, chào mừng 134 năm Ngày sinh Bác (19/5/1890 - 19/5/2024).",
            ["Quý II/2024: thi đua gỡ vướng"],
        ),
        (
            "THỜI GIAN",
            "- 90 ngày bám bản: rà chỉ tiêu. Từ ngày 18 đến ngày 25 tháng 12 năm 2024 chấm điểm.",
            ["Từ ngày 18 đến ngày 25 tháng 12 năm 2024 chấm điểm"],
        ),
        (
            "KHEN THƯỞNG",
            "- Sơ kết trong tháng 7, tổng kết, bình xét cuối năm trước ngày 28/12/2024.",
            ["trước ngày 28/12/2024"],
        ),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Sở tham mưu sơ kết trong tháng 7, tổng kết trong tháng 12 năm 2024.",
            ["trong tháng 7", "trong tháng 12 năm 2024"],
        ),
        (
            "NỘI DUNG",
            "- Trường phát động thi đua (20/11). Từ 1/10/2024 đến 18/11/2024. Qua 7 tuần có kết quả.",
            ["Từ 1/10/2024 đến 18/11/2024"],
        ),
        # a name and its stretch of time fill an item, wherever it stands
        (
            "NỘI DUNG",
            "- Giải cầu lông nữ: từ ngày 04/3/2024 đến 09/3/2024.",
            ["Giải cầu lông nữ: từ ngày 04/3/2024 đến 09/3/2024"],
        ),
        # the time of a review is not the round's
        (
            "THỜI GIAN",
            "- Sơ kết đợt 1 vào ngày 20/6/2024; tổng kết đợt 2: tháng 12/2024.",
            ["ngày 20/6/2024", "tổng kết đợt 2: tháng 12/2024"],
        ),
        # several years, and a stretch of time that no colon parts from its label
        (
            "NỘI DUNG",
            "3. Thời gian thực hiện: Từ năm 2024 đến năm 2028.",
            ["Từ năm 2024 đến năm 2028"],
        ),
        (
            "NỘI DUNG",
            "- Hội phát động. Thời gian thực hiện từ tháng 3/2024 đến tháng 8/2025.",
            ["từ tháng 3/2024 đến tháng 8/2025"],
        ),
        ("NỘI DUNG", "- Dự kiến, đầu tháng 9/2024 tổng kết, trao giải.", ["đầu tháng 9/2024"]),
        # how many by when is a target
        ("NỘI DUNG", "- Năm 2024: 94 xã.\n- Năm 2025: phấn đấu đạt 132 xã, phường.", []),
        ("NỘI DUNG", "- Quý I: 25% kế hoạch.\n- Quý II: đạt 50% kế hoạch.", []),
        ("NỘI DUNG", "- 30/01/2024 | 606 lượt xem", []),
        ("NỘI DUNG", "- Tháng 11: 02 hội thi cấp trường.", ["Tháng 11: 02 hội thi cấp trường"]),
        ("THỜI GIAN", "- Tháng 3: 20 lớp tập huấn.", ["Tháng 3: 20 lớp tập huấn"]),
        # what is reviewed and when, parted by a colon, is an entry outside a timetable too
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Sơ kết: tuần đầu tháng 7/2024; tổng kết năm: tháng 12/2024.",
            ["Sơ kết: tuần đầu tháng 7/2024", "tổng kết năm: tháng 12/2024"],
        ),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Tổng kết vào chiều thứ Sáu ngày 20/12/2024.",
            ["chiều thứ Sáu ngày 20/12/2024"],
        ),
        ("NỘI DUNG", "- Mức đóng góp: từ 20.000 đồng đến 50.000 đồng.", []),
        # several years, and an end without a date
        (
            "TIẾN ĐỘ",
            "- Từ năm 2024 đến năm 2026: nhân rộng mô hình.",
            ["Từ năm 2024 đến năm 2026: nhân rộng mô hình"],
        ),
        (
            "THỜI GIAN",
            "- Từ ngày 03/02/2024 đến khi kết thúc đại hội Đoàn trường.",
            ["Từ ngày 03/02/2024 đến khi kết thúc đại hội Đoàn trường"],
        ),
        (
            "THỜI GIAN",
            "- Thời gian: bắt đầu lúc 7 giờ 30 phút ngày 08/3/2024.",
            ["7 giờ 30 phút ngày 08/3/2024"],
        ),
        ("NỘI DUNG", "- Thời gian phát động: Từ ngày 15/10/2024.", ["Từ ngày 15/10/2024"]),
        (
            "NỘI DUNG",
            "- Thời gian: sơ khảo ngày 10/11, chung khảo ngày 19/11/2024.",
            ["ngày 10/11", "ngày 19/11/2024"],
        ),
        (
            "NỘI DUNG",
            "- Kết thúc nhận bài ngày 15/4/2024.",
            ["ngày 15/4/2024"],
        ),
        ("NỘI DUNG", "- Vở sạch chữ đẹp: vòng trường ngày 24/02/2024.", ["ngày 24/02/2024"]),
        # columns that blanks part
        (
            "NỘI DUNG",
            "- Bảng:\n1     Xét sáng kiến     Từ 10/3 đến 20/3/2024     Tổ trưởng",
            ["Xét sáng kiến     Từ 10/3 đến 20/3/2024"],
        ),
    ],
)
def test_timetables_within_a_line(heading: str, text: str, quotes: list[str]) -> None:
    assert [phase.quote for phase in found_in(heading, text)] == quotes


@pytest.mark.parametrize(
    ("line", "quote", "start", "end"),
    [
        (
            "- Trao giải: từ 19h00 ngày 22/12/2031 tại Hội trường A.",
            "Trao giải: từ 19h00 ngày 22/12/2031",
            *("2031-12-22", None),
        ),
        (
            "- Đăng ký: ngày 1-11-2031 (gặp cô Hạnh).",
            "Đăng ký: ngày 1-11-2031",
            *["2031-11-01"] * 2,
        ),
        (
            "- Nhận bài: 19h30 ngày 29/10/2031 – 19h30 ngày 04/11/2031;",
            "Nhận bài: 19h30 ngày 29/10/2031 – 19h30 ngày 04/11/2031",
            *("2031-10-29", "2031-11-04"),
        ),
    ],
)
def test_entries_tell_hour_and_place(line: str, quote: str, start: str, end: str | None) -> None:
    found = found_in("THỜI GIAN TỔ CHỨC", line)
    assert [(one.quote, one.label, one.start_date, one.end_date) for one in found] == [
        (quote, None, start, end)
    ]
