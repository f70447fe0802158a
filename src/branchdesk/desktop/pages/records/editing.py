"""Keeps a record's form and its presenter in step: what was typed is judged, kept and closed."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.pages.records.acts import Acts, Step
from branchdesk.desktop.pages.records.closing_card import Closing
from branchdesk.desktop.pages.records.editor import RecordEditor
from branchdesk.desktop.pages.records.links import Links
from branchdesk.desktop.pages.records.opening import attach_later
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.pages.records.showing import people_to_pick, show_standing, timeline_of
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.shell import Shell
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import Attachment
from branchdesk.domain.roll import groups_on
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled

_CHECK_AFTER = 250
"""Milliseconds of quiet after which the whole record is checked."""
_ONLY_MISSING = frozenset(
    {
        *(Rule.REQUIRED, Rule.NO_AGENDA, Rule.NO_DISCUSSION, Rule.NO_DECISION),
        *(Rule.VOTES_INCOMPLETE, Rule.FIRST_TOPIC_MISSING, Rule.ABSENCE_WITHOUT_REASON),
    }
)
"""Said in the list, but not marked at the field: an empty form is not covered in red."""


class RecordEditing(QObject):
    """One record being worked on; lives as long as it is shown in its form."""

    standing_changed = Signal()
    """Finalised, amended, removed …: the head of the page is to be read again."""
    kept = Signal()
    """The books changed."""
    checked = Signal()
    """What is typed was checked."""
    like_last_wanted = Signal()
    """沿用上次 was pressed in the head of the page."""
    themes_wanted = Signal()
    """列入本月主题 was pressed in the head of the page."""

    def __init__(
        self,
        presenter: RecordPresenter,
        editor: RecordEditor,
        desk: Desk,
        shell: Shell,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._desk, self._shell = desk, shell
        self._acts = Acts()
        self._showing = False
        self._duties_wait = False
        """Whether what else a new sitting may be is not shown yet."""
        self.editor = editor
        self.links = Links()
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.timeout.connect(self.keep_now)
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_CHECK_AFTER)
        self._check_soon.timeout.connect(self.check)
        self.links.tie(editor.changed, self.take)
        self.links.tie(editor.left, self.keep_now)
        editor.empty()
        self.show_all()

    def retire(self) -> None:
        """Leave the form to the next record."""
        self.links.cut()
        self._keep_soon.stop()
        self._check_soon.stop()

    # Showing

    def show_all(self) -> None:
        """Show the record anew: another draft, another standing, or another register."""
        presenter = self.presenter
        self._showing = True
        day = presenter.day or self._desk.clock.today()
        groups = groups_on(presenter.roll, day)
        people = people_to_pick(presenter.roll, presenter.pinyin, day=day)
        self.editor.prepare(people, groups, today=self._desk.clock.today())
        self.editor.show_draft(
            presenter.draft,
            locked=presenter.locked,
            closing=presenter.version is not None and not presenter.locked,
        )
        self._duties_wait = presenter.is_new
        if not self._duties_wait:
            self.show_duties()
        show_standing(self.editor, presenter, read_only=self._desk.workspace.read_only)
        self._showing = False
        self._show_live()
        if presenter.is_new:
            # Nothing is typed yet; what is missing is said when the hands rest.
            self.editor.closing.setVisible(False)
            self._check_soon.start()
        else:
            self.check()

    def show_duties(self) -> None:
        """Show what else the sitting was: other records, and entries of ledgers."""
        presenter = self.presenter
        day = presenter.day or self._desk.clock.today()
        self.editor.duties.show_duties(
            presenter.duties(),
            current=presenter.draft.id,
            groups=groups_on(presenter.roll, day),
            locked=self._desk.workspace.read_only or presenter.standing is Standing.REMOVED,
            entries=presenter.linked.of(presenter.draft.sitting),
            kinds=presenter.linked.kinds,
        )

    def refresh(self) -> None:
        """Take over that something else changed in the books."""
        self.presenter.forget_facts()
        if self.presenter.follow_books():
            self.show_all()
            self.standing_changed.emit()
            return
        self.show_duties()
        self._show_live()
        self.check()

    def _show_live(self) -> None:
        shown = self.presenter.sheet()
        self.editor.show_live(self.presenter.draft, shown, self.presenter.counts(shown))

    @Slot()
    def check(self) -> None:
        """Say what stands against finalising, and mark it."""
        self._check_soon.stop()
        if self._duties_wait:
            self._duties_wait = False
            self.show_duties()
        if self.presenter.locked:
            self.editor.mark(())
            self.editor.closing.setVisible(False)
            return
        checked = self.presenter.check()
        shown = checked.problems
        self.editor.closing.show_closing(
            Closing(
                standing=self.presenter.standing,
                problems=checked.problems,
                readable=checked.record is not None,
                late_days=checked.late_days,
                timeline=timeline_of(self.presenter),
                names=self.editor.names(),
            )
        )
        self.editor.mark([problem for problem in shown if problem.rule not in _ONLY_MISSING])
        self.checked.emit()

    # Typing

    @Slot()
    def take(self) -> None:
        """Take over what stands in the form."""
        if not self._showing:
            self.typed(self.editor.read(self.presenter.draft))

    def typed(self, draft: RecordDraft) -> None:
        """Take over a draft that the form shows already."""
        if not self.presenter.typed(draft):
            return
        self._show_live()
        self._check_soon.start()
        self._shell.notices.keeping.emit()
        self._plan_keeping()

    def _plan_keeping(self) -> None:
        seconds = self.presenter.seconds_to_keep()
        if seconds is None:
            self._keep_soon.stop()
        else:
            self._keep_soon.start(round(1000 * seconds))

    @Slot()
    def keep_now(self) -> None:
        """Do what the timer means, and the focus when it leaves a field."""
        self.keep()

    def keep(self) -> bool:
        """Store what is typed; return whether it is safe."""
        had = self.presenter.has_unkept
        safe = self.presenter.keep()
        self._plan_keeping()
        show_standing(self.editor, self.presenter, read_only=self._desk.workspace.read_only)
        if safe and had:
            self._shell.notices.tell_kept(self._desk.clock.now().astimezone())
            self.kept.emit()
        return safe

    def commit(self) -> bool:
        """Take over even what is still being typed, and store it."""
        commit_pending_input()
        self.take()
        return self.keep()

    def add_files_elsewhere(self, record_id: str, files: tuple[Attachment, ...]) -> None:
        """Attach files that were kept only after their record had been left."""
        if attach_later(self._desk, RecordId(record_id), files):
            self._shell.notices.say(self.tr("The files are attached to the record left before."))
            self.kept.emit()
        else:
            self._shell.notices.say(
                self.tr("The record was finalised meanwhile: the files are not attached to it.")
            )

    # Acts that can be taken back

    def act(self, said: str, step: Step, back: Step) -> None:
        """Do something to the draft, offering the way back."""
        self.take()
        before = self.presenter.draft
        after = step(before)
        if after == before or self.presenter.locked:
            return
        self._acts.note(said, back)
        self._apply(after)

    def forget_acts(self) -> None:
        """Let nothing be taken back any more: the record is closed, or another one."""
        self._acts.forget()

    def undo(self) -> bool:
        """Take back the latest act in the form; return whether there was one."""
        act = self._acts.take_back()
        if act is None or self.presenter.locked:
            return False
        self.take()
        self._apply(act.back(self.presenter.draft))
        self._shell.notices.say(filled(self.tr("Taken back: {0}"), (act.said,)))
        return True

    @Slot()
    def take_back(self) -> None:
        """Do what the Undo button of a toast means."""
        self.undo()

    def _apply(self, draft: RecordDraft) -> None:
        self.typed(draft)
        self._showing = True
        self.editor.show_draft(
            self.presenter.draft,
            locked=self.presenter.locked,
            closing=self.presenter.version is not None and not self.presenter.locked,
        )
        self._showing = False
        self._show_live()
