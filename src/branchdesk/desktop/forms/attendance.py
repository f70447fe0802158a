"""Compiled from ui/attendance.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from branchdesk.desktop.pages.records.sheet_table import SheetTable
class Ui_Attendance(object):
    def setupUi(self, Attendance):
        if not Attendance.objectName():
            Attendance.setObjectName(u"Attendance")
        Attendance.setProperty(u"card", u"true")
        self.attendance_column = QVBoxLayout(Attendance)
        self.attendance_column.setSpacing(4)
        self.attendance_column.setObjectName(u"attendance_column")
        self.attendance_column.setContentsMargins(16, 16, 16, 16)
        self.attendance_head = QHBoxLayout()
        self.attendance_head.setSpacing(8)
        self.attendance_head.setObjectName(u"attendance_head")
        self.heading = QLabel(Attendance)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.attendance_head.addWidget(self.heading)

        self.counts = QLabel(Attendance)
        self.counts.setObjectName(u"counts")
        self.counts.setProperty(u"role", u"heading")

        self.attendance_head.addWidget(self.counts)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.attendance_head.addItem(self.gap)


        self.attendance_column.addLayout(self.attendance_head)

        self.voters = QLabel(Attendance)
        self.voters.setObjectName(u"voters")
        self.voters.setProperty(u"role", u"muted")
        self.voters.setWordWrap(True)

        self.attendance_column.addWidget(self.voters)

        self.sheet = SheetTable(Attendance)
        self.sheet.setObjectName(u"sheet")

        self.attendance_column.addWidget(self.sheet)

        self.keys = QLabel(Attendance)
        self.keys.setObjectName(u"keys")
        self.keys.setProperty(u"role", u"caption")
        self.keys.setWordWrap(True)

        self.attendance_column.addWidget(self.keys)

#if QT_CONFIG(shortcut)
        self.heading.setBuddy(self.sheet)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Attendance)
    # setupUi

    def retranslateUi(self, Attendance):
        self.heading.setText(QCoreApplication.translate("Attendance", u"&Attendance", None))
        self.counts.setText("")
        self.voters.setText("")
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("Attendance", u"Sign-in sheet", None))
#endif // QT_CONFIG(accessibility)
        self.keys.setText("")
        pass
    # retranslateUi
