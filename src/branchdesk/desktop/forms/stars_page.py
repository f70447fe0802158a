"""Compiled from ui/stars_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTabWidget, QTableView, QVBoxLayout, QWidget)

from branchdesk.desktop.pages.stars.adjustments import StarsAdjustments
from branchdesk.desktop.pages.stars.categories import CategoryCards
from branchdesk.desktop.pages.stars.item_panel import StarItemPanel
from branchdesk.desktop.widgets.side_column import SideColumn
from branchdesk.desktop.widgets.star_meter import StarMeter
class Ui_StarsPage(object):
    def setupUi(self, StarsPage):
        if not StarsPage.objectName():
            StarsPage.setObjectName(u"StarsPage")
        self.rows = QVBoxLayout(StarsPage)
        self.rows.setSpacing(12)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.top = QHBoxLayout()
        self.top.setSpacing(12)
        self.top.setObjectName(u"top")
        self.total_card = QFrame(StarsPage)
        self.total_card.setObjectName(u"total_card")
        self.total_card.setProperty(u"card", u"true")
        self.total_column = QVBoxLayout(self.total_card)
        self.total_column.setSpacing(4)
        self.total_column.setObjectName(u"total_column")
        self.total_column.setContentsMargins(16, 10, 16, 10)
        self.total_row = QHBoxLayout()
        self.total_row.setSpacing(12)
        self.total_row.setObjectName(u"total_row")
        self.star_meter = StarMeter(self.total_card)
        self.star_meter.setObjectName(u"star_meter")

        self.total_row.addWidget(self.star_meter)

        self.total = QLabel(self.total_card)
        self.total.setObjectName(u"total")
        self.total.setProperty(u"role", u"title")

        self.total_row.addWidget(self.total)

        self.after_total = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.total_row.addItem(self.after_total)


        self.total_column.addLayout(self.total_row)

        self.distance = QLabel(self.total_card)
        self.distance.setObjectName(u"distance")
        self.distance.setProperty(u"role", u"caption")
        self.distance.setWordWrap(True)

        self.total_column.addWidget(self.distance)

        self.obstacle = QLabel(self.total_card)
        self.obstacle.setObjectName(u"obstacle")
        self.obstacle.setProperty(u"role", u"problem")
        self.obstacle.setWordWrap(True)

        self.total_column.addWidget(self.obstacle)


        self.top.addWidget(self.total_card)

        self.categories = CategoryCards(StarsPage)
        self.categories.setObjectName(u"categories")

        self.top.addWidget(self.categories)

        self.top.setStretch(1, 1)

        self.rows.addLayout(self.top)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.items_card = QFrame(StarsPage)
        self.items_card.setObjectName(u"items_card")
        self.items_card.setProperty(u"card", u"true")
        self.items_column = QVBoxLayout(self.items_card)
        self.items_column.setSpacing(4)
        self.items_column.setObjectName(u"items_column")
        self.items_column.setContentsMargins(8, 8, 8, 8)
        self.tabs = QTabWidget(self.items_card)
        self.tabs.setObjectName(u"tabs")
        self.items_tab = QWidget()
        self.items_tab.setObjectName(u"items_tab")
        self.items_tab_row = QHBoxLayout(self.items_tab)
        self.items_tab_row.setSpacing(12)
        self.items_tab_row.setObjectName(u"items_tab_row")
        self.items_tab_row.setContentsMargins(0, 0, 0, 0)
        self.items = QTableView(self.items_tab)
        self.items.setObjectName(u"items")
        self.items.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.items.setTabKeyNavigation(False)
        self.items.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.items.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.items.setShowGrid(False)
        self.items.setWordWrap(False)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.verticalHeader().setVisible(False)

        self.items_tab_row.addWidget(self.items)

        self.side = SideColumn(self.items_tab)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.panel = StarItemPanel(self.side)
        self.panel.setObjectName(u"panel")

        self.side_column.addWidget(self.panel)


        self.items_tab_row.addWidget(self.side)

        self.items_tab_row.setStretch(0, 1)
        self.tabs.addTab(self.items_tab, "")
        self.adjustments_tab = StarsAdjustments()
        self.adjustments_tab.setObjectName(u"adjustments_tab")
        self.tabs.addTab(self.adjustments_tab, "")

        self.items_column.addWidget(self.tabs)


        self.columns.addWidget(self.items_card)


        self.rows.addLayout(self.columns)

        self.rows.setStretch(1, 1)

        self.retranslateUi(StarsPage)

        self.tabs.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, StarsPage):
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("StarsPage", u"Items of the star standard", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.items_tab), QCoreApplication.translate("StarsPage", u"&Items", None))
        self.tabs.setTabText(self.tabs.indexOf(self.adjustments_tab), QCoreApplication.translate("StarsPage", u"&Bonus, penalties and vetoes", None))
        pass
    # retranslateUi
