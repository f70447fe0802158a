"""换届: how the term stands, every election, and the parts of the open one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.growth.election_form import ElectionForm
from branchdesk.desktop.pages.growth.elections_presenter import ElectionRow, ElectionsPresenter
from branchdesk.desktop.pages.growth.elections_side import ElectionsSide
from branchdesk.desktop.pages.growth.files import HasFiles, LineFiles
from branchdesk.desktop.pages.growth.rows import only_read, plain_label
from branchdesk.desktop.pages.growth.tab import GrowthTab
from branchdesk.desktop.pages.records.fields import CalmWheel
from branchdesk.desktop.pages.records.showing import people_to_pick
from branchdesk.desktop.printing import Printing
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.problem_list import ProblemList, field_for, mark_problems
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.election_judging import Part
from branchdesk.domain.elections import ElectionKind
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine
from branchdesk.wording.filling import filled
from branchdesk.wording.growth import sentence_for_term, title_of_part


class ElectionsTab(GrowthTab):
    """Shows term and elections, hands a form back, and says what is next."""

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(desk, shell, parent)
        self.setObjectName("elections_tab")
        self.presenter = ElectionsPresenter(desk)
        self.side = ElectionsSide()
        self.problems = ProblemList()
        self.form = ElectionForm(extra_percent=self.presenter.extra_percent)
        self.files_heading = plain_label("", "strong")
        self.strip = EvidenceStrip()
        self.card = Card()
        self.empty = EmptyState(
            "vote",
            self.tr("No election is kept here yet"),
            self.tr(
                "An election goes from the request to the superior body to the handing over of the "
                "posts. Votes are counted in the minutes; the new posts go into the register at "
                "one press of a button."
            ),
            action=self.tr("Prepare an election"),
            other_action=self.tr("Prepare a by-election"),
        )
        self.scroller = QScrollArea()
        self._lines: tuple[str, ...] = ()
        self._printing = Printing(desk, shell, self)
        self._files = LineFiles(
            self.strip,
            self.files_heading,
            self.scroller,
            desk=desk,
            shell=shell,
            find=self._line_with_files,
            owner=self._opened,
        )
        self._enter = EnterMovesOn(self.card)
        self._calm = CalmWheel(self)
        self._calm.calm(self.form)
        self._new = QAction(self.tr("New election"), self)
        self._by = QAction(self.tr("New by-election"), self)
        self._remove = QAction(self.tr("Remove"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = current_look()
        for part in (self.problems, self.form, self.files_heading, self.strip):
            self.card.column.addWidget(part)
        self.card.column.addStretch()
        self.scroller.setObjectName("election_scroll")
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self.card)
        self.card.setAutoFillBackground(False)  # its corners are round
        right = QVBoxLayout()
        right.addWidget(self.scroller)
        right.addWidget(self.empty)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, look.length(Space.S), 0, 0)
        line.setSpacing(look.length(Space.L))
        line.addWidget(self.side)
        line.addLayout(right, 1)

    def _connect(self) -> None:
        self._new.triggered.connect(self.begin_new)
        self._by.triggered.connect(self._begin_by)
        self._remove.triggered.connect(self._remove_now)
        self.empty.acted.connect(self.begin_new)
        self.empty.acted_otherwise.connect(self._begin_by)
        self.side.list.opened.connect(self._open_row)
        self.side.shown.currentIndexChanged.connect(self._choose_shown)
        self.problems.wanted.connect(self._lead)
        form = self.form
        form.edited.connect(self.typed)
        form.files_wanted.connect(self._files.show_line)
        form.open_wanted.connect(self._open_minutes)
        form.vote_wanted.connect(self._begin_vote)
        form.print_wanted.connect(self._print)
        form.hand_over_wanted.connect(self._hand_over)

    # What the page asks

    def subtitle(self) -> str:
        return sentence_for_term(self.presenter.term(), QCoreApplication.translate)

    def primary_action(self) -> QAction | None:
        return None if self.read_only else self._new

    def secondary_actions(self) -> Sequence[QAction]:
        if self.read_only:
            return ()
        return (self._by,) if self.presenter.election is None else (self._remove, self._by)

    def refresh(self) -> None:
        changed = self.presenter.read()
        if not self.has_unsaved_changes:
            rows = self.presenter.rows()
            if self.presenter.election is None and rows:
                self.presenter.open(rows[0].election.id)
                changed = True
            if changed or self.form.draft() != self.presenter.clean:
                self._show_election()
                return
        self._show_around()

    @Slot()
    def begin_new(self) -> None:
        self._begin(ElectionKind.TERM)

    @Slot()
    def _begin_by(self) -> None:
        self._begin(ElectionKind.VACANCY)

    def _begin(self, kind: ElectionKind) -> None:
        if self.read_only or not self.commit():
            return
        self.presenter.begin(kind)
        self._books_changed()
        self._lead("request.on")

    def open_item(self, item: str, field: str) -> None:
        if item and self.commit() and self.presenter.open(DossierId(item)):
            self._show_election()
        if field:
            self._lead(field)
        elif self.presenter.election is None:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_unsaved_changes(self) -> bool:
        draft = self.form.draft()
        return (
            not self.read_only
            and self.presenter.clean is not None
            and draft is not None
            and draft != self.presenter.clean
        )

    def keep(self) -> tuple[Problem, ...]:
        draft = self.form.draft()
        return self.presenter.keep(draft) if draft is not None else ()

    def show_problems(self, problems: Sequence[Problem], *, lead: bool = False) -> None:
        self.problems.show_problems(problems, names=self.form.names())
        self.problems.setVisible(bool(problems))
        mark_problems(self.form.fields, problems)
        if lead and problems:
            self._lead(problems[0].field)

    def take_back(self) -> JournalLine | None:
        return self.presenter.undo()

    def after_keeping(self) -> None:
        self._show_around()

    # Showing

    def _show_election(self) -> None:
        clean = self.presenter.clean
        if clean is not None:
            facts = self.presenter.facts
            people = people_to_pick(facts.roll, {}, day=self.presenter.today)
            self.form.show_draft(clean, self.presenter.minutes_for, people)
            self._enter.watch(self.form)
        self._files.close()
        self.show_problems(())
        self._show_around()
        if self.read_only:
            only_read(self.form)

    def _show_around(self) -> None:
        """Show term, list and states; the fields stay as they are."""
        presenter = self.presenter
        self._show_list()
        self.side.show_term(
            presenter.term(),
            presenter.vacancies(),
            presenter.faults(),
            vacancy_days=presenter.vacancy_days,
        )
        election = presenter.election
        self.scroller.setVisible(presenter.clean is not None)
        self.empty.setVisible(presenter.clean is None)
        if election is not None:
            self.card.set_heading(self._heading(election.title))
            over = election.handed_over_on
            self.form.show_standing(
                presenter.standing, handed_over=over.isoformat() if over is not None else ""
            )
        self._files.refresh()
        self.header_changed.emit()

    def _heading(self, title: str) -> str:
        standing = self.presenter.standing
        following = standing.next if standing is not None else None
        if following is None:
            return title
        part = title_of_part(following.part, QCoreApplication.translate)
        return filled(self.tr("{0} · next: {1}"), (title, part))

    def _show_list(self) -> None:
        if self.presenter.bin:
            gone = self.presenter.removed()
            self._lines = tuple(line.id for line in gone)
            lines = [Line(line.title) for line in gone]
        else:
            rows = self.presenter.rows()
            self._lines = tuple(row.election.id for row in rows)
            lines = [self._line(row) for row in rows]
        opened = self.presenter.election
        current = self._lines.index(opened.id) if opened and opened.id in self._lines else -1
        self.side.show_lines(lines, current=current)

    def _line(self, row: ElectionRow) -> Line:
        following = row.standing.next
        if row.finished or following is None:
            word = self.tr("finished")
            return Line(row.election.title, word, Mark.DONE, word=word)
        part = title_of_part(following.part, QCoreApplication.translate)
        second = filled(self.tr("Next: {0}"), (part,))
        return Line(row.election.title, second, Mark.DUE, word=self.tr("under way"))

    # Going about

    @Slot(int)
    def _choose_shown(self, index: int) -> None:
        self.presenter.bin = bool(self.side.shown.itemData(index))
        self._show_list()

    @Slot(int)
    def _open_row(self, row: int) -> None:
        if not 0 <= row < len(self._lines) or not self.commit():
            return
        election = DossierId(self._lines[row])
        if self.presenter.bin:
            question = self.tr("Take this election out of the recycle bin?")
            if not self.read_only and self.shell.prompts.confirm(question, yes=self.tr("Take out")):
                self._restore(election)
        elif self.presenter.open(election):
            self._show_election()

    @Slot(str)
    def _lead(self, field: str) -> None:
        if (found := field_for(self.form.fields, field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, found, partial(self.scroller.ensureWidgetVisible, found))

    @Slot(str)
    def _open_minutes(self, record: str) -> None:
        if self.commit():
            self.shell.places.go(leads.record(RecordId(record)))

    @Slot(str)
    def _begin_vote(self, part: str) -> None:
        if not self.commit():
            return
        linked = self.form.minutes[Part(part)].record
        record = linked or self.presenter.begin_vote(Part(part))
        self._books_changed()
        if record is not None:
            self.shell.places.go(leads.record(record))

    @Slot()
    def _hand_over(self) -> None:
        on = self.form.hand_over_on.text()
        if not self.commit():
            return
        problems = self.presenter.hand_over(on)
        if problems:
            self.show_problems(problems, lead=True)
            return
        self._books_changed()
        self.shell.notices.say(
            self.tr("Posts and term are written. Ctrl+Z takes it back."), undo=self.undo
        )

    @Slot(str)
    def _print(self, name: str) -> None:
        if not self.commit():
            return
        form = self.presenter.form(name)
        if isinstance(form, tuple):
            self.shell.notices.say(sentence_for(form[0]))
            return
        self._printing.print_form(form, name=f"{form.title}_{self.presenter.today.year}年")

    def _books_changed(self) -> None:
        self.shell.notices.changed.emit()
        self._show_election()

    # Files

    def _opened(self) -> str:
        election = self.presenter.election
        return election.id if election is not None else ""

    def _line_with_files(self, line: str) -> tuple[HasFiles, str] | None:
        paper = self.form.papers.get(line)
        if paper is None:
            return None
        part = Part.REQUEST if line == "postponement" else Part(line)
        title = title_of_part(part, QCoreApplication.translate)
        return paper, filled(self.tr("Files: {0}"), (title,))

    # Taking back

    @Slot()
    def _remove_now(self) -> None:
        gone = self.presenter.remove()
        if gone is not None:
            self._books_changed()
            said = self.tr("The election is in the recycle bin.")
            self.shell.notices.say(said, undo=partial(self._restore, gone))

    def _restore(self, election: DossierId) -> None:
        self.presenter.restore(election)
        self.side.shown.setCurrentIndex(0)
        self._books_changed()
