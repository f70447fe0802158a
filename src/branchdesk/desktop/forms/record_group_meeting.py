"""Compiled from ui/record_group_meeting.ui by scripts/compile_forms.py; do not edit."""

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
class Ui_RecordGroupMeeting(object):
    def setupUi(self, RecordGroupMeeting):
        if not RecordGroupMeeting.objectName():
            RecordGroupMeeting.setObjectName(u"RecordGroupMeeting")
        self.parts = QVBoxLayout(RecordGroupMeeting)
        self.parts.setSpacing(12)
        self.parts.setObjectName(u"parts")
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(RecordGroupMeeting)
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

        self.group_label = QLabel(self.head)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.group_label, 1, 0, 1, 1)

        self.group = QComboBox(self.head)
        self.group.setObjectName(u"group")

        self.grid.addWidget(self.group, 1, 1, 1, 1)

        self.title_label = QLabel(self.head)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.title_label, 1, 2, 1, 1)

        self.title = QLineEdit(self.head)
        self.title.setObjectName(u"title")

        self.grid.addWidget(self.title, 1, 3, 1, 1)

        self.place_label = QLabel(self.head)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.place_label, 2, 0, 1, 1)

        self.place = QLineEdit(self.head)
        self.place.setObjectName(u"place")

        self.grid.addWidget(self.place, 2, 1, 1, 1)

        self.chair_label = QLabel(self.head)
        self.chair_label.setObjectName(u"chair_label")
        self.chair_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.chair_label, 2, 2, 1, 1)

        self.chair = PersonEdit(self.head)
        self.chair.setObjectName(u"chair")

        self.grid.addWidget(self.chair, 2, 3, 1, 1)

        self.recorder_label = QLabel(self.head)
        self.recorder_label.setObjectName(u"recorder_label")
        self.recorder_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.recorder_label, 3, 0, 1, 1)

        self.recorder = PersonEdit(self.head)
        self.recorder.setObjectName(u"recorder")

        self.grid.addWidget(self.recorder, 3, 1, 1, 1)

        self.belongs_year_label = QLabel(self.head)
        self.belongs_year_label.setObjectName(u"belongs_year_label")
        self.belongs_year_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.belongs_year_label, 3, 2, 1, 1)

        self.belongs_year = QLineEdit(self.head)
        self.belongs_year.setObjectName(u"belongs_year")

        self.grid.addWidget(self.belongs_year, 3, 3, 1, 1)

        self.guests_label = QLabel(self.head)
        self.guests_label.setObjectName(u"guests_label")
        self.guests_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.guests_label, 4, 0, 1, 1)

        self.guests = QLineEdit(self.head)
        self.guests.setObjectName(u"guests")

        self.grid.addWidget(self.guests, 4, 1, 1, 3)

        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1)

        self.head_column.addLayout(self.grid)


        self.parts.addWidget(self.head)

        self.tail = QFrame(RecordGroupMeeting)
        self.tail.setObjectName(u"tail")
        self.tail.setProperty(u"card", u"true")
        self.tail_grid = QGridLayout(self.tail)
        self.tail_grid.setObjectName(u"tail_grid")
        self.tail_grid.setHorizontalSpacing(12)
        self.tail_grid.setVerticalSpacing(8)
        self.tail_grid.setContentsMargins(16, 16, 16, 16)
        self.opinions_label = QLabel(self.tail)
        self.opinions_label.setObjectName(u"opinions_label")
        self.opinions_label.setProperty(u"role", u"muted")
        self.opinions_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.tail_grid.addWidget(self.opinions_label, 0, 0, 1, 1)

        self.opinions = AutoGrowTextEdit(self.tail)
        self.opinions.setObjectName(u"opinions")

        self.tail_grid.addWidget(self.opinions, 0, 1, 1, 1)

        self.tail_grid.setColumnStretch(1, 1)

        self.parts.addWidget(self.tail)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
        self.starts_label.setBuddy(self.starts)
        self.ends_label.setBuddy(self.ends)
        self.group_label.setBuddy(self.group)
        self.title_label.setBuddy(self.title)
        self.place_label.setBuddy(self.place)
        self.chair_label.setBuddy(self.chair)
        self.recorder_label.setBuddy(self.recorder)
        self.belongs_year_label.setBuddy(self.belongs_year)
        self.guests_label.setBuddy(self.guests)
        self.opinions_label.setBuddy(self.opinions)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.day, self.starts)
        QWidget.setTabOrder(self.starts, self.ends)
        QWidget.setTabOrder(self.ends, self.group)
        QWidget.setTabOrder(self.group, self.title)
        QWidget.setTabOrder(self.title, self.place)
        QWidget.setTabOrder(self.place, self.chair)
        QWidget.setTabOrder(self.chair, self.recorder)
        QWidget.setTabOrder(self.recorder, self.belongs_year)
        QWidget.setTabOrder(self.belongs_year, self.guests)
        QWidget.setTabOrder(self.guests, self.opinions)

        self.retranslateUi(RecordGroupMeeting)
    # setupUi

    def retranslateUi(self, RecordGroupMeeting):
        self.head_heading.setText(QCoreApplication.translate("RecordGroupMeeting", u"Basics", None))
        self.day_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.starts_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Begins", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Begins", None))
#endif // QT_CONFIG(accessibility)
        self.ends_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Ends", None))
#if QT_CONFIG(accessibility)
        self.ends.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Ends", None))
#endif // QT_CONFIG(accessibility)
        self.group_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"Gro&up", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Party group", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"Na&me", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Name of the group meeting", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Place", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Place", None))
#endif // QT_CONFIG(accessibility)
        self.chair_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Chair", None))
#if QT_CONFIG(accessibility)
        self.chair.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Chair", None))
#endif // QT_CONFIG(accessibility)
        self.recorder_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Recorder", None))
#if QT_CONFIG(accessibility)
        self.recorder.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Recorder", None))
#endif // QT_CONFIG(accessibility)
        self.belongs_year_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Year", None))
#if QT_CONFIG(accessibility)
        self.belongs_year.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Year it belongs to", None))
#endif // QT_CONFIG(accessibility)
        self.belongs_year.setPlaceholderText(QCoreApplication.translate("RecordGroupMeeting", u"As the date", None))
        self.guests_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Guests", None))
#if QT_CONFIG(accessibility)
        self.guests.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Guests", None))
#endif // QT_CONFIG(accessibility)
        self.guests.setPlaceholderText(QCoreApplication.translate("RecordGroupMeeting", u"Names with their unit in brackets, separated by commas", None))
        self.opinions_label.setText(QCoreApplication.translate("RecordGroupMeeting", u"&Opinions", None))
#if QT_CONFIG(accessibility)
        self.opinions.setAccessibleName(QCoreApplication.translate("RecordGroupMeeting", u"Opinions and suggestions", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
