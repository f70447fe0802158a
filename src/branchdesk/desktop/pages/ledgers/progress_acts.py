"""What the view 办理进度 and the linked entries of the form do."""

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop import leads
from branchdesk.desktop.pages.ledgers.entry_view import EntryView
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.pages.ledgers.sitting_duties import FormPage
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.shell import Shell
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.problems import Rejected
from branchdesk.wording.filling import filled


class ProgressActs(QObject):
    """Shows where entries stand, opens them, and makes a third of two."""

    open_wanted = Signal(str)
    """Id of the entry to open in the form"""

    def __init__(
        self, presenter: LedgersPresenter, view: EntryView, shell: Shell, *, page: FormPage
    ) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._view = view
        self._shell = shell
        self._page = page
        view.progress.wanted.connect(self._open)
        view.progress.match_wanted.connect(self._match)
        view.by_progress.toggled.connect(self._toggle)
        view.linked.wanted.connect(self._open)
        view.linked.new_wanted.connect(self._new_linked)

    def show(self) -> None:
        """Show the columns of the chosen ledger, or its table where it has none."""
        columns = self._presenter.columns()
        self._view.by_progress.setVisible(bool(columns))
        self._view.show_progress(bool(columns) and self._view.by_progress.isChecked())
        if columns:
            entry, pair = self._presenter.entry, self._presenter.pair()
            self._view.progress.show_columns(
                columns,
                current=entry.id if entry else None,
                pair=None if self._presenter.read_only else pair[:2] if pair else None,
                makes=pair[2] if pair else "",
            )

    def show_linked(self) -> None:
        """Show the entries of another ledger that belong to the one in the form."""
        title, entries = self._presenter.linked()
        self._view.linked.show_linked(title, entries, may_add=not self._presenter.read_only)

    @Slot()
    def _toggle(self) -> None:
        self.show()

    @Slot(str)
    def _open(self, entry: str) -> None:
        opened = self._presenter.entry
        if (opened is None or opened.id != entry) and self._page.commit():
            self.open_wanted.emit(entry)

    @Slot(str, str)
    def _match(self, own: str, partner: str) -> None:
        if not self._page.commit():
            return
        try:
            made = self._presenter.match(EntryId(own), EntryId(partner))
        except Rejected as refusal:
            self._shell.notices.say(sentence_for(refusal.problems[0]))
            return
        self._page.show_books()
        said = filled(self.tr("Made: {0}. Complete what is not known yet."), (made,))
        self._shell.notices.say(said, undo=self._page.undo)

    @Slot()
    def _new_linked(self) -> None:
        wanted = self._presenter.new_linked()
        if wanted is not None and self._page.commit():
            self._shell.places.go(leads.new_entry(wanted[0], record=None, **{wanted[1]: wanted[2]}))
