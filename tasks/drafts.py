"""Drafts: messages and call scripts from templates, which a workspace may have of its own.

Templates run in a sandbox and see plain values only. A template of the workspace that fails costs
no draft: the shipped one is used, and the task says which template failed, where and why.
"""

import hashlib
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tasks.rules.drafting import Context, context_of, language_of, subject_and_text
from tasks.rules.playbook import Playbook
from warehouse.writes import Row

SHIPPED = Path(__file__).parent / "templates" / "drafts"
OWN = Path("templates") / "drafts"
FALLBACK = "en"


class DraftError(ValueError):
    """A template can not be used; the message names it, its line and why."""


@dataclass(frozen=True)
class Drafts:
    """The templates of a workspace over those that are shipped."""

    folder: Path
    playbook: Playbook

    def draft(self, row: Mapping[str, Any], facts: Mapping[str, Any], rep: Row) -> Row:
        """The draft_... columns of a task, from what `plan_queue` says of it."""
        language = self.language(row)
        context = context_of(row, facts, rep, self.playbook, language)
        name = self.name(row, language, self._ours)
        because = None
        try:
            subject, text = self._render(self._ours, name, context)
        except DraftError as error:
            because = f"{error}; the shipped template was used"
            name = self.name(row, language, self._shipped)
            subject, text = self._render(self._shipped, name, context)
        return {
            "draft_language": language,
            "draft_subject": subject,
            "draft": text,
            "draft_from": self.source(row),
            "draft_because": because,
        }

    def source(self, row: Mapping[str, Any]) -> str:
        """Which template a draft comes from, and a mark that changes when any of them does."""
        language = self.language(row)
        name = self.name(row, language, self._ours)
        return f"{name}@{self._marks.get(language, self._marks[FALLBACK])}"

    def language(self, row: Mapping[str, Any]) -> str:
        """The contact's language, if there are templates for it."""
        said = language_of(row, self.playbook.drafts.languages)
        return said if said in self._marks else FALLBACK

    def name(
        self, row: Mapping[str, Any], language: str, environment: ImmutableSandboxedEnvironment
    ) -> str:
        """The template for a play and tier, else for the play, else for any."""
        play, tier = row["play"], row["tier"]
        wanted = (f"{play}.{tier}.{language}.j2", f"{play}.{language}.j2")
        known = self._names(environment)
        return next((each for each in wanted if each in known), f"base.{language}.j2")

    def problems(self) -> list[str]:
        """What is wrong with the workspace's templates, without a task: their syntax."""
        found = []
        for path in sorted((self.folder / OWN).glob("*.j2")):
            try:
                self._ours.get_template(path.name)
            except (TemplateError, UnicodeDecodeError, OSError) as error:
                found.append(f"{OWN / path.name}{_line(error, path.name)}: {error}")
        return found

    @cached_property
    def _ours(self) -> ImmutableSandboxedEnvironment:
        own = self.folder / OWN
        return _environment(own, SHIPPED) if own.is_dir() else _shipped_environment()

    @cached_property
    def _shipped(self) -> ImmutableSandboxedEnvironment:
        return _shipped_environment()

    def _names(self, environment: ImmutableSandboxedEnvironment) -> frozenset[str]:
        return self._all_names if environment is self._ours else self._shipped_names

    @cached_property
    def _all_names(self) -> frozenset[str]:
        return frozenset(self._ours.list_templates())

    @cached_property
    def _shipped_names(self) -> frozenset[str]:
        return frozenset(self._shipped.list_templates())

    @cached_property
    def _marks(self) -> dict[str, str]:
        """By language: a hash of what its drafts are made of."""
        bases = (name.split(".") for name in sorted(self._all_names))
        languages = [parts[1] for parts in bases if parts[0] == "base" and len(parts) == 3]
        policy = self.playbook.company.model_dump_json() + self.playbook.drafts.model_dump_json()
        marks = {}
        for language in languages:
            digest = hashlib.sha256(policy.encode())
            for folder in (SHIPPED, self.folder / OWN):
                for path in sorted(folder.glob(f"*.{language}.j2")):
                    digest.update(path.name.encode() + path.read_bytes())
            marks[language] = digest.hexdigest()[:8]
        return marks

    def _render(
        self, environment: ImmutableSandboxedEnvironment, name: str, context: Context
    ) -> tuple[str | None, str]:
        try:
            rendered = environment.get_template(name).render(context)
            characters = self.playbook.drafts.linkedin_characters
            return subject_and_text(rendered, context["channel"], characters)
        except Exception as error:
            # A template is somebody's own code: whatever it raises must not cost the queue.
            if environment is self._shipped:
                raise
            raise DraftError(f"{OWN / name}{_line(error, name)}: {_why(error)}") from None


@cache
def _shipped_environment() -> ImmutableSandboxedEnvironment:
    """One for all, since it keeps the templates that it has compiled."""
    return _environment(SHIPPED)


def _environment(*folders: Path) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=False,  # plain text
        keep_trailing_newline=False,
    )


def _why(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"it uses {error.name}, which is in neither folder of templates"
    return str(error) or type(error).__name__


def _line(error: Exception, name: str) -> str:
    """`, line 3`, where it can be told; of another template that this one uses, with its name."""
    if isinstance(error, TemplateNotFound):
        return ""
    if (line := getattr(error, "lineno", None)) is not None:
        other = getattr(error, "name", None)
        return f", line {line}" if other in (None, name) else f" ({other}, line {line})"
    frames = traceback.extract_tb(error.__traceback__)
    told = [frame for frame in frames if frame.filename.endswith(".j2")]
    if not told:
        return ""
    last = Path(told[-1].filename).name
    return f", line {told[-1].lineno}" if last == name else f" ({last}, line {told[-1].lineno})"
