"""How the grades of a review are spread; never of fewer than five people."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.widgets.chart import ChartView, WhenShort
from branchdesk.domain.charts import review_bars
from branchdesk.domain.review import Review
from branchdesk.wording.charts import grade_words, review_text


class ReviewChart(ChartView):
    """A bar for each grade."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, when_short=WhenShort.NOTHING)

    def show_review(self, review: Review | None) -> None:
        """Show a review, nothing while there is none to be shown or no grade is given."""
        if review is None or not any(one.grade for one in review.members):
            self.show_chart(None, "")
            return
        translate = QCoreApplication.translate
        self.show_chart(review_bars(review, grade_words(translate)), review_text(review, translate))
