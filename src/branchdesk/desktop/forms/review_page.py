"""Compiled from ui/review_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.pages.review.ballot_bar import BallotBar
from branchdesk.desktop.pages.review.step_button import StepButton
from branchdesk.desktop.pages.review.step_form import ReviewStepForm
from branchdesk.desktop.pages.review.table import ReviewTable
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.desktop.widgets.side_column import SideColumn
class Ui_ReviewPage(object):
    def setupUi(self, ReviewPage):
        if not ReviewPage.objectName():
            ReviewPage.setObjectName(u"ReviewPage")
        self.rows = QVBoxLayout(ReviewPage)
        self.rows.setSpacing(10)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.banner = QFrame(ReviewPage)
        self.banner.setObjectName(u"banner")
        self.banner.setProperty(u"banner", u"coming")
        self.banner_row = QHBoxLayout(self.banner)
        self.banner_row.setSpacing(8)
        self.banner_row.setObjectName(u"banner_row")
        self.banner_row.setContentsMargins(12, 8, 12, 8)
        self.banner_text = ElidedLabel(self.banner)
        self.banner_text.setObjectName(u"banner_text")

        self.banner_row.addWidget(self.banner_text)


        self.rows.addWidget(self.banner)

        self.steps_card = QFrame(ReviewPage)
        self.steps_card.setObjectName(u"steps_card")
        self.steps_card.setProperty(u"card", u"true")
        self.steps = QHBoxLayout(self.steps_card)
        self.steps.setSpacing(8)
        self.steps.setObjectName(u"steps")
        self.steps.setContentsMargins(8, 6, 8, 6)
        self.preparation = StepButton(self.steps_card)
        self.preparation.setObjectName(u"preparation")
        self.preparation.setCheckable(True)
        self.preparation.setAutoExclusive(True)
        self.preparation.setAutoDefault(False)
        self.preparation.setProperty(u"rail", u"true")

        self.steps.addWidget(self.preparation)

        self.self_review = StepButton(self.steps_card)
        self.self_review.setObjectName(u"self_review")
        self.self_review.setCheckable(True)
        self.self_review.setAutoExclusive(True)
        self.self_review.setAutoDefault(False)
        self.self_review.setProperty(u"rail", u"true")

        self.steps.addWidget(self.self_review)

        self.peer_review = StepButton(self.steps_card)
        self.peer_review.setObjectName(u"peer_review")
        self.peer_review.setCheckable(True)
        self.peer_review.setAutoExclusive(True)
        self.peer_review.setAutoDefault(False)
        self.peer_review.setProperty(u"rail", u"true")

        self.steps.addWidget(self.peer_review)

        self.ballot_review = StepButton(self.steps_card)
        self.ballot_review.setObjectName(u"ballot_review")
        self.ballot_review.setCheckable(True)
        self.ballot_review.setAutoExclusive(True)
        self.ballot_review.setAutoDefault(False)
        self.ballot_review.setProperty(u"rail", u"true")

        self.steps.addWidget(self.ballot_review)

        self.organization_rating = StepButton(self.steps_card)
        self.organization_rating.setObjectName(u"organization_rating")
        self.organization_rating.setCheckable(True)
        self.organization_rating.setAutoExclusive(True)
        self.organization_rating.setAutoDefault(False)
        self.organization_rating.setProperty(u"rail", u"true")

        self.steps.addWidget(self.organization_rating)

        self.feedback = StepButton(self.steps_card)
        self.feedback.setObjectName(u"feedback")
        self.feedback.setCheckable(True)
        self.feedback.setAutoExclusive(True)
        self.feedback.setAutoDefault(False)
        self.feedback.setProperty(u"rail", u"true")

        self.steps.addWidget(self.feedback)

        self.help = StepButton(self.steps_card)
        self.help.setObjectName(u"help")
        self.help.setCheckable(True)
        self.help.setAutoExclusive(True)
        self.help.setAutoDefault(False)
        self.help.setProperty(u"rail", u"true")

        self.steps.addWidget(self.help)

        self.steps.setStretch(0, 1)
        self.steps.setStretch(1, 1)
        self.steps.setStretch(2, 1)
        self.steps.setStretch(3, 1)
        self.steps.setStretch(4, 1)
        self.steps.setStretch(5, 1)
        self.steps.setStretch(6, 1)

        self.rows.addWidget(self.steps_card)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.side = SideColumn(ReviewPage)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(0)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.step = ReviewStepForm(self.side)
        self.step.setObjectName(u"step")

        self.side_column.addWidget(self.step)


        self.body.addWidget(self.side)

        self.table_card = QFrame(ReviewPage)
        self.table_card.setObjectName(u"table_card")
        self.table_card.setProperty(u"card", u"true")
        self.table_column = QVBoxLayout(self.table_card)
        self.table_column.setSpacing(6)
        self.table_column.setObjectName(u"table_column")
        self.table_column.setContentsMargins(8, 12, 8, 12)
        self.table_head = QHBoxLayout()
        self.table_head.setSpacing(12)
        self.table_head.setObjectName(u"table_head")
        self.table_head.setContentsMargins(0, 0, 0, 0)
        self.table_heading = QLabel(self.table_card)
        self.table_heading.setObjectName(u"table_heading")
        self.table_heading.setProperty(u"role", u"heading")

        self.table_head.addWidget(self.table_heading)

        self.participation = ElidedLabel(self.table_card)
        self.participation.setObjectName(u"participation")
        self.participation.setProperty(u"role", u"muted")

        self.table_head.addWidget(self.participation)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.table_head.addItem(self.head_gap)

        self.cap = QLabel(self.table_card)
        self.cap.setObjectName(u"cap")
        self.cap.setProperty(u"role", u"pill")

        self.table_head.addWidget(self.cap)

        self.table_head.setStretch(1, 1)

        self.table_column.addLayout(self.table_head)

        self.ballot_bar = BallotBar(self.table_card)
        self.ballot_bar.setObjectName(u"ballot_bar")

        self.table_column.addWidget(self.ballot_bar)

        self.table = ReviewTable(self.table_card)
        self.table.setObjectName(u"table")

        self.table_column.addWidget(self.table)

        self.cap_basis = ElidedLabel(self.table_card)
        self.cap_basis.setObjectName(u"cap_basis")
        self.cap_basis.setProperty(u"role", u"basis")

        self.table_column.addWidget(self.cap_basis)

        self.override = QWidget(self.table_card)
        self.override.setObjectName(u"override")
        self.override.setProperty(u"clear", u"true")
        self.override_row = QHBoxLayout(self.override)
        self.override_row.setSpacing(8)
        self.override_row.setObjectName(u"override_row")
        self.override_row.setContentsMargins(0, 0, 0, 0)
        self.cap_override_reason_label = QLabel(self.override)
        self.cap_override_reason_label.setObjectName(u"cap_override_reason_label")

        self.override_row.addWidget(self.cap_override_reason_label)

        self.cap_override_reason = QLineEdit(self.override)
        self.cap_override_reason.setObjectName(u"cap_override_reason")

        self.override_row.addWidget(self.cap_override_reason)

        self.override_row.setStretch(1, 1)

        self.table_column.addWidget(self.override)

        self.unlisted = QWidget(self.table_card)
        self.unlisted.setObjectName(u"unlisted")
        self.unlisted.setProperty(u"clear", u"true")
        self.unlisted_row = QHBoxLayout(self.unlisted)
        self.unlisted_row.setSpacing(8)
        self.unlisted_row.setObjectName(u"unlisted_row")
        self.unlisted_row.setContentsMargins(0, 0, 0, 0)
        self.unlisted_text = ElidedLabel(self.unlisted)
        self.unlisted_text.setObjectName(u"unlisted_text")
        self.unlisted_text.setProperty(u"role", u"warning")

        self.unlisted_row.addWidget(self.unlisted_text)

        self.take_in = QPushButton(self.unlisted)
        self.take_in.setObjectName(u"take_in")
        self.take_in.setAutoDefault(False)

        self.unlisted_row.addWidget(self.take_in)

        self.unlisted_row.setStretch(0, 1)

        self.table_column.addWidget(self.unlisted)

        self.keys = ElidedLabel(self.table_card)
        self.keys.setObjectName(u"keys")
        self.keys.setProperty(u"role", u"caption")

        self.table_column.addWidget(self.keys)

        self.table_column.setStretch(2, 1)

        self.body.addWidget(self.table_card)

        self.body.setStretch(1, 1)

        self.rows.addLayout(self.body)

        self.rows.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.table_heading.setBuddy(self.table)
        self.cap_override_reason_label.setBuddy(self.cap_override_reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReviewPage)
    # setupUi

    def retranslateUi(self, ReviewPage):
        self.table_heading.setText(QCoreApplication.translate("ReviewPage", u"&Members", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReviewPage", u"Members", None))
#endif // QT_CONFIG(accessibility)
        self.cap_override_reason_label.setText(QCoreApplication.translate("ReviewPage", u"Why more are e&xcellent", None))
#if QT_CONFIG(accessibility)
        self.cap_override_reason.setAccessibleName(QCoreApplication.translate("ReviewPage", u"Why more are excellent", None))
#endif // QT_CONFIG(accessibility)
        self.take_in.setText(QCoreApplication.translate("ReviewPage", u"Take them &in", None))
        self.keys.setText(QCoreApplication.translate("ReviewPage", u"Enter goes down, Tab goes right, 1 to 4 or Space choose a grade. Cells are pasted from Excel or WPS with Ctrl+V.", None))
        pass
    # retranslateUi
