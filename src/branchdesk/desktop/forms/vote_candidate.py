"""Compiled from ui/vote_candidate.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QToolButton, QWidget)

from branchdesk.desktop.widgets.count_edit import CountEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
class Ui_VoteCandidate(object):
    def setupUi(self, VoteCandidate):
        if not VoteCandidate.objectName():
            VoteCandidate.setObjectName(u"VoteCandidate")
        self.line = QHBoxLayout(VoteCandidate)
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.line.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(VoteCandidate)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"muted")

        self.line.addWidget(self.name_label)

        self.name = PersonEdit(VoteCandidate)
        self.name.setObjectName(u"name")

        self.line.addWidget(self.name)

        self.in_favour_label = QLabel(VoteCandidate)
        self.in_favour_label.setObjectName(u"in_favour_label")
        self.in_favour_label.setProperty(u"role", u"muted")

        self.line.addWidget(self.in_favour_label)

        self.in_favour = CountEdit(VoteCandidate)
        self.in_favour.setObjectName(u"in_favour")

        self.line.addWidget(self.in_favour)

        self.outcome = QLabel(VoteCandidate)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setProperty(u"role", u"strong")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.outcome.sizePolicy().hasHeightForWidth())
        self.outcome.setSizePolicy(sizePolicy)

        self.line.addWidget(self.outcome)

        self.remove = QToolButton(VoteCandidate)
        self.remove.setObjectName(u"remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.line.addWidget(self.remove)

        self.line.setStretch(1, 3)
        self.line.setStretch(4, 4)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.in_favour_label.setBuddy(self.in_favour)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.in_favour)
        QWidget.setTabOrder(self.in_favour, self.remove)

        self.retranslateUi(VoteCandidate)
    # setupUi

    def retranslateUi(self, VoteCandidate):
        self.name_label.setText(QCoreApplication.translate("VoteCandidate", u"Candidate", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("VoteCandidate", u"Candidate", None))
#endif // QT_CONFIG(accessibility)
        self.in_favour_label.setText(QCoreApplication.translate("VoteCandidate", u"For", None))
#if QT_CONFIG(accessibility)
        self.in_favour.setAccessibleName(QCoreApplication.translate("VoteCandidate", u"Votes for the candidate", None))
#endif // QT_CONFIG(accessibility)
        self.outcome.setText("")
        self.remove.setText(QCoreApplication.translate("VoteCandidate", u"\u00d7", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("VoteCandidate", u"Remove the candidate", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("VoteCandidate", u"Remove the candidate", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
