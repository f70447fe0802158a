"""The three lists of the plan with what stands above them, as one thing to the page."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.pages.plan.fields_form import quiet
from branchdesk.desktop.pages.plan.forms import (
    duties_form,
    lines_form,
    measures_form,
    plan_head_form,
    report_head_form,
    set_people,
)
from branchdesk.desktop.pages.plan.heads import HeadPart
from branchdesk.desktop.pages.plan.presenter import Part, PlanPresenter
from branchdesk.desktop.pages.plan.rows_part import RowsPart
from branchdesk.desktop.pages.records.showing import people_to_pick
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk


class PlanParts(QObject):
    """Makes the lists, shows them and keeps what is typed in them."""

    kept = Signal()
    """The books changed."""
    removed = Signal()
    """A row was taken out of the plan."""

    def __init__(
        self, presenter: PlanPresenter, desk: Desk, shell: Shell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._desk = desk
        self._parts = {
            Part.LINES: RowsPart(
                Part.LINES,
                presenter,
                lines_form(),
                headings=(
                    self.tr("When"),
                    self.tr("Kind"),
                    self.tr("Theme"),
                    self.tr("Chair or lecturer"),
                    self.tr("Place"),
                ),
                widest=2,
                gives_way=(4, 3),
                name=self.tr("Planned meeting or activity"),
                hint=self.tr("Nothing is planned yet. Add what the branch wants to hold."),
            ),
            Part.MEASURES: RowsPart(
                Part.MEASURES,
                presenter,
                measures_form(),
                headings=(self.tr("Heading"), self.tr("Measure")),
                widest=1,
                name=self.tr("Work of the year"),
                hint=self.tr("The main work of the year: headings, and measures under them."),
            ),
            Part.DUTIES: RowsPart(
                Part.DUTIES,
                presenter,
                duties_form(),
                headings=(
                    self.tr("Item"),
                    self.tr("Responsible"),
                    self.tr("Cooperating"),
                    self.tr("Due"),
                    self.tr("State"),
                ),
                widest=0,
                gives_way=(2, 3, 4),
                name=self.tr("Responsibility list"),
                hint=self.tr("Who answers for what, until when. What is overdue shows on Today."),
            ),
        }
        self._heads = {
            Part.MEASURES: HeadPart(presenter, plan_head_form()),
            Part.LINES: HeadPart(presenter, report_head_form()),
        }
        for part, head in self._heads.items():
            self._parts[part].above.insertWidget(0, head, 1)
            head.kept.connect(self.kept)
        for rows in self._parts.values():
            rows.kept.connect(self.kept)
            rows.removed.connect(self.removed)
        self.strip = EvidenceStrip()
        self.strip.set_read_only(presenter.read_only)
        papers = quiet(self.tr("Papers: the plan, the form that was reported"), "strong")
        self._parts[Part.MEASURES].below.addWidget(papers)
        self._parts[Part.MEASURES].below.addWidget(self.strip)
        self.strip.stand_under(papers)
        self._keeper = EvidenceKeeper(
            self.strip, desk, shell, owner=self._owner, hand_on=self._attach
        )
        self.strip.remove_wanted.connect(self._detach)

    def of(self, part: Part) -> RowsPart:
        """Return one of the lists."""
        return self._parts[part]

    def refresh(self, *, anew: bool) -> None:
        """Show the lists; ``anew``: what stands in their forms is replaced too."""
        with self._desk.work() as work:
            pinyin = work.people.pinyin()
        people = people_to_pick(self._presenter.roll, pinyin, day=self._presenter.today)
        groups = [("", ""), *((name, key) for key, name in self._presenter.group_names.items())]
        self._parts[Part.LINES].form.set_choices("group", groups)
        for rows in self._parts.values():
            set_people(rows.form, people)
            rows.refresh(anew=anew)
        for head in self._heads.values():
            head.show_head(approvals=self._presenter.approvals(), anew=anew)
        plan = self._presenter.plan
        self.strip.show_files(plan.attachments if plan is not None else ())

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something typed is not in the books."""
        return any(part.has_unsaved_changes for part in self._parts.values()) or any(
            head.has_unsaved_changes for head in self._heads.values()
        )

    def commit(self, part: Part) -> bool:
        """Keep what is typed in one list and above it."""
        head = self._heads.get(part)
        return self._parts[part].commit() and (head is None or head.commit())

    def _owner(self) -> str:
        return str(self._presenter.year)

    def _attach(self, owner: str, files: Sequence[Attachment]) -> None:
        if owner == self._owner() and self._presenter.plan is not None:
            self._presenter.attach(tuple(files))
            self.kept.emit()

    @Slot(str)
    def _detach(self, evidence: str) -> None:
        self._presenter.detach(evidence)
        self.kept.emit()
