"""The sixteen questions of METHOD D14 and D15: what each figure means, and the answer in words.

Rows of the report views go in (`warehouse.report_views`), answers come out, for a digest to show.
"""

from tasks.rules.reports.answer import Answer, Column, Frame, frame_of
from tasks.rules.reports.questions import QUESTIONS, Question

__all__ = ["QUESTIONS", "Answer", "Column", "Frame", "Question", "frame_of"]
