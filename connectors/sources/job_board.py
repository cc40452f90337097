"""Job boards: the openings of a company, as Greenhouse, Lever, Ashby and Workable publish them.

Their public interfaces answer in JSON of four shapes; an opening tells by its own fields which
board it comes from. An empty board is a good answer.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from connectors.sources._items import MOST_OPENINGS, Opening, make_opening, refuse, web_address
from connectors.sources._json import first_word, inside, moment, objects, read_json, word

kind = "job_board"
gives_openings = True

Row = dict[str, Any]

GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/{}/jobs?content=true"
LEVER = "https://api.lever.co/v0/postings/{}?mode=json"
LEVER_EU = "https://api.eu.lever.co/v0/postings/{}?mode=json"
ASHBY = "https://api.ashbyhq.com/posting-api/job-board/{}"
WORKABLE = "https://apply.workable.com/api/v1/widget/accounts/{}"
# Boards of the European region are read from the same interface at Greenhouse, not at Lever.
HOSTS = {
    "boards.greenhouse.io": GREENHOUSE,
    "job-boards.greenhouse.io": GREENHOUSE,
    "boards.eu.greenhouse.io": GREENHOUSE,
    "job-boards.eu.greenhouse.io": GREENHOUSE,
    "boards-api.greenhouse.io": GREENHOUSE,
    "boards-api.eu.greenhouse.io": GREENHOUSE,
    "api.greenhouse.io": GREENHOUSE,
    "jobs.lever.co": LEVER,
    "api.lever.co": LEVER,
    "jobs.eu.lever.co": LEVER_EU,
    "api.eu.lever.co": LEVER_EU,
    "jobs.ashbyhq.com": ASHBY,
    "api.ashbyhq.com": ASHBY,
    "apply.workable.com": WORKABLE,
}
# What stands before the company's name in the paths of the interfaces.
PREFIXES = (
    ["v1", "boards"],
    ["v0", "postings"],
    ["posting-api", "job-board"],
    ["api", "v1", "widget", "accounts"],
    ["api", "v1", "accounts"],
    ["api", "v2", "accounts"],
    ["api", "v3", "accounts"],
    ["api", "accounts"],
)
NO_COMPANY = {"embed", "api", "j", "jobs", "v0", "v1", "static", "assets", "robots.txt", ""}
WORKABLE_SITES = {"www", "apply", "jobs", "help", "resources", "support", "get", "status", "blog"}
LONGEST_COMPANY = 120


def parse(
    body: bytes, content_type: str | None, url: str, selector: str | None = None
) -> list[Opening]:
    """The openings of a board, listed ones only, one per key, at most 5,000.

    `place` is the first that an opening names, `published_at` its first publication; `selector`
    is not used. Raises PermanentError for an answer that is no board's.
    """
    rows = _rows(read_json(body, content_type, url), url)
    readers = [(row, reader) for row in rows if (reader := _reader(row))]
    found: dict[str, Opening] = {}
    for row, read in readers:
        if len(found) >= MOST_OPENINGS:
            break
        opening = read(row, url) if row.get("isListed") is not False else None
        if opening:
            found.setdefault(opening.key, opening)
    if rows and not readers:
        raise refuse(url, f"none of its {len(rows)} entries is an opening of a known job board")
    return list(found.values())


def board_api(url: str) -> str | None:
    """The interface of a board, for any address of it that a person may paste: the board, one
    of its jobs, its embedded form, or the interface itself. None for any other address."""
    try:
        parts = urlsplit(url.strip() if "//" in url else f"https://{url.strip()}")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    path = [unquote(part) for part in parts.path.split("/") if part]
    if host.endswith(".workable.com") and host not in HOSTS:
        return _workable_site(host.removesuffix(".workable.com"), path)
    company = _company(path, parse_qs(parts.query))
    return _address(HOSTS[host], company) if host in HOSTS else None


def _company(path: list[str], query: dict[str, list[str]]) -> str:
    if path[:1] == ["embed"]:
        return query.get("for", [""])[0]
    for prefix in PREFIXES:
        if path[: len(prefix)] == prefix:
            return path[len(prefix)] if len(path) > len(prefix) else ""
    return path[0] if path else ""


def _workable_site(name: str, path: list[str]) -> str | None:
    # www.workable.com/api/accounts/acme is the older interface; acme.workable.com a board.
    company = _company(path, {}) if name == "www" and path[:1] == ["api"] else name
    return None if company in WORKABLE_SITES else _address(WORKABLE, company)


def _address(form: str, company: str) -> str | None:
    is_name = company.lower() not in NO_COMPANY and company[0].isalnum()
    if not is_name or len(company) > LONGEST_COMPANY or not company.isprintable():
        return None
    return form.format(quote(company, safe=""))


def _rows(document: Any, url: str) -> list[Row]:
    """The entries of a board's answer."""
    if isinstance(document, list):
        rows = document
    elif isinstance(inside(document, "jobs"), list):
        rows = document["jobs"]
    elif isinstance(inside(document, "results"), list):
        rows = document["results"]
    elif isinstance(inside(document, "departments"), list):
        return _by_department(document["departments"])
    else:
        error = first_word(inside(document, "error"), inside(document, "message"))
        raise refuse(url, f"no list of openings in its JSON{': ' + error if error else ''}")
    if rows and not objects(rows):
        raise refuse(url, "no list of openings in its JSON")
    return objects(rows)


def _by_department(departments: list[object]) -> list[Row]:
    """Greenhouse's other view: departments with their jobs, a twentieth of the bytes."""
    return [
        {**job, "departments": [{"name": department.get("name")}]}
        for department in objects(departments)
        for job in objects(department.get("jobs"))
    ]


def _reader(row: Row) -> Callable[[Row, str], Opening | None] | None:
    return next((read for field, read in READERS.items() if field in row), None)


def _greenhouse(row: Row, url: str) -> Opening | None:
    departments = [word(each.get("name")) for each in objects(row.get("departments"))]
    offices = [first_word(e.get("name"), e.get("location")) for e in objects(row.get("offices"))]
    return make_opening(
        key=word(row.get("id")),
        title=word(row.get("title")),
        url=web_address(url, word(row.get("absolute_url"))),
        department=first_word(*departments),
        place=first_word(inside(row, "location", "name"), *offices),
        # Not `updated_at`, which every edit renews.
        published_at=moment(row.get("first_published")),
    )


def _lever(row: Row, url: str) -> Opening | None:
    about = row.get("categories")
    places = inside(about, "allLocations")
    return make_opening(
        key=word(row.get("id")),
        title=word(row.get("text")),
        url=web_address(url, first_word(row.get("hostedUrl"), row.get("applyUrl"))),
        department=first_word(inside(about, "department"), inside(about, "team")),
        place=first_word(
            inside(about, "location"),
            *(places if isinstance(places, list) else []),
            row.get("country"),
        ),
        published_at=moment(row.get("createdAt")),
    )


def _ashby(row: Row, url: str) -> Opening | None:
    more = [word(each.get("location")) for each in objects(row.get("secondaryLocations"))]
    address = first_word(row.get("jobUrl"), row.get("applyUrl"))
    return make_opening(
        key=first_word(row.get("id"), address),
        title=word(row.get("title")),
        url=web_address(url, address),
        department=first_word(row.get("department"), row.get("team")),
        place=first_word(row.get("location"), row.get("locationName"), *more),
        published_at=moment(first_word(row.get("publishedAt"), row.get("publishedDate"))),
    )


def _workable(row: Row, url: str) -> Opening | None:
    departments = row.get("department")
    code = first_word(row.get("shortcode"), row.get("code"), row.get("id"))
    address = first_word(row.get("url"), row.get("shortlink"), row.get("application_url"))
    places = [row, row.get("location"), *objects(row.get("locations"))]
    dates = (row.get(name) for name in ("published_on", "published", "created_at"))
    return make_opening(
        key=code,
        title=word(row.get("title")),
        url=web_address(url, address or f"https://apply.workable.com/j/{quote(code)}"),
        department=first_word(*(departments if isinstance(departments, list) else [departments])),
        place=next((found for place in places if (found := _place(place))), ""),
        published_at=moment(first_word(*dates)),
    )


def _place(place: object) -> str:
    region = first_word(inside(place, "state"), inside(place, "region"))
    if not isinstance(place, dict) or region in ("published", "draft", "closed", "archived"):
        region = ""  # the state of an opening, not of a country
    parts = (word(inside(place, "city")), region, word(inside(place, "country")))
    return ", ".join(dict.fromkeys(part for part in parts if part))


# By a field that only this board's openings have.
READERS = {
    "absolute_url": _greenhouse,
    "hostedUrl": _lever,
    "jobUrl": _ashby,
    "isListed": _ashby,
    "shortcode": _workable,
    "application_url": _workable,
}
