"""Where the recorded real data lies; it is not part of the project."""

from pathlib import Path

import pytest


def shared_data() -> Path:
    """The folder `../shared/data` beside the repository; skips the test where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"recorded data is not here: {folder.name} beside the repository is missing")
    return folder
