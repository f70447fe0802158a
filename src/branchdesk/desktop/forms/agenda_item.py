"""Compiled from ui/agenda_item.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
class Ui_AgendaItem(object):
    def setupUi(self, AgendaItem):
        if not AgendaItem.objectName():
            AgendaItem.setObjectName(u"AgendaItem")
        AgendaItem.setProperty(u"card", u"true")
        self.item_column = QVBoxLayout(AgendaItem)
        self.item_column.setSpacing(8)
        self.item_column.setObjectName(u"item_column")
        self.item_column.setContentsMargins(16, 16, 16, 16)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.number = QLabel(AgendaItem)
        self.number.setObjectName(u"number")
        self.number.setProperty(u"role", u"strong")

        self.grid.addWidget(self.number, 0, 0, 1, 1)

        self.first_line = QHBoxLayout()
        self.first_line.setSpacing(8)
        self.first_line.setObjectName(u"first_line")
        self.kind = QComboBox(AgendaItem)
        self.kind.setObjectName(u"kind")

        self.first_line.addWidget(self.kind)

        self.title = QLineEdit(AgendaItem)
        self.title.setObjectName(u"title")

        self.first_line.addWidget(self.title)

        self.first_line.setStretch(1, 1)

        self.grid.addLayout(self.first_line, 0, 1, 1, 1)

        self.speaker_label = QLabel(AgendaItem)
        self.speaker_label.setObjectName(u"speaker_label")
        self.speaker_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.speaker_label, 1, 0, 1, 1)

        self.second_line = QHBoxLayout()
        self.second_line.setSpacing(16)
        self.second_line.setObjectName(u"second_line")
        self.speaker = PersonEdit(AgendaItem)
        self.speaker.setObjectName(u"speaker")

        self.second_line.addWidget(self.speaker)

        self.for_general_meeting = QCheckBox(AgendaItem)
        self.for_general_meeting.setObjectName(u"for_general_meeting")

        self.second_line.addWidget(self.for_general_meeting)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.second_line.addItem(self.gap)


        self.grid.addLayout(self.second_line, 1, 1, 1, 1)

        self.discussion_label = QLabel(AgendaItem)
        self.discussion_label.setObjectName(u"discussion_label")
        self.discussion_label.setProperty(u"role", u"muted")
        self.discussion_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.discussion_label, 2, 0, 1, 1)

        self.discussion = AutoGrowTextEdit(AgendaItem)
        self.discussion.setObjectName(u"discussion")

        self.grid.addWidget(self.discussion, 2, 1, 1, 1)

        self.decision_label = QLabel(AgendaItem)
        self.decision_label.setObjectName(u"decision_label")
        self.decision_label.setProperty(u"role", u"muted")
        self.decision_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.decision_label, 3, 0, 1, 1)

        self.decision = AutoGrowTextEdit(AgendaItem)
        self.decision.setObjectName(u"decision")

        self.grid.addWidget(self.decision, 3, 1, 1, 1)

        self.grid.setColumnStretch(1, 1)

        self.item_column.addLayout(self.grid)

        self.vote_place = QWidget(AgendaItem)
        self.vote_place.setObjectName(u"vote_place")
        self.vote_column = QVBoxLayout(self.vote_place)
        self.vote_column.setSpacing(0)
        self.vote_column.setObjectName(u"vote_column")
        self.vote_column.setContentsMargins(0, 0, 0, 0)

        self.item_column.addWidget(self.vote_place)

        self.follow_ups_place = QWidget(AgendaItem)
        self.follow_ups_place.setObjectName(u"follow_ups_place")
        self.follow_ups = QVBoxLayout(self.follow_ups_place)
        self.follow_ups.setSpacing(8)
        self.follow_ups.setObjectName(u"follow_ups")
        self.follow_ups.setContentsMargins(0, 0, 0, 0)

        self.item_column.addWidget(self.follow_ups_place)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(4)
        self.foot.setObjectName(u"foot")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_gap)

        self.add_vote = QPushButton(AgendaItem)
        self.add_vote.setObjectName(u"add_vote")
        self.add_vote.setProperty(u"kind", u"quiet")
        self.add_vote.setAutoDefault(True)

        self.foot.addWidget(self.add_vote)

        self.add_follow_up = QPushButton(AgendaItem)
        self.add_follow_up.setObjectName(u"add_follow_up")
        self.add_follow_up.setProperty(u"kind", u"quiet")
        self.add_follow_up.setAutoDefault(True)

        self.foot.addWidget(self.add_follow_up)

        self.more = QToolButton(AgendaItem)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.foot.addWidget(self.more)


        self.item_column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.number.setBuddy(self.title)
        self.speaker_label.setBuddy(self.speaker)
        self.discussion_label.setBuddy(self.discussion)
        self.decision_label.setBuddy(self.decision)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.title)
        QWidget.setTabOrder(self.title, self.speaker)
        QWidget.setTabOrder(self.speaker, self.for_general_meeting)
        QWidget.setTabOrder(self.for_general_meeting, self.discussion)
        QWidget.setTabOrder(self.discussion, self.decision)
        QWidget.setTabOrder(self.decision, self.add_vote)
        QWidget.setTabOrder(self.add_vote, self.add_follow_up)
        QWidget.setTabOrder(self.add_follow_up, self.more)

        self.retranslateUi(AgendaItem)
    # setupUi

    def retranslateUi(self, AgendaItem):
        self.number.setText(QCoreApplication.translate("AgendaItem", u"Item", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Kind of item", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Title of the item", None))
#endif // QT_CONFIG(accessibility)
        self.title.setPlaceholderText(QCoreApplication.translate("AgendaItem", u"What it is about", None))
        self.speaker_label.setText(QCoreApplication.translate("AgendaItem", u"Speaker", None))
#if QT_CONFIG(accessibility)
        self.speaker.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Speaker", None))
#endif // QT_CONFIG(accessibility)
        self.for_general_meeting.setText(QCoreApplication.translate("AgendaItem", u"To be put to the general meeting", None))
        self.discussion_label.setText(QCoreApplication.translate("AgendaItem", u"Discussion", None))
#if QT_CONFIG(accessibility)
        self.discussion.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Discussion", None))
#endif // QT_CONFIG(accessibility)
        self.discussion.setPlaceholderText(QCoreApplication.translate("AgendaItem", u"Who said what, other opinions too", None))
        self.decision_label.setText(QCoreApplication.translate("AgendaItem", u"Decision", None))
#if QT_CONFIG(accessibility)
        self.decision.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Decision", None))
#endif // QT_CONFIG(accessibility)
        self.add_vote.setText(QCoreApplication.translate("AgendaItem", u"+ Vote", None))
#if QT_CONFIG(tooltip)
        self.add_vote.setToolTip(QCoreApplication.translate("AgendaItem", u"Count a vote on this item (Ctrl+B)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.add_vote.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Add a vote to this item", None))
#endif // QT_CONFIG(accessibility)
        self.add_follow_up.setText(QCoreApplication.translate("AgendaItem", u"+ Follow-up", None))
#if QT_CONFIG(tooltip)
        self.add_follow_up.setToolTip(QCoreApplication.translate("AgendaItem", u"Note who does what by when (Ctrl+R)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.add_follow_up.setAccessibleName(QCoreApplication.translate("AgendaItem", u"Add a follow-up to this item", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText(QCoreApplication.translate("AgendaItem", u"\u22ef", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("AgendaItem", u"More for this item", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("AgendaItem", u"Move or remove this item", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
