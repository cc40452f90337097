"""A company that is awarded, ranked or listed."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "wins innovation award",
    "has won export award",
    "receives safety award",
    "scoops three awards",
    "honoured with design award",
    "named Supplier of the Year",
    "recognised as Best Place to Work",
    "has been named a Leader in analyst's Magic Quadrant",
    "ranked No. 4 on Fast 500",
    "named to Fast 500",
    "makes list of fastest-growing companies",
    "included in list of fastest-growing companies",
    "earns spot on Cloud 100",
    "joins Cloud 100",
    "shortlisted for export award",
    "finalist for innovation award",
    "triumphs at tech awards",
    "achieves B Corp status",
)
TAILS = ("", " – Reuters", " for third year")
SILENT = (
    "{subject} awarded contract",
    "{subject} awards 20 scholarships",
    "{subject} founder named Employer of the Year",
    "{subject} named in top 10 short positions",
    "{subject} joins S&P 500",
    "{subject} sponsors innovation award",
    "{subject} tops estimates",
)
