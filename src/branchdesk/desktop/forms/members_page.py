"""Compiled from ui/members_page.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QTableView, QVBoxLayout,
    QWidget)

from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit

class Ui_MembersPage(object):
    def setupUi(self, MembersPage):
        if not MembersPage.objectName():
            MembersPage.setObjectName(u"MembersPage")
        self.columns = QHBoxLayout(MembersPage)
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(MembersPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", u"true")
        self.list_column = QVBoxLayout(self.list_card)
        self.list_column.setSpacing(8)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(16, 12, 16, 12)
        self.search_row = QHBoxLayout()
        self.search_row.setSpacing(8)
        self.search_row.setObjectName(u"search_row")
        self.search = QLineEdit(self.list_card)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.search_row.addWidget(self.search)

        self.shown = QComboBox(self.list_card)
        self.shown.setObjectName(u"shown")

        self.search_row.addWidget(self.shown)

        self.search_row.setStretch(0, 1)

        self.list_column.addLayout(self.search_row)

        self.strength = QLabel(self.list_card)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"role", u"muted")
        self.strength.setWordWrap(True)

        self.list_column.addWidget(self.strength)

        self.register = QTableView(self.list_card)
        self.register.setObjectName(u"register")

        self.list_column.addWidget(self.register)

        self.list_column.setStretch(2, 1)

        self.columns.addWidget(self.list_card)

        self.views = QStackedWidget(MembersPage)
        self.views.setObjectName(u"views")
        self.form_view = QWidget()
        self.form_view.setObjectName(u"form_view")
        self.form_outer = QVBoxLayout(self.form_view)
        self.form_outer.setObjectName(u"form_outer")
        self.form_outer.setContentsMargins(0, 0, 0, 0)
        self.form_scroll = QScrollArea(self.form_view)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_scroll.setWidgetResizable(True)
        self.form_card = QFrame()
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", u"true")
        self.form_column = QVBoxLayout(self.form_card)
        self.form_column.setSpacing(12)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(20, 16, 20, 16)
        self.form_heading = QLabel(self.form_card)
        self.form_heading.setObjectName(u"form_heading")
        self.form_heading.setProperty(u"role", u"heading")

        self.form_column.addWidget(self.form_heading)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.name_label = QLabel(self.form_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.name_label, 0, 0, 1, 1)

        self.name = QLineEdit(self.form_card)
        self.name.setObjectName(u"name")

        self.fields.addWidget(self.name, 0, 1, 1, 1)

        self.gender_label = QLabel(self.form_card)
        self.gender_label.setObjectName(u"gender_label")
        self.gender_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.gender_label, 0, 2, 1, 1)

        self.gender = QComboBox(self.form_card)
        self.gender.setObjectName(u"gender")

        self.fields.addWidget(self.gender, 0, 3, 1, 1)

        self.ethnicity_label = QLabel(self.form_card)
        self.ethnicity_label.setObjectName(u"ethnicity_label")
        self.ethnicity_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.ethnicity_label, 1, 0, 1, 1)

        self.ethnicity = QLineEdit(self.form_card)
        self.ethnicity.setObjectName(u"ethnicity")

        self.fields.addWidget(self.ethnicity, 1, 1, 1, 1)

        self.born_label = QLabel(self.form_card)
        self.born_label.setObjectName(u"born_label")
        self.born_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.born_label, 1, 2, 1, 1)

        self.born = QLineEdit(self.form_card)
        self.born.setObjectName(u"born")

        self.fields.addWidget(self.born, 1, 3, 1, 1)

        self.id_number_label = QLabel(self.form_card)
        self.id_number_label.setObjectName(u"id_number_label")
        self.id_number_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.id_number_label, 2, 0, 1, 1)

        self.id_number = QLineEdit(self.form_card)
        self.id_number.setObjectName(u"id_number")

        self.fields.addWidget(self.id_number, 2, 1, 1, 1)

        self.phone_label = QLabel(self.form_card)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.phone_label, 2, 2, 1, 1)

        self.phone = QLineEdit(self.form_card)
        self.phone.setObjectName(u"phone")

        self.fields.addWidget(self.phone, 2, 3, 1, 1)

        self.joined_label = QLabel(self.form_card)
        self.joined_label.setObjectName(u"joined_label")
        self.joined_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.joined_label, 3, 0, 1, 1)

        self.joined = QLineEdit(self.form_card)
        self.joined.setObjectName(u"joined")

        self.fields.addWidget(self.joined, 3, 1, 1, 1)

        self.full_on_label = QLabel(self.form_card)
        self.full_on_label.setObjectName(u"full_on_label")
        self.full_on_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.full_on_label, 3, 2, 1, 1)

        self.full_on = QLineEdit(self.form_card)
        self.full_on.setObjectName(u"full_on")

        self.fields.addWidget(self.full_on, 3, 3, 1, 1)

        self.category_label = QLabel(self.form_card)
        self.category_label.setObjectName(u"category_label")
        self.category_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.category_label, 4, 0, 1, 1)

        self.category = QComboBox(self.form_card)
        self.category.setObjectName(u"category")

        self.fields.addWidget(self.category, 4, 1, 1, 1)

        self.unit_post_label = QLabel(self.form_card)
        self.unit_post_label.setObjectName(u"unit_post_label")
        self.unit_post_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.unit_post_label, 4, 2, 1, 1)

        self.unit_post = QLineEdit(self.form_card)
        self.unit_post.setObjectName(u"unit_post")

        self.fields.addWidget(self.unit_post, 4, 3, 1, 1)

        self.group_label = QLabel(self.form_card)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.group_label, 5, 0, 1, 1)

        self.group = QComboBox(self.form_card)
        self.group.setObjectName(u"group")

        self.fields.addWidget(self.group, 5, 1, 1, 1)

        self.education_label = QLabel(self.form_card)
        self.education_label.setObjectName(u"education_label")
        self.education_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.education_label, 5, 2, 1, 1)

        self.education = QLineEdit(self.form_card)
        self.education.setObjectName(u"education")

        self.fields.addWidget(self.education, 5, 3, 1, 1)

        self.posts_label = QLabel(self.form_card)
        self.posts_label.setObjectName(u"posts_label")
        self.posts_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.posts_label, 6, 0, 1, 4)

        self.posts = QGridLayout()
        self.posts.setObjectName(u"posts")
        self.posts.setHorizontalSpacing(12)
        self.posts.setVerticalSpacing(4)
        self.post_secretary = QCheckBox(self.form_card)
        self.post_secretary.setObjectName(u"post_secretary")

        self.posts.addWidget(self.post_secretary, 0, 0, 1, 1)

        self.post_deputy_secretary = QCheckBox(self.form_card)
        self.post_deputy_secretary.setObjectName(u"post_deputy_secretary")

        self.posts.addWidget(self.post_deputy_secretary, 0, 1, 1, 1)

        self.post_organization_commissioner = QCheckBox(self.form_card)
        self.post_organization_commissioner.setObjectName(u"post_organization_commissioner")

        self.posts.addWidget(self.post_organization_commissioner, 0, 2, 1, 1)

        self.post_publicity_commissioner = QCheckBox(self.form_card)
        self.post_publicity_commissioner.setObjectName(u"post_publicity_commissioner")

        self.posts.addWidget(self.post_publicity_commissioner, 1, 0, 1, 1)

        self.post_discipline_commissioner = QCheckBox(self.form_card)
        self.post_discipline_commissioner.setObjectName(u"post_discipline_commissioner")

        self.posts.addWidget(self.post_discipline_commissioner, 1, 1, 1, 1)

        self.post_commissioner = QCheckBox(self.form_card)
        self.post_commissioner.setObjectName(u"post_commissioner")

        self.posts.addWidget(self.post_commissioner, 1, 2, 1, 1)

        self.post_group_leader = QCheckBox(self.form_card)
        self.post_group_leader.setObjectName(u"post_group_leader")

        self.posts.addWidget(self.post_group_leader, 2, 0, 1, 1)


        self.fields.addLayout(self.posts, 7, 0, 1, 4)

        self.since_label = QLabel(self.form_card)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.since_label, 8, 0, 1, 1)

        self.since = DayEdit(self.form_card)
        self.since.setObjectName(u"since")

        self.fields.addWidget(self.since, 8, 1, 1, 1)

        self.exempt_from_hours = QCheckBox(self.form_card)
        self.exempt_from_hours.setObjectName(u"exempt_from_hours")

        self.fields.addWidget(self.exempt_from_hours, 8, 2, 1, 2)

        self.note_label = QLabel(self.form_card)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"muted")

        self.fields.addWidget(self.note_label, 9, 0, 1, 1)

        self.note = AutoGrowTextEdit(self.form_card)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.fields.addWidget(self.note, 9, 1, 1, 3)

        self.fields.setColumnStretch(1, 1)
        self.fields.setColumnStretch(3, 1)

        self.form_column.addLayout(self.fields)

        self.history_heading = QLabel(self.form_card)
        self.history_heading.setObjectName(u"history_heading")
        self.history_heading.setProperty(u"role", u"strong")

        self.form_column.addWidget(self.history_heading)

        self.history = QWidget(self.form_card)
        self.history.setObjectName(u"history")
        self.history_column = QVBoxLayout(self.history)
        self.history_column.setSpacing(6)
        self.history_column.setObjectName(u"history_column")
        self.history_column.setContentsMargins(0, 0, 0, 0)

        self.form_column.addWidget(self.history)

        self.change_row = QGridLayout()
        self.change_row.setObjectName(u"change_row")
        self.change_row.setHorizontalSpacing(12)
        self.change_row.setVerticalSpacing(8)
        self.change_label = QLabel(self.form_card)
        self.change_label.setObjectName(u"change_label")
        self.change_label.setProperty(u"role", u"muted")

        self.change_row.addWidget(self.change_label, 0, 0, 1, 1)

        self.change_on = DayEdit(self.form_card)
        self.change_on.setObjectName(u"change_on")

        self.change_row.addWidget(self.change_on, 0, 1, 1, 1)

        self.change_status_label = QLabel(self.form_card)
        self.change_status_label.setObjectName(u"change_status_label")
        self.change_status_label.setProperty(u"role", u"muted")

        self.change_row.addWidget(self.change_status_label, 0, 2, 1, 1)

        self.change_status = QComboBox(self.form_card)
        self.change_status.setObjectName(u"change_status")

        self.change_row.addWidget(self.change_status, 0, 3, 1, 1)

        self.change_note_label = QLabel(self.form_card)
        self.change_note_label.setObjectName(u"change_note_label")
        self.change_note_label.setProperty(u"role", u"muted")

        self.change_row.addWidget(self.change_note_label, 1, 0, 1, 1)

        self.change_note = QLineEdit(self.form_card)
        self.change_note.setObjectName(u"change_note")

        self.change_row.addWidget(self.change_note, 1, 1, 1, 1)

        self.change = QPushButton(self.form_card)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.change_row.addWidget(self.change, 1, 3, 1, 1)

        self.change_row.setColumnStretch(1, 1)
        self.change_row.setColumnStretch(3, 1)

        self.form_column.addLayout(self.change_row)

        self.problems = ProblemList(self.form_card)
        self.problems.setObjectName(u"problems")

        self.form_column.addWidget(self.problems)

        self.form_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_column.addItem(self.form_end)

        self.form_column.setStretch(6, 1)
        self.form_scroll.setWidget(self.form_card)

        self.form_outer.addWidget(self.form_scroll)

        self.views.addWidget(self.form_view)

        self.columns.addWidget(self.views)

        self.columns.setStretch(0, 5)
        self.columns.setStretch(1, 6)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.gender_label.setBuddy(self.gender)
        self.ethnicity_label.setBuddy(self.ethnicity)
        self.born_label.setBuddy(self.born)
        self.id_number_label.setBuddy(self.id_number)
        self.phone_label.setBuddy(self.phone)
        self.joined_label.setBuddy(self.joined)
        self.full_on_label.setBuddy(self.full_on)
        self.category_label.setBuddy(self.category)
        self.unit_post_label.setBuddy(self.unit_post)
        self.group_label.setBuddy(self.group)
        self.education_label.setBuddy(self.education)
        self.since_label.setBuddy(self.since)
        self.note_label.setBuddy(self.note)
        self.change_label.setBuddy(self.change_on)
        self.change_status_label.setBuddy(self.change_status)
        self.change_note_label.setBuddy(self.change_note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.shown)
        QWidget.setTabOrder(self.shown, self.register)
        QWidget.setTabOrder(self.register, self.name)
        QWidget.setTabOrder(self.name, self.gender)
        QWidget.setTabOrder(self.gender, self.ethnicity)
        QWidget.setTabOrder(self.ethnicity, self.born)
        QWidget.setTabOrder(self.born, self.id_number)
        QWidget.setTabOrder(self.id_number, self.phone)
        QWidget.setTabOrder(self.phone, self.joined)
        QWidget.setTabOrder(self.joined, self.full_on)
        QWidget.setTabOrder(self.full_on, self.category)
        QWidget.setTabOrder(self.category, self.unit_post)
        QWidget.setTabOrder(self.unit_post, self.group)
        QWidget.setTabOrder(self.group, self.education)
        QWidget.setTabOrder(self.education, self.post_secretary)
        QWidget.setTabOrder(self.post_secretary, self.post_deputy_secretary)
        QWidget.setTabOrder(self.post_deputy_secretary, self.post_organization_commissioner)
        QWidget.setTabOrder(self.post_organization_commissioner, self.post_publicity_commissioner)
        QWidget.setTabOrder(self.post_publicity_commissioner, self.post_discipline_commissioner)
        QWidget.setTabOrder(self.post_discipline_commissioner, self.post_commissioner)
        QWidget.setTabOrder(self.post_commissioner, self.post_group_leader)
        QWidget.setTabOrder(self.post_group_leader, self.since)
        QWidget.setTabOrder(self.since, self.exempt_from_hours)
        QWidget.setTabOrder(self.exempt_from_hours, self.note)
        QWidget.setTabOrder(self.note, self.change_on)
        QWidget.setTabOrder(self.change_on, self.change_status)
        QWidget.setTabOrder(self.change_status, self.change_note)
        QWidget.setTabOrder(self.change_note, self.change)

        self.retranslateUi(MembersPage)
    # setupUi

    def retranslateUi(self, MembersPage):
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("MembersPage", u"Find a member", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("MembersPage", u"Name, pinyin or initials", None))
#if QT_CONFIG(accessibility)
        self.shown.setAccessibleName(QCoreApplication.translate("MembersPage", u"Who is shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.register.setAccessibleName(QCoreApplication.translate("MembersPage", u"Members' register", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("MembersPage", u"&Name", None))
        self.gender_label.setText(QCoreApplication.translate("MembersPage", u"&Sex", None))
        self.ethnicity_label.setText(QCoreApplication.translate("MembersPage", u"&Ethnicity", None))
        self.born_label.setText(QCoreApplication.translate("MembersPage", u"&Born", None))
        self.id_number_label.setText(QCoreApplication.translate("MembersPage", u"&ID number", None))
        self.phone_label.setText(QCoreApplication.translate("MembersPage", u"&Phone", None))
        self.joined_label.setText(QCoreApplication.translate("MembersPage", u"&Joined the Party", None))
        self.full_on_label.setText(QCoreApplication.translate("MembersPage", u"&Full member since", None))
        self.category_label.setText(QCoreApplication.translate("MembersPage", u"&Category", None))
        self.unit_post_label.setText(QCoreApplication.translate("MembersPage", u"Post in the &unit", None))
        self.group_label.setText(QCoreApplication.translate("MembersPage", u"Party &group", None))
        self.education_label.setText(QCoreApplication.translate("MembersPage", u"E&ducation", None))
        self.posts_label.setText(QCoreApplication.translate("MembersPage", u"Posts in the branch", None))
        self.post_secretary.setText(QCoreApplication.translate("MembersPage", u"Secretary", None))
        self.post_deputy_secretary.setText(QCoreApplication.translate("MembersPage", u"Deputy secretary", None))
        self.post_organization_commissioner.setText(QCoreApplication.translate("MembersPage", u"Organisation commissioner", None))
        self.post_publicity_commissioner.setText(QCoreApplication.translate("MembersPage", u"Publicity commissioner", None))
        self.post_discipline_commissioner.setText(QCoreApplication.translate("MembersPage", u"Discipline commissioner", None))
        self.post_commissioner.setText(QCoreApplication.translate("MembersPage", u"Commissioner", None))
        self.post_group_leader.setText(QCoreApplication.translate("MembersPage", u"Group leader", None))
        self.since_label.setText(QCoreApplication.translate("MembersPage", u"Group, posts f&rom", None))
#if QT_CONFIG(accessibility)
        self.since.setAccessibleName(QCoreApplication.translate("MembersPage", u"Group and posts hold from", None))
#endif // QT_CONFIG(accessibility)
        self.exempt_from_hours.setText(QCoreApplication.translate("MembersPage", u"Study hours not counted", None))
        self.note_label.setText(QCoreApplication.translate("MembersPage", u"N&ote", None))
        self.history_heading.setText(QCoreApplication.translate("MembersPage", u"What they were, and from when", None))
        self.change_label.setText(QCoreApplication.translate("MembersPage", u"From the da&y", None))
        self.change_status_label.setText(QCoreApplication.translate("MembersPage", u"S&tatus", None))
        self.change_note_label.setText(QCoreApplication.translate("MembersPage", u"Basis (&K)", None))
        self.change_note.setPlaceholderText(QCoreApplication.translate("MembersPage", u"Document, reason", None))
        self.change.setText(QCoreApplication.translate("MembersPage", u"Add this change", None))
        pass
    # retranslateUi
