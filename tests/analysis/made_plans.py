"""Plans and records made up in the test, as a dataset holds them."""

from thidua.analysis.comparison import (
    Plans,
)
from thidua.dataset import Dataset, DocumentRows
from thidua.records import (
    Anniversary,
    Assignment,
    Award,
    DocumentRow,
    Phase,
    SectionRow,
    Target,
    Theme,
)

OLD = """I. MỤC ĐÍCH
Nâng cao chất lượng phong trào thi đua năm 2023 trong toàn trường.
II. CHỈ TIÊU
- 90% giáo viên đạt Lao động tiên tiến; 10 sáng kiến.
III. KHEN THƯỞNG
Tặng Giấy khen."""
NEW = """I. MỤC ĐÍCH
Nâng cao chất lượng phong trào thi đua năm 2024 trong toàn trường.
II. CHỈ TIÊU
- 95% giáo viên đạt Lao động tiên tiến; 100% học sinh tham gia BHYT.
III. KINH PHÍ
Từ quỹ của trường."""


def document(doc_id, *records, text="x", **fields):
    """A document whose records stand at its first character, or at their quote in *text*."""
    tables: dict[str, list] = {}
    for number, record in enumerate(records):
        quote = record.quote or text[:1]
        start = text.index(quote)
        place = {
            "doc_id": doc_id,
            "record_id": f"{doc_id}:{number}",
            "quote": quote,
            "start": start,
            "end": start + len(quote),
        }
        if isinstance(record, SectionRow):
            place["section_id"] = f"{doc_id}:s{record.ordinal}"
        tables.setdefault(record.table, []).append(record.model_copy(update=place))
    row = {"source": f"{doc_id}.txt", "file_name": f"{doc_id}.txt", "body_start": 0, **fields}
    row.setdefault("body_end", len(text))
    return DocumentRows(DocumentRow(doc_id=doc_id, text=text, chars=len(text), **row), tables)


def dataset(*documents):
    return Dataset.of(documents)


def plans(*documents):
    return Plans(dataset(*documents))


def percent(value, subject, predicate, comparator="ge", **fields):
    return Target(
        comparator=comparator, value=value, unit="%", percentage=True,
        subject=subject, predicate=predicate, **fields,
    )  # fmt: skip


def count(value, unit, subject, predicate=None, comparator="eq", **fields):
    return Target(
        comparator=comparator,
        value=value,
        unit=unit,
        subject=subject,
        predicate=predicate,
        **fields,
    )


def sections(text, *titles):
    rows = []
    starts = [text.index(title) for title, _ in titles]
    for number, (title, role) in enumerate(titles):
        label, name = title.split(". ")
        rows.append(
            SectionRow(
                quote=title, ordinal=number, level=1, label=label, title=name, role=role,
                text_start=starts[number], text_end=[*starts, len(text)][number + 1],
            )
        )  # fmt: skip
    return rows


def two_plans():
    """A plan and the one of the year after: every kind of record once."""
    purpose, targets = ("I. MỤC ĐÍCH", "purpose"), ("II. CHỈ TIÊU", "targets")
    return dataset(
        document(
            "old",
            *sections(OLD, purpose, targets, ("III. KHEN THƯỞNG", "rewards")),
            percent(90, "giáo viên", "đạt Lao động tiên tiến", quote="90% giáo viên đạt Lao động tiên tiến"),
            count(10, "sáng kiến", "sáng kiến", quote="10 sáng kiến"),
            Theme(kind="phong_trao", text="Hai tốt"),
            Anniversary(event="Nhà giáo Việt Nam", event_id="20-11", ordinal=41),
            Phase(label="Đợt 1", start_date="2023-01-05"),
            Award(name="Giấy khen", title_id="giay-khen", quote="Giấy khen"),
            Assignment(actor="Công đoàn", task="phối hợp phát động"),
            text=OLD, plan_year=2023, signer_name="Nguyễn An",
            issuing_body="Trường THPT Cửa Nhượng", province="Hà Tĩnh",
        ),
        document(
            "new",
            *sections(NEW, purpose, targets, ("III. KINH PHÍ", "funding")),
            percent(95, "giáo viên", "đạt LĐTT", quote="95% giáo viên đạt Lao động tiên tiến"),
            percent(100, "học sinh", "tham gia BHYT", quote="100% học sinh tham gia BHYT"),
            Theme(kind="phong_trao", text="Hai tốt"),
            Anniversary(event="Nhà giáo Việt Nam", event_id="20-11", ordinal=42),
            Phase(label="Đợt 1", start_date="2024-01-05"),
            Assignment(actor="Công đoàn", task="phối hợp phát động phong trào"),
            Assignment(actor="Kế toán", task="chi"),
            text=NEW, plan_year=2024, signer_name="Nguyễn An",
            issuing_body="TRƯỜNG THPT CỬA NHƯỢNG", province="Hà Tĩnh",
        ),
    )  # fmt: skip
