"""Closing records: what still stands against it, and the version that never changes again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from branchdesk.domain import completeness
from branchdesk.domain.counting import finalised_first_on
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.facts import Facts
from branchdesk.domain.form_paths import in_the_form
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.recording import belongs_year, to_record
from branchdesk.domain.records import FinalRecord, Override, Record, Version
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Finalising:
    """What the secretary says when closing a record."""

    late_reason: str = ""
    change_reason: str = ""
    """Required when the record was finalised before."""
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft looked at without closing it."""

    record: Record | None
    """None while something cannot be read."""
    problems: tuple[Problem, ...]
    late_days: int = 0

    @property
    def may_finalise(self) -> bool:
        """Whether nothing hard stands against closing it now."""
        return self.record is not None and completeness.may_finalise(self.problems, ())


def check_record(draft: RecordDraft, *, today: date, profile: Profile, work: UnitOfWork) -> Checked:
    """Say what still stands against finalising the draft, without writing anything."""
    with work:
        facts = work.facts(belongs_year(draft, today=today) or today.year)
    return check_against(draft, facts=facts, today=today, profile=profile)


def check_against(draft: RecordDraft, *, facts: Facts, today: date, profile: Profile) -> Checked:
    """Say what `check_record` says, from facts at hand: for a form that asks at every keystroke.

    ``facts`` are those of the year that the draft belongs to.
    """
    try:
        record = to_record(draft, roll=facts.roll, today=today)
    except Rejected as refusal:
        return Checked(None, refusal.problems)
    closed = next((f for f in facts.records if f.record.id == record.id), None)
    problems = completeness.check(
        record,
        branch=facts.branch,
        roll=facts.roll,
        profile=profile,
        finalised_on=today,
        earlier=facts.records,
        late_reason=closed.version.late_reason if closed else "",
    )
    return Checked(
        record,
        tuple(in_the_form(problem, draft) for problem in problems),
        0 if closed else late_days(record, finalised_on=today, profile=profile),
    )


def finalise_record(
    draft: RecordDraft,
    *,
    closing: Finalising,
    today: date,
    now: datetime,
    profile: Profile,
    work: UnitOfWork,
) -> FinalRecord:
    """Close a record: it enters the books as a version that never changes again.

    Raises:
        Rejected: With what is missing and on what basis; nothing was written.
    """
    with work:
        record = to_record(draft, roll=work.people.roll(), today=today)
        earlier = work.records.final(record.id)
        if earlier and not closing.change_reason.strip():
            raise Rejected(Problem("change_reason", Rule.AMENDED_WITHOUT_REASON))
        if earlier and earlier.record == record:
            raise Rejected(Problem("", Rule.NOTHING_CHANGED))
        late = late_days(record, finalised_on=today, profile=profile) if not earlier else 0
        if late and not closing.late_reason.strip():
            raise Rejected(
                Problem(
                    "late_reason",
                    Rule.LATE_WITHOUT_REASON,
                    basis=profile.basis_of("late_entry_days"),
                    values=(str(late),),
                )
            )
        late_reason = earlier.version.late_reason if earlier else closing.late_reason.strip()
        year = record.belongs_year
        problems = completeness.check(
            record,
            branch=work.branch.get(),
            roll=work.people.roll(),
            profile=profile,
            finalised_on=today,
            # In January the committee may have discussed it in December.
            earlier=(*work.facts(year - 1).records, *work.facts(year).records),
            late_reason=late_reason,
        )
        overrides = _applying(closing.overrides, problems, draft)
        if not completeness.may_finalise(problems, overrides):
            raise Rejected(in_the_form(problem, draft) for problem in problems)
        final = work.records.finalise(
            record,
            Version(
                number=earlier.version.number + 1 if earlier else 1,
                finalised_at=now,
                finalised_on=today,
                late_days=earlier.version.late_days if earlier else late,
                late_reason=late_reason,
                reason=closing.change_reason.strip(),
                overrides=overrides,
                first_finalised_on=finalised_first_on(earlier) if earlier else None,
            ),
        )
        work.commit()
    return final


def late_days(record: Record, *, finalised_on: date, profile: Profile) -> int:
    """Return the days between sitting and finalising where that counts as 补录, else 0."""
    days = (finalised_on - record.held_on).days
    return days if days > profile.limits.late_entry_days else 0


def _applying(
    overrides: Iterable[Override], problems: Iterable[Problem], draft: RecordDraft
) -> tuple[Override, ...]:
    """Return the overrides of what was found, their paths as the record counts.

    The person set them aside in the form, where blank items are counted too.
    """
    given = {(line.rule, line.field): line for line in overrides}
    applying = []
    for problem in problems:
        shown = in_the_form(problem, draft)
        line = given.get((shown.rule.value, shown.field))
        if line is not None:
            applying.append(replace(line, field=problem.field))
    return tuple(applying)
