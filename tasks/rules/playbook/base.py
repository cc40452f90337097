"""What all sections are made of, and the words they share."""

import difflib
from functools import lru_cache
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0, le=1)]


Positive = Annotated[float, Field(gt=0)]


Count = Annotated[int, Field(ge=0)]


Tier = Literal["c_level_vp", "director", "practitioner"]


Seniority = Literal["c_level", "vp", "director", "manager", "senior", "professional", "junior"]


Function = Literal[
    "customer_success", "data", "design", "engineering", "finance", "general", "hr", "it", "legal",
    "marketing", "operations", "other", "procurement", "product", "research", "sales", "security",
    "strategy",
]  # fmt: skip


Role = Literal["decision_maker", "influencer", "evaluator", "end_user"]


Channel = Literal["call", "email", "linkedin"]


CompanySize = Literal["small", "mid", "large"]


class Section(BaseModel):
    """Base of all sections: unknown keys are refused, nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _known_zone(name: str) -> str:
    if fault := _zone_fault(name):
        raise ValueError(fault)
    return name


@lru_cache(1000)  # each zone is a file to read, and what is near a wrong name takes them all
def _zone_fault(name: str) -> str | None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        close = difflib.get_close_matches(name, available_timezones(), 3)
        hint = f"; did you mean {', '.join(close)}?" if close else "; e.g. Europe/Berlin"
        return f"not a time zone{hint}"
    return None


Zone = Annotated[str, AfterValidator(_known_zone)]
