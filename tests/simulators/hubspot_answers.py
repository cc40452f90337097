"""The forms of HubSpot's answers."""

from typing import Any

from tests.simulators.base import Reply


def partial(version: str, results: list[Any], errors: list[Any], status: int) -> Reply:
    body: dict[str, Any] = {"status": "COMPLETE", "results": results}
    if not errors:
        return Reply(status, body)
    body |= {"errors": errors, "numErrors": len(errors)}
    return Reply(207 if version <= "2026-03" else 200, body)


def error(status: int, message: str, category: str) -> Reply:
    return Reply(status, {"status": "error", "message": message, "category": category})


def missing_scope(name: str) -> Reply:
    message = "This app hasn't been granted all required scopes to make this call."
    context = {"requiredGranularScopes": [name]}
    errors = [{"message": "One or more scopes are missing.", "context": context}]
    return Reply(403, {**error(403, message, "MISSING_SCOPES").data, "errors": errors})
