"""Themes: named themes, mottoes, movements, campaigns, slogans, topics and models."""

from thidua.extract.themes.extractor import create, find_themes

__all__ = ["create", "find_themes"]
