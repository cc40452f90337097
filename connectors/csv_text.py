"""CSV files as people export them: any usual charset, delimiter and line end, gzipped or not.

A damaged row is told apart and costs only itself; a file that is no CSV is refused as a whole.
"""

import codecs
import csv
import gzip
import hashlib
import io
import itertools
import re
import zlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, NamedTuple

from connectors.crm.base import Page, Record, page_of
from connectors.errors import PermanentError
from connectors.text import BOMS, clean

CHUNK_BYTES = 1 << 20
HEAD_BYTES = 1 << 16
MAX_LINE_CHARS = 1 << 20
BLOCK_CHARS = 1 << 16
DELIMITERS = ",;\t|"

MAGIC = (
    (b"PK\x03\x04", "an Excel workbook or a zip archive; save it as CSV UTF-8, or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook; save it as CSV UTF-8"),
    (b"%PDF", "a PDF document; export the data as CSV"),
    (b"PAR1", "a parquet file; export the data as CSV"),
    (b"SQLite format 3", "a database; export the data as CSV"),
)
CONTROL = bytes({*range(32)} - {9, 10, 12, 13, 26, 27})
HIGH = bytes(range(128, 256))
UTF8_CHAR = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# Chinese text is nearly all made of the punctuation (A1-A3) and the 3,755 frequent characters
# (B0-D7) of GB2312; Western text has single high bytes between ASCII letters.
GB_PAIR = re.compile(rb"[\xa1-\xfe]{2}")
GB_FREQUENT = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]")
SURROGATE = re.compile("[\ud800-\udfff]")
MAX_CELL_CHARS = 131_072
UNCLOSED = "a quote is opened here and never closed"
TOO_LONG = f"holds more than {MAX_CELL_CHARS:,} characters in a cell"

_Row = tuple[int, list[str], str | None]  # a Record, which takes longer to make


class _Charset(NamedTuple):
    name: str
    errors: str = "strict"


class CsvTable:
    """A CSV file that has been looked through once; see `open_csv`."""

    def __init__(self, path: Path, name: str | None = None) -> None:
        self.path = path
        self.name = name or str(path)
        self.size = 0
        self._raw: IO[bytes] | None = None
        self.position, self.charset = self._look_through()
        self.delimiter, self.header = self._read_header()

    @property
    def done(self) -> int:
        """Bytes of the file that this reading has passed."""
        return self.size if self._raw is None or self._raw.closed else self._raw.tell()

    def records(self) -> Iterator[Record]:
        """The rows below the header, one by one; blank rows are passed over."""
        rows = self._rows(self.delimiter)
        next(rows)
        for row in rows:
            yield _fitted(Record(*row), len(self.header))

    def pages(self, rows: int) -> Iterator[Page]:
        """The same, so many at once."""
        found = self._rows(self.delimiter)
        next(found)
        width = {len(self.header)}
        while chunk := list(itertools.islice(found, rows)):
            lines, cells, problems = zip(*chunk, strict=True)
            if any(problems) or set(map(len, cells)) != width:
                yield page_of([_fitted(Record(*row), len(self.header)) for row in chunk])
            else:
                yield Page(lines, cells)
            del chunk, cells  # before the next ones are read

    def _rows(self, delimiter: str) -> Iterator[_Row]:
        """All rows that are not blank, the header among them, as wide as they are."""
        passed: int | None = 0
        while passed is not None:
            passed = yield from self._rows_behind(passed, delimiter)

    def _rows_behind(self, passed: int, delimiter: str) -> Generator[_Row, None, int | None]:
        """The rows behind so many lines; ends with how many to pass in the next try, if any.

        A quote that is never closed swallows the rows below it. Only the row with the fault is
        lost: the reading starts anew behind its first line.
        """
        with self._text() as text:
            lines = _Lines(text, passed)
            start = passed + 1
            while block := lines.at_hand():
                if self._is_plain(block):
                    yield from _cut(block, start, delimiter)
                    start += len(block)
                    continue
                lines.put_back(block)
                failed, read = yield from self._read(lines, len(block), start, delimiter)
                if failed is not None:
                    return failed
                start += read
        return None

    def _is_plain(self, block: list[str]) -> bool:
        """Whether each line is a row that says what it says."""
        if self.charset.errors == "surrogateescape" or max(map(len, block)) > MAX_CELL_CHARS:
            return False
        return '"' not in "".join(block)

    def _read(
        self, lines: "_Lines", count: int, first: int, delimiter: str
    ) -> Generator[_Row, None, tuple[int | None, int]]:
        """The rows of so many lines, and of those that the last of them goes on in.

        Ends with the line at which the reading fails, if it does, and how many lines were read.
        """
        is_damaged = self.charset.errors == "surrogateescape"
        reader = csv.reader(lines, delimiter=delimiter)
        while reader.line_num < count:
            start = first + reader.line_num
            try:
                cells = next(reader)
            except csv.Error:
                is_open = first + reader.line_num > start + 1
                yield start, [], UNCLOSED if is_open else TOO_LONG
                return start, 0
            if lines.is_at_end:
                yield start, [], UNCLOSED
                return start, 0
            if is_damaged and SURROGATE.search("".join(cells)):
                yield start, [], f"holds bytes that are no {self.charset.name} text"
            elif cells and (cells[0] or any(map(str.strip, cells))):
                yield start, cells, None
        return None, reader.line_num

    def _read_header(self) -> tuple[str, list[str]]:
        """The delimiter that cuts the first row into the most cells, and these cells."""
        best = (",", list[str]())
        for delimiter in DELIMITERS:
            _, first, _ = next(self._rows(delimiter), (0, [], None))
            named = [cell.strip() for cell in first]
            while named and not named[-1]:
                named.pop()
            if len(named) > len(best[1]) and any(map(str.isalnum, "".join(named))):
                best = delimiter, named
        if not best[1]:
            raise self._error("it is empty; the first row must name the columns")
        return best

    @contextmanager
    def _text(self) -> Iterator[IO[str]]:
        with self._bytes() as stream:
            yield io.TextIOWrapper(
                stream, encoding=self.charset.name, errors=self.charset.errors, newline=""
            )

    @contextmanager
    def _bytes(self) -> Iterator[Any]:
        try:
            with self.path.open("rb") as raw:
                self._raw = raw
                is_gzip = raw.read(2) == b"\x1f\x8b"
                raw.seek(0)
                if is_gzip:
                    with gzip.GzipFile(fileobj=raw) as unpacked:
                        yield unpacked
                else:
                    yield raw
        except FileNotFoundError:
            raise self._error("there is no such file; check the name") from None
        except IsADirectoryError:
            raise self._error("it is a folder; name a file in it") from None
        except PermissionError:
            raise self._error("you may not read it; change its permissions") from None
        except (gzip.BadGzipFile, EOFError, zlib.error):
            raise self._error("it is a damaged gzip file; fetch it again") from None
        except OSError as error:
            raise self._error(f"{error.strerror or error}; copy it to a local disk") from None

    def _look_through(self) -> tuple[str, _Charset]:
        """The hash of all bytes, and the charset that they are in."""
        digest = hashlib.blake2b(digest_size=16)
        head = b""
        is_utf8 = True
        decoder = codecs.getincrementaldecoder("utf-8")()
        with self._bytes() as stream:
            while chunk := stream.read(CHUNK_BYTES):
                head = head or chunk[:HEAD_BYTES]
                digest.update(chunk)
                is_utf8 = is_utf8 and _decodes(decoder, chunk)
        is_utf8 = is_utf8 and _decodes(decoder, b"", is_final=True)
        self.size = self.path.stat().st_size
        return digest.hexdigest(), self._charset_of(head, is_utf8)

    def _charset_of(self, head: bytes, is_utf8: bool) -> _Charset:
        if not head.strip():
            raise self._error("it is empty; the first row must name the columns")
        if what := next((what for magic, what in MAGIC if head.startswith(magic)), None):
            raise self._error(f"it is {what}")
        for mark, name in BOMS:
            if head.startswith(mark):
                is_damaged = name == "utf-8-sig" and not is_utf8
                escape = "surrogateescape" if is_damaged else "strict"
                return _Charset(name, escape if name == "utf-8-sig" else "replace")
        half = len(head) * 0.4 / 2
        if head[1::2].count(0) > half:
            return _Charset("utf-16-le", "replace")
        if head[::2].count(0) > half:
            return _Charset("utf-16-be", "replace")
        controls = len(head) - len(head.translate(None, CONTROL))
        if controls > 8 + len(head) / 100:
            raise self._error("it is no text but binary data; export the data as CSV UTF-8")
        return _Charset("utf-8") if is_utf8 else self._legacy_charset(b"\n" not in head)

    def _legacy_charset(self, is_mac: bool) -> _Charset:
        """UTF-8 with some damage, GB18030, Windows-1252, or Mac Roman in a file without line feeds;
        by what the high bytes look like."""
        high = utf8 = paired = frequent = 0
        with self._bytes() as stream:
            while chunk := stream.read(CHUNK_BYTES):
                high += len(chunk) - len(chunk.translate(None, HIGH))
                utf8 += sum(map(len, UTF8_CHAR.findall(chunk)))
                pairs = GB_PAIR.findall(chunk)
                paired += 2 * len(pairs)
                frequent += sum(2 for pair in pairs if GB_FREQUENT.match(pair))
        if utf8 >= 0.8 * high:
            return _Charset("utf-8", "surrogateescape")
        if paired >= 0.5 * high and frequent >= 0.6 * paired:
            return _Charset("gb18030", "surrogateescape")
        if paired < 0.5 * high or high < self.size / 50:
            return _Charset("mac-roman" if is_mac else "cp1252", "surrogateescape")
        raise self._error(
            "its charset is none of UTF-8, UTF-16, GB18030 and Windows-1252; save it as UTF-8"
        )

    def _error(self, why: str) -> PermanentError:
        return PermanentError(f"cannot read {self.name}: {why}", why=why)


class _Lines(Iterable[str]):
    """The lines of a text behind the first `passed`, without what databases refuse."""

    def __init__(self, text: IO[str], passed: int) -> None:
        self._text = text
        self._read = self._blocks()
        self._left: Iterator[str] = iter(())
        self.is_at_end = False
        next(itertools.islice(self, passed, passed), None)

    def __iter__(self) -> Iterator[str]:
        while True:
            yield from self._left
            block = next(self._read, None)
            if block is None:
                return
            self._left = iter(block)

    def at_hand(self) -> list[str]:
        """The next lines, as many as are read at once; none at the end."""
        return list(self._left) or next(self._read, [])

    def put_back(self, block: list[str]) -> None:
        """Let these lines be the next ones."""
        self._left = iter(block)

    def _blocks(self) -> Iterator[list[str]]:
        is_first = True
        while block := self._block():
            if is_first and re.fullmatch(r"sep=.\s*", block[0]):
                # Excel writes "sep=;" into a line of its own; we find the separator by ourselves.
                block[0] = "\n"
            is_first = False
            text = "".join(block)
            if clean(text) != text:
                # Lone surrogates stand for bytes that could not be decoded: they are still needed.
                block = [line if SURROGATE.search(line) else clean(line) for line in block]
            yield block
        self.is_at_end = True

    def _block(self) -> list[str]:
        line = self._text.readline(MAX_LINE_CHARS)
        if not line or len(line) == MAX_LINE_CHARS:
            return [line] if line else []
        return [line, *self._text.readlines(BLOCK_CHARS)]


def _cut(block: list[str], start: int, delimiter: str) -> Iterator[_Row]:
    """The rows of lines without quotes, cut as the reader does it, in half its time."""
    rows = [line.rstrip("\r\n").split(delimiter) for line in block]
    numbered = zip(itertools.count(start), rows, itertools.repeat(None))
    if all(map(itemgetter(0), rows)):
        return numbered
    return (row for row in numbered if row[1][0] or any(map(str.strip, row[1])))


def _fitted(row: Record, width: int) -> Record:
    """The row with `width` cells, or with the problem that it has more."""
    missing = width - len(row.cells)
    if not missing or row.problem:
        return row
    if missing > 0:
        return row._replace(cells=row.cells + [""] * missing)
    if any(map(str.strip, row.cells[width:])):
        return row._replace(
            problem=f"has {len(row.cells)} cells, the header has {width}; "
            "put quotes around a cell that holds a separator"
        )
    return row._replace(cells=row.cells[:width])


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, is_final: bool = False) -> bool:
    try:
        decoder.decode(chunk, is_final)
    except UnicodeDecodeError:
        return False
    return True


def open_csv(path: Path, name: str | None = None) -> CsvTable:
    """The table in a file; `name` is what messages call it.

    The charset is told by the byte-order mark, else it is UTF-8 where all bytes are that, else
    what the high bytes look like. Raises PermanentError for a file that is none or holds no rows
    under a header.
    """
    return CsvTable(path, name)
