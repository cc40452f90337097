"""Facts of purchases, sales and stakes: what was paid, and for which share."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import money_facts

_SHARE = re.compile(
    r"(?P<share>\d{1,3}(?:\.\d{1,2})?)(?:%|-?\s?per ?cent)\s?(?:(?:majority |controlling |"
    r"minority |equity |strategic )?(?:stake|interest|holding|shareholding|slice|position)\b|of "
    r"(?!sales|"
    r"revenue|its|the market|customers)|(?:的)?(?:已发行)?(?:股权|股份|权益|控股))|(?:持股|入股|"
    r"占股|持有|参股)(?:比例)?(?:约|近|逾|达)?(?P<held>\d{1,3}(?:\.\d{1,2})?)%|"
    r"(?P<whole>全资)(?=收购|并购|控股|买下)",
    re.IGNORECASE,
)

# In the lead other sums stand as well: sales, savings, older deals.
# What a deal is valued at is its price, what a company is valued at is not.
_DEAL_VALUED = re.compile(
    r"\b(?:deal|transaction|order|contract|purchase|offer|takeover|acquisition|"
    r"merger)s?\b[^.;]{0,24}valued at",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:pa(?:id|ys?|ying)|deals?|purchase|price|worth|valued|valu(?:e|ing)|cost|consideration|"
    r"invest\w*|stake|cheque|round|series [A-H]|raised|takeover|acqui\w+|buy\w*|bought|transaction|"
    r"offer|bid|change hands|shelling|placement|injection|fetch|received|disposal|contract|order|"
    r"agreement|sum|per share|cash)\b|代价|对价|作价|价格|金额|总额|"
    r"报价|出资|取得|投资|收购|并购|转让|出售|以.{0,8}元|交易|合同|注册资本|首付|募得|融资|承揽|"
    r"规模",
    re.IGNORECASE,
)


def merger_facts(clause: Clause, start: int) -> Iterable[Fact]:
    """What was paid, and the share that was bought in percent."""
    return _facts_of(clause)


@lru_cache(maxsize=16)
def _facts_of(clause: Clause) -> tuple[Fact, ...]:
    """They are asked for once for who buys and once for who is bought."""
    return (*paid_facts(clause), *share_facts(clause))


def paid_facts(clause: Clause) -> Iterator[Fact]:
    """The sum of the headline, or of a sentence of the lead that speaks of a price."""
    if not (clause.is_headline or _PRICE.search(clause.text)):
        return
    found = list(money_facts(clause))
    is_told = any(fact.name in {"amount", "amount_text"} for fact in found)
    is_value = not is_told and bool(_DEAL_VALUED.search(clause.text))
    for fact in found:
        yield replace(fact, name="amount") if is_value and fact.name == "valuation" else fact


def share_facts(clause: Clause) -> Iterator[Fact]:
    """`share`: the percentage of a company that changes hands."""
    for found in _SHARE.finditer(clause.text):
        if found["whole"]:
            yield Fact("share", 100.0, clause.span(*found.span("whole")))
            return
        group = "share" if found["share"] else "held"
        if 0 < float(found[group]) <= 100:
            yield Fact("share", float(found[group]), clause.span(found.start(group), found.end()))
            return
