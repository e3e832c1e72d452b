"""Text reuse: small texts with known answers, planted copies, and what must hold of any texts."""

from __future__ import annotations

import random
import re
from itertools import pairwise

import pytest
from corpora.splits import plan_files
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.analysis.comparison.reuse import PlanText, find_reuse
from thidua.knowledge.folding import fold

PLANS = plan_files("train")
WORD = re.compile(r"[^\W_]+")

MODEL = (
    "Phát động phong trào thi đua sâu rộng trong toàn thể cán bộ, công chức, viên chức, người lao "
    "động; lấy hiệu quả công việc làm thước đo, coi trọng khen thưởng tập thể nhỏ, người trực tiếp "
    "hoà mình với cơ sở, lao động, sản xuất và công tác."
)
OWN = (
    "Xã miền núi Trà Giang đăng ký mở ba tuyến đường bê tông dẫn vào nương quế, dựng hai nhà văn "
    "hóa thôn và trồng bốn nghìn cây bản địa ven suối trước mùa mưa."
)
OTHER = (
    "Bệnh viện phấn đấu rút thời gian chờ khám còn ba mươi phút, lắp thêm quầy lấy số tự động, mỗi "
    "khoa có một sáng kiến giảm rác thải nhựa được hội đồng công nhận."
)


def folded(text):
    return WORD.findall(fold(text))


def plan(doc_id, text, date=None, start=0, end=None):
    return PlanText(doc_id, text, date, start, len(text) if end is None else end)


def sources(plans, **options):
    return [(p.doc_id, p.source_id) for p in find_reuse(plans, **options).passages]


# ---------------------------------------------------------------------------- one copy


@pytest.mark.parametrize(
    "copy",
    [
        MODEL,
        MODEL.upper(),
        MODEL.replace(" ", "\n"),
        MODEL.replace(",", " -").replace(";", "."),
        MODEL.replace("hoà", "hòa"),
        fold(MODEL),
        MODEL.replace("cán bộ, công", "cán bộ, đảng viên và công"),  # three words put in
        MODEL.replace("sâu rộng ", ""),
        MODEL.replace("coi trọng", "chú ý"),
        MODEL.replace("thước đo", "thước\n12\nđo"),  # a page number between
    ],
)
def test_a_copy_is_one_passage_whatever_its_dress(copy):
    plans = [plan("b", f"{OWN} {copy} {OWN}", "2021"), plan("a", f"{OTHER}\n{MODEL}", "2020")]
    reuse = find_reuse(plans)
    (passage,) = reuse.passages
    assert plans[0].text[passage.start : passage.end] == copy.rstrip(".")
    assert plans[1].text[passage.source_start : passage.source_end] == MODEL.rstrip(".")
    assert (passage.doc_id, passage.source_id) == ("b", "a")
    assert passage.words == len(folded(copy))


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        "",
        "- ; . 12",
        "Căn cứ Luật Thi đua, khen thưởng",  # set phrase, too short
        " ".join(MODEL.split()[:15]),
        " ".join(reversed(MODEL.split())),
        " ".join(sorted(MODEL.split())),
    ],
)
def test_unrelated_texts_share_nothing(text):
    reuse = find_reuse([plan("a", MODEL), plan("b", text), plan("c", OTHER)])
    assert not reuse.passages
    assert all(s.share_any == 0 and s.source_id_main is None for s in reuse.shares)


def test_the_plans_of_the_corpus_are_plans_of_their_own():
    plans = [plan(path.stem, path.read_text("utf-8")) for path in PLANS]
    assert all(share.share_any < 0.2 for share in find_reuse(plans).shares)


def test_a_shift_of_four_words_parts_passages():
    words = MODEL.split()
    copy = [*words[:24], "một", "hai", "ba", "bốn", *words[24:]]
    reuse = find_reuse([plan("a", MODEL), plan("b", " ".join(copy))])
    assert [p.words for p in reuse.passages] == [24, len(words) - 24]


def test_only_the_body_is_compared():
    text = f"{MODEL} {OWN}"
    body = plan("b", text, "2021", start=len(MODEL))
    assert sources([plan("a", text, "2020", end=len(MODEL)), body]) == []
    (passage,) = find_reuse([plan("a", f"{OTHER} {OWN}", "2020"), body]).passages
    assert text[passage.start : passage.end] == OWN.rstrip(".")


# ---------------------------------------------------------------------------- who copied whom


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2021-01-05", "2020-12-31"), [("a", "b")]),
        (("2020-12-31", "2021-01-05"), [("b", "a")]),
        (("2020", "2020-03"), [("b", "a")]),
        (("2020", "2020"), [("b", "a")]),
        ((None, "2025"), [("a", "b")]),
        ((None, None), [("b", "a")]),
    ],
)
def test_the_earlier_plan_is_the_source(dates, expected):
    plans = [plan("a", MODEL, dates[0]), plan("b", MODEL, dates[1])]
    assert sources(plans) == sources(plans[::-1]) == expected


def test_of_several_holders_the_earliest():
    plans = [plan(f"p{year}", f"{MODEL}\n{year}", f"{year}") for year in range(2000, 2030)]
    assert {source for _, source in sources(plans)} == {"p2000"}


def test_the_longer_passage_before_the_earlier():
    plans = [plan("a", MODEL, "2010"), plan("b", f"{MODEL} {OWN}", "2011")]
    plans += [plan(f"c{n:02}", f"{OTHER if n else ''} {MODEL}", "2012") for n in range(20)]
    last = plan("d", f"{MODEL} {OWN}", "2013")
    assert [s for s in sources([*plans, last]) if s[0] == "d"] == [("d", "b")]


def test_each_stretch_once():
    one, two, three = (" ".join(text.split()) for text in (MODEL, OWN, OTHER))
    plans = [plan("a", f"{one} {two}", "2010"), plan("b", f"{two} {three}", "2011")]
    copy = plan("c", f"{one} {two} {three}", "2012")
    found = [p for p in find_reuse([*plans, copy]).passages if p.doc_id == "c"]
    assert [p.source_id for p in found] == ["a", "b"]
    assert found[1].start > found[0].end
    assert sum(p.words for p in found) == len(folded(copy.text))


def test_shares():
    plans = [
        plan("a", f"{MODEL} {OWN}", "2020"),
        plan("b", MODEL, "2021"),
        plan("c", OTHER, "2022"),
        plan("d", ""),
    ]
    model, own, other = (len(folded(text)) for text in (MODEL, OWN, OTHER))
    a, b, c, d = find_reuse(plans).shares
    assert (a.share_earlier, a.share_any) == (0, pytest.approx(model / (model + own)))
    assert (b.words, b.shared_words, b.share_earlier, b.share_any) == (model, model, 1, 1)
    assert (a.source_id_main, b.source_id_main) == (None, "a")
    assert (c.words, c.share_any) == (other, 0)
    assert (d.words, d.share_any) == (0, 0)


def test_rows_carry_the_fields():
    reuse = find_reuse([plan("a", MODEL), plan("b", MODEL)])
    assert reuse.passage_rows()[0]["source_id"] == "a"
    assert [row["doc_id"] for row in reuse.share_rows()] == ["a", "b"]


@pytest.mark.parametrize("texts", [[], [plan("a", "")], [plan("a", MODEL)]])
def test_too_few_to_compare(texts):
    reuse = find_reuse(texts)
    assert reuse.passages == ()
    assert len(reuse.shares) == len(texts)


def test_what_cannot_be_asked():
    with pytest.raises(ValueError, match="same doc_id"):
        find_reuse([plan("a", MODEL), plan("a", OWN)])
    with pytest.raises(ValueError, match="below 8"):
        find_reuse([], minimum_words=7)


# ---------------------------------------------------------------------------- planted copies

TONES = (("oà", "òa"), ("oá", "óa"), ("uý", "úy"), ("uỷ", "ủy"))


def disguised(words, chance):
    """The same words as another hand types them."""
    return "".join(
        _disguised(word, chance) + chance.choice(("\n", " ", "  ", " ")) for word in words
    )


def _disguised(word, chance):
    if chance.random() < 0.15:
        word = word.upper()
    if chance.random() < 0.15:
        word = word.strip(".,;:") + chance.choice(".,;:")
    for pair in TONES:
        one, other = chance.sample(pair, 2)
        word = word.replace(one, other)
    return word


def recombined(lines, chance, count):
    """Sentences of the corpus in another order, some words of each replaced."""
    words = [w for line in lines for w in line.split()]
    text = [w for line in chance.choices(lines, k=count) for w in line.split()]
    return [chance.choice(words) if chance.random() < 0.25 else w for w in text]


def test_plans_worked_on_together_change_nothing(monkeypatch):
    texts = [path.read_text("utf-8") for path in PLANS]
    plans = [
        plan(f"p{n}", f"{one}\n{other[:2000]}")
        for n, (one, other) in enumerate(zip(texts, texts[3:] + texts[:3], strict=True))
    ]
    together = find_reuse(plans)
    monkeypatch.setattr("thidua.analysis.comparison.reuse._BLOCK", 1)
    assert len(together.passages) > 10
    assert find_reuse(plans) == together


@pytest.mark.parametrize("seed", range(4))
def test_planted_copies_are_found(seed):
    chance = random.Random(seed)
    plans = [path.read_text("utf-8").split() for path in PLANS]
    lines = [line for path in PLANS for line in path.read_text("utf-8").split("\n") if len(line.split()) > 8]  # fmt: skip
    plans += [recombined(lines, chance, 40) for _ in range(85)]
    texts, plantings = [], []
    for place, words in enumerate(plans):
        before, planted, after = " ".join(words), "", ""
        if place:
            source = plans[chance.randrange(place)]
            length = chance.randint(30, 60)
            first, at = chance.randrange(len(source) - length), chance.randrange(len(words))
            copy = source[first : first + length]
            before, after = " ".join(words[:at]) + " ", " ".join(words[at:])
            planted = disguised(copy, chance)
            plans[place] = [*words[:at], *copy, *words[at:]]
        texts.append(plan(f"p{place:03}", before + planted + after, f"{2000 + place}"))
        plantings.append((len(before), len(before) + len(planted.rstrip())))
    passages = find_reuse(texts).passages
    found = 0
    for text, (start, end) in list(zip(texts, plantings, strict=True))[1:]:
        words = [(m.start(), m.end()) for m in WORD.finditer(fold(text.text), start, end)]
        held = {
            w for w in words for p in passages if p.doc_id == text.doc_id and p.start <= w[0] and w[1] <= p.end
        }  # fmt: skip
        found += len(held) >= 0.95 * len(words)
    assert len(plantings) == 100
    assert found / 99 >= 0.98


# ---------------------------------------------------------------------------- of any texts

VOCABULARY = ["thi", "đua", "yêu", "nước", "là", "Thi", "hoà", "hòa", "1", "2", "khen"]
TEXTS = st.lists(
    st.lists(st.sampled_from(VOCABULARY), max_size=60).map(" ".join), min_size=1, max_size=6
)


def verbatim(texts, place, minimum, others):
    """The plain way: words of a text that lie in a run that stands in one of *others*."""
    words = folded(texts[place])
    known = {
        tuple(there[i : i + minimum])
        for other in others
        for there in [folded(texts[other])]
        for i in range(len(there) - minimum + 1)
    }
    covered = set()
    for i in range(len(words) - minimum + 1):
        if tuple(words[i : i + minimum]) in known:
            covered.update(range(i, i + minimum))
    return covered


def common_words(one, other):
    """Length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for a in one:
        last = row
        row = [0]
        for j, b in enumerate(other):
            row.append(last[j] + 1 if a == b else max(row[-1], last[j + 1]))
    return row[-1]


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(8, 14))
def test_what_holds_of_any_texts(texts, minimum):
    plans = [plan(f"{n}", text) for n, text in enumerate(texts)]
    reuse = find_reuse(plans, minimum_words=minimum)
    assert find_reuse(plans[::-1], minimum_words=minimum) == reuse
    for passage in reuse.passages:
        here = folded(texts[int(passage.doc_id)][passage.start : passage.end])
        there = folded(texts[int(passage.source_id)][passage.source_start : passage.source_end])
        assert int(passage.source_id) < int(passage.doc_id)
        assert len(here) == passage.words
        assert (here[0], here[-1]) == (there[0], there[-1])
        assert common_words(here, there) >= minimum
    for one, other in pairwise(reuse.passages):
        assert one.doc_id < other.doc_id or one.end <= other.start
    for place, share in enumerate(reuse.shares):
        plain = verbatim(texts, place, minimum, range(place))
        anywhere = verbatim(texts, place, minimum, set(range(len(texts))) - {place})
        assert share.words == len(folded(texts[place]))
        assert len(plain) <= share.shared_words <= share.words
        assert len(anywhere) <= round(share.share_any * share.words)
        assert share.share_earlier <= share.share_any <= 1
        assert bool(share.shared_words) >= bool(share.source_id_main)
