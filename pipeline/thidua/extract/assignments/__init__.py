"""Assignments: who does what, wherever the work is shared out.

``sharing`` tells which headings and items share out work though their role does not say so,
``clauses`` where in a sentence the actor ends and the task begins, ``rows`` reads tables whose
head says in which columns stand who and what, ``prose`` running text that charges bodies where no
heading does; ``extractor`` goes over the plan and makes the records.
"""

from thidua.extract.assignments.extractor import create, find_assignments

__all__ = ["create", "find_assignments"]
