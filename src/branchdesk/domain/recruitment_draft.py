"""What stands in the form of a case of 发展党员, and the case it describes."""

from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.dossier_reading import (
    Reading,
    names_of,
    shown_ballots,
    shown_count,
    shown_day,
)
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import Attachment
from branchdesk.domain.recruitment import (
    CaseEnd,
    RecruitmentCase,
    RecruitmentRules,
    StepTaken,
)
from branchdesk.domain.roll import Roll
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

GENDERS = ("男", "女")


@dataclass(frozen=True, slots=True)
class StepDraft:
    """One step of the checklist, exactly as typed."""

    step: int
    on: str = ""
    days: str = ""
    who: str = ""
    number: str = ""
    training_days: str = ""
    training_hours: str = ""
    note: str = ""
    record: RecordId | None = None
    ballots: tuple[str, str, str] = ("", "", "")
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case's form. Compared with ``==`` to know whether anything is unsaved."""

    id: DossierId
    name: str = ""
    gender: str = ""
    born: str = ""
    ethnicity: str = ""
    education: str = ""
    unit_post: str = ""
    contacts: str = ""
    introducers: str = ""
    begins_with: str = "1"
    end_on: str = ""
    end_reason: str = ""
    steps: tuple[StepDraft, ...] = ()
    """Every step, in order"""

    def with_step(self, step: StepDraft) -> "CaseDraft":
        """Return the form with this step."""
        return replace(
            self, steps=tuple(step if one.step == step.step else one for one in self.steps)
        )

    def step(self, number: int) -> StepDraft:
        """Return a step of the form."""
        return next((one for one in self.steps if one.step == number), StepDraft(number))


def blank_draft(case_id: DossierId, rules: RecruitmentRules) -> CaseDraft:
    """Return an empty form."""
    return CaseDraft(case_id, steps=tuple(StepDraft(step.number) for step in rules.steps))


def to_draft(case: RecruitmentCase, rules: RecruitmentRules) -> CaseDraft:
    """Return the form of a case."""
    return CaseDraft(
        id=case.id,
        name=case.name,
        gender=case.gender,
        born=str(case.born or ""),
        ethnicity=case.ethnicity,
        education=case.education,
        unit_post=case.unit_post,
        contacts=names_of(case.contacts),
        introducers=names_of(case.introducers),
        begins_with=str(case.begins_with),
        end_on=shown_day(case.end.on if case.end else None),
        end_reason=case.end.reason if case.end else "",
        steps=tuple(_step_draft(case.taken(step.number)) for step in rules.steps),
    )


def _step_draft(taken: StepTaken) -> StepDraft:
    return StepDraft(
        step=taken.step,
        on=shown_day(taken.on),
        days="、".join(day.isoformat() for day in taken.days),
        who=taken.who,
        number=taken.number,
        training_days=shown_count(taken.training_days),
        training_hours=shown_count(taken.training_hours),
        note=taken.note,
        record=taken.record,
        ballots=shown_ballots(taken.ballots),
        attachments=taken.attachments,
    )


def to_case(
    draft: CaseDraft, *, keep: RecruitmentCase | None, roll: Roll, today: date
) -> RecruitmentCase:
    """Return the case that a form describes; what the form does not show is taken from ``keep``.

    Raises:
        Rejected: With every field that cannot be read.
    """
    read = Reading(roll=roll, today=today)
    name = read.required("name", draft.name)
    gender = clean_line(draft.gender)
    if gender and gender not in GENDERS:
        read.refuse("gender", Rule.NOT_A_CHOICE, gender, "、".join(GENDERS))
    born = read.fuzzy("born", draft.born)
    begins = to_ascii_digits(draft.begins_with).strip() or "1"
    if not begins.isdecimal() or not 1 <= int(begins) <= max(1, len(draft.steps)):
        read.refuse("begins_with", Rule.NOT_A_NUMBER, draft.begins_with)
        begins = "1"
    steps = tuple(_step(read, step) for step in draft.steps)
    by_number = {step.step: step for step in steps}
    end = _end(read, draft)
    case = RecruitmentCase(
        id=draft.id,
        name=name,
        gender=gender,
        born=born,
        ethnicity=clean_line(draft.ethnicity),
        education=clean_line(draft.education),
        unit_post=clean_line(draft.unit_post),
        contacts=read.people(draft.contacts),
        introducers=read.people(draft.introducers),
        begins_with=int(begins),
        steps=tuple(step for step in steps if step != StepTaken(step.step)),
        end=end,
    )
    read.done()
    if keep is None:
        return case
    # Steps that today's rules do not know stay as they were.
    others = tuple(step for step in keep.steps if step.step not in by_number)
    return replace(
        case,
        steps=tuple(sorted((*case.steps, *others), key=lambda step: step.step)),
        member=keep.member,
        extensions=keep.extensions,
        converted_on=keep.converted_on,
    )


def _end(read: Reading, draft: CaseDraft) -> CaseEnd | None:
    on = read.day("end_on", draft.end_on)
    reason = clean_line(draft.end_reason)
    if on is None and reason and not draft.end_on.strip():
        read.refuse("end_on", Rule.REQUIRED)
    if on is not None and not reason:
        read.refuse("end_reason", Rule.REQUIRED)
    return CaseEnd(on, reason) if on is not None else None


def _step(read: Reading, draft: StepDraft) -> StepTaken:
    path = f"steps.{draft.step}"
    return StepTaken(
        step=draft.step,
        on=read.day(path, draft.on),
        days=read.days(path, draft.days),
        who=clean_line(draft.who),
        number=clean_line(draft.number),
        training_days=read.count(path, draft.training_days),
        training_hours=read.count(path, draft.training_hours),
        note=clean_text(draft.note).strip(),
        record=draft.record,
        ballots=read.ballots(path, draft.ballots),
        attachments=draft.attachments,
    )
