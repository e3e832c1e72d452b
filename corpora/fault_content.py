"""Faults of content: a part that every plan must have is taken out, and the rest renumbered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.fault_edits import Option, applied, replaced, said, without
from corpora.fault_plans import Plan

# For each code and plan what is cut, as (old, new): "A…B" is all from A to B; with new None the
# item that begins with old is cut and what follows it is renumbered.
Cuts = tuple[tuple[str, str | None], ...]
# fmt: off
_CUTS: dict[str, dict[str, Cuts]] = {
    "missing_grounds": {
        "bien-phong-2014": (("Thực hiện Chỉ thị số 34…Bộ Chỉ huy phát động", "Bộ Chỉ huy phát động"), ("theo Hướng dẫn 1127;", "theo quy định;")),
        "cdcs-benh-vien-2019": (("Thực hiện Kế hoạch số 03…Ban Chấp hành Công đoàn cơ sở xây", "Ban Chấp hành Công đoàn cơ sở xây"),),
        "dai-hoc-2023": (("Căn cứ Luật…Trường ban hành", "Trường ban hành"),),
        "dang-uy-xa-2025": (("- Căn cứ Quy định…Ban Thường vụ Đảng ủy xã ban", "Ban Thường vụ Đảng ủy xã ban"),),
        "doanh-nghiep-than-2018": (("Căn cứ Nghị định…Công ty ban hành", "Công ty ban hành"),),
        "khoi-thi-dua-2015": (("Thực hiện Hướng dẫn số 01…Khối thi đua số 6 (gồm", "Khối thi đua số 6 (gồm"),),
        "ldld-tinh-2012": (("Thực hiện các Nghị quyết…Ban Thường vụ Liên đoàn", "Ban Thường vụ Liên đoàn"),),
        "so-gddt-cong-van-2025": (("Thực hiện Luật Thi đua…Sở Giáo dục và Đào tạo phát động", "Sở Giáo dục và Đào tạo phát động"),),
        "so-y-te-ocr-2020": (("Căn cứ Chỉ thị số 15…Sở Y tế phát động", "Sở Y tế phát động"),),
        "thpt-2010": (("Căn cứ chỉ thị 40…Ban giám hiệu", "Ban giám hiệu"),),
        "tieu-hoc-2016": (("Thực hiện công văn số 118…của nhà trường;\n", ""),),
        "tinh-doan-2021": (("- Căn cứ Chương trình…Ban Thường vụ Tỉnh đoàn xây", "Ban Thường vụ Tỉnh đoàn xây"),),
        "ubnd-huyen-2011": (("Căn cứ Luật…Ủy ban nhân dân huyện xây dựng Kế", "Ủy ban nhân dân huyện xây dựng Kế"),),
        "ubnd-tinh-2026": (("Căn cứ Luật…Ủy ban nhân dân tỉnh ban hành", "Ủy ban nhân dân tỉnh ban hành"),),
    },
    "missing_objective": {
        "bien-phong-2014": (("I- MỤC ĐÍCH", None),),
        "cdcs-benh-vien-2019": (("I. MỤC ĐÍCH", None),),
        "dai-hoc-2023": (("PHẦN THỨ NHẤT", None),),
        "dang-uy-xa-2025": (("I- MỤC ĐÍCH", None),),
        "doanh-nghiep-than-2018": (("Điều 1. Mục đích", None),),
        "khoi-thi-dua-2015": (("I.MỤC ĐÍCH", None),),
        "ldld-tinh-2012": (("A. MỤC ĐÍCH", None),),
        "thpt-2010": (("1/ Mục đích", None),),
        "tieu-hoc-2016": (("1. Mục đích", None), ("2. Yêu cầu", None)),
        "tinh-doan-2021": (("A. MỤC ĐÍCH", None),),
        "ubnd-tinh-2026": (("I. MỤC ĐÍCH", None),),
    },
    "missing_targets": {
        "cdcs-benh-vien-2019": (("II. NỘI DUNG, CHỈ TIÊU", "II. NỘI DUNG"), ("3. Chỉ tiêu", None)),
        "dai-hoc-2023": (("PHẦN THỨ BA", None),),
        "dang-uy-xa-2025": (("III- CHỈ TIÊU", None),),
        "doanh-nghiep-than-2018": (("Điều 4. Chỉ tiêu", None),),
        "khoi-thi-dua-2015": (("IV. CÁC CHỈ TIÊU", None),),
        "ldld-tinh-2012": (("C. CHỈ TIÊU", None),),
        "so-gddt-cong-van-2025": (("3. Chỉ tiêu", None),),
        "thpt-2010": (("3/ Chỉ tiêu", None),),
        "tieu-hoc-2016": (("4. Chỉ tiêu", None),),
        "tinh-doan-2021": (("III. CÁC CHỈ TIÊU", None),),
        "ubnd-tinh-2026": (("III. CHỈ TIÊU", None), (", phát sóng ít nhất mỗi tuần một kỳ", "")),
    },
    "missing_schedule": {
        "bien-phong-2014": (("V- THỜI GIAN", None),),
        "cdcs-benh-vien-2019": (("III. THỜI GIAN", None),),
        "dai-hoc-2023": (("I. Tiến độ", None),),
        "dang-uy-xa-2025": (("IV- THỜI GIAN", None),),
        "doanh-nghiep-than-2018": (("Điều 5. Các đợt", None),),
        "khoi-thi-dua-2015": (("V. THỜI GIAN", None),),
        "ldld-tinh-2012": (("D. THỜI GIAN", None),),
        "so-gddt-cong-van-2025": (("4. Thời gian", None),),
        "thpt-2010": (("4/ Các đợt", None),),
        "tieu-hoc-2016": (("5. Các đợt", None),),
        "tinh-doan-2021": (("IV. Thời gian", None),),
        "ubnd-tinh-2026": (("IV. CÁC ĐỢT", None),),
    },
    "missing_rewards": {
        "cdcs-benh-vien-2019": (("quà biếu của người bệnh;", "quà biếu của người bệnh."), ("+ Danh hiệu: LĐTT", None), ("V. KHEN THƯỞNG", None)),
        "dang-uy-xa-2025": (("5- Khen thưởng", None),),
        "doanh-nghiep-than-2018": (("Điều 6. Khen thưởng", None), ("Trích từ quỹ khen thưởng, phúc lợi", "Trích từ quỹ phúc lợi")),
        "khoi-thi-dua-2015": (("* Về danh hiệu", None), ("VI. BÌNH XÉT", None)),
        "ldld-tinh-2012": ((", tổng hợp, tham mưu khen thưởng.", ", tổng hợp."), ("Kết thúc mỗi đợt, tập thể…Bằng Lao động sáng tạo.\n\n", "")),
        "so-gddt-cong-van-2025": (("đ) 90% trở lên nhà giáo", None), ("5. Khen thưởng", None)),
        "thpt-2010": (("; CSTĐ: 01 ; LĐTT: 21", ""), ("5/ Thưởng phạt", None)),
        "tieu-hoc-2016": (
            ("; 01 GV đạt CSTĐ", ""),
            ("Tổng kết, phát thưởng vào", "Tổng kết vào"),
            ("6. Khen thưởng", None),
            ("từ quỹ khen thưởng và nguồn", "từ nguồn"),
        ),
        "tinh-doan-2021": (("III. Khen thưởng", None),),
        "ubnd-huyen-2011": (
            ("; bình xét Gia đình văn hóa, buôn văn hóa đúng thực chất", ""),
            ("D. KHEN THƯỞNG", None),
            ("; trình khen kịp thời", ""),
            (" chọn người xứng đáng để khen", " tổng hợp kết quả"),
        ),
        "ubnd-tinh-2026": (
            ("b) Khen đúng người", None),
            ("V. KHEN THƯỞNG", None),
            ("bố trí kinh phí khen thưởng", "bố trí kinh phí thực hiện"),
            ("giám sát việc bình xét khen thưởng", "giám sát việc thực hiện"),
        ),
    },
    "missing_assignment": {
        "bien-phong-2014": (("VI- TỔ CHỨC", None),),
        "cdcs-benh-vien-2019": (("IV. TỔ CHỨC", None),),
        "dai-hoc-2023": (("II. Phân công", None),),
        "dang-uy-xa-2025": (("V- TỔ CHỨC THỰC HIỆN…5- Khen thưởng: ", "V- KHEN THƯỞNG\n\n"),),
        "doanh-nghiep-than-2018": (("Điều 8. Tổ chức", None),),
        "khoi-thi-dua-2015": (("VII. TỔ CHỨC", None),),
        "ldld-tinh-2012": (("E. TỔ CHỨC", None),),
        "so-gddt-cong-van-2025": (("6. Tổ chức", None),),
        "so-y-te-ocr-2020": (("V. TỔ CHỨC THỰC HIỆN…20/6/2020.\n\n", ""),),
        "thpt-2010": (("6/ Tổ chức", None),),
        "tieu-hoc-2016": (("7. Tổ chức", None),),
        "tinh-doan-2021": (("C. TỔ CHỨC THỰC HIỆN…III. Khen thưởng", "C. KHEN THƯỞNG"),),
        "ubnd-huyen-2011": (("E. TỔ CHỨC", None),),
        "ubnd-tinh-2026": (("VI. TỔ CHỨC", None),),
    },
    "missing_interim_review": {
        "bien-phong-2014": (("sơ kết, bình xét, khen", "bình xét, khen"),),
        "dang-uy-xa-2025": (("Sơ kết tháng 01/2026; tổng kết chung", "Tổng kết chung"),),
        "khoi-thi-dua-2015": (
            ("Sơ kết sáu tháng từ ngày 10 đến 20/7/2015; tổng kết năm", "Tổng kết năm"),
            ("chuẩn bị nội dung hội nghị sơ kết", "chuẩn bị nội dung các cuộc họp"),
        ),
        "tinh-doan-2021": (("sơ kết vào tháng 6, tổng", "tổng"),),
        "ubnd-tinh-2026": (("tham mưu sơ kết từng đợt và tổng kết", "tham mưu tổng kết"),),
    },
    "missing_final_review": {
        "dai-hoc-2023": (("tổng kết; kết quả gửi", "kết quả gửi"),),
        "dang-uy-xa-2025": (("; tổng kết chung với hội nghị công tác xây dựng Đảng", ""),),
        "khoi-thi-dua-2015": (("; tổng kết năm trước ngày 15/12/2015 ở Bảo Lộc", ""),),
        "tieu-hoc-2016": (("Tổng kết, phát thưởng vào…tại sân trường.\n", ""),),
        "tinh-doan-2021": ((", tổng kết vào tháng 12", ""),),
        "ubnd-tinh-2026": (("sơ kết từng đợt và tổng kết phong trào trước ngày 05/12/2026", "sơ kết từng đợt"),),
    },
    "missing_supervision": {
        "bien-phong-2014": (("quân số kiểm tra đạt yêu cầu", "quân số đạt yêu cầu"), ("Hướng dẫn 1127; kiểm tra, tổng hợp", "Hướng dẫn 1127; tổng hợp")),
        "cdcs-benh-vien-2019": (
            ("phân công ủy viên theo dõi từng khối", "phân công ủy viên phụ trách từng khối"),
            ("Ủy ban Kiểm tra giám sát việc đăng ký, chấm điểm; kiểm tra đột xuất giờ trực", "Văn phòng công đoàn tổng hợp việc đăng ký, chấm điểm"),
        ),
        "dai-hoc-2023": (("thực hiện, kiểm tra chéo", "thực hiện"),),
        "dang-uy-xa-2025": (("chủ trì theo dõi, đôn đốc; mỗi", "chủ trì; mỗi"), ("giám sát, phản biện, góp ý", "góp ý")),
        "doanh-nghiep-than-2018": (("2. Phòng An toàn", None),),
        "khoi-thi-dua-2015": (("kiểm tra chéo; chuẩn bị", "chuẩn bị"),),
        "ldld-tinh-2012": (("khen thưởng theo dõi, tổng hợp", "khen thưởng tổng hợp"), ("Uỷ ban kiểm tra giám sát, báo cáo", "Văn phòng báo cáo")),
        "so-gddt-cong-van-2025": (("Đổi mới kiểm tra, đánh giá; dạy hai", "Dạy hai"), ("dự giờ thăm lớp, kiểm tra thực tế, không", "dự giờ thăm lớp, không")),
        "thpt-2010": (("phối hợp theo dõi, chấm", "phối hợp chấm"),),
        "tieu-hoc-2016": (("Theo dõi nền nếp hằng ngày, công bố", "Công bố"),),
        "tinh-doan-2021": ((", cử cán bộ theo dõi địa bàn", ""),),
        "ubnd-huyen-2011": (("đăng ký, kiểm tra, tổng hợp", "đăng ký, tổng hợp"),),
        "ubnd-tinh-2026": (("thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch", "thường trực"), ("; giám sát việc bình xét khen thưởng", "")),
    },
    "missing_models": {
        "cdcs-benh-vien-2019": (("; tuyên truyền cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”", ""),),
        "dai-hoc-2023": ((", phát hiện gương người tốt, việc tốt", ""),),
        "dang-uy-xa-2025": (("; nhân rộng mô hình…chỉnh trang khu dân cư", ""),),
        "ubnd-tinh-2026": (("; nhân rộng phong trào “Bình dân học vụ số” đến từng bản", ""), ("3. Báo và Phát thanh", None)),
    },
    "missing_funding": {
        "doanh-nghiep-than-2018": (("Điều 7. Kinh phí", None),),
        "khoi-thi-dua-2015": (("c) Đóng góp kinh phí", None),),
        "tieu-hoc-2016": ((", dự trù kinh phí từ quỹ khen thưởng và nguồn xã hội hoá", ""),),
        "ubnd-tinh-2026": (("2. Sở Tài chính", None),),
    },
    "missing_theme": {
        "bien-phong-2014": ((" với chủ đề “Bám đồn, bám bản, lập công xuất sắc”", ""),),
        "cdcs-benh-vien-2019": (("1. Chủ đề", None),),
        "dang-uy-xa-2025": ((" với phương châm: “Rõ người, rõ việc, rõ kết quả”, cụ", ", cụ"),),
        "khoi-thi-dua-2015": (("II. CHỦ ĐỀ", None),),
        "ldld-tinh-2012": ((" với khẩu hiệu « Năng suất cao, quản lý tốt, tác phong công nghiệp »", ""),),
        "so-gddt-cong-van-2025": (("1. Tên phong trào", None),),
        "so-y-te-ocr-2020": ((" với chủ đề “Vững chốt tuyến đầu, an lòng người bệnh”", ""),),
        "thpt-2010": ((', chủ đề cả năm: "Vượt bão…chăm học"', ""),),
        "tinh-doan-2021": (("I. Chủ đề năm", None),),
        "ubnd-tinh-2026": ((" với chủ đề “Kỷ cương - Bứt phá - Vì người dân vùng cao”", ""),),
    },
}
# fmt: on
# What a cut must leave in the plan: the words, and the sentence that keeps them there.
KEPT = {
    "missing_interim_review": (re.compile(r"sơ kết", re.I), "Giữa kỳ tổ chức sơ kết."),
    "missing_final_review": (
        re.compile(r"tổng kết", re.I),
        "Kết thúc phong trào tổ chức tổng kết.",
    ),
    "missing_supervision": (
        re.compile(r"kiểm tra|giám sát|đôn đốc|theo dõi", re.I),
        "Việc thực hiện được kiểm tra, đôn đốc thường xuyên.",
    ),
    "missing_models": (
        re.compile(r"tuyên truyền|điển hình|nhân rộng|gương", re.I),
        "Chú ý nhân rộng điển hình.",
    ),
    "missing_funding": (re.compile(r"kinh phí", re.I), "Kinh phí thực hiện theo quy định."),
}


def content_gone(plan: Plan, code: str) -> Iterator[Option]:
    """A part of the content is taken out, and nothing that another code would miss."""
    cuts = _CUTS[code].get(plan.name)
    if cuts is None or plan.has(code):
        return
    gone = [
        next(i for i in plan.items if i.start == plan.text.index(old))
        for old, new in cuts
        if new is None
    ]
    edits = without(plan, gone)
    edits += [replaced(plan, old, new) for old, new in cuts if new is not None]
    # A change inside a cut part has nothing left to change.
    large = [e for e in edits if not e.new and e.end - e.start > 1]
    edits = [
        e
        for e in edits
        if not any(c is not e and c.start <= e.start and e.end <= c.end for c in large)
    ]
    left = applied(plan.text, edits)
    lost = [
        sentence
        for other, (words, sentence) in KEPT.items()
        if other != code and words.search(plan.text) and not words.search(left)
    ]
    if lost:
        free = [
            i
            for i in plan.leaves("implementation", "assignment", "rewards", "schedule", "content")
            if not any(
                e.start <= i.start < e.end or e.start == plan.line(i.start)[1] for e in edits
            )
        ]
        edits.append(said(plan, free[-1], " ".join(lost)))
    yield Option(tuple(edits), f"without {code.removeprefix('missing_')}")
