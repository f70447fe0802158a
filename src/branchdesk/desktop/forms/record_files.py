"""Compiled from ui/record_files.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
class Ui_RecordFiles(object):
    def setupUi(self, RecordFiles):
        if not RecordFiles.objectName():
            RecordFiles.setObjectName(u"RecordFiles")
        RecordFiles.setProperty(u"card", u"true")
        self.files_column = QVBoxLayout(RecordFiles)
        self.files_column.setSpacing(8)
        self.files_column.setObjectName(u"files_column")
        self.files_column.setContentsMargins(16, 16, 16, 16)
        self.files_head = QHBoxLayout()
        self.files_head.setSpacing(12)
        self.files_head.setObjectName(u"files_head")
        self.heading = QLabel(RecordFiles)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.files_head.addWidget(self.heading)

        self.note = QLabel(RecordFiles)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"caption")

        self.files_head.addWidget(self.note)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.files_head.addItem(self.gap)


        self.files_column.addLayout(self.files_head)

        self.strip = EvidenceStrip(RecordFiles)
        self.strip.setObjectName(u"strip")

        self.files_column.addWidget(self.strip)

#if QT_CONFIG(shortcut)
        self.heading.setBuddy(self.strip)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecordFiles)
    # setupUi

    def retranslateUi(self, RecordFiles):
        self.heading.setText(QCoreApplication.translate("RecordFiles", u"P&hotos and papers", None))
        self.note.setText(QCoreApplication.translate("RecordFiles", u"Never required: no superior text asks for photos", None))
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("RecordFiles", u"Photos and papers", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
