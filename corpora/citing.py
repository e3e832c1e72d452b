"""Many short plans that cite few works in many words: to measure a citation index.

Every mention's work is known, since the generator wrote it; so is every contradiction it planted
(a date with day and month exchanged, another year on the same day, another day; an issuer that
cannot be). Works of provinces carry numbers that other provinces and other years use too.

python corpora/citing.py OUT [PLANS] [SEED]    writes OUT/*.txt and OUT/mentions.csv
"""

from __future__ import annotations

import csv
import random
import sys
from dataclasses import dataclass
from pathlib import Path

PROVINCES = (
    "Lai Châu", "Sơn La", "Lạng Sơn", "Cao Bằng", "Nghệ An", "Hà Tĩnh", "Quảng Ninh",
    "Thanh Hóa", "Điện Biên", "Cà Mau",
)  # fmt: skip
_LAW = "Luật Thi đua, khen thưởng"


@dataclass(frozen=True)
class Work:
    """A work that plans cite: ``symbol`` follows number and joint; ``years`` the plans that may."""

    key: str
    type: str
    number: str
    symbol: str
    date: str  # D/M/YYYY
    issuer: str
    subject: str
    wrong_issuer: str
    province: str | None = None


def _work(line: str) -> Work:
    kind, number, symbol, date, issuer, subject, wrong = (part.strip() for part in line.split("|"))
    return Work(f"{number}{symbol}", kind, number, symbol, date, issuer, subject, wrong)


NATIONAL = tuple(
    map(
        _work,
        """Chỉ thị|34|-CT/TW|7/4/2014|Bộ Chính trị|về tiếp tục đổi mới công tác thi đua, khen thưởng|Ban Bí thư
Chỉ thị|05|-CT/TW|15/5/2016|Bộ Chính trị|về đẩy mạnh học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh|Ban Bí thư
Kết luận|01|-KL/TW|18/5/2021|Bộ Chính trị|về tiếp tục thực hiện Chỉ thị 05-CT/TW|Ban Chấp hành Trung ương
Nghị quyết|57|-NQ/TW|22/12/2024|Bộ Chính trị|về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia|Ban Chấp hành Trung ương
Nghị quyết|29|-NQ/TW|4/11/2013|Ban Chấp hành Trung ương|về đổi mới căn bản, toàn diện giáo dục và đào tạo|Ban Bí thư
Chỉ thị|19|/CT-TTg|16/7/2021|Thủ tướng Chính phủ|về phát động thi đua phát triển kinh tế - xã hội hằng năm và 5 năm|Chính phủ
Quyết định|1620|/QĐ-TTg|20/9/2011|Thủ tướng Chính phủ|ban hành Kế hoạch tổ chức thực hiện phong trào “Cả nước chung sức xây dựng nông thôn mới”|Chính phủ
Quyết định|587|/QĐ-TTg|18/5/2022|Thủ tướng Chính phủ|ban hành Kế hoạch tổ chức thực hiện phong trào thi đua xây dựng nông thôn mới giai đoạn 2021-2025|Chính phủ
Nghị định|91|/2017/NĐ-CP|31/7/2017|Chính phủ|quy định chi tiết thi hành Luật Thi đua, khen thưởng|Thủ tướng Chính phủ
Nghị định|98|/2023/NĐ-CP|31/12/2023|Chính phủ|quy định chi tiết thi hành Luật Thi đua, khen thưởng|Thủ tướng Chính phủ
Thông tư|21|/2020/TT-BGDĐT|31/7/2020|Bộ Giáo dục và Đào tạo|hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục|Bộ Nội vụ
Thông tư|29|/2023/TT-BGDĐT|29/12/2023|Bộ Giáo dục và Đào tạo|hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục|Bộ Nội vụ
Hướng dẫn|1271|/HD-TLĐ|2/10/2019|Tổng Liên đoàn Lao động Việt Nam|về việc tổ chức phong trào thi đua trong công nhân, viên chức, lao động|Bộ Nội vụ""".splitlines(),
    )
)


def local_works(province: str, year: int) -> tuple[Work, ...]:
    """The works of one province in one year; numbers are the same in every province and year."""
    day = 5 + (year * 7 + len(province)) % 19
    lines = f"""Chỉ thị|02|/CT-UBND|{day:02}/01/{year}|Ủy ban nhân dân tỉnh {province}|về phát động phong trào thi đua năm {year}|Sở Nội vụ tỉnh {province}
Kế hoạch|15|/KH-UBND|{day + 4:02}/01/{year}|UBND tỉnh {province}|về tổ chức phong trào thi đua yêu nước năm {year}|Sở Nội vụ tỉnh {province}
Kết luận|{100 + year - 2020}|-KL/TU|{day + 1:02}/02/{year}|Ban Thường vụ Tỉnh ủy {province}|về công tác thi đua, khen thưởng năm {year}|Hội đồng nhân dân tỉnh {province}"""
    return tuple(
        Work(**{**vars(work), "key": f"{work.key}:{province}:{year}", "province": province})
        for work in map(_work, lines.splitlines())
    )


@dataclass(frozen=True)
class Citation:
    """One mention the generator wrote: offsets into the plan's text, its work, what is wrong."""

    plan: str
    start: int
    end: int
    work: str
    wrong: str  # "", "date" or "issuer"


def plans(count: int, seed: int = 1) -> tuple[dict[str, str], list[Citation]]:
    """Name -> text of *count* plans, and every mention in them."""
    rng = random.Random(seed)
    texts: dict[str, str] = {}
    citations: list[Citation] = []
    correct: dict[str, int] = {}
    for number in range(count):
        year = rng.choice((2021, 2022, 2023, 2024, 2025))
        province = rng.choice(PROVINCES)
        name = f"plan-{number:04d}.txt"
        writer = _Writer(name, rng, correct)
        writer.plan(province, year)
        texts[name] = writer.text
        citations += writer.citations
    return texts, citations


class _Writer:
    """Writes one plan and notes where its mentions stand."""

    def __init__(self, name: str, rng: random.Random, correct: dict[str, int]) -> None:
        self.name, self.rng, self.correct = name, rng, correct
        self.text = ""
        self.citations: list[Citation] = []

    def plan(self, province: str, year: int) -> None:
        """The whole plan."""
        known = [w for w in NATIONAL if int(w.date[-4:]) <= year - 1]
        works = self.rng.sample(known, min(len(known), self.rng.randint(3, 5)))
        works += self.rng.sample(local_works(province, year), 2)
        self.text += (
            f"ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"TỈNH {province.upper()}\tĐộc lập - Tự do - Hạnh phúc\n\n"
            f"Số: {self.rng.randint(20, 99)}/KH-UBND\t{province}, ngày 25 tháng 02 năm {year}\n\n"
            f"KẾ HOẠCH\nPhát động phong trào thi đua năm {year}\n\n"
        )
        self._law(year)
        for work in works:
            self.text += "Căn cứ "
            self._full(work)
            self.text += ";\n"
        self.text += (
            f"\nỦy ban nhân dân tỉnh {province} ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\n"
        )
        for position, work in enumerate(self.rng.sample(works, 3), start=1):
            self.text += f"{position}. Tiếp tục thực hiện tốt "
            self._short(work)
            self.text += " gắn với nhiệm vụ của địa phương.\n\n"
        if self.rng.random() < 0.5:
            self.text += "4. Cụ thể hóa "
            wordings = (
                "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII",
                "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII",
                "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            )
            self._write(self.rng.choice(wordings), "ĐH XIII")
            self.text += " thành việc làm hằng ngày.\n\n"
        self.text += "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện.\n\n"

    def _write(self, words: str, work: str, wrong: str = "") -> None:
        start = len(self.text)
        self.text += words
        self.citations.append(Citation(self.name, start, len(self.text), work, wrong))

    def _law(self, year: int) -> None:
        """The law of the day, by name, with or without its date."""
        date, key = ("26/11/2003", "15/2003") if year < 2024 else ("15/6/2022", "06/2022")
        self.text += "Căn cứ "
        tail = self.rng.choice(("", f" ngày {date}", f" năm {date[-4:]}"))
        self._write(f"{_LAW}{tail}", key)
        self.text += ";\n"

    def _symbol(self, work: Work) -> str:
        """Number and symbol, as people type them."""
        symbol = work.symbol
        if self.rng.random() < 0.15:
            symbol = symbol.replace("-", self.rng.choice((" - ", "–", " -")), 1)
        if self.rng.random() < 0.1:
            symbol = symbol.replace("TTg", "TTG")
        number = work.number.lstrip("0") if self.rng.random() < 0.1 else work.number
        return f"{number}{symbol}"

    def _full(self, work: Work) -> None:
        """A full citation; now and then with a planted error, once three plans had it right."""
        date, issuer, wrong = work.date, work.issuer, ""
        if self.correct.get(work.key, 0) >= 3 and self.rng.random() < 0.12:
            wrong = self.rng.choice(("date", "issuer"))
            if wrong == "issuer":
                issuer = work.wrong_issuer
            else:
                date = self._wrong_date(work.date)
        else:
            self.correct[work.key] = self.correct.get(work.key, 0) + 1
        comma = self.rng.choice(("", ","))
        subject = f" {work.subject}" if self.rng.random() < 0.7 else ""
        words = f"{work.type} số {self._symbol(work)}{comma} ngày {date} của {issuer}{subject}"
        self._write(words, work.key, wrong)

    def _wrong_date(self, date: str) -> str:
        day, month, year = date.split("/")
        swapped = f"{month}/{day}/{year}"
        other_day = f"{int(day) % 27 + 1}/{month}/{year}"
        other_year = f"{day}/{month}/{int(year) - 1}"
        choices = [other_day, other_year]
        if int(day) <= 12 and int(day) != int(month):
            choices.append(swapped)
        return self.rng.choice(choices)

    def _short(self, work: Work) -> None:
        """A later mention: number and symbol, with or without the issuer, or the number alone."""
        form = self.rng.random()
        if form < 0.5:
            words = f"{work.type} số {self._symbol(work)}"
        elif form < 0.75:
            words = f"{work.type} số {self._symbol(work)} của {work.issuer}"
        else:
            words = f"{work.type} {self.rng.choice(('', 'số '))}{work.number} của {work.issuer}"
        self._write(words, work.key)


def main() -> None:
    """The command line."""
    folder = Path(sys.argv[1])
    count, seed = (int(value) for value in (*sys.argv[2:4], *("300", "1")[len(sys.argv) - 2 :]))
    texts, citations = plans(count, seed)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    with (folder / "mentions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("plan", "start", "end", "work", "wrong"))
        writer.writerows((c.plan, c.start, c.end, c.work, c.wrong) for c in citations)


if __name__ == "__main__":
    main()
