"""Domains, addresses and company names are compared by what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.names import (
    normalise_name,
    registrable_domain,
    strip_legal_suffix,
)


@pytest.mark.parametrize(
    ("given_text", "domain"),
    [
        ("https://blog.acme.example/a?b", "acme.example"),
        ("blog.acme.co.uk", "acme.co.uk"),
        ("ACME.COM.", "acme.com"),
        ("//cdn.acme.com/x", "acme.com"),
        ("press@acme.com", "acme.com"),
        ("https://user:pass@acme.com:8080", "acme.com"),
        ("bücher.de", "xn--bcher-kva.de"),
        ("www.xn--bcher-kva.de", "xn--bcher-kva.de"),
        ("新闻.公司.cn", "xn--efvy88h.xn--55qx5d.cn"),
        ("acme.github.io", "acme.github.io"),
        ("pythonanywhere.com", "pythonanywhere.com"),
        ("www.pythonanywhere.com", "pythonanywhere.com"),
        ("evil-acme.com", "evil-acme.com"),
    ],
)
def test_it_finds_the_registered_domain(given_text: str, domain: str) -> None:
    assert registrable_domain(given_text) == domain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "localhost",
        "co.uk",
        "127.0.0.1",
        "http://[::1]/",
        "http://[",
        "a b.com",
        "..",
        "a..com",
        "1.2.3",
    ],
)
def test_what_is_no_host_name_has_no_domain(text: str) -> None:
    assert registrable_domain(text) is None


_URLISH = st.one_of(
    st.text(),
    st.builds(
        "{}://{}{}{}{}".format,
        st.sampled_from(["http", "https", "HTTP", "ftp", ""]),
        st.text(max_size=20),
        st.text(alphabet="/.%2fFaé;:@ ", max_size=20),
        st.text(alphabet="?&=+%a2é;#", max_size=20),
        st.text(alphabet="#!/a%", max_size=5),
    ),
)


@given(
    st.from_regex(
        r"[a-z0-9-]{1,5}\.(com|uk|ck|jp|io|co\.uk|github\.io|kobe\.jp|example)", fullmatch=True
    )
)
def test_a_plain_domain_is_read_as_one_in_an_address(domain: str) -> None:
    assert registrable_domain(domain) == registrable_domain(f"https://{domain}/")


@given(_URLISH)
def test_finding_a_domain_never_raises(text: str) -> None:
    domain = registrable_domain(text)
    assert domain is None or registrable_domain(domain) == domain


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marlow & Marlow", "MARLOW AND MARLOW"),
        ("A. Y. Tarrow", "AY Tarrow"),
        ("McTarrel’s", "McTarrel's"),
        ("Brunelé", "BRUNELE"),
        ("Ａｃｍｅ", "acme"),
        ("Mola-Bola", "Mola Bola"),
        ("  Acme \t Labs ", "acme labs"),
    ],
)
def test_spellings_of_a_name_are_the_same(left: str, right: str) -> None:
    assert normalise_name(left) == normalise_name(right)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Acme, Inc.", "Acme"),
        ("Acme Holdings Co., Ltd.", "Acme"),
        ("Acme GmbH & Co. KG", "Acme"),
        ("Acme (Pty) Ltd", "Acme"),
        ("Acme S.p.A.", "Acme"),
        ("Acme S. A. de C. V.", "Acme"),
        ("Acme S.à r.l.", "Acme"),
        ("Acme A/S", "Acme"),
        ("Acme B.V.", "Acme"),
        ("Tata Sons Private Limited", "Tata Sons"),
        ("Coca-Cola Company (The)", "Coca-Cola"),
        ("Deere & Company", "Deere"),
        ("北京字节跳动科技有限公司", "北京字节跳动科技"),
        ("中国平安保险(集团)股份有限公司", "中国平安保险"),
        ("阿里巴巴集团", "阿里巴巴"),
        ("腾讯控股有限公司", "腾讯"),
        ("株式会社鈴木", "鈴木"),
        ("삼성전자(주)", "삼성전자"),
    ],
)
def test_it_strips_the_legal_form(name: str, short: str) -> None:
    assert strip_legal_suffix(name) == short


@pytest.mark.parametrize(
    "name",
    [
        "The Limited",
        "The Company",
        "集团",
        "Company",
        "Visa",
        "Blue Spa",
        "Same As It Ever",
        "Inc",
        "",
    ],
)
def test_a_name_that_only_looks_like_a_legal_form_stays(name: str) -> None:
    assert strip_legal_suffix(name) == name


def test_the_limited_keeps_its_name() -> None:
    assert strip_legal_suffix("The Limited Inc") == "The Limited"


@given(st.text())
def test_stripping_leaves_something_and_is_done_once(name: str) -> None:
    short = strip_legal_suffix(name)
    assert bool(short.strip()) == bool(name.strip())
    assert strip_legal_suffix(short) == short
