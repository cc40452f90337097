"""Real lists of companies of which the truth is known: how many are right, and how many wrong."""

import json

import polars as pl
import pytest

from tasks.rules.resolving import AccountList, resolve
from tests.rules.playbooks import playbook
from tests.shared import shared_data

SETTINGS = playbook().resolving
# One company that the list of 2024 has twice, under two ids, at one address.
TWICE = 1


@pytest.mark.shared_data
def test_it_finds_the_sp500_among_the_registrants() -> None:
    folder = shared_data() / "accounts"
    listed = json.loads((folder / "sec_company_tickers.json").read_text(encoding="utf-8")).values()
    titles = {each["cik_str"]: each["title"] for each in reversed(list(listed))}
    known = AccountList.build(pl.DataFrame({"id": list(titles), "name": list(titles.values())}))
    wanted = (
        pl.read_csv(folder / "sp500.csv", infer_schema=False)
        .select(name="Security", cik=pl.col("CIK").cast(pl.Int64))
        .filter(pl.col("cik").is_in(list(titles)))
    )
    found = resolve(wanted, known, SETTINGS)
    is_same = found["verdict"] == "same"
    is_right = is_same & (found["account_id"] == wanted["cik"])
    assert is_right.sum() >= 0.985 * wanted.height
    assert (is_same & ~is_right).sum() <= 0.002 * wanted.height


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("columns", "least"),
    [
        (["name", "domain"], 3_850),
        (["name", "domain", "country"], 3_865),
        (["name", "domain", "country", "profiles"], 3_945),
        (["name", "domain", "country", "external_id"], 4_110),
    ],
    ids=["names and sites", "countries too", "profiles too", "ids too"],
)
def test_it_keeps_the_startups_of_two_years_together(columns: list[str], least: int) -> None:
    """Of 4,110 in both lists 210 have changed both name and site, which only an id survives."""
    before, after = (_startups(year) for year in (2023, 2024))
    known = AccountList.build(before.select("id", *columns))
    found = resolve(after.select(columns), known, SETTINGS)
    is_same = found["verdict"] == "same"
    is_right = is_same & (found["account_id"] == after["id"])
    assert is_right.sum() >= least
    assert (is_same & ~is_right).sum() <= (0 if "external_id" in columns else TWICE)


def _startups(year: int) -> pl.DataFrame:
    table = pl.read_csv(shared_data() / "accounts" / f"yc_{year}.csv.gz", infer_schema=False)
    return table.select(
        id=pl.col("company_id").cast(pl.Int64),
        name="company_name",
        domain="website",
        country="country",
        external_id="company_id",
        profiles=pl.concat_list(
            pl.col("cb_url").fill_null(""), pl.col("linkedin_url").fill_null("")
        ),
    )


@pytest.mark.shared_data
def test_few_registrants_are_taken_for_one_another() -> None:
    """Each registrant on its own is searched among all others, where the truth is: nobody."""
    folder = shared_data() / "accounts"
    listed = json.loads((folder / "sec_company_tickers.json").read_text(encoding="utf-8")).values()
    titles = list({each["cik_str"]: each["title"] for each in listed}.values())
    halves = titles[::2], titles[1::2]
    known = AccountList.build(pl.DataFrame({"id": range(len(halves[0])), "name": halves[0]}))
    found = resolve(pl.DataFrame({"name": halves[1]}), known, SETTINGS)
    assert (found["verdict"] == "same").sum() <= 0.005 * len(titles)


@pytest.mark.shared_data
def test_a_legal_suffix_less_is_the_same_company() -> None:
    path = shared_data() / "accounts" / "sec_foreign_registrants_2002.csv"
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    names = list(dict.fromkeys(line.partition(";")[0].strip() for line in lines if line.strip()))
    known = AccountList.build(pl.DataFrame({"id": range(len(names)), "name": names}))
    found = resolve(pl.DataFrame({"name": [name.upper() for name in names]}), known, SETTINGS)
    is_same = found["verdict"] == "same"
    is_right = is_same & (found["account_id"] == pl.Series(range(len(names))))
    assert is_right.sum() >= 0.98 * len(names)
    assert (is_same & ~is_right).sum() <= 0.002 * len(names)
