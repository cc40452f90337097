"""The sections on what comes in from exports, goes to the CRM, and may be used."""

from typing import Literal, Self

from pydantic import Field, model_validator

from tasks.rules.playbook.base import Count, Section


class ImportKind(Section):
    """How exports name our columns; matching ignores case, spaces and punctuation."""

    columns: dict[str, list[str]]
    ignore: list[str] = Field(default=[], description="columns that are known and not wanted")


ImportName = Literal[
    "accounts",
    "contacts",
    "leads",
    "activities",
    "reps",
    "customers",
    "opportunities",
    "facts",
]


Purpose = Literal["call", "email", "linkedin", "push"]


class Law(Section):
    """What the law of a region wants: the lawful bases of which one is needed for a purpose."""

    countries: list[str] = Field(description="ISO 3166 alpha-2 codes")
    needs: dict[Purpose, list[str]] = Field(description="a purpose that is missing needs none")


class Consent(Section):
    """What contacts' data may be used for (METHOD C5)."""

    unknown_basis: Literal["allow", "refuse"] = Field(
        description="of a contact whose lawful basis nobody has stated, where one is needed"
    )
    bases: dict[str, list[str]] = Field(description="what exports call each lawful basis")
    purposes: dict[Literal["contact", "call", "email", "linkedin", "push"], list[str]] = Field(
        description='what exports call each purpose; "contact" is every channel'
    )
    regions: dict[str, Law]

    @model_validator(mode="after")
    def _bases_are_known(self) -> Self:
        for name, law in self.regions.items():
            wanted = {basis for bases in law.needs.values() for basis in bases}
            if unknown := wanted - self.bases.keys():
                raise ValueError(
                    f"regions.{name} needs {', '.join(sorted(unknown))}, which is not in bases; "
                    f"there are: {', '.join(self.bases)}"
                )
        return self


class Retention(Section):
    """Days that personal data is kept, by its kind; 0 keeps it for ever (METHOD C5)."""

    activities: Count
    closed_leads: Count = Field(description="since they were made and last changed")
    idle_contacts: Count = Field(description="since they were first seen and last did anything")
    alerts: Count = Field(description="since they were made, if they were sent or given up")
    rejections: Count = Field(description="rows that an import refused")
