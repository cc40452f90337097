"""A digest in words: Markdown for chats and files, HTML for mail, and a document for programs.

The HTML keeps to what Outlook and Gmail show: tables, sizes and colours in the tags themselves, and
bars that are cells of a table, since neither shows SVG nor runs a script.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from connectors.plain import without_control
from tasks.rules.reports import Answer, Frame
from tasks.rules.reports.answer import Row, rate

TEMPLATES = Path(__file__).parents[1] / "templates"
# What Markdown would take for a sign; `_` within a word is none.
_SIGNS = re.compile(r"[\\`*\[\]<>|]|(?<!\w)_|_(?!\w)|^(?=[#+-])")
BAR_PIXELS = 120
BAR = (
    '<table cellpadding="0" cellspacing="0" border="0"><tr>'
    '<td width="{0}" height="8" bgcolor="#2f6fab">&nbsp;</td></tr></table>'
)
ASKED = {
    "sales management": "What sales management asks", "marketing": "What marketing asks",
    "reps": "What reps ask",
}  # fmt: skip


def period(frame: Frame) -> str:
    """`2026-03-02`, or `the week of 2026-02-23`."""
    is_daily = frame.cadence == "daily"
    return str(frame.as_of.date()) if is_daily else f"the week of {frame.week}"


def file_name(frame: Frame) -> str:
    """`2026-03-02`, or `2026-W09`."""
    return str(frame.as_of.date()) if frame.cadence == "daily" else f"{frame.week:%G-W%V}"


def render(facts: Mapping[str, Any]) -> str:
    """The digest as Markdown."""
    return _rendered("digest.md.j2", facts)


def render_brief(facts: Mapping[str, Any]) -> str:
    """The answers alone, as plain text for a chat."""
    return _rendered("digest_brief.txt.j2", facts)


def render_html(facts: Mapping[str, Any]) -> str:
    """The digest as a page that mail programs show."""
    return _rendered("digest.html.j2", facts)


def _rendered(template: str, facts: Mapping[str, Any]) -> str:
    environment = _environment(is_html=".html." in template)
    groups: dict[str, list[Answer]] = {}
    for answer in facts["answers"]:
        groups.setdefault(ASKED[facts["questions"][answer.view].asked_by], []).append(answer)
    return environment.get_template(template).render(**facts, groups=groups.items())


def as_document(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The digest for programs: every answer with its question, definition, unit and rows."""
    questions = facts["questions"]
    told = {name: value for name, value in facts.items() if name not in _NOT_TOLD}
    told["answers"] = [
        {
            **asdict(questions[answer.view]),
            "view": answer.view,
            "answer": answer.said,
            "not_answerable": answer.missing,
            "notes": list(answer.notes),
            "columns": {column.name: column.label for column in answer.columns},
            "rows": [{c.name: row.get(c.name) for c in answer.columns} for row in answer.rows],
        }
        for answer in facts["answers"]
    ]
    told["coaching"] = [_funnel(funnel) for funnel in facts["coaching"]]
    return told


_NOT_TOLD = {"answers", "questions", "coaching", "most"}


def _funnel(funnel: Any) -> dict[str, Any]:
    steps = {
        change.step: {
            "now": asdict(change.now), "before": asdict(change.before),
            "difference": change.difference, "interval": change.interval,
            "is_clear": change.is_clear,
        }
        for change in funnel.changes
    }  # fmt: skip
    moved = funnel.moved.step if funnel.moved else None
    return {
        "name": funnel.name, "level": funnel.level, "steps": steps, "moved": moved,
        "said": funnel.said, "causes": list(funnel.causes), "is_small": funnel.is_small,
    }  # fmt: skip


@cache
def _environment(*, is_html: bool) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=is_html,
        finalize=_cleaned if is_html else None,
    )
    plain: Callable[[Any], Any] = _cleaned if is_html else _in_markdown
    environment.filters["minute"] = lambda moment: f"{moment:%Y-%m-%d %H:%M}" if moment else "never"
    environment.filters["words"] = lambda text: str(text).replace("_", " ")
    environment.filters["promise"] = _promise
    environment.filters["plain"] = plain
    environment.filters["line"] = one_line
    environment.filters["cell"] = lambda row, column: plain(cell(row.get(column.name), column.form))
    environment.filters["bar"] = _bar
    environment.filters["percent"] = lambda share: "" if share is None else rate(share)
    environment.filters["points"] = lambda value: "" if value is None else f"{value * 100:+.0f}"
    return environment


def cell(value: Any, form: str) -> str:
    """A cell of an answer's table as text."""
    if value is None:
        return ""
    if form == "money":
        return f"${value:,.0f}"
    if form == "share":
        return rate(value)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}" if form == "minute" else f"{value:%Y-%m-%d}"
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def _cleaned(value: Any) -> Any:
    return value if isinstance(value, Markup) or not isinstance(value, str) else one_line(value)


def one_line(text: str) -> str:
    """Text from outside on one line, without what a terminal or a mail program would obey."""
    return " ".join(without_control(text).split())


def _in_markdown(value: Any) -> str:
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", one_line(str(value)))


def _promise(clock: Row) -> str:
    """What a clock watches: a lead by its source, else the kind of promise."""
    is_of_lead = clock["lead_id"] is not None
    return f"{clock['lead_source']} lead" if is_of_lead else str(clock["kind"]).replace("_", " ")


def _bar(answer: Answer, row: Row) -> Markup:
    """A bar as a table of one cell, as long as the row's value is large."""
    column = next(column for column in answer.columns if column.name == answer.bar)
    values = [_number(each.get(column.name)) for each in answer.rows]
    most = 1.0 if column.form == "share" else max(values)
    pixels = round(BAR_PIXELS * _number(row.get(column.name)) / most) if most else 0
    return Markup(BAR).format(pixels) if pixels else Markup("")


def _number(value: Any) -> float:
    return max(float(value), 0.0) if isinstance(value, int | float) else 0.0
