"""Compiled from ui/today_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.link_card import LinkCard
class Ui_TodayPage(object):
    def setupUi(self, TodayPage):
        if not TodayPage.objectName():
            TodayPage.setObjectName(u"TodayPage")
        self.columns = QHBoxLayout(TodayPage)
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.views = QStackedWidget(TodayPage)
        self.views.setObjectName(u"views")
        self.list_card = QFrame()
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", u"true")
        self.list_column = QVBoxLayout(self.list_card)
        self.list_column.setSpacing(8)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(8, 12, 8, 12)
        self.list_heading = QLabel(self.list_card)
        self.list_heading.setObjectName(u"list_heading")
        self.list_heading.setProperty(u"role", u"heading")
        self.list_heading.setIndent(8)

        self.list_column.addWidget(self.list_heading)

        self.todo_list = LineList(self.list_card)
        self.todo_list.setObjectName(u"todo_list")

        self.list_column.addWidget(self.todo_list)

        self.rule = QFrame(self.list_card)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"rule", u"true")

        self.list_column.addWidget(self.rule)

        self.basis = QLabel(self.list_card)
        self.basis.setObjectName(u"basis")
        self.basis.setProperty(u"role", u"basis")
        self.basis.setWordWrap(True)
        self.basis.setIndent(8)
        self.basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.list_column.addWidget(self.basis)

        self.list_column.setStretch(1, 1)
        self.views.addWidget(self.list_card)

        self.columns.addWidget(self.views)

        self.cards = QVBoxLayout()
        self.cards.setSpacing(12)
        self.cards.setObjectName(u"cards")
        self.star_card = LinkCard(TodayPage)
        self.star_card.setObjectName(u"star_card")

        self.cards.addWidget(self.star_card)

        self.packet_card = LinkCard(TodayPage)
        self.packet_card.setObjectName(u"packet_card")

        self.cards.addWidget(self.packet_card)

        self.backup_card = LinkCard(TodayPage)
        self.backup_card.setObjectName(u"backup_card")

        self.cards.addWidget(self.backup_card)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cards.addItem(self.below)


        self.columns.addLayout(self.cards)

        self.columns.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.list_heading.setBuddy(self.todo_list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.todo_list, self.star_card)
        QWidget.setTabOrder(self.star_card, self.packet_card)
        QWidget.setTabOrder(self.packet_card, self.backup_card)

        self.retranslateUi(TodayPage)
    # setupUi

    def retranslateUi(self, TodayPage):
        self.list_heading.setText(QCoreApplication.translate("TodayPage", u"What to do &now", None))
#if QT_CONFIG(accessibility)
        self.todo_list.setAccessibleName(QCoreApplication.translate("TodayPage", u"What to do now", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.star_card.setAccessibleName(QCoreApplication.translate("TodayPage", u"Star self-rating", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.packet_card.setAccessibleName(QCoreApplication.translate("TodayPage", u"Latest packet", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.backup_card.setAccessibleName(QCoreApplication.translate("TodayPage", u"Latest backup", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
