"""Who is sold, told by who sells: the same headlines as for the seller."""

from tests.rules.grids.divests_by_name import OBJECTS, SILENT, SUBJECTS, TAILS, VERBS

__all__ = ["OBJECTS", "SILENT", "SUBJECTS", "TAILS", "VERBS"]

TYPE = "is_acquired"
SUBJECT_IS = "object"
