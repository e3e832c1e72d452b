"""Look-ups of provinces, issuers, types and headings: exact, toneless, and damaged by OCR."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.knowledge.folding import fold
from thidua.knowledge.issuing_bodies import document_types, issuer_kind
from thidua.knowledge.provinces import province_2025, province_named, province_of_site
from thidua.knowledge.section_roles import is_heading, role_of_heading


@pytest.mark.parametrize(
    ("text", "province", "since_2025"),
    [
        ("Trường THPT A, tỉnh Hà Giang", "Hà Giang", "Tuyên Quang"),
        ("SỞ Y TẾ TỈNH BÌNH DƯƠNG", "Bình Dương", "Hồ Chí Minh"),
        ("UBND tinh Thai Binh", "Thái Bình", "Hưng Yên"),
        ("thành phố Hồ Chí Minh", "Hồ Chí Minh", "Hồ Chí Minh"),
        ("tỉnh Thừa Thiên - Huế", "Thừa Thiên Huế", "Huế"),
        ("Lai Châu", "Lai Châu", "Lai Châu"),
        ("Sở Y tế Cao\nBằng", "Cao Bằng", "Cao Bằng"),
        ("HĐND xã Quảng Bình", None, None),
        ("theo bà Thanh Hòa", None, None),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        ("tư tưởng Hồ Chí Minh", None, None),
        ("phong trào thi đua", None, None),
    ],
)
def test_province(text, province, since_2025):
    assert province_named(text) == province
    assert province_2025(province) == since_2025


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH A", "state"),
        ("HUYỆN ỦY A", "party"),
        ("CÔNG ĐOÀN CƠ SỞ TRƯỜNG A", "union"),
        ("CĐ TRƯỜNG THCS A", "union"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH A", "union"),
        ("ỦY BAN MTTQ VIỆT NAM XÃ A", "front"),
        ("TỈNH ĐOÀN A", "youth"),
        ("TRƯỜNG TIỂU HỌC A", "school"),
        ("CÔNG TY CỔ PHẦN A", "enterprise"),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH A", "military"),
        ("CỤM THI ĐUA SỐ 2", "cluster"),
        ("", None),
        (None, None),
    ],
)
def test_issuer_kind(body, kind):
    assert issuer_kind(body) == kind


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Mục đích, yêu cầu", "purpose_requirements"),
        ("MUC DICH - YEU CAU", "purpose_requirements"),
        ("TÓ CHỨC THỰC HIỆN", "implementation"),
        ("THƠI GIAN THỰC HlỆN", "schedule"),
        ("KHEN THUỞNG", "rewards"),
        ("Xếp hạng, suy tôn", "rewards"),
        ("CƠ SỞ PHÁT ĐỘNG", "legal_basis"),
        ("ĐẶC ĐIỂM TÌNH HÌNH", "legal_basis"),
        ("CĂN CỨ VÀ TÌNH HÌNH", "legal_basis"),
        ("Phương hướng và mục tiêu", "content"),
        ("CƠ CẤU", None),
        ("Kết quả thực hiện nhiệm vụ năm học", None),
        ("Kết quả phải đạt", "targets"),
        ("Các cuộc vận động và phong trào thi đua", "content"),
    ],
)
def test_role_of_heading(heading, role):
    assert role_of_heading(heading) == role


def test_is_heading():
    assert is_heading("TỔ CHỨC THỰC HIỆN")
    assert is_heading("PHƯƠNG HƯỚNG VÀ MỤC TIÊU NHIỆM KỲ 2032 - 2037")
    assert not is_heading("HUYỆN XÍN MẦN")


def test_every_type_is_folded():
    assert document_types()["ke hoach"] == "ke_hoach"
    assert all(heading == fold(heading) for heading in document_types())


@given(st.text(max_size=80))
def test_look_ups_take_any_text(text):
    province_named(text)
    issuer_kind(text)
    role_of_heading(text)
    is_heading(text)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("(Baoquangngai.vn) - Chủ tịch tỉnh vừa có công văn", "Quảng Ngãi"),
        ("Nguồn: https://www.vinhphuc.gov.vn/tin-tuc/9", "Vĩnh Phúc"),
        ("tayninh.gov.vn", "Tây Ninh"),
        ("baodautu.vn, thanhnien.vn", None),
        ("(Baoquangngai.vn), theo vinhphuc.gov.vn", None),
        ("mail: vinhphuc.gov.vnx", None),
    ],
)
def test_the_site_of_a_province(text: str, province: str | None) -> None:
    assert province_of_site(text) == province
