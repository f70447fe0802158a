"""Compiled from ui/packets_preview.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QToolButton,
    QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.desktop.widgets.line_list import LineList
class Ui_PacketPreview(object):
    def setupUi(self, PacketPreview):
        if not PacketPreview.objectName():
            PacketPreview.setObjectName(u"PacketPreview")
        self.outer = QVBoxLayout(PacketPreview)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 12, 12)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.back = QPushButton(PacketPreview)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"kind", u"quiet")
        self.back.setAutoDefault(True)

        self.bar.addWidget(self.back)

        self.file = ElidedLabel(PacketPreview)
        self.file.setObjectName(u"file")
        self.file.setProperty(u"role", u"strong")

        self.bar.addWidget(self.file)

        self.previous = QToolButton(PacketPreview)
        self.previous.setObjectName(u"previous")

        self.bar.addWidget(self.previous)

        self.place = QLabel(PacketPreview)
        self.place.setObjectName(u"place")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.bar.addWidget(self.place)

        self.next = QToolButton(PacketPreview)
        self.next.setObjectName(u"next")

        self.bar.addWidget(self.next)

        self.smaller = QToolButton(PacketPreview)
        self.smaller.setObjectName(u"smaller")

        self.bar.addWidget(self.smaller)

        self.zoom = QLabel(PacketPreview)
        self.zoom.setObjectName(u"zoom")
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.bar.addWidget(self.zoom)

        self.larger = QToolButton(PacketPreview)
        self.larger.setObjectName(u"larger")

        self.bar.addWidget(self.larger)

        self.fit = QPushButton(PacketPreview)
        self.fit.setObjectName(u"fit")
        self.fit.setProperty(u"kind", u"quiet")
        self.fit.setAutoDefault(True)

        self.bar.addWidget(self.fit)

        self.bar.setStretch(1, 1)

        self.outer.addLayout(self.bar)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(8)
        self.columns.setObjectName(u"columns")
        self.page_list = LineList(PacketPreview)
        self.page_list.setObjectName(u"page_list")
        self.page_list.setUniformItemSizes(True)

        self.columns.addWidget(self.page_list)

        self.scroll = QScrollArea(PacketPreview)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scroll.setWidgetResizable(False)
        self.picture = QLabel()
        self.picture.setObjectName(u"picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scroll.setWidget(self.picture)

        self.columns.addWidget(self.scroll)

        self.columns.setStretch(1, 1)

        self.outer.addLayout(self.columns)

        self.outer.setStretch(1, 1)
        QWidget.setTabOrder(self.page_list, self.scroll)
        QWidget.setTabOrder(self.scroll, self.previous)
        QWidget.setTabOrder(self.previous, self.next)
        QWidget.setTabOrder(self.next, self.smaller)
        QWidget.setTabOrder(self.smaller, self.larger)
        QWidget.setTabOrder(self.larger, self.fit)
        QWidget.setTabOrder(self.fit, self.back)

        self.retranslateUi(PacketPreview)
    # setupUi

    def retranslateUi(self, PacketPreview):
        self.back.setText(QCoreApplication.translate("PacketPreview", u"Back", None))
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("PacketPreview", u"Previous page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous.setToolTip(QCoreApplication.translate("PacketPreview", u"Previous page (Page Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("PacketPreview", u"Next page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("PacketPreview", u"Next page (Page Down)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("PacketPreview", u"Smaller", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("PacketPreview", u"Smaller (\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("PacketPreview", u"Larger", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("PacketPreview", u"Larger (+)", None))
#endif // QT_CONFIG(tooltip)
        self.fit.setText(QCoreApplication.translate("PacketPreview", u"Whole page", None))
#if QT_CONFIG(accessibility)
        self.page_list.setAccessibleName(QCoreApplication.translate("PacketPreview", u"Pages", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
