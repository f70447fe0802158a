"""Compiled from ui/cycle_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.board_view import BoardView
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.side_column import SideColumn
from branchdesk.desktop.widgets.state_legend import StateLegend
class Ui_CyclePage(object):
    def setupUi(self, CyclePage):
        if not CyclePage.objectName():
            CyclePage.setObjectName(u"CyclePage")
        self.columns = QHBoxLayout(CyclePage)
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.board_card = QFrame(CyclePage)
        self.board_card.setObjectName(u"board_card")
        self.board_card.setProperty(u"card", u"true")
        self.board_column = QVBoxLayout(self.board_card)
        self.board_column.setSpacing(8)
        self.board_column.setObjectName(u"board_column")
        self.board_column.setContentsMargins(8, 8, 8, 12)
        self.board = BoardView(self.board_card)
        self.board.setObjectName(u"board")

        self.board_column.addWidget(self.board)

        self.legend = StateLegend(self.board_card)
        self.legend.setObjectName(u"legend")

        self.board_column.addWidget(self.legend)

        self.board_column.setStretch(0, 1)

        self.columns.addWidget(self.board_card)

        self.side = SideColumn(CyclePage)
        self.side.setObjectName(u"side")
        self.side_outer = QVBoxLayout(self.side)
        self.side_outer.setObjectName(u"side_outer")
        self.side_outer.setContentsMargins(0, 0, 0, 0)
        self.side_scroll = QScrollArea(self.side)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_content = QWidget()
        self.side_content.setObjectName(u"side_content")
        self.side_content.setProperty(u"clear", u"true")
        self.side_column = QVBoxLayout(self.side_content)
        self.side_column.setSpacing(12)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.cell_card = QFrame(self.side_content)
        self.cell_card.setObjectName(u"cell_card")
        self.cell_card.setProperty(u"card", u"true")
        self.cell_column = QVBoxLayout(self.cell_card)
        self.cell_column.setSpacing(6)
        self.cell_column.setObjectName(u"cell_column")
        self.cell_column.setContentsMargins(16, 12, 16, 12)
        self.cell_title = QLabel(self.cell_card)
        self.cell_title.setObjectName(u"cell_title")
        self.cell_title.setProperty(u"role", u"heading")
        self.cell_title.setWordWrap(True)

        self.cell_column.addWidget(self.cell_title)

        self.cell_state_row = QHBoxLayout()
        self.cell_state_row.setSpacing(6)
        self.cell_state_row.setObjectName(u"cell_state_row")
        self.cell_mark = QLabel(self.cell_card)
        self.cell_mark.setObjectName(u"cell_mark")

        self.cell_state_row.addWidget(self.cell_mark)

        self.cell_state = QLabel(self.cell_card)
        self.cell_state.setObjectName(u"cell_state")
        self.cell_state.setWordWrap(True)

        self.cell_state_row.addWidget(self.cell_state)

        self.cell_state_row.setStretch(1, 1)

        self.cell_column.addLayout(self.cell_state_row)

        self.cell_records = LineList(self.cell_card)
        self.cell_records.setObjectName(u"cell_records")

        self.cell_column.addWidget(self.cell_records)

        self.cell_basis = QLabel(self.cell_card)
        self.cell_basis.setObjectName(u"cell_basis")
        self.cell_basis.setProperty(u"role", u"basis")
        self.cell_basis.setWordWrap(True)
        self.cell_basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.cell_column.addWidget(self.cell_basis)

        self.begin = QPushButton(self.cell_card)
        self.begin.setObjectName(u"begin")
        self.begin.setProperty(u"kind", u"link")
        self.begin.setAutoDefault(True)

        self.cell_column.addWidget(self.begin)


        self.side_column.addWidget(self.cell_card)

        self.next_card = QFrame(self.side_content)
        self.next_card.setObjectName(u"next_card")
        self.next_card.setProperty(u"card", u"true")
        self.next_column = QVBoxLayout(self.next_card)
        self.next_column.setSpacing(4)
        self.next_column.setObjectName(u"next_column")
        self.next_column.setContentsMargins(8, 12, 8, 8)
        self.next_heading = QLabel(self.next_card)
        self.next_heading.setObjectName(u"next_heading")
        self.next_heading.setProperty(u"role", u"heading")
        self.next_heading.setIndent(8)

        self.next_column.addWidget(self.next_heading)

        self.next_list = LineList(self.next_card)
        self.next_list.setObjectName(u"next_list")

        self.next_column.addWidget(self.next_list)


        self.side_column.addWidget(self.next_card)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_column.addItem(self.below)

        self.side_column.setStretch(2, 1)
        self.side_scroll.setWidget(self.side_content)

        self.side_outer.addWidget(self.side_scroll)


        self.columns.addWidget(self.side)

        self.columns.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.next_heading.setBuddy(self.next_list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.board, self.cell_records)
        QWidget.setTabOrder(self.cell_records, self.begin)
        QWidget.setTabOrder(self.begin, self.next_list)

        self.retranslateUi(CyclePage)
    # setupUi

    def retranslateUi(self, CyclePage):
#if QT_CONFIG(accessibility)
        self.cell_records.setAccessibleName(QCoreApplication.translate("CyclePage", u"Records of this cell", None))
#endif // QT_CONFIG(accessibility)
        self.begin.setText(QCoreApplication.translate("CyclePage", u"Begin a new record for this", None))
        self.next_heading.setText(QCoreApplication.translate("CyclePage", u"Coming ne&xt", None))
#if QT_CONFIG(accessibility)
        self.next_list.setAccessibleName(QCoreApplication.translate("CyclePage", u"Coming next", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
