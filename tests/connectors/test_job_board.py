"""Openings as the four job boards publish them."""

# ruff: noqa: E501

import json
from datetime import UTC, datetime

import pytest

from connectors.errors import PermanentError
from connectors.sources._items import Opening
from connectors.sources.job_board import board_api, parse

URL = "https://boards.example/acme"
GREENHOUSE = {
    "jobs": [
        {
            "id": 4012345, "internal_job_id": 1, "title": "Account Executive, DACH",
            "absolute_url": "https://job-boards.greenhouse.io/acme/jobs/4012345",
            "updated_at": "2026-03-01T10:00:00-05:00", "first_published": "2026-02-20T22:30:00-05:00",
            "location": {"name": "Berlin, Germany"}, "metadata": None, "requisition_id": "R-7",
            "departments": [{"id": 7, "name": "Sales", "child_ids": [], "parent_id": None}],
            "offices": [{"id": 8, "name": "Berlin", "location": "Berlin, Germany"}],
            "content": "&lt;p&gt;Sell.&lt;/p&gt;",
        },
        {
            "id": 4012346, "title": "Engineer ", "updated_at": "2026-03-01T10:00:00-05:00",
            "absolute_url": "https://acme.example/careers?gh_jid=4012346", "location": {"name": ""},
            "departments": [], "offices": [{"id": 9, "name": "Remote", "location": None}],
        },
    ],
    "meta": {"total": 2},
}  # fmt: skip
LEVER = [
    {
        "id": "5ac21346-8e0c-4494-8e7a-3eb92ff77902", "text": "Field Engineer",
        "hostedUrl": "https://jobs.lever.co/acme/5ac21346-8e0c-4494-8e7a-3eb92ff77902",
        "applyUrl": "https://jobs.lever.co/acme/5ac21346-8e0c-4494-8e7a-3eb92ff77902/apply",
        "createdAt": 1772000000000, "country": "FR", "workplaceType": "hybrid",
        "categories": {"team": "Install", "department": "Operations", "commitment": "Full-time",
                       "location": "Lyon", "allLocations": ["Lyon", "Paris"]},
    },
    {
        "id": "6", "text": "Buyer", "hostedUrl": "https://jobs.lever.co/acme/6",
        "createdAt": None, "country": "FR", "categories": {"team": "Supply"},
    },
]  # fmt: skip
ASHBY = {
    "apiVersion": "1",
    "jobs": [
        {
            "id": "a1", "title": "Data Scientist", "department": "R&D", "team": "Data",
            "employmentType": "FullTime", "location": "London", "isListed": True, "isRemote": False,
            "secondaryLocations": [{"location": "Paris", "address": {}}],
            "publishedAt": "2026-02-20T09:30:00.123+00:00",
            "jobUrl": "https://jobs.ashbyhq.com/acme/a1",
            "applyUrl": "https://jobs.ashbyhq.com/acme/a1/application",
        },
        {
            "id": "a2", "title": "Secret role", "isListed": False,
            "jobUrl": "https://jobs.ashbyhq.com/acme/a2",
        },
    ],
}  # fmt: skip
WORKABLE = {
    "name": "Acme", "description": "<p>We</p>",
    "jobs": [
        {"title": "Nurse", "shortcode": "ABC123", "code": "", "department": "Care",
         "country": "Greece", "state": "Attica", "city": "Athens", "published_on": "2026-02-20",
         "created_at": "2026-01-10", "url": "https://apply.workable.com/j/ABC123",
         "shortlink": "https://apply.workable.com/j/ABC123", "locations": [],
         "application_url": "https://apply.workable.com/j/ABC123/apply"},
        {"title": "Nurse", "shortcode": "ABC123", "country": "Greece", "city": "Patras"},
    ],
}  # fmt: skip
WORKABLE_3 = {
    "total": 1,
    "results": [
        {"id": 1, "shortcode": "ABC123", "title": "Nurse", "state": "published",
         "department": ["Care"], "published": "2026-02-20T00:00:00.000Z",
         "location": {"country": "Greece", "region": "Attica", "city": "Athens"}},
    ],
}  # fmt: skip
NURSE = Opening(
    "ABC123", "Nurse", "https://apply.workable.com/j/ABC123", "Care", "Athens, Attica, Greece",
    datetime(2026, 2, 20, tzinfo=UTC),
)  # fmt: skip


def read(document: object) -> list[Opening]:
    return parse(json.dumps(document).encode(), "application/json", URL)


def test_it_reads_greenhouse() -> None:
    first, second = read(GREENHOUSE)
    assert first == Opening(
        "4012345", "Account Executive, DACH", "https://job-boards.greenhouse.io/acme/jobs/4012345",
        "Sales", "Berlin, Germany", datetime(2026, 2, 21, 3, 30, tzinfo=UTC),
    )  # fmt: skip
    # `updated_at` says nothing of when it was opened.
    assert second == Opening(
        "4012346", "Engineer", "https://acme.example/careers?gh_jid=4012346", None, "Remote", None
    )


def test_it_reads_greenhouse_by_department() -> None:
    job = {k: v for k, v in GREENHOUSE["jobs"][0].items() if k not in ("departments", "content")}  # type: ignore[attr-defined,index]
    assert (
        read({"departments": [{"id": 7, "name": "Sales", "jobs": [job]}]}) == read(GREENHOUSE)[:1]
    )


def test_it_reads_lever() -> None:
    first, second = read(LEVER)
    assert (first.title, first.department, first.place) == ("Field Engineer", "Operations", "Lyon")
    assert first.published_at == datetime(2026, 2, 25, 6, 13, 20, tzinfo=UTC)
    assert (second.department, second.place, second.published_at) == ("Supply", "FR", None)


def test_it_reads_ashby_without_what_is_not_listed() -> None:
    (only,) = read(ASHBY)
    assert only.key == "a1" and only.url == "https://jobs.ashbyhq.com/acme/a1"
    assert (only.department, only.place) == ("R&D", "London")
    assert only.published_at == datetime(2026, 2, 20, 9, 30, tzinfo=UTC)
    assert read({"jobs": ASHBY["jobs"][1:]}) == []


def test_it_reads_workable_each_opening_once() -> None:
    assert read(WORKABLE) == [NURSE]
    assert read(WORKABLE_3) == [NURSE]


@pytest.mark.parametrize("empty", [{"jobs": []}, [], {"total": 0, "results": []}])
def test_an_empty_board_is_a_good_answer(empty: object) -> None:
    assert read(empty) == []


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ({"ok": False, "error": "Document not found"}, "Document not found"),
        ({"status": 404, "error": "Job not found"}, "no list of openings"),
        ({"jobs": [{"id": 1, "name": "x"}]}, "none of its 1 entries is an opening"),
        ([{"id": 1}], "none of its 1 entries"),
        ({"jobs": "many"}, "no list of openings"),
    ],
)
def test_what_is_no_board_says_why(document: object, why: str) -> None:
    with pytest.raises(PermanentError, match=why):
        read(document)


def test_an_opening_without_a_key_or_title_is_left_out() -> None:
    jobs = [{"absolute_url": "/1", "title": "x"}, {"absolute_url": "/1", "id": 1},
            {"absolute_url": "javascript:alert(1)", "id": 2, "title": "Good"}]  # fmt: skip
    assert [(each.key, each.url) for each in read({"jobs": jobs})] == [("2", "")]


GH = "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"
LV = "https://api.lever.co/v0/postings/acme?mode=json"
EU = "https://api.eu.lever.co/v0/postings/acme?mode=json"
AB = "https://api.ashbyhq.com/posting-api/job-board/acme"
WK = "https://apply.workable.com/api/v1/widget/accounts/acme"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://boards.greenhouse.io/acme", GH),
        ("https://boards.greenhouse.io/acme/", GH),
        ("https://boards.greenhouse.io/acme/jobs/4012345?gh_src=abc#app", GH),
        ("boards.greenhouse.io/acme", GH),
        ("  http://Job-Boards.Greenhouse.io/acme/jobs/123 ", GH),
        ("https://boards.eu.greenhouse.io/acme", GH),
        ("https://job-boards.eu.greenhouse.io/acme/jobs/1", GH),
        ("https://boards.greenhouse.io/embed/job_board?for=acme", GH),
        ("https://boards.greenhouse.io/embed/job_board/js?for=acme&b=https%3A%2F%2Fx.example", GH),
        ("https://boards.greenhouse.io/embed/job_app?for=acme&token=1", GH),
        (GH, GH),
        ("https://boards-api.greenhouse.io/v1/boards/acme", GH),
        ("https://api.greenhouse.io/v1/boards/acme/jobs", GH),
        ("https://jobs.lever.co/acme", LV),
        ("https://jobs.lever.co/acme/5ac21346-8e0c-4494-8e7a-3eb92ff77902/apply", LV),
        ("https://jobs.eu.lever.co/acme?team=x", EU),
        (LV, LV),
        (EU, EU),
        ("https://jobs.ashbyhq.com/acme/a1", AB),
        ("https://jobs.ashbyhq.com/acme/embed?version=2", AB),
        ("https://jobs.ashbyhq.com/Acme%20Labs", AB.replace("acme", "Acme%20Labs")),
        (AB + "?includeCompensation=true", AB),
        ("https://apply.workable.com/acme/", WK),
        ("https://apply.workable.com/acme/j/ABC123/", WK),
        ("https://acme.workable.com", WK),
        ("https://acme.workable.com/j/ABC123", WK),
        ("https://www.workable.com/api/accounts/acme?details=true", WK),
        ("https://apply.workable.com/api/v3/accounts/acme/jobs", WK),
        (WK, WK),
        ("https://apply.workable.com/j/ABC123", None),
        ("https://www.workable.com/", None),
        ("https://jobs.workable.com/view/x", None),
        ("https://boards.greenhouse.io/", None),
        ("https://boards.greenhouse.io/embed/job_board", None),
        ("https://boards-api.greenhouse.io/v1/boards/", None),
        ("https://boards.greenhouse.io.evil.example/acme", None),
        ("https://boards.greenhouse.io@evil.example/acme", None),
        ("https://evil.example/?u=https://jobs.lever.co/acme", None),
        ("ftp://jobs.lever.co/acme", None),
        ("https://jobs.lever.co/..%2F..%2Fetc", None),
        ("https://jobs.lever.co/%00", None),
        ("https://jobs.lever.co/" + "a" * 200, None),
        ("https://[bad/", None),
        ("", None),
        ("acme", None),
    ],
)
def test_any_address_of_a_board_leads_to_its_interface(address: str, expected: str | None) -> None:
    assert board_api(address) == expected
