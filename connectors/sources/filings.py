"""Official filings at the SEC (EDGAR): each form 8-K tells by its items what has happened.

Three shapes: the Atom feed of one company, the Atom feed of all current filings, and the JSON of
a company's submissions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from connectors.errors import PermanentError
from connectors.sources._dates import find_date
from connectors.sources._items import MOST_ITEMS, Item, make_item, plain_line, refuse, web_address
from connectors.sources._json import inside, read_json, word
from connectors.sources._xml import local_name, read_xml, words_of
from connectors.text import decode, one_line, plain_text

kind = "filings"

SUBMISSIONS = "https://data.sec.gov/submissions/CIK{:010d}.json"
INDEX_PAGE = "https://www.sec.gov/Archives/edgar/data/{}/{}/{}-index.htm"
# The items of form 8-K under their official headings.
HEADINGS = {
    "1.01": "Entry into a Material Definitive Agreement",
    "1.02": "Termination of a Material Definitive Agreement",
    "1.03": "Bankruptcy or Receivership",
    "1.04": "Mine Safety - Reporting of Shutdowns and Patterns of Violations",
    "1.05": "Material Cybersecurity Incidents",
    "2.01": "Completion of Acquisition or Disposition of Assets",
    "2.02": "Results of Operations and Financial Condition",
    "2.03": "Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet "
    "Arrangement of a Registrant",
    "2.04": "Triggering Events That Accelerate or Increase a Direct Financial Obligation or an "
    "Obligation under an Off-Balance Sheet Arrangement",
    "2.05": "Costs Associated with Exit or Disposal Activities",
    "2.06": "Material Impairments",
    "3.01": "Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; "
    "Transfer of Listing",
    "3.02": "Unregistered Sales of Equity Securities",
    "3.03": "Material Modification to Rights of Security Holders",
    "4.01": "Changes in Registrant's Certifying Accountant",
    "4.02": "Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or "
    "Completed Interim Review",
    "5.01": "Changes in Control of Registrant",
    "5.02": "Departure of Directors or Certain Officers; Election of Directors; Appointment of "
    "Certain Officers; Compensatory Arrangements of Certain Officers",
    "5.03": "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year",
    "5.04": "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans",
    "5.05": "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code "
    "of Ethics",
    "5.06": "Change in Shell Company Status",
    "5.07": "Submission of Matters to a Vote of Security Holders",
    "5.08": "Shareholder Director Nominations",
    "6.01": "ABS Informational and Computational Material",
    "6.02": "Change of Servicer or Trustee",
    "6.03": "Change in Credit Enhancement or Other External Support",
    "6.04": "Failure to Make a Required Distribution",
    "6.05": "Securities Act Updating Disclosure",
    "6.06": "Static Pool",
    "7.01": "Regulation FD Disclosure",
    "8.01": "Other Events",
    "9.01": "Financial Statements and Exhibits",
}
# The item a title names is the first of these that a filing has: from what changes a company to
# what goes with everything.
TELLING = (
    "1.03", "4.02", "5.01", "2.01", "1.05", "2.05", "5.02", "3.01", "2.04", "2.06", "1.01",
    "1.02", "2.03", "3.02", "2.02", "4.01", "3.03", "5.06", "5.08", "1.04", "6.04", "6.02",
    "6.03", "5.03", "5.04", "5.05", "5.07", "8.01", "7.01", "6.05", "6.06", "6.01", "9.01",
)  # fmt: skip
FORM = re.compile(r"8-K[A-Z0-9]*(?:/A)?")  # 8-K12B and the like are of successors
CODE = re.compile(r"(?<![\d.])\d\.\d\d(?!\d)")  # also in "2.02, 2.05and9.01"
ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")
LISTED = re.compile(r"(?P<form>\S{1,20})\s+-\s+(?P<company>.{1,300}?)\s+\((?P<cik>\d{1,10})\)")
ITEM_LINE = re.compile(r"^Item (\d\.\d\d)\b", re.MULTILINE)
FILED = re.compile(r"Filed:\s*(\d{4}-\d{2}-\d{2})")
STATE = re.compile(r"\s*/[A-Z]{2,5}/?\s*$")  # of incorporation, or /NEW/, behind a name


@dataclass(frozen=True, slots=True)
class _Filing:
    """One filing as any of the three shapes tells it."""

    form: str
    company: str
    accession: str
    codes: tuple[str, ...]
    filed: str
    url: str


def parse(
    body: bytes, content_type: str | None, url: str, selector: str | None = None
) -> list[Item]:
    """The forms 8-K of a list of filings, in its order, at most 1,000; other forms are left out.

    The text has a line for each item, `Item 5.02: ` and its official heading. `selector` is not
    used. Raises PermanentError for what is no list of EDGAR's.
    """
    is_json = body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))
    read = _submissions if is_json else _atom
    found: dict[str, _Filing] = {}
    for filing in read(body, content_type, url):
        if len(found) >= MOST_ITEMS:
            break
        if FORM.fullmatch(filing.form) and filing.accession:
            found.setdefault(filing.accession, filing)
    return [item for filing in found.values() if (item := _item(filing))]


def filings_url(cik: str | int) -> str:
    """The address of a company's submissions, by its CIK; raises PermanentError for no CIK."""
    digits = str(cik).strip().upper().removeprefix("CIK")
    if not (digits.isascii() and digits.isdigit() and 0 < len(digits) <= 10 and int(digits)):
        why = "a CIK is a number of at most ten digits"
        raise PermanentError(f"no filings can be found: {str(cik)[:40]}: {why}", why=why)
    return SUBMISSIONS.format(int(digits))


def _item(filing: _Filing) -> Item | None:
    codes = [code for code in HEADINGS if code in filing.codes]
    telling = next((HEADINGS[code] for code in TELLING if code in codes), "")
    company = STATE.sub("", filing.company) or "A company"
    return make_item(
        filing.url,
        f"{company} files {filing.form}{': ' if telling else ''}{telling}",
        "\n".join(f"Item {code}: {HEADINGS[code]}" for code in codes),
        find_date(filing.filed),
        "en",
        filing.accession,
    )


def _submissions(body: bytes, content_type: str | None, url: str) -> Iterator[_Filing]:
    document = read_json(body, content_type, url)
    recent = inside(document, "filings", "recent")
    if not isinstance(inside(recent, "accessionNumber"), list):
        raise refuse(url, "no list of filings in its JSON")
    company, cik = word(inside(document, "name")), word(inside(document, "cik")).lstrip("0")
    for number in range(len(recent["accessionNumber"])):

        def value(name: str, at: int = number) -> str:
            column = recent.get(name)
            return word(column[at]) if isinstance(column, list) and at < len(column) else ""

        accession = value("accessionNumber")
        if not ACCESSION.fullmatch(accession):
            continue
        owner = cik if cik.isdigit() else accession[:10].lstrip("0")
        page = INDEX_PAGE.format(owner, accession.replace("-", ""), accession)
        filed = value("acceptanceDateTime") or value("filingDate")
        codes = tuple(CODE.findall(value("items")))
        yield _Filing(value("form"), company, accession, codes, filed, page)


def _atom(body: bytes, content_type: str | None, url: str) -> Iterator[_Filing]:
    if "sec.gov" not in decode(body[:20_000], content_type):
        raise refuse(url, "not a list of filings of EDGAR")
    company = ""
    filings: list[_Filing] = []
    for element in read_xml(body, content_type, url, {"feed"}, {"entry", "company-info"}):
        if local_name(element) == "company-info":
            company = plain_line(words_of(element, "conformed-name"))
        elif len(filings) < MOST_ITEMS * 2:
            filings.append(_entry(element, url))
    for filing in filings:
        yield filing if filing.company else replace(filing, company=company)


def _entry(element: Any, url: str) -> _Filing:
    title, summary = words_of(element, "title"), plain_text(words_of(element, "summary"))
    listed = LISTED.match(title)
    category, link = element.find("{*}category"), element.find("{*}link")
    form = one_line(category.get("term") or "") if category is not None else ""
    accession = ACCESSION.search(
        words_of(element, "accession-number") or words_of(element, "id") or summary
    )
    href = words_of(element, "filing-href") or (link.get("href") or "" if link is not None else "")
    filed = FILED.search(summary)
    days = (words_of(element, "updated"), words_of(element, "filing-date"), filed and filed[1])
    codes = (*CODE.findall(words_of(element, "items-desc")), *ITEM_LINE.findall(summary))
    return _Filing(
        form=form or (listed["form"] if listed else words_of(element, "filing-type")),
        company=plain_line(listed["company"]) if listed else "",
        accession=accession[0] if accession else "",
        codes=codes,
        filed=next((day for day in days if day and find_date(day)), ""),
        url=web_address(url, href),
    )
