"""组织生活会 without Qt: keeps what is typed, judges the stages, closes, opens again."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from branchdesk.desktop.pages.records.autosave import Autosave
from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.counting import has_item
from branchdesk.domain.facts import DraftFact, Facts
from branchdesk.domain.ids import GroupId, MemberId, RecordId
from branchdesk.domain.org_life import (
    MaterialTick,
    OrgLife,
    ProblemSource,
    Rectification,
    Stage,
    StageWork,
)
from branchdesk.domain.org_life_materials import Material, checklist
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import AgendaKind, FinalRecord, Override, Record, RecordKind
from branchdesk.domain.roll import groups_on, has_committee
from branchdesk.usecases import org_life
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.lines import JournalLine
from branchdesk.usecases.records import keep_draft

_STUDIES = (AgendaKind.FIRST_TOPIC, AgendaKind.STUDY, AgendaKind.WARNING_EDUCATION)
_LECTURES = (RecordKind.PARTY_LECTURE, RecordKind.THEME_PARTY_DAY)


class StageState(StrEnum):
    """How far a stage is."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"


class OrgLifePresenter:
    """The 组织生活会 of one year."""

    def __init__(
        self, desk: Desk, *, year: int, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._desk = desk
        self.year = year
        self._autosave = Autosave(monotonic)
        self.trouble: Failed | None = None
        """Why it could not be kept; None as long as it is safe."""
        self._stored = self._read()
        self._draft = self._stored

    # What stands in the forms

    @property
    def dossier(self) -> OrgLife:
        """Everything as typed."""
        return self._draft

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    @property
    def closed(self) -> bool:
        """Whether stages ① to ④ are closed."""
        return self._draft.finalised_at is not None

    @property
    def read_only(self) -> bool:
        """Whether the workspace can only be read."""
        return self._desk.workspace.read_only

    def locked(self, stage: Stage | None) -> bool:
        """Tell whether nothing can be typed: 整改清单 and the checklist outlive the closing."""
        lasting = stage is None or stage is Stage.RECTIFICATION
        return self.read_only or (self.closed and not lasting)

    @property
    def has_unkept(self) -> bool:
        """Whether something typed is not in the books yet."""
        return self._autosave.waiting

    def refresh(self) -> None:
        """Read the books anew; what is typed and not kept stays."""
        if not self.has_unkept:
            self._stored = self._draft = self._read()

    def typed(self, dossier: OrgLife) -> bool:
        """Take over what stands in the forms; return whether anything changed."""
        if self.read_only or dossier == self._draft:
            return False
        self._draft = dossier
        self._autosave.typed()
        return True

    # Keeping

    def seconds_to_keep(self) -> float | None:
        """Return in how many seconds `keep` is to be called, None while everything is safe."""
        return self._autosave.seconds_left()

    def keep(self) -> bool:
        """Store what is typed; return whether it is safe (`trouble` says why not)."""
        if not self._autosave.waiting:
            return True
        try:
            org_life.keep_org_life(self._draft, work=self._desk.work(), before=self._stored)
        except Failed as failure:
            self.trouble = failure
            self._autosave.refused()
            return False
        self.trouble = None
        self._stored = self._draft
        self._autosave.kept()
        self._desk.changed()
        return True

    # What there is to link

    @property
    def facts(self) -> Facts:
        """The year, as the books know it."""
        return self._desk.year_view(self.year).facts

    def meetings(self) -> tuple[Record, ...]:
        """Return the finalised records of the sitting."""
        wanted = self._draft.meetings
        return tuple(f.record for f in self.facts.records if f.record.id in wanted)

    def candidates(self, stage: Stage) -> Sequence[FinalRecord | DraftFact]:
        """Return the year's records that may show a stage: the linked ones, then newest first."""
        linked = self.linked(stage)
        found: list[FinalRecord | DraftFact] = [
            final
            for final in self.facts.records
            if final.record.id in linked or _may_show(final.record, stage)
        ]
        finals = {final.record.id for final in self.facts.records}
        found += [
            draft for draft in self.facts.drafts if draft.id in linked and draft.id not in finals
        ]
        return sorted(found, key=lambda one: (_id(one) in linked, _day(one)), reverse=True)

    def linked(self, stage: Stage) -> tuple[RecordId, ...]:
        """Return the records linked to a stage."""
        if stage is Stage.MEETING:
            return self._draft.meetings
        return self._draft.of_stage(stage).records

    def toggle_record(self, stage: Stage, record: RecordId) -> bool:
        """Link a record to a stage, or take it out again."""
        known = self.linked(stage)
        wanted = tuple(r for r in known if r != record) if record in known else (*known, record)
        if stage is Stage.MEETING:
            return self.typed(self._with_everybody(replace(self._draft, meetings=wanted)))
        work = replace(self._draft.of_stage(stage), records=wanted)
        return self.typed(with_work(self._draft, work))

    def groups(self) -> Sequence[PartyGroup]:
        """Return the party groups in which it may be held."""
        return groups_on(self.facts.roll, self.today)

    def meeting_kinds(self) -> Sequence[tuple[RecordKind, GroupId | None, str]]:
        """Return the forms in which it may be held here: kind, group, and the group's name."""
        found: list[tuple[RecordKind, GroupId | None, str]] = []
        for kind in org_life.MEETING_KINDS:
            if kind is RecordKind.GROUP_MEETING:
                found += [(kind, group.id, group.name) for group in self.groups()]
            elif kind is RecordKind.GENERAL_MEETING or has_committee(self.facts.roll, self.today):
                found.append((kind, None, ""))
        return found

    def begin_meeting(self, kind: RecordKind, group: GroupId | None) -> RecordId:
        """Begin a record of the sitting, keep and link it, and return its id.

        Raises:
            Failed: If the disk refuses.
        """
        work = self._desk.work
        draft = org_life.begin_meeting(
            self._draft, kind, today=self.today, work=work(), group=group
        )
        keep_draft(draft, today=self.today, now=self._desk.clock.now(), work=work())
        self._desk.changed()
        self.toggle_record(Stage.MEETING, draft.id)
        self.keep()
        return draft.id

    # Judging

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that stands against closing, and what is unread anywhere."""
        return rules.check(
            self._draft, roll=self.facts.roll, meetings=self.meetings(), today=self.today
        )

    def state(self, stage: Stage, problems: Sequence[Problem]) -> StageState:
        """Return how far a stage is."""
        if stage is Stage.RECTIFICATION:
            lines = self._draft.rectifications
            if not lines:
                return StageState.OPEN
            done = all(line.closed_on for line in lines)
            return StageState.DONE if done else StageState.BEGUN
        if not rules.is_shown(self._draft, stage):
            return StageState.OPEN
        missing = any(rules.stage_of(problem.field) is stage for problem in problems)
        return StageState.BEGUN if missing else StageState.DONE

    def absent(self) -> frozenset[MemberId]:
        """Return who was not at the sitting."""
        return rules.absent_from(self.meetings())

    def has_committee(self) -> bool:
        """Tell whether the branch has a committee that makes a list of its own."""
        return has_committee(self.facts.roll, self.today)

    def checklist(self) -> tuple[Material, ...]:
        """Return the seventeen materials."""
        return checklist(self._draft, self.facts, self.meetings())

    # Acts

    def take_over(self, source: ProblemSource) -> int:
        """Put everything from one source into 整改清单; return how many lines are new."""
        before = len(self._draft.rectifications)
        self.typed(org_life.with_problems_taken_over(self._draft, source))
        return len(self._draft.rectifications) - before

    def not_taken_over(self, source: ProblemSource) -> int:
        """Return how many problems from one source are not in 整改清单 yet."""
        return rules.not_taken_over(self._draft, source)

    def add_line(self) -> Rectification:
        """Begin a line of 整改清单."""
        line = Rectification(org_life.new_line_id(), "", "")
        self.typed(replace(self._draft, rectifications=(*self._draft.rectifications, line)))
        return line

    def remove_line(self, line_id: str) -> None:
        """Take a line out of 整改清单."""
        kept = tuple(line for line in self._draft.rectifications if line.id != line_id)
        prefix = f"rectifications.{line_id}."
        unread = tuple(one for one in self._draft.unread if not one[0].startswith(prefix))
        self.typed(replace(self._draft, rectifications=kept, unread=unread))

    def finalise(self, *, reason: str = "") -> None:
        """Close stages ① to ④; ``reason``: why, though a stage has no record.

        Raises:
            Rejected: With what is missing; everything typed is kept.
            Failed: If the disk refuses.
        """
        self.keep()
        overrides = tuple(
            Override(problem.rule.value, problem.field, reason.strip())
            for problem in self.problems()
            if problem.rule is Rule.STAGE_NOT_SHOWN and reason.strip()
        )
        self._stored = self._draft = org_life.finalise_org_life(
            self._draft,
            overrides=overrides,
            today=self.today,
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._autosave.kept()
        self._desk.changed()

    def reopen(self) -> None:
        """Open a closed dossier again."""
        self.keep()
        org_life.reopen_org_life(self._draft, work=self._desk.work())
        self._stored = self._draft = self._read()
        self._desk.changed()

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        self.keep()
        undone = self._desk.undo()
        self._stored = self._draft = self._read()
        return undone

    def _read(self) -> OrgLife:
        return org_life.open_org_life(self.year, today=self.today, work=self._desk.work())

    def _with_everybody(self, dossier: OrgLife) -> OrgLife:
        day = rules.judging_day(dossier, [f.record for f in self.facts.records], self.today)
        return rules.with_everybody(dossier, roll=self.facts.roll, day=day)


def with_work(dossier: OrgLife, work: StageWork) -> OrgLife:
    """Return the dossier with what shows a stage replaced."""
    others = tuple(one for one in dossier.work if one.stage is not work.stage)
    return replace(dossier, work=(*others, work) if work != StageWork(work.stage) else others)


def with_tick(dossier: OrgLife, tick: MaterialTick) -> OrgLife:
    """Return the dossier with what was said of one of the materials replaced."""
    others = tuple(one for one in dossier.materials if one.number != tick.number)
    kept = (*others, tick) if tick != MaterialTick(tick.number) else others
    return replace(dossier, materials=tuple(sorted(kept, key=lambda one: one.number)))


def with_unread(dossier: OrgLife, texts: Mapping[str, str]) -> OrgLife:
    """Return the dossier with texts that mean nothing yet; an empty text is read by now."""
    known = dict(dossier.unread)
    for field, text in texts.items():
        known.pop(field, None)
        if text:
            known[field] = text
    return replace(dossier, unread=tuple(known.items()))


def text_of(dossier: OrgLife, field: str, value: date | None) -> str:
    """Return what stands in the box of a day: as typed where it could not be read."""
    return dict(dossier.unread).get(field) or (value.isoformat() if value else "")


def _may_show(record: Record, stage: Stage) -> bool:
    if stage is Stage.STUDY:
        return record.kind in _LECTURES or has_item(record, *_STUDIES)
    if stage is Stage.MEETING:
        return record.kind in org_life.MEETING_KINDS
    return True


def _id(one: FinalRecord | DraftFact) -> RecordId:
    return one.id if isinstance(one, DraftFact) else one.record.id


def _day(one: FinalRecord | DraftFact) -> date:
    return (one.held_on or date.max) if isinstance(one, DraftFact) else one.record.held_on
