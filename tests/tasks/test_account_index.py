"""An index that was kept finds what one that is built finds, and is refused when it is damaged."""

import logging
from pathlib import Path

import polars as pl
import pytest

from connectors.errors import PermanentError
from tasks import account_index as module
from tasks.account_index import index_of, load, save, stamp_of
from tasks.rules.matching import AccountIndex
from tests.rules.matching.accounts import accounts

ACCOUNTS = accounts(
    {"name": "Zentrova Inc.", "domain": "zentrova.example", "ticker": "NASDAQ:ZTV"},
    {"name": "Bank of Norrland", "aliases": ["Norrland"], "negative_aliases": ["Norrland Ferries"]},
    {"name": "星海科技集团", "aliases": ["星海"], "ticker": "600519.SH"},
    {"name": "Slate"},
    {"name": "Slate", "domain": None},
)
TEXTS = (
    "Zentrova raises $5M",
    "Something (Nasdaq: ZTV) moves",
    "See zentrova.example, says Bank of Norrland",
    "Norrland Ferries sails",
    "星海科技集团完成融资",
    "Slate opens",
)


def found(index: AccountIndex) -> list[object]:
    return [index.find(text, text, "https://www.zentrova.example/1") for text in TEXTS]


@pytest.mark.parametrize("frame", [ACCOUNTS, ACCOUNTS.clear()])
def test_what_was_kept_finds_the_same(frame: pl.DataFrame, tmp_path: Path) -> None:
    index, path = AccountIndex.build(frame, ["Norrland"]), tmp_path / "new" / "accounts.npz"
    save(index, path, "stamp")
    kept = load(path, "stamp")
    assert kept and found(kept) == found(index)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_no_file_and_one_of_another_stamp_are_not_current(tmp_path: Path) -> None:
    path = tmp_path / "accounts.npz"
    assert load(path, "stamp") is None
    save(AccountIndex.build(ACCOUNTS, []), path, "stamp")
    assert load(path, "another") is None


def test_the_stamp_tells_accounts_and_settings_apart_but_not_their_order() -> None:
    stamp = stamp_of(ACCOUNTS, ["a", "b"])
    assert stamp == stamp_of(ACCOUNTS.reverse(), ["b", "a"])
    renamed = ACCOUNTS.with_columns(name=pl.col("name").str.to_uppercase())
    assert len({stamp, stamp_of(renamed, ["a", "b"]), stamp_of(ACCOUNTS, ["a"])}) == 3


@pytest.mark.parametrize("share", [0.0, 0.3, 0.999])
def test_a_part_of_a_file_is_refused_with_what_to_do(share: float, tmp_path: Path) -> None:
    path = tmp_path / "accounts.npz"
    save(AccountIndex.build(ACCOUNTS, []), path, "stamp")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(PermanentError, match="delete the file"):
        load(path, "stamp")


def test_no_damaged_byte_goes_unseen(tmp_path: Path) -> None:
    path = tmp_path / "accounts.npz"
    index = AccountIndex.build(ACCOUNTS, [])
    save(index, path, "stamp")
    whole = path.read_bytes()
    for place in range(0, len(whole), 97):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            kept = load(path, "stamp")
        except PermanentError:
            continue
        assert kept is None or found(kept) == found(index)


def test_many_accounts_are_built_once_and_again_when_they_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "accounts.npz"
    assert found(index_of(ACCOUNTS, [], path)) and not path.exists()
    monkeypatch.setattr(module, "KEPT_FROM", 2)
    first = found(index_of(ACCOUNTS, [], path))
    written = path.stat().st_mtime_ns
    assert found(index_of(ACCOUNTS, [], path)) == first
    assert path.stat().st_mtime_ns == written
    fewer = ACCOUNTS.head(2)
    assert found(index_of(fewer, [], path)) == found(AccountIndex.build(fewer, []))
    assert path.stat().st_mtime_ns != written
    path.write_bytes(b"PK")
    with caplog.at_level(logging.WARNING):
        assert found(index_of(ACCOUNTS, [], path)) == first
    assert "built anew" in caplog.text
    assert load(path, stamp_of(ACCOUNTS, []))


def test_an_index_that_can_not_be_kept_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "KEPT_FROM", 2)
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert found(index_of(ACCOUNTS, [], tmp_path / "cache" / "accounts.npz"))
    assert "not kept" in caplog.text
