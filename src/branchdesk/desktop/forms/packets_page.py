"""Compiled from ui/packets_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from branchdesk.desktop.pages.packets_export import PacketExport
from branchdesk.desktop.pages.packets_preview import PacketPreview
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.side_column import SideColumn
class Ui_PacketsPage(object):
    def setupUi(self, PacketsPage):
        if not PacketsPage.objectName():
            PacketsPage.setObjectName(u"PacketsPage")
        self.whole = QVBoxLayout(PacketsPage)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.views = QStackedWidget(PacketsPage)
        self.views.setObjectName(u"views")
        self.making = QWidget()
        self.making.setObjectName(u"making")
        self.columns = QHBoxLayout(self.making)
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.contents_card = QFrame(self.making)
        self.contents_card.setObjectName(u"contents_card")
        self.contents_card.setProperty(u"card", u"true")
        self.contents_outer = QVBoxLayout(self.contents_card)
        self.contents_outer.setObjectName(u"contents_outer")
        self.contents_outer.setContentsMargins(1, 1, 1, 1)
        self.contents_scroll = QScrollArea(self.contents_card)
        self.contents_scroll.setObjectName(u"contents_scroll")
        self.contents_scroll.setWidgetResizable(True)
        self.contents_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.contents_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents = QWidget()
        self.contents.setObjectName(u"contents")
        self.contents.setProperty(u"clear", u"true")
        self.contents_column = QVBoxLayout(self.contents)
        self.contents_column.setSpacing(6)
        self.contents_column.setObjectName(u"contents_column")
        self.contents_column.setContentsMargins(16, 14, 16, 14)
        self.contents_heading = QLabel(self.contents)
        self.contents_heading.setObjectName(u"contents_heading")
        self.contents_heading.setProperty(u"role", u"heading")

        self.contents_column.addWidget(self.contents_heading)

        self.sum = QLabel(self.contents)
        self.sum.setObjectName(u"sum")
        self.sum.setProperty(u"role", u"muted")
        self.sum.setWordWrap(True)

        self.contents_column.addWidget(self.sum)

        self.sections = LineList(self.contents)
        self.sections.setObjectName(u"sections")

        self.contents_column.addWidget(self.sections)

        self.left_out = QLabel(self.contents)
        self.left_out.setObjectName(u"left_out")
        self.left_out.setProperty(u"role", u"caption")
        self.left_out.setWordWrap(True)

        self.contents_column.addWidget(self.left_out)

        self.notice_heading = QLabel(self.contents)
        self.notice_heading.setObjectName(u"notice_heading")
        self.notice_heading.setProperty(u"role", u"heading")

        self.contents_column.addWidget(self.notice_heading)

        self.notices = LineList(self.contents)
        self.notices.setObjectName(u"notices")

        self.contents_column.addWidget(self.notices)

        self.contents_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contents_column.addItem(self.contents_below)

        self.contents_scroll.setWidget(self.contents)

        self.contents_outer.addWidget(self.contents_scroll)


        self.columns.addWidget(self.contents_card)

        self.side = SideColumn(self.making)
        self.side.setObjectName(u"side")
        self.side_outer = QVBoxLayout(self.side)
        self.side_outer.setObjectName(u"side_outer")
        self.side_outer.setContentsMargins(0, 0, 0, 0)
        self.side_scroll = QScrollArea(self.side)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_content = QWidget()
        self.side_content.setObjectName(u"side_content")
        self.side_content.setProperty(u"clear", u"true")
        self.side_column = QVBoxLayout(self.side_content)
        self.side_column.setSpacing(12)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.export_card = PacketExport(self.side_content)
        self.export_card.setObjectName(u"export_card")

        self.side_column.addWidget(self.export_card)

        self.earlier_card = QFrame(self.side_content)
        self.earlier_card.setObjectName(u"earlier_card")
        self.earlier_card.setProperty(u"card", u"true")
        self.earlier_column = QVBoxLayout(self.earlier_card)
        self.earlier_column.setSpacing(4)
        self.earlier_column.setObjectName(u"earlier_column")
        self.earlier_column.setContentsMargins(8, 12, 8, 8)
        self.earlier_heading = QLabel(self.earlier_card)
        self.earlier_heading.setObjectName(u"earlier_heading")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.earlier_heading.sizePolicy().hasHeightForWidth())
        self.earlier_heading.setSizePolicy(sizePolicy)
        self.earlier_heading.setProperty(u"role", u"heading")
        self.earlier_heading.setIndent(8)

        self.earlier_column.addWidget(self.earlier_heading)

        self.earlier_none = QLabel(self.earlier_card)
        self.earlier_none.setObjectName(u"earlier_none")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.earlier_none.sizePolicy().hasHeightForWidth())
        self.earlier_none.setSizePolicy(sizePolicy1)
        self.earlier_none.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.earlier_none.setProperty(u"role", u"muted")
        self.earlier_none.setIndent(8)
        self.earlier_none.setWordWrap(True)

        self.earlier_column.addWidget(self.earlier_none)

        self.earlier = LineList(self.earlier_card)
        self.earlier.setObjectName(u"earlier")

        self.earlier_column.addWidget(self.earlier)

        self.earlier_column.setStretch(2, 1)

        self.side_column.addWidget(self.earlier_card)

        self.side_column.setStretch(1, 1)
        self.side_scroll.setWidget(self.side_content)

        self.side_outer.addWidget(self.side_scroll)


        self.columns.addWidget(self.side)

        self.columns.setStretch(0, 1)
        self.views.addWidget(self.making)
        self.preview = PacketPreview()
        self.preview.setObjectName(u"preview")
        self.views.addWidget(self.preview)

        self.whole.addWidget(self.views)

        QWidget.setTabOrder(self.sections, self.notices)
        QWidget.setTabOrder(self.notices, self.earlier)

        self.retranslateUi(PacketsPage)
    # setupUi

    def retranslateUi(self, PacketsPage):
        self.contents_heading.setText(QCoreApplication.translate("PacketsPage", u"What will be in it", None))
#if QT_CONFIG(accessibility)
        self.sections.setAccessibleName(QCoreApplication.translate("PacketsPage", u"Sections of the packet", None))
#endif // QT_CONFIG(accessibility)
        self.notice_heading.setText(QCoreApplication.translate("PacketsPage", u"Look at this first", None))
#if QT_CONFIG(accessibility)
        self.notices.setAccessibleName(QCoreApplication.translate("PacketsPage", u"Look at this first", None))
#endif // QT_CONFIG(accessibility)
        self.earlier_heading.setText(QCoreApplication.translate("PacketsPage", u"Made before", None))
        self.earlier_none.setText(QCoreApplication.translate("PacketsPage", u"No packet of this year was made yet.", None))
#if QT_CONFIG(accessibility)
        self.earlier.setAccessibleName(QCoreApplication.translate("PacketsPage", u"Packets made before", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
