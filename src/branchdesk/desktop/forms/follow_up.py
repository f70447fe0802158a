"""Compiled from ui/follow_up.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QToolButton, QVBoxLayout,
    QWidget)

from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
class Ui_FollowUp(object):
    def setupUi(self, FollowUp):
        if not FollowUp.objectName():
            FollowUp.setObjectName(u"FollowUp")
        FollowUp.setProperty(u"inset", u"true")
        self.column = QVBoxLayout(FollowUp)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(12, 12, 12, 12)
        self.first_line = QHBoxLayout()
        self.first_line.setSpacing(8)
        self.first_line.setObjectName(u"first_line")
        self.what_label = QLabel(FollowUp)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setProperty(u"role", u"muted")

        self.first_line.addWidget(self.what_label)

        self.what = QLineEdit(FollowUp)
        self.what.setObjectName(u"what")

        self.first_line.addWidget(self.what)

        self.owner_label = QLabel(FollowUp)
        self.owner_label.setObjectName(u"owner_label")
        self.owner_label.setProperty(u"role", u"muted")

        self.first_line.addWidget(self.owner_label)

        self.owner = PersonEdit(FollowUp)
        self.owner.setObjectName(u"owner")

        self.first_line.addWidget(self.owner)

        self.due_label = QLabel(FollowUp)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setProperty(u"role", u"muted")

        self.first_line.addWidget(self.due_label)

        self.due = DayEdit(FollowUp)
        self.due.setObjectName(u"due")

        self.first_line.addWidget(self.due)

        self.remove = QToolButton(FollowUp)
        self.remove.setObjectName(u"remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.first_line.addWidget(self.remove)

        self.first_line.setStretch(1, 4)
        self.first_line.setStretch(3, 2)
        self.first_line.setStretch(5, 2)

        self.column.addLayout(self.first_line)

        self.closing = QWidget(FollowUp)
        self.closing.setObjectName(u"closing")
        self.second_line = QHBoxLayout(self.closing)
        self.second_line.setSpacing(8)
        self.second_line.setObjectName(u"second_line")
        self.second_line.setContentsMargins(0, 0, 0, 0)
        self.done_on_label = QLabel(self.closing)
        self.done_on_label.setObjectName(u"done_on_label")
        self.done_on_label.setProperty(u"role", u"muted")

        self.second_line.addWidget(self.done_on_label)

        self.done_on = DayEdit(self.closing)
        self.done_on.setObjectName(u"done_on")

        self.second_line.addWidget(self.done_on)

        self.result_label = QLabel(self.closing)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setProperty(u"role", u"muted")

        self.second_line.addWidget(self.result_label)

        self.result = QLineEdit(self.closing)
        self.result.setObjectName(u"result")

        self.second_line.addWidget(self.result)

        self.second_line.setStretch(1, 1)
        self.second_line.setStretch(3, 3)

        self.column.addWidget(self.closing)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.owner_label.setBuddy(self.owner)
        self.due_label.setBuddy(self.due)
        self.done_on_label.setBuddy(self.done_on)
        self.result_label.setBuddy(self.result)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.owner)
        QWidget.setTabOrder(self.owner, self.due)
        QWidget.setTabOrder(self.due, self.done_on)
        QWidget.setTabOrder(self.done_on, self.result)
        QWidget.setTabOrder(self.result, self.remove)

        self.retranslateUi(FollowUp)
    # setupUi

    def retranslateUi(self, FollowUp):
        self.what_label.setText(QCoreApplication.translate("FollowUp", u"Follow-up", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("FollowUp", u"What was agreed", None))
#endif // QT_CONFIG(accessibility)
        self.what.setPlaceholderText(QCoreApplication.translate("FollowUp", u"What is to be done", None))
        self.owner_label.setText(QCoreApplication.translate("FollowUp", u"By", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("FollowUp", u"Who does it", None))
#endif // QT_CONFIG(accessibility)
        self.due_label.setText(QCoreApplication.translate("FollowUp", u"Until", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("FollowUp", u"Until when", None))
#endif // QT_CONFIG(accessibility)
        self.remove.setText(QCoreApplication.translate("FollowUp", u"\u00d7", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("FollowUp", u"Remove the follow-up", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("FollowUp", u"Remove the follow-up", None))
#endif // QT_CONFIG(tooltip)
        self.done_on_label.setText(QCoreApplication.translate("FollowUp", u"Done on", None))
#if QT_CONFIG(accessibility)
        self.done_on.setAccessibleName(QCoreApplication.translate("FollowUp", u"Done on", None))
#endif // QT_CONFIG(accessibility)
        self.result_label.setText(QCoreApplication.translate("FollowUp", u"Result", None))
#if QT_CONFIG(accessibility)
        self.result.setAccessibleName(QCoreApplication.translate("FollowUp", u"What came of it", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
