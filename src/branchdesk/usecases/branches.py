"""Setting up a branch: its name, groups and term (the first-run wizard and ``branchdesk new``)."""

import uuid
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.branch import Branch, BranchKind, CommitteeTerm
from branchdesk.domain.dates import parse_day
from branchdesk.domain.ids import GroupId
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.text import clean_line, to_ascii_digits
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class BranchDraft:
    """The branch's page as typed; everything but the name may be left for later."""

    name: str = ""
    short_name: str = ""
    superior: str = ""
    unit: str = ""
    code: str = ""
    kind: BranchKind = BranchKind.ORGAN
    groups: tuple[str, ...] = ()
    elected_on: str = ""
    term_years: str = "3"
    extended_until: str = ""
    approval: str = ""
    party_day: str = ""
    first_year: str = ""

    def to_branch(self, *, today: date) -> Branch:
        """Return the branch this draft describes.

        Raises:
            Rejected: With every field that cannot be read.
        """
        problems = []
        if not self.name.strip():
            problems.append(Problem("name", Rule.REQUIRED))
        days = {}
        for field, text in (
            ("elected_on", self.elected_on),
            ("extended_until", self.extended_until),
        ):
            days[field] = parse_day(text, today=today)
            if text.strip() and days[field] is None:
                problems.append(Problem(field, Rule.NOT_A_DATE, values=(text,)))
        years = _number(self.term_years or "3")
        first = _number(self.first_year or str(today.year))
        if years is None or not 1 <= years <= 5:
            problems.append(Problem("term_years", Rule.NOT_A_NUMBER, values=(self.term_years,)))
        if first is None or not 1921 <= first <= today.year + 1:
            problems.append(Problem("first_year", Rule.NOT_A_NUMBER, values=(self.first_year,)))
        if problems:
            raise Rejected(problems)
        elected = days["elected_on"]
        return Branch(
            name=clean_line(self.name),
            short_name=clean_line(self.short_name),
            code=clean_line(self.code),
            superior=clean_line(self.superior),
            unit=clean_line(self.unit),
            kind=self.kind,
            first_year=first or today.year,
            party_day=clean_line(self.party_day),
            term=CommitteeTerm(
                elected_on=elected,
                years=years or 3,
                extended_until=days["extended_until"],
                approval=clean_line(self.approval),
            )
            if elected
            else None,
        )


def _number(text: str) -> int | None:
    typed = to_ascii_digits(text).strip().removesuffix("年")
    return int(typed) if typed.isdigit() else None


def to_branch_draft(branch: Branch, groups: tuple[PartyGroup, ...]) -> BranchDraft:
    """Return the form of a branch."""
    term = branch.term
    return BranchDraft(
        name=branch.name,
        short_name=branch.short_name,
        superior=branch.superior,
        unit=branch.unit,
        code=branch.code,
        kind=branch.kind,
        groups=tuple(group.name for group in groups if group.until is None),
        elected_on=term.elected_on.isoformat() if term else "",
        term_years=str(term.years) if term else "3",
        extended_until=term.extended_until.isoformat() if term and term.extended_until else "",
        approval=term.approval if term else "",
        party_day=branch.party_day,
        first_year=str(branch.first_year) if branch.first_year else "",
    )


def save_branch(draft: BranchDraft, *, today: date, work: UnitOfWork) -> Branch:
    """Store the branch's page; groups named for the first time begin with the first year kept.

    Raises:
        Rejected: With every field that cannot be read; nothing was written.
    """
    branch = draft.to_branch(today=today)
    with work:
        kept = work.branch.get()
        branch = replace(branch, founded_on=kept.founded_on)
        work.branch.save(branch)
        known = {group.name for group in work.people.roll().groups if group.until is None}
        for name in dict.fromkeys(clean_line(text) for text in draft.groups):
            if name and name not in known:
                work.people.save_group(
                    PartyGroup(
                        GroupId(uuid.uuid4().hex),
                        name,
                        since=date(branch.first_year or today.year, 1, 1),
                    )
                )
        work.commit()
    return branch
