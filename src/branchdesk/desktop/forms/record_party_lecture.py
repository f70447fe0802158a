"""Compiled from ui/record_party_lecture.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.moment_edits import (DayEdit, TimeEdit)
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
class Ui_RecordPartyLecture(object):
    def setupUi(self, RecordPartyLecture):
        if not RecordPartyLecture.objectName():
            RecordPartyLecture.setObjectName(u"RecordPartyLecture")
        self.parts = QVBoxLayout(RecordPartyLecture)
        self.parts.setSpacing(12)
        self.parts.setObjectName(u"parts")
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(RecordPartyLecture)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"card", u"true")
        self.head_column = QVBoxLayout(self.head)
        self.head_column.setSpacing(8)
        self.head_column.setObjectName(u"head_column")
        self.head_column.setContentsMargins(16, 16, 16, 16)
        self.head_line = QHBoxLayout()
        self.head_line.setSpacing(8)
        self.head_line.setObjectName(u"head_line")
        self.head_heading = QLabel(self.head)
        self.head_heading.setObjectName(u"head_heading")
        self.head_heading.setProperty(u"role", u"heading")

        self.head_line.addWidget(self.head_heading)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_line.addItem(self.head_gap)


        self.head_column.addLayout(self.head_line)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.day_label = QLabel(self.head)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.day_label, 0, 0, 1, 1)

        self.day = DayEdit(self.head)
        self.day.setObjectName(u"day")

        self.grid.addWidget(self.day, 0, 1, 1, 1)

        self.starts_label = QLabel(self.head)
        self.starts_label.setObjectName(u"starts_label")
        self.starts_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.starts_label, 0, 2, 1, 1)

        self.times = QHBoxLayout()
        self.times.setSpacing(8)
        self.times.setObjectName(u"times")
        self.starts = TimeEdit(self.head)
        self.starts.setObjectName(u"starts")

        self.times.addWidget(self.starts)

        self.ends_label = QLabel(self.head)
        self.ends_label.setObjectName(u"ends_label")
        self.ends_label.setProperty(u"role", u"muted")

        self.times.addWidget(self.ends_label)

        self.ends = TimeEdit(self.head)
        self.ends.setObjectName(u"ends")

        self.times.addWidget(self.ends)


        self.grid.addLayout(self.times, 0, 3, 1, 1)

        self.title_label = QLabel(self.head)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.title_label, 1, 0, 1, 1)

        self.title = QLineEdit(self.head)
        self.title.setObjectName(u"title")

        self.grid.addWidget(self.title, 1, 1, 1, 3)

        self.lecturer_label = QLabel(self.head)
        self.lecturer_label.setObjectName(u"lecturer_label")
        self.lecturer_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.lecturer_label, 2, 0, 1, 1)

        self.lecturer = PersonEdit(self.head)
        self.lecturer.setObjectName(u"lecturer")

        self.grid.addWidget(self.lecturer, 2, 1, 1, 1)

        self.lecturer_role_label = QLabel(self.head)
        self.lecturer_role_label.setObjectName(u"lecturer_role_label")
        self.lecturer_role_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.lecturer_role_label, 2, 2, 1, 1)

        self.lecturer_role = QComboBox(self.head)
        self.lecturer_role.setObjectName(u"lecturer_role")

        self.grid.addWidget(self.lecturer_role, 2, 3, 1, 1)

        self.place_label = QLabel(self.head)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.place_label, 3, 0, 1, 1)

        self.place = QLineEdit(self.head)
        self.place.setObjectName(u"place")

        self.grid.addWidget(self.place, 3, 1, 1, 1)

        self.hours_label = QLabel(self.head)
        self.hours_label.setObjectName(u"hours_label")
        self.hours_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.hours_label, 3, 2, 1, 1)

        self.hours = QLineEdit(self.head)
        self.hours.setObjectName(u"hours")

        self.grid.addWidget(self.hours, 3, 3, 1, 1)

        self.chair_label = QLabel(self.head)
        self.chair_label.setObjectName(u"chair_label")
        self.chair_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.chair_label, 4, 0, 1, 1)

        self.chair = PersonEdit(self.head)
        self.chair.setObjectName(u"chair")

        self.grid.addWidget(self.chair, 4, 1, 1, 1)

        self.recorder_label = QLabel(self.head)
        self.recorder_label.setObjectName(u"recorder_label")
        self.recorder_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.recorder_label, 4, 2, 1, 1)

        self.recorder = PersonEdit(self.head)
        self.recorder.setObjectName(u"recorder")

        self.grid.addWidget(self.recorder, 4, 3, 1, 1)

        self.guests_label = QLabel(self.head)
        self.guests_label.setObjectName(u"guests_label")
        self.guests_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.guests_label, 5, 0, 1, 1)

        self.guests = QLineEdit(self.head)
        self.guests.setObjectName(u"guests")

        self.grid.addWidget(self.guests, 5, 1, 1, 1)

        self.belongs_year_label = QLabel(self.head)
        self.belongs_year_label.setObjectName(u"belongs_year_label")
        self.belongs_year_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.belongs_year_label, 5, 2, 1, 1)

        self.belongs_year = QLineEdit(self.head)
        self.belongs_year.setObjectName(u"belongs_year")

        self.grid.addWidget(self.belongs_year, 5, 3, 1, 1)

        self.outline_label = QLabel(self.head)
        self.outline_label.setObjectName(u"outline_label")
        self.outline_label.setProperty(u"role", u"muted")
        self.outline_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.outline_label, 6, 0, 1, 1)

        self.outline = AutoGrowTextEdit(self.head)
        self.outline.setObjectName(u"outline")

        self.grid.addWidget(self.outline, 6, 1, 1, 3)

        self.discussion_label = QLabel(self.head)
        self.discussion_label.setObjectName(u"discussion_label")
        self.discussion_label.setProperty(u"role", u"muted")
        self.discussion_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.discussion_label, 7, 0, 1, 1)

        self.discussion = AutoGrowTextEdit(self.head)
        self.discussion.setObjectName(u"discussion")

        self.grid.addWidget(self.discussion, 7, 1, 1, 3)

        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1)

        self.head_column.addLayout(self.grid)


        self.parts.addWidget(self.head)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
        self.starts_label.setBuddy(self.starts)
        self.ends_label.setBuddy(self.ends)
        self.title_label.setBuddy(self.title)
        self.lecturer_label.setBuddy(self.lecturer)
        self.lecturer_role_label.setBuddy(self.lecturer_role)
        self.place_label.setBuddy(self.place)
        self.hours_label.setBuddy(self.hours)
        self.chair_label.setBuddy(self.chair)
        self.recorder_label.setBuddy(self.recorder)
        self.guests_label.setBuddy(self.guests)
        self.belongs_year_label.setBuddy(self.belongs_year)
        self.outline_label.setBuddy(self.outline)
        self.discussion_label.setBuddy(self.discussion)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.day, self.starts)
        QWidget.setTabOrder(self.starts, self.ends)
        QWidget.setTabOrder(self.ends, self.title)
        QWidget.setTabOrder(self.title, self.lecturer)
        QWidget.setTabOrder(self.lecturer, self.lecturer_role)
        QWidget.setTabOrder(self.lecturer_role, self.place)
        QWidget.setTabOrder(self.place, self.hours)
        QWidget.setTabOrder(self.hours, self.chair)
        QWidget.setTabOrder(self.chair, self.recorder)
        QWidget.setTabOrder(self.recorder, self.guests)
        QWidget.setTabOrder(self.guests, self.belongs_year)
        QWidget.setTabOrder(self.belongs_year, self.outline)
        QWidget.setTabOrder(self.outline, self.discussion)

        self.retranslateUi(RecordPartyLecture)
    # setupUi

    def retranslateUi(self, RecordPartyLecture):
        self.head_heading.setText(QCoreApplication.translate("RecordPartyLecture", u"Basics", None))
        self.day_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.starts_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Begins", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Begins", None))
#endif // QT_CONFIG(accessibility)
        self.ends_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Ends", None))
#if QT_CONFIG(accessibility)
        self.ends.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Ends", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("RecordPartyLecture", u"S&ubject", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Subject of the lecture", None))
#endif // QT_CONFIG(accessibility)
        self.lecturer_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Lecturer", None))
#if QT_CONFIG(accessibility)
        self.lecturer.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Lecturer", None))
#endif // QT_CONFIG(accessibility)
        self.lecturer_role_label.setText(QCoreApplication.translate("RecordPartyLecture", u"R&ole", None))
#if QT_CONFIG(accessibility)
        self.lecturer_role.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Role of the lecturer", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Place", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Place", None))
#endif // QT_CONFIG(accessibility)
        self.hours_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Study hours", None))
#if QT_CONFIG(accessibility)
        self.hours.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Study hours", None))
#endif // QT_CONFIG(accessibility)
        self.chair_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Chair", None))
#if QT_CONFIG(accessibility)
        self.chair.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Chair", None))
#endif // QT_CONFIG(accessibility)
        self.recorder_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Recorder", None))
#if QT_CONFIG(accessibility)
        self.recorder.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Recorder", None))
#endif // QT_CONFIG(accessibility)
        self.guests_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Guests", None))
#if QT_CONFIG(accessibility)
        self.guests.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Guests", None))
#endif // QT_CONFIG(accessibility)
        self.guests.setPlaceholderText(QCoreApplication.translate("RecordPartyLecture", u"Names with their unit in brackets, separated by commas", None))
        self.belongs_year_label.setText(QCoreApplication.translate("RecordPartyLecture", u"&Year", None))
#if QT_CONFIG(accessibility)
        self.belongs_year.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Year it belongs to", None))
#endif // QT_CONFIG(accessibility)
        self.belongs_year.setPlaceholderText(QCoreApplication.translate("RecordPartyLecture", u"As the date", None))
        self.outline_label.setText(QCoreApplication.translate("RecordPartyLecture", u"Outli&ne", None))
#if QT_CONFIG(accessibility)
        self.outline.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Outline or main content", None))
#endif // QT_CONFIG(accessibility)
        self.discussion_label.setText(QCoreApplication.translate("RecordPartyLecture", u"E&xchange", None))
#if QT_CONFIG(accessibility)
        self.discussion.setAccessibleName(QCoreApplication.translate("RecordPartyLecture", u"Discussion after the lecture", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
