"""Compiled from ui/wizard.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.count_edit import CountEdit
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
class Ui_Wizard(object):
    def setupUi(self, Wizard):
        if not Wizard.objectName():
            Wizard.setObjectName(u"Wizard")
        self.whole = QVBoxLayout(Wizard)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(Wizard)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"clear", u"true")
        self.across = QGridLayout(self.content)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.left_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.across.addItem(self.left_gap, 1, 0, 1, 1)

        self.sheet = QFrame(self.content)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", u"true")
        self.column = QVBoxLayout(self.sheet)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(28, 22, 28, 20)
        self.heading = QLabel(self.sheet)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.column.addWidget(self.heading)

        self.where_at = QLabel(self.sheet)
        self.where_at.setObjectName(u"where_at")
        self.where_at.setProperty(u"role", u"muted")
        self.where_at.setWordWrap(True)

        self.column.addWidget(self.where_at)

        self.pages = QStackedWidget(self.sheet)
        self.pages.setObjectName(u"pages")
        self.place = QWidget()
        self.place.setObjectName(u"place")
        self.place.setProperty(u"clear", u"true")
        self.place_column = QVBoxLayout(self.place)
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.place)
        self.name_label.setObjectName(u"name_label")

        self.place_column.addWidget(self.name_label)

        self.name = QLineEdit(self.place)
        self.name.setObjectName(u"name")
        self.name.setPlaceholderText(u"\u4e2d\u5171\u67d0\u67d0\u5e02\u4eba\u5927\u5e38\u59d4\u4f1a\u673a\u5173\u7b2c\u4e00\u652f\u90e8\u59d4\u5458\u4f1a")

        self.place_column.addWidget(self.name)

        self.short_name_label = QLabel(self.place)
        self.short_name_label.setObjectName(u"short_name_label")

        self.place_column.addWidget(self.short_name_label)

        self.short_name = QLineEdit(self.place)
        self.short_name.setObjectName(u"short_name")
        self.short_name.setPlaceholderText(u"\u673a\u5173\u7b2c\u4e00\u515a\u652f\u90e8")

        self.place_column.addWidget(self.short_name)

        self.folder_label = QLabel(self.place)
        self.folder_label.setObjectName(u"folder_label")

        self.place_column.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_row.setContentsMargins(0, 0, 0, 0)
        self.folder = QLineEdit(self.place)
        self.folder.setObjectName(u"folder")

        self.folder_row.addWidget(self.folder)

        self.choose = QPushButton(self.place)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.folder_row.addWidget(self.choose)

        self.folder_row.setStretch(0, 1)

        self.place_column.addLayout(self.folder_row)

        self.folder_guide = QLabel(self.place)
        self.folder_guide.setObjectName(u"folder_guide")
        self.folder_guide.setProperty(u"role", u"caption")
        self.folder_guide.setWordWrap(True)

        self.place_column.addWidget(self.folder_guide)

        self.place_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.place_column.addItem(self.place_below)

        self.pages.addWidget(self.place)
        self.superior_page = QWidget()
        self.superior_page.setObjectName(u"superior_page")
        self.superior_page.setProperty(u"clear", u"true")
        self.superior_page_column = QVBoxLayout(self.superior_page)
        self.superior_page_column.setSpacing(4)
        self.superior_page_column.setObjectName(u"superior_page_column")
        self.superior_page_column.setContentsMargins(0, 0, 0, 0)
        self.superior_label = QLabel(self.superior_page)
        self.superior_label.setObjectName(u"superior_label")

        self.superior_page_column.addWidget(self.superior_label)

        self.superior = QLineEdit(self.superior_page)
        self.superior.setObjectName(u"superior")
        self.superior.setPlaceholderText(u"\u67d0\u67d0\u5e02\u4eba\u5927\u5e38\u59d4\u4f1a\u673a\u5173\u515a\u59d4")

        self.superior_page_column.addWidget(self.superior)

        self.unit_label = QLabel(self.superior_page)
        self.unit_label.setObjectName(u"unit_label")

        self.superior_page_column.addWidget(self.unit_label)

        self.unit = QLineEdit(self.superior_page)
        self.unit.setObjectName(u"unit")
        self.unit.setPlaceholderText(u"\u67d0\u67d0\u5e02\u4eba\u5927\u5e38\u59d4\u4f1a\u673a\u5173")

        self.superior_page_column.addWidget(self.unit)

        self.kind_label = QLabel(self.superior_page)
        self.kind_label.setObjectName(u"kind_label")

        self.superior_page_column.addWidget(self.kind_label)

        self.kind = QComboBox(self.superior_page)
        self.kind.setObjectName(u"kind")

        self.superior_page_column.addWidget(self.kind)

        self.superior_page_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.superior_page_column.addItem(self.superior_page_below)

        self.pages.addWidget(self.superior_page)
        self.groups_page = QWidget()
        self.groups_page.setObjectName(u"groups_page")
        self.groups_page.setProperty(u"clear", u"true")
        self.groups_page_column = QVBoxLayout(self.groups_page)
        self.groups_page_column.setSpacing(4)
        self.groups_page_column.setObjectName(u"groups_page_column")
        self.groups_page_column.setContentsMargins(0, 0, 0, 0)
        self.groups_label = QLabel(self.groups_page)
        self.groups_label.setObjectName(u"groups_label")

        self.groups_page_column.addWidget(self.groups_label)

        self.groups = AutoGrowTextEdit(self.groups_page)
        self.groups.setObjectName(u"groups")

        self.groups_page_column.addWidget(self.groups)

        self.party_day_label = QLabel(self.groups_page)
        self.party_day_label.setObjectName(u"party_day_label")

        self.groups_page_column.addWidget(self.party_day_label)

        self.party_day = QLineEdit(self.groups_page)
        self.party_day.setObjectName(u"party_day")
        self.party_day.setPlaceholderText(u"\u6bcf\u670815\u65e5")

        self.groups_page_column.addWidget(self.party_day)

        self.groups_page_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.groups_page_column.addItem(self.groups_page_below)

        self.pages.addWidget(self.groups_page)
        self.term_page = QWidget()
        self.term_page.setObjectName(u"term_page")
        self.term_page.setProperty(u"clear", u"true")
        self.term_page_column = QVBoxLayout(self.term_page)
        self.term_page_column.setSpacing(4)
        self.term_page_column.setObjectName(u"term_page_column")
        self.term_page_column.setContentsMargins(0, 0, 0, 0)
        self.elected_on_label = QLabel(self.term_page)
        self.elected_on_label.setObjectName(u"elected_on_label")

        self.term_page_column.addWidget(self.elected_on_label)

        self.elected_on = DayEdit(self.term_page)
        self.elected_on.setObjectName(u"elected_on")

        self.term_page_column.addWidget(self.elected_on)

        self.term_years_label = QLabel(self.term_page)
        self.term_years_label.setObjectName(u"term_years_label")

        self.term_page_column.addWidget(self.term_years_label)

        self.term_years = CountEdit(self.term_page)
        self.term_years.setObjectName(u"term_years")

        self.term_page_column.addWidget(self.term_years)

        self.approval_label = QLabel(self.term_page)
        self.approval_label.setObjectName(u"approval_label")

        self.term_page_column.addWidget(self.approval_label)

        self.approval = QLineEdit(self.term_page)
        self.approval.setObjectName(u"approval")
        self.approval.setPlaceholderText(u"\u673a\u5173\u515a\u30142024\u30155\u53f7")

        self.term_page_column.addWidget(self.approval)

        self.first_year_label = QLabel(self.term_page)
        self.first_year_label.setObjectName(u"first_year_label")

        self.term_page_column.addWidget(self.first_year_label)

        self.first_year = CountEdit(self.term_page)
        self.first_year.setObjectName(u"first_year")

        self.term_page_column.addWidget(self.first_year)

        self.first_year_guide = QLabel(self.term_page)
        self.first_year_guide.setObjectName(u"first_year_guide")
        self.first_year_guide.setProperty(u"role", u"caption")
        self.first_year_guide.setWordWrap(True)

        self.term_page_column.addWidget(self.first_year_guide)

        self.term_page_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.term_page_column.addItem(self.term_page_below)

        self.pages.addWidget(self.term_page)
        self.members_page = QWidget()
        self.members_page.setObjectName(u"members_page")
        self.members_page.setProperty(u"clear", u"true")
        self.members_page_column = QVBoxLayout(self.members_page)
        self.members_page_column.setSpacing(4)
        self.members_page_column.setObjectName(u"members_page_column")
        self.members_page_column.setContentsMargins(0, 0, 0, 0)
        self.members_text = QLabel(self.members_page)
        self.members_text.setObjectName(u"members_text")
        self.members_text.setWordWrap(True)

        self.members_page_column.addWidget(self.members_text)

        self.members_row = QHBoxLayout()
        self.members_row.setSpacing(12)
        self.members_row.setObjectName(u"members_row")
        self.members_row.setContentsMargins(0, 0, 0, 0)
        self.import_now = QPushButton(self.members_page)
        self.import_now.setObjectName(u"import_now")
        self.import_now.setProperty(u"kind", u"primary")
        self.import_now.setAutoDefault(True)

        self.members_row.addWidget(self.import_now)

        self.later = QPushButton(self.members_page)
        self.later.setObjectName(u"later")
        self.later.setAutoDefault(True)

        self.members_row.addWidget(self.later)

        self.members_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.members_row.addItem(self.members_gap)


        self.members_page_column.addLayout(self.members_row)

        self.members_page_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.members_page_column.addItem(self.members_page_below)

        self.pages.addWidget(self.members_page)

        self.column.addWidget(self.pages)

        self.problems = ProblemList(self.sheet)
        self.problems.setObjectName(u"problems")

        self.column.addWidget(self.problems)

        self.trouble = QLabel(self.sheet)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"role", u"problem")
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QWidget(self.sheet)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setProperty(u"clear", u"true")
        self.buttons_row = QHBoxLayout(self.buttons)
        self.buttons_row.setSpacing(12)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.next = QPushButton(self.buttons)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"kind", u"primary")
        self.next.setAutoDefault(True)

        self.buttons_row.addWidget(self.next)

        self.skip = QPushButton(self.buttons)
        self.skip.setObjectName(u"skip")
        self.skip.setAutoDefault(False)

        self.buttons_row.addWidget(self.skip)

        self.back = QPushButton(self.buttons)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.buttons_row.addWidget(self.back)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_gap)

        self.open_existing = QPushButton(self.buttons)
        self.open_existing.setObjectName(u"open_existing")
        self.open_existing.setProperty(u"kind", u"link")
        self.open_existing.setAutoDefault(False)

        self.buttons_row.addWidget(self.open_existing)

        self.receive = QPushButton(self.buttons)
        self.receive.setObjectName(u"receive")
        self.receive.setProperty(u"kind", u"link")
        self.receive.setAutoDefault(False)

        self.buttons_row.addWidget(self.receive)

        self.count = QPushButton(self.buttons)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"kind", u"link")
        self.count.setAutoDefault(False)

        self.buttons_row.addWidget(self.count)


        self.column.addWidget(self.buttons)

        self.column.setStretch(2, 1)

        self.across.addWidget(self.sheet, 1, 1, 1, 1)

        self.right_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.across.addItem(self.right_gap, 1, 2, 1, 1)

        self.across.setRowStretch(0, 2)
        self.across.setRowStretch(2, 3)
        self.across.setColumnStretch(0, 1)
        self.across.setColumnStretch(1, 100)
        self.across.setColumnStretch(2, 1)
        self.scroll.setWidget(self.content)

        self.whole.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.short_name_label.setBuddy(self.short_name)
        self.folder_label.setBuddy(self.folder)
        self.superior_label.setBuddy(self.superior)
        self.unit_label.setBuddy(self.unit)
        self.kind_label.setBuddy(self.kind)
        self.groups_label.setBuddy(self.groups)
        self.party_day_label.setBuddy(self.party_day)
        self.elected_on_label.setBuddy(self.elected_on)
        self.term_years_label.setBuddy(self.term_years)
        self.approval_label.setBuddy(self.approval)
        self.first_year_label.setBuddy(self.first_year)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.short_name)
        QWidget.setTabOrder(self.short_name, self.folder)
        QWidget.setTabOrder(self.folder, self.choose)
        QWidget.setTabOrder(self.choose, self.superior)
        QWidget.setTabOrder(self.superior, self.unit)
        QWidget.setTabOrder(self.unit, self.kind)
        QWidget.setTabOrder(self.kind, self.groups)
        QWidget.setTabOrder(self.groups, self.party_day)
        QWidget.setTabOrder(self.party_day, self.elected_on)
        QWidget.setTabOrder(self.elected_on, self.term_years)
        QWidget.setTabOrder(self.term_years, self.approval)
        QWidget.setTabOrder(self.approval, self.first_year)
        QWidget.setTabOrder(self.first_year, self.import_now)
        QWidget.setTabOrder(self.import_now, self.later)
        QWidget.setTabOrder(self.later, self.next)
        QWidget.setTabOrder(self.next, self.skip)
        QWidget.setTabOrder(self.skip, self.back)
        QWidget.setTabOrder(self.back, self.open_existing)
        QWidget.setTabOrder(self.open_existing, self.receive)
        QWidget.setTabOrder(self.receive, self.count)

        self.retranslateUi(Wizard)
    # setupUi

    def retranslateUi(self, Wizard):
        self.name_label.setText(QCoreApplication.translate("Wizard", u"&Full name of the branch", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("Wizard", u"Full name of the branch", None))
#endif // QT_CONFIG(accessibility)
        self.short_name_label.setText(QCoreApplication.translate("Wizard", u"S&hort name, for narrow places", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("Wizard", u"Short name, for narrow places", None))
#endif // QT_CONFIG(accessibility)
        self.folder_label.setText(QCoreApplication.translate("Wizard", u"F&older of the workspace", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("Wizard", u"Folder of the workspace", None))
#endif // QT_CONFIG(accessibility)
        self.choose.setText(QCoreApplication.translate("Wizard", u"&Choose\u2026", None))
        self.folder_guide.setText(QCoreApplication.translate("Wizard", u"Members, records, photos and backups of the branch lie in this folder, on this computer alone. To move house, copy the whole folder.", None))
        self.superior_label.setText(QCoreApplication.translate("Wizard", u"Superior &committee", None))
#if QT_CONFIG(accessibility)
        self.superior.setAccessibleName(QCoreApplication.translate("Wizard", u"Superior committee", None))
#endif // QT_CONFIG(accessibility)
        self.unit_label.setText(QCoreApplication.translate("Wizard", u"&Unit", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("Wizard", u"Unit", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("Wizard", u"&Kind of branch", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("Wizard", u"Kind of branch", None))
#endif // QT_CONFIG(accessibility)
        self.groups_label.setText(QCoreApplication.translate("Wizard", u"Party &groups, one per line; none if there are none", None))
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("Wizard", u"Party groups, one per line; none if there are none", None))
#endif // QT_CONFIG(accessibility)
        self.party_day_label.setText(QCoreApplication.translate("Wizard", u"Fixed day of the theme &party day", None))
#if QT_CONFIG(accessibility)
        self.party_day.setAccessibleName(QCoreApplication.translate("Wizard", u"Fixed day of the theme party day", None))
#endif // QT_CONFIG(accessibility)
        self.elected_on_label.setText(QCoreApplication.translate("Wizard", u"The committee was &elected on", None))
#if QT_CONFIG(accessibility)
        self.elected_on.setAccessibleName(QCoreApplication.translate("Wizard", u"The committee was elected on", None))
#endif // QT_CONFIG(accessibility)
        self.term_years_label.setText(QCoreApplication.translate("Wizard", u"&Years of the term", None))
#if QT_CONFIG(accessibility)
        self.term_years.setAccessibleName(QCoreApplication.translate("Wizard", u"Years of the term", None))
#endif // QT_CONFIG(accessibility)
        self.approval_label.setText(QCoreApplication.translate("Wizard", u"&Approval or filing document", None))
#if QT_CONFIG(accessibility)
        self.approval.setAccessibleName(QCoreApplication.translate("Wizard", u"Approval or filing document", None))
#endif // QT_CONFIG(accessibility)
        self.first_year_label.setText(QCoreApplication.translate("Wizard", u"The first year &kept here", None))
#if QT_CONFIG(accessibility)
        self.first_year.setAccessibleName(QCoreApplication.translate("Wizard", u"The first year kept here", None))
#endif // QT_CONFIG(accessibility)
        self.first_year_guide.setText(QCoreApplication.translate("Wizard", u"What lies before this year is not asked for.", None))
        self.members_text.setText(QCoreApplication.translate("Wizard", u"The workspace is ready. A roster in Excel brings all members in at once: the columns are found by their headings, and nothing is written before you have seen it. Members can also be entered one by one later.", None))
        self.import_now.setText(QCoreApplication.translate("Wizard", u"&Import a roster\u2026", None))
        self.later.setText(QCoreApplication.translate("Wizard", u"&Later", None))
        self.next.setText(QCoreApplication.translate("Wizard", u"&Next", None))
        self.skip.setText(QCoreApplication.translate("Wizard", u"&Skip for now", None))
        self.back.setText(QCoreApplication.translate("Wizard", u"&Back", None))
        self.open_existing.setText(QCoreApplication.translate("Wizard", u"Open an e&xisting one\u2026", None))
        self.receive.setText(QCoreApplication.translate("Wizard", u"Recei&ve a handover file\u2026", None))
        self.count.setText(QCoreApplication.translate("Wizard", u"Coun&t ballots\u2026", None))
#if QT_CONFIG(tooltip)
        self.count.setToolTip(QCoreApplication.translate("Wizard", u"The second teller of a review opens the file (.bdcount) handed over; no workspace is needed", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
