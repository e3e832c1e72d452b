"""The dataset contract in code: one class a table, every column described in vi and en.

Extractors make these records with their own columns filled; the columns that tie a record to its
document (``doc_id``, ``record_id``, ``page``, ``boxes``, ``section_id``) are filled when the
dataset is assembled. Inside one document a record is named by its ``local_id``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"


def column(vi: str, en: str, default: Any = None, **constraints: Any) -> Any:
    """A column with its Vietnamese and English description."""
    return Field(default, description=en, json_schema_extra={"vi": vi, "en": en}, **constraints)


def local_id(table: str, start: int | None, end: int | None, tail: str = "") -> str:
    """The name of a record inside its document, stable over runs: ``targets:120-180``."""
    where = "absent" if start is None else f"{start}-{end}"
    return f"{table}:{where}{':' + tail if tail else ''}"


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Row(BaseModel):
    """Any row of any table."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    table: ClassVar[str]


class Record(Row):
    """A row that points at characters of its document."""

    doc_id: str = column("Mã tài liệu", "Document id", "")
    record_id: str = column("Mã bản ghi", "Record id, stable over runs", "")
    quote: str | None = column("Trích nguyên văn", "Verbatim slice of the document's text")
    start: int | None = column("Vị trí đầu", "First character offset", ge=0)
    end: int | None = column("Vị trí cuối", "Offset after the last character", ge=0)
    page: int | None = column("Trang", "1-based page of the start", ge=1)
    boxes: list[tuple[int, float, float, float, float]] | None = column(
        "Khung trên trang", "[page, x0, top, x1, bottom] in points, origin top left"
    )
    section_id: str | None = column("Mã mục", "Innermost section that holds the start")
    extractor: str = column("Bộ trích", "Who found it", "")
    confidence: float = column("Độ tin cậy", "Calibrated confidence", 1.0, ge=0, le=1)

    @property
    def local_id(self) -> str:
        """The record's name inside its document."""
        return local_id(self.table, self.start, self.end)


class DocumentRow(Row):
    """One source, failed ones included."""

    table = "documents"
    doc_id: str = column("Mã tài liệu", "First 16 hex digits of the SHA-256 of the bytes", "")
    source: str = column("Nguồn", "Path or address of the source", "")
    file_name: str = column("Tên tệp", "File name", "")
    media_type: str = column("Kiểu tệp", "Media type, found from the content", "")
    reader: str | None = column("Cách đọc", "text, html, docx, doc, odt, rtf, pdf-text, pdf-ocr, …")
    pages: int | None = column("Số trang", "Number of pages")
    chars: int = column("Số ký tự", "Length of the text in characters", 0)
    text: str = column("Toàn văn", "The text, Unicode NFC", "")
    ocr_confidence: float | None = column("Độ tin cậy OCR", "Mean OCR confidence, 0..1")
    doc_type: str | None = column("Loại văn bản", "ke_hoach, cong_van, huong_dan, …")
    issuing_parent: str | None = column("Cơ quan chủ quản", "Parent of the issuing body")
    issuing_body: str | None = column("Cơ quan ban hành", "Issuing body, as worded")
    issuer_kind: str | None = column("Loại cơ quan", "state, party, union, school, …")
    number: str | None = column("Số", "Number as printed")
    number_blank: bool = column("Số để trống", "'Số:' is printed without digits", False)
    symbol: str | None = column("Ký hiệu", "Symbol after the number, without the joining sign")
    place: str | None = column("Địa danh", "Place of the date line")
    issued_date: str | None = column("Ngày ban hành", "ISO date, partial where partly known")
    title: str | None = column("Trích yếu", "Title without the document type line")
    title_start: int | None = column("Đầu trích yếu", "Offset of the title's first character")
    title_end: int | None = column("Cuối trích yếu", "Offset after the title's last character")
    body_start: int | None = column("Đầu nội dung", "Offset where the text proper begins")
    body_end: int | None = column("Cuối nội dung", "Offset where recipients and signature begin")
    plan_year: int | None = column("Năm kế hoạch", "Year the plan is for")
    province: str | None = column("Tỉnh, thành phố", "Province as of the document")
    province_2025: str | None = column("Tỉnh sau 01/7/2025", "Province since 1 July 2025")
    signer_name: str | None = column("Người ký", "Signer's name")
    signer_title: str | None = column("Chức vụ", "Signer's title as printed")
    signer_authority: str | None = column("Quyền hạn ký", "TM, KT, TL, TUQ, Q or null")
    recipients: list[str] = column("Nơi nhận", "Recipients, one string a bullet", [])
    status: str = column("Tình trạng", "ok, partial or failed", "ok")
    error: str | None = column("Lỗi", "What failed, in one sentence")
    schema_version: str = column("Phiên bản lược đồ", "Version of the contract", SCHEMA_VERSION)
    thidua_version: str = column("Phiên bản thidua", "Version of the program", "")


class SectionRow(Record):
    """A heading or a numbered, lettered or bulleted item; ``quote`` is its first words."""

    table = "sections"
    parent_id: str | None = column("Mục cha", "Section that holds this one")
    ordinal: int = column("Thứ tự", "Position in the document, from 0", 0)
    level: int = column("Cấp", "1 = roman or its equivalent", 1)
    label: str | None = column("Nhãn", "Marker as printed")
    title: str | None = column("Tiêu đề", "Heading text; null for plain items")
    role: str | None = column("Vai trò", "purpose, content, targets, schedule, …")
    text_start: int = column("Đầu nội dung", "Offset where the section begins", 0)
    text_end: int = column("Cuối nội dung", "Offset where the section with its children ends", 0)


class Theme(Record):
    """A named theme, motto, movement, campaign, slogan, topic or model."""

    table = "themes"
    kind: str = column("Loại", "chu_de, phuong_cham, khau_hieu, phong_trao, cuoc_van_dong, …", "")
    text: str = column("Tên", "Name without quotes or markup", "")
    theme_id: str | None = column("Mã chủ đề", "Same theme over the corpus, same id")
    movement_id: str | None = column("Mã phong trào", "Known national movement")
    launched_by: str | None = column("Cơ quan phát động", "Launcher as worded")
    applies_to: str | None = column("Áp dụng cho", "plan, a phase label, or null")


class Anniversary(Record):
    """A dated commemoration."""

    table = "anniversaries"
    ordinal: int | None = column("Số năm", "Years commemorated")
    event: str = column("Sự kiện", "Event as worded", "")
    event_id: str | None = column("Mã sự kiện", "Id in the authority table")
    origin_date: str | None = column("Ngày gốc", "ISO date of the origin as printed")
    commemorated_date: str | None = column("Ngày kỷ niệm", "ISO date commemorated as printed")
    arithmetic_ok: bool | None = column("Khớp số năm", "ordinal == commemorated - origin")
    known_origin_date: str | None = column("Ngày gốc đã biết", "Origin in the authority table")
    phase: str | None = column("Đợt", "Label of the round it stands in")


class Directive(Record):
    """One mention of a cited document."""

    table = "directives"
    type: str = column("Loại văn bản", "Chỉ thị, Nghị quyết, …", "")
    number: str | None = column("Số", "Number as printed")
    year: int | None = column("Năm trong số hiệu", "Year inside the number and symbol")
    symbol: str | None = column("Ký hiệu", "Symbol without the joining sign")
    directive_id: str | None = column("Số hiệu chuẩn", "Normalised: 19/CT-TTg, 05-CT/TW, luat-tdkt")
    work_id: str | None = column("Mã văn bản", "One cited work over the corpus, one id")
    date: str | None = column("Ngày", "ISO date as printed")
    issuer: str | None = column("Cơ quan ban hành", "Issuer as worded")
    issuer_id: str | None = column("Mã cơ quan", "Issuer in the authority table")
    subject: str | None = column("Trích yếu", "Subject as worded")
    article: str | None = column("Điều, khoản", "Article or clause cited")
    form: str = column("Dạng", "full, short or unnumbered", "")
    antecedent_id: str | None = column("Bản ghi đầy đủ", "Record of the full mention")


class Target(Record):
    """One quantified target."""

    table = "targets"
    comparator: str = column("So sánh", "eq, ge, gt, le, lt, range, none (none allowed)", "eq")
    value: float | None = column("Giá trị", "Number to be reached")
    value_max: float | None = column("Giá trị trên", "Upper end of a range")
    unit: str | None = column("Đơn vị", "% or the counted noun")
    percentage: bool = column("Là tỷ lệ", "Whether the unit is per cent", False)
    subject: str | None = column("Đối tượng", "Who or what")
    predicate: str | None = column("Yêu cầu đạt", "What is to be reached")
    title_id: str | None = column("Mã danh hiệu", "Title in the authority table")
    parent_id: str | None = column("Chỉ tiêu cha", "Target of which this is a 'trong đó' part")
    by_date: str | None = column("Thời hạn", "ISO date, partial allowed")


class Phase(Record):
    """An emulation round or an entry of the timetable."""

    table = "phases"
    label: str | None = column("Nhãn", "Đợt 1, …")
    start_date: str | None = column("Từ ngày", "ISO date, partial allowed")
    end_date: str | None = column("Đến ngày", "ISO date, partial allowed")
    theme: str | None = column("Chủ đề", "Theme of the round")
    text: str | None = column("Nội dung", "Activity, or what the round is for")


class Assignment(Record):
    """Who does what."""

    table = "assignments"
    actor: str | None = column("Chủ thể", "Who")
    task: str = column("Nhiệm vụ", "What, at most 120 characters cut at a word end", "")
    task_full: str | None = column("Nhiệm vụ đầy đủ", "The whole task")
    deadline: str | None = column("Thời hạn", "ISO date, partial allowed")


class Award(Record):
    """One mention of a title or a form of award."""

    table = "awards"
    name: str = column("Tên", "Name as worded", "")
    title_id: str | None = column("Mã danh hiệu", "Id in the authority table")
    level: str | None = column("Cấp", "coso, tinh, bo, toan_quoc or null")
    awarding_body: str | None = column("Cơ quan trao", "Awarding body as worded")


class Finding(Record):
    """What an auditor should look at; ``quote`` is null where something is absent."""

    table = "findings"
    code: str = column("Mã", "Code of the check", "")
    severity: Severity = column("Mức độ", "error, warning or info", Severity.WARNING)
    message_vi: str = column("Thông báo", "Message in Vietnamese", "")
    message_en: str = column("Thông báo (Anh)", "Message in English", "")
    legal_basis: str | None = column("Căn cứ", "Article of the rule")
    element_id: str | None = column("Mã yếu tố", "Element of the checklist")

    @property
    def local_id(self) -> str:
        """Several checks may look at the same characters, so the code is part of the name."""
        return local_id(self.table, self.start, self.end, self.code)


class Correction(Record):
    """A word that OCR had certainly misread; ``quote`` is the word as corrected."""

    table = "corrections"
    read: str = column("Chữ máy đọc", "What the OCR had read", "")
    reason: str = column("Lý do", "syllable, symbol or date", "")


RECORD_CLASSES: tuple[type[Record], ...] = (
    SectionRow,
    Theme,
    Anniversary,
    Directive,
    Target,
    Phase,
    Assignment,
    Award,
    Finding,
    Correction,
)
ROW_CLASSES: dict[str, type[Row]] = {
    DocumentRow.table: DocumentRow,
    **{record_class.table: record_class for record_class in RECORD_CLASSES},
}
