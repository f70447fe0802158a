"""Compiled from ui/review_outcome.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QVBoxLayout,
    QWidget)

from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.problem_list import ProblemList
class Ui_ReviewOutcome(object):
    def setupUi(self, ReviewOutcome):
        if not ReviewOutcome.objectName():
            ReviewOutcome.setObjectName(u"ReviewOutcome")
        ReviewOutcome.setProperty(u"clear", u"true")
        self.column = QVBoxLayout(ReviewOutcome)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 4, 0, 4)
        self.rule = QFrame(ReviewOutcome)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"rule", u"true")

        self.column.addWidget(self.rule)

        self.heading = QLabel(ReviewOutcome)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"strong")

        self.column.addWidget(self.heading)

        self.told = QLabel(ReviewOutcome)
        self.told.setObjectName(u"told")
        self.told.setProperty(u"role", u"muted")
        self.told.setWordWrap(True)

        self.column.addWidget(self.told)

        self.member_label = QLabel(ReviewOutcome)
        self.member_label.setObjectName(u"member_label")

        self.column.addWidget(self.member_label)

        self.member = QComboBox(ReviewOutcome)
        self.member.setObjectName(u"member")

        self.column.addWidget(self.member)

        self.outcome_on_label = QLabel(ReviewOutcome)
        self.outcome_on_label.setObjectName(u"outcome_on_label")

        self.column.addWidget(self.outcome_on_label)

        self.outcome_on = DayEdit(ReviewOutcome)
        self.outcome_on.setObjectName(u"outcome_on")

        self.column.addWidget(self.outcome_on)

        self.outcome_label = QLabel(ReviewOutcome)
        self.outcome_label.setObjectName(u"outcome_label")

        self.column.addWidget(self.outcome_label)

        self.outcome = QLineEdit(ReviewOutcome)
        self.outcome.setObjectName(u"outcome")

        self.column.addWidget(self.outcome)

        self.add = QPushButton(ReviewOutcome)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.column.addWidget(self.add)

        self.problems = ProblemList(ReviewOutcome)
        self.problems.setObjectName(u"problems")

        self.column.addWidget(self.problems)

        self.past = QLabel(ReviewOutcome)
        self.past.setObjectName(u"past")
        self.past.setProperty(u"role", u"caption")
        self.past.setWordWrap(True)

        self.column.addWidget(self.past)

#if QT_CONFIG(shortcut)
        self.member_label.setBuddy(self.member)
        self.outcome_on_label.setBuddy(self.outcome_on)
        self.outcome_label.setBuddy(self.outcome)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.member, self.outcome_on)
        QWidget.setTabOrder(self.outcome_on, self.outcome)
        QWidget.setTabOrder(self.outcome, self.add)

        self.retranslateUi(ReviewOutcome)
    # setupUi

    def retranslateUi(self, ReviewOutcome):
        self.heading.setText(QCoreApplication.translate("ReviewOutcome", u"Add what became of it", None))
        self.member_label.setText(QCoreApplication.translate("ReviewOutcome", u"Mem&ber", None))
#if QT_CONFIG(accessibility)
        self.member.setAccessibleName(QCoreApplication.translate("ReviewOutcome", u"Member", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_on_label.setText(QCoreApplication.translate("ReviewOutcome", u"F&ound on", None))
#if QT_CONFIG(accessibility)
        self.outcome_on.setAccessibleName(QCoreApplication.translate("ReviewOutcome", u"Found on", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText(QCoreApplication.translate("ReviewOutcome", u"What became o&f it", None))
#if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("ReviewOutcome", u"What became of it", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("ReviewOutcome", u"Add", None))
        pass
    # retranslateUi
