"""Compiled from ui/review_step.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from branchdesk.desktop.widgets.count_edit import CountEdit
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
class Ui_ReviewStep(object):
    def setupUi(self, ReviewStep):
        if not ReviewStep.objectName():
            ReviewStep.setObjectName(u"ReviewStep")
        self.outer = QVBoxLayout(ReviewStep)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(1, 1, 1, 1)
        self.scroll = QScrollArea(ReviewStep)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"clear", u"true")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 14, 16, 14)
        self.heading = QLabel(self.content)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.heading)

        self.guide = QLabel(self.content)
        self.guide.setObjectName(u"guide")
        self.guide.setProperty(u"role", u"muted")
        self.guide.setWordWrap(True)

        self.column.addWidget(self.guide)

        self.waiting = QLabel(self.content)
        self.waiting.setObjectName(u"waiting")
        self.waiting.setProperty(u"role", u"warning")
        self.waiting.setWordWrap(True)

        self.column.addWidget(self.waiting)

        self.held_on_label = QLabel(self.content)
        self.held_on_label.setObjectName(u"held_on_label")

        self.column.addWidget(self.held_on_label)

        self.held_on = DayEdit(self.content)
        self.held_on.setObjectName(u"held_on")

        self.column.addWidget(self.held_on)

        self.day_for_all = QPushButton(self.content)
        self.day_for_all.setObjectName(u"day_for_all")
        self.day_for_all.setProperty(u"kind", u"link")
        self.day_for_all.setAutoDefault(False)

        self.column.addWidget(self.day_for_all, 0, Qt.AlignmentFlag.AlignLeft)

        self.note_label = QLabel(self.content)
        self.note_label.setObjectName(u"note_label")

        self.column.addWidget(self.note_label)

        self.note = AutoGrowTextEdit(self.content)
        self.note.setObjectName(u"note")

        self.column.addWidget(self.note)

        self.duty = QWidget(self.content)
        self.duty.setObjectName(u"duty")
        self.duty.setProperty(u"clear", u"true")
        self.duty_column = QVBoxLayout(self.duty)
        self.duty_column.setSpacing(4)
        self.duty_column.setObjectName(u"duty_column")
        self.duty_column.setContentsMargins(0, 0, 0, 0)
        self.duty_on_label = QLabel(self.duty)
        self.duty_on_label.setObjectName(u"duty_on_label")

        self.duty_column.addWidget(self.duty_on_label)

        self.duty_on = DayEdit(self.duty)
        self.duty_on.setObjectName(u"duty_on")

        self.duty_column.addWidget(self.duty_on)

        self.duty_by_label = QLabel(self.duty)
        self.duty_by_label.setObjectName(u"duty_by_label")

        self.duty_column.addWidget(self.duty_by_label)

        self.duty_by = PersonEdit(self.duty)
        self.duty_by.setObjectName(u"duty_by")

        self.duty_column.addWidget(self.duty_by)

        self.duty_note_label = QLabel(self.duty)
        self.duty_note_label.setObjectName(u"duty_note_label")

        self.duty_column.addWidget(self.duty_note_label)

        self.duty_note = AutoGrowTextEdit(self.duty)
        self.duty_note.setObjectName(u"duty_note")

        self.duty_column.addWidget(self.duty_note)


        self.column.addWidget(self.duty)

        self.ballots = QWidget(self.content)
        self.ballots.setObjectName(u"ballots")
        self.ballots.setProperty(u"clear", u"true")
        self.ballots_column = QVBoxLayout(self.ballots)
        self.ballots_column.setSpacing(4)
        self.ballots_column.setObjectName(u"ballots_column")
        self.ballots_column.setContentsMargins(0, 0, 0, 0)
        self.ballots_heading = QLabel(self.ballots)
        self.ballots_heading.setObjectName(u"ballots_heading")
        self.ballots_heading.setProperty(u"role", u"strong")

        self.ballots_column.addWidget(self.ballots_heading)

        self.ballots_numbers = QGridLayout()
        self.ballots_numbers.setObjectName(u"ballots_numbers")
        self.ballots_numbers.setHorizontalSpacing(12)
        self.ballots_numbers.setVerticalSpacing(2)
        self.issued_label = QLabel(self.ballots)
        self.issued_label.setObjectName(u"issued_label")

        self.ballots_numbers.addWidget(self.issued_label, 0, 0, 1, 1)

        self.issued = CountEdit(self.ballots)
        self.issued.setObjectName(u"issued")

        self.ballots_numbers.addWidget(self.issued, 1, 0, 1, 1)

        self.returned_label = QLabel(self.ballots)
        self.returned_label.setObjectName(u"returned_label")

        self.ballots_numbers.addWidget(self.returned_label, 0, 1, 1, 1)

        self.returned = CountEdit(self.ballots)
        self.returned.setObjectName(u"returned")

        self.ballots_numbers.addWidget(self.returned, 1, 1, 1, 1)

        self.valid_label = QLabel(self.ballots)
        self.valid_label.setObjectName(u"valid_label")

        self.ballots_numbers.addWidget(self.valid_label, 0, 2, 1, 1)

        self.valid = CountEdit(self.ballots)
        self.valid.setObjectName(u"valid")

        self.ballots_numbers.addWidget(self.valid, 1, 2, 1, 1)

        self.ballots_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ballots_numbers.addItem(self.ballots_gap, 1, 3, 1, 1)

        self.ballots_numbers.setColumnStretch(3, 1)

        self.ballots_column.addLayout(self.ballots_numbers)

        self.scrutineer_label = QLabel(self.ballots)
        self.scrutineer_label.setObjectName(u"scrutineer_label")

        self.ballots_column.addWidget(self.scrutineer_label)

        self.scrutineer = PersonEdit(self.ballots)
        self.scrutineer.setObjectName(u"scrutineer")

        self.ballots_column.addWidget(self.scrutineer)

        self.teller_label = QLabel(self.ballots)
        self.teller_label.setObjectName(u"teller_label")

        self.ballots_column.addWidget(self.teller_label)

        self.teller = PersonEdit(self.ballots)
        self.teller.setObjectName(u"teller")

        self.ballots_column.addWidget(self.teller)

        self.second_teller_label = QLabel(self.ballots)
        self.second_teller_label.setObjectName(u"second_teller_label")

        self.ballots_column.addWidget(self.second_teller_label)

        self.second_teller = PersonEdit(self.ballots)
        self.second_teller.setObjectName(u"second_teller")

        self.ballots_column.addWidget(self.second_teller)

        self.rates_team = QCheckBox(self.ballots)
        self.rates_team.setObjectName(u"rates_team")

        self.ballots_column.addWidget(self.rates_team)

        self.team_tally = QLabel(self.ballots)
        self.team_tally.setObjectName(u"team_tally")
        self.team_tally.setWordWrap(True)

        self.ballots_column.addWidget(self.team_tally)

        self.anonymous = QLabel(self.ballots)
        self.anonymous.setObjectName(u"anonymous")
        self.anonymous.setProperty(u"role", u"caption")
        self.anonymous.setWordWrap(True)

        self.ballots_column.addWidget(self.anonymous)


        self.column.addWidget(self.ballots)

        self.records_label = QLabel(self.content)
        self.records_label.setObjectName(u"records_label")

        self.column.addWidget(self.records_label)

        self.records = QWidget(self.content)
        self.records.setObjectName(u"records")
        self.records.setProperty(u"clear", u"true")
        self.records_column = QVBoxLayout(self.records)
        self.records_column.setSpacing(2)
        self.records_column.setObjectName(u"records_column")
        self.records_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.records)

        self.link_row = QHBoxLayout()
        self.link_row.setSpacing(8)
        self.link_row.setObjectName(u"link_row")
        self.link_row.setContentsMargins(0, 0, 0, 0)
        self.candidates = QComboBox(self.content)
        self.candidates.setObjectName(u"candidates")

        self.link_row.addWidget(self.candidates)

        self.link = QPushButton(self.content)
        self.link.setObjectName(u"link")
        self.link.setProperty(u"kind", u"quiet")
        self.link.setAutoDefault(False)

        self.link_row.addWidget(self.link)

        self.link_row.setStretch(0, 1)

        self.column.addLayout(self.link_row)

        self.files_label = QLabel(self.content)
        self.files_label.setObjectName(u"files_label")

        self.column.addWidget(self.files_label)

        self.files = EvidenceStrip(self.content)
        self.files.setObjectName(u"files")

        self.column.addWidget(self.files)

        self.rule = QFrame(self.content)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"rule", u"true")

        self.column.addWidget(self.rule)

        self.problems_heading = QLabel(self.content)
        self.problems_heading.setObjectName(u"problems_heading")
        self.problems_heading.setProperty(u"role", u"strong")

        self.column.addWidget(self.problems_heading)

        self.problems = ProblemList(self.content)
        self.problems.setObjectName(u"problems")

        self.column.addWidget(self.problems)

        self.more = QLabel(self.content)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"role", u"muted")
        self.more.setWordWrap(True)

        self.column.addWidget(self.more)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.held_on_label.setBuddy(self.held_on)
        self.note_label.setBuddy(self.note)
        self.duty_on_label.setBuddy(self.duty_on)
        self.duty_by_label.setBuddy(self.duty_by)
        self.duty_note_label.setBuddy(self.duty_note)
        self.issued_label.setBuddy(self.issued)
        self.returned_label.setBuddy(self.returned)
        self.valid_label.setBuddy(self.valid)
        self.scrutineer_label.setBuddy(self.scrutineer)
        self.teller_label.setBuddy(self.teller)
        self.second_teller_label.setBuddy(self.second_teller)
        self.records_label.setBuddy(self.candidates)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.held_on, self.note)
        QWidget.setTabOrder(self.note, self.issued)
        QWidget.setTabOrder(self.issued, self.returned)
        QWidget.setTabOrder(self.returned, self.valid)
        QWidget.setTabOrder(self.valid, self.scrutineer)
        QWidget.setTabOrder(self.scrutineer, self.teller)
        QWidget.setTabOrder(self.teller, self.candidates)
        QWidget.setTabOrder(self.candidates, self.link)

        self.retranslateUi(ReviewStep)
    # setupUi

    def retranslateUi(self, ReviewStep):
        self.held_on_label.setText(QCoreApplication.translate("ReviewStep", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.held_on.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.day_for_all.setText(QCoreApplication.translate("ReviewStep", u"&This day for everybody still missing", None))
        self.note_label.setText(QCoreApplication.translate("ReviewStep", u"How it &went", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ReviewStep", u"How it went", None))
#endif // QT_CONFIG(accessibility)
        self.duty_on_label.setText(QCoreApplication.translate("ReviewStep", u"S&ecretary\u2019s report on", None))
#if QT_CONFIG(accessibility)
        self.duty_on.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Secretary\u2019s report on", None))
#endif // QT_CONFIG(accessibility)
        self.duty_by_label.setText(QCoreApplication.translate("ReviewStep", u"&Given by", None))
#if QT_CONFIG(accessibility)
        self.duty_by.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Given by", None))
#endif // QT_CONFIG(accessibility)
        self.duty_note_label.setText(QCoreApplication.translate("ReviewStep", u"Report and last year\u2019s rectificatio&n", None))
#if QT_CONFIG(accessibility)
        self.duty_note.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Report and last year\u2019s rectification", None))
#endif // QT_CONFIG(accessibility)
        self.ballots_heading.setText(QCoreApplication.translate("ReviewStep", u"The ballots as paper", None))
        self.issued_label.setText(QCoreApplication.translate("ReviewStep", u"Iss&ued", None))
#if QT_CONFIG(accessibility)
        self.issued.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Issued", None))
#endif // QT_CONFIG(accessibility)
        self.returned_label.setText(QCoreApplication.translate("ReviewStep", u"&Returned", None))
#if QT_CONFIG(accessibility)
        self.returned.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Returned", None))
#endif // QT_CONFIG(accessibility)
        self.valid_label.setText(QCoreApplication.translate("ReviewStep", u"&Valid", None))
#if QT_CONFIG(accessibility)
        self.valid.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Valid", None))
#endif // QT_CONFIG(accessibility)
        self.scrutineer_label.setText(QCoreApplication.translate("ReviewStep", u"S&crutineer", None))
#if QT_CONFIG(accessibility)
        self.scrutineer.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Scrutineer", None))
#endif // QT_CONFIG(accessibility)
        self.teller_label.setText(QCoreApplication.translate("ReviewStep", u"&Teller", None))
#if QT_CONFIG(accessibility)
        self.teller.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Teller", None))
#endif // QT_CONFIG(accessibility)
        self.second_teller_label.setText(QCoreApplication.translate("ReviewStep", u"Second te&ller", None))
#if QT_CONFIG(accessibility)
        self.second_teller.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Second teller", None))
#endif // QT_CONFIG(accessibility)
        self.rates_team.setText(QCoreApplication.translate("ReviewStep", u"Ballot also rates the committee", None))
        self.anonymous.setText(QCoreApplication.translate("ReviewStep", u"The program keeps nothing that could tie a ballot to a person.", None))
        self.records_label.setText(QCoreApplication.translate("ReviewStep", u"Meetings it took &place in", None))
#if QT_CONFIG(accessibility)
        self.candidates.setAccessibleName(QCoreApplication.translate("ReviewStep", u"Meetings it took place in", None))
#endif // QT_CONFIG(accessibility)
        self.link.setText(QCoreApplication.translate("ReviewStep", u"&Add", None))
        self.files_label.setText(QCoreApplication.translate("ReviewStep", u"Photos and papers", None))
        self.problems_heading.setText(QCoreApplication.translate("ReviewStep", u"Still missing in this step", None))
        pass
    # retranslateUi
