"""What is put right after OCR, and what must be left alone."""

from __future__ import annotations

import unicodedata

import pytest
from corpora.splits import plan_files

from thidua.ingest.correction import corrections
from thidua.ingest.tokens import Reading

PLANS = plan_files("train")


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("KÉ HOẠCH", "KẾ HOẠCH"),
        ("Quyết định số 12/QĐ-BYTT", "Quyết định số 12/QĐ-BYT"),
        ("Tờ trình số 7/TTIr-SNV", "Tờ trình số 7/TTr-SNV"),
        ("Thông tư số 12/2019/TTI-BNV", "Thông tư số 12/2019/TT-BNV"),
        ("Chỉ thị số 05-CTI/TW", "Chỉ thị số 05-CT/TW"),
        ("Nghị quyết số 7-NQ/QUTIW", "Nghị quyết số 7-NQ/QUTW"),
        ("Công văn 512/BGDĐT-GDTTH", "Công văn 512/BGDĐT-GDTrH"),
        ("Chỉ thị số 19/CT-T'Tg", "Chỉ thị số 19/CT-TTg"),
        ("của Bộ GD&:ĐT", "của Bộ GD&ĐT"),
        ("Nghị quyết số 02/7NQ-CP", "Nghị quyết số 02/NQ-CP"),
        ("trước ngày 28/5/2924.", "trước ngày 28/5/2024."),
        ("“I[rường học hạnh phúc”", "“Trường học hạnh phúc”"),
        ("với tỉnh thần thi đua", "với tinh thần thi đua"),
        ("tháng 12 năm 20233;", "tháng 12 năm 2023;"),
        ("Bộ trưởng Bộ tế,", "Bộ trưởng Bộ Y tế,"),
        ("CHUYỂN ĐỐI SỐ", "CHUYỂN ĐỔI SỐ"),
        ("mỗi chỉ cục và tương đương", "mỗi chi cục và tương đương"),
        ("từ 30% trở lần;", "từ 30% trở lên;"),
        ("sát thu chỉ các quỹ", "sát thu chi các quỹ"),
        ("Đợt1 từ tháng 3/2024", "Đợt 1 từ tháng 3/2024"),
        ("hiến 8.000 m? đất", "hiến 8.000 m² đất"),
        ("Bao nhiêu m?", "Bao nhiêu m?"),
        ("Chỉ thị số 215/CT-TGCHQ", "Chỉ thị số 215/CT-TCHQ"),
        ("Kế hoạch số 97/KH-CATT", "Kế hoạch số 97/KH-CAT"),
        ("dự toán thu, chỉ BHXH", "dự toán thu, chi BHXH"),
        ("l00% hội viên", "100% hội viên"),
        ("- 00% hội viên", "- 100% hội viên"),
        ("]00% tờ khai", "100% tờ khai"),
        ("tổng kết trong quý FV/2031.", "tổng kết trong quý IV/2031."),
        ("tăng dân số tự nhiên 11,2%o, đạt 85 %_", "tăng dân số tự nhiên 11,2‰, đạt 85 %"),
        ("Giấy khen: 05 đíc; cấp tỉnh: 02 đc.", "Giấy khen: 05 đ/c; cấp tỉnh: 02 đ/c."),
        ("cấp cơ sở 22 đức; 04 đủ.", "cấp cơ sở 22 đ/c; 04 đ/c."),
        ("tỷ lệ tiêm chủng đạt 2 95%.", "tỷ lệ tiêm chủng đạt ≥ 95%."),
        ("100% người dân có thẻ bảo hiểm tế; ", "100% người dân có thẻ bảo hiểm y tế;"),
        ("5_ Số hộ", "5 Số hộ"),
        ("XãNậmCắn", "Xã Nậm Cắn"),
        ("thịtrấn", "thị trấn"),
        ("QUỐC PHÒNG - ANNINH", "QUỐC PHÒNG - AN NINH"),
        ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
        ("quy định chỉ tiết thi hành một sô điều", "quy định chi tiết thi hành một số điều"),
        ("Tập thê lao động tiên tiên", "Tập thể lao động tiên tiến"),
        ("các tập thế và cá nhân", "các tập thể và cá nhân"),
        ("cụ thê như sau", "cụ thể như sau"),
        ("Chỉ thị số 19/CT-T1g ngày 16/7/2021", "Chỉ thị số 19/CT-TTg ngày 16/7/2021"),
        ("Kết luận 34-C17TW,", "Kết luận 34-CT/TW,"),
        ("Chỉ thị số 05/CT-TTIg", "Chỉ thị số 05/CT-TTg"),
        ("Nghị quyết số 12-NQ/HỦ ngày 03/4/2021", "Nghị quyết số 12-NQ/HU ngày 03/4/2021"),
        ("Nghị quyết số 65-NQ/TVW ngày", "Nghị quyết số 65-NQ/TW ngày"),
        ("Quyết định số 18/QĐ-TTq", "Quyết định số 18/QĐ-TTg"),
        ("ngày 2l tháng l1 năm 2021", "ngày 21 tháng 11 năm 2021"),
        ("(1I/5/2O21)", "(11/5/2021)"),
        ("đến 1I/5/2O21;", "đến 11/5/2021;"),
        ("mô hình đế triển khai", "mô hình để triển khai"),
        ("NÑăm 2030", "Năm 2030"),
        ("Sở Nội vụ (p/⁄h);", "Sở Nội vụ (p/h);"),
        ("có tiêu chí rð, có địa chỉ", "có tiêu chí rõ, có địa chỉ"),
        ("Pháp lệnh số 27/2005/PL-UBTVQHI1", "Pháp lệnh số 27/2005/PL-UBTVQH11"),
        ("Luật số 44/2019/QHl4", "Luật số 44/2019/QH14"),
        ("Sở GD&ĐT V/% đăng ký", "Sở GD&ĐT V/v đăng ký"),
        ("Sở GD&ĐT V/ đăng ký", "Sở GD&ĐT V/v đăng ký"),
        ("của Tập đoàn V/v. phát động", "của Tập đoàn V/v phát động"),
        ("số 15/NQ-CP ty 20/02/2021 của", "số 15/NQ-CP ngày 20/02/2021 của"),
        ("số 7-CT/TU rgày 20/02/2021 của", "số 7-CT/TU ngày 20/02/2021 của"),
        ("1V- TỔ CHỨC THỰC HIỆN", "IV- TỔ CHỨC THỰC HIỆN"),
        ("[I. KHEN THƯỞNG CHUNG", "II. KHEN THƯỞNG CHUNG"),
        ("Ì. Tổ chức phát động", "1. Tổ chức phát động"),
        ("Đợt ï từ tháng", "Đợt 1 từ tháng"),
        ("đạt 8;5% trở lên", "đạt 8,5% trở lên"),
        ("trong năm 2031; 5% số hộ", "trong năm 2031; 5% số hộ"),
    ],
)
def test_put_right(read, meant):
    words = read.split()
    for found in corrections(words):
        words[found.index] = found.corrected
        assert found.read == read.split()[found.index]
    assert " ".join(words) == meant


@pytest.mark.parametrize(
    "printed",
    [
        "Trần Thị Hòa",
        "Kế hoạch số 5/KH-TTYTT",
        "Kết luận số 3/KL-TTT",
        "năm 2022 2",
        "số 7/17 ngày 1/1/2021",
        "các bên đối thoại, chỉ đạo",
        "11. NỘI DUNG THI ĐUA",
        "H. Krông Nô",
        "HI. NỘI DUNG CHÍNH",
        "của Thủ tứơng Chính phủ",
        "XIV. ĐIỀU KHOẢN CHUNG",
        "mỗi trường học",
        "đạt chuẩn mức 1",
        "Chương trình số 30-CTr/TWĐTN-VP",
        "Kế hoạch số 45-KH/TU ngày 12/02/2021",
        "quý II, tháng 11",
        "số 15/NQ-CP từ 20/02/2021",
        "lớp 15 em 20/02/2021",
        "hoà bình, thuỷ lợi, khoẻ mạnh",
        "tất cả đều có sở trường riêng",
        "khoản thu từ cho thuê bến bãi",
        "ghi vào sổ việc hằng ngày",
        "họp giữa đội với ban quản lý",
        "chủ nghĩa đế quốc, yếu tố con người",
        "CỤM THI ĐUA SỐ 3- CÁC XÃ",
        "rèn luyện 5 đức tính tốt, 10 đa dạng",
        "Học sinh lớp 2 95% đạt, đạt 2 giải; đạt 2 95 điểm",
    ],
)
def test_left_alone(printed):
    assert corrections(printed.split()) == []


@pytest.mark.parametrize(("confidence", "meant"), [(0.9, "phong trào"), (0.97, "phung trào")])
def test_letters_are_changed_where_the_engine_doubts(confidence, meant):
    words = ["phung", "trào"]
    for found in corrections(words, [confidence, 0.97]):
        words[found.index] = found.corrected
    assert " ".join(words) == meant


def test_the_engine_is_as_sure_as_all_readings_of_a_word():
    words, sure = ["phung", "trào"], [0.97, 0.97]
    doubting = [Reading("phung", 0.7), Reading("phung", 0.8)]
    agreeing = [Reading("phung", 0.97), Reading("phang", 0.5)]
    assert corrections(words, sure, [agreeing, []]) == []
    (found,) = corrections(words, sure, [doubting, []])
    assert found.corrected == "phong"


@pytest.mark.parametrize("path", [p for p in PLANS if "ocr" not in p.name], ids=lambda p: p.stem)
def test_a_clean_plan_stays_as_it_is(path):
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    assert corrections(text.split()) == []
