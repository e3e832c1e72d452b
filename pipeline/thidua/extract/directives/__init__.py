"""Directives: every cited document, one record a mention.

``numbered`` and ``unnumbered`` find them, each by a grammar of its own; ``tails`` reads date, issuer
and subject behind the name.
"""

from thidua.extract.directives.extractor import create, find_directives

__all__ = ["create", "find_directives"]
