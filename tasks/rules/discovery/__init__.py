"""Finding a company's sources: which addresses to try, and what they are worth once read.

Page -> candidates -> (tasks.discover reads them) -> Trial -> rank -> Finding
"""

from tasks.rules.discovery.candidates import (
    EDGAR,
    FEW_CHARACTERS,
    MOST_PAGES,
    candidates,
    next_home,
)
from tasks.rules.discovery.guesses import feed_guesses, page_guesses, sitemap_guesses
from tasks.rules.discovery.hosts import is_hosted
from tasks.rules.discovery.ranking import Finding, rank, refusal
from tasks.rules.discovery.sites import (
    Candidate,
    Link,
    Page,
    Site,
    is_own,
    is_same_company,
    key_of,
)
from tasks.rules.discovery.trials import Shown, Trial

__all__ = [
    "EDGAR",
    "FEW_CHARACTERS",
    "MOST_PAGES",
    "Candidate",
    "Finding",
    "Link",
    "Page",
    "Shown",
    "Site",
    "Trial",
    "candidates",
    "feed_guesses",
    "is_hosted",
    "is_own",
    "is_same_company",
    "key_of",
    "next_home",
    "page_guesses",
    "rank",
    "refusal",
    "sitemap_guesses",
]
