"""Words that lines around a title begin with: a deed, a post, and what opens the text."""

from __future__ import annotations

import re

_POSTS = r"chu tich|(?:tong )?giam doc|hieu truong|bo truong|cuc truong|vien truong"
# What opens the body at once, whether or not a title has been read.
BODY_OPENS = re.compile(
    r"^\W*(?:can cu|xet (?!thi dua|tang |khen |cong nhan |danh hieu )|kinh g[uo]i|thuc hien (?:cong van|ke hoach|chi thi|nghi quyet|quyet dinh"
    r"|huong dan|ket luan|chuong trinh|chu de)|kem theo)"
)
# What is done: with it a title begins, and no body's name.
DEED = re.compile(
    r"\W*(?:phat dong|tong ket|so ket|trien khai|to chuc|thuc hien|huong ung|ve viec|dang ky|ky ket"
    r"|tang cuong|day manh|ban hanh|phe duyet|sua doi|bai bo|kien toan|cong nhan|quy dinh"
    r"|giao chi tieu|thanh lap)\s"
)
# The post of the head of a body, before the body's own name: "CHỦ TỊCH ỦY BAN …".
POST = re.compile(rf"(?:{_POSTS})\s+")
ENDED = ".;:!?"  # marks of a sentence, with which no title ends
LONGEST_LINE = 260  # characters of a title's line
LONGEST_RULED = 120  # … of one that stands apart
