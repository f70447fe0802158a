"""What a year keeps besides minutes and ledgers, as the data of its packet."""

from collections.abc import Iterator

from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, Shape
from branchdesk.domain.org_life_materials import OrgLifeForms
from branchdesk.domain.recruitment import Ballots
from branchdesk.domain.tasks import tasks_in
from branchdesk.packet import manifest_parts as p
from branchdesk.usecases.printed import VoteSummary
from branchdesk.usecases.year_parts import CaseOfYear, ElectionOfYear, PlanOfYear
from branchdesk.usecases.yearfile import YearFile


def plan_part(kept: PlanOfYear) -> p.PlanPart:
    """Return the plan, and how the year went against it."""
    plan = kept.plan
    return p.PlanPart(
        dated=plan.dated,
        approved_on=kept.approved_on,
        reported_on=plan.reported_on,
        measures=tuple(p.MeasurePart(heading=m.heading, text=m.text) for m in plan.measures),
        duties=tuple(
            p.DutyPart(
                what=duty.what,
                owner=duty.owner,
                cooperating=duty.cooperating,
                due=duty.due,
                state=duty.state.value,
                done_on=duty.done_on,
                note=duty.note,
            )
            for duty in plan.duties
        ),
        sittings=tuple(_sittings(kept)),
    )


def _sittings(kept: PlanOfYear) -> Iterator[p.PlannedPart]:
    for group, match in kept.matches:
        line, held = match.line, match.held
        kind = line.kind.value if line else held.kind.value if held else ""
        yield p.PlannedPart(
            month=match.month,
            kind=kind,
            group=group,
            planned_day=line.day if line else 0,
            theme=line.theme if line else "",
            fit=match.fit.value,
            held_on=held.on if held else None,
            record=held.record if held else "",
        )


def org_life_part(forms: OrgLifeForms) -> p.OrgLifePart:
    """Return what F06 and F12 print, and the checklist."""
    return p.OrgLifePart(
        theme=forms.theme,
        records=tuple(forms.records),
        studied=tuple(forms.studied),
        study_note=forms.study_note,
        talks=forms.talks,
        opinions=forms.opinions,
        sent_by=forms.sent_by,
        committee_problems=forms.committee_problems,
        members=tuple(
            p.SpokenPart(
                name=one.name,
                self_criticism=one.self_criticism,
                criticism=tuple((remark.by, remark.what) for remark in one.criticism),
                pledge=one.pledge,
                statement=one.statement,
                read_by=one.read_by,
            )
            for one in forms.members
        ),
        comment=forms.comment,
        conclusion=forms.conclusion,
        rectifications=tuple(
            p.RectificationPart(
                target=line.target,
                problem=line.problem,
                source=line.source,
                measures=line.measures,
                owner=line.owner,
                due=line.due,
                progress=line.progress,
                closed_on=line.closed_on,
                confirmed_by=line.confirmed_by,
            )
            for line in forms.rectifications
        ),
        materials=tuple(
            p.MaterialPart(
                number=one.number,
                title=one.title,
                state=one.state.value,
                note=one.proof.text if one.proof else one.note,
            )
            for one in forms.materials
        ),
        overrides=forms.overrides,
    )


def case_part(case: CaseOfYear) -> p.CasePart:
    """Return what was done in the year for one person."""
    return p.CasePart(
        name=case.name,
        stage=case.stage,
        steps=tuple(
            p.StepPart(number=step.number, title=step.title, days=step.days) for step in case.steps
        ),
        votes=tuple(_vote(vote) for vote in case.votes),
        ended_on=case.ended_on,
    )


def _vote(vote: VoteSummary) -> p.VotePart:
    return p.VotePart(
        subject=vote.subject,
        on=vote.on,
        due=vote.due,
        present=vote.present,
        ballots=_ballots(vote.ballots),
        in_favour=vote.in_favour,
        written=vote.written,
        against=vote.against,
        abstained=vote.abstained,
        needed=vote.needed,
        passed=vote.passed,
    )


def _ballots(ballots: Ballots | None) -> p.BallotsPart | None:
    if ballots is None:
        return None
    return p.BallotsPart(issued=ballots.issued, returned=ballots.returned, valid=ballots.valid)


def election_part(election: ElectionOfYear) -> p.ElectionPart:
    """Return an election with its result, once its minutes are final."""
    result = election.result
    return p.ElectionPart(
        title=election.title,
        seats=election.seats,
        on=result.on if result else None,
        due=result.due if result else 0,
        present=result.present if result else 0,
        ballots=_ballots(result.ballots) if result else None,
        counts=result.counts if result else (),
        elected=result.elected if result else (),
        posts=result.posts if result else (),
    )


def report_parts(year_file: YearFile) -> Iterator[p.ReportPart]:
    """Yield the year-end papers as they are printed."""
    for report in year_file.reports:
        yield p.ReportPart(
            kind=report.kind.value,
            title=report.title,
            sections=tuple(
                p.ReportSectionPart(heading=section.heading, paragraphs=texts)
                for section in report.sections
                if (texts := section.texts)
            ),
        )


def points_parts(year_file: YearFile) -> Iterator[p.PointsSheetPart]:
    """Yield the quarterly sheets of 党员积分 as they were published."""
    for sheet in year_file.points:
        yield p.PointsSheetPart(
            quarter=sheet.quarter,
            issue=sheet.issue,
            starts_on=sheet.starts_on,
            ends_on=sheet.ends_on,
            approved_on=sheet.approved_on,
            exempt=sheet.exempt,
            lines=tuple(
                p.PointsLinePart(
                    name=line.name,
                    base=f"{line.base:f}",
                    reward=f"{line.reward:f}",
                    penalty=f"{line.penalty:f}",
                    total=f"{line.total:f}",
                    note=line.note,
                )
                for line in sheet.lines
            ),
            objections=len(sheet.objections),
            answered=sum(one.answered_on is not None for one in sheet.objections),
        )


def task_parts(entry: LedgerEntry, kind: LedgerKind) -> dict[str, tuple[p.TaskPart, ...]]:
    """Return the lists of tasks of a ledger entry, by field."""
    return {
        field.key: tuple(
            p.TaskPart(item=task.item, owner=task.owner, due=task.due, done=task.done)
            for task in tasks
        )
        for field in kind.fields
        if field.shape is Shape.TASKS and (tasks := tasks_in(entry.values.get(field.key)))
    }


def matter_parts(year_file: YearFile) -> Iterator[p.MatterPart]:
    """Yield the agreed matters of the year."""
    for matter in year_file.matters:
        yield p.MatterPart(
            id=matter.id,
            what=matter.agreed.what,
            owner=matter.agreed.owner.name,
            agreed_on=matter.agreed.on,
            record=matter.agreed.record or "",
            due=matter.due,
            state=matter.state.value,
            closed_on=matter.closed_on,
            result=matter.result,
        )
