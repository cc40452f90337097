"""Where accounts come from and tasks go to. A CRM is one file here, found by its name."""

import importlib
import pkgutil

from connectors.crm.base import (
    BatchRefused,
    BudgetSpent,
    Crm,
    CrmRow,
    CrmSettings,
    Far,
    Finding,
    Limiter,
    Page,
    Record,
    Removed,
    SetupStep,
    Table,
    Verdict,
    paged,
)
from connectors.errors import PermanentError

__all__ = [
    "BatchRefused",
    "BudgetSpent",
    "Crm",
    "CrmRow",
    "CrmSettings",
    "Far",
    "Finding",
    "Limiter",
    "Page",
    "Record",
    "Removed",
    "SetupStep",
    "Table",
    "Verdict",
    "open_crm",
    "paged",
]


def open_crm(kind: str, settings: CrmSettings) -> Crm:
    """The CRM of this kind; its connector is the module here that has a function `connect`.

    Raises PermanentError for a kind that there is no file for, and where a secret is missing.
    """
    modules = {module.name for module in pkgutil.iter_modules(__path__)}
    known = sorted(name for name in modules - {"base"} if not name.startswith("_"))
    if kind not in known:
        raise PermanentError(
            f"no CRM connector: {kind!r}; set crm.kind in playbook.toml to: {', '.join(known)}"
        )
    crm: Crm = importlib.import_module(f"{__name__}.{kind}").connect(settings)
    return crm
