"""Links articles to accounts, and detections to the accounts they are about."""

from tasks.rules.matching.addresses import Mention
from tasks.rules.matching.attribution import STRENGTHS, Attribution, attribute, by_account
from tasks.rules.matching.context import headline, longer_name
from tasks.rules.matching.index import AccountIndex
from tasks.rules.matching.spellings import RULES
from tasks.rules.matching.views import key_of

__all__ = [
    "RULES",
    "STRENGTHS",
    "AccountIndex",
    "Attribution",
    "Mention",
    "attribute",
    "by_account",
    "headline",
    "key_of",
    "longer_name",
]
