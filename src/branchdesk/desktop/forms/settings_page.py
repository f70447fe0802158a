"""Compiled from ui/settings_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QSizePolicy,
    QStackedWidget, QVBoxLayout, QWidget)

from branchdesk.desktop.pages.settings_backups import BackupsView
from branchdesk.desktop.pages.settings_branch import BranchForm
from branchdesk.desktop.pages.settings_history import (DiagnosticsView, HistoryView)
from branchdesk.desktop.pages.settings_looks import LooksForm
from branchdesk.desktop.pages.settings_points import PointsSwitch
from branchdesk.desktop.pages.settings_rules import RulesView
from branchdesk.desktop.widgets.line_list import LineList
class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage):
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        self.columns = QHBoxLayout(SettingsPage)
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.parts_card = QFrame(SettingsPage)
        self.parts_card.setObjectName(u"parts_card")
        self.parts_card.setProperty(u"card", u"true")
        self.parts_column = QVBoxLayout(self.parts_card)
        self.parts_column.setObjectName(u"parts_column")
        self.parts_column.setContentsMargins(8, 8, 8, 8)
        self.parts = LineList(self.parts_card)
        self.parts.setObjectName(u"parts")

        self.parts_column.addWidget(self.parts)


        self.columns.addWidget(self.parts_card)

        self.views_card = QFrame(SettingsPage)
        self.views_card.setObjectName(u"views_card")
        self.views_card.setProperty(u"card", u"true")
        self.views_column = QVBoxLayout(self.views_card)
        self.views_column.setObjectName(u"views_column")
        self.views_column.setContentsMargins(1, 1, 1, 1)
        self.views = QStackedWidget(self.views_card)
        self.views.setObjectName(u"views")
        self.branch = BranchForm()
        self.branch.setObjectName(u"branch")
        self.views.addWidget(self.branch)
        self.rules = RulesView()
        self.rules.setObjectName(u"rules")
        self.views.addWidget(self.rules)
        self.looks = LooksForm()
        self.looks.setObjectName(u"looks")
        self.views.addWidget(self.looks)
        self.backups = BackupsView()
        self.backups.setObjectName(u"backups")
        self.views.addWidget(self.backups)
        self.history = HistoryView()
        self.history.setObjectName(u"history")
        self.views.addWidget(self.history)
        self.diagnostics = DiagnosticsView()
        self.diagnostics.setObjectName(u"diagnostics")
        self.views.addWidget(self.diagnostics)
        self.points = PointsSwitch()
        self.points.setObjectName(u"points")
        self.views.addWidget(self.points)

        self.views_column.addWidget(self.views)


        self.columns.addWidget(self.views_card)

        self.columns.setStretch(1, 1)

        self.retranslateUi(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage):
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Parts of the settings", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
