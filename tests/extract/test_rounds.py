"""Rounds, stages and drives: their labels, dates and themes."""

from __future__ import annotations

import pytest
from tests.extract.phase_plans import found_in


@pytest.mark.parametrize(
    ("text", "label", "quote", "start", "end"),
    [
        (
            "- Giai đoạn 1 đến ngày 15-10, với nội dung tăng tốc.",
            *("Giai đoạn 1", "Giai đoạn 1 đến ngày 15-10", None, "2024-10-15"),
        ),
        (
            "- Đợt 3: đến hết 20/11, chăm sóc vườn rau.",
            *("Đợt 3", "Đợt 3: đến hết 20/11", None, "2024-11-20"),
        ),
        (
            "- Đợt 1 từ ngày 15/3, ra quân.",
            *("Đợt 1", "Đợt 1 từ ngày 15/3", "2024-03-15", None),
        ),
        (
            "- Đợt 1 (từ 01/01 đến 30/6/2024): ra quân đầu năm.",
            *("Đợt 1", "Đợt 1 (từ 01/01 đến 30/6/2024)", "2024-01-01", "2024-06-30"),
        ),
        (
            "**Đợt 2:** Từ 1/7 - 31/12/2024. Thi đua về đích",
            *("Đợt 2", "Đợt 2:** Từ 1/7 - 31/12/2024", "2024-07-01", "2024-12-31"),
        ),
        (
            "1. Đợt II ( 01/7 – 31/12/2024 )",
            *("Đợt II", "Đợt II ( 01/7 – 31/12/2024 )", "2024-07-01", "2024-12-31"),
        ),
        (
            "- Đợt thi đua thứ nhất: Từ nay đến hết tháng 3/2024",
            *("Đợt thi đua thứ nhất", "Đợt thi đua thứ nhất: Từ nay đến hết tháng 3/2024"),
            *(None, "2024-03"),
        ),
        (
            "- Đợt 3, từ tháng 4 đến tháng 6 năm 2024",
            *("Đợt 3", "Đợt 3, từ tháng 4 đến tháng 6 năm 2024", "2024-04", "2024-06"),
        ),
        (
            "- Giai đoạn 1: từ ngày 15 tháng 01 năm 2024 đến ngày 30 tháng 6 năm 2024.",
            *("Giai đoạn 1", None, "2024-01-15", "2024-06-30"),
        ),
        # blanks lost and words twice
        (
            "- Đợt1: từ ngày 05/02 đến đến hết ngày 30/4/2024.",
            *("Đợt1", "Đợt1: từ ngày 05/02 đến đến hết ngày 30/4/2024", "2024-02-05", "2024-04-30"),
        ),
        # the round is the numbered one, though its work is called so too
        (
            "- Giai đoạn 2: Thi công, đánh giá đợt thi đua từ tháng 6/2024 đến tháng 9/2024.",
            "Giai đoạn 2",
            "Giai đoạn 2: Thi công, đánh giá đợt thi đua từ tháng 6/2024 đến tháng 9/2024",
            *("2024-06", "2024-09"),
        ),
        (
            "- Đợt III: đợt cao điểm “60 ngày đêm”, từ ngày 02/8/2024 đến 30/9/2024; về đích.",
            *("Đợt III", "Đợt III: đợt cao điểm “60 ngày đêm”, từ ngày 02/8/2024 đến 30/9/2024"),
            *("2024-08-02", "2024-09-30"),
        ),
        ("- Bước 2 (từ 11/8 đến 10/12/2024)", *("Bước 2", None, "2024-08-11", "2024-12-10")),
        ("- Chặng 1: từ 10/11 đến 31/12/2024", *("Chặng 1", None, "2024-11-10", "2024-12-31")),
        ("- Đợt một: từ 06/02 đến 19/5/2024", *("Đợt một", None, "2024-02-06", "2024-05-19")),
        ("- Đợt 2: Từ 0l/9/2024 đến 3O/11/2024", *("Đợt 2", None, "2024-09-01", "2024-11-30")),
        ("- Giai đoạn II: Quý III/2024", *("Giai đoạn II", None, "2024-07", "2024-09")),
        (
            "- Đợt 1: Mừng Đảng, mừng Xuân, từ 05/01/2024 đến 20/3/2024.",
            *("Đợt 1", None, "2024-01-05", "2024-03-20"),
        ),
        ("- Đợt 1 từ ngày 05/9 đến ngày 20/11.", *("Đợt 1", None, "2024-09-05", "2024-11-20")),
        (
            "- Giai đoạn 1 (ra quân): 01 – 05/6/2024.",
            *("Giai đoạn 1", None, "2024-06-01", "2024-06-05"),
        ),
        (
            "- Giai đoạn 2: từ 00h00 ngày 06/6/2024 đến 24h00 ngày 19/8/2024.",
            *("Giai đoạn 2", None, "2024-06-06", "2024-08-19"),
        ),
        ("- Cao điểm 2 (từ 9/3 đến 30/6)", *("Cao điểm 2", None, "2024-03-09", "2024-06-30")),
        (
            "Chặng về đích, từ 03/9 đến 20/12/2024: gặt con số.",
            *("Chặng về đích", "Chặng về đích, từ 03/9 đến 20/12/2024", "2024-09-03", "2024-12-20"),
        ),
        ("- Đợt 1 (tháng 1, 2, 3/2024)", *("Đợt 1", None, "2024-01", "2024-03")),
        ("- Đợt 2 (01.4 – 31.8.2024)", *("Đợt 2", None, "2024-04-01", "2024-08-31")),
        (
            "- Đợt 1 (tuần 1 – tuần 11; 05/9 – 20/11/2024)",
            *("Đợt 1", "Đợt 1 (tuần 1 – tuần 11; 05/9 – 20/11/2024)", "2024-09-05", "2024-11-20"),
        ),
        (
            "- Mùa Hè (02-5 đến 31-8-2024): chống nóng",
            *("Mùa Hè", None, "2024-05-02", "2024-08-31"),
        ),
        (
            "- Đợt 3 (từ 03-9 tới hết năm 2024)",
            *("Đợt 3", None, "2024-09-03", "2024-12-31"),
        ),
        (
            "- Đợt cuối, từ 03/9/2024 đến ngày bế mạc Đại hội (dự kiến tháng 12/2024): về đích.",
            *("Đợt cuối", None, "2024-09-03", "2024-12"),
        ),
        (
            "Dot 1: Tu ngay 05/01/2024 den ngay 30/6/2024.",
            *("Dot 1", None, "2024-01-05", "2024-06-30"),
        ),
        (
            "| Đợt 1 | Mừng Đảng | 05/01/2024 - 30/4/2024 |",
            *("Đợt 1", None, "2024-01-05", "2024-04-30"),
        ),
        (
            "ĐỢT 1 từ ngày ra KH đến 31/5/2024. chào mừng",
            *("ĐỢT 1", "ĐỢT 1 từ ngày ra KH đến 31/5/2024", None, "2024-05-31"),
        ),
        (
            "- Đợt 2: từ sau khi sơ kết đợt 1 đến 31/12/2024",
            *("Đợt 2", None, None, "2024-12-31"),
        ),
        ("- Đợt 2: T6→T8/2024 ôn tập", *("Đợt 2", "Đợt 2: T6→T8/2024", "2024-06", "2024-08")),
        ("1. Đợt 20/11 (từ 05/9 đến 20/11/2024)", *("Đợt 20/11", None, "2024-09-05", "2024-11-20")),
        (
            "1. Đợt 1/2024: từ 01/02 đến 26/3/2024",
            *("Đợt 1/2024", None, "2024-02-01", "2024-03-26"),
        ),
        ("- Đợt 1 (quý I + quý II/2024)", *("Đợt 1", None, "2024-01", "2024-06")),
        (
            "- Đợt 1: Từ ngày 15/8/2024 – đến 20/11/2024",
            *("Đợt 1", None, "2024-08-15", "2024-11-20"),
        ),
        (
            "- Đợt 1: Từ đầu tháng 3 đến giữa tháng 5 năm 2024",
            *("Đợt 1", None, "2024-03", "2024-05"),
        ),
        (
            "+ Đợt 1, mừng 134 năm Ngày sinh Bác (19/5/1890 - 19/5/2024): từ 01/02 đến 19/5/2024",
            *("Đợt 1", None, "2024-02-01", "2024-05-19"),
        ),
        (
            "1. Đợt 1: Chào mừng Ngày Nhà giáo Việt Nam 20/11\n- Thời gian: từ 05/9 đến 20/11/2024.",
            *("Đợt 1", None, "2024-09-05", "2024-11-20"),
        ),
        (
            "a) Đợt 1: Mừng các ngày 03/02, 26/3. Thời gian: Từ tháng 01 đến hết tháng 5/2024.",
            *("Đợt 1", None, "2024-01", "2024-05"),
        ),
        ("- Bước 1: Phát động (tháng 01/2024)", *("Bước 1", None, "2024-01", "2024-01")),
        ("- Giai đoạn 1 (từ năm 2024 đến năm 2026): làm", *("Giai đoạn 1", None, "2024", "2026")),
        ("1. Giai đoạn 2 (2026 - 2030)", *("Giai đoạn 2", None, "2026", "2030")),
        (
            "- Chặng về đích: tháng 11 và 12-2024; giao lưu",
            *("Chặng về đích", None, "2024-11", "2024-12"),
        ),
        (
            "Chiến dịch 100 ngày đêm giữ điện: 20/01/2024 ÷ 29/4/2024. Lập thành tích",
            *("Chiến dịch 100 ngày đêm giữ điện", None, "2024-01-20", "2024-04-29"),
        ),
        (
            "Tháng Công nhân, Tháng An toàn: trọn tháng 5 năm 2024.",
            *("Tháng Công nhân, Tháng An toàn", None, "2024-05", "2024-05"),
        ),
        (
            "- Tháng cao điểm “Dân vận khéo”: từ ngày 15/9 đến ngày 15/10/2024",
            *("Tháng cao điểm “Dân vận khéo”", None, "2024-09-15", "2024-10-15"),
        ),
        (
            "- Thi đua đột kích: 30 ngày đêm, từ ngày 15.8 đến ngày 15.9.2024",
            *("Thi đua đột kích", None, "2024-08-15", "2024-09-15"),
        ),
        # as printed, even where the year is plainly wrong
        ("- Đợt 2 (từ 01/7 đến 31/12/2023)", *("Đợt 2", None, "2023-07-01", "2023-12-31")),
    ],
)
def test_rounds(
    text: str, label: str, quote: str | None, start: str | None, end: str | None
) -> None:
    (phase,) = found_in("CÁC ĐỢT THI ĐUA", text)
    assert phase.label == label
    assert (phase.start_date, phase.end_date) == (start, end)
    if quote:
        assert phase.quote == quote


def test_two_rounds_in_one_sentence() -> None:
    phases = found_in(
        "NỘI DUNG",
        "Chia làm 2 đợt: đợt 1 từ tháng 01 đến tháng 6/2024, đợt 2 từ 01/7 - 15/12/2024.",
    )
    assert [(p.start_date, p.end_date) for p in phases] == [
        ("2024-01", "2024-06"),
        ("2024-07-01", "2024-12-15"),
    ]


def test_a_round_that_is_reviewed_has_not_the_time_of_the_next_item() -> None:
    entries = found_in(
        "THỜI GIAN THỰC HIỆN",
        "- Tháng 01/2024: Sơ kết, khen thưởng đợt 1, đợt 2.\n- Từ 25/5 đến 30/5/2024: Họp xét.",
    )
    assert [phase.quote for phase in entries] == [
        "Tháng 01/2024: Sơ kết, khen thưởng đợt 1, đợt 2",
        "Từ 25/5 đến 30/5/2024: Họp xét",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Đợt 1 (từ 05/01 đến 30/3/2024), chủ đề “Sáng tạo, về đích sớm”",
        '1. Đợt 1: Từ 05/01 đến 30/3/2024\nKhẩu hiệu: "Sáng tạo, về đích sớm"\n2. Việc khác',
    ],
)
def test_theme_of_the_round(text: str) -> None:
    assert found_in("CÁC ĐỢT THI ĐUA", text)[0].theme == "Sáng tạo, về đích sớm"


def test_theme_of_the_next_round_is_not_its_own() -> None:
    first, second = found_in(
        "CÁC ĐỢT THI ĐUA",
        "- Đợt 1: từ 05/01 đến 30/3/2024\n- Đợt 2: từ 01/4 đến 30/6/2024, chủ đề “Về đích”",
    )
    assert (first.theme, second.theme) == (None, "Về đích")


@pytest.mark.parametrize(
    ("text", "label", "start", "end"),
    [
        (
            "- Đợt I, “100 ngày về đích” - phát động ngày 27/01/2024, kết thúc ngày 07/5/2024: mừng",
            *("Đợt I", "2024-01-27", "2024-05-07"),
        ),
        (
            "- 45 ngày dọn hồ sơ (15/4 – 30/5/2024): dọn",
            *("45 ngày dọn hồ sơ", "2024-04-15", "2024-05-30"),
        ),
        (
            "- “Về đích sớm” (từ 20/9 đến 31/12/2024): tập trung",
            *("Về đích sớm", "2024-09-20", "2024-12-31"),
        ),
        ("- Tăng tốc: 01/3 - 30/6/2024", *("Tăng tốc", "2024-03-01", "2024-06-30")),
        (
            "- Đợt cao điểm mùa hè, từ 01/4 đến hết ngày 02/9/2024: đường",
            *("Đợt cao điểm mùa hè", "2024-04-01", "2024-09-02"),
        ),
        (
            "- Đợt thi đua cao điểm chào mừng Quốc khánh, từ 01/7 đến 02/9/2024",
            *("Đợt thi đua cao điểm", "2024-07-01", "2024-09-02"),
        ),
        (
            "- Đợt 1: tuần 1 tháng 2 đến tuần 2 tháng 5/2024",
            *("Đợt 1", "2024-02", "2024-05"),
        ),
        (
            "- Đợt 2: từ trung tuần tháng 3 đến hết hạ tuần tháng 5/2024",
            *("Đợt 2", "2024-03", "2024-05"),
        ),
        ("- Đợt 2: 21/11 - 20/12", *("Đợt 2", "2024-11-21", "2024-12-20")),
        # a beginning and an end, each with its own word
        (
            "- Đợt 2: khởi động ngày 20/5/2024, chốt sổ ngày 02/9/2024, trọng tâm là hồ sơ",
            *("Đợt 2", "2024-05-20", "2024-09-02"),
        ),
        (
            "- Đợt 2, mở ngày 20/5 và tổng kết chậm nhất ngày 02/9/2024: tiếp sức",
            *("Đợt 2", "2024-05-20", "2024-09-02"),
        ),
        (
            "- Đợt thứ hai tính từ ngày 20/5, khép lại đúng ngày 28/8/2024",
            *("Đợt thứ hai", "2024-05-20", "2024-08-28"),
        ),
        (
            "- Chặng cuối bắt đầu từ ngày 16/9, cán đích ngày 28/11/2024, đúng dịp",
            *("Chặng cuối", "2024-09-16", "2024-11-28"),
        ),
        (
            "- Chặng về đích kéo dài từ 01/10 đến 31/12/2024",
            *("Chặng về đích", "2024-10-01", "2024-12-31"),
        ),
        (
            "- Đợt 1: từ ngày phát động (15/01/2024) đến ngày 19/5/2024",
            *("Đợt 1", "2024-01-15", "2024-05-19"),
        ),
        (
            "- Chặng mùa khô, từ ngày ra quân 10/4 cho đến hết 31/5/2024: canh lửa",
            *("Chặng mùa khô", "2024-04-10", "2024-05-31"),
        ),
        ("- Đợt 3: hai tháng 02 và 3/2024: vui", *("Đợt 3", "2024-02", "2024-03")),
        ("- Đợt 3: bốn tháng cuối năm 2024", *("Đợt 3", "2024-09", "2024-12")),
        ("- Chặng cuối kéo dài đến hết ngày 10/12/2024", *("Chặng cuối", None, "2024-12-10")),
        ("- Mốc thứ hai, từ 16/5 đến 20/8/2024: gặt", *("Mốc thứ hai", "2024-05-16", "2024-08-20")),
        (
            "- Đột kích 1, thời gian từ 02/5 đến 02/6/2024",
            *("Đột kích 1", "2024-05-02", "2024-06-02"),
        ),
        ("- Đợt 2 ; Từ 02/5 đến 02/6/2024, gieo cấy", *("Đợt 2", "2024-05-02", "2024-06-02")),
        ("Đợt 1 | 03/3/2024 | 04/4/2024 | Ra quân", *("Đợt 1", "2024-03-03", "2024-04-04")),
        (
            "- Đợt 1 (6 tháng đầu năm): từ 05/01 đến 30/6/2024",
            *("Đợt 1", "2024-01-05", "2024-06-30"),
        ),
        (
            "- Đợt 2 từ 27/7/2024 đến ngày chốt số liệu 30/11/2024",
            *("Đợt 2", "2024-07-27", "2024-11-30"),
        ),
        (
            "+ “Tháng cao điểm an toàn” từ 17/10 đến 18/11/2024",
            *("Tháng cao điểm an toàn", "2024-10-17", "2024-11-18"),
        ),
        (
            "- Đợt III/2024: từ 03/9 đến 31/12/2024",
            *("Đợt III/2024", "2024-09-03", "2024-12-31"),
        ),
        (
            "- Cao điểm là tuần lễ Pháp luật từ 07 đến 13/11/2024",
            *("tuần lễ Pháp luật", "2024-11-07", "2024-11-13"),
        ),
        ("- Đợt 2 (09 - 14/9): thi đua học tốt", *("Đợt 2", "2024-09-09", "2024-09-14")),
        ("- Đợt 3 (tháng 12, 1): giữ vững", *("Đợt 3", "2024-12", "2025-01")),
    ],
)
def test_names_and_unusual_dates(text: str, label: str, start: str, end: str) -> None:
    (phase,) = found_in("CÁC ĐỢT THI ĐUA", text)
    assert (phase.label, phase.start_date, phase.end_date) == (label, start, end)


def test_drive_keeps_its_name_as_label() -> None:
    (phase,) = found_in(
        "NỘI DUNG", "- Mở đợt thi đua cao điểm 100 ngày đêm (từ 01/9/2024 đến 10/12/2024); sơ kết."
    )
    assert phase.label == "đợt thi đua cao điểm 100 ngày đêm"
    assert phase.quote == "đợt thi đua cao điểm 100 ngày đêm (từ 01/9/2024 đến 10/12/2024)"
    assert (phase.start_date, phase.end_date) == ("2024-09-01", "2024-12-10")
