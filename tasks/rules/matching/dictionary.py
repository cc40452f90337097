"""An English dictionary: words and names that companies also bear, so that alone they prove little.

Words and names of SCOWL (see LICENSE) as far as they are among the 30,000 or 40,000 that occur most
often in books, and words that the gold set writes in small letters. Names of companies and brands
are left out, and so are regular forms ("shaped", "gigs") where their word is listed.
"""

from pathlib import Path

from tasks.rules.names import words

_HERE = Path(__file__).parent

ENGLISH_WORDS = words((_HERE / "dictionary_words.txt").read_text(encoding="utf-8"))
ENGLISH_NAMES = words((_HERE / "dictionary_names.txt").read_text(encoding="utf-8"))
