"""Real exports: charsets, delimiters, line ends, damage; and files that are no CSV."""

import csv
import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.crm.csv_file import cell, text_of
from connectors.csv_text import CsvTable, open_csv
from connectors.errors import PermanentError
from connectors.text import clean
from tests.shared import shared_data


def table(folder: Path, content: str | bytes, encoding: str = "utf-8") -> CsvTable:
    path = folder / "export.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return open_csv(path)


def cells(found: CsvTable) -> list[list[str]]:
    return [record.cells for record in found.records()]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "Zürich Café 北京字节"), ("utf-8-sig", "Zürich 北京"), ("utf-16", "Zürich 北京"),
        ("utf-16-le", "Zuerich Cafe Works"), ("utf-16-be", "Zuerich Cafe Works"),
        ("gb18030", "北京字节跳动科技有限公司"), ("cp1252", "Zürich Café – “Ärzte” für Übung"),
        ("cp1252", "Müller"), ("gb18030", "华为"), ("cp1252", "€uro"),
    ],
)  # fmt: skip
def test_it_finds_the_charset(tmp_path: Path, encoding: str, name: str) -> None:
    found = table(tmp_path, f"name,domain\n{name},a.example\n", encoding)
    assert found.header == ["name", "domain"]
    assert cells(found) == [[name, "a.example"]]


def test_text_that_turns_up_late_decides_the_charset_too(tmp_path: Path) -> None:
    rows = "plain,row\n" * 200_000
    found = table(tmp_path, f"name,domain\n{rows}Müller,x\n", "cp1252")
    assert list(found.records())[-1].cells == ["Müller", "x"]


def test_bytes_that_are_damaged_cost_only_their_row(tmp_path: Path) -> None:
    rows = "".join(f"Zürich {n},x\n" for n in range(9)).encode()
    found = table(tmp_path, b"name,domain\n" + rows + b"M\xfcller,x\nGood,x\n")
    broken = [record for record in found.records() if record.problem]
    assert [(each.line, each.problem) for each in broken] == [
        (11, "holds bytes that are no utf-8 text")
    ]
    assert len(cells(found)) == 11


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_it_finds_the_delimiter_and_the_line_end(tmp_path: Path, delimiter: str, end: str) -> None:
    rows = [["domain", "name"], ["a.example", '"A, B; C | D"'], ["b.example", "B"]]
    text = end.join(delimiter.join(row) for row in rows)
    found = table(tmp_path, text)
    assert [found.header, *cells(found)] == [[c.strip('"') for c in row] for row in rows]


def test_the_separator_line_of_excel_is_passed_over(tmp_path: Path) -> None:
    found = table(tmp_path, "sep=;\r\ndomain;name\r\na.example;A\r\n")
    assert [(r.line, r.cells) for r in found.records()] == [(3, ["a.example", "A"])]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    found = table(tmp_path, '\ndomain,name\n\na,"one\ntwo\n"\n,\nb,B\n')
    assert [(r.line, r.cells) for r in found.records()] == [
        (4, ["a", "one\ntwo\n"]), (8, ["b", "B"]),
    ]  # fmt: skip


def test_ragged_rows_are_filled_or_told_apart(tmp_path: Path) -> None:
    found = table(tmp_path, "domain,name,,\na\nb,B,,,,\nc,C,,,too much\n")
    assert found.header == ["domain", "name"]
    records = list(found.records())
    assert [r.cells for r in records[:2]] == [["a", ""], ["b", "B"]]
    assert "has 5 cells, the header has 2" in str(records[2].problem)


@pytest.mark.parametrize("rest", ["", "y,Y\n" * 40_000])
def test_a_quote_that_is_never_closed_costs_only_its_row(tmp_path: Path, rest: str) -> None:
    found = table(tmp_path, f'domain,name\na,A\nb,"B\nc,C\n{rest}')
    records = list(found.records())
    assert [(r.line, r.cells, r.problem is not None) for r in records[:3]] == [
        (2, ["a", "A"], False), (3, [], True), (4, ["c", "C"], False),
    ]  # fmt: skip
    assert len(records) == 3 + rest.count("\n")


def test_control_characters_are_left_away(tmp_path: Path) -> None:
    assert cells(table(tmp_path, "domain,name\na,A\x00B\x1b\n")) == [["a", "AB"]]


def test_gzip_is_unpacked_whatever_its_name(tmp_path: Path) -> None:
    found = table(tmp_path, gzip.compress(b"domain,name\na,A\n"))
    assert cells(found) == [["a", "A"]]


def test_the_position_is_that_of_the_content(tmp_path: Path) -> None:
    first = table(tmp_path, "domain\na\n").position
    assert table(tmp_path, "domain\na\n").position == first
    assert table(tmp_path, "domain\nb\n").position != first


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"), (b" \n\n", "it is empty"), (b"\xef\xbb\xbf", "it is empty"),
        (b",,,\n", "it is empty"),
        (b"PK\x03\x04rest", "an Excel workbook"), (b"%PDF-1.7", "a PDF document"),
        (bytes(range(256)) * 40, "it is no text"), (b"\x1f\x8b\x08broken", "a damaged gzip file"),
        (("имя,домен\n" + "Компания,пример\n" * 9).encode("cp1251"), "its charset is none of"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_csv_is_refused_with_the_remedy(
    tmp_path: Path, content: bytes, why: str
) -> None:
    with pytest.raises(PermanentError, match=why) as error:
        table(tmp_path, content)
    assert "export.csv" in str(error.value)


def test_absent_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PermanentError, match="there is no such file"):
        open_csv(tmp_path / "absent.csv")
    with pytest.raises(PermanentError, match="it is a folder"):
        open_csv(tmp_path)


@pytest.mark.shared_data
def test_it_reads_a_dirty_export_with_carriage_returns() -> None:
    found = open_csv(shared_data() / "accounts" / "cb2013_acquisitions.csv")
    records = list(found.records())
    assert len(found.header) == 20
    assert sum(record.problem is None for record in records) == len(records)
    assert records[0].cells[:2] == ["/company/1000memories", "1000memories"]


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8"), max_size=9), min_size=2, max_size=2))
)
def test_cells_come_back_as_they_were_written_but_for_control_characters(
    rows: list[list[str]],
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([cell(text) for text in row] for row in rows)
    file.seek(0)
    assert [[text_of(text) for text in row] for row in csv.reader(file)] == [
        [clean(text) for text in row] for row in rows
    ]


@given(st.text(max_size=9))
def test_no_cell_starts_a_formula(text: str) -> None:
    assert not cell(text).startswith(tuple("=+-@\t\r\n＝＋－＠"))


def test_pages_hold_the_same_rows_as_records(tmp_path: Path) -> None:
    rows = ["plain,1", '"quoted, cell",2', "", '"two\nlines",3\r', "broad,4,5", "short", '"open,6']
    content = "\n".join(["name,note", *rows, "last,7"])
    found = table(tmp_path, content)
    records = list(found.records())
    assert [(r.line, r.problem is None) for r in records] == [
        (2, True), (3, True), (5, True), (7, False), (8, True), (9, False), (10, True),
    ]  # fmt: skip
    for rows in (1, 2, 100):
        pages = list(found.pages(rows))
        sound = [row for page in pages for row in zip(page.lines, page.rows, strict=True)]
        assert sound == [(r.line, r.cells) for r in records if not r.problem]
        assert [r for page in pages for r in page.problems] == [r for r in records if r.problem]
