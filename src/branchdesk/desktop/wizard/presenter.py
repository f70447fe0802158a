"""The first run without Qt: what was typed, step by step, and what stands against it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from pathlib import Path

from branchdesk.domain.branch import BranchKind
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.text import clean_line
from branchdesk.usecases.branches import BranchDraft
from branchdesk.usecases.errors import Failed, Trouble

_LONGEST_NAME = 40
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class WizardStep(IntEnum):
    """The steps in their order."""

    PLACE = 0
    SUPERIOR = 1
    GROUPS = 2
    TERM = 3
    MEMBERS = 4


FIELDS = {
    WizardStep.PLACE: ("name", "short_name", "folder"),
    WizardStep.SUPERIOR: ("superior", "unit", "kind"),
    WizardStep.GROUPS: ("groups", "party_day"),
    WizardStep.TERM: ("elected_on", "term_years", "approval", "first_year"),
    WizardStep.MEMBERS: (),
}
"""The fields of each step, in reading order."""
LAST_TYPED = WizardStep.TERM
"""After this step the workspace is made."""


@dataclass(frozen=True, slots=True)
class WizardDraft:
    """Everything as typed."""

    name: str = ""
    short_name: str = ""
    folder: str = ""
    superior: str = ""
    unit: str = ""
    kind: str = BranchKind.ORGAN.value
    groups: str = ""
    """One per line"""
    party_day: str = ""
    elected_on: str = ""
    term_years: str = "3"
    approval: str = ""
    first_year: str = ""

    def to_branch_draft(self) -> BranchDraft:
        """Return the branch's page that this describes."""
        return BranchDraft(
            name=self.name,
            short_name=self.short_name,
            superior=self.superior,
            unit=self.unit,
            kind=BranchKind(self.kind),
            groups=tuple(line for line in map(clean_line, self.groups.splitlines()) if line),
            elected_on=self.elected_on,
            term_years=self.term_years,
            approval=self.approval,
            party_day=self.party_day,
            first_year=self.first_year,
        )


class WizardPresenter:
    """Leads from step to step and remembers which were skipped."""

    def __init__(self, *, today: date, documents: Path, folder_pattern: str) -> None:
        self._today = today
        self._documents = documents
        self._pattern = folder_pattern
        self._skipped: set[WizardStep] = set()
        self._own_folder = False
        self.step = WizardStep.PLACE
        self.draft = WizardDraft(first_year=str(today.year))
        self.draft = replace(self.draft, folder=self.suggested_folder())

    def typed(self, draft: WizardDraft) -> None:
        """Take over what stands in the form; the folder follows the name until it is typed."""
        if draft.folder != self.draft.folder:
            self._own_folder = bool(draft.folder.strip())
        self.draft = draft
        if not self._own_folder:
            self.draft = replace(draft, folder=self.suggested_folder())

    def suggested_folder(self) -> str:
        """Return a folder among the person's documents that is not taken yet."""
        name = self.draft.short_name.strip() or self.draft.name.strip()
        plain = _NOT_IN_NAMES.sub("", clean_line(name))[:_LONGEST_NAME].strip(". ")
        wanted = self._pattern.replace("{0}", plain).rstrip("- ")
        folder, number = self._documents / wanted, 2
        while _is_taken(folder):
            folder, number = self._documents / f"{wanted}-{number}", number + 1
        return str(folder)

    @property
    def folder(self) -> Path:
        """Where the workspace is to lie; a bare name means a folder among the documents."""
        return self._documents / Path(self.draft.folder.strip()).expanduser()

    def problems(self, step: WizardStep) -> Sequence[Problem]:
        """Return what is wrong with what was typed in a step."""
        found = []
        try:
            self.draft.to_branch_draft().to_branch(today=self._today)
        except Rejected as refusal:
            found = [problem for problem in refusal.problems if problem.field in FIELDS[step]]
        if step is WizardStep.PLACE and not self.draft.folder.strip():
            found.append(Problem("folder", Rule.REQUIRED))
        return found

    def trouble(self) -> Failed | None:
        """Return why the folder cannot be taken, as far as a look can tell."""
        if self.step is WizardStep.PLACE and _is_taken(self.folder):
            return Failed(Trouble.FOLDER_NOT_EMPTY, str(self.folder))
        return None

    def go_on(self) -> bool:
        """Go to the next step; return whether the workspace is to be made instead."""
        self._skipped.discard(self.step)
        return self._next()

    def skip(self) -> bool:
        """Go on without this step: what stands in it stays on the screen and is not used."""
        self._skipped.add(self.step)
        return self._next()

    def _next(self) -> bool:
        if self.step is LAST_TYPED:
            return True
        self.step = WizardStep(self.step + 1)
        return False

    def back(self) -> None:
        """Go one step back."""
        self.step = WizardStep(max(0, self.step - 1))

    def step_of(self, field: str) -> WizardStep:
        """Return the step in which a field stands."""
        return next((s for s, names in FIELDS.items() if field in names), WizardStep.PLACE)

    def wanted(self) -> BranchDraft:
        """Return the branch to be made, without what was skipped."""
        blank = WizardDraft(first_year=str(self._today.year))
        unused = [field for step in self._skipped for field in FIELDS[step]]
        return replace(
            self.draft, **{field: getattr(blank, field) for field in unused}
        ).to_branch_draft()


def _is_taken(folder: Path) -> bool:
    try:
        return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError:
        return False
