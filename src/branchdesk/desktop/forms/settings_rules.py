"""Compiled from ui/settings_rules.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.count_edit import CountEdit
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.problem_list import ProblemList
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

        self.notice_heading = QLabel(RulesView)
        self.notice_heading.setObjectName(u"notice_heading")
        self.notice_heading.setProperty(u"role", u"strong")
        self.notice_heading.setWordWrap(True)

        self.column.addWidget(self.notice_heading)

        self.notice = QGridLayout()
        self.notice.setObjectName(u"notice")
        self.notice.setHorizontalSpacing(12)
        self.notice.setVerticalSpacing(2)
        self.percent_label = QLabel(RulesView)
        self.percent_label.setObjectName(u"percent_label")

        self.notice.addWidget(self.percent_label, 0, 0, 1, 1)

        self.percent = CountEdit(RulesView)
        self.percent.setObjectName(u"percent")

        self.notice.addWidget(self.percent, 1, 0, 1, 1)

        self.least_characters_label = QLabel(RulesView)
        self.least_characters_label.setObjectName(u"least_characters_label")

        self.notice.addWidget(self.least_characters_label, 0, 1, 1, 1)

        self.least_characters = CountEdit(RulesView)
        self.least_characters.setObjectName(u"least_characters")

        self.notice.addWidget(self.least_characters, 1, 1, 1, 1)

        self.keep_notice = QPushButton(RulesView)
        self.keep_notice.setObjectName(u"keep_notice")
        self.keep_notice.setProperty(u"kind", u"quiet")
        self.keep_notice.setAutoDefault(False)

        self.notice.addWidget(self.keep_notice, 1, 2, 1, 1)

        self.default_notice = QPushButton(RulesView)
        self.default_notice.setObjectName(u"default_notice")
        self.default_notice.setProperty(u"kind", u"quiet")
        self.default_notice.setAutoDefault(False)

        self.notice.addWidget(self.default_notice, 1, 3, 1, 1)

        self.notice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.notice.addItem(self.notice_gap, 1, 4, 1, 1)

        self.notice.setColumnStretch(4, 1)

        self.column.addLayout(self.notice)

        self.notice_problems = ProblemList(RulesView)
        self.notice_problems.setObjectName(u"notice_problems")

        self.column.addWidget(self.notice_problems)

        self.notice_basis = QLabel(RulesView)
        self.notice_basis.setObjectName(u"notice_basis")
        self.notice_basis.setProperty(u"role", u"basis")
        self.notice_basis.setWordWrap(True)

        self.column.addWidget(self.notice_basis)

        self.rules = LineList(RulesView)
        self.rules.setObjectName(u"rules")

        self.column.addWidget(self.rules)

#if QT_CONFIG(shortcut)
        self.percent_label.setBuddy(self.percent)
        self.least_characters_label.setBuddy(self.least_characters)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.standard, self.percent)
        QWidget.setTabOrder(self.percent, self.least_characters)
        QWidget.setTabOrder(self.least_characters, self.keep_notice)
        QWidget.setTabOrder(self.keep_notice, self.default_notice)
        QWidget.setTabOrder(self.default_notice, self.rules)

        self.retranslateUi(RulesView)
    # setupUi

    def retranslateUi(self, RulesView):
        self.heading.setText(QCoreApplication.translate("RulesView", u"What the branch is held to", None))
        self.standard.setText(QCoreApplication.translate("RulesView", u"Edit, hand out or take over the &star standard", None))
        self.notice_heading.setText(QCoreApplication.translate("RulesView", u"Look again before finalising: told to the secretary alone", None))
        self.percent_label.setText(QCoreApplication.translate("RulesView", u"Same &words from (%)", None))
#if QT_CONFIG(accessibility)
        self.percent.setAccessibleName(QCoreApplication.translate("RulesView", u"Same words from (%)", None))
#endif // QT_CONFIG(accessibility)
        self.least_characters_label.setText(QCoreApplication.translate("RulesView", u"Not compared below (&characters)", None))
#if QT_CONFIG(accessibility)
        self.least_characters.setAccessibleName(QCoreApplication.translate("RulesView", u"Not compared below (characters)", None))
#endif // QT_CONFIG(accessibility)
        self.keep_notice.setText(QCoreApplication.translate("RulesView", u"&Keep these limits", None))
        self.default_notice.setText(QCoreApplication.translate("RulesView", u"&Default", None))
#if QT_CONFIG(accessibility)
        self.rules.setAccessibleName(QCoreApplication.translate("RulesView", u"Rules in force", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
