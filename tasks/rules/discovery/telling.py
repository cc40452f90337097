"""What is found, told in a sentence."""

from datetime import datetime

from tasks.rules.discovery.trials import (
    FULL_TEXT_CHARACTERS,
    Trial,
    dated_share,
    dates_of,
    language_of,
    per_month,
)
from tasks.rules.discovery.words import Role

READ_LANGUAGES = {"en", "zh"}  # that the trigger rules read
KIND_WORDS = {
    "feed": "feed", "news_page": "page", "sitemap": "sitemap", "job_board": "job board",
    "filings": "filings at the SEC",
}  # fmt: skip
ROLE_WORDS_SHOWN: dict[Role, str] = {
    "news": "newsroom", "investors": "investor news", "blog": "blog", "updates": "product updates",
    "coverage": "coverage by others", "jobs": "jobs", "feeds": "site", "other": "other",
    "sitemap": "",
}  # fmt: skip
LANGUAGES = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "ja": "Japanese", "ko": "Korean", "sv": "Swedish", "da": "Danish",
    "no": "Norwegian", "fi": "Finnish", "pl": "Polish", "cs": "Czech", "tr": "Turkish",
    "ru": "Russian",
}  # fmt: skip


def sentence_of(each: Trial, role: Role, as_of: datetime) -> str:
    """ "newsroom feed: 20 items, newest 3 days ago, about 4 a month, all dated" """
    kind = KIND_WORDS.get(each.kind, each.kind)
    is_plain = each.kind in ("job_board", "filings")
    label = kind if is_plain else f"{ROLE_WORDS_SHOWN[role]} {kind}".strip()
    count = len(each.items)
    noun = "opening" if each.kind == "job_board" else "item"
    said = [f"{count} {noun}{'' if count == 1 else 's'}"]
    dates = dates_of(each.items, as_of)
    if dates:
        said.append(f"newest {_ago((as_of - max(dates)).days)}")
        if len(dates) > 1 and not is_plain:
            said.append(f"about {_rate(per_month(dates))}")
    share = dated_share(each.items)
    if not is_plain:
        said.append(
            "all dated" if share == 1 else f"{share:.0%} dated" if share else "without dates"
        )
        if each.items and all(i.characters >= FULL_TEXT_CHARACTERS for i in each.items):
            said.append("full texts")
    language = language_of(each)
    if language and language not in READ_LANGUAGES:
        said.append(f"in {LANGUAGES.get(language, language)}, which rules do not read")
    return f"{label}: {', '.join(said)}"


def _ago(days: int) -> str:
    if days < 1:
        return "today"
    return f"{days} day{'' if days == 1 else 's'} ago" if days < 60 else f"{days // 30} months ago"


def _rate(per_month: float) -> str:
    return f"{per_month:.0f} a month" if per_month >= 0.75 else f"{per_month * 12:.0f} a year"
