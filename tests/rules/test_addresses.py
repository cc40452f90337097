"""All spellings of an address are one key, and no two articles have the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tasks.rules.addresses import canonical_url, is_site_root
from tasks.rules.names import clean_text

PLAIN = "https://acme.com/2026/launch-of-x"


@pytest.mark.parametrize(
    "spelling",
    [
        PLAIN,
        "http://Acme.com/2026/launch-of-x",
        "https://acme.com:443/2026/launch-of-x/",
        "http://acme.com:80/2026/launch-of-x#top",
        "https://www.acme.com/2026/launch-of-x//",
        "https://user@acme.com/2026/l%61unch-of-x",
        " https://acme.com/2026/launch-of-x\n",
        "//acme.com/2026/launch-of-x",
        "https://acme.com/2026/launch-of-x/index.html",
        "https://acme.com/2026/launch-of-x/Default.aspx",
        "https://acme.com/2026/launch-of-x;jsessionid=5F2A.node1",
        "https://acme.com/(S(a1b2c3))/2026/launch-of-x?PHPSESSID=abc",
    ],
)
def test_all_spellings_of_an_address_have_one_key(spelling: str) -> None:
    assert canonical_url(spelling) == PLAIN


@pytest.mark.parametrize(
    "query",
    [
        "utm_source=x&utm_medium=y&UTM_Campaign=z",
        "fbclid=1&mc_cid=2&gclid=3&_hsenc=4&mkt_tok=5&srsltid=6",
        "CMP=share_btn_tw",
        "at_medium=RSS&at_campaign=KARANGA",
        "partner=rss&emc=rss",
        "mod=mw_rss_topstories",
        "ref=rss",
        "ref=blog.other.com",
        ".tsrc=rss&guccounter=1",
        "feedref=JjAwJuNHiystnCoBq_hl",
        "WT.mc_id=1&pk_campaign=2&matomo_kwd=3&spm=4",
        "rss=1",
    ],
)
def test_how_a_reader_came_is_no_part_of_an_address(query: str) -> None:
    assert canonical_url(f"{PLAIN}?{query}") == PLAIN
    assert canonical_url(f"{PLAIN}?id=7&{query}") == f"{PLAIN}?id=7"
    assert canonical_url(f"{PLAIN}#{query}") == PLAIN


@pytest.mark.parametrize(
    "variant",
    [
        "https://acme.com/2026/launch-of-x/amp",
        "https://acme.com/2026/launch-of-x/amp/",
        "https://acme.com/amp/2026/launch-of-x",
        "https://acme.com/2026/launch-of-x.amp",
        "https://amp.acme.com/2026/launch-of-x",
        "https://acme.com/2026/launch-of-x?amp",
        "https://acme.com/2026/launch-of-x?amp=1&utm_source=x",
        "https://acme.com/2026/launch-of-x?outputType=amp",
        "https://www.google.com/amp/s/acme.com/2026/launch-of-x",
        "https://www.google.co.uk/amp/s/amp.acme.com/2026/launch-of-x/amp",
        "https://google.com/amp/acme.com/2026/launch-of-x",
        "https://cdn.ampproject.org/c/s/www.acme.com/2026/launch-of-x",
        "https://www-acme-com.cdn.ampproject.org/v/s/www.acme.com/2026/launch-of-x?amp_js_v=0.1",
        "https://www.google.com/url?rct=j&sa=t&url=https://acme.com/2026/launch-of-x&ct=ga&usg=A",
        "https://www.google.com/url?q=https%3A%2F%2Facme.com%2F2026%2Flaunch-of-x%3Famp%3D1",
    ],
)
def test_a_variant_of_an_article_is_the_article(variant: str) -> None:
    assert canonical_url(variant) == PLAIN


def test_an_amp_file_is_the_file() -> None:
    assert canonical_url("https://acme.com/a/launch.amp.html") == "https://acme.com/a/launch.html"
    assert (
        canonical_url("https://acme.com/archives/123456/amp") == "https://acme.com/archives/123456"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("https://acme.com/?p=1", "https://acme.com/?p=2"),
        ("https://acme.com/?id=123", "https://acme.com/?id=124"),
        ("https://acme.com/a?ref=1234", "https://acme.com/a?ref=1235"),
        ("https://acme.com/a?source=1", "https://acme.com/a?source=2"),
        ("https://acme.com/a?src=animal-feed-prices", "https://acme.com/a"),
        ("https://acme.com/a?ref=report-1.pdf", "https://acme.com/a?ref=report-2.pdf"),
        ("https://acme.com/a?sid=1", "https://acme.com/a?sid=2"),
        ("https://acme.com/a?cid=1", "https://acme.com/a?cid=2"),
        ("https://acme.com/a?amp=20", "https://acme.com/a?amp=30"),
        ("https://acme.com/a%2Fb", "https://acme.com/a/b"),
        ("https://acme.com/?a=%26b", "https://acme.com/?a=&b"),
        ("https://acme.com:8080/", "https://acme.com/"),
        ("https://a.acme.com/", "https://acme.com/"),
        ("https://m.acme.com/a", "https://acme.com/a"),
        ("https://acme.com/News", "https://acme.com/news"),
        ("https://acme.com/products/amp", "https://acme.com/products"),
        ("https://acme.com/2026/03/02/amp", "https://acme.com/2026/03/02"),
        ("https://acme.com/amp", "https://acme.com/"),
        ("https://acme.com/news/lamp", "https://acme.com/news/l"),
        ("https://acme.com/index-of-things", "https://acme.com/"),
        ("https://amp.dev/news", "https://dev/news"),
        ("https://www.com/a", "https://com/a"),
        ("https://acme.com/changelog#2026-03", "https://acme.com/changelog#2026-04"),
        ("https://acme.com/#!/news/1", "https://acme.com/#!/news/2"),
        ("https://acme.com/#/news?id=1", "https://acme.com/#/news?id=2"),
        ("https://www.google.com/url?url=https://a.com/1", "https://www.google.com/url?url=x"),
    ],
)
def test_different_addresses_keep_different_keys(left: str, right: str) -> None:
    assert canonical_url(left) != canonical_url(right)


@pytest.mark.parametrize(
    ("url", "is_root"),
    [
        ("http://www.acme.com/?utm_source=rss#comments", True),
        ("https://acme.com/index.html", True),
        ("https://acme.com/?p=1", False),
        ("https://acme.com/#/news/1", False),
        ("https://acme.com/a", False),
        ("nonsense", False),
    ],
)
def test_the_front_page_of_a_site_is_told_from_its_items(url: str, is_root: bool) -> None:
    assert is_site_root(canonical_url(url)) == is_root


_PARTS = ("/", "amp", ".amp", "index.html", "a-1", "amp.", "www.", "google.com", "s", ".html",
          "%61", ";jsessionid=1", "(S(a))", "url", "c", "cdn.ampproject.org", "x.com", "?", "&",
          "url=", "https://", "http://", "https%3A%2F%2F", "#", "=", "utm_a", ":443", ":80", "é",
          "%2F", "ref", "%", "+", "A", "!", "//")  # fmt: skip
_URLISH = st.one_of(
    st.text(),
    st.builds("http{}://{}".format, st.sampled_from(["", "s"]), st.text(max_size=20)),
    st.lists(st.sampled_from(_PARTS), max_size=12).map(lambda parts: f"https://{''.join(parts)}"),
    st.builds(
        "{}://{}{}{}{}".format,
        st.sampled_from(["http", "https", "HTTP", "ftp", ""]),
        st.text(max_size=20),
        st.text(alphabet="/.%2fFaé;:@ ", max_size=20),
        st.text(alphabet="?&=+%a2é;#", max_size=20),
        st.text(alphabet="#!/a%", max_size=5),
    ),
)


@given(_URLISH)
@example("http://[")
@example("http://a:99999999/")
@example("http://a:443/")
@example("http://a/\ud800\0")
@example("http://℀.com/")
@example("https://google.com/amp/s/" * 9 + "acme.com/a")
@example("https://www.google.com/url?url=%68ttp://x.com/%E9%80%00")
def test_a_canonical_address_is_its_own_and_can_be_stored(text: str) -> None:
    key = canonical_url(text)
    assert canonical_url(key) == key
    assert clean_text(key) == key


@given(st.lists(st.sampled_from(_PARTS), max_size=10).map("".join))
def test_the_short_way_for_plain_addresses_is_the_long_one(path: str) -> None:
    for host in ("https://acme.com", "http://www.acme.com", "https://amp.acme.com"):
        url = f"{host}/{path}"
        if "?" not in url and "#" not in url:
            assert canonical_url(url) == canonical_url(f"{url}?")
