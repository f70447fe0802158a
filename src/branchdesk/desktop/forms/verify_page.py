"""Compiled from ui/verify_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QProgressBar, QPushButton, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from branchdesk.desktop.pages.verify_panel import VerdictPanel
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.side_column import SideColumn
class Ui_VerifyPage(object):
    def setupUi(self, VerifyPage):
        if not VerifyPage.objectName():
            VerifyPage.setObjectName(u"VerifyPage")
        VerifyPage.setAcceptDrops(True)
        self.rows = QVBoxLayout(VerifyPage)
        self.rows.setSpacing(12)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.drop = QFrame(VerifyPage)
        self.drop.setObjectName(u"drop")
        self.drop.setProperty(u"drop", u"true")
        self.drop_row = QHBoxLayout(self.drop)
        self.drop_row.setSpacing(12)
        self.drop_row.setObjectName(u"drop_row")
        self.drop_row.setContentsMargins(16, 12, 16, 12)
        self.choose = QPushButton(self.drop)
        self.choose.setObjectName(u"choose")
        self.choose.setProperty(u"kind", u"primary")
        self.choose.setAutoDefault(True)

        self.drop_row.addWidget(self.choose)

        self.hint = QLabel(self.drop)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.drop_row.addWidget(self.hint)

        self.clear_list = QPushButton(self.drop)
        self.clear_list.setObjectName(u"clear_list")
        self.clear_list.setProperty(u"kind", u"quiet")
        self.clear_list.setAutoDefault(True)

        self.drop_row.addWidget(self.clear_list)

        self.drop_row.setStretch(1, 1)

        self.rows.addWidget(self.drop)

        self.running = QWidget(VerifyPage)
        self.running.setObjectName(u"running")
        self.running.setProperty(u"clear", u"true")
        self.running_row = QHBoxLayout(self.running)
        self.running_row.setSpacing(12)
        self.running_row.setObjectName(u"running_row")
        self.running_row.setContentsMargins(0, 0, 0, 0)
        self.running_text = QLabel(self.running)
        self.running_text.setObjectName(u"running_text")
        self.running_text.setProperty(u"role", u"muted")

        self.running_row.addWidget(self.running_text)

        self.progress = QProgressBar(self.running)
        self.progress.setObjectName(u"progress")
        self.progress.setProperty(u"state", u"coming")

        self.running_row.addWidget(self.progress)

        self.stop = QPushButton(self.running)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(True)

        self.running_row.addWidget(self.stop)

        self.running_row.setStretch(1, 1)

        self.rows.addWidget(self.running)

        self.views = QStackedWidget(VerifyPage)
        self.views.setObjectName(u"views")
        self.verdicts = QWidget()
        self.verdicts.setObjectName(u"verdicts")
        self.columns = QHBoxLayout(self.verdicts)
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.files_card = QFrame(self.verdicts)
        self.files_card.setObjectName(u"files_card")
        self.files_card.setProperty(u"card", u"true")
        self.files_column = QVBoxLayout(self.files_card)
        self.files_column.setObjectName(u"files_column")
        self.files_column.setContentsMargins(8, 8, 8, 8)
        self.files = LineList(self.files_card)
        self.files.setObjectName(u"files")

        self.files_column.addWidget(self.files)


        self.columns.addWidget(self.files_card)

        self.side = SideColumn(self.verdicts)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.panel = VerdictPanel(self.side)
        self.panel.setObjectName(u"panel")

        self.side_column.addWidget(self.panel)


        self.columns.addWidget(self.side)

        self.columns.setStretch(0, 1)
        self.views.addWidget(self.verdicts)

        self.rows.addWidget(self.views)

        self.rows.setStretch(2, 1)
        QWidget.setTabOrder(self.choose, self.clear_list)
        QWidget.setTabOrder(self.clear_list, self.stop)
        QWidget.setTabOrder(self.stop, self.files)

        self.retranslateUi(VerifyPage)
    # setupUi

    def retranslateUi(self, VerifyPage):
        self.choose.setText(QCoreApplication.translate("VerifyPage", u"Choose files\u2026", None))
        self.hint.setText(QCoreApplication.translate("VerifyPage", u"or drop packets here. Nothing is sent anywhere: they are checked on this computer.", None))
        self.clear_list.setText(QCoreApplication.translate("VerifyPage", u"Clear the list", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("VerifyPage", u"How many files are checked", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("VerifyPage", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.files.setAccessibleName(QCoreApplication.translate("VerifyPage", u"Files that were checked", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
