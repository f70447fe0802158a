"""Compiled from ui/record_closing.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.problem_list import ProblemList
class Ui_RecordClosing(object):
    def setupUi(self, RecordClosing):
        if not RecordClosing.objectName():
            RecordClosing.setObjectName(u"RecordClosing")
        RecordClosing.setProperty(u"card", u"true")
        self.closing_column = QVBoxLayout(RecordClosing)
        self.closing_column.setSpacing(8)
        self.closing_column.setObjectName(u"closing_column")
        self.closing_column.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(RecordClosing)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.closing_column.addWidget(self.heading)

        self.state = QLabel(RecordClosing)
        self.state.setObjectName(u"state")
        self.state.setProperty(u"role", u"done")
        self.state.setWordWrap(True)

        self.closing_column.addWidget(self.state)

        self.problems = ProblemList(RecordClosing)
        self.problems.setObjectName(u"problems")

        self.closing_column.addWidget(self.problems)

        self.overrides_place = QWidget(RecordClosing)
        self.overrides_place.setObjectName(u"overrides_place")
        self.overrides = QVBoxLayout(self.overrides_place)
        self.overrides.setSpacing(8)
        self.overrides.setObjectName(u"overrides")
        self.overrides.setContentsMargins(0, 0, 0, 0)

        self.closing_column.addWidget(self.overrides_place)

        self.late_place = QWidget(RecordClosing)
        self.late_place.setObjectName(u"late_place")
        self.late_column = QVBoxLayout(self.late_place)
        self.late_column.setSpacing(4)
        self.late_column.setObjectName(u"late_column")
        self.late_column.setContentsMargins(0, 0, 0, 0)
        self.late_label = QLabel(self.late_place)
        self.late_label.setObjectName(u"late_label")
        self.late_label.setProperty(u"role", u"warning")
        self.late_label.setWordWrap(True)

        self.late_column.addWidget(self.late_label)

        self.late_reason = QLineEdit(self.late_place)
        self.late_reason.setObjectName(u"late_reason")

        self.late_column.addWidget(self.late_reason)


        self.closing_column.addWidget(self.late_place)

        self.change_place = QWidget(RecordClosing)
        self.change_place.setObjectName(u"change_place")
        self.change_column = QVBoxLayout(self.change_place)
        self.change_column.setSpacing(4)
        self.change_column.setObjectName(u"change_column")
        self.change_column.setContentsMargins(0, 0, 0, 0)
        self.change_label = QLabel(self.change_place)
        self.change_label.setObjectName(u"change_label")
        self.change_label.setProperty(u"role", u"warning")
        self.change_label.setWordWrap(True)

        self.change_column.addWidget(self.change_label)

        self.change_reason = QLineEdit(self.change_place)
        self.change_reason.setObjectName(u"change_reason")

        self.change_column.addWidget(self.change_reason)


        self.closing_column.addWidget(self.change_place)

        self.hints_place = QWidget(RecordClosing)
        self.hints_place.setObjectName(u"hints_place")
        self.hints_column = QVBoxLayout(self.hints_place)
        self.hints_column.setSpacing(4)
        self.hints_column.setObjectName(u"hints_column")
        self.hints_column.setContentsMargins(0, 0, 0, 0)
        self.hints_label = QLabel(self.hints_place)
        self.hints_label.setObjectName(u"hints_label")
        self.hints_label.setProperty(u"role", u"strong")
        self.hints_label.setWordWrap(True)

        self.hints_column.addWidget(self.hints_label)

        self.hints = ProblemList(self.hints_place)
        self.hints.setObjectName(u"hints")

        self.hints_column.addWidget(self.hints)

        self.hints_foot = QLabel(self.hints_place)
        self.hints_foot.setObjectName(u"hints_foot")
        self.hints_foot.setProperty(u"role", u"caption")
        self.hints_foot.setWordWrap(True)

        self.hints_column.addWidget(self.hints_foot)


        self.closing_column.addWidget(self.hints_place)

        self.foot = QLabel(RecordClosing)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"role", u"caption")
        self.foot.setWordWrap(True)

        self.closing_column.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.heading.setBuddy(self.late_reason)
        self.late_label.setBuddy(self.late_reason)
        self.change_label.setBuddy(self.change_reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.late_reason, self.change_reason)

        self.retranslateUi(RecordClosing)
    # setupUi

    def retranslateUi(self, RecordClosing):
        self.heading.setText(QCoreApplication.translate("RecordClosing", u"Chec&k before finalising", None))
        self.state.setText("")
        self.late_label.setText(QCoreApplication.translate("RecordClosing", u"Late entry: say why", None))
#if QT_CONFIG(accessibility)
        self.late_reason.setAccessibleName(QCoreApplication.translate("RecordClosing", u"Reason of the late entry", None))
#endif // QT_CONFIG(accessibility)
        self.change_label.setText(QCoreApplication.translate("RecordClosing", u"Changed after finalising: say why", None))
#if QT_CONFIG(accessibility)
        self.change_reason.setAccessibleName(QCoreApplication.translate("RecordClosing", u"Reason of the change", None))
#endif // QT_CONFIG(accessibility)
        self.hints_label.setText(QCoreApplication.translate("RecordClosing", u"Worth a second look \u2013 only you see this", None))
#if QT_CONFIG(accessibility)
        self.hints.setAccessibleName(QCoreApplication.translate("RecordClosing", u"Worth a second look", None))
#endif // QT_CONFIG(accessibility)
        self.hints_foot.setText("")
        self.foot.setText("")
        pass
    # retranslateUi
