"""Compiled from ui/record_override.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QVBoxLayout, QWidget)
class Ui_RecordOverride(object):
    def setupUi(self, RecordOverride):
        if not RecordOverride.objectName():
            RecordOverride.setObjectName(u"RecordOverride")
        self.column = QVBoxLayout(RecordOverride)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.set_aside = QPushButton(RecordOverride)
        self.set_aside.setObjectName(u"set_aside")
        self.set_aside.setProperty(u"kind", u"link")
        self.set_aside.setAutoDefault(True)

        self.column.addWidget(self.set_aside)

        self.reason_place = QWidget(RecordOverride)
        self.reason_place.setObjectName(u"reason_place")
        self.reason_column = QVBoxLayout(self.reason_place)
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_column.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.reason_place)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setProperty(u"role", u"warning")
        self.reason_label.setWordWrap(True)

        self.reason_column.addWidget(self.reason_label)

        self.reason = QLineEdit(self.reason_place)
        self.reason.setObjectName(u"reason")

        self.reason_column.addWidget(self.reason)


        self.column.addWidget(self.reason_place)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.set_aside, self.reason)

        self.retranslateUi(RecordOverride)
    # setupUi

    def retranslateUi(self, RecordOverride):
        self.set_aside.setText(QCoreApplication.translate("RecordOverride", u"Finalise all the same\u2026", None))
        self.reason_label.setText(QCoreApplication.translate("RecordOverride", u"Why this rule is set aside", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("RecordOverride", u"Why this rule is set aside", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
