"""Puts reports of one happening together, in one pass over a stream of items."""

from tasks.rules.stories._reading import Telling, read_words
from tasks.rules.stories._stream import Stories
from tasks.rules.stories._weighing import likeness

__all__ = ["Stories", "Telling", "likeness", "read_words"]
