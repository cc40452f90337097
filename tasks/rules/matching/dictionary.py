"""An English dictionary: words and names that companies also bear, so that alone they prove little.

Words and names that SCOWL lists, by Kevin Atkinson (size 60, https://wordlist.aspell.net), as far
as they are frequent; and words that the gold set writes in small letters. Names of companies and
brands are left out. Regular forms ("shaped", "gigs") are left out where their word is listed.
"""

from pathlib import Path

from tasks.rules.names import words

_HERE = Path(__file__).parent

ENGLISH_WORDS = words((_HERE / "dictionary_words.txt").read_text(encoding="utf-8"))
ENGLISH_NAMES = words((_HERE / "dictionary_names.txt").read_text(encoding="utf-8"))
