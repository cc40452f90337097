"""The commands on persons' rights, from an import to being forgotten and imported again."""

import json
import sys
from pathlib import Path

import pytest

from flows.cli import main

ROWS = (
    "name,email,phone\nAnn Lindqvist,ann@acme.example,+1 415 555 0123\nBo Diaz,bo@acme.example,\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("WHYNOW_DATABASE_URL", raising=False)
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(tmp_path / "ws"))
    (tmp_path / "ws").mkdir()
    (tmp_path / "ws" / "playbook.toml").write_text("")
    (tmp_path / "accounts.csv").write_text("domain,name\nacme.example,Acme\n")
    (tmp_path / "contacts.csv").write_text(ROWS)
    return tmp_path


def test_who_was_forgotten_is_not_imported_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> str:
        monkeypatch.setattr(sys, "argv", ["whynow", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert not ended.value.code, said.err
        return said.out

    contacts = str(folder / "contacts.csv")
    run("import", "accounts", str(folder / "accounts.csv"))
    run("import", "contacts", contacts)
    held = json.loads(run("subject", "ann@acme.example"))
    assert held["tables"]["contact"][0]["name"] == "Ann Lindqvist"
    said = run("forget", "Ann@acme.example")
    assert "tombstones keep the person from coming back" in said
    assert "1 rejected" in run("import", "contacts", contacts)
    assert json.loads(run("subject", "--phone", "(415) 555-0123"))["is_held"] is False
    assert run("suppress", "add", "bo@acme.example") == "Added.\n"
    assert "address" in run("suppress", "list")
    assert run("suppress", "remove", "bo@acme.example") == "Removed.\n"
    for path in (folder / "ws").rglob("*"):
        assert path.is_dir() or b"indqvist" not in path.read_bytes()
