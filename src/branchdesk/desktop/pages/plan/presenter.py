"""年度计划 without Qt: the plan, its rows as they are listed, and how it compares with the year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from branchdesk.desktop import leads
from branchdesk.desktop.places import Place
from branchdesk.domain.counting import MEETINGS, of_kinds
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import EvidenceHash, GroupId
from branchdesk.domain.plan_against import AgainstRow, Fit, Match, against, held_in
from branchdesk.domain.plan_drafts import (
    DutyDraft,
    HeadDraft,
    LineDraft,
    MeasureDraft,
    RowDraft,
    draft_of,
)
from branchdesk.domain.plan_report import PlanReport, report_of, theme_of
from branchdesk.domain.planning import spans
from branchdesk.domain.plans import Duty, DutyState, Measure, Plan, PlanLine, Row
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import Attachment
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import ItemScore
from branchdesk.domain.themes import Theme
from branchdesk.usecases import plans, themes
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.dossier_bin import restore_dossier
from branchdesk.usecases.lines import JournalLine
from branchdesk.usecases.themes import PlannedImport
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import day_and_month
from branchdesk.wording.plans import duty_state, planned_time
from branchdesk.wording.words import word_for


class Part(StrEnum):
    """The three lists that a plan is made of."""

    LINES = "lines"
    MEASURES = "measures"
    DUTIES = "duties"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the responsibility list is."""

    done: int
    total: int
    overdue: tuple[Duty, ...]
    next: tuple[Duty, ...]
    """What is not done and not overdue, the earliest first."""


class PlanPresenter:
    """Keeps the plan of one year and what is shown of it in step."""

    def __init__(self, desk: Desk, translate: Translate) -> None:
        self._desk = desk
        self._translate = translate
        self.year = self.today.year
        self._themes: tuple[Theme, ...] = ()
        self._has_last = False
        self._own: tuple[int, Facts] | None = None
        """The year's facts with the plan as it was written last, and when that was."""

    @property
    def today(self) -> date:
        """The day it is."""
        return self._desk.clock.today()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._desk.workspace.read_only

    @property
    def this_month(self) -> int:
        """The running month, 0 if another year is shown."""
        return self.today.month if self.today.year == self.year else 0

    @property
    def plan(self) -> Plan | None:
        """The year's plan, None if none was begun."""
        return self._facts.plan

    @property
    def has_last(self) -> bool:
        """Whether last year's plan can be taken over."""
        return self._has_last

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The committee's themes of the year."""
        return self._themes

    def show(self, year: int) -> None:
        """Read a year."""
        self.year = year
        self._themes = tuple(themes.themes_of(year, work=self._desk.work()))
        self._has_last = plans.plan_of(year - 1, work=self._desk.work()) is not None

    def begin(self, *, like_last: bool = False) -> None:
        """Begin the year's plan: what the profile asks for, or as last year."""
        plans.begin_plan(
            self.year,
            profile=self._desk.profile,
            today=self.today,
            work=self._desk.work(),
            like_last=like_last,
        )
        self._changed()

    # The rows

    def rows(self, part: Part) -> Sequence[Row]:
        """Return the rows of a part."""
        plan = self.plan
        if plan is None:
            return ()
        match part:
            case Part.LINES:
                return plan.lines
            case Part.MEASURES:
                return plan.measures
            case Part.DUTIES:
                return plan.duties

    def row(self, key: str) -> Row | None:
        """Return a row by its id."""
        plan = self.plan
        if plan is None:
            return None
        return plan.line(key) or plan.duty(key) or plan.measure(key)

    def cells(self, key: str) -> tuple[str, ...]:
        """Return a row as the table shows it."""
        match self.row(key):
            case PlanLine() as line:
                day = planned_time(line, self._translate)
                theme = theme_of(line, self.year, self._themes)
                group = self.group_names.get(line.group, "") if line.group else ""
                kind = word_for(line.kind, self._translate)
                shown = f"{kind} · {group}" if group else kind
                return (day, shown, theme, line.chair, line.place)
            case Measure() as measure:
                return (measure.heading, " ".join(measure.text.split()))
            case Duty() as duty:
                due = duty.due.isoformat() if duty.due is not None else ""
                state = duty_state(duty.state, self._translate)
                return (duty.what, duty.owner, duty.cooperating, due, state)
            case _:
                return ()

    def part_of(self, key: str) -> Part | None:
        """Return which part a row belongs to."""
        match self.row(key):
            case PlanLine():
                return Part.LINES
            case Measure():
                return Part.MEASURES
            case Duty():
                return Part.DUTIES
            case _:
                return None

    def draft(self, key: str) -> RowDraft | None:
        """Return the form of a row."""
        row = self.row(key)
        return draft_of(row) if row is not None else None

    def blank(self, part: Part) -> RowDraft:
        """Return the form of a new row; nothing is written."""
        key = plans.new_row_id()
        match part:
            case Part.LINES:
                return LineDraft(key, month=str(self.this_month or 1))
            case Part.MEASURES:
                return MeasureDraft(key)
            case Part.DUTIES:
                return DutyDraft(key)

    def save(self, draft: RowDraft) -> tuple[Problem, ...]:
        """Keep a row; return what stands against it, nothing if it is kept."""
        try:
            plan = plans.save_row(self.year, draft, today=self.today, work=self._desk.work())
        except Rejected as refusal:
            return refusal.problems
        self._take(plan)
        return ()

    def remove(self, key: str) -> None:
        """Take a row out of the plan."""
        self._take(plans.remove_row(self.year, key, work=self._desk.work()))

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        undone = self._desk.undo()
        self.show(self.year)
        return undone

    # The head

    def head(self) -> HeadDraft:
        """Return the days of the plan as its form shows them."""
        plan = self.plan
        return HeadDraft.of(plan) if plan is not None else HeadDraft()

    def save_head(self, draft: HeadDraft) -> tuple[Problem, ...]:
        """Keep the days of the plan; return what stands against it."""
        try:
            plan = plans.save_head(self.year, draft, today=self.today, work=self._desk.work())
        except Rejected as refusal:
            return refusal.problems
        self._take(plan)
        return ()

    def approvals(self) -> Sequence[tuple[str, str]]:
        """Return the meetings that may have approved the plan: what each is called, and its id."""
        found = of_kinds(self._facts, MEETINGS)
        return [
            (
                f"{day_and_month(final.record.held_on, self._translate)} {final.record.title}",
                final.record.id,
            )
            for final in found
        ]

    def attach(self, files: tuple[Attachment, ...]) -> None:
        """Add papers to the plan."""
        self._take(plans.attach(self.year, files, work=self._desk.work()))

    def detach(self, evidence: str) -> None:
        """Take a paper off the plan."""
        self._take(plans.detach(self.year, EvidenceHash(evidence), work=self._desk.work()))

    # Plan against actual

    @property
    def group_names(self) -> Mapping[GroupId, str]:
        """The party groups by their ids."""
        return {group.id: group.name for group in self._facts.roll.groups}

    def against(self) -> Sequence[AgainstRow]:
        """Return the plan beside what was held."""
        plan = self.plan
        return against(
            plan.lines if plan is not None else (),
            held_in(self._facts),
            year=self.year,
            today=self.today,
            spans=spans(self._desk.profile),
            group_names=self.group_names,
        )

    def open_lines(self, rows: Sequence[AgainstRow]) -> int:
        """Return how many planned sittings should have been held and were not."""
        return sum(match.fit is Fit.OPEN for row in rows for match in row.matches)

    def theme_of(self, match: Match) -> str:
        """Return the theme of a planned sitting, its own or the committee's."""
        return theme_of(match.line, self.year, self._themes) if match.line is not None else ""

    def place(self, match: Match) -> Place | None:
        """Return the record behind a match, else a new one with what the plan says filled in."""
        if match.held is not None:
            return leads.record(match.held.record)
        if match.line is None or self.read_only:
            return None
        return leads.planned_record(match.line, year=self.year, theme=self.theme_of(match))

    def progress(self) -> Progress:
        """Return how far the responsibility list is."""
        duties = self.plan.duties if self.plan is not None else ()
        waiting = sorted(
            (duty for duty in duties if duty.state is not DutyState.DONE),
            key=lambda duty: (duty.due or date.max, duty.what),
        )
        return Progress(
            done=self.plan.duties_done if self.plan is not None else 0,
            total=len(duties),
            overdue=tuple(duty for duty in waiting if duty.is_overdue(self.today)),
            next=tuple(duty for duty in waiting if not duty.is_overdue(self.today)),
        )

    def star_item(self) -> ItemScore | None:
        """Return the star item that the plan counts for (A2), None if the standard has none."""
        code = next(
            (item.code for item in self._desk.standard.items if item.measure == "annual_plan"), ""
        )
        stars = self._desk.year_view(self.year).stars
        return next((item for item in stars.items if item.code == code), None)

    # Files

    def report(self) -> PlanReport | None:
        """Return the 报备表, None while there is no plan."""
        plan = self.plan
        if plan is None or not plan.lines:
            return None
        return report_of(
            plan,
            branch=self._facts.branch,
            group_names=self.group_names,
            themes=self._themes,
        )

    def report_name(self) -> Path:
        """Return what the 报备表 is called."""
        return Path(f"{self._facts.branch.title}_{self.year}年三会一课计划报备表.xlsx")

    def plan_import(self, theme: Theme) -> PlannedImport:
        """Say what taking a theme over would do."""
        return themes.plan_import(theme, work=self._desk.work())

    def take_over(self, theme: Theme) -> PlannedImport:
        """Take a theme over.

        Raises:
            Rejected: READ_ONLY where nothing can be written.
        """
        if self.read_only:
            raise Rejected(Problem("", Rule.READ_ONLY))
        planned = themes.take_over(theme, work=self._desk.work())
        self._changed()
        return planned

    def remove_theme(self, theme: Theme) -> None:
        """Put a theme into the recycle bin."""
        themes.remove_theme(theme.id, now=self._desk.clock.now(), work=self._desk.work())
        self._changed()

    def restore_theme(self, theme: Theme) -> None:
        """Take a theme out of the recycle bin."""
        restore_dossier(theme.id, work=self._desk.work())
        self._changed()

    @property
    def roll(self) -> Roll:
        """The register."""
        return self._facts.roll

    @property
    def superior(self) -> str:
        """The committee that the branch belongs to."""
        return self._facts.branch.superior

    @property
    def _facts(self) -> Facts:
        if self._own is not None:
            changes, facts = self._own
            if changes == self._desk.changes and facts.year == self.year:
                return facts
        return self._desk.year_view(self.year).facts

    def _take(self, plan: Plan) -> None:
        """Note what was written: nothing but the plan is different, so nothing is judged anew."""
        facts = replace(self._facts, plan=plan)
        self._desk.changed()
        self._own = (self._desk.changes, facts)

    def _changed(self) -> None:
        self._desk.changed()
        self.show(self.year)
