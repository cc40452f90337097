"""What the benchmarks work on: made up the same each time, or taken from the demo and the rules."""

from datetime import UTC, datetime
from random import Random
from typing import Any

from demo.world import load_world
from tasks.rules.triggers import trigger_types
from warehouse.models import stable_id

AS_OF = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday
LEAD_LENGTH = 400

COUNTRIES = ("US", "GB", "DE", "CN", "FR", "SG", "IN", "BR")
INDUSTRIES = (
    "software", "financial services", "manufacturing", "logistics", "retail", "healthcare",
    "media", "energy",
)  # fmt: skip
_SYLLABLES = [
    "ba", "bel", "cor", "dan", "del", "dra", "el", "fa", "fen", "gar", "hal", "in", "jo", "kal",
    "kor", "lan", "lem", "lu", "mar", "men", "mir", "nar", "no", "or", "pa", "per", "quin", "ra",
    "ren", "sal", "sen", "so", "ta", "tel", "tor", "un", "va", "vel", "wen", "xi", "yor", "zen",
]  # fmt: skip
_ENDINGS = (
    "Systems", "Labs", "Group", "Technologies", "Foods", "Bank", "Logistics", "Health", "Energy",
    "Software", "Robotics", "Media", "Partners", "Inc.", "Ltd", "GmbH", "Holdings", "Networks", "",
)  # fmt: skip
_HAN = "华星河云海天龙新东方远大金山明德信安达通宏源泰康瑞丰嘉合盛世博雅中科智联"
_HAN_ENDINGS = ("科技", "集团", "股份有限公司", "智能", "医疗", "物流")


def names(count: int) -> list[str]:
    """Company names: nine of ten in Latin letters, the tenth in Chinese ones."""
    random = Random(7)
    return [_han_name(random) if number % 10 == 9 else _name(random) for number in range(count)]


def _name(random: Random) -> str:
    word = "".join(random.choices(_SYLLABLES, k=random.randint(3, 4))).capitalize()
    return f"{word} {random.choice(_ENDINGS)}".strip()


def _han_name(random: Random) -> str:
    return "".join(random.choices(_HAN, k=3)) + random.choice(_HAN_ENDINGS)


def accounts(count: int) -> list[dict[str, Any]]:
    """Rows of accounts, as the warehouse holds them."""
    random = Random(11)
    rows = []
    for number, name in enumerate(names(count)):
        domain = f"company-{number}.example"
        employees = int(random.lognormvariate(5, 1.5))
        rows.append(
            {
                "id": stable_id("account", domain),
                "domain": domain,
                "name": name,
                "country": random.choice(COUNTRIES),
                "industry": random.choice(INDUSTRIES),
                "employees": employees,
                "revenue_usd": employees * 150_000.0,
                "seats": employees // 10,
                "first_seen_at": AS_OF,
                "updated_at": AS_OF,
            }
        )
    return rows


def headlines() -> list[str]:
    """The examples of every trigger type, those that must match and those that must not."""
    return [title for rule in trigger_types().values() for title, _ in rule.EXAMPLES]


def articles() -> list[tuple[str, str]]:
    """Title and text of every story of the demo's newsrooms."""
    return [
        (story.title, "\n\n".join(story.paragraphs))
        for room in load_world().newsrooms
        for story in room.stories
    ]


def items() -> list[tuple[str, str]]:
    """Title and lead (400 characters) of the demo's stories, and of all headlines."""
    stories = articles()
    long = "\n\n".join(text for _, text in stories)
    told = [(title, f"{text} {long}"[:LEAD_LENGTH]) for title, text in stories]
    starts = range(0, len(long) - LEAD_LENGTH, LEAD_LENGTH)
    leads = [long[start : start + LEAD_LENGTH] for start in starts]
    return told + [(title, leads[n % len(leads)]) for n, title in enumerate(headlines())]
