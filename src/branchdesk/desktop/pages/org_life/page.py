"""组织生活会: five stages and the checklist, the chosen one below, what it lacks beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.keeping_later import KeepingLater
from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.org_life.closing import OrgLifeClosing
from branchdesk.desktop.pages.org_life.guides import (
    MATERIALS_BASIS,
    guide_of,
    materials_guide,
    second_line,
)
from branchdesk.desktop.pages.org_life.layout import OrgLifeLayout
from branchdesk.desktop.pages.org_life.papers import StagePapers
from branchdesk.desktop.pages.org_life.presenter import (
    OrgLifePresenter,
    StageState,
    with_work,
)
from branchdesk.desktop.pages.records.fields import CalmWheel, show_text
from branchdesk.desktop.pages.records.showing import people_to_pick
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.org_life import OrgLife, ProblemSource, Stage
from branchdesk.domain.org_life_materials import MaterialState, Proof, Where
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.desk import Desk
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

if TYPE_CHECKING:
    from branchdesk.domain.problems import Problem


class OrgLifePage(Page):
    """Shows the year's 组织生活会, hands it back as typed, and says what is missing."""

    key = PageKey.ORG_LIFE

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = OrgLifePresenter(desk, year=desk.clock.today().year)
        self._stage: Stage | None = Stage.STUDY
        """The stage that is shown; None: the checklist."""
        self._problems: tuple[Problem, ...] = ()
        self.ui = OrgLifeLayout(self)
        self._papers = StagePapers(desk, shell, self.ui.side.strip, where=self._where, parent=self)
        self._closing = OrgLifeClosing(self._shown_presenter, shell, self)
        self._enter = EnterMovesOn(self)
        self._calm = CalmWheel(self)
        self._calm.calm(self)
        self._keeping = KeepingLater(self, desk, self._shown_presenter)
        self._finalise = QAction(self.tr("Finalise"), self)
        self._finalise.setToolTip(self.tr("Closes stages 1 to 4 (Ctrl+Enter)"))
        self._reopen = QAction(self.tr("Open again"), self)
        self._connect()

    # What the window asks

    def title(self) -> str:
        return self.tr("Organisational life meeting")

    def subtitle(self) -> str:
        presenter = self._presenter
        if presenter.closed:
            return self.tr("Finalised; the rectification list stays open")
        done = sum(presenter.state(stage, self._problems) is StageState.DONE for stage in Stage)
        pattern = self.tr("For the year {0}: {1} of 5 stages")
        return filled(pattern, (str(presenter.year), str(done)))

    def primary_action(self) -> QAction | None:
        return None if self._presenter.closed or self._presenter.read_only else self._finalise

    def secondary_actions(self) -> Sequence[QAction]:
        presenter = self._presenter
        return (self._reopen,) if presenter.closed and not presenter.read_only else ()

    def refresh(self, year: int) -> None:
        """Show a year; what is typed and not kept stays."""
        if year != self._presenter.year:
            self.commit()
            self._presenter = OrgLifePresenter(self._desk, year=year)
        else:
            self._presenter.refresh()
        with self._desk.work() as work:
            pinyin = work.people.pinyin()
        today = self._presenter.today
        people = people_to_pick(self._presenter.facts.roll, pinyin, day=today)
        self.ui.rectification.offer(people, today=today)
        self._show_all()

    @property
    def has_unsaved_changes(self) -> bool:
        return self._presenter.has_unkept

    def commit(self) -> bool:
        """Keep everything typed, half-typed text included."""
        commit_pending_input()
        self._keeping.keep()
        return not self._presenter.has_unkept

    def finalise(self) -> None:
        """Close stages ① to ④, asking for the reason where one has no record."""
        if self._presenter.closed or self._presenter.read_only:
            return
        commit_pending_input()
        self._judge()
        self._closing.finalise()

    def undo(self) -> None:
        if self._presenter.read_only:
            return
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self._show_all()
        self.shell.notices.changed.emit()

    def open_place(self, place: Place) -> None:
        """Put the cursor into a field, or show the stage that is to be done next."""
        if place.field:
            self._lead(place.field)
            return
        states = ((stage, self._presenter.state(stage, self._problems)) for stage in Stage)
        following = next((s for s, state in states if state is not StageState.DONE), self._stage)
        self._show_stage(following)
        self.ui.button(self._stage).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.ui.fit(event.size().width())

    # Setting up

    def _connect(self) -> None:
        ui = self.ui
        self._finalise.triggered.connect(self.finalise)
        self._reopen.triggered.connect(self._closing.open_again)
        self._closing.changed.connect(self._closed)
        self._closing.wanted.connect(self._lead)
        self._papers.changed.connect(self._change_papers)
        for button in ui.buttons():
            button.clicked.connect(self._choose_stage)
        for view in ui.stages.values():
            view.edited.connect(self._take)
            view.record_toggled.connect(self._toggle_record)
            view.record_opened.connect(self._open_record)
        ui.meeting.begin_wanted.connect(self._begin_meeting)
        ui.rectification.edited.connect(self._take)
        ui.rectification.take_over_wanted.connect(self._take_over)
        ui.rectification.add_wanted.connect(self._add_line)
        ui.rectification.remove_wanted.connect(self._remove_line)
        ui.materials.edited.connect(self._take)
        ui.materials.chosen.connect(self._show_chosen)
        ui.materials.proof_wanted.connect(self._open_proof)
        ui.side.edited.connect(self._take)
        ui.side.wanted.connect(self._lead)
        self._keeping.judge_wanted.connect(self._judge)

    # What is shown

    def _show_all(self) -> None:
        self._judge()
        self._show_stage(self._stage)
        closed = self._presenter.dossier.finalised_at
        self.ui.banner.setVisible(closed is not None)
        if closed is not None:
            when = local_moment(closed, QCoreApplication.translate)
            pattern = self.tr("Stages 1 to 4 were finalised on {0}. Open again to change them.")
            said = filled(pattern, (when,))
            reasons = {line.reason for line in self._presenter.dossier.overrides}
            self.ui.banner_text.setText("\n".join((said, *sorted(reasons))))

    def _show_stage(self, stage: Stage | None) -> None:
        self._stage = stage
        self.ui.button(stage).setChecked(True)
        self.ui.show_stage(stage)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        """Show the content of what is chosen, without touching the cursor."""
        presenter, ui = self._presenter, self.ui
        if self._stage is None:
            ui.materials.show_dossier(presenter)
        elif self._stage is Stage.RECTIFICATION:
            ui.rectification.show_dossier(presenter)
        else:
            ui.stages[self._stage].show_dossier(presenter)
        self._show_side()

    def _show_side(self) -> None:
        presenter, side, dossier = self._presenter, self.ui.side, self._presenter.dossier
        locked = presenter.locked(self._stage)
        if self._stage is None:
            side.show_missing(
                (),
                heading=self.tr("Materials checklist"),
                guide=materials_guide(),
                basis=MATERIALS_BASIS,
                names={},
            )
            files = dossier.tick(self.ui.materials.number).attachments
        else:
            mine = [p for p in self._problems if rules.stage_of(p.field) is self._stage]
            side.show_missing(
                mine,
                heading=self.tr("What is missing"),
                guide=guide_of(self._stage),
                basis=rules.ORG_LIFE_BASIS,
                names=self.ui.names(self._stage),
            )
            work = dossier.of_stage(self._stage)
            files = work.attachments
            with QSignalBlocker(side.note):
                show_text(side.note, work.note)
        for part in (side.note, side.note_label):
            part.setVisible(self._stage is not None)
        side.nothing.setVisible(self._stage is not None and side.nothing.isVisibleTo(side))
        side.note.setReadOnly(locked)
        side.strip.show_files(files)
        side.strip.set_read_only(locked)
        mark_problems(self.ui.fields(self._stage), self._problems)

    @Slot()
    def _judge(self) -> None:
        self._keeping.judged()
        presenter = self._presenter
        self._problems = presenter.problems()
        for stage in Stage:
            state = presenter.state(stage, self._problems)
            self.ui.button(stage).show_stage(stage, state, second_line(stage, presenter))
        materials = presenter.checklist()
        there = sum(one.state is not MaterialState.MISSING for one in materials)
        self.ui.checklist.show_checklist(
            self.tr("Materials checklist"), f"{there}/{len(materials)}"
        )
        self._show_chosen()
        self.header_changed.emit()

    # What the person does

    @Slot()
    def _choose_stage(self) -> None:
        pressed = self.sender()
        self._show_stage(next((stage for stage in Stage if self.ui.button(stage) is pressed), None))

    @Slot()
    def _take(self) -> None:
        """Take over what stands in the forms that are shown."""
        presenter, ui = self._presenter, self.ui
        dossier = presenter.dossier
        if self._stage is None:
            dossier = ui.materials.into(dossier)
        elif self._stage is Stage.RECTIFICATION:
            dossier = ui.rectification.into(dossier)
        else:
            dossier = ui.stages[self._stage].into(dossier)
        if self._stage is not None:
            work = dossier.of_stage(self._stage)
            dossier = with_work(dossier, replace(work, note=ui.side.note.toPlainText()))
        self._keeping.typed(changed=presenter.typed(dossier))

    @Slot(str)
    def _toggle_record(self, record: str) -> None:
        if self._stage is not None and not self._presenter.locked(self._stage):
            self._edited(self._presenter.toggle_record(self._stage, RecordId(record)))

    @Slot(str)
    def _open_record(self, record: str) -> None:
        self.shell.places.go(leads.record(RecordId(record)))

    @Slot(object, object)
    def _begin_meeting(self, kind: RecordKind, group: GroupId | None) -> None:
        if self.commit() and not self._presenter.locked(Stage.MEETING):
            record = self._presenter.begin_meeting(kind, group)
            self.shell.notices.changed.emit()
            self.shell.places.go(leads.record(record))

    @Slot(str)
    def _take_over(self, source: str) -> None:
        new = self._presenter.take_over(ProblemSource(source))
        self._edited(changed=bool(new))
        pattern = self.tr("{0} problems are in the rectification list now.")
        self.shell.notices.say(filled(pattern, (str(new),)), undo=self.undo)

    @Slot()
    def _add_line(self) -> None:
        line = self._presenter.add_line()
        self._edited(changed=True)
        self.ui.rectification.go_to(f"rectifications.{line.id}.target")

    @Slot(str)
    def _remove_line(self, line: str) -> None:
        self._presenter.remove_line(line)
        self._edited(changed=True)
        self.shell.notices.say(self.tr("The line is taken out."), undo=self.undo)

    @Slot(object)
    def _open_proof(self, proof: Proof) -> None:
        match proof.where:
            case Where.RECORD if proof.record is not None:
                self.shell.places.go(leads.record(proof.record))
            case Where.REVIEW:
                self.shell.places.go(Place(PageKey.REVIEW, year=self._presenter.year))
            case _:
                self._show_stage(proof.stage)

    @Slot(str)
    def _lead(self, field: str) -> None:
        self._show_stage(rules.stage_of(field))
        view = (
            self.ui.rectification
            if self._stage is Stage.RECTIFICATION
            else self.ui.stages[self._stage or Stage.STUDY]
        )
        if view.go_to(field):
            return
        found = field_for(self.ui.fields(self._stage), field)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ui.bring_into_view(found)

    def _shown_presenter(self) -> OrgLifePresenter:
        return self._presenter

    @Slot()
    def _closed(self) -> None:
        self._show_all()
        self.shell.notices.changed.emit()

    def _where(self) -> str:
        where = self._stage.value if self._stage else str(self.ui.materials.number)
        return f"{self._presenter.year}/{where}"

    @Slot(int, object)
    def _change_papers(self, year: int, step: Callable[[OrgLife], OrgLife]) -> None:
        if year == self._presenter.year:
            self._edited(self._presenter.typed(step(self._presenter.dossier)))

    # Keeping

    def _edited(self, changed: bool) -> None:
        self._keeping.typed(changed=changed)
        self._judge()
