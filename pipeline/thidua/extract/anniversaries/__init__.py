"""Anniversaries: "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)" and its variants."""

from thidua.extract.anniversaries.extractor import create, find_anniversaries

__all__ = ["create", "find_anniversaries"]
