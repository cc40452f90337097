"""Lists of sources as OPML: ours come back as they were, those of others as far as they go."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources import kinds
from tasks.opml import Outline, read_opml, write_opml
from tasks.sources import SourceError
from warehouse.models import SourceData

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def read(text: str | bytes, folder: Path) -> Outline:
    path = folder / "list.opml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_opml(path)


words = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]), min_size=1, max_size=20
)
some_sources = st.builds(
    SourceData,
    url=st.builds("https://acme.example/{}".format, st.integers(0, 10**6)),
    kind=st.sampled_from(kinds()),
    domain=st.none() | st.just("acme.example"),
    title=st.none() | words,
    selector=st.none() | words,
)


@given(st.lists(some_sources, min_size=1, max_size=5))
def test_a_list_that_is_written_is_read_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, listed: list[SourceData]
) -> None:
    found = read(write_opml(listed, NOW), tmp_path_factory.getbasetemp())
    assert found == Outline(listed)


def test_the_folders_of_a_feed_reader_are_looked_into(tmp_path: Path) -> None:
    found = read(
        """<opml version="1.0"><body><outline text="Press"><outline text="Acme &amp; Co"
        type="rss" xmlUrl=" https://feeds.acme.example/all " htmlUrl="https://www.acme.example/"/>
        <outline text="Deeper"><outline title="B" text="b" xmlUrl="https://b.example/feed"/>
        </outline></outline></body></opml>""",
        tmp_path,
    )
    assert found.sources == [
        SourceData(url="https://feeds.acme.example/all", domain="acme.example", title="Acme & Co"),
        SourceData(url="https://b.example/feed", domain="b.example", title="B"),
    ]


def test_what_is_no_source_is_told_and_costs_the_others_nothing(tmp_path: Path) -> None:
    found = read(
        """<opml xmlns:whynow="urn:whynow:opml"><body><outline xmlUrl="file:///etc/passwd"/>
        <outline xmlUrl="https://a.example/f" whynow:kind="magic"/>
        <outline xmlUrl="https://a.example/feed"/></body></opml>""",
        tmp_path,
    )
    assert [each.url for each in found.sources] == ["https://a.example/feed"]
    assert "not an http address" in found.refused[0] and "unknown kind magic" in found.refused[1]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "cannot read"),
        ("<opml><body>", "cannot read"),
        ("<opml><body><outline text='a folder'/></body></opml>", "no outline has an xmlUrl"),
    ],
)
def test_a_file_that_lists_nothing_says_why(text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=why):
        read(text, tmp_path)
    with pytest.raises(SourceError, match="No such file"):
        read_opml(tmp_path / "none.opml")


def test_entities_of_a_hostile_file_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    text = (
        f'<!DOCTYPE opml [<!ENTITY s SYSTEM "file://{secret}">]><opml><body>'
        '<outline text="&s;" xmlUrl="https://a.example/feed"/></body></opml>'
    )
    try:
        found = read(text, tmp_path)
    except SourceError:
        return
    assert "hidden" not in repr(found)
