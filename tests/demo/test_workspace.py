"""The demo's clock stands still for a day; then the demo is made anew."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from demo import create_or_keep

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_second_demo_on_the_same_day_keeps_its_moment_and_what_was_edited(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    assert create_or_keep(folder, NOW) == NOW
    (folder / "playbook.toml").write_text("# mine\n")
    assert create_or_keep(folder, NOW + timedelta(hours=23)) == NOW
    assert (folder / "playbook.toml").read_text() == "# mine\n"


def test_an_old_demo_is_set_aside_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    create_or_keep(folder, NOW)
    (folder / "playbook.toml").write_text("# mine\n")
    later = NOW + timedelta(days=2)
    assert create_or_keep(folder, later) == later
    assert (tmp_path / "demo.20260302T090000" / "playbook.toml").read_text() == "# mine\n"
