"""Compiled from ui/record_list.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)
class Ui_RecordList(object):
    def setupUi(self, RecordList):
        if not RecordList.objectName():
            RecordList.setObjectName(u"RecordList")
        self.list_column = QVBoxLayout(RecordList)
        self.list_column.setSpacing(12)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.filters = QFrame(RecordList)
        self.filters.setObjectName(u"filters")
        self.filters.setProperty(u"card", u"true")
        self.filter_lines = QVBoxLayout(self.filters)
        self.filter_lines.setSpacing(4)
        self.filter_lines.setObjectName(u"filter_lines")
        self.filter_lines.setContentsMargins(12, 8, 12, 8)
        self.filter_line = QHBoxLayout()
        self.filter_line.setSpacing(12)
        self.filter_line.setObjectName(u"filter_line")
        self.search = QLineEdit(self.filters)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.filter_line.addWidget(self.search)

        self.kind = QComboBox(self.filters)
        self.kind.setObjectName(u"kind")

        self.filter_line.addWidget(self.kind)

        self.chips_place = QWidget(self.filters)
        self.chips_place.setObjectName(u"chips_place")
        self.chips = QHBoxLayout(self.chips_place)
        self.chips.setSpacing(4)
        self.chips.setObjectName(u"chips")
        self.chips.setContentsMargins(0, 0, 0, 0)

        self.filter_line.addWidget(self.chips_place)

        self.bin = QPushButton(self.filters)
        self.bin.setObjectName(u"bin")
        self.bin.setProperty(u"kind", u"quiet")
        self.bin.setCheckable(True)
        self.bin.setAutoDefault(True)

        self.filter_line.addWidget(self.bin)

        self.filter_line.setStretch(0, 1)

        self.filter_lines.addLayout(self.filter_line)

        self.second_line = QHBoxLayout()
        self.second_line.setSpacing(12)
        self.second_line.setObjectName(u"second_line")
        self.second_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.second_line.addItem(self.second_gap)


        self.filter_lines.addLayout(self.second_line)


        self.list_column.addWidget(self.filters)

        self.views = QStackedWidget(RecordList)
        self.views.setObjectName(u"views")
        self.table_card = QFrame()
        self.table_card.setObjectName(u"table_card")
        self.table_card.setProperty(u"card", u"true")
        self.table_column = QVBoxLayout(self.table_card)
        self.table_column.setSpacing(4)
        self.table_column.setObjectName(u"table_column")
        self.table_column.setContentsMargins(8, 8, 8, 8)
        self.table = QTableView(self.table_card)
        self.table.setObjectName(u"table")

        self.table_column.addWidget(self.table)

        self.hint = QLabel(self.table_card)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"caption")
        self.hint.setWordWrap(True)

        self.table_column.addWidget(self.hint)

        self.views.addWidget(self.table_card)

        self.list_column.addWidget(self.views)

        self.list_column.setStretch(1, 1)
        QWidget.setTabOrder(self.search, self.kind)
        QWidget.setTabOrder(self.kind, self.bin)
        QWidget.setTabOrder(self.bin, self.table)

        self.retranslateUi(RecordList)
    # setupUi

    def retranslateUi(self, RecordList):
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RecordList", u"Search in titles and minutes", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RecordList", u"Search in titles and minutes (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("RecordList", u"Kind of record", None))
#endif // QT_CONFIG(accessibility)
        self.bin.setText(QCoreApplication.translate("RecordList", u"Recycle bin", None))
#if QT_CONFIG(tooltip)
        self.bin.setToolTip(QCoreApplication.translate("RecordList", u"Show what was removed, and restore it", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RecordList", u"Records", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText("")
        pass
    # retranslateUi
