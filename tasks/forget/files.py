"""Takes a person out of the files of a workspace: rows of tables go, words in texts are blacked.

Everything else in a file stays as it is, byte by byte.
"""

import csv
import gzip
import io
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from connectors.csv_text import open_csv
from connectors.errors import ConnectorError
from connectors.text import BOMS
from tasks.rules.consent import FORGOTTEN
from tasks.rules.consent.words import Words

TABLES = {".csv", ".tsv"}
DATABASE = (".db", ".db-wal", ".db-shm", ".db-journal", ".lock", ".sqlite", ".sqlite3")
# What holds text in a form that words can not be taken out of.
CLOSED = {".xlsx", ".xls", ".zip", ".pdf", ".parquet", ".ods", ".docx", ".tar", ".tgz", ".7z"}
LONGEST_ROW = 50  # lines; a longer one is a quote that was never closed


@dataclass
class FilesReport:
    """What was done to files, by their names in the workspace."""

    rows_dropped: dict[str, int] = field(default_factory=dict)
    words_blacked: dict[str, int] = field(default_factory=dict)
    not_searched: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def clean_files(folder: Path, words: Words) -> FilesReport:
    """Clean every file of the workspace but its database, the playbook and hidden files."""
    report = FilesReport()
    for path in _files(folder):
        name = str(path.relative_to(folder))
        if path.suffix.lower() in CLOSED:
            report.not_searched.append(name)
            continue
        try:
            _clean(path, name, words, report)
        except (OSError, EOFError, ValueError, csv.Error):
            report.not_searched.append(name)
    return report


def rows_about(folder: Path, words: Words) -> dict[str, list[str]]:
    """The lines of the workspace's files that are about a person, as they stand there."""
    found: dict[str, list[str]] = {}
    for path in _files(folder):
        if path.suffix.lower() in CLOSED:
            continue
        with suppress(OSError, EOFError, ValueError):
            content, charset = _read(path)
            text = content.decode(charset, "surrogateescape")
            if path.suffixes and _suffix(path) in TABLES:
                rows = _rows(text, _delimiter(path))
                lines = [part for part, cells in rows if words.are_of(cells) or words.are_in(part)]
            else:
                lines = [line for line in text.splitlines() if words.are_in(line)]
            if lines:
                shown = [line.strip().encode("utf-8", "replace").decode() for line in lines]
                found[str(path.relative_to(folder))] = shown
    return found


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        is_ours = path.name.endswith(DATABASE) or path.name.startswith("whynow.db")
        is_hidden = any(part.startswith(".") for part in parts)
        if path.is_file() and not path.is_symlink() and not is_ours and not is_hidden:
            yield path


def _clean(path: Path, name: str, words: Words, report: FilesReport) -> None:
    content, charset = _read(path)
    old = text = content.decode(charset, "surrogateescape")
    if name == "playbook.toml":
        report.kept += [name] if words.are_in(old) else []
        return
    if _suffix(path) in TABLES:
        header, *rows = _rows(text, _delimiter(path)) or [("", [])]
        kept = [part for part, cells in rows if not words.are_of(cells)]
        if len(kept) < len(rows):
            report.rows_dropped[name] = len(rows) - len(kept)
            text = "".join([header[0], *kept])
    if words.pattern is not None:
        text, blacked = words.pattern.subn(FORGOTTEN, text)
        if blacked:
            report.words_blacked[name] = blacked
    if text != old:
        _replace(path, text.encode(charset, "surrogateescape"))


def _rows(text: str, delimiter: str) -> list[tuple[str, list[str]]]:
    """Each row as it stands there, and its cells; a broken one has its lines as cells."""
    lines = list(io.StringIO(text, newline=""))
    found: list[tuple[str, list[str]]] = []
    start = 0
    while start < len(lines):
        reader = csv.reader(lines[start:], delimiter=delimiter)
        passed = 0
        try:
            for cells in reader:
                here, passed_before = reader.line_num, passed
                if here - passed_before > LONGEST_ROW:
                    break
                found.append(("".join(lines[start + passed_before : start + here]), cells))
                passed = here
        except csv.Error:
            pass
        start += passed
        if start < len(lines):
            found.append((lines[start], lines[start].split(delimiter)))
            start += 1
    return found


def _suffix(path: Path) -> str:
    suffixes = [each.lower() for each in path.suffixes]
    return suffixes[-2] if suffixes[-1:] == [".gz"] and suffixes[1:] else "".join(suffixes[-1:])


def _delimiter(path: Path) -> str:
    try:
        return open_csv(path).delimiter
    except ConnectorError:
        return ","


def _read(path: Path) -> tuple[bytes, str]:
    """The bytes of a file, unpacked, and the charset that they are in."""
    content = path.read_bytes()
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    for mark, charset in BOMS:
        if content.startswith(mark):
            # The mark stays in the text, so that it is written back.
            return content, "utf-8" if charset == "utf-8-sig" else f"{charset}"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content, _told_by(path)
    return content, "utf-8"


def _told_by(path: Path) -> str:
    try:
        return open_csv(path).charset.name.replace("utf-8-sig", "utf-8")
    except ConnectorError:
        return "latin-1"


def _replace(path: Path, content: bytes) -> None:
    """Put the new file in its place, packed as it was."""
    is_packed = path.read_bytes()[:2] == b"\x1f\x8b"
    mode = path.stat().st_mode
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
        written = Path(file.name)
        try:
            file.write(gzip.compress(content) if is_packed else content)
            file.flush()
            os.fsync(file.fileno())
            written.chmod(mode)
            written.replace(path)
        except BaseException:
            written.unlink(missing_ok=True)
            raise
