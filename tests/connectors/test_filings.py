"""Official filings in the three shapes EDGAR gives them."""

# ruff: noqa: E501

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from connectors.errors import PermanentError
from connectors.sources._items import Item
from connectors.sources.filings import HEADINGS, TELLING, filings_url, parse

URL = "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=1234567&type=8-K&output=atom"
PAGE = "https://www.sec.gov/Archives/edgar/data/1234567/000123456726000012/0001234567-26-000012-index.htm"
COMPANY = """<?xml version="1.0" encoding="ISO-8859-1" ?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <author><email>webmaster@sec.gov</email><name>Webmaster</name></author>
  <company-info>
    <addresses><address type="mailing"><city>LYON</city></address></addresses>
    <assigned-sic>3571</assigned-sic><cik>0001234567</cik>
    <conformed-name>ACME &amp; SÖHNE CORP /DE/</conformed-name>
  </company-info>
  <entry>
    <category label="form type" scheme="https://www.sec.gov/" term="8-K" />
    <content type="text/xml">
      <accession-number>0001234567-26-000012</accession-number><act>34</act>
      <filing-date>2026-02-19</filing-date>
      <filing-href>%s</filing-href>
      <filing-type>8-K</filing-type><film-number>26653344</film-number>
      <form-name>Current report</form-name>
      <items-desc>items 5.02, 2.02and9.01</items-desc><size>172 KB</size>
    </content>
    <id>urn:tag:sec.gov,2008:accession-number=0001234567-26-000012</id>
    <link href="%s" rel="alternate" type="text/html" />
    <summary type="html"> &lt;b&gt;Filed:&lt;/b&gt; 2026-02-19 &lt;b&gt;AccNo:&lt;/b&gt; 0001234567-26-000012 &lt;b&gt;Size:&lt;/b&gt; 172 KB&lt;br&gt;Item 2.02: Results of Operations and Financial Condition</summary>
    <title>8-K  - Current report</title>
    <updated>2026-02-19T16:30:24-05:00</updated>
  </entry>
  <entry>
    <category label="form type" scheme="https://www.sec.gov/" term="10-Q" />
    <content type="text/xml"><accession-number>0001234567-26-000009</accession-number></content>
    <title>10-Q  - Quarterly report</title><updated>2026-02-01T16:30:24-05:00</updated>
  </entry>
</feed>""" % (PAGE, PAGE)  # noqa: UP031
LISTED = """<entry>
<title>{form} - {name} ({cik}) (Filer)</title>
<link rel="alternate" type="text/html" href="https://www.sec.gov/Archives/edgar/data/{cik}/{acc}-index.htm"/>
<summary type="html">
 &lt;b&gt;Filed:&lt;/b&gt; 2026-03-02 &lt;b&gt;AccNo:&lt;/b&gt; {acc} &lt;b&gt;Size:&lt;/b&gt; 172 KB
{items}
</summary>
<updated>2026-03-02T17:29:58-05:00</updated>
<category scheme="https://www.sec.gov/" label="form type" term="{form}"/>
<id>urn:tag:sec.gov,2008:accession-number={acc}</id>
</entry>"""


def current(*entries: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="ISO-8859-1" ?><feed xmlns="http://www.w3.org/2005/Atom">'
        "<title>Latest Filings - Mon, 02 Mar 2026 17:31:00 EST</title>"
        "<id>https://www.sec.gov/cgi-bin/browse-edgar?action=getcurrent</id>"
        f"{''.join(entries)}</feed>"
    ).encode("latin-1")


def listed(
    acc: str, items: str = "", form: str = "8-K", name: str = "ACME CORP", cik: str = "0001234567"
) -> str:
    return LISTED.format(acc=acc, form=form, name=name, cik=cik, items=items)


def submissions(**columns: list[Any]) -> bytes:
    recent = {
        "accessionNumber": ["0001234567-26-000012", "0001234567-26-000011", "0001234567-26-000010"],
        "filingDate": ["2026-02-19", "2026-02-18", "2026-02-17"],
        "acceptanceDateTime": ["2026-02-19T21:30:24.000Z", "2026-02-18T12:00:00.000Z", ""],
        "form": ["8-K", "4", "8-K/A"],
        "items": ["2.02,9.01", "", "1.05"],
        "primaryDocument": ["a.htm", "b.xml", "c.htm"],
    } | columns
    return json.dumps(
        {"cik": "0001234567", "name": "Acme Corp.", "filings": {"recent": recent, "files": []}}
    ).encode()


def test_it_reads_the_feed_of_a_company() -> None:
    assert parse(COMPANY.encode("latin-1"), "application/atom+xml", URL) == [
        Item(
            url=PAGE,
            title=f"ACME & SÖHNE CORP files 8-K: {HEADINGS['5.02']}",
            text=f"Item 2.02: {HEADINGS['2.02']}\nItem 5.02: {HEADINGS['5.02']}\n"
            f"Item 9.01: {HEADINGS['9.01']}",
            published_at=datetime(2026, 2, 19, 21, 30, 24, tzinfo=UTC),
            language="en",
            guid="0001234567-26-000012",
        )
    ]


def test_it_reads_the_current_filings_of_all_companies() -> None:
    body = current(
        listed("0001628280-26-049857", "&lt;br&gt;Item 5.02: Departure of Directors or Certain "
               "Officers&lt;br&gt;Item 9.01: Financial Statements and Exhibits", cik="0001289848"),
        listed("0001185185-26-003142", "&lt;br&gt;Item 3.01: Notice", "8-K/A", "RTB DIGITAL, INC. /NV/"),
        listed("0001185185-26-003143", "&lt;br&gt;Item 1.01: Entry", "8-K12B", "NEW ACME - HOLDINGS (UK) PLC"),
        listed("0001185185-26-003144", "", "6-K", "FOREIGN ACME PLC"),
        listed("0001185185-26-003145", "&lt;br&gt;Item 1.01: Entry", "8-K405"),
        listed("0001628280-26-049857", "", name="ACME FINANCE LLC"),
    )  # fmt: skip
    found = parse(body, None, URL)
    assert [item.title.partition(":")[0] for item in found] == [
        "ACME CORP files 8-K",
        "RTB DIGITAL, INC. files 8-K/A",
        "NEW ACME - HOLDINGS (UK) PLC files 8-K12B",
        "ACME CORP files 8-K405",
    ]
    assert found[0].text.splitlines() == [
        f"Item 5.02: {HEADINGS['5.02']}", f"Item 9.01: {HEADINGS['9.01']}"
    ]  # fmt: skip
    assert found[0].url.endswith("/0001289848/0001628280-26-049857-index.htm")
    assert found[0].published_at == datetime(2026, 3, 2, 22, 29, 58, tzinfo=UTC)


def test_it_reads_the_submissions_of_a_company() -> None:
    first, second = parse(submissions(), "application/json", filings_url(1234567))
    assert first.url == PAGE and first.guid == "0001234567-26-000012"
    assert first.title == "Acme Corp. files 8-K: Results of Operations and Financial Condition"
    assert first.published_at == datetime(2026, 2, 19, 21, 30, 24, tzinfo=UTC)
    assert second.title == "Acme Corp. files 8-K/A: Material Cybersecurity Incidents"
    assert second.published_at == datetime(2026, 2, 17, tzinfo=UTC)


def test_a_filing_without_items_is_told_all_the_same() -> None:
    (only,) = parse(current(listed("0001185185-26-003142")), None, URL)
    assert (only.title, only.text) == ("ACME CORP files 8-K", "")


def test_a_list_of_other_forms_is_a_good_answer() -> None:
    assert parse(current(), None, URL) == []
    assert parse(current(listed("0001185185-26-003142", form="10-K")), None, URL) == []
    assert parse(submissions(form=["4", "4", "4"]), None, URL) == []


@pytest.mark.parametrize(
    "columns",
    [
        {"items": []},
        {"items": [5.02, None, ["2.02"]]},
        {"form": ["8-K"]},
        {"acceptanceDateTime": [None, 3, {}]},
        {"accessionNumber": [None, {}, "x", "0001234567-26-000012"]},
        {"filingDate": "2026-02-19"},
    ],
)
def test_columns_of_other_lengths_and_types_lose_nothing_else(columns: dict[str, Any]) -> None:
    for item in parse(submissions(**columns), None, URL):
        assert item.title.startswith("Acme Corp. files 8-K") and item.guid


def test_every_item_has_its_place_among_the_telling_ones() -> None:
    assert sorted(TELLING) == sorted(HEADINGS) and len(set(TELLING)) == len(TELLING)


@pytest.mark.parametrize("cik", [320193, "320193", "0000320193", "CIK0000320193", " cik320193 "])
def test_a_cik_leads_to_its_submissions(cik: str | int) -> None:
    assert filings_url(cik) == "https://data.sec.gov/submissions/CIK0000320193.json"


@pytest.mark.parametrize("cik", ["", "AAPL", 0, -5, "12345678901", "٣"])
def test_what_is_no_cik_says_so(cik: str | int) -> None:
    with pytest.raises(PermanentError, match="at most ten digits"):
        filings_url(cik)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<feed xmlns='http://www.w3.org/2005/Atom'><title>A blog</title></feed>", "of EDGAR"),
        (
            b"<html><title>SEC.gov | Request Rate Threshold Exceeded</title></html>",
            "of EDGAR|a page",
        ),
        (b"<html><title>SEC.gov</title><a href='https://www.sec.gov/'>x</a></html>", "a page"),
        (b'{"name": "Acme", "filings": {"recent": []}}', "no list of filings"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><feed><id>sec.gov</id>&b;</feed>", "declares entities"),
    ],
)
def test_what_is_no_list_of_filings_says_why(body: bytes, why: str) -> None:
    with pytest.raises(PermanentError, match=why):
        parse(body, None, URL)
