"""The section on a public knowledge base that is asked about accounts."""

from typing import Annotated

from pydantic import Field

from tasks.rules.playbook.base import Positive, Section


class Wikidata(Section):
    """Whether and how Wikidata is asked: many domains in one query, few queries in a run."""

    is_on: bool = Field(description="whether the night asks; whynow enrich --sources always does")
    url: str = Field(description="of its query service, or of a copy of it")
    domains_per_query: Annotated[int, Field(ge=1, le=200)]
    seconds_per_query: Positive = Field(description="what a query takes, for a plan")
