"""Compiled from ui/settings_backups.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from branchdesk.desktop.widgets.line_list import LineList
class Ui_BackupsView(object):
    def setupUi(self, BackupsView):
        if not BackupsView.objectName():
            BackupsView.setObjectName(u"BackupsView")
        self.column = QVBoxLayout(BackupsView)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.heading = QLabel(BackupsView)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.last = QLabel(BackupsView)
        self.last.setObjectName(u"last")
        self.last.setWordWrap(True)

        self.column.addWidget(self.last)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back_up = QPushButton(BackupsView)
        self.back_up.setObjectName(u"back_up")
        self.back_up.setProperty(u"kind", u"primary")
        self.back_up.setAutoDefault(True)

        self.buttons.addWidget(self.back_up)

        self.open_folder = QPushButton(BackupsView)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(True)

        self.buttons.addWidget(self.open_folder)

        self.restore = QPushButton(BackupsView)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(True)

        self.buttons.addWidget(self.restore)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)


        self.column.addLayout(self.buttons)

        self.intro = QLabel(BackupsView)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"role", u"muted")
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.backups = LineList(BackupsView)
        self.backups.setObjectName(u"backups")

        self.column.addWidget(self.backups)

        self.check_heading = QLabel(BackupsView)
        self.check_heading.setObjectName(u"check_heading")
        self.check_heading.setProperty(u"role", u"heading")
        self.check_heading.setWordWrap(True)

        self.column.addWidget(self.check_heading)

        self.check_intro = QLabel(BackupsView)
        self.check_intro.setObjectName(u"check_intro")
        self.check_intro.setProperty(u"role", u"muted")
        self.check_intro.setWordWrap(True)

        self.column.addWidget(self.check_intro)

        self.check_buttons = QHBoxLayout()
        self.check_buttons.setSpacing(8)
        self.check_buttons.setObjectName(u"check_buttons")
        self.check = QPushButton(BackupsView)
        self.check.setObjectName(u"check")
        self.check.setAutoDefault(True)

        self.check_buttons.addWidget(self.check)

        self.progress = QProgressBar(BackupsView)
        self.progress.setObjectName(u"progress")
        self.progress.setProperty(u"state", u"coming")
        self.progress.setMaximum(1000)

        self.check_buttons.addWidget(self.progress)

        self.stop = QPushButton(BackupsView)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(True)

        self.check_buttons.addWidget(self.stop)

        self.check_buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.check_buttons.addItem(self.check_buttons_gap)


        self.column.addLayout(self.check_buttons)

        self.verdict = QLabel(BackupsView)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setWordWrap(True)

        self.column.addWidget(self.verdict)

        self.findings = LineList(BackupsView)
        self.findings.setObjectName(u"findings")

        self.column.addWidget(self.findings)

        QWidget.setTabOrder(self.back_up, self.open_folder)
        QWidget.setTabOrder(self.open_folder, self.restore)
        QWidget.setTabOrder(self.restore, self.backups)
        QWidget.setTabOrder(self.backups, self.check)
        QWidget.setTabOrder(self.check, self.stop)
        QWidget.setTabOrder(self.stop, self.findings)

        self.retranslateUi(BackupsView)
    # setupUi

    def retranslateUi(self, BackupsView):
        self.heading.setText(QCoreApplication.translate("BackupsView", u"Backups", None))
        self.back_up.setText(QCoreApplication.translate("BackupsView", u"Back up now", None))
        self.open_folder.setText(QCoreApplication.translate("BackupsView", u"Open the data folder", None))
        self.restore.setText(QCoreApplication.translate("BackupsView", u"Go back to the chosen backup\u2026", None))
        self.intro.setText(QCoreApplication.translate("BackupsView", u"The program backs up by itself when it closes. Choose a backup to go back to it; what is there now is put aside first, so that you can return.", None))
#if QT_CONFIG(accessibility)
        self.backups.setAccessibleName(QCoreApplication.translate("BackupsView", u"Backups, newest first", None))
#endif // QT_CONFIG(accessibility)
        self.check_heading.setText(QCoreApplication.translate("BackupsView", u"Is everything whole?", None))
        self.check_intro.setText(QCoreApplication.translate("BackupsView", u"Reads the database, every finalised record and every evidence file, and compares them with what was put away. Nothing is changed.", None))
        self.check.setText(QCoreApplication.translate("BackupsView", u"Check now", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("BackupsView", u"How far the check is", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("BackupsView", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("BackupsView", u"What was found", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
