"""Compiled from ui/vote_exclusion.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QToolButton, QWidget)
class Ui_VoteExclusion(object):
    def setupUi(self, VoteExclusion):
        if not VoteExclusion.objectName():
            VoteExclusion.setObjectName(u"VoteExclusion")
        self.line = QHBoxLayout(VoteExclusion)
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.line.setContentsMargins(0, 0, 0, 0)
        self.member_label = QLabel(VoteExclusion)
        self.member_label.setObjectName(u"member_label")
        self.member_label.setProperty(u"role", u"muted")

        self.line.addWidget(self.member_label)

        self.member = QComboBox(VoteExclusion)
        self.member.setObjectName(u"member")

        self.line.addWidget(self.member)

        self.reason = QComboBox(VoteExclusion)
        self.reason.setObjectName(u"reason")

        self.line.addWidget(self.reason)

        self.consent = QLineEdit(VoteExclusion)
        self.consent.setObjectName(u"consent")

        self.line.addWidget(self.consent)

        self.remove = QToolButton(VoteExclusion)
        self.remove.setObjectName(u"remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.line.addWidget(self.remove)

        self.line.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.member_label.setBuddy(self.member)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.member, self.reason)
        QWidget.setTabOrder(self.reason, self.consent)
        QWidget.setTabOrder(self.consent, self.remove)

        self.retranslateUi(VoteExclusion)
    # setupUi

    def retranslateUi(self, VoteExclusion):
        self.member_label.setText(QCoreApplication.translate("VoteExclusion", u"Not counted", None))
#if QT_CONFIG(accessibility)
        self.member.setAccessibleName(QCoreApplication.translate("VoteExclusion", u"Voter left out of the number due", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("VoteExclusion", u"Why the voter is left out", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.consent.setAccessibleName(QCoreApplication.translate("VoteExclusion", u"Consent of the superior body and approval of the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.consent.setPlaceholderText(QCoreApplication.translate("VoteExclusion", u"Consent of the superior body, approval of the meeting", None))
        self.remove.setText(QCoreApplication.translate("VoteExclusion", u"\u00d7", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("VoteExclusion", u"Count the voter again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("VoteExclusion", u"Count the voter again", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
