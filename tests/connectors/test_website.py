"""Facts that a home page states, and nothing it does not."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.enrichment.website import country_code, extract
from connectors.errors import PermanentError

URL = "https://www.acme.example/"


def home(*blocks: Any, head: str = "") -> bytes:
    scripts = "".join(
        f'<script type="application/ld+json">{b if isinstance(b, str) else json.dumps(b)}</script>'
        for b in blocks
    )
    return f"<html lang='en-GB'><head>{head}{scripts}</head><body>Words</body></html>".encode()


def facts(body: bytes) -> dict[str, str]:
    return {fact.name: fact.value for fact in extract(body, URL)}


ACME = {
    "@type": "Organization",
    "name": "Acme &amp; Sons",
    "url": "https://acme.example",
    "description": "Makes <b>things</b>.",
    "numberOfEmployees": {"@type": "QuantitativeValue", "minValue": 100, "maxValue": 200},
    "foundingDate": "1999-05-01",
    "address": {"addressLocality": "Leeds", "addressCountry": {"name": "United Kingdom"}},
    "sameAs": ["https://social.example/acme", "javascript:alert(1)", 5],
    "tickerSymbol": "LSE: acm",
}


def test_it_reads_json_ld() -> None:
    assert facts(home(ACME)) == {
        "name": "Acme & Sons",
        "description": "Makes things.",
        "employees": "150",
        "founded": "1999",
        "city": "Leeds",
        "country": "GB",
        "profile": "https://social.example/acme",
        "ticker": "ACM",
        "language": "en",
    }


def test_the_company_is_found_in_a_graph_and_told_from_its_partners() -> None:
    other = {"@type": "Corporation", "name": "Partner", "url": "https://partner.example"}
    graph = {
        "@graph": [{"@type": "WebSite", "name": "Site"}, other, ACME | {"@type": ["Corporation"]}]
    }
    assert facts(home("{broken", [graph]))["name"] == "Acme & Sons"


def test_opengraph_and_meta_fill_in_with_less_confidence() -> None:
    head = (
        '<meta property="og:site_name" content="Acme"><meta name="description" content="We make.">'
        '<meta name="generator" content="WordPress 6.8"><meta property="og:locale" content="de_DE">'
    )
    found = {fact.name: fact for fact in extract(home(head=head), URL)}
    assert {name: fact.value for name, fact in found.items()} == {
        "name": "Acme", "description": "We make.", "technologies": "WordPress", "language": "de",
    }  # fmt: skip
    assert found["name"].found_in == "opengraph"
    assert found["technologies"].found_in == "fingerprint"
    best = {fact.name: fact for fact in extract(home(ACME, head=head), URL)}["name"]
    assert best.value == "Acme & Sons" and best.confidence > found["name"].confidence


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (180, "180"), (180.0, "180"), ("1,200", "1200"), ("10.000 Mitarbeiter", "10000"),
        ("51-200", "126"), ({"value": "75+"}, "75"), ([{"value": 9}], "9"), ("many", None),
        (-5, "5"), (0, None), (10**12, None), (True, None), (None, None), ({}, None), ([], None),
    ],
)  # fmt: skip
def test_it_reads_how_many_people(value: Any, count: str | None) -> None:
    assert facts(home(ACME | {"numberOfEmployees": value})).get("employees") == count


@pytest.mark.parametrize(
    ("text", "code"),
    [("DE", "DE"), ("de", "DE"), ("Germany", "DE"), ("Deutschland", "DE"), ("中国", "CN"),
     ("United States", "US"), ("USA", "US"), ("XX", ""), ("Atlantis", ""), ("", "")],
)  # fmt: skip
def test_it_knows_countries_by_code_and_name(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize("body", [b"", b" ", b"<!-- -->"])
def test_what_is_no_page_has_no_facts(body: bytes) -> None:
    with pytest.raises(PermanentError, match="no facts"):
        extract(body, URL)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*ACME, "@graph", "@type", "value", "name"]), inner)
    ),
    max_leaves=15,
)


@given(json_values)
def test_no_json_ld_breaks_it(value: Any) -> None:
    for block in (value, {"@type": "Organization", "address": value, "name": value}):
        for fact in extract(home(block), URL):
            assert fact.value and "\0" not in fact.value
