"""Compiled from ui/settings_history.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.line_list import LineList
class Ui_HistoryView(object):
    def setupUi(self, HistoryView):
        if not HistoryView.objectName():
            HistoryView.setObjectName(u"HistoryView")
        self.column = QVBoxLayout(HistoryView)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.heading = QLabel(HistoryView)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.undo = QPushButton(HistoryView)
        self.undo.setObjectName(u"undo")
        self.undo.setAutoDefault(True)

        self.buttons.addWidget(self.undo)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)


        self.column.addLayout(self.buttons)

        self.intro = QLabel(HistoryView)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"role", u"muted")
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.history = LineList(HistoryView)
        self.history.setObjectName(u"history")

        self.column.addWidget(self.history)

        QWidget.setTabOrder(self.undo, self.history)

        self.retranslateUi(HistoryView)
    # setupUi

    def retranslateUi(self, HistoryView):
        self.heading.setText(QCoreApplication.translate("HistoryView", u"What was done", None))
        self.undo.setText(QCoreApplication.translate("HistoryView", u"Undo the latest change", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("HistoryView", u"Changes, newest first", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
