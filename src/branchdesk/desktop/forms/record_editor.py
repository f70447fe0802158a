"""Compiled from ui/record_editor.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.side_column import SideColumn
class Ui_RecordEditor(object):
    def setupUi(self, RecordEditor):
        if not RecordEditor.objectName():
            RecordEditor.setObjectName(u"RecordEditor")
        self.editor_column = QVBoxLayout(RecordEditor)
        self.editor_column.setSpacing(8)
        self.editor_column.setObjectName(u"editor_column")
        self.editor_column.setContentsMargins(0, 0, 0, 0)
        self.standing_banner = QFrame(RecordEditor)
        self.standing_banner.setObjectName(u"standing_banner")
        self.standing_banner.setProperty(u"banner", u"coming")
        self.standing_line = QHBoxLayout(self.standing_banner)
        self.standing_line.setSpacing(12)
        self.standing_line.setObjectName(u"standing_line")
        self.standing_line.setContentsMargins(12, 6, 6, 6)
        self.standing_text = QLabel(self.standing_banner)
        self.standing_text.setObjectName(u"standing_text")
        self.standing_text.setWordWrap(True)

        self.standing_line.addWidget(self.standing_text)

        self.standing_action = QPushButton(self.standing_banner)
        self.standing_action.setObjectName(u"standing_action")
        self.standing_action.setAutoDefault(True)

        self.standing_line.addWidget(self.standing_action)

        self.standing_line.setStretch(0, 1)

        self.editor_column.addWidget(self.standing_banner)

        self.trouble_banner = QFrame(RecordEditor)
        self.trouble_banner.setObjectName(u"trouble_banner")
        self.trouble_banner.setProperty(u"banner", u"overdue")
        self.trouble_line = QHBoxLayout(self.trouble_banner)
        self.trouble_line.setObjectName(u"trouble_line")
        self.trouble_line.setContentsMargins(12, 8, 12, 8)
        self.trouble_text = QLabel(self.trouble_banner)
        self.trouble_text.setObjectName(u"trouble_text")
        self.trouble_text.setProperty(u"role", u"problem")
        self.trouble_text.setWordWrap(True)

        self.trouble_line.addWidget(self.trouble_text)


        self.editor_column.addWidget(self.trouble_banner)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.paper_scroll = QScrollArea(RecordEditor)
        self.paper_scroll.setObjectName(u"paper_scroll")
        self.paper_scroll.setWidgetResizable(True)
        self.paper_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paper_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paper = QWidget()
        self.paper.setObjectName(u"paper")
        self.paper.setProperty(u"clear", u"true")
        self.paper_column = QVBoxLayout(self.paper)
        self.paper_column.setSpacing(12)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 0, 4, 0)
        self.head_place = QWidget(self.paper)
        self.head_place.setObjectName(u"head_place")
        self.head_column = QVBoxLayout(self.head_place)
        self.head_column.setSpacing(0)
        self.head_column.setObjectName(u"head_column")
        self.head_column.setContentsMargins(0, 0, 0, 0)

        self.paper_column.addWidget(self.head_place)

        self.agenda_place = QWidget(self.paper)
        self.agenda_place.setObjectName(u"agenda_place")
        self.agenda = QVBoxLayout(self.agenda_place)
        self.agenda.setSpacing(12)
        self.agenda.setObjectName(u"agenda")
        self.agenda.setContentsMargins(0, 0, 0, 0)

        self.paper_column.addWidget(self.agenda_place)

        self.agenda_foot = QHBoxLayout()
        self.agenda_foot.setObjectName(u"agenda_foot")
        self.add_item = QPushButton(self.paper)
        self.add_item.setObjectName(u"add_item")
        self.add_item.setAutoDefault(True)

        self.agenda_foot.addWidget(self.add_item)

        self.agenda_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.agenda_foot.addItem(self.agenda_gap)


        self.paper_column.addLayout(self.agenda_foot)

        self.tail_place = QWidget(self.paper)
        self.tail_place.setObjectName(u"tail_place")
        self.tail_column = QVBoxLayout(self.tail_place)
        self.tail_column.setSpacing(0)
        self.tail_column.setObjectName(u"tail_column")
        self.tail_column.setContentsMargins(0, 0, 0, 0)

        self.paper_column.addWidget(self.tail_place)

        self.files_place = QWidget(self.paper)
        self.files_place.setObjectName(u"files_place")
        self.files_column = QVBoxLayout(self.files_place)
        self.files_column.setSpacing(0)
        self.files_column.setObjectName(u"files_column")
        self.files_column.setContentsMargins(0, 0, 0, 0)

        self.paper_column.addWidget(self.files_place)

        self.paper_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paper_column.addItem(self.paper_gap)

        self.paper_scroll.setWidget(self.paper)

        self.body.addWidget(self.paper_scroll)

        self.side = SideColumn(RecordEditor)
        self.side.setObjectName(u"side")
        self.side_frame = QVBoxLayout(self.side)
        self.side_frame.setSpacing(0)
        self.side_frame.setObjectName(u"side_frame")
        self.side_frame.setContentsMargins(0, 0, 0, 0)
        self.side_scroll = QScrollArea(self.side)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_inside = QWidget()
        self.side_inside.setObjectName(u"side_inside")
        self.side_inside.setProperty(u"clear", u"true")
        self.side_column = QVBoxLayout(self.side_inside)
        self.side_column.setSpacing(12)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.side_scroll.setWidget(self.side_inside)

        self.side_frame.addWidget(self.side_scroll)


        self.body.addWidget(self.side)

        self.body.setStretch(0, 1)

        self.editor_column.addLayout(self.body)


        self.retranslateUi(RecordEditor)
    # setupUi

    def retranslateUi(self, RecordEditor):
        self.standing_text.setText("")
        self.standing_action.setText(QCoreApplication.translate("RecordEditor", u"Amend\u2026", None))
        self.trouble_text.setText("")
#if QT_CONFIG(accessibility)
        self.paper_scroll.setAccessibleName(QCoreApplication.translate("RecordEditor", u"Form of the record", None))
#endif // QT_CONFIG(accessibility)
        self.add_item.setText(QCoreApplication.translate("RecordEditor", u"+ Agenda item  Ctrl+D", None))
#if QT_CONFIG(accessibility)
        self.add_item.setAccessibleName(QCoreApplication.translate("RecordEditor", u"Add an agenda item", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.side_scroll.setAccessibleName(QCoreApplication.translate("RecordEditor", u"Attendance, votes and check", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
