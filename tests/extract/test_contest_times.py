"""Times of contests and of news: hours in dates, rounds of a contest, what is announced."""

from __future__ import annotations

import pytest
from tests.extract.phase_plans import found_in

from thidua.document import Document
from thidua.extract.phases import find_phases
from thidua.extract.times import legible
from thidua.records import Phase
from thidua.structure import parse


def _dated(phase: Phase) -> tuple[str | None, ...]:
    return phase.quote, phase.label, phase.start_date, phase.end_date


@pytest.mark.parametrize(
    ("line", "quote", "label", "start", "end"),
    [
        (
            "- Thời gian nộp ảnh: Từ 08:00 04/3/2024 đến hết 17:30 ngày 29/3/2024",
            "Từ 08:00 04/3/2024 đến hết 17:30 ngày 29/3/2024",
            *(None, "2024-03-04", "2024-03-29"),
        ),
        (
            "- Thời gian bình chọn được tính từ 0h00, 1/4/2024 đến 24h00, ngày 9/4/2024.",
            "từ 0h00, 1/4/2024 đến 24h00, ngày 9/4/2024",
            *(None, "2024-04-01", "2024-04-09"),
        ),
        ("Thời gian: Từ 7h30’ đến 9h ngày 12/5/2024", "ngày 12/5/2024", None, *["2024-05-12"] * 2),
        (
            "- Vòng 2: từ 03/6 đến 14/6/2024",
            *("Vòng 2: từ 03/6 đến 14/6/2024", "Vòng 2", "2024-06-03", "2024-06-14"),
        ),
        (
            "- Vòng sơ khảo (từ 02/5 đến 09/5/2024): chấm ảnh",
            *("Vòng sơ khảo (từ 02/5 đến 09/5/2024)", "Vòng sơ khảo", "2024-05-02", "2024-05-09"),
        ),
        (
            "- Vòng 1: Thi viết: diễn ra từ 03/6/2024 – 14/6/2024",
            "Vòng 1: Thi viết: diễn ra từ 03/6/2024 – 14/6/2024",
            *("Vòng 1", "2024-06-03", "2024-06-14"),
        ),
        (
            "- Kỳ 3: từ 10h00 ngày 08/7 đến 15/7/2024",
            *("Kỳ 3: từ 10h00 ngày 08/7 đến 15/7/2024", "Kỳ 3", "2024-07-08", "2024-07-15"),
        ),
        # a beginning alone
        ("- Từ ngày 03/6/2024: nhận ảnh.", "Từ ngày 03/6/2024: nhận ảnh", None, "2024-06-03", None),
        (
            "- Từ tháng 8/2024 trở đi: bảo trì",
            "Từ tháng 8/2024 trở đi: bảo trì",
            None,
            "2024-08",
            None,
        ),
        (
            "- Cuộc thi bắt đầu từ 8h00 ngày 01/4/2024 và kết thúc vào 17h00 ngày 30/4/2024.",
            "bắt đầu từ 8h00 ngày 01/4/2024 và kết thúc vào 17h00 ngày 30/4/2024",
            *(None, "2024-04-01", "2024-04-30"),
        ),
        (
            "- Thời gian đăng ký từ ngày 01/4/2024 (thứ Hai) đến ngày 05/4/2024.",
            "từ ngày 01/4/2024 (thứ Hai) đến ngày 05/4/2024",
            *(None, "2024-04-01", "2024-04-05"),
        ),
        (
            "- Tuần cao điểm 26/3: từ buổi sáng ngày 23/3/2024 (thứ Hai) đến hết ngày 27/3/2024.",
            "Tuần cao điểm 26/3: từ buổi sáng ngày 23/3/2024 (thứ Hai) đến hết ngày 27/3/2024",
            *("Tuần cao điểm 26/3", "2024-03-23", "2024-03-27"),
        ),
        (
            "2. Tổng duyệt lễ khai mạc vào lúc 15h00 ngày thứ Năm 06/6/2024.",
            *("15h00 ngày thứ Năm 06/6/2024", None, "2024-06-06", "2024-06-06"),
        ),
    ],
)
def test_times_of_a_contest(
    line: str, quote: str, label: str | None, start: str | None, end: str | None
) -> None:
    assert [_dated(one) for one in found_in("THỜI GIAN", line)] == [(quote, label, start, end)]


@pytest.mark.parametrize(
    ("line", "records"),
    [
        # the work, a colon and by when it is done
        (
            "- Chấm ảnh: Hoàn thành trước ngày 05/6/2024.",
            [("Chấm ảnh: Hoàn thành trước ngày 05/6/2024", None, None, "2024-06-05")],
        ),
        (
            "- Duyệt bài: hoàn thành xong trong tháng 7/2024.",
            [("Duyệt bài: hoàn thành xong trong tháng 7/2024", None, None, "2024-07")],
        ),
        # the number of a week is no day
        (
            "- Trao thưởng: Dự kiến tuần 02 tháng 9 năm 2024.",
            [("Trao thưởng: Dự kiến tuần 02 tháng 9 năm 2024", None, "2024-09", "2024-09")],
        ),
        (
            "- Tuần 03 tháng 10: họp tổ.",
            [("Tuần 03 tháng 10: họp tổ", None, "2024-10", "2024-10")],
        ),
        # a year that lacks a figure
        (
            "- Vòng sơ khảo: từ ngày 01/4/204 đến ngày 15/4/2024.",
            [
                (
                    "Vòng sơ khảo: từ ngày 01/4/204 đến ngày 15/4/2024",
                    *("Vòng sơ khảo", "2024-04-01", "2024-04-15"),
                )
            ],
        ),
        (
            "- Đợt 2: từ 01/5/204 đến 19/5/202.",
            [("Đợt 2: từ 01/5/204 đến 19/5/202", "Đợt 2", "2024-05-01", "2024-05-19")],
        ),
        # an end whose day is not said
        (
            "- Đợt 1: từ tháng 9 đến hết học kỳ I.",
            [("Đợt 1: từ tháng 9 đến hết học kỳ I", "Đợt 1", "2024-09", None)],
        ),
        (
            "- Đợt 3 (từ ngày 10/3/2024 đến khi kết thúc năm học): ôn thi.",
            [
                (
                    "Đợt 3 (từ ngày 10/3/2024 đến khi kết thúc năm học)",
                    *("Đợt 3", "2024-03-10", None),
                )
            ],
        ),
    ],
)
def test_times_that_are_vague_or_mistyped(line: str, records: list[tuple[str | None, ...]]) -> None:
    assert [_dated(one) for one in found_in("TIẾN ĐỘ", line)] == records


def test_several_dates_after_what_is_planned() -> None:
    line = "Dự kiến: sơ khảo tháng 5/2024; chung khảo 12/6/2024; tổng kết 30/6/2024."
    ends = [one.end_date for one in found_in("NỘI DUNG", line)]
    assert ends == ["2024-05", "2024-06-12", "2024-06-30"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Từ ngày 11 - 15/3/2024, Ban Giám khảo sẽ chấm thi tại các cụm. Ngày 20/3/2024, Sở sẽ tổ chức trao giải.",
            [
                "Từ ngày 11 - 15/3/2024, Ban Giám khảo sẽ chấm thi tại các cụm",
                "Ngày 20/3/2024, Sở sẽ tổ chức trao giải",
            ],
        ),
        ("Ngày 05/3/2024, Sở đã tổ chức trao giải.", []),
        # a stretch of time and the movement that fills it
        (
            "Theo đó, từ ngày 05/3 đến ngày 20/5/2024, toàn trường phát động thi đua dạy tốt; cuối đợt bình xét.",
            ["từ ngày 05/3 đến ngày 20/5/2024, toàn trường phát động thi đua dạy tốt"],
        ),
        ("Từ ngày 05/3 đến ngày 20/5/2024, các lớp đã thi đua dạy tốt.", []),
        # of a paragraph of work only the time
        (
            "Theo đó, từ tháng 2-11/2024, các chi hội trong huyện tổ chức các phong trào thi đua, cuộc vận động do Hội cấp trên phát động như Nông dân giỏi, Gia đình mẫu mực, giúp nhau thoát nghèo, bảo vệ môi trường.",
            ["từ tháng 2-11/2024"],
        ),
        (
            "Theo đó, từ tháng 2-11/2024, các chi hội tập trung chăm lo đời sống hội viên, vận động giúp nhau vốn, giống, ngày công, tham gia các phong trào của xã và của huyện trong năm.",
            [],
        ),
        (
            "Thời gian đăng ký đến hết ngày 13/3/2024. Thời gian góp sách diễn ra từ nay đến ngày 23/3/2024.",
            ["đến hết ngày 13/3/2024", "từ nay đến ngày 23/3/2024"],
        ),
        ("Đợt thi đua kéo dài đến hết ngày 20/4/2024.", ["đến hết ngày 20/4/2024"]),
        (
            "Đợt thi đua phát động từ ngày 02/4 đến ngày 28/4/2024.",
            ["từ ngày 02/4 đến ngày 28/4/2024"],
        ),
        (
            "Các trường kết thúc học kỳ I trước ngày 18/4/2024, hoàn thành bình xét trước ngày 30/5/2024.",
            ["trước ngày 18/4/2024", "trước ngày 30/5/2024"],
        ),
        ("Các xã báo cáo UBND huyện (trước ngày 25/5/2024) để theo dõi.", []),
        (
            "Phong trào được triển khai từ ngày 10/2/2024 đến khi kết thúc hội thao.",
            ["từ ngày 10/2/2024 đến khi kết thúc hội thao"],
        ),
        # what is listed after a first time has its own
        (
            "Đại hội cấp xã hoàn thành trước 31/3/2024, cấp huyện trước 30/6/2024, cấp tỉnh trong tháng 9.",
            ["hoàn thành trước 31/3/2024", "trước 30/6/2024", "trong tháng 9"],
        ),
        # a stretch that a verb gives
        (
            "Cấp huyện tổ chức từ tháng 3/2024 đến tháng 4/2024.",
            ["từ tháng 3/2024 đến tháng 4/2024"],
        ),
        (
            "Giải dự kiến diễn ra trong 3 ngày, từ ngày 10 đến 12/4/2024.",
            ["từ ngày 10 đến 12/4/2024"],
        ),
        (
            "Treo cờ hai lần (đợt 1, trong ngày 03/02/2024 và đợt 2, từ ngày 09/02/2024 đến 12/02/2024).",
            ["đợt 1, trong ngày 03/02/2024", "đợt 2, từ ngày 09/02/2024 đến 12/02/2024"],
        ),
        (
            "Đợt thi đua đặc biệt mừng ngày thành lập kéo dài đến hết ngày 11/6/2024.",
            ["Đợt thi đua đặc biệt mừng ngày thành lập kéo dài đến hết ngày 11/6/2024"],
        ),
        (
            "Thời gian bốc thăm vào ngày 09/4/2024. Giải sẽ diễn ra từ ngày 15 đến 17/4/2024.",
            ["ngày 09/4/2024", "từ ngày 15 đến 17/4/2024"],
        ),
        # several times in a row, each with what is done then
        (
            "Theo lộ trình, từ tháng 2 đến tháng 4-2024 tổ chức rà soát hồ sơ; tháng 5-2024, sẽ thẩm định; tháng 7-2024 công bố kết quả.",
            [
                "từ tháng 2 đến tháng 4-2024 tổ chức rà soát hồ sơ",
                "tháng 5-2024, sẽ thẩm định",
                "tháng 7-2024 công bố kết quả",
            ],
        ),
        (
            "Liên đoàn dự kiến: quý I/2024 khảo sát nhu cầu; quý II/2024 sẽ xây dựng đề án.",
            ["quý I/2024 khảo sát nhu cầu", "quý II/2024 sẽ xây dựng đề án"],
        ),
        (
            "Cụ thể: ngày 05/3/2024 bốc thăm; ngày 08/3/2024 thi đấu vòng loại.",
            ["ngày 05/3/2024 bốc thăm", "ngày 08/3/2024 thi đấu vòng loại"],
        ),
        ("Theo kế hoạch, tháng 3/2024 có 20 xã; tháng 4/2024 có 30 xã đạt chuẩn.", []),
        ("Cụ thể, ngày 05/3/2024 xảy ra cháy; ngày 08/3/2024 xảy ra lũ.", []),
        ("Cụ thể: ngày 05/3/2024 đã họp; ngày 08/3/2024 đã bế mạc.", []),
        # congresses, and what will take place
        ("Các chi bộ tổ chức đại hội trước ngày 15-3-2024 để rút kinh nghiệm.", 1),
        ("Tin bài về đại hội gửi chậm nhất ngày 15/3/2024.", []),
        ("Các xã còn lại sẽ tiến hành trong quý II năm 2024.", ["trong quý II năm 2024"]),
        (
            "Ngày hội sẽ được tổ chức trong 2 ngày, từ ngày 5 đến ngày 6/4/2024.",
            ["từ ngày 5 đến ngày 6/4/2024"],
        ),
        ("Thời gian thi trong quý 2 năm 2024.", ["trong quý 2 năm 2024"]),
        (
            "Thời gian tổ chức một buổi và hoàn thành trong tháng 4/2024.",
            ["hoàn thành trong tháng 4/2024"],
        ),
        # of a programme that is cited
        ("Sở phê duyệt Đề án trường xanh giai đoạn II (2024 - 2026).", []),
    ],
)
def test_times_in_news(text: str, quotes: list[str] | int) -> None:
    plan = parse(Document.from_text(f"Tin về hội thi năm 2024\n\nNội dung chính.\n{text}\n"))
    found = [one.quote for one in find_phases(plan)]
    assert (len(found) if isinstance(quotes, int) else found) == quotes


def test_row_whose_time_stands_behind_leader_partner_and_term() -> None:
    rows = (
        "| 1 | Ban hành thể lệ | Phòng Văn hóa | Đoàn xã | Tháng 02/2024 |\n"
        "| 2 | Duyệt danh sách | 15 ngày | 07/3/2024 |"
    )
    assert [_dated(one) for one in found_in("TIẾN ĐỘ", rows)] == [
        ("Ban hành thể lệ | Phòng Văn hóa | Đoàn xã | Tháng 02/2024", None, "2024-02", "2024-02"),
        ("Duyệt danh sách | 15 ngày | 07/3/2024", None, "2024-03-07", "2024-03-07"),
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Từ 07:00 09/5 đến hết 17:59 ngày 15/5", "Từ 09/5 đến hết ngày 15/5"),
        ("từ 7h30 đến 9h30 ngày 05/9", "ngày 05/9"),
        ("từ 16 giờ đến 17 giờ ngày 03 hằng tháng", "từ 16 giờ đến 17 giờ ngày 03 hằng tháng"),
        ("từ 01/5/204 đến 19/5/2024", "từ 01/5 đến 19/5/2024"),
        ("giá 15/12.205 đồng, mã 01/02/201-A", "giá 15/12.205 đồng, mã 01/02/201-A"),
        ("tỷ số 2:1, ngày 05/9", "tỷ số 2:1, ngày 05/9"),
    ],
)
def test_hours_that_open_or_close_a_stretch_of_days_are_blanks(text: str, kept: str) -> None:
    read = legible(text)
    assert (len(read), " ".join(read.split())) == (len(text), kept)


@pytest.mark.parametrize(
    ("term", "quotes"),
    [
        # a plan that says of itself that it began in the year before
        (
            "Thời gian thực hiện từ tháng 3/2023 đến tháng 6/2024.",
            ["từ tháng 3/2023 đến tháng 6/2024", "từ tháng 3/2023 - 9/2023"],
        ),
        # or one that says nothing of it: what was
        ("Thời gian thực hiện từ tháng 1/2024 đến tháng 6/2024.", 1),
    ],
)
def test_a_round_in_the_first_of_two_years(term: str, quotes: list[str] | int) -> None:
    body = f"{term}\nTrong đó, đánh giá và sơ kết đợt thi đua từ tháng 3/2023 - 9/2023."
    found = [one.quote for one in found_in("NỘI DUNG", body)]
    assert len(found) == quotes if isinstance(quotes, int) else found == quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year of the first is that of those after it
        (
            "Đại hội cấp phường hoàn thành trước 20/4/2031, cấp quận trước 25/7, cấp thành phố trong tháng 11.",
            [
                ("hoàn thành trước 20/4/2031", None, "2031-04-20"),
                ("trước 25/7", None, "2031-07-25"),
                ("trong tháng 11", "2031-11", "2031-11"),
            ],
        ),
        (
            "Cấp xã tổ chức từ tháng 2 đến tháng 4/2031; cấp huyện vào khoảng tháng 7; cấp tỉnh hoàn thành trong quý IV.",
            [
                ("từ tháng 2 đến tháng 4/2031", "2031-02", "2031-04"),
                ("tháng 7", "2031-07", "2031-07"),
                ("hoàn thành trong quý IV", None, "2031-12"),
            ],
        ),
        (
            "Sơ khảo xong trước ngày 4/3/2031, bán kết ngày 20/3, chung kết ngày 27/3.",
            [
                ("trước ngày 4/3/2031", None, "2031-03-04"),
                ("ngày 20/3", "2031-03-20", "2031-03-20"),
                ("ngày 27/3", "2031-03-27", "2031-03-27"),
            ],
        ),
        (
            "Hội thi cấp cụm tổ chức trước ngày 18/4/2031; giữa tháng 6 sẽ tổ chức hội thi cấp tỉnh.",
            [
                ("trước ngày 18/4/2031", None, "2031-04-18"),
                ("giữa tháng 6 sẽ tổ chức hội thi cấp tỉnh", "2031-06", "2031-06"),
            ],
        ),
        # what follows is not held, or has no time
        (
            "Đại hội cấp phường hoàn thành trước 20/4/2031, lãnh đạo quận dự 25/7.",
            [("hoàn thành trước 20/4/2031", None, "2031-04-20")],
        ),
        (
            "Sơ khảo xong trước ngày 4/3/2031, bán kết có 20 đội.",
            [("trước ngày 4/3/2031", None, "2031-03-04")],
        ),
        (
            "Hội thi cấp cụm xong trước ngày 18/4/2031; nghỉ ngày lễ 1/5.",
            [("trước ngày 18/4/2031", None, "2031-04-18")],
        ),
        # a stretch that a verb gives, unless it is past or one of years
        (
            "Liên hoan diễn ra từ ngày 14 đến ngày 17/8/2031 tại nhà thi đấu.",
            [("từ ngày 14 đến ngày 17/8/2031", "2031-08-14", "2031-08-17")],
        ),
        (
            "Hội diễn tổ chức từ ngày 6/5/2033 đến 9/5/2033.",
            [("từ ngày 6/5/2033 đến 9/5/2033", "2033-05-06", "2033-05-09")],
        ),
        ("Giải đã diễn ra từ ngày 14 đến ngày 17/8/2031 tại nhà thi đấu.", []),
        ("Dự án diễn ra từ năm 2031 đến năm 2035.", []),
        # a term that was given up
        (
            "Chung khảo chuyển sang ngày 14/12/2031, thay cho thời hạn cũ 30/11/2031.",
            [("ngày 14/12/2031", "2031-12-14", "2031-12-14")],
        ),
        (
            "Hội thao lùi sang ngày 16/11/2031 thay vì kế hoạch cũ là ngày 25/10/2031.",
            [("ngày 16/11/2031", "2031-11-16", "2031-11-16")],
        ),
        # a feast is a day, and no event
        ("Các tổ trực bảo vệ vào ngày lễ 30/4/2031.", []),
        (
            "Các tổ làm lễ phát động vào ngày 18/4/2031.",
            [("ngày 18/4/2031", "2031-04-18", "2031-04-18")],
        ),
        # congresses, and what "Theo kế hoạch" announces
        (
            "Đại hội Hội Làm vườn huyện tổ chức trước ngày 25/8/2031.",
            [("trước ngày 25/8/2031", None, "2031-08-25")],
        ),
        ("Đại hội Hội Làm vườn huyện đã tổ chức trước ngày 25/8/2031.", []),
        (
            "Theo kế hoạch, ngày 12/9/2031, Thị đoàn sẽ trồng 300 cây bàng.",
            [
                (
                    "ngày 12/9/2031, Thị đoàn sẽ trồng 300 cây bàng",
                    *("2031-09-12", "2031-09-12"),
                )
            ],
        ),
        ("Ngày 12/9/2031, Thị đoàn sẽ trồng 300 cây bàng.", []),
        (
            "Giải sẽ chính thức khai mạc vào ngày 12/9/2031.",
            [("ngày 12/9/2031", "2031-09-12", "2031-09-12")],
        ),
        # a drive and its days in a bracket; other brackets are none
        (
            "Đợt thi đua “50 ngày nước rút” (từ 12/9 đến 31/10) sôi nổi.",
            [
                (
                    "Đợt thi đua “50 ngày nước rút” (từ 12/9 đến 31/10)",
                    *("2031-09-12", "2031-10-31"),
                )
            ],
        ),
        ("Đoàn tham quan (từ 12/9 đến 31/10) gồm 20 người.", []),
        # an end whose day is not known
        (
            "Phong trào triển khai từ ngày 10/2/2031 đến hết khi thu hoạch vụ đông.",
            [("từ ngày 10/2/2031 đến hết khi thu hoạch vụ đông", "2031-02-10", None)],
        ),
        # how the press writes hours, months and quarters
        (
            "Lễ khai mạc lúc 18g30 ngày 12/9/2031.",
            [("18g30 ngày 12/9/2031", "2031-09-12", "2031-09-12")],
        ),
        (
            "Thời gian nộp ảnh từ 7g30 ngày 12/9 đến 18g30 ngày 20/9/2031.",
            [("từ 7g30 ngày 12/9 đến 18g30 ngày 20/9/2031", "2031-09-12", "2031-09-20")],
        ),
        ("Mỗi hộ góp 18g hạt giống ngày 12/9/2031.", []),
        ("Chung kết giữa tháng 9-2031.", [("giữa tháng 9-2031", "2031-09", "2031-09")]),
        ("Tổng kết vào tháng 9 -2031.", [("tháng 9 -2031", "2031-09", "2031-09")]),
        ("Sơ kết trong quý IV.2031.", [("trong quý IV.2031", "2031-10", "2031-12")]),
    ],
)
def test_times_that_a_verb_or_an_earlier_time_gives(
    text: str, expected: list[tuple[str | None, ...]]
) -> None:
    plan = parse(Document.from_text(f"Tin về hội thi năm 2031\n\nNội dung chính.\n{text}\n"))
    found = [(one.quote, one.start_date, one.end_date) for one in find_phases(plan)]
    assert found == expected
