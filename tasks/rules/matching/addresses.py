"""Certain cues: links, domains and tickers that belong to an account."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.matching.lookup import Arrays, array_texts, text_array
from tasks.rules.matching.words import COMMON_WORDS
from tasks.rules.names import registrable_domain, words

# Domains on which everybody has a page: a link there says nothing about their owner.
SHARED_HOSTS = words(
    """
    facebook.com twitter.com x.com linkedin.com youtube.com youtu.be instagram.com tiktok.com
    pinterest.com reddit.com medium.com substack.com github.com google.com goo.gl apple.com
    spotify.com whatsapp.com wa.me t.me telegram.org bit.ly wikipedia.org crunchbase.com
    prnewswire.com businesswire.com globenewswire.com accesswire.com amazon.com vimeo.com
    threads.net bsky.app weibo.com qq.com wechat.com zhihu.com bilibili.com microsoft.com
    eventbrite.com wordpress.com wordpress.org mailchimp.com typeform.com calendly.com
    """
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article speaks of an account; `field[start:end] == text`, verbatim.

    `field` is title, text, url or link (then the whole address). `strength` is certain (own source,
    link, domain, ticker, "About" paragraph), strong (full legal name) or weak (bare name).
    """

    account_id: int
    field: str
    start: int
    end: int
    text: str
    cue: str
    strength: str


_DOMAIN = re.compile(r"(?<![\w.-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,5}[A-Za-z]{2,24}(?![\w-])")
_DOT = re.compile(r"\.[A-Za-z]{2}")  # rare but in domains, and found quickly
_EXCHANGES = {
    **dict.fromkeys(["NASDAQ", "NASDAQGS", "NASDAQGM", "NASDAQCM", "NAS", "纳斯达克"], "NASDAQ"),
    **dict.fromkeys(["NYSE", "NYSE AMERICAN", "AMEX", "N", "纽交所"], "NYSE"),
    **dict.fromkeys(["LSE", "LON", "AIM", "L"], "LSE"),
    **dict.fromkeys(["HKEX", "SEHK", "HKG", "HK", "港交所"], "HK"),
    **dict.fromkeys(["SSE", "SHA", "SH", "SHSE", "上交所"], "SH"),
    **dict.fromkeys(["SZSE", "SHE", "SZ", "深交所"], "SZ"),
    **dict.fromkeys(["TSX", "TSXV", "TSX-V", "TSE", "TO", "CSE"], "TSX"),
    **dict.fromkeys(["TYO", "JPX", "T"], "TYO"),
    **dict.fromkeys(["ASX", "AX"], "ASX"),
    **dict.fromkeys(["NSE", "NS"], "NSE"),
    **dict.fromkeys(["BSE", "BOM", "BO"], "BSE"),
    **dict.fromkeys(["FRA", "ETR", "XETRA", "FWB", "DE"], "FRA"),
    **dict.fromkeys(["EPA", "PA", "EURONEXT", "AMS", "EBR", "AS", "BR"], "EURONEXT"),
    **dict.fromkeys(["SIX", "SWX", "SW"], "SIX"),
    **dict.fromkeys(["KRX", "KOSPI", "KOSDAQ", "KS", "KQ"], "KRX"),
    **dict.fromkeys(["OTC", "OTCMKTS", "OTCQB", "OTCQX", "OTCPK"], "OTC"),
    **dict.fromkeys(
        ["STO", "ST", "OMX", "BIT", "MI", "BME", "MC", "SGX", "SI", "TADAWUL"], "OTHER"
    ),
}
_ANY_EXCHANGE = "|".join(
    re.escape(name).replace(r"\ ", r"\s") for name in sorted(_EXCHANGES, key=len, reverse=True)
)
_BRACKET = re.compile(r"[(（]")
_TICKER = re.compile(
    rf"[(（]\s?(?:[^()（）]{{0,20}}?\b)?(?:(?P<exchange>{_ANY_EXCHANGE})\s?[:：]\s?(?P<symbol>[A-Z0-9][A-Z0-9.\-]{{0,9}})"
    rf"|(?:(?:股票|证券)?代码[:：]?\s?)?(?P<code>[0-9]{{4,6}}|[A-Z]{{1,5}})(?:\.(?P<suffix>{_ANY_EXCHANGE}))"
    rf"|(?:股票|证券)?代码[:：]\s?(?P<bare>[A-Z0-9]{{1,6}}))\b",
    re.IGNORECASE,
)
# Out of brackets, or in brackets alone, only as such symbols are written: in capitals or figures.
_LONG_EXCHANGE = "|".join(
    re.escape(spelled)
    for name in sorted(_EXCHANGES, key=len, reverse=True)
    if len(name) > 2 and name.isascii()
    for spelled in dict.fromkeys((name, name.title() if name == "NASDAQ" else name))
)
_SUFFIX = "|".join(sorted(name for name in _EXCHANGES if len(name) <= 2))
_OPEN_TICKER = re.compile(
    rf"(?<![\w$])\$(?P<tag>[A-Z]{{2,5}})(?![\w$])"
    rf"|(?<!\w)(?P<exchange>{_LONG_EXCHANGE})\s?[:：]\s?(?P<symbol>[A-Z0-9]{{1,6}})(?![A-Za-z0-9])"
    rf"|(?<![A-Za-z0-9.@/])(?P<code>\d{{4,6}}|[A-Z]{{3,5}})\.(?P<suffix>{_SUFFIX})(?![A-Za-z0-9.])"
    r"|[(（](?P<bracketed>\d{6}|[A-Z]{4,5})[)）]"
    r"|(?<![\w$&.-])(?P<traded>[A-Z]{3,5})(?=\s(?:shares|stock)\b)"
    r"|\b[Ss](?:hares|tock)\s(?:in|of)\s(?P<shares_in>[A-Z]{3,5})(?!\w)"
)
# By itself, as a headline of a market's page has it.
_BARE_TICKER = re.compile(
    r"(?<![\w$&.@/-])(?<![:：]\s)(?<![:：])[A-Z]{4,5}(?![\w&.@/-])"
    r"|(?<![\d.$€£¥])[03468]\d{5}(?![\d.]|\s?[人元万亿名件份股家台辆吨])"
)
_OPENS_TICKER = re.compile(r"[$:：.(（]|(?:hares|tock)\b")
_SYMBOLS = ("tag", "symbol", "code", "bracketed", "traded", "shares_in")
_LEAD = 500  # so far into a text they are looked for


@dataclass(frozen=True, slots=True)
class Addresses:
    """The accounts by domain, and by ticker symbol with the exchange where one is given."""

    domains: dict[str, int]
    tickers: dict[str, list[tuple[str, int]]]

    @classmethod
    def build(cls, accounts: pl.DataFrame) -> Self:
        """Read the columns id, domain and ticker (`XYZ`, `NASDAQ:XYZ` or `600519.SH`)."""
        tickers: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for account, ticker in accounts.select("id", "ticker").drop_nulls().iter_rows():
            exchange, symbol = _split_ticker(ticker)
            if symbol:
                tickers[symbol].append((exchange, account))
        domains = accounts.select("domain", "id").drop_nulls()
        return cls(dict(domains.iter_rows()), dict(tickers))

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> Self:
        """What `arrays` gave; raises ValueError where the arrays do not fit each other."""
        domains = dict(zip(array_texts(arrays["domains"]), arrays["owners"].tolist(), strict=True))
        tickers: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for symbol, exchange, account in zip(
            array_texts(arrays["symbols"]),
            array_texts(arrays["exchanges"]),
            arrays["listed"].tolist(),
            strict=True,
        ):
            tickers[symbol].append((exchange, account))
        return cls(domains, dict(tickers))

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All of it as arrays without objects, which can be stored."""
        listed = [(symbol, *one) for symbol, those in self.tickers.items() for one in those]
        return {
            "domains": text_array(self.domains),
            "owners": np.fromiter(self.domains.values(), np.int64, len(self.domains)),
            "symbols": text_array(symbol for symbol, _, _ in listed),
            "exchanges": text_array(exchange for _, exchange, _ in listed),
            "listed": np.array([account for _, _, account in listed], np.int64),
        }

    def in_links(self, url: str, links: Iterable[str]) -> list[Mention]:
        """Accounts on whose domain the article stands or to which it links, each once."""
        found = []
        seen = set()
        for field, address in (("url", url), *(("link", link) for link in links)):
            account, domain = self._account_at(address)
            if account is not None and account not in seen:
                seen.add(account)
                cue = f"link to {domain}" if field == "link" else f"published on {domain}"
                found.append(Mention(account, field, 0, len(address), address, cue, "certain"))
        return found

    def in_text(self, field: str, text: str) -> list[Mention]:
        """Accounts whose domain or ticker is written in the text."""
        found = []
        for match in _DOMAIN.finditer(text) if _DOT.search(text) else ():
            account, domain = self._account_at(match[0])
            if account is not None:
                found.append(_certain(account, field, match, f"domain {domain}"))
        for match in _TICKER.finditer(text) if self.tickers and _BRACKET.search(text) else ():
            exchange = _exchange(match["exchange"] or match["suffix"] or "")
            symbol = (match["symbol"] or match["code"] or match["bare"]).upper()
            found += self._listed(symbol, exchange, field, match)
        return found if not self.tickers else [*found, *self._open_tickers(field, text, found)]

    def _open_tickers(self, field: str, text: str, known: list[Mention]) -> Iterator[Mention]:
        """ "$XYZ jumps", "NASDAQ: XYZ", "600519.SH", "XYZ shares" and "(XYZQ)"."""
        lead = text[:_LEAD]
        taken = {place for each in known for place in range(each.start, each.end)}
        for match in _OPEN_TICKER.finditer(lead) if _OPENS_TICKER.search(lead) else ():
            if match.start() not in taken:
                exchange = _exchange(match["exchange"] or match["suffix"] or "")
                symbol = next(filter(None, map(match.group, _SYMBOLS)))
                yield from self._listed(symbol, exchange, field, match)

    def bare_tickers(self, title: str) -> Iterator[Mention]:
        """Accounts whose symbol, four letters or six figures, stands in a title by itself."""
        if not self.tickers or title.isupper():
            return
        for match in _BARE_TICKER.finditer(title):
            if match[0].lower() not in COMMON_WORDS:
                for found in self._listed(match[0], "", "title", match):
                    yield replace(found, strength="weak")

    def _listed(
        self, symbol: str, exchange: str, field: str, match: re.Match[str]
    ) -> Iterator[Mention]:
        for listed_on, account in self.tickers.get(symbol, ()):
            if not listed_on or not exchange or listed_on == exchange:
                yield _certain(account, field, match, f"ticker {symbol}")

    def _account_at(self, address: str) -> tuple[int | None, str]:
        domain = registrable_domain(address) or ""
        return (None if domain in SHARED_HOSTS else self.domains.get(domain)), domain


def _certain(account: int, field: str, match: re.Match[str], cue: str) -> Mention:
    return Mention(account, field, match.start(), match.end(), match[0], cue, "certain")


def is_exchange(name: str) -> bool:
    """Whether it is what an exchange is called where a symbol follows."""
    return bool(_exchange(name))


def _exchange(name: str) -> str:
    return _EXCHANGES.get(" ".join(name.upper().split()), "")


def _split_ticker(ticker: str) -> tuple[str, str]:
    """(exchange or "", symbol) of `NASDAQ:XYZ`, `XYZ` or `600519.SH`."""
    text = " ".join(ticker.upper().split()).replace("：", ":")
    exchange, _, symbol = text.rpartition(":")
    code, _, suffix = symbol.rpartition(".")
    if not exchange and code and suffix in _EXCHANGES:
        return _exchange(suffix), code
    return _exchange(exchange), symbol.strip()
