"""The search of one site: what is waiting to be tried, what was tried, what it gave."""

import asyncio
import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from connectors.errors import ConnectorError, PermanentError
from connectors.http import ACCEPT_FEED, ACCEPT_PAGE, Response
from connectors.sources.filings import filings_url
from connectors.sources.job_board import board_api
from tasks.discover.found import Discovery, Known, Refused, why_nothing
from tasks.discover.reader import Reader
from tasks.rules import discovery as rules
from tasks.rules.discovery import Candidate, Page, Shown, Site, Trial
from tasks.rules.names import registrable_domain

log = logging.getLogger("whynow.discover")

MOST_REQUESTS = 25  # to find the sources of one domain
LINKED_REQUESTS, FEED_GUESS_REQUESTS = 17, 22  # of them: for what is linked, for usual feeds too
TRIED_AT_ONCE = 3
MOST_ONWARD = 2  # front pages that only send their reader on
LEAST_WEIGHT = 15
MOST_FEEDS, MOST_BOARDS = 8, 2
MOST_BARE = 2  # lists without a feed that feeds are guessed beside
# The page is there and not for us: a feed may be.
PAGE_REFUSED = re.compile(r"\(4(?!04|10)\d\d\)$")
# A company's forms 8-K, by its ticker.
EDGAR_FEED = (
    "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK={}&type=8-K&output=atom"
)
NO_SUCH_PAGE = "/whynow-looks-for-what-is-not-there"


def front_addresses(domain: str) -> list[str]:
    """Where the front page of a site may be, the best first."""
    hosts = (domain, f"www.{domain}")
    return [f"{scheme}://{host}/" for scheme in ("https", "http") for host in hosts]


class Search:
    """The search of one site: what is waiting to be tried, what was tried, what it gave."""

    def __init__(self, reader: Reader, found: Discovery, known: Mapping[str, Known]) -> None:
        self.reader, self.found, self.known = reader, found, known
        self.site = Site(f"https://{found.domain}/", frozenset({found.domain}))
        self.is_trusted = True
        self.home: Page | None = None
        self.front: Response | None = None
        self.is_soft: bool | None = None
        self.menu: set[str] = set()
        self.waiting: dict[str, Candidate] = {}
        self.depths: dict[str, int] = {}
        self.seen: set[str] = set()
        self.counts: Counter[str] = Counter()
        self.tested: list[Trial] = []
        self.bare: list[Page] = []

    async def run(self) -> None:
        """Read the front page, then what it leads to, then usual addresses."""
        response = await self._front()
        page = await self._enter(response) if response else self.home
        if page is None:
            return
        for url, one in list(self.known.items())[:5]:
            forms = {"news_page": "page", "job_board": "board"}
            form: Any = forms.get(one.kind, one.kind)
            self._wait(Candidate(url, "other", form, "known source", 99), 0)
        robots = urljoin(page.url, "/robots.txt")
        self._wait(Candidate(robots, "sitemap", "robots", "usual address", 98), 0)
        self._lead(page, 0)
        await self._drain(LINKED_REQUESTS)
        self._guess_feeds()
        await self._drain(FEED_GUESS_REQUESTS)
        self._guess_pages()
        await self._drain(MOST_REQUESTS)
        if not any(each.kind != "job_board" for each in self.tested):
            await self._try_home()

    def close(self, as_of: datetime) -> None:
        """Rank what was found, and say why nothing was."""
        found = self.found
        found.requests = self.reader.requests
        known = {rules.key_of(url): one.note for url, one in self.known.items()}
        found.findings = rules.rank(self.tested, self.site, known, as_of, self.is_trusted)
        if not found.findings and found.problem is None:
            found.problem = why_nothing(self.home, found.refused)

    # ---- The front page ------------------------------------------------------------------------

    async def _front(self) -> Response | None:
        """The front page, however it is reached; None, and the problem, where it is not."""
        reasons: list[str] = []
        for url in front_addresses(self.found.domain):
            try:
                return await self.reader.fetch(url, ACCEPT_PAGE)
            except ConnectorError as error:
                self.found.refused.append(Refused(url, "front page", error.why))
                reasons.append(error.why)
                if self.home is None and PAGE_REFUSED.search(error.why):
                    self._settle(Page(url, "html"))
                    self.found.notes.append(
                        f"its front page can not be read: {error.why}; usual addresses were tried"
                    )
        if self.home:
            return None
        robots = [why for why in reasons if "robots.txt of" in why]
        self.found.problem = (
            f"the site can not be read: {', then '.join(dict.fromkeys(robots or reasons))}; check "
            "the domain, or name a source by hand: whynow sources add URL"
        )
        return None

    async def _enter(self, response: Response) -> Page | None:
        """Look at the front page, going on where it only sends its reader on."""
        for _ in range(MOST_ONWARD + 1):
            try:
                page = await self.reader.look(response)
            except ConnectorError as error:
                self.found.problem = f"the front page can not be read: {error.why}"
                return None
            self._settle(page)
            self.front = response
            onward = rules.next_home(page, self.site)
            if not onward:
                break
            try:
                response = await self.reader.fetch(onward, ACCEPT_PAGE)
            except ConnectorError as error:
                self.found.refused.append(Refused(onward, "where the front page leads", error.why))
                break
        return page

    def _settle(self, page: Page) -> None:
        """Take this page for the home page, and its domain for the company's if it is."""
        found = self.found
        domain = registrable_domain(page.url) or found.domain
        if domain not in self.site.domains:
            self.is_trusted = rules.is_same_company(found.domain, page)
            owner = "" if self.is_trusted else ", which may be another company's"
            found.notes.append(f"{found.domain} leads to {domain}{owner}")
        language = page.language
        self.site = Site(page.url, frozenset({found.domain, domain}), language)
        self.home = page
        found.home = page.url
        self.seen.add(rules.key_of(page.url))
        self.menu = {rules.key_of(e.url) for e in page.links if e.place in ("nav", "footer")}

    # ---- What is tried -------------------------------------------------------------------------

    def _wait(self, candidate: Candidate, depth: int) -> None:
        """Put an address on the list, unless it is there with more promise, or was tried."""
        key = rules.key_of(candidate.url)
        other = self.waiting.get(key)
        if key not in self.seen and (other is None or other.weight < candidate.weight):
            self.waiting[key] = candidate
            self.depths[key] = depth

    def _lead(self, page: Page, depth: int) -> None:
        """Put what a page leads to on the list."""
        for candidate in rules.candidates(page, self.site, depth):
            self._wait(_readable(candidate), depth + 1)
        for link in page.links:
            if api := board_api(link.url):
                why = "job board that the site links"
                self._wait(Candidate(api, "jobs", "board", why, 88 - depth), depth + 1)

    async def _drain(self, most_requests: int) -> None:
        """Try the most promising, some at a time, until nothing is left or enough was asked."""
        while self.waiting and self.reader.requests < most_requests:
            most = min(TRIED_AT_ONCE, most_requests - self.reader.requests)
            batch = self._next(most)
            if not batch:
                return
            await asyncio.gather(*(self._try(each, depth) for each, depth in batch))

    def _next(self, most: int) -> list[tuple[Candidate, int]]:
        """The best that wait, within the bounds for their kind."""
        batch: list[tuple[Candidate, int]] = []
        for key, each in sorted(self.waiting.items(), key=lambda pair: -pair[1].weight):
            if len(batch) == most:
                break
            del self.waiting[key]
            group, bound = _bound(each)
            if key in self.seen or each.weight < LEAST_WEIGHT or self.counts[group] >= bound:
                continue
            if each.is_hub and any(trial.kind != "job_board" for trial in self.tested):
                continue
            self.seen.add(key)
            self.counts[group] += 1
            batch.append((each, self.depths[key]))
        return batch

    async def _try(self, candidate: Candidate, depth: int) -> None:
        """Read one address; what it is not is kept with the reason."""
        try:
            candidate, response = await self._read(candidate)
            reason = await self._judge(candidate, response, depth)
        except ConnectorError as error:
            reason = error.why
        if reason is None:
            return
        self.found.refused.append(Refused(candidate.url, candidate.why, reason))
        if candidate.form == "robots":
            self._guess_maps()
        elif candidate.is_cut:
            self.bare.append(Page(candidate.url, "html"))  # a feed may be there all the same

    async def _read(self, candidate: Candidate) -> tuple[Candidate, Response]:
        """The answer at an address; nothing says whether one that was cut ends in a slash."""
        accept = ACCEPT_PAGE if candidate.form == "page" else ACCEPT_FEED
        try:
            return candidate, await self.reader.fetch(candidate.url, accept)
        except ConnectorError:
            bare = replace(candidate, url=candidate.url.rstrip("/"))
            if not candidate.is_cut or bare == candidate:
                raise
        return bare, await self.reader.fetch(bare.url, accept)

    async def _judge(self, candidate: Candidate, response: Response, depth: int) -> str | None:
        """Take a body for what it is; returns why it is no source, None where it is or leads on."""
        url, key = response.url, rules.key_of(response.url)
        asked = rules.key_of(candidate.url)
        if key == rules.key_of(self.site.home):
            return "leads back to the home page"
        if key != asked:
            if key in self.seen:
                return f"leads to {url}, which was tried"
            self.seen.add(key)
            is_free = candidate.form in ("feed", "board", "filings")
            if not (is_free or rules.is_own(url, self.site) or rules.is_hosted(url)):
                return f"leads off the company's site, to {url}"
        if candidate.form in ("board", "filings"):
            kind = "job_board" if candidate.form == "board" else "filings"
            return await self._test(candidate, response, kind, None)
        page = await self.reader.look(response)
        if page.form in ("feed", "json"):
            return await self._test(candidate, response, "feed", page)
        if page.form in ("robots", "sitemap"):
            return await self._take_map(candidate, response, page, depth)
        if page.form != "html":
            return "neither a page nor a feed"
        return await self._take_page(candidate, response, page, depth)

    async def _take_map(
        self, candidate: Candidate, response: Response, page: Page, depth: int
    ) -> str | None:
        self._lead(page, 0)
        if page.form == "robots":
            if not any(link.place == "sitemap" for link in page.links):
                self._guess_maps()
            return None
        if any(link.place == "sitemap" for link in page.links):
            return None  # an index: its parts are tried
        return await self._test(candidate, response, "sitemap", page)

    async def _take_page(
        self, candidate: Candidate, response: Response, page: Page, depth: int
    ) -> str | None:
        if candidate.form in ("robots", "sitemap") or (
            candidate.form == "feed" and candidate.is_guess
        ):
            return "not there: a page is shown instead"
        if candidate.is_guess and await self._answers_anything():
            return "not there: the site shows a page for every address"
        self._lead(page, depth)
        if candidate.is_hub or candidate.role in ("jobs", "feeds", "sitemap"):
            return None if page.links else "a page without links"
        try:
            reason = await self._test(candidate, response, "news_page", page)
        except ConnectorError as error:
            reason = error.why
        is_shell = page.has_scripts and page.characters < rules.FEW_CHARACTERS
        if reason is None or is_shell:
            self.bare.append(page)
        if reason and is_shell:
            robots = urljoin(page.url, "/robots.txt")  # a host of its own may have its own maps
            self._wait(Candidate(robots, "sitemap", "robots", "usual address", 98), depth)
            return "the page is made by scripts: there is no list in its HTML"
        return reason

    async def _answers_anything(self) -> bool:
        """Whether the site has a page for addresses that nobody can have made."""
        if self.is_soft is None:
            self.is_soft = False
            try:
                await self.reader.fetch(urljoin(self.site.home, NO_SUCH_PAGE), ACCEPT_PAGE)
                self.is_soft = True
            except ConnectorError as error:
                log.debug("no page for any address domain=%s why=%s", self.found.domain, error.why)
        return self.is_soft

    async def _test(
        self, candidate: Candidate, response: Response, kind: str, page: Page | None
    ) -> str | None:
        """Read a body as a source of this kind; returns why it is none."""
        url = response.permanent_url or candidate.url
        tested = Trial(
            candidate,
            url,
            kind,
            await self.reader.items(kind, response),
            title=page.title if page else "",
            language=(page.language if page else None) or self.site.language,
        )
        reason = rules.refusal(tested, self.menu, self.site)
        if reason is None:
            self.tested.append(tested)
        return reason

    async def _try_home(self) -> None:
        """The last resort: a list of news on the home page itself, if it has dates."""
        if self.front is None or self.home is None:
            return
        url = self.home.url
        candidate = Candidate(url, "news", "page", "list on the home page", 0, is_guess=True)
        try:
            reason = await self._test(candidate, self.front, "news_page", self.home)
        except ConnectorError as error:
            reason = error.why
        if reason:
            self.found.refused.append(Refused(url, candidate.why, reason))

    # ---- Usual addresses -----------------------------------------------------------------------

    def _guess_maps(self) -> None:
        """Try usual sitemaps, where robots.txt names none."""
        for each in rules.sitemap_guesses(self.site):
            self._wait(each, 1)

    def _guess_feeds(self) -> None:
        """Try feeds beside lists that have none, and at the root where no feed was found."""
        feeds = [each for each in self.tested if each.kind == "feed"]
        shown = {rules.key_of(item.url) for each in feeds for item in each.items}
        lists = {each.candidate.url: each for each in self.tested if each.kind == "news_page"}
        without = [
            page
            for page in self.bare
            if not any(rules.key_of(i.url) in shown for i in _items_at(page, lists.values()))
        ]
        if without or not feeds:
            generator = self.home.generator if self.home else ""
            for each in rules.feed_guesses(without[:MOST_BARE], self.site, generator):
                self._wait(each, 2)

    def _guess_pages(self) -> None:
        """Try usual pages for what was not found; known lists end the search."""
        kinds = {each.candidate.role for each in self.tested if each.kind != "job_board"}
        wanted = {"news", "blog", "investors"} if not kinds else set()
        if not any(each.role == "jobs" for each in self.waiting.values()):
            has_board = any(each.kind == "job_board" for each in self.tested)
            wanted |= set() if has_board or self.counts["jobs"] else {"jobs"}
        for guess in rules.page_guesses(self.site, wanted):  # type: ignore[arg-type]
            self._wait(guess, 1)


def _items_at(page: Page, lists: Iterable[Trial]) -> Iterable[Shown]:
    here = rules.key_of(page.url)
    return [i for each in lists if rules.key_of(each.url) == here for i in each.items]


def _bound(candidate: Candidate) -> tuple[str, int]:
    """The group that a candidate counts in, and how many of it are tried."""
    if candidate.form == "feed":
        return ("guessed feed", 12) if candidate.is_guess else ("feed", MOST_FEEDS)
    if candidate.form == "board":
        return "board", MOST_BOARDS
    if candidate.is_guess:
        return f"guessed {candidate.form}", MOST_FEEDS
    if candidate.form == "robots" or candidate.why == "known source":
        return "known", 10
    return candidate.role, rules.MOST_PAGES[candidate.role]


def _readable(candidate: Candidate) -> Candidate:
    """A page of EDGAR about a company, as its list of filings."""
    named = rules.EDGAR.search(candidate.url) if candidate.form == "filings" else None
    if named is None:
        return candidate
    company = named[1] or named[2]
    try:
        url = filings_url(company)
    except PermanentError:
        url = EDGAR_FEED.format(company)
    return Candidate(url, candidate.role, "filings", candidate.why, candidate.weight)
