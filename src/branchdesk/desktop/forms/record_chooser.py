"""Compiled from ui/record_chooser.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.line_list import LineList
class Ui_RecordChooser(object):
    def setupUi(self, RecordChooser):
        if not RecordChooser.objectName():
            RecordChooser.setObjectName(u"RecordChooser")
        RecordChooser.setProperty(u"card", u"true")
        self.chooser_column = QVBoxLayout(RecordChooser)
        self.chooser_column.setSpacing(8)
        self.chooser_column.setObjectName(u"chooser_column")
        self.chooser_column.setContentsMargins(16, 16, 16, 16)
        self.due_heading = QLabel(RecordChooser)
        self.due_heading.setObjectName(u"due_heading")
        self.due_heading.setProperty(u"role", u"heading")

        self.chooser_column.addWidget(self.due_heading)

        self.due = LineList(RecordChooser)
        self.due.setObjectName(u"due")

        self.chooser_column.addWidget(self.due)

        self.any_heading = QLabel(RecordChooser)
        self.any_heading.setObjectName(u"any_heading")
        self.any_heading.setProperty(u"role", u"heading")

        self.chooser_column.addWidget(self.any_heading)

        self.any_kind = LineList(RecordChooser)
        self.any_kind.setObjectName(u"any_kind")

        self.chooser_column.addWidget(self.any_kind)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.chooser_column.addItem(self.gap)

        self.hint = QLabel(RecordChooser)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"caption")
        self.hint.setWordWrap(True)

        self.chooser_column.addWidget(self.hint)

#if QT_CONFIG(shortcut)
        self.due_heading.setBuddy(self.due)
        self.any_heading.setBuddy(self.any_kind)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.due, self.any_kind)

        self.retranslateUi(RecordChooser)
    # setupUi

    def retranslateUi(self, RecordChooser):
        self.due_heading.setText(QCoreApplication.translate("RecordChooser", u"&Due now", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("RecordChooser", u"What is due now", None))
#endif // QT_CONFIG(accessibility)
        self.any_heading.setText(QCoreApplication.translate("RecordChooser", u"A record of any &kind", None))
#if QT_CONFIG(accessibility)
        self.any_kind.setAccessibleName(QCoreApplication.translate("RecordChooser", u"A record of any kind", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("RecordChooser", u"Up and down choose, Enter begins, Esc goes back.", None))
        pass
    # retranslateUi
