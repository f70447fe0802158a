"""材料包: what will be in it, making it, looking at it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.forms.packets_page import Ui_PacketsPage
from branchdesk.desktop.jobs import Job
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.packets_plan import PacketPlan, PlannedSection
from branchdesk.desktop.pages.packets_presenter import (
    ExportDraft,
    MadePacket,
    PacketsPresenter,
    in_fours,
)
from branchdesk.desktop.pages.packets_words import counted_in, section_name
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.words import word_for
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.packets import PacketReceipt
from branchdesk.usecases.ports import Progress
from branchdesk.wording.days import day_and_month, full_day
from branchdesk.wording.filling import filled

_SIDE_EMS = 28.0


class PacketsPage(Page):
    """Shows the plan, hands the form to a job, and shows what came of it."""

    key = PageKey.PACKETS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = PacketsPresenter(desk, year=desk.clock.today().year, folder=_documents())
        self._gone: tuple[str, ...] = ()
        self._job: Job | None = None
        self._receipt: PacketReceipt | None = None
        self._leads: tuple[Place, ...] = ()
        self.ui = Ui_PacketsPage()
        self.ui.setupUi(self)
        for view in (self.ui.sections, self.ui.notices):
            view.grow()
        self.ui.sections.wrap_titles()
        self.ui.notices.wrap_titles()
        self.ui.side.set_width_ems(_SIDE_EMS)
        self.ui.preview.set_room(desk.packets, shell)
        self._connect()

    def title(self) -> str:
        return self.tr("Packets")

    def subtitle(self) -> str:
        return self.tr("The year in one signed PDF for the superior committee")

    def refresh(self, year: int) -> None:
        """Show what a packet of the year would hold."""
        folder = self._presenter.folder
        if year != self._presenter.year:
            self._receipt = None
        self._presenter = PacketsPresenter(self._desk, year=year, folder=folder)
        self._show_plan()
        self._show_earlier()
        if self._job is None and self._receipt is None:
            self._show_form()
        self._look_for_files()

    def open_place(self, place: Place) -> None:
        """Look at the file that the place names, else at the plan."""
        if place.item:
            self._look_at(Path(place.item))
        elif self.ui.export_card.is_asking:
            self.ui.export_card.ui.passphrase.setFocus()

    def escape(self) -> bool:
        """Go back from looking at a file."""
        if self.ui.views.currentWidget() is not self.ui.preview:
            return False
        self._go_back()
        return True

    def finalise(self) -> None:
        """Make the packet."""
        if self.ui.export_card.is_asking:
            self._make(self.ui.export_card.draft())

    # What is shown

    def _show_plan(self) -> None:
        plan = self._presenter.plan(gone=self._gone)
        self.ui.sum.setText(
            filled(
                self.tr("{0} records, {1} photos, about {2} pages"),
                (str(plan.records), str(plan.pictures), str(plan.pages)),
            )
        )
        self.ui.sections.show_lines([self._section_line(planned) for planned in plan.sections])
        left_out = "、".join(section_name(section) for section in plan.left_out)
        self.ui.left_out.setText(filled(self.tr("Nothing in it yet, left out: {0}"), (left_out,)))
        self.ui.left_out.setVisible(bool(left_out))
        self._show_notices(plan)

    def _section_line(self, planned: PlannedSection) -> Line:
        parts = []
        if planned.records:
            parts.append(filled(self.tr("{0} records"), (str(planned.records),)))
        if counted := counted_in(planned):
            parts.append(counted)
        if planned.pictures:
            parts.append(filled(self.tr("{0} photos"), (str(planned.pictures),)))
        if planned.files:
            parts.append(filled(self.tr("{0} files embedded"), (str(planned.files),)))
        return Line(
            section_name(planned.section),
            " · ".join(parts),
            Mark.DONE,
            end=filled(self.tr("about {0} pages"), (str(planned.pages),)),
        )

    def _show_notices(self, plan: PacketPlan) -> None:
        translate = QCoreApplication.translate
        lines, places = [], []
        if plan.is_empty:
            lines.append(
                Line(
                    self.tr("No record of this year is finalised yet."),
                    self.tr("A packet can be made, but there would be hardly anything in it."),
                    Mark.UNKNOWN,
                )
            )
            places.append(Place(PageKey.CYCLE))
        for name in plan.missing_files:
            lines.append(
                Line(
                    filled(self.tr("The file of an attachment is gone: {0}"), (name,)),
                    self.tr("It is named in the packet, but cannot be in it. Restore it first."),
                    Mark.OVERDUE,
                )
            )
            places.append(Place(PageKey.SETTINGS, field="check"))
        for draft in plan.drafts:
            day = day_and_month(draft.held_on, translate) if draft.held_on else ""
            name = " ".join(part for part in (day, draft.title or word_for(draft.kind)) if part)
            lines.append(
                Line(
                    filled(self.tr("Not finalised, will not be in it: {0}"), (name,)),
                    self.tr("click to finish it"),
                    Mark.DRAFT,
                )
            )
            places.append(leads.record(draft.id))
        if plan.overdue:
            lines.append(
                Line(
                    filled(self.tr("{0} obligations are overdue"), (str(plan.overdue),)),
                    self.tr("the compliance report in the packet will say so"),
                    Mark.OVERDUE,
                )
            )
            places.append(Place(PageKey.CYCLE))
        self._leads = tuple(places)
        self.ui.notices.show_lines(lines)
        for part in (self.ui.notices, self.ui.notice_heading):
            part.setVisible(bool(lines))

    def _show_earlier(self) -> None:
        earlier = self._presenter.earlier()
        self.ui.earlier.show_lines([self._earlier_line(made) for made in earlier])
        self.ui.earlier.setVisible(bool(earlier))
        self.ui.earlier_none.setVisible(not earlier)

    def _earlier_line(self, made: MadePacket) -> Line:
        day = full_day(made.packet.made_on, QCoreApplication.translate)
        return Line(
            filled(self.tr("Edition {0}"), (str(made.edition),)),
            f"SHA-256 {in_fours(made.packet.sha256[:16])} …",
            Mark.FILE,
            end=day,
            tip=in_fours(made.packet.sha256),
        )

    def _show_form(self) -> None:
        self.ui.export_card.show_form(
            self._presenter.default_target(),
            first_use=self._presenter.first_use,
            may_make=not self._presenter.read_only,
        )
        if self._presenter.read_only:
            self.ui.export_card.say(
                self.tr(
                    "This workspace can only be read. A packet is noted in the books, so it "
                    "cannot be made here; those made before can be looked at and verified."
                )
            )

    # Making one

    @Slot(object)
    def _make(self, draft: ExportDraft) -> None:
        commit_pending_input()
        if self._job is not None:
            return
        try:
            target = self._presenter.check(draft)
        except Rejected as refusal:
            self.ui.export_card.mark(refusal.problems)
            return
        question = filled(self.tr("There is a file of this name already: {0}"), (target.name,))
        if target.exists() and not self.shell.prompts.confirm(question, yes=self.tr("Replace it")):
            return
        self.ui.export_card.mark(())
        export = self._presenter.export(target, draft.passphrase)
        job = self.shell.job(_Step(export), title=self.tr("Making the packet"))
        card = self.ui.export_card
        job.progressed.connect(card.show_progress)
        job.succeeded.connect(self._made)
        job.failed.connect(self._not_made)
        job.cancelled.connect(self._stopped)
        job.ended.connect(self._ended)
        self._job = job
        card.show_running()
        self.shell.jobs.start(job)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _made(self, receipt: PacketReceipt) -> None:
        self._receipt = receipt
        self._presenter.made(receipt)
        self.ui.export_card.show_result(receipt)
        self.shell.notices.changed.emit()

    @Slot(object)
    def _not_made(self, error: Exception) -> None:
        card = self.ui.export_card
        if isinstance(error, Rejected):
            self._show_form()
            card.mark(error.problems)
        elif isinstance(error, Failed):
            sentence = sentence_for_trouble(error)
            if error.trouble is Trouble.WRONG_PASSPHRASE:
                card.ask_passphrase_again(sentence)
            else:
                target = card.target()
                self._show_form()
                card.set_target(target)
                card.say(sentence, detail=error.detail)
                card.ui.passphrase.setFocus()
        else:
            self._show_form()
            card.say(self.tr("The packet could not be made. No file was left behind."))
            raise error

    @Slot()
    def _stopped(self) -> None:
        target = self.ui.export_card.target()
        self._show_form()
        self.ui.export_card.set_target(target)
        self.shell.notices.say(self.tr("Cancelled. No file was left behind."))

    @Slot()
    def _ended(self) -> None:
        self._job = None

    @Slot()
    def _choose_target(self) -> None:
        chosen = self.shell.prompts.choose_save_file(
            self.tr("Save the packet as"),
            suggested=self.ui.export_card.target(),
            filters=self.tr("PDF files (*.pdf)"),
        )
        if chosen is not None:
            self._presenter.folder = chosen.parent
            self.ui.export_card.set_target(chosen)

    # Files that are gone

    def _look_for_files(self) -> None:
        job = self.shell.job(_Step(self._presenter.look_for_files()))
        job.succeeded.connect(self._found)
        job.failed.connect(self._not_found)
        self.shell.jobs.start(job)

    @Slot(object)
    def _found(self, gone: Sequence[str]) -> None:
        if tuple(gone) != self._gone:
            self._gone = tuple(gone)
            self._show_plan()

    @Slot(object)
    def _not_found(self, error: Exception) -> None:
        raise error

    # Looking at one

    @Slot()
    def _preview(self) -> None:
        if self._receipt is not None:
            self._look_at(self._receipt.path)

    def _look_at(self, path: Path) -> None:
        self.ui.views.setCurrentWidget(self.ui.preview)
        self.ui.preview.show_file(path)

    @Slot()
    def _go_back(self) -> None:
        self.ui.views.setCurrentWidget(self.ui.making)

    @Slot()
    def _verify(self) -> None:
        if self._receipt is not None:
            self.shell.places.go(Place(PageKey.VERIFY, item=str(self._receipt.path)))

    @Slot()
    def _open_folder(self) -> None:
        if self._receipt is not None and not open_outside(self._receipt.path.parent):
            self.shell.notices.say(str(self._receipt.path.parent))

    @Slot()
    def _another(self) -> None:
        self._receipt = None
        self._show_form()
        self.ui.export_card.ui.passphrase.setFocus()

    @Slot(int)
    def _open_notice(self, row: int) -> None:
        self.shell.places.go(self._leads[row])

    @Slot(int)
    def _open_earlier(self, row: int) -> None:
        del row
        chosen = self.shell.prompts.choose_open_files(
            self.tr("Which packet do you want to look at?"),
            filters=self.tr("PDF files (*.pdf)"),
        )
        if chosen:
            self._look_at(chosen[0])

    def _connect(self) -> None:
        card = self.ui.export_card
        card.make_wanted.connect(self._make)
        card.choosing_target.connect(self._choose_target)
        card.cancel_wanted.connect(self._cancel)
        card.preview_wanted.connect(self._preview)
        card.verify_wanted.connect(self._verify)
        card.folder_wanted.connect(self._open_folder)
        card.another_wanted.connect(self._another)
        self.ui.preview.left.connect(self._go_back)
        self.ui.notices.opened.connect(self._open_notice)
        self.ui.earlier.opened.connect(self._open_earlier)
        self.shell.notices.preferences_changed.connect(self.ui.preview.dress)


class _Step:
    """A presenter's work as a job: it only needs the job's step."""

    def __init__(self, work: Callable[[Progress], object]) -> None:
        self._work = work

    def __call__(self, job: Job) -> object:
        return self._work(job.step)


def _documents() -> Path:
    """Return where people look for their papers: the first of these folders that exists."""
    places = (
        QStandardPaths.StandardLocation.DocumentsLocation,
        QStandardPaths.StandardLocation.DesktopLocation,
    )
    folders = (Path(QStandardPaths.writableLocation(place)) for place in places)
    return next((folder for folder in folders if folder.is_dir()), Path.home())
