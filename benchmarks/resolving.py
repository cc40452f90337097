"""Finding 100,000 incoming names among 1,000,000 accounts: the rules against one by one.

The names are noisy: other case, legal form, width, one slip of the pen; a fifth belong to no
account: their first word is no account's. The other way asks rapidfuzz for the best of all names,
for each name of a sample. How many are right and wrong is told beside the seconds.
"""

import sys
from collections.abc import Iterator
from random import Random

import polars as pl
from rapidfuzz import fuzz, process

from benchmarks import _made_up
from benchmarks.timing import Figure, Times, cpu_seconds
from tasks.rules.resolving import AccountList, resolve
from tasks.workspace import shipped_playbook

ACCOUNTS, INCOMING = 1_000_000, 100_000
SAMPLE = 10  # names that can be compared with all others while we wait
SHARE_NEW = 0.2
LEAST_SCORE = 90  # of rapidfuzz, for a name to count as found
MOST_SECONDS = 120.0
_FORMS = ("", " Inc.", " LTD", " Corp", ", LLC")


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Build the list, resolve the names; then some of them one by one. One round is enough."""
    names = _made_up.names(int(ACCOUNTS * share))
    incoming = _incoming(names, int(INCOMING * share))
    accounts = pl.DataFrame({"id": range(len(names)), "name": names})
    begun = cpu_seconds()
    known = AccountList.build(accounts)
    built = cpu_seconds()
    found = resolve(incoming.select("name"), known, shipped_playbook().resolving)
    done = cpu_seconds()
    sample = incoming.sample(SAMPLE, seed=3)
    best = [_best(name, names) for name in sample["name"]]
    asked = cpu_seconds() - done
    where = found["account_id"].to_list()
    joined = [n if v == "same" else None for n, v in zip(where, found["verdict"], strict=True)]
    print(f"rules: {_right_and_wrong(joined, incoming['truth'].to_list())}", file=sys.stderr)
    print(f"rapidfuzz: {_right_and_wrong(best, sample['truth'].to_list())}", file=sys.stderr)
    per_all = asked / SAMPLE * incoming.height
    what = f"{incoming.height:,} names among {len(names):,} accounts"
    yield Times([done - begun], [per_all]).seconds(
        what, f"extractOne, from {SAMPLE} names", MOST_SECONDS
    )
    yield Times([done - built], [per_all]).seconds("of this, without the list", "the same")


def _incoming(names: list[str], count: int) -> pl.DataFrame:
    """Names as exports have them, and the account of each; None for a new company."""
    random = Random(5)
    taken = {_first_word(name) for name in names}
    others = _made_up.names(len(names) + 10 * count)[len(names) :]
    strangers = (name for name in others if _first_word(name) not in taken)
    rows: list[tuple[str, int | None]] = []
    for _ in range(count):
        if random.random() < SHARE_NEW:
            rows.append((_noisy(next(strangers), random), None))
        else:
            place = random.randrange(len(names))
            rows.append((_noisy(names[place], random), place))
    return pl.DataFrame(rows, schema={"name": pl.String, "truth": pl.Int64}, orient="row")


def _first_word(name: str) -> str:
    return name.partition(" ")[0][:3] if not name.isascii() else name.partition(" ")[0]


def _noisy(name: str, random: Random) -> str:
    kind = random.randrange(5)
    if kind == 0:
        return name.upper()
    if kind == 1:
        return name.removesuffix(".") + random.choice(_FORMS)
    if kind == 2:
        return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name)
    if kind == 3 and len(name) > 10:
        place = random.randrange(2, 8)
        return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    return f" {name.lower()} "


def _best(name: str, names: list[str]) -> int | None:
    found = process.extractOne(name, names, scorer=fuzz.WRatio, score_cutoff=LEAST_SCORE)
    return found[2] if found else None


def _right_and_wrong(found: list[int | None], truth: list[int | None]) -> str:
    pairs = list(zip(found, truth, strict=True))
    right = sum(n is not None and n == true for n, true in pairs)
    wrong = sum(n is not None and n != true for n, true in pairs)
    known = sum(true is not None for true in truth)
    return f"{right:,} of {known:,} right, {wrong:,} of {len(pairs):,} joined with another"
