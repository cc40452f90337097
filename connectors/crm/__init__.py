"""Where accounts come from and tasks go to. A CRM is one file here, found by its name."""

import importlib
import pkgutil
from pathlib import Path

from connectors.crm.base import Crm, CrmRow, Record, Table, Verdict
from connectors.errors import PermanentError

__all__ = ["Crm", "CrmRow", "Record", "Table", "Verdict", "open_crm"]


def open_crm(kind: str, workspace: Path, folder: str) -> Crm:
    """The CRM of this kind; its files, if it has any, lie in `folder` of the workspace.

    Raises PermanentError for a kind that there is no file for.
    """
    known = sorted({module.name for module in pkgutil.iter_modules(__path__)} - {"base"})
    if kind not in known:
        raise PermanentError(
            f"no CRM connector: {kind!r}; set crm.kind in playbook.toml to: {', '.join(known)}"
        )
    crm: Crm = importlib.import_module(f"{__name__}.{kind}").connect(workspace, folder)
    return crm
