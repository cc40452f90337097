"""Links articles to accounts, and detections to the accounts they are about."""

from tasks.rules.matching.addresses import Mention
from tasks.rules.matching.attribution import STRENGTHS, Attribution, attribute
from tasks.rules.matching.index import AccountIndex

__all__ = ["STRENGTHS", "AccountIndex", "Attribution", "Mention", "attribute"]
