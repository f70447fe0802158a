"""Compiled from ui/roster_view.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

class Ui_RosterView(object):
    def setupUi(self, RosterView):
        if not RosterView.objectName():
            RosterView.setObjectName(u"RosterView")
        self.outer = QVBoxLayout(RosterView)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.roster_card = QFrame(RosterView)
        self.roster_card.setObjectName(u"roster_card")
        self.roster_card.setProperty(u"card", u"true")
        self.column = QVBoxLayout(self.roster_card)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.roster_heading = QLabel(self.roster_card)
        self.roster_heading.setObjectName(u"roster_heading")
        self.roster_heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.roster_heading)

        self.summary = QLabel(self.roster_card)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.column.addWidget(self.summary)

        self.lines = QTableView(self.roster_card)
        self.lines.setObjectName(u"lines")

        self.column.addWidget(self.lines)

        self.notes = QLabel(self.roster_card)
        self.notes.setObjectName(u"notes")
        self.notes.setProperty(u"role", u"muted")
        self.notes.setWordWrap(True)

        self.column.addWidget(self.notes)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.choose = QPushButton(self.roster_card)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.buttons.addWidget(self.choose)

        self.template_button = QPushButton(self.roster_card)
        self.template_button.setObjectName(u"template_button")
        self.template_button.setAutoDefault(False)

        self.buttons.addWidget(self.template_button)

        self.leave_out = QPushButton(self.roster_card)
        self.leave_out.setObjectName(u"leave_out")
        self.leave_out.setAutoDefault(False)

        self.buttons.addWidget(self.leave_out)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.end = QHBoxLayout()
        self.end.setSpacing(8)
        self.end.setObjectName(u"end")
        self.cancel = QPushButton(self.roster_card)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.end.addWidget(self.cancel)

        self.write = QPushButton(self.roster_card)
        self.write.setObjectName(u"write")
        self.write.setProperty(u"kind", u"primary")
        self.write.setAutoDefault(False)

        self.end.addWidget(self.write)


        self.buttons.addLayout(self.end)

        self.buttons.setStretch(3, 1)

        self.column.addLayout(self.buttons)

        self.column.setStretch(2, 1)

        self.outer.addWidget(self.roster_card)

        QWidget.setTabOrder(self.lines, self.choose)
        QWidget.setTabOrder(self.choose, self.template_button)
        QWidget.setTabOrder(self.template_button, self.leave_out)
        QWidget.setTabOrder(self.leave_out, self.cancel)
        QWidget.setTabOrder(self.cancel, self.write)

        self.retranslateUi(RosterView)
    # setupUi

    def retranslateUi(self, RosterView):
        self.roster_heading.setText(QCoreApplication.translate("RosterView", u"Import a roster", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("RosterView", u"Rows of the roster and what will happen", None))
#endif // QT_CONFIG(accessibility)
        self.choose.setText(QCoreApplication.translate("RosterView", u"Choose another &file\u2026", None))
        self.template_button.setText(QCoreApplication.translate("RosterView", u"Save an empty &template\u2026", None))
        self.leave_out.setText(QCoreApplication.translate("RosterView", u"Lea&ve this row out", None))
        self.cancel.setText(QCoreApplication.translate("RosterView", u"&Back", None))
        self.write.setText(QCoreApplication.translate("RosterView", u"&Import", None))
        pass
    # retranslateUi
