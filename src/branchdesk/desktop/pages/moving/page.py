"""移交与导出: handing over and receiving, everything out in the open and back in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.moving.card import WayCard
from branchdesk.desktop.pages.moving.presenter import MovingPresenter
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.flow_cards import FlowCards
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.moving import Arrived, Handover, LeftOut, OpenExport
from branchdesk.usecases.packets import PASSPHRASE_LENGTH
from branchdesk.usecases.ports import Progress
from branchdesk.wording.filling import filled
from branchdesk.wording.findings import sentence_for_finding
from branchdesk.wording.sizes import size_shown

_CARD_EMS = 32.0
_HANDOVER_FILES, _EXPORT_FILES = "*.bdhand", "*.zip"
_Begin = Callable[[], Callable[[Progress], object]]


class MovingPage(Page):
    """Four cards; one of them is at work at a time."""

    key = PageKey.MOVING

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._presenter = MovingPresenter(desk, documents=_documents())
        self._job: Job | None = None
        self._running: WayCard | None = None
        self._made: dict[WayCard, Path] = {}
        self.hand_over = self._handover_card()
        self.receive = self._receiving_card()
        self.export = self._export_card()
        self.read_in = self._reading_card()
        self._cards = (self.hand_over, self.receive, self.export, self.read_in)
        self._begin: dict[WayCard, _Begin] = {
            self.hand_over: self._begin_handover,
            self.receive: self._begin_receiving,
            self.export: self._begin_export,
            self.read_in: self._begin_reading,
        }
        self._arrange()

    def title(self) -> str:
        return self.tr("Handover and export")

    def subtitle(self) -> str:
        return self.tr("Everything of the branch, to the successor or to another program")

    @property
    def shows_year(self) -> bool:
        return False

    def refresh(self, year: int) -> None:
        """Suggest names that are free; what was typed stays."""
        del year
        for card, target in (
            (self.hand_over, self._presenter.handover_target()),
            (self.export, self._presenter.export_target()),
        ):
            line = card.field("target")
            if card is not self._running and not line.isModified():
                line.setText(str(target))
                line.setCursorPosition(len(line.text()))
        self.hand_over.choice("keys").setVisible(self._presenter.has_keys)

    def open_place(self, place: Place) -> None:
        """Put the fingers on a way."""
        cards = {card.objectName(): card for card in self._cards}
        card = cards.get(place.field, self.hand_over)
        first = "source" if card in (self.receive, self.read_in) else "target"
        card.field(first).setFocus(Qt.FocusReason.OtherFocusReason)

    # The four ways

    def _handover_card(self) -> WayCard:
        card = WayCard(
            "hand_over",
            self.tr("Hand over to the successor (移交)"),
            filled(
                self.tr(
                    "One encrypted file with everything, private contents included, and beside it "
                    "the list that both sides sign. Tell the passphrase (at least {0} characters) "
                    "in person, never together with the file."
                ),
                (str(PASSPHRASE_LENGTH),),
            ),
            act=self.tr("Make the handover file"),
        )
        card.add_path("target", self.tr("&Handover file"), self.tr("Choose the handover file"))
        card.add_secret("passphrase", self.tr("&Passphrase"))
        card.add_secret("again", self.tr("Passphrase &again"))
        card.add_choice("keys", self.tr("Hand over the signing &keys too (usually not)"))
        card.finish()
        return card

    def _receiving_card(self) -> WayCard:
        card = WayCard(
            "receive",
            self.tr("Receive a handover file"),
            self.tr(
                "Makes a new workspace in an empty folder and checks every piece of it. The "
                "workspace that is open now is not touched."
            ),
            act=self.tr("Receive"),
        )
        card.add_path("source", self.tr("Fi&le received"), self.tr("Choose the file received"))
        card.add_path("target", self.tr("&New folder"), self.tr("Choose the new folder"))
        card.add_secret("passphrase", self.tr("Passphrase of the &file"))
        card.finish()
        return card

    def _export_card(self) -> WayCard:
        card = WayCard(
            "export",
            self.tr("Open export of everything"),
            self.tr(
                "Plain text (JSON) and the original files, readable without this program. Private "
                "contents, backups and keys are left out; the manifest says how many."
            ),
            act=self.tr("Export everything"),
        )
        card.add_path("target", self.tr("Expor&t file"), self.tr("Choose the export file"))
        card.add_choice("restricted", self.tr("With fields about people's &circumstances"))
        card.add_choice("journal", self.tr("With the &journal of every change"))
        card.finish()
        return card

    def _reading_card(self) -> WayCard:
        card = WayCard(
            "read_in",
            self.tr("Read an open export back"),
            self.tr(
                "Makes a new workspace from an export: every version with its hash as it was. "
                "Taken whole or not at all."
            ),
            act=self.tr("Read in"),
        )
        card.add_path("source", self.tr("Export t&o read"), self.tr("Choose the export to read"))
        card.add_path("target", self.tr("Ne&w folder"), self.tr("Choose the folder to fill"))
        card.finish()
        return card

    def _begin_handover(self) -> Callable[[Progress], object]:
        return self._presenter.hand_over(self.hand_over.draft())

    def _begin_receiving(self) -> Callable[[Progress], object]:
        return self._presenter.receive(self.receive.draft())

    def _begin_export(self) -> Callable[[Progress], object]:
        return self._presenter.export(self.export.draft())

    def _begin_reading(self) -> Callable[[Progress], object]:
        return self._presenter.read_in(self.read_in.draft())

    # Doing it

    @Slot()
    def _start(self) -> None:
        commit_pending_input()
        card = self.sender()
        if not isinstance(card, WayCard):
            return
        if self._job is not None:
            card.say(self.tr("Another of these is at work; wait until it is done."))
            return
        try:
            work = self._begin[card]()
        except Rejected as refusal:
            card.mark(refusal.problems)
            return
        card.mark(())
        job = self.shell.job(_Step(work), title=card.heading.text())
        job.progressed.connect(card.show_progress)
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._stopped)
        job.ended.connect(self._ended)
        self._job, self._running = job, card
        card.show_running()
        self.shell.jobs.start(job)

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _succeeded(self, result: object) -> None:
        card = self._running
        if card is None:
            return
        if isinstance(result, Handover):
            self._made[card] = result.path.parent
            sentences = (
                filled(self.tr("Made: {0}, {1}"), (result.path.name, size_shown(result.size))),
                filled(self.tr("List to sign: {0}"), (result.list_path.name,)),
                f"SHA-256 {result.sha256[:16].upper()}…",
            )
            card.show_done(sentences, after=self.tr("Open its folder"))
        elif isinstance(result, OpenExport):
            self._made[card] = result.path.parent
            sentences = (
                filled(self.tr("Exported: {0}"), (result.path.name,)),
                self._left_out(result.left_out),
                filled(self.tr("Files that were gone already: {0}"), ("、".join(result.missing),))
                if result.missing
                else "",
            )
            card.show_done(sentences, after=self.tr("Open its folder"))
        elif isinstance(result, Arrived):
            self._made[card] = result.folder
            card.show_done(self._arrived(result), after=self.tr("Open this workspace"))
        for line in (self.hand_over.field("target"), self.export.field("target")):
            line.setModified(False)

    def _left_out(self, left: LeftOut) -> str:
        if not left.anything:
            return self.tr("Nothing had to be left out.")
        return filled(
            self.tr("Left out as private: {0} lines, {1} fields, {2} working papers, {3} files."),
            tuple(map(str, (left.entries, left.fields, left.dossiers, left.files))),
        )

    def _arrived(self, result: Arrived) -> tuple[str, ...]:
        found = result.examination
        translate = QCoreApplication.translate
        return (
            filled(
                self.tr("{0}: {1} finalised versions and {2} files, all checked."),
                (result.branch, str(found.records), str(found.files)),
            ),
            *(sentence_for_finding(one, translate) for one in found.findings[:5]),
        )

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        card = self._running
        if card is None:
            raise error
        card.show_idle()
        if isinstance(error, Failed):
            card.say(sentence_for_trouble(error), detail=error.detail)
            card.act.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, Rejected):
            card.mark(error.problems)
        else:
            card.say(self.tr("This did not work. Nothing half-made was left."))
            raise error

    @Slot()
    def _stopped(self) -> None:
        if self._running is not None:
            self._running.show_idle()
        self.shell.notices.say(self.tr("Cancelled. Nothing was left behind."))

    @Slot()
    def _ended(self) -> None:
        self._job = self._running = None

    @Slot()
    def _go_on(self) -> None:
        """Open what was made: the folder outside, or the new workspace in this window."""
        card = self.sender()
        if not isinstance(card, WayCard) or card not in self._made:
            return
        made = self._made[card]
        if card in (self.receive, self.read_in):
            self.shell.notices.workspace_wanted.emit(made)
        elif not open_outside(made):
            self.shell.notices.say(str(made))

    @Slot(str)
    def _choose(self, field: str) -> None:
        card = self.sender()
        if isinstance(card, WayCard):
            chosen = self._ask(card, field)
            if chosen is not None:
                card.field(field).setText(str(chosen))
                card.field(field).setModified(True)

    def _ask(self, card: WayCard, field: str) -> Path | None:
        prompts = self.shell.prompts
        pattern = _HANDOVER_FILES if card in (self.hand_over, self.receive) else _EXPORT_FILES
        title = card.heading.text()
        if field == "source":
            return next(iter(prompts.choose_open_files(title, filters=pattern)), None)
        if card in (self.receive, self.read_in):
            return prompts.choose_folder(self.tr("An empty folder for the new workspace"))
        suggested = Path(card.field(field).text())
        return prompts.choose_save_file(title, suggested=suggested, filters=pattern)

    def _arrange(self) -> None:
        for card in self._cards:
            card.wanted.connect(self._start)
            card.stop_wanted.connect(self._stop)
            card.choosing.connect(self._choose)
            card.after_wanted.connect(self._go_on)
        self.hand_over.act.setProperty("kind", "primary")
        flow = FlowCards(least_ems=_CARD_EMS)
        flow.show_cards(self._cards)
        content = QWidget()
        content.setProperty("clear", "true")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(flow)
        inside.addStretch()
        scroll = QScrollArea()
        scroll.setObjectName("scroll")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


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
