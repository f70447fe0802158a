"""比上年: the categories of this year beside the last, and the totals of the years kept here."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.chart import ChartView
from branchdesk.domain.charts import category_bars, year_bars
from branchdesk.domain.standard import StarResult
from branchdesk.domain.star_years import rated_years
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.star_rating import years_before
from branchdesk.wording.charts import categories_text, legend_of_years, years_text
from branchdesk.wording.filling import filled

_MOST_YEARS = 5


class StarYears(QScrollArea):
    """Judges earlier years in a job, and only when somebody looks."""

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("star_years")
        self.setAccessibleName(self.tr("Year on year"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._desk, self._shell = desk, shell
        self._year = 0
        self._asked: tuple[int, int] | None = None
        """Year, and how often the books had changed, of what is shown or being judged"""
        inside = QWidget()
        inside.setProperty("clear", "true")
        column = QVBoxLayout(inside)
        side = current_look().length(Space.L)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(current_look().length(Space.M))
        self.heading = _label("heading")
        self.categories = ChartView()
        self.years_heading = _label("heading")
        self.years = ChartView()
        self.note = _label("basis")
        for part in (
            *(self.heading, self.categories),
            *(self.years_heading, self.years, self.note),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)

    def show_year(self, year: int) -> None:
        """Show a year; earlier ones are judged once somebody looks."""
        self._year = year
        if self.isVisible():
            self._judge()

    def showEvent(self, event: QShowEvent) -> None:
        """Judge the years now that somebody looks."""
        super().showEvent(event)
        self._judge()

    def _judge(self) -> None:
        wanted = (self._year, self._desk.changes)
        if wanted == self._asked or not self._year:
            return
        self._asked = wanted
        job = self._shell.job(_JudgeYears(self._desk, self._year))
        job.succeeded.connect(self._show_results)
        job.failed.connect(self._say)
        self._shell.jobs.start(job)

    @Slot(object)
    def _show_results(self, judged: "_Judged") -> None:
        """Show what was judged, the latest year first."""
        results = judged.results
        if not results or results[0].year != self._year:
            return
        translate = QCoreApplication.translate
        latest = results[0]
        before = next((one for one in results[1:] if one.year == latest.year - 1), None)
        legend = legend_of_years(latest, before, translate) if before else ()
        self.heading.setText(
            filled(self.tr("Categories: {0} beside {1}"), (str(latest.year), str(before.year)))
            if before
            else filled(self.tr("Categories in {0}"), (str(latest.year),))
        )
        self.categories.show_chart(
            category_bars(latest, before, legend=legend),
            categories_text(latest, before, translate),
        )
        self.years_heading.setText(self.tr("Points of the years kept here"))
        self.years.show_chart(year_bars(results), years_text(results, translate))
        self.note.setText(self._whence(judged))

    def _whence(self, judged: "_Judged") -> str:
        """Say where the points of earlier years come from."""
        earlier = [one.year for one in judged.results[1:]]
        if not earlier:
            return self.tr(
                "The year before is not kept here: there is nothing to compare with yet."
            )
        said = self.tr("Nobody is ranked.")
        if earlier[0] >= judged.first_year:
            anew = self.tr("Earlier years are judged anew by the standard in force now.")
            said = filled(self.tr("{0} {1}"), (anew, said))
        rated = [str(year) for year in earlier if year < judged.first_year]
        if rated:
            years = self.tr(", ").join(rated)
            then = filled(self.tr("{0}: as it was rated then."), (years,))
            said = filled(self.tr("{0} {1}"), (then, said))
        return said

    @Slot(object)
    def _say(self, error: object) -> None:
        self._asked = None
        if isinstance(error, Failed):
            self.note.setText(sentence_for_trouble(error))


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the job found."""

    results: tuple[StarResult, ...]
    """The latest year first"""
    first_year: int
    """From which year on there are books"""


class _JudgeYears:
    """The work of the job."""

    def __init__(self, desk: Desk, year: int) -> None:
        self._desk, self._year = desk, year

    def __call__(self, job: Job) -> _Judged:
        latest = self._desk.year_view(self._year)
        kept_from = latest.facts.branch.first_year or self._year
        first = max(kept_from, self._year - _MOST_YEARS + 1)
        years = range(self._year, min(first, self._year) - 1, -1)
        results = []
        for done, year in enumerate(years):
            job.step(done, len(years))
            results.append(self._desk.year_view(year).stars)
        older = range(years[-1] - 1, self._year - _MOST_YEARS, -1)
        ratings = years_before(self._year, work=self._desk.work())
        return _Judged((*results, *rated_years(ratings, older, latest.stars)), kept_from)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
