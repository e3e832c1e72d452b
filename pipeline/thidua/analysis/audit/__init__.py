"""The audit: what a plan should hold and does not, and what in it cannot all be right.

``run`` asks the rules of a ``profile`` of every ``plan`` and gives a ``report``; ``suppression``
leaves out what a person has accepted; ``formats`` and ``sarif`` write it.
"""

from thidua.analysis.audit.profile import load_profile
from thidua.analysis.audit.report import AuditReport
from thidua.analysis.audit.run import audit

__all__ = ["AuditReport", "audit", "load_profile"]
