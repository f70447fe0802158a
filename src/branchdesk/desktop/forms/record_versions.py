"""Compiled from ui/record_versions.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QTextBrowser, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.line_list import LineList
class Ui_RecordVersions(object):
    def setupUi(self, RecordVersions):
        if not RecordVersions.objectName():
            RecordVersions.setObjectName(u"RecordVersions")
        self.versions_line = QHBoxLayout(RecordVersions)
        self.versions_line.setSpacing(12)
        self.versions_line.setObjectName(u"versions_line")
        self.versions_line.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(RecordVersions)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", u"true")
        self.list_column = QVBoxLayout(self.list_card)
        self.list_column.setSpacing(8)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(12, 12, 12, 12)
        self.heading = QLabel(self.list_card)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.list_column.addWidget(self.heading)

        self.list = LineList(self.list_card)
        self.list.setObjectName(u"list")

        self.list_column.addWidget(self.list)


        self.versions_line.addWidget(self.list_card)

        self.text_card = QFrame(RecordVersions)
        self.text_card.setObjectName(u"text_card")
        self.text_card.setProperty(u"card", u"true")
        self.text_column = QVBoxLayout(self.text_card)
        self.text_column.setSpacing(8)
        self.text_column.setObjectName(u"text_column")
        self.text_column.setContentsMargins(16, 16, 16, 16)
        self.text = QTextBrowser(self.text_card)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"paper", u"true")
        self.text.setOpenLinks(False)

        self.text_column.addWidget(self.text)


        self.versions_line.addWidget(self.text_card)

        self.versions_line.setStretch(0, 2)
        self.versions_line.setStretch(1, 5)
#if QT_CONFIG(shortcut)
        self.heading.setBuddy(self.list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.list, self.text)

        self.retranslateUi(RecordVersions)
    # setupUi

    def retranslateUi(self, RecordVersions):
        self.heading.setText(QCoreApplication.translate("RecordVersions", u"&Versions and when, newest first", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("RecordVersions", u"Versions of this record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("RecordVersions", u"This version", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
