"""Compiled from ui/settings_rules.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.line_list import LineList
class Ui_RulesView(object):
    def setupUi(self, RulesView):
        if not RulesView.objectName():
            RulesView.setObjectName(u"RulesView")
        self.column = QVBoxLayout(RulesView)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.heading = QLabel(RulesView)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.intro = QLabel(RulesView)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"role", u"muted")
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.standard = QPushButton(RulesView)
        self.standard.setObjectName(u"standard")
        self.standard.setProperty(u"kind", u"link")
        self.standard.setAutoDefault(False)

        self.column.addWidget(self.standard)

        self.rules = LineList(RulesView)
        self.rules.setObjectName(u"rules")

        self.column.addWidget(self.rules)

        QWidget.setTabOrder(self.standard, self.rules)

        self.retranslateUi(RulesView)
    # setupUi

    def retranslateUi(self, RulesView):
        self.heading.setText(QCoreApplication.translate("RulesView", u"What the branch is held to", None))
        self.standard.setText(QCoreApplication.translate("RulesView", u"Edit, hand out or take over the &star standard", None))
#if QT_CONFIG(accessibility)
        self.rules.setAccessibleName(QCoreApplication.translate("RulesView", u"Rules in force", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
