"""Compiled from ui/settings_branch.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.moment_edits import DayEdit
class Ui_BranchForm(object):
    def setupUi(self, BranchForm):
        if not BranchForm.objectName():
            BranchForm.setObjectName(u"BranchForm")
        self.outer = QVBoxLayout(BranchForm)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(BranchForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"clear", u"true")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.branch_heading = QLabel(self.content)
        self.branch_heading.setObjectName(u"branch_heading")
        self.branch_heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.branch_heading)

        self.branch_grid = QGridLayout()
        self.branch_grid.setObjectName(u"branch_grid")
        self.branch_grid.setHorizontalSpacing(12)
        self.branch_grid.setVerticalSpacing(6)
        self.name_label = QLabel(self.content)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name = QLineEdit(self.content)
        self.name.setObjectName(u"name")

        self.branch_grid.addWidget(self.name, 0, 1, 1, 1)

        self.short_name_label = QLabel(self.content)
        self.short_name_label.setObjectName(u"short_name_label")
        self.short_name_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.short_name_label, 1, 0, 1, 1)

        self.short_name = QLineEdit(self.content)
        self.short_name.setObjectName(u"short_name")

        self.branch_grid.addWidget(self.short_name, 1, 1, 1, 1)

        self.superior_label = QLabel(self.content)
        self.superior_label.setObjectName(u"superior_label")
        self.superior_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.superior_label, 2, 0, 1, 1)

        self.superior = QLineEdit(self.content)
        self.superior.setObjectName(u"superior")

        self.branch_grid.addWidget(self.superior, 2, 1, 1, 1)

        self.unit_label = QLabel(self.content)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.unit_label, 3, 0, 1, 1)

        self.unit = QLineEdit(self.content)
        self.unit.setObjectName(u"unit")

        self.branch_grid.addWidget(self.unit, 3, 1, 1, 1)

        self.code_label = QLabel(self.content)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.code_label, 4, 0, 1, 1)

        self.code = QLineEdit(self.content)
        self.code.setObjectName(u"code")

        self.branch_grid.addWidget(self.code, 4, 1, 1, 1)

        self.kind_label = QLabel(self.content)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.kind_label, 5, 0, 1, 1)

        self.kind = QComboBox(self.content)
        self.kind.setObjectName(u"kind")

        self.branch_grid.addWidget(self.kind, 5, 1, 1, 1)

        self.party_day_label = QLabel(self.content)
        self.party_day_label.setObjectName(u"party_day_label")
        self.party_day_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.party_day_label, 6, 0, 1, 1)

        self.party_day = QLineEdit(self.content)
        self.party_day.setObjectName(u"party_day")

        self.branch_grid.addWidget(self.party_day, 6, 1, 1, 1)

        self.first_year_label = QLabel(self.content)
        self.first_year_label.setObjectName(u"first_year_label")
        self.first_year_label.setProperty(u"role", u"muted")

        self.branch_grid.addWidget(self.first_year_label, 7, 0, 1, 1)

        self.first_year = QLineEdit(self.content)
        self.first_year.setObjectName(u"first_year")

        self.branch_grid.addWidget(self.first_year, 7, 1, 1, 1)

        self.branch_grid.setColumnStretch(1, 1)

        self.column.addLayout(self.branch_grid)

        self.term_heading = QLabel(self.content)
        self.term_heading.setObjectName(u"term_heading")
        self.term_heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.term_heading)

        self.term_grid = QGridLayout()
        self.term_grid.setObjectName(u"term_grid")
        self.term_grid.setHorizontalSpacing(12)
        self.term_grid.setVerticalSpacing(6)
        self.elected_on_label = QLabel(self.content)
        self.elected_on_label.setObjectName(u"elected_on_label")
        self.elected_on_label.setProperty(u"role", u"muted")

        self.term_grid.addWidget(self.elected_on_label, 0, 0, 1, 1)

        self.elected_on = DayEdit(self.content)
        self.elected_on.setObjectName(u"elected_on")

        self.term_grid.addWidget(self.elected_on, 0, 1, 1, 1)

        self.term_years_label = QLabel(self.content)
        self.term_years_label.setObjectName(u"term_years_label")
        self.term_years_label.setProperty(u"role", u"muted")

        self.term_grid.addWidget(self.term_years_label, 1, 0, 1, 1)

        self.term_years = QLineEdit(self.content)
        self.term_years.setObjectName(u"term_years")

        self.term_grid.addWidget(self.term_years, 1, 1, 1, 1)

        self.extended_until_label = QLabel(self.content)
        self.extended_until_label.setObjectName(u"extended_until_label")
        self.extended_until_label.setProperty(u"role", u"muted")

        self.term_grid.addWidget(self.extended_until_label, 2, 0, 1, 1)

        self.extended_until = DayEdit(self.content)
        self.extended_until.setObjectName(u"extended_until")

        self.term_grid.addWidget(self.extended_until, 2, 1, 1, 1)

        self.approval_label = QLabel(self.content)
        self.approval_label.setObjectName(u"approval_label")
        self.approval_label.setProperty(u"role", u"muted")

        self.term_grid.addWidget(self.approval_label, 3, 0, 1, 1)

        self.approval = QLineEdit(self.content)
        self.approval.setObjectName(u"approval")

        self.term_grid.addWidget(self.approval, 3, 1, 1, 1)

        self.term_grid.setColumnStretch(1, 1)

        self.column.addLayout(self.term_grid)

        self.term_note = QLabel(self.content)
        self.term_note.setObjectName(u"term_note")
        self.term_note.setProperty(u"role", u"basis")
        self.term_note.setWordWrap(True)

        self.column.addWidget(self.term_note)

        self.groups_heading = QLabel(self.content)
        self.groups_heading.setObjectName(u"groups_heading")
        self.groups_heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.groups_heading)

        self.groups = LineList(self.content)
        self.groups.setObjectName(u"groups")

        self.column.addWidget(self.groups)

        self.group_row = QHBoxLayout()
        self.group_row.setSpacing(8)
        self.group_row.setObjectName(u"group_row")
        self.group_label = QLabel(self.content)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setProperty(u"role", u"muted")

        self.group_row.addWidget(self.group_label)

        self.group = QLineEdit(self.content)
        self.group.setObjectName(u"group")
        self.group.setMaxLength(40)

        self.group_row.addWidget(self.group)

        self.add_group = QPushButton(self.content)
        self.add_group.setObjectName(u"add_group")
        self.add_group.setAutoDefault(True)

        self.group_row.addWidget(self.add_group)

        self.rename_group = QPushButton(self.content)
        self.rename_group.setObjectName(u"rename_group")
        self.rename_group.setAutoDefault(True)

        self.group_row.addWidget(self.rename_group)

        self.close_group = QPushButton(self.content)
        self.close_group.setObjectName(u"close_group")
        self.close_group.setAutoDefault(True)

        self.group_row.addWidget(self.close_group)

        self.group_row.setStretch(1, 1)

        self.column.addLayout(self.group_row)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(20, 8, 20, 12)
        self.problem = QLabel(BranchForm)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setWordWrap(True)

        self.foot.addWidget(self.problem)

        self.save = QPushButton(BranchForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")
        self.save.setAutoDefault(True)

        self.foot.addWidget(self.save)

        self.foot.setStretch(0, 1)

        self.outer.addLayout(self.foot)

        self.outer.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.short_name_label.setBuddy(self.short_name)
        self.superior_label.setBuddy(self.superior)
        self.unit_label.setBuddy(self.unit)
        self.code_label.setBuddy(self.code)
        self.kind_label.setBuddy(self.kind)
        self.party_day_label.setBuddy(self.party_day)
        self.first_year_label.setBuddy(self.first_year)
        self.elected_on_label.setBuddy(self.elected_on)
        self.term_years_label.setBuddy(self.term_years)
        self.extended_until_label.setBuddy(self.extended_until)
        self.approval_label.setBuddy(self.approval)
        self.group_label.setBuddy(self.group)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.short_name)
        QWidget.setTabOrder(self.short_name, self.superior)
        QWidget.setTabOrder(self.superior, self.unit)
        QWidget.setTabOrder(self.unit, self.code)
        QWidget.setTabOrder(self.code, self.kind)
        QWidget.setTabOrder(self.kind, self.party_day)
        QWidget.setTabOrder(self.party_day, self.first_year)
        QWidget.setTabOrder(self.first_year, self.elected_on)
        QWidget.setTabOrder(self.elected_on, self.term_years)
        QWidget.setTabOrder(self.term_years, self.extended_until)
        QWidget.setTabOrder(self.extended_until, self.approval)
        QWidget.setTabOrder(self.approval, self.groups)
        QWidget.setTabOrder(self.groups, self.group)
        QWidget.setTabOrder(self.group, self.add_group)
        QWidget.setTabOrder(self.add_group, self.rename_group)
        QWidget.setTabOrder(self.rename_group, self.close_group)
        QWidget.setTabOrder(self.close_group, self.save)

        self.retranslateUi(BranchForm)
    # setupUi

    def retranslateUi(self, BranchForm):
        self.branch_heading.setText(QCoreApplication.translate("BranchForm", u"The branch", None))
        self.name_label.setText(QCoreApplication.translate("BranchForm", u"&Full name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("BranchForm", u"Full name", None))
#endif // QT_CONFIG(accessibility)
        self.short_name_label.setText(QCoreApplication.translate("BranchForm", u"&Short name", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("BranchForm", u"Short name", None))
#endif // QT_CONFIG(accessibility)
        self.superior_label.setText(QCoreApplication.translate("BranchForm", u"S&uperior committee", None))
#if QT_CONFIG(accessibility)
        self.superior.setAccessibleName(QCoreApplication.translate("BranchForm", u"Superior committee", None))
#endif // QT_CONFIG(accessibility)
        self.unit_label.setText(QCoreApplication.translate("BranchForm", u"U&nit", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("BranchForm", u"Unit", None))
#endif // QT_CONFIG(accessibility)
        self.code_label.setText(QCoreApplication.translate("BranchForm", u"&Code", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("BranchForm", u"Code", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("BranchForm", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("BranchForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.party_day_label.setText(QCoreApplication.translate("BranchForm", u"Theme party &day", None))
#if QT_CONFIG(accessibility)
        self.party_day.setAccessibleName(QCoreApplication.translate("BranchForm", u"Fixed day of the theme party day", None))
#endif // QT_CONFIG(accessibility)
        self.party_day.setPlaceholderText(QCoreApplication.translate("BranchForm", u"for example the 15th of each month", None))
        self.first_year_label.setText(QCoreApplication.translate("BranchForm", u"First &year kept here", None))
#if QT_CONFIG(accessibility)
        self.first_year.setAccessibleName(QCoreApplication.translate("BranchForm", u"First year kept here", None))
#endif // QT_CONFIG(accessibility)
        self.term_heading.setText(QCoreApplication.translate("BranchForm", u"Term of the committee", None))
        self.elected_on_label.setText(QCoreApplication.translate("BranchForm", u"&Elected on", None))
#if QT_CONFIG(accessibility)
        self.elected_on.setAccessibleName(QCoreApplication.translate("BranchForm", u"Day of the election", None))
#endif // QT_CONFIG(accessibility)
        self.term_years_label.setText(QCoreApplication.translate("BranchForm", u"Years of the &term", None))
#if QT_CONFIG(accessibility)
        self.term_years.setAccessibleName(QCoreApplication.translate("BranchForm", u"Years of the term", None))
#endif // QT_CONFIG(accessibility)
        self.extended_until_label.setText(QCoreApplication.translate("BranchForm", u"E&xtended until", None))
#if QT_CONFIG(accessibility)
        self.extended_until.setAccessibleName(QCoreApplication.translate("BranchForm", u"Extended until", None))
#endif // QT_CONFIG(accessibility)
        self.approval_label.setText(QCoreApplication.translate("BranchForm", u"&Approval", None))
#if QT_CONFIG(accessibility)
        self.approval.setAccessibleName(QCoreApplication.translate("BranchForm", u"Number of the approval or filing document", None))
#endif // QT_CONFIG(accessibility)
        self.approval.setPlaceholderText(QCoreApplication.translate("BranchForm", u"number of the document", None))
        self.groups_heading.setText(QCoreApplication.translate("BranchForm", u"Party groups", None))
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("BranchForm", u"Party groups", None))
#endif // QT_CONFIG(accessibility)
        self.group_label.setText(QCoreApplication.translate("BranchForm", u"&Group", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("BranchForm", u"Name of a party group", None))
#endif // QT_CONFIG(accessibility)
        self.add_group.setText(QCoreApplication.translate("BranchForm", u"Add", None))
#if QT_CONFIG(accessibility)
        self.add_group.setAccessibleName(QCoreApplication.translate("BranchForm", u"Add the party group", None))
#endif // QT_CONFIG(accessibility)
        self.rename_group.setText(QCoreApplication.translate("BranchForm", u"Rename the chosen one", None))
        self.close_group.setText(QCoreApplication.translate("BranchForm", u"It no longer exists", None))
        self.save.setText(QCoreApplication.translate("BranchForm", u"Save", None))
        pass
    # retranslateUi
