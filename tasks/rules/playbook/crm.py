"""The section on the CRM: which one, how it is reached, and what may be written there."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tasks.rules.playbook.base import Count, Positive, Section, Share

WritePolicy = Literal["own", "fill", "until_edited"]


class Crm(Section):
    """Which CRM is pulled from and pushed to, and what the push may do there."""

    kind: Literal["csv_file", "hubspot", "odoo", "salesforce"]
    folder: str = Field(description="where csv_file writes")
    url: str = Field(description="of Odoo or Salesforce; HubSpot has one of its own")
    database: str = Field(description="Odoo: where one host has several")
    api_version: str = Field(description="empty: the one the connector was written for")
    secrets: dict[Literal["token", "client_id", "client_secret", "refresh_token"], str] = Field(
        description="env:NAME, or prefect:BLOCK for a Secret block; never the secret itself"
    )
    mode: Literal["upsert", "update_only", "create_only"]
    write: dict[Literal["account", "contact", "owner", "task"], dict[str, WritePolicy]] = Field(
        description="own: we are the source; fill: only where it is empty; until_edited: "
        "until somebody changes it there. A field that is not named is own"
    )
    breach_tasks: bool = Field(description="an SLA breach becomes a task of the rep's manager")
    lease_minutes: Positive = Field(
        description="how long a record without a key there is left alone after an unanswered write;"
        " longer than the CRM's search index lags"
    )
    overlap_minutes: Annotated[float, Field(ge=0)] = Field(
        description="how far before the last reading changes are read again"
    )
    alert_share: Share = Field(description="of the rows sent, refused: above it an alert goes out")
    requests_per_10_seconds: Annotated[int, Field(ge=1)]
    searches_per_second: Annotated[int, Field(ge=1)]
    requests_per_day: Count = Field(description="the budget of this workspace; 0: no limit of ours")
    day_share: Share = Field(
        description="of the day's requests that the CRM grants (Salesforce and HubSpot say how "
        "many in their answers): what all programs together leave of it is for the others"
    )
    at_once: Annotated[int, Field(ge=1, le=25)] = Field(description="requests under way")

    @model_validator(mode="after")
    def _no_secret_in_the_file(self) -> Self:
        for name, value in self.secrets.items():
            if not value.startswith(("env:", "prefect:")):
                raise ValueError(
                    f"secrets.{name} holds a secret itself; put it into the environment and write "
                    f'{name} = "env:NAME_OF_THE_VARIABLE"'
                )
        if self.kind in ("odoo", "salesforce") and not self.url:
            raise ValueError(f'{self.kind} needs url, e.g. "https://our.{self.kind}.example"')
        return self
