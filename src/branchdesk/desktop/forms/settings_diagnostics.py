"""Compiled from ui/settings_diagnostics.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_DiagnosticsView(object):
    def setupUi(self, DiagnosticsView):
        if not DiagnosticsView.objectName():
            DiagnosticsView.setObjectName(u"DiagnosticsView")
        self.column = QVBoxLayout(DiagnosticsView)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.heading = QLabel(DiagnosticsView)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.intro = QLabel(DiagnosticsView)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"role", u"muted")
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.versions = QLabel(DiagnosticsView)
        self.versions.setObjectName(u"versions")
        self.versions.setWordWrap(True)
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.column.addWidget(self.versions)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.copy = QPushButton(DiagnosticsView)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(True)

        self.buttons.addWidget(self.copy)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)


        self.column.addLayout(self.buttons)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)


        self.retranslateUi(DiagnosticsView)
    # setupUi

    def retranslateUi(self, DiagnosticsView):
        self.heading.setText(QCoreApplication.translate("DiagnosticsView", u"For a report of trouble", None))
        self.intro.setText(QCoreApplication.translate("DiagnosticsView", u"If something does not work, copy this and send it to whoever helps you. No name and nothing from the records is in it.", None))
        self.copy.setText(QCoreApplication.translate("DiagnosticsView", u"Copy", None))
        pass
    # retranslateUi
