"""What is done with a quarter: published, objected to, answered, printed, written out."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.pages.points.export import SheetExport
from branchdesk.desktop.pages.points.forms import ObjectionForm, PointsForm, PublishForm
from branchdesk.desktop.pages.points.parts import QuarterCard, QuartersCard
from branchdesk.desktop.pages.points.presenter import PointsPresenter
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.printing import Printing
from branchdesk.desktop.shell import Shell
from branchdesk.domain.points import last_day_of
from branchdesk.domain.problems import Problem
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled


class QuarterActs(QObject):
    """Serves the card of a quarter; opening and closing forms is the view's.

    Args:
        people: Returns whom a form offers.
        open_form: Shows a form, the fingers in a field.
        kept: Marks what stands against a form, or closes it and says what was done.
    """

    answered = Signal()

    def __init__(
        self,
        desk: Desk,
        shell: Shell,
        presenter: PointsPresenter,
        *,
        quarters: QuartersCard,
        card: QuarterCard,
        people: Callable[[], list[Person]],
        open_form: Callable[[PointsForm, QWidget], None],
        kept: Callable[[PointsForm, Sequence[Problem], str], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._presenter = presenter
        self.quarters = quarters
        self.quarter = card
        self._people = people
        self._open_form = open_form
        self._kept = kept
        self.publication = PublishForm()
        self.objection = ObjectionForm()
        self._printing = Printing(desk, shell, self)
        self._export = SheetExport(desk, shell, self)
        self.publication.save_wanted.connect(self._publish)
        self.objection.save_wanted.connect(self._note_objection)
        card.publish_wanted.connect(self._begin_publication)
        card.print_wanted.connect(self._print)
        card.export_wanted.connect(self._write)
        card.object_wanted.connect(self._begin_objection)
        card.answer_wanted.connect(self._answer)

    @Slot()
    def _begin_publication(self) -> None:
        one = self.quarters.chosen
        if one is None:
            return
        days = self._presenter.rules.publicity_days
        name = self.quarters.names()[one.number - 1]
        last = last_day_of(self._presenter.year, one.number).isoformat()
        explained = self.tr(
            "What is in the books up to {0} is frozen and printed on F17. It hangs for at least "
            "{1} days (program's default)."
        )
        today = self._presenter.today
        self.publication.begin(
            filled(self.tr("Publish: {0}"), (name,)),
            one.number,
            self._presenter.minutes(),
            starts=today,
            ends=today + timedelta(days=days - 1),
            explained=filled(explained, (last, str(days))),
        )
        self._open_form(self.publication, self.publication.approved_in)

    @Slot()
    def _publish(self) -> None:
        commit_pending_input()
        problems = self._presenter.publish(self.publication.draft())
        said = self.tr("Published. Print F17 and hang it up; objections are noted here.")
        self._kept(self.publication, problems, said)

    @Slot()
    def _begin_objection(self) -> None:
        one = self.quarters.chosen
        if one is not None and one.sheet is not None:
            heading = filled(self.tr("Objection: {0}"), (self.quarters.names()[one.number - 1],))
            self.objection.begin(heading, self._people(), today=self._presenter.today)
            self._open_form(self.objection, self.objection.by)

    @Slot()
    def _note_objection(self) -> None:
        commit_pending_input()
        one = self.quarters.chosen
        if one is not None and one.sheet is not None:
            problems = self._presenter.raise_objection(one.sheet, self.objection.draft())
            self._kept(self.objection, problems, self.tr("The objection is noted."))

    @Slot(str)
    def _answer(self, objection: str) -> None:
        sheet = self.quarter.sheet_of(objection)
        answer = self._shell.prompts.ask_text(
            self.tr("What was answered?"),
            yes=self.tr("Note the answer"),
            detail=self.tr(
                "The totals change by entries alone: if the objection is right, take the entry "
                "back as well and publish again."
            ),
        )
        if sheet is not None and answer:
            self._presenter.answer(sheet, objection, answer)
            self.answered.emit()

    @Slot()
    def _print(self) -> None:
        one = self.quarters.chosen
        if one is not None and one.sheet is not None:
            form = self._presenter.printed(one.sheet)
            self._printing.print_form(form, name=form.title)

    @Slot()
    def _write(self) -> None:
        one = self.quarters.chosen
        if one is not None and one.sheet is not None:
            self._export.write(one.sheet)
